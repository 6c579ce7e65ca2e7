//! Entries that bear an earlier moment than one made before them, decisions and steps by a day yet to come; and how long after its governing
//! date each case was entered, how long after its day each step.

use crate::record::Record;

use super::{Evidence, Finding, Told};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut latest: Option<&Told> = None;
    for told in &evidence.journal {
        let at = told.record.given().at;
        if let Some(before) = latest.filter(|before| before.record.given().at > at)
            && asks_of(evidence, &told.record)
        {
            let back = Finding::attention("clock-set-back").with("position", number(told.position));
            let back = back.with("at", moment(told)).with("before", moment(before));
            let back = back.with("person", told.record.given().by.as_str());
            found.push(back.at(before.position).at(told.position));
        }
        if latest.is_none_or(|before| before.record.given().at <= at) {
            latest = Some(told);
        }
    }
    for made in evidence.asked_decisions().filter(|made| made.record.governing.on > made.day) {
        let ahead = made.found(Finding::attention("governing-date-ahead"));
        found.push(ahead.with("on", made.record.governing.on.to_string()).with("date", made.day.to_string()));
    }
    found.extend(steps(evidence));
    found.extend(distances(evidence));
    found
}

/// Lists the steps that were not entered on the day on which they were done, with how many days lie between.
fn steps(evidence: &Evidence) -> impl Iterator<Item = Finding> {
    evidence.asked_steps().filter_map(|taken| {
        let days = (taken.day - taken.stepped.on).num_days();
        let begun = match days {
            0 => return None,
            1.. => Finding::noted("step-entered-after"),
            _ => Finding::attention("step-day-ahead"),
        };
        Some(taken.signed(evidence, begun).with("date", taken.day.to_string()).with("days", days.abs()))
    })
}

/// Lists how many days lie between the governing date of each decided case and its first entry. There is no threshold: a paper register
/// taken over later is entered late in good faith.
fn distances(evidence: &Evidence) -> impl Iterator<Item = Finding> {
    let asked = evidence.last_decisions().filter(|made| evidence.asks_of(&made.record.case));
    asked.filter_map(|made| {
        let (first, _) = evidence.entries(&made.record.case).next()?;
        let days = (first.day - made.record.governing.on).num_days();
        let noted = Finding::noted("entered-after").with("case", made.record.case.as_str()).with("days", days);
        let noted = noted.with("on", made.record.governing.on.to_string()).with("date", first.day.to_string());
        (days > 0).then(|| noted.at(first.position))
    })
}

fn asks_of(evidence: &Evidence, record: &Record) -> bool {
    match record {
        Record::Case { number, .. } => evidence.asks_of(number),
        _ => evidence.only.is_none(),
    }
}

fn moment(told: &Told) -> String {
    told.record.given().at.format("%Y-%m-%d %H:%M:%S UTC").to_string()
}

fn number(position: u64) -> i64 {
    i64::try_from(position).unwrap_or(i64::MAX)
}
