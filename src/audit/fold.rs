//! What follows from the records, one after the other, and which of them cannot have followed.

use std::collections::BTreeMap;

use crate::case::{Decided, Entry, Place, Printed, Revision, Stepped};
use crate::digest::Digest;
use crate::id::{CaseNumber, SheetNumber};
use crate::journal::PublicKey;
use crate::record::{Record, Refused, sheet_topic};
use crate::release::ReleaseEvent;
use crate::stamp::Stamp;

use super::anchor::{Anchor, inside};
use super::finding::{Finding, What};
use super::frontier::Frontier;
use super::kept::{Use, Wanted};
use super::releases::ReleaseLines;

/// What is known of a case so far.
#[derive(Default)]
pub(super) struct CaseLine {
    /// The positions of its entries.
    pub entries: Vec<u64>,
    /// The leaves of its revisions.
    revisions: Vec<Digest>,
    decisions: u32,
    steps: u32,
    /// How often each sheet was printed.
    sheets: BTreeMap<SheetNumber, u32>,
    void: bool,
}

/// What follows from the records so far.
#[derive(Default)]
pub(super) struct Fold {
    /// The cases, by series and serial.
    pub cases: BTreeMap<String, BTreeMap<u32, CaseLine>>,
    /// The positions of the records on each topic, by its word.
    pub topics: BTreeMap<String, Vec<u64>>,
    /// What has to be kept.
    pub wanted: Vec<Wanted>,
    /// The keys, each with its position.
    pub keys: Vec<(u64, PublicKey)>,
    /// The checkpoints in the journal that hold.
    pub anchors: Vec<Anchor>,
    /// What deserves a look and proves nothing.
    pub remarks: Vec<Finding>,
    /// The releases.
    pub releases: ReleaseLines,
    last: Option<Stamp>,
    /// How many acts on each case were refused.
    refused: BTreeMap<CaseNumber, usize>,
}

impl Fold {
    /// Takes the record at a position; `before` is the tree of all records before it.
    pub(super) fn take(
        &mut self,
        position: u64,
        leaf: Digest,
        record: Record,
        before: &Frontier,
        findings: &mut Vec<Finding>,
    ) {
        let given = record.given().clone();
        if self.last.as_ref().is_some_and(|last| given.at < last.at) {
            self.remarks.push(Finding::of(What::Backwards).with("position", position));
        }
        self.last = Some(given);
        if let Some(topic) = record.topic() {
            self.topics.entry(topic.word().to_owned()).or_default().push(position);
        }
        let why = match record {
            Record::Case { number, entry } => self.take_entry(position, leaf, &number, entry),
            Record::Release { event, .. } => self.take_release(position, &event),
            Record::Key { key, replaces, .. } => self.take_key(position, &key, replaces.as_deref()),
            Record::Checkpoint { note, .. } => {
                match inside(position, &note, before, &self.keys, &self.anchors) {
                    Ok(anchor) => self.anchors.push(anchor),
                    Err(finding) => findings.push(finding),
                }
                None
            }
            Record::Imported(imported) => {
                self.wanted.push(Wanted { sha256: imported.sha256, used: Use::File { position } });
                None
            }
            Record::Refused(refused) => self.take_refused(&refused),
            Record::Person { .. } | Record::Exported(_) => None,
        };
        findings.extend(why.map(|why| Finding::implausible(position, why)));
    }

    fn take_entry(&mut self, position: u64, leaf: Digest, number: &CaseNumber, entry: Entry) -> Option<&'static str> {
        let Some(place) = Place::read(number) else { return Some("number") };
        let refused = self.refused.get(number).copied().unwrap_or(0);
        let line = self.cases.entry(place.series).or_default().entry(place.serial).or_default();
        let nth = line.entries.len().saturating_add(refused).saturating_add(1);
        let is_first = line.entries.is_empty();
        // Of a void case sheets are printed, which say so; anything else waits until it is opened again.
        let is_barred = line.void && !matches!(entry, Entry::Reopened(_) | Entry::Printed(_));
        line.entries.push(position);
        match entry {
            Entry::Voided(_) => line.void = true,
            Entry::Reopened(_) => line.void = false,
            _ => {}
        }
        let wrong = match entry {
            Entry::Revised(revision) => line.revise(&revision, leaf),
            Entry::Decided(decided) => {
                let wrong = line.decide(&decided);
                let revision = decided.revision.checked_sub(1).and_then(|nth| usize::try_from(nth).ok());
                let revision = revision.and_then(|nth| line.revisions.get(nth)).copied();
                let sha256 = decided.record;
                let used = Use::Decision { position, number: number.clone(), decided, revision };
                self.wanted.push(Wanted { sha256, used });
                wrong
            }
            Entry::Reopened(_) => return is_first.then_some("first-entry"),
            Entry::Voided(_) => is_first.then_some("first-entry"),
            Entry::Overridden(judgement) => (judgement.decision != line.decisions).then_some("overridden-decision"),
            Entry::Appealed(appealed) => (appealed.decision != line.decisions).then_some("appealed-decision"),
            Entry::OverrideApproved(_) | Entry::Reexamined(_) => (line.decisions == 0).then_some("first-entry"),
            Entry::Stepped(stepped) => {
                let sheets = number_sheets(&mut self.topics, position, &stepped);
                line.step(&stepped).or(sheets).or_else(|| miscounted(stepped.nth, nth))
            }
            Entry::StepCorrected(corrected) => {
                let unknown = (!(1..=line.steps).contains(&corrected.number)).then_some("corrected-step");
                unknown.or_else(|| miscounted(corrected.nth, nth))
            }
            Entry::Printed(printed) => line.print(&printed),
        };
        if is_barred { Some("void") } else { wrong }
    }

    fn take_refused(&mut self, refused: &Refused) -> Option<&'static str> {
        let number = refused.case()?;
        let entries = Place::read(&number).and_then(|place| self.cases.get(&place.series)?.get(&place.serial));
        let entries = entries.map_or(0, |line| line.entries.len());
        let before = self.refused.entry(number).or_default();
        *before = before.saturating_add(1);
        miscounted(refused.nth, entries.saturating_add(*before))
    }

    fn take_release(&mut self, position: u64, event: &ReleaseEvent) -> Option<&'static str> {
        if let ReleaseEvent::Proposed(proposed) = event {
            let texts = proposed.texts.iter();
            self.wanted.extend(texts.map(|text| Wanted { sha256: text.sha256, used: Use::Text { position } }));
        }
        self.releases.take(position, event)
    }

    fn take_key(&mut self, position: u64, key: &str, replaces: Option<&str>) -> Option<&'static str> {
        let Ok(key) = PublicKey::read(key) else { return Some("key-form") };
        let newest = self.keys.last().map(|(_, newest)| newest.write());
        let origin = self.keys.first().map(|(_, first)| first.name().to_owned());
        let named = origin.is_none_or(|origin| origin == key.name());
        self.keys.push((position, key));
        if newest.as_deref() != replaces {
            return Some("key-replaces");
        }
        (!named).then_some("key-name")
    }
}

impl CaseLine {
    fn revise(&mut self, revision: &Revision, leaf: Digest) -> Option<&'static str> {
        self.revisions.push(leaf);
        (u32::try_from(self.revisions.len()) != Ok(revision.revision)).then_some("revision-count")
    }

    fn decide(&mut self, decided: &Decided) -> Option<&'static str> {
        self.decisions = self.decisions.saturating_add(1);
        let known =
            usize::try_from(decided.revision).is_ok_and(|revision| (1..=self.revisions.len()).contains(&revision));
        match decided.decision == self.decisions {
            _ if !known => Some("decided-revision"),
            true => None,
            false => Some("decision-count"),
        }
    }

    fn step(&mut self, stepped: &Stepped) -> Option<&'static str> {
        self.steps = self.steps.saturating_add(1);
        let sheets = stepped.came_to.iter().flat_map(|came_to| &came_to.sheets);
        for sheet in sheets {
            self.sheets.entry(sheet.number.clone()).or_insert(0);
        }
        let known =
            usize::try_from(stepped.revision).is_ok_and(|revision| (1..=self.revisions.len()).contains(&revision));
        if !known {
            Some("step-revision")
        } else if stepped.decision.is_some_and(|decision| decision == 0 || decision > self.decisions) {
            Some("step-decision")
        } else {
            (stepped.number != self.steps).then_some("step-count")
        }
    }

    /// Counts a printing: the first of a sheet is 1, and each further one counts up by one.
    fn print(&mut self, printed: &Printed) -> Option<&'static str> {
        let Some(times) = self.sheets.get_mut(&printed.number) else { return Some("printed-sheet") };
        let nth = times.saturating_add(1);
        *times = printed.time;
        (printed.time != nth).then_some("printed-count")
    }
}

/// Finds out whether a record bears another number among those of its case than its own; records of old bear none.
fn miscounted(recorded: Option<u32>, nth: usize) -> Option<&'static str> {
    recorded.filter(|recorded| usize::try_from(*recorded) != Ok(nth)).map(|_| "case-count")
}

/// Counts the sheets of a step in their series, each of which counts up by one.
fn number_sheets(topics: &mut BTreeMap<String, Vec<u64>>, position: u64, stepped: &Stepped) -> Option<&'static str> {
    let mut wrong = None;
    for sheet in stepped.came_to.iter().flat_map(|came_to| &came_to.sheets) {
        let Some(place) = Place::of_sheet(&sheet.number) else { return Some("sheet-form") };
        let line = topics.entry(sheet_topic(&place.series)).or_default();
        line.push(position);
        if u32::try_from(line.len()) != Ok(place.serial) {
            wrong = Some("sheet-number");
        }
    }
    wrong
}
