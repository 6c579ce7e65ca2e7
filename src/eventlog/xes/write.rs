//! XES is written element by element in the order of the schema, the same log always in the same bytes.

use super::super::key::{self, EXTENSIONS, Known};
use super::super::markup::{Markup, escape};
use super::super::{Attribute, Attributes, Event, Log, Value};
use super::{NAMESPACE, VERSION};

/// An element, a name and a value.
type Default = (&'static str, &'static str, &'static str);

/// What an attribute that all events or traces have stands as among the defaults, by the names of the standard. The defaults never hold:
/// only what every one of them says is declared there.
const DEFAULTS: [Default; 7] = [
    ("string", key::NAME, "__INVALID__"),
    ("string", key::INSTANCE, "__INVALID__"),
    ("id", key::ID, "00000000-0000-0000-0000-000000000000"),
    ("string", key::TRANSITION, "complete"),
    ("string", key::RESOURCE, "__INVALID__"),
    ("string", key::ROLE, "__INVALID__"),
    ("date", key::TIME, "1970-01-01T00:00:00Z"),
];

/// Writes a log as XES (IEEE Std 1849-2016, clause 5): extensions, defaults and classifiers, as far as the log bears them out, then the
/// log itself.
///
/// The file is valid by the schema of the standard where all names of attributes are XML names, as `concept:name` and `外协` are, and
/// nothing is a [`Value::Container`], which the standard does not know.
#[must_use]
pub fn write(log: &Log) -> String {
    let mut markup = Markup::new();
    let features = if nests(log) { "nested-attributes" } else { "" };
    markup.open(&format!("log xes.version=\"{VERSION}\" xes.features=\"{features}\" xmlns=\"{NAMESPACE}\""));
    for Known { name, prefix, uri } in EXTENSIONS.iter().filter(|extension| uses(log, extension.prefix)) {
        markup.line(&format!("<extension name=\"{name}\" prefix=\"{prefix}\" uri=\"{uri}\"/>"));
    }
    let of_traces = common(&log.traces.iter().map(|trace| &trace.attributes).collect::<Vec<_>>());
    let of_events = common(&log.events().map(|event| &event.attributes).collect::<Vec<_>>());
    defaults(&mut markup, "trace", &of_traces);
    defaults(&mut markup, "event", &of_events);
    for (name, keys) in [("Activity", [key::NAME].as_slice()), ("ActivityTransition", &[key::NAME, key::TRANSITION])] {
        if keys.iter().all(|key| of_events.iter().any(|(_, known, _)| known == key)) {
            markup.line(&format!("<classifier name=\"{name}\" scope=\"event\" keys=\"{}\"/>", keys.join(" ")));
        }
    }
    attributes(&mut markup, &log.attributes);
    for trace in &log.traces {
        markup.around("trace", trace.attributes.is_empty() && trace.events.is_empty(), |markup| {
            attributes(markup, &trace.attributes);
            trace.events.iter().for_each(|one| event(markup, one));
        });
    }
    log.loose.iter().for_each(|one| event(&mut markup, one));
    markup.close("log");
    markup.finish()
}

/// Lists the defaults under whose names all say something of that kind.
fn common(all: &[&Attributes]) -> Vec<&'static Default> {
    let has = |attributes: &Attributes, element: &str, name: &str| {
        attributes.get(name).and_then(|one| one.value.element()).is_some_and(|kind| kind.name() == element)
    };
    // Of nothing everything is true: then only the name is declared, which all are to have.
    let holds = |(element, name, _): &&'static Default| match all {
        [] => *name == key::NAME,
        all => all.iter().all(|attributes| has(attributes, element, name)),
    };
    DEFAULTS.iter().filter(holds).collect()
}

/// Visits the attributes of the log, its traces and its events.
fn components(log: &Log) -> impl Iterator<Item = &Attributes> {
    let traces = log.traces.iter().map(|trace| &trace.attributes);
    [&log.attributes].into_iter().chain(traces).chain(log.events().map(|event| &event.attributes))
}

/// Tells whether an attribute has attributes of its own.
fn nests(log: &Log) -> bool {
    components(log).flat_map(Attributes::iter).any(|(_, attribute)| {
        !attribute.attributes.is_empty() || matches!(attribute.value, Value::List(_) | Value::Container)
    })
}

/// Tells whether a name of a log begins with a prefix.
fn uses(log: &Log, prefix: &str) -> bool {
    // The names of traces and events are declared as defaults in any case.
    prefix == "concept"
        || components(log).flat_map(Attributes::iter).any(|(name, attribute)| bears(name, attribute, prefix))
}

fn bears(name: &str, attribute: &Attribute, prefix: &str) -> bool {
    let entries: &[(String, Attribute)] = match &attribute.value {
        Value::List(entries) => entries,
        _ => &[],
    };
    name.split_once(':').is_some_and(|(begin, _)| begin == prefix)
        || attribute.attributes.iter().any(|(name, attribute)| bears(name, attribute, prefix))
        || entries.iter().any(|(name, attribute)| bears(name, attribute, prefix))
}

fn defaults(markup: &mut Markup, scope: &str, defaults: &[&Default]) {
    if defaults.is_empty() {
        return;
    }
    markup.open(&format!("global scope=\"{scope}\""));
    for (element, name, value) in defaults {
        markup.line(&format!("<{element} key=\"{name}\" value=\"{value}\"/>"));
    }
    markup.close("global");
}

fn event(markup: &mut Markup, event: &Event) {
    markup.around("event", event.attributes.is_empty(), |markup| attributes(markup, &event.attributes));
}

fn attributes(markup: &mut Markup, attributes: &Attributes) {
    attributes.iter().for_each(|(name, one)| attribute(markup, name, one));
}

fn attribute(markup: &mut Markup, name: &str, written: &Attribute) {
    let name = escape(name);
    let (element, tag) = match (&written.value, written.value.element()) {
        (value, Some(element)) => {
            let value = escape(&value.text().unwrap_or_default());
            (element.name(), format!("{} key=\"{name}\" value=\"{value}\"", element.name()))
        }
        (Value::List(_), None) => ("list", format!("list key=\"{name}\"")),
        (_, None) => ("container", format!("container key=\"{name}\"")),
    };
    if let Value::List(entries) = &written.value {
        markup.open(&tag);
        attributes(markup, &written.attributes);
        // The schema gives `values` the type of an attribute, which has to have a name.
        markup.open("values key=\"values\"");
        entries.iter().for_each(|(name, entry)| attribute(markup, name, entry));
        markup.close("values");
        markup.close(element);
    } else if written.attributes.is_empty() {
        markup.line(&format!("<{tag}/>"));
    } else {
        markup.open(&tag);
        attributes(markup, &written.attributes);
        markup.close(element);
    }
}
