//! A dossier held against what the reader trusts: a key, a checkpoint of their own.

use zhidu::desk;
use zhidu::digest::Digest;
use zhidu::dossier::{Check, Report, Trust, Verdict};
use zhidu::id::PersonId;
use zhidu::journal::{self, Checkpoint, PublicKey, SecretKey};
use zhidu::record::Record;
use zhidu::stamp::Stamp;
use zhidu::store::{Reading, Store};

use super::forge::{failing, faults, register};
use super::session::Session;

fn key(seed: u8) -> SecretKey {
    SecretKey::from_seed("factory.example/journal", [seed; 32]).unwrap()
}

fn root(session: &Session, size: u64) -> Digest {
    let reading = Reading::open(&session.db()).unwrap();
    journal::root(size, &mut |node| reading.view().needed_node(node)).unwrap()
}

/// A signed checkpoint of the first entries of a register.
fn note(session: &Session, size: u64) -> String {
    let (key, root) = (key(7), root(session, size));
    let checkpoint = Checkpoint { origin: key.name().to_owned(), size, root, extensions: Vec::new() };
    checkpoint.sign(&[&key]).unwrap().write().unwrap()
}

fn report(session: &Session, number: &str, own: Option<&str>, key: Option<PublicKey>, held: Option<&str>) -> Report {
    let dossier = desk::dossier(&session.db(), number, own).unwrap();
    desk::verify_dossier(&dossier, &Trust { keys: key.into_iter().collect(), held: held.map(str::to_owned) })
}

#[test]
fn with_neither_key_nor_checkpoint_it_is_not_anchored() {
    let (session, number) = register();
    let alone = report(&session, &number, None, None, None);
    assert!(alone.holds() && !alone.is_anchored());
    let unlooked = report(&session, &number, Some(&note(&session, 8)), None, None);
    assert!(unlooked.holds() && !unlooked.is_anchored(), "a signature that nobody looked at anchors nothing");
    assert_eq!(unlooked.verdict(Check::Checkpoint), Some(&Verdict::Holds));
    assert_eq!(unlooked.verdict(Check::Anchor), Some(&Verdict::Open("unanchored")));
}

#[test]
fn a_signed_checkpoint_anchors_what_it_covers() {
    let (session, number) = register();
    let whole = report(&session, &number, Some(&note(&session, 8)), Some(key(7).public()), None);
    assert!(whole.holds() && whole.is_anchored(), "{:#?}", whole.checks);
    // Later entries do not take away what was vouched for before.
    let before = note(&session, 8);
    session.done("王芳", &["person", "appoint", "赵工", "keeper"]);
    let grown = report(&session, &number, Some(&before), Some(key(7).public()), None);
    assert!(grown.is_anchored() && grown.size == 9, "{:#?}", grown.checks);
    let partly = report(&session, &number, Some(&note(&session, 5)), Some(key(7).public()), None);
    assert_eq!(failing(&partly), ["anchor"]);
    assert_eq!(faults(&partly, Check::Anchor), ["beyond"; 3]);
}

#[test]
fn another_key_no_checkpoint_and_another_journal_fail() {
    let (session, number) = register();
    let own = note(&session, 8);
    let other_key = report(&session, &number, Some(&own), Some(key(8).public()), None);
    assert_eq!(failing(&other_key), ["signature", "anchor"]);
    let nothing = report(&session, &number, None, Some(key(7).public()), None);
    assert_eq!(failing(&nothing), ["signature", "anchor"]);
    let (other, _) = register();
    for size in [3, 8] {
        let foreign = report(&session, &number, Some(&note(&other, size)), Some(key(7).public()), None);
        assert_eq!(failing(&foreign), ["checkpoint", "anchor"], "a checkpoint of {size}");
    }
    let longer = own.replacen("\n8\n", "\n9\n", 1);
    assert_eq!(failing(&report(&session, &number, Some(&longer), None, None)), ["checkpoint"]);
    assert_eq!(failing(&report(&session, &number, Some("no note"), None, None)), ["checkpoint"]);
}

#[test]
fn a_checkpoint_that_the_reader_holds_anchors_too() {
    let (session, number) = register();
    let held = note(&session, 8);
    let by_hand = report(&session, &number, None, None, Some(&held));
    assert!(by_hand.holds() && by_hand.is_anchored(), "{:#?}", by_hand.checks);
    let early = note(&session, 5);
    let unproved = report(&session, &number, None, None, Some(&early));
    assert_eq!(faults(&unproved, Check::Held), ["held-other-size"]);
    let (other, _) = register();
    let foreign = report(&session, &number, None, None, Some(&note(&other, 8)));
    assert_eq!(faults(&foreign, Check::Held), ["held-other-root"]);
    assert!(!foreign.is_anchored());
    assert_eq!(failing(&report(&session, &number, None, None, Some("no note"))), ["held", "anchor"]);
    let unsigned = report(&session, &number, None, Some(key(8).public()), Some(&held));
    assert_eq!(failing(&unsigned), ["signature", "anchor"], "a key that was given has to have signed it");
}

#[test]
fn the_newest_checkpoint_of_the_journal_stands_in_the_dossier() {
    let (session, number) = register();
    let given = Stamp { by: PersonId::new("王芳"), at: desk::now() };
    for size in [5, 8] {
        let record = Record::Checkpoint { note: note(&session, size), given: given.clone() };
        let store = Store::open(&session.db(), &given).unwrap();
        store.write(|writing| writing.append(&record).map_err(|found| vec![found])).unwrap();
    }
    let dossier = desk::dossier(&session.db(), &number, None).unwrap();
    assert_eq!(dossier.journal.checkpoint.as_ref().unwrap().note, note(&session, 8));
    let anchored = report(&session, &number, None, Some(key(7).public()), None);
    assert!(anchored.holds() && anchored.is_anchored(), "{:#?}", anchored.checks);
}
