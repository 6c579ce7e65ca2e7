//! Pieces of a pack in the words of the book, outside of it.

use maud::{Markup, html};

use crate::files::Files;
use crate::id::{FactId, FormId, GroupId, OfficeId, ParameterId};
use crate::message::Messages;
use crate::pack::Pack;
use crate::program::{Announcement, Condition, Exception, Formula, Limit, Program, Slot, Template, Test, Unit};
use crate::source::Source;
use crate::value::{Date, Kind};

use super::book::{Book, Manner};
use super::lines::plain;

/// Puts pieces of one pack into words, without links.
pub(in crate::render) struct Words<'w>(Book<'w>);

impl<'w> Words<'w> {
    pub(in crate::render) fn new(
        program: &'w Program,
        pack: &'w Pack,
        files: &'w Files,
        messages: &'w Messages,
    ) -> Self {
        let (pack, files) = (Some(pack), Some(files));
        Self(Book { program, pack, files, messages, on: Date::MIN, examples: Vec::new(), manner: Manner::Apart })
    }

    /// Takes up the words of a pack as a picture has room for them: in one line, with the parameter values of a day.
    pub(in crate::render) fn terse(program: &'w Program, messages: &'w Messages, on: Date) -> Self {
        let manner = Manner::Terse;
        Self(Book { program, pack: None, files: None, messages, on, examples: Vec::new(), manner })
    }

    pub(in crate::render) fn program(&self) -> &'w Program {
        self.0.program
    }

    pub(in crate::render) fn condition(&self, condition: &Condition) -> Markup {
        self.0.condition(condition).unwrap_or_default()
    }

    pub(in crate::render) fn cells(&self, slot: Slot, tests: &[&Test]) -> Markup {
        let cells: Vec<_> = tests.iter().map(|test| self.0.cell(slot, test)).collect();
        self.0.join(&cells, "and")
    }

    /// Writes formulas; bare values are written as those of an output, where they are given to one.
    pub(in crate::render) fn formulas(&self, output: Option<Slot>, formulas: &[&Formula]) -> Markup {
        let kind = output.and_then(|slot| self.0.kind(slot));
        let written: Vec<_> = formulas.iter().map(|formula| self.0.formula(formula, kind)).collect();
        self.0.join(&written, "comma")
    }

    /// Writes how long a limit is, and from when it runs, in one line.
    pub(in crate::render) fn limit(&self, limit: &Limit) -> String {
        plain(&self.0.limit(limit))
    }

    pub(in crate::render) fn template(&self, template: &Template) -> Markup {
        self.0.template(template)
    }

    pub(in crate::render) fn fact(&self, id: &FactId) -> Markup {
        let found = self.program().vocabulary.iter().find(|(_, fact)| fact.id == *id);
        found.map_or_else(|| html! { (id) }, |(slot, _)| self.0.fact(slot))
    }

    pub(in crate::render) fn group(&self, id: &GroupId) -> Markup {
        let found = self.program().vocabulary.groups.iter().find(|group| group.id == *id);
        html! { @match found { Some(group) => (self.0.text(&group.label)), None => (id) } }
    }

    pub(in crate::render) fn announcements(&self, announcements: &[Announcement]) -> Markup {
        let each: Vec<_> = announcements.iter().map(|announcement| self.0.announcement(announcement)).collect();
        self.0.join(&each, "record-comma")
    }

    pub(in crate::render) fn day_set(&self, set: Exception<'_>) -> String {
        self.0.day_set(set)
    }

    pub(in crate::render) fn parameter(&self, id: &ParameterId) -> Markup {
        let found = self.program().parameters.iter().find(|parameter| parameter.id == *id);
        html! { @match found { Some(parameter) => (self.0.text(&parameter.label)), None => (id) } }
    }

    pub(in crate::render) fn office(&self, id: &OfficeId) -> Markup {
        self.0.office(id)
    }

    pub(in crate::render) fn form(&self, id: &FormId) -> Markup {
        let form = self.program().forms.iter().find(|form| form.id == *id);
        html! { @match form { Some(form) => (self.0.sheet(form)), None => (id) } }
    }

    pub(in crate::render) fn length(&self, unit: Unit, length: &Formula) -> Markup {
        self.0.length(unit, length)
    }

    pub(in crate::render) fn kind(&self, kind: &Kind) -> Markup {
        self.0.kind_words(kind)
    }

    pub(in crate::render) fn mark(&self, source: Source) -> Markup {
        self.0.mark(source)
    }
}
