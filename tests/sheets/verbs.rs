//! `print` on the command line, in both languages.

use std::fs;

use zhidu::label::Lang;

use super::room::GS_07;
use crate::terminal::zhidu;

const CASE: &str = "policies/gs-07/examples/services/paid-repair.yaml";

#[test]
fn a_form_is_found_by_id_and_by_title() {
    let pages: Vec<_> = ["repair_order", "维修单", "《维修单》", "Repair order"]
        .iter()
        .map(|form| {
            let (out, err, code) = zhidu(Lang::Zh, ["--pack", GS_07, "print", CASE, "--form", form]);
            assert_eq!((err.as_str(), code), ("", 0));
            out
        })
        .collect();
    assert!(pages[0].contains("样张") && pages[0].contains("贰仟捌佰元整"));
    assert!(pages.iter().all(|page| *page == pages[0]));
}

#[test]
fn a_page_is_written_and_nothing_else_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("维修单.html");
    let written = path.to_str().unwrap();
    for (lang, said) in [(Lang::Zh, "《维修单》已写入"), (Lang::En, "Repair order is written to")] {
        let (out, err, code) =
            zhidu(lang, ["--pack", GS_07, "print", CASE, "--form", "repair_order", "--out", written]);
        assert_eq!((out.as_str(), code), ("", 0));
        assert!(err.starts_with(said), "{err}");
    }
    let mine = folder.path().join("notes.txt");
    fs::write(&mine, "notes").unwrap();
    let (_, err, code) =
        zhidu(Lang::En, ["--pack", GS_07, "print", CASE, "--form", "repair_order", "--out", mine.to_str().unwrap()]);
    assert!(err.contains("[file-exists]"), "{err}");
    assert_eq!((code, fs::read_to_string(&mine).unwrap().as_str()), (1, "notes"));
}

#[test]
fn a_word_that_the_sheet_holds_is_told_beside_the_page() {
    let folder = tempfile::tempdir().unwrap();
    let case = folder.path().join("case.yaml");
    let text = fs::read_to_string("policies/gs-07/examples/penalties/wrong-steel.yaml").unwrap();
    fs::write(&case, text.replace("依 GS-07 扣减奖金", "罚款八百元")).unwrap();
    let case = case.to_str().unwrap();
    for (lang, said) in [
        (Lang::Zh, "《奖罚通知单》含有“罚款”，纸上印有提醒（§8.1）\n"),
        (Lang::En, "Reward or penalty notice holds “罚款”, and bears the warning (§8.1)\n"),
    ] {
        let (out, err, code) = zhidu(lang, ["--pack", GS_07, "print", case, "--form", "penalty_notice"]);
        assert_eq!((err.as_str(), code), (said, 0));
        assert!(out.contains("class=\"warning\""));
    }
}

#[test]
fn what_cannot_be_printed_is_told() {
    let said = |command: &[&str]| {
        let (out, err, code) = zhidu(Lang::En, [&["--pack", GS_07, "print"], command].concat());
        assert_eq!(out, "");
        (err, code)
    };
    let (err, code) = said(&[CASE, "--form", "repair_ordre"]);
    assert!(err.contains("did you mean `repair_order`?") && code == 3, "{err}");
    let (err, code) = said(&[CASE, "--form", "call_register"]);
    assert!(err.contains("[form-subject]") && code == 3, "{err}");
    let (err, code) = said(&["--month", "2014-08", "--form", "repair_order"]);
    assert!(err.contains("[form-subject]") && code == 3, "{err}");
    for wrong in [
        vec!["--form", "repair_order"],
        vec![CASE],
        vec![CASE, "--month", "2014-08", "--form", "x"],
        vec!["--month", "2014-13", "--form", "x"],
    ] {
        assert_eq!(said(&wrong).1, 2, "{wrong:?}");
    }
}

#[test]
fn json_never_changes_with_the_language() {
    let json = |lang| zhidu(lang, ["--pack", GS_07, "--format", "json", "print", CASE, "--form", "repair_order"]).0;
    assert_eq!(json(Lang::Zh), json(Lang::En));
    let read: serde_json::Value = serde_json::from_str(&json(Lang::Zh)).unwrap();
    assert_eq!(read["sheets"][0]["head"]["marks"][0], "specimen");
    assert_eq!(read["sheets"][0]["head"]["number"], serde_json::Value::Null);
}

#[test]
fn help_teaches() {
    for lang in Lang::ALL {
        let (out, _, code) = zhidu(lang, ["print", "--help"]);
        assert_eq!(code, 0);
        for word in ["--form", "--month", "--out", "forms/"] {
            assert!(out.contains(word), "{word}\n{out}");
        }
    }
}
