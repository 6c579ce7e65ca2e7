//! Whether a step that was done might be done then, and by when it had to be.

use crate::decision::Outcome;
use crate::evaluate::Held;
use crate::id::FactId;
use crate::limit::{Due, last_day, month_end};
use crate::program::{Condition, Name, Step, Then, Until, Wait};
use crate::truth::Truth;
use crate::value::Date;

use super::deed::Deed;
use super::deviation::{Deviation, Kind, Missed, SetBy};
use super::doubt::Doubt;
use super::hand::Since;
use super::judge::Judge;

impl<'j> Judge<'j> {
    /// Looks at the guard of a step, at what it had to wait for, and once a case at whether the procedure is for it.
    pub(super) fn barred(&mut self, deed: &Deed<'j>, step: &Step, since: Since) {
        let looks = self.looks;
        let mut conditions: Vec<&Condition> = vec![&step.when];
        if let Some(Until::Holds(until)) = step.waits.as_ref().map(|wait| &wait.until) {
            conditions.push(until);
        }
        let held = |condition: &&Condition| looks.holds(deed.guarded_by, condition);
        let is_plain = |condition: &&Condition| **condition == Condition::ALWAYS;
        let held: Vec<Held> = conditions.iter().filter(|condition| !is_plain(condition)).map(held).collect();
        let closed = Some(&self.procedure.applies)
            .filter(|applies| **applies != Condition::ALWAYS)
            .map(|applies| looks.holds(deed.guarded_by, applies))
            .filter(|held| held.truth == Truth::No)
            .filter(|_| self.first_told_closed());
        if let Some(no) = closed.iter().chain(&held).find(|held| held.truth == Truth::No) {
            let barred = Deviation { facts: self.facts(no, Truth::No), ..self.at(Kind::Barred, deed, step) };
            return self.find(deed, barred);
        }
        if held.iter().any(|held| held.truth == Truth::Unknown) {
            self.doubt(Doubt::Guard);
        }
        if step.waits.as_ref().is_some_and(|wait| self.is_undated(wait, deed.guarded_by)) {
            self.doubt(Doubt::Guard);
        }
        let over = step.waits.as_ref().and_then(|wait| self.told_over(wait, since, deed.guarded_by));
        if let Some((over, on)) = over.zip(deed.on).filter(|(over, on)| on < over) {
            let barred = Deviation { since: Some(over), on: Some(on), ..self.at(Kind::Barred, deed, step) };
            self.find(deed, barred);
        }
    }

    /// Looks at by when a step that is done had to be done.
    pub(super) fn late(&mut self, deed: &Deed<'j>, step: &Step, since: Since) {
        if step.limit.is_none() && step.agreed.is_none() {
            return;
        }
        let (mut days, is_clear) = self.deadlines(step, since, deed.guarded_by);
        let Some(on) = deed.on else { return };
        days.retain(|missed| missed.on < on);
        let by_text = days.iter().any(|missed| matches!(missed.set_by, SetBy::Text(_)));
        let pauses = self.procedure.pauses.filter(|_| by_text);
        if pauses.is_some_and(|pauses| self.looks.is_silent_on(deed.guarded_by, pauses.list)) {
            self.doubt(Doubt::Pause);
        }
        if !days.is_empty() {
            let late = Deviation { missed: days, ..self.at(Kind::Late, deed, step) };
            self.find(deed, late);
        }
        if !is_clear {
            self.doubt(Doubt::Deadline);
        }
    }

    /// Lists the days by which a step has to be done, by what was known, and tells whether all could be found.
    pub(super) fn deadlines(&self, step: &Step, since: Since, version: usize) -> (Vec<Missed>, bool) {
        let settled = self.looks.at(version);
        let mut days = Vec::new();
        if let Some(slot) = step.agreed
            && let (Some(on), Some(fact)) = (settled.date(slot), settled.program().vocabulary.fact(slot))
        {
            days.push(Missed { on, set_by: SetBy::Contract(fact.id.clone()), provisional: false });
        }
        let Some(limit) = &step.limit else { return (days, true) };
        if self.looks.hushes_limit(version, limit) {
            return (days, false);
        }
        let begins = || match &step.waits {
            Some(wait) => self.over(wait, since, version).map(|over| over.max(since.day.unwrap_or(over))),
            None => self.came(since),
        };
        match last_day(settled, self.question.calendar, self.procedure, limit, begins) {
            None => (days, true),
            Some(Due::Counted(counted)) => {
                let provisional = counted.is_provisional();
                let set_by = SetBy::Text(limit.clause.clone());
                days.extend(counted.on.map(|on| Missed { on, set_by, provisional }));
                (days, true)
            }
            Some(Due::Day(_) | Due::Waiting | Due::Missing(_) | Due::Uncountable(_)) => (days, false),
        }
    }

    /// Returns the day on which a step came into hand; none where that is not known.
    fn came(&self, since: Since) -> Option<Date> {
        if since.is_exact { since.day.or(self.span.begun) } else { None }
    }

    /// Tells whether what is waited for is so, but the fact that says since when is not known.
    fn is_undated(&self, wait: &Wait, version: usize) -> bool {
        let Until::Holds(condition) = &wait.until else { return false };
        wait.since.is_some_and(|since| self.looks.at(version).date(since).is_none())
            && self.looks.holds(version, condition).truth == Truth::Yes
    }

    /// Returns the day on which a wait was over: that of the fact which the wait names, else the first since which its condition holds.
    fn over(&self, wait: &Wait, since: Since, version: usize) -> Option<Date> {
        let condition = match &wait.until {
            Until::MonthEnd => return self.came(since).and_then(month_end),
            Until::Holds(condition) => condition,
        };
        let holds = |version: &usize| self.looks.holds(*version, condition).truth == Truth::Yes;
        if !holds(&version) {
            return None;
        }
        if wait.since.is_some() {
            return self.told_over(wait, since, version);
        }
        let first = (0..=version).rev().take_while(holds).last()?;
        self.version_days().nth(first).flatten()
    }

    /// Returns the day on which a wait was over, where the calendar or a fact says so.
    fn told_over(&self, wait: &Wait, since: Since, version: usize) -> Option<Date> {
        match wait.until {
            Until::MonthEnd => self.came(since).and_then(month_end),
            Until::Holds(_) => wait.since.and_then(|slot| self.looks.at(version).date(slot)),
        }
    }

    /// Returns the facts that speak against a branch: those of its condition, or of the one that holds in its place.
    pub(super) fn facts_against(&self, step: &Step, way: u16, version: usize) -> Vec<(FactId, String)> {
        let Then::Choose(branches) = &step.then else { return Vec::new() };
        match branches.get(usize::from(way)).map(|branch| &branch.when) {
            Some(Some(when)) => self.facts(&self.looks.holds(version, when), Truth::No),
            Some(None) => {
                let held = branches
                    .iter()
                    .filter_map(|branch| branch.when.as_ref())
                    .map(|when| self.looks.holds(version, when));
                held.filter(|held| held.truth == Truth::Yes).flat_map(|held| self.facts(&held, Truth::Yes)).collect()
            }
            None => Vec::new(),
        }
    }

    /// Lists what the names in the tests of a condition were that came out so.
    fn facts(&self, held: &Held, met: Truth) -> Vec<(FactId, String)> {
        let vocabulary = &self.question.program.vocabulary;
        let mut facts = Vec::new();
        for (id, outcome) in held.parts.iter().filter(|part| part.met == met).flat_map(|part| &part.values) {
            let Some(Name::Fact(slot)) = vocabulary.find(id.as_str()) else { continue };
            let (Some(fact), Outcome::Known(value)) = (vocabulary.fact(*slot), outcome) else { continue };
            let fact = (id.clone(), fact.kind.write(value));
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
        facts
    }
}
