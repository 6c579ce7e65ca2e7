//! What gives and reads what, by name: the graph in which a difference spreads.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::{FactId, GroupId, ParameterId, PolicyId, RuleId};
use crate::pack::Hit;
use crate::program::{Effect, Fact, Formula, Parameter, Policy, Program, Role, Rule, Slot};
use crate::value::Kind;

use super::formula::literal;
use super::names::Names;
use super::readers::{called, templates};
use super::said::{Said, kind_name};

/// Something that rules read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Node {
    Group(GroupId),
    Fact(FactId),
    Parameter(ParameterId),
    Function(String),
}

/// What a program knows by name: what each thing means, and the units in which its rules answer.
#[derive(Default)]
pub(super) struct Graph {
    pub meanings: BTreeMap<Node, String>,
    pub units: BTreeMap<(PolicyId, Option<RuleId>), Unit>,
    pub outputs: BTreeSet<FactId>,
}

/// Rules that answer together: those of a table, those with an `otherwise`, else each by itself.
#[derive(Default)]
pub(super) struct Unit {
    /// Two units of one meaning give the same, where all that they read is the same.
    pub meaning: Vec<String>,
    /// What a decision says of it beside the values: sentences, offices, clauses, authorities.
    pub told: Vec<String>,
    pub reads: BTreeSet<Node>,
    /// What only its sentences read.
    pub names: BTreeSet<Node>,
    pub gives: BTreeSet<FactId>,
}

impl Graph {
    pub(super) fn of(program: &Program) -> Self {
        let mut graph = Self::default();
        let names = Names(program);
        for group in &program.vocabulary.groups {
            graph.meanings.insert(Node::Group(group.id.clone()), format!("{} {}", group.many, group.assume_empty));
        }
        for fact in &program.vocabulary.facts {
            graph.meanings.insert(Node::Fact(fact.id.clone()), meaning_of_fact(names, fact));
            if fact.role == Role::Output {
                graph.outputs.insert(fact.id.clone());
            }
        }
        for parameter in &program.parameters {
            graph.meanings.insert(Node::Parameter(parameter.id.clone()), meaning_of_parameter(parameter));
        }
        let texts = program.scripts.texts();
        for text in &texts {
            let all = called(&texts, &text.file, &text.name);
            let said = texts.iter().filter(|other| other.file == text.file && all.contains(&other.name));
            let said: Vec<_> = said.map(|text| text.said.as_str()).collect();
            graph.meanings.insert(Node::Function(format!("{}: {}", text.file, text.name)), said.join("\n"));
        }
        for policy in &program.policies {
            graph.add(names, policy);
        }
        graph
    }

    fn add(&mut self, names: Names<'_>, policy: &Policy) {
        let together = policy.table.is_some() || policy.otherwise.is_some();
        for rule in &policy.rules {
            let key = (policy.id.clone(), (!together).then(|| rule.id.clone()));
            let unit = self.units.entry(key).or_insert_with(|| head(names, policy));
            unit.add(names, rule);
            unit.told.sort();
            // Only where the first row counts the order of rows says something.
            if policy.table.as_ref().is_none_or(|table| table.hit != Hit::First) {
                unit.meaning.sort();
            }
        }
        if policy.rules.is_empty() {
            self.units.insert((policy.id.clone(), None), head(names, policy));
        }
    }
}

/// Begins a unit with what its policy says for all rules.
fn head(names: Names<'_>, policy: &Policy) -> Unit {
    let hit = policy.table.as_ref().map(|table| table.hit);
    let list = policy.for_each.map(|group| names.group(group));
    let applies = names.condition(&policy.applies);
    let mut unit = Unit {
        meaning: vec![format!("{hit:?} {list:?} {} {} {applies}", policy.separate, policy.otherwise.is_some())],
        ..Unit::default()
    };
    unit.reads.extend(list.map(Node::Group));
    policy.applies.reads(&mut |slot| unit.read(names, slot));
    policy.applies.parameters(&mut |index| {
        unit.reads.insert(Node::Parameter(names.parameter(index)));
    });
    policy.applies.formulas(&mut |formula| unit.groups(names, formula));
    unit
}

impl Unit {
    fn read(&mut self, names: Names<'_>, slot: Slot) {
        self.reads.insert(Node::Fact(names.fact(slot)));
    }

    fn add(&mut self, names: Names<'_>, rule: &Rule) {
        let overrides: Vec<_> = rule.overrides.iter().filter_map(|index| names.rule(*index)).collect();
        let mut overrides: Vec<_> = overrides.iter().map(ToString::to_string).collect();
        overrides.sort();
        let mut told = vec![rule.id.to_string(), rule.clause.to_string(), rule.source.to_string()];
        let mut said = vec![rule.id.to_string(), names.condition(&rule.when), overrides.join(", ")];
        rule.reads(&mut |slot| self.read(names, slot));
        rule.formulas(&mut |formula| {
            self.groups(names, formula);
            formula.parameters(&mut |index| {
                self.reads.insert(Node::Parameter(names.parameter(index)));
            });
        });
        rule.outputs(&mut |slot| {
            self.gives.insert(names.fact(slot));
        });
        match &rule.effect {
            Effect::Gives(gives) => {
                let give = |give: &crate::program::Give| {
                    format!("{} = {}", names.fact(give.output), names.formula(&give.value))
                };
                let mut gives: Vec<_> = gives.iter().map(give).collect();
                gives.sort();
                said.extend(gives);
            }
            Effect::Script(call) => {
                self.reads.insert(Node::Function(call.written.clone()));
                said.push(call.written.clone());
                said.extend(call.from.iter().map(|from| names.formula(from)));
                said.extend(call.kinds.iter().map(|kind| kind.word().to_owned()));
                said.extend(call.gives.iter().map(|(slot, key)| format!("{} = {key:?}", names.fact(*slot))));
            }
            Effect::Duty(office, _) => told.push(office.to_string()),
            Effect::Warning(_) => {}
        }
        for template in templates(rule) {
            told.push(Said::Template(template).written(names.0));
            template.reads(&mut |slot| {
                self.names.insert(Node::Fact(names.fact(slot)));
            });
            for piece in template.zh.iter().chain(&template.en) {
                if let crate::program::Piece::Parameter(index) = piece {
                    self.names.insert(Node::Parameter(names.parameter(*index)));
                }
            }
        }
        self.meaning.push(said.join("\n"));
        self.told.push(told.join("\n"));
    }

    /// Takes down the lists over which a formula counts: it may read nothing else of them.
    fn groups(&mut self, names: Names<'_>, formula: &Formula) {
        match formula {
            Formula::Fold(_, group, inner) => {
                self.reads.insert(Node::Group(names.group(*group)));
                self.groups(names, inner);
            }
            Formula::Not(inner) | Formula::Negate(inner) => self.groups(names, inner),
            Formula::All(parts) | Formula::Any(parts) | Formula::Call(_, parts) => {
                parts.iter().for_each(|part| self.groups(names, part));
            }
            Formula::Binary(_, left, right) => {
                self.groups(names, left);
                self.groups(names, right);
            }
            Formula::Literal(_)
            | Formula::Fact(_)
            | Formula::Column(_)
            | Formula::Parameter(_)
            | Formula::IsKnown(_) => {}
        }
    }
}

/// Writes what the values of a fact or output hang on beside the rules: a fact of a list hangs on the list.
fn meaning_of_fact(names: Names<'_>, fact: &Fact) -> String {
    let group = names.0.vocabulary.group(fact.group);
    let list = group.map(|group| (group.many, group.assume_empty));
    let assume = fact.assume.as_ref().map(literal);
    let mut choices = choices(&fact.kind);
    // Entries of a list are sorted by the order of the choices; of one choice the order says nothing.
    if !matches!(fact.kind, Kind::List(_)) {
        choices.sort();
    }
    format!("{:?} {list:?} {assume:?} {} {}", fact.role, kind_name(&fact.kind), choices.join(", "))
}

fn meaning_of_parameter(parameter: &Parameter) -> String {
    let values = parameter.values.iter().map(|dated| format!("{} {}", dated.from, literal(&dated.value)));
    format!("{} {}", kind_name(&parameter.kind), values.collect::<Vec<_>>().join(", "))
}

/// Lists the choices of a kind with their labels: scripts may return a label.
fn choices(kind: &Kind) -> Vec<String> {
    match kind.entry() {
        Kind::Choice(choices) => choices.0.iter().map(|choice| format!("{:?} {:?}", choice.id, choice.label)).collect(),
        _ => Vec::new(),
    }
}
