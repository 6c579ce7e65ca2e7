//! What the checker says of random procedures, held against what playing them shows.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use zhidu::diagnostic::{Code, Diagnostic};

use super::net::{Net, blocks_alone, built, thrown};
use super::pack::said;
use super::player::{Seen, State};

fn of(diagnostics: &[Diagnostic], code: Code) -> impl Iterator<Item = &Diagnostic> {
    diagnostics.iter().filter(move |diagnostic| diagnostic.code == code)
}

fn place(id: &str) -> usize {
    id.strip_prefix('s').unwrap().parse().unwrap()
}

fn places(ids: &str) -> BTreeSet<usize> {
    ids.split(", ").filter(|id| !id.is_empty()).map(|id| id[1..].parse().unwrap()).collect()
}

/// Every state that the way of a message may lead to; nothing where the message leaves a part of it out.
fn replay(net: &Net, way: &str) -> Option<BTreeSet<State>> {
    if way.contains('…') {
        return None;
    }
    let mut states = BTreeSet::from([State::begin()]);
    for id in way.split(" → ").filter(|id| !id.is_empty()) {
        states = states.iter().flat_map(|state| net.after(state, place(id))).collect();
        assert!(!states.is_empty(), "{way} cannot be gone beyond {id}");
    }
    Some(states)
}

/// Holds the way of a message against the player: it can be gone, and one of its ends is as the message says.
fn ends(net: &Net, found: &Diagnostic, so: impl Fn(&State) -> bool) {
    let way = said(found, "way");
    assert_eq!(way.is_empty(), said(found, "begun") == "no");
    if let Some(states) = replay(net, &way) {
        assert!(states.iter().any(so), "{found:?} does not end so");
    }
}

fn stands(net: &Net, state: &State) -> bool {
    !state.has_ended() && net.doubled(state).is_empty() && (0..net.0.len()).all(|step| !net.can(state, step))
}

/// Holds what the checker says against what was played.
fn hold(net: &Net, seen: &Seen, found: &[Diagnostic]) {
    let errors = || found.iter().filter(|found| found.is_error());
    let apart = net.0.iter().enumerate().any(|(place, step)| {
        step.joins
            .iter()
            .any(|from| !net.0[*from].ways.iter().chain(&net.0[*from].dead).any(|way| way.contains(&place)))
    });
    let own = net.0.iter().enumerate().any(|(place, step)| step.approves.contains(&place));
    let unissued = |form: &usize| !net.0.iter().any(|step| step.issues.contains(form));
    let no_sheet = net.0.iter().any(|step| step.needs.iter().any(unissued));
    let unending = seen.cut_off(State::has_ended);
    let undone = (0..net.0.len()).any(|step| !seen.done.contains(&step));
    let sound = !apart && !own && !no_sheet && seen.doubled.is_empty() && seen.unproposed.is_empty();
    let sound = sound && unending.is_empty() && !undone;
    assert_eq!(sound, errors().count() == 0, "{found:#?}");
    let dead = net.0.iter().filter(|step| step.dead.is_some()).count();
    assert_eq!(of(found, Code::BranchUnreachable).count(), dead);

    let reason = |code: Code, reason: &str| of(found, code).filter(|found| said(found, "reason") == reason).count() > 0;
    assert_eq!(reason(Code::ProcedureStuck, "apart"), apart);
    assert_eq!(reason(Code::ApprovesUnproposed, "own"), own);
    assert_eq!(reason(Code::StepUnreachable, "sheet"), no_sheet);
    if apart {
        return;
    }
    assert_eq!(of(found, Code::StepDoubled).count() > 0, !seen.doubled.is_empty());
    assert_eq!(reason(Code::ApprovesUnproposed, "before"), !seen.unproposed.is_empty());
    if seen.doubled.is_empty() {
        assert_eq!(of(found, Code::ProcedureStuck).count() > 0, !unending.is_empty());
        for never in of(found, Code::StepUnreachable).filter(|never| said(never, "reason") != "sheet") {
            assert!(!seen.done.contains(&place(&said(never, "step"))), "{never:?}");
        }
        if undone && unending.is_empty() {
            assert!(of(found, Code::StepUnreachable).count() > 0);
        }
    }
    for found in errors() {
        hold_witness(net, seen, found);
    }
}

fn hold_witness(net: &Net, seen: &Seen, found: &Diagnostic) {
    let step = place(&said(found, "step"));
    match (found.code, said(found, "reason").as_str()) {
        (Code::StepDoubled, _) => ends(net, found, |state| net.doubled(state).contains(&step)),
        (Code::ApprovesUnproposed, "before") => {
            let other = place(&said(found, "approves"));
            ends(net, found, |state| net.can(state, step) && !state.was_done(other));
        }
        (Code::ProcedureStuck, "join") => ends(net, found, |state| {
            let awaited: BTreeSet<usize> = net.awaited(state, step).into_iter().collect();
            stands(net, state) && state.lies_on(step) && awaited == places(&said(found, "awaited"))
        }),
        (Code::ProcedureStuck, "sheet") => ends(net, found, |state| {
            let wanting: BTreeSet<usize> = net.wanting(state, step).into_iter().collect();
            stands(net, state) && state.lies_on(step) && wanting == places(&said(found, "awaited"))
        }),
        (Code::ProcedureStuck, "loop") => {
            let round = seen.cut_off(|state| state.has_ended() || stands(net, state));
            ends(net, found, |state| round.contains(state) && net.can(state, step));
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_built_of_blocks_is_sound(net in blocks_alone()) {
        let found = net.check();
        // What is too large for the checker is too large for the player, who keeps more of what was done.
        let large = found.iter().all(|found| found.code == Code::ProcedureTooLarge) && net.play().is_none();
        prop_assert!(found.is_empty() || large, "{}\n{found:#?}", net.text());
    }

    #[test]
    fn the_verdict_on_what_is_spoilt_is_that_of_the_player(net in built()) {
        if let Some(seen) = net.play() {
            hold(&net, &seen, &net.check());
        }
    }

    #[test]
    fn the_verdict_on_what_is_thrown_together_is_that_of_the_player(net in thrown()) {
        if let Some(seen) = net.play() {
            hold(&net, &seen, &net.check());
        }
    }
}
#[test]
fn every_kind_of_mistake_is_tried() {
    let mut runner = TestRunner::deterministic();
    let mut tried = BTreeSet::new();
    let (built, thrown) = (built().boxed(), thrown().boxed());
    for turn in 0..800 {
        let net = if turn % 2 == 0 { &built } else { &thrown }.new_tree(&mut runner).unwrap().current();
        let found = net.check();
        tried.insert(if found.iter().any(Diagnostic::is_error) { String::new() } else { "sound".to_owned() });
        tried.extend(found.iter().map(|found| format!("{} {}", found.code, said(found, "reason"))));
    }
    for kind in [
        "sound",
        "step-doubled ",
        "approves-unproposed own",
        "approves-unproposed before",
        "procedure-stuck apart",
        "procedure-stuck join",
        "procedure-stuck sheet",
        "procedure-stuck loop",
        "step-unreachable nothing",
        "step-unreachable ring",
        "step-unreachable sheet",
        "step-unreachable dead",
        "branch-unreachable contradiction",
        "same-office ",
    ] {
        assert!(tried.contains(kind), "{kind} is not among {tried:?}");
    }
}
