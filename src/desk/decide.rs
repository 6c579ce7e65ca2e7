//! To decide: to evaluate a stored case under the release that governs it, and to record what came out.

use std::path::Path;

use crate::act::Act;
use crate::case::{Case, Decided, Entry, Place, Status};
use crate::decision::{Dates, Decision, DecisionRecord, Governing, Outcome, ReleaseRef};
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::evaluate::evaluate;
use crate::program::{Name, Program};
use crate::stamp::Stamp;
use crate::store::{Store, Writing};
use crate::value::Date;

use super::attempt::attempt;
use super::authority::require;
use super::concern::{Unnotified, date, refuse_own_case, unnotified};
use super::govern::{Asked, Governed, govern};
use super::register::{alone, latest, on_case, refuse_void};

/// What came of deciding a case.
#[derive(Debug)]
pub struct Ruled {
    /// What was recorded, or why nothing was.
    pub ruling: Ruling,
    /// The text and the facts that it stands on.
    pub governed: Governed,
    /// Whom it concerns and who had not been told of that text when the matter happened.
    pub unnotified: Vec<Unnotified>,
    /// The case as it now stands, with the acts on its decision.
    pub case: Case,
}

/// What was recorded, or why nothing was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// It is recorded.
    Recorded(Box<DecisionRecord>, Digest),
    /// The same facts, release and date gave the same decision before, and nothing has happened to the case since; nothing was written.
    Standing(Box<DecisionRecord>, Digest),
    /// Something is undecided; nothing was written.
    Undecided(Box<Decision>),
}

/// Evaluates a stored case under the release that governs it and records the decision. An undecided one is not recorded.
///
/// # Errors
///
/// `case-unknown`, `case-void`, `no-release`, `no-authority`, `own-case`, `fact-stale`, `no-governing-date`; the codes of the register.
pub fn decide_case(db: &Path, number: &str, asked: Option<Date>, given: &Stamp) -> Result<Ruled, Vec<Diagnostic>> {
    let store = Store::open(db, given).map_err(alone)?;
    attempt(&store, Act::Decide, number, given, |writing| {
        on_case(writing, number, |writing, place, case| decide(writing, place, case, asked, given))
    })
}

fn decide(
    writing: &Writing<'_>,
    place: &Place,
    case: &Case,
    asked: Option<Date>,
    given: &Stamp,
) -> Result<Ruled, Vec<Diagnostic>> {
    refuse_void(case)?;
    let (revision, revision_digest) = latest(case)?;
    let governed = govern(writing.view(), case, Asked { on: asked, known_at: None })?;
    let program = &governed.program;
    require(writing.view(), program, Some(governed.release.number()), Act::Decide, given)?;
    refuse_own_case(program, case, &governed.facts, given)?;
    let unnotified = unnotified(&governed.release, program, &governed.facts);
    let decision = evaluate(program, &governed.facts, governed.on);
    if decision.is_undecided() {
        let ruling = Ruling::Undecided(Box::new(decision));
        return Ok(Ruled { ruling, governed, unnotified, case: case.clone() });
    }
    let fact = program.vocabulary.fact(program.regulation.governed_by).filter(|_| asked.is_none());
    let number = u32::try_from(case.decisions().count()).unwrap_or(u32::MAX).saturating_add(1);
    let record = DecisionRecord {
        case: case.number.clone(),
        number,
        revision: revision.revision,
        revision_digest,
        release: ReleaseRef { number: governed.release.number(), digest: governed.release.proposed.digest },
        governing: Governing { on: governed.on, fact: fact.map(|fact| fact.id.clone()) },
        dates: Dates {
            occurred: date(&governed.facts, program.regulation.occurred_on),
            received: date(&governed.facts, program.regulation.received_on),
            decided: given.at,
            issued: None,
        },
        decision,
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        given: given.clone(),
    };
    if let Some((standing, digest)) = standing(writing, case, &record)? {
        let ruling = Ruling::Standing(Box::new(standing), digest);
        return Ok(Ruled { ruling, governed, unnotified, case: case.clone() });
    }
    let digest = writing.keep_decision(&record).map_err(alone)?;
    let entry = Decided {
        decision: record.number,
        record: digest,
        revision: record.revision,
        on: governed.on,
        verdict: verdict(program, &record.decision),
        given: given.clone(),
    };
    writing.append_to_case(place, Entry::Decided(entry)).map_err(alone)?;
    let case = writing.view().case(place).map_err(alone)?.unwrap_or_else(|| case.clone());
    Ok(Ruled { ruling: Ruling::Recorded(Box::new(record), digest), governed, unnotified, case })
}

/// Finds the decision that stands, where the new one would say nothing new. So a command that is given twice records once.
fn standing(
    writing: &Writing<'_>,
    case: &Case,
    new: &DecisionRecord,
) -> Result<Option<(DecisionRecord, Digest)>, Vec<Diagnostic>> {
    let (Status::Decided, Some((last, _))) = (case.status(), case.decisions().next_back()) else { return Ok(None) };
    let old = writing.view().decision(last.record).map_err(alone)?;
    let basis = |record: &DecisionRecord| {
        (record.revision_digest, record.release, record.governing.clone(), record.engine.clone())
    };
    let same = basis(&old) == basis(new) && old.decision == new.decision;
    Ok(same.then_some((old, last.record)))
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
