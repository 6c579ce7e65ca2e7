//! The steps of the case, taken again; and that they, their sheets and all that the journal says of the case are counted without a gap.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::governing::covers;
use super::opened::{Opened, Placed};
use super::report::Fault;
use super::verify::Engine;
use crate::act::Act;
use crate::case::{Case, Entry, Place, Recorded, Revision, StepCorrected, Stepped};
use crate::id::SheetNumber;
use crate::person::People;
use crate::record::{Record, Refused};
use crate::release::Proposed;
use crate::stamp::Stamp;

/// What a step is taken again from.
pub struct StepAgain<'a> {
    /// The release.
    pub release: &'a Proposed,
    /// Its texts, by name.
    pub texts: Vec<(&'a str, &'a [u8])>,
    /// The case as it was before; the revision that was given with the act is left out.
    pub case: &'a Case,
    /// The revision that was given with it, where there was one.
    pub with_it: Option<&'a Revision>,
    /// The persons as they were entered before it, as far as they are in the file.
    pub people: &'a People,
    /// The moment of the act.
    pub at: DateTime<Utc>,
    /// What was done.
    pub act: StepAct<'a>,
}

/// What was done.
#[derive(Clone, Copy)]
pub enum StepAct<'a> {
    /// A step was done, or signed. How many sheets a series held before it a file cannot know, which holds one case: it is what its own
    /// sheets say.
    Done(&'a Stepped),
    /// One was corrected.
    Corrected(&'a StepCorrected),
    /// One was refused, or its correction was.
    Refused(&'a Refused),
}

impl StepAct<'_> {
    /// Returns who did it, and when.
    const fn given(&self) -> &Stamp {
        match self {
            Self::Done(stepped) => &stepped.given,
            Self::Corrected(corrected) => &corrected.given,
            Self::Refused(refused) => &refused.given,
        }
    }
}

/// Finds where the counts of the case have a gap: its steps, all that the journal says of it, the printings of its sheets.
pub(super) fn counts(opened: &Opened<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    if !opened.steps().map(|(_, stepped)| stepped.number).eq((1..).take(opened.steps().count())) {
        faults.push(Fault::of("steps-gap"));
    }
    let mut said: u32 = 0;
    for placed in &opened.entries {
        let Some(record) = placed.record.as_ref().filter(|record| record.case().as_ref() == Some(&opened.dossier.case))
        else {
            continue;
        };
        said = said.saturating_add(1);
        if let Some(nth) = nth(record).filter(|nth| *nth != said) {
            faults.push(Fault::of("records-gap").with("position", &placed.position));
            said = nth;
        }
    }
    let mut printed: BTreeMap<&SheetNumber, u32> = BTreeMap::new();
    for (placed, entry) in opened.of_case() {
        match entry {
            Entry::Stepped(stepped) => {
                let sheets = stepped.came_to.iter().flat_map(|came_to| &came_to.sheets);
                printed.extend(sheets.map(|sheet| (&sheet.number, 0)));
            }
            Entry::Printed(print) => {
                let about = |word| Fault::of(word).with("position", &placed.position).with("sheet", &print.number);
                match printed.get_mut(&print.number) {
                    None => faults.push(about("print-unknown")),
                    Some(times) => {
                        *times = times.saturating_add(1);
                        if *times != print.time {
                            faults.push(about("prints-gap"));
                            *times = print.time;
                        }
                    }
                }
            }
            _ => {}
        }
    }
    faults
}

/// Returns the number that a record bears among those that speak of its case.
const fn nth(record: &Record) -> Option<u32> {
    match record {
        Record::Case { entry: Entry::Stepped(stepped), .. } => stepped.nth,
        Record::Case { entry: Entry::StepCorrected(corrected), .. } => corrected.nth,
        Record::Refused(refused) => refused.nth,
        _ => None,
    }
}

/// Takes every step and every correction again, and tries again what was refused.
pub(super) fn again(opened: &Opened<'_>, engine: &mut dyn Engine) -> Vec<Fault> {
    let mut faults = sheets(opened);
    let mut case = Case { number: opened.dossier.case.clone(), entries: Vec::new() };
    for placed in &opened.entries {
        let entry = match &placed.record {
            Some(Record::Case { number, entry }) if *number == case.number => entry,
            Some(Record::Refused(refused))
                if refused.act == Act::Step && refused.case().as_ref() == Some(&case.number) =>
            {
                faults.extend(retry(opened, placed, refused, &case, engine));
                continue;
            }
            _ => continue,
        };
        let with_it = case.take_given_with(entry);
        let before = (&case, with_it.as_ref().and_then(Recorded::revision));
        match entry {
            Entry::Stepped(stepped) => {
                faults.extend(retake(opened, placed, StepAct::Done(stepped), stepped, before, engine));
            }
            Entry::StepCorrected(corrected) => match case.steps().find(|stepped| stepped.number == corrected.number) {
                None => faults.push(Fault::of("correction-of-nothing").with("step", &corrected.number)),
                Some(stepped) => {
                    let act = StepAct::Corrected(corrected);
                    faults.extend(retake(opened, placed, act, stepped, before, engine));
                }
            },
            _ => {}
        }
        case.entries.extend(with_it);
        case.entries.push(Recorded { entry: entry.clone(), digest: placed.leaf });
    }
    faults
}

/// Takes one again, from the case as it was before, and the revision that was given with it.
fn retake(
    opened: &Opened<'_>,
    placed: &Placed,
    act: StepAct<'_>,
    stepped: &Stepped,
    (case, with_it): (&Case, Option<&Revision>),
    engine: &mut dyn Engine,
) -> Vec<Fault> {
    let about = |word| Fault::of(word).with("step", &stepped.number);
    let Some(release) = opened.release_before(stepped.release, placed.position) else {
        return vec![about("step-without-release").with("release", &stepped.release)];
    };
    let Some(texts) = opened.texts(&release.proposed) else {
        return vec![about("step-without-texts").with("release", &stepped.release)];
    };
    let people = opened.people_before(placed.position);
    let at = opened.moment(placed.position, act.given());
    let again = StepAgain { release: &release.proposed, texts, case, with_it, people: &people, at, act };
    let (refused, differs) = match act {
        StepAct::Done(_) | StepAct::Refused(_) => ("step-refused", "step-differs"),
        StepAct::Corrected(_) => ("correction-refused", "correction-differs"),
    };
    match engine.take(&again) {
        Err(said) => vec![about(refused).with("said", &said)],
        Ok((on, mut parts)) => {
            // A procedure goes on under the release with which it began.
            let mut courses = case.courses().into_iter();
            if courses.any(|course| *course.procedure == stepped.step.procedure && course.release != stepped.release) {
                parts.push("release".to_owned());
            }
            let differs = (!parts.is_empty()).then(|| about(differs).with("parts", &parts.join(", ")));
            let not_in_force = on.filter(|on| !covers(&release, *on));
            let not_in_force =
                not_in_force.map(|on| about("step-not-in-force").with("release", &stepped.release).with("on", &on));
            differs.into_iter().chain(not_in_force).collect()
        }
    }
}

/// Tries again what was refused. Before a procedure has begun a file cannot know under which release it would have begun.
fn retry(
    opened: &Opened<'_>,
    placed: &Placed,
    refused: &Refused,
    case: &Case,
    engine: &mut dyn Engine,
) -> Option<Fault> {
    let begun = |procedure| case.courses().iter().find(|course| course.procedure == procedure).map(|own| own.release);
    let number = match (&refused.step, refused.asked.as_ref().and_then(|asked| asked.corrects)) {
        (Some(step), _) => begun(&step.procedure),
        (None, Some(number)) => case.steps().find(|stepped| stepped.number == number).map(|own| own.release),
        (None, None) => None,
    }?;
    let release = opened.release_before(number, placed.position)?;
    let texts = opened.texts(&release.proposed)?;
    let people = opened.people_before(placed.position);
    let (at, act) = (opened.moment(placed.position, &refused.given), StepAct::Refused(refused));
    let again = StepAgain { release: &release.proposed, texts, case, with_it: None, people: &people, at, act };
    let found = engine.take(&again).ok()?.1.into_iter().next()?;
    let differs = Fault::of("refusal-differs").with("position", &placed.position).with("reason", &refused.reason);
    Some(differs.with("again", &found))
}

/// Finds sheets whose numbers are none, stand twice, or do not rise in their series.
fn sheets(opened: &Opened<'_>) -> Vec<Fault> {
    let mut series: BTreeMap<String, u32> = BTreeMap::new();
    let mut faults = Vec::new();
    for (_, stepped) in opened.steps() {
        for sheet in stepped.came_to.iter().flat_map(|came_to| &came_to.sheets) {
            let about = |word| Fault::of(word).with("step", &stepped.number).with("sheet", &sheet.number);
            match Place::of_sheet(&sheet.number) {
                None => faults.push(about("sheet-malformed")),
                Some(place) => {
                    let before = series.insert(place.series, place.serial);
                    if before.is_some_and(|before| before >= place.serial) {
                        faults.push(about("sheet-order"));
                    }
                }
            }
        }
    }
    faults
}

/// Lists the releases under which the steps of the case were done: the first step of each.
pub(super) fn releases<'o>(opened: &'o Opened<'_>) -> Vec<(&'o Placed, &'o Stepped)> {
    let mut seen = BTreeSet::new();
    opened.steps().filter(|(_, stepped)| seen.insert(stepped.release)).collect()
}
