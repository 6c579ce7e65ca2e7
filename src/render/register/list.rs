//! The list of cases: number, governing date, title, verdict, status.

use std::fmt::Write as _;

use crate::case::{Case, Written};

use super::super::Ink;
use super::super::lines::table;
use super::Register;

impl Register<'_> {
    /// Renders cases as a table.
    #[must_use]
    pub fn cases(&self, cases: &[Case]) -> String {
        if cases.is_empty() {
            return format!("{}\n", self.messages.get("register-empty"));
        }
        let governing = self.program.vocabulary.fact(self.program.regulation.governed_by);
        let head = [
            self.messages.get("register-column-number"),
            governing.map(|fact| fact.label.get(self.lang()).to_owned()).unwrap_or_default(),
            self.messages.get("register-title"),
            self.messages.get("register-column-verdict"),
            self.messages.get("register-column-status"),
        ];
        let mut rows = vec![head.to_vec()];
        rows.extend(cases.iter().map(|case| self.row(case)));
        let mut text = table(&rows, self.paint);
        let count = self.messages.say("register-count", &[("count", cases.len().to_string())]);
        let _ = writeln!(text, "{}", self.paint.with(Ink::Faint, count));
        text
    }

    fn row(&self, case: &Case) -> Vec<String> {
        let latest = case.revision(None).map(|(revision, _)| revision);
        let governing = self.program.vocabulary.fact(self.program.regulation.governed_by).map(|fact| &fact.id);
        let date = latest
            .and_then(|latest| latest.facts.iter().find(|fact| Some(&fact.name) == governing))
            .map(|fact| &fact.text);
        let date = match date {
            Some(Written::One(date)) => date.clone(),
            _ => String::from("-"),
        };
        let title = latest.and_then(|latest| latest.title.as_ref()).map_or("-", |title| title.get(self.lang()));
        let verdict = case
            .decisions()
            .next_back()
            .map_or_else(|| String::from("-"), |(decided, _)| self.verdict(decided.verdict.as_deref()));
        let verdict = self.marked_verdict(case, &verdict);
        let status = self.marked_status(case);
        vec![case.number.to_string(), date, title.to_owned(), verdict, status]
    }
}
