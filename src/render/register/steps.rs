//! Steps of procedures, as they were done.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::case::{Case, SheetOf, Stepped};
use crate::program::{Procedure, Step};

use super::super::Ink;
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

impl Register<'_> {
    /// Lists the sheets that were issued for a case, with the step that issued each, and how often it was printed.
    pub(super) fn sheets(&self, case: &Case) -> String {
        let sheets = case.sheets();
        if sheets.is_empty() {
            return String::new();
        }
        let mut text = format!("\n{}\n", self.paint.with(Ink::Strong, self.messages.get("register-sheets")));
        for sheet in sheets {
            let form = self.program.forms.iter().find(|form| form.id == sheet.issued.form);
            let title =
                form.map_or_else(|| sheet.issued.form.to_string(), |form| form.title.get(self.lang()).to_owned());
            let arguments = [
                ("number", sheet.issued.number.to_string()),
                ("form", title),
                ("step", sheet.by.step.step.to_string()),
                ("nth", sheet.by.number.to_string()),
                ("on", case.done_on(sheet.by).to_string()),
                ("prints", sheet.prints.to_string()),
                ("void", if sheet.void.is_some() { "yes" } else { "no" }.to_owned()),
                ("reason", sheet.void.map(|void| void.reason.to_owned()).unwrap_or_default()),
            ];
            let _ = writeln!(text, "  {}", self.messages.say("register-sheet", &arguments));
        }
        text
    }
}

/// Writes the sheets that were issued for a case.
pub(super) fn sheets_json(case: &Case) -> Value {
    let sheets = case.sheets();
    let one = |sheet: &SheetOf<'_>| {
        json!({
            "number": sheet.issued.number,
            "form": sheet.issued.form,
            "step_number": sheet.by.number,
            "on": case.done_on(sheet.by),
            "prints": sheet.prints,
            "void": sheet.void.map(|void| void.reason),
        })
    };
    sheets.iter().map(one).collect()
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
