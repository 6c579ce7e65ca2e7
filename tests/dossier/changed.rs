//! Files that somebody has changed: every part, every blob, any letter.

use proptest::prelude::*;
use std::sync::OnceLock;

use zhidu::digest::Digest;
use zhidu::dossier::{Check, Dossier, readers};

use super::forge::{failing, faults, good, verify};
use super::session::{Session, tool_case};

fn sample() -> &'static Dossier {
    static SAMPLE: OnceLock<Dossier> = OnceLock::new();
    SAMPLE.get_or_init(good)
}

/// Changes a dossier, makes its part for readers follow, and returns the checks that fail.
fn after(change: impl FnOnce(&mut Dossier)) -> Vec<&'static str> {
    let mut dossier = sample().clone();
    change(&mut dossier);
    assert_ne!(&dossier, sample(), "the change is made");
    dossier.readers = readers(&dossier);
    failing(&verify(&dossier))
}

#[test]
fn a_good_dossier_passes_and_stays_what_it_is() {
    let dossier = sample();
    assert_eq!(failing(&verify(dossier)), [] as [&str; 0]);
    assert_eq!(&Dossier::read(&dossier.write()).unwrap(), dossier);
}

#[test]
fn one_bit_of_any_entry_is_found() {
    for entry in 0..sample().entries.len() {
        let length = sample().entries[entry].bytes.0.len();
        for byte in [0, length / 3, length - 1] {
            let failing = after(|dossier| dossier.entries[entry].bytes.0[byte] ^= 1);
            assert!(failing.contains(&"inclusion"), "entry {entry}, byte {byte}: {failing:?}");
        }
    }
}

#[test]
fn one_bit_of_anything_kept_is_found_whatever_sha256_it_is_given() {
    for kept in 0..sample().kept.len() {
        let length = sample().kept[kept].bytes.0.len();
        for byte in [0, length / 2, length - 1] {
            let failing = after(|dossier| dossier.kept[kept].bytes.0[byte] ^= 1);
            assert!(failing.contains(&"kept"), "{kept}, byte {byte}: {failing:?}");
            let failing = after(|dossier| {
                let kept = &mut dossier.kept[kept];
                kept.bytes.0[byte] ^= 1;
                kept.sha256 = Digest::plain([kept.bytes.0.as_slice()]);
                dossier.kept.sort_by_key(|kept| kept.sha256);
            });
            assert!(failing.contains(&"kept") && failing.contains(&"again"), "{kept}, byte {byte}: {failing:?}");
        }
    }
}

#[test]
fn a_changed_tree_or_proof_is_found() {
    let other = Digest::plain([b"another".as_slice()]);
    for entry in 0..sample().entries.len() {
        for step in 0..sample().entries[entry].proof.len() {
            assert_eq!(after(|dossier| dossier.entries[entry].proof[step] = other), ["inclusion"]);
        }
        assert_eq!(after(|dossier| dossier.entries[entry].proof.clear()), ["inclusion"]);
        assert_eq!(after(|dossier| dossier.entries[entry].proof.push(other)), ["inclusion"]);
    }
    assert_eq!(after(|dossier| dossier.journal.root = other), ["inclusion"]);
    // The size alone says little: an entry may have the same way up in trees of several sizes. All of them together have not.
    assert_eq!(after(|dossier| dossier.journal.size += 1), ["inclusion"]);
    assert_eq!(after(|dossier| dossier.journal.size -= 1), ["entries", "inclusion"]);
}

#[test]
fn swapped_entries_are_found() {
    for (left, right) in (0..sample().entries.len()).flat_map(|left| (0..left).map(move |right| (left, right))) {
        assert_eq!(after(|dossier| dossier.entries.swap(left, right)).first(), Some(&"entries"));
        let failing = after(|dossier| {
            let bytes = dossier.entries[left].bytes.clone();
            dossier.entries[left].bytes = std::mem::replace(&mut dossier.entries[right].bytes, bytes);
        });
        assert!(failing.contains(&"inclusion"), "{failing:?}");
    }
}

#[test]
fn whatever_is_left_out_is_found_but_for_the_end_of_the_case() {
    let last = sample().entries.len() - 1;
    for entry in 0..last {
        let failing = after(|dossier| drop(dossier.entries.remove(entry)));
        assert!(!failing.is_empty(), "entry {entry} is left out and nobody sees it");
    }
    for kept in 0..sample().kept.len() {
        assert!(after(|dossier| drop(dossier.kept.remove(kept))).contains(&"kept"));
    }
    // The page says so: what came last can be left out, with what it names.
    let cut = after(|dossier| {
        dossier.entries.pop();
        let still: Vec<_> =
            dossier.readers["decisions"].as_array().unwrap().iter().map(|one| one["sha256"].clone()).collect();
        dossier.kept.retain(|kept| serde_json::json!(kept.sha256) != *still.last().unwrap());
    });
    assert_eq!(cut, [] as [&str; 0]);
}

#[test]
fn an_entry_and_proof_of_another_case_are_found() {
    let session = Session::tool_room();
    let (first, second) =
        (session.decided(&tool_case(&session, "a.yaml", 3)), session.decided(&tool_case(&session, "b.yaml", 3)));
    let (mut dossier, other) = (session.dossier(&first), session.dossier(&second));
    assert_eq!(failing(&verify(&dossier)), [] as [&str; 0]);
    assert_eq!((dossier.journal.size, dossier.entries.len()), (8, 6), "the other case is not in it");
    dossier.entries[4] = other.entries[4].clone();
    dossier.entries.sort_by_key(|entry| entry.position);
    dossier.readers = readers(&dossier);
    let report = verify(&dossier);
    assert_eq!(faults(&report, Check::Entries), ["entry-foreign"]);
    let mut dossier = session.dossier(&first);
    dossier.entries[4].proof = other.entries[4].proof.clone();
    assert_eq!(failing(&verify(&dossier)), ["inclusion"]);
}

#[test]
fn words_for_readers_that_the_bytes_do_not_say_are_found() {
    let parts = [
        "/facts/loan.days",
        "/approvals/0/by",
        "/decisions/0/record/decision/outputs/0/result",
        "/decisions/1/record/governing/on",
        "/entries/1/record",
        "/decisions",
    ];
    for part in parts {
        let mut dossier = sample().clone();
        let said = dossier.readers.pointer_mut(part).unwrap_or_else(|| panic!("{part}"));
        *said = serde_json::json!("something else");
        assert_eq!(failing(&verify(&dossier)), ["readers"], "{part}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_letter_that_is_changed_is_found(place in any::<prop::sample::Index>(), letter in 0x20_u8..0x7f) {
        let mut text = sample().write().into_bytes();
        let place = place.index(text.len());
        prop_assume!(text[place] != letter);
        text[place] = letter;
        // The names in it are Chinese: a letter put into one may leave no text at all.
        let Ok(text) = String::from_utf8(text) else { return Ok(()) };
        if let Ok(dossier) = Dossier::read(&text) {
            prop_assert!(!verify(&dossier).holds(), "letter {place}");
        }
    }
}
