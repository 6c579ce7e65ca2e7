//! What is sound is found sound, and it is said what holds it fast.

use proptest::prelude::*;
use zhidu::act::Act;
use zhidu::journal;
use zhidu::record::{Record, Refused};
use zhidu::store::Store;

use super::register::{Register, assert_told, key, stamp, told};

#[test]
fn a_register_in_which_everything_has_happened() {
    let register = Register::new();
    assert_told!("sound", register.told());
    assert_told!("sound-with-outside", told(&register.examine(&[register.drawer()], &[key().public()])));
}

#[test]
fn a_register_without_any_record() {
    let register = Register::empty();
    Store::open_or_create(&register.db(), &stamp("Li Hua", 0)).unwrap();
    assert_told!("empty", register.told());
}

#[test]
fn a_clock_that_was_set_back_is_a_remark() {
    let register = Register::new();
    register.append(&Record::Key {
        key: key().public().write(),
        replaces: Some(key().public().write()),
        given: stamp("王强", 3),
    });
    let report = register.examine(&[], &[]);
    assert!(report.holds() && report.remarks.len() == 1);
    assert_told!("backwards", told(&report));
}

fn refused(number: u32) -> Record {
    let given = stamp("Li Hua", 15 + number % 60);
    Record::Refused(Refused {
        act: Act::Decide,
        subject: number.to_string(),
        step: None,
        asked: None,
        reason: "no-authority".to_owned(),
        nth: None,
        given,
    })
}

#[test]
fn a_long_journal() {
    let register = Register::new();
    let store = Store::open(&register.db(), &stamp("Li Hua", 13)).unwrap();
    store
        .write(|writing| {
            (0..3_000).try_for_each(|number| writing.append(&refused(number / 60)).map(drop)).map_err(|one| vec![one])
        })
        .unwrap();
    drop(store);
    let drawer = register.drawer();
    let report = register.examine(&[drawer], &[]);
    assert!(report.holds(), "{}", told(&report));
    assert_eq!((report.size, report.outside().map(|anchor| anchor.size)), (3_013, Some(3_013)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// The examination grows its tree by itself: at every size it comes to the root that the journal's own functions come to.
    #[test]
    fn the_root_is_that_of_the_journal(more in 1..40_u32) {
        let register = Register::empty();
        for number in 0..more {
            register.append(&refused(number));
        }
        let leaves: Vec<_> = register.records().iter().map(|bytes| journal::leaf_hash(bytes)).collect();
        let report = register.examine(&[], &[]);
        prop_assert!(report.holds());
        prop_assert_eq!(report.root, Some(root_of(&leaves)));
    }
}

/// The tree of RFC 6962, section 2.1, as it is written there.
fn root_of(leaves: &[zhidu::digest::Digest]) -> zhidu::digest::Digest {
    match leaves {
        [] => journal::EMPTY_ROOT,
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
            journal::node_hash(root_of(left), root_of(right))
        }
    }
}
