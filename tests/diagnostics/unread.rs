//! A file of the shipped pack that cannot be read: only that is told, never what follows from it, in both languages.

use std::collections::BTreeMap;
use std::path::Path;

use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::render::{self, Paint};

use super::packs::{diagnose, texts};

const PACK: &str = "policies/gs-07";
const REPAIR: &str = "procedures/paid-repair.yaml";

/// What somebody does to a file, and what is said of it.
type Slip = (&'static str, fn(&str) -> Vec<u8>, &'static str);

const SLIPS: [Slip; 8] = [
    ("a full-width colon", |text| replaced(text, "    who: ", "    who： "), "fullwidth-character"),
    ("a tab", |text| replaced(text, "    who: ", "\twho: "), "yaml-syntax"),
    ("nothing", |_| Vec::new(), "wrong-shape"),
    ("an unclosed brace", |text| replaced(text, "}\n", "\n"), "yaml-syntax"),
    ("another encoding", |_| vec![0xb1, 0xea, 0xcc, 0xe2], "file-not-utf8"),
    ("a list of steps that is none", |text| replaced(text, "steps:\n  - id: ", "steps:\n    id: "), ""),
    ("a slip of the key", |text| replaced(text, "steps:", "setps:"), "unknown-key"),
    ("an id that is gone", |text| replaced(text, "  - id: A3\n    title", "  - title"), "missing-key"),
];

fn replaced(text: &str, from: &str, to: &str) -> Vec<u8> {
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1).into_bytes()
}

/// The codes of the errors of a pack; each is told in both languages.
fn errors(pack: BTreeMap<String, Vec<u8>>) -> Vec<&'static str> {
    let (files, mut found) = diagnose(pack, None);
    found.retain(zhidu::diagnostic::Diagnostic::is_error);
    for lang in Lang::ALL {
        let text = render::diagnostics(&found, &files, &Messages::new(lang), Paint(false));
        assert!(!text.contains("{$") && !text.contains("A1"), "{text}");
    }
    found.iter().map(|found| found.code.slug()).collect()
}

fn with(file: &str, change: fn(&str) -> Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut pack = texts(Path::new(PACK));
    pack.retain(|name, _| zhidu::pack::belongs(name, true));
    let text = String::from_utf8(pack.remove(file).unwrap()).unwrap();
    pack.insert(file.to_owned(), change(&text));
    pack
}

#[test]
fn a_procedure_that_cannot_be_read_draws_no_followers() {
    for (what, change, code) in SLIPS {
        let found = errors(with(REPAIR, change));
        assert_eq!(found.len(), 1, "{what}: {found:?}");
        assert!(code.is_empty() || found == [code], "{what}: {found:?}");
    }
}

#[test]
fn a_procedure_under_another_ending_draws_no_followers() {
    let mut pack = with(REPAIR, |text| text.as_bytes().to_vec());
    let text = pack.remove(REPAIR).unwrap();
    pack.insert(REPAIR.replace(".yaml", ".yml"), text);
    assert_eq!(errors(pack), ["file-unreadable"]);
}

#[test]
fn a_step_that_no_procedure_has_is_told_all_the_same() {
    // The procedure that the example names was read, and has no such step.
    let example = "examples/procedures/paid-repair-steps.yaml";
    let mut pack = with("procedures/trial-service.yaml", |_| Vec::new());
    let text = String::from_utf8(pack.remove(example).unwrap()).unwrap();
    let meant = replaced(&text, "step: A1", "step: procedures/paid-repair#A11");
    pack.insert(example.to_owned(), meant);
    let (_, found) = diagnose(pack, None);
    let codes: Vec<_> = found.iter().filter(|found| found.is_error()).map(|found| found.code.slug()).collect();
    assert!(codes.contains(&"unknown-step") && codes.len() == 2, "{codes:?}");
}

#[test]
fn forms_offices_facts_and_calendars_draw_no_followers_either() {
    let unreadable: [fn(&str) -> Vec<u8>; 3] =
        [|_| vec![0xb1, 0xea], |_| Vec::new(), |text| format!("{text}x: [1, 2\n").into_bytes()];
    let files =
        ["forms/repair_order.yaml", "offices.yaml", "facts/liable.yaml", "calendars/china.yaml", "parameters.yaml"];
    for file in files {
        for change in unreadable {
            let found = errors(with(file, change));
            assert_eq!(found.len(), 1, "{file}: {found:?}");
        }
    }
}
