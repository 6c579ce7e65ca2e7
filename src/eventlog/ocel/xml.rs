//! The XML form (OCEL 2.0, section 7).

use std::collections::BTreeMap;

use chrono::DateTime;

use super::super::markup::{Markup, escape};
use super::value::written;
use super::{ObjectLog, Relation, Type};

/// Writes a log of objects as XML, the same log always in the same bytes. It is valid where [`ObjectLog::flaws`] finds nothing.
///
/// Relations stand in elements called `relationship`, as in the text and the example of section 7 and in every tool; the schema in 7.2
/// asks for `object` in their place, and would have it repeat the type.
#[must_use]
pub fn write_xml(log: &ObjectLog) -> String {
    let mut markup = Markup::new();
    markup.open("log");
    types(&mut markup, "object-type", &log.object_types);
    types(&mut markup, "event-type", &log.event_types);
    markup.around("objects", log.objects.is_empty(), |markup| {
        for (id, object) in &log.objects {
            markup.open(&format!("object id=\"{}\" type=\"{}\"", escape(id), escape(&object.of)));
            markup.around("attributes", object.values.is_empty(), |markup| {
                for dated in &object.values {
                    let since = written(dated.since.unwrap_or(DateTime::UNIX_EPOCH));
                    let (name, value) = (escape(&dated.name), escape(&dated.value.to_string()));
                    markup.line(&format!("<attribute name=\"{name}\" time=\"{since}\">{value}</attribute>"));
                }
            });
            relations(markup, &object.relations);
            markup.close("object");
        }
    });
    markup.around("events", log.events.is_empty(), |markup| {
        for event in &log.events {
            let (id, of, time) = (escape(&event.id), escape(&event.of), written(event.time));
            markup.open(&format!("event id=\"{id}\" type=\"{of}\" time=\"{time}\""));
            markup.around("attributes", event.values.is_empty(), |markup| {
                for (name, value) in &event.values {
                    let (name, value) = (escape(name), escape(&value.to_string()));
                    markup.line(&format!("<attribute name=\"{name}\">{value}</attribute>"));
                }
            });
            relations(markup, &event.relations);
            markup.close("event");
        }
    });
    markup.close("log");
    markup.finish()
}

fn types(markup: &mut Markup, name: &str, types: &BTreeMap<String, Type>) {
    markup.around(&format!("{name}s"), types.is_empty(), |markup| {
        for (kind, attributes) in types {
            markup.open(&format!("{name} name=\"{}\"", escape(kind)));
            markup.around("attributes", attributes.is_empty(), |markup| {
                for (name, kind) in attributes {
                    markup.line(&format!("<attribute name=\"{}\" type=\"{}\"/>", escape(name), kind.word()));
                }
            });
            markup.close(name);
        }
    });
}

fn relations(markup: &mut Markup, relations: &[Relation]) {
    markup.around("objects", relations.is_empty(), |markup| {
        for Relation { object, qualifier } in relations {
            let (object, qualifier) = (escape(object), escape(qualifier));
            markup.line(&format!("<relationship object-id=\"{object}\" qualifier=\"{qualifier}\"/>"));
        }
    });
}
