//! The small lines in the box of a step.

use crate::program::{Limit, Step, Who};
use crate::render::{ChartNote, NoteMark};

use super::labels::Labels;
use super::lanes::Lanes;

impl Labels<'_> {
    /// Writes the small lines of a step: who, where the lane does not say so; its basis; what is waited for, needed and issued; by when.
    pub(super) fn notes(&self, step: &Step, lanes: &Lanes) -> Vec<ChartNote> {
        let lines = [
            (NoteMark::Plain, self.who(&step.who, lanes)),
            (NoteMark::Plain, self.approves(step)),
            (NoteMark::Plain, self.basis(step)),
            (NoteMark::Wait, step.waits.as_ref().map(|wait| wait.what.get(self.messages.lang()).to_owned())),
            (NoteMark::Need, self.needs(step)),
            (NoteMark::Sheet, self.issues(step)),
            (NoteMark::Limit, step.limit.as_ref().map(|limit| self.limit(step, limit))),
            (NoteMark::Limit, self.agreed(step)),
        ];
        let lines = lines.into_iter().filter_map(|(mark, text)| Some(ChartNote { mark, text: text? }));
        lines.filter(|note| !note.text.is_empty()).collect()
    }

    /// Names who does a step, where that is not the lane.
    fn who(&self, who: &Who, lanes: &Lanes) -> Option<String> {
        let offices = who.offices();
        if offices.iter().all(|office| lanes.has(office)) {
            return None;
        }
        let names: Vec<_> = offices.iter().map(|office| self.office(office)).collect();
        let key = match who {
            _ if names.len() == 1 => return Some(names.concat()),
            Who::Any(_) => "standing-any",
            Who::All(_) => "standing-all",
        };
        Some(self.messages.say(key, &[("offices", self.list(&names))]))
    }

    /// Says who may not do a step, since it approves what they did.
    fn approves(&self, step: &Step) -> Option<String> {
        let steps = step.approves.iter().filter_map(|index| self.procedure.step(*index));
        let steps: Vec<_> = steps.map(|step| step.id.to_string()).collect();
        (!steps.is_empty()).then(|| self.messages.say("chart-approves", &[("steps", self.list(&steps))]))
    }

    /// Lists what must hold, be known or be at hand.
    fn needs(&self, step: &Step) -> Option<String> {
        let mut needs = vec![self.condition(&step.when)];
        let mut things: Vec<_> = step.needs.iter().map(|slot| self.fact(*slot)).collect();
        things.extend(step.needs_sheets.iter().map(|form| self.sheet(form)));
        if step.needs_decision {
            things.push(self.messages.get("chart-decision"));
        }
        needs.push(self.list(&things));
        needs.retain(|need| !need.is_empty());
        (!needs.is_empty()).then(|| needs.join(&self.messages.get("handbook-record-comma")))
    }

    fn issues(&self, step: &Step) -> Option<String> {
        let sheets: Vec<_> = step.issues.iter().map(|form| self.sheet(form)).collect();
        (!sheets.is_empty()).then(|| self.list(&sheets))
    }

    fn limit(&self, step: &Step, limit: &Limit) -> String {
        let mut said = self.words.limit(limit);
        let condition = self.condition(&limit.when);
        if !condition.is_empty() {
            said = self.messages.say("chart-limit-where", &[("limit", said), ("condition", condition)]);
        }
        let source = || self.messages.get(&format!("source-{}", limit.source));
        let basis = match (limit.clause == step.clause, limit.source == step.source) {
            (true, true) => return said,
            (true, false) => source(),
            (false, _) => self.stands_on(&limit.clause, limit.source),
        };
        self.messages.say("chart-limit-basis", &[("limit", said), ("basis", basis)])
    }

    fn agreed(&self, step: &Step) -> Option<String> {
        let fact = self.fact(step.agreed?);
        Some(self.messages.say("chart-agreed", &[("fact", fact)]))
    }
}
