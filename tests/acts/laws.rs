//! Laws that hold for every sequence of acts.

use proptest::prelude::*;
use zhidu::case::{Case, Entry};
use zhidu::desk::{self, Examination};
use zhidu::digest::Digest;
use zhidu::id::PersonId;
use zhidu::stamp::Stamp;
use zhidu::store::Reading;

use super::room::{NUMBER, Room, at, day, term};

const PERSONS: [&str; 3] = ["王芳", "孙立", "李敏"];

#[derive(Clone, Copy, Debug)]
enum Step {
    Put(bool),
    Approve(u32),
    Appeal(usize),
    Reexamine(bool),
    Decide,
}

fn steps() -> impl Strategy<Value = Vec<(usize, Step)>> {
    let step = prop_oneof![
        3 => any::<bool>().prop_map(Step::Put),
        4 => (1..3_u32).prop_map(Step::Approve),
        2 => (0..PERSONS.len()).prop_map(Step::Appeal),
        2 => any::<bool>().prop_map(Step::Reexamine),
        1 => Just(Step::Decide),
    ];
    proptest::collection::vec((0..PERSONS.len(), step), 4..18)
}

fn give(room: &Room, step: Step, given: &Stamp) -> bool {
    let db = room.db();
    match step {
        Step::Put(ends) => room.put("refuse", ends.then_some("2024-05-31"), given).is_ok(),
        Step::Approve(number) => room.approve(number, given).is_ok(),
        Step::Appeal(by) => desk::appeal(&db, NUMBER, Some(&PersonId::new(PERSONS[by])), "x", given).is_ok(),
        Step::Reexamine(upheld) => {
            desk::reexamine(&db, NUMBER, Examination { appeal: None, upheld, reason: "x" }, given).is_ok()
        }
        Step::Decide => desk::decide_case(&db, NUMBER, None, given).is_ok(),
    }
}

/// The bytes of all decisions as kept, by their digests.
fn kept(room: &Room, case: &Case) -> Vec<(Digest, Vec<u8>)> {
    let reading = Reading::open(&room.db()).unwrap();
    let digests = case.decisions().map(|(decided, _)| decided.record);
    digests.map(|digest| (digest, reading.view().kept(digest).unwrap())).collect()
}

/// Whoever had a part in a decision before its re-examination at `place`.
fn took_part(case: &Case, place: usize, decision: u32) -> Vec<&PersonId> {
    let mut persons = Vec::new();
    for recorded in &case.entries[..place] {
        match &recorded.entry {
            Entry::Decided(decided) if decided.decision == decision => persons.push(&decided.given.by),
            Entry::Overridden(put) if put.decision == decision => persons.push(&put.given.by),
            Entry::OverrideApproved(approved)
                if case.overrides_put().any(|put| put.number == approved.number && put.decision == decision) =>
            {
                persons.push(&approved.given.by);
            }
            Entry::Appealed(appeal) if appeal.decision == decision => persons.extend([&appeal.by, &appeal.given.by]),
            _ => {}
        }
    }
    persons
}

fn hold(case: &Case) {
    for put in case.overrides_put() {
        assert!(case.override_approved(put.number).is_none_or(|approved| approved.by != put.given.by));
    }
    let standing = case.decided().map(|decided| decided.decision);
    for on in ["2024-05-31", "2024-06-01"].map(day) {
        let counting = case.overrides(on);
        for effective in &counting {
            assert_eq!(Some(effective.put.decision), standing);
            assert_eq!(case.override_approved(effective.put.number), Some(effective.approved));
            assert!(effective.put.until.is_none_or(|until| on <= until));
        }
        assert!(counting.len() <= 1, "one outcome has one value");
    }
    for (place, recorded) in case.entries.iter().enumerate() {
        let Entry::Reexamined(reexamined) = &recorded.entry else { continue };
        let appeal = case.appeals().find(|appeal| appeal.number == reexamined.appeal).unwrap();
        assert!(!took_part(case, place, appeal.decision).contains(&&reexamined.given.by));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    /// All persons hold all offices, so that only the laws keep them apart.
    #[test]
    fn no_sequence_of_acts_joins_what_is_apart_or_touches_a_decision(steps in steps()) {
        let room = Room::decided();
        let program = desk::load(std::path::Path::new(super::room::PACK), false).program.unwrap();
        for person in PERSONS {
            for office in ["foreman", "inspector"] {
                desk::appoint(&room.db(), &program, &term(person, office, "2024-01-01"), &at("周明", "2024-05-01")).unwrap();
            }
        }
        let case = || desk::stored_case(&room.db(), NUMBER).unwrap();
        let mut before = kept(&room, &case());
        let mut entries = case().entries.len();
        for (person, step) in steps {
            let refused = desk::refusals(&room.db()).unwrap().len();
            let done = give(&room, step, &at(PERSONS[person], "2024-05-02"));
            let case = case();
            hold(&case);
            let now = kept(&room, &case);
            prop_assert!(now.starts_with(&before), "a decision is not what it was");
            // A refused act leaves nothing in the case; one that is done, one entry, or none where a decision stands already.
            let more = case.entries.len() - entries;
            let right = if done { more == 1 || matches!(step, Step::Decide) } else { more == 0 };
            prop_assert!(right, "{:?} left {} entries", step, more);
            prop_assert!(desk::refusals(&room.db()).unwrap().len() - refused <= usize::from(!done));
            (before, entries) = (now, case.entries.len());
        }
    }
}
