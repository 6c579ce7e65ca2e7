//! Lists all things of a program.

use crate::program::{Calendar, Fact, Group, Office, Parameter, Program, Role};
use crate::value::Kind;

use super::entry::{Entries, Entry};
use super::form::form;
use super::names::Names;
use super::policy;
use super::procedure;
use super::readers;
use super::said::Said;
use super::subject::{Aspect, Subject};

/// Lists all things of a program with all that is said of them.
pub(super) fn list(program: &Program) -> Entries<'_> {
    let mut entries = Entries::new();
    entries.insert(Subject::Regulation, regulation(program));
    for each in &program.offices {
        entries.insert(Subject::Office(each.id.clone()), office(each));
    }
    for each in &program.vocabulary.groups {
        entries.insert(Subject::Group(each.id.clone()), group(each));
    }
    for each in &program.vocabulary.facts {
        entries.insert(Subject::Fact(each.id.clone()), fact(each));
    }
    for each in &program.parameters {
        entries.insert(Subject::Parameter(each.id.clone()), parameter(each));
    }
    for each in &program.calendars {
        entries.insert(Subject::Calendar(each.id.clone()), calendar(each));
    }
    for each in &program.policies {
        policy::list(program, each, &mut entries);
    }
    for each in &program.procedures {
        procedure::list(program, each, &mut entries);
    }
    for each in &program.forms {
        entries.insert(Subject::Form(each.id.clone()), form(program, each));
    }
    let texts = program.scripts.texts();
    for text in &texts {
        let caller = readers::callers(program, &texts, &text.file, &text.name).into_iter().next();
        let clause = caller.and_then(|caller| entries.get(&caller)?.clause.clone());
        let mut entry = Entry::new(clause.as_ref(), None, None);
        entry.say(Aspect::Body, Said::Function { text: text.text.clone(), said: text.said.clone() });
        entries.insert(Subject::Function(text.file.clone(), text.name.clone()), entry);
    }
    entries
}

fn regulation(program: &Program) -> Entry<'_> {
    let regulation = &program.regulation;
    let name = |slot| Said::Fact(Names(program).fact(slot));
    let mut entry = Entry::new(None, None, Some(&regulation.title));
    entry.say(Aspect::Number, Said::Text(regulation.number.clone()));
    entry.say(Aspect::Title, Said::Label(&regulation.title));
    entry.say(Aspect::CasePrefix, Said::Text(regulation.case_prefix.clone()));
    entry.say(Aspect::InForceFrom, Said::Date(regulation.in_force_from));
    entry.say(Aspect::GovernedBy, name(regulation.governed_by));
    entry.say(Aspect::Verdict, name(regulation.verdict));
    if let Some(calendar) = &regulation.calendar {
        entry.say(Aspect::Calendar, Said::Calendar(calendar.clone()));
    }
    if let Some(date) = regulation.approved_on {
        entry.say(Aspect::ApprovedOn, Said::Date(date));
    }
    for (aspect, slot) in [(Aspect::OccurredOn, regulation.occurred_on), (Aspect::ReceivedOn, regulation.received_on)] {
        if let Some(slot) = slot {
            entry.say(aspect, name(slot));
        }
    }
    entry
}

fn office(office: &Office) -> Entry<'_> {
    let mut entry = Entry::new(office.clause.as_ref(), office.source, Some(&office.label));
    entry.say(Aspect::Label, Said::Label(&office.label));
    entry.say(Aspect::Rank, Said::Word(if office.department { "department" } else { "office" }));
    if let Some(within) = &office.within {
        entry.say(Aspect::Within, Said::Office(within.clone()));
    }
    if let Some(clause) = &office.clause {
        entry.say(Aspect::Clause, Said::Clause(clause.clone()));
    }
    if let Some(source) = office.source {
        entry.say(Aspect::Source, Said::Source(source));
    }
    entry
}

fn group(group: &Group) -> Entry<'_> {
    let mut entry = Entry::new(None, None, Some(&group.label));
    entry.say(Aspect::Label, Said::Label(&group.label));
    entry.mark(Aspect::Many, group.many);
    entry.mark(Aspect::AssumeEmpty, group.assume_empty);
    entry
}

fn fact(fact: &Fact) -> Entry<'_> {
    let mut entry = Entry::new(None, None, Some(&fact.label));
    entry.say(Aspect::Label, Said::Label(&fact.label));
    entry.say(Aspect::Role, Said::Word(if fact.role == Role::Fact { "fact" } else { "output" }));
    kind(&fact.kind, &mut entry);
    if let Some(value) = &fact.assume {
        entry.say(Aspect::Assume, Said::Value(&fact.kind, value));
    }
    if let Some(help) = &fact.help {
        entry.say(Aspect::Help, Said::Label(help));
    }
    entry.mark(Aspect::Working, fact.working);
    entry
}

fn parameter(parameter: &Parameter) -> Entry<'_> {
    let mut entry = Entry::new(Some(&parameter.clause), Some(parameter.source), Some(&parameter.label));
    entry.say(Aspect::Label, Said::Label(&parameter.label));
    entry.say(Aspect::Clause, Said::Clause(parameter.clause.clone()));
    entry.say(Aspect::Source, Said::Source(parameter.source));
    kind(&parameter.kind, &mut entry);
    for dated in &parameter.values {
        entry.say(Aspect::Value(dated.from), Said::Value(&parameter.kind, &dated.value));
        if let Some(reason) = &dated.reason {
            entry.say(Aspect::Reason(dated.from), Said::Label(reason));
        }
    }
    entry
}

/// Says what a calendar sets, day by day; days of one meaning that follow one another are joined once both packs are known.
fn calendar(calendar: &Calendar) -> Entry<'_> {
    let mut entry = Entry::new(None, calendar.source, Some(&calendar.title));
    entry.say(Aspect::Title, Said::Label(&calendar.title));
    if let Some(over) = &calendar.over {
        entry.say(Aspect::Over, Said::Calendar(over.clone()));
    }
    if let Some(source) = calendar.source {
        entry.say(Aspect::Source, Said::Source(source));
    }
    if let Some(days) = &calendar.rest_days {
        entry.say(Aspect::RestDays, Said::Weekdays(days));
    }
    for (number, year) in &calendar.years {
        let told = year.announcements.iter().any(|each| each.announced_on.is_some() || each.notice.is_some());
        if told {
            entry.say(Aspect::Announced(*number), Said::Announcements(&year.announcements));
        }
        for (date, set) in year.days() {
            entry.say(Aspect::Days(date, date), Said::Day(set));
        }
    }
    entry
}

/// Says what values mean, with the choices one by one.
fn kind<'p>(kind: &'p Kind, entry: &mut Entry<'p>) {
    entry.say(Aspect::Kind, Said::Kind(kind));
    let Kind::Choice(choices) = kind.entry() else { return };
    for choice in &choices.0 {
        entry.say(Aspect::Choice(choice.id.clone()), Said::Choice(choice));
        if choice.clause.is_some() || choice.source.is_some() {
            let basis = Said::Basis(choice.clause.clone(), choice.source);
            entry.say(Aspect::ChoiceBasis(choice.id.clone()), basis);
        }
    }
}
