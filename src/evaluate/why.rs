//! Why: every rule of the policies behind an output, with each of its tests and the value it was held against.

use crate::decision::{Basis, Outcome};
use crate::id::{FactId, RuleRef};
use crate::program::{Condition, Facts, Policy, Program, RuleIndex, Slot};
use crate::source::Span;
use crate::truth::Truth;
use crate::value::Date;

use super::run::{At, Run};
use super::state::{Holds, State};

/// Why an output is what it is, step by step down to the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The output.
    pub output: FactId,
    /// What came out.
    pub result: Outcome,
    /// Every rule that gives it, whether it held or not.
    pub rules: Vec<Explained>,
}

/// One rule, held against the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The rule.
    pub rule: RuleRef,
    /// Its place in the program, for its words.
    pub index: RuleIndex,
    /// The record it was held against.
    pub record: Option<usize>,
    /// Whether it held.
    pub held: Truth,
    /// Whether its policy applied.
    pub applied: Truth,
    /// Each test of the rule, and of its policy where that did not apply.
    pub parts: Vec<Part>,
    /// The values it stood on.
    pub stood_on: Vec<Basis>,
}

/// One test or formula, held against the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it is written.
    pub span: Span,
    /// Whether it was met.
    pub met: Truth,
    /// What the names in it were.
    pub values: Vec<(FactId, Outcome)>,
}

/// Explains the given outputs, or all that are not absent, and every output they stand on.
///
/// The case is evaluated again; the explanation holds every rule against the finished run with the code that evaluated it.
#[must_use]
pub fn why(program: &Program, facts: &Facts, on: Date, outputs: &[Slot]) -> Vec<Trace> {
    let run = Run::of(program, facts, on);
    let mut wanted: Vec<Slot> = outputs.to_vec();
    let mut traces = Vec::new();
    let mut next = 0;
    while let Some(slot) = wanted.get(next).copied() {
        next += 1;
        let Some(fact) = program.vocabulary.fact(slot) else { continue };
        let rules = run.explain(slot);
        if rules.is_empty() {
            continue;
        }
        for explained in rules.iter().filter(|explained| explained.held != Truth::No) {
            if let Some(rule) = run.rule(explained.index) {
                rule.reads(&mut |read| {
                    if !wanted.contains(&read) {
                        wanted.push(read);
                    }
                });
            }
        }
        traces.push(Trace { output: fact.id.clone(), result: run.outcome(slot), rules });
    }
    traces
}

/// Holds one rule against a case: for each record, whether its policy applied and whether it held.
#[must_use]
pub fn hold(program: &Program, facts: &Facts, on: Date, rule: &RuleRef) -> Vec<(Truth, Truth)> {
    let run = Run::of(program, facts, on);
    let mut held = Vec::new();
    for policy in program.policies.iter().filter(|policy| policy.id == rule.policy) {
        let records: Vec<_> = match policy.for_each {
            None => vec![None],
            Some(list) => {
                (0..run.count(list).unwrap_or(0)).map(|record| Some(At { list, record, outer: None })).collect()
            }
        };
        for at in &records {
            let applied = truth(&run.condition(&policy.applies, at.as_ref()));
            for rule in policy.rules.iter().filter(|other| other.id == rule.rule) {
                held.push((applied, applied.and(truth(&run.condition(&rule.when, at.as_ref())))));
            }
        }
    }
    held
}

/// Tells truth from a result that carries its causes.
pub(super) fn truth(holds: &Holds) -> Truth {
    holds.as_ref().map_or(Truth::Unknown, |holds| Truth::from(*holds))
}

impl Run<'_> {
    /// Holds every rule that gives an output against the finished run.
    pub(super) fn explain(&self, slot: Slot) -> Vec<Explained> {
        let mut explained = Vec::new();
        for (policy_index, policy) in self.program.policies.iter().enumerate() {
            for (number, rule) in policy.rules.iter().enumerate() {
                let mut gives = false;
                rule.outputs(&mut |output| gives |= output == slot);
                let (Ok(policy_number), Ok(rule_number)) = (u32::try_from(policy_index), u32::try_from(number)) else {
                    continue;
                };
                if !gives {
                    continue;
                }
                let index = RuleIndex { policy: policy_number, rule: rule_number };
                match policy.for_each {
                    None => explained.extend(self.explain_at(slot, index, policy, None)),
                    Some(list) => {
                        for record in 0..self.count(list).unwrap_or(0) {
                            explained.extend(self.explain_at(
                                slot,
                                index,
                                policy,
                                Some(&At { list, record, outer: None }),
                            ));
                        }
                    }
                }
            }
        }
        explained
    }

    fn explain_at(&self, slot: Slot, index: RuleIndex, policy: &Policy, at: Option<&At<'_>>) -> Option<Explained> {
        let rule = self.rule(index)?;
        let record = at.map(|at| at.record);
        let applied = truth(&self.condition(&policy.applies, at));
        let given = self
            .given
            .get(slot.index())
            .into_iter()
            .flatten()
            .find(|given| given.rule == index && given.record == record);
        // What was noted while the case ran knows more than the rule's own tests: an earlier row may have hidden it, an
        // `otherwise` hangs on all other rules, and a rule that holds may give a value that is still open.
        let held = match (given, truth(&self.condition(&rule.when, at)).and(applied)) {
            (None, Truth::Yes | Truth::No) => Truth::No,
            (None, Truth::Unknown) => Truth::Unknown,
            (Some(given), _) if given.unless.is_some() || matches!(given.value, State::Unknown(_)) => Truth::Unknown,
            (Some(_), _) => Truth::Yes,
        };
        let mut parts = Vec::new();
        if applied != Truth::Yes {
            self.parts(&policy.applies, at, &mut parts);
        }
        self.parts(&rule.when, at, &mut parts);
        Some(Explained {
            rule: self.rule_ref(index)?,
            index,
            record,
            held,
            applied,
            parts,
            stood_on: self.basis(policy, rule, at),
        })
    }

    /// Lists each test of a condition with what it was held against.
    pub(super) fn parts(&self, condition: &Condition, at: Option<&At<'_>>, parts: &mut Vec<Part>) {
        match condition {
            Condition::All(inner) => inner.iter().for_each(|part| self.parts(part, at, parts)),
            Condition::Any(_) | Condition::None(_) => {
                let mut first = None;
                place(condition, &mut first);
                if let Some(span) = first {
                    parts.push(self.part(condition, span, at));
                }
            }
            Condition::Test(_, _, span) | Condition::Formula(_, span) => parts.push(self.part(condition, *span, at)),
        }
    }

    fn part(&self, condition: &Condition, span: Span, at: Option<&At<'_>>) -> Part {
        let mut slots = Vec::new();
        condition.reads(&mut |slot| {
            if !slots.contains(&slot) {
                slots.push(slot);
            }
        });
        let values = slots
            .iter()
            .filter_map(|slot| Some((self.program.vocabulary.fact(*slot)?.id.clone(), self.outcome_at(*slot, at))));
        Part { span, met: truth(&self.condition(condition, at)), values: values.collect() }
    }
}

/// Finds the first place of a condition.
fn place(condition: &Condition, first: &mut Option<Span>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::None(parts) => {
            parts.iter().for_each(|part| place(part, first));
        }
        Condition::Test(_, _, span) | Condition::Formula(_, span) => {
            first.get_or_insert(*span);
        }
    }
}
