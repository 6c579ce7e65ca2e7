//! One thing that happened, whatever the form in which it is written.

use chrono::{DateTime, Utc};

use crate::id::{OfficeId, PersonId};
use crate::label::{Label, Lang};
use crate::message::Messages;
use crate::stamp::Stamp;
use crate::value::Date;

use super::facts::Changes;
use super::object::Object;
use super::said::Said;

/// One thing that happened.
#[derive(Clone, Debug)]
pub(super) struct Happening {
    /// Its id, which no other event of the register has.
    pub(super) id: String,
    /// The word for what kind of entry it is.
    pub(super) entry: &'static str,
    /// What was done: a step with its procedure; else the word.
    pub(super) activity: String,
    /// What that is called.
    pub(super) title: Label,
    /// Which run of the activity it belongs to.
    pub(super) instance: Option<u32>,
    /// Whether it counts; a step that was corrected does not.
    pub(super) counts: bool,
    /// The day on which it was done.
    pub(super) on: Date,
    /// The moment at which it was entered.
    pub(super) entered: DateTime<Utc>,
    /// Who did it.
    pub(super) by: PersonId,
    /// In which office, where one is known.
    pub(super) office: Option<OfficeId>,
    /// What else is said of it, by names.
    pub(super) said: Vec<(String, Said)>,
    /// Which facts and outcomes changed with it.
    pub(super) changes: Changes,
    /// What it concerns, and how.
    pub(super) concerns: Vec<(Object, &'static str)>,
}

impl Happening {
    /// Begins one that is entered on the day on which it is done.
    pub(super) fn new(id: String, entry: &'static str, given: &Stamp, day: fn(DateTime<Utc>) -> Date) -> Self {
        Self {
            id,
            entry,
            activity: entry.to_owned(),
            title: titled(entry),
            instance: None,
            counts: true,
            on: day(given.at),
            entered: given.at,
            by: given.by.clone(),
            office: None,
            said: Vec::new(),
            changes: Changes::default(),
            concerns: vec![(Object::Person(given.by.clone()), "by")],
        }
    }

    /// Says something of it.
    pub(super) fn say(mut self, name: &str, said: Said) -> Self {
        self.said.push((name.to_owned(), said));
        self
    }

    /// Says something of it, where there is something to say.
    pub(super) fn say_any(self, name: &str, said: Option<Said>) -> Self {
        match said {
            Some(said) => self.say(name, said),
            None => self,
        }
    }

    /// Says what it concerns, and how.
    pub(super) fn concerning(mut self, object: Object, qualifier: &'static str) -> Self {
        self.concerns.push((object, qualifier));
        self
    }
}

/// Returns what an entry is called in both languages.
fn titled(entry: &str) -> Label {
    let [zh, en] = Lang::ALL.map(|lang| Messages::new(lang).get(&format!("log-entry-{}", entry.replace('_', "-"))));
    Label { zh, en }
}
