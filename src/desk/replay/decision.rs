//! Every recorded decision, evaluated again.

use crate::case::{Decided, Entry, Revision};
use crate::decision::{Decision, DecisionRecord, differences};
use crate::digest::Digest;
use crate::dossier::strays;
use crate::evaluate::evaluate;
use crate::files::Files;
use crate::id::CaseNumber;
use crate::program::Facts;
use crate::record::{self, Record};
use crate::release::Releases;
use crate::store::{Transaction, View};

use super::super::register::typed;
use super::texts::Texts;
use super::{Finding, Replayed};

/// What decisions are evaluated again with.
pub(super) struct Evaluating<'e, 'v, T> {
    pub(super) view: View<'v, T>,
    pub(super) texts: &'e Texts<'v, T>,
    pub(super) releases: &'e Releases,
}

impl<T: Transaction> Evaluating<'_, '_, T> {
    /// Evaluates a decision again; `revision` is the position of the facts that its entry names.
    pub(super) fn replay(&self, position: u64, case: CaseNumber, decided: &Decided, revision: Option<u64>) -> Replayed {
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
        &self,
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
    fn again(&self, case: &CaseNumber, record: &DecisionRecord, revision: &Revision) -> Result<Decision, Finding> {
        let number = record.release.number;
        let release = self.releases.get(number).ok_or(Finding::NoRelease(number))?;
        if release.proposed.digest != record.release.digest {
            return Err(Finding::OtherRelease(number));
        }
        let text = self.texts.open(release)?;
        let facts: Facts =
            typed(&text.program, case, revision).map_err(|stale| Finding::Unreadable(Files::default(), stale))?;
        Ok(evaluate(&text.program, &facts, record.governing.on))
    }

    fn revision(&self, position: u64) -> Option<(Revision, Digest)> {
        match self.view.record(position) {
            Ok((Record::Case { entry: Entry::Revised(revision), .. }, leaf)) => Some((revision, leaf)),
            _ => None,
        }
    }
}

/// Holds what came out against the bytes that were recorded.
fn held_against(record: &DecisionRecord, decision: Decision, kept: &[u8]) -> Vec<Finding> {
    let found: Vec<_> = differences(&record.decision, &decision).into_iter().map(Finding::Difference).collect();
    let same = record::write(&DecisionRecord { decision, ..record.clone() }).is_ok_and(|again| again == kept);
    if found.is_empty() && !same { vec![Finding::Bytes] } else { found }
}
