//! The pack of building permits, and logs held against its procedure.

use std::path::Path;
use std::sync::OnceLock;

use zhidu::calendar::WorkingDays;
use zhidu::conform::{Names, Question, Renamed, Report, conform};
use zhidu::desk;
use zhidu::eventlog::{Event, Log, Moment, Trace};
use zhidu::person::People;
use zhidu::program::{Procedure, Program};

fn program(folder: &str, held: &'static OnceLock<Program>) -> &'static Program {
    held.get_or_init(|| {
        let loaded = desk::load(Path::new(folder), false);
        loaded.program.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics))
    })
}

pub(crate) fn permits() -> &'static Program {
    static HELD: OnceLock<Program> = OnceLock::new();
    program("fixtures/packs/permits", &HELD)
}

pub(crate) fn gs07() -> &'static Program {
    static HELD: OnceLock<Program> = OnceLock::new();
    program("policies/gs-07", &HELD)
}

pub(crate) fn procedure<'p>(program: &'p Program, id: &str) -> &'p Procedure {
    program.procedures.iter().find(|procedure| procedure.id.as_str() == id).unwrap()
}

/// What differs from one question to the next.
#[derive(Default)]
pub(crate) struct With<'w> {
    pub(crate) activities: &'w [(&'w str, &'w str)],
    pub(crate) roles: &'w [(&'w str, &'w str)],
    pub(crate) people: Option<&'w People>,
    pub(crate) quiet: Option<u32>,
}

pub(crate) fn held_with(program: &Program, procedure: &Procedure, log: &Log, with: &With<'_>) -> Report {
    let renamed = |pairs: &[(&str, &str)]| -> Vec<Renamed> {
        let renamed = |(written, means): &(&str, &str)| Renamed { written: (*written).into(), means: (*means).into() };
        pairs.iter().map(renamed).collect()
    };
    let names = Names::of(program, procedure, log, &renamed(with.activities), &renamed(with.roles)).unwrap();
    let calendar = WorkingDays::of_regulation(program);
    let (people, quiet) = (with.people, with.quiet);
    let question = Question { program, procedure, calendar: calendar.as_ref(), people, names: &names, quiet };
    conform(&question, log)
}

pub(crate) fn held(program: &Program, procedure: &Procedure, log: &Log) -> Report {
    held_with(program, procedure, log, &With::default())
}

/// Holds one case against the procedure of building permits.
pub(crate) fn one(trace: Trace) -> Report {
    held(permits(), procedure(permits(), "permits/building"), &Log::new("permits").holding(trace))
}

/// Writes what deviates: the case, the kind, the step, the event.
pub(crate) fn told(report: &Report) -> Vec<String> {
    let mut told = Vec::new();
    for case in &report.cases {
        for deviation in &case.deviations {
            let step = deviation.step.as_ref().map_or("", |step| step.as_str());
            let event = deviation.event.map_or_else(|| "-".to_owned(), |event| event.to_string());
            told.push(format!("{} {} {event}", deviation.kind.word(), step).replace("  ", " "));
        }
    }
    told
}

/// An event on a day, in an office.
pub(crate) fn event(activity: &str, on: &str, office: &str) -> Event {
    let event = Event::new(activity).at(Moment::read(&format!("{on}T09:00:00+08:00")).unwrap());
    if office.is_empty() { event } else { event.in_role(office) }
}
