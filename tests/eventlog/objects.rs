//! Logs of objects, in both forms of OCEL 2.0. The snapshots were read by hand against sections 7 and 8 before they were accepted.

use serde_json::{Value as Json, json};
use zhidu::diagnostic::{Argument, Code};
use zhidu::eventlog::ocel::{Event, Flaw, Kind, Object, ObjectLog, Value, read_json, write_json, write_xml};

use super::sample::{moment, tool_room_objects};
use super::written::assert_bytes;

#[test]
fn a_log_of_objects_in_both_forms() {
    let log = tool_room_objects();
    assert!(log.flaws().is_empty());
    assert_bytes!("objects-as-json.json", write_json(&log));
    assert_bytes!("objects-as-xml.xml", write_xml(&log));
    assert_eq!(read_json(write_json(&log).as_bytes(), "log.json").unwrap(), log);
    assert!(write_json(&log).ends_with("}\n") && write_xml(&log).ends_with("</log>\n"));
}

/// The rules of the JSON schema in section 8.2, in words of our own: which fields stand where, and that all that is written is text.
#[test]
fn the_json_form_keeps_the_schema() {
    let file: Json = serde_json::from_str(&write_json(&tool_room_objects())).unwrap();
    let fields = |json: &Json| json.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let list = |json: &Json, name: &str| json[name].as_array().unwrap().clone();
    let texts = |json: &Json, names: &[&str]| {
        assert_eq!(fields(json).len(), names.len(), "{json}");
        names.iter().for_each(|name| assert!(json[*name].is_string(), "{name} in {json}"));
    };
    let instant = |json: &Json| chrono::DateTime::parse_from_rfc3339(json["time"].as_str().unwrap()).unwrap();
    assert_eq!(fields(&file).len(), 4);
    for types in ["objectTypes", "eventTypes"] {
        for one in list(&file, types) {
            assert!(one["name"].is_string() && fields(&one).len() == 2);
            for attribute in list(&one, "attributes") {
                texts(&attribute, &["name", "type"]);
                assert!(Kind::find(attribute["type"].as_str().unwrap()).is_some());
            }
        }
    }
    for object in list(&file, "objects") {
        assert!(object["id"].is_string() && object["type"].is_string() && fields(&object).len() == 4);
        for attribute in list(&object, "attributes") {
            texts(&attribute, &["name", "time", "value"]);
            instant(&attribute);
        }
        list(&object, "relationships").iter().for_each(|one| texts(one, &["objectId", "qualifier"]));
    }
    for event in list(&file, "events") {
        assert!(event["id"].is_string() && event["type"].is_string() && fields(&event).len() == 5);
        instant(&event);
        list(&event, "attributes").iter().for_each(|one| texts(one, &["name", "value"]));
        list(&event, "relationships").iter().for_each(|one| texts(one, &["objectId", "qualifier"]));
    }
}

/// A log as most programs write it: values of the JSON type of their kind, empty lists left out.
fn foreign() -> Json {
    json!({
        "eventTypes": [{"name": "lend", "attributes": [{"name": "days", "type": "integer"}, {"name": "fee", "type": "float"}]}],
        "objectTypes": [{"name": "tool", "attributes": [{"name": "sound", "type": "boolean"}]}],
        "events": [{
            "id": "e1", "type": "lend", "time": "2021-03-05T10:00:00+08:00",
            "attributes": [{"name": "days", "value": 3}, {"name": "fee", "value": "1.10"}],
            "relationships": [{"objectId": "T1", "qualifier": ""}],
        }],
        "objects": [
            {"id": "T1", "type": "tool", "attributes": [{"name": "sound", "time": "1970-01-01T00:00:00Z", "value": true}]},
            {"id": "T2", "type": "tool"},
        ],
    })
}

#[test]
fn values_may_be_of_the_type_of_their_kind() {
    // With more digits than any float has.
    let text = foreign().to_string().replace("\"1.10\"", "0.1000000000000000055511151231");
    let log = read_json(text.as_bytes(), "log.json").unwrap();
    let event = &log.events[0];
    assert_eq!(event.values["days"], Value::Whole(3));
    assert_eq!(event.values["fee"], Value::Decimal("0.1000000000000000055511151231".parse().unwrap()));
    assert_eq!(event.time, moment("2021-03-05T02:00:00Z").instant().unwrap());
    let sound = &log.objects["T1"].values[0];
    assert_eq!((sound.since, &sound.value), (None, &Value::YesNo(true)), "from the beginning");
    assert_eq!(log.objects["T2"], Object::of("tool"));
}

/// Changes one place of the foreign log and returns why it is refused.
fn refused(change: impl FnOnce(&mut Json)) -> (String, Option<String>, Option<String>) {
    let mut file = foreign();
    change(&mut file);
    let diagnostic = read_json(file.to_string().as_bytes(), "log.json").unwrap_err();
    assert_eq!(diagnostic.code, Code::LogUnreadable);
    let argument = |name| {
        let found = diagnostic.arguments.iter().find(|(known, _)| *known == name)?;
        if let Argument::Text(text) = &found.1 { Some(text.clone()) } else { None }
    };
    (argument("reason").unwrap(), argument("flaw"), argument("name"))
}

#[test]
fn what_the_standard_forbids_is_refused() {
    let flawed = |flaw: &str, name: &str| ("ocel".to_owned(), Some(flaw.to_owned()), Some(name.to_owned()));
    assert_eq!(refused(|file| file["events"] = json!(7)).0, "json");
    assert_eq!(refused(|file| drop(file.as_object_mut().unwrap().remove("objects"))).0, "json");
    assert_eq!(refused(|file| file["events"][0]["type"] = json!("x")), flawed("event-type", "e1"));
    assert_eq!(refused(|file| file["objects"][1]["type"] = json!("x")), flawed("object-type", "T2"));
    assert_eq!(refused(|file| file["objects"][1]["id"] = json!("T1")), flawed("value", "T1"));
    assert_eq!(refused(|file| file["events"][0]["time"] = json!("2021-03-05")), flawed("value", "2021-03-05"));
    assert_eq!(refused(|file| file["events"][0]["attributes"][0]["value"] = json!("3.5")), flawed("value", "3.5"));
    assert_eq!(
        refused(|file| file["events"][0]["attributes"][0]["name"] = json!("x")),
        flawed("event-attribute", "e1")
    );
    assert_eq!(
        refused(|file| file["objects"][0]["attributes"][0]["name"] = json!("x")),
        flawed("object-attribute", "T1")
    );
    assert_eq!(
        refused(|file| file["events"][0]["relationships"][0]["objectId"] = json!("x")),
        flawed("event-relation", "e1")
    );
    let relation = json!([{"objectId": "x", "qualifier": "q"}]);
    assert_eq!(refused(|file| file["objects"][0]["relationships"] = relation), flawed("object-relation", "T1"));
    assert_eq!(
        refused(|file| file["eventTypes"][0]["attributes"][0]["type"] = json!("money")),
        flawed("value", "money")
    );
    let doubled = |file: &mut Json| {
        let event = file["events"][0].clone();
        file["events"].as_array_mut().unwrap().push(event);
    };
    assert_eq!(refused(doubled), flawed("doubled-event", "e1"));
}

#[test]
fn flaws_are_found_before_anything_is_written() {
    let time = moment("2021-03-05T02:00:00Z").instant().unwrap();
    let mut log = ObjectLog::default();
    log.objects.insert("T1".to_owned(), Object::of("tool").with("worth", None, 80).knowing("T9", "part of"));
    log.events.push(Event::new("e1", "lend", time).with("days", 3).concerning("T9", "lent"));
    let relations = [Flaw::ObjectRelation("T1".into(), "T9".into()), Flaw::EventRelation("e1".into(), "T9".into())];
    let types = [Flaw::ObjectType("T1".into()), Flaw::EventType("e1".into())];
    assert_eq!(log.flaws(), [types.as_slice(), &relations].concat());
    log.declare();
    assert_eq!(log.flaws(), relations);
    log.objects.insert("T9".to_owned(), Object::of("tool").with("worth", None, "eighty"));
    assert_eq!(log.flaws(), [Flaw::ObjectAttribute("T9".into(), "worth".into())]);
}
