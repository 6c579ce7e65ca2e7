//! A case of a log, read event by event: what was done, and what was known at each time.

use crate::eventlog::{Event, Log, Trace, Value as Told, key};
use crate::program::{Procedure, Program, Stated, Step};
use crate::value::{Date, Value};

use super::deed::Deed;
use super::facts::{FactNames, Known};
use super::names::{Meaning, Names};
use super::office::Offices;

/// What the standard says of an activity that has not been done with it (IEEE 1849, 7.2); what it does not know counts as done.
const NOT_DONE: [&str; 11] = [
    "schedule",
    "assign",
    "reassign",
    "start",
    "suspend",
    "resume",
    "withdraw",
    "autoskip",
    "manualskip",
    "ate_abort",
    "pi_abort",
];

/// What was known of a case from some day on.
#[derive(Clone, Debug)]
pub(super) struct Version {
    pub(super) known: Known,
    /// The day; none where the log does not say it.
    pub(super) since: Option<Date>,
}

/// A case of a log as it was read.
#[derive(Debug)]
pub(super) struct Run<'l> {
    pub(super) trace: &'l Trace,
    /// What was done, in the order of the log.
    pub(super) deeds: Vec<Deed<'l>>,
    /// The events whose activity is unknown, by their places.
    pub(super) unknown: Vec<usize>,
    /// What was known, oldest first; never empty.
    pub(super) versions: Vec<Version>,
    /// Whether the log says that the case has ended.
    pub(super) has_ended: bool,
    /// How many events say that a step was entered wrongly.
    pub(super) corrected: usize,
    /// How many events are none of this procedure, or not done yet.
    pub(super) passed_over: usize,
    /// The names of attributes whose values are none of their kind.
    pub(super) unread: Vec<String>,
    /// The first and the last day.
    pub(super) first: Option<Date>,
    pub(super) last: Option<Date>,
}

/// By what cases are read.
pub(super) struct Reader<'q> {
    pub(super) procedure: &'q Procedure,
    pub(super) names: &'q Names,
    pub(super) facts: FactNames<'q>,
    pub(super) offices: Offices<'q>,
}

impl<'q> Reader<'q> {
    pub(super) fn new(program: &'q Program, procedure: &'q Procedure, log: &Log, offices: Offices<'q>) -> Self {
        let facts = FactNames::of(&program.vocabulary, log);
        Self { procedure, names: offices.names, facts, offices }
    }

    /// Reads a case.
    pub(super) fn read<'l>(&self, trace: &'l Trace) -> Run<'l> {
        let mut known = Known::nothing(&self.offices.program.vocabulary);
        let unread = self.facts.lay(&trace.attributes, &mut known, &[]);
        let first = trace.events.iter().find_map(day);
        let mut run = Run {
            trace,
            deeds: Vec::new(),
            unknown: Vec::new(),
            versions: vec![Version { known, since: first }],
            has_ended: false,
            corrected: 0,
            passed_over: 0,
            unread,
            first,
            last: None,
        };
        for (place, event) in trace.events.iter().enumerate() {
            run.last = run.last.max(day(event));
            self.take(&mut run, place, event);
        }
        run
    }

    fn take<'l>(&self, run: &mut Run<'l>, place: usize, event: &'l Event) {
        let meaning = self.meaning(run, event);
        let step = match meaning {
            Some(Meaning::Step(index)) => self.procedure.step(index).map(|step| (index, step)),
            Some(Meaning::End) => {
                run.has_ended = true;
                None
            }
            Some(Meaning::Unknown) => {
                run.unknown.push(place);
                None
            }
            Some(Meaning::Elsewhere | Meaning::Nothing) | None => {
                run.passed_over += 1;
                None
            }
        };
        let on = day(event);
        let before = run.newest();
        let mut known = run
            .versions
            .get(before)
            .map_or_else(|| Known::nothing(&self.offices.program.vocabulary), |version| version.known.clone());
        let Some((index, step)) = step else {
            run.unread.extend(self.facts.lay(&event.attributes, &mut known, &[]));
            run.put(known, on);
            return;
        };
        let sets: Vec<_> = step.sets.iter().map(|(slot, _)| *slot).collect();
        run.unread.extend(self.facts.lay(&event.attributes, &mut known, &sets));
        let guarded_by = if sets.is_empty() { None } else { Some(run.put(known.clone(), on)) };
        if !sets.is_empty() {
            sets_of(step, event, on, &mut known);
            self.facts.lay(&event.attributes, &mut known, &[]);
        }
        let after = run.put(known, on);
        let office = self.offices.of(step, event, on);
        let by = event.resource().map(str::trim).filter(|by| !by.is_empty());
        let guarded_by = guarded_by.unwrap_or(after);
        run.deeds.push(Deed { event: place, step: index, on, by, office, guarded_by, after, before });
    }

    /// Returns what an event means; none where it is no deed at all.
    fn meaning(&self, run: &mut Run<'_>, event: &Event) -> Option<Meaning> {
        if event.attributes.text(key::ENTRY).is_some_and(|entry| entry != "step") {
            return None;
        }
        let transition = event.transition().map(str::to_lowercase);
        if matches!(event.attributes.get(key::CORRECTED).map(|one| &one.value), Some(Told::YesNo(true))) {
            run.corrected += 1;
        }
        match transition.as_deref() {
            Some("pi_abort") => Some(Meaning::End),
            Some(transition) if NOT_DONE.contains(&transition) => None,
            _ => Some(event.activity().map_or(Meaning::Unknown, |activity| self.names.meaning(activity))),
        }
    }
}

impl Run<'_> {
    fn newest(&self) -> usize {
        self.versions.len().saturating_sub(1)
    }

    /// Takes what is known from a day on, and returns its place; nothing is added where it is as before.
    fn put(&mut self, known: Known, since: Option<Date>) -> usize {
        if self.versions.last().is_none_or(|last| last.known != known) {
            self.versions.push(Version { known, since });
        }
        self.newest()
    }

    /// Returns what was known in the end.
    pub(super) fn end(&self) -> usize {
        self.newest()
    }
}

/// Lays what follows from a step over what is known.
fn sets_of(step: &Step, event: &Event, on: Option<Date>, known: &mut Known) {
    for (slot, stated) in &step.sets {
        let value = match stated {
            Stated::Value(value) => Some(value.clone()),
            Stated::Person => event.resource().map(Value::text),
            Stated::Day => on.map(Value::Date),
        };
        if value.is_some() {
            known.facts.set(*slot, value);
        }
    }
}

/// Returns the day of an event, on the clock of the log.
pub(super) fn day(event: &Event) -> Option<Date> {
    event.time().map(|moment| moment.on_its_clock().date())
}
