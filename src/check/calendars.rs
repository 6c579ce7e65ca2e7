//! `calendars/<id>.yaml`: which days are worked.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::id::CalendarId;
use crate::label::{Label, Lang};
use crate::pack::{CalendarText, RegulationText};
use crate::program::{Calendar, Procedure, Step, Unit};
use crate::source::Span;
use crate::value::Weekday;
use crate::yaml::Word;

use super::Checker;

impl Checker {
    /// Resolves all calendars.
    pub(super) fn calendars(&mut self, texts: &[CalendarText]) -> Vec<Calendar> {
        for (index, text) in texts.iter().enumerate() {
            self.hold_form(&text.id, text.span);
            let same = |other: &&CalendarText| other.title.zh == text.title.zh && !text.title.zh.is_empty();
            if let Some(first) = texts.iter().take(index).find(same) {
                let doubled = Diagnostic::at(Code::DoubledName, text.title_span).with("name", text.title.zh.as_str());
                self.report(doubled.and_at(first.title_span));
            }
        }
        let calendars: Vec<_> = texts.iter().map(|text| self.calendar(text, texts)).collect();
        self.calendar_rings(&calendars, texts);
        for calendar in &calendars {
            self.worked_anyway(calendar, &calendars);
        }
        calendars
    }

    /// Finds a calendar by its id or title.
    pub(super) fn calendar_named(&mut self, word: &Word, texts: &[CalendarText]) -> Option<CalendarId> {
        let named = |text: &&CalendarText| [&text.id, &text.title.zh, &text.title.en].contains(&&word.text);
        if let Some(text) = texts.iter().find(named) {
            return Some(CalendarId::new(&text.id));
        }
        let ids: Vec<_> = texts.iter().map(|text| text.id.as_str()).collect();
        let listed = if ids.is_empty() { "no" } else { "yes" };
        let unknown = Diagnostic::at(Code::UnknownCalendar, word.span)
            .with("name", word.text.as_str())
            .with("listed", listed)
            .with("known", ids.join(", "));
        let names = texts.iter().flat_map(|text| [text.id.as_str(), text.title.zh.as_str(), text.title.en.as_str()]);
        self.report_unknown(word, unknown.suggest(&word.text, names));
        None
    }

    /// Reports a regulation that names no calendar although time limits are counted in working days: none of them would ever end.
    pub(super) fn counted_by_calendar(
        &mut self,
        text: Option<&RegulationText>,
        calendars: &[CalendarText],
        procedures: &[Procedure],
    ) {
        let Some(text) = text.filter(|text| text.calendar.is_none() && self.is_sound(text.span.file)) else { return };
        let mut steps = procedures.iter().flat_map(|procedure| &procedure.steps);
        let counted = |step: &&Step| step.limit.as_ref().is_some_and(|limit| limit.unit == Unit::WorkingDays);
        if let Some(step) = steps.find(counted) {
            let ids: Vec<_> = calendars.iter().map(|text| text.id.as_str()).collect();
            let missing = Diagnostic::at(Code::MissingKey, text.span).with("key", "calendar");
            let missing =
                missing.with("step", step.id.as_str()).with("listed", if ids.is_empty() { "no" } else { "yes" });
            self.report(missing.with("known", ids.join(", ")).and_at(step.span));
        }
    }

    fn calendar(&mut self, text: &CalendarText, texts: &[CalendarText]) -> Calendar {
        let over = text.over.as_ref().and_then(|word| self.calendar_named(word, texts));
        let rest_days = text.rest_days.as_ref().and_then(|words| self.rest_days(words));
        let mut years = BTreeMap::new();
        for text in &text.years {
            if let Some(number) = self.year_number(&text.year) {
                years.insert(number, self.year(number, text));
            }
        }
        Calendar {
            id: CalendarId::new(&text.id),
            title: text.title.clone(),
            over,
            source: text.source,
            rest_days,
            years,
            span: text.span,
        }
    }

    /// Reads the days of the week on which nobody works; nothing where one of them cannot be read.
    fn rest_days(&mut self, words: &[Word]) -> Option<BTreeSet<Weekday>> {
        let mut days: BTreeMap<Weekday, Span> = BTreeMap::new();
        let mut read = true;
        for word in words {
            let Some(day) = Weekday::read(&word.text) else {
                read = false;
                let choices = Label {
                    zh: Weekday::ALL.map(|day| day.name(Lang::Zh)).join("、"),
                    en: Weekday::ALL.map(Weekday::word).join(", "),
                };
                let unknown = Diagnostic::at(Code::UnknownChoice, word.span)
                    .with("value", word.text.as_str())
                    .with("choices", &choices);
                // Any Chinese name is as near as another: all seven are listed.
                self.report(unknown.suggest(&word.text, Weekday::ALL.map(Weekday::word)));
                continue;
            };
            match days.get(&day) {
                Some(first) => {
                    let doubled = Diagnostic::at(Code::DoubledKey, word.span).with("key", word.text.as_str());
                    self.report(doubled.and_at(*first));
                }
                None => drop(days.insert(day, word.span)),
            }
        }
        if let Some(last) = words.last().filter(|_| days.len() == Weekday::ALL.len()) {
            self.report(Diagnostic::at(Code::CalendarDay, last.span).with("reason", "nobody"));
        }
        read.then(|| days.into_keys().collect())
    }

    /// Reads a year: four digits.
    fn year_number(&mut self, word: &Word) -> Option<i32> {
        let digits = word.text.len() == 4 && word.text.bytes().all(|byte| byte.is_ascii_digit());
        let number = word.text.parse().ok().filter(|_| digits);
        if number.is_none() {
            let malformed = Diagnostic::at(Code::ValueMalformed, word.span).with("value", word.text.as_str());
            self.report(malformed.with("kind", "year"));
        }
        number
    }

    /// Reports calendars that lie over one another in a ring, each ring once.
    fn calendar_rings(&mut self, calendars: &[Calendar], texts: &[CalendarText]) {
        let over = |id: &CalendarId| calendars.iter().find(|calendar| calendar.id == *id)?.over.clone();
        let mut told: BTreeSet<CalendarId> = BTreeSet::new();
        for calendar in calendars {
            let mut path = vec![calendar.id.clone()];
            while let Some(next) = path.last().and_then(over).filter(|next| !path.contains(next)) {
                path.push(next);
            }
            let closed = path.last().and_then(over).is_some_and(|next| next == calendar.id);
            if !closed || told.contains(&calendar.id) {
                continue;
            }
            let place = |id: &CalendarId| texts.iter().find(|text| text.id == id.as_str())?.over.as_ref();
            let spans: Vec<_> = path.iter().filter_map(place).map(|word| word.span).collect();
            let names: Vec<_> = path.iter().chain([&calendar.id]).map(CalendarId::as_str).collect();
            if let Some((first, rest)) = spans.split_first() {
                let ring = Diagnostic::at(Code::Cycle, *first).with("ring", names.join(" → ")).with("of", "calendars");
                self.report(rest.iter().fold(ring, |ring, span| ring.and_at(*span)));
            }
            told.extend(path);
        }
    }
}
