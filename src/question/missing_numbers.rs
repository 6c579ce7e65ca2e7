//! Gaps in the series of case numbers. A series begins with 1 and leaves nothing out; a void case keeps its number.

use std::collections::BTreeMap;

use crate::case::Place;

use super::evidence::place;
use super::{Evidence, Finding};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut series: BTreeMap<String, BTreeMap<u32, u64>> = BTreeMap::new();
    for case in evidence.cases() {
        let first = evidence.entries(case).next().map(|(told, _)| told.position);
        if let (Some(place), Some(first)) = (place(case), first) {
            series.entry(place.series).or_default().insert(place.serial, first);
        }
    }
    series.iter().flat_map(|(series, taken)| gaps(series, taken)).collect()
}

fn gaps(series: &str, taken: &BTreeMap<u32, u64>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut next = 1;
    for (serial, position) in taken {
        if next < *serial {
            let number = |serial| Place { series: series.to_owned(), serial }.number().to_string();
            let gap =
                Finding::attention("numbers-missing").with("first", number(next)).with("last", number(serial - 1));
            found.push(gap.with("count", serial - next).with("next", number(*serial)).at(*position));
        }
        next = serial.saturating_add(1);
    }
    found
}
