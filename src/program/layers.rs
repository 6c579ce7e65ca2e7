//! A calendar with all that it is laid over.

use crate::id::CalendarId;
use crate::value::{Date, Weekday};

use super::calendar::{Calendar, Exception};

/// A calendar with all that it is laid over, the topmost first. What is above counts before what is beneath.
#[derive(Clone, Debug)]
pub struct Layers<'c>(Vec<&'c Calendar>);

impl<'c> Layers<'c> {
    /// Finds a calendar and all that it is laid over. A ring, which no checked pack has, ends where it closes.
    #[must_use]
    pub fn of(calendars: &'c [Calendar], id: &CalendarId) -> Option<Self> {
        let find = |id: &CalendarId| calendars.iter().find(|calendar| calendar.id == *id);
        let mut layers = vec![find(id)?];
        while let Some(beneath) = layers.last().and_then(|top| top.over.as_ref()).and_then(find) {
            if layers.iter().any(|layer| layer.id == beneath.id) {
                break;
            }
            layers.push(beneath);
        }
        Some(Self(layers))
    }

    /// Returns the calendars, the topmost first.
    #[must_use]
    pub fn calendars(&self) -> &[&'c Calendar] {
        &self.0
    }

    /// Tells whether a calendar is the one on which all others lie.
    #[must_use]
    pub fn is_base(&self, calendar: &Calendar) -> bool {
        self.0.last().is_some_and(|base| base.id == calendar.id)
    }

    /// Returns what is set for a day, and the calendar that sets it.
    #[must_use]
    pub fn exception(&self, date: Date) -> Option<(&'c Calendar, Exception<'c>)> {
        self.0.iter().find_map(|calendar| Some((*calendar, calendar.exception(date)?)))
    }

    /// Tells whether a day of the week is one of rest: the topmost calendar that names days of rest says so.
    #[must_use]
    pub fn rests_on(&self, weekday: Weekday) -> bool {
        let named = self.0.iter().find_map(|calendar| calendar.rest_days.as_ref());
        named.is_some_and(|days| days.contains(&weekday))
    }
}
