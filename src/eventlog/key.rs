//! The names of attributes that the standard knows, and the extensions that define them (IEEE 1849, clause 7).

use super::Element;

/// The name of a log, trace or event: of a trace the number of its case, of an event the activity (7.1).
pub const NAME: &str = "concept:name";
/// Which of several runs of its activity an event belongs to (7.1).
pub const INSTANCE: &str = "concept:instance";
/// What happened to the activity: `start`, `complete` and the like (7.2).
pub const TRANSITION: &str = "lifecycle:transition";
/// Who or what did it (7.3).
pub const RESOURCE: &str = "org:resource";
/// In which role (7.3).
pub const ROLE: &str = "org:role";
/// In which group (7.3).
pub const GROUP: &str = "org:group";
/// When it happened (7.4).
pub const TIME: &str = "time:timestamp";
/// An id that no other part of any log has (7.6).
pub const ID: &str = "identity:id";

/// What kind of entry of the register an event is, in logs of ours: `step`, `decided` and so on.
pub const ENTRY: &str = "zhidu.entry";
/// That a step was entered wrongly and does not count, in logs of ours.
pub const CORRECTED: &str = "zhidu.corrected";
/// The names of facts and outputs that have no value from here on, in logs of ours.
pub const WITHDRAWN: &str = "zhidu.withdrawn";
/// Where a case stands, in logs of ours: `open`, `decided`, `void`.
pub const STATUS: &str = "zhidu.status";

/// An extension of the standard: it says what the attributes mean whose names begin with its prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub name: &'static str,
    pub prefix: &'static str,
    pub uri: &'static str,
}

const fn known(name: &'static str, prefix: &'static str, uri: &'static str) -> Known {
    Known { name, prefix, uri }
}

/// The extensions of the standard, in the order of clause 7.
pub(super) const EXTENSIONS: [Known; 7] = [
    known("Concept", "concept", "http://www.xes-standard.org/concept.xesext"),
    known("Lifecycle", "lifecycle", "http://www.xes-standard.org/lifecycle.xesext"),
    known("Organizational", "org", "http://www.xes-standard.org/org.xesext"),
    known("Time", "time", "http://www.xes-standard.org/time.xesext"),
    known("Semantic", "semantic", "http://www.xes-standard.org/semantic.xesext"),
    known("ID", "identity", "http://www.xes-standard.org/identity.xesext"),
    known("Cost", "cost", "http://www.xes-standard.org/cost.xesext"),
];

/// Returns the element that the standard gives a name; none where it does not know the name.
pub(super) fn element(name: &str) -> Option<Element> {
    match name {
        NAME | INSTANCE | TRANSITION | RESOURCE | ROLE | GROUP => Some(Element::String),
        TIME => Some(Element::Date),
        ID => Some(Element::Id),
        _ => None,
    }
}
