//! To ask the auditor's questions: what they are asked of is read here, once.

mod steps;

use std::collections::BTreeSet;
use std::path::Path;

use crate::case::{Entry, Status};
use crate::diagnostic::{Code, Diagnostic};
use crate::id::CaseNumber;
use crate::program::Facts;
use crate::question::{Answer, Evidence, Made, Question, Told, Waiting, ask, ask_all};
use crate::record::Record;
use crate::store::{Reading, Transaction, View};
use crate::value::Date;

use super::clock::civil_date;
use super::govern::open_release;
use super::load::governing_date;
use super::register::{case_in, typed};

/// Answers one of the auditor's questions, or all of them, over the whole register or one case.
///
/// # Errors
///
/// `case-unknown`; the codes of the register.
pub fn questions(
    db: &Path,
    question: Option<Question>,
    case: Option<&str>,
    today: Date,
) -> Result<Vec<Answer>, Diagnostic> {
    let evidence = evidence(db, case, today)?;
    Ok(question.map_or_else(|| ask_all(&evidence), |question| vec![ask(question, &evidence)]))
}

/// Reads what the questions are asked of.
///
/// # Errors
///
/// `case-unknown`; the codes of the register.
pub fn evidence(db: &Path, case: Option<&str>, today: Date) -> Result<Evidence, Diagnostic> {
    let reading = Reading::open(db)?;
    let view = reading.view();
    let only = case.map(|case| known(view, case)).transpose()?;
    let mut journal = Vec::new();
    for position in 0..view.size()? {
        let (record, _) = view.record(position)?;
        journal.push(Told { position, day: civil_date(record.given().at), record });
    }
    let mut evidence = Evidence::of(journal, today, only);
    // A release that this engine cannot read is left out; the questions say so where they would need it.
    for release in evidence.releases.iter() {
        if let Ok((_, program)) = open_release(view, release) {
            evidence.programs.insert(release.number(), program);
        }
    }
    evidence.made = decisions(view, &evidence)?;
    evidence.waiting = waiting(&evidence);
    steps::add(view, &mut evidence)?;
    Ok(evidence)
}

fn known(view: View<'_, impl Transaction>, number: &str) -> Result<CaseNumber, Diagnostic> {
    case_in(view, number).map(|case| case.number)
}

fn decisions(view: View<'_, impl Transaction>, evidence: &Evidence) -> Result<Vec<Made>, Diagnostic> {
    let mut made = Vec::new();
    for told in &evidence.journal {
        let Record::Case { number, entry: Entry::Decided(decided) } = &told.record else { continue };
        let record = view.decision(decided.record)?;
        let revision = evidence.revision(number, Some(decided.revision)).map(|(_, revision)| revision);
        let read = |release: u32| typed(evidence.programs.get(&release)?, number, revision?).ok();
        let facts = read(record.release.number);
        let facts_today = evidence.in_force_today(&record.decision.regulation).and_then(read);
        made.push(Made {
            position: told.position,
            day: told.day,
            decided: decided.clone(),
            record,
            facts,
            facts_today,
        });
    }
    Ok(made)
}

fn waiting(evidence: &Evidence) -> Vec<Waiting> {
    let open = |case: &&CaseNumber| evidence.status(case) == Status::Open;
    let waiting = evidence.cases().filter(open).map(|case| Waiting {
        case: case.clone(),
        position: evidence.entries(case).next_back().map(|(told, _)| told.position).unwrap_or_default(),
        governed: governed(evidence, case),
    });
    waiting.collect()
}

/// Finds the release that governs a case in hand, as the desk does when it decides; else the code that says why there is none.
fn governed(evidence: &Evidence, case: &CaseNumber) -> Result<(u32, Date, Facts), &'static str> {
    let no_release = Code::NoRelease.slug();
    let (_, revision) = evidence.revision(case, None).ok_or(no_release)?;
    let since = evidence.entries(case).next().map(|(told, _)| told.record.given().at).unwrap_or_default();
    let newest = evidence.releases.newest(&revision.regulation, None).ok_or(no_release)?;
    let mut number = newest.number();
    let mut seen = BTreeSet::new();
    loop {
        let program = evidence.programs.get(&number).ok_or(Code::ReleaseUnknown.slug())?;
        let facts = typed(program, case, revision).map_err(|_| Code::FactStale.slug())?;
        let on = governing_date(program, &facts, None).map_err(|diagnostic| diagnostic.code.slug())?;
        let found = evidence.releases.in_hand(&revision.regulation, on, since).ok_or(no_release)?.number();
        seen.insert(number);
        if found == number || seen.contains(&found) {
            return Ok((number, on, facts));
        }
        number = found;
    }
}
