//! `test`: the pack's examples against their pinned outcomes.

use std::path::Path;

use serde_json::json;

use crate::decision::Difference;
use crate::desk::{self, Loaded, Pinned, Tried, Uncovered};
use crate::diagnostic::Diagnostic;
use crate::files;
use crate::id::StepRef;
use crate::program::Program;
use crate::render::{self, Ink};

use super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Test {
    /// Only examples whose path holds this text.
    filter: Option<String>,
    /// Writes what came out into the examples as their expected outcome.
    #[arg(long)]
    accept: bool,
}

impl Test {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let loaded =
            if self.accept { desk::load_to_accept(common.folder()) } else { desk::load(common.folder(), true) };
        let Some(program) = &loaded.program else {
            terminal.report(&loaded.diagnostics, &loaded.files, common.format);
            return Exit::Unreadable;
        };
        let tried = match desk::try_examples(&loaded.pack, program) {
            Ok(tried) => tried,
            Err(diagnostics) => {
                terminal.report(&diagnostics, &loaded.files, common.format);
                return Exit::Unreadable;
            }
        };
        let (uncovered, undone) = (desk::uncovered(program, &tried), desk::undone(program, &tried));
        let wanted = |tried: &&Tried| self.filter.as_ref().is_none_or(|filter| tried.id.contains(filter.as_str()));
        let chosen: Vec<_> = tried.iter().filter(wanted).collect();
        if let (Some(filter), true) = (&self.filter, chosen.is_empty()) {
            let sentence = terminal.messages().say("test-none", &[("filter", filter.clone())]);
            terminal.remark(&format!("{sentence}\n"));
            return Exit::Usage;
        }
        if self.accept {
            return accept(&loaded, program, &chosen, terminal, common.format);
        }
        let same = chosen.iter().all(|tried| tried.differences.is_empty() && tried.pinned);
        match common.format {
            Format::Json => terminal.say_json(&as_json(&chosen, &uncovered, &undone)),
            Format::Text => say(&chosen, &uncovered, &undone, program, terminal),
        }
        if same { Exit::Done } else { Exit::No }
    }
}

fn accept(loaded: &Loaded, program: &Program, chosen: &[&Tried], terminal: &mut Terminal, format: Format) -> Exit {
    let mut written = 0_usize;
    for tried in chosen.iter().filter(|tried| !tried.differences.is_empty() || !tried.pinned) {
        let example = loaded.pack.examples.iter().find(|example| example.id == tried.id);
        let text = example.and_then(|example| {
            desk::accepted(&loaded.files, example, &Pinned::of(program, &tried.decision, tried.rehearsed.as_ref()))
        });
        let Some((text, file)) = text.zip(loaded.files.get(tried.file)) else { return Exit::Internal };
        if let Err(diagnostic) = files::replace(Path::new(&file.shown), &text) {
            terminal.report(&[diagnostic], &loaded.files, format);
            return Exit::Unreadable;
        }
        written += 1;
        for difference in &tried.differences {
            let line = difference_line(difference, terminal);
            terminal.say(&line);
        }
        let sentence = terminal.messages().say("test-accepted", &[("example", tried.id.clone())]);
        terminal.say(&format!("{sentence}\n"));
    }
    let sentence = terminal.messages().say("test-accepted-count", &[("count", written.to_string())]);
    terminal.say(&format!("{sentence}\n"));
    Exit::Done
}

fn say(chosen: &[&Tried], uncovered: &[Uncovered], undone: &[StepRef], program: &Program, terminal: &mut Terminal) {
    let mut differing = 0_usize;
    for tried in chosen {
        if tried.differences.is_empty() && tried.pinned {
            continue;
        }
        differing += 1;
        let heading = terminal.paint().with(Ink::Strong, &tried.id);
        terminal.say(&format!("{heading}\n"));
        if !tried.pinned {
            let sentence = terminal.messages().get("test-not-pinned");
            terminal.say(&format!("  {sentence}\n"));
        }
        for difference in &tried.differences {
            let line = difference_line(difference, terminal);
            terminal.say(&line);
            if let Some(refusal) = refusal(tried, difference) {
                let sentence = render::message(refusal, terminal.messages());
                let line = terminal.paint().with(Ink::Faint, format!("    {sentence}"));
                terminal.say(&format!("{line}\n"));
            }
        }
        terminal.say("\n");
    }
    for uncovered in uncovered {
        let reason = terminal.messages().get(&format!("test-uncovered-{}", uncovered.reason));
        let line =
            terminal.messages().say("test-uncovered", &[("rule", uncovered.rule.to_string()), ("reason", reason)]);
        let line = terminal.paint().with(Ink::Care, line);
        terminal.say(&format!("{line}\n"));
    }
    for step in undone {
        let line = terminal.messages().say("test-undone", &[("step", step.to_string())]);
        let line = terminal.paint().with(Ink::Care, line);
        terminal.say(&format!("{line}\n"));
    }
    let rules: usize = program.policies.iter().map(|policy| policy.rules.len()).sum();
    let steps: usize = program.procedures.iter().map(|procedure| procedure.steps.len()).sum();
    let counts = [
        ("examples", chosen.len().to_string()),
        ("same", (chosen.len() - differing).to_string()),
        ("differing", differing.to_string()),
        ("rules", rules.to_string()),
        ("covered", (rules - uncovered.len()).to_string()),
        ("steps", steps.to_string()),
        ("done", (steps - undone.len()).to_string()),
    ];
    let key = if differing == 0 { "test-same" } else { "test-differs" };
    let sentence = terminal.messages().say(key, &counts);
    let coverage = terminal.messages().say("test-coverage", &counts);
    terminal.say(&format!("{sentence}\n{coverage}\n"));
}

/// Finds the refusal of which a difference tells, so that it can be said why.
fn refusal<'t>(tried: &'t Tried, difference: &Difference) -> Option<&'t Diagnostic> {
    let found = difference.found.as_ref().filter(|_| difference.part == "steps")?;
    let nth: usize = found.split('.').next()?.parse().ok()?;
    let refusals = &tried.rehearsed.as_ref()?.refusals;
    refusals.iter().find(|(of, _)| of + 1 == nth).map(|(_, refusal)| refusal)
}

fn difference_line(difference: &Difference, terminal: &Terminal) -> String {
    let mut text = format!("  {}\n", difference.part);
    if let Some(expected) = &difference.expected {
        text.push_str(&format!("{}\n", terminal.paint().with(Ink::Bad, format!("  - {expected}"))));
    }
    if let Some(found) = &difference.found {
        text.push_str(&format!("{}\n", terminal.paint().with(Ink::Good, format!("  + {found}"))));
    }
    text
}

fn as_json(chosen: &[&Tried], uncovered: &[Uncovered], undone: &[StepRef]) -> serde_json::Value {
    let examples: Vec<_> = chosen
        .iter()
        .map(|tried| {
            let differences: Vec<_> = tried
                .differences
                .iter()
                .map(|difference| json!({ "part": difference.part, "expected": difference.expected, "found": difference.found }))
                .collect();
            json!({ "example": tried.id, "pinned": tried.pinned, "same": tried.differences.is_empty() && tried.pinned, "differences": differences })
        })
        .collect();
    let uncovered: Vec<_> = uncovered.iter().map(|rule| json!({ "rule": rule.rule, "reason": rule.reason })).collect();
    json!({ "examples": examples, "uncovered": uncovered, "undone": undone })
}
