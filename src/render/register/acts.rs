//! What persons did to a decision: overrides beside what the rules gave, and appeals.

use serde_json::{Value, json};

use crate::case::{Appealed, Case, Effective, Override, Reexamined};
use crate::label::Lang;
use crate::value::Date;

use super::super::Ink;
use super::super::lines::wrap;
use super::Register;
use super::json::text;

impl Register<'_> {
    /// Renders what stands beside the decision of a case: overrides that count, overrides that wait for approval, open appeals; nothing
    /// where there are none.
    #[must_use]
    pub fn acts(&self, case: &Case) -> String {
        let counting = case.overrides(self.on);
        let counting = counting.iter().map(|effective| {
            let mut arguments = self.override_arguments(effective.put);
            arguments.push(("approved", effective.approved.by.to_string()));
            (Ink::Strong, self.messages.say("register-override", &arguments))
        });
        let waiting = case.waiting_overrides(self.on);
        let waiting =
            waiting.map(|put| (Ink::Care, self.messages.say("register-override-waits", &self.override_arguments(put))));
        let appeals = case.open_appeals();
        let appeals =
            appeals.map(|appeal| (Ink::Care, self.messages.say("register-appeal-open", &appeal_arguments(appeal))));
        let lines = counting.chain(waiting).chain(appeals);
        let lines = lines.flat_map(|(ink, sentence)| {
            wrap(&sentence, 2, self.width).into_iter().map(move |line| self.paint.with(ink, line))
        });
        lines.fold(String::new(), |text, line| text + &line + "\n")
    }

    /// Says what an override puts in the place of what.
    #[must_use]
    pub fn override_arguments(&self, put: &Override) -> Vec<(&'static str, String)> {
        let result = put.result.as_ref().map(|result| self.value(&put.output, result));
        vec![
            ("number", put.number.to_string()),
            ("output", self.fact_label(&put.output, put.record)),
            ("value", self.value(&put.output, &put.value)),
            ("result", result.unwrap_or_else(|| self.messages.get("outcome-absent"))),
            ("until", put.until.map_or_else(|| "none".to_owned(), |until| until.to_string())),
            ("reason", put.reason.clone()),
            ("by", put.given.by.to_string()),
        ]
    }

    /// Says what an examination came to.
    pub(super) fn reexamined(&self, reexamined: &Reexamined) -> String {
        let key = if reexamined.upheld { "register-upheld" } else { "register-appeal-reopened" };
        let arguments = [("number", reexamined.appeal.to_string()), ("reason", reexamined.reason.clone())];
        self.messages.say(key, &arguments)
    }

    /// Marks the verdict of a case: what the rules gave, then what counts in its place, and the overrides of other outcomes.
    pub(super) fn marked_verdict(&self, case: &Case, verdict: &str) -> String {
        let own = self.program.vocabulary.fact(self.program.regulation.verdict).map(|fact| &fact.id);
        let counting = case.overrides(self.on);
        let mut shown = verdict.to_owned();
        if let Some(over) = counting.iter().find(|effective| Some(&effective.put.output) == own) {
            shown.push_str(&format!(" → {}", self.value(&over.put.output, &over.put.value)));
        }
        let numbers: Vec<_> = counting.iter().map(|effective| effective.put.number.to_string()).collect();
        if numbers.is_empty() {
            return shown;
        }
        let numbers = numbers.join(if self.lang() == Lang::Zh { "、" } else { ", " });
        let mark = self.messages.say("register-override-mark", &[("numbers", numbers)]);
        format!("{shown}{mark}")
    }

    /// Marks the status of a case whose decision somebody appeals against.
    pub(super) fn marked_status(&self, case: &Case) -> String {
        let status = self.messages.get(&format!("register-status-{}", case.status().word()));
        match case.open_appeals().count() {
            0 => status,
            count => format!("{status}{}", self.messages.say("register-appeals", &[("count", count.to_string())])),
        }
    }
}

/// Says whose appeal it is, and why.
pub(super) fn appeal_arguments(appeal: &Appealed) -> [(&'static str, String); 3] {
    [("number", appeal.number.to_string()), ("by", appeal.by.to_string()), ("reason", appeal.reason.clone())]
}

/// Writes the overrides of a case that count on a day.
#[must_use]
pub fn overrides_json(case: &Case, on: Date) -> Value {
    let one = |effective: &Effective<'_>| {
        let mut value = override_json(effective.put);
        if let Some(fields) = value.as_object_mut() {
            fields.insert("approved_by".to_owned(), json!(effective.approved.by));
            fields.insert("approved_at".to_owned(), json!(effective.approved.at));
        }
        value
    };
    Value::Array(case.overrides(on).iter().map(one).collect())
}

/// Writes an override as it was put forward.
#[must_use]
pub fn override_json(put: &Override) -> Value {
    json!({
        "override": put.number,
        "decision": put.decision,
        "output": put.output,
        "record": put.record,
        "result": put.result.as_ref().map(text),
        "value": text(&put.value),
        "until": put.until,
        "reason": put.reason,
        "by": put.given.by,
        "at": put.given.at,
    })
}

/// Writes an appeal.
#[must_use]
pub fn appeal_json(appeal: &Appealed) -> Value {
    json!({
        "appeal": appeal.number,
        "decision": appeal.decision,
        "appellant": appeal.by,
        "reason": appeal.reason,
        "by": appeal.given.by,
        "at": appeal.given.at,
    })
}

/// Writes what an examination came to.
#[must_use]
pub fn reexamined_json(reexamined: &Reexamined) -> Value {
    json!({
        "appeal": reexamined.appeal,
        "upheld": reexamined.upheld,
        "reason": reexamined.reason,
        "by": reexamined.given.by,
        "at": reexamined.given.at,
    })
}

/// Writes the overrides that wait for approval on a day.
pub(super) fn waiting_json(case: &Case, on: Date) -> Value {
    Value::Array(case.waiting_overrides(on).map(override_json).collect())
}

/// Writes the appeals that nobody has examined.
pub(super) fn open_appeals_json(case: &Case) -> Value {
    Value::Array(case.open_appeals().map(appeal_json).collect())
}
