//! The pack's examples: each evaluated and held against its expected outcome, and which rules they reach.

use std::collections::BTreeMap;

use crate::decision::{Decision, Difference, Outcome};
use crate::diagnostic::Diagnostic;
use crate::evaluate::evaluate;
use crate::files::Files;
use crate::id::{RuleRef, StepRef};
use crate::pack::{ExampleText, Expectation, Pack};
use crate::program::{Effect, Facts, Name, Program, Rule, read_facts};
use crate::source::FileId;
use crate::value::{Kind, Value};
use crate::yaml::{Content, Node};

use super::load::governing_date;
use super::rehearsal::{Rehearsed, rehearse};

/// One example, evaluated.
#[derive(Clone, Debug)]
pub struct Tried {
    /// Its path without `.yaml`.
    pub id: String,
    /// The file it stands in.
    pub file: FileId,
    /// What came out.
    pub decision: Decision,
    /// Its facts.
    pub facts: Facts,
    /// Where the outcome differs from the expected one; empty where it does not.
    pub differences: Vec<Difference>,
    /// Whether the example expects anything at all.
    pub pinned: bool,
    /// What came of its steps, where it takes any.
    pub rehearsed: Option<Rehearsed>,
}

/// A rule that no example reaches, and how near it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncovered {
    /// The rule.
    pub rule: RuleRef,
    /// Why: `applies` (its policy never applied), `undecided` (it hung on missing facts each time) or `when` (its condition never held).
    pub reason: &'static str,
}

/// Evaluates every example.
///
/// # Errors
///
/// `no-governing-date`, for each example without one.
pub fn try_examples(pack: &Pack, program: &Program) -> Result<Vec<Tried>, Vec<Diagnostic>> {
    let mut tried = Vec::new();
    let mut diagnostics = Vec::new();
    for example in &pack.examples {
        let facts = example
            .facts
            .as_ref()
            .map_or_else(|| Facts::new(&program.vocabulary), |node| read_facts(&program.vocabulary, node).0);
        match try_example(program, example, facts) {
            Ok(one) => tried.push(one),
            Err(found) => diagnostics.extend(found.into_iter().map(|mut diagnostic| {
                diagnostic.span = diagnostic.span.or(Some(example.span));
                diagnostic
            })),
        }
    }
    if diagnostics.is_empty() { Ok(tried) } else { Err(diagnostics) }
}

/// Evaluates one example, by the date that governs it in the end: a fact that is entered later may move it.
fn try_example(program: &Program, example: &ExampleText, facts: Facts) -> Result<Tried, Vec<Diagnostic>> {
    let acts = (!example.steps.is_empty()).then(|| rehearse(program, example, &facts));
    let rehearsed = acts.transpose()?;
    let facts = rehearsed.as_ref().map_or(facts, |rehearsed| rehearsed.facts.clone());
    let on = governing_date(program, &facts, None).map_err(|diagnostic| vec![diagnostic])?;
    let decision = evaluate(program, &facts, on);
    let found = Pinned::of(program, &decision, rehearsed.as_ref());
    let differences = example.expect.as_ref().map(|expect| differences(program, expect, &found)).unwrap_or_default();
    Ok(Tried {
        id: example.id.clone(),
        file: example.span.file,
        differences,
        decision,
        facts,
        pinned: example.expect.is_some(),
        rehearsed,
    })
}

/// Lists the rules that no example reaches.
#[must_use]
pub fn uncovered(program: &Program, tried: &[Tried]) -> Vec<Uncovered> {
    let mut uncovered = Vec::new();
    for policy in &program.policies {
        for rule in &policy.rules {
            let name = RuleRef { policy: policy.id.clone(), rule: rule.id.clone() };
            if !tried.iter().any(|tried| reached(&tried.decision, rule, &name)) {
                let reason = reason(program, tried, &name);
                uncovered.push(Uncovered { rule: name, reason });
            }
        }
    }
    uncovered
}

/// Lists the steps that no example does.
#[must_use]
pub fn undone(program: &Program, tried: &[Tried]) -> Vec<StepRef> {
    let steps = program.procedures.iter().flat_map(|procedure| {
        procedure.steps.iter().map(|step| StepRef { procedure: procedure.id.clone(), step: step.id.clone() })
    });
    let done = |step: &StepRef| {
        tried.iter().filter_map(|tried| tried.rehearsed.as_ref()).any(|rehearsed| rehearsed.done.contains(step))
    };
    steps.filter(|step| !done(step)).collect()
}

fn reached(decision: &Decision, rule: &Rule, name: &RuleRef) -> bool {
    match rule.effect {
        Effect::Duty(..) => decision.duties.iter().any(|duty| duty.rule == *name),
        Effect::Warning(_) => decision.warnings.iter().any(|warning| warning.rule == *name),
        Effect::Gives(_) | Effect::Script(_) => decision.fired.iter().any(|fired| fired.rule == *name),
    }
}

fn reason(program: &Program, tried: &[Tried], name: &RuleRef) -> &'static str {
    let seen: Vec<_> =
        tried.iter().flat_map(|tried| crate::evaluate::hold(program, &tried.facts, tried.decision.on, name)).collect();
    if seen.iter().all(|(applied, _)| *applied == crate::truth::Truth::No) {
        "applies"
    } else if seen.iter().any(|(_, held)| *held == crate::truth::Truth::Unknown) {
        "undecided"
    } else {
        "when"
    }
}

/// Holds an outcome against the expected one.
fn differences(program: &Program, expect: &Expectation, found: &Pinned) -> Vec<Difference> {
    let mut differences = Vec::new();
    let mut differ = |part: &str, expected: Option<String>, found: Option<String>| {
        if expected != found {
            differences.push(Difference { part: part.to_owned(), expected, found });
        }
    };
    differ("verdict", expect.verdict.as_ref().map(|word| word.text.clone()), Some(found.verdict.clone()));
    let mut expected: BTreeMap<String, String> = BTreeMap::new();
    for (word, node) in &expect.outputs {
        if let Some(Name::Fact(slot)) = program.vocabulary.find(&word.text)
            && let Some(fact) = program.vocabulary.fact(*slot)
        {
            expected.insert(fact.id.to_string(), written(&fact.kind, node));
        }
    }
    let names: std::collections::BTreeSet<_> = expected.keys().chain(found.outputs.keys()).collect();
    for name in names {
        differ(name, expected.get(name).cloned(), found.outputs.get(name).map(plain));
    }
    // What happens has an order, and what is in hand is read as a whole.
    for (part, expected, found) in
        [("steps", &expect.steps, &found.steps), ("in_hand", &expect.in_hand, &found.in_hand)]
    {
        let line = |nth: usize, lines: &[String]| lines.get(nth).map(|line| format!("{}. {line}", nth + 1));
        let expected: Vec<String> = expected.iter().map(|word| word.text.clone()).collect();
        for nth in 0..expected.len().max(found.len()) {
            differ(part, line(nth, &expected), line(nth, found));
        }
    }
    let lists = [
        ("fired", &expect.fired, &found.fired),
        ("missing", &expect.missing, &found.missing),
        ("duties", &expect.duties, &found.duties),
        ("warnings", &expect.warnings, &found.warnings),
    ];
    for (part, expected, found) in lists {
        let expected: Vec<_> = expected.iter().map(|word| word.text.clone()).collect();
        if part == "missing" {
            // The order is part of the outcome: most useful first.
            if expected != *found {
                differ(part, Some(expected.join(", ")), Some(found.join(", ")));
            }
            continue;
        }
        for name in expected.iter().filter(|name| !found.contains(name)) {
            differ(part, Some(name.clone()), None);
        }
        for name in found.iter().filter(|name| !expected.contains(name)) {
            differ(part, None, Some(name.clone()));
        }
    }
    differences
}

/// An outcome in the form in which an example pins it.
#[derive(Debug)]
pub struct Pinned {
    verdict: String,
    outputs: BTreeMap<String, serde_json::Value>,
    fired: Vec<String>,
    missing: Vec<String>,
    duties: Vec<String>,
    warnings: Vec<String>,
    steps: Vec<String>,
    in_hand: Vec<String>,
}

impl Pinned {
    /// Takes from a decision, and from what came of steps, what an example pins.
    #[must_use]
    pub fn of(program: &Program, decision: &Decision, rehearsed: Option<&Rehearsed>) -> Self {
        let unique = |names: &mut dyn Iterator<Item = String>| {
            let mut unique: Vec<String> = Vec::new();
            for name in names {
                if !unique.contains(&name) {
                    unique.push(name);
                }
            }
            unique
        };
        let kind = |name: &str| match program.vocabulary.find(name) {
            Some(Name::Fact(slot)) => program.vocabulary.fact(*slot).map(|fact| &fact.kind),
            _ => None,
        };
        let outputs = decision.outputs.iter().filter(|output| output.name != decision.verdict);
        Self {
            verdict: match decision.outcome(&decision.verdict) {
                Outcome::Known(Value::Text(id)) => id.to_string(),
                Outcome::Absent => "absent".to_owned(),
                _ => "undecided".to_owned(),
            },
            outputs: outputs
                .filter_map(|output| {
                    Some((output.name.to_string(), value(kind(output.name.as_str())?, &output.result)))
                })
                .collect(),
            fired: unique(&mut decision.fired.iter().map(|fired| fired.rule.to_string())),
            missing: decision
                .missing
                .iter()
                .map(|missing| {
                    missing
                        .record
                        .map_or_else(|| missing.name.clone(), |record| format!("{}[{}]", missing.name, record + 1))
                })
                .collect(),
            duties: unique(&mut decision.duties.iter().map(|duty| duty.rule.to_string())),
            warnings: unique(&mut decision.warnings.iter().map(|warning| warning.rule.to_string())),
            steps: rehearsed.map(|rehearsed| rehearsed.came.clone()).unwrap_or_default(),
            in_hand: rehearsed.map(|rehearsed| rehearsed.in_hand.clone()).unwrap_or_default(),
        }
    }
}

/// Writes what came out for one name as an example pins it: `2800`, `[P09]`, `undecided`, `absent`.
#[must_use]
pub fn pinned_value(program: &Program, decision: &Decision, name: &str) -> String {
    match program.vocabulary.find(name) {
        Some(Name::Fact(slot)) => program.vocabulary.fact(*slot).map_or_else(String::new, |fact| {
            let outcome = decision.outcome(&fact.id);
            if outcome.is_absent() { "absent".to_owned() } else { plain(&value(&fact.kind, outcome)) }
        }),
        _ => String::new(),
    }
}

fn value(kind: &Kind, outcome: &Outcome) -> serde_json::Value {
    match outcome {
        Outcome::Known(Value::List(entries)) => entries.iter().map(|entry| kind.entry().write(entry)).collect(),
        Outcome::Known(known) => kind.write(known).into(),
        Outcome::Absent => "-".into(),
        Outcome::Undecided => "undecided".into(),
        Outcome::Each(parts) => parts.iter().map(|part| value(kind, part)).collect(),
    }
}

/// Writes a pinned value in one line.
fn plain(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(values) => format!("[{}]", values.iter().map(plain).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

/// Writes an expected value in the same line, labels read as ids and numbers in one form.
fn written(kind: &Kind, node: &Node) -> String {
    match &node.content {
        Content::List(nodes) => {
            format!("[{}]", nodes.iter().map(|node| written(kind, node)).collect::<Vec<_>>().join(", "))
        }
        Content::Scalar { text, .. } => {
            kind.entry().read(text).map_or_else(|_| text.clone(), |value| kind.entry().write(&value))
        }
        Content::Empty | Content::Map(_) => String::new(),
    }
}

/// Returns the text of an example's file with the expected outcome replaced by what came out. All other lines stay as they are.
#[must_use]
pub fn accepted(files: &Files, example: &ExampleText, pinned: &Pinned) -> Option<String> {
    let text = &files.get(example.span.file)?.text;
    let mut kept: Vec<&str> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        let top = line.starts_with(|c: char| !c.is_whitespace() && c != '#');
        inside = if top { line.starts_with("expect:") } else { inside };
        if !inside {
            kept.push(line);
        }
    }
    while kept.last().is_some_and(|line| line.trim().is_empty()) {
        kept.pop();
    }
    Some(format!("{}\n{}", kept.join("\n"), pinned.block()))
}

impl Pinned {
    /// Writes the outcome as the `expect:` block of an example, one output and one rule a line.
    fn block(&self) -> String {
        let mut block = format!("expect:\n  verdict: {}\n", self.verdict);
        block.push_str("  outputs:\n");
        for (name, value) in &self.outputs {
            block.push_str(&format!("    {name}: {}\n", flow(value)));
        }
        let parts = [
            ("fired", &self.fired),
            ("missing", &self.missing),
            ("duties", &self.duties),
            ("warnings", &self.warnings),
            ("steps", &self.steps),
            ("in_hand", &self.in_hand),
        ];
        for (part, names) in parts {
            if names.is_empty() && ["steps", "in_hand"].contains(&part) {
                continue;
            }
            if names.is_empty() {
                block.push_str(&format!("  {part}: []\n"));
                continue;
            }
            block.push_str(&format!("  {part}:\n"));
            for name in names {
                block.push_str(&format!("    - {name}\n"));
            }
        }
        block
    }
}

/// Writes a pinned value in YAML's flow form, in quotes only where YAML would read something else.
fn flow(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Array(values) => format!("[{}]", values.iter().map(flow).collect::<Vec<_>>().join(", ")),
        serde_json::Value::String(text) => {
            let bare =
                !text.is_empty() && text != "-" && text.chars().all(|c| c.is_alphanumeric() || "._-%".contains(c));
            if bare { text.clone() } else { value.to_string() }
        }
        other => other.to_string(),
    }
}
