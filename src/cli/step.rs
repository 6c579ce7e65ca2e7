//! `step`: does a step of a procedure, or says that one was entered wrongly.

use serde_json::json;

use crate::desk::{self, Assignment, Doing, Done};
use crate::files::Files;
use crate::procedure::{Ground, Standing};
use crate::render;

use super::acting::{refuse, register, stamp};
use super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
#[command(override_usage = "zhidu step [OPTIONS] <NUMBER> <STEP> [NAME=VALUE]...\n       \
                            zhidu step [OPTIONS] <NUMBER> --correct <N> --reason <TEXT>")]
#[command(group = clap::ArgGroup::new("what").required(true).args(["step", "correct"]))]
pub(super) struct Step {
    #[arg(value_name = "NUMBER")]
    number: String,
    #[arg(id = "step", value_name = "STEP")]
    named: Option<String>,
    #[arg(value_name = "NAME=VALUE", value_parser = wanted::assignment, requires = "step")]
    facts: Vec<Assignment>,
    #[arg(long, value_name = "OFFICE", requires = "step")]
    office: Option<String>,
    #[arg(long, value_name = "N", requires = "reason")]
    correct: Option<u32>,
    #[arg(long, value_name = "TEXT", value_parser = wanted::said, requires = "correct")]
    reason: Option<String>,
}

impl Step {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        match (&self.named, self.correct, &self.reason) {
            (Some(step), ..) => self.take(step, common, terminal),
            (None, Some(wanted), Some(reason)) => self.correct(wanted, reason, common, terminal),
            _ => Exit::Usage,
        }
    }

    fn take(&self, step: &str, common: &Common, terminal: &mut Terminal) -> Exit {
        let mut files = Files::default();
        let doing = Doing { step, facts: &self.facts, on: common.on, office: self.office.as_deref() };
        let done = stamp(common).and_then(|given| desk::step(&common.db, &self.number, doing, &mut files, &given));
        match done {
            Err(diagnostics) => refuse(&diagnostics, &files, common, terminal),
            Ok(done) if common.format == Format::Json => {
                terminal.say_json(&json!({
                    "number": self.number,
                    "step": render::step_json(&done.stepped),
                    "changes": render::changes_json(&done.changes),
                }));
                Exit::Done
            }
            Ok(done) => {
                let text = self.told(&done, terminal);
                terminal.say(&text);
                let next = self.next(&done, common, terminal);
                terminal.say(&next);
                Exit::Done
            }
        }
    }

    fn told(&self, done: &Done, terminal: &Terminal) -> String {
        let register = register(&done.program, terminal);
        let sentence = register.stepped(&done.stepped);
        let changes = register.changes(&done.changes, 2);
        format!("{} {sentence}\n{changes}", self.number)
    }

    /// Says what is in hand now.
    fn next(&self, done: &Done, common: &Common, terminal: &Terminal) -> String {
        let register = register(&done.program, terminal);
        self.stands(common, |_, standings| register.next(standings, &done.stepped.step.procedure))
    }

    fn correct(&self, wanted: u32, reason: &str, common: &Common, terminal: &mut Terminal) -> Exit {
        // A step is corrected on the day on which that is entered. `--on` may stand before the verb, where the parser sees no conflict.
        if common.on.is_some() {
            let conflict = terminal.messages().get("step-correct-on");
            terminal.remark(&format!("{conflict}\n"));
            return Exit::Usage;
        }
        let mut files = Files::default();
        let corrected = stamp(common)
            .and_then(|given| desk::correct_step(&common.db, &self.number, wanted, reason, &mut files, &given));
        match corrected {
            Err(diagnostics) => refuse(&diagnostics, &files, common, terminal),
            Ok(stepped) if common.format == Format::Json => {
                let step = render::step_json(&stepped);
                terminal.say_json(&json!({ "number": self.number, "corrected": step, "reason": reason }));
                Exit::Done
            }
            Ok(stepped) => {
                let sheets = stepped.came_to.iter().flat_map(|came_to| &came_to.sheets);
                let sheets: Vec<_> = sheets.map(|sheet| sheet.number.as_str()).collect();
                let lang = terminal.messages().lang();
                let mut title = stepped.step.to_string();
                let next = self.stands(common, |ground, standings| {
                    let own = standings.iter().find(|standing| standing.procedure.id == stepped.step.procedure);
                    let step = own.and_then(|own| own.steps.iter().find(|step| step.step.id == stepped.step.step));
                    if let Some(step) = step {
                        title = format!("{} {}", step.step.id, step.step.title.get(lang));
                    }
                    register(ground.program, terminal).next(standings, &stepped.step.procedure)
                });
                let arguments = [
                    ("case", self.number.clone()),
                    ("nth", wanted.to_string()),
                    ("step", title),
                    ("issued", if sheets.is_empty() { "no" } else { "yes" }.to_owned()),
                    ("sheets", sheets.join(", ")),
                ];
                let sentence = terminal.messages().say("step-was-corrected", &arguments);
                terminal.say(&format!("{sentence}\n{next}"));
                Exit::Done
            }
        }
    }

    /// Works with where the procedures of the case stand now, for people to read; nothing where that cannot be told.
    fn stands(&self, common: &Common, work: impl FnMut(&Ground<'_>, &[Standing<'_>]) -> String) -> String {
        let stands = desk::stands(&common.db, &self.number, desk::today(), work);
        stands.map(|stands| stands.found.concat()).unwrap_or_default()
    }
}
