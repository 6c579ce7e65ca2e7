//! Lists what a policy and its rules say.

use std::collections::BTreeMap;

use crate::id::RuleRef;
use crate::pack::Hit;
use crate::program::{Effect, Formula, Policy, Program, Rule, Slot, Table};

use super::entry::{Entries, Entry};
use super::names::Names;
use super::said::Said;
use super::subject::{Aspect, Form, Subject};

/// Lists a policy and its rules.
pub(super) fn list<'p>(program: &'p Program, policy: &'p Policy, entries: &mut Entries<'p>) {
    entries.insert(Subject::Policy(policy.id.clone()), head(program, policy));
    for (number, each) in policy.rules.iter().enumerate() {
        entries.insert(subject(policy, number, each), rule(program, policy, number, each));
    }
}

/// Names a rule with the form in which it is written.
pub(super) fn subject(policy: &Policy, number: usize, rule: &Rule) -> Subject {
    let form = match &rule.effect {
        _ if policy.otherwise == Some(number) => Form::Otherwise,
        Effect::Duty(..) => Form::Duty,
        Effect::Warning(_) => Form::Warning,
        Effect::Script(_) => Form::Script,
        Effect::Gives(_) if policy.table.is_some() => Form::Row,
        Effect::Gives(_) if policy.separate => Form::Derivation,
        Effect::Gives(_) => Form::Rule,
    };
    Subject::Rule(RuleRef { policy: policy.id.clone(), rule: rule.id.clone() }, form)
}

fn head<'p>(program: &'p Program, policy: &'p Policy) -> Entry<'p> {
    let source = policy.rules.first().map(|rule| rule.source);
    let mut entry = Entry::new(Some(&policy.clause), source, Some(&policy.title));
    entry.say(Aspect::Title, Said::Label(&policy.title));
    entry.say(Aspect::Clause, Said::Clause(policy.clause.clone()));
    if !Names(program).condition(&policy.applies).is_empty() {
        entry.say(Aspect::Applies, Said::Condition(&policy.applies));
    }
    if let Some(group) = policy.for_each {
        entry.say(Aspect::ForEach, Said::Group(Names(program).group(group)));
    }
    if let Some(table) = &policy.table {
        let word = match table.hit {
            Hit::Unique => "unique",
            Hit::Any => "any",
            Hit::First => "first",
            Hit::Collect => "collect",
        };
        entry.say(Aspect::Hit, Said::Word(word));
        for (slots, word) in [(&table.inputs, "input"), (&table.outputs, "output")] {
            for slot in slots {
                entry.say(Aspect::Column(Names(program).fact(*slot)), Said::Word(word));
            }
        }
    }
    entry
}

fn rule<'p>(program: &'p Program, policy: &'p Policy, number: usize, rule: &'p Rule) -> Entry<'p> {
    let own_title = rule.title.as_ref().filter(|title| **title != policy.title);
    let mut entry = Entry::new(Some(&rule.clause), Some(rule.source), own_title);
    entry.policy = Some(&policy.title);
    if let Some(title) = own_title {
        entry.say(Aspect::Title, Said::Label(title));
    }
    // A clause that is the policy's own is said there.
    if rule.clause != policy.clause {
        entry.say(Aspect::Clause, Said::Clause(rule.clause.clone()));
    }
    entry.say(Aspect::Source, Said::Source(rule.source));
    match &policy.table {
        Some(table) if policy.otherwise != Some(number) => cells(program, table, number, &mut entry),
        _ if !Names(program).condition(&rule.when).is_empty() => entry.say(Aspect::When, Said::Condition(&rule.when)),
        _ => {}
    }
    effect(program, rule, &mut entry);
    if !rule.overrides.is_empty() {
        let mut overrides: Vec<_> = rule.overrides.iter().filter_map(|index| Names(program).rule(*index)).collect();
        overrides.sort();
        entry.say(Aspect::Overrides, Said::Rules(overrides));
    }
    if let Some(because) = &rule.because {
        entry.say(Aspect::Because, Said::Template(because));
    }
    if entry.title.is_none() && policy.separate {
        entry.title = derived(program, rule);
    }
    entry
}

/// A derivation is called as its output is.
fn derived<'p>(program: &'p Program, rule: &Rule) -> Option<&'p crate::label::Label> {
    let mut output = None;
    rule.outputs(&mut |slot| output = Some(slot));
    program.vocabulary.fact(output?).map(|fact| &fact.label)
}

fn cells<'p>(program: &'p Program, table: &'p Table, row: usize, entry: &mut Entry<'p>) {
    let mut columns: BTreeMap<Slot, Vec<_>> = BTreeMap::new();
    let tests = table.cells.get(row).map(Vec::as_slice).unwrap_or_default();
    for (slot, test) in table.inputs.iter().zip(tests) {
        if *test != crate::program::Test::Any {
            columns.entry(*slot).or_default().push(test);
        }
    }
    for (slot, tests) in columns {
        entry.say(Aspect::Cell(Names(program).fact(slot)), Said::Tests(slot, tests));
    }
    if table.hit == Hit::First {
        entry.say(Aspect::RowNumber, Said::Text((row + 1).to_string()));
    }
}

fn effect<'p>(program: &'p Program, rule: &'p Rule, entry: &mut Entry<'p>) {
    let name = |slot| Names(program).fact(slot);
    match &rule.effect {
        Effect::Gives(gives) => {
            let mut outputs: BTreeMap<Slot, Vec<&Formula>> = BTreeMap::new();
            for give in gives {
                outputs.entry(give.output).or_default().push(&give.value);
            }
            for (slot, formulas) in outputs {
                entry.say(Aspect::Gives(name(slot)), Said::Gives(slot, formulas));
            }
        }
        Effect::Script(call) => {
            entry.say(Aspect::Calls, Said::Text(call.written.clone()));
            entry.say(Aspect::Arguments, Said::Arguments(&call.from));
            let mut outputs: BTreeMap<Slot, Vec<&str>> = BTreeMap::new();
            for (slot, key) in &call.gives {
                outputs.entry(*slot).or_default().push(key.as_deref().unwrap_or_default());
            }
            for (slot, keys) in outputs {
                entry.say(Aspect::Gives(name(slot)), Said::Text(keys.join(", ")));
            }
        }
        Effect::Duty(office, text) => {
            entry.say(Aspect::Who, Said::Office(office.clone()));
            entry.say(Aspect::Text, Said::Template(text));
        }
        Effect::Warning(text) => entry.say(Aspect::Text, Said::Template(text)),
    }
}
