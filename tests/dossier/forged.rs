//! Forgeries under sound hashes: who forges has rebuilt the tree and the part for readers, and yet is found.

use zhidu::case::{Entry, Written};
use zhidu::decision::Outcome;
use zhidu::dossier::Check;
use zhidu::id::{CaseNumber, OfficeId, PersonId};
use zhidu::person::{PersonEvent, Relief};
use zhidu::record::Record;
use zhidu::release::{ReleaseEvent, digest_of};
use zhidu::value::{Value, read_date};

use super::forge::{Forge, failing, faults, good, verify};

/// A forgery: its name, the check and the word by which it is found, and what is changed.
type Forgery = (&'static str, Check, &'static str, fn(&mut Forge));

const FORGERIES: [Forgery; 22] = [
    ("the proposer approves", Check::Approval, "own-approval", |forge| {
        let place = forge.event("approved");
        let Record::Release { given, .. } = &mut forge.records[place] else { panic!() };
        given.by = PersonId::new("李明");
    }),
    ("nobody approves", Check::Approval, "not-approved", |forge| {
        let place = forge.event("approved");
        forge.records.remove(place);
    }),
    ("approved after it was published", Check::Approval, "published-before-approval", |forge| {
        let (approved, published) = (forge.event("approved"), forge.event("published"));
        forge.records.swap(approved, published);
    }),
    ("published after the decisions", Check::Approval, "not-in-force", |forge| {
        let place = forge.event("published");
        let published = forge.records.remove(place);
        forge.records.push(published);
    }),
    ("in force from a later day", Check::Approval, "not-in-force", |forge| {
        let place = forge.event("published");
        let Record::Release { event: ReleaseEvent::Published(published), .. } = &mut forge.records[place] else {
            panic!()
        };
        published.from = read_date("2030-01-01").unwrap();
    }),
    ("in force until an earlier day", Check::Approval, "not-in-force", |forge| {
        let place = forge.event("published");
        let Record::Release { event: ReleaseEvent::Published(published), .. } = &mut forge.records[place] else {
            panic!()
        };
        published.until = read_date("2021-03-04");
    }),
    ("never put forward", Check::Releases, "release-missing", |forge| {
        let place = forge.event("proposed");
        forge.records.remove(place);
    }),
    ("put forward twice", Check::Releases, "release-twice", |forge| {
        let place = forge.event("proposed");
        let again = forge.records[place].clone();
        forge.records.insert(place, again);
    }),
    ("no appointment", Check::Offices, "no-office", |forge| {
        let place = forge.event("appointed");
        forge.records.remove(place);
    }),
    ("relieved before", Check::Offices, "no-office", |forge| {
        let place = forge.event("appointed");
        let Record::Person { given, .. } = forge.records[place].clone() else { panic!() };
        let relief = Relief {
            person: PersonId::new("王芳"),
            office: OfficeId::new("keeper"),
            on: read_date("2014-01-02").unwrap(),
            reason: None,
        };
        forge.records.insert(place + 1, Record::Person { event: PersonEvent::Relieved(relief), given });
    }),
    ("the first revision left out", Check::Case, "revisions-gap", |forge| {
        let place = forge.event("revised");
        forge.records.remove(place);
    }),
    ("the first decision left out", Check::Case, "decisions-gap", |forge| {
        let place = forge.event("decided");
        forge.records.remove(place);
    }),
    ("its record left behind", Check::Kept, "kept-foreign", |forge| {
        let place = forge.event("decided");
        forge.records.remove(place);
    }),
    ("no decision at all", Check::Case, "undecided", |forge| {
        forge.records.retain(|record| !matches!(record, Record::Case { entry: Entry::Decided(_), .. }));
    }),
    ("an entry of another case", Check::Entries, "entry-foreign", |forge| {
        let place = forge.event("revised");
        let Record::Case { entry, .. } = forge.records[place].clone() else { panic!() };
        forge.records.push(Record::Case { number: CaseNumber::new("TR20-2021-03-002"), entry });
    }),
    ("another fact", Check::Records, "record-stray", |forge| {
        let place = forge.event("revised");
        let Record::Case { entry: Entry::Revised(revision), .. } = &mut forge.records[place] else { panic!() };
        let days = revision.facts.iter_mut().find(|fact| fact.name.as_str() == "loan.days").unwrap();
        days.text = Written::One("4".to_owned());
    }),
    ("another regulation", Check::Releases, "release-regulation", |forge| {
        "TR-2021".clone_into(&mut forge.proposed().regulation);
    }),
    ("another verdict in the entry", Check::Records, "record-stray", |forge| {
        forge.decided().next().unwrap().verdict = Some("refuse".to_owned());
    }),
    ("a text changed, its SHA-256 with it", Check::Releases, "release-digest", |forge| {
        other_text(forge);
    }),
    ("a text changed, and all that names it", Check::Again, "again-differs", |forge| {
        other_text(forge);
        let digest = digest_of(&forge.proposed().texts);
        forge.proposed().digest = digest;
        forge.redecide(|record| record.release.digest = digest);
    }),
    ("another output, and all that names it", Check::Again, "again-differs", |forge| {
        forge.redecide(|record| {
            for output in record.decision.outputs.iter_mut().filter(|output| output.name.as_str() == "loan.value") {
                output.result = Outcome::Known(Value::whole(81));
            }
        });
    }),
    ("texts under one name", Check::Releases, "release-names", |forge| {
        let mut texts = forge.proposed().texts.clone();
        texts.push(texts.last().unwrap().clone());
        let digest = digest_of(&texts);
        let proposed = forge.proposed();
        (proposed.texts, proposed.digest) = (texts, digest);
        forge.redecide(|record| record.release.digest = digest);
    }),
];

/// Makes the value of all tools another one.
fn other_text(forge: &mut Forge) {
    let place = forge.proposed().texts.iter().position(|text| text.name == "lending/value.yaml").unwrap();
    let old = forge.proposed().texts[place].sha256;
    let text = String::from_utf8(forge.kept.remove(&old).unwrap()).unwrap();
    let changed = text.replace("tool.worth)", "tool.worth) * 2");
    assert_ne!(text, changed);
    let new = forge.keep(changed.into_bytes());
    forge.proposed().texts[place].sha256 = new;
}

#[test]
fn a_forge_that_changes_nothing_passes() {
    let dossier = good();
    let sealed = Forge::of(&dossier).finish();
    assert_eq!(sealed, dossier, "all records of the register are in the dossier");
    assert_eq!(failing(&verify(&sealed)), [] as [&str; 0]);
}

#[test]
fn every_forgery_is_found_for_what_it_is() {
    let dossier = good();
    for (name, check, word, change) in FORGERIES {
        let mut forge = Forge::of(&dossier);
        change(&mut forge);
        let report = verify(&forge.finish());
        assert!(faults(&report, check).contains(&word), "{name}: {:#?}", report.checks);
        for sound in [Check::Inclusion, Check::Readers] {
            assert_eq!(faults(&report, sound), [] as [&str; 0], "{name}: who forges has seen to that");
        }
    }
}
