//! The JSON form (OCEL 2.0, section 8).

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::diagnostic::Diagnostic;

use super::super::Moment;
use super::super::trouble::unreadable;
use super::super::unpack::{Form, unpack};
use super::value::written;
use super::{Dated, Event, Kind, Object, ObjectLog, Relation, Type, Value};

/// The file, field by field as section 8.1 has it.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct File {
    object_types: Vec<TypeForm>,
    event_types: Vec<TypeForm>,
    objects: Vec<ObjectForm>,
    events: Vec<EventForm>,
}

#[derive(Serialize, Deserialize)]
struct TypeForm {
    name: String,
    attributes: Vec<AttributeForm>,
}

#[derive(Serialize, Deserialize)]
struct AttributeForm {
    name: String,
    r#type: String,
}

#[derive(Serialize, Deserialize)]
struct ObjectForm {
    id: String,
    r#type: String,
    #[serde(default)]
    attributes: Vec<DatedForm>,
    #[serde(default)]
    relationships: Vec<RelationForm>,
}

#[derive(Serialize, Deserialize)]
struct DatedForm {
    name: String,
    time: String,
    value: Box<RawValue>,
}

#[derive(Serialize, Deserialize)]
struct EventForm {
    id: String,
    r#type: String,
    time: String,
    #[serde(default)]
    attributes: Vec<ValueForm>,
    #[serde(default)]
    relationships: Vec<RelationForm>,
}

#[derive(Serialize, Deserialize)]
struct ValueForm {
    name: String,
    value: Box<RawValue>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct RelationForm {
    object_id: String,
    qualifier: String,
}

/// Writes a log of objects as JSON: two spaces of indentation, fields as in section 8.1, types and objects in the order of their names,
/// a newline at the end. Values are strings, as the schema in 8.2 demands, so that no number is ever rounded. It is valid where
/// [`ObjectLog::flaws`] finds nothing.
#[must_use]
pub fn write_json(log: &ObjectLog) -> String {
    let types = |types: &BTreeMap<String, Type>| types.iter().map(|(name, kinds)| type_form(name, kinds)).collect();
    let file = File {
        object_types: types(&log.object_types),
        event_types: types(&log.event_types),
        objects: log.objects.iter().map(|(id, object)| object_form(id, object)).collect(),
        events: log.events.iter().map(event_form).collect(),
    };
    // Strings and lists of them cannot fail to be written.
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    text
}

fn type_form(name: &str, kinds: &Type) -> TypeForm {
    let attributes = kinds.iter().map(|(name, kind)| AttributeForm { name: name.clone(), r#type: kind.word().into() });
    TypeForm { name: name.to_owned(), attributes: attributes.collect() }
}

fn object_form(id: &str, object: &Object) -> ObjectForm {
    let attributes = object.values.iter().map(|dated| DatedForm {
        name: dated.name.clone(),
        time: written(dated.since.unwrap_or(DateTime::UNIX_EPOCH)),
        value: quoted(&dated.value),
    });
    ObjectForm {
        id: id.to_owned(),
        r#type: object.of.clone(),
        attributes: attributes.collect(),
        relationships: relation_forms(&object.relations),
    }
}

fn event_form(event: &Event) -> EventForm {
    let attributes = event.values.iter().map(|(name, value)| ValueForm { name: name.clone(), value: quoted(value) });
    EventForm {
        id: event.id.clone(),
        r#type: event.of.clone(),
        time: written(event.time),
        attributes: attributes.collect(),
        relationships: relation_forms(&event.relations),
    }
}

fn relation_forms(relations: &[Relation]) -> Vec<RelationForm> {
    let form = |relation: &Relation| RelationForm {
        object_id: relation.object.clone(),
        qualifier: relation.qualifier.clone(),
    };
    relations.iter().map(form).collect()
}

fn quoted(value: &Value) -> Box<RawValue> {
    serde_json::value::to_raw_value(&value.to_string()).unwrap_or_else(|_| RawValue::NULL.to_owned())
}

/// Reads a log of objects from its JSON form, packed with gzip or not. Values may be strings, as the schema has them, or of the JSON type
/// that their kind suggests, as most programs write them; a value under the epoch holds from the beginning.
///
/// # Errors
///
/// `log-unreadable` where it is too large, no JSON of that form, or breaks a rule of [`ObjectLog::flaws`].
pub fn read_json(bytes: &[u8], shown: &str) -> Result<ObjectLog, Diagnostic> {
    let text = unpack(bytes, shown, Form::Json)?;
    let file: File = serde_json::from_str(&text).map_err(|error| {
        let place = unreadable(shown, "json").with("line", error.line()).with("column", error.column());
        place.with("said", error.to_string())
    })?;
    let flawed = |flaw, (name, other): (&str, &str)| {
        unreadable(shown, "ocel").with("flaw", flaw).with("name", name).with("other", other)
    };
    let log = log_of(file).map_err(|value| flawed("value", (&value, "")))?;
    match log.flaws().first() {
        None => Ok(log),
        Some(flaw) => Err(flawed(flaw.word(), flaw.names())),
    }
}

/// Takes up what a file says; else what in it is none.
fn log_of(file: File) -> Result<ObjectLog, String> {
    let mut log = ObjectLog::default();
    for form in file.object_types {
        log.object_types.insert(form.name, kinds_of(form.attributes)?);
    }
    for form in file.event_types {
        log.event_types.insert(form.name, kinds_of(form.attributes)?);
    }
    for form in file.objects {
        let mut object = Object::of(&form.r#type);
        object.relations = relations_of(form.relationships);
        for dated in form.attributes {
            let kind = log.object_types.get(&object.of).and_then(|kinds| kinds.get(&dated.name)).copied();
            let since = Some(instant(&dated.time)?).filter(|since| *since != DateTime::UNIX_EPOCH);
            let value = value(kind, &dated.value)?;
            object.values.push(Dated { name: dated.name, since, value });
        }
        if log.objects.insert(form.id.clone(), object).is_some() {
            return Err(form.id);
        }
    }
    for form in file.events {
        let mut event = Event::new(&form.id, &form.r#type, instant(&form.time)?);
        event.relations = relations_of(form.relationships);
        for attribute in form.attributes {
            let kind = log.event_types.get(&event.of).and_then(|kinds| kinds.get(&attribute.name)).copied();
            event.values.insert(attribute.name, value(kind, &attribute.value)?);
        }
        log.events.push(event);
    }
    Ok(log)
}

fn kinds_of(forms: Vec<AttributeForm>) -> Result<Type, String> {
    forms.into_iter().map(|form| Ok((form.name, Kind::find(&form.r#type).ok_or(form.r#type)?))).collect()
}

fn relations_of(forms: Vec<RelationForm>) -> Vec<Relation> {
    let relation = |form: RelationForm| Relation { object: form.object_id, qualifier: form.qualifier };
    forms.into_iter().map(relation).collect()
}

fn instant(text: &str) -> Result<DateTime<Utc>, String> {
    Moment::read(text).and_then(|moment| moment.instant()).ok_or_else(|| text.to_owned())
}

/// Reads a value of a declared kind; as text where none is declared, which is said elsewhere.
fn value(kind: Option<Kind>, raw: &RawValue) -> Result<Value, String> {
    let bare = raw.get();
    let text = serde_json::from_str::<String>(bare).unwrap_or_else(|_| bare.to_owned());
    Value::read(kind.unwrap_or(Kind::String), &text).ok_or(text)
}
