//! What a log holds, at a glance.

use std::collections::BTreeMap;

use super::{Event, Log, Moment};

/// A name, and how many events bear it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The name.
    pub name: String,
    /// How many events bear it.
    pub events: usize,
}

/// What a log holds, at a glance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many cases.
    pub traces: usize,
    /// How many events, those outside cases among them.
    pub events: usize,
    /// The activities, the most frequent first.
    pub activities: Vec<Counted>,
    /// Who or what acted, the most frequent first.
    pub resources: Vec<Counted>,
    /// The roles, the most frequent first.
    pub roles: Vec<Counted>,
    /// The first and the last moment: of those that are instants, else of those on clocks unknown.
    pub span: Option<(Moment, Moment)>,
    /// How many events do not say when they happened.
    pub without_time: usize,
    /// How many events say when they happened, but not on which clock.
    pub without_offset: usize,
    /// How many events do not say what happened.
    pub without_activity: usize,
}

impl Summary {
    /// Counts what a log holds.
    ///
    /// ```
    /// use zhidu::eventlog::{Event, Log, Summary, Trace};
    /// let trace = Trace::new("1").then(Event::new("lend")).then(Event::new("remind")).then(Event::new("remind"));
    /// let summary = Summary::of(&Log::new("tool room").holding(trace));
    /// assert_eq!((summary.traces, summary.events, summary.without_time), (1, 3, 3));
    /// assert_eq!((summary.activities[0].name.as_str(), summary.activities[0].events), ("remind", 2));
    /// ```
    #[must_use]
    pub fn of(log: &Log) -> Self {
        let mut summary = Self { traces: log.traces.len(), ..Self::default() };
        let (mut instants, mut civil) = (None, None);
        for event in log.events() {
            summary.events += 1;
            summary.without_activity += usize::from(event.activity().is_none());
            match event.time() {
                None => summary.without_time += 1,
                Some(moment) => {
                    summary.without_offset += usize::from(!moment.has_offset());
                    match moment.instant() {
                        Some(instant) => widen(&mut instants, moment, instant),
                        None => widen(&mut civil, moment, moment.on_its_clock()),
                    }
                }
            }
        }
        let ends = |((first, _), (last, _))| (first, last);
        summary.span = instants.map(ends).or(civil.map(|((first, _), (last, _))| (first, last)));
        summary.activities = count(log, Event::activity);
        summary.resources = count(log, Event::resource);
        summary.roles = count(log, Event::role);
        summary
    }
}

/// A moment with what it is compared by.
type Spot<T> = (Moment, T);

fn widen<T: Ord + Copy>(span: &mut Option<(Spot<T>, Spot<T>)>, moment: Moment, by: T) {
    let (first, last) = span.get_or_insert(((moment, by), (moment, by)));
    if by < first.1 {
        *first = (moment, by);
    }
    if by > last.1 {
        *last = (moment, by);
    }
}

fn count(log: &Log, name: impl Fn(&Event) -> Option<&str>) -> Vec<Counted> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in log.events().filter_map(name) {
        *counts.entry(name).or_default() += 1;
    }
    let mut counted: Vec<_> =
        counts.into_iter().map(|(name, events)| Counted { name: name.to_owned(), events }).collect();
    // The sort keeps the order of the names among equals.
    counted.sort_by_key(|counted| std::cmp::Reverse(counted.events));
    counted
}
