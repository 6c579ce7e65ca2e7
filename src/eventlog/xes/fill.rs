//! Defaults of a log, put where traces and events lack them.

use std::collections::BTreeMap;

use super::super::unpack::MOST_UNPACKED;
use super::super::{Attribute, Attributes, Log, Value};
use super::Header;

/// What one attribute weighs beside its texts, in bytes, about.
const BARE: usize = 64;

/// Gives traces and events what the log states as defaults, and counts how often by their names; none where a few long defaults would
/// make a log longer than any may be.
pub(super) fn fill_in(header: &Header, log: &mut Log) -> Option<BTreeMap<String, usize>> {
    let mut filling = Filling { room: MOST_UNPACKED, counts: BTreeMap::new() };
    let of_traces = weighed(&header.trace_defaults);
    log.traces.iter_mut().try_for_each(|trace| filling.complete(&of_traces, &mut trace.attributes))?;
    let of_events = weighed(&header.event_defaults);
    let mut events = log.traces.iter_mut().flat_map(|trace| &mut trace.events).chain(&mut log.loose);
    events.try_for_each(|event| filling.complete(&of_events, &mut event.attributes))?;
    Some(filling.counts)
}

/// Attributes by their names, each with what it weighs.
type Weighed<'a> = Vec<(&'a str, &'a Attribute, usize)>;

struct Filling {
    /// How many bytes may be added yet.
    room: usize,
    counts: BTreeMap<String, usize>,
}

impl Filling {
    fn complete(&mut self, defaults: &Weighed<'_>, attributes: &mut Attributes) -> Option<()> {
        for (name, attribute, weight) in defaults {
            if attributes.get(name).is_none() {
                self.room = self.room.checked_sub(*weight)?;
                attributes.insert(*name, (*attribute).clone());
                *self.counts.entry((*name).to_owned()).or_default() += 1;
            }
        }
        Some(())
    }
}

fn weighed(defaults: &Attributes) -> Weighed<'_> {
    defaults.iter().map(|(name, attribute)| (name, attribute, weight(name, attribute))).collect()
}

fn weight(name: &str, attribute: &Attribute) -> usize {
    let entries: usize = match &attribute.value {
        Value::List(entries) => entries.iter().map(|(name, entry)| weight(name, entry)).sum(),
        value => value.text().map_or(0, |text| text.len()),
    };
    let own: usize = attribute.attributes.iter().map(|(name, attribute)| weight(name, attribute)).sum();
    BARE + name.len() + entries + own
}
