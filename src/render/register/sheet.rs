//! One case: its facts by group, with who gave each and when.

use std::fmt::Write as _;

use crate::case::{Case, Revision, WrittenFact};
use crate::program::{Group, Slot};

use super::super::Ink;
use super::super::lines::{columns, pad};
use super::{Register, moment};

/// A label, a value, and on the right who gave it: the lines of one case keep the same columns.
struct Line {
    indent: usize,
    label: String,
    value: String,
    given: String,
}

impl Register<'_> {
    /// Renders a case with the facts of one revision and its whole history.
    #[must_use]
    pub fn case(&self, case: &Case, revision: &Revision) -> String {
        let title = revision.title.as_ref().map(|title| format!("  {}", title.get(self.lang()))).unwrap_or_default();
        let mut text = format!("{}{title}\n", self.paint.with(Ink::Strong, &case.number));
        let counts = [("revision", revision.revision.to_string()), ("revisions", case.revisions().count().to_string())];
        let _ =
            writeln!(text, "{}  {}", self.status(case.status()), self.messages.say("register-revision-of", &counts));
        text.push_str(&self.acts(case));
        text.push_str(&self.facts(revision));
        text.push_str(&self.sheets(case));
        text.push_str(&self.history(case));
        text
    }

    fn facts(&self, revision: &Revision) -> String {
        let mut parts: Vec<(String, Vec<Line>)> = Vec::new();
        for group in &self.program.vocabulary.groups {
            let lines = if group.many { self.records(revision, group) } else { self.record(revision, group, None, 2) };
            if !lines.is_empty() {
                parts.push((group.label.get(self.lang()).to_owned(), lines));
            }
        }
        let strange: Vec<_> =
            revision.facts.iter().filter(|fact| self.is_strange(fact)).map(|fact| self.strange(fact)).collect();
        if !strange.is_empty() {
            parts.push((self.messages.get("register-strange"), strange));
        }
        let all = || parts.iter().flat_map(|(_, lines)| lines);
        let labels = all().map(|line| line.indent + columns(&line.label)).max().unwrap_or(0) + 2;
        let values = all()
            .map(|line| columns(&line.value))
            .max()
            .unwrap_or(0)
            .min(self.width.saturating_sub(labels + 30).max(12))
            + 2;
        let mut text = String::new();
        for (heading, lines) in &parts {
            let _ = writeln!(text, "\n{}", self.paint.with(Ink::Strong, heading));
            for line in lines {
                let label = format!("{}{}", " ".repeat(line.indent), line.label);
                let given = self.paint.with(Ink::Faint, &line.given);
                let row = format!("{}{}{given}", pad(&label, labels), pad(&line.value, values));
                let _ = writeln!(text, "{}", row.trim_end());
            }
        }
        text
    }

    /// Lists the records of a list, numbered as `case set` numbers them.
    fn records(&self, revision: &Revision, group: &Group) -> Vec<Line> {
        let Some(list) = revision.lists.iter().find(|list| list.name == group.id) else { return Vec::new() };
        let count = self.messages.say("register-records", &[("count", list.count.to_string())]);
        let given = format!("{}, {}", list.given.by, moment(list.given.at));
        let mut lines = vec![Line { indent: 2, label: count, value: String::new(), given }];
        for record in 0..list.count {
            lines.push(Line {
                indent: 2,
                label: format!("[{}]", record + 1),
                value: String::new(),
                given: String::new(),
            });
            lines.extend(self.record(revision, group, Some(record), 4));
        }
        lines
    }

    fn record(&self, revision: &Revision, group: &Group, record: Option<u32>, indent: usize) -> Vec<Line> {
        let of = |slot: &Slot| {
            let fact = self.program.vocabulary.fact(*slot)?;
            let held = revision.facts.iter().find(|held| held.name == fact.id && held.record == record)?;
            Some(self.line(held, fact.label.get(self.lang()).to_owned(), indent))
        };
        group.slots.iter().filter_map(of).collect()
    }

    fn line(&self, held: &WrittenFact, label: String, indent: usize) -> Line {
        Line {
            indent,
            label,
            value: self.value(&held.name, &held.text),
            given: format!("{}, {}", held.given.by, moment(held.given.at)),
        }
    }

    /// Tells whether a fact stands under no group: its name is gone, or it belongs to a record where there are none, or the reverse.
    fn is_strange(&self, held: &WrittenFact) -> bool {
        let group = self.fact(&held.name).and_then(|fact| self.program.vocabulary.group(fact.group));
        group.is_none_or(|group| group.many != held.record.is_some())
    }

    fn strange(&self, held: &WrittenFact) -> Line {
        let record = held.record.map(|record| format!("[{}]", record + 1)).unwrap_or_default();
        self.line(held, format!("{}{record}", held.name), 2)
    }
}
