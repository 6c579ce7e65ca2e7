//! Conditions: names found, cells turned into tests of the kind they test.

use crate::diagnostic::{Code, Diagnostic};
use crate::pack::{Comparison, ConditionText, Term, TestText};
use crate::program::{Condition, Formula, Name, Operator, Test, misread_at};
use crate::source::Span;
use crate::value::Kind;
use crate::yaml::Word;

use super::Checker;
use super::formula::Scope;
use super::kinds::comparable;

impl Checker {
    /// Resolves a condition. Parts that cannot be resolved are reported and left out.
    pub(super) fn condition(&mut self, text: &ConditionText, scope: &Scope) -> Condition {
        match text {
            ConditionText::All(parts) => Condition::All(parts.iter().map(|part| self.condition(part, scope)).collect()),
            ConditionText::Any(parts) => Condition::Any(parts.iter().map(|part| self.condition(part, scope)).collect()),
            ConditionText::None(parts) => {
                Condition::None(parts.iter().map(|part| self.condition(part, scope)).collect())
            }
            ConditionText::Formula(word) => self
                .yes_no_formula(word, scope)
                .map_or(Condition::ALWAYS, |formula| Condition::Formula(formula, word.span)),
            ConditionText::Test(name, test, span) => {
                self.named_test(name, test, *span, scope).unwrap_or(Condition::ALWAYS)
            }
        }
    }

    fn named_test(&mut self, name: &Word, text: &TestText, span: Span, scope: &Scope) -> Option<Condition> {
        if let Some(Name::Parameter(index)) = self.vocabulary.find(&name.text).cloned() {
            let kind = self.parameters.get(index.0 as usize)?.kind.clone();
            let tests = self.test(text, &kind, scope)?;
            return as_formula(&Formula::Parameter(index), &tests).map(|formula| Condition::Formula(formula, span));
        }
        let slot = self.fact(&name.text, name.span)?;
        if let Some(list) = self.vocabulary.list_of(slot).filter(|list| !scope.lists.contains(list)) {
            let list = self.vocabulary.group(list).map(|group| group.id.to_string()).unwrap_or_default();
            self.report(
                Diagnostic::at(Code::ListOutside, name.span)
                    .with("name", name.text.as_str())
                    .with("list", list)
                    .with("reason", "outside"),
            );
            return None;
        }
        let kind = self.kind(slot);
        let test = self.test(text, &kind, scope)?;
        Some(Condition::Test(slot, test, span))
    }

    /// Turns a written test into a test of values of `kind`.
    pub(super) fn test(&mut self, text: &TestText, kind: &Kind, scope: &Scope) -> Option<Test> {
        match text {
            TestText::Any => Some(Test::Any),
            TestText::Known => Some(Test::Known),
            TestText::Unknown => Some(Test::Unknown),
            TestText::OneOf(tests) => Some(Test::OneOf(self.tests(tests, kind, scope)?)),
            TestText::NoneOf(tests) => Some(Test::NoneOf(self.tests(tests, kind, scope)?)),
            TestText::Compare(comparison, term) => {
                let operator = match comparison {
                    Comparison::Equal => Operator::Equal,
                    Comparison::Unequal => Operator::Unequal,
                    Comparison::Less => Operator::Less,
                    Comparison::AtMost => Operator::AtMost,
                    Comparison::Greater => Operator::Greater,
                    Comparison::AtLeast => Operator::AtLeast,
                };
                let ordered = !matches!(operator, Operator::Equal | Operator::Unequal);
                if ordered && !kind.entry().is_ordered() {
                    let text = format!("{} {}", comparison.sign(), term.word.text);
                    self.mismatch(term.word.span, &text, kind.entry().word(), "ordered");
                    return None;
                }
                Some(Test::Compare(operator, self.term(term, kind.entry(), scope)?))
            }
            TestText::Range { low, high } => {
                if !kind.entry().is_ordered() {
                    let text = format!("{}..{}", low.0.word.text, high.0.word.text);
                    self.mismatch(low.0.word.span, &text, kind.entry().word(), "ordered");
                    return None;
                }
                let ends = (self.term(&low.0, kind.entry(), scope), self.term(&high.0, kind.entry(), scope));
                if let (Some(Formula::Literal(from)), Some(Formula::Literal(to))) = &ends
                    && from > to
                {
                    let written = format!("{}..{}", low.0.word.text, high.0.word.text);
                    self.report(
                        Diagnostic::at(Code::TestMalformed, low.0.word.span)
                            .with("reason", "backwards")
                            .with("test", written),
                    );
                    return None;
                }
                Some(Test::Range { low: (ends.0?, low.1), high: (ends.1?, high.1) })
            }
        }
    }

    fn tests(&mut self, texts: &[TestText], kind: &Kind, scope: &Scope) -> Option<Vec<Test>> {
        let tests: Vec<_> = texts.iter().map(|text| self.test(text, kind, scope)).collect();
        tests.into_iter().collect()
    }

    /// Reads a value of `kind`, or for numbers and dates a formula of a kind that goes with it.
    pub(super) fn term(&mut self, term: &Term, kind: &Kind, scope: &Scope) -> Option<Formula> {
        let written = &term.word.text;
        let misread = match kind.read(written) {
            Ok(value) => return Some(Formula::Literal(value)),
            Err(misread) => misread,
        };
        let looks_like_value = term.quoted
            || !kind.is_ordered()
            || written.starts_with(|c: char| c.is_ascii_digit())
                && written.chars().all(|c| c.is_ascii_digit() || "-./%,:年月日 ".contains(c));
        if looks_like_value {
            self.report(misread_at(term.word.span, written, kind, &misread));
            return None;
        }
        let (formula, found) = self.formula(&term.word, scope)?;
        if comparable(kind, &found) {
            return Some(formula);
        }
        self.mismatch(term.word.span, written, found.word(), kind.word());
        None
    }
}

/// Writes the test of a parameter as a formula; a parameter is always known.
fn as_formula(parameter: &Formula, test: &Test) -> Option<Formula> {
    let compare =
        |operator, end: &Formula| Formula::Binary(operator, Box::new(parameter.clone()), Box::new(end.clone()));
    let each = |tests: &[Test]| tests.iter().map(|test| as_formula(parameter, test)).collect::<Option<Vec<_>>>();
    Some(match test {
        Test::Any | Test::Known => Formula::All(Vec::new()),
        Test::Unknown => Formula::Any(Vec::new()),
        Test::Compare(operator, end) => compare(*operator, end),
        Test::Range { low, high } => Formula::All(vec![
            compare(if low.1 { Operator::AtLeast } else { Operator::Greater }, &low.0),
            compare(if high.1 { Operator::AtMost } else { Operator::Less }, &high.0),
        ]),
        Test::OneOf(tests) => Formula::Any(each(tests)?),
        Test::NoneOf(tests) => Formula::Not(Box::new(Formula::Any(each(tests)?))),
    })
}
