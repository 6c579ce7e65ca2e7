//! Every act of the journal, held against the offices of its day: by what was entered before it, and by what is entered now.

use crate::act::Act;
use crate::case::{Entry, Stepped};
use crate::id::CaseNumber;
use crate::person::{People, PersonEvent};
use crate::procedure::acting;
use crate::program::Program;
use crate::record::Record;
use crate::release::Releases;
use crate::stamp::Stamp;
use crate::value::Date;

use super::evidence::act_on_release;
use super::{Evidence, Told};

/// An act that was done.
pub(super) struct Done<'e> {
    /// Its record.
    pub(super) told: &'e Told,
    /// What it was.
    pub(super) act: Act,
    /// What it was done to.
    pub(super) subject: String,
    /// The case, where it was done to one.
    pub(super) case: Option<&'e CaseNumber>,
    /// The release that says who may; none where there was none that could be read.
    pub(super) release: Option<u32>,
    /// Whether whoever did it might, by what was entered before it.
    pub(super) then: bool,
    /// Whether whoever did it might, by all that is entered now.
    pub(super) now: bool,
    /// Whether nobody held an office that may appoint: somebody has to begin.
    pub(super) founding: bool,
}

/// Lists all acts for which an office may be named.
pub(super) fn acts(evidence: &Evidence) -> Vec<Done<'_>> {
    let mut releases = evidence.releases_before(0);
    let mut people = evidence.people_before(0);
    let mut done = Vec::new();
    for told in &evidence.journal {
        if let Some((act, subject, case)) = act_of(&told.record) {
            done.push(held_against(evidence, told, (act, subject, case), &releases, &people));
        }
        match &told.record {
            Record::Release { .. } => releases = evidence.releases_before(told.position.saturating_add(1)),
            Record::Person { .. } => people = evidence.people_before(told.position.saturating_add(1)),
            _ => {}
        }
    }
    done
}

fn held_against<'e>(
    evidence: &'e Evidence,
    told: &'e Told,
    (act, subject, case): (Act, String, Option<&'e CaseNumber>),
    releases: &Releases,
    people: &People,
) -> Done<'e> {
    if let Some(stepped) = step_of(evidence, told) {
        return step_against(evidence, told, stepped, case, people);
    }
    let release = says_who_may(evidence, told, case, releases);
    let program = release.and_then(|release| evidence.programs.get(&release));
    let given = told.record.given();
    let nobody = |program: &Program| {
        program.offices_for(Act::Appoint).all(|office| people.holders(&office.id, told.day).is_empty())
    };
    let founding = act == Act::Appoint && program.map_or(people.is_empty(), nobody);
    let may = |people: &People| program.is_some_and(|program| may(program, people, act, given, told.day));
    let release = release.filter(|_| program.is_some());
    Done { told, act, subject, case, release, then: may(people), now: may(&evidence.people), founding }
}

/// Returns the step that a record is, or that it corrects.
fn step_of<'e>(evidence: &'e Evidence, told: &Told) -> Option<&'e Stepped> {
    match &told.record {
        Record::Case { entry: Entry::Stepped(_), .. } => evidence.step_at(told.position).map(|taken| &taken.stepped),
        Record::Case { number, entry: Entry::StepCorrected(corrected) } => {
            let mut steps = evidence.steps_of(number).map(|taken| &taken.stepped);
            steps.find(|stepped| stepped.number == corrected.number)
        }
        _ => None,
    }
}

/// Holds a step against the offices that its procedure names, on the day on which it was done and on the day on which it was entered; its
/// correction on the day on which that was entered.
fn step_against<'e>(
    evidence: &Evidence,
    told: &'e Told,
    stepped: &Stepped,
    case: Option<&'e CaseNumber>,
    people: &People,
) -> Done<'e> {
    let corrects = matches!(told.record, Record::Case { entry: Entry::StepCorrected(_), .. });
    let program = evidence.programs.get(&stepped.release);
    let step = evidence.step_in(stepped.release, &stepped.step).map(|(_, step)| step);
    let by = &told.record.given().by;
    let may = |people: &People| {
        let (Some(program), Some(step)) = (program, step) else { return false };
        let named = step.who.offices();
        if corrects {
            acting(program, people, named, by, &[told.day]).is_some()
        } else {
            let office = std::slice::from_ref(&stepped.office);
            named.contains(&stepped.office) && acting(program, people, office, by, &[stepped.on, told.day]).is_some()
        }
    };
    Done {
        told,
        act: Act::Step,
        subject: format!("{} {}", case.map(CaseNumber::as_str).unwrap_or_default(), stepped.step),
        case,
        release: step.map(|_| stepped.release),
        then: may(people),
        now: may(&evidence.people),
        founding: false,
    }
}

/// Tells whether a person may do something on a day.
pub(super) fn may(program: &Program, people: &People, act: Act, given: &Stamp, day: Date) -> bool {
    let mut offices = program.offices_for(act);
    program.is_open(act) || offices.any(|office| people.holds(&given.by, &office.id, day).is_some())
}

/// Finds the release that says who may: the one in force on the day by what was published then; before there is one, the text at hand.
fn says_who_may(evidence: &Evidence, told: &Told, case: Option<&CaseNumber>, known: &Releases) -> Option<u32> {
    let at_hand = match (&told.record, case) {
        (Record::Release { .. }, _) => act_on_release(&told.record).map(|(release, _)| release),
        (_, Some(case)) => evidence.decision_by(case, told.position).map(|made| made.record.release.number),
        _ => known.last_published().map(crate::release::Release::number),
    };
    // What the folder said before anything was put forward is not kept; the first text that was is nearest to it.
    let at_hand = at_hand.or_else(|| evidence.releases.iter().next().map(crate::release::Release::number))?;
    let regulation = &evidence.releases.get(at_hand)?.proposed.regulation;
    Some(known.in_force(regulation, told.day, None).map_or(at_hand, crate::release::Release::number))
}

/// Tells which act a record is, and on what.
fn act_of(record: &Record) -> Option<(Act, String, Option<&CaseNumber>)> {
    match record {
        Record::Release { .. } => act_on_release(record).map(|(release, act)| (act, release.to_string(), None)),
        Record::Person { event, .. } => {
            let (person, office) = match event {
                PersonEvent::Appointed(appointment) => (&appointment.person, &appointment.office),
                PersonEvent::Relieved(relief) => (&relief.person, &relief.office),
            };
            Some((Act::Appoint, format!("{person} · {office}"), None))
        }
        Record::Case { number, entry } => act_on_case(entry).map(|act| (act, number.to_string(), Some(number))),
        Record::Key { .. }
        | Record::Checkpoint { .. }
        | Record::Refused(_)
        | Record::Exported(_)
        | Record::Imported(_) => None,
    }
}

/// Tells which act an entry of a case is; none where everybody may make it.
pub(super) const fn act_on_case(entry: &Entry) -> Option<Act> {
    match entry {
        Entry::Decided(_) => Some(Act::Decide),
        Entry::Overridden(_) => Some(Act::Override),
        Entry::OverrideApproved(_) => Some(Act::ApproveOverride),
        Entry::Appealed(_) => Some(Act::Appeal),
        Entry::Reexamined(_) => Some(Act::Reexamine),
        Entry::Stepped(_) | Entry::StepCorrected(_) => Some(Act::Step),
        Entry::Revised(_) | Entry::Voided(_) | Entry::Reopened(_) | Entry::Printed(_) => None,
    }
}
