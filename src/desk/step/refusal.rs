//! What a refusal proves, where it is tried again. Of an attempt that was refused the facts stated with it are not kept, and in records from
//! before it was kept nothing that was asked for: neither the day, nor the office, nor which step a correction meant. Where what comes out
//! hangs on any of these, nothing is proved.

use crate::case::{Case, Draft};
use crate::diagnostic::{Code, Diagnostic};
use crate::id::StepRef;
use crate::program::Step;
use crate::record::{Asked, Refused};
use crate::value::Date;

use super::super::load::governing_date;
use super::super::register::{alone, latest, typed};
use super::again::{Before, days_of};
use super::correct::{Footings, TakingBack, entered_wrongly};
use super::stage::Taking;

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

/// What came of trying again what was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::desk) enum TriedAgain {
    /// It is refused for the reason that was recorded.
    Same,
    /// It is refused for another reason, or for none: the record is wrong.
    Otherwise(Option<Code>),
    /// Nothing is proved, since this was not kept: `facts`, `day`, `office`, `correction`.
    NotKept(Vec<&'static str>),
}

impl Before<'_> {
    /// Tries again what was refused: with no facts stated, and where it was not kept what was asked for, on the day of the act, in whichever
    /// office fits.
    pub(in crate::desk) fn refusal(&self, refused: &Refused, footings: Footings<'_>) -> TriedAgain {
        let asked = refused.asked.clone().unwrap_or_default();
        let mut open = Vec::new();
        let mut first = None;
        for today in days_of(self.at) {
            let again = match (&refused.step, asked.corrects) {
                (Some(step), _) => self.attempt(step, &asked, today, refused),
                (None, Some(number)) => self.attempt_back(number, today, refused, footings),
                (None, None) => return TriedAgain::NotKept(vec!["correction"]),
            };
            let again = again.err().and_then(|found| found.first().map(|found| found.code));
            if again.is_some_and(|code| code.slug() == refused.reason) {
                return TriedAgain::Same;
            }
            let again = *first.get_or_insert(again);
            if let Some(step) = &refused.step {
                let found = self.find(step).ok().and_then(|(procedure, index)| procedure.step(index));
                open = not_kept(refused, again, found, self.case);
            }
        }
        if open.is_empty() { TriedAgain::Otherwise(first.flatten()) } else { TriedAgain::NotKept(open) }
    }

    fn attempt(&self, step: &StepRef, asked: &Asked, today: Date, refused: &Refused) -> Result<(), Vec<Diagnostic>> {
        let (old, _) = latest(self.case)?;
        let on = governing_date(self.program, &typed(self.program, &self.case.number, old)?, None).map_err(alone)?;
        let (procedure, index) = self.find(step)?;
        let (office, given) = (asked.office.as_ref(), &refused.given);
        let taking = Taking { procedure, index, office, on: asked.on.unwrap_or(today), today, given };
        self.stage(0, on).take(&taking, Draft::of(old, given.clone()), &[], &|_| Ok(0)).map(drop)
    }

    fn attempt_back(
        &self,
        number: u32,
        today: Date,
        refused: &Refused,
        footings: Footings<'_>,
    ) -> Result<(), Vec<Diagnostic>> {
        let stepped = entered_wrongly(self.case, number, footings)?;
        let back = TakingBack { stepped, reason: "", today, given: &refused.given };
        back.back(self.case, self.program, self.people).map(drop)
    }
}

/// Lists what would have to be kept to tell whether an attempt was refused for the reason recorded, where another comes out, or none.
///
/// A recorded reason says that all checks before it held and that it did not. What comes out contradicts that at the earlier of the two
/// checks; it proves something only where that check hangs on nothing that was not kept. What is none of the checks may hang on anything.
fn not_kept(refused: &Refused, again: Option<Code>, step: Option<&Step>, case: &Case) -> Vec<&'static str> {
    let place = |code: &str| CHECKS.iter().position(|check| check.slug() == code);
    let first = match (place(&refused.reason), again) {
        (recorded, None) => recorded,
        (recorded, Some(again)) => recorded.and_then(|recorded| Some(recorded.min(place(again.slug())?))),
    };
    // Judgements that end on a day count by the day on which a step is done.
    let ends = case.overrides_put().any(|put| put.until.is_some());
    let (facts, day, office) = match first.and_then(|first| CHECKS.get(first)) {
        Some(Code::StepNotOpen | Code::OwnProposal) => (false, false, false),
        Some(Code::WrongDay) => (false, true, false),
        Some(Code::StepOffice) => (false, true, true),
        Some(Code::OwnCase) => (true, false, false),
        Some(Code::StepWaits) => (true, true, false),
        Some(_) => (true, ends, false),
        None => (true, true, true),
    };
    let stating = step.is_some_and(|step| !step.asks.is_empty() || !step.needs.is_empty());
    let kept = refused.asked.is_some();
    let parts = [("facts", facts && stating), ("day", day && !kept), ("office", office && !kept)];
    parts.into_iter().filter(|(_, wanting)| *wanting).map(|(part, _)| part).collect()
}
