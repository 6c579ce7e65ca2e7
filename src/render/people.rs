//! The register of persons as text and JSON.

use serde_json::{Value, json};

use crate::label::Lang;
use crate::message::Messages;
use crate::person::{People, Term};
use crate::program::Program;
use crate::value::Date;

use super::Paint;
use super::lines::table;

/// What the text of the register of persons hangs on beside it.
#[derive(Clone, Copy)]
pub struct PeoplePage<'a> {
    /// The program, for the names of its offices.
    pub program: &'a Program,
    /// The sentences.
    pub messages: &'a Messages,
    /// The colours.
    pub paint: Paint,
}

impl PeoplePage<'_> {
    /// Renders who holds which office on a date; without one, who ever did.
    #[must_use]
    pub fn list(&self, people: &People, on: Option<Date>) -> String {
        let say = |key: &str| self.messages.get(&format!("person-{key}"));
        let mut rows = vec![["name", "office", "from", "until", "deputy", "by"].map(say).to_vec()];
        for term in terms(people, on) {
            let held = term.appointment;
            let office = self.program.offices.iter().find(|office| office.id == held.office);
            let until = last_day(&term).map_or_else(String::new, |until| until.to_string());
            rows.push(vec![
                held.person.to_string(),
                office.map_or_else(|| held.office.to_string(), |office| office.label.get(self.lang()).to_owned()),
                held.from.to_string(),
                until,
                held.deputy_for.as_ref().map(ToString::to_string).unwrap_or_default(),
                term.given.by.to_string(),
            ]);
        }
        if rows.len() == 1 {
            return format!("{}\n", say("none"));
        }
        table(&rows, self.paint)
    }

    const fn lang(&self) -> Lang {
        self.messages.lang()
    }
}

/// Renders who holds which office as JSON.
#[must_use]
pub fn people_json(people: &People, on: Option<Date>) -> Value {
    let terms = terms(people, on).map(|term| {
        json!({
            "person": term.appointment.person,
            "office": term.appointment.office,
            "from": term.appointment.from,
            "until": last_day(&term),
            "deputy_for": term.appointment.deputy_for,
            "relieved": term.relief.map(|(relief, given)| json!({ "on": relief.on, "reason": relief.reason, "given": given })),
            "given": term.given,
        })
    });
    terms.collect()
}

fn terms(people: &People, on: Option<Date>) -> impl Iterator<Item = Term<'_>> {
    people.terms().filter(move |term| {
        let held = term.appointment;
        on.is_none_or(|on| term.spans(on) && people.holds(&held.person, &held.office, on).is_some())
    })
}

/// Returns the last day of a term, be it the one set at first or the one before a relief.
fn last_day(term: &Term<'_>) -> Option<Date> {
    let relieved = term.relief.and_then(|(relief, _)| relief.on.pred_opt());
    [term.appointment.until, relieved].into_iter().flatten().min()
}
