//! Policies, rules and tables over slots.

use crate::id::{ClauseId, OfficeId, PolicyId, RuleId};
use crate::label::Label;
use crate::pack::Hit;
use crate::script::Function;
use crate::source::{Source, Span};
use crate::value::Kind;

use super::condition::{Condition, Test};
use super::formula::Formula;
use super::template::Template;
use super::vocabulary::{GroupIndex, Slot};

/// The place of a rule: its policy and its number in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleIndex {
    /// The policy.
    pub policy: u32,
    /// The rule's number in it.
    pub rule: u32,
}

/// A policy: rules that stand in one file.
#[derive(Clone, Debug)]
pub struct Policy {
    /// Its path without `.yaml`.
    pub id: PolicyId,
    /// Its title.
    pub title: Label,
    /// The clause it states.
    pub clause: ClauseId,
    /// When it speaks at all.
    pub applies: Condition,
    /// The list of whose records it speaks.
    pub for_each: Option<GroupIndex>,
    /// How its rules answer together, where it is a table.
    pub table: Option<Table>,
    /// Whether each rule is a node of its own in the graph, as derivations are.
    pub separate: bool,
    /// Its rules, in the order written.
    pub rules: Vec<Rule>,
    /// What outputs take when no rule of this policy holds; the last rule of `rules`, if there is one.
    pub otherwise: Option<usize>,
    /// Where it begins.
    pub span: Span,
}

/// What makes a policy a table.
#[derive(Clone, Debug)]
pub struct Table {
    /// How the rows answer together.
    pub hit: Hit,
    /// The names that the columns test.
    pub inputs: Vec<Slot>,
    /// The outputs it gives.
    pub outputs: Vec<Slot>,
    /// The cells of each row, column by column.
    pub cells: Vec<Vec<Test>>,
    /// Where it stands.
    pub span: Span,
}

/// A rule, row, derivation, duty or warning.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its id within the policy.
    pub id: RuleId,
    /// Its title.
    pub title: Option<Label>,
    /// Its clause.
    pub clause: ClauseId,
    /// Its authority.
    pub source: Source,
    /// When it holds, once its policy applies.
    pub when: Condition,
    /// What follows.
    pub effect: Effect,
    /// The rules that count only where this one does not hold.
    pub overrides: Vec<RuleIndex>,
    /// What the decision says about it.
    pub because: Option<Template>,
    /// Where it stands.
    pub span: Span,
}

/// What follows from a rule that holds.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Outputs take the values of formulas.
    Gives(Vec<Give>),
    /// Outputs take what a script returns.
    Script(Call),
    /// A department has something to do.
    Duty(OfficeId, Template),
    /// The reader is warned.
    Warning(Template),
}

/// An output and the formula whose value it takes.
#[derive(Clone, Debug)]
pub struct Give {
    /// The output.
    pub output: Slot,
    /// The formula.
    pub value: Formula,
    /// The formula as the pack has it, for people.
    pub written: String,
}

/// A call of a script.
#[derive(Clone, Debug)]
pub struct Call {
    /// The function.
    pub function: Function,
    /// Its name as the pack has it: `deductions.rhai: by_month`.
    pub written: String,
    /// The arguments.
    pub from: Vec<Formula>,
    /// Their kinds.
    pub kinds: Vec<Kind>,
    /// The outputs, each with the key of the returned map.
    pub gives: Vec<(Slot, Option<String>)>,
}

impl Rule {
    /// Visits every output that the rule gives.
    pub fn outputs(&self, visit: &mut dyn FnMut(Slot)) {
        match &self.effect {
            Effect::Gives(gives) => gives.iter().for_each(|give| visit(give.output)),
            Effect::Script(call) => call.gives.iter().for_each(|(slot, _)| visit(*slot)),
            Effect::Duty(..) | Effect::Warning(_) => {}
        }
    }

    /// Visits every formula whose value the rule takes.
    pub fn formulas<'r>(&'r self, visit: &mut dyn FnMut(&'r Formula)) {
        self.when.formulas(visit);
        match &self.effect {
            Effect::Gives(gives) => gives.iter().for_each(|give| visit(&give.value)),
            Effect::Script(call) => call.from.iter().for_each(visit),
            Effect::Duty(..) | Effect::Warning(_) => {}
        }
    }

    /// Visits every slot that the rule reads, those its sentences name left out, with repetitions.
    pub fn reads(&self, visit: &mut dyn FnMut(Slot)) {
        self.when.reads(visit);
        match &self.effect {
            Effect::Gives(gives) => gives.iter().for_each(|give| give.value.reads(visit)),
            Effect::Script(call) => call.from.iter().for_each(|from| from.reads(visit)),
            Effect::Duty(..) | Effect::Warning(_) => {}
        }
    }
}
