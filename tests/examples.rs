//! The outcome of every example and case file, pinned: as text in both languages and as JSON.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::path::Path;

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
    for tried in &tried {
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
