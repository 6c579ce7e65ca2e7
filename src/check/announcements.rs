//! What calendars announce: stretches of days that are not worked, and days that are.

use std::collections::BTreeMap;

use chrono::Datelike;

use crate::diagnostic::{Code, Diagnostic};
use crate::label::{Label, Lang};
use crate::pack::{AnnouncementText, StretchText, YearText};
use crate::program::{Announcement, Calendar, Exception, Layers, Stretch, Year};
use crate::source::Span;
use crate::value::{Date, Weekday};

use super::Checker;

/// The days for which an announcement sets something: whether they are worked, and where that stands.
type Claimed = BTreeMap<Date, (bool, Span)>;

impl Checker {
    /// Reads what was announced for a year.
    pub(super) fn year(&mut self, number: i32, text: &YearText) -> Year {
        let mut announcements: Vec<Announcement> = Vec::new();
        for text in &text.announcements {
            let announcement = self.announcement(number, text);
            let before = announcements.last().and_then(|before| before.announced_on);
            if let (Some(word), Some(date), Some(before)) = (&text.announced_on, announcement.announced_on, before)
                && date < before
            {
                let order = Diagnostic::at(Code::CalendarDay, word.span).with("reason", "order");
                self.report(order.with("date", date.to_string()).with("before", before.to_string()));
            }
            announcements.push(announcement);
        }
        Year { announcements, span: text.year.span }
    }

    fn announcement(&mut self, year: i32, text: &AnnouncementText) -> Announcement {
        let announced_on = text.announced_on.as_ref().and_then(|word| self.date(word));
        let mut claimed = Claimed::new();
        let [rest, worked] = [(&text.rest, false), (&text.worked, true)].map(|(texts, worked)| {
            let read = |text| self.stretch(year, text, worked, &mut claimed);
            let mut stretches: Vec<_> = texts.iter().filter_map(read).collect();
            stretches.sort_by_key(|stretch| stretch.from);
            stretches
        });
        Announcement { announced_on, notice: text.notice.clone(), rest, worked }
    }

    /// Reads a stretch of days, none of which may stand elsewhere in the same announcement.
    fn stretch(&mut self, year: i32, text: &StretchText, worked: bool, claimed: &mut Claimed) -> Option<Stretch> {
        let from = self.date(&text.from);
        // A single day is one word, which is reported once.
        let to = if text.to.span == text.from.span { from } else { self.date(&text.to) };
        let (from, to) = (from?, to?);
        if to < from {
            let reversed = Diagnostic::at(Code::DatesReversed, text.to.span).with("from", from.to_string());
            self.report(reversed.with("until", to.to_string()));
            return None;
        }
        let outside = [(&text.from, from), (&text.to, to)].into_iter().find(|(_, date)| date.year() != year);
        if let Some((word, date)) = outside {
            let outside = Diagnostic::at(Code::CalendarDay, word.span).with("reason", "outside");
            self.report(outside.with("date", date.to_string()).with("year", year.to_string()));
            return None;
        }
        let stretch = Stretch { from, to, title: text.title.clone(), span: text.from.span };
        let clash = stretch.days().find_map(|date| Some((date, *claimed.get(&date)?)));
        if let Some((date, (first_worked, first))) = clash {
            let reason = if first_worked == worked { "overlap" } else { "both" };
            let clash = Diagnostic::at(Code::CalendarDay, text.from.span).with("reason", reason);
            self.report(clash.with("date", date.to_string()).and_at(first));
            return None;
        }
        claimed.extend(stretch.days().map(|date| (date, (worked, text.from.span))));
        Some(stretch)
    }

    /// Reports days that are set to be worked and would be worked anyway. What lies beneath must be sound to say so.
    pub(super) fn worked_anyway(&mut self, calendar: &Calendar, calendars: &[Calendar]) {
        let Some(layers) = Layers::of(calendars, &calendar.id) else { return };
        let (_, below) = layers.calendars().split_first().unwrap_or((&calendar, &[]));
        let unsound = below.iter().any(|layer| !self.is_sound(layer.span.file));
        if unsound || layers.calendars().iter().all(|layer| layer.rest_days.is_none()) {
            return;
        }
        // What a year will be that is not announced yet nobody knows.
        let known = |year: &i32| below.last().is_none_or(|base| base.years.contains_key(year));
        let mut found = Vec::new();
        for announcements in calendar.years.iter().filter(|(year, _)| known(year)).map(|(_, year)| &year.announcements)
        {
            for (index, announcement) in announcements.iter().enumerate() {
                let earlier = announcements.get(..index).unwrap_or_default();
                let worked = |date: Date| {
                    let own = earlier.iter().rev().find_map(|earlier| earlier.exception(date));
                    let beneath = || below.iter().find_map(|layer| layer.exception(date));
                    let exception = own.or_else(beneath);
                    exception.map_or_else(|| !layers.rests_on(Weekday::of(date)), Exception::is_worked)
                };
                for stretch in &announcement.worked {
                    found.extend(stretch.days().find(|date| worked(*date)).map(|date| (date, stretch.span)));
                }
            }
        }
        for (date, span) in found {
            let day = Weekday::of(date);
            let weekday = Label { zh: day.name(Lang::Zh).to_owned(), en: day.name(Lang::En).to_owned() };
            let anyway = Diagnostic::at(Code::CalendarDay, span).with("reason", "worked-anyway");
            self.report(anyway.with("date", date.to_string()).with("weekday", &weekday));
        }
    }
}
