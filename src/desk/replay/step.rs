//! Every recorded step, taken again from what the journal held before it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::case::{Case, Entry, Recorded, StepCorrected, Stepped};
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::files::Files;
use crate::id::{CaseNumber, PersonId, ProcedureId};
use crate::person::{People, PersonEvent};
use crate::record::{Record, Refused};
use crate::release::{ReleaseEvent, Releases};
use crate::stamp::Stamp;
use crate::store::Transaction;

use super::super::govern::{Asked, settle as govern_by};
use super::super::register::{alone, narrow};
use super::super::release::unknown;
use super::super::step::{Before, Footing, TriedAgain, differ, entered_wrongly};
use super::texts::{Text, Texts};
use super::{Finding, Retaken, StepAct};

/// What the journal has told so far.
pub(super) struct Walk<'w, 'v, T> {
    texts: &'w Texts<'v, T>,
    only: Option<CaseNumber>,
    cases: BTreeMap<CaseNumber, Told>,
    release_events: Vec<(ReleaseEvent, Stamp)>,
    releases: Releases,
    person_events: Vec<(PersonEvent, Stamp)>,
    people: People,
    /// How many sheets each series holds.
    series: BTreeMap<String, u32>,
    /// The latest moment of an appointment, an approval or a publication.
    powers: Option<DateTime<Utc>>,
    /// The moments of the last record and of the one before it.
    moments: [Option<DateTime<Utc>>; 2],
}

/// What the journal has told of one case.
struct Told {
    case: Case,
    /// How many acts on it were refused.
    refused: u32,
}

impl<'w, 'v, T: Transaction> Walk<'w, 'v, T> {
    pub(super) fn of(texts: &'w Texts<'v, T>, only: Option<CaseNumber>) -> Self {
        Self {
            texts,
            only,
            cases: BTreeMap::new(),
            release_events: Vec::new(),
            releases: Releases::default(),
            person_events: Vec::new(),
            people: People::default(),
            series: BTreeMap::new(),
            powers: None,
            moments: [None, None],
        }
    }

    /// Takes the next record, and where it is one of a step, takes that again first.
    pub(super) fn take(&mut self, position: u64, leaf: Digest, record: &Record) -> Option<Retaken> {
        let retaken = self.again(position, record);
        match record {
            Record::Case { number, entry } => {
                let recorded = Recorded { entry: entry.clone(), digest: leaf };
                self.told(number).case.entries.push(recorded);
            }
            Record::Refused(refused) => {
                if let Some(number) = refused.case() {
                    let told = self.told(&number);
                    told.refused = told.refused.saturating_add(1);
                }
            }
            Record::Release { event, given } => {
                self.release_events.push((event.clone(), given.clone()));
                self.releases = Releases::of(self.release_events.iter().cloned());
                if matches!(event, ReleaseEvent::Approved(_) | ReleaseEvent::Published(_)) {
                    self.powers = self.powers.max(Some(given.at));
                }
            }
            Record::Person { event, given } => {
                self.person_events.push((event.clone(), given.clone()));
                self.people = People::of(self.person_events.iter().cloned());
                self.powers = self.powers.max(Some(given.at));
            }
            _ => {}
        }
        for place in record.sheets() {
            let count = self.series.entry(place.series).or_default();
            *count = count.saturating_add(1);
        }
        self.moments = [Some(record.given().at), self.moments[0]];
        retaken
    }

    fn told(&mut self, number: &CaseNumber) -> &mut Told {
        let begin = || Told { case: Case { number: number.clone(), entries: Vec::new() }, refused: 0 };
        self.cases.entry(number.clone()).or_insert_with(begin)
    }

    fn again(&mut self, position: u64, record: &Record) -> Option<Retaken> {
        let number = record.case().filter(|number| self.only.as_ref().is_none_or(|only| only == number))?;
        let begin = |act, step, by: &PersonId| Retaken {
            case: number.clone(),
            position,
            act,
            step,
            by: by.clone(),
            findings: Vec::new(),
            not_kept: Vec::new(),
        };
        let mut retaken = match record {
            Record::Case { entry: Entry::Stepped(stepped), .. } => {
                begin(StepAct::Done(stepped.number), Some(stepped.step.clone()), &stepped.given.by)
            }
            Record::Case { entry: Entry::StepCorrected(corrected), .. } => {
                let steps = self.cases.get(&number).map(|told| &told.case);
                let step = steps.and_then(|case| case.steps().find(|stepped| stepped.number == corrected.number));
                let step = step.map(|stepped| stepped.step.clone());
                begin(StepAct::Corrected(corrected.number), step, &corrected.given.by)
            }
            Record::Refused(refused) if refused.act == crate::act::Act::Step => {
                begin(StepAct::Refused(refused.reason.clone()), refused.step.clone(), &refused.given.by)
            }
            _ => return None,
        };
        let mut told = self
            .cases
            .remove(&number)
            .unwrap_or_else(|| Told { case: Case { number: number.clone(), entries: Vec::new() }, refused: 0 });
        let nth = narrow(told.case.entries.len()).saturating_add(told.refused).saturating_add(1);
        let numbered = |recorded: Option<u32>| {
            let differs = differ("nth", recorded.map(|nth| nth.to_string()), Some(nth.to_string()));
            differs.filter(|_| recorded.is_some()).map(Finding::Difference)
        };
        match record {
            Record::Case { entry, .. } => {
                let with_it = told.case.take_given_with(entry);
                match entry {
                    Entry::Stepped(stepped) => {
                        retaken.findings.extend(numbered(stepped.nth));
                        retaken.findings.extend(self.step(&told.case, with_it.as_ref(), stepped));
                    }
                    Entry::StepCorrected(corrected) => {
                        retaken.findings.extend(numbered(corrected.nth));
                        retaken.findings.extend(self.correction(&told.case, with_it.as_ref(), corrected));
                    }
                    _ => {}
                }
                told.case.entries.extend(with_it);
            }
            Record::Refused(refused) => {
                retaken.findings.extend(numbered(refused.nth));
                self.refusal(&told.case, refused, &mut retaken);
            }
            _ => {}
        }
        self.cases.insert(number, told);
        Some(retaken)
    }

    fn step(&self, case: &Case, with_it: Option<&Recorded>, stepped: &Stepped) -> Vec<Finding> {
        let known = case.revision(Some(stepped.revision)).is_some() || with_it.is_some();
        if !known {
            return vec![Finding::NoRevision(stepped.revision)];
        }
        let mut findings = Vec::new();
        match self.release_of(case, &stepped.step.procedure) {
            Ok(number) => {
                let (recorded, again) = (Some(stepped.release.to_string()), Some(number.to_string()));
                findings.extend(differ("release", recorded, again).map(Finding::Difference));
            }
            Err(finding) => findings.push(finding),
        }
        let text = match self.text(stepped.release) {
            Ok(text) => text,
            Err(finding) => {
                findings.push(finding);
                return findings;
            }
        };
        let before = self.before(case, with_it, &text, &stepped.given);
        let serials = |series: &str| Ok(self.series.get(series).copied().unwrap_or(0));
        match before.step(stepped, &serials) {
            Ok((_, different)) => findings.extend(different.into_iter().map(Finding::Difference)),
            Err(diagnostics) => findings.push(Finding::Refused(text.files, diagnostics)),
        }
        findings
    }

    fn correction(&self, case: &Case, with_it: Option<&Recorded>, corrected: &StepCorrected) -> Vec<Finding> {
        let footing = |done: &Stepped| self.footing(done);
        let release = entered_wrongly(case, corrected.number, &footing).map(|stepped| stepped.release);
        let release = release.map_err(|refused| Finding::Refused(Files::default(), refused));
        let again = release.and_then(|release| self.text(release)).and_then(|text| {
            let before = self.before(case, with_it, &text, &corrected.given);
            before.correction(corrected, &footing).map_err(|diagnostics| Finding::Refused(text.files, diagnostics))
        });
        match again {
            Ok(different) => different.into_iter().map(Finding::Difference).collect(),
            Err(finding) => vec![finding],
        }
    }

    fn refusal(&self, case: &Case, refused: &Refused, retaken: &mut Retaken) {
        let corrects = refused.asked.as_ref().and_then(|asked| asked.corrects);
        let corrected = corrects.and_then(|number| case.steps().find(|stepped| stepped.number == number));
        let release = match (&refused.step, corrected) {
            (Some(step), _) => self.release_of(case, &step.procedure),
            (None, Some(stepped)) => Ok(stepped.release),
            (None, None) => {
                // Only a correction is refused before the step is known that it means.
                retaken.not_kept.push("correction");
                return;
            }
        };
        let text = match release.and_then(|release| self.text(release)) {
            Ok(text) => text,
            Err(finding) => {
                retaken.findings.push(finding);
                return;
            }
        };
        let before = self.before(case, None, &text, &refused.given);
        match before.refusal(refused, &|done| self.footing(done)) {
            TriedAgain::Same => {}
            TriedAgain::NotKept(parts) => retaken.not_kept = parts,
            TriedAgain::Otherwise(again) => {
                let again = again.map(|code| code.slug().to_owned());
                let differs = differ("reason", Some(refused.reason.clone()), again);
                retaken.findings.extend(differs.map(Finding::Difference));
            }
        }
    }

    /// Finds what a step stands on.
    fn footing(&self, done: &Stepped) -> Result<Footing, Vec<Diagnostic>> {
        let text = self.text(done.release).map_err(|finding| match finding {
            Finding::Unreadable(_, found) => found,
            _ => alone(unknown(done.release, &self.releases)),
        })?;
        Ok(Footing::of(&text.program, &done.step))
    }

    fn before<'b>(
        &'b self,
        case: &'b Case,
        with_it: Option<&'b Recorded>,
        text: &'b Text,
        given: &Stamp,
    ) -> Before<'b> {
        let [last, before_it] = self.moments;
        // The revision that was given with a step is of the same moment; what was before it counts.
        let last = if with_it.is_some() { before_it } else { last };
        let at = [last, self.powers].into_iter().flatten().fold(given.at, DateTime::max);
        let with_it = with_it.and_then(Recorded::revision);
        Before { case, with_it, program: &text.program, people: &self.people, at }
    }

    fn text(&self, number: u32) -> Result<Text, Finding> {
        let release = self.releases.get(number).ok_or(Finding::NoRelease(number))?;
        self.texts.open(release)
    }

    /// Finds the release under which a procedure of a case runs: that with which it began, else that which governs the case.
    fn release_of(&self, case: &Case, procedure: &ProcedureId) -> Result<u32, Finding> {
        let begun = case.courses().into_iter().find(|course| course.procedure == procedure);
        if let Some(course) = begun {
            return Ok(course.release);
        }
        let unreadable = std::cell::RefCell::new(None);
        let governing = govern_by(&self.releases, case, Asked::default(), |release| {
            self.texts.open(release).map_err(|finding| {
                unreadable.replace(Some(finding));
                Vec::new()
            })
        });
        governing
            .map(|found| found.release.number())
            .map_err(|refused| unreadable.take().unwrap_or_else(|| Finding::Refused(Files::default(), refused)))
    }
}
