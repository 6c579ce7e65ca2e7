//! What was approved, or signed for by several, has to be what goes out.

use std::collections::BTreeMap;

use crate::case::Stepped;
use crate::diagnostic::{Code, Diagnostic};
use crate::id::StepId;
use crate::program::{Role, Slot, Step, Who};

use super::attempt::Asked;
use super::words::names;

impl Asked<'_, '_> {
    /// Says what was corrected since others signed the step, or since an approval or a joint signature on which its sheets go out.
    pub(super) fn changed(&self, step: &Step) -> Option<Diagnostic> {
        self.signed_otherwise(step).or_else(|| self.approved_otherwise(step))
    }

    /// Finds a signature of the step that was given when a fact which the step asks for or needs had another value.
    fn signed_otherwise(&self, step: &Step) -> Option<Diagnostic> {
        let course = self.ground.course(self.procedure)?;
        let vocabulary = &self.ground.program.vocabulary;
        course.signed(&step.id).into_iter().find_map(|signed| {
            let (revision, _) = self.ground.case.revision(Some(signed.revision))?;
            let then = (self.ground.typed)(revision)?;
            let facts = step.asks.iter().chain(&step.needs);
            let facts = facts.filter_map(|slot| Some((*slot, vocabulary.fact(*slot)?)));
            let other = facts.filter(|(slot, fact)| {
                let was = then.value(*slot);
                fact.role == Role::Fact && was.is_some() && was != self.ground.settled.value(*slot).as_ref()
            });
            let mut ids: Vec<String> = other.map(|(_, fact)| fact.id.to_string()).collect();
            ids.dedup();
            (!ids.is_empty()).then(|| self.told(step, "signed", signed, &ids))
        })
    }

    /// Finds an approval or a joint signature since which something was corrected that the sheets of the step say. An approval covers all
    /// of a sheet, a joint signature the facts that its step asks for or needs.
    fn approved_otherwise(&self, step: &Step) -> Option<Diagnostic> {
        let course = self.ground.course(self.procedure)?;
        // A step that was done again counts as it was done last: what was rejected first may have been mended since.
        let last: BTreeMap<&StepId, &Stepped> =
            course.steps.iter().filter(|done| done.came_to.is_some()).map(|done| (&done.step.step, *done)).collect();
        let done: Vec<_> = last.into_values().filter_map(|done| Some((done, self.of(done)?))).collect();
        step.issues.iter().find_map(|form| {
            done.iter().find_map(|(done, own)| {
                let mut ids = (self.ground.corrected)(done, form);
                ids.retain(|id| self.covers(own, id));
                (!ids.is_empty()).then(|| self.told(step, "approved", done, &ids))
            })
        })
    }

    /// Tells whether somebody who did a step answers for a fact or outcome: for all, who approved; who signed with others, for what the
    /// step asks for or needs.
    fn covers(&self, step: &Step, id: &str) -> bool {
        let is = |slot: &Slot| self.ground.program.vocabulary.fact(*slot).is_some_and(|fact| fact.id.as_str() == id);
        let jointly = matches!(step.who, Who::All(_)) && step.asks.iter().chain(&step.needs).any(is);
        !step.approves.is_empty() || jointly
    }

    fn of(&self, done: &Stepped) -> Option<&Step> {
        self.procedure.step(self.procedure.find(&done.step.step)?)
    }

    fn told(&self, step: &Step, what: &'static str, by: &Stepped, ids: &[String]) -> Diagnostic {
        let changed =
            Self::say(Code::StepChanged, step).with("what", what).with("names", &names(self.ground.program, ids));
        let changed = changed.with("other", by.step.step.as_str());
        let changed = changed.with("other_title", &self.of(by).map(|other| other.title.clone()).unwrap_or_default());
        let changed = changed.with("person", by.given.by.as_str()).with("on", by.on.to_string());
        changed.with("number", self.ground.case.number.as_str()).with("nth", by.number.to_string())
    }
}
