//! Fixtures: files laid over a small sound pack. The wrong ones raise the code after which their folder is named.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use zhidu::desk::{self, Loaded};
use zhidu::diagnostic::{Code, Diagnostic};
use zhidu::files::Files;
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::render::{self, Paint};

use super::steps;

pub(crate) const FIXTURES: &str = "fixtures/diagnostics";

/// Reads all files of a folder by their paths within it.
pub(crate) fn texts(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut texts = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(within) = folders.pop() {
        for entry in fs::read_dir(&within).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                texts.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    texts
}

/// Lays a fixture over the base pack; the files listed in `without` are left out.
pub(crate) fn laid(fixture: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut pack = texts(&Path::new(FIXTURES).join("base"));
    let mut over = texts(fixture);
    let without = String::from_utf8(over.remove("without").unwrap_or_default()).unwrap();
    for name in without.lines() {
        assert!(pack.remove(name).is_some(), "{name} is not in the base");
    }
    for name in ["case.yaml", "steps"] {
        over.remove(name);
    }
    over.retain(|name, _| !name.starts_with("then/"));
    pack.extend(over);
    pack
}

/// Loads a pack and, where there is one, a case under it.
pub(crate) fn diagnose(pack: BTreeMap<String, Vec<u8>>, case: Option<Vec<u8>>) -> (Files, Vec<Diagnostic>) {
    let (files, diagnostics) = Files::from_memory(pack);
    let Loaded { mut files, program, mut diagnostics, .. } = Loaded::of(files, diagnostics);
    if let (Some(case), Some(program)) = (case, program) {
        match files.add("case.yaml".to_owned(), "case.yaml".to_owned(), case) {
            Err(diagnostic) => diagnostics.push(diagnostic),
            Ok(id) => match desk::read_case_from(&files, &program, id) {
                Err(mistakes) => diagnostics.extend(mistakes),
                Ok(case) => diagnostics.extend(desk::governing_date(&program, &case.facts, None).err()),
            },
        }
    }
    (files, diagnostics)
}

fn codes(diagnostics: &[Diagnostic]) -> BTreeSet<Code> {
    diagnostics.iter().map(|diagnostic| diagnostic.code).collect()
}

pub(crate) fn fixture(code: Code, side: &str) -> PathBuf {
    Path::new(FIXTURES).join(code.slug()).join(side)
}

/// What is said of a fixture: the whole text in both languages, and the codes with their places.
fn said(files: &Files, diagnostics: &[Diagnostic]) -> String {
    let text = |lang| render::diagnostics(diagnostics, files, &Messages::new(lang), Paint(false));
    let all = render::diagnostics_json(diagnostics, files);
    let places: Vec<Value> =
        all.as_array().unwrap().iter().map(|one| json!({"code": one["code"], "place": one["place"]})).collect();
    let places: Vec<_> = places.iter().map(Value::to_string).collect();
    format!("{}\n{}\n{}\n", text(Lang::Zh), text(Lang::En), places.join("\n"))
}

#[test]
fn the_base_is_sound() {
    let (files, diagnostics) = diagnose(laid(&Path::new(FIXTURES).join("base")), None);
    assert!(diagnostics.is_empty(), "{}", said(&files, &diagnostics));
}

#[test]
fn every_code_has_a_fixture_that_raises_it_and_one_that_does_not() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots/diagnostics");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for code in Code::ALL {
            let (wrong, right) = (fixture(*code, "wrong"), fixture(*code, "right"));
            assert!(wrong.is_dir() && right.is_dir(), "{code} has no fixture");
            if wrong.join("steps").exists() {
                insta::assert_snapshot!(code.slug(), steps::raises(*code));
                continue;
            }
            let (files, diagnostics) = diagnose(laid(&wrong), fs::read(wrong.join("case.yaml")).ok());
            assert!(codes(&diagnostics).contains(code), "{code} is not raised:\n{}", said(&files, &diagnostics));
            insta::assert_snapshot!(code.slug(), said(&files, &diagnostics));
            let (files, diagnostics) = diagnose(laid(&right), fs::read(right.join("case.yaml")).ok());
            assert!(diagnostics.is_empty(), "{code}, right:\n{}", said(&files, &diagnostics));
        }
    });
}

#[test]
fn every_fixture_belongs_to_a_code() {
    for entry in fs::read_dir(FIXTURES).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(name == "base" || Code::find(&name).is_some(), "{name} is no code");
    }
}
