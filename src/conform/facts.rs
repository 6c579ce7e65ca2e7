//! What a log says of the facts of its cases, typed by the vocabulary.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::eventlog::{Attribute, Attributes, Log, Moment, Value as Told, key};
use crate::program::{Facts, GroupIndex, Name, Role, Slot, Vocabulary};
use crate::value::{Date, Kind, Value, read_date};

use super::target::{Target, target};

/// What is known of a case at one time: its facts, and outputs that the log states rather than the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// The facts.
    pub(super) facts: Facts,
    /// The outputs.
    pub(super) outputs: BTreeMap<Slot, Value>,
}

/// What the names of attributes of a log stand for.
pub(super) struct FactNames<'p> {
    vocabulary: &'p Vocabulary,
    targets: BTreeMap<String, Target>,
}

impl<'p> FactNames<'p> {
    /// Finds out which attributes of a log are facts, outputs or lists of the vocabulary.
    pub(super) fn of(vocabulary: &'p Vocabulary, log: &Log) -> Self {
        let traces = log.traces.iter().map(|trace| &trace.attributes);
        let all = traces.chain(log.events().map(|event| &event.attributes));
        let mut names: Vec<&str> = all.flat_map(|attributes| attributes.iter().map(|(name, _)| name)).collect();
        names.sort_unstable();
        names.dedup();
        let targets = names.into_iter().filter_map(|name| Some((name.to_owned(), target(vocabulary, name)?)));
        Self { vocabulary, targets: targets.collect() }
    }

    /// Lays what attributes say over what is known, but for the facts in `but`. Returns the names whose values are none of their kind.
    pub(super) fn lay(&self, attributes: &Attributes, known: &mut Known, but: &[Slot]) -> Vec<String> {
        let mut unread = Vec::new();
        if let Some(Attribute { value: Told::List(names), .. }) = attributes.get(key::WITHDRAWN) {
            for name in names.iter().filter_map(|(_, name)| name.value.text()) {
                self.withdraw(&name, known);
            }
        }
        for (name, attribute) in attributes.iter() {
            match self.targets.get(name) {
                Some(Target::One(slot)) if !but.contains(slot) => {
                    let Some(fact) = self.vocabulary.fact(*slot) else { continue };
                    match (read(&fact.kind, &attribute.value), fact.role) {
                        (None, _) => unread.push(name.to_owned()),
                        (value, Role::Fact) => known.facts.set(*slot, value),
                        (Some(value), Role::Output) => {
                            known.outputs.insert(*slot, value);
                        }
                    }
                }
                Some(Target::List(group)) => self.lay_list(*group, name, attribute, known, &mut unread),
                _ => {}
            }
        }
        unread
    }

    fn withdraw(&self, name: &str, known: &mut Known) {
        match self.vocabulary.find(name) {
            Some(Name::Fact(slot)) => {
                known.facts.set(*slot, None);
                known.outputs.remove(slot);
            }
            Some(Name::Group(group)) => known.facts.set_count(self.vocabulary, *group, None),
            _ => {}
        }
    }

    /// Lays a list over what is known: it takes the place of what was there.
    fn lay_list(
        &self,
        group: GroupIndex,
        name: &str,
        attribute: &Attribute,
        known: &mut Known,
        unread: &mut Vec<String>,
    ) {
        let (Told::List(records), Some(list)) = (&attribute.value, self.vocabulary.group(group)) else { return };
        known.facts.set_count(self.vocabulary, group, Some(records.len()));
        for (record, (_, told)) in records.iter().enumerate() {
            for (short, attribute) in told.attributes.iter() {
                let found =
                    self.vocabulary.find(&format!("{}.{short}", list.id)).or_else(|| self.vocabulary.find(short));
                let Some(Name::Fact(slot)) = found else { continue };
                let Some(fact) = self.vocabulary.fact(*slot).filter(|fact| fact.role == Role::Fact) else { continue };
                match read(&fact.kind, &attribute.value) {
                    None => unread.push(format!("{name}.{short}")),
                    value => known.facts.set_of(*slot, record, value),
                }
            }
        }
    }
}

impl Known {
    /// Begins with nothing.
    pub(super) fn nothing(vocabulary: &Vocabulary) -> Self {
        Self { facts: Facts::new(vocabulary), outputs: BTreeMap::new() }
    }

    /// Returns the date that a fact holds.
    pub(super) fn date(&self, slot: Slot) -> Option<Date> {
        match self.facts.value(slot) {
            Some(Value::Date(date)) => Some(*date),
            _ => None,
        }
    }
}

/// Reads a value of a kind from what a log has; `None` where it is none.
fn read(kind: &Kind, told: &Told) -> Option<Value> {
    match (kind, told) {
        (Kind::List(entry), Told::List(entries)) => {
            let entries = entries.iter().map(|(_, one)| read(entry, &one.value));
            entries.collect::<Option<Vec<_>>>().map(|entries| Value::List(Arc::from(entries)))
        }
        (Kind::List(entry), told) => {
            let text = told.text()?;
            let entries = text.split([',', '、']).map(str::trim).filter(|one| !one.is_empty());
            let entries = entries.map(|one| entry.read(one).ok()).collect::<Option<Vec<_>>>()?;
            Some(Value::List(Arc::from(entries)))
        }
        (Kind::Date, Told::Moment(moment)) => Some(Value::Date(moment.on_its_clock().date())),
        (Kind::Date, told) => {
            let text = told.text()?;
            let date = read_date(text.trim()).or_else(|| Some(Moment::read(&text)?.on_its_clock().date()));
            date.map(Value::Date)
        }
        (Kind::YesNo, Told::YesNo(yes)) => Some(Value::YesNo(*yes)),
        (Kind::Percent, Told::Decimal(number)) => Some(Value::Number(number.normalize())),
        (kind, Told::Decimal(number)) if kind.is_number() => kind.read(&number.normalize().to_string()).ok(),
        (Kind::Text, told) => told.text().map(|text| Value::text(&text)),
        (kind, told) => kind.read(told.text()?.trim()).ok(),
    }
}
