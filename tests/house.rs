//! The house: floors, quarantine, sizes, and that both languages say the same.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use zhidu::label::Lang;
use zhidu::message::Messages;

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The module of `src/` that a file belongs to: `check` for `src/check/graph.rs`.
fn module_of(path: &Path) -> String {
    let within = path.strip_prefix("src").unwrap();
    let first = within.components().next().unwrap().as_os_str().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// The code of a file without comments and strings' doc examples.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_module_uses_only_floors_above_its_own() {
    let mut floor = 0;
    let mut floors = BTreeMap::new();
    for line in fs::read_to_string("src/lib.rs").unwrap().lines() {
        if line.starts_with("// floor:") {
            floor += 1;
        } else if let Some(module) = line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';')) {
            floors.insert(module.to_owned(), floor);
        }
    }
    assert!(floors.len() > 15, "the floor plan is read");
    let mut used = 0;
    for path in sources(Path::new("src")) {
        let own = module_of(&path);
        let Some(own_floor) = floors.get(&own) else { continue };
        for part in code(&path).split("crate::").skip(1) {
            let other: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            let Some(other_floor) = floors.get(&other) else { continue };
            used += 1;
            assert!(
                other == own || other_floor < own_floor,
                "{} uses {other}, which is not on a floor above {own}",
                path.display()
            );
        }
    }
    assert!(used > 100, "uses are found");
}

#[test]
fn each_foreign_crate_has_its_one_door() {
    let doors = [
        ("serde_yaml", "yaml"),
        ("rhai::", "script"),
        ("redb::", "store"),
        ("clap::", "cli"),
        ("ed25519_dalek", "journal"),
        ("pkcs8", "journal"),
        ("tar::", "release"),
        ("quick_xml", "eventlog"),
        ("flate2", "eventlog"),
        ("std::fs", "files"),
        ("Utc::now", "desk"),
        ("getrandom::", "desk"),
        ("rpassword::", "cli"),
        ("Local::now", "desk"),
    ];
    for path in sources(Path::new("src")) {
        let own = module_of(&path);
        let text = code(&path);
        for (name, door) in doors {
            let store_may = name == "std::fs" && own == "store";
            let completions_may = name == "clap::" && own == "main";
            assert!(
                !text.contains(name) || own == door || store_may || completions_may,
                "{} names {name}, which only {door} may",
                path.display()
            );
        }
        for banned in ["f64", "f32"] {
            let word = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
            let found = text.match_indices(banned).any(|(at, _)| {
                word(&text[at + banned.len()..]) && !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_')
            });
            // The reader of YAML is handed floats by the YAML crate and takes the text instead.
            assert!(!found || own == "yaml", "{} uses {banned}", path.display());
        }
    }
}

#[test]
fn no_file_is_longer_than_five_hundred_lines() {
    for folder in ["src", "tests", "benches"] {
        for path in sources(Path::new(folder)) {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            assert!(lines <= 500, "{} has {lines} lines", path.display());
        }
    }
}

#[test]
fn every_sentence_is_said_in_both_languages() {
    let (zh, en) = (Messages::keys(Lang::Zh), Messages::keys(Lang::En));
    assert_eq!(zh, en);
    let (zh_says, en_says) = (Messages::new(Lang::Zh), Messages::new(Lang::En));
    for key in &zh {
        assert!(zh_says.has(key) && en_says.has(key), "{key} cannot be read in one language");
    }
    let mut once = zh.clone();
    once.dedup();
    assert_eq!(once, zh, "a key stands twice");
}

#[test]
fn every_sentence_that_code_asks_for_exists() {
    let messages = Messages::new(Lang::En);
    for path in sources(Path::new("src")) {
        let text = code(&path);
        for call in [".get(\"", ".say(\"", "heading(\""] {
            for part in text.split(call).skip(1) {
                let key: String = part.chars().take_while(|c| *c != '"').collect();
                // Only sentences have a hyphen; keys of YAML maps have none.
                let sentence = key.contains('-') && key.chars().all(|c| c.is_ascii_lowercase() || c == '-');
                let known = ["", "handbook-", "register-", "release-", "person-"]
                    .iter()
                    .any(|topic| messages.has(&format!("{topic}{key}")));
                assert!(!sentence || known, "{} says `{key}`, which is no sentence", path.display());
            }
        }
    }
}

#[test]
fn every_rule_and_step_of_a_shipped_pack_is_reached_by_an_example() {
    for folder in ["policies/gs-07", "fixtures/packs/laboratory"] {
        let loaded = zhidu::desk::load(Path::new(folder), true);
        let program = loaded.program.unwrap();
        let tried = zhidu::desk::try_examples(&loaded.pack, &program).unwrap();
        let uncovered = zhidu::desk::uncovered(&program, &tried);
        assert!(uncovered.is_empty(), "{uncovered:?}");
        let undone = zhidu::desk::undone(&program, &tried);
        assert!(undone.is_empty(), "{undone:?}");
        for tried in &tried {
            assert!(tried.pinned && tried.differences.is_empty(), "{}: {:?}", tried.id, tried.differences);
        }
    }
}

#[test]
fn the_engine_knows_nothing_of_its_packs() {
    for path in sources(Path::new("src")) {
        let text = code(&path);
        for word in ["penalty", "deduction", "warranty", "complaint", "GS-07", "gs07", "laboratory", "投诉", "罚"] {
            // The default of `--pack` is where the shipped pack lies; nothing else may name it.
            let named = text.lines().filter(|line| line.contains(word) && !line.contains("policies/gs-07")).count();
            assert!(named == 0, "{} names `{word}`", path.display());
        }
    }
}
