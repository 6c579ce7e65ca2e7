//! Where a link leads: the id of every place in the book, and how a link writes it.

use std::fmt::Write as _;

use crate::id::{
    CalendarId, ClauseId, FactId, FormId, GroupId, OfficeId, ParameterId, PolicyId, ProcedureId, RuleRef, StepRef,
};

/// A rule stands under its own full name.
pub(super) fn rule(rule: &RuleRef) -> String {
    plain(&rule.to_string())
}

pub(super) fn policy(policy: &PolicyId) -> String {
    plain(policy.as_str())
}

pub(super) fn procedure(procedure: &ProcedureId) -> String {
    plain(procedure.as_str())
}

/// A step stands under its own full name.
pub(super) fn step(step: &StepRef) -> String {
    plain(&step.to_string())
}

pub(super) fn clause(clause: &ClauseId) -> String {
    plain(&format!("clause:{clause}"))
}

pub(super) fn chapter(chapter: &str) -> String {
    plain(&format!("chapter:{chapter}"))
}

pub(super) fn fact(fact: &FactId) -> String {
    plain(&format!("fact:{fact}"))
}

pub(super) fn group(group: &GroupId) -> String {
    plain(&format!("group:{group}"))
}

pub(super) fn parameter(parameter: &ParameterId) -> String {
    plain(&format!("parameter:{parameter}"))
}

pub(super) fn calendar(calendar: &CalendarId) -> String {
    plain(&format!("calendar:{calendar}"))
}

pub(super) fn office(office: &OfficeId) -> String {
    plain(&format!("office:{office}"))
}

pub(super) fn form(form: &FormId) -> String {
    plain(&format!("form:{form}"))
}

pub(super) fn example(example: &str) -> String {
    plain(&format!("example:{example}"))
}

pub(super) fn script(file: &str) -> String {
    plain(&format!("script:{file}"))
}

pub(super) fn function(file: &str, function: &str) -> String {
    plain(&format!("script:{file}:{function}"))
}

/// Writes the link to an id: all that is no letter, digit or mark of a path stands as its bytes.
pub(super) fn href(id: &str) -> String {
    let mut link = String::from("#");
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || b"/:._-".contains(&byte) {
            link.push(char::from(byte));
        } else {
            let _ = write!(link, "%{byte:02X}");
        }
    }
    link
}

/// An id holds no white space.
fn plain(id: &str) -> String {
    id.split_whitespace().collect::<Vec<_>>().join("_")
}
