//! What we write as XES, held against the schema of IEEE Std 1849-2016 in words of our own: which element may stand where, in which
//! order, with which attributes of which types. The schema itself belongs to the IEEE and lies elsewhere; `docs/event-log.md` says how to
//! hold a log against it.

use chrono::DateTime;
use quick_xml::XmlVersion;
use quick_xml::events::Event as Xml;
use zhidu::eventlog::{Event, Log, Trace, xes};

use super::sample::tool_room;

/// An element with what stands in it.
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Element>,
}

impl Element {
    fn tree(text: &str) -> Self {
        let mut reader = quick_xml::Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        let mut open = vec![Self { name: String::new(), attributes: Vec::new(), children: Vec::new() }];
        loop {
            match reader.read_event().unwrap() {
                Xml::Start(start) => {
                    let attributes = start.attributes().map(|attribute| {
                        let attribute = attribute.unwrap();
                        let value = attribute.normalized_value(XmlVersion::default()).unwrap();
                        (attribute.key.as_ref().to_owned(), value.into_owned())
                    });
                    let attributes = attributes.collect();
                    open.push(Self { name: start.name().as_ref().to_owned(), attributes, children: Vec::new() });
                }
                Xml::End(_) => {
                    let closed = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(closed);
                }
                Xml::Eof => return open.pop().unwrap().children.pop().unwrap(),
                Xml::Decl(_) => {}
                Xml::Text(text) => assert!(text.as_ref().trim().is_empty()),
                other => panic!("{other:?}"),
            }
        }
    }

    fn get(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        &found.unwrap_or_else(|| panic!("{} has no {name}", self.name)).1
    }

    /// The element has these attributes and no others.
    fn has(&self, names: &[&str]) {
        let mut own: Vec<_> = self.attributes.iter().map(|(name, _)| name.as_str()).collect();
        own.sort_unstable();
        assert_eq!(own, names, "{}", self.name);
    }

    /// Its children come in this order of kinds, each kind as often as it likes.
    fn in_order(&self, kinds: &[&[&str]]) {
        let mut from = 0;
        for child in &self.children {
            let at = kinds[from..].iter().position(|names| names.contains(&child.name.as_str()));
            from += at.unwrap_or_else(|| panic!("{} stands wrong in {}", child.name, self.name));
        }
    }
}

const ATTRIBUTES: [&str; 7] = ["string", "date", "int", "float", "boolean", "id", "list"];

/// `xs:Name`, and `xs:NCName` without the colon.
fn is_name(text: &str) -> bool {
    let begins = |c: char| c.is_alphabetic() || matches!(c, '_' | ':');
    text.starts_with(begins) && text.chars().all(|c| begins(c) || c.is_numeric() || matches!(c, '-' | '.'))
}

fn is_nc_name(text: &str) -> bool {
    is_name(text) && !text.contains(':')
}

/// `xs:dateTime`, whose offset may be missing.
fn is_moment(text: &str) -> bool {
    [text.to_owned(), format!("{text}Z")].iter().any(|text| DateTime::parse_from_rfc3339(text).is_ok())
}

/// `xs:double`, but for the exponents, which we write only where they came so.
fn is_double(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    matches!(text, "NaN" | "INF" | "-INF") || digits.chars().all(|c| c.is_ascii_digit() || c == '.')
}

fn look(element: &Element) {
    let name = element.name.as_str();
    match name {
        "log" => {
            element.has(&["xes.features", "xes.version", "xmlns"]);
            assert!(element.get("xes.version").chars().all(|c| c.is_ascii_digit() || c == '.'), "`xs:decimal`");
            assert!(["", "nested-attributes"].contains(&element.get("xes.features")));
            assert_eq!(element.get("xmlns"), "http://www.xes-standard.org/");
            element.in_order(&[&["extension"], &["global"], &["classifier"], &ATTRIBUTES, &["trace"], &["event"]]);
        }
        "extension" => {
            element.has(&["name", "prefix", "uri"]);
            assert!(is_nc_name(element.get("name")) && is_nc_name(element.get("prefix")));
        }
        "global" => {
            element.has(&["scope"]);
            assert!(["trace", "event"].contains(&element.get("scope")));
            element.in_order(&[&ATTRIBUTES]);
        }
        "classifier" => {
            element.has(&["keys", "name", "scope"]);
            assert!(is_nc_name(element.get("name")));
        }
        "trace" => {
            element.has(&[]);
            element.in_order(&[&ATTRIBUTES, &["event"]]);
        }
        "event" => {
            element.has(&[]);
            element.in_order(&[&ATTRIBUTES]);
        }
        "list" => {
            element.has(&["key"]);
            element.in_order(&[&ATTRIBUTES, &["values"]]);
            assert_eq!(element.children.iter().filter(|child| child.name == "values").count(), 1);
        }
        "values" => {
            element.has(&["key"]);
            element.in_order(&[&ATTRIBUTES]);
        }
        _ => {
            element.has(&["key", "value"]);
            let value = element.get("value");
            assert!(match name {
                "string" | "id" => true,
                "date" => is_moment(value),
                "int" => value.parse::<i64>().is_ok(),
                "float" => is_double(value),
                "boolean" => matches!(value, "true" | "false"),
                _ => panic!("{name} is no element of XES"),
            });
            element.in_order(&[&ATTRIBUTES]);
        }
    }
    if ATTRIBUTES.contains(&name) {
        assert!(is_name(element.get("key")), "`xs:Name`: {}", element.get("key"));
    }
    element.children.iter().for_each(look);
}

/// Looks at a log, and at what no schema says: what a classifier names is declared for all, and what is declared all have (4.3, 4.4).
fn hold(log: &Log) {
    let tree = Element::tree(&xes::write(log));
    look(&tree);
    let of = |name: &str| tree.children.iter().filter(|child| child.name == name).collect::<Vec<_>>();
    let globals = of("global");
    let declared = |scope: &str| {
        let global = globals.iter().find(|global| global.get("scope") == scope);
        let keys = global.map(|global| global.children.iter().map(|child| child.get("key").to_owned()).collect());
        keys.unwrap_or_else(Vec::new)
    };
    for classifier in of("classifier") {
        let known = declared(classifier.get("scope"));
        assert!(classifier.get("keys").split(' ').all(|key| known.iter().any(|known| known == key)));
    }
    assert!(declared("trace").iter().all(|key| log.traces.iter().all(|trace| trace.attributes.get(key).is_some())));
    assert!(declared("event").iter().all(|key| log.events().all(|event| event.attributes.get(key).is_some())));
    // Every prefix in use is that of an extension that is declared.
    let prefixes: Vec<_> = of("extension").iter().map(|extension| extension.get("prefix").to_owned()).collect();
    let names = log.events().flat_map(|event| event.attributes.iter()).filter_map(|(name, _)| name.split_once(':'));
    names.for_each(|(prefix, _)| assert!(prefixes.iter().any(|known| known == prefix), "{prefix}"));
}

#[test]
fn what_is_written_keeps_the_schema() {
    hold(&tool_room());
    hold(&Log::default());
    hold(&Log::new("l").holding(Trace::default()).holding(Trace::new("1").then(Event::default())));
    let mut loose = tool_room();
    loose.loose.push(Event::new("盘点").with("cost:total", 12));
    hold(&loose);
}
