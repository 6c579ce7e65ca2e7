//! What a pack says of one aspect of a thing.

use std::collections::BTreeSet;

use crate::id::{CalendarId, ClauseId, FactId, FormId, GroupId, OfficeId, RuleRef, StepRef};
use crate::label::{Label, Lang};
use crate::program::{
    Announcement, Condition, Exception, Field, Formula, Paper, Program, Shows, Slot, Template, Test, Unit, Who,
};
use crate::source::Source;
use crate::value::{Choice, Date, Kind, Value, Weekday};

use super::formula::literal;
use super::names::Names;

/// What a pack says of one aspect. Slots and indices are those of the program that says it.
#[derive(Clone, Debug)]
pub enum Said<'p> {
    /// A text that is the same in both languages.
    Text(String),
    /// A text in both languages.
    Label(&'p Label),
    /// Yes or no.
    YesNo(bool),
    /// A word that has a sentence: `input`, `output`, `fact`, `department`, `office`, `unique` …
    Word(&'static str),
    /// A day.
    Date(Date),
    /// A clause.
    Clause(ClauseId),
    /// An authority.
    Source(Source),
    /// A department or office.
    Office(OfficeId),
    /// A fact or output.
    Fact(FactId),
    /// A list.
    Group(GroupId),
    /// A calendar.
    Calendar(CalendarId),
    /// Days of the week.
    Weekdays(&'p BTreeSet<Weekday>),
    /// Announcements, in their order.
    Announcements(&'p [Announcement]),
    /// What is set for a day.
    Day(Exception<'p>),
    /// What values mean.
    Kind(&'p Kind),
    /// One value of a choice.
    Choice(&'p Choice),
    /// The clause and authority of one value of a choice.
    Basis(Option<ClauseId>, Option<Source>),
    /// A value of a kind.
    Value(&'p Kind, &'p Value),
    /// A value of a kind from a day on.
    Dated(&'p Kind, &'p Value, Date),
    /// A condition.
    Condition(&'p Condition),
    /// Tests of a name, as its cells have them.
    Tests(Slot, Vec<&'p Test>),
    /// Formulas whose values an output takes.
    Gives(Slot, Vec<&'p Formula>),
    /// Formulas that are handed over, in their order.
    Arguments(&'p [Formula]),
    /// A sentence with names in it.
    Template(&'p Template),
    /// Rules, by name.
    Rules(Vec<RuleRef>),
    /// Who does a step.
    Who(&'p Who),
    /// Facts and outputs, in no order.
    Facts(Vec<FactId>),
    /// Forms, in no order.
    Forms(&'p [FormId]),
    /// Steps, in no order.
    Steps(Vec<StepRef>),
    /// A length of time.
    Length(Unit, &'p Formula),
    /// The branches that lead to the same steps, by when each is taken; none where no other holds.
    Branches(Vec<Option<&'p Condition>>),
    /// Paper.
    Paper(Paper),
    /// A field or column of a form.
    Field(&'p Field),
    /// The parts of a form, as far as both packs have what stands in them.
    Layout(Vec<Laid<'p>>),
    /// A function: its text, and what that says without remarks and white space.
    Function {
        /// The text as it stands.
        text: String,
        /// What it says.
        said: String,
    },
}

/// A part of a form, with what stands in it.
#[derive(Clone, Debug)]
pub struct Laid<'p> {
    /// What it is: `fields`, `table`.
    pub what: &'static str,
    /// What stands over it.
    pub title: Option<&'p Label>,
    /// What stands in it: what each is called by, and its label.
    pub fields: Vec<(String, &'p Label)>,
}

impl Laid<'_> {
    /// Writes it with ids alone.
    pub(super) fn written(&self) -> String {
        let title = self.title.map(|title| both(&title.zh, &title.en)).unwrap_or_default();
        let keys: Vec<_> = self.fields.iter().map(|(key, _)| key.as_str()).collect();
        format!("{} {title}: {}", self.what, keys.join(", "))
    }
}

impl Said<'_> {
    /// Writes it with ids alone, in one language-free form: equal forms say the same.
    #[must_use]
    pub fn written(&self, program: &Program) -> String {
        let names = Names(program);
        let join = |parts: Vec<String>| parts.join(", ");
        match self {
            Self::Text(text) => text.clone(),
            Self::Label(label) => both(&label.zh, &label.en),
            Self::YesNo(yes) => if *yes { "yes" } else { "no" }.to_owned(),
            Self::Word(word) => (*word).to_owned(),
            Self::Date(date) => date.to_string(),
            Self::Clause(clause) => clause.to_string(),
            Self::Source(source) => source.to_string(),
            Self::Office(office) => office.to_string(),
            Self::Fact(fact) => fact.to_string(),
            Self::Group(group) => group.to_string(),
            Self::Calendar(calendar) => calendar.to_string(),
            Self::Weekdays(days) => join(days.iter().map(ToString::to_string).collect()),
            Self::Announcements(announcements) => join(announcements.iter().map(announced).collect()),
            Self::Day(set) => {
                let title = &set.stretch().title;
                format!("{} {}", if set.is_worked() { "worked" } else { "rest" }, both(&title.zh, &title.en))
            }
            Self::Kind(kind) => kind_name(kind),
            Self::Choice(choice) => both(&choice.label.zh, &choice.label.en),
            Self::Basis(clause, source) => {
                let clause = clause.as_ref().map(ToString::to_string);
                clause.into_iter().chain(source.map(|source| source.to_string())).collect::<Vec<_>>().join(" ")
            }
            Self::Value(_, value) => literal(value),
            Self::Dated(_, value, from) => format!("{} from {from}", literal(value)),
            Self::Condition(condition) => names.condition(condition),
            Self::Tests(_, tests) => join(tests.iter().map(|test| names.test(test)).collect()),
            Self::Gives(_, formulas) => join(formulas.iter().map(|formula| names.formula(formula)).collect()),
            Self::Arguments(formulas) => join(formulas.iter().map(|formula| names.formula(formula)).collect()),
            Self::Template(template) => both(&names.template(template, Lang::Zh), &names.template(template, Lang::En)),
            Self::Rules(rules) => join(rules.iter().map(ToString::to_string).collect()),
            Self::Who(who) => {
                let all = if matches!(who, Who::All(_)) { "all: " } else { "" };
                format!("{all}{}", sorted(who.offices()))
            }
            Self::Facts(facts) => sorted(facts),
            Self::Forms(forms) => sorted(forms),
            Self::Steps(steps) => sorted(steps),
            Self::Length(unit, length) => format!("{}: {}", unit.word(), names.formula(length)),
            Self::Branches(when) => {
                let told = when.iter().map(|when| when.map_or("otherwise".to_owned(), |when| names.condition(when)));
                sorted(&told.collect::<Vec<_>>())
            }
            Self::Paper(paper) => paper.to_string(),
            Self::Field(field) => {
                let shows = match &field.shows {
                    Shows::Fact(slot) => names.fact(*slot).to_string(),
                    Shows::Formula(formula, _) => names.formula(formula),
                    Shows::Blank => "-".to_owned(),
                };
                let lines = field.lines.map(|lines| lines.to_string()).unwrap_or_default();
                format!("{}: {shows}; {}; {lines}", both(&field.label.zh, &field.label.en), field.look.word())
            }
            Self::Layout(parts) => parts.iter().map(Laid::written).collect::<Vec<_>>().join("; "),
            Self::Function { said, .. } => said.clone(),
        }
    }

    /// Returns the text of each language, where it is in both.
    #[must_use]
    pub fn label(&self, program: &Program) -> Option<Label> {
        match self {
            Self::Label(label) => Some((*label).clone()),
            Self::Choice(choice) => Some(choice.label.clone()),
            Self::Template(template) => {
                let [zh, en] = Lang::ALL.map(|lang| Names(program).template(template, lang));
                Some(Label { zh, en })
            }
            _ => None,
        }
    }
}

/// Writes names, whose order says nothing.
fn sorted(names: &[impl ToString]) -> String {
    let mut names: Vec<_> = names.iter().map(ToString::to_string).collect();
    names.sort();
    names.join(", ")
}

fn both(zh: &str, en: &str) -> String {
    format!("{zh:?} {en:?}")
}

/// Writes who announced, and when.
fn announced(announcement: &Announcement) -> String {
    let on = announcement.announced_on.map(|date| date.to_string());
    let notice = announcement.notice.as_ref().map(|notice| both(&notice.zh, &notice.en));
    on.into_iter().chain(notice).collect::<Vec<_>>().join(" ")
}

/// Writes a kind without its choices, which are aspects of their own.
pub(super) fn kind_name(kind: &Kind) -> String {
    match kind {
        Kind::List(entry) => format!("list of {}", kind_name(entry)),
        single => single.word().to_owned(),
    }
}
