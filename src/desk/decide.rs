//! To decide: to evaluate a stored case and record what came out.

use std::path::Path;

use crate::case::{Case, Decided, Entry, Place, Status};
use crate::decision::{Dates, Decision, DecisionRecord, Governing, Outcome};
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::evaluate::evaluate;
use crate::files::Files;
use crate::pack;
use crate::program::{Facts, Name, Program, Slot};
use crate::stamp::Stamp;
use crate::store::Writing;
use crate::value::{Date, Value};

use super::governing_date;
use super::register::{alone, change, facts_of, latest, refuse_void};

/// What came of deciding a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// It is recorded.
    Recorded(Box<DecisionRecord>, Digest),
    /// The same facts, pack and date gave the same decision before, and nothing has happened to the case since; nothing was written.
    Standing(Box<DecisionRecord>, Digest),
    /// Something is undecided; nothing was written.
    Undecided(Box<Decision>),
}

/// Returns the digest of a pack's texts, examples left out.
#[must_use]
pub fn pack_digest(files: &Files) -> Digest {
    files.digest(|name| pack::belongs(name, false))
}

/// Evaluates a stored case and records the decision. An undecided one is not recorded.
///
/// # Errors
///
/// `case-unknown`, `case-void`, `fact-stale`, `no-governing-date`; the codes of the register.
pub fn decide_case(
    db: &Path,
    program: &Program,
    pack: Digest,
    number: &str,
    asked: Option<Date>,
    given: &Stamp,
) -> Result<Ruling, Vec<Diagnostic>> {
    change(db, number, given, |writing, place, case| {
        refuse_void(case)?;
        let (revision, revision_digest) = latest(case)?;
        let facts = facts_of(program, case, revision)?;
        let on = governing_date(program, &facts, asked).map_err(alone)?;
        let decision = evaluate(program, &facts, on);
        if decision.is_undecided() {
            return Ok(Ruling::Undecided(Box::new(decision)));
        }
        let fact = program
            .vocabulary
            .fact(program.regulation.governed_by)
            .filter(|_| asked.is_none())
            .map(|fact| fact.id.clone());
        let number = u32::try_from(case.decisions().count()).unwrap_or(u32::MAX).saturating_add(1);
        let record = DecisionRecord {
            case: case.number.clone(),
            number,
            revision: revision.revision,
            revision_digest,
            pack,
            governing: Governing { on, fact },
            dates: Dates {
                occurred: date(&facts, program.regulation.occurred_on),
                received: date(&facts, program.regulation.received_on),
                decided: given.at,
                issued: None,
            },
            decision,
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            given: given.clone(),
        };
        if let Some((standing, digest)) = standing(writing, place, case, &record)? {
            return Ok(Ruling::Standing(Box::new(standing), digest));
        }
        let digest = writing.keep(place, &record).map_err(alone)?;
        let entry = Decided {
            decision: record.number,
            record: digest,
            revision: record.revision,
            on,
            verdict: verdict(program, &record.decision),
            given: given.clone(),
        };
        writing.append(place, &Entry::Decided(entry)).map_err(alone)?;
        Ok(Ruling::Recorded(Box::new(record), digest))
    })
}

/// Reads a date that the case holds.
fn date(facts: &Facts, slot: Option<Slot>) -> Option<Date> {
    match facts.value(slot?)? {
        Value::Date(date) => Some(*date),
        _ => None,
    }
}

/// Finds the decision that stands, where the new one would say nothing new. So a command that is given twice records once.
fn standing(
    writing: &Writing<'_>,
    place: &Place,
    case: &Case,
    new: &DecisionRecord,
) -> Result<Option<(DecisionRecord, Digest)>, Vec<Diagnostic>> {
    if case.status() != Status::Decided {
        return Ok(None);
    }
    let found = writing.decision(place, new.number.saturating_sub(1)).map_err(alone)?;
    Ok(found.filter(|(old, _)| {
        let basis = |record: &DecisionRecord| {
            (record.revision_digest, record.pack, record.governing.clone(), record.engine.clone())
        };
        basis(old) == basis(new) && old.decision == new.decision
    }))
}

/// Writes the verdict as it stands in a pack.
fn verdict(program: &Program, decision: &Decision) -> Option<String> {
    match (decision.outcome(&decision.verdict), program.vocabulary.find(decision.verdict.as_str())) {
        (Outcome::Known(value), Some(Name::Fact(slot))) => {
            program.vocabulary.fact(*slot).map(|fact| fact.kind.write(value))
        }
        _ => None,
    }
}
