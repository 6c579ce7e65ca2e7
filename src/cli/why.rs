//! `why` and `why --not`: the trace of a case, and the nearest rules to another outcome.

use std::path::PathBuf;

use serde_json::json;

use crate::decision::Outcome;
use crate::desk::Asked;
use crate::diagnostic::{Code, Diagnostic};
use crate::evaluate::{Explained, Part, why, why_not};
use crate::program::{Name, Role, Slot, misread_at};
use crate::render::{self, Page};
use crate::truth::Truth;
use crate::value::Value;

use super::subject::Subject;
use super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Why {
    /// A case file, `-` for standard input, or the number of a stored case.
    case: PathBuf,
    /// The outputs to explain.
    outputs: Vec<String>,
    /// The outcome expected instead.
    #[arg(long, value_name = "OUTPUT=VALUE", conflicts_with = "outputs")]
    not: Option<String>,
}

impl Why {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let Some(subject) = Subject::read(&self.case, Asked { on: common.on, known_at: None }, common, terminal) else {
            return Exit::Unreadable;
        };
        match &self.not {
            Some(not) => run_not(not, &subject, common, terminal),
            None => self.run_why(&subject, common, terminal),
        }
    }

    fn run_why(&self, subject: &Subject, common: &Common, terminal: &mut Terminal) -> Exit {
        let mut slots = Vec::new();
        for name in &self.outputs {
            match output(name, subject) {
                Ok(slot) => slots.push(slot),
                Err(diagnostic) => {
                    terminal.report(&[diagnostic], &subject.files, common.format);
                    return Exit::Usage;
                }
            }
        }
        if slots.is_empty() {
            slots.push(subject.program.regulation.verdict);
        }
        let traces = why(&subject.program, &subject.case.facts, subject.on, &slots);
        match common.format {
            Format::Json => {
                let traces: Vec<_> = traces
                    .iter()
                    .map(|trace| json!({ "output": trace.output, "result": trace.result, "rules": trace.rules.iter().map(rule_json).collect::<Vec<_>>() }))
                    .collect();
                terminal.say_json(&json!(traces));
            }
            Format::Text => {
                let text = render::why(&traces, &subject.files, &page(subject, terminal));
                terminal.say(&text);
            }
        }
        Exit::Done
    }
}

fn run_not(not: &str, subject: &Subject, common: &Common, terminal: &mut Terminal) -> Exit {
    let Some((name, written)) = not.split_once('=') else {
        let sentence = terminal.messages().get("why-form");
        terminal.remark(&format!("{sentence}\n"));
        return Exit::Usage;
    };
    let slot = match output(name.trim(), subject) {
        Ok(slot) => slot,
        Err(diagnostic) => {
            terminal.report(&[diagnostic], &subject.files, common.format);
            return Exit::Usage;
        }
    };
    let Some(fact) = subject.program.vocabulary.fact(slot) else { return Exit::Internal };
    let label = fact.label.get(terminal.lang()).to_owned();
    let value = match fact.kind.read(written.trim()) {
        Ok(value) => value,
        Err(misread) => {
            // The value stands on the command line, in no file.
            let diagnostic = Diagnostic { span: None, ..misread_at(fact.span, written.trim(), &fact.kind, &misread) };
            terminal.report(&[diagnostic], &subject.files, common.format);
            return Exit::Usage;
        }
    };
    let decision = crate::evaluate::evaluate(&subject.program, &subject.case.facts, subject.on);
    let words = [("output", label), ("value", fact.kind.show(&value, terminal.lang()))];
    if holds_already(decision.outcome(&fact.id), &value) {
        let sentence = terminal.messages().say("why-not-already", &words);
        terminal.say(&format!("{sentence}\n"));
        return Exit::Done;
    }
    let misses = why_not(&subject.program, &subject.case.facts, subject.on, slot, &value);
    match common.format {
        Format::Json => {
            let misses: Vec<_> = misses
                .iter()
                .map(|miss| json!({ "rule": rule_json(&miss.rule), "failed": miss.failed.iter().map(part_json).collect::<Vec<_>>() }))
                .collect();
            terminal.say_json(&json!(misses));
        }
        Format::Text => {
            let key = if misses.is_empty() { "why-not-no-rule" } else { "why-not-heading" };
            let heading = terminal.messages().say(key, &words);
            let text = render::why_not(&misses, &subject.files, &page(subject, terminal));
            terminal.say(&format!("{heading}\n{text}"));
        }
    }
    Exit::No
}

fn page<'a>(subject: &'a Subject, terminal: &'a Terminal) -> Page<'a> {
    Page {
        program: &subject.program,
        messages: terminal.messages(),
        paint: terminal.paint(),
        width: terminal.width(),
        facts: &subject.case.facts,
        all: true,
    }
}

/// Finds an output by its name.
fn output(name: &str, subject: &Subject) -> Result<Slot, Diagnostic> {
    let vocabulary = &subject.program.vocabulary;
    match vocabulary.find(name) {
        Some(Name::Fact(slot)) if vocabulary.fact(*slot).is_some_and(|fact| fact.role == Role::Output) => Ok(*slot),
        _ => {
            let outputs = vocabulary.facts.iter().filter(|fact| fact.role == Role::Output);
            let names: Vec<_> = outputs.flat_map(|fact| [fact.id.as_str(), fact.label.zh.as_str()]).collect();
            Err(Diagnostic::of(Code::UnknownName).with("name", name).suggest(name, names))
        }
    }
}

/// Tells whether an outcome is the value, or a list that holds it.
fn holds_already(outcome: &Outcome, value: &Value) -> bool {
    match outcome {
        Outcome::Known(known) => known == value || value.entries().iter().all(|entry| known.entries().contains(entry)),
        Outcome::Each(parts) => parts.iter().all(|part| holds_already(part, value)),
        Outcome::Absent | Outcome::Undecided => false,
    }
}

fn rule_json(rule: &Explained) -> serde_json::Value {
    json!({
        "rule": rule.rule,
        "record": rule.record,
        "applied": truth(rule.applied),
        "held": truth(rule.held),
        "tests": rule.parts.iter().map(part_json).collect::<Vec<_>>(),
        "stood_on": rule.stood_on,
    })
}

fn part_json(part: &Part) -> serde_json::Value {
    json!({ "line": part.span.line, "column": part.span.column, "met": truth(part.met), "values": part.values })
}

const fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::Unknown => "unknown",
    }
}
