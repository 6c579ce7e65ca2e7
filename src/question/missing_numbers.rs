//! Gaps in the series of numbers of cases and of sheets. A series begins with 1 and leaves nothing out; what is void keeps its number.

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
    let mut found: Vec<_> = series.iter().flat_map(|(series, taken)| gaps(series, taken)).collect();
    found.extend(sheets(evidence));
    found
}

/// Finds gaps in the series of sheets, and numbers that two sheets bear.
fn sheets(evidence: &Evidence) -> Vec<Finding> {
    let mut series: BTreeMap<String, BTreeMap<u32, u64>> = BTreeMap::new();
    let mut found = Vec::new();
    for taken in evidence.asked_steps() {
        for sheet in taken.stepped.came_to.iter().flat_map(|came_to| &came_to.sheets) {
            let Some(place) = Place::of_sheet(&sheet.number) else {
                let malformed = taken.found(evidence, Finding::attention("sheet-number-malformed"));
                found.push(malformed.with("sheet", sheet.number.as_str()));
                continue;
            };
            if let Some(first) = series.entry(place.series).or_default().insert(place.serial, taken.position) {
                let twice = taken.found(evidence, Finding::attention("sheet-number-twice"));
                found.push(twice.with("sheet", sheet.number.as_str()).at(first));
            }
        }
    }
    found.extend(series.iter().flat_map(|(series, taken)| gaps(series, taken)));
    found
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
