//! Who holds which office on which day: the laws of the register of persons, and the rule of what an office may do.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::path::Path;

use proptest::prelude::*;
use zhidu::act::Act;
use zhidu::desk;
use zhidu::id::{OfficeId, PersonId};
use zhidu::person::{Appointment, People, PersonEvent, Relief};
use zhidu::program::{CasesInHand, Program};
use zhidu::stamp::Stamp;
use zhidu::value::{Date, read_date};

const PERSONS: [&str; 3] = ["王强", "李敏", "赵磊"];
const OFFICES: [&str; 2] = ["director", "clerk"];

/// The days of the random registers: few, so that events meet.
const DAYS: i64 = 8;

fn day(number: i64) -> Date {
    read_date("2024-02-26").unwrap() + chrono::Duration::days(number)
}

fn days() -> impl Iterator<Item = Date> {
    (-1..=DAYS + 1).map(day)
}

fn person(index: usize) -> PersonId {
    PersonId::new(PERSONS[index])
}

fn office(index: usize) -> OfficeId {
    OfficeId::new(OFFICES[index])
}

/// A register in which every event is stamped a minute after the one before.
fn register(events: &[PersonEvent]) -> People {
    let stamps = (0..).map(|minute| Stamp {
        by: PersonId::new("书记"),
        at: "2024-01-01T00:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap()
            + chrono::Duration::minutes(minute),
    });
    People::of(events.iter().cloned().zip(stamps))
}

fn appointed(who: usize, what: usize, from: i64, until: Option<i64>, deputy_for: Option<usize>) -> PersonEvent {
    PersonEvent::Appointed(Appointment {
        person: person(who),
        office: office(what),
        from: day(from),
        until: until.map(day),
        deputy_for: deputy_for.map(person),
    })
}

fn relieved(who: usize, what: usize, on: i64) -> PersonEvent {
    PersonEvent::Relieved(Relief { person: person(who), office: office(what), on: day(on), reason: None })
}

/// The days, by their numbers, on which a person holds an office.
fn held(people: &People, who: usize, what: usize) -> Vec<i64> {
    (-1..=DAYS + 1).filter(|number| people.holds(&person(who), &office(what), day(*number)).is_some()).collect()
}

#[test]
fn both_ends_of_an_appointment_are_held() {
    assert_eq!(held(&register(&[appointed(0, 0, 2, Some(4), None)]), 0, 0), [2, 3, 4]);
    assert_eq!(held(&register(&[appointed(0, 0, 3, Some(3), None)]), 0, 0), [3]);
    assert_eq!(held(&register(&[appointed(0, 0, 3, Some(2), None)]), 0, 0), [] as [i64; 0]);
    assert_eq!(held(&register(&[appointed(0, 0, 6, None, None)]), 0, 0), [6, 7, 8, 9]);
}

#[test]
fn a_relief_ends_what_was_entered_before_it() {
    let early = register(&[appointed(0, 0, 5, None, None), relieved(0, 0, 3)]);
    assert_eq!(held(&early, 0, 0), [] as [i64; 0], "relieved before it began");
    let twice = register(&[appointed(0, 0, 0, None, None), relieved(0, 0, 5), relieved(0, 0, 3)]);
    assert_eq!(held(&twice, 0, 0), [0, 1, 2], "the earlier day counts");
    let again = register(&[appointed(0, 0, 0, None, None), relieved(0, 0, 3), appointed(0, 0, 2, Some(4), None)]);
    assert_eq!(held(&again, 0, 0), [0, 1, 2, 3, 4], "the last word counts");
    let other = register(&[appointed(0, 0, 6, None, None), relieved(0, 1, 2), relieved(1, 0, 2)]);
    assert_eq!(held(&other, 0, 0), [6, 7, 8, 9], "another office, another person");
}

#[test]
fn a_deputy_stands_in_for_a_holder_and_nobody_else() {
    let people = register(&[
        appointed(0, 0, 1, Some(5), None),
        appointed(1, 0, 0, Some(7), Some(0)),
        appointed(2, 0, 0, Some(7), Some(1)),
        relieved(0, 0, 4),
    ]);
    assert_eq!(held(&people, 1, 0), [1, 2, 3], "only while the holder holds it");
    assert_eq!(held(&people, 2, 0), [] as [i64; 0], "a deputy has no deputy");
    let by = people.holds(&person(1), &office(0), day(2)).unwrap();
    assert_eq!(by.deputy_for, Some(person(0)));
    let oneself = register(&[appointed(0, 0, 0, None, Some(0))]);
    assert_eq!(held(&oneself, 0, 0), [] as [i64; 0], "nobody is their own deputy");
    let relieved = register(&[appointed(0, 0, 0, None, None), appointed(1, 0, 0, None, Some(0)), relieved(1, 0, 2)]);
    assert_eq!(held(&relieved, 1, 0), [0, 1], "a deputy is relieved like anyone");
    assert_eq!(held(&relieved, 0, 0).len(), 10, "and the holder is not");
}

#[test]
fn ones_own_office_goes_before_a_deputys_and_the_last_entered_first() {
    let people = register(&[
        appointed(0, 0, 0, None, None),
        appointed(1, 0, 0, Some(4), None),
        appointed(1, 0, 2, Some(6), None),
        appointed(1, 0, 0, None, Some(0)),
    ]);
    let from = |number| people.holds(&person(1), &office(0), day(number)).map(|by| (by.from, by.deputy_for.is_some()));
    assert_eq!(from(1), Some((day(0), false)));
    assert_eq!(from(3), Some((day(2), false)));
    assert_eq!(from(7), Some((day(0), true)));
}

#[test]
fn a_term_shows_what_became_of_an_appointment() {
    let people = register(&[appointed(0, 0, 0, None, None), relieved(1, 1, 2), relieved(0, 0, 5), relieved(0, 0, 3)]);
    let terms: Vec<_> = people.terms().collect();
    let [term] = terms.as_slice() else { panic!("{terms:?}") };
    let (relief, given) = term.relief.unwrap();
    assert_eq!(relief.on, day(3));
    assert_eq!(given, &people.events().last().unwrap().1);
    assert_eq!(term.given, &people.events().next().unwrap().1);
}

#[test]
fn a_register_without_an_appointment_is_empty() {
    assert!(People::default().is_empty());
    assert!(register(&[relieved(0, 0, 1)]).is_empty());
    assert!(!register(&[appointed(0, 0, 1, None, None), relieved(0, 0, 1)]).is_empty());
}

#[test]
fn an_event_is_kept_with_its_names() {
    let event = appointed(0, 0, 0, None, Some(1));
    let text = serde_json::to_string(&event).unwrap();
    assert_eq!(
        text,
        r#"{"appointed":{"person":"王强","office":"director","from":"2024-02-26","until":null,"deputy_for":"李敏"}}"#
    );
    for event in [event, relieved(0, 0, 1)] {
        let bytes = rmp_serde::to_vec_named(&event).unwrap();
        assert_eq!(rmp_serde::from_slice::<PersonEvent>(&bytes).unwrap(), event);
    }
}

fn events() -> impl Strategy<Value = Vec<PersonEvent>> {
    prop::collection::vec(event(), 0..10)
}

fn event() -> impl Strategy<Value = PersonEvent> {
    let appointment = (0..3usize, 0..2usize, 0..DAYS, prop::option::of(0..DAYS), prop::option::of(0..3usize));
    prop_oneof![
        3 => appointment.prop_map(|(who, what, from, until, deputy)| appointed(who, what, from, until, deputy)),
        2 => (0..3usize, 0..2usize, 0..DAYS).prop_map(|(who, what, on)| relieved(who, what, on)),
    ]
}

/// Whom an event speaks of, and of which office.
fn subject(event: &PersonEvent) -> (&PersonId, &OfficeId) {
    match event {
        PersonEvent::Appointed(appointment) => (&appointment.person, &appointment.office),
        PersonEvent::Relieved(relief) => (&relief.person, &relief.office),
    }
}

proptest! {
    #[test]
    fn events_of_another_office_change_nothing(before in events(), more in events(), what in 0..2usize) {
        let office = office(what);
        let own = |event: &&PersonEvent| subject(event).1 == &office;
        let all: Vec<_> = before.iter().chain(&more).cloned().collect();
        let alone: Vec<_> = all.iter().filter(own).cloned().collect();
        for who in 0..3 {
            prop_assert_eq!(held(&register(&all), who, what), held(&register(&alone), who, what));
        }
    }

    #[test]
    fn events_of_others_take_nothing_from_a_holder_in_their_own_right(all in events(), who in 0..3usize, what in 0..2usize) {
        let person = person(who);
        let alone: Vec<_> = all.iter().filter(|event| subject(event).0 == &person).cloned().collect();
        let (all, alone) = (register(&all), register(&alone));
        for on in days() {
            let own = |people: &People| {
                people.holds(&person, &office(what), on).is_some_and(|by| by.deputy_for.is_none())
            };
            prop_assert_eq!(own(&all), own(&alone));
        }
    }

    #[test]
    fn an_appointment_takes_no_day_from_anybody(before in events(), new in event()) {
        prop_assume!(matches!(new, PersonEvent::Appointed(_)));
        let mut after = before.clone();
        after.push(new);
        let (before, after) = (register(&before), register(&after));
        for (who, what) in (0..3).flat_map(|who| (0..2).map(move |what| (who, what))) {
            let after = held(&after, who, what);
            prop_assert!(held(&before, who, what).iter().all(|number| after.contains(number)));
        }
    }

    #[test]
    fn a_relief_ends_holding_on_its_day_and_never_before(before in events(), who in 0..3usize, what in 0..2usize, on in 0..DAYS) {
        let mut after = before.clone();
        after.push(relieved(who, what, on));
        let (before, after) = (register(&before), register(&after));
        let kept: Vec<_> = held(&before, who, what).into_iter().filter(|number| *number < on).collect();
        prop_assert_eq!(held(&after, who, what), kept);
        for (other, what) in (0..3).flat_map(|who| (0..2).map(move |what| (who, what))) {
            let before = held(&before, other, what);
            prop_assert!(held(&after, other, what).iter().all(|number| before.contains(number)), "a relief gives nothing");
        }
    }

    #[test]
    fn a_deputy_holds_only_beside_a_holder_in_their_own_right(all in events()) {
        let people = register(&all);
        for (on, what) in days().flat_map(|on| (0..2).map(move |what| (on, what))) {
            for by in people.holders(&office(what), on) {
                prop_assert!(by.spans(on));
                if let Some(holder) = &by.deputy_for {
                    let own = people.holds(holder, &office(what), on);
                    prop_assert!(own.is_some_and(|own| own.deputy_for.is_none()));
                }
            }
        }
    }

    #[test]
    fn the_lists_say_what_holds_says(all in events(), on in 0..DAYS) {
        let people = register(&all);
        for what in 0..2 {
            let mut wanted: Vec<_> = (0..3).filter_map(|who| people.holds(&person(who), &office(what), day(on))).collect();
            wanted.sort_by_key(|by| by.person.clone());
            prop_assert_eq!(people.holders(&office(what), day(on)), wanted);
        }
        for who in 0..3 {
            let mut wanted: Vec<_> = (0..2).filter_map(|what| people.holds(&person(who), &office(what), day(on))).collect();
            wanted.sort_by_key(|by| by.office.clone());
            prop_assert_eq!(people.offices_of(&person(who), day(on)), wanted);
        }
    }
}

fn program(pack: &str) -> Program {
    desk::load(Path::new(pack), false).program.unwrap()
}

#[test]
fn an_act_has_one_word_everywhere() {
    for act in Act::ALL {
        assert_eq!(Act::read(act.word()), Some(act));
        assert_eq!(serde_json::to_string(&act).unwrap(), format!("\"{}\"", act.word()));
    }
}

#[test]
fn the_acts_that_bind_others_need_a_named_office() {
    let reserved: Vec<_> = Act::ALL.into_iter().filter(|act| act.always_reserved()).map(Act::word).collect();
    assert_eq!(reserved, ["appoint", "approve_release", "publish_release", "approve_override", "reexamine"]);
    let room = program("fixtures/diagnostics/base");
    assert!(room.offices_for(Act::Reexamine).next().is_none());
    assert!(!room.is_open(Act::Reexamine), "nobody may do it where no office is named");
    assert!(room.is_open(Act::Decide), "everybody may where no office is named");
    let laboratory = program("fixtures/packs/laboratory");
    assert!(!laboratory.is_open(Act::Decide), "only those named may where one is");
    let named: Vec<_> = laboratory.offices_for(Act::Decide).map(|office| office.id.as_str()).collect();
    assert_eq!(named, ["receiving_clerk"]);
}

#[test]
fn what_the_regulation_does_not_reserve_stays_open() {
    let program = program("policies/gs-07");
    let open: Vec<_> = Act::ALL.into_iter().filter(|act| program.is_open(*act)).map(Act::word).collect();
    assert_eq!(open, ["propose_release", "notify", "decide", "override", "appeal"]);
    let one = |act| program.offices_for(act).map(|office| office.id.as_str().to_owned()).collect::<Vec<_>>();
    assert_eq!(one(Act::ApproveRelease), ["plant_director"]);
    assert_eq!(one(Act::Reexamine), ["management_representative"]);
}

#[test]
fn the_head_says_what_a_release_means_for_cases_in_hand_and_whom_a_decision_concerns() {
    let shipped = program("policies/gs-07");
    assert_eq!(shipped.regulation.cases_in_hand, CasesInHand::Keep);
    let concerns = shipped.regulation.concerns.and_then(|slot| shipped.vocabulary.fact(slot)).unwrap();
    assert_eq!(concerns.id.as_str(), "responsible.name");
    let laboratory = program("fixtures/packs/laboratory").regulation;
    assert_eq!((laboratory.cases_in_hand, laboratory.concerns), (CasesInHand::Follow, None));
    let silent = program("fixtures/packs/tool-room").regulation;
    assert_eq!(silent.cases_in_hand, CasesInHand::Keep, "keep where the head is silent");
}
