//! A decision as text: the verdict first, then what is missing, then every output with its reason, clause and source.

mod open;
mod procedures;

use std::cmp::Ordering;

use crate::decision::{Basis, Decision, Fired, Outcome, Output};
use crate::id::{ClauseId, FactId};
use crate::label::{Label, Lang};
use crate::message::Messages;
use crate::program::{Cell, Fact, Facts, GroupIndex, Name, Policy, Program, Rule, RuleIndex};
use crate::source::Source;
use crate::value::{Kind, Value};

use super::lines::{columns, pad, wrap};
use super::{Ink, Paint};

/// How many columns labels may take before their values begin.
const MOST_LABEL: usize = 30;

/// What the text of a decision hangs on beside the decision.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// The program that decided, for its words.
    pub program: &'a Program,
    /// The sentences.
    pub messages: &'a Messages,
    /// The colours.
    pub paint: Paint,
    /// How many columns a line may take.
    pub width: usize,
    /// The facts of the case, for the names of its records.
    pub facts: &'a Facts,
    /// Whether steps on the way are shown too, and every rule by its name.
    pub all: bool,
}

/// Renders a decision, below the title of its case.
#[must_use]
pub fn decision(decision: &Decision, title: Option<&Label>, page: &Page<'_>) -> String {
    let mut text = page.head(decision, title);
    text.push_str(&page.verdict(decision));
    text.push_str(&page.missing(decision));
    text.push_str(&page.problems(decision));
    text.push_str(&page.outputs(decision));
    text.push_str(&page.duties(decision));
    text.push_str(&page.procedures(decision));
    text.push_str(&page.warnings(decision));
    text.push_str(&page.assumed(decision));
    text.push_str(&page.legend(decision));
    text
}

/// Finds the rules that gave an output.
fn fired_by<'d>(decision: &'d Decision, name: &FactId) -> Vec<&'d Fired> {
    let output = decision.outputs.iter().find(|output| output.name == *name);
    output.into_iter().flat_map(|output| &output.by).filter_map(|index| decision.fired.get(*index)).collect()
}

/// Returns the one rule whose clause may stand beside the value; none where several clauses speak.
fn single_mark<'d>(fired: &[&'d Fired]) -> Option<&'d Fired> {
    let first = *fired.first()?;
    fired.iter().all(|other| (&other.clause, other.source) == (&first.clause, first.source)).then_some(first)
}

/// Compares clauses as a reader orders them: §2 before §10, §7 before §7 P01.
#[must_use]
pub fn clause_order(left: &ClauseId, right: &ClauseId) -> Ordering {
    let parts = |clause: &ClauseId| {
        let mut parts: Vec<(u64, String)> = Vec::new();
        for character in clause.as_str().chars() {
            match (character.to_digit(10), parts.last_mut()) {
                (Some(digit), Some((number, text))) if text.is_empty() => *number = *number * 10 + u64::from(digit),
                (Some(digit), _) => parts.push((u64::from(digit), String::new())),
                (None, Some((0, text))) if !text.is_empty() => text.push(character),
                (None, _) => parts.push((0, character.to_string())),
            }
        }
        parts
    };
    parts(left).cmp(&parts(right))
}

impl Page<'_> {
    /// Returns a rule with its policy.
    pub(super) fn rule(&self, index: RuleIndex) -> Option<(&Policy, &Rule)> {
        let policy = self.program.policies.get(index.policy as usize)?;
        Some((policy, policy.rules.get(index.rule as usize)?))
    }

    fn lang(&self) -> Lang {
        self.messages.lang()
    }

    fn fact(&self, name: &FactId) -> Option<&Fact> {
        match self.program.vocabulary.find(name.as_str()) {
            Some(Name::Fact(slot)) => self.program.vocabulary.fact(*slot),
            _ => None,
        }
    }

    /// Returns the name of a fact, output or list for people.
    #[must_use]
    pub fn label(&self, name: &str) -> String {
        match self.program.vocabulary.find(name) {
            Some(Name::Fact(slot)) => {
                self.program.vocabulary.fact(*slot).map(|fact| fact.label.get(self.lang()).to_owned())
            }
            Some(Name::Group(group)) => {
                self.program.vocabulary.group(*group).map(|group| group.label.get(self.lang()).to_owned())
            }
            Some(Name::Parameter(index)) => self
                .program
                .parameters
                .get(index.0 as usize)
                .map(|parameter| parameter.label.get(self.lang()).to_owned()),
            Some(Name::Ambiguous(_)) | None => None,
        }
        .unwrap_or_else(|| name.to_owned())
    }

    /// Writes an outcome for people.
    #[must_use]
    pub fn outcome(&self, name: &FactId, outcome: &Outcome) -> String {
        match outcome {
            Outcome::Known(value) => self.value(name, value),
            Outcome::Absent => self.messages.get("outcome-absent"),
            Outcome::Undecided => self.messages.get("outcome-undecided"),
            Outcome::Each(parts) if parts.is_empty() => self.messages.get("outcome-no-record"),
            Outcome::Each(parts) => parts.iter().map(|part| self.outcome(name, part)).collect::<Vec<_>>().join(" | "),
        }
    }

    fn value(&self, name: &FactId, value: &Value) -> String {
        self.fact(name).map_or_else(String::new, |fact| fact.kind.show(value, self.lang()))
    }

    fn source(&self, source: Source) -> String {
        self.messages.get(&format!("source-{source}"))
    }

    pub(super) fn mark(&self, clause: &ClauseId, source: Source) -> String {
        format!("{clause} {}", self.source(source))
    }

    /// Puts a name and its value together as the language does.
    pub(super) fn pair(&self, name: &str, value: &str) -> String {
        format!("{name}{}{value}", if self.lang() == Lang::Zh { "：" } else { ": " })
    }

    /// Puts `list` into one line as the language does.
    pub(super) fn list(&self, list: &[String]) -> String {
        list.join(if self.lang() == Lang::Zh { "，" } else { ", " })
    }

    fn heading(&self, key: &str) -> String {
        format!("\n{}\n", self.paint.with(Ink::Strong, self.messages.get(key)))
    }

    fn head(&self, decision: &Decision, title: Option<&Label>) -> String {
        let regulation = &self.program.regulation;
        let left = format!("{} {}", regulation.number, regulation.title.get(self.lang()));
        let right = self.messages.say("decision-on", &[("date", decision.on.to_string())]);
        let room = self.width.saturating_sub(columns(&right));
        let mut text =
            format!("{}{}\n", self.paint.with(Ink::Faint, pad(&left, room)), self.paint.with(Ink::Faint, right));
        if let Some(title) = title {
            text.push_str(&format!("{}\n", title.get(self.lang())));
        }
        text
    }

    fn verdict(&self, decision: &Decision) -> String {
        let outcome = decision.outcome(&decision.verdict);
        let shown = self.outcome(&decision.verdict, outcome);
        let ink = if outcome.is_undecided() || outcome.is_absent() { Ink::Care } else { Ink::Good };
        let label = self.messages.get("decision-verdict");
        let fired = fired_by(decision, &decision.verdict);
        let mut text = String::from("\n");
        text.push_str(&self.line(
            &label,
            Ink::Strong,
            &shown,
            ink,
            single_mark(&fired).map(|fired| self.mark(&fired.clause, fired.source)),
        ));
        text.push_str(&self.reasons(&fired, columns(&label) + 2));
        text
    }

    /// Writes a label, a value, and on the right a clause with its source.
    fn line(&self, label: &str, label_ink: Ink, value: &str, ink: Ink, mark: Option<String>) -> String {
        let mark = mark.unwrap_or_default();
        let used = columns(label) + 2 + columns(value);
        let fill = self.width.saturating_sub(used + columns(&mark)).max(2);
        let right = if mark.is_empty() {
            String::new()
        } else {
            format!("{}{}", " ".repeat(fill), self.paint.with(Ink::Faint, &mark))
        };
        format!("{}  {}{right}\n", self.paint.with(label_ink, label), self.paint.with(ink, value))
    }

    /// Writes why, one rule below the other; where there are several, each with its own clause.
    fn reasons(&self, fired: &[&Fired], indent: usize) -> String {
        let alone = single_mark(fired).is_some();
        let mut said: Vec<String> = Vec::new();
        for fired in fired {
            let mut sentence = self.sentence(fired, fired.record.is_none() && !alone);
            if let Some(name) = fired.record.and_then(|record| self.record(fired, record)) {
                sentence = self.pair(&name, &sentence);
            }
            if !alone || self.all {
                let rule = if self.all { format!(" {}", fired.rule) } else { String::new() };
                sentence = format!("{sentence} ({}{rule})", self.mark(&fired.clause, fired.source));
            }
            if !said.contains(&sentence) && !sentence.is_empty() {
                said.push(sentence);
            }
        }
        let lines = said.iter().flat_map(|sentence| wrap(sentence, indent, self.width));
        lines.fold(String::new(), |text, line| text + &self.paint.with(Ink::Faint, line) + "\n")
    }

    /// Says why a rule gave what it gave: in the words of the pack, or by the values it stood on; with `all`, both.
    ///
    /// One of several rules that gave a list together is told by its title before its values.
    fn sentence(&self, fired: &Fired, one_of_several: bool) -> String {
        let because = fired.because.as_ref().map(|because| because.get(self.lang()).to_owned());
        let basis: Vec<_> = fired.stood_on.iter().filter_map(|basis| self.basis(basis)).collect();
        let basis = self.list(&basis);
        match (because, basis.is_empty()) {
            (Some(because), false) if self.all => format!("{because} [{basis}]"),
            (Some(because), _) => because,
            (None, false) if one_of_several => self.title(fired).unwrap_or(basis),
            (None, false) => basis,
            (None, true) => self.title(fired).unwrap_or_default(),
        }
    }

    /// Returns what a record is called: its first text.
    fn record(&self, fired: &Fired, record: usize) -> Option<String> {
        let policy = self.program.policies.iter().find(|policy| policy.id == fired.rule.policy)?;
        self.record_name(policy.for_each?, record)
    }

    pub(super) fn record_name(&self, group: GroupIndex, record: usize) -> Option<String> {
        let slots = &self.program.vocabulary.group(group)?.slots;
        let name = slots.iter().find_map(|slot| {
            match (self.facts.cell(*slot), self.program.vocabulary.fact(*slot)?.kind.clone()) {
                (Some(Cell::Many(values)), Kind::Text) => values.get(record).cloned().flatten(),
                _ => None,
            }
        });
        match name {
            Some(Value::Text(name)) => Some(name.to_string()),
            _ => Some(self.messages.say("record", &[("number", (record + 1).to_string())])),
        }
    }

    /// Returns the title of the rule, where the pack gives it one.
    fn title(&self, fired: &Fired) -> Option<String> {
        let policy = self.program.policies.iter().find(|policy| policy.id == fired.rule.policy)?;
        let rule = policy.rules.iter().find(|rule| rule.id == fired.rule.rule)?;
        rule.title.as_ref().map(|title| title.get(self.lang()).to_owned())
    }

    pub(super) fn basis(&self, basis: &Basis) -> Option<String> {
        match basis {
            Basis::Fact { value: Outcome::Absent, .. } => None,
            Basis::Fact { name, value } => Some(self.pair(&self.label(name.as_str()), &self.outcome(name, value))),
            Basis::Parameter { name, value, from, source } => {
                let parameter = self.program.parameters.iter().find(|parameter| parameter.id == *name)?;
                let arguments = [
                    ("name", parameter.label.get(self.lang()).to_owned()),
                    ("value", parameter.kind.show(value, self.lang())),
                    ("from", from.to_string()),
                    ("source", self.source(*source)),
                ];
                Some(self.messages.say("basis-parameter", &arguments))
            }
        }
    }

    fn outputs(&self, decision: &Decision) -> String {
        let mut groups: Vec<(GroupIndex, ClauseId, Vec<&Output>)> = Vec::new();
        for output in decision.outputs.iter().filter(|output| output.name != decision.verdict) {
            let Some(fact) = self.fact(&output.name).filter(|fact| self.all || !fact.working) else { continue };
            let group = fact.group;
            let clauses =
                output.by.iter().filter_map(|index| decision.fired.get(*index)).map(|fired| fired.clause.clone());
            let clause = clauses.min_by(clause_order).unwrap_or_else(|| ClauseId::new("§"));
            match groups.iter_mut().find(|(known, ..)| *known == group) {
                Some((_, first, outputs)) => {
                    if clause_order(&clause, first).is_lt() {
                        *first = clause;
                    }
                    outputs.push(output);
                }
                None => groups.push((group, clause, vec![output])),
            }
        }
        groups.sort_by(|a, b| clause_order(&a.1, &b.1).then(a.0.cmp(&b.0)));
        let labels =
            groups.iter().flat_map(|(_, _, outputs)| outputs).map(|output| columns(&self.label(output.name.as_str())));
        let widest = labels.max().unwrap_or(0).min(MOST_LABEL);
        let mut text = String::new();
        for (index, _, outputs) in &groups {
            let Some(group) = self.program.vocabulary.group(*index) else { continue };
            text.push_str(&format!("\n{}\n", self.paint.with(Ink::Strong, group.label.get(self.lang()))));
            for output in outputs {
                text.push_str(&self.output(decision, output, widest));
            }
        }
        text
    }

    fn output(&self, decision: &Decision, output: &Output, widest: usize) -> String {
        let label = format!("  {}", pad(&self.label(output.name.as_str()), widest));
        let ink = if output.result.is_undecided() { Ink::Care } else { Ink::Strong };
        let fired = fired_by(decision, &output.name);
        let mark = single_mark(&fired).map(|fired| self.mark(&fired.clause, fired.source));
        let shown = match (&output.result, self.fact(&output.name).map(|fact| fact.group)) {
            (Outcome::Each(parts), Some(group)) if parts.len() > 1 => {
                let each = parts.iter().enumerate().filter(|(_, part)| !part.is_absent());
                let each = each.map(|(record, part)| {
                    format!(
                        "{} {}",
                        self.record_name(group, record).unwrap_or_default(),
                        self.outcome(&output.name, part)
                    )
                });
                each.collect::<Vec<_>>().join(if self.lang() == Lang::Zh { "；" } else { "; " })
            }
            (result, _) => self.outcome(&output.name, result),
        };
        let mut text = self.line(&label, Ink::Plain, &shown, ink, mark);
        text.push_str(&self.reasons(&fired, widest + 4));
        text
    }

    fn duties(&self, decision: &Decision) -> String {
        if decision.duties.is_empty() {
            return String::new();
        }
        let mut text = self.heading("decision-duties");
        for office in &self.program.offices {
            let own: Vec<_> = decision.duties.iter().filter(|duty| duty.office == office.id).collect();
            if own.is_empty() {
                continue;
            }
            text.push_str(&format!("  {}\n", office.label.get(self.lang())));
            for duty in own {
                let sentence = format!("{} ({})", duty.text.get(self.lang()), self.mark(&duty.clause, duty.source));
                for (number, line) in wrap(&sentence, 6, self.width).into_iter().enumerate() {
                    let bullet = if number == 0 { line.replacen("      ", "    - ", 1) } else { line };
                    text.push_str(&format!("{bullet}\n"));
                }
            }
        }
        text
    }

    fn warnings(&self, decision: &Decision) -> String {
        if decision.warnings.is_empty() {
            return String::new();
        }
        let mut text = self.heading("decision-warnings");
        for warning in &decision.warnings {
            let sentence =
                format!("! {} ({})", warning.text.get(self.lang()), self.mark(&warning.clause, warning.source));
            for line in wrap(&sentence, 2, self.width) {
                text.push_str(&format!("{}\n", self.paint.with(Ink::Care, line)));
            }
        }
        text
    }

    fn assumed(&self, decision: &Decision) -> String {
        if decision.assumed.is_empty() {
            return String::new();
        }
        let shown: Vec<_> = decision
            .assumed
            .iter()
            .map(|assumed| {
                let value = match &assumed.value {
                    Some(value) => self.value(&FactId::new(&assumed.name), value),
                    None => self.messages.get("outcome-no-record"),
                };
                self.pair(&self.label(&assumed.name), &value)
            })
            .collect();
        let mut text = self.heading("decision-assumed");
        for line in wrap(&self.list(&shown), 2, self.width) {
            text.push_str(&format!("{line}\n"));
        }
        text
    }

    /// Says what the words behind the clauses mean, as far as they occur.
    fn legend(&self, decision: &Decision) -> String {
        let sources = || {
            let fired = decision.fired.iter().map(|fired| fired.source);
            fired
                .chain(decision.duties.iter().map(|duty| duty.source))
                .chain(decision.warnings.iter().map(|warning| warning.source))
        };
        let mut text = String::from("\n");
        for source in Source::ALL {
            if sources().any(|used| used == source) {
                let sentence = self.messages.get(&format!("source-{source}-meaning"));
                let line = format!("{}: {sentence}", self.source(source));
                text.push_str(&format!("{}\n", self.paint.with(Ink::Faint, line)));
            }
        }
        text
    }
}
