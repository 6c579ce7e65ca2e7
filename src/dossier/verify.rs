//! All checks of a dossier.

use std::collections::BTreeSet;

use super::anchor::{self, Trust};
use super::format::Dossier;
use super::governing;
use super::opened::Opened;
use super::readers::readers;
use super::report::{Check, Fault, Report, Verdict};
use super::steps::{self, StepAgain};
use crate::case::{Decided, Entry, Revision};
use crate::decision::{Decision, DecisionRecord, Outcome, differences};
use crate::digest::Digest;
use crate::id::CaseNumber;
use crate::journal::verify_inclusion;
use crate::record::{self, Record};
use crate::release::{Proposed, ReleaseEvent};
use crate::value::{Date, Value};

/// What a decision is evaluated again from.
pub struct Again<'a> {
    /// The release.
    pub release: &'a Proposed,
    /// Its texts, by name.
    pub texts: Vec<(&'a str, &'a [u8])>,
    /// The case.
    pub number: &'a CaseNumber,
    /// The facts that were decided.
    pub revision: &'a Revision,
    /// The governing date.
    pub on: Date,
}

/// What evaluates decisions and takes steps again.
pub trait Engine {
    /// Decides again.
    ///
    /// # Errors
    ///
    /// A few words on why it cannot.
    fn evaluate(&mut self, again: &Again<'_>) -> Result<Decision, String>;

    /// Takes a step, or its correction, again: the governing date by which a step was done, and the parts in which something else comes out. Of
    /// what was refused and proves to have been refused wrongly: the code that comes out, or `none`.
    ///
    /// # Errors
    ///
    /// A few words on why it cannot, or on what the regulation refuses.
    fn take(&mut self, again: &StepAgain<'_>) -> Result<(Option<Date>, Vec<String>), String>;
}

/// Verifies a dossier.
pub fn verify(dossier: &Dossier, trust: &Trust, engine: &mut dyn Engine) -> Report {
    let opened = Opened::of(dossier);
    let mut checks = vec![
        (Check::Entries, Verdict::of(entries(&opened))),
        (Check::Inclusion, Verdict::of(inclusion(&opened))),
        (Check::Kept, Verdict::of(kept(&opened))),
        (Check::Case, Verdict::of(case(&opened))),
        (Check::Records, Verdict::of(records(&opened))),
        (Check::Releases, Verdict::of(governing::releases(&opened))),
        (Check::Approval, Verdict::of(governing::approval(&opened))),
        (Check::Offices, Verdict::of(governing::offices(&opened))),
        (Check::Again, Verdict::of(again(&opened, engine))),
        (Check::Steps, taken_again(&opened, engine)),
        (Check::Readers, Verdict::of(for_readers(dossier))),
    ];
    checks.extend(anchor::checks(&opened, trust));
    Report {
        version: dossier.version,
        case: dossier.case.clone(),
        size: dossier.journal.size,
        root: dossier.journal.root,
        entries: dossier.entries.len(),
        engines: opened.decisions().map(|(_, decided, record, _)| (decided.decision, record.engine)).collect(),
        checks,
    }
}

/// Lists the parts in which the record of a decision does not belong to its entry or its revision; none where all fit.
#[must_use]
pub fn strays(
    case: &CaseNumber,
    decided: &Decided,
    record: &DecisionRecord,
    revision: Option<Digest>,
) -> Vec<&'static str> {
    let verdict = match record.decision.outcome(&record.decision.verdict) {
        Outcome::Known(Value::Text(id)) => Some(id.as_ref()),
        _ => None,
    };
    let parts = [
        ("case", record.case == *case),
        ("number", record.number == decided.decision),
        ("revision", record.revision == decided.revision),
        ("revision_digest", Some(record.revision_digest) == revision),
        ("on", record.governing.on == decided.on && record.decision.on == decided.on),
        ("verdict", decided.verdict.as_deref() == verdict),
        ("given", record.given == decided.given && record.dates.decided == decided.given.at),
    ];
    parts.into_iter().filter(|(_, fits)| !fits).map(|(part, _)| part).collect()
}

/// Takes the steps again. A dossier of version 1 holds none, and does not say that there were none.
fn taken_again(opened: &Opened<'_>, engine: &mut dyn Engine) -> Verdict {
    if opened.dossier.holds_steps() { Verdict::of(steps::again(opened, engine)) } else { Verdict::Open("version-1") }
}

fn entries(opened: &Opened<'_>) -> Vec<Fault> {
    let named = opened.decisions().map(|(_, _, record, _)| record.release.number);
    let named: BTreeSet<u32> =
        named.chain(steps::releases(opened).into_iter().map(|(_, stepped)| stepped.release)).collect();
    let with_steps = opened.dossier.holds_steps();
    let mut faults = Vec::new();
    let mut next = 0;
    for placed in &opened.entries {
        let about = |word| Fault::of(word).with("position", &placed.position);
        if placed.position < next || placed.position >= opened.dossier.journal.size {
            faults.push(about("entry-order"));
        }
        next = placed.position.saturating_add(1);
        match &placed.record {
            None => faults.push(about("entry-unreadable")),
            Some(Record::Case { number, entry })
                if *number == opened.dossier.case && (with_steps || !is_new(entry)) => {}
            Some(Record::Refused(refused)) if with_steps && refused.case().as_ref() == Some(&opened.dossier.case) => {}
            Some(Record::Release { event, .. }) if named.contains(&event.release()) => {}
            Some(Record::Person { .. }) => {}
            Some(_) => faults.push(about("entry-foreign")),
        }
    }
    faults
}

/// Tells whether version 1 knew nothing of an entry.
const fn is_new(entry: &Entry) -> bool {
    matches!(entry, Entry::Stepped(_) | Entry::StepCorrected(_) | Entry::Printed(_))
}

fn inclusion(opened: &Opened<'_>) -> Vec<Fault> {
    let tree = &opened.dossier.journal;
    let proved = opened.entries.iter().zip(&opened.dossier.entries);
    let broken = proved
        .filter(|(placed, entry)| !verify_inclusion(placed.leaf, placed.position, tree.size, &entry.proof, tree.root));
    broken.map(|(placed, _)| Fault::of("not-included").with("position", &placed.position)).collect()
}

fn kept(opened: &Opened<'_>) -> Vec<Fault> {
    let mut needed: BTreeSet<Digest> = opened.decided().map(|(_, decided)| decided.record).collect();
    for (_, event, _) in opened.release_events() {
        if let ReleaseEvent::Proposed(proposed) = event {
            needed.extend(proposed.texts.iter().map(|text| text.sha256));
        }
    }
    let there: BTreeSet<Digest> = opened.kept.keys().copied().collect();
    let mut faults = Vec::new();
    for kept in &opened.dossier.kept {
        if Digest::plain([kept.bytes.0.as_slice()]) != kept.sha256 {
            faults.push(Fault::of("kept-other").with("sha256", &kept.sha256));
        }
    }
    if !opened.dossier.kept.is_sorted_by(|left, right| left.sha256 < right.sha256) {
        faults.push(Fault::of("kept-order"));
    }
    faults.extend(together("kept-missing", needed.difference(&there)));
    faults.extend(together("kept-foreign", there.difference(&needed)));
    faults
}

/// Says once what is wrong with many: a release has a hundred texts and more.
fn together<'a>(word: &'static str, mut all: impl Iterator<Item = &'a Digest>) -> Option<Fault> {
    let first = all.next()?;
    Some(Fault::of(word).with("sha256", &first).with("more", &all.count()))
}

fn case(opened: &Opened<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    if !opened.revisions().map(|(_, revision)| revision.revision).eq((1..).take(opened.revisions().count())) {
        faults.push(Fault::of("revisions-gap"));
    }
    if !opened.decided().map(|(_, decided)| decided.decision).eq((1..).take(opened.decided().count())) {
        faults.push(Fault::of("decisions-gap"));
    }
    let first = opened.of_case().next().map(|(placed, _)| placed.position);
    if first != opened.revisions().next().map(|(placed, _)| placed.position) {
        faults.push(Fault::of("case-beginning"));
    }
    if opened.decided().next().is_none() && opened.steps().next().is_none() {
        faults.push(Fault::of("undecided"));
    }
    faults.extend(steps::counts(opened));
    faults
}

fn records(opened: &Opened<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (placed, decided) in opened.decided() {
        let about = |word| Fault::of(word).with("decision", &decided.decision);
        let record: Option<DecisionRecord> = opened.kept.get(&decided.record).and_then(|bytes| record::read(bytes));
        let Some(record) = record else {
            faults.push(about("record-unreadable"));
            continue;
        };
        let mut before = opened.revisions().filter(|(revision, _)| revision.position < placed.position);
        let revision = before.rfind(|(_, revision)| revision.revision == decided.revision);
        let strays = strays(&opened.dossier.case, decided, &record, revision.map(|(placed, _)| placed.leaf));
        faults.extend(strays.into_iter().map(|part| about("record-stray").with("part", &part)));
    }
    faults
}

fn again(opened: &Opened<'_>, engine: &mut dyn Engine) -> Vec<Fault> {
    let number = &opened.dossier.case;
    let mut faults = Vec::new();
    for (placed, decided) in opened.decided() {
        let about = |word| Fault::of(word).with("decision", &decided.decision);
        let bytes = opened.kept.get(&decided.record).copied().unwrap_or_default();
        let revision = opened.revisions().find(|(_, revision)| revision.revision == decided.revision);
        let (Some(record), Some((_, revision))) = (record::read::<DecisionRecord>(bytes), revision) else {
            faults.push(about("again-without-record"));
            continue;
        };
        let Some(release) = opened.release_before(record.release.number, placed.position) else {
            faults.push(about("again-without-release"));
            continue;
        };
        let Some(texts) = opened.texts(&release.proposed) else {
            faults.push(about("again-without-texts"));
            continue;
        };
        let on = record.governing.on;
        match engine.evaluate(&Again { release: &release.proposed, texts, number, revision, on }) {
            Err(said) => faults.push(about("again-refused").with("said", &said)),
            Ok(decision) => {
                let parts: Vec<_> =
                    differences(&record.decision, &decision).into_iter().map(|found| found.part).collect();
                let same = record::write(&DecisionRecord { decision, ..record }).is_ok_and(|again| again == bytes);
                if !same {
                    let parts = if parts.is_empty() { "bytes".to_owned() } else { parts.join(", ") };
                    faults.push(about("again-differs").with("parts", &parts));
                }
            }
        }
    }
    faults
}

fn for_readers(dossier: &Dossier) -> Vec<Fault> {
    if dossier.readers == readers(dossier) { Vec::new() } else { vec![Fault::of("readers-differ")] }
}
