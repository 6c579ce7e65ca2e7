//! Laws that hold for every sequence of attempts, by whomever, on whichever day.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use zhidu::case::{Case, Place, Stepped};
use zhidu::diagnostic::{Argument, Diagnostic};
use zhidu::label::Lang;

use super::workshop::{Act, Given, PERSONS, Workshop, rehearsed};

/// Where the procedure of the workshop has come: the ways that are open, each with the step that it came from. Written a second time, from
/// the drawing on paper.
#[derive(Clone, Debug)]
struct Net(Vec<(String, String)>);

impl Net {
    fn new() -> Self {
        Self(vec![("-".to_owned(), "T".to_owned())])
    }

    /// The ways that doing a step uses up; none where it cannot be done.
    fn uses(&self, step: &str) -> Vec<(String, String)> {
        let here: Vec<_> = self.0.iter().filter(|(_, to)| to == step).cloned().collect();
        match step {
            "J" if here.len() < 2 => Vec::new(),
            "J" => here,
            _ => here.into_iter().take(1).collect(),
        }
    }

    fn in_hand(&self) -> Vec<&'static str> {
        STEPS.into_iter().filter(|step| !self.uses(step).is_empty()).collect()
    }

    /// Follows a step that was done; it has to have been in hand, and to lead where it may.
    fn follow(&mut self, done: &Stepped) {
        let Some(came_to) = &done.came_to else { return };
        let step = done.step.step.as_str();
        let uses = self.uses(step);
        assert!(!uses.is_empty(), "{step} was done, but {:?} is all that is in hand", self.0);
        let mut after: Vec<_> = came_to.after.iter().map(ToString::to_string).collect();
        after.sort();
        let mut froms: Vec<_> = uses.iter().map(|(from, _)| from.clone()).filter(|from| from != "-").collect();
        froms.sort();
        assert_eq!(after, froms, "what led to {step}");
        let led_to: Vec<_> = came_to.led_to.iter().map(zhidu::id::StepId::as_str).collect();
        let may: &[&[&str]] = match step {
            "T" => &[&["F", "P"]],
            "F" => &[&["J"], &["F"]],
            "P" => &[&["J"]],
            "J" | "R" => &[&["A"]],
            "A" => &[&["H"], &["R"]],
            _ => &[&[]],
        };
        assert!(may.contains(&led_to.as_slice()), "{step} led to {led_to:?}");
        for used in uses {
            let place = self.0.iter().position(|way| *way == used).unwrap();
            self.0.remove(place);
        }
        self.0.extend(led_to.into_iter().map(|next| (step.to_owned(), next.to_owned())));
    }

    /// Follows all steps of a case that count.
    fn of(case: &Case) -> Self {
        let mut net = Self::new();
        let corrected: Vec<u32> = case.step_corrections().map(|corrected| corrected.number).collect();
        case.steps().filter(|done| !corrected.contains(&done.number)).for_each(|done| net.follow(done));
        net
    }
}

const STEPS: [&str; 7] = ["T", "F", "P", "J", "A", "R", "H"];

/// Numbers from which an attempt is made, once it is known what is in hand.
type Drawn = (u8, u8, u8, u8, u8);

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    proptest::collection::vec((0..100_u8, any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>()), 25..60)
}

fn pick<T: Copy>(from: &[T], number: u8) -> T {
    from[usize::from(number) % from.len()]
}

/// Makes an attempt: mostly at a step in hand by somebody who may do it, sometimes at anything by anybody.
fn attempt((kind, which, who, when, more): Drawn, nth: usize, net: &Net, case: &Case) -> Given {
    let in_hand = net.in_hand();
    let wild = kind < 15 || in_hand.is_empty();
    let step = if wild { pick(&STEPS, which) } else { pick(&in_hand, which) };
    let fit: &[&'static str] = match step {
        "T" => &["甲", "乙"],
        "F" | "R" => &["丙", "庚"],
        "P" => &["乙", "丙", "戊", "己"],
        "J" => &["丁", "庚"],
        "A" => &["丙", "戊", "己"],
        _ => &["乙", "丙"],
    };
    let by = if who % 5 == 0 { pick(&PERSONS, who / 5) } else { pick(fit, who / 5) };
    // Days go on with the attempts, now and then a few back or ahead.
    let slip = if when % 4 == 0 { i32::from(when / 4 % 5) - 2 } else { 0 };
    let on = (1 + i32::try_from(nth).unwrap() / 4 + slip).clamp(1, 15);
    let yes_no = |number: u8| if number.is_multiple_of(3) { "no" } else { "yes" }.to_owned();
    let last = || format!("2021-03-{:02}", 20);
    let on = format!("2021-03-{on:02}");
    match kind {
        // What a step waits for comes about now and then.
        15..=40 if step == "J" && !wild => {
            Given { act: Act::Enter(vec![("paid", "yes".to_owned()), ("paid_on", on.clone())]), by, on }
        }
        15..=40 if step == "H" && !wild => Given { act: Act::Decide, by, on },
        85..=89 => Given { act: Act::Decide, by, on },
        90..=94 => {
            let facts = match which % 5 {
                0 => vec![("paid", "yes".to_owned()), ("paid_on", on.clone())],
                1 => vec![("paid", yes_no(more))],
                2 => vec![("price", (more % 30).to_string())],
                3 => vec![("owner", pick(&PERSONS, more).to_owned())],
                _ => vec![("taken", yes_no(more))],
            };
            Given { act: Act::Enter(facts), by, on }
        }
        95.. if case.steps().next().is_some() => {
            let steps = u8::try_from(case.steps().count()).unwrap();
            // Whoever holds an office on the last day holds it when the register is written.
            Given { act: Act::Correct(u32::from(steps.saturating_sub(which % 3).max(1))), by, on: last() }
        }
        _ => {
            let asked = match step {
                "T" => vec![("price", (more % 30).to_string())],
                "F" => vec![("good", yes_no(more))],
                "A" => vec![("accepted", yes_no(more))],
                _ => Vec::new(),
            };
            let facts = match more % 11 {
                0 => Vec::new(),
                1 => [asked.as_slice(), &[("owner", "甲".to_owned())]].concat(),
                2 => [asked.as_slice(), &[("item[+].name", "锅".to_owned())]].concat(),
                3 => [asked.as_slice(), &[("item", "[]".to_owned())]].concat(),
                _ => asked,
            };
            let office = (kind < 25).then(|| pick(&["desk", "clerk", "smith", "boss"], more));
            Given { act: Act::Step { step, facts, office }, by, on }
        }
    }
}

/// What a refusal says, but for the number of the case and the present day, which in an example is the day of the attempt.
fn said(refusal: &Diagnostic) -> Vec<(&'static str, Argument)> {
    // A list is told by the word that was written, which is another in an example.
    let list = refusal.arguments.iter().any(|(name, word)| *name == "name" && word.show(Lang::En).starts_with("item"));
    let untold = |name: &&str| ["number", "on", "holders"].contains(name) || list && *name == "name";
    refusal.arguments.iter().filter(|(name, _)| !untold(name)).cloned().collect()
}

fn holds(draws: &[Drawn]) -> Vec<String> {
    let workshop = Workshop::new();
    let (mut acts, mut lines, mut refusals) = (Vec::new(), Vec::new(), Vec::new());
    for (nth, draw) in draws.iter().enumerate() {
        let before = workshop.case();
        let net = Net::of(&before);
        let given = attempt(*draw, nth, &net, &before);
        let (size, refused) = workshop.size();
        let (line, refusal) = workshop.give(&given, u32::try_from(nth).unwrap());
        let (case, (new_size, now_refused)) = (workshop.case(), workshop.size());
        if let Some(refusal) = refusal {
            // A refused attempt leaves the case as it was, but for the record of its refusal.
            assert_eq!(case, before, "{line}");
            assert_eq!(
                (new_size - size, now_refused - refused),
                if is_slip(&refusal) { (0, 0) } else { (1, 1) },
                "{line}"
            );
            refusals.push((nth, refusal));
        } else {
            let added = case.entries.len() - before.entries.len();
            assert_eq!((new_size - size, now_refused), (u64::try_from(added).unwrap(), refused), "{line}");
            assert_eq!(case.entries[..before.entries.len()], before.entries[..], "{line}");
        }
        Net::of(&case);
        acts.push(given);
        lines.push(line);
    }
    gapless(&workshop.case());
    // The example says the same of every attempt.
    let tried = rehearsed(&acts);
    let rehearsed = tried.rehearsed.unwrap();
    for (nth, (line, came)) in lines.iter().zip(&rehearsed.came).enumerate() {
        let came = came.split(" (").next().unwrap();
        assert_eq!(line, came, "{nth}: {:?}\n{lines:#?}", acts[nth]);
    }
    assert_eq!(refusals.len(), rehearsed.refusals.len());
    for ((nth, own), (other_nth, other)) in refusals.iter().zip(&rehearsed.refusals) {
        assert_eq!((nth, own.code, said(own)), (other_nth, other.code, said(other)), "{:?}", acts[*nth]);
    }
    let stepped = |case: &Case| -> Vec<_> {
        let one = |done: &Stepped| {
            (
                done.number,
                done.step.clone(),
                done.came_to.clone(),
                done.office.clone(),
                done.deputy_for.clone(),
                done.decision,
            )
        };
        case.steps().map(one).collect()
    };
    assert_eq!(stepped(&workshop.case()), stepped(&rehearsed.case));
    lines
}

/// Tells whether a refusal is of what is merely mistyped, which is not recorded.
fn is_slip(refusal: &Diagnostic) -> bool {
    refusal.code.slug() == "step-stated"
}

/// The sheets of each series are numbered from 1 without a gap, those that are void too.
fn gapless(case: &Case) {
    let mut series: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for sheet in case.sheets() {
        let place = Place::of_sheet(&sheet.issued.number).unwrap();
        series.entry(place.series).or_default().push(place.serial);
    }
    for (name, serials) in series {
        let counted: Vec<u32> = (1..).take(serials.len()).collect();
        assert_eq!(serials, counted, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_register_and_an_example_say_the_same(draws in drawn()) {
        holds(&draws);
    }
}

/// The draws are worth the while: they come to the end, are refused in every way, and are corrected.
#[test]
fn the_sequences_come_far_and_are_refused_in_many_ways() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut lines = Vec::new();
    for _ in 0..20 {
        let draws = drawn().new_tree(&mut runner).unwrap().current();
        lines.extend(holds(&draws));
    }
    let refused = [
        "step-not-open",
        "step-office",
        "step-needs",
        "step-waits",
        "own-proposal",
        "own-case",
        "wrong-day",
        "step-stated",
        "step-followed",
    ];
    for word in refused.map(|code| format!("refused {code}")).into_iter().chain([
        "work#H done".to_owned(),
        "work#R done".to_owned(),
        "work#P signed".to_owned(),
        "decide dear".to_owned(),
    ]) {
        assert!(lines.iter().any(|line| line.contains(&word)), "no `{word}` in {} attempts", lines.len());
    }
    assert!(lines.iter().any(|line| line.starts_with("correct") && line.ends_with("done")), "nothing was corrected");
}

/// A way to the end, on which facts are entered that change nothing, and a signature is dated before the one before it.
#[test]
fn what_changes_nothing_leaves_the_case_decided() {
    let step = |step, by, facts: &[(&'static str, &str)]| {
        let facts = facts.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Given { act: Act::Step { step, facts, office: None }, by, on: "2021-03-08".to_owned() }
    };
    let other = |act, by| Given { act, by, on: "2021-03-08".to_owned() };
    let price = || vec![("price", "20".to_owned())];
    let mut acts = vec![
        step("T", "甲", &[("price", "20")]),
        step("F", "庚", &[("good", "yes")]),
        step("P", "乙", &[]),
        Given { on: "2021-03-06".to_owned(), ..step("P", "丙", &[]) },
        other(Act::Enter(price()), "甲"),
        step("P", "丙", &[]),
        other(Act::Enter(vec![("paid", "yes".to_owned()), ("paid_on", "2021-03-08".to_owned())]), "甲"),
        step("J", "丁", &[]),
        step("A", "己", &[("accepted", "yes")]),
        other(Act::Decide, "甲"),
        other(Act::Enter(price()), "甲"),
        step("H", "乙", &[]),
    ];
    acts[2].on = "2021-03-09".to_owned();
    acts[7].on = "2021-03-09".to_owned();
    acts[8].on = "2021-03-09".to_owned();
    acts[11].on = "2021-03-09".to_owned();
    let workshop = Workshop::new();
    let lines: Vec<_> = acts.iter().zip(0..).map(|(given, nth)| workshop.give(given, nth).0).collect();
    let came: Vec<_> = rehearsed(&acts).rehearsed.unwrap().came;
    let plain: Vec<_> = came.iter().map(|came| came.split(" (").next().unwrap()).collect();
    assert_eq!(lines, plain);
    assert_eq!(lines.last().unwrap(), "work#H done TK-2021-03-002");
}

/// A fact that is entered later moves the governing date before the day from which the regulation is in force.
#[test]
fn the_governing_date_is_that_of_the_facts_as_they_are() {
    let step =
        |step, by| Given { act: Act::Step { step, facts: Vec::new(), office: None }, by, on: "2021-03-08".to_owned() };
    let enter = |name, value: &str| Given {
        act: Act::Enter(vec![(name, value.to_owned())]),
        by: "甲",
        on: "2021-03-08".to_owned(),
    };
    let decide = Given { act: Act::Decide, by: "甲", on: "2021-03-08".to_owned() };
    let acts = [
        enter("price", "20"),
        enter("received_on", "2019-03-01"),
        step("T", "甲"),
        enter("received_on", "2021-03-02"),
        step("T", "甲"),
        enter("received_on", "2019-03-01"),
        step("P", "乙"),
        decide,
    ];
    let workshop = Workshop::new();
    let lines: Vec<_> = acts.iter().zip(0..).map(|(given, nth)| workshop.give(given, nth).0).collect();
    let came = ["work#T refused no-release", "facts done", "work#T done", "facts done", "work#P signed"];
    assert_eq!(lines[2..7], came, "what has begun goes on");
    assert_eq!(lines[7], "decide refused no-release");
    let tried = rehearsed(&acts);
    assert_eq!(
        tried.rehearsed.unwrap().came,
        lines.iter().map(|line| line.replace("work#T r", "T r")).collect::<Vec<_>>()
    );
    assert_eq!(tried.decision.on.to_string(), "2019-03-01");
}
