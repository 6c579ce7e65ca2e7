//! The calendars of working days: by year, who announced it, which days are of rest and which are worked in their place.

use maud::{Markup, html};

use crate::program::{Announcement, Calendar, Exception, Unit, Year};
use crate::render::counted::range;
use crate::value::Weekday;

use super::anchor;
use super::book::Book;

impl Book<'_> {
    pub(super) fn calendars(&self) -> Markup {
        html! {
            @if !self.program.calendars.is_empty() {
                section.appendix id="calendars" {
                    h2 { (self.say("calendars")) }
                    p { (self.say("calendars-about")) }
                    @for calendar in &self.program.calendars { (self.calendar_section(calendar)) }
                }
            }
        }
    }

    /// Names a calendar, with a link to its days.
    pub(super) fn calendar(&self, calendar: &Calendar) -> Markup {
        html! { a href=(anchor::href(&anchor::calendar(&calendar.id))) { (self.text(&calendar.title)) } }
    }

    fn calendar_section(&self, calendar: &Calendar) -> Markup {
        let used = self.program.regulation.calendar.as_ref() == Some(&calendar.id);
        let beneath = calendar.over.as_ref();
        let beneath = self.program.calendars.iter().find(|other| Some(&other.id) == beneath);
        html! {
            section.calendar id=(anchor::calendar(&calendar.id)) {
                h3 {
                    (self.text(&calendar.title)) " "
                    code { (calendar.id) }
                    @if let Some(source) = calendar.source { span.basis { (self.mark(source)) } }
                }
                @if used {
                    p { (self.say("calendar-used")) }
                    @let steps = self.steps_where(|step| step.limit.as_ref().is_some_and(|limit| limit.unit == Unit::WorkingDays));
                    @if !steps.is_empty() { p { (self.phrase("calendar-steps", &[("steps", self.join(&steps, "comma"))])) } }
                }
                @if let Some(beneath) = beneath { p { (self.phrase("calendar-over", &[("calendar", self.calendar(beneath))])) } }
                @match &calendar.rest_days {
                    Some(days) if days.is_empty() => { p { (self.say("calendar-no-rest-days")) } }
                    Some(days) => {
                        @let names: Vec<_> = days.iter().map(|day| html! { (day.name(self.lang())) }).collect();
                        p { (self.phrase("calendar-rest-days", &[("days", self.join(&names, "comma"))])) }
                    }
                    None => {}
                }
                @for (number, year) in &calendar.years { (self.calendar_year(*number, year)) }
                (self.place(calendar.span))
            }
        }
    }

    fn calendar_year(&self, number: i32, year: &Year) -> Markup {
        html! {
            h4 { (number) }
            @for announcement in &year.announcements {
                p { (self.announcement(announcement)) }
                @if !announcement.rest.is_empty() || !announcement.worked.is_empty() {
                    table.grid.days {
                        thead { tr { th { (self.say("calendar-days")) } th { (self.say("calendar-weekdays")) } th { (self.say("calendar-set")) } } }
                        tbody { @for set in in_order(announcement) { (self.days_row(set)) } }
                    }
                }
            }
        }
    }

    fn days_row(&self, set: Exception<'_>) -> Markup {
        let stretch = set.stretch();
        let [first, last] = [stretch.from, stretch.to].map(|date| Weekday::of(date).name(self.lang()).to_owned());
        html! {
            tr class=(if set.is_worked() { "worked" } else { "rest" }) {
                th scope="row" { (range(stretch.from, stretch.to, self.messages)) }
                td {
                    @if stretch.from == stretch.to { (first) }
                    @else { (self.messages.say("calendar-range", &[("from", first), ("to", last)])) }
                }
                td { (self.day_set(set)) }
            }
        }
    }

    /// Says what is set for a day.
    pub(super) fn day_set(&self, set: Exception<'_>) -> String {
        let key = if set.is_worked() { "handbook-day-worked" } else { "handbook-day-rest" };
        self.messages.say(key, &[("title", self.text(&set.stretch().title).to_owned())])
    }

    /// Says who announced the days of a year, and when.
    pub(super) fn announcement(&self, announcement: &Announcement) -> Markup {
        let notice = announcement.notice.as_ref().map(|notice| html! { (self.text(notice)) });
        let date = announcement.announced_on.map(|date| html! { (date) });
        match (notice, date) {
            (Some(notice), Some(date)) => self.phrase("announced", &[("notice", notice), ("date", date)]),
            (Some(notice), None) => notice,
            (None, Some(date)) => self.phrase("announced-on", &[("date", date)]),
            (None, None) => html! { (self.say("announced-nowhere")) },
        }
    }
}

/// Lists all that an announcement sets, by date.
fn in_order(announcement: &Announcement) -> Vec<Exception<'_>> {
    let rest = announcement.rest.iter().map(Exception::Rest);
    let mut all: Vec<_> = rest.chain(announcement.worked.iter().map(Exception::Worked)).collect();
    all.sort_by_key(|set| set.stretch().from);
    all
}
