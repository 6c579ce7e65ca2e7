//! OCEL 2.0, the standard form of logs of objects (<https://www.ocel-standard.org/>): an event may concern several objects, and objects
//! change and know each other.

mod flaw;
mod json;
mod kind;
mod log;
mod value;
mod xml;

pub use flaw::Flaw;
pub use json::{read_json, write_json};
pub use kind::Kind;
pub use log::{Dated, Event, Object, ObjectLog, Relation, Type};
pub use value::Value;
pub use xml::write_xml;
