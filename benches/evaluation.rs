//! How long it takes to read a pack, and to decide one case.

#![allow(clippy::expect_used, reason = "a benchmark that cannot go on fails")]

use std::path::Path;

use zhidu::desk;
use zhidu::evaluate::evaluate;
use zhidu::program::{Facts, Program};
use zhidu::value::Date;

fn main() {
    divan::main();
}

fn pack() -> &'static Path {
    Path::new("policies/gs-07")
}

fn case(path: &str) -> (Program, Facts, Date) {
    let mut loaded = desk::load(pack(), false);
    let program = loaded.program.take().expect("the shipped pack is sound");
    let case = desk::read_case(&mut loaded.files, &program, Path::new(path)).expect("the case can be read");
    let on = desk::governing_date(&program, &case.facts, None).expect("the case has a date");
    (program, case.facts, on)
}

/// Reads all files of the pack, checks them and compiles them, examples left out.
#[divan::bench]
fn load_check_compile(bencher: divan::Bencher<'_, '_>) {
    bencher.bench(|| desk::load(pack(), false));
}

/// The same with its examples, as `check` does.
#[divan::bench]
fn load_check_compile_with_examples(bencher: divan::Bencher<'_, '_>) {
    bencher.bench(|| desk::load(pack(), true));
}

/// Decides one case, with all its reasons.
#[divan::bench(args = ["late-delivery", "wrong-steel", "paid-repair"])]
fn evaluate_one(bencher: divan::Bencher<'_, '_>, name: &str) {
    let (program, facts, on) = case(&format!("fixtures/cases/{name}.yaml"));
    bencher.bench(|| evaluate(&program, &facts, on));
}
