//! The entries of a case, one event after the other.

use std::collections::BTreeMap;

use crate::case::{CameTo, Case, Entry, Stepped};
use crate::id::StepRef;
use crate::label::Label;
use crate::record::Refused;

use super::facts::{Held, changes, held};
use super::happening::Happening;
use super::object::Object;
use super::register::Register;
use super::said::{Said, label};

/// What is told of one case.
pub(super) struct Told {
    /// What was known of it when it was entered.
    pub(super) first: Held,
    /// What happened, in the order of entry.
    pub(super) happenings: Vec<Happening>,
}

/// Tells the entries of a case, with what was refused in between.
pub(super) fn told(register: &Register<'_>, case: &Case) -> Told {
    let text = register.text_of(&case.number);
    let mut so_far = Case { number: case.number.clone(), entries: Vec::new() };
    let mut known = Held::new();
    let mut told = Told { first: Held::new(), happenings: Vec::new() };
    let mut runs: BTreeMap<&StepRef, u32> = BTreeMap::new();
    for (place, recorded) in case.entries.iter().enumerate() {
        so_far.entries.push(recorded.clone());
        // The facts that were given with an act are told there.
        let next = case.entries.get(place + 1).map(|next| &next.entry);
        if recorded.revision().zip(next).is_some_and(|(revision, next)| revision.is_given_with(next)) {
            continue;
        }
        let mut happening = happening(register, case, &recorded.entry, place + 1);
        if let Entry::Stepped(stepped) = &recorded.entry {
            let run = runs.entry(&stepped.step).or_insert(1);
            happening.instance = Some(*run);
            *run += u32::from(stepped.came_to.is_some());
        }
        let now = held(&so_far, text, happening.on);
        if told.happenings.is_empty() {
            told.first.clone_from(&now);
        } else {
            happening.changes = changes(&known, &now);
        }
        known = now;
        told.happenings.push(happening);
        if let Entry::Stepped(stepped) = &recorded.entry {
            told.happenings.extend(issued(register, case, stepped, place + 1));
        }
    }
    for (nth, refused) in register.refused.iter().enumerate() {
        if refused.subject == case.number.as_str() {
            let place = told.happenings.iter().position(|happening| happening.entered > refused.given.at);
            let place = place.unwrap_or(told.happenings.len());
            told.happenings.insert(place, refusal(register, refused, nth + 1, Some(case)));
        }
    }
    told
}

fn happening(register: &Register<'_>, case: &Case, entry: &Entry, nth: usize) -> Happening {
    let id = format!("{}/{nth}", case.number);
    let of_case = |word: &'static str| {
        let happening = Happening::new(id.clone(), word, entry.given(), register.day);
        happening.concerning(Object::Case(case.number.clone()), "case")
    };
    let decision = |number: u32| Object::Decision(case.number.clone(), number);
    let whole = |number: u32| Said::Whole(number.into());
    match entry {
        Entry::Revised(revision) => of_case("revised")
            .say("revision", whole(revision.revision))
            .say_any("reason", revision.reason.as_ref().map(Said::text)),
        Entry::Decided(decided) => of_case("decided")
            .say("decision", whole(decided.decision))
            .say("revision", whole(decided.revision))
            .say("governed_on", Said::Day(decided.on))
            .say_any("verdict", decided.verdict.as_ref().map(Said::text))
            .say("record", Said::text(&decided.record))
            .concerning(decision(decided.decision), "decision"),
        Entry::Voided(reason) => of_case("voided").say("reason", Said::text(&reason.reason)),
        Entry::Reopened(reason) => of_case("reopened").say("reason", Said::text(&reason.reason)),
        Entry::Overridden(put) => of_case("overridden")
            .say("override", whole(put.number))
            .say("output", Said::text(&put.output))
            .say_any("record_of_list", put.record.map(|record| whole(record + 1)))
            .say_any("result", put.result.as_ref().map(|result| Said::of(None, result)))
            .say("value", Said::of(None, &put.value))
            .say("reason", Said::text(&put.reason))
            .say_any("until", put.until.map(Said::Day))
            .concerning(decision(put.decision), "overrides"),
        Entry::OverrideApproved(approved) => {
            let put = case.overrides_put().find(|put| put.number == approved.number);
            let happening = of_case("override_approved").say("override", whole(approved.number));
            match put {
                Some(put) => happening
                    .concerning(decision(put.decision), "overrides")
                    .concerning(Object::Person(put.given.by.clone()), "put_forward_by"),
                None => happening,
            }
        }
        Entry::Appealed(appealed) => of_case("appealed")
            .say("appeal", whole(appealed.number))
            .say("appellant", Said::text(&appealed.by))
            .say("reason", Said::text(&appealed.reason))
            .concerning(decision(appealed.decision), "against")
            .concerning(Object::Person(appealed.by.clone()), "appellant"),
        Entry::Reexamined(reexamined) => {
            let appeal = case.appeals().find(|appeal| appeal.number == reexamined.appeal);
            let happening = of_case("reexamined")
                .say("appeal", whole(reexamined.appeal))
                .say("upheld", Said::YesNo(reexamined.upheld))
                .say("reason", Said::text(&reexamined.reason));
            match appeal {
                Some(appeal) => happening.concerning(decision(appeal.decision), "examines"),
                None => happening,
            }
        }
        Entry::Stepped(stepped) => step(register, case, stepped, of_case("step")),
        Entry::StepCorrected(corrected) => {
            let stepped = case.steps().find(|stepped| stepped.number == corrected.number);
            let happening = of_case("step_corrected")
                .say("number", whole(corrected.number))
                .say_any("step", stepped.map(|stepped| Said::text(&stepped.step)))
                .say("reason", Said::text(&corrected.reason));
            match stepped {
                Some(stepped) => happening.concerning(run(case, &stepped.step), "run"),
                None => happening,
            }
        }
        Entry::Printed(printed) => of_case("printed")
            .say("sheet", Said::text(&printed.number))
            .say("time", whole(printed.time))
            .concerning(Object::Sheet(printed.number.clone()), "prints"),
    }
}

/// A step that was done, or signed by one of several who all have to.
fn step(register: &Register<'_>, case: &Case, stepped: &Stepped, begun: Happening) -> Happening {
    let declared = register.step(stepped.release, &stepped.step);
    let sheets = |came_to: &CameTo| came_to.sheets.iter().map(|sheet| sheet.number.to_string()).collect::<Vec<_>>();
    let corrected = case.step_corrections().find(|corrected| corrected.number == stepped.number);
    let whole = |number: u32| Said::Whole(number.into());
    let mut happening = begun
        .say("number", whole(stepped.number))
        .say("procedure", Said::text(&stepped.step.procedure))
        .say("step", Said::text(&stepped.step.step))
        .say_any("clause", declared.map(|step| Said::text(&step.clause)))
        .say("done", Said::YesNo(stepped.came_to.is_some()))
        .say("release", whole(stepped.release))
        .say("revision", whole(stepped.revision))
        .say_any("decision", stepped.decision.map(whole))
        .say_any("deputy_for", stepped.deputy_for.as_ref().map(Said::text))
        .say_any("sheets", stepped.came_to.as_ref().map(sheets).filter(|all| !all.is_empty()).map(Said::Many))
        .concerning(run(case, &stepped.step), "run")
        .concerning(Object::Office(stepped.office.clone()), "office")
        .concerning(Object::Release(stepped.release), "under");
    if let Some(corrected) = corrected {
        happening = happening
            .say("corrected", Said::YesNo(true))
            .say("corrected_by", Said::text(&corrected.given.by))
            .say("corrected_at", Said::Moment(corrected.given.at))
            .say("corrected_because", Said::text(&corrected.reason));
    }
    if let Some(decision) = stepped.decision {
        happening = happening.concerning(Object::Decision(case.number.clone(), decision), "decision");
    }
    if let Some(holder) = &stepped.deputy_for {
        happening = happening.concerning(Object::Person(holder.clone()), "in_the_stead_of");
    }
    for sheet in stepped.came_to.iter().flat_map(|came_to| &came_to.sheets) {
        happening = happening.concerning(Object::Sheet(sheet.number.clone()), "issues");
    }
    let office = Register::office(register.program(stepped.release), &stepped.office);
    happening.said.extend(label("office", &office));
    happening.activity = stepped.step.to_string();
    happening.title = declared.map_or_else(|| plain(&stepped.step.to_string()), |step| step.title.clone());
    happening.on = stepped.on;
    happening.office = Some(stepped.office.clone());
    happening.counts = corrected.is_none();
    happening
}

/// The sheets that a step issued, an event each.
fn issued<'a>(
    register: &'a Register<'_>,
    case: &'a Case,
    stepped: &'a Stepped,
    nth: usize,
) -> impl Iterator<Item = Happening> + 'a {
    let sheets = stepped.came_to.iter().flat_map(|came_to| &came_to.sheets);
    sheets.map(move |sheet| {
        let id = format!("{}/{nth} {}", case.number, sheet.number);
        let program = register.program(stepped.release);
        let form = program.and_then(|program| program.forms.iter().find(|form| form.id == sheet.form));
        let void = case.step_corrections().any(|corrected| corrected.number == stepped.number);
        let mut happening = Happening::new(id, "issued", &stepped.given, register.day)
            .say("sheet", Said::text(&sheet.number))
            .say("form", Said::text(&sheet.form))
            .say("number", Said::Whole(stepped.number.into()))
            .say_any("corrected", Some(Said::YesNo(true)).filter(|_| void))
            .concerning(Object::Case(case.number.clone()), "case")
            .concerning(run(case, &stepped.step), "run")
            .concerning(Object::Sheet(sheet.number.clone()), "issues");
        if let Some(form) = form {
            happening.said.extend(label("form_title", &form.title));
        }
        happening.on = case.done_on(stepped);
        happening.counts = !void;
        happening
    })
}

/// An act that was refused.
pub(super) fn refusal(register: &Register<'_>, refused: &Refused, nth: usize, case: Option<&Case>) -> Happening {
    let mut happening = Happening::new(format!("refused/{nth}"), "refused", &refused.given, register.day)
        .say("act", Said::text(&refused.act))
        .say("subject", Said::text(&refused.subject))
        .say("code", Said::text(&refused.reason))
        .say_any("step", refused.step.as_ref().map(Said::text));
    if let Some(case) = case {
        happening = happening.concerning(Object::Case(case.number.clone()), "case");
        // A refusal may be the first that is heard of a procedure, which has not begun by it.
        if let Some(step) = refused.step.as_ref().filter(|step| has_run(case, step)) {
            happening = happening.concerning(run(case, step), "run");
        }
    }
    happening
}

fn has_run(case: &Case, step: &StepRef) -> bool {
    case.steps().any(|stepped| stepped.step.procedure == step.procedure)
}

fn run(case: &Case, step: &StepRef) -> Object {
    Object::Run(case.number.clone(), step.procedure.clone())
}

fn plain(text: &str) -> Label {
    Label { zh: text.to_owned(), en: text.to_owned() }
}
