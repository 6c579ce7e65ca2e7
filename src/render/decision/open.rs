//! What keeps a decision open: missing facts with what each answer would lead to, and other problems.

use crate::decision::{Decision, Missing, Problem};
use crate::id::FactId;

use super::Page;
use crate::render::Ink;
use crate::render::lines::wrap;

impl Page<'_> {
    pub(super) fn missing(&self, decision: &Decision) -> String {
        if decision.missing.is_empty() {
            return String::new();
        }
        let mut text = self.heading("decision-missing");
        for (number, missing) in decision.missing.iter().enumerate() {
            text.push_str(&self.wanted(number + 1, missing));
        }
        text
    }

    fn wanted(&self, number: usize, missing: &Missing) -> String {
        let group = self.fact(&FactId::new(&missing.name)).map(|fact| fact.group);
        let record = missing.record.zip(group).and_then(|(record, group)| self.record_name(group, record));
        let label = self.label(&missing.name);
        let label = record.map_or(label.clone(), |name| self.pair(&name, &label));
        let line = format!("  {number}. {}", self.paint.with(Ink::Care, label));
        let mut text = format!("{line}  {}\n", self.paint.with(Ink::Faint, &missing.name));
        let help = self
            .fact(&FactId::new(&missing.name))
            .and_then(|fact| fact.help.as_ref())
            .map(|help| help.get(self.lang()));
        for line in help.into_iter().flat_map(|help| wrap(help, 5, self.width)) {
            text.push_str(&format!("{line}\n"));
        }
        if missing.answers.is_empty() {
            let settles: Vec<_> = missing.settles.iter().map(|name| self.label(name.as_str())).collect();
            let sentence = self.messages.say("missing-settles", &[("outputs", self.list(&settles))]);
            for line in wrap(&sentence, 5, self.width) {
                text.push_str(&format!("{}\n", self.paint.with(Ink::Faint, line)));
            }
        }
        for answer in &missing.answers {
            let outputs: Vec<_> = answer
                .outputs
                .iter()
                .filter(|(_, outcome)| !outcome.is_absent() && !outcome.is_undecided())
                .filter(|(name, _)| self.fact(name).is_some_and(|fact| self.all || !fact.working))
                .map(|(name, outcome)| self.pair(&self.label(name.as_str()), &self.outcome(name, outcome)))
                .collect();
            let answered = self.value(&FactId::new(&missing.name), &answer.answer);
            let open = answer.outputs.iter().any(|(_, outcome)| outcome.is_undecided());
            let outputs = if outputs.is_empty() {
                self.messages.get(if open { "outcome-still-undecided" } else { "outcome-absent" })
            } else {
                self.list(&outputs)
            };
            for line in wrap(&format!("{answered} → {outputs}"), 5, self.width) {
                text.push_str(&format!("{}\n", self.paint.with(Ink::Faint, line)));
            }
        }
        text
    }

    pub(super) fn problems(&self, decision: &Decision) -> String {
        if decision.problems.is_empty() {
            return String::new();
        }
        let mut text = self.heading("decision-problems");
        for problem in &decision.problems {
            for line in wrap(&self.problem(problem), 2, self.width) {
                text.push_str(&format!("{}\n", self.paint.with(Ink::Bad, line)));
            }
        }
        text
    }

    fn problem(&self, problem: &Problem) -> String {
        match problem {
            Problem::Conflict { output, rules, .. } => {
                let rules: Vec<_> = rules.iter().map(ToString::to_string).collect();
                self.messages
                    .say("problem-conflict", &[("output", self.label(output.as_str())), ("rules", rules.join(", "))])
            }
            Problem::NotInForce { on, from } => {
                self.messages.say("problem-not-in-force", &[("on", on.to_string()), ("from", from.to_string())])
            }
            Problem::NoParameter { parameter, on } => {
                let name = self.label(&format!("parameters.{parameter}"));
                self.messages.say("problem-parameter", &[("parameter", name), ("on", on.to_string())])
            }
            Problem::Arithmetic { reason } => self.messages.say("problem-arithmetic", &[("reason", reason.clone())]),
            Problem::Script { script, reason, text, line } => {
                let line = line.map(|line| line.to_string()).unwrap_or_default();
                self.messages.say(
                    "problem-script",
                    &[("script", script.clone()), ("reason", reason.clone()), ("text", text.clone()), ("line", line)],
                )
            }
        }
    }
}
