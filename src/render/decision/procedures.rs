//! The procedures that are, or may be, for the case of a decision.

use crate::decision::Decision;
use crate::evaluate::settle;
use crate::truth::Truth;

use super::Page;
use crate::render::Ink;
use crate::render::lines::wrap;
use crate::render::who::who;

impl Page<'_> {
    /// Lists the procedures that are or may be for the case, with the step that each begins with.
    pub(super) fn procedures(&self, decision: &Decision) -> String {
        let settled = settle(self.program, self.facts, decision.on);
        let mut text = String::new();
        for procedure in &self.program.procedures {
            let held = settled.holds(&procedure.applies);
            let Some(first) = procedure.steps.first() else { continue };
            let names = held.missing.iter().map(|name| self.label(name)).collect::<Vec<_>>();
            let arguments = [
                ("step", format!("{} {}", first.id, first.title.get(self.lang()))),
                ("who", who(self.program, &first.who, &[], self.messages)),
                ("missing", self.list(&names)),
            ];
            let key = match held.truth {
                Truth::Yes => "decision-procedure",
                Truth::Unknown => "decision-procedure-unknown",
                Truth::No => continue,
            };
            let ink = if held.truth == Truth::Yes { Ink::Plain } else { Ink::Care };
            let title = procedure.title.get(self.lang());
            text.push_str(&self.line("", ink, title, ink, Some(procedure.clause.to_string())));
            for line in wrap(&self.messages.say(key, &arguments), 4, self.width) {
                text.push_str(&format!("{}\n", self.paint.with(Ink::Faint, line)));
            }
        }
        if text.is_empty() { text } else { format!("{}{text}", self.heading("decision-procedures")) }
    }
}
