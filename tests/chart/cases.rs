//! Charts of cases: what is done, what is in hand, which ways were taken.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;
use zhidu::desk;
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::render::{ArrowLook, Chart, NodeKind, case_chart, chart_svg, procedure_chart};
use zhidu::value::read_date;

use super::laws;

/// Writes what a chart says, one box or arrow a line.
fn said(chart: &Chart) -> String {
    let mut text = String::new();
    let name = |place: usize| match &chart.nodes[place] {
        node if node.kind == NodeKind::Step => node.number.clone(),
        node => node.title.clone(),
    };
    for (place, node) in chart.nodes.iter().enumerate() {
        let lanes: Vec<_> = node.lanes.places().iter().map(|lane| chart.lanes[*lane].as_str()).collect();
        let notes = node.notes.iter().rev().map(|note| format!(" {:?}: {}", note.mark, note.text));
        let state = node.state.as_deref().map(|state| format!(" [{state}]")).unwrap_or_default();
        let _ = write!(text, "{} ({})", name(place), lanes.join(", "));
        let _ = writeln!(text, "{} {:?}{state}", notes.collect::<String>(), node.look);
    }
    for arrow in &chart.arrows {
        let label = arrow.label.as_deref().map(|label| format!(": {label}")).unwrap_or_default();
        let _ = writeln!(text, "{} -> {}{label} {:?}", name(arrow.from), name(arrow.to), arrow.look);
    }
    text
}

/// A register with the shipped pack in force, one case of a paid repair, and persons who do its steps.
struct Register(TempDir);

impl Register {
    fn new() -> Self {
        let register = Self(TempDir::new().unwrap());
        let holders = [
            ("Zhou", "plant_director"),
            ("Qian", "market_manager"),
            ("Chen", "technical_manager"),
            ("Wu", "production_manager"),
            ("Lin", "recording_person"),
            ("Xu", "production_office"),
        ];
        for (person, office) in holders {
            register.done(&["person", "appoint", person, office, "--from", "2014-01-01", "--as", "Zhou"]);
        }
        register.done(&["release", "propose", "--as", "Qian"]);
        register.done(&["release", "approve", "1", "--as", "Zhou"]);
        register.done(&[
            "release",
            "publish",
            "1",
            "--from",
            "2014-01-01",
            "--retroactive",
            "on paper",
            "--as",
            "Zhou",
        ]);
        register.done(&["case", "add", "fixtures/cases/paid-repair.yaml", "--as", "Qian"]);
        register
    }

    fn step(&self, step: &str, person: &str, on: &str) {
        self.done(&["step", NUMBER, step, "--as", person, "--on", on]);
    }

    fn done(&self, words: &[&str]) {
        let output = self.run(words);
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn run(&self, words: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zhidu"));
        command.env_remove("ZHIDU_AS").env("TZ", "UTC").env("LC_ALL", "C.UTF-8");
        command.args(["--lang", "en"]).arg("--db").arg(self.0.path().join("zhidu.redb")).args(words);
        command.output().unwrap()
    }

    /// Draws where the case stands in the procedure of paid repair on a day.
    fn chart(&self, on: &str) -> Chart {
        let on = read_date(on).unwrap();
        let messages = Messages::new(Lang::En);
        let stands = desk::stands(&self.0.path().join("zhidu.redb"), NUMBER, on, |ground, standings| {
            let repair = standings.iter().find(|one| one.procedure.id.as_str() == "procedures/paid-repair").unwrap();
            case_chart(repair, NUMBER, ground.program, &messages, ground.on, on)
        })
        .unwrap();
        stands.found.into_iter().next().unwrap()
    }
}

const NUMBER: &str = "GS07-2014-08-001";

#[test]
fn a_case_is_drawn_from_call_to_end() {
    let register = Register::new();
    let begun = register.chart("2014-08-03");
    laws::check(&begun);
    let looks = |chart: &Chart| {
        let steps = chart.nodes.iter().filter(|node| node.kind == NodeKind::Step);
        steps.map(|node| format!("{:?}", node.look)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(looks(&begun), "Current Plain Plain Plain Plain Plain Plain");
    register.step("A1", "Qian", "2014-08-03");
    register.step("A2", "Lin", "2014-08-03");
    register.step("A3", "Chen", "2014-08-03");
    // One of two has signed: it is in hand still.
    let signed = register.chart("2014-08-03");
    assert_eq!(looks(&signed), "Done Done Current Plain Plain Plain Plain");
    let half = "signed: 2014-08-03 Chen (Technical manager); still to sign: Production manager";
    assert_eq!(signed.nodes[3].state.as_deref(), Some(half));
    register.step("A3", "Wu", "2014-08-04");
    // Three working days from the day after 2014-08-04, a Monday.
    let due = register.chart("2014-08-07");
    assert_eq!(looks(&due), "Done Done Done Current Plain Plain Plain");
    assert_eq!(due.nodes[4].state.as_deref(), Some("due 2014-08-07"));
    let late = register.chart("2014-08-08");
    assert_eq!(looks(&late), "Done Done Done Late Plain Plain Plain");
    laws::check(&late);
    let taken = late.arrows.iter().filter(|arrow| arrow.look == ArrowLook::Taken).count();
    assert_eq!(taken, 4, "to A1, A2, A3 and A4");
    insta::assert_snapshot!(said(&late));
    // A step that was taken back leaves a trace.
    register.done(&["step", NUMBER, "--correct", "4", "--reason", "the wrong day", "--as", "Wu"]);
    let corrected = register.chart("2014-08-08");
    assert_eq!(corrected.nodes[3].state.as_deref(), Some(format!("{half}; step 4 corrected").as_str()));
}

#[test]
fn limits_are_those_of_the_day_that_governs_the_case() {
    let register = Register::new();
    let said = |on: &str| {
        let path = register.0.path().join(on);
        let out = path.to_str().unwrap();
        register.done(&["case", "show", NUMBER, "--graph", "procedures/paid-repair", "--on", on, "--out", out]);
        fs::read_to_string(path).unwrap()
    };
    for on in ["2014-08-05", "2026-01-05"] {
        let drawn = said(on);
        assert!(drawn.contains("parameter values of 2014-08-03"), "on {on}: {drawn}");
        assert!(drawn.contains(&format!("on {on}")), "{drawn}");
    }
}

#[test]
fn the_verbs_write_the_same_pictures() {
    let register = Register::new();
    let path = register.0.path().join("where.svg");
    let out = path.to_str().unwrap();
    let words = ["case", "show", NUMBER, "--graph", "Procedure of paid repair", "--on", "2014-08-03", "--out", out];
    for _ in 0..2 {
        // A picture takes the place of a picture.
        let output = register.run(&words);
        assert!(output.status.success() && output.stdout.is_empty());
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(told, format!("Procedure of paid repair written to {out}\n"));
        assert_eq!(fs::read_to_string(&path).unwrap(), chart_svg(&register.chart("2014-08-03")));
    }
    let output = register.run(&["graph", "procedures/paid-repair", "--on", "2014-08-01"]);
    let program = desk::load(Path::new("policies/gs-07"), false).program.unwrap();
    let repair = program.procedures.iter().find(|one| one.id.as_str() == "procedures/paid-repair").unwrap();
    let drawn = procedure_chart(&program, repair, &Messages::new(Lang::En), read_date("2014-08-01").unwrap());
    assert_eq!(String::from_utf8(output.stdout).unwrap(), chart_svg(&drawn.chart));
    // There is no JSON of a picture or a page, and nothing is written.
    for words in [&words[..5], &["graph", "procedures/paid-repair"], &["handbook"]] {
        for (lang, said) in [("en", "leave out `--format json`"), ("zh", "没有 JSON 格式")] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_zhidu"));
            command.args(["--lang", lang, "--format", "json"]).arg("--db").arg(register.0.path().join("zhidu.redb"));
            let output = command.args(words).output().unwrap();
            assert_eq!(output.status.code(), Some(2));
            let told = String::from_utf8(output.stderr).unwrap();
            assert!(output.stdout.is_empty() && told.contains(said), "{told}");
        }
    }
    // What is no picture is not written over.
    fs::write(&path, "a letter").unwrap();
    assert!(!register.run(&words).status.success());
    assert_eq!(fs::read_to_string(&path).unwrap(), "a letter");
    // A procedure that is not for the case is none of its.
    let output = register.run(&["case", "show", NUMBER, "--graph", "procedures/trial-service"]);
    assert!(String::from_utf8(output.stderr).unwrap().contains("procedure-unknown"));
}
