//! Procedures told in their own terms: who does a step, when, by when, with which sheet, and where it leads.

use std::fs;

use scraper::{Html, Selector};
use zhidu::compare::{Change, Subject, compare, touched};
use zhidu::label::Lang;

use super::room::{Edit, GS_07, between, edited, folder, program, session, texts};
use crate::terminal::zhidu;

const REPAIR: &str = "procedures/paid-repair.yaml";
const TRIAL: &str = "procedures/trial-service.yaml";
const REGISTER: &str = "services/call-register.yaml";
const HANDLING: &str = "complaints/handling.yaml";

/// Office, what is the factory's own, guard, needs, limit, ways and a sheet of steps.
const EDITS: [Edit<'static>; 8] = [
    (REPAIR, "    who: recording_person\n", "    who: [recording_person, market]\n"),
    (
        REPAIR,
        "    when: {charge.customer_told: yes}\n",
        "    when: {charge.customer_told: yes, charge.parts: \"> 0\"}\n",
    ),
    (REPAIR, "[charge.parts, charge.wages, charge.transport]", "[charge.parts, charge.wages]"),
    (REPAIR, "within: {working_days: parameters.limits.sheet_days, source: config}", "within: {days: 5, clause: §9}"),
    (
        TRIAL,
        "      - {when: {trial.order_follows: no}, to: end}\n",
        "      - {when: {trial.order_follows: no, trial.fee_paid: yes}, to: end}\n      - {otherwise: B5}\n",
    ),
    (REGISTER, "    config: who           # as for R1\n", "    config: [who, waits]\n"),
    (REGISTER, "    issues: service_voucher\n", "    issues: [service_voucher, repair_order]\n"),
    (
        HANDLING,
        "      days: choose(complaint.overseas, parameters.limits.overseas_days, parameters.limits.domestic_days)\n      from: intake.received_on\n",
        "      working_days: parameters.limits.domestic_days\n",
    ),
];

#[test]
fn steps_change() {
    insta::assert_snapshot!(session(&EDITS));
}

#[test]
fn steps_are_added_and_dropped() {
    insta::assert_snapshot!(session(&[
        (REPAIR, "    then: A6_hand_in\n", "    then: [A6_hand_in, A7]\n"),
        (
            REPAIR,
            "  - id: A6_review\n",
            "  - id: A7
    title: {zh: 回访客户, en: call on the customer}
    text: {zh: 维修后回访客户，登记意见, en: \"call on the customer after the repair, enter what they say\"}
    source: config
    who: {all: [market, technician]}
    waits: {for: {zh: 月末, en: the end of the month}, until: month_end}
    needs: {sheets: repair_order, decision: yes}
    asks: survey.held
    sets: {service.customer_signed: yes}
    within: {months: 1, from: intake.received_on}
    then: end
  - id: A6_review
",
        ),
        // Goods taken back are no longer registered on their own.
        ("services/call-register.yaml", "    then: R5\n", "    sets: {service.goods_returned: yes}\n    then: R6\n"),
        (
            "services/call-register.yaml",
            "  - id: R5
    title: {zh: 送还登记, en: register their return}
    text: {zh: 修好送还，再次登记, en: \"return the goods, register them again\"}
    clause: §2.5
    source: template
    who: technician
    sets: {service.goods_returned: yes}
    then: R6
",
            "",
        ),
    ]));
}

const LOAN: &str = "title: {zh: 借用样机, en: Loan of a machine}
clause: §9B
source: config
applies: {intake.kind: trial}
pauses: {from: clock_stop.from, to: clock_stop.to, because: clock_stop.reason}
steps:
  - id: L1
    title: {zh: 登记借用, en: enter the loan}
    who: market
    sets: {trial.terms_told: yes, notice.approved_by: \"= person\", complaint.handled_on: \"= day\"}
    then: [L2, L3]
  - id: L2
    title: {zh: 交付样机, en: hand it over}
    who: [market, technician]
    issues: gate_pass
    agreed: trial.paid_on
    then: L4
  - id: L3
    title: {zh: 收取押金, en: take a deposit}
    who: accounting
    waits: {for: {zh: 客户付款, en: the customer's payment}, until: {trial.fee_paid: yes}, since: trial.paid_on}
    then: L4
  - id: L4
    title: {zh: 厂长核准, en: the director approves}
    who: plant_director
    joins: [L2, L3]
    approves: [L2, L3]
    then: end
";

#[test]
fn a_procedure_is_added() {
    let mut after = texts(GS_07);
    after.push(("procedures/loan.yaml".to_owned(), LOAN.to_owned()));
    insta::assert_snapshot!(between(GS_07, &after, &[]));
}

#[test]
fn all_steps_on_another_authority_are_told_once() {
    const PERMITS: &str = "fixtures/packs/permits";
    let edit = ("permits/building.yaml", "source: seed\n", "source: template\n");
    let told = between(PERMITS, &edited(&texts(PERMITS), &[edit]), &[]);
    let source = "  ~ procedure Procedure of a building permit (permits/building) [template]\n      source\n        - seed\n        + template\n";
    assert!(told.contains(source) && told.contains("0 added, 0 removed, 1 changed"), "{told}");
}

#[test]
fn the_head_of_a_procedure_changes() {
    insta::assert_snapshot!(session(&[
        (
            HANDLING,
            "title: {zh: 客诉处理, en: Complaint handling}",
            "title: {zh: 客诉受理, en: Handling of complaints}"
        ),
        (HANDLING, "applies: {intake.kind: complaint}", "applies: {intake.kind: [complaint, service]}"),
        (HANDLING, "pauses: {from: clock_stop.from, to: clock_stop.to, because: clock_stop.reason}\n", ""),
        ("procedures/quality-problem.yaml", "clause: §9C\n", "clause: §9\n"),
    ]));
}

/// A limit that says nothing else stands on what its step stands on; that it goes along is no difference of its own.
#[test]
fn a_limit_follows_its_step() {
    let loan = |source: &str, within: &str| {
        let mut pack = texts(GS_07);
        let limited = format!("    who: accounting\n    within: {within}\n");
        let text = LOAN.replace("source: config", source).replace("    who: accounting\n", &limited);
        pack.push(("procedures/loan.yaml".to_owned(), text));
        program(&pack)
    };
    let told = |before: (&str, &str), after: (&str, &str)| -> Vec<String> {
        let (before, after) = (loan(before.0, before.1), loan(after.0, after.1));
        let differences = compare(&before, &after);
        let each = differences
            .iter()
            .flat_map(|found| found.edits.iter().map(|edit| format!("{} {}", found.subject.id(), edit.aspect.word())));
        each.collect()
    };
    let (config, seed) = ("source: config", "source: seed");
    assert_eq!(told((config, "{days: 3}"), (seed, "{days: 3}")), ["procedures/loan source"]);
    // One that stood on something else, and still does, is no difference either; one that alone stays is.
    let own = "{days: 3, clause: §4.3, source: template}";
    assert_eq!(told((config, own), (seed, own)), ["procedures/loan source"]);
    assert_eq!(told((config, "{days: 3}"), (config, own)), ["procedures/loan#L3 limit_basis"]);
    let stays = "{days: 3, source: config}";
    assert_eq!(
        told((config, "{days: 3}"), (seed, stays)),
        ["procedures/loan source"],
        "nothing is said of a limit whose basis is what it was"
    );
}

#[test]
fn programs_read_ids() {
    let told = between(GS_07, &edited(&texts(GS_07), &EDITS), &["--format", "json"]);
    let (zh, en) = told.split_once("(zh)").unwrap().1.split_once("$ zhidu").unwrap();
    assert_eq!(zh.trim(), en.split_once("(en)").unwrap().1.trim(), "JSON never changes with the language");
    insta::assert_snapshot!(zh.trim());
}

#[test]
fn a_parameter_names_the_steps_that_read_it() {
    let from = "    values:\n      - {from: 2014-01-01, value: 3, reason: {zh: 原文未定";
    let told = session(&[("parameters.yaml", from, &from.replace("value: 3", "value: 4"))]);
    for step in [
        "A4 开具《维修单》 (procedures/paid-repair)",
        "B5 开《出门条》放行 (procedures/trial-service)",
        "C5_order issue the repair order (procedures/quality-problem)",
    ] {
        assert!(told.replace(['\n', ' '], "").contains(&step.replace(' ', "")), "{step} is not in {told}");
    }
    // A procedure that has begun keeps its lengths of time: the parameters are those of its release.
    assert!(told.contains("procedure has begun") && !told.contains("不涉及任何规定"), "{told}");
    assert!(told.contains("but steps or their time limits change") && told.contains("但步骤或期限有变"), "{told}");
}

#[test]
fn procedures_change_no_output() {
    let mut after = edited(&texts(GS_07), &EDITS);
    after.push(("procedures/loan.yaml".to_owned(), LOAN.to_owned()));
    let (before, after) = (program(&texts(GS_07)), program(&after));
    let differences = compare(&before, &after);
    let of_procedures = |subject: &Subject| matches!(subject, Subject::Procedure(_) | Subject::Step(_));
    assert!(differences.len() > 10 && differences.iter().all(|found| of_procedures(&found.subject)));
    let touched = touched(&before, &after);
    assert!(touched.policies.is_empty() && touched.outputs.is_empty(), "{touched:?}");
    // What is added one way is removed the other, with the same things said.
    let back = compare(&after, &before);
    let count = |found: &[zhidu::compare::Difference<'_>], change| {
        found.iter().filter(|found| found.change == change).map(|found| found.edits.len()).sum::<usize>()
    };
    assert_eq!(count(&differences, Change::Added), count(&back, Change::Removed));
    assert_eq!(count(&differences, Change::Changed), count(&back, Change::Changed));
}

#[test]
fn the_order_within_lists_is_no_difference() {
    let after = edited(
        &texts(GS_07),
        &[
            (REPAIR, "[charge.parts, charge.wages, charge.transport]", "[收费.工费, charge.transport, charge.parts]"),
            (HANDLING, "joins: [K2, K4, K6, K7]", "joins: [K7, K6, K4, K2]"),
            (HANDLING, "to: [K9, K10, K11]}", "to: [K11, K10, K9]}"),
            (HANDLING, "then: [K2, K3, K4, K5]", "then: [K5, K4, K3, K2]"),
            (
                "services/survey-card.yaml",
                "      - {when: {survey.held: yes}, to: S3}\n      - {when: {survey.held: no}, to: end}\n",
                "      - {when: {survey.held: no}, to: end}\n      - {when: {survey.held: yes}, to: S3}\n",
            ),
        ],
    );
    let differences = (program(&texts(GS_07)), program(&after));
    let differences = compare(&differences.0, &differences.1);
    assert!(differences.is_empty(), "{differences:#?}");
}

#[test]
fn the_order_of_the_steps_is_told_of_those_that_both_have() {
    let third = "  - id: M3\n    title: {zh: 报工厂经理, en: report to the factory manager}\n    who: management_representative\n    then: M4\n";
    let fourth = "  - id: M4\n    title: {zh: 工厂经理执行, en: \"as factory manager, carry it out\"}\n    source: config        # config key office.plant_director: 厂长 and 工厂经理 are the same office\n    who: plant_director\n    then: end\n";
    let from = format!("{third}{fourth}");
    let told = session(&[("complaints/monthly-meeting.yaml", &from, &format!("{fourth}{third}"))]);
    assert!(told.contains("- M1, M2, M3, M4") && told.contains("+ M1, M2, M4, M3"), "{told}");
    assert!(told.contains("0 added, 0 removed, 1 changed"), "{told}");
}

#[test]
fn the_page_tells_steps_and_what_becomes_of_cases() {
    let after = folder(&edited(&texts(GS_07), &EDITS));
    for (lang, title, sentence) in [
        (Lang::Zh, "A4 开具《维修单》", "按开始时所依的版本办理各步骤"),
        (Lang::En, "A4 issue the repair order", "keeps the steps of the release with which it began"),
    ] {
        let file = after.path().join("page.html");
        let command = ["release", "diff", GS_07, after.path().to_str().unwrap(), "--html", file.to_str().unwrap()];
        let (_, err, code) = zhidu(lang, command);
        assert_eq!(code, 1, "{err}");
        let text = fs::read_to_string(&file).unwrap();
        fs::remove_file(&file).unwrap();
        let page = Html::parse_document(&text);
        assert!(page.errors.is_empty(), "{:?}", page.errors);
        let words = |selector: &str| -> Vec<String> {
            let selector = Selector::parse(selector).unwrap();
            page.select(&selector).map(|found| found.text().collect()).collect()
        };
        assert!(words("td.subject").iter().any(|subject| subject.contains(title)), "{title}");
        assert!(words("p.reach").iter().any(|reach| reach.contains(sentence)), "{sentence}");
    }
}
