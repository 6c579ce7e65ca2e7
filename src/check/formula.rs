//! Formulas: every name found, every kind held against the next, before anything runs.

use crate::diagnostic::{Code, Diagnostic};
use crate::program::{Fold, Formula, Function, GroupIndex, Name, Operator, misread_at};
use crate::script::{self, Shape};
use crate::source::Span;
use crate::value::{Kind, Misread, Value, read_date};
use crate::yaml::Word;

use super::Checker;
use super::kinds::{combine, comparable};
use super::written::Written;

/// The functions that a formula may call, for suggestions, with how many arguments each takes.
const FUNCTIONS: [(&str, usize, usize); 20] = [
    ("max", 1, 9),
    ("min", 1, 9),
    ("abs", 1, 1),
    ("floor", 1, 1),
    ("round_half_up", 2, 2),
    ("date", 1, 1),
    ("add_months", 2, 2),
    ("year", 1, 1),
    ("month", 1, 1),
    ("value_or", 2, 2),
    ("is_known", 1, 1),
    ("contains", 2, 2),
    ("size", 1, 1),
    ("first", 1, 1),
    ("choose", 3, 3),
    ("lookup", 3, 3),
    ("count", 1, 1),
    ("sum", 1, 1),
    ("all", 1, 1),
    ("any", 1, 1),
];

/// Where a formula stands: the lists whose records it may speak of.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope {
    /// The lists that have a record at hand: that of `for_each`, and those of totals around.
    pub lists: Vec<GroupIndex>,
    /// Whether a whole column of a list may stand as an argument, as it may for a script.
    pub columns: bool,
}

/// A formula with its kind.
pub(super) type Typed = (Formula, Kind);

impl Checker {
    /// Parses a formula and fits its kinds.
    pub(super) fn formula(&mut self, word: &Word, scope: &Scope) -> Option<Typed> {
        match script::Formula::parse(&word.text) {
            Ok(formula) => self.fit(&Written { word, scope: scope.clone() }, &formula),
            Err(error) => {
                let place = word.part(error.offset, error.length.max(1));
                let diagnostic = Diagnostic::at(error.code, place);
                self.report(
                    error
                        .arguments
                        .into_iter()
                        .fold(diagnostic, |diagnostic, (name, value)| diagnostic.with(name, value)),
                );
                None
            }
        }
    }

    /// Parses a formula that must be yes or no.
    pub(super) fn yes_no_formula(&mut self, word: &Word, scope: &Scope) -> Option<Formula> {
        let (formula, kind) = self.formula(word, scope)?;
        self.expect(&kind, &Kind::YesNo, word.span, &word.text).then_some(formula)
    }

    /// Reports a kind that is not the expected one.
    fn expect(&mut self, found: &Kind, expected: &Kind, span: Span, text: &str) -> bool {
        let fits = found == expected || (expected.is_number() && found.is_number() && comparable(found, expected));
        if !fits {
            self.mismatch(span, text, found.word(), expected.word());
        }
        fits
    }

    /// Reports one kind found where another is needed.
    pub(super) fn mismatch(&mut self, span: Span, text: &str, found: &'static str, expected: &'static str) {
        let mismatch = Diagnostic::at(Code::KindMismatch, span).with("form", "one").with("text", text);
        self.report(mismatch.with("found", found).with("expected", expected));
    }

    fn fit(&mut self, written: &Written<'_>, formula: &script::Formula) -> Option<Typed> {
        match &formula.shape {
            Shape::Number(number) => {
                let kind = if number.is_integer() { Kind::Integer } else { Kind::Decimal };
                Some((Formula::Literal(Value::Number(*number)), kind))
            }
            Shape::Text(text) => Some((Formula::Literal(Value::text(text)), Kind::Text)),
            Shape::YesNo(yes) => Some((Formula::Literal(Value::YesNo(*yes)), Kind::YesNo)),
            Shape::Name(parts) => self.fit_name(written, formula, &parts.join(".")),
            Shape::Not(inner) => {
                let inner = self.fit_as(written, inner, &Kind::YesNo)?;
                Some((Formula::Not(Box::new(inner)), Kind::YesNo))
            }
            Shape::Negate(inner) => {
                let (inner_formula, kind) = self.fit(written, inner)?;
                if !kind.is_number() {
                    self.mismatch(written.whole(inner), &written.text(inner), kind.word(), "decimal");
                    return None;
                }
                Some((Formula::Negate(Box::new(inner_formula)), kind))
            }
            Shape::And(parts) => Some((Formula::All(self.fit_all(written, parts)?), Kind::YesNo)),
            Shape::Or(parts) => Some((Formula::Any(self.fit_all(written, parts)?), Kind::YesNo)),
            Shape::Binary(operator, left, right) => self.fit_binary(written, formula, *operator, left, right),
            Shape::Call { name, arguments } => self.fit_call(written, formula, name, arguments),
            Shape::List(_) => {
                let place = written.place(formula);
                self.report(Diagnostic::at(Code::FormulaUnsupported, place).with("what", "list").with("token", "["));
                None
            }
        }
    }

    fn fit_as(&mut self, written: &Written<'_>, formula: &script::Formula, expected: &Kind) -> Option<Formula> {
        let (fitted, kind) = self.fit(written, formula)?;
        self.expect(&kind, expected, written.whole(formula), &written.text(formula)).then_some(fitted)
    }

    fn fit_all(&mut self, written: &Written<'_>, parts: &[script::Formula]) -> Option<Vec<Formula>> {
        let fitted: Vec<_> = parts.iter().map(|part| self.fit_as(written, part, &Kind::YesNo)).collect();
        fitted.into_iter().collect()
    }

    fn fit_name(&mut self, written: &Written<'_>, formula: &script::Formula, name: &str) -> Option<Typed> {
        let place = written.place(formula);
        if let Some(Name::Parameter(index)) = self.vocabulary.find(name) {
            let index = *index;
            let kind = self.parameters.get(index.0 as usize)?.kind.clone();
            return Some((Formula::Parameter(index), kind));
        }
        let slot = self.fact(name, place)?;
        let kind = self.kind(slot);
        match self.vocabulary.list_of(slot) {
            Some(list) if written.scope.lists.contains(&list) => Some((Formula::Fact(slot), kind)),
            Some(_) if written.scope.columns => Some((Formula::Column(slot), Kind::List(Box::new(kind)))),
            Some(list) => {
                let list = self.vocabulary.group(list).map(|group| group.id.to_string()).unwrap_or_default();
                self.report(
                    Diagnostic::at(Code::ListOutside, place)
                        .with("name", name)
                        .with("list", list)
                        .with("reason", "outside"),
                );
                None
            }
            None => Some((Formula::Fact(slot), kind)),
        }
    }

    fn fit_binary(
        &mut self,
        written: &Written<'_>,
        formula: &script::Formula,
        operator: Operator,
        left: &script::Formula,
        right: &script::Formula,
    ) -> Option<Typed> {
        let sign = operator.sign();
        let fitted_left = self.fit(written, left);
        let fitted_right = self.fit(written, right);
        let (mut fitted_left, mut fitted_right) = (fitted_left?, fitted_right?);
        self.read_choice(written, left, &mut fitted_left, &fitted_right.1)?;
        self.read_choice(written, right, &mut fitted_right, &fitted_left.1)?;
        let Some(kind) = combine(operator, &fitted_left.1, &fitted_right.1) else {
            let pair =
                Diagnostic::at(Code::KindMismatch, written.place(formula)).with("form", "pair").with("sign", sign);
            let pair = pair.with("text", written.text(left)).with("found", fitted_left.1.word());
            self.report(pair.with("other", written.text(right)).with("expected", fitted_right.1.word()));
            return None;
        };
        Some((Formula::Binary(operator, Box::new(fitted_left.0), Box::new(fitted_right.0)), kind))
    }

    /// Turns quoted text into the choice it names, where it stands against a choice.
    fn read_choice(
        &mut self,
        written: &Written<'_>,
        formula: &script::Formula,
        fitted: &mut Typed,
        against: &Kind,
    ) -> Option<()> {
        let (Formula::Literal(Value::Text(text)), Kind::Text, Kind::Choice(_)) = (&fitted.0, &fitted.1, against) else {
            return Some(());
        };
        let text = text.to_string();
        match against.read(&text) {
            Ok(value) => *fitted = (Formula::Literal(value), against.clone()),
            Err(misread) => {
                self.report(misread_at(written.place(formula), &text, against, &misread));
                return None;
            }
        }
        Some(())
    }

    fn fit_call(
        &mut self,
        written: &Written<'_>,
        formula: &script::Formula,
        name: &str,
        arguments: &[script::Formula],
    ) -> Option<Typed> {
        let place = written.place(formula);
        let Some((_, least, most)) = FUNCTIONS.iter().find(|(known, ..)| *known == name) else {
            let names = FUNCTIONS.map(|(known, ..)| known);
            let unknown =
                Diagnostic::at(Code::UnknownFunction, place).with("name", name).with("known", names.join(", "));
            self.report(unknown.suggest(name, names));
            return None;
        };
        if !(*least..=*most).contains(&arguments.len()) {
            let arity = Diagnostic::at(Code::WrongArity, place).with("name", name).with("found", arguments.len());
            let more = if least == most { "exactly" } else { "at-least" };
            self.report(arity.with("expected", *least).with("more", more));
            return None;
        }
        let fold = match name {
            "count" => Some(Fold::Count),
            "sum" => Some(Fold::Sum),
            "all" => Some(Fold::All),
            "any" => Some(Fold::Any),
            "max" if arguments.len() == 1 => Some(Fold::Max),
            "min" if arguments.len() == 1 => Some(Fold::Min),
            _ => None,
        };
        let first = arguments.first()?;
        match (fold, name) {
            (Some(fold), _) => self.fit_fold(written, first, fold),
            (None, "is_known") => match self.fit(written, first)? {
                (Formula::Fact(slot), _) => Some((Formula::IsKnown(slot), Kind::YesNo)),
                (_, kind) => {
                    self.mismatch(written.whole(first), &written.text(first), kind.word(), "name");
                    None
                }
            },
            (None, "date") => match self.fit(written, first)? {
                (Formula::Literal(Value::Text(text)), _) if read_date(&text).is_some() => {
                    Some((Formula::Literal(Value::Date(read_date(&text)?)), Kind::Date))
                }
                (Formula::Literal(Value::Text(text)), _) => {
                    self.report(misread_at(written.place(first), &text, &Kind::Date, &Misread::Form("date")));
                    None
                }
                (_, kind) => {
                    self.mismatch(written.whole(first), &written.text(first), kind.word(), "date_text");
                    None
                }
            },
            (None, _) => self.fit_function(written, name, arguments),
        }
    }

    fn fit_function(&mut self, written: &Written<'_>, name: &str, arguments: &[script::Formula]) -> Option<Typed> {
        let fitted: Vec<_> = arguments.iter().map(|argument| self.fit(written, argument)).collect();
        let mut fitted = fitted.into_iter().collect::<Option<Vec<_>>>()?;
        let first = fitted.first()?.1.clone();
        if let Some((last, argument)) = fitted.last_mut().zip(arguments.last()) {
            self.read_choice(written, argument, last, first.entry())?;
        }
        let kinds: Vec<_> = fitted.iter().map(|(_, kind)| kind.clone()).collect();
        let joined = kinds.iter().skip(1).try_fold(first.clone(), |joined, kind| {
            if joined == *kind { Some(joined) } else { combine(Operator::Add, &joined, kind) }
        });
        let (function, kind) = match (name, kinds.as_slice()) {
            ("max" | "min", _) => {
                let function = if name == "max" { Function::Max } else { Function::Min };
                (function, joined.filter(|kind| kind.is_ordered() && kinds.iter().all(|other| comparable(kind, other))))
            }
            ("abs", [kind]) => (Function::Abs, Some(kind.clone()).filter(Kind::is_number)),
            ("floor", [kind]) => {
                let whole = if *kind == Kind::Decimal { Kind::Integer } else { kind.clone() };
                (Function::Floor, Some(whole).filter(Kind::is_number))
            }
            ("round_half_up", [kind, Kind::Integer]) => {
                (Function::RoundHalfUp, Some(kind.clone()).filter(Kind::is_number))
            }
            ("add_months", [Kind::Date, Kind::Integer]) => (Function::AddMonths, Some(Kind::Date)),
            ("year", [Kind::Date]) => (Function::Year, Some(Kind::Integer)),
            ("month", [Kind::Date]) => (Function::Month, Some(Kind::Integer)),
            ("value_or", [_, _]) => (Function::ValueOr, joined.filter(|kind| *kind == first || kind.is_number())),
            ("size", [Kind::List(_)]) => (Function::Size, Some(Kind::Integer)),
            ("first", [Kind::List(entry)]) => (Function::First, Some((**entry).clone())),
            ("choose", [Kind::YesNo, yes, no]) => {
                let joined = if yes == no { Some(yes.clone()) } else { combine(Operator::Add, yes, no) };
                (Function::Choose, joined)
            }
            ("lookup", [key, Kind::List(keys), Kind::List(values)]) => {
                (Function::Lookup, Some((**values).clone()).filter(|_| comparable(key, keys)))
            }
            ("contains", [Kind::Text, Kind::Text]) => (Function::Contains, Some(Kind::YesNo)),
            ("contains", [Kind::List(entry), kind]) => {
                (Function::Contains, comparable(entry, kind).then_some(Kind::YesNo))
            }
            _ => (Function::Abs, None),
        };
        let Some(kind) = kind else {
            let wrong = wrong_argument(name, &kinds).min(arguments.len().saturating_sub(1));
            if let Some((argument, kind)) = arguments.get(wrong).zip(kinds.get(wrong)) {
                self.mismatch(written.whole(argument), &written.text(argument), kind.word(), wanted(name, wrong));
            }
            return None;
        };
        Some((Formula::Call(function, fitted.into_iter().map(|(formula, _)| formula).collect()), kind))
    }

    fn fit_fold(&mut self, written: &Written<'_>, body: &script::Formula, fold: Fold) -> Option<Typed> {
        let whole = match &body.shape {
            Shape::Name(parts) => match self.vocabulary.find(&parts.join(".")) {
                Some(Name::Group(group)) if fold == Fold::Count => Some(*group),
                _ => None,
            },
            _ => None,
        };
        if let Some(group) = whole {
            if self.vocabulary.group(group).is_some_and(|group| group.many) {
                return Some((
                    Formula::Fold(fold, group, Box::new(Formula::Literal(Value::YesNo(true)))),
                    Kind::Integer,
                ));
            }
            self.mismatch(written.whole(body), &written.text(body), "group", "list");
            return None;
        }
        let mut lists = Vec::new();
        self.lists_in(body, &mut lists);
        let [list] = lists.as_slice() else {
            // A name that stands for nothing is told as that, and not as one outside all lists.
            if lists.is_empty() {
                self.fit(written, body)?;
            }
            let place = written.whole(body);
            let text = written.text(body);
            self.mismatch(place, &text, if lists.is_empty() { "no_list" } else { "several_lists" }, "one_list");
            return None;
        };
        let mut scope = written.scope.clone();
        scope.lists.push(*list);
        let inner = Written { word: written.word, scope };
        let (formula, kind) = self.fit(&inner, body)?;
        let result = match fold {
            Fold::Count | Fold::All | Fold::Any => {
                self.expect(&kind, &Kind::YesNo, written.whole(body), &written.text(body)).then_some(())?;
                if fold == Fold::Count { Kind::Integer } else { Kind::YesNo }
            }
            Fold::Sum if kind.is_number() => kind,
            Fold::Max | Fold::Min if kind.is_ordered() => kind,
            Fold::Sum | Fold::Max | Fold::Min => {
                self.mismatch(written.whole(body), &written.text(body), kind.word(), "decimal");
                return None;
            }
        };
        Some((Formula::Fold(fold, *list, Box::new(formula)), result))
    }

    /// Collects the lists whose facts a formula names, outside totals of its own.
    fn lists_in(&self, formula: &script::Formula, lists: &mut Vec<GroupIndex>) {
        match &formula.shape {
            Shape::Name(parts) => {
                if let Some(Name::Fact(slot)) = self.vocabulary.find(&parts.join("."))
                    && let Some(list) = self.vocabulary.list_of(*slot)
                    && !lists.contains(&list)
                {
                    lists.push(list);
                }
            }
            Shape::Not(inner) | Shape::Negate(inner) => self.lists_in(inner, lists),
            Shape::Binary(_, left, right) => {
                self.lists_in(left, lists);
                self.lists_in(right, lists);
            }
            Shape::And(parts) | Shape::Or(parts) | Shape::List(parts) => {
                parts.iter().for_each(|part| self.lists_in(part, lists));
            }
            Shape::Call { name, arguments } => {
                let folds = matches!(name.as_str(), "sum" | "count" | "all" | "any")
                    || (matches!(name.as_str(), "max" | "min") && arguments.len() == 1);
                for argument in arguments.iter().filter(|_| !folds) {
                    self.lists_in(argument, lists);
                }
            }
            Shape::Number(_) | Shape::Text(_) | Shape::YesNo(_) => {}
        }
    }
}

/// Finds the first argument that a function cannot take.
fn wrong_argument(name: &str, kinds: &[Kind]) -> usize {
    let first = kinds.first().unwrap_or(&Kind::Text);
    let first_fits = match name {
        "max" | "min" => first.is_ordered(),
        "round_half_up" => first.is_number(),
        "add_months" => *first == Kind::Date,
        "contains" => matches!(first, Kind::List(_) | Kind::Text),
        "size" | "first" => matches!(first, Kind::List(_)),
        "choose" => *first == Kind::YesNo,
        "value_or" | "lookup" => true,
        _ => false,
    };
    let fits = |kind: &&Kind| comparable(first, kind);
    if first_fits { kinds.iter().take_while(fits).count().max(1) } else { 0 }
}

/// Returns the word for what a function takes at a place.
fn wanted(name: &str, argument: usize) -> &'static str {
    match (name, argument) {
        ("max" | "min", 0) => "ordered",
        ("contains" | "size" | "first", _) if argument == 0 => "list",
        ("choose", 0) => "yes_no",
        ("lookup", 1..) => "list",
        ("max" | "min" | "value_or" | "contains" | "choose", _) => "same",
        ("add_months", 0) | ("year" | "month", _) => "date",
        ("round_half_up" | "add_months", 1..) => "integer",
        _ => "decimal",
    }
}
