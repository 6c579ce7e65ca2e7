//! The facts of one case, typed by the vocabulary.

use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic};
use crate::label::Label;
use crate::source::Span;
use crate::value::{Kind, Misread, Value, half_width, is_no_day};
use crate::yaml::{Content, Node};

use super::vocabulary::{GroupIndex, Name, Role, Slot, Vocabulary};

/// What a case holds for one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// One value, or none.
    One(Option<Value>),
    /// One value, or none, for each record of the list.
    Many(Vec<Option<Value>>),
}

/// What a case holds, by slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    cells: Vec<Cell>,
    /// How many records each list holds; none where the case is silent on the list.
    counts: Vec<Option<usize>>,
}

impl Facts {
    /// Starts with nothing known.
    #[must_use]
    pub fn new(vocabulary: &Vocabulary) -> Self {
        let cell = |slot| vocabulary.list_of(slot).map_or(Cell::One(None), |_| Cell::Many(Vec::new()));
        Self {
            cells: vocabulary.iter().map(|(slot, _)| cell(slot)).collect(),
            counts: vec![None; vocabulary.groups.len()],
        }
    }

    /// Returns what the case holds at a slot.
    #[must_use]
    pub fn cell(&self, slot: Slot) -> Option<&Cell> {
        self.cells.get(slot.index())
    }

    /// Returns the one value at a slot, where the case holds it.
    #[must_use]
    pub fn value(&self, slot: Slot) -> Option<&Value> {
        match self.cell(slot) {
            Some(Cell::One(value)) => value.as_ref(),
            _ => None,
        }
    }

    /// Returns how many records of a list the case holds; none where it is silent on the list.
    #[must_use]
    pub fn count(&self, group: GroupIndex) -> Option<usize> {
        self.counts.get(group.0 as usize).copied().flatten()
    }

    /// Takes one value, or takes it away.
    pub fn set(&mut self, slot: Slot, value: Option<Value>) {
        if let Some(Cell::One(held)) = self.cells.get_mut(slot.index()) {
            *held = value;
        }
    }

    /// Says how many records a list has, all values unknown.
    pub fn set_count(&mut self, vocabulary: &Vocabulary, group: GroupIndex, count: Option<usize>) {
        if let Some(held) = self.counts.get_mut(group.0 as usize) {
            *held = count;
        }
        for slot in vocabulary.group(group).map(|group| group.slots.as_slice()).unwrap_or_default() {
            if let Some(Cell::Many(values)) = self.cells.get_mut(slot.index()) {
                values.clear();
                values.resize(count.unwrap_or(0), None);
            }
        }
    }

    /// Takes one value of one record, counted from 0, or takes it away.
    pub fn set_of(&mut self, slot: Slot, record: usize, value: Option<Value>) {
        if let Some(Cell::Many(values)) = self.cells.get_mut(slot.index())
            && let Some(held) = values.get_mut(record)
        {
            *held = value;
        }
    }

    /// Visits all values held, by slot, with the record each belongs to.
    pub fn iter(&self) -> impl Iterator<Item = (Slot, Option<usize>, &Value)> {
        (0..).map(Slot).zip(&self.cells).flat_map(|(slot, cell)| {
            let (one, many) = match cell {
                Cell::One(value) => (value.as_ref(), [].as_slice()),
                Cell::Many(values) => (None, values.as_slice()),
            };
            let many =
                many.iter().enumerate().filter_map(move |(record, value)| Some((slot, Some(record), value.as_ref()?)));
            one.map(|value| (slot, None, value)).into_iter().chain(many)
        })
    }
}

/// Types the facts of a case file.
///
/// # Errors
///
/// `unknown-name`, `output-given`, `value-malformed`, `unknown-choice`, `wrong-shape`, `ambiguous-label`, `doubled-name`; what could be read is given beside them.
#[must_use]
pub fn read_facts(vocabulary: &Vocabulary, node: &Node) -> (Facts, Vec<Diagnostic>) {
    let mut reading = Reading { vocabulary, facts: Facts::new(vocabulary), diagnostics: Vec::new() };
    if !matches!(node.content, Content::Map(_)) {
        reading.diagnostics.push(Diagnostic::at(Code::WrongShape, node.span).with("expected", "map"));
    }
    for (key, value) in node.entries() {
        reading.read_entry(key, value);
    }
    (reading.facts, reading.diagnostics)
}

struct Reading<'v> {
    vocabulary: &'v Vocabulary,
    facts: Facts,
    diagnostics: Vec<Diagnostic>,
}

impl Reading<'_> {
    fn read_entry(&mut self, key: &Node, value: &Node) {
        let name = key.text().unwrap_or_default();
        match self.vocabulary.find(name).cloned() {
            Some(Name::Group(group)) => self.read_group(group, value),
            Some(Name::Fact(slot)) if self.vocabulary.list_of(slot).is_none() => self.read_fact(slot, None, key, value),
            Some(Name::Ambiguous(slots)) => {
                let ambiguous = Diagnostic::at(Code::AmbiguousLabel, key.span).with("name", name);
                self.diagnostics.push(ambiguous.with("names", &self.vocabulary.typed_all(&slots)));
            }
            _ => {
                self.diagnostics.push(self.vocabulary.unknown(name, key.span));
            }
        }
    }

    fn read_group(&mut self, index: GroupIndex, node: &Node) {
        let Some(group) = self.vocabulary.group(index) else { return };
        match (&node.content, group.many) {
            (Content::Empty, _) => {}
            (Content::List(records), true) => {
                self.facts.set_count(self.vocabulary, index, Some(records.len()));
                for (record, node) in records.iter().enumerate() {
                    if !matches!(node.content, Content::Map(_)) {
                        self.diagnostics.push(Diagnostic::at(Code::WrongShape, node.span).with("expected", "map"));
                    }
                    self.read_record(index, Some(record), node);
                }
            }
            (Content::Map(_), false) => self.read_record(index, None, node),
            (_, many) => {
                let expected = if many { "list" } else { "map" };
                self.diagnostics.push(Diagnostic::at(Code::WrongShape, node.span).with("expected", expected));
            }
        }
    }

    fn read_record(&mut self, index: GroupIndex, record: Option<usize>, node: &Node) {
        let Some(group) = self.vocabulary.group(index) else { return };
        for (key, value) in node.entries() {
            let name = key.text().unwrap_or_default();
            if let Some(Name::Fact(slot)) = self.vocabulary.find(&format!("{}.{name}", group.id)).cloned() {
                self.read_fact(slot, record, key, value);
                continue;
            }
            let own = group
                .slots
                .iter()
                .filter_map(|slot| self.vocabulary.fact(*slot))
                .filter(|fact| fact.role == Role::Fact);
            let names: Vec<_> = own
                .flat_map(|fact| [fact.id.as_str().split_once('.').map_or("", |(_, name)| name), &fact.label.zh])
                .collect();
            let unknown = Diagnostic::at(Code::UnknownName, key.span).with("name", format!("{}.{name}", group.id));
            let unknown =
                unknown.with("group", group.id.as_str()).with("known", names.join(", ")).with("listed", "yes");
            self.diagnostics.push(unknown.suggest(name, names));
        }
    }

    fn read_fact(&mut self, slot: Slot, record: Option<usize>, key: &Node, node: &Node) {
        let Some(fact) = self.vocabulary.fact(slot) else { return };
        if fact.role == Role::Output {
            self.diagnostics.push(Diagnostic::at(Code::OutputGiven, key.span).with("name", fact.id.as_str()));
            return;
        }
        if node.content == Content::Empty {
            return;
        }
        let held = match record {
            None => self.facts.value(slot).is_some(),
            Some(record) => {
                matches!(self.facts.cell(slot), Some(Cell::Many(values)) if values.get(record).is_some_and(Option::is_some))
            }
        };
        if held {
            self.diagnostics.push(Diagnostic::at(Code::DoubledName, key.span).with("name", fact.id.as_str()));
            return;
        }
        let value = read_value(&fact.kind, node, &mut self.diagnostics);
        match record {
            None => self.facts.set(slot, value),
            Some(record) => self.facts.set_of(slot, record, value),
        }
    }
}

/// Reads a scalar, or a list where the kind is one.
fn read_value(kind: &Kind, node: &Node, diagnostics: &mut Vec<Diagnostic>) -> Option<Value> {
    match (&node.content, kind) {
        (Content::List(nodes), Kind::List(entry)) => {
            let values: Vec<_> = nodes.iter().map(|node| read_value(entry, node, diagnostics)).collect();
            values.into_iter().collect::<Option<Vec<_>>>().map(|values| Value::List(Arc::from(values)))
        }
        (Content::Scalar { text, .. }, kind) => match kind.read(text) {
            Ok(value) => Some(value),
            Err(misread) => {
                diagnostics.push(misread_at(node.span, text, kind, &misread));
                None
            }
        },
        _ => {
            diagnostics.push(Diagnostic::at(Code::WrongShape, node.span).with("expected", "scalar"));
            None
        }
    }
}

/// Says that a text is not a value of a kind.
#[must_use]
pub fn misread_at(span: Span, text: &str, kind: &Kind, misread: &Misread) -> Diagnostic {
    match misread {
        Misread::Form(form) => malformed(span, text, kind, form),
        Misread::NotAChoice(ids) => {
            let Kind::Choice(choices) = kind.entry() else {
                return malformed(span, text, kind, kind.word());
            };
            let labels = choices.0.iter().flat_map(|choice| [&*choice.id, &choice.label.zh, &choice.label.en]);
            // A Chinese reader is offered the labels, which are as good as the ids.
            let shown = || ids.iter().take(20);
            let label =
                |id: &Arc<str>| choices.find(id).map_or_else(|| id.to_string(), |choice| choice.label.zh.clone());
            let listed = Label {
                zh: shown().map(label).collect::<Vec<_>>().join("、"),
                en: shown().map(|id| &**id).collect::<Vec<_>>().join(", "),
            };
            Diagnostic::at(Code::UnknownChoice, span).with("value", text).with("choices", &listed).suggest(text, labels)
        }
    }
}

/// Says that a sign in a name is full-width, which was meant to part it from the next or to close a list; none where there is no such sign.
#[must_use]
pub fn wide_in_name(name: &str, span: Span) -> Option<Diagnostic> {
    let (offset, found) = name.char_indices().find(|(_, c)| "，、；：【】〔〕［］｛｝".contains(*c))?;
    let before = name.get(..offset).unwrap_or_default().chars().count();
    let written = usize::try_from(span.end.saturating_sub(span.start)).unwrap_or(0);
    // In quotes the places in the text are not those in the file.
    let place = if written == name.len() { span.part(offset, before, found.len_utf8()) } else { span };
    let wide = Diagnostic::at(Code::FullwidthCharacter, place).with("found", found.to_string());
    Some(wide.with("write", half_width(found)?))
}

/// Says how a value of the kind is written, and what was probably meant.
fn malformed(span: Span, text: &str, kind: &Kind, form: &'static str) -> Diagnostic {
    let wide = text.chars().find_map(|c| Some((c, half_width(c)?)));
    let half: String = text.chars().map(|c| half_width(c).unwrap_or_else(|| c.to_string())).collect();
    if let Some((found, write)) = wide.filter(|_| kind.read(&half).is_ok()) {
        return Diagnostic::at(Code::FullwidthCharacter, span).with("found", found.to_string()).with("write", write);
    }
    let form = if *kind.entry() == Kind::Date && is_no_day(text) { "no_day" } else { form };
    let mut malformed = Diagnostic::at(Code::ValueMalformed, span).with("value", text).with("kind", form);
    malformed.suggestion = kind.meant(text);
    malformed
}
