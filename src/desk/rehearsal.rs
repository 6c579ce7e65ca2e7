//! The steps of an example, taken without a register: what the register would do, and nothing is kept.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use crate::act::Act;
use crate::calendar::WorkingDays;
use crate::case::{Case, Decided, Draft, Entry, Place, Recorded, StepCorrected, Stepped, changes};
use crate::decision::Outcome;
use crate::diagnostic::{Code, Diagnostic};
use crate::digest::Digest;
use crate::evaluate::evaluate;
use crate::id::{CaseNumber, OfficeId, PersonId, ProcedureId, StepRef};
use crate::label::Lang;
use crate::pack::{ActText, ExampleText};
use crate::person::{Appointment, People, PersonEvent};
use crate::procedure::{Deadline, Place as Stands, SetBy, find, standings};
use crate::program::{Facts, GroupIndex, Office, Program, read_facts};
use crate::stamp::Stamp;
use crate::value::{Date, Value, read_date};

use super::concern::refuse_own_case;
use super::load::governing_date;
use super::register::{alone, latest, lay, typed};
use super::step::{Footing, Stage, Taking, TakingBack, entered_wrongly};

/// What came of the steps of an example.
#[derive(Clone, Debug)]
pub struct Rehearsed {
    /// The facts in the end.
    pub facts: Facts,
    /// What came of each thing that happened: `procedures/paid-repair#A4 done`, or `… refused step-needs (sheets)`.
    pub came: Vec<String>,
    /// The refusals, each with its place among what happened.
    pub refusals: Vec<(usize, Diagnostic)>,
    /// The steps that were done.
    pub done: Vec<StepRef>,
    /// The steps in hand in the end, with what is due and what stands in the way.
    pub in_hand: Vec<String>,
    /// The case with its entries.
    pub case: Case,
}

/// The number of the case of an example.
const NUMBER: &str = "EX-0001-01-001";

/// Takes the steps of an example.
///
/// # Errors
///
/// `no-governing-date`. What the procedures refuse is no error: it is what came of a step.
pub(super) fn rehearse(program: &Program, example: &ExampleText, facts: &Facts) -> Result<Rehearsed, Vec<Diagnostic>> {
    let on = governing_date(program, facts, None).map_err(alone)?;
    let people = people(program, example);
    let calendar = WorkingDays::of_regulation(program);
    let first = example.steps.first().and_then(|act| read_date(&act.on.text)).unwrap_or(on);
    let given = Stamp { by: PersonId::new("-"), at: moment(first.min(on), 0) };
    let mut draft = Draft::new(given);
    lay(&program.vocabulary, facts, &mut draft);
    let revision = draft.finish(1, &program.regulation.number, None);
    let case = Case { number: CaseNumber::new(NUMBER), entries: vec![recorded(Entry::Revised(revision))] };
    let mut play = Play {
        program,
        people: &people,
        calendar: calendar.as_ref(),
        case,
        serials: RefCell::default(),
        came: Vec::new(),
        refusals: Vec::new(),
        done: Vec::new(),
    };
    for (nth, act) in example.steps.iter().enumerate() {
        play.take(nth, act);
    }
    let last = example.steps.last().and_then(|act| read_date(&act.on.text)).unwrap_or(on);
    play.finish(last)
}

struct Play<'p> {
    program: &'p Program,
    people: &'p People,
    calendar: Option<&'p WorkingDays<'p>>,
    case: Case,
    serials: RefCell<BTreeMap<String, u32>>,
    came: Vec<String>,
    refusals: Vec<(usize, Diagnostic)>,
    done: Vec<StepRef>,
}

impl Play<'_> {
    fn stage(&self, on: Date) -> Stage<'_> {
        let (people, calendar) = (self.people, self.calendar);
        Stage { case: &self.case, program: self.program, release: 0, on, people, calendar, day: day_of }
    }

    /// Refuses a governing date on which the regulation was not in force. What has begun goes on all the same.
    fn refuse_early(&self, governed: Date) -> Result<(), Vec<Diagnostic>> {
        let regulation = &self.program.regulation;
        if governed < regulation.in_force_from {
            let none = Diagnostic::of(Code::NoRelease).with("regulation", regulation.number.as_str());
            return Err(alone(none.with("on", governed.to_string())));
        }
        Ok(())
    }

    /// Finds the date that governs the case as its facts are now.
    fn governed(&self, facts: &Facts) -> Result<Date, Vec<Diagnostic>> {
        governing_date(self.program, facts, None).map_err(alone)
    }

    fn facts(&self) -> Result<Facts, Vec<Diagnostic>> {
        let (revision, _) = latest(&self.case)?;
        typed(self.program, &self.case.number, revision)
    }

    fn add(&mut self, entry: Entry) {
        self.case.entries.push(recorded(entry));
    }

    fn take(&mut self, nth: usize, act: &ActText) {
        let Some(on) = read_date(&act.on.text) else { return };
        let given = Stamp { by: PersonId::new(&act.by.text), at: moment(on, nth + 1) };
        let came = if let Some(step) = &act.step {
            self.step(act, &step.text, on, &given)
        } else if let Some(wanted) = &act.correct {
            self.correct(&wanted.text, on, &given)
        } else if act.decide {
            self.decide(&given)
        } else {
            self.enter(act, &given)
        };
        match came {
            Ok(came) => self.came.push(came),
            Err((name, mut diagnostics)) if !diagnostics.is_empty() => {
                let first = diagnostics.remove(0);
                self.came.push(format!("{name} refused {}", why(&first)));
                self.refusals.push((nth, first));
            }
            Err((name, _)) => self.came.push(format!("{name} refused")),
        }
    }

    fn step(&mut self, act: &ActText, written: &str, on: Date, given: &Stamp) -> Came {
        let stopped = |diagnostics: Vec<Diagnostic>| (written.to_owned(), diagnostics);
        let facts = self.facts().map_err(stopped)?;
        let governed = self.governed(&facts).map_err(stopped)?;
        let stage = self.stage(governed);
        let found = stage.on_ground(&facts, on, |ground| {
            find(ground, written).map(|(procedure, index)| (procedure.id.clone(), index))
        });
        let begun = |id: &ProcedureId| self.case.courses().iter().any(|course| course.procedure == id);
        if !found.as_ref().is_ok_and(|(procedure, _)| begun(procedure)) {
            self.refuse_early(governed).map_err(stopped)?;
        }
        let (procedure, index) = found.map_err(|diagnostic| stopped(alone(diagnostic)))?;
        let Some(procedure) = self.program.procedures.iter().find(|known| known.id == procedure) else {
            return Err(stopped(Vec::new()));
        };
        let office = act.office.as_ref().map(|word| office(self.program, &word.text));
        let taking = Taking { procedure, index, office: office.as_ref(), on, today: on, given };
        let step = taking.step().map_err(stopped)?;
        let name = format!("{}#{}", procedure.id, step.id);
        let refused = |diagnostics: Vec<Diagnostic>| (name.clone(), diagnostics);
        let (old, _) = latest(&self.case).map_err(refused)?;
        let mut draft = Draft::of(old, given.clone());
        let mut stated = Vec::new();
        if let Some(node) = &act.facts {
            let (facts, _) = read_facts(&self.program.vocabulary, node);
            let vocabulary = &self.program.vocabulary;
            let mut groups = (0..).map(GroupIndex).zip(&vocabulary.groups);
            if let Some((_, list)) = groups.find(|(index, _)| facts.count(*index).is_some()) {
                return Err(refused(alone(stage.not_asked(step, None, list.id.as_str()))));
            }
            for (slot, ..) in facts.iter() {
                if !step.takes(slot) {
                    return Err(refused(alone(stage.not_asked(step, Some(slot), ""))));
                }
                stated.push(slot);
            }
            lay(&self.program.vocabulary, &facts, &mut draft);
        }
        let serials = |series: &str| Ok(self.serials.borrow().get(series).copied().unwrap_or(0));
        let (revision, stepped) = stage.take(&taking, draft, &stated, &serials).map_err(refused)?;
        let came_to = stepped.came_to.as_ref();
        for sheet in came_to.map(|came_to| came_to.sheets.as_slice()).unwrap_or_default() {
            if let Some(place) = Place::of_sheet(&sheet.number) {
                self.serials.borrow_mut().insert(place.series, place.serial);
            }
        }
        let sheets = came_to.iter().flat_map(|came_to| &came_to.sheets);
        let begun = format!("{name} {}", if came_to.is_some() { "done" } else { "signed" });
        let came = sheets.fold(begun, |came, sheet| format!("{came} {}", sheet.number));
        if came_to.is_some() {
            self.done.push(stepped.step.clone());
        }
        if let Some(revision) = revision {
            self.add(Entry::Revised(revision));
        }
        self.add(Entry::Stepped(stepped));
        Ok(came)
    }

    fn correct(&mut self, wanted: &str, on: Date, given: &Stamp) -> Came {
        let name = format!("correct {wanted}");
        let refused = |diagnostics: Vec<Diagnostic>| (name.clone(), diagnostics);
        let number = wanted.parse().unwrap_or(0);
        let footing = |done: &Stepped| Ok(Footing::of(self.program, &done.step));
        let stepped = entered_wrongly(&self.case, number, &footing).map_err(refused)?.clone();
        let reason = "-".to_owned();
        let taking = TakingBack { stepped: &stepped, reason: &reason, today: on, given };
        if let Some(revision) = taking.back(&self.case, self.program, self.people).map_err(refused)? {
            self.add(Entry::Revised(revision));
        }
        self.add(Entry::StepCorrected(StepCorrected { number, reason, nth: None, given: given.clone() }));
        Ok(format!("{name} done"))
    }

    fn decide(&mut self, given: &Stamp) -> Came {
        let stopped = |diagnostics: Vec<Diagnostic>| ("decide".to_owned(), diagnostics);
        let facts = self.facts().map_err(stopped)?;
        let on = self.governed(&facts).map_err(stopped)?;
        self.refuse_early(on).map_err(stopped)?;
        let may = |office: &Office| self.people.holds(&given.by, &office.id, day_of(given.at)).is_some();
        if !self.program.is_open(Act::Decide) && !self.program.offices_for(Act::Decide).any(may) {
            return Err(stopped(alone(Diagnostic::of(Code::NoAuthority))));
        }
        refuse_own_case(self.program, &self.case, &facts, given).map_err(stopped)?;
        let decision = evaluate(self.program, &facts, on);
        if decision.is_undecided() {
            return Ok("decide undecided".to_owned());
        }
        let verdict = match decision.outcome(&decision.verdict) {
            Outcome::Known(Value::Text(verdict)) => Some(verdict.to_string()),
            _ => None,
        };
        let came = format!("decide {}", verdict.as_deref().unwrap_or("absent"));
        // While nothing has happened to the case since, the decision that stands is this one.
        if self.case.decided().is_some() {
            return Ok(came);
        }
        let (revision, _) = latest(&self.case).map_err(stopped)?;
        let decided = Decided {
            decision: u32::try_from(self.case.decisions().count()).unwrap_or(u32::MAX).saturating_add(1),
            record: Digest::plain([b"".as_slice()]),
            revision: revision.revision,
            on,
            verdict,
            given: given.clone(),
        };
        self.add(Entry::Decided(decided));
        Ok(came)
    }

    fn enter(&mut self, act: &ActText, given: &Stamp) -> Came {
        let stopped = |diagnostics: Vec<Diagnostic>| ("facts".to_owned(), diagnostics);
        let (old, _) = latest(&self.case).map_err(stopped)?;
        let mut draft = Draft::of(old, given.clone());
        if let Some(node) = &act.facts {
            lay(&self.program.vocabulary, &read_facts(&self.program.vocabulary, node).0, &mut draft);
        }
        let revision = draft.finish(old.revision + 1, &self.program.regulation.number, None);
        if !changes(old, &revision).is_empty() {
            self.add(Entry::Revised(revision));
        }
        Ok("facts done".to_owned())
    }

    /// Lists the steps in hand on a day, with what is due and what stands in the way.
    fn in_hand(&self, facts: &Facts, governed: Date, on: Date) -> Vec<String> {
        self.stage(governed).on_ground(facts, on, |ground| {
            let mut standings = standings(ground, on);
            standings.retain(|standing| standing.begun || self.refuse_early(governed).is_ok());
            let in_hand = standings.iter().flat_map(|standing| {
                standing.in_hand().map(|step| {
                    let name = format!("{}#{}", standing.procedure.id, step.step.id);
                    match &step.place {
                        Stands::InHand { obstacles, .. } => {
                            let deadlines = step.deadlines.iter().map(due);
                            let obstacles = obstacles.iter().map(|obstacle| format!(" {}", why(obstacle)));
                            format!("{name}{}", deadlines.chain(obstacles).collect::<String>())
                        }
                        _ => name,
                    }
                })
            });
            in_hand.collect()
        })
    }

    fn finish(self, on: Date) -> Result<Rehearsed, Vec<Diagnostic>> {
        let facts = self.facts()?;
        let in_hand = self.governed(&facts).map(|governed| self.in_hand(&facts, governed, on)).unwrap_or_default();
        let Self { case, came, refusals, done, .. } = self;
        Ok(Rehearsed { facts, came, refusals, done, in_hand, case })
    }
}

/// What came of something that happened: a line; else its name and why it was refused.
type Came = Result<String, (String, Vec<Diagnostic>)>;

/// Writes why something was refused as an example pins it: the code, and which of its cases it is where it has several.
fn why(refusal: &Diagnostic) -> String {
    let which = match refusal.code {
        Code::StepNeeds | Code::WrongDay => "what",
        Code::ProcedureClosed
        | Code::StepNotOpen
        | Code::StepWaits
        | Code::StepBlocked
        | Code::StepUndecided
        | Code::StepFollowed => "reason",
        _ => return refusal.code.to_string(),
    };
    let found = refusal.arguments.iter().find(|(name, _)| *name == which).map(|(_, word)| word.show(Lang::En));
    found.map_or_else(|| refusal.code.to_string(), |word| format!("{} ({word})", refusal.code))
}

/// Writes a deadline as an example pins it.
fn due(deadline: &Deadline) -> String {
    let day = deadline.on().map_or_else(|| "open".to_owned(), |on| on.to_string());
    let word = if matches!(deadline.set_by, SetBy::Contract(_)) { "agreed" } else { "due" };
    let provisional = if deadline.is_provisional() { " provisional" } else { "" };
    format!(" {word} {day}{provisional}")
}

/// Returns the register of persons of an example.
fn people(program: &Program, example: &ExampleText) -> People {
    let given = Stamp { by: PersonId::new("-"), at: DateTime::<Utc>::MIN_UTC };
    let day = |word: &Option<crate::yaml::Word>| word.as_ref().and_then(|word| read_date(&word.text));
    let events = example.people.iter().map(|person| {
        let appointment = Appointment {
            person: PersonId::new(&person.person.text),
            office: office(program, &person.office.text),
            from: day(&person.from).unwrap_or(Date::MIN),
            until: day(&person.until),
            deputy_for: person.deputy_for.as_ref().map(|word| PersonId::new(&word.text)),
        };
        (PersonEvent::Appointed(appointment), given.clone())
    });
    People::of(events)
}

/// Finds an office by its id or name.
fn office(program: &Program, written: &str) -> OfficeId {
    program
        .offices
        .iter()
        .find(|office| office.is_called(written))
        .map_or_else(|| OfficeId::new(written), |office| office.id.clone())
}

fn recorded(entry: Entry) -> Recorded {
    Recorded { entry, digest: Digest::plain([b"".as_slice()]) }
}

/// The moment of something that happens on a day; nothing else happens at that moment.
fn moment(on: Date, nth: usize) -> DateTime<Utc> {
    let seconds = TimeDelta::seconds(i64::try_from(nth).unwrap_or(i64::MAX / 2000).min(86_399));
    on.and_time(NaiveTime::MIN).and_utc() + seconds
}

fn day_of(at: DateTime<Utc>) -> Date {
    at.date_naive()
}
