//! The small lines in the box of a step: who, on what ground, by when, what it needs and what it issues.

use crate::id::FormId;
use crate::program::{Condition, Formula, Limit, Slot, Step, Unit, Who};
use crate::render::chart::{ChartNote, NoteMark};
use crate::render::who::{listed, office_name};
use crate::value::Value;

use super::Graph;

impl Graph<'_> {
    pub(super) fn notes(&self, step: &Step) -> Vec<ChartNote> {
        let mut notes = Vec::new();
        let mut add = |mark, text: String| notes.push(ChartNote { mark, text });
        // Who is said where the lane does not say it.
        if step.who.offices().iter().any(|office| self.lane_of(office) != *office) {
            let names: Vec<_> =
                step.who.offices().iter().map(|office| office_name(self.program, office, self.lang())).collect();
            let joint = match &step.who {
                Who::All(_) if names.len() > 1 => self.say("jointly"),
                _ => String::new(),
            };
            add(NoteMark::Plain, format!("{}{joint}", listed(&names, self.lang())));
        }
        let source = self.messages.get(&format!("source-{}", step.source));
        add(NoteMark::Plain, format!("{} · {source}", step.clause));
        if !is_always(&step.when) {
            add(NoteMark::Need, self.condition(&step.when));
        }
        let mut needs: Vec<_> = step.needs.iter().filter_map(|slot| self.fact(*slot)).collect();
        needs.extend(step.needs_sheets.iter().map(|form| self.sheet(form)));
        needs.extend(step.needs_decision.then(|| self.say("decision")));
        if !needs.is_empty() {
            add(NoteMark::Need, listed(&needs, self.lang()));
        }
        if let Some(wait) = &step.waits {
            add(NoteMark::Wait, wait.what.get(self.lang()).to_owned());
        }
        if !step.issues.is_empty() {
            let sheets: Vec<_> = step.issues.iter().map(|form| self.sheet(form)).collect();
            add(NoteMark::Sheet, listed(&sheets, self.lang()));
        }
        if let Some(limit) = &step.limit {
            add(NoteMark::Limit, self.limit(limit));
        }
        if let Some(agreed) = step.agreed.and_then(|slot| self.fact(slot)) {
            add(NoteMark::Limit, agreed);
        }
        notes
    }

    /// Says within how long, by the values of the chart's day.
    fn limit(&self, limit: &Limit) -> String {
        let length = match &limit.length {
            Formula::Literal(Value::Number(number)) => number.to_string(),
            Formula::Parameter(index) => {
                let parameter = self.program.parameters.get(index.0 as usize);
                let dated = parameter.and_then(|parameter| parameter.on(self.on));
                match dated.map(|dated| &dated.value) {
                    Some(Value::Number(number)) => number.to_string(),
                    _ => parameter.map(|parameter| parameter.label.get(self.lang()).to_owned()).unwrap_or_default(),
                }
            }
            formula => self.plain(|words| words.formulas(None, &[formula])),
        };
        let unit = match limit.unit {
            Unit::WorkingDays => "working-days",
            Unit::Days => "days",
            Unit::Months => "months",
        };
        let length = self.messages.say(&format!("calendar-length-{unit}"), &[("length", length)]);
        let from = limit.from.and_then(|slot| self.fact(slot));
        let from = from.map(|fact| self.messages.say("chart-from", &[("fact", fact)])).unwrap_or_default();
        let when = if is_always(&limit.when) {
            String::new()
        } else {
            self.messages.say("chart-where", &[("clause", limit.clause.to_string())])
        };
        format!("{length}{from}{when}")
    }

    fn fact(&self, slot: Slot) -> Option<String> {
        let fact = self.program.vocabulary.fact(slot)?;
        Some(fact.label.get(self.lang()).to_owned())
    }

    fn sheet(&self, id: &FormId) -> String {
        let form = self.program.forms.iter().find(|form| form.id == *id);
        let title = form.map_or_else(|| id.to_string(), |form| form.title.get(self.lang()).to_owned());
        self.messages.say("chart-sheet", &[("title", title)])
    }
}

/// Tells whether a condition asks for nothing.
fn is_always(condition: &Condition) -> bool {
    matches!(condition, Condition::All(parts) if parts.is_empty())
}
