//! Random legal ways through any procedure, and whether a way is legal: found by following all that may be at once, not by search.

use std::collections::BTreeSet;

use proptest::prelude::*;
use zhidu::eventlog::{Event, Log, Trace};
use zhidu::program::{Arc, Procedure, StepIndex, Who};

/// Something done: a step, and the office that signed it where each of several has to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Act {
    pub(crate) step: StepIndex,
    pub(crate) office: usize,
}

/// Where a procedure stands: what is in hand, and who has signed.
type Spot = (Vec<Arc>, BTreeSet<(StepIndex, usize)>);

fn offices(procedure: &Procedure, step: StepIndex) -> usize {
    match &procedure.step(step).unwrap().who {
        Who::Any(_) => 1,
        Who::All(offices) => offices.len(),
    }
}

fn begin(procedure: &Procedure) -> Spot {
    (procedure.begin(), BTreeSet::new())
}

/// All that can be done next.
fn acts(procedure: &Procedure, (arcs, signed): &Spot) -> Vec<Act> {
    let steps = procedure.in_hand(arcs).into_iter();
    let all = steps.flat_map(|step| (0..offices(procedure, step)).map(move |office| Act { step, office }));
    all.filter(|act| !signed.contains(&(act.step, act.office))).collect()
}

/// Where the procedure may stand after something is done.
fn after(procedure: &Procedure, (arcs, signed): &Spot, act: Act) -> Vec<Spot> {
    let mut signed = signed.clone();
    signed.insert((act.step, act.office));
    let all = (0..offices(procedure, act.step)).all(|office| signed.contains(&(act.step, office)));
    if !all {
        return vec![(arcs.clone(), signed)];
    }
    signed.retain(|(step, _)| *step != act.step);
    let ways = procedure.step(act.step).unwrap().then.ways();
    ways.map(|way| (procedure.after(arcs, act.step, way), signed.clone())).collect()
}

/// Walks until the procedure has ended or the choices have.
pub(crate) fn walk(procedure: &Procedure, choices: &[u8]) -> Vec<Act> {
    let mut spot = begin(procedure);
    let mut done = Vec::new();
    for pair in choices.chunks_exact(2) {
        let acts = acts(procedure, &spot);
        let Some(act) = acts.get(usize::from(pair[0]) % acts.len().max(1)) else { break };
        let mut next = after(procedure, &spot, *act);
        spot = next.swap_remove(usize::from(pair[1]) % next.len());
        done.push(*act);
    }
    done
}

/// Tells whether a way is one that the procedure allows.
pub(crate) fn is_legal(procedure: &Procedure, acts_done: &[Act]) -> bool {
    let mut spots = vec![begin(procedure)];
    for act in acts_done {
        let can = spots.iter().filter(|spot| acts(procedure, spot).contains(act));
        let mut next: Vec<Spot> = can.flat_map(|spot| after(procedure, spot, *act)).collect();
        next.sort();
        next.dedup();
        spots = next;
    }
    !spots.is_empty()
}

/// Writes a way as a log of one case, with the offices and without days.
pub(crate) fn log(procedure: &Procedure, acts: &[Act]) -> Log {
    let trace = acts.iter().fold(Trace::new("1"), |trace, act| {
        let step = procedure.step(act.step).unwrap();
        trace.then(Event::new(step.id.as_str()).in_role(step.who.offices()[act.office].as_str()))
    });
    Log::new("walk").holding(trace)
}

/// Choices for a walk.
pub(crate) fn choices() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(any::<u8>(), 2..60)
}
