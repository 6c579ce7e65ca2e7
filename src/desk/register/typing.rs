//! From typed facts to facts as they are kept, and back.

use std::sync::Arc;

use crate::case::{Draft, Revision, Written, WrittenFact};
use crate::diagnostic::{Code, Diagnostic};
use crate::id::CaseNumber;
use crate::program::{Facts, GroupIndex, Name, Role, Slot, Vocabulary};
use crate::value::{Kind, Value};

/// Writes a value in its canonical form.
pub(in crate::desk) fn write(kind: &Kind, value: &Value) -> Written {
    match kind {
        Kind::List(entry) => Written::Many(value.entries().iter().map(|value| entry.write(value)).collect()),
        scalar => Written::One(scalar.write(value)),
    }
}

/// Lays typed facts over a draft. A list that they hold takes the place of the draft's.
pub(in crate::desk) fn lay(vocabulary: &Vocabulary, facts: &Facts, draft: &mut Draft) {
    for (index, group) in (0..).map(GroupIndex).zip(&vocabulary.groups) {
        let Some(count) = facts.count(index) else { continue };
        draft.set_count(&group.id, Some(narrow(count)));
        for record in 0..narrow(count) {
            for name in draft.held_of(&group.id, record) {
                let given = facts.iter().any(|(slot, of, _)| {
                    of.map(narrow) == Some(record) && vocabulary.fact(slot).is_some_and(|fact| fact.id == name)
                });
                if !given {
                    draft.set(name, Some(record), None);
                }
            }
        }
    }
    for (slot, record, value) in facts.iter() {
        if let Some(fact) = vocabulary.fact(slot) {
            draft.set(fact.id.clone(), record.map(narrow), Some(write(&fact.kind, value)));
        }
    }
}

/// Types the facts of a revision.
///
/// # Errors
///
/// `fact-stale` for each that no longer fits the vocabulary.
pub(super) fn read(
    vocabulary: &Vocabulary,
    number: &CaseNumber,
    revision: &Revision,
) -> Result<Facts, Vec<Diagnostic>> {
    let mut facts = Facts::new(vocabulary);
    let mut diagnostics = Vec::new();
    for list in &revision.lists {
        match vocabulary.find(list.name.as_str()) {
            Some(Name::Group(group)) if vocabulary.group(*group).is_some_and(|group| group.many) => {
                facts.set_count(vocabulary, *group, usize::try_from(list.count).ok());
            }
            _ => diagnostics.push(stale(number, list.name.as_str(), &list.count.to_string(), "list")),
        }
    }
    for fact in &revision.facts {
        match read_fact(vocabulary, fact) {
            Ok((slot, value)) => match fact.record.map(usize::try_from) {
                Some(Ok(record)) => facts.set_of(slot, record, Some(value)),
                _ => facts.set(slot, Some(value)),
            },
            Err(reason) => {
                let text = match &fact.text {
                    Written::One(text) => text.clone(),
                    Written::Many(texts) => texts.join(", "),
                };
                diagnostics.push(stale(number, fact.name.as_str(), &text, reason));
            }
        }
    }
    if diagnostics.is_empty() { Ok(facts) } else { Err(diagnostics) }
}

fn read_fact(vocabulary: &Vocabulary, written: &WrittenFact) -> Result<(Slot, Value), &'static str> {
    let Some(Name::Fact(slot)) = vocabulary.find(written.name.as_str()) else { return Err("name") };
    let fact = vocabulary.fact(*slot).filter(|fact| fact.id == written.name).ok_or("name")?;
    if fact.role == Role::Output {
        return Err("output");
    }
    if vocabulary.list_of(*slot).is_some() != written.record.is_some() {
        return Err("list");
    }
    Ok((*slot, value_of(&fact.kind, &written.text)?))
}

/// Reads a value from its canonical form.
pub(in crate::desk) fn value_of(kind: &Kind, written: &Written) -> Result<Value, &'static str> {
    let read = |kind: &Kind, text: &String| kind.read(text).map_err(|_| "value");
    match (kind, written) {
        (Kind::List(entry), Written::Many(texts)) => {
            let values = texts.iter().map(|text| read(entry, text)).collect::<Result<Vec<_>, _>>()?;
            Ok(Value::List(Arc::from(values)))
        }
        (kind, Written::One(text)) => read(kind, text),
        (_, Written::Many(_)) => Err("value"),
    }
}

fn stale(number: &CaseNumber, name: &str, value: &str, reason: &'static str) -> Diagnostic {
    Diagnostic::of(Code::FactStale)
        .with("number", number.as_str())
        .with("name", name)
        .with("value", value)
        .with("reason", reason)
}

/// Narrows a count that no case file of the permitted size exceeds.
pub(in crate::desk) fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
