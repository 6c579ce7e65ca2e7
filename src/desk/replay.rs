//! To replay: to evaluate every recorded decision again, from its release, its facts and its date, and to hold the bytes of what comes out
//! against the bytes that were recorded; and to take every step again, from what the journal held before it.

mod decision;
mod step;
mod texts;

use std::collections::BTreeMap;
use std::path::Path;

use crate::case::{Decided, Entry};
use crate::decision::Difference;
use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::id::{CaseNumber, PersonId, StepRef};
use crate::record::Record;
use crate::release::Releases;
use crate::store::Reading;
use crate::value::Date;

use super::register::{number_unknown, place_of};
use decision::Evaluating;
use step::Walk;
use texts::Texts;

/// What came of replaying.
#[derive(Debug)]
pub struct Replay {
    /// The decisions, in the order of the journal.
    pub decisions: Vec<Replayed>,
    /// The steps, their corrections and the steps that were refused, in the order of the journal.
    pub steps: Vec<Retaken>,
    /// The records of the journal that cannot be read; what they decided, if anything, cannot be told.
    pub unread: Vec<Diagnostic>,
}

/// A recorded decision, evaluated again.
#[derive(Debug)]
pub struct Replayed {
    /// The case.
    pub case: CaseNumber,
    /// The number of the decision in the case, from 1.
    pub decision: u32,
    /// The position of its entry in the journal.
    pub position: u64,
    /// The governing date.
    pub on: Date,
    /// The release that governed, where the record can be read.
    pub release: Option<u32>,
    /// The version of the engine that decided, where the record can be read.
    pub engine: Option<String>,
    /// What is not as it was; nothing, where the same bytes came out.
    pub findings: Vec<Finding>,
}

/// A step, a correction of one, or a step that was refused, taken again.
#[derive(Debug)]
pub struct Retaken {
    /// The case.
    pub case: CaseNumber,
    /// The position of its record in the journal.
    pub position: u64,
    /// What was recorded.
    pub act: StepAct,
    /// The step; none where the record does not name it.
    pub step: Option<StepRef>,
    /// Who did it.
    pub by: PersonId,
    /// What is not as it was; nothing, where the same came out.
    pub findings: Vec<Finding>,
    /// What would have to be kept for a refusal to be held against the record: `facts` stated with it; in records from before it was kept
    /// also the `day` on which it was meant to be done, the `office` that was named, the step that a `correction` meant. Nothing, where it
    /// could be held against it.
    pub not_kept: Vec<&'static str>,
}

/// What was recorded of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepAct {
    /// It was done, or signed; its number in the case.
    Done(u32),
    /// It was corrected; the number of the step.
    Corrected(u32),
    /// It was refused, or its correction was; the code.
    Refused(String),
}

/// What is not as it was.
#[derive(Debug)]
pub enum Finding {
    /// Something else comes out.
    Difference(Difference),
    /// The same comes out, but this engine writes it in other bytes.
    Bytes,
    /// A part of the record does not belong to its entry: `case`, `number`, `revision`, `revision_digest`, `on`, `verdict`, `given`.
    Stray(&'static str),
    /// The revision is not in the journal.
    NoRevision(u32),
    /// The release is not in the journal.
    NoRelease(u32),
    /// The release, or what its texts give, has not the digest that the record names.
    OtherRelease(u32),
    /// A text or record that is damaged or missing, a release that this engine cannot read, facts that its vocabulary does not take; with
    /// the texts that the diagnostics speak of.
    Unreadable(Files, Vec<Diagnostic>),
    /// The regulation refuses what was done; with its texts.
    Refused(Files, Vec<Diagnostic>),
}

impl Replay {
    /// Tells whether every decision and every step came out as it was recorded, as far as what it stood on was kept.
    #[must_use]
    pub fn is_same(&self) -> bool {
        let decisions = self.decisions.iter().all(|replayed| replayed.findings.is_empty());
        self.unread.is_empty() && decisions && self.steps.iter().all(|retaken| retaken.findings.is_empty())
    }

    /// Visits the decisions that an engine of another version made.
    pub fn by_others(&self) -> impl Iterator<Item = &Replayed> {
        let own = env!("CARGO_PKG_VERSION");
        self.decisions.iter().filter(move |replayed| replayed.engine.as_deref().is_some_and(|engine| engine != own))
    }
}

/// Replays all decisions and steps of a register, or those of one case.
///
/// # Errors
///
/// `case-unknown`; `no-database`, `database-busy`, `database-newer`, `file-unreadable`, and `database-damaged` where the file cannot be
/// opened at all.
pub fn replay(db: &Path, number: Option<&str>) -> Result<Replay, Diagnostic> {
    let reading = Reading::open(db)?;
    let view = reading.view();
    let texts = Texts::of(view);
    let asked = number.map(|number| place_of(number).map(|place| place.number()));
    let mut told = Told::default();
    let mut walk = Walk::of(&texts, asked.clone().flatten());
    let mut steps = Vec::new();
    for position in 0..view.size()? {
        match view.record(position) {
            Ok((record, leaf)) => {
                steps.extend(walk.take(position, leaf, &record));
                told.take(record, position);
            }
            Err(diagnostic) => told.unread.push(diagnostic),
        }
    }
    if let (Some(case), Some(number)) = (asked, number) {
        told.decided.retain(|(_, of, _)| Some(of) == case.as_ref());
        let known = told.revisions.keys().any(|(of, _)| Some(of) == case.as_ref());
        if !known && told.unread.is_empty() {
            return Err(number_unknown(number));
        }
        if !known {
            told.decided.clear();
            steps.clear();
        }
    }
    let releases = Releases::of(told.releases);
    let evaluating = Evaluating { view, texts: &texts, releases: &releases };
    let decisions = told.decided.into_iter().map(|(position, case, decided)| {
        let revision = told.revisions.get(&(case.clone(), decided.revision)).copied();
        evaluating.replay(position, case, &decided, revision)
    });
    Ok(Replay { decisions: decisions.collect(), steps, unread: told.unread })
}

/// What the journal tells, as far as it can be read. It is walked from its beginning: an index might leave something out.
#[derive(Default)]
struct Told {
    releases: Vec<(crate::release::ReleaseEvent, crate::stamp::Stamp)>,
    revisions: BTreeMap<(CaseNumber, u32), u64>,
    decided: Vec<(u64, CaseNumber, Decided)>,
    unread: Vec<Diagnostic>,
}

impl Told {
    fn take(&mut self, record: Record, position: u64) {
        match record {
            Record::Release { event, given } => self.releases.push((event, given)),
            Record::Case { number, entry: Entry::Revised(revision) } => {
                self.revisions.insert((number, revision.revision), position);
            }
            Record::Case { number, entry: Entry::Decided(decided) } => self.decided.push((position, number, decided)),
            _ => {}
        }
    }
}
