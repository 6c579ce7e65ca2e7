//! What holds of every way through every procedure.

use proptest::prelude::*;
use zhidu::conform::{Kind, State};
use zhidu::program::{Branch, Procedure, Program, StepIndex, Then, Who};

use super::dice::Dice;
use super::pack::{gs07, held, permits};
use super::walk::{Act, choices, is_legal, log, walk};

/// All procedures of both packs, but for those of which a setting of the pack decides the way: there not every way is legal.
fn procedures() -> Vec<(&'static Program, &'static Procedure)> {
    let reads = |branch: &Branch| {
        let mut reads = branch.when.is_none();
        branch.when.iter().for_each(|when| when.reads(&mut |_| reads = true));
        reads
    };
    let is_open = |procedure: &&Procedure| {
        procedure.steps.iter().all(|step| match &step.then {
            Then::Go(_) => true,
            Then::Choose(branches) => branches.iter().all(reads),
        })
    };
    let of = |program: &'static Program| program.procedures.iter().filter(is_open).map(move |one| (program, one));
    let all: Vec<_> = [permits(), gs07()].into_iter().flat_map(of).collect();
    assert!(all.len() > 5);
    all
}

fn kinds(program: &Program, procedure: &Procedure, acts: &[Act]) -> Vec<Kind> {
    let report = held(program, procedure, &log(procedure, acts));
    let [case] = report.cases.as_slice() else { panic!("{report:?}") };
    assert_ne!(case.state, State::TooLong);
    case.deviations.iter().map(|deviation| deviation.kind).collect()
}

/// Writes a way for whoever looks at what failed.
fn shown(procedure: &Procedure, acts: &[Act]) -> String {
    let step = |act: &Act| format!("{}/{}", procedure.step(act.step).unwrap().id, act.office);
    format!("{}: {}", procedure.id, acts.iter().map(step).collect::<Vec<_>>().join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_legal_way_has_no_deviation(which in any::<prop::sample::Index>(), choices in choices()) {
        let (program, procedure) = procedures()[which.index(procedures().len())];
        let acts = walk(procedure, &choices);
        prop_assume!(!acts.is_empty());
        prop_assert!(is_legal(procedure, &acts));
        prop_assert_eq!(kinds(program, procedure, &acts), [], "{}", shown(procedure, &acts));
    }

    #[test]
    fn what_is_taken_out_was_skipped(which in any::<prop::sample::Index>(), choices in choices(), at in any::<prop::sample::Index>()) {
        let (program, procedure) = procedures()[which.index(procedures().len())];
        let mut acts = walk(procedure, &choices);
        prop_assume!(acts.len() > 1);
        let out = acts.remove(at.index(acts.len()));
        let found = kinds(program, procedure, &acts);
        if is_legal(procedure, &acts) {
            prop_assert_eq!(found, [], "{}", shown(procedure, &acts));
        } else if matches!(procedure.step(out.step).unwrap().who, Who::All(_)) {
            prop_assert_eq!(found, [Kind::Unsigned], "{}", shown(procedure, &acts));
        } else {
            prop_assert_eq!(found, [Kind::Skipped], "{}", shown(procedure, &acts));
        }
    }

    #[test]
    fn two_in_each_others_place_are_one_out_of_order(which in any::<prop::sample::Index>(), choices in choices(), at in any::<prop::sample::Index>()) {
        let (program, procedure) = procedures()[which.index(procedures().len())];
        let mut acts = walk(procedure, &choices);
        prop_assume!(acts.len() > 1);
        let at = at.index(acts.len() - 1);
        acts.swap(at, at + 1);
        let found = kinds(program, procedure, &acts);
        if is_legal(procedure, &acts) {
            prop_assert_eq!(found, [], "{}", shown(procedure, &acts));
        } else {
            prop_assert_eq!(found, [Kind::OutOfOrder], "{}", shown(procedure, &acts));
        }
    }
}

#[test]
fn what_is_too_long_is_said_to_be() {
    let procedure = super::pack::procedure(permits(), "permits/building");
    let mut dice = Dice(7);
    let mut any = |count: usize| -> Vec<Act> {
        let step = |_| StepIndex(u32::try_from(dice.below(14)).unwrap());
        (0..count).map(step).map(|step| Act { step, office: 0 }).collect()
    };
    // Steps without any order: a hundred are explained, ten thousand are not.
    let report = held(permits(), procedure, &log(procedure, &any(100)));
    assert!(report.cases[0].deviations.len() > 50);
    let report = held(permits(), procedure, &log(procedure, &any(10_000)));
    assert_eq!((&report.cases[0].state, report.cases[0].deviations.len()), (&State::TooLong, 0));
    assert!(!report.holds());
    assert_eq!((report.fitness().fitting, report.fitness().cases), (0, 0));
    // As many in their order are no trouble.
    let loops = ["P1"].into_iter().chain(["P2", "P3", "P4"].into_iter().cycle().take(9_999));
    let acts = loops.map(|id| procedure.iter().find(|(_, step)| step.id.as_str() == id).unwrap().0);
    let acts: Vec<_> = acts.map(|step| Act { step, office: 0 }).collect();
    assert!(held(permits(), procedure, &log(procedure, &acts)).holds());
}
