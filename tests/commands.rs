//! Sessions at the command line, as a quality manager has them, in both languages.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::fs;
use std::path::Path;

use zhidu::label::Lang;

#[path = "terminal/terminal.rs"]
mod terminal;

use terminal::zhidu;

/// A session as it would stand on a screen.
fn session(commands: &[&[&str]]) -> String {
    let mut text = String::new();
    for lang in Lang::ALL {
        for command in commands {
            let (out, err, code) = zhidu(lang, *command);
            text.push_str(&format!("$ zhidu {} ({})\n{out}{err}[{code}]\n\n", command.join(" "), lang.tag()));
        }
    }
    text
}

/// A copy of the shipped pack that a test may spoil.
fn spoiled(file: &str, change: impl Fn(&str) -> String) -> tempfile::TempDir {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            let target = to.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                copy(&entry.path(), &target);
            } else {
                fs::copy(entry.path(), target).unwrap();
            }
        }
    }
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new("policies/gs-07"), folder.path());
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    let changed = change(&text);
    assert_ne!(text, changed, "the change is made");
    fs::write(path, changed).unwrap();
    folder
}

/// Runs commands over a spoiled pack; its folder is written as PACK.
fn over(folder: &tempfile::TempDir, commands: &[&[&str]]) -> String {
    let path = folder.path().to_str().unwrap();
    let commands: Vec<Vec<&str>> = commands.iter().map(|command| [&["--pack", path], *command].concat()).collect();
    let commands: Vec<&[&str]> = commands.iter().map(Vec::as_slice).collect();
    session(&commands).replace(path, "PACK")
}

#[test]
fn help_teaches() {
    insta::assert_snapshot!(session(&[
        &["--help"],
        &["evaluate", "--help"],
        &["why", "--help"],
        &["check", "--help"],
        &["test", "--help"]
    ]));
}

#[test]
fn wrong_usage_ends_with_2() {
    for command in [
        &["evaluat"][..],
        &[],
        &["evaluate"],
        &["evaluate", "x.yaml", "--on", "2014-5-6"],
        &["why", "fixtures/cases/late-delivery.yaml", "--not", "x"],
    ] {
        assert_eq!(zhidu(Lang::En, command).2, 2, "{command:?}");
    }
}

#[test]
fn wrong_usage_is_told_in_the_language_spoken() {
    insta::assert_snapshot!(session(&[
        &["due", "--on", "2014-08-33"],
        &["due", "--on", "2014/8/3"],
        &["due", "--on", "2014年8月3日"],
        &["due", "--on", "２０１４－０８－０３"],
        &["due", "--on", "soon"],
        &["due", "--on"],
        &["due", "--on", "2014-08-03", "--on", "2014-08-04"],
        &["case", "list", "--month", "2014年8月"],
        &["case", "list", "--status", "shut"],
        &["evaluate", "x.yaml", "--known-at", "2014/8/3"],
        &["case", "set", "X", "零件费:1860"],
        &["case", "set", "X", "零件费=1860", "--file", "x.yaml"],
        &["conform", "x.xes", "--procedure", "x", "--map", "接单"],
        &["audit", "verify", "--key", "x"],
        &["person", "relieve", " ", "厂长", "--reason", "x"],
        &["case", "void", "X", "--reason", " "],
        &["case", "void", "X"],
        &["case", "void", "X", "--reson", "x"],
        &["case", "shw"],
        &["case", "--pack", "x"],
        &["check", "it"],
        &["step", "X", "--correct", "abc", "--reason", "x"],
        &["step", "X", "--correct", "３", "--reason", "x"],
        &["step", "X"],
    ]));
}

#[test]
fn wrong_usage_is_json_where_json_is_asked_for() {
    for command in [
        &["--format", "json", "due", "--on", "2014-08-33"][..],
        &["due", "--on", "2014-08-33", "--format=json"],
        &["case", "void", "X", "--format", "json"],
        &["--format", "json", "case"],
        &["--format", "json", "chek"],
    ] {
        let (out, err, code) = zhidu(Lang::Zh, command);
        let json: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!((err.as_str(), code), ("", 2), "{command:?}");
        assert!(json["diagnostics"][0]["message"]["zh"].is_string(), "{command:?}");
    }
}

#[test]
fn a_case_that_cannot_be_read_ends_with_3() {
    insta::assert_snapshot!(session(&[
        &["evaluate", "no-such-case.yaml"],
        &["evaluate", "policies"],
        &["--pack", "nowhere", "check"]
    ]));
    assert_eq!(zhidu(Lang::En, ["evaluate", "no-such-case.yaml"]).2, 3);
}

#[test]
fn why_and_why_not() {
    insta::assert_snapshot!(session(&[
        &["why", "fixtures/cases/late-delivery.yaml", "处罚类别"],
        &["why", "fixtures/cases/late-delivery.yaml", "--not", "outcome.verdict=penalty"],
        &["why", "fixtures/cases/late-delivery.yaml", "--not", "裁定=仅开异常处理单"],
        &["why", "fixtures/cases/late-delivery.yaml", "--not", "penalty.categories=P99"],
        &["why", "fixtures/cases/late-delivery.yaml", "penalty.categoris"],
        &["why", "fixtures/cases/warranty-start-open.yaml", "service.class"],
    ]));
}

#[test]
fn chinese_labels_and_ids_give_the_same_decision() {
    let json = |path| zhidu(Lang::En, ["evaluate", path, "--format", "json"]).0;
    assert_eq!(json("fixtures/cases/late-delivery.yaml"), json("fixtures/cases/交货延迟.yaml"));
}

#[test]
fn json_never_changes_with_the_language() {
    for command in [
        &["evaluate", "fixtures/cases/late-delivery.yaml", "--format", "json"][..],
        &["check", "--format", "json"],
        &["test", "--format", "json"],
        &["why", "fixtures/cases/late-delivery.yaml", "--format", "json"],
    ] {
        assert_eq!(zhidu(Lang::Zh, command), zhidu(Lang::En, command), "{command:?}");
    }
}

#[test]
fn an_edit_changes_the_outcome_and_the_examples_say_so() {
    let pack = spoiled("parameters.yaml", |text| {
        let at = text.find("late.grace_days:").unwrap();
        let (before, after) = text.split_at(at);
        format!("{before}{}", after.replacen("value: 0", "value: 3", 1))
    });
    insta::assert_snapshot!(over(
        &pack,
        &[&["test", "late-delivery"], &["evaluate", "fixtures/cases/late-delivery.yaml"]]
    ));
    let path = pack.path().to_str().unwrap();
    assert_eq!(zhidu(Lang::En, ["--pack", path, "test"]).2, 1);
    assert_eq!(zhidu(Lang::En, ["--pack", path, "test", "--accept"]).2, 0);
    assert_eq!(zhidu(Lang::En, ["--pack", path, "test"]).2, 0, "what was accepted is as expected");
}

#[test]
fn accepting_leaves_all_other_lines_as_they_are() {
    let pack = spoiled("examples/complaints/late-delivery.yaml", |text| {
        let head = text.split("expect:").next().unwrap();
        format!("# a note of the manager's\n{head}expect:\n  verdict: penalty\n")
    });
    let path = pack.path().to_str().unwrap();
    let file = pack.path().join("examples/complaints/late-delivery.yaml");
    assert_eq!(zhidu(Lang::En, ["--pack", path, "test", "--accept", "late-delivery"]).2, 0);
    let shipped = fs::read_to_string("policies/gs-07/examples/complaints/late-delivery.yaml").unwrap();
    assert_eq!(fs::read_to_string(file).unwrap(), format!("# a note of the manager's\n{shipped}"));
}

#[test]
fn a_misspelt_rule_in_an_expectation_is_an_error() {
    let pack = spoiled("examples/complaints/late-delivery.yaml", |text| {
        text.replace("penalties/categories#P09", "penalties/categories#P90")
    });
    insta::assert_snapshot!(over(&pack, &[&["test"]]));
}

#[test]
fn a_removed_example_leaves_its_rules_uncovered_with_the_reason() {
    let bare = "facts: {intake: {received_on: 2014-08-01}}\nexpect: {verdict: undecided}\n";
    let pack = spoiled("examples/complaints/motor-let-pass.yaml", |_| bare.to_owned());
    let (out, err, code) = zhidu(Lang::En, ["--pack", pack.path().to_str().unwrap(), "test"]);
    assert_eq!(code, 1, "{err}");
    assert!(out.contains("no example reaches complaints/side#inspection_failed"), "{out}");
}

#[test]
fn a_rule_that_is_gone_can_be_accepted() {
    let pack = spoiled("penalties/primary-one.yaml", |text| {
        text.replace("penalty.primary:", "主类别:").replace("derive:", "# renamed by its label\nderive:")
    });
    let path = pack.path().to_str().unwrap();
    assert_eq!(zhidu(Lang::En, ["--pack", path, "test"]).2, 0, "a label is as good as an id");
    let gone = spoiled("services/wanted.yaml", |text| text.replace("id: service_wanted", "id: is_wanted"));
    let path = gone.path().to_str().unwrap();
    let (_, err, code) = zhidu(Lang::En, ["--pack", path, "test"]);
    assert_eq!(code, 3);
    assert!(err.contains("services/wanted#service_wanted"), "{err}");
    assert_eq!(zhidu(Lang::En, ["--pack", path, "test", "--accept"]).2, 0);
    assert_eq!(zhidu(Lang::En, ["--pack", path, "test"]).2, 0);
}

#[test]
fn nothing_is_decided_before_the_regulation_is_in_force() {
    insta::assert_snapshot!(session(&[&["evaluate", "fixtures/cases/wrong-steel.yaml", "--on", "2013-12-31"]]));
    assert_eq!(zhidu(Lang::En, ["evaluate", "fixtures/cases/wrong-steel.yaml", "--on", "2014-01-01"]).2, 0);
}

#[test]
fn rules_that_override_one_another_are_a_mistake() {
    let pack = spoiled("complaints/side.yaml", |text| {
        text.replace(
            "gives: {outcome.side: customer}\n  - id: supplier",
            "gives: {outcome.side: customer}\n    overrides: [late_on_our_account]\n  - id: supplier",
        )
    });
    let (_, err, code) = zhidu(Lang::En, ["--pack", pack.path().to_str().unwrap(), "check"]);
    assert_eq!(code, 1);
    assert!(
        err.contains("late_on_our_account") && err.contains("customer_caused") && err.contains("error[cycle]"),
        "{err}"
    );
}

#[test]
fn a_rule_that_was_overridden_is_no_reason() {
    let path = "policies/gs-07/examples/complaints/late-and-carrier-damage.yaml";
    let (out, _, _) = zhidu(Lang::En, ["evaluate", path, "--format", "json"]);
    let decision: serde_json::Value = serde_json::from_str(&out).unwrap();
    let side = decision["outputs"].as_array().unwrap().iter().find(|output| output["name"] == "outcome.side").unwrap();
    let rules: Vec<_> = side["by"]
        .as_array()
        .unwrap()
        .iter()
        .map(|index| {
            decision["fired"][usize::try_from(index.as_u64().unwrap()).unwrap()]["rule"].as_str().unwrap().to_owned()
        })
        .collect();
    assert_eq!(rules, ["complaints/side#late_on_our_account"]);
}

#[test]
fn a_filter_that_matches_nothing_is_wrong_usage() {
    assert_eq!(zhidu(Lang::En, ["test", "no-such-example"]).2, 2);
}

#[test]
fn an_example_whose_step_is_refused_says_why() {
    let pack = spoiled("examples/procedures/paid-repair-steps.yaml", |text| {
        text.replace("{step: S1, by: 钱, on: 2014-08-08}", "{step: S1, by: 林, on: 2014-08-08}")
    });
    insta::assert_snapshot!(over(&pack, &[&["test", "paid-repair-steps"]]));
}
