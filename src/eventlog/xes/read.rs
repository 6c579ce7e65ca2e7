//! XES is read as it comes: an element is a part of a log where it stands in one that can hold it, and is passed over anywhere else.

use quick_xml::NsReader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event as Xml};
use quick_xml::name::{Namespace, ResolveResult};

use crate::diagnostic::Diagnostic;

use super::super::markup::is_char;
use super::super::trouble::{no_log, unreadable};
use super::super::unpack::{Form, MOST_UNPACKED, too_large, unpack};
use super::super::{Attributes, Element, Log};
use super::components::{Done, Open, Written};
use super::fill::fill_in;
use super::header::{Classifier, Extension, Header, split_keys};
use super::remarks::Remarks;
use super::reported::{Place, reported};

/// How deep elements may nest.
pub const MOST_DEPTH: usize = 32;

/// How many elements a log may hold.
pub const MOST_PARTS: usize = 8_000_000;

/// A log that was read, and what else its file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The log. What its file states as defaults stands in the traces and events that lack it.
    pub log: Log,
    /// What the file says of itself.
    pub header: Header,
    /// What is worth saying of it.
    pub remarks: Remarks,
}

/// Reads a log from the bytes of a file, which may be packed with gzip. `shown` is the path as people know it.
///
/// # Errors
///
/// `log-unreadable`: where it is no well-formed XML, with line and column; where it declares a document type or uses an entity, none of
/// which are ever expanded or loaded; where it is too large or nests too deep; where it is no log; where no event names an activity.
pub fn read(bytes: &[u8], shown: &str) -> Result<Read, Diagnostic> {
    let text = unpack(bytes, shown, Form::Xml)?;
    let mut reading = Reading::default();
    let log = reading.all(&text, shown)?;
    if log.events().next().is_some() && log.events().all(|event| event.activity().is_none()) {
        return Err(unreadable(shown, "no-activity"));
    }
    Ok(Read { log, header: reading.header, remarks: reading.remarks })
}

/// How far reading has come.
#[derive(Default)]
struct Reading {
    header: Header,
    remarks: Remarks,
    /// What the log says of itself, as far as it was read.
    attributes: Written,
    log: Log,
    /// The elements that are open, the log first.
    open: Vec<Open>,
    /// The namespace in which the log stands: elements of others are not of XES.
    namespace: Option<String>,
    parts: usize,
    has_begun: bool,
}

impl Reading {
    fn all(&mut self, text: &str, shown: &str) -> Result<Log, Diagnostic> {
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        loop {
            let at = reader.buffer_position();
            let wrong = |reason, position| Place::of(text, position).told(unreadable(shown, reason));
            let (resolved, event) = match reader.read_resolved_event() {
                Ok(read) => read,
                Err(error) => return Err(reported(&error, text, reader.error_position(), shown)),
            };
            match event {
                Xml::Start(element) => {
                    self.parts += 1;
                    if self.open.len() == MOST_DEPTH {
                        return Err(wrong("too-deep", at).with("most", MOST_DEPTH));
                    }
                    if self.parts > MOST_PARTS {
                        return Err(unreadable(shown, "too-large").with("most", MOST_PARTS).with("unit", "parts"));
                    }
                    if self.open.is_empty() && self.has_begun {
                        return Err(wrong("second-root", at));
                    }
                    let namespace = namespace(&resolved);
                    let opened = self.start(&element, namespace).map_err(|flaw| match flaw {
                        Flaw::Character => wrong("character", at),
                        Flaw::NoLog(found) => no_log(shown, &found),
                        Flaw::Xml(error) => reported(&error, text, at, shown),
                    })?;
                    self.has_begun = true;
                    self.open.push(opened);
                }
                Xml::End(_) => self.end(),
                Xml::DocType(_) => return Err(wrong("doctype", at)),
                Xml::GeneralRef(entity) if !entity.is_char_ref() && !is_predefined(&entity) => {
                    return Err(wrong("entity", at).with("entity", &*entity));
                }
                Xml::Eof if !self.open.is_empty() => return Err(wrong("cut-off", at)),
                Xml::Eof if !self.has_begun => return Err(no_log(shown, "nothing")),
                Xml::Eof => break,
                _ => {}
            }
        }
        let (attributes, doubled) = Attributes::of(std::mem::take(&mut self.attributes));
        self.remarks.doubled += doubled;
        let mut log = std::mem::take(&mut self.log);
        log.attributes = attributes;
        self.remarks.defaulted = fill_in(&self.header, &mut log).ok_or_else(|| too_large(shown, MOST_UNPACKED))?;
        Ok(log)
    }

    fn start(&mut self, element: &BytesStart<'_>, namespace: Option<&str>) -> Result<Open, Flaw> {
        let local = element.local_name();
        let name: &str = local.as_ref();
        let Some(parent) = self.open.last() else {
            if name != "log" {
                return Err(Flaw::NoLog(name.to_owned()));
            }
            self.namespace = namespace.map(str::to_owned);
            self.header.version = value(element, "xes.version")?;
            return Ok(Open::Log);
        };
        if matches!(parent, Open::Strange) {
            return Ok(Open::Strange);
        }
        if namespace.is_some() && namespace != self.namespace.as_deref() {
            return Ok(self.strange());
        }
        let in_log = matches!(parent, Open::Log);
        match name {
            // The other logs whose root is called `log`: those of objects.
            "object-types" | "event-types" if in_log => Err(Flaw::NoLog("OCEL".to_owned())),
            "extension" if in_log => self.declare_extension(element),
            "classifier" if in_log => self.declare_classifier(element),
            "global" if in_log => {
                let scope = value(element, "scope")?;
                // Without a scope they are those of events (IEEE 1849, 5.6).
                Ok(Open::Defaults { of_traces: scope.as_deref() == Some("trace"), attributes: Vec::new() })
            }
            "trace" if in_log => Ok(Open::Trace { attributes: Vec::new(), events: Vec::new() }),
            "event" if in_log || matches!(parent, Open::Trace { .. }) => Ok(Open::Event { attributes: Vec::new() }),
            "values" if matches!(parent, Open::List { .. }) => Ok(Open::Values { attributes: Vec::new() }),
            _ => self.attribute(name, element),
        }
    }

    fn attribute(&mut self, name: &str, element: &BytesStart<'_>) -> Result<Open, Flaw> {
        let (Some(key), attributes) = (value(element, "key")?, Vec::new()) else { return Ok(self.strange()) };
        let key = self.header.key(key);
        Ok(match (name, Element::find(name)) {
            (_, Some(kind)) => {
                let value = value(element, "value")?.unwrap_or_default();
                Open::Single { key, element: kind, value, attributes }
            }
            ("list", None) => Open::List { key, attributes, values: None },
            ("container", None) => Open::Container { key, attributes },
            _ => self.strange(),
        })
    }

    fn declare_extension(&mut self, element: &BytesStart<'_>) -> Result<Open, Flaw> {
        let get = |name| value(element, name).map(Option::unwrap_or_default);
        let extension = Extension { name: get("name")?, prefix: get("prefix")?, uri: get("uri")? };
        self.header.declare(extension);
        Ok(Open::Strange)
    }

    fn declare_classifier(&mut self, element: &BytesStart<'_>) -> Result<Open, Flaw> {
        let name = value(element, "name")?.unwrap_or_default();
        let scope = value(element, "scope")?.unwrap_or_else(|| "event".to_owned());
        let keys = split_keys(&value(element, "keys")?.unwrap_or_default());
        self.header.classifiers.push(Classifier { name, scope, keys });
        Ok(Open::Strange)
    }

    fn strange(&mut self) -> Open {
        self.remarks.strange += 1;
        Open::Strange
    }

    fn end(&mut self) {
        let Some(closed) = self.open.pop() else { return };
        let Remarks { doubled, unread, .. } = &mut self.remarks;
        let parent = self.open.last_mut();
        match (closed.close(doubled, unread), parent) {
            (Done::Attribute(key, attribute), Some(Open::Log)) => self.attributes.push((key, attribute)),
            (Done::Attribute(key, attribute), Some(parent)) => {
                if let Some(attributes) = parent.attributes() {
                    attributes.push((key, attribute));
                }
            }
            (Done::Values(more), Some(Open::List { values, .. })) => {
                values.get_or_insert_default().extend(more);
            }
            (Done::Event(event), Some(Open::Trace { events, .. })) => events.push(event),
            (Done::Event(event), Some(Open::Log)) => self.log.loose.push(event),
            (Done::Trace(trace), _) => self.log.traces.push(trace),
            (Done::Defaults { of_traces, attributes }, _) => {
                let defaults = &mut self.header;
                *if of_traces { &mut defaults.trace_defaults } else { &mut defaults.event_defaults } = attributes;
            }
            (Done::Nothing | Done::Attribute(..) | Done::Values(_) | Done::Event(_), _) => {}
        }
    }
}

/// What is wrong with an element.
enum Flaw {
    /// It begins something that is no log: its name.
    NoLog(String),
    /// It holds a character that XML does not have.
    Character,
    /// It is no well-formed XML.
    Xml(quick_xml::Error),
}

impl<E: Into<quick_xml::Error>> From<E> for Flaw {
    fn from(error: E) -> Self {
        Self::Xml(error.into())
    }
}

/// Returns the value of an attribute of an element, without regard to its namespace.
fn value(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Flaw> {
    let mut found = None;
    for attribute in element.attributes() {
        let attribute = attribute?;
        if AsRef::<str>::as_ref(&attribute.key) == name {
            let value = attribute.normalized_value(XmlVersion::default())?;
            // The parser lets control characters pass, written out or as references.
            if !value.chars().all(is_char) {
                return Err(Flaw::Character);
            }
            found = Some(value.into_owned());
        }
    }
    Ok(found)
}

fn namespace<'n>(resolved: &ResolveResult<'n>) -> Option<&'n str> {
    match resolved {
        ResolveResult::Bound(Namespace(name)) => Some(name),
        ResolveResult::Unbound | ResolveResult::Unknown(_) => None,
    }
}

fn is_predefined(entity: &str) -> bool {
    matches!(entity, "amp" | "lt" | "gt" | "quot" | "apos")
}
