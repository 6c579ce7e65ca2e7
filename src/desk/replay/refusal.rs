//! What a refusal that comes out otherwise proves. Of an attempt that was refused neither the facts stated with it are kept, nor the day on
//! which it was meant to be done, nor the office that was named. Where what comes out hangs on any of these, nothing is proved.

use crate::diagnostic::Code;
use crate::program::Step;

/// What the regulation looks at, in this order; the first that does not hold refuses.
const CHECKS: [Code; 11] = [
    Code::ProcedureClosed,
    Code::StepNotOpen,
    Code::WrongDay,
    Code::StepOffice,
    Code::OwnProposal,
    Code::OwnCase,
    Code::StepNeeds,
    Code::StepWaits,
    Code::StepBlocked,
    Code::StepChanged,
    Code::StepUndecided,
];

/// Lists what would have to be kept to tell whether an attempt was refused for the reason recorded, where another comes out, or none.
///
/// A recorded reason says that all checks before it held and that it did not. What comes out contradicts that at the earlier of the two
/// checks; it proves something only where that check hangs on nothing that was not kept.
pub(super) fn not_kept(recorded: &str, again: Option<Code>, step: Option<&Step>) -> Vec<&'static str> {
    let place = |code: &str| CHECKS.iter().position(|check| check.slug() == code);
    let Some(recorded) = place(recorded) else { return Vec::new() };
    let first = match again {
        None => recorded,
        Some(again) => match place(again.slug()) {
            Some(again) => again.min(recorded),
            None => return Vec::new(),
        },
    };
    let stating = step.is_some_and(|step| !step.asks.is_empty() || !step.needs.is_empty());
    let facts = if stating { ["facts"].as_slice() } else { &[] };
    let (facts, others): (&[_], &[_]) = match CHECKS.get(first) {
        Some(Code::StepNotOpen | Code::OwnProposal) | None => (&[], &[]),
        Some(Code::WrongDay) => (&[], &["day"]),
        Some(Code::StepOffice) => (&[], &["day", "office"]),
        Some(Code::StepWaits) => (facts, &["day"]),
        Some(_) => (facts, &[]),
    };
    [facts, others].concat()
}
