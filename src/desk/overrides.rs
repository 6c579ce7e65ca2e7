//! Overrides: a person's judgement in the place of one outcome, put forward by one person and approved by another. What the rules gave
//! stays beside it, and the record of the decision stays as it is.

use std::path::Path;

use crate::act::Act;
use crate::case::{Case, Entry, Override, OverrideApproved, Written};
use crate::decision::{DecisionRecord, Outcome};
use crate::diagnostic::{Code, Diagnostic};
use crate::evaluate::Settled;
use crate::files::Files;
use crate::program::{Fact, Name, Program, Role, Slot, misread_at};
use crate::source::Span;
use crate::stamp::Stamp;
use crate::store::Store;
use crate::value::{Date, Misread};

use super::attempt::attempt;
use super::authority::{refuse_own, require};
use super::clock::civil_date;
use super::concern::refuse_own_case;
use super::register::{Assignment, alone, narrow, on_case, read_value, value_of, written};
use super::standing::standing;

/// What a person puts in the place of an outcome, and why.
#[derive(Clone, Debug)]
pub struct Judgement<'a> {
    /// The output and the value. An output with one value for each record of a list is named as `case set` names facts: `list[2].output`.
    pub assignment: &'a Assignment,
    /// Why.
    pub reason: &'a str,
    /// The last day on which it counts; none where it counts as long as the decision stands.
    pub until: Option<Date>,
}

/// Puts a judgement forward in the place of one outcome of the decision that stands.
///
/// The release that governed the decision says what the names and values mean; `files` takes the text, for the places of mistakes.
///
/// # Errors
///
/// `case-unknown`, `case-void`, `case-not-decided`, `no-authority`; `override-output` where the name is no output; `override-same` where the
/// rules gave that value; `wrong-day` where it would have ended before today; the codes of names and values; the codes of the register.
pub fn propose_override(
    db: &Path,
    number: &str,
    judgement: &Judgement<'_>,
    files: &mut Files,
    given: &Stamp,
) -> Result<(Override, Program), Vec<Diagnostic>> {
    let store = Store::open(db, given).map_err(alone)?;
    attempt(&store, Act::Override, number, given, |writing| {
        on_case(writing, number, |writing, place, case| {
            let standing = standing(writing.view(), case)?;
            require(writing.view(), &standing.program, None, Act::Override, given)?;
            refuse_past(judgement.until, given)?;
            let (slot, record, value) = read(&standing.program, files, judgement.assignment, &standing.record)?;
            let fact = standing.program.vocabulary.fact(slot).ok_or_else(Vec::new)?;
            let result = result(fact, record, &standing.record);
            if result.as_ref() == Some(&value) {
                let same = Diagnostic::of(Code::OverrideSame).with("name", judgement.assignment.name.as_str());
                return Err(alone(same.with("value", judgement.assignment.value.as_str())));
            }
            let put = Override {
                number: narrow(case.overrides_put().count()).saturating_add(1),
                decision: standing.decided.decision,
                output: fact.id.clone(),
                record,
                result,
                value,
                reason: judgement.reason.to_owned(),
                until: judgement.until,
                given: given.clone(),
            };
            writing.append_to_case(place, Entry::Overridden(put.clone())).map_err(alone)?;
            Ok((put, standing.program))
        })
    })
}

/// Approves an override, as another person than the one who put it forward and none whom the case concerns.
///
/// # Errors
///
/// `case-unknown`, `case-void`, `override-unknown`; `override-standing` where it is approved already or has ended; `no-authority`,
/// `own-proposal`, `own-case`; the codes of the register.
pub fn approve_override(
    db: &Path,
    number: &str,
    wanted: u32,
    given: &Stamp,
) -> Result<(Override, Program), Vec<Diagnostic>> {
    let store = Store::open(db, given).map_err(alone)?;
    attempt(&store, Act::ApproveOverride, number, given, |writing| {
        on_case(writing, number, |writing, place, case| {
            let put = case.overrides_put().find(|put| put.number == wanted).ok_or_else(|| unknown(case, wanted))?;
            refuse_ended(case, put, given)?;
            let standing = standing(writing.view(), case)?;
            require(writing.view(), &standing.program, None, Act::ApproveOverride, given)?;
            refuse_own(&put.given, given)?;
            refuse_own_case(&standing.program, case, &standing.facts, given)?;
            let approved = OverrideApproved { number: wanted, given: given.clone() };
            writing.append_to_case(place, Entry::OverrideApproved(approved)).map_err(alone)?;
            Ok((put.clone(), standing.program))
        })
    })
}

fn refuse_past(until: Option<Date>, given: &Stamp) -> Result<(), Vec<Diagnostic>> {
    match until.filter(|until| *until < civil_date(given.at)) {
        Some(until) => Err(alone(Diagnostic::of(Code::WrongDay).with("what", "until").with("day", until.to_string()))),
        None => Ok(()),
    }
}

/// Refuses what no approval can help any more.
fn refuse_ended(case: &Case, put: &Override, given: &Stamp) -> Result<(), Vec<Diagnostic>> {
    let state = if case.decided().is_none_or(|decided| decided.decision != put.decision) {
        "ended"
    } else if case.override_approved(put.number).is_some() {
        "approved"
    } else if put.until.is_some_and(|until| until < civil_date(given.at)) {
        "expired"
    } else {
        return Ok(());
    };
    let standing = Diagnostic::of(Code::OverrideStanding).with("number", case.number.as_str());
    Err(alone(standing.with("override", put.number.to_string()).with("standing", state)))
}

fn unknown(case: &Case, wanted: u32) -> Vec<Diagnostic> {
    let known: Vec<_> = case.overrides_put().map(|put| put.number.to_string()).collect();
    let unknown =
        Diagnostic::of(Code::OverrideUnknown).with("number", case.number.as_str()).with("override", wanted.to_string());
    alone(unknown.with("listed", if known.is_empty() { "no" } else { "yes" }).with("known", known.join(", ")))
}

/// Finds the output and reads the value.
fn read(
    program: &Program,
    files: &mut Files,
    assignment: &Assignment,
    record: &DecisionRecord,
) -> Result<(Slot, Option<u32>, Written), Vec<Diagnostic>> {
    let text = format!("{}={}", assignment.name, assignment.value).replace(['\n', '\r'], " ");
    let end = narrow(text.len());
    let file = files.add("override".to_owned(), "override".to_owned(), text.into_bytes()).map_err(alone)?;
    let whole = Span { file, start: 0, end, line: 1, column: 1 };
    let name = whole.part(0, 0, assignment.name.len());
    let value = whole.part(assignment.name.len() + 1, assignment.name.chars().count() + 1, assignment.value.len());
    let (slot, of) = find(program, &assignment.name, name, record).map_err(alone)?;
    let fact = program.vocabulary.fact(slot).ok_or_else(Vec::new)?;
    let read = read_value(fact, &assignment.value, value).map_err(alone)?;
    let empty = || alone(misread_at(value, "", &fact.kind, &Misread::Form(fact.kind.word())));
    Ok((slot, of, read.ok_or_else(empty)?))
}

/// Finds an output by its id or label; `list[2].output` where it has one value for each record.
fn find(program: &Program, name: &str, span: Span, record: &DecisionRecord) -> Result<(Slot, Option<u32>), Diagnostic> {
    let vocabulary = &program.vocabulary;
    let (full, index) = match name.split_once('[').and_then(|(list, rest)| Some((list, rest.split_once("].")?))) {
        Some((list, (index, fact))) => (format!("{list}.{fact}"), Some(index.trim())),
        None => (name.to_owned(), None),
    };
    let slot = match vocabulary.find(&full) {
        Some(Name::Fact(slot)) => *slot,
        Some(Name::Ambiguous(slots)) => {
            let ambiguous = Diagnostic::at(Code::AmbiguousLabel, span).with("name", name);
            return Err(ambiguous.with("names", &vocabulary.typed_all(slots)));
        }
        _ => return Err(vocabulary.unknown(&full, span)),
    };
    let fact = vocabulary.fact(slot).ok_or_else(|| vocabulary.unknown(&full, span))?;
    if fact.role == Role::Fact {
        return Err(Diagnostic::at(Code::OverrideOutput, span).with("name", fact.id.as_str()));
    }
    let list = vocabulary.list_of(slot).and_then(|group| vocabulary.group(group)).map(|group| group.id.as_str());
    match (list, index) {
        (None, None) => Ok((slot, None)),
        (None, Some(_)) => Err(vocabulary.unknown(name, span)),
        (Some(list), None) => {
            let outside = Diagnostic::at(Code::ListOutside, span).with("name", name).with("reason", "record");
            let outside = outside.with("list", &vocabulary.named(list)).with("records", "given").with("another", "");
            Err(outside.with("record", &vocabulary.of_record(slot, "1")))
        }
        (Some(list), Some(index)) => {
            let count = match record.decision.outcome(&fact.id) {
                Outcome::Each(parts) => narrow(parts.len()),
                _ => 0,
            };
            let number = index.parse::<u32>().ok().filter(|number| (1..=count).contains(number));
            let unknown = Diagnostic::at(Code::RecordUnknown, span).with("list", &vocabulary.named(list));
            let unknown = unknown.with("record", index);
            number.map(|number| (slot, Some(number - 1))).ok_or_else(|| unknown.with("count", count.to_string()))
        }
    }
}

/// Writes what the rules gave, as the decision records it.
fn result(fact: &Fact, of: Option<u32>, record: &DecisionRecord) -> Option<Written> {
    let outcome = record.decision.outcome(&fact.id);
    let one = match (outcome, of.and_then(|of| usize::try_from(of).ok())) {
        (Outcome::Each(parts), Some(of)) => parts.get(of)?,
        (outcome, _) => outcome,
    };
    match one {
        Outcome::Known(value) => Some(written(&fact.kind, value)),
        Outcome::Absent | Outcome::Undecided | Outcome::Each(_) => None,
    }
}

/// Puts the judgements that count on a day in the place of what the rules gave.
pub(super) fn put_overrides(settled: &mut Settled<'_>, case: &Case, on: Date) {
    for effective in case.overrides(on) {
        let vocabulary = &settled.program().vocabulary;
        let Some(Name::Fact(slot)) = vocabulary.find(effective.put.output.as_str()).cloned() else { continue };
        let value = vocabulary.fact(slot).and_then(|fact| value_of(&fact.kind, &effective.put.value).ok());
        let record = effective.put.record.and_then(|record| usize::try_from(record).ok());
        if let Some(value) = value {
            settled.put(slot, record, value);
        }
    }
}
