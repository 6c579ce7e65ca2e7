//! The indices, held against the journal both ways: no row too few, none too many, none that leads elsewhere.

use std::cmp::Ordering;

use crate::case::Place;

use super::finding::{Finding, What};
use super::fold::Fold;
use super::rows::{IndexRow, Rows, Run, Stream};

/// Looks at the indices of cases and of topics.
pub(super) fn look_at_indices(rows: &impl Rows, fold: &Fold, findings: &mut Vec<Finding>) {
    let cases = fold.cases.iter().flat_map(|(series, cases)| {
        cases.iter().flat_map(move |(serial, line)| {
            let place = Place { series: series.clone(), serial: *serial };
            (1..).zip(&line.entries).map(move |(nth, position)| ((place.clone(), nth), *position))
        })
    });
    compare("cases", cases, rows.cases(), |(place, nth)| format!("{}/{nth}", place.number()), findings);
    // The table sorts topics by their words, as the fold does.
    let topics = fold.topics.iter().flat_map(|(word, positions)| {
        (1..).zip(positions).map(move |(nth, position)| ((word.clone(), nth), *position))
    });
    compare("topics", topics, rows.topics(), |(topic, nth)| format!("{topic}/{nth}"), findings);
}

/// Goes through what should be there and what is, both in the order of their keys.
fn compare<K: Ord>(
    table: &'static str,
    expected: impl Iterator<Item = IndexRow<K>>,
    rows: Run<'_, IndexRow<K>>,
    show: impl Fn(&K) -> String,
    findings: &mut Vec<Finding>,
) {
    let mut expected = expected.peekable();
    let mut found = Stream::new(rows);
    let say = |what, key: &K| Finding::of(what).with("table", table).with("key", show(key));
    while !found.is_broken() || found.peek().is_some() {
        let order = match (expected.peek(), found.peek()) {
            (Some((expected, _)), Some((found, _))) => expected.cmp(found),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => break,
        };
        match order {
            Ordering::Less => {
                let Some((key, position)) = expected.next() else { break };
                // Of a table that cannot be read to its end nobody knows what is missing there.
                if !found.is_broken() {
                    findings.push(say(What::IndexMissing, &key).with("position", position));
                }
            }
            Ordering::Greater => {
                let Some((key, position)) = found.take() else { break };
                findings.push(say(What::IndexAdded, &key).with("position", position));
            }
            Ordering::Equal => {
                if let (Some((key, right)), Some((_, wrong))) = (expected.next(), found.take())
                    && right != wrong
                {
                    findings.push(say(What::IndexWrong, &key).with("position", right).with("found", wrong));
                }
            }
        }
    }
    found.close(table, findings);
}
