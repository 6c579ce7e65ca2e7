//! Programs with calendars, dates and lengths in short.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use zhidu::calendar::{Counted, Pause, Uncountable, WorkingDays, count};
use zhidu::desk::Loaded;
use zhidu::diagnostic::Diagnostic;
use zhidu::files::Files;
use zhidu::id::CalendarId;
use zhidu::program::{Program, Unit};
use zhidu::value::{Date, read_date};

pub(crate) const CHINA: &str = "policies/gs-07/calendars/china.yaml";

/// A factory that rests on Sundays alone, with a shutdown in 2026 and three days on which it works all the same.
const FACTORY: &str = "
title: {zh: 本厂, en: Factory}
over: china
rest_days: [星期日]
years:
  2026:
    rest:
      - {from: 2026-08-03, to: 2026-08-08, title: {zh: 高温停产, en: summer shutdown}}
    worked:
      - {on: 2026-10-07, title: {zh: 提前开工, en: early start}}
      - {on: 2026-11-01, title: {zh: 赶工, en: rush order}}
  2027:
    rest:
      - {on: 2027-01-04, title: {zh: 盘点, en: stock-taking}}
";

/// Loads a small pack with these calendars beside the shipped one.
pub(crate) fn loaded(calendars: &[(&str, &str)]) -> Loaded {
    let mut texts: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for name in ["regulation", "offices", "parameters", "facts/answer", "facts/loan", "facts/tool"] {
        let path = Path::new("fixtures/diagnostics/base").join(format!("{name}.yaml"));
        texts.insert(format!("{name}.yaml"), fs::read(path).unwrap());
    }
    for name in ["duties", "fee", "late", "level", "total", "verdict"] {
        let path = Path::new("fixtures/diagnostics/base/loan").join(format!("{name}.yaml"));
        texts.insert(format!("loan/{name}.yaml"), fs::read(path).unwrap());
    }
    texts.insert("scripts/fees.rhai".to_owned(), fs::read("fixtures/diagnostics/base/scripts/fees.rhai").unwrap());
    texts.insert("calendars/china.yaml".to_owned(), fs::read(CHINA).unwrap());
    for (name, text) in calendars {
        texts.insert(format!("calendars/{name}.yaml"), text.as_bytes().to_vec());
    }
    let (files, diagnostics) = Files::from_memory(texts);
    Loaded::of(files, diagnostics)
}

pub(crate) fn program(calendars: &[(&str, &str)]) -> Program {
    let loaded = loaded(calendars);
    let errors: Vec<_> = loaded.diagnostics.iter().filter(|found| found.is_error()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    loaded.program.unwrap()
}

/// The shipped calendar and the factory's.
pub(crate) fn both() -> Program {
    program(&[("factory", FACTORY)])
}

pub(crate) fn by<'p>(program: &'p Program, calendar: &str) -> WorkingDays<'p> {
    WorkingDays::of(program, &CalendarId::new(calendar)).unwrap()
}

pub(crate) fn day(text: &str) -> Date {
    read_date(text).unwrap()
}

/// A pause, `2026-03-04..2026-03-06`, or without an end, `2026-03-04..`.
pub(crate) fn pause(days: &str) -> Pause {
    let (from, to) = days.split_once("..").unwrap();
    Pause { from: day(from), to: read_date(to), because: "等待客户".to_owned() }
}

/// A length as people write it: `5 working_days`, `10 days`, `1 months`.
pub(crate) fn counted(
    days: Option<&WorkingDays<'_>>,
    from: &str,
    length: &str,
    pauses: &[&str],
) -> Result<Counted, Uncountable> {
    let (number, unit) = length.split_once(' ').unwrap();
    let unit = Unit::ALL.into_iter().find(|known| known.word() == unit).unwrap();
    let pauses: Vec<_> = pauses.iter().map(|days| pause(days)).collect();
    count(days, day(from), number.parse().unwrap(), unit, &pauses)
}

/// The last day of a length, in words: `-` while it is open.
pub(crate) fn last(days: &WorkingDays<'_>, from: &str, length: &str, pauses: &[&str]) -> String {
    counted(Some(days), from, length, pauses).unwrap().on.map_or_else(|| "-".to_owned(), |on| on.to_string())
}

/// What was passed, in words: why, first and last day.
pub(crate) fn passed(counted: &Counted) -> Vec<String> {
    let title = |title: Option<&zhidu::label::Label>| title.map_or(String::new(), |title| format!(" {}", title.zh));
    let each = counted.passed.iter();
    each.map(|passed| format!("{}..{} {}{}", passed.from, passed.to, passed.why.word(), title(passed.why.title())))
        .collect()
}

/// The codes with their lines and, of a day that does not fit, the reason.
pub(crate) fn told(loaded: &Loaded) -> Vec<String> {
    let reason = |found: &Diagnostic| {
        let mut reasons = found.arguments.iter().filter(|(name, _)| *name == "reason");
        reasons.next().map_or(String::new(), |(_, reason)| format!(" {}", reason.show(zhidu::label::Lang::En)))
    };
    let place = |found: &Diagnostic| {
        let span = found.span.unwrap();
        format!("{}:{}", loaded.files.get(span.file).unwrap().name, span.line)
    };
    loaded.diagnostics.iter().map(|found| format!("{} {}{}", place(found), found.code, reason(found))).collect()
}
