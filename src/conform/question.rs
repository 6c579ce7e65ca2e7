//! A log held against a procedure, case by case.

use std::collections::BTreeMap;

use crate::calendar::WorkingDays;
use crate::case::Status;
use crate::eventlog::{Log, Trace, key};
use crate::person::People;
use crate::program::{Procedure, Program, Who};
use crate::truth::Truth;
use crate::value::Date;

use super::align::{Aligner, Piece, Task};
use super::facts::Known;
use super::judge::{Judge, Span};
use super::looks::Looks;
use super::names::Names;
use super::office::{Office, Offices};
use super::read::{Reader, Run, day};
use super::report::{Finding, Report, State, Variant};
use super::silence::Hearing;

/// What a log is held against, and by what.
#[derive(Clone, Copy)]
pub struct Question<'q> {
    /// The pack.
    pub program: &'q Program,
    /// The procedure.
    pub procedure: &'q Procedure,
    /// The calendar by which working days are counted, where there is one.
    pub calendar: Option<&'q WorkingDays<'q>>,
    /// Who held which office, where there is a register.
    pub people: Option<&'q People>,
    /// What the names of the log mean.
    pub names: &'q Names,
    /// After how many days without an event a case with steps in hand counts as ended; none where it goes on until the log says otherwise.
    pub quiet: Option<u32>,
}

/// Holds a log against a procedure.
///
/// The same log, pack, register of persons and question give the same report.
///
/// ```
/// use std::path::Path;
/// use zhidu::conform::{Kind, Names, Question, conform};
/// use zhidu::eventlog::{Event, Log, Trace};
///
/// let program = zhidu::desk::load(Path::new("fixtures/packs/permits"), false).program.unwrap();
/// let procedure = &program.procedures[0];
/// // The papers were never checked before the planning office reviewed them.
/// let log = Log::new("permits").holding(Trace::new("BP-1").then(Event::new("P1")).then(Event::new("Planning review")));
/// let names = Names::of(&program, procedure, &log, &[], &[]).unwrap();
/// let question = Question { program: &program, procedure, calendar: None, people: None, names: &names, quiet: None };
/// let report = conform(&question, &log);
/// let [deviation] = report.cases[0].deviations.as_slice() else { panic!() };
/// assert_eq!((deviation.kind, deviation.step.as_ref().unwrap().as_str()), (Kind::Skipped, "P2"));
/// ```
#[must_use]
pub fn conform(question: &Question<'_>, log: &Log) -> Report {
    let Question { program, procedure, .. } = *question;
    let offices = Offices::new(program, question.names, question.people);
    let mut asked = Asked {
        question,
        reader: Reader::new(program, procedure, log, offices),
        hearing: Hearing::new(program, log.events().any(|event| event.attributes.get(key::ENTRY).is_some())),
        aligner: Aligner::new(procedure),
        blank: Known::nothing(&program.vocabulary),
        last: log.events().filter_map(day).max(),
    };
    let mut report = Report {
        log: log.name().map(str::to_owned),
        procedure: procedure.id.clone(),
        title: procedure.title.clone(),
        clause: procedure.clause.clone(),
        cases: Vec::new(),
        void: 0,
        elsewhere: 0,
        loose: log.loose.len(),
        events: 0,
        passed_over: 0,
        corrected: 0,
        unknown: BTreeMap::new(),
        unread: BTreeMap::new(),
        last: asked.last,
        variants: Vec::new(),
    };
    let mut variants: BTreeMap<Vec<String>, (usize, usize)> = BTreeMap::new();
    for (place, trace) in log.traces.iter().enumerate() {
        if trace.attributes.text(key::STATUS) == Some(Status::Void.word()) {
            report.void += 1;
            continue;
        }
        let run = asked.reader.read(trace);
        let Some((finding, way)) = asked.finding(&run, place) else {
            report.elsewhere += 1;
            continue;
        };
        let (cases, fitting) = variants.entry(way).or_default();
        *cases += 1;
        *fitting += usize::from(finding.deviations.is_empty() && finding.state != State::TooLong);
        count(&mut report, &run);
        report.cases.push(finding);
    }
    let variant = |(steps, (cases, fitting))| Variant { steps, cases, fitting };
    report.variants = variants.into_iter().map(variant).collect();
    // The sort keeps the order of the steps among equals.
    report.variants.sort_by_key(|variant| std::cmp::Reverse(variant.cases));
    report
}

fn count(report: &mut Report, run: &Run<'_>) {
    report.events += run.trace.events.len();
    report.passed_over += run.passed_over;
    report.corrected += run.corrected;
    for event in run.unknown.iter().filter_map(|place| run.trace.events.get(*place)) {
        *report.unknown.entry(event.activity().unwrap_or_default().to_owned()).or_default() += 1;
    }
    for name in &run.unread {
        *report.unread.entry(name.clone()).or_default() += 1;
    }
}

/// A question that is being answered.
struct Asked<'q> {
    question: &'q Question<'q>,
    reader: Reader<'q>,
    hearing: Hearing<'q>,
    aligner: Aligner<'q>,
    blank: Known,
    /// The last day of the log.
    last: Option<Date>,
}

impl Asked<'_> {
    /// Holds one case against the procedure; none where there is nothing to hold: no step of it was done.
    fn finding(&mut self, run: &Run<'_>, place: usize) -> Option<(Finding, Vec<String>)> {
        let Question { program, procedure, .. } = *self.question;
        let known = run.versions.get(run.end()).map_or(&self.blank, |version| &version.known);
        let governed_on = known.date(program.regulation.governed_by).or(run.first);
        let looks = Looks::new(
            program,
            &self.hearing,
            governed_on.unwrap_or(program.regulation.in_force_from),
            &run.versions,
            &self.blank,
        );
        let is_for = || looks.holds(run.end(), &procedure.applies).truth != Truth::No;
        if run.deeds.is_empty() && (run.unknown.is_empty() || !is_for()) {
            return None;
        }
        let begun = program.regulation.received_on.and_then(|slot| known.date(slot)).or(run.first);
        let task = self.task(run, &looks);
        let case = name_of(run.trace, place);
        let way = self.way(run);
        let events = run.trace.events.len();
        let Some(moves) = self.aligner.explain(&task) else {
            let finding =
                Finding { case, events, state: State::TooLong, deviations: Vec::new(), doubts: BTreeMap::new() };
            return Some((finding, way));
        };
        let span = Span { begun, last: self.last };
        let judge = Judge::new(self.question, run, &looks, &self.aligner.forks, &task, span);
        let (state, deviations, doubts) = judge.judge(&moves);
        Some((Finding { case, events, state, deviations, doubts }, way))
    }

    /// Says what the case is to be explained by.
    fn task(&self, run: &Run<'_>, looks: &Looks<'_>) -> Task {
        let forks = &self.aligner.forks;
        let mut rows: BTreeMap<(usize, bool), Vec<bool>> = BTreeMap::new();
        let mut row = |version: usize, left_out: bool| {
            if forks.is_empty() {
                return Vec::new();
            }
            let find = || {
                forks.row(|step, work| {
                    // Who left a step out did not state what it asks for; what was said before may have become wrong.
                    let asks = self.question.procedure.step(step).map(|step| step.asks.as_slice());
                    let asks = asks.filter(|_| left_out).unwrap_or_default();
                    looks.truths_without(version, asks, work);
                })
            };
            rows.entry((version, left_out)).or_insert_with(find).clone()
        };
        let mut skips: Vec<_> = run.deeds.iter().map(|deed| row(deed.before, true)).collect();
        skips.push(row(run.end(), true));
        let pieces = run.deeds.iter().map(|deed| {
            let step = self.question.procedure.step(deed.step);
            let offices = match (&deed.office, step.map(|step| &step.who)) {
                (Office::One(offices), Some(Who::All(_))) => Some(offices.clone()),
                _ => None,
            };
            Piece { step: deed.step, offices, row: row(deed.after, false) }
        });
        Task { pieces: pieces.collect(), skips }
    }

    /// Lists what was done, one after the other.
    fn way(&self, run: &Run<'_>) -> Vec<String> {
        let steps = run.deeds.iter().map(|deed| {
            let step = self.question.procedure.step(deed.step);
            (deed.event, step.map(|step| step.id.to_string()).unwrap_or_default())
        });
        let unknown = run.unknown.iter().map(|place| {
            let event = run.trace.events.get(*place);
            (*place, event.and_then(|event| event.activity()).unwrap_or_default().to_owned())
        });
        let mut all: Vec<_> = steps.chain(unknown).collect();
        all.sort();
        all.into_iter().map(|(_, name)| name).collect()
    }
}

/// Returns the name of a case; its place in the log where it has none.
fn name_of(trace: &Trace, place: usize) -> String {
    let name = trace.case().filter(|name| !name.trim().is_empty());
    name.map_or_else(|| format!("#{}", place + 1), str::to_owned)
}
