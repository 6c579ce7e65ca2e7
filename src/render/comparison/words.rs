//! A difference in words.

use maud::{Markup, html};

use crate::compare::{Aspect, Change, Difference, Edit, Form, Said, Subject};
use crate::id::GroupId;
use crate::label::{Label, Lang};
use crate::message::Messages;
use crate::program::{Field, Formula, Look, Policy, Program, Role, Rule, Shows};
use crate::render::counted::range;
use crate::render::handbook::{Words, paper_key, plain};
use crate::value::Kind;

use super::Comparison;
use super::steps::{procedure, step};

/// Both packs with the words of one language.
pub(super) struct Sides<'c> {
    pub before: Words<'c>,
    pub after: Words<'c>,
    pub messages: &'c Messages,
}

impl<'c> Sides<'c> {
    pub(super) fn new(comparison: &Comparison<'c>) -> Self {
        let Comparison { before, after, messages, .. } = *comparison;
        Self {
            before: Words::new(before.program, before.pack, before.files, messages),
            after: Words::new(after.program, after.pack, after.files, messages),
            messages,
        }
    }

    pub(super) fn lang(&self) -> Lang {
        self.messages.lang()
    }

    pub(super) fn text<'l>(&self, label: &'l Label) -> &'l str {
        label.get(self.lang())
    }

    /// Says what kind of thing differs: `parameter`, `row` …
    pub(super) fn what(&self, subject: &Subject) -> String {
        let given = |words: &Words<'_>| {
            let mut facts = words.program().vocabulary.facts.iter();
            facts.find(|fact| matches!(subject, Subject::Fact(id) if *id == fact.id)).map(|fact| fact.role)
        };
        match given(&self.after).or_else(|| given(&self.before)) {
            Some(Role::Output) => self.messages.get("release-subject-output"),
            _ => self.messages.get(&format!("release-subject-{}", subject.word())),
        }
    }

    /// Names the aspect of an edit.
    pub(super) fn aspect(&self, edit: &Edit<'_>) -> String {
        let words = if edit.after.is_some() { &self.after } else { &self.before };
        let of = match &edit.aspect {
            Aspect::Column(name) | Aspect::Cell(name) | Aspect::Gives(name) | Aspect::Sets(name) => {
                plain(&words.fact(name))
            }
            Aspect::PartSource(part) => self.messages.get(&format!("handbook-step-{}", part.word())),
            Aspect::Way(steps) if steps.is_empty() => self.messages.get("release-way-end"),
            Aspect::Way(steps) => plain(&self.steps(words, steps)),
            Aspect::Days(from, to) => range(*from, *to, self.messages),
            Aspect::Rows(list) if list.is_empty() => self.messages.get("handbook-form-cases"),
            Aspect::Rows(list) => plain(&words.group(&GroupId::new(list))),
            Aspect::Guard(word) | Aspect::GuardBasis(word) => plain(&words.parameter(word)),
            other => other.of().unwrap_or_default(),
        };
        self.messages.say(&format!("release-aspect-{}", edit.aspect.word().replace('_', "-")), &[("of", of)])
    }

    /// Names the thing for people: its id where people use it, and its title or that of what it is part of.
    pub(super) fn title(&self, difference: &Difference<'_>) -> String {
        let label = difference.title.or(difference.policy).map(|label| self.text(label)).unwrap_or_default();
        match &difference.subject {
            Subject::Rule(rule, form) if has_own_id(*form) => format!("{} {label}", rule.rule),
            Subject::Step(step) => format!("{} {label}", step.step),
            _ => label.to_owned(),
        }
    }

    /// Names a thing for programs: what its title does not say yet.
    pub(super) fn id(difference: &Difference<'_>) -> String {
        match &difference.subject {
            Subject::Rule(rule, form) if has_own_id(*form) => rule.policy.to_string(),
            Subject::Step(step) => step.procedure.to_string(),
            other => other.id(),
        }
    }

    /// Says who reads a changed parameter or calls a changed function.
    pub(super) fn readers(&self, difference: &Difference<'_>) -> Option<String> {
        let names: Vec<_> = difference.readers.iter().map(|reader| self.reader(reader)).collect();
        let called = matches!(difference.subject, Subject::Function(..));
        let key = if called { "release-called-by" } else { "release-read-by" };
        let rules = names.join(&self.messages.get("handbook-comma"));
        (!names.is_empty()).then(|| self.messages.say(key, &[("rules", rules)]))
    }

    fn reader(&self, subject: &Subject) -> String {
        let title = [&self.after, &self.before].into_iter().find_map(|words| {
            match subject {
                Subject::Form(id) => {
                    let form = words.program().forms.iter().find(|form| form.id == *id)?;
                    return Some(self.text(&form.title).to_owned());
                }
                Subject::Procedure(id) => return Some(self.text(&procedure(words.program(), id)?.title).to_owned()),
                Subject::Step(id) => return Some(self.text(&step(words.program(), id)?.1.title).to_owned()),
                _ => {}
            }
            let (policy, rule) = find(words.program(), subject)?;
            let title = rule.and_then(|rule| rule.title.as_ref()).unwrap_or(&policy.title);
            Some(self.text(title).to_owned())
        });
        match (subject, title) {
            (Subject::Rule(rule, form), Some(title)) if has_own_id(*form) => {
                format!("{} {title} ({})", rule.rule, rule.policy)
            }
            (Subject::Rule(rule, _), Some(title)) => format!("{title} ({})", rule.policy),
            (Subject::Step(step), Some(title)) => format!("{} {title} ({})", step.step, step.procedure),
            (_, Some(title)) => format!("{title} ({})", subject.id()),
            (_, None) => subject.id(),
        }
    }

    /// Lists the edits that are not told by the head of the difference already.
    pub(super) fn shown<'d>(difference: &'d Difference<'c>) -> Vec<&'d Edit<'c>> {
        let in_head = |edit: &Edit<'_>| {
            let head =
                matches!(edit.aspect, Aspect::Title | Aspect::Label | Aspect::Clause | Aspect::Source | Aspect::Role);
            head && difference.change != Change::Changed
        };
        difference.edits.iter().filter(|edit| !in_head(edit)).collect()
    }

    /// Puts what one side says into words.
    pub(super) fn said(&self, words: &Words<'_>, said: &Said<'_>) -> Markup {
        let lang = self.lang();
        match said {
            Said::Text(text) => html! { (text) },
            Said::Label(label) => html! { (self.text(label)) },
            Said::YesNo(yes) => html! { (Kind::YesNo.show(&crate::value::Value::YesNo(*yes), lang)) },
            Said::Word(word) => html! { (self.messages.get(&format!("release-word-{word}"))) },
            Said::Date(date) => html! { (date) },
            Said::Clause(clause) => html! { (clause) },
            Said::Source(source) => html! { (self.messages.get(&format!("source-{source}"))) },
            Said::Office(office) => words.office(office),
            Said::Fact(fact) => words.fact(fact),
            Said::Group(group) => words.group(group),
            Said::Calendar(id) => {
                let found = words.program().calendars.iter().find(|calendar| calendar.id == *id);
                html! { @match found { Some(calendar) => (self.text(&calendar.title)), None => (id) } }
            }
            Said::Weekdays(days) => {
                let names: Vec<_> = days.iter().map(|day| day.name(lang)).collect();
                html! { (names.join(&self.messages.get("handbook-comma"))) }
            }
            Said::Announcements(announcements) => words.announcements(announcements),
            Said::Day(set) => html! { (words.day_set(*set)) },
            Said::Kind(kind) => words.kind(kind),
            Said::Choice(choice) => html! { (self.text(&choice.label)) },
            Said::Basis(clause, source) => html! {
                @if let Some(clause) = clause { (clause) " " }
                @if let Some(source) = source { (self.messages.get(&format!("source-{source}"))) }
            },
            Said::Value(kind, value) => html! { span.value { (kind.show(value, lang)) } },
            Said::Dated(kind, value, from) => {
                let arguments = [("value", kind.show(value, lang)), ("date", from.to_string())];
                html! { (self.messages.say("release-dated", &arguments)) }
            }
            Said::Condition(condition) => words.condition(condition),
            Said::Tests(slot, tests) => words.cells(*slot, tests),
            Said::Gives(slot, formulas) => words.formulas(Some(*slot), formulas),
            Said::Arguments(formulas) => words.formulas(None, &formulas.iter().collect::<Vec<_>>()),
            Said::Template(template) => words.template(template),
            Said::Rules(rules) => {
                let names: Vec<_> = rules.iter().map(ToString::to_string).collect();
                html! { (names.join(&self.messages.get("handbook-comma"))) }
            }
            Said::Who(who) => self.who(words, who),
            Said::Facts(facts) => self.join(facts.iter().map(|fact| words.fact(fact))),
            Said::Forms(forms) => self.join(forms.iter().map(|form| words.form(form))),
            Said::Steps(steps) => self.steps(words, steps),
            Said::Length(unit, length) => words.length(*unit, length),
            Said::Branches(when) => self.branches(words, when),
            Said::Paper(paper) => html! { (self.messages.get(paper_key(*paper))) },
            Said::Field(field) => self.field(words, field),
            Said::Layout(parts) => html! {
                ul { @for part in parts {
                    @let labels: Vec<_> = part.fields.iter().map(|(_, label)| self.text(label)).collect();
                    li {
                        @if let Some(title) = part.title { (self.text(title)) (self.messages.get("release-colon")) }
                        (labels.join(&self.messages.get("handbook-comma")))
                    }
                } }
            },
            Said::Function { text, .. } => html! { pre.script { (text) } },
        }
    }
}

impl Sides<'_> {
    /// Says what a field of a form shows, and how.
    fn field(&self, words: &Words<'_>, field: &Field) -> Markup {
        let mut beside = Vec::new();
        if field.look != Look::Plain {
            beside.push(self.messages.get(&format!("handbook-look-{}", field.look.word())));
        }
        let lines = |lines: u8| self.messages.say("handbook-form-lines", &[("count", lines.to_string())]);
        beside.extend(field.lines.map(lines));
        let comma = self.messages.get("handbook-comma");
        // A field is called as what it shows, unless it has a label of its own.
        let own = match &field.shows {
            Shows::Fact(slot) => words.program().vocabulary.fact(*slot).is_none_or(|fact| fact.label != field.label),
            Shows::Formula(..) | Shows::Blank => true,
        };
        html! {
            @if own { (self.text(&field.label)) (self.messages.get("release-colon")) }
            @match &field.shows {
                Shows::Fact(slot) => { (words.formulas(None, &[&Formula::Fact(*slot)])) }
                Shows::Formula(formula, _) => { (words.formulas(None, &[formula])) }
                Shows::Blank => { (self.messages.get("handbook-form-blank")) }
            }
            @for each in &beside { (comma) (each) }
        }
    }
}

/// Tells whether people call a rule by its id; the others have theirs from what they give or stand for.
const fn has_own_id(form: Form) -> bool {
    matches!(form, Form::Rule | Form::Row | Form::Duty | Form::Warning)
}

fn find<'p>(program: &'p Program, subject: &Subject) -> Option<(&'p Policy, Option<&'p Rule>)> {
    let policy = |id: &crate::id::PolicyId| program.policies.iter().find(|policy| policy.id == *id);
    match subject {
        Subject::Policy(id) => Some((policy(id)?, None)),
        Subject::Rule(name, _) => {
            let policy = policy(&name.policy)?;
            Some((policy, policy.rules.iter().find(|rule| rule.id == name.rule)))
        }
        _ => None,
    }
}
