//! Event logs as others write and read them: XES for logs of cases, OCEL for logs of objects. Pure data and formats.
//!
//! A [`Log`] holds traces, a trace one case, an event one step of it. What a log, trace or event says of itself stands in
//! [`Attributes`], under names of which the standard knows some: [`key`] lists them, and the methods of [`Trace`] and [`Event`] speak
//! them. `docs/event-log.md` says element by element what is written and what is read.
//!
//! ```
//! use zhidu::eventlog::{Event, Log, Moment, Trace, xes};
//!
//! let lent = Event::new("lend").at(Moment::read("2021-03-05T10:00:00+08:00").unwrap()).by("Li Hua").in_role("keeper");
//! let log = Log::new("tool room").holding(Trace::new("TR20-2021-03-001").then(lent).then(Event::new("return")));
//! let read = xes::read(xes::write(&log).as_bytes(), "tool-room.xes").unwrap();
//! assert_eq!(read.log, log);
//! ```

mod attribute;
mod attributes;
mod element;
mod event;
pub mod key;
mod log;
mod markup;
mod moment;
mod number;
pub mod ocel;
mod summary;
mod trace;
mod trouble;
mod unpack;
pub mod xes;

pub use attribute::{Attribute, Value};
pub use attributes::Attributes;
pub use element::Element;
pub use event::Event;
pub use log::Log;
pub use moment::Moment;
pub use summary::{Counted, Summary};
pub use trace::Trace;
pub use unpack::{MOST_KEPT, MOST_UNPACKED};
