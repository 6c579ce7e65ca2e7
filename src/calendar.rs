//! Which days are worked, and when a length of time ends.
//!
//! # Days
//!
//! A [`WorkingDays`] is a calendar with all that it is laid over. On every day one thing counts, the first of these that speaks of it:
//!
//! 1. what the topmost calendar sets for the day, the latest announcement before earlier ones;
//! 2. what each calendar beneath sets for it, in the same way;
//! 3. the day of the week: the topmost calendar that names days of rest says which they are.
//!
//! A year that the base calendar does not hold has not been announced. Of its days only the day of the week is known, which says nothing
//! of holidays and make-up workdays: such a day is *provisional*, unless a calendar above the base settles it.
//!
//! # Lengths of time
//!
//! [`count`] follows the Civil Code of the People's Republic of China (民法典), book one, chapter ten:
//!
//! - The day on which the time begins is not counted; the first day is the next (art. 201).
//! - Months end on the day of the same number, or on the last day of a month that has no such day (art. 202). A year is twelve of them.
//! - A last day that is not worked gives way to the next one that is (art. 203, which speaks of statutory days of rest; that a
//!   factory's own shutdown moves the end too is a choice of ours, as art. 204 leaves room for).
//!
//! The Code knows no working days; they are counted as the words say: only days that are worked. Nor does it stop the clock of such
//! lengths. Here a pause takes its days out: no day within it is counted in any unit, months grow by as many days as stood still
//! within them, and no length ends within a pause.
//!
//! A length of nothing ends on the day itself, or where that is not worked on the next one that is.
//!
//! # Bounds
//!
//! A length is followed over at most [`MOST_DAYS`] days on which its clock runs, and the end moves over at most [`MOST_MOVED`] of them,
//! so that no calendar, length or pause can keep the count from coming to an answer.

mod clock;
mod count;
mod day;
mod pause;
mod working_days;

pub use count::{Counted, MOST_DAYS, MOST_MOVED, Passed, Uncountable, count};
pub use day::{Day, Why};
pub use pause::Pause;
pub use working_days::WorkingDays;
