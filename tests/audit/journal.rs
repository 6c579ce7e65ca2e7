//! Tampering with the journal and its tree.

use zhidu::case::{Decided, Entry};
use zhidu::digest::Digest;
use zhidu::journal;
use zhidu::record::Record;
use zhidu::release::ReleaseEvent;

use super::register::{Register, assert_told, told};
use super::tamper::{JOURNAL, NODES, changed, get, put, rewrite, tamper};

/// Says another reason why the case was declared void.
fn another_reason(record: &mut Record) {
    let Record::Case { entry: Entry::Voided(reason), .. } = record else { panic!("{record:?}") };
    "另一个理由".clone_into(&mut reason.reason);
}

/// Says that the keeper was appointed by someone else.
fn another_person(record: &mut Record) {
    let Record::Person { given, .. } = record else { panic!("{record:?}") };
    given.by = zhidu::id::PersonId::new("李敏");
}

fn decided(record: &mut Record) -> &mut Decided {
    let Record::Case { entry: Entry::Decided(decided), .. } = record else { panic!("{record:?}") };
    decided
}

#[test]
fn an_edited_record() {
    let register = Register::new();
    tamper(&register, |transaction| {
        let bytes = changed(&get(transaction, 10), another_reason);
        put(transaction, 10, &bytes);
    });
    assert_told!("edited", register.told());
}

#[test]
fn a_record_that_is_no_longer_one() {
    let register = Register::new();
    tamper(&register, |transaction| put(transaction, 11, b"\x01garbage"));
    assert_told!("undecodable", register.told());
}

#[test]
fn a_record_edited_with_its_leaf() {
    let register = Register::new();
    tamper(&register, |transaction| {
        let bytes = changed(&get(transaction, 10), another_reason);
        put(transaction, 10, &bytes);
        let leaf = *journal::leaf_hash(&bytes).bytes();
        transaction.open_table(NODES).unwrap().insert((0, 10), leaf).unwrap();
    });
    assert_told!("edited-with-leaf", register.told());
}

#[test]
fn a_record_edited_with_all_that_follows_from_it() {
    let register = Register::new();
    let drawer = register.drawer();
    rewrite(&register, |records| records[2] = changed(&records[2], another_person));
    assert_told!("rewritten-before-checkpoint", register.told());

    let register = Register::new();
    rewrite(&register, |records| records[10] = changed(&records[10], another_reason));
    let report = register.examine(&[], &[]);
    assert!(report.holds(), "nothing inside can show it: {}", told(&report));
    assert_told!("rewritten-after-checkpoint", told(&register.examine(&[drawer], &[])));
}

#[test]
fn a_row_removed_from_the_middle() {
    let register = Register::new();
    tamper(&register, |transaction| {
        transaction.open_table(JOURNAL).unwrap().remove(10).unwrap();
    });
    assert_told!("removed", register.told());
}

#[test]
fn a_row_removed_from_the_middle_and_the_others_moved_up() {
    let register = Register::new();
    tamper(&register, |transaction| {
        for position in 7..12 {
            let next = get(transaction, position + 1);
            put(transaction, position, &next);
        }
        transaction.open_table(JOURNAL).unwrap().remove(12).unwrap();
    });
    assert_told!("removed-and-moved", register.told());
}

#[test]
fn a_row_and_its_leaf_removed() {
    let register = Register::new();
    tamper(&register, |transaction| {
        transaction.open_table(JOURNAL).unwrap().remove(7).unwrap();
        transaction.open_table(NODES).unwrap().remove((0, 7)).unwrap();
    });
    assert_told!("removed-with-leaf", register.told());
}

#[test]
fn the_last_rows_removed() {
    let register = Register::new();
    tamper(&register, |transaction| {
        let mut journal = transaction.open_table(JOURNAL).unwrap();
        journal.remove(11).unwrap();
        journal.remove(12).unwrap();
    });
    assert_told!("truncated", register.told());
}

#[test]
fn the_last_rows_removed_with_all_that_follows_from_them() {
    let register = Register::new();
    let drawer = register.drawer();
    rewrite(&register, |records| records.truncate(10));
    let kept = |register: &Register| {
        let report = register.examine(&[], &[]);
        report.findings.iter().filter(|finding| finding.what != zhidu::audit::What::KeptOrphan).count()
    };
    assert_eq!(kept(&register), 0, "but for what is kept beside it nothing inside can show it");
    assert_told!("truncated-consistently", told(&register.examine(&[drawer], &[])));
}

#[test]
fn two_rows_swapped() {
    let register = Register::new();
    tamper(&register, |transaction| {
        let (first, second) = (get(transaction, 10), get(transaction, 11));
        put(transaction, 10, &second);
        put(transaction, 11, &first);
    });
    assert_told!("swapped", register.told());
}

#[test]
fn two_rows_swapped_with_all_that_follows_from_them() {
    let register = Register::new();
    rewrite(&register, |records| records.swap(10, 11));
    let drawer = Register::new().drawer();
    assert_told!("swapped-consistently", told(&register.examine(&[drawer], &[])));
}

#[test]
fn rows_added() {
    let register = Register::new();
    tamper(&register, |transaction| {
        let bytes = changed(&get(transaction, 10), another_reason);
        put(transaction, 13, &bytes);
    });
    assert_told!("added", register.told());

    let register = Register::new();
    tamper(&register, |transaction| {
        let bytes = changed(&get(transaction, 10), another_reason);
        for position in (11..13).rev() {
            let moved = get(transaction, position);
            put(transaction, position + 1, &moved);
        }
        put(transaction, 11, &bytes);
    });
    assert_told!("added-in-the-middle", register.told());
}

#[test]
fn nodes_edited_removed_and_added() {
    let register = Register::new();
    tamper(&register, |transaction| {
        let mut nodes = transaction.open_table(NODES).unwrap();
        nodes.insert((2, 1), [7; 32]).unwrap();
        nodes.remove((1, 0)).unwrap();
        nodes.insert((4, 0), [7; 32]).unwrap();
        nodes.insert((70, 3), [7; 32]).unwrap();
    });
    assert_told!("nodes", register.told());
}

#[test]
fn decisions_that_name_each_others_record() {
    let register = Register::new();
    rewrite(&register, |records| {
        let mut taken: Option<Digest> = None;
        let mut swap = |at: usize, other: Digest| {
            records[at] = changed(&records[at], |record| {
                taken = Some(std::mem::replace(&mut decided(record).record, other));
            });
            taken.unwrap()
        };
        let first = swap(5, Digest::plain([]));
        let second = swap(8, first);
        swap(5, second);
    });
    assert_told!("records-of-decisions-swapped", register.told());
}

#[test]
fn records_that_cannot_follow_one_another() {
    let register = Register::new();
    rewrite(&register, |records| {
        records[1] = changed(&records[1], |record| {
            let Record::Release { event: ReleaseEvent::Proposed(proposed), .. } = record else { panic!() };
            proposed.texts.swap(0, 1);
        });
        records[7] = changed(&records[7], |record| {
            let Record::Case { entry: Entry::Revised(revision), .. } = record else { panic!() };
            revision.revision = 2;
        });
        records[12] = changed(&records[12], |record| decided(record).revision = 4);
        // Opened again before it was void.
        records.swap(10, 11);
        let stray = records[11].clone();
        records.push(stray);
    });
    assert_told!("implausible", register.told());
}
