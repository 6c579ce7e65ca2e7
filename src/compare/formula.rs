//! Conditions, tests, formulas and sentences written with ids alone: equal texts say the same, whatever the slots.

use crate::label::Lang;
use crate::program::{Condition, Fold, Formula, Function, Operator, Piece, Template, Test};
use crate::value::Value;

use super::names::Names;

impl Names<'_> {
    /// Writes a condition; nothing where it always holds. What holds in any order is sorted.
    pub(super) fn condition(self, condition: &Condition) -> String {
        match condition {
            Condition::All(parts) => {
                let mut flat = Vec::new();
                self.flatten(parts, &mut flat);
                if flat.len() == 1 { flat.concat() } else { sorted("all", flat) }
            }
            Condition::Any(parts) if parts.len() == 1 => parts.iter().map(|part| self.condition(part)).collect(),
            Condition::Any(parts) => group("any", parts.iter().map(|part| self.condition(part)).collect()),
            Condition::None(parts) => group("none", parts.iter().map(|part| self.condition(part)).collect()),
            Condition::Test(slot, test, _) => format!("{}: {}", self.fact(*slot), self.test(test)),
            Condition::Formula(formula, _) => self.formula(formula),
        }
    }

    fn flatten(self, parts: &[Condition], into: &mut Vec<String>) {
        for part in parts {
            match part {
                Condition::All(inner) => self.flatten(inner, into),
                other => into.push(self.condition(other)),
            }
        }
    }

    /// Writes a test as the cell of a table has it.
    pub(super) fn test(self, test: &Test) -> String {
        let each = |tests: &[Test]| {
            let mut written: Vec<_> = tests.iter().map(|test| self.test(test)).collect();
            written.sort();
            written.join(", ")
        };
        match test {
            Test::Any => "-".to_owned(),
            Test::Known => "known".to_owned(),
            Test::Unknown => "unknown".to_owned(),
            Test::Compare(operator, end) => format!("{} {}", sign(*operator), self.formula(end)),
            Test::Range { low, high } => {
                let open = if low.1 { "[" } else { "(" };
                let close = if high.1 { "]" } else { ")" };
                format!("{open}{}..{}{close}", self.formula(&low.0), self.formula(&high.0))
            }
            Test::OneOf(tests) => format!("({})", each(tests)),
            Test::NoneOf(tests) => format!("not({})", each(tests)),
        }
    }

    /// Writes a formula with a bracket around every part.
    pub(super) fn formula(self, formula: &Formula) -> String {
        let each =
            |parts: &[Formula], by: &str| parts.iter().map(|part| self.formula(part)).collect::<Vec<_>>().join(by);
        match formula {
            Formula::Literal(value) => literal(value),
            Formula::Fact(slot) => self.fact(*slot).to_string(),
            Formula::Column(slot) => format!("each({})", self.fact(*slot)),
            Formula::Parameter(index) => format!("parameters.{}", self.parameter(*index)),
            Formula::IsKnown(slot) => format!("is_known({})", self.fact(*slot)),
            Formula::Not(inner) => format!("!({})", self.formula(inner)),
            Formula::Negate(inner) => format!("-({})", self.formula(inner)),
            Formula::All(parts) => format!("({})", each(parts, " && ")),
            Formula::Any(parts) => format!("({})", each(parts, " || ")),
            Formula::Binary(operator, left, right) => {
                format!("({} {} {})", self.formula(left), sign(*operator), self.formula(right))
            }
            Formula::Call(function, parts) => format!("{}({})", function_name(*function), each(parts, ", ")),
            Formula::Fold(fold, group, inner) => {
                format!("{}({}: {})", fold_name(*fold), self.group(*group), self.formula(inner))
            }
        }
    }

    /// Writes a sentence of the pack, names in braces.
    pub(super) fn template(self, template: &Template, lang: Lang) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Fact(slot) => format!("{{{}}}", self.fact(*slot)),
            Piece::Parameter(index) => format!("{{parameters.{}}}", self.parameter(*index)),
        };
        template.get(lang).iter().map(piece).collect()
    }
}

/// Writes a value: texts in quotes, numbers in their one form.
pub(super) fn literal(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("{text:?}"),
        Value::YesNo(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Number(number) => number.normalize().to_string(),
        Value::Date(date) => date.to_string(),
        Value::List(entries) => format!("[{}]", entries.iter().map(literal).collect::<Vec<_>>().join(", ")),
    }
}

/// Writes parts of which the order says nothing; nothing where all of none must hold.
fn sorted(word: &str, parts: Vec<String>) -> String {
    if parts.is_empty() { String::new() } else { group(word, parts) }
}

fn group(word: &str, mut parts: Vec<String>) -> String {
    parts.sort();
    format!("{word}[{}]", parts.join("; "))
}

const fn sign(operator: Operator) -> &'static str {
    match operator {
        Operator::Add => "+",
        Operator::Subtract => "-",
        Operator::Multiply => "*",
        Operator::Divide => "/",
        Operator::Remainder => "%",
        Operator::Equal => "==",
        Operator::Unequal => "!=",
        Operator::Less => "<",
        Operator::AtMost => "<=",
        Operator::Greater => ">",
        Operator::AtLeast => ">=",
    }
}

const fn function_name(function: Function) -> &'static str {
    match function {
        Function::Max => "max",
        Function::Min => "min",
        Function::Abs => "abs",
        Function::Floor => "floor",
        Function::RoundHalfUp => "round_half_up",
        Function::AddMonths => "add_months",
        Function::Year => "year",
        Function::Month => "month",
        Function::ValueOr => "value_or",
        Function::Contains => "contains",
        Function::Size => "size",
        Function::First => "first",
        Function::Choose => "choose",
        Function::Lookup => "lookup",
    }
}

/// Folds are written in capitals: `max` of values is not `MAX` over records.
const fn fold_name(fold: Fold) -> &'static str {
    match fold {
        Fold::Sum => "SUM",
        Fold::Count => "COUNT",
        Fold::Max => "MAX",
        Fold::Min => "MIN",
        Fold::All => "ALL",
        Fold::Any => "ANY",
    }
}
