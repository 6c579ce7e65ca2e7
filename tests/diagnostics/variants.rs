//! Every sentence about procedures, each of its variants once, in both languages, as people come upon it: in a pack, and while steps
//! are done.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;
use zhidu::desk::{self, Assignment, Correction, Doing, Publication};
use zhidu::diagnostic::Diagnostic;
use zhidu::files::Files;
use zhidu::id::{OfficeId, PersonId};
use zhidu::person::Appointment;
use zhidu::program::Program;
use zhidu::render;
use zhidu::stamp::Stamp;
use zhidu::value::read_date;

use super::packs::{FIXTURES, diagnose, laid};
use super::variants_given::{CHECKED, SESSIONS, Session};

/// The codes whose sentences are shown.
const CODES: [&str; 23] = [
    "unknown-step",
    "unknown-form",
    "step-unreachable",
    "branch-unreachable",
    "procedure-stuck",
    "step-doubled",
    "choice-overlap",
    "choice-gap",
    "choice-unproved",
    "approves-unproposed",
    "same-office",
    "procedure-too-large",
    "step-unknown",
    "procedure-closed",
    "step-not-open",
    "step-office",
    "step-needs",
    "step-waits",
    "step-blocked",
    "step-changed",
    "step-undecided",
    "step-stated",
    "step-followed",
];

/// What no case can come to under a release that was checked: a choice of which no branch holds.
const NEVER: [(&str, &str); 1] = [("step-undecided", "none")];

/// The tool room with some words changed and some files added.
fn changed(edits: &[(&str, &str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let mut pack = laid(&Path::new(FIXTURES).join("base"));
    pack.retain(|name, _| !name.starts_with("examples/"));
    for (file, from, to) in edits {
        let text = pack.remove(*file).map(|text| String::from_utf8(text).unwrap()).unwrap_or_default();
        assert!(text.contains(from), "{file}: {from}");
        let text = if from.is_empty() { (*to).to_owned() } else { text.replacen(from, to, 1) };
        pack.insert((*file).to_owned(), text.into_bytes());
    }
    pack
}

/// Writes one thing that is said, and notes which variant it is.
fn said(found: &[Diagnostic], files: &Files, seen: &mut BTreeSet<(String, String)>) -> String {
    let mut text = String::new();
    for one in render::diagnostics_json(found, files).as_array().unwrap() {
        let word = |key: &str| one["arguments"][key].as_str().unwrap_or_default();
        let variant = if word("what").is_empty() { word("reason") } else { word("what") };
        let code = one["code"].as_str().unwrap();
        let variant = if code == "step-waits" { word("reason") } else { variant };
        seen.insert((code.to_owned(), variant.to_owned()));
        text += &format!("[{code}] {variant}\n");
        for lang in ["zh", "en"] {
            let sentence = |key: &str| one[key][lang].as_str().unwrap_or_default().to_owned();
            text += &format!("  {}\n    {}\n", sentence("message"), sentence("help"));
        }
    }
    text
}

/// The variants of each sentence, as the Fluent file has them.
fn variants() -> BTreeSet<(String, String)> {
    let text = fs::read_to_string("src/message/en/diagnostics.ftl").unwrap();
    let mut found = BTreeSet::new();
    for code in CODES {
        let start = text.find(&format!("\n{code} =")).unwrap() + 1;
        let body = text[start..].split_once("\n}").map_or("", |(body, _)| body);
        let names = body.lines().filter_map(|line| {
            let name = line.strip_prefix("    [").or_else(|| line.strip_prefix("   *["))?;
            Some((code.to_owned(), name.split_once(']')?.0.to_owned()))
        });
        // A sentence of one line has none, and what follows it is another's.
        found.extend(names.filter(|_| body.lines().next().is_some_and(|line| line.ends_with("->"))));
    }
    found
}

#[test]
fn every_variant_is_shown() {
    let mut seen = BTreeSet::new();
    let mut text = String::new();
    let mut packs: Vec<_> = CHECKED.iter().map(|edits| changed(edits)).collect();
    packs.extend([chain(129), wide(15)].map(|text| changed(&[("loan/other.yaml", "", &text)])));
    for (place, pack) in packs.into_iter().enumerate() {
        let (files, found) = diagnose(pack, None);
        assert!(!found.is_empty(), "nothing is wrong with {:?}", CHECKED.get(place));
        text += &said(&found, &files, &mut seen);
    }
    let mut done = String::new();
    for session in SESSIONS {
        let (found, files) = refused(session);
        done += &said(&found, &files, &mut seen);
    }
    for (code, variant) in &variants() {
        let never = NEVER.contains(&(code.as_str(), variant.as_str()));
        assert_eq!(seen.contains(&(code.clone(), variant.clone())), !never, "{code}: {variant}");
    }
    for said in [&text, &done] {
        assert!(!said.contains("{$"), "{said}");
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots/variants");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        insta::assert_snapshot!("checked", text);
        insta::assert_snapshot!("done", done);
    });
}

const OTHER: &str = "title: {zh: 盘点, en: Stock-taking}\nclause: §9\nsource: seed\nsteps:\n";

fn step(place: usize, then: &str) -> String {
    format!("  - {{id: B{place}, title: {{zh: 清点, en: Count}}, who: tool_room, then: {then}}}\n")
}

/// So many steps one after the other.
fn chain(count: usize) -> String {
    let then = |place: usize| if place < count { format!("B{}", place + 1) } else { "end".to_owned() };
    format!("{OTHER}{}", (1..=count).map(|place| step(place, &then(place))).collect::<String>())
}

/// So many steps side by side.
fn wide(count: usize) -> String {
    let all: Vec<_> = (1..=count).map(|place| format!("B{place}")).collect();
    let first = step(0, &format!("[{}]", all.join(", ")));
    format!("{OTHER}{first}{}", (1..=count).map(|place| step(place, "end")).collect::<String>())
}

fn at(person: &str, on: &str) -> Stamp {
    Stamp { by: PersonId::new(person), at: format!("{on}T12:00:00Z").parse().unwrap() }
}

/// Does what a session does; its last act is refused, and every other is not.
fn refused(session: &Session) -> (Vec<Diagnostic>, Files) {
    let room = TempDir::new().unwrap();
    for (name, text) in changed(session.edits) {
        let path = room.path().join("pack").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let db = room.path().join("zhidu.redb");
    let loaded = desk::load(&room.path().join("pack"), true);
    let program = loaded.program.as_ref().unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
    for (person, office) in [("周明", "storekeeper"), ("李明", "tool_room")] {
        let from = read_date("2024-01-01").unwrap();
        let (person, office) = (PersonId::new(person), OfficeId::new(office));
        let term = Appointment { person, office, from, until: None, deputy_for: None };
        desk::appoint(&db, program, &term, &at("周明", "2024-05-01")).unwrap();
    }
    desk::propose(&db, &loaded, program, None, &at("王芳", "2024-05-01")).unwrap();
    desk::approve(&db, 1, &at("周明", "2024-05-01")).unwrap();
    let from = read_date("2020-01-01").unwrap();
    let publication = Publication { from, until: None, retroactive: Some("纸质制度") };
    desk::publish(&db, 1, &publication, &at("周明", "2024-05-01")).unwrap();
    let case = room.path().join("case.yaml");
    fs::write(&case, format!("facts:\n  loan: {{asked_on: 2020-03-02, {}}}\n", session.loan)).unwrap();
    let case = desk::read_case(&mut loaded.files.clone(), program, &case).unwrap();
    desk::add_case(&db, program, &case, &at("李明", "2024-05-01")).unwrap();
    let mut files = Files::default();
    for (place, act) in session.acts.iter().enumerate() {
        let refused = give(&db, program, act, &mut files).err();
        match refused {
            Some(found) if place + 1 == session.acts.len() => return (found, files),
            Some(found) => panic!("{act}: {}", Value::from(said(&found, &files, &mut BTreeSet::new()))),
            None => assert!(place + 1 < session.acts.len(), "{act} is done"),
        }
    }
    panic!("a session without acts")
}

/// Gives one act: who, then `correct N`, or `set` with facts, or a step with its facts; `as OFFICE` names the office, `on DAY` the day.
fn give(db: &Path, program: &Program, act: &str, files: &mut Files) -> Result<(), Vec<Diagnostic>> {
    let number = "TR1-2020-03-001";
    let mut words: Vec<&str> = act.split(' ').collect();
    let given = at(words.remove(0), "2024-05-06");
    if let ["correct", wanted] = words.as_slice() {
        return desk::correct_step(db, number, wanted.parse().unwrap(), "写错", files, &given).map(drop);
    }
    let day = words.iter().position(|word| *word == "on").map(|place| read_date(words.split_off(place)[1]).unwrap());
    let named = words.iter().position(|word| *word == "as").map(|place| words.split_off(place)[1]);
    let facts: Vec<_> = words[1..].iter().map(|word| Assignment::read(word).unwrap()).collect();
    if words[0] == "set" {
        let correction = Correction::Assignments(&facts);
        return desk::set_case(db, program, files, number, correction, Some("写错"), &given).map(drop);
    }
    let doing = Doing { step: words[0], facts: &facts, on: day, office: named };
    desk::step(db, number, doing, files, &given).map(drop)
}
