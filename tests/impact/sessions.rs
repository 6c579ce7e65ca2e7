//! Drafts, held against a register of ten cases.

use zhidu::decision::Outcome;
use zhidu::desk::{self, Scope};
use zhidu::diagnostic::Code;
use zhidu::impact::Effect;
use zhidu::label::Lang;
use zhidu::value::{Value, read_date};

use super::register::{CASES, GRACE, LATE, Register, numbers, stamp};
use crate::room::{Edit, GS_07, edited, texts};
use crate::terminal::zhidu;

/// A warning costs more.
const DEARER: Edit<'static> = ("parameters.yaml", "value: 400}", "value: 500}");

/// A fact that no rule reads.
const SHELF: Edit<'static> = (
    "facts/intake.yaml",
    "  order_no: {type: text",
    "  shelf: {type: text, label: {zh: 存放处, en: shelf}}\n  order_no: {type: text",
);

#[test]
fn grace_changes_late_deliveries_and_nothing_else() {
    let impact = Register::shipped().edited(&[GRACE]);
    assert_eq!(numbers(&impact), LATE);
    assert_eq!((impact.summary.cases, impact.summary.evaluated, impact.summary.changed), (10, 10, 2));
    for case in &impact.cases {
        let change = case.change().unwrap();
        let gone: Vec<_> = change.silent.iter().map(|speaks| speaks.rule.to_string()).collect();
        assert!(gone.contains(&"penalties/categories#P09".to_owned()), "{gone:?}");
        let clause = change.silent.iter().find(|speaks| speaks.rule.rule.as_str() == "P09").unwrap().clause.to_string();
        assert_eq!(clause, "§7 P09");
        let categories = change.outputs.iter().find(|shift| shift.name.as_str() == "penalty.categories").unwrap();
        let p09 = Value::List([Value::text("P09")].into());
        assert_eq!((&categories.before.outcome, &categories.after.outcome), (&Outcome::Known(p09), &Outcome::Absent));
    }
}

#[test]
fn a_draft_is_told_case_by_case() {
    insta::assert_snapshot!(Register::shipped().session(&[GRACE, DEARER], &[]));
}

#[test]
fn programs_read_ids() {
    let told = Register::shipped().session(&[GRACE], &["--month", "2014-05", "--format", "json"]);
    let (zh, en) = told.split_once("(zh)").unwrap().1.split_once("$ zhidu").unwrap();
    assert_eq!(zh.trim(), en.split_once("(en)").unwrap().1.trim(), "JSON never changes with the language");
    insta::assert_snapshot!(zh.trim());
}

#[test]
fn remarks_change_nothing_and_take_no_evaluation() {
    let register = Register::shipped();
    let edits = [("penalties/categories.yaml", "rules:\n", "# another remark\nrules:\n")];
    let impact = register.edited(&edits);
    assert_eq!((impact.summary.cases, impact.summary.evaluated, impact.cases.len()), (10, 0, 0));
    insta::assert_snapshot!(register.session(&edits, &[]));
}

#[test]
fn a_fact_that_is_gone_is_told_for_the_case_that_holds_it() {
    let register = Register::under(&edited(&texts(GS_07), &[SHELF]));
    let held = tempfile::NamedTempFile::with_suffix(".yaml").unwrap();
    std::fs::write(held.path(), "facts: {intake: {received_on: 2014-09-01, kind: complaint, shelf: A3}}\n").unwrap();
    let number = register.add(held.path().to_str().unwrap(), false);
    let impact = register.impact(&texts(GS_07));
    // Nothing that comes out hangs on it: no other case is touched.
    assert_eq!((impact.summary.lost, impact.summary.changed, impact.summary.evaluated), (1, 0, 0));
    assert_eq!(numbers(&impact), [number]);
    let Effect::Lost(found) = &impact.cases[0].effect else { panic!("{impact:?}") };
    assert_eq!(found[0].code, Code::FactStale);
    insta::assert_snapshot!(register.session(&[], &[]));
}

#[test]
fn an_unusable_draft_or_register_ends_with_3() {
    let register = Register::shipped();
    let told =
        register.session(&[("penalties/categories.yaml", "finding.cause_ours: yes", "finding.cause_our: yes")], &[]);
    assert!(told.contains("finding.cause_ours") && told.matches("[3]").count() == 2, "{told}");
    for draft in ["7", "nowhere"] {
        let (out, err, code) = register.run(&["release", "impact", draft]);
        assert_eq!((out.as_str(), code), ("", 3), "{err}");
    }
    register.damage();
    assert_eq!(register.run(&["release", "impact", GS_07]).2, 3);
    let (_, err, code) = zhidu(Lang::En, ["--db", "nowhere.redb", "release", "impact", GS_07]);
    assert_eq!(code, 3, "{err}");
}

#[test]
fn each_case_is_held_against_the_release_that_governs_it() {
    let register = Register::without_cases(&texts(GS_07));
    let draft = edited(&texts(GS_07), &[GRACE]);
    register.publish(2, &draft, "2014-05-01");
    for (case, decided) in CASES {
        register.add(case, decided);
    }
    let impact = register.impact_of(&draft, &Scope { all: true, ..Scope::default() });
    // What the draft's own text governs needs no evaluation; the others do.
    for case in &impact.cases {
        let later = case.on.unwrap() >= read_date("2014-05-01").unwrap();
        assert_eq!((case.release, case.evaluated), (Some(if later { 2 } else { 1 }), !later), "{}", case.number);
    }
    let changed: Vec<_> = impact.cases.iter().filter(|case| case.change().is_some()).collect();
    assert_eq!((changed.len(), changed[0].number.as_str()), (1, LATE[0]));
    // The draft may be named by its number.
    let (out, _, code) = register.run(&["release", "impact", "2"]);
    assert!(code == 1 && out.contains(LATE[0]) && !out.contains(LATE[1]), "{out}");
}

#[test]
fn a_scope_leaves_cases_out() {
    let register = Register::shipped();
    let draft = edited(&texts(GS_07), &[GRACE]);
    let of = |scope: Scope| {
        let impact = register.impact_of(&draft, &scope);
        (impact.summary.cases, impact.summary.changed)
    };
    assert_eq!(of(Scope { month: Some("2014-05".to_owned()), ..Scope::default() }), (1, 1));
    assert_eq!(of(Scope { from: read_date("2014-05-20"), ..Scope::default() }).1, 1);
    assert_eq!(of(Scope { from: read_date("2014-05-21"), ..Scope::default() }).1, 0);
    desk::void_case(&register.db(), LATE[1], "entered twice", &stamp("Qian", 9)).unwrap();
    assert_eq!(of(Scope::default()), (9, 1));
    let told = register.session(&[GRACE], &["--all", "--month", "2014-08"]);
    assert!(told.contains("GS07-2014-08-001") && told.matches("[0]").count() == 2, "{told}");
}

#[test]
fn an_open_case_stands_by_its_release_and_a_decided_one_by_its_decision() {
    let register = Register::shipped();
    let old = texts(GS_07);
    // Late deliveries are forgiven from the first day on, for cases in hand too.
    let follow = ("regulation.yaml", "cases_in_hand: keep", "cases_in_hand: follow");
    register.publish(2, &edited(&old, &[GRACE, follow]), "2014-01-01");
    // The decision on the first case was made before; the second case is open and follows the later text.
    assert_eq!(numbers(&register.impact(&old)), [LATE[1]]);
    desk::reopen_case(&register.db(), LATE[0], "asked for", &stamp("Qian", 9)).unwrap();
    let again = register.impact(&old);
    assert_eq!(numbers(&again), LATE);
    assert!(again.cases.iter().all(|case| case.release == Some(2)));
}

#[test]
fn what_becomes_undecided_asks_for_its_facts() {
    let register = Register::shipped();
    let assumed = "freight: {type: money, label: {zh: 运费损失, en: freight lost}, assume: 0}";
    let asked = "freight: {type: money, label: {zh: 运费损失, en: freight lost}}";
    let impact = register.edited(&[("facts/loss.yaml", assumed, asked)]);
    assert!(impact.summary.opened > 0 && impact.summary.settled == 0, "{:?}", impact.summary);
    let change = impact.cases.iter().find(|case| case.number.as_str() == LATE[0]).unwrap().change().unwrap();
    let missing: Vec<_> = change.missing.iter().map(|missing| missing.it.name.as_str()).collect();
    assert!(!change.was_open && change.is_open && missing.contains(&"loss.freight"), "{missing:?}");
}

#[test]
fn nothing_governs_a_case_yet() {
    let register = Register::without_cases(&texts(GS_07));
    let early = tempfile::NamedTempFile::with_suffix(".yaml").unwrap();
    std::fs::write(early.path(), "facts: {intake: {received_on: 2013-12-31, kind: complaint}}\n").unwrap();
    register.add(early.path().to_str().unwrap(), false);
    let impact = register.edited(&[GRACE]);
    assert_eq!((impact.summary.unheld, impact.summary.is_empty()), (1, true));
    insta::assert_snapshot!(register.session(&[GRACE], &[]));
}

#[test]
fn help_teaches() {
    let help: Vec<_> = Lang::ALL.map(|lang| zhidu(lang, ["release", "impact", "--help"]).0).into_iter().collect();
    insta::assert_snapshot!(help.join("\n"));
}

#[test]
fn of_procedures_that_change_those_begun_are_told_apart() {
    let register = Register::shipped();
    let edits: [Edit<'static>; 1] =
        [("procedures/paid-repair.yaml", "    who: recording_person\n", "    who: [recording_person, market]\n")];
    let counts = || {
        let summary = register.edited(&edits).summary;
        assert_eq!((summary.changed, summary.evaluated), (0, 0), "no outcome changes");
        (summary.begun, summary.ahead)
    };
    assert_eq!(counts(), (0, 2));
    let number = "GS07-2014-08-001";
    let appoint = ["person", "appoint", "Qian", "market_manager", "--from", "2014-01-01", "--as", "Zhou"];
    let step = ["step", number, "A1", "--on", "2014-08-04", "--as", "Qian"];
    for command in [appoint.as_slice(), &step] {
        let (out, err, code) = register.run(command);
        assert_eq!(code, 0, "{out}{err}");
    }
    assert_eq!(counts(), (1, 1));
    insta::assert_snapshot!(register.session(&edits, &[]));
    // Another length of time is another procedure; a remark is none.
    let days = "    values:\n      - {from: 2014-01-01, value: 3, reason: {zh: 原文未定";
    let longer = register.edited(&[("parameters.yaml", days, &days.replace("value: 3", "value: 4"))]).summary;
    assert!(longer.begun == 1 && longer.ahead >= 1, "{longer:?}");
    let remark = register.edited(&[("procedures/paid-repair.yaml", "steps:\n", "# a remark\nsteps:\n")]).summary;
    assert_eq!((remark.begun, remark.ahead), (0, 0));
}
