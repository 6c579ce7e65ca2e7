//! What a log is put together from, while its elements are open.

use super::super::{Attribute, Attributes, Element, Event, Trace, Value};

/// Attributes in the order in which they are written.
pub(super) type Written = Vec<(String, Attribute)>;

/// An element that is open.
pub(super) enum Open {
    /// The log itself.
    Log,
    /// Defaults: those of traces or of events.
    Defaults { of_traces: bool, attributes: Written },
    /// A trace.
    Trace { attributes: Written, events: Vec<Event> },
    /// An event.
    Event { attributes: Written },
    /// An attribute with one value.
    Single { key: String, element: Element, value: String, attributes: Written },
    /// A container: it has attributes and no value.
    Container { key: String, attributes: Written },
    /// A list.
    List { key: String, attributes: Written, values: Option<Written> },
    /// What a list holds.
    Values { attributes: Written },
    /// Anything else, with all that is in it.
    Strange,
}

impl Open {
    /// Returns where attributes that stand in it go; none where it takes none. Those of the log go elsewhere.
    pub(super) const fn attributes(&mut self) -> Option<&mut Written> {
        match self {
            Self::Defaults { attributes, .. }
            | Self::Trace { attributes, .. }
            | Self::Event { attributes }
            | Self::Single { attributes, .. }
            | Self::Container { attributes, .. }
            | Self::List { attributes, .. }
            | Self::Values { attributes } => Some(attributes),
            Self::Log | Self::Strange => None,
        }
    }
}

/// What an element has become.
pub(super) enum Done {
    /// An attribute.
    Attribute(String, Attribute),
    /// What a list holds.
    Values(Written),
    /// An event.
    Event(Event),
    /// A trace.
    Trace(Trace),
    /// Defaults: those of traces or of events.
    Defaults { of_traces: bool, attributes: Attributes },
    /// Nothing.
    Nothing,
}

impl Open {
    /// Closes an element. `doubled` counts attributes whose name was taken, `unread` values that are not of their kind.
    pub(super) fn close(self, doubled: &mut usize, unread: &mut usize) -> Done {
        let mut sort = |written: Written| {
            let (attributes, more) = Attributes::of(written);
            *doubled += more;
            attributes
        };
        match self {
            Self::Log | Self::Strange => Done::Nothing,
            Self::Defaults { of_traces, attributes } => Done::Defaults { of_traces, attributes: sort(attributes) },
            Self::Trace { attributes, events } => Done::Trace(Trace { attributes: sort(attributes), events }),
            Self::Event { attributes } => Done::Event(Event { attributes: sort(attributes) }),
            Self::Single { key, element, value, attributes } => {
                let value = Value::read(element, &value);
                *unread += usize::from(matches!(value, Value::Unread(..)));
                Done::Attribute(key, Attribute { value, attributes: sort(attributes) })
            }
            Self::Container { key, attributes } => {
                Done::Attribute(key, Attribute { value: Value::Container, attributes: sort(attributes) })
            }
            // Before the IEEE's standard the entries of a list stood in it without an element around them.
            Self::List { key, attributes, values: None } => {
                Done::Attribute(key, Attribute { value: Value::List(attributes), attributes: Attributes::default() })
            }
            Self::List { key, attributes, values: Some(values) } => {
                Done::Attribute(key, Attribute { value: Value::List(values), attributes: sort(attributes) })
            }
            Self::Values { attributes } => Done::Values(attributes),
        }
    }
}
