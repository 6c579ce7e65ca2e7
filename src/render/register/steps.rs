//! Steps of procedures, as they were done.

use serde_json::{Value, json};

use crate::case::Stepped;
use crate::program::{Procedure, Step};

use super::super::logged::step_arguments;
use super::super::who::office_name;
use super::Register;

impl Register<'_> {
    /// Finds the step that was done, in the program at hand; none where it no longer has it.
    fn step(&self, stepped: &Stepped) -> Option<(&Procedure, &Step)> {
        let procedure = self.program.procedures.iter().find(|procedure| procedure.id == stepped.step.procedure)?;
        Some((procedure, procedure.step(procedure.find(&stepped.step.step)?)?))
    }

    /// Names the office in which a step was done.
    pub(super) fn office(&self, id: &crate::id::OfficeId) -> String {
        office_name(self.program, id, self.lang())
    }

    /// Says which step was done, on which day, and what it issued.
    #[must_use]
    pub fn stepped(&self, stepped: &Stepped) -> String {
        let title = self.step(stepped).map(|(_, step)| step.title.get(self.lang()).to_owned()).unwrap_or_default();
        let mut arguments = step_arguments(stepped);
        arguments.retain(|(name, _)| !["step", "office"].contains(name));
        arguments.push(("step", format!("{} {title}", stepped.step.step).trim_end().to_owned()));
        arguments.push(("office", self.office(&stepped.office)));
        self.messages.say("register-stepped", &arguments)
    }
}

/// Writes a step as it was done.
#[must_use]
pub fn step_json(stepped: &Stepped) -> Value {
    let came_to = stepped.came_to.as_ref();
    let sheets = came_to.map(|came_to| came_to.sheets.as_slice()).unwrap_or_default();
    json!({
        "step_number": stepped.number,
        "procedure": stepped.step.procedure,
        "step": stepped.step.step,
        "release": stepped.release,
        "revision": stepped.revision,
        "decision": stepped.decision,
        "office": stepped.office,
        "deputy_for": stepped.deputy_for,
        "on": stepped.on,
        "done": came_to.is_some(),
        "led_to": came_to.map(|came_to| &came_to.led_to),
        "sheets": sheets.iter().map(|sheet| json!({ "form": sheet.form, "number": sheet.number })).collect::<Vec<_>>(),
        "by": stepped.given.by,
        "at": stepped.given.at,
    })
}
