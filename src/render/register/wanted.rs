//! What keeps a case from being decided, and what was decided, in a few words; `evaluate` shows the rest.

use std::fmt::Write as _;

use crate::decision::{Decision, Outcome};
use crate::id::FactId;

use super::super::Ink;
use super::Register;

impl Register<'_> {
    /// Writes the verdict of a decision.
    #[must_use]
    pub fn outcome(&self, decision: &Decision) -> String {
        match (decision.outcome(&decision.verdict), self.fact(&decision.verdict)) {
            (Outcome::Known(value), Some(fact)) => fact.kind.show(value, self.lang()),
            (Outcome::Undecided, _) => self.messages.get("outcome-undecided"),
            _ => self.messages.get("outcome-absent"),
        }
    }

    /// Lists the facts that would settle an undecided case, most useful first, and counts what else stands in the way.
    #[must_use]
    pub fn wanted(&self, decision: &Decision) -> String {
        let mut text = String::new();
        if !decision.missing.is_empty() {
            let _ = writeln!(text, "{}", self.paint.with(Ink::Strong, self.messages.get("decision-missing")));
        }
        for (number, missing) in (1..).zip(&decision.missing) {
            let record = missing.record.and_then(|record| u32::try_from(record).ok());
            let name = FactId::new(&missing.name);
            let label = if self.fact(&name).is_some() {
                self.fact_label(&name, record)
            } else {
                self.list_label(&missing.name)
            };
            let _ = writeln!(
                text,
                "  {number}. {}  {}",
                self.paint.with(Ink::Care, label),
                self.paint.with(Ink::Faint, &missing.name)
            );
        }
        if !decision.problems.is_empty() {
            let count = self.messages.say("register-problems", &[("count", decision.problems.len().to_string())]);
            let _ = writeln!(text, "{}", self.paint.with(Ink::Bad, count));
        }
        text
    }
}
