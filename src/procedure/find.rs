//! Which step of which procedure a word on the command line means.

use crate::diagnostic::{Code, Diagnostic};
use crate::id::StepRef;
use crate::label::Label;
use crate::program::{Procedure, Step, StepIndex};
use crate::truth::Truth;

use super::Ground;

/// Finds a step by its id, `procedure#step`, or its title in either language.
///
/// Where several procedures have a step of that name, it is that of the one procedure in which it is in hand; else that of the one which
/// has begun or is for the case.
///
/// # Errors
///
/// `step-unknown`, where there is none, or where several are meant.
pub fn find<'g>(ground: &Ground<'g>, written: &str) -> Result<(&'g Procedure, StepIndex), Diagnostic> {
    let all = ground.program.procedures.iter();
    let steps = all.flat_map(|procedure| procedure.iter().map(move |(index, step)| (procedure, index, step)));
    let named: Vec<_> = steps.filter(|(procedure, _, step)| is_named(procedure, step, written)).collect();
    let in_hand = |(procedure, index, _): &&(&Procedure, StepIndex, &Step)| {
        applies(ground, procedure) && !procedure.taken(&ground.arcs(procedure), *index).is_empty()
    };
    let open = |(procedure, ..): &&(&Procedure, StepIndex, &Step)| {
        applies(ground, procedure) || ground.course(procedure).is_some()
    };
    let alone = |found: Vec<&(&'g Procedure, StepIndex, &'g Step)>| match found.as_slice() {
        [(procedure, index, _)] => Some((*procedure, *index)),
        _ => None,
    };
    let found = alone(named.iter().collect())
        .or_else(|| alone(named.iter().filter(in_hand).collect()))
        .or_else(|| alone(named.iter().filter(open).collect()));
    found.ok_or_else(|| {
        if named.is_empty() {
            unknown(ground, written)
        } else {
            let known = named.iter().map(|(procedure, _, step)| {
                let (title, reference) = (&procedure.title, reference(procedure, step));
                Label { zh: format!("{}（{reference}）", title.zh), en: format!("{} ({reference})", title.en) }
            });
            let several = Diagnostic::of(Code::StepUnknown).with("name", written).with("reason", "several");
            several.with("known", &Label::joined(known))
        }
    })
}

/// Names a step with its procedure.
pub(super) fn reference(procedure: &Procedure, step: &Step) -> StepRef {
    StepRef { procedure: procedure.id.clone(), step: step.id.clone() }
}

/// Tells whether a procedure is for the case, as far as is known.
fn applies(ground: &Ground<'_>, procedure: &Procedure) -> bool {
    ground.settled.holds(&procedure.applies).truth == Truth::Yes
}

fn is_named(procedure: &Procedure, step: &Step, written: &str) -> bool {
    match written.split_once('#') {
        Some((path, id)) => procedure.id.as_str() == path && step.id.as_str() == id,
        None => step.id.as_str() == written || step.title.zh == written || step.title.en == written,
    }
}

fn unknown(ground: &Ground<'_>, written: &str) -> Diagnostic {
    let open: Vec<&Procedure> =
        ground.program.procedures.iter().filter(|procedure| applies(ground, procedure)).collect();
    let steps = || open.iter().flat_map(|procedure| procedure.steps.iter());
    let in_hand = open.iter().flat_map(|procedure| {
        let steps = procedure.in_hand(&ground.arcs(procedure)).into_iter();
        steps.filter_map(|index| procedure.step(index)).map(|step| Label {
            zh: format!("{} {}", step.id, step.title.zh),
            en: format!("{} {}", step.id, step.title.en),
        })
    });
    let in_hand: Vec<_> = in_hand.collect();
    let unknown = Diagnostic::of(Code::StepUnknown).with("name", written);
    let unknown = unknown.with("number", ground.case.number.as_str());
    let unknown = unknown.with("reason", if in_hand.is_empty() { "nothing" } else { "none" });
    let names = steps().flat_map(|step| [step.id.as_str(), step.title.zh.as_str(), step.title.en.as_str()]);
    unknown.with("known", &Label::joined(in_hand)).suggest(written, names)
}
