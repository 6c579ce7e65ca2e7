//! To replay: to evaluate every recorded decision again, from its release, its facts and its date, and to hold the bytes of what comes out
//! against the bytes that were recorded.

use std::collections::BTreeMap;
use std::path::Path;

use crate::case::{Decided, Entry, Revision};
use crate::decision::{Decision, DecisionRecord, Difference, differences};
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::dossier::strays;
use crate::evaluate::evaluate;
use crate::files::Files;
use crate::id::CaseNumber;
use crate::pack;
use crate::program::{Facts, Program};
use crate::record::{self, Record};
use crate::release::{Release, Releases, digest_of};
use crate::store::{Reading, Transaction, View};
use crate::value::Date;

use super::load::Loaded;
use super::register::{number_unknown, place_of, typed};

/// What came of replaying.
#[derive(Debug)]
pub struct Replay {
    /// The decisions, in the order of the journal.
    pub decisions: Vec<Replayed>,
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
}

impl Replay {
    /// Tells whether every decision came out as it was recorded.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.unread.is_empty() && self.decisions.iter().all(|replayed| replayed.findings.is_empty())
    }

    /// Visits the decisions that an engine of another version made.
    pub fn by_others(&self) -> impl Iterator<Item = &Replayed> {
        let own = env!("CARGO_PKG_VERSION");
        self.decisions.iter().filter(move |replayed| replayed.engine.as_deref().is_some_and(|engine| engine != own))
    }
}

/// Replays all decisions of a register, or those of one case.
///
/// # Errors
///
/// `case-unknown`; `no-database`, `database-busy`, `database-newer`, `file-unreadable`, and `database-damaged` where the file cannot be
/// opened at all.
pub fn replay(db: &Path, number: Option<&str>) -> Result<Replay, Diagnostic> {
    let reading = Reading::open(db)?;
    let view = reading.view();
    let mut told = Told::default();
    for position in 0..view.size()? {
        match view.record(position) {
            Ok((record, _)) => told.take(record, position),
            Err(diagnostic) => told.unread.push(diagnostic),
        }
    }
    if let Some(number) = number {
        let known = place_of(number).is_some_and(|place| {
            let case = place.number();
            told.decided.retain(|(_, of, _)| *of == case);
            told.revisions.keys().any(|(of, _)| *of == case)
        });
        if !known && told.unread.is_empty() {
            return Err(number_unknown(number));
        }
        if !known {
            told.decided.clear();
        }
    }
    let releases = Releases::of(told.releases);
    let mut shelf = Shelf { view, releases: &releases, opened: BTreeMap::new() };
    let decisions = told.decided.into_iter().map(|(position, case, decided)| {
        let revision = told.revisions.get(&(case.clone(), decided.revision)).copied();
        shelf.replay(position, case, &decided, revision)
    });
    Ok(Replay { decisions: decisions.collect(), unread: told.unread })
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

/// The releases of a register, each opened once.
struct Shelf<'s, T> {
    view: View<'s, T>,
    releases: &'s Releases,
    opened: BTreeMap<u32, Result<Program, (Files, Vec<Diagnostic>)>>,
}

impl<T: Transaction> Shelf<'_, T> {
    fn replay(&mut self, position: u64, case: CaseNumber, decided: &Decided, revision: Option<u64>) -> Replayed {
        let mut replayed = Replayed {
            decision: decided.decision,
            on: decided.on,
            release: None,
            engine: None,
            findings: Vec::new(),
            position,
            case,
        };
        let kept = match self.view.kept(decided.record) {
            Ok(kept) => kept,
            Err(diagnostic) => {
                replayed.findings.push(Finding::Unreadable(Files::default(), vec![diagnostic]));
                return replayed;
            }
        };
        match self.view.decision(decided.record) {
            Ok(record) => {
                replayed.release = Some(record.release.number);
                replayed.engine = Some(record.engine.clone());
                replayed.findings = self.findings(&replayed.case, decided, &record, &kept, revision);
            }
            Err(diagnostic) => replayed.findings.push(Finding::Unreadable(Files::default(), vec![diagnostic])),
        }
        replayed
    }

    fn findings(
        &mut self,
        case: &CaseNumber,
        decided: &Decided,
        record: &DecisionRecord,
        kept: &[u8],
        revision: Option<u64>,
    ) -> Vec<Finding> {
        let Some((revision, leaf)) = revision.and_then(|position| self.revision(position)) else {
            return vec![Finding::NoRevision(decided.revision)];
        };
        let strays = strays(case, decided, record, Some(leaf));
        let mut findings: Vec<_> = strays.into_iter().map(Finding::Stray).collect();
        match self.again(case, record, &revision) {
            Err(finding) => findings.push(finding),
            Ok(decision) => findings.extend(held_against(record, decision, kept)),
        }
        findings
    }

    /// Evaluates again what a record says to have been decided.
    fn again(&mut self, case: &CaseNumber, record: &DecisionRecord, revision: &Revision) -> Result<Decision, Finding> {
        let number = record.release.number;
        let release = self.releases.get(number).ok_or(Finding::NoRelease(number))?;
        let proposed = &release.proposed;
        if proposed.digest != record.release.digest || digest_of(&proposed.texts) != proposed.digest {
            return Err(Finding::OtherRelease(number));
        }
        let view = self.view;
        let opened = self.opened.entry(number).or_insert_with(|| open(view, release));
        let program = opened.as_ref().map_err(|(files, found)| Finding::Unreadable(files.clone(), found.clone()))?;
        let facts: Facts =
            typed(program, case, revision).map_err(|stale| Finding::Unreadable(Files::default(), stale))?;
        Ok(evaluate(program, &facts, record.governing.on))
    }

    fn revision(&self, position: u64) -> Option<(Revision, Digest)> {
        match self.view.record(position) {
            Ok((Record::Case { entry: Entry::Revised(revision), .. }, leaf)) => Some((revision, leaf)),
            _ => None,
        }
    }
}

/// Makes the program of a release, or says why this engine cannot.
fn open(view: View<'_, impl Transaction>, release: &Release) -> Result<Program, (Files, Vec<Diagnostic>)> {
    let own = release.proposed.texts.iter().filter(|text| pack::belongs(&text.name, false));
    let texts = own.map(|text| view.kept(text.sha256).map(|bytes| (text.name.clone(), bytes)));
    let texts: Vec<_> = texts.collect::<Result<_, _>>().map_err(|found| (Files::default(), vec![found]))?;
    let Loaded { files, program, mut diagnostics, .. } = Loaded::frozen(texts);
    diagnostics.retain(Diagnostic::is_error);
    program.ok_or((files, diagnostics))
}

/// Holds what came out against the bytes that were recorded.
fn held_against(record: &DecisionRecord, decision: Decision, kept: &[u8]) -> Vec<Finding> {
    let found: Vec<_> = differences(&record.decision, &decision).into_iter().map(Finding::Difference).collect();
    let same = record::write(&DecisionRecord { decision, ..record.clone() }).is_ok_and(|again| again == kept);
    if found.is_empty() && !same { vec![Finding::Bytes] } else { found }
}
