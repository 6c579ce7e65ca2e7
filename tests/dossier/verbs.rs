//! `audit dossier` and `verify-dossier` at the command line.

use serde_json::Value;
use zhidu::dossier::Dossier;
use zhidu::label::Lang;

use super::forge::{Forge, register};
use super::session::{Session, tool_case};

/// A file with the dossier of a case, in a room without a register.
fn handed_over(text: &str) -> (Session, String) {
    let room = Session::bare();
    let path = room.file("dossier.json", text);
    (room, path)
}

#[test]
fn it_is_written_and_verified_without_a_register() {
    let (session, number) = register();
    let out = session.path("out.json");
    session.done("李明", &["audit", "dossier", &number, "--out", out.to_str().unwrap()]);
    let text = std::fs::read_to_string(&out).unwrap();
    assert_eq!(session.done("李明", &["audit", "dossier", &number]), text, "the same journal gives the same file");
    let (room, path) = handed_over(&text);
    let mut told = String::new();
    for lang in Lang::ALL {
        let said = room.run(lang, &["verify-dossier", &path]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        told.push_str(&format!("{}\n", said.out));
    }
    assert!(!room.db().exists(), "no register is made");
    settled("good", &told);
    let said = room.run(Lang::Zh, &["verify-dossier", &path, "--format", "json"]);
    let json: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(
        (&json["holds"], &json["anchored"], json["checks"].as_array().unwrap().len()),
        (&true.into(), &false.into(), 15)
    );
    assert_eq!(said.out, room.run(Lang::En, &["verify-dossier", &path, "--format", "json"]).out);
}

#[test]
fn what_is_wrong_is_said_in_both_languages() {
    let (session, number) = register();
    let mut forge = Forge::of(&session.dossier(&number));
    let place = forge.event("approved");
    forge.records.remove(place);
    forge.redecide(|record| record.engine = "0.0.9".to_owned());
    let mut dossier = forge.finish();
    dossier.entries[1].bytes.0[40] ^= 1;
    let (room, path) = handed_over(&dossier.write());
    let said = Lang::ALL.map(|lang| room.run(lang, &["verify-dossier", &path]));
    assert!(said.iter().all(|said| said.code == 1), "{said:#?}");
    settled("bad", &said.map(|said| said.out).join("\n"));
}

#[test]
fn what_is_no_dossier_of_this_version_is_refused() {
    let (session, number) = register();
    let good = session.dossier(&number).write();
    let mut told = String::new();
    for (name, text) in [
        ("another version", good.replacen("\"version\": 2", "\"version\": 3", 1)),
        ("another format", good.replacen("zhidu-dossier", "zhidu-release", 1)),
        ("a field too many", good.replacen("\"version\": 2,", "\"version\": 2,\n  \"note\": \"trust me\",", 1)),
        ("a field left out", good.replacen(",\n    \"checkpoint\": null", "", 1)),
        ("spelled otherwise", good.replace("  ", "    ")),
        ("a key that stands twice", good.replacen("\"facts\": {", "\"facts\": {\n      \"loan.days\": \"3\",", 1)),
        ("no JSON", "facts: {}\n".to_owned()),
    ] {
        assert_ne!(text, good, "{name}");
        let (room, path) = handed_over(&text);
        let said = room.run(Lang::En, &["verify-dossier", &path]);
        assert_eq!(said.code, 3, "{name}: {said:?}");
        assert!(said.err.contains("dossier-unreadable"), "{name}: {said:?}");
        told.push_str(&format!("{name}:\n{}\n", said.err.replace(&path, "FILE")));
    }
    settled("refused", &told);
    let room = Session::bare();
    assert_eq!(room.run(Lang::En, &["verify-dossier", "nowhere.json"]).code, 3);
    let (room, path) = handed_over(&good);
    assert_eq!(room.run(Lang::En, &["verify-dossier", &path, "--key", "nonsense"]).code, 2);
}

#[test]
fn a_case_that_was_never_decided_has_none() {
    let session = Session::tool_room();
    let number = session.stored(&tool_case(&session, "case.yaml", 3));
    let said = session.run(Lang::En, &["audit", "dossier", &number]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("no-decision") && said.out.is_empty(), "{said:?}");
    assert_eq!(session.run(Lang::En, &["audit", "dossier", "TR20-2021-03-009"]).code, 3);
}

#[test]
fn a_checkpoint_that_does_not_fit_is_noticed_by_whoever_makes_the_dossier() {
    let (session, number) = register();
    let note = session.file("note", "not a note");
    let said = session.run(Lang::En, &["audit", "dossier", &number, "--checkpoint", &note]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("FAILS  the tree continues the checkpoint"), "{said:?}");
    assert!(Dossier::read(&said.out).is_ok(), "it is written all the same");
}

/// Takes out of snapshots what differs each time.
fn settled(name: &str, told: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.add_filter(r"\b[0-9a-f]{64}\b", "[digest]");
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!(name, told));
}
