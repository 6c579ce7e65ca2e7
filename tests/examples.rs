//! The outcome of every example and case file, pinned: as text in both languages and as JSON.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::path::Path;

use zhidu::case::{Revision, Written};
use zhidu::desk;
use zhidu::evaluate::evaluate;
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::program::{Facts, Program};
use zhidu::render::{self, Page, Paint};
use zhidu::value::Date;

fn pinned(program: &Program, facts: &Facts, on: Date) -> String {
    let decision = evaluate(program, facts, on);
    let pages = Lang::ALL.map(|lang| {
        let messages = Messages::new(lang);
        let page = Page { program, messages: &messages, paint: Paint(false), width: 100, facts, all: false };
        render::decision(&decision, None, &page)
    });
    let json = serde_json::to_string_pretty(&render::decision_json(&decision)).unwrap();
    format!("{}\n----\n{}\n----\n{json}\n", pages[0], pages[1])
}

fn pack(folder: &str, prefix: &str) {
    let loaded = desk::load(Path::new(folder), true);
    let program = loaded.program.as_ref().unwrap();
    let tried = desk::try_examples(&loaded.pack, program).unwrap();
    assert!(tried.len() > 5);
    // An example that takes steps shows what comes of them, which its own file pins.
    for tried in tried.iter().filter(|tried| tried.rehearsed.is_none()) {
        let name = format!("{prefix}-{}", tried.id.replace('/', "-"));
        let text = pinned(program, &tried.facts, tried.decision.on);
        insta::with_settings!({ snapshot_suffix => "", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, text);
        });
    }
}

#[test]
fn every_example_of_gs_07_comes_out_as_pinned() {
    pack("policies/gs-07", "gs-07");
}

#[test]
fn every_example_of_the_laboratory_comes_out_as_pinned() {
    pack("fixtures/packs/laboratory", "laboratory");
}

#[test]
fn every_case_file_comes_out_as_pinned() {
    insta::glob!("..", "fixtures/cases/*.yaml", |path| {
        let mut loaded = desk::load(Path::new("policies/gs-07"), false);
        let program = loaded.program.take().unwrap();
        let case = desk::read_case(&mut loaded.files, &program, path).unwrap();
        let on = desk::governing_date(&program, &case.facts, None).unwrap();
        insta::assert_snapshot!(pinned(&program, &case.facts, on));
    });
}

/// An example, its verdict, and some of its outputs.
type Worked = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// The twelve worked cases, by the figures that the regulation gives for them.
#[test]
fn the_worked_cases_come_out_as_the_regulation_says() {
    let loaded = desk::load(Path::new("policies/gs-07"), true);
    let program = loaded.program.as_ref().unwrap();
    let tried = desk::try_examples(&loaded.pack, program).unwrap();
    let expected: &[Worked] = &[
        (
            "services/paid-repair",
            "service",
            &[("service.class", "paid"), ("service.fee", "2800"), ("procedure.letter", "A")],
        ),
        ("services/free-commissioning", "service", &[("service.class", "free"), ("service.fee", "0")]),
        ("services/warranty-start-open", "undecided", &[("service.class", "undecided")]),
        ("procedures/trial-offset", "service", &[("trial.offset", "3000")]),
        ("procedures/gate-pass-before-payment", "blocked", &[("outcome.blocked_by", "[fee_not_paid]")]),
        (
            "complaints/late-delivery",
            "abnormality_only",
            &[
                ("delivery.our_days_late", "2"),
                ("penalty.categories", "[P09]"),
                ("sheets.issue", "[non_conformance_sheet]"),
            ],
        ),
        (
            "complaints/late-delivery-customers-days",
            "customer_cause",
            &[("delivery.our_days_late", "0"), ("penalty.categories", "absent")],
        ),
        (
            "penalties/wrong-steel",
            "penalty",
            &[("loss.net", "6400"), ("responsible.deduction", "[800]"), ("responsible.by_month", "[[600, 200]]")],
        ),
        (
            "penalties/one-root-cause",
            "penalty",
            &[("penalty.primary", "P08"), ("penalty.recorded", "[P11, P13]"), ("loss.net", "4500")],
        ),
        ("complaints/noise-not-verified", "not_verified", &[("penalty.categories", "absent")]),
        (
            "complaints/crooked-name-plate",
            "abnormality_only",
            &[("penalty.categories", "[P13]"), ("sheets.issue", "[non_conformance_sheet]")],
        ),
        ("penalties/log-lost-persons-open", "undecided", &[]),
        (
            "penalties/log-lost-section-bears",
            "penalty",
            &[("liable.per_point", "[50]"), ("liable.borne_by", "[section]")],
        ),
        ("complaints/bought-in-motor", "external_cause", &[("penalty.categories", "absent")]),
    ];
    let mut wrong = Vec::new();
    for (id, verdict, outputs) in expected {
        let Some(tried) = tried.iter().find(|tried| tried.id == format!("examples/{id}")) else {
            wrong.push(format!("no example {id}"));
            continue;
        };
        let found = |name: &str| desk::pinned_value(program, &tried.decision, name);
        if found("outcome.verdict") != *verdict {
            wrong.push(format!("{id}: verdict {}", found("outcome.verdict")));
        }
        for (name, value) in *outputs {
            if found(name) != *value {
                wrong.push(format!("{id}: {name} is {}, not {value}", found(name)));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}\n{:#?}", tried.iter().map(|tried| &tried.id).collect::<Vec<_>>());
}

/// What the worked cases come to when their procedures run: an example, lines of what came of its steps in that order, and figures.
type Run = (&'static str, &'static [&'static str], &'static [(&'static str, &'static str)]);

/// Cases 1, 2, 4, 5, 6, 7, 10 and 12, from the call to the end.
#[test]
fn the_worked_cases_run_through_their_procedures() {
    let loaded = desk::load(Path::new("policies/gs-07"), true);
    let program = loaded.program.as_ref().unwrap();
    let tried = desk::try_examples(&loaded.pack, program).unwrap();
    let expected: &[Run] = &[
        (
            "procedures/paid-repair-steps",
            &[
                "procedures/paid-repair#A4 refused step-not-open (later)",
                "procedures/paid-repair#A3 done",
                "procedures/paid-repair#A4 done WX-2014-08-001",
                "services/call-register#R7 refused step-waits (no)",
                "procedures/paid-repair#A6_review done",
                "services/call-register#R7 done",
            ],
            &[("service.fee", "2800")],
        ),
        ("services/现场处理完签字归档", &["services/call-register#R6 done"], &[("service.fee", "0")]),
        (
            "procedures/part-payment-then-in-full",
            &[
                "procedures/trial-service#B6_received done",
                "procedures/trial-service#B6 refused step-not-open (later)",
                "procedures/trial-service#B6_received done",
                "procedures/trial-service#B6 done",
            ],
            &[("trial.offset", "3000")],
        ),
        (
            "procedures/试验费未付样品不得出门",
            &["procedures/trial-service#B5 refused step-waits (no)"],
            &[("outcome.verdict", "blocked"), ("sheets.issue", "[trial_order]")],
        ),
        (
            "complaints/迟交两天从申诉到月会",
            &[
                "penalties/notice#N1 refused procedure-closed (no)",
                "procedures/quality-problem#C6_meeting done YC-2014-06-001",
            ],
            &[("delivery.our_days_late", "2"), ("sheets.issue", "[non_conformance_sheet]")],
        ),
        (
            "penalties/notice-of-wrong-steel",
            &[
                "penalties/notice#N6 refused step-not-open (later)",
                "penalties/notice#N5 done",
                "penalties/notice#N6 refused step-needs (decision)",
                "decide penalty",
                "penalties/notice#N6 done JF-2014-07-001",
            ],
            &[("responsible.this_month", "[600]"), ("responsible.by_month", "[[600, 200]]")],
        ),
        (
            "complaints/铭牌歪斜列入月会",
            &[
                "procedures/quality-problem#C6_meeting done YC-2014-06-001",
                "penalties/notice#N1 refused procedure-closed (no)",
            ],
            &[("outcome.verdict", "abnormality_only"), ("penalty.categories", "[P13]")],
        ),
        (
            "complaints/motor-claimed-from-supplier",
            &["complaints/handling#K11 done", "procedures/quality-problem#C5_order done WX-2014-05-001"],
            &[("service.fee", "0"), ("loss.claim_from", "supplier"), ("penalty.opened", "absent")],
        ),
    ];
    for (id, lines, figures) in expected {
        let tried = tried.iter().find(|tried| tried.id == format!("examples/{id}")).unwrap();
        let rehearsed = tried.rehearsed.as_ref().unwrap();
        let mut came = rehearsed.came.iter();
        for line in *lines {
            assert!(came.any(|came| came == line), "{id}: no `{line}` in its place\n{:#?}", rehearsed.came);
        }
        for (name, value) in *figures {
            assert_eq!(desk::pinned_value(program, &tried.decision, name), *value, "{id}: {name}");
        }
        let blocked = desk::pinned_value(program, &tried.decision, "outcome.verdict") == "blocked";
        assert_eq!(rehearsed.in_hand.is_empty(), !blocked, "{id}: {:#?}", rehearsed.in_hand);
    }
}

/// Case 1: when the repair order was issued, the charges stood in the case and the customer had been told them.
#[test]
fn the_charges_are_told_before_the_repair_order() {
    let loaded = desk::load(Path::new("policies/gs-07"), true);
    let program = loaded.program.as_ref().unwrap();
    let tried = desk::try_examples(&loaded.pack, program).unwrap();
    let example = tried.iter().find(|tried| tried.id == "examples/procedures/paid-repair-steps").unwrap();
    let case = &example.rehearsed.as_ref().unwrap().case;
    let issued = case.steps().find(|stepped| stepped.step.step.as_str() == "A4").unwrap();
    let (stood_on, _) = case.revision(Some(issued.revision)).unwrap();
    let (before, _) = case.revision(Some(stood_on.revision - 1)).unwrap();
    let fact = |revision: &Revision, name: &str| {
        let held = revision.facts.iter().find(|fact| fact.name.as_str() == name);
        held.map(|fact| fact.text.clone())
    };
    let one = |text: &str| Some(Written::One(text.to_owned()));
    for (name, amount) in [("charge.parts", "1860"), ("charge.wages", "600"), ("charge.transport", "340")] {
        assert_eq!(fact(stood_on, name), one(amount), "{name}");
    }
    assert_eq!(fact(stood_on, "charge.customer_told"), one("yes"));
    assert_eq!(fact(before, "charge.customer_told"), None, "told by the second signature, not by the first");
}
