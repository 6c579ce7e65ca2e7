//! What the questions are asked of: the whole journal, read once, and what follows from it.

use std::collections::BTreeMap;

use crate::act::Act;
use crate::case::{Decided, Entry, Override, OverrideApproved, Place, Revision, Status, Written};
use crate::decision::DecisionRecord;
use crate::id::CaseNumber;
use crate::label::{Label, Lang};
use crate::person::People;
use crate::program::{Facts, Name, Program};
use crate::record::Record;
use crate::release::Releases;
use crate::stamp::Stamp;
use crate::value::Date;

use super::{Exhibit, Finding, InHand, Taken, Word};

/// What the questions are asked of.
#[derive(Debug)]
pub struct Evidence {
    /// The present date.
    pub today: Date,
    /// The one case that is asked of; none where it is the whole register.
    pub only: Option<CaseNumber>,
    /// All records, in the order of the journal.
    pub journal: Vec<Told>,
    /// The releases, as they stand now.
    pub releases: Releases,
    /// The persons, as they stand now.
    pub people: People,
    /// The programs of the releases, by number; one that this engine cannot read is left out.
    pub programs: BTreeMap<u32, Program>,
    /// All decisions, in the order of the journal.
    pub made: Vec<Made>,
    /// All cases that await a decision, by number.
    pub waiting: Vec<Waiting>,
    /// All steps, in the order of the journal.
    pub(super) taken: Vec<Taken>,
    /// The steps that are in hand today, of cases that are not void.
    pub in_hand: Vec<InHand>,
    /// The cases with steps whose procedures cannot be looked at, each with the position of its last entry and the code that says why.
    pub not_looked_at: Vec<(CaseNumber, u64, &'static str)>,
    /// The steps of the cases, as positions of the journal.
    pub(super) step_positions: BTreeMap<CaseNumber, Vec<u64>>,
    /// The entries of the cases, as positions of the journal.
    cases: BTreeMap<CaseNumber, Vec<u64>>,
    /// The positions of the records on releases and persons: few, where the records on cases are many.
    governance: Vec<u64>,
}

/// A record of the journal.
#[derive(Clone, Debug)]
pub struct Told {
    /// Its position.
    pub position: u64,
    /// The date on the wall when it was made.
    pub day: Date,
    /// The record.
    pub record: Record,
}

/// A decision that was recorded.
#[derive(Clone, Debug)]
pub struct Made {
    /// The position of its entry in the journal.
    pub position: u64,
    /// The date on the wall when it was made.
    pub day: Date,
    /// Its entry.
    pub decided: Decided,
    /// Its record.
    pub record: DecisionRecord,
    /// The facts that were decided, typed by the release that governed; none where they or the release cannot be read.
    pub facts: Option<Facts>,
    /// The same facts typed by the release in force today, where there is one; none where they do not fit it.
    pub facts_today: Option<Facts>,
}

/// A case that awaits a decision.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The case.
    pub case: CaseNumber,
    /// The position of its last entry.
    pub position: u64,
    /// The release that governs it, its governing date and its facts; else a word for what is wanting: the code of a diagnostic.
    pub governed: Result<(u32, Date, Facts), &'static str>,
}

impl Evidence {
    /// Takes up the journal; programs, decisions, waiting cases and steps are added by whoever can read them.
    #[must_use]
    pub fn of(journal: Vec<Told>, today: Date, only: Option<CaseNumber>) -> Self {
        let mut cases: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut governance = Vec::new();
        for told in &journal {
            match &told.record {
                Record::Case { number, .. } => cases.entry(number.clone()).or_default().push(told.position),
                Record::Release { .. } | Record::Person { .. } => governance.push(told.position),
                Record::Key { .. }
                | Record::Checkpoint { .. }
                | Record::Refused(_)
                | Record::Exported(_)
                | Record::Imported(_) => {}
            }
        }
        let (releases, people) = (releases_in(journal.iter()), people_in(journal.iter()));
        Self {
            today,
            only,
            journal,
            releases,
            people,
            programs: BTreeMap::new(),
            made: Vec::new(),
            waiting: Vec::new(),
            taken: Vec::new(),
            in_hand: Vec::new(),
            not_looked_at: Vec::new(),
            step_positions: BTreeMap::new(),
            cases,
            governance,
        }
    }

    /// Tells whether a case is asked of.
    #[must_use]
    pub fn asks_of(&self, case: &CaseNumber) -> bool {
        self.only.as_ref().is_none_or(|only| only == case)
    }

    /// Returns the record at a position.
    #[must_use]
    pub fn told(&self, position: u64) -> Option<&Told> {
        self.journal.get(usize::try_from(position).ok()?)
    }

    /// Visits the numbers of all cases.
    pub fn cases(&self) -> impl Iterator<Item = &CaseNumber> {
        self.cases.keys()
    }

    /// Visits the numbers of the cases asked of.
    pub fn asked_cases(&self) -> impl Iterator<Item = &CaseNumber> {
        self.cases.keys().filter(|case| self.asks_of(case))
    }

    /// Visits the entries of a case, oldest first.
    pub fn entries(&self, case: &CaseNumber) -> impl DoubleEndedIterator<Item = (&Told, &Entry)> {
        let positions = self.cases.get(case).map(Vec::as_slice).unwrap_or_default();
        positions.iter().filter_map(|position| {
            let told = self.told(*position)?;
            match &told.record {
                Record::Case { entry, .. } => Some((told, entry)),
                _ => None,
            }
        })
    }

    /// Returns a revision of a case; the latest where no number is given.
    #[must_use]
    pub fn revision(&self, case: &CaseNumber, number: Option<u32>) -> Option<(&Told, &Revision)> {
        self.entries(case).rev().find_map(|(told, entry)| match entry {
            Entry::Revised(revision) if number.is_none_or(|number| number == revision.revision) => {
                Some((told, revision))
            }
            _ => None,
        })
    }

    /// Returns where a case stands.
    #[must_use]
    pub fn status(&self, case: &CaseNumber) -> Status {
        Status::after(self.entries(case).map(|(_, entry)| entry))
    }

    /// Tells whether a case is void.
    #[must_use]
    pub fn is_void(&self, case: &CaseNumber) -> bool {
        self.status(case) == Status::Void
    }

    /// Visits the overrides of a case, each with the positions of its entry and of its approval.
    pub fn overrides(
        &self,
        case: &CaseNumber,
    ) -> impl Iterator<Item = (u64, &Override, Option<(u64, &OverrideApproved)>)> {
        let approved = |number: u32| {
            self.entries(case).find_map(|(told, entry)| match entry {
                Entry::OverrideApproved(approved) if approved.number == number => Some((told.position, approved)),
                _ => None,
            })
        };
        self.entries(case).filter_map(move |(told, entry)| match entry {
            Entry::Overridden(put) => Some((told.position, put, approved(put.number))),
            _ => None,
        })
    }

    /// Visits the decisions of the cases asked of.
    pub fn asked_decisions(&self) -> impl Iterator<Item = &Made> {
        self.made.iter().filter(|made| self.asks_of(&made.record.case))
    }

    /// Visits the last decision of each case, void cases left out.
    pub fn last_decisions(&self) -> impl Iterator<Item = &Made> {
        self.made.iter().filter(|made| {
            let last = self.last_decision(&made.record.case);
            last.is_some_and(|last| last.position == made.position) && !self.is_void(&made.record.case)
        })
    }

    /// Returns the last decision of a case.
    #[must_use]
    pub fn last_decision(&self, case: &CaseNumber) -> Option<&Made> {
        self.decision_by(case, u64::MAX)
    }

    /// Returns the last decision of a case up to a position of the journal, that position included.
    #[must_use]
    pub fn decision_by(&self, case: &CaseNumber, position: u64) -> Option<&Made> {
        let mut entries = self.entries(case).rev().filter(|(told, _)| told.position <= position);
        let (told, _) = entries.find(|(_, entry)| matches!(entry, Entry::Decided(_)))?;
        let place = self.made.binary_search_by_key(&told.position, |made| made.position).ok()?;
        self.made.get(place)
    }

    /// Returns the releases as they stood before a record was made, by the order of the journal.
    #[must_use]
    pub fn releases_before(&self, position: u64) -> Releases {
        releases_in(self.before(position))
    }

    /// Returns the persons as they stood before a record was made, by the order of the journal.
    #[must_use]
    pub fn people_before(&self, position: u64) -> People {
        people_in(self.before(position))
    }

    /// Returns the number of the release in force today of a regulation.
    #[must_use]
    pub fn in_force_today(&self, regulation: &str) -> Option<u32> {
        self.releases.in_force(regulation, self.today, None).map(crate::release::Release::number)
    }

    /// Finds the records of a kind on a release: their positions, oldest first.
    #[must_use]
    pub fn positions_on(&self, release: u32, act: Act) -> Vec<u64> {
        let speaks = |told: &&Told| act_on_release(&told.record) == Some((release, act));
        self.before(u64::MAX).filter(speaks).map(|told| told.position).collect()
    }

    /// Visits the records on releases and persons before a position.
    fn before(&self, position: u64) -> impl Iterator<Item = &Told> {
        let positions = self.governance.iter().take_while(move |at| **at < position);
        positions.filter_map(|at| self.told(*at))
    }
}

/// Returns what a record does to which release.
pub(super) const fn act_on_release(record: &Record) -> Option<(u32, Act)> {
    use crate::release::ReleaseEvent::{Approved, Notified, Proposed, Published};
    match record {
        Record::Release { event, .. } => Some(match event {
            Proposed(proposed) => (proposed.release, Act::ProposeRelease),
            Approved(approved) => (approved.release, Act::ApproveRelease),
            Published(published) => (published.release, Act::PublishRelease),
            Notified(notified) => (notified.release, Act::Notify),
        }),
        _ => None,
    }
}

fn releases_in<'t>(journal: impl Iterator<Item = &'t Told>) -> Releases {
    Releases::of(journal.filter_map(|told| match &told.record {
        Record::Release { event, given } => Some((event.clone(), given.clone())),
        _ => None,
    }))
}

fn people_in<'t>(journal: impl Iterator<Item = &'t Told>) -> People {
    People::of(journal.filter_map(|told| match &told.record {
        Record::Person { event, given } => Some((event.clone(), given.clone())),
        _ => None,
    }))
}

impl Made {
    /// Begins a finding on this decision.
    #[must_use]
    pub(super) fn found(&self, finding: Finding) -> Finding {
        let finding = finding.with("case", self.record.case.as_str()).with("decision", self.record.number);
        finding.at(self.position).see(Exhibit::Release(self.record.release.number))
    }

    /// Says that its release, or its facts, cannot be read by this engine.
    #[must_use]
    pub(super) fn unreadable(&self) -> Finding {
        self.found(Finding::unsettled("unreadable")).with("release", self.record.release.number)
    }

    /// Returns who decided, and when.
    #[must_use]
    pub const fn given(&self) -> &Stamp {
        &self.record.given
    }
}

/// Names a fact or output as a release calls it.
pub(super) fn name(program: Option<&Program>, id: &str) -> Word {
    match program.and_then(|program| program.vocabulary.find(id).map(|name| (program, name))) {
        Some((program, Name::Fact(slot))) => match program.vocabulary.fact(*slot) {
            Some(fact) => Word::Named(id.to_owned(), fact.label.clone()),
            None => id.into(),
        },
        _ => id.into(),
    }
}

/// Names the verdict of a decision: an id with its label, `absent` or `undecided`.
pub(super) fn verdict(program: Option<&Program>, decision: &crate::decision::Decision) -> Word {
    use crate::decision::Outcome;
    let kind = program.and_then(|program| match program.vocabulary.find(decision.verdict.as_str()) {
        Some(Name::Fact(slot)) => program.vocabulary.fact(*slot).map(|fact| &fact.kind),
        _ => None,
    });
    match (decision.outcome(&decision.verdict), kind) {
        (Outcome::Known(value), Some(kind)) => {
            let label = Label { zh: kind.show(value, Lang::Zh), en: kind.show(value, Lang::En) };
            Word::Named(kind.write(value), label)
        }
        (Outcome::Known(crate::value::Value::Text(text)), None) => (&**text).into(),
        (Outcome::Known(_), None) => "known".into(),
        (Outcome::Absent, _) => Word::State("absent"),
        (Outcome::Undecided | Outcome::Each(_), _) => Word::State("undecided"),
    }
}

/// Shows a value that an output was given, as a release writes it.
pub(super) fn shown(program: Option<&Program>, output: &str, written: &Written) -> Word {
    let kind = program.and_then(|program| match program.vocabulary.find(output) {
        Some(Name::Fact(slot)) => program.vocabulary.fact(*slot).map(|fact| fact.kind.entry()),
        _ => None,
    });
    let one = |text: &str| match kind.and_then(|kind| kind.read(text).ok().map(|value| (kind, value))) {
        Some((kind, value)) => {
            let label = Label { zh: kind.show(&value, Lang::Zh), en: kind.show(&value, Lang::En) };
            Word::Named(text.to_owned(), label)
        }
        None => text.into(),
    };
    match written {
        Written::One(text) => one(text),
        Written::Many(texts) => Word::Many(texts.iter().map(|text| one(text)).collect()),
    }
}

/// Reads the place of a case; every number that the register gave has one.
pub(super) fn place(case: &CaseNumber) -> Option<Place> {
    Place::read(case)
}
