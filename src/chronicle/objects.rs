//! The log of objects: the same events, with all that they concern.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::case::Case;
use crate::eventlog::ocel::{Dated, Event, Kind, Object as Written, ObjectLog, Relation, Value};
use crate::id::CaseNumber;
use crate::person::PersonEvent;
use crate::record::Record;
use crate::release::ReleaseEvent;

use super::entry::{refusal, told};
use super::happening::Happening;
use super::object::Object;
use super::register::Register;
use super::said::{Said, begin, label};

/// Tells the cases of a register as a log of objects, with releases and persons where those are told.
///
/// Events stand in the order of entry, case by case; their time is the beginning of the day on which something was done, `entered` the
/// moment at which that was entered. What objects were is dated by entry.
#[must_use]
pub fn ocel(register: &Register<'_>) -> ObjectLog {
    let mut telling = Telling { register, log: ObjectLog::default() };
    register.acts.into_iter().flatten().for_each(|record| telling.act(record));
    for case in register.cases {
        telling.case(case);
    }
    if register.acts.is_some() {
        telling.other_refusals();
    }
    let mut log = telling.log;
    log.objects.values_mut().for_each(tidy);
    log.events.iter_mut().for_each(|event| event.relations.dedup());
    one_kind_each(&mut log);
    log.declare();
    log
}

struct Telling<'t, 'r> {
    register: &'t Register<'r>,
    log: ObjectLog,
}

impl Telling<'_, '_> {
    fn case(&mut self, case: &Case) {
        let told = told(self.register, case);
        let object = Object::Case(case.number.clone());
        for (name, said) in &told.first {
            self.set(&object, name, None, said);
        }
        if let Some((revision, _)) = case.revision(None) {
            self.set(&object, "regulation", None, &Said::text(&revision.regulation));
            let title = revision.title.iter().flat_map(|title| label("title", title));
            title.for_each(|(name, said)| self.set(&object, &name, None, &said));
        }
        if let Some(release) = self.register.governed.get(&case.number) {
            self.relate(&object, &Object::Release(*release), "governed_by");
        }
        self.statuses(case);
        self.runs(case);
        self.sheets(case);
        self.decisions(case);
        for happening in &told.happenings {
            for (name, said) in &happening.changes.set {
                self.set(&object, name, Some(happening.entered), said);
            }
            self.happening(happening);
        }
    }

    /// Says where the case stood, and since when.
    fn statuses(&mut self, case: &Case) {
        let object = Object::Case(case.number.clone());
        let mut before = None;
        for nth in 0..case.entries.len() {
            let so_far = case.entries.iter().take(nth + 1).map(|recorded| &recorded.entry);
            let status = crate::case::Status::after(so_far.collect::<Vec<_>>().into_iter());
            let since = case.entries.get(nth).map(|recorded| recorded.entry.given().at).filter(|_| nth > 0);
            if before != Some(status) {
                self.set(&object, "status", since, &Said::text(&status.word()));
            }
            before = Some(status);
        }
    }

    fn runs(&mut self, case: &Case) {
        for course in case.courses() {
            let object = Object::Run(case.number.clone(), course.procedure.clone());
            self.set(&object, "procedure", None, &Said::text(&course.procedure));
            let program = self.register.program(course.release);
            let declared =
                program.and_then(|program| program.procedures.iter().find(|one| one.id == *course.procedure));
            let title = declared.map(|procedure| label("title", &procedure.title));
            title.into_iter().flatten().for_each(|(name, said)| self.set(&object, &name, None, &said));
            let last = course.steps.last().map(|stepped| stepped.given.at);
            self.set(&object, "ended", None, &Said::YesNo(false));
            if course.has_ended() {
                self.set(&object, "ended", last, &Said::YesNo(true));
            }
            self.relate(&object, &Object::Case(case.number.clone()), "of");
            self.relate(&object, &Object::Release(course.release), "under");
        }
    }

    fn sheets(&mut self, case: &Case) {
        for sheet in case.sheets() {
            let object = Object::Sheet(sheet.issued.number.clone());
            self.set(&object, "form", None, &Said::text(&sheet.issued.form));
            let program = self.register.program(sheet.by.release);
            let form = program.and_then(|program| program.forms.iter().find(|form| form.id == sheet.issued.form));
            let title = form.map(|form| label("title", &form.title));
            title.into_iter().flatten().for_each(|(name, said)| self.set(&object, &name, None, &said));
            self.set(&object, "void", None, &Said::YesNo(false));
            if let Some(void) = sheet.void {
                self.set(&object, "void", Some(void.given.at), &Said::YesNo(true));
            }
            self.relate(&object, &Object::Case(case.number.clone()), "of");
            self.relate(&object, &Object::Run(case.number.clone(), sheet.by.step.procedure.clone()), "issued_in");
        }
    }

    fn decisions(&mut self, case: &Case) {
        for (decided, _) in case.decisions() {
            let object = Object::Decision(case.number.clone(), decided.decision);
            self.set(&object, "decision", None, &Said::Whole(decided.decision.into()));
            self.set(&object, "governed_on", None, &Said::Day(decided.on));
            self.set(&object, "record", None, &Said::text(&decided.record));
            if let Some(verdict) = &decided.verdict {
                self.set(&object, "verdict", None, &Said::text(&verdict));
            }
            self.relate(&object, &Object::Case(case.number.clone()), "of");
        }
    }

    /// Tells what happened to a release or a person.
    fn act(&mut self, record: &Record) {
        let nth = self.log.events.len() + 1;
        let begun = |word: &'static str, given| Happening::new(format!("act/{nth}"), word, given, self.register.day);
        let happening = match record {
            Record::Release { event, given } => {
                let release = Object::Release(event.release());
                let happening = match event {
                    ReleaseEvent::Proposed(proposed) => begun("release_proposed", given)
                        .say("digest", Said::text(&proposed.digest))
                        .say("regulation", Said::text(&proposed.regulation)),
                    ReleaseEvent::Approved(_) => begun("release_approved", given),
                    ReleaseEvent::Published(published) => begun("release_published", given)
                        .say("from", Said::Day(published.from))
                        .say_any("until", published.until.map(Said::Day)),
                    ReleaseEvent::Notified(notified) => {
                        let told = begun("release_notified", given);
                        let persons = notified.persons.iter().cloned().map(Object::Person);
                        let mut told = persons.fold(told, |told, person| told.concerning(person, "told"));
                        told.on = notified.on;
                        told
                    }
                };
                if let ReleaseEvent::Proposed(proposed) = event {
                    self.set(&release, "regulation", None, &Said::text(&proposed.regulation));
                    self.set(&release, "digest", None, &Said::text(&proposed.digest));
                }
                happening.concerning(release, "release")
            }
            Record::Person { event, given } => {
                let happening = match event {
                    PersonEvent::Appointed(appointed) => begun("appointed", given)
                        .say("from", Said::Day(appointed.from))
                        .say_any("until", appointed.until.map(Said::Day))
                        .say_any("deputy_for", appointed.deputy_for.as_ref().map(Said::text))
                        .concerning(Object::Office(appointed.office.clone()), "office"),
                    PersonEvent::Relieved(relieved) => begun("relieved", given)
                        .say("from", Said::Day(relieved.on))
                        .say_any("reason", relieved.reason.as_ref().map(Said::text))
                        .concerning(Object::Office(relieved.office.clone()), "office"),
                };
                happening.concerning(Object::Person(event.person().clone()), "person")
            }
            _ => return,
        };
        self.happening(&happening);
    }

    /// Tells what was refused of releases and offices.
    fn other_refusals(&mut self) {
        let of_a_case = |subject: &str| {
            let number = CaseNumber::new(subject);
            self.register.cases.iter().any(|case| case.number == number)
        };
        let others = self.register.refused.iter().enumerate().filter(|(_, refused)| !of_a_case(&refused.subject));
        let others: Vec<_> = others.map(|(nth, refused)| refusal(self.register, refused, nth + 1, None)).collect();
        others.iter().for_each(|happening| self.happening(happening));
    }

    fn happening(&mut self, happening: &Happening) {
        let mut event = Event::new(&happening.id, &happening.activity, begin(happening.on))
            .with("entry", happening.entry)
            .with("entered", happening.entered)
            .with("counts", happening.counts);
        for (name, said) in label("title", &happening.title).iter().chain(&happening.said) {
            for (name, value) in said.values(name) {
                event.values.insert(name, value);
            }
        }
        if !happening.changes.withdrawn.is_empty() {
            event.values.insert("withdrawn".to_owned(), Value::from(happening.changes.withdrawn.join(", ").as_str()));
        }
        for (object, qualifier) in &happening.concerns {
            self.declare(object);
            event = event.concerning(&object.id(), qualifier);
        }
        self.log.events.push(event);
    }

    /// Says what an attribute of an object was from a moment on; without one, from the beginning.
    fn set(&mut self, object: &Object, name: &str, since: Option<DateTime<Utc>>, said: &Said) {
        let values = said.values(name);
        self.declare(object).values.extend(values.into_iter().map(|(name, value)| Dated { name, since, value }));
    }

    fn relate(&mut self, object: &Object, other: &Object, qualifier: &str) {
        self.declare(other);
        let relation = Relation { object: other.id(), qualifier: qualifier.to_owned() };
        self.declare(object).relations.push(relation);
    }

    /// Returns an object, which is begun where it was not told of yet.
    fn declare(&mut self, object: &Object) -> &mut Written {
        let id = object.id();
        if !self.log.objects.contains_key(&id) {
            let mut written = Written::of(object.kind());
            let name = match object {
                Object::Person(person) => vec![("name".to_owned(), Said::text(&person))],
                Object::Office(office) => {
                    let newest = self.register.programs.values().next_back().map(std::rc::Rc::as_ref);
                    let mut name = label("name", &Register::office(newest, office)).to_vec();
                    name.push(("office".to_owned(), Said::text(&office)));
                    name
                }
                Object::Release(release) => vec![("release".to_owned(), Said::Whole((*release).into()))],
                _ => Vec::new(),
            };
            for (name, value) in name.iter().flat_map(|(name, said)| said.values(name)) {
                written.values.push(Dated { name, since: None, value });
            }
            self.log.objects.insert(id.clone(), written);
        }
        self.log.objects.entry(id).or_default()
    }
}

/// Puts what an object was in the order of time; of what was said of one moment the last counts.
fn tidy(object: &mut Written) {
    let mut values: BTreeMap<(String, Option<DateTime<Utc>>), Value> = BTreeMap::new();
    for dated in std::mem::take(&mut object.values) {
        values.insert((dated.name, dated.since), dated.value);
    }
    object.values = values.into_iter().map(|((name, since), value)| Dated { name, since, value }).collect();
    object.relations.sort();
    object.relations.dedup();
}

/// Makes text of attributes whose values are of several kinds, as where one release has a fact as a number and the next as a choice.
fn one_kind_each(log: &mut ObjectLog) {
    let mut kinds: BTreeMap<(String, String), Option<Kind>> = BTreeMap::new();
    let mut note = |of: &str, name: &str, kind: Kind| {
        let held = kinds.entry((of.to_owned(), name.to_owned())).or_insert(Some(kind));
        if *held != Some(kind) {
            *held = None;
        }
    };
    for object in log.objects.values() {
        object.values.iter().for_each(|dated| note(&format!("object {}", object.of), &dated.name, dated.value.kind()));
    }
    for event in &log.events {
        event.values.iter().for_each(|(name, value)| note(&format!("event {}", event.of), name, value.kind()));
    }
    let several = |of: String, name: &str| matches!(kinds.get(&(of, name.to_owned())), Some(None));
    for object in log.objects.values_mut() {
        for dated in &mut object.values {
            if several(format!("object {}", object.of), &dated.name) {
                dated.value = Value::Text(dated.value.to_string());
            }
        }
    }
    for event in &mut log.events {
        let of = format!("event {}", event.of);
        for (name, value) in &mut event.values {
            if several(of.clone(), name) {
                *value = Value::Text(value.to_string());
            }
        }
    }
}
