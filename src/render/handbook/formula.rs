//! Formulas with the labels of their names.

use maud::{Markup, html};

use crate::program::{Fold, Formula, Function, GroupIndex, Operator};
use crate::value::{Kind, Value};

use super::book::Book;

/// How tightly the parts of a formula hold together; a looser part within a tighter one stands in brackets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tie {
    Or,
    And,
    Not,
    Compare,
    Sum,
    Product,
    Whole,
}

impl Book<'_> {
    /// Writes a formula; a bare value is written as one of `kind`.
    pub(super) fn formula(&self, formula: &Formula, kind: Option<&Kind>) -> Markup {
        self.part(formula, kind, Tie::Or)
    }

    /// Writes a formula that stands beside others, in brackets where it needs them.
    pub(super) fn operand(&self, formula: &Formula, kind: Option<&Kind>) -> Markup {
        self.part(formula, kind, Tie::Sum)
    }

    fn part(&self, formula: &Formula, kind: Option<&Kind>, around: Tie) -> Markup {
        let written = self.bare(formula, kind);
        if tie(formula) < around {
            html! { "(" (written) ")" }
        } else {
            written
        }
    }

    fn bare(&self, formula: &Formula, kind: Option<&Kind>) -> Markup {
        match formula {
            Formula::Literal(value) => self.literal(value, kind),
            Formula::Fact(slot) => self.fact(*slot),
            Formula::Column(slot) => {
                let list = self.program.vocabulary.list_of(*slot).map(|list| self.group(list)).unwrap_or_default();
                self.phrase("column", &[("list", list), ("name", self.fact(*slot))])
            }
            Formula::Parameter(index) => self.parameter(*index),
            Formula::IsKnown(slot) => self.phrase("test-known", &[("name", self.fact(*slot))]),
            Formula::Not(inner) => self.phrase("formula-not", &[("formula", self.part(inner, None, Tie::Whole))]),
            Formula::Negate(inner) => html! { "−" (self.part(inner, kind, Tie::Whole)) },
            Formula::All(parts) => self.chain(parts, Tie::And, "formula-and"),
            Formula::Any(parts) => self.chain(parts, Tie::Or, "formula-or"),
            Formula::Binary(operator, left, right) => self.binary(*operator, left, right),
            Formula::Call(function, parts) => self.call(*function, parts, kind),
            Formula::Fold(fold, group, inner) => self.fold(*fold, *group, inner),
        }
    }

    fn literal(&self, value: &Value, kind: Option<&Kind>) -> Markup {
        let own = match value {
            Value::YesNo(_) => Kind::YesNo,
            Value::Number(_) => Kind::Decimal,
            Value::Date(_) => Kind::Date,
            Value::Text(_) | Value::List(_) => Kind::Text,
        };
        match (kind, value) {
            (Some(list @ Kind::List(_)), Value::List(_)) => self.value(list, value),
            (Some(kind), _) => self.value(kind.entry(), value),
            (None, _) => self.value(&own, value),
        }
    }

    fn chain(&self, parts: &[Formula], around: Tie, word: &str) -> Markup {
        let word = self.say(word);
        html! {
            @for (index, part) in parts.iter().enumerate() {
                @if index > 0 { (word) }
                (self.part(part, Some(&Kind::YesNo), around))
            }
        }
    }

    fn binary(&self, operator: Operator, left: &Formula, right: &Formula) -> Markup {
        let (sign, around) = match operator {
            Operator::Add => ("+", Tie::Sum),
            Operator::Subtract => ("−", Tie::Sum),
            Operator::Multiply => ("×", Tie::Product),
            Operator::Divide => ("÷", Tie::Product),
            Operator::Remainder => ("mod", Tie::Product),
            Operator::Equal => ("=", Tie::Compare),
            Operator::Unequal => ("≠", Tie::Compare),
            Operator::Less => ("<", Tie::Compare),
            Operator::AtMost => ("≤", Tie::Compare),
            Operator::Greater => (">", Tie::Compare),
            Operator::AtLeast => ("≥", Tie::Compare),
        };
        // A value beside a name is one of that name's kind: `70 %`, not 0.7; the label of a choice, not its id.
        let compared = around == Tie::Compare;
        let (left_kind, right_kind) = (self.kind_of(left), self.kind_of(right));
        let right_around = match operator {
            Operator::Subtract => Tie::Product,
            Operator::Divide | Operator::Remainder => Tie::Whole,
            _ => around,
        };
        html! {
            (self.part(left, right_kind.as_ref().filter(|_| compared), around))
            span.sign { " " (sign) " " }
            (self.part(right, left_kind.as_ref().filter(|_| compared), right_around))
        }
    }

    fn call(&self, function: Function, parts: &[Formula], kind: Option<&Kind>) -> Markup {
        let part = |index: usize| parts.get(index).map(|part| self.part(part, None, Tie::Whole)).unwrap_or_default();
        let like_first = parts.first().and_then(|first| self.kind_of(first));
        let second =
            || parts.get(1).map(|part| self.part(part, like_first.as_ref().or(kind), Tie::Whole)).unwrap_or_default();
        let name = match function {
            Function::Max => "formula-max",
            Function::Min => "formula-min",
            Function::Abs => "formula-abs",
            Function::Floor => "formula-floor",
            Function::RoundHalfUp => return self.phrase("formula-round", &[("formula", part(0)), ("places", part(1))]),
            Function::AddMonths => return self.phrase("formula-months", &[("formula", part(0)), ("count", part(1))]),
            Function::Year => return self.phrase("formula-year", &[("formula", part(0))]),
            Function::Month => return self.phrase("formula-month", &[("formula", part(0))]),
            Function::ValueOr => return self.phrase("formula-value-or", &[("formula", part(0)), ("other", second())]),
            Function::Size => return self.phrase("formula-size", &[("list", part(0))]),
            Function::First => return self.phrase("formula-first", &[("list", part(0))]),
            Function::Choose => {
                return self.phrase("formula-choose", &[("condition", part(0)), ("yes", part(1)), ("no", part(2))]);
            }
            Function::Lookup => {
                return self.phrase("formula-lookup", &[("key", part(0)), ("keys", part(1)), ("values", part(2))]);
            }
            Function::Contains => return self.phrase("test-has", &[("name", part(0)), ("value", second())]),
        };
        html! {
            span.function { (self.say(name)) } "("
            @for (index, part) in parts.iter().enumerate() {
                @if index > 0 { ", " }
                (self.formula(part, None))
            }
            ")"
        }
    }

    fn fold(&self, fold: Fold, group: GroupIndex, inner: &Formula) -> Markup {
        let list = self.group(group);
        let key = match (fold, inner) {
            (Fold::Count, Formula::Literal(_)) => return self.phrase("fold-records", &[("list", list)]),
            (Fold::Count, _) => "fold-count",
            (Fold::Sum, _) => "fold-sum",
            (Fold::Max, _) => "fold-max",
            (Fold::Min, _) => "fold-min",
            (Fold::All, _) => "fold-all",
            (Fold::Any, _) => "fold-any",
        };
        self.phrase(key, &[("list", list), ("formula", self.part(inner, None, Tie::Whole))])
    }

    /// Finds out what the values of a formula mean, as far as a bare value beside it needs to know.
    pub(super) fn kind_of(&self, formula: &Formula) -> Option<Kind> {
        match formula {
            Formula::Literal(_) => None,
            Formula::Fact(slot) | Formula::Column(slot) => self.kind(*slot).cloned(),
            Formula::Parameter(index) => self.parameter_at(*index).map(|parameter| parameter.kind.clone()),
            Formula::Not(_)
            | Formula::All(_)
            | Formula::Any(_)
            | Formula::IsKnown(_)
            | Formula::Call(Function::Contains, _)
            | Formula::Fold(Fold::All | Fold::Any, ..) => Some(Kind::YesNo),
            Formula::Binary(operator, left, right) => {
                kind_of_binary(*operator, self.kind_of(left), self.kind_of(right))
            }
            Formula::Call(Function::AddMonths, _) => Some(Kind::Date),
            Formula::Call(Function::Year | Function::Month, _) | Formula::Fold(Fold::Count, ..) => Some(Kind::Integer),
            Formula::Call(_, parts) => parts.iter().find_map(|part| self.kind_of(part)),
            Formula::Negate(inner) | Formula::Fold(_, _, inner) => self.kind_of(inner),
        }
    }
}

fn kind_of_binary(operator: Operator, left: Option<Kind>, right: Option<Kind>) -> Option<Kind> {
    match (operator, left, right) {
        (Operator::Subtract, Some(Kind::Date), Some(Kind::Date)) => Some(Kind::Days),
        (Operator::Add | Operator::Subtract, left, right) => left.or(right),
        (Operator::Multiply, Some(Kind::Money), _) | (Operator::Multiply, _, Some(Kind::Money)) => Some(Kind::Money),
        (Operator::Divide, Some(Kind::Money), other) if other != Some(Kind::Money) => Some(Kind::Money),
        (Operator::Multiply | Operator::Divide | Operator::Remainder, ..) => None,
        _ => Some(Kind::YesNo),
    }
}

fn tie(formula: &Formula) -> Tie {
    match formula {
        Formula::Any(parts) if parts.len() != 1 => Tie::Or,
        Formula::All(parts) if parts.len() != 1 => Tie::And,
        Formula::Not(_) | Formula::IsKnown(_) => Tie::Not,
        Formula::Binary(operator, ..) => match operator {
            Operator::Add | Operator::Subtract => Tie::Sum,
            Operator::Multiply | Operator::Divide | Operator::Remainder => Tie::Product,
            _ => Tie::Compare,
        },
        _ => Tie::Whole,
    }
}
