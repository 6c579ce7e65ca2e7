//! The register as text and JSON: one case with its history, and the list of cases.

mod acts;
mod history;
mod json;
mod list;
mod sheet;
mod standing;
mod steps;
mod wanted;

pub use acts::{appeal_json, override_json, overrides_json, reexamined_json};
pub use json::{case_json, cases_json, changes_json, standings_json};
pub use steps::step_json;

use chrono::{DateTime, Utc};

use crate::case::{Status, Written};
use crate::id::FactId;
use crate::label::Lang;
use crate::message::Messages;
use crate::program::{Fact, Name, Program};
use crate::value::{Date, Kind};

use super::{Ink, Paint};

/// What the text of stored cases hangs on beside them.
#[derive(Clone, Copy)]
pub struct Register<'a> {
    /// The program, for its words.
    pub program: &'a Program,
    /// The sentences.
    pub messages: &'a Messages,
    /// The colours.
    pub paint: Paint,
    /// How many columns a line may take.
    pub width: usize,
    /// The day on which it is shown, since overrides end.
    pub on: Date,
}

impl Register<'_> {
    fn lang(&self) -> Lang {
        self.messages.lang()
    }

    /// Finds a fact or output by its id alone: a stored name is never a label.
    fn fact(&self, name: &FactId) -> Option<&Fact> {
        match self.program.vocabulary.find(name.as_str()) {
            Some(Name::Fact(slot)) => self.program.vocabulary.fact(*slot).filter(|fact| fact.id == *name),
            _ => None,
        }
    }

    /// Writes a value for people; as it was written where it is no value of the fact any more.
    fn value(&self, name: &FactId, text: &Written) -> String {
        let kind = self.fact(name).map_or(&Kind::Text, |fact| &fact.kind);
        let one = |text: &String| {
            kind.entry().read(text).map_or_else(|_| text.clone(), |value| kind.entry().show(&value, self.lang()))
        };
        match text {
            Written::One(text) => one(text),
            Written::Many(texts) if texts.is_empty() => self.messages.get("register-none"),
            Written::Many(texts) => {
                texts.iter().map(one).collect::<Vec<_>>().join(if self.lang() == Lang::Zh { "、" } else { ", " })
            }
        }
    }

    /// Writes the verdict that a case's entry holds.
    #[must_use]
    pub fn verdict(&self, verdict: Option<&str>) -> String {
        let name = self.program.vocabulary.fact(self.program.regulation.verdict).map(|fact| &fact.id);
        match (verdict, name) {
            (Some(text), Some(name)) => self.value(name, &Written::One(text.to_owned())),
            (Some(text), None) => text.to_owned(),
            (None, _) => self.messages.get("outcome-absent"),
        }
    }

    fn status(&self, status: Status) -> String {
        let ink = match status {
            Status::Open => Ink::Care,
            Status::Decided => Ink::Good,
            Status::Void => Ink::Bad,
        };
        self.paint.with(ink, self.messages.get(&format!("register-status-{}", status.word())))
    }
}

/// Writes a moment to the minute.
fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d %H:%M UTC").to_string()
}
