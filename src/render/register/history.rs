//! What has happened to a case, oldest first.

use std::fmt::Write as _;

use crate::case::{Case, Change, Entry, Revision, changes};
use crate::id::FactId;
use crate::label::Label;

use super::super::Ink;
use super::acts::appeal_arguments;
use super::{Register, moment};

impl Register<'_> {
    pub(super) fn history(&self, case: &Case) -> String {
        let mut text = format!("\n{}\n", self.paint.with(Ink::Strong, self.messages.get("register-history")));
        let mut before: Option<&Revision> = None;
        for recorded in &case.entries {
            let given = recorded.entry.given();
            let stamp = self.paint.with(Ink::Faint, format!("{}  {}", moment(given.at), given.by));
            let _ = writeln!(text, "  {stamp}  {}", self.entry(&recorded.entry));
            if let Entry::Revised(revision) = &recorded.entry {
                let changed = before.map(|before| changes(before, revision)).unwrap_or_default();
                text.push_str(&self.changes(&changed, 6));
                before = Some(revision);
            }
        }
        text
    }

    fn entry(&self, entry: &Entry) -> String {
        match entry {
            Entry::Revised(revision) => {
                let reason = revision.reason.clone().unwrap_or_default();
                let key = if reason.is_empty() { "register-revised" } else { "register-revised-because" };
                let arguments = [
                    ("revision", revision.revision.to_string()),
                    ("facts", revision.facts.len().to_string()),
                    ("reason", reason),
                ];
                self.messages.say(key, &arguments)
            }
            Entry::Decided(decided) => {
                let arguments = [
                    ("decision", decided.decision.to_string()),
                    ("revision", decided.revision.to_string()),
                    ("verdict", self.verdict(decided.verdict.as_deref())),
                    ("on", decided.on.to_string()),
                    ("digest", decided.record.short()),
                ];
                self.messages.say("register-decided", &arguments)
            }
            Entry::Voided(reason) => self.messages.say("register-voided", &[("reason", reason.reason.clone())]),
            Entry::Reopened(reason) => self.messages.say("register-reopened", &[("reason", reason.reason.clone())]),
            Entry::Overridden(put) => self.messages.say("register-overridden", &self.override_arguments(put)),
            Entry::OverrideApproved(approved) => {
                self.messages.say("register-override-approved", &[("number", approved.number.to_string())])
            }
            Entry::Appealed(appeal) => self.messages.say("register-appealed", &appeal_arguments(appeal)),
            Entry::Reexamined(reexamined) => self.reexamined(reexamined),
            Entry::Stepped(stepped) => self.stepped(stepped),
            Entry::StepCorrected(corrected) => {
                let arguments = [("nth", corrected.number.to_string()), ("reason", corrected.reason.clone())];
                self.messages.say("register-step-corrected", &arguments)
            }
            Entry::Printed(printed) => {
                let arguments = [
                    ("sheet", printed.number.to_string()),
                    ("reprint", printed.reprint().unwrap_or_default().to_string()),
                ];
                self.messages.say("register-printed", &arguments)
            }
        }
    }

    /// Renders what a correction has changed, one line each: from → to.
    #[must_use]
    pub fn changes(&self, changes: &[Change], indent: usize) -> String {
        let none = self.messages.get("register-none");
        let mut text = String::new();
        for change in changes {
            let (name, from, to) = match change {
                Change::Title { from, to } => {
                    let show = |title: &Option<Label>| title.as_ref().map(|title| title.get(self.lang()).to_owned());
                    (self.messages.get("register-title"), show(from), show(to))
                }
                Change::List { name, from, to } => {
                    let show = |count: &Option<u32>| {
                        count.map(|count| self.messages.say("register-records", &[("count", count.to_string())]))
                    };
                    (self.list_label(name.as_str()), show(from), show(to))
                }
                Change::Fact { name, record, from, to } => {
                    let show = |text: &Option<_>| text.as_ref().map(|text| self.value(name, text));
                    (self.fact_label(name, *record), show(from), show(to))
                }
            };
            let (from, to) = (from.unwrap_or_else(|| none.clone()), to.unwrap_or_else(|| none.clone()));
            let _ = writeln!(text, "{}{name}: {} → {to}", " ".repeat(indent), self.paint.with(Ink::Faint, from));
        }
        text
    }

    pub(super) fn list_label(&self, name: &str) -> String {
        let group = self.program.vocabulary.groups.iter().find(|group| group.id.as_str() == name);
        group.map_or_else(|| name.to_owned(), |group| group.label.get(self.lang()).to_owned())
    }

    /// Names a fact for people, with its list and record where it has one.
    pub(super) fn fact_label(&self, name: &FactId, record: Option<u32>) -> String {
        let label = self.fact(name).map_or_else(|| name.to_string(), |fact| fact.label.get(self.lang()).to_owned());
        let list = name.as_str().split_once('.').map_or(name.as_str(), |(list, _)| list);
        record.map_or_else(|| label.clone(), |record| format!("{}[{}] {label}", self.list_label(list), record + 1))
    }
}
