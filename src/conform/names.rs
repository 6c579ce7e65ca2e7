//! What the names of a foreign log mean here.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::eventlog::{Event, Log};
use crate::id::OfficeId;
use crate::program::{Procedure, Program, StepIndex, unknown_office};

/// A name of the log, and what it means here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renamed {
    /// The name as the log has it.
    pub written: String,
    /// Of an activity: a step, `end`, or `-` for nothing; of a role: an office.
    pub means: String,
}

/// What an activity means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A step of the procedure.
    Step(StepIndex),
    /// A step of another procedure of the pack.
    Elsewhere,
    /// That the case has ended.
    End,
    /// Nothing that matters here.
    Nothing,
    /// Nobody knows.
    Unknown,
}

/// What the activities and roles of a log mean in a pack.
#[derive(Clone, Debug)]
pub struct Names {
    activities: BTreeMap<String, Meaning>,
    roles: BTreeMap<String, OfficeId>,
}

impl Names {
    /// Finds out what the names of a log mean: an activity is a step by its id, as `procedure#step`, or by its title in either language; a
    /// role is an office by its id or its name in either language. English is compared without regard to case. A title that two steps share
    /// names none. What is renamed comes first.
    ///
    /// # Errors
    ///
    /// All at once: `not-in-log` for a name that the log does not have, `unknown-step` and `unknown-office` for what it is to mean.
    pub fn of(
        program: &Program,
        procedure: &Procedure,
        log: &Log,
        activities: &[Renamed],
        roles: &[Renamed],
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut wrong = Vec::new();
        let known = distinct(log, Event::activity);
        let mut meanings: BTreeMap<String, Meaning> =
            known.iter().map(|name| ((*name).to_owned(), meaning(program, procedure, name))).collect();
        for renamed in activities {
            match (meanings.get_mut(renamed.written.trim()), meant(procedure, &renamed.means)) {
                (Some(held), Some(meaning)) => *held = meaning,
                (None, _) => wrong.push(strange("activity", &renamed.written, &known)),
                (_, None) => wrong.push(unknown_step(procedure, &renamed.means)),
            }
        }
        let known = distinct(log, Event::role);
        let mut offices: BTreeMap<String, OfficeId> =
            known.iter().filter_map(|name| Some(((*name).to_owned(), office(program, name)?))).collect();
        for renamed in roles {
            match (known.contains(&renamed.written.trim()), office(program, &renamed.means)) {
                (true, Some(office)) => {
                    offices.insert(renamed.written.trim().to_owned(), office);
                }
                (false, _) => wrong.push(strange("role", &renamed.written, &known)),
                (_, None) => wrong.push(unknown_office(&program.offices, &renamed.means)),
            }
        }
        if wrong.is_empty() { Ok(Self { activities: meanings, roles: offices }) } else { Err(wrong) }
    }

    /// Returns what an activity means.
    pub(super) fn meaning(&self, activity: &str) -> Meaning {
        self.activities.get(activity.trim()).copied().unwrap_or(Meaning::Unknown)
    }

    /// Returns the office that a role is; none where it is no office of the pack.
    pub(super) fn office(&self, role: &str) -> Option<&OfficeId> {
        self.roles.get(role.trim())
    }
}

/// Lists the names that events of a log bear.
fn distinct(log: &Log, name: impl Fn(&Event) -> Option<&str>) -> Vec<&str> {
    let mut names: Vec<&str> = log.events().filter_map(name).map(str::trim).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn meaning(program: &Program, procedure: &Procedure, name: &str) -> Meaning {
    if let Some(step) = step(procedure, name) {
        return Meaning::Step(step);
    }
    let elsewhere = name.split_once('#').is_some_and(|(path, id)| {
        let other = program.procedures.iter().find(|other| other.id.as_str() == path);
        other.is_some_and(|other| other.id != procedure.id && other.steps.iter().any(|step| step.id.as_str() == id))
    });
    if elsewhere { Meaning::Elsewhere } else { Meaning::Unknown }
}

fn meant(procedure: &Procedure, means: &str) -> Option<Meaning> {
    match means.trim() {
        "-" => Some(Meaning::Nothing),
        "end" | "结束" => Some(Meaning::End),
        name => step(procedure, name).map(Meaning::Step),
    }
}

/// Finds the one step that a name means.
fn step(procedure: &Procedure, name: &str) -> Option<StepIndex> {
    let id = match name.split_once('#') {
        Some((path, id)) if path == procedure.id.as_str() => id,
        _ => name,
    };
    let by_id = procedure.iter().find(|(_, step)| step.id.as_str() == id).map(|(index, _)| index);
    by_id.or_else(|| {
        let is_title = |zh: &str, en: &str| zh == name || en.to_lowercase() == name.to_lowercase();
        let mut named = procedure.iter().filter(|(_, step)| is_title(&step.title.zh, &step.title.en));
        let (first, second) = (named.next(), named.next());
        first.filter(|_| second.is_none()).map(|(index, _)| index)
    })
}

fn office(program: &Program, name: &str) -> Option<OfficeId> {
    let name = name.trim();
    let by_id = program.offices.iter().find(|office| office.id.as_str() == name);
    let named = || {
        let is_name = |zh: &str, en: &str| zh == name || en.to_lowercase() == name.to_lowercase();
        let mut named = program.offices.iter().filter(|office| is_name(&office.label.zh, &office.label.en));
        let (first, second) = (named.next(), named.next());
        first.filter(|_| second.is_none())
    };
    by_id.or_else(named).map(|office| office.id.clone())
}

fn strange(what: &'static str, name: &str, known: &[&str]) -> Diagnostic {
    let listed: Vec<_> = known.iter().take(20).copied().collect();
    let strange = Diagnostic::of(Code::NotInLog).with("what", what).with("name", name);
    let strange = strange.with("listed", if listed.is_empty() { "no" } else { "yes" });
    strange.with("known", listed.join(", ")).suggest(name, known.iter().copied())
}

fn unknown_step(procedure: &Procedure, name: &str) -> Diagnostic {
    let ids: Vec<_> = procedure.steps.iter().map(|step| step.id.as_str()).collect();
    let unknown = Diagnostic::of(Code::UnknownStep).with("name", name).with("known", ids.join(", "));
    let names = procedure.steps.iter().flat_map(|step| [step.id.as_str(), &step.title.zh, &step.title.en]);
    unknown.suggest(name, names)
}
