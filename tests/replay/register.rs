//! `audit replay`, over registers that are sound and over some that are not.

use redb::TableDefinition;
use serde_json::Value;
use zhidu::case::{Decided, Entry, Place};
use zhidu::decision::{DecisionRecord, Outcome};
use zhidu::desk;
use zhidu::digest::Digest;
use zhidu::id::CaseNumber;
use zhidu::label::Lang;
use zhidu::record::Record;
use zhidu::release::{Proposed, ReleaseEvent, Text, digest_of};
use zhidu::store::{Store, Writing};

use crate::session::{Session, tool_case};

/// A register with two cases, of which the first is decided twice.
fn register() -> (Session, String, String) {
    let session = Session::tool_room();
    let first = session.decided(&tool_case(&session, "first.yaml", 3));
    let second = session.decided(&tool_case(&session, "second.yaml", 20));
    session.done("李明", &["case", "set", &first, "loan.days=30"]);
    session.done("李明", &["decide", &first]);
    (session, first, second)
}

fn json(session: &Session, arguments: &[&str]) -> (u8, Value) {
    let said = session.run(Lang::En, &[arguments, &["--format", "json"]].concat());
    (said.code, serde_json::from_str(&said.out).unwrap())
}

#[test]
fn what_was_decided_comes_out_again() {
    let (session, first, _) = register();
    let (code, all) = json(&session, &["audit", "replay"]);
    assert_eq!((code, &all["same"], all["decisions"].as_array().unwrap().len()), (0, &Value::Bool(true), 3));
    let (code, one) = json(&session, &["audit", "replay", &first]);
    let decisions: Vec<_> =
        one["decisions"].as_array().unwrap().iter().map(|one| (&one["number"], &one["decision"])).collect();
    assert_eq!((code, decisions), (0, vec![(&first.clone().into(), &1.into()), (&first.clone().into(), &2.into())]));
    for unknown in ["TR20-2021-03-009", "nonsense"] {
        let said = session.run(Lang::En, &["audit", "replay", unknown]);
        assert_eq!(said.code, 3);
        assert!(said.err.contains("case-unknown"), "{said:?}");
    }
    let empty = Session::tool_room().run(Lang::En, &["audit", "replay"]);
    assert_eq!((empty.code, empty.out.as_str()), (0, "no decision is recorded\n"));
}

/// Records a decision that the desk would never record: the last one of a case, changed.
fn forge(session: &Session, number: &str, change: impl FnOnce(&Writing<'_>, &mut DecisionRecord, &mut Decided)) {
    let case = desk::stored_case(&session.db(), number).unwrap();
    let (decided, _) = case.decisions().next_back().unwrap();
    let mut decided = decided.clone();
    let store = Store::open(&session.db(), &decided.given).unwrap();
    let place = Place::read(&CaseNumber::new(number)).unwrap();
    store
        .write(|writing| {
            let mut record = writing.view().decision(decided.record).unwrap();
            decided.decision += 1;
            record.number += 1;
            change(writing, &mut record, &mut decided);
            decided.record = writing.keep_decision(&record).unwrap();
            writing.append_to_case(&place, Entry::Decided(decided)).unwrap();
            Ok(())
        })
        .unwrap();
}

/// The findings of the last decision, as JSON.
fn findings(session: &Session) -> Value {
    let (code, told) = json(session, &["audit", "replay"]);
    let decisions = told["decisions"].as_array().unwrap();
    let (last, before) = decisions.split_last().unwrap();
    assert!(before.iter().all(|decision| decision["same"] == true), "{told:#}");
    assert_eq!(code == 0, last["same"] == true, "{told:#}");
    last["findings"].clone()
}

#[test]
fn another_outcome_is_told_in_words() {
    let (session, first, _) = register();
    forge(&session, &first, |_, record, decided| {
        record.decision.outputs.retain(|output| output.name.as_str() != "loan.value");
        record.decision.fired.remove(0);
        let verdict = record.decision.verdict.clone();
        for output in record.decision.outputs.iter_mut().filter(|output| output.name == verdict) {
            output.result = Outcome::Known(zhidu::value::Value::text("lend"));
        }
        decided.verdict = Some("lend".to_owned());
    });
    let parts: Vec<_> =
        findings(&session).as_array().unwrap().iter().map(|found| found["part"].as_str().unwrap().to_owned()).collect();
    assert!(parts.contains(&"loan.value".to_owned()) && parts.contains(&"loan.verdict".to_owned()), "{parts:?}");
    assert!(parts.contains(&"fired".to_owned()), "{parts:?}");
    let told = Lang::ALL.map(|lang| session.run(lang, &["audit", "replay"]).out);
    insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("another-outcome", told.join("\n"));
    });
}

#[test]
fn an_engine_of_another_version_is_named_and_may_have_decided_the_same() {
    let (session, first, _) = register();
    forge(&session, &first, |_, record, _| record.engine = "0.0.9".to_owned());
    assert_eq!(findings(&session), Value::Array(Vec::new()));
    let said = session.run(Lang::En, &["audit", "replay"]);
    assert_eq!(said.code, 0);
    assert!(said.out.contains("TR20-2021-03-001 decision 3 was made by engine 0.0.9"), "{said:?}");
    assert_eq!(json(&session, &["audit", "replay"]).1["other_engines"], 1);
}

#[test]
fn a_record_that_belongs_elsewhere_is_found() {
    type Change = fn(&mut DecisionRecord, &mut Decided);
    let changes: [(&str, Change); 7] = [
        ("case", |record, _| record.case = CaseNumber::new("TR20-2021-03-002")),
        ("number", |record, _| record.number += 1),
        ("revision", |_, decided| decided.revision = 1),
        ("revision_digest", |record, _| record.revision_digest = Digest::plain([b"another".as_slice()])),
        ("on", |_, decided| decided.on = decided.on.succ_opt().unwrap()),
        ("verdict", |_, decided| decided.verdict = None),
        ("given", |record, _| record.dates.decided += chrono::TimeDelta::seconds(1)),
    ];
    for (part, change) in changes {
        let (session, first, _) = register();
        forge(&session, &first, |_, record, decided| change(record, decided));
        let found = findings(&session);
        let strays: Vec<_> = found.as_array().unwrap().iter().filter_map(|found| found["part"].as_str()).collect();
        assert!(strays.contains(&part), "{part}: {found:#}");
    }
}

#[test]
fn a_release_that_is_not_there_or_has_other_texts_is_found() {
    let (session, first, _) = register();
    forge(&session, &first, |_, record, _| record.release.number = 9);
    assert_eq!(findings(&session)[0], serde_json::json!({ "finding": "no_release", "release": 9 }));
    let (session, first, _) = register();
    forge(&session, &first, |_, record, _| record.release.digest = Digest::plain([b"another".as_slice()]));
    assert_eq!(findings(&session)[0]["finding"], "other_release");
}

#[test]
fn a_release_that_this_engine_cannot_read_is_a_finding_and_no_end() {
    let (session, first, _) = register();
    forge(&session, &first, |writing, record, decided| {
        let sha256 = writing.keep(b"number: [\n").unwrap();
        let texts = vec![Text { name: "regulation.yaml".to_owned(), sha256 }];
        let release = Proposed {
            release: 2,
            digest: digest_of(&texts),
            regulation: record.decision.regulation.clone(),
            title: serde_json::from_str(r#"{"zh": "规定", "en": "Rules"}"#).unwrap(),
            texts,
            note: None,
            imported: None,
        };
        (record.release.number, record.release.digest) = (2, release.digest);
        let event = ReleaseEvent::Proposed(release);
        writing.append(&Record::Release { event, given: decided.given.clone() }).unwrap();
    });
    let found = findings(&session);
    assert_eq!(found[0]["finding"], "unreadable");
    assert_eq!(found[0]["diagnostics"][0]["code"], "yaml-syntax", "{found:#}");
}

const KEPT: TableDefinition<'_, [u8; 32], &[u8]> = TableDefinition::new("kept");
const JOURNAL: TableDefinition<'_, u64, &[u8]> = TableDefinition::new("journal");

fn tamper(session: &Session, work: impl FnOnce(&redb::WriteTransaction)) {
    let database = redb::Database::open(session.db()).unwrap();
    let transaction = database.begin_write().unwrap();
    work(&transaction);
    transaction.commit().unwrap();
}

#[test]
fn a_missing_text_and_a_damaged_decision_are_findings() {
    let (session, first, second) = register();
    let release = desk::release(&session.db(), 1).unwrap();
    let text = release.proposed.texts.iter().find(|text| text.name == "lending/value.yaml").unwrap().sha256;
    tamper(&session, |transaction| {
        transaction.open_table(KEPT).unwrap().remove(*text.bytes()).unwrap().unwrap();
    });
    let (code, told) = json(&session, &["audit", "replay"]);
    assert_eq!(code, 1);
    for decision in told["decisions"].as_array().unwrap() {
        assert_eq!(decision["findings"][0]["diagnostics"][0]["code"], "database-damaged", "{told:#}");
    }

    let (session, ..) = register();
    let case = desk::stored_case(&session.db(), &second).unwrap();
    let record = case.decisions().next().unwrap().0.record;
    tamper(&session, |transaction| {
        transaction.open_table(KEPT).unwrap().insert(*record.bytes(), [1_u8, 2, 3].as_slice()).unwrap();
    });
    let (code, told) = json(&session, &["audit", "replay"]);
    let same: Vec<_> = told["decisions"].as_array().unwrap().iter().map(|one| (&one["number"], &one["same"])).collect();
    let (first, second) = (Value::from(first), Value::from(second));
    assert_eq!((code, same), (1, vec![(&first, &true.into()), (&second, &false.into()), (&first, &true.into())]));
}

#[test]
fn a_damaged_record_of_the_journal_is_a_finding_and_the_rest_is_replayed() {
    let (session, first, _) = register();
    // The revision of the first case: position 4, after the appointment and the three steps of the release.
    tamper(&session, |transaction| {
        transaction.open_table(JOURNAL).unwrap().insert(4, [1_u8, 2, 3].as_slice()).unwrap();
    });
    let (code, told) = json(&session, &["audit", "replay"]);
    assert_eq!((code, &told["unread"][0]["code"]), (1, &"database-damaged".into()));
    let decisions = told["decisions"].as_array().unwrap();
    let same: Vec<_> = decisions.iter().map(|one| one["same"].as_bool().unwrap()).collect();
    assert_eq!(same, [false, true, true]);
    assert_eq!(decisions[0]["findings"][0], serde_json::json!({ "finding": "no_revision", "revision": 1 }));
    assert_eq!(session.run(Lang::Zh, &["audit", "replay", &first]).code, 1);
}
