//! Why not: the rules that would give a value, nearest first, and the tests they failed.

use crate::program::{Effect, Facts, Formula, Program, Slot};
use crate::truth::Truth;
use crate::value::{Date, Value};

use super::run::Run;
use super::why::{Explained, Part};

/// A rule that would have given the value, and what stood in its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMiss {
    /// The rule.
    pub rule: Explained,
    /// The tests that were not met, or whose outcome is unknown.
    pub failed: Vec<Part>,
}

/// Finds the rules that would give `value` to an output, those with the fewest failed tests first.
///
/// Rules whose value is computed count as able to give any value of the kind. Empty where the output has the value already, or no rule gives it.
#[must_use]
pub fn why_not(program: &Program, facts: &Facts, on: Date, output: Slot, value: &Value) -> Vec<NearMiss> {
    let run = Run::of(program, facts, on);
    let could_give = |explained: &Explained| match run.rule(explained.index).map(|rule| &rule.effect) {
        Some(Effect::Gives(gives)) => gives.iter().filter(|give| give.output == output).any(|give| match &give.value {
            Formula::Literal(literal) => {
                literal == value || value.entries().iter().all(|entry| literal.entries().contains(entry))
            }
            _ => true,
        }),
        Some(Effect::Script(_)) => true,
        Some(Effect::Duty(..) | Effect::Warning(_)) | None => false,
    };
    let mut misses: Vec<_> = run
        .explain(output)
        .into_iter()
        .filter(|explained| explained.held != Truth::Yes && could_give(explained))
        .map(|rule| {
            let failed: Vec<_> = rule.parts.iter().filter(|part| part.met != Truth::Yes).cloned().collect();
            NearMiss { rule, failed }
        })
        .collect();
    // A test that may still be met is nearer than one that is not.
    misses.sort_by_key(|miss| {
        let refused = miss.failed.iter().filter(|part| part.met == Truth::No).count();
        (miss.rule.applied == Truth::No, refused, miss.failed.len(), miss.rule.index, miss.rule.record)
    });
    misses
}
