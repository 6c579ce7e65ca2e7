//! Which facts of a case, and which outcomes that persons judged otherwise, changed from one entry to the next.

use std::collections::BTreeMap;

use crate::case::{Case, Revision, Written};
use crate::program::{Name, Program};
use crate::value::{Date, Kind};

use super::said::Said;

/// What is known of a case, by name.
pub(super) type Held = BTreeMap<String, Said>;

/// What changed.
#[derive(Clone, Debug, Default)]
pub(super) struct Changes {
    /// What has a value from here on.
    pub(super) set: Vec<(String, Said)>,
    /// What has none any more.
    pub(super) withdrawn: Vec<String>,
}

/// Lists what is known of a case as far as its entries go: the facts of its latest revision, whole lists under the name of the list, and
/// the judgements that count on a day.
pub(super) fn held(case: &Case, program: Option<&Program>, on: Date) -> Held {
    let mut held = Held::new();
    if let Some((revision, _)) = case.revision(None) {
        facts(revision, program, &mut held);
    }
    for effective in case.overrides(on).into_iter().filter(|effective| effective.put.record.is_none()) {
        let name = effective.put.output.as_str();
        held.insert(name.to_owned(), said(program, name, &effective.put.value));
    }
    held
}

/// Lists what differs.
pub(super) fn changes(before: &Held, after: &Held) -> Changes {
    let set = after.iter().filter(|(name, said)| before.get(*name) != Some(*said));
    let withdrawn = before.keys().filter(|name| !after.contains_key(*name));
    Changes {
        set: set.map(|(name, said)| (name.clone(), said.clone())).collect(),
        withdrawn: withdrawn.cloned().collect(),
    }
}

fn facts(revision: &Revision, program: Option<&Program>, held: &mut Held) {
    for list in &revision.lists {
        let count = usize::try_from(list.count).unwrap_or_default();
        held.insert(list.name.to_string(), Said::Records(vec![Vec::new(); count]));
    }
    for fact in &revision.facts {
        let value = said(program, fact.name.as_str(), &fact.text);
        let Some(record) = fact.record else {
            held.insert(fact.name.to_string(), value);
            continue;
        };
        let Some((list, short)) = fact.name.as_str().split_once('.') else { continue };
        let Some(Said::Records(records)) = held.get_mut(list) else { continue };
        let record = usize::try_from(record).ok().and_then(|record| records.get_mut(record));
        if let Some(record) = record {
            record.push((short.to_owned(), value));
        }
    }
}

fn said(program: Option<&Program>, name: &str, written: &Written) -> Said {
    Said::of(program.and_then(|program| kind_of(program, name)), written)
}

fn kind_of<'p>(program: &'p Program, name: &str) -> Option<&'p Kind> {
    match program.vocabulary.find(name)? {
        Name::Fact(slot) => program.vocabulary.fact(*slot).map(|fact| &fact.kind),
        _ => None,
    }
}
