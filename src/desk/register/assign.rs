//! `name=value` on the command line: what is to be set, and where the mistakes are.

use crate::case::{Draft, Written};
use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::files::Files;
use crate::id::{FactId, GroupId};
use crate::program::{Fact, Name, Role, Slot, Vocabulary, misread_at};
use crate::source::Span;
use crate::value::{Kind, Value};

use super::typing::{narrow, write};

/// A name and the value that it is to have; an empty value takes the fact away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The name as written.
    pub name: String,
    /// The value as written.
    pub value: String,
}

impl Assignment {
    /// Takes `name=value` apart; none without an equals sign.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (name, value) = text.split_once('=').or_else(|| text.split_once('＝'))?;
        Some(Self { name: name.trim().to_owned(), value: value.trim().to_owned() })
    }
}

/// What an assignment speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Target {
    /// A fact the vocabulary knows.
    Known(Slot, Option<u32>),
    /// A fact that only the case knows any more; it can be taken away.
    Stale(FactId, Option<u32>),
    /// A whole list.
    List(GroupId),
    /// One record of a list.
    Record(GroupId, u32),
}

/// Lays assignments over a draft; `verb` is the one that was given them, whose name their places bear. Record numbers are those of the case before the command.
///
/// # Errors
///
/// The codes of names and values, with their places in the text that is added to `files`.
pub(in crate::desk) fn assign(
    vocabulary: &Vocabulary,
    files: &mut Files,
    verb: &str,
    assignments: &[Assignment],
    draft: &mut Draft,
) -> Vec<Diagnostic> {
    let one_line = |text: &str| text.replace(['\n', '\r'], " ");
    let lines: Vec<_> =
        assignments.iter().map(|assignment| one_line(&format!("{}={}", assignment.name, assignment.value))).collect();
    let file = match files.add(verb.to_owned(), verb.to_owned(), lines.join("\n").into_bytes()) {
        Ok(file) => file,
        Err(diagnostic) => return vec![diagnostic],
    };
    let mut work = Work {
        vocabulary,
        before: draft.clone(),
        draft,
        taken: Vec::new(),
        removals: Vec::new(),
        diagnostics: Vec::new(),
    };
    let mut start = 0;
    for (line, (text, assignment)) in (1..).zip(lines.iter().zip(assignments)) {
        let whole = Span { file, start, end: start.saturating_add(narrow(text.len())), line, column: 1 };
        let name = whole.part(0, 0, assignment.name.len());
        let value = whole.part(assignment.name.len() + 1, assignment.name.chars().count() + 1, assignment.value.len());
        work.take(assignment, name, value);
        start = whole.end.saturating_add(1);
    }
    work.finish()
}

struct Work<'a> {
    vocabulary: &'a Vocabulary,
    before: Draft,
    draft: &'a mut Draft,
    taken: Vec<(Target, Span)>,
    removals: Vec<(GroupId, u32)>,
    diagnostics: Vec<Diagnostic>,
}

impl Work<'_> {
    fn take(&mut self, assignment: &Assignment, name: Span, value: Span) {
        let target = match self.target(&assignment.name, name) {
            Ok(target) => target,
            Err(diagnostic) => return self.diagnostics.push(diagnostic),
        };
        if let Some((_, first)) = self.taken.iter().find(|(taken, _)| *taken == target) {
            let doubled = Diagnostic::at(Code::DoubledName, name).with("name", assignment.name.as_str());
            return self.diagnostics.push(doubled.with("what", "assignment").and_at(*first));
        }
        self.taken.push((target.clone(), name));
        let text = assignment.value.as_str();
        match target {
            Target::Known(slot, record) => {
                let Some(fact) = self.vocabulary.fact(slot) else { return };
                if fact.role == Role::Output {
                    let given = Diagnostic::at(Code::OutputGiven, name).with("name", assignment.name.as_str());
                    return self.diagnostics.push(given.with("where", "assignment"));
                }
                match read_value(fact, text, value) {
                    Ok(written) => self.give(slot, fact, record, written),
                    Err(diagnostic) => self.diagnostics.push(diagnostic),
                }
            }
            Target::Stale(fact, record) if text.is_empty() => self.draft.set(fact, record, None),
            Target::Stale(..) => self.diagnostics.push(self.unknown(&assignment.name, name)),
            Target::List(list) if text.is_empty() => self.draft.set_count(&list, None),
            Target::List(list) if text == "[]" => self.draft.set_count(&list, Some(0)),
            Target::Record(list, record) if text.is_empty() => self.removals.push((list, record)),
            Target::List(_) => self.diagnostics.push(Diagnostic::at(Code::WrongShape, value).with("expected", "list")),
            Target::Record(..) => {
                self.diagnostics.push(Diagnostic::at(Code::WrongShape, value).with("expected", "map"));
            }
        }
    }

    /// Sets a fact; a record that is one past the last comes into being.
    fn give(&mut self, slot: Slot, fact: &Fact, record: Option<u32>, written: Option<Written>) {
        if let (Some(record), Some(list)) = (record, self.list_of(slot))
            && self.draft.count(&list).unwrap_or(0) <= record
        {
            self.draft.set_count(&list, Some(record + 1));
        }
        self.draft.set(fact.id.clone(), record, written);
    }

    fn list_of(&self, slot: Slot) -> Option<GroupId> {
        let group = self.vocabulary.list_of(slot)?;
        self.vocabulary.group(group).map(|group| group.id.clone())
    }

    fn target(&self, name: &str, span: Span) -> Result<Target, Diagnostic> {
        if let Some((list, rest)) = name.split_once('[') {
            return self.target_in_list(name, list, rest, span);
        }
        match self.vocabulary.find(name) {
            Some(Name::Fact(slot)) => match self.list_of(*slot) {
                Some(list) => {
                    let outside = Diagnostic::at(Code::ListOutside, span).with("name", name).with("reason", "record");
                    let [first, another] = ["1", "+"].map(|record| self.vocabulary.of_record(*slot, record));
                    let records = if self.before.count(&list).unwrap_or(0) == 0 { "none" } else { "some" };
                    let outside = outside.with("list", &self.vocabulary.named(list.as_str())).with("records", records);
                    Err(outside.with("record", &first).with("another", &another))
                }
                None => Ok(Target::Known(*slot, None)),
            },
            Some(Name::Group(group)) => match self.vocabulary.group(*group) {
                Some(group) if group.many => Ok(Target::List(group.id.clone())),
                _ => Err(self.unknown(name, span)),
            },
            Some(Name::Ambiguous(slots)) => {
                let ambiguous = Diagnostic::at(Code::AmbiguousLabel, span).with("name", name);
                Err(ambiguous.with("names", &self.vocabulary.typed_all(slots)))
            }
            Some(Name::Parameter(_)) | None => {
                let held = FactId::new(name);
                if self.draft.fact(&held, None).is_some() {
                    Ok(Target::Stale(held, None))
                } else {
                    Err(self.unknown(name, span))
                }
            }
        }
    }

    /// Finds `list[2].fact`, `list[+].fact` or `list[2]`.
    fn target_in_list(&self, name: &str, list: &str, rest: &str, span: Span) -> Result<Target, Diagnostic> {
        let known = match self.vocabulary.find(list) {
            Some(Name::Group(group)) => self.vocabulary.group(*group).filter(|group| group.many).map(|group| &group.id),
            _ => None,
        };
        let stale = GroupId::new(list);
        let Some(id) = known.or_else(|| self.draft.count(&stale).map(|_| &stale)) else {
            return Err(self.unknown(name, span));
        };
        let Some((index, fact)) = rest.split_once(']') else { return Err(self.unknown(name, span)) };
        let count = self.before.count(id).unwrap_or(0);
        let number = match index.trim() {
            "+" => Some(count + 1),
            digits => digits.parse::<u32>().ok().filter(|number| (1..=count).contains(number)),
        };
        let Some(record) = number.and_then(|number| number.checked_sub(1)) else {
            return Err(Diagnostic::at(Code::RecordUnknown, span)
                .with("list", &self.vocabulary.named(id.as_str()))
                .with("record", index)
                .with("count", count.to_string()));
        };
        let Some(fact) = fact.strip_prefix('.') else {
            return if fact.is_empty() && record < count {
                Ok(Target::Record(id.clone(), record))
            } else {
                Err(self.unknown(name, span))
            };
        };
        let full = format!("{id}.{fact}");
        if let Some(Name::Fact(slot)) = self.vocabulary.find(&full) {
            return Ok(Target::Known(*slot, Some(record)));
        }
        let held = FactId::new(&full);
        if self.draft.fact(&held, Some(record)).is_some() {
            Ok(Target::Stale(held, Some(record)))
        } else {
            Err(self.unknown(&full, span))
        }
    }

    /// Says that a name stands for nothing. What is near and belongs to a list is suggested as that of a record.
    fn unknown(&self, name: &str, span: Span) -> Diagnostic {
        let mut unknown = self.vocabulary.unknown(name, span);
        // Whoever states facts declares no names.
        for (_, listed) in unknown.arguments.iter_mut().filter(|(name, _)| *name == "listed") {
            if *listed == Argument::from("no") {
                *listed = Argument::from("never");
            }
        }
        let near = unknown.suggestion.as_deref().and_then(|near| match self.vocabulary.find(near) {
            Some(Name::Fact(slot)) => self.list_of(*slot).map(|_| *slot),
            _ => None,
        });
        if let Some(slot) = near {
            let digits: String = name.chars().filter(char::is_ascii_digit).collect();
            let of = self.vocabulary.of_record(slot, if digits.is_empty() { "1" } else { &digits });
            unknown.suggestion = Some(if name.is_ascii() { of.en } else { of.zh });
        }
        unknown
    }

    fn finish(mut self) -> Vec<Diagnostic> {
        self.removals.sort_by_key(|(_, record)| std::cmp::Reverse(*record));
        for (list, record) in &self.removals {
            self.draft.remove(list, *record);
        }
        self.diagnostics
    }
}

/// Reads a value; none where it is empty. A list stands with or without brackets, its entries apart by commas.
pub(in crate::desk) fn read_value(fact: &Fact, text: &str, span: Span) -> Result<Option<Written>, Diagnostic> {
    if text.is_empty() {
        return Ok(None);
    }
    let read = |kind: &Kind, text: &str| kind.read(text).map_err(|misread| misread_at(span, text, kind, &misread));
    let Kind::List(entry) = &fact.kind else {
        return read(&fact.kind, text).map(|value| Some(write(&fact.kind, &value)));
    };
    let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    let entries = inner.split([',', '，', '、']).map(str::trim).filter(|entry| !entry.is_empty());
    let values = entries.map(|text| read(entry, text)).collect::<Result<Vec<_>, _>>()?;
    Ok(Some(write(&fact.kind, &Value::List(values.into()))))
}
