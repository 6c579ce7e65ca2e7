//! Single edits of the shipped packs, told in both languages.

use super::room::{GS_07, LABORATORY, between, edited, session, texts};
use crate::terminal::zhidu;
use zhidu::label::Lang;

#[test]
fn a_parameter_takes_another_value() {
    insta::assert_snapshot!(session(&[(
        "parameters.yaml",
        "    clause: §7 P09\n    source: config\n    values:\n      - {from: 2014-01-01, value: 0}",
        "    clause: §7 P09\n    source: config\n    values:\n      - {from: 2014-01-01, value: 3}",
    )]));
}

#[test]
fn a_parameter_takes_a_value_from_a_day_on() {
    let line = "      - {from: 2014-01-01, value: 400}\n";
    let more = format!("{line}      - {{from: 2025-01-01, value: 500, reason: {{zh: 物价, en: prices rose}}}}\n");
    insta::assert_snapshot!(session(&[("parameters.yaml", line, &more)]));
}

#[test]
fn a_day_is_moved() {
    let pack = edited(
        &texts(LABORATORY),
        &[("parameters.yaml", "{from: 2023-01-01, value: 8.0", "{from: 2023-07-01, value: 8.0")],
    );
    insta::assert_snapshot!(between(LABORATORY, &pack, &[]));
}

#[test]
fn a_row_is_added() {
    let row = "  rows:\n    - {id: S4, when: [light, \"[1000..5000)\"], then: [warning], source: config}\n";
    insta::assert_snapshot!(session(&[("penalties/sanction-table.yaml", "  rows: []\n", row)]));
}

#[test]
fn a_cell_and_the_order_of_rows_change_where_the_first_counts() {
    let before = texts(LABORATORY);
    let text = &before.iter().find(|(name, _)| name == "receipt/holding-time.yaml").unwrap().1;
    let rows: Vec<&str> = text.lines().filter(|line| line.trim_start().starts_with("- {id:")).collect();
    let turned = format!("{}\n{}", rows[1], rows[0]);
    let pack = edited(&before, &[("receipt/holding-time.yaml", &format!("{}\n{}", rows[0], rows[1]), &turned)]);
    insta::assert_snapshot!(between(LABORATORY, &pack, &[]));
}

#[test]
fn a_condition_changes() {
    insta::assert_snapshot!(session(&[(
        "penalties/categories.yaml",
        "when: {finding.kinds: documents_wrong, finding.cause_ours: yes}",
        "when: {finding.kinds: documents_wrong, finding.cause_ours: yes, finding.verified: yes}",
    )]));
}

#[test]
fn a_choice_is_added() {
    insta::assert_snapshot!(session(&[(
        "facts/finding.yaml",
        "      carrier: {zh: 承运人, en: with a carrier}\n",
        "      carrier: {zh: 承运人, en: with a carrier}\n      weather: {zh: 天气, en: with the weather, clause: §7, source: config}\n",
    )]));
}

#[test]
fn an_office_is_renamed() {
    insta::assert_snapshot!(session(&[(
        "offices.yaml",
        "label: {zh: 厂长, en: Plant director}",
        "label: {zh: 总经理, en: General manager}",
    )]));
}

#[test]
fn a_duty_is_added_and_one_is_dropped() {
    let pack = edited(
        &texts(LABORATORY),
        &[(
            "receipt/duties.yaml",
            "  - id: label\n    who: receiving_clerk\n    text: {zh: 逐瓶贴实验室编号, en: put the laboratory number on every bottle}\n",
            "  - id: count\n    who: 技术负责人\n    text: {zh: \"记录 {sample.temperature} 度\", en: \"note {sample.temperature} degrees\"}\n",
        )],
    );
    insta::assert_snapshot!(between(LABORATORY, &pack, &[]));
}

#[test]
fn a_script_changes() {
    insta::assert_snapshot!(session(&[(
        "scripts/deductions.rhai",
        "amounts.push(amount);\n        rest -= amount;",
        "rest -= amount;\n        amounts.push(amount + decimal(0));"
    )]));
}

#[test]
fn the_head_and_a_title_change() {
    insta::assert_snapshot!(session(&[
        ("regulation.yaml", "in_force_from: 2014-01-01", "in_force_from: 2015-01-01"),
        ("penalties/loss.yaml", "title: {zh: 损失金额, en: Loss amount}", "title: {zh: 损失, en: Loss}"),
        ("penalties/base-units.yaml", "clause: §8.1", "clause: §8"),
    ]));
}

#[test]
fn all_rules_of_a_policy_stand_on_another_authority() {
    let told = session(&[("penalties/loss.yaml", "source: template", "source: config")]);
    assert_eq!(told.matches("  ~ ").count(), 2, "told once in each language:\n{told}");
    insta::assert_snapshot!(told);
}

#[test]
fn programs_read_ids() {
    let pack = edited(&texts(GS_07), &[("parameters.yaml", "value: 50%", "value: 40%")]);
    let told = between(GS_07, &pack, &["--format", "json"]);
    let (zh, en) = told.split_once("(zh)").unwrap().1.split_once("$ zhidu").unwrap();
    assert_eq!(zh.trim(), en.split_once("(en)").unwrap().1.trim(), "JSON never changes with the language");
    insta::assert_snapshot!(zh.trim());
}

#[test]
fn what_cannot_be_loaded_is_told() {
    let pack =
        edited(&texts(GS_07), &[("penalties/categories.yaml", "finding.cause_ours: yes", "finding.cause_our: yes")]);
    let told = between(GS_07, &pack, &[]);
    assert!(told.contains("finding.cause_ours") && told.matches("[3]").count() == 2, "{told}");
    let (out, err, code) = zhidu(Lang::En, ["release", "diff", "nowhere", GS_07]);
    assert_eq!((out.as_str(), code), ("", 3), "{err}");
}

#[test]
fn help_teaches() {
    let help: Vec<_> = Lang::ALL.map(|lang| zhidu(lang, ["release", "diff", "--help"]).0).into_iter().collect();
    insta::assert_snapshot!(help.join("\n"));
}

#[test]
fn a_form_changes() {
    insta::assert_snapshot!(session(&[
        ("forms/repair_order.yaml", "paper: A5\n", "paper: A5 横\n"),
        (
            "forms/repair_order.yaml",
            "  - {zh: 客户, en: customer}\nparts",
            "  - {zh: 客户, en: customer}\n  - {zh: 财务, en: finance}\nparts"
        ),
        ("forms/repair_order.yaml", "      - intake.telephone\n", ""),
        (
            "forms/repair_order.yaml",
            "      - charge.transport\n",
            "      - charge.transport\n      - charge.customer_told\n"
        ),
        ("forms/repair_order.yaml", "as: capital, lines: 1}", "lines: 2}"),
        ("forms/trial_order.yaml", "至多 {parameters.offset.cap}", "不超过 {parameters.offset.cap}"),
        (
            "forms/penalty_notice.yaml",
            "      - {zh: 会计, en: accounting}\n      - {zh: 本人签收",
            "      - {zh: 本人签收"
        ),
        (
            "forms/penalty_notice.yaml",
            "      - responsible.name\n      - responsible.unit\n",
            "      - responsible.unit\n      - responsible.name\n"
        ),
        ("forms/call_register.yaml", "where: {intake.kind: service}", "where: {intake.kind: [service, trial]}"),
    ]));
}

#[test]
fn a_form_is_dropped() {
    let mut pack = edited(&texts(GS_07), &[("services/survey-card.yaml", "    issues: survey_card\n", "")]);
    pack.retain(|(name, _)| name != "forms/survey_card.yaml");
    insta::assert_snapshot!(between(GS_07, &pack, &[]));
}

#[test]
fn a_parameter_that_a_form_reads_names_it() {
    let (from, to) = ("- {from: 2014-01-01, value: 罚款}", "- {from: 2014-01-01, value: 罚金}");
    insta::assert_snapshot!(session(&[("parameters.yaml", from, to)]));
}
