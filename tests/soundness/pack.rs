//! Procedures as packs, and what the checker says of them.

use std::collections::BTreeMap;

use zhidu::desk::Loaded;
use zhidu::diagnostic::Diagnostic;
use zhidu::files::Files;
use zhidu::label::Lang;

use super::net::{Net, WAYS};

/// The smallest pack in which a procedure can stand.
pub(crate) fn base() -> BTreeMap<String, Vec<u8>> {
    let office = |id: &str, zh: &str| {
        format!("  {id}: {{label: {{zh: {zh}, en: {id}}}, kind: office, source: seed, clause: §1}}\n")
    };
    let choices: Vec<_> = (0..WAYS).map(|way| format!("w{way}: {{zh: 路{way}, en: way {way}}}")).collect();
    let regulation = "number: T-1\ntitle: {zh: 试, en: Trial}\ncase_prefix: T1\nin_force_from: 2020-01-01\ngoverned_by: one.on_day\nverdict: one.verdict\ncalendar: works\n";
    let calendar = "title: {zh: 日历, en: Calendar}\nsource: config\nrest_days: [星期日]\nyears: {}\n";
    let facts = format!(
        "label: {{zh: 一, en: One}}\nfacts:\n  on_day: {{type: date, label: {{zh: 日, en: day}}}}\n  way: {{type: choice, label: {{zh: 路, en: way}}, choices: {{{}}}}}\noutputs:\n  verdict: {{type: choice, label: {{zh: 结论, en: verdict}}, choices: {{good: {{zh: 好, en: good}}}}}}\n",
        choices.join(", ")
    );
    let verdict =
        "title: {zh: 结论, en: Verdict}\nclause: §1\nsource: seed\nrules:\n  - {id: V1, gives: {one.verdict: good}}\n";
    [
        ("regulation.yaml", regulation.to_owned()),
        ("facts/one.yaml", facts),
        ("offices.yaml", format!("offices:\n{}{}", office("a", "甲"), office("b", "乙"))),
        ("verdict.yaml", verdict.to_owned()),
        ("calendars/works.yaml", calendar.to_owned()),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text.into_bytes()))
    .collect()
}

/// Checks a pack.
pub(crate) fn check(pack: BTreeMap<String, Vec<u8>>) -> (Loaded, Vec<Diagnostic>) {
    let (files, diagnostics) = Files::from_memory(pack);
    let loaded = Loaded::of(files, diagnostics);
    let diagnostics = loaded.diagnostics.clone();
    (loaded, diagnostics)
}

/// Checks a procedure in the smallest pack, with forms `f0`, `f1`, ….
pub(crate) fn check_procedure(text: &str, forms: usize) -> (Loaded, Vec<Diagnostic>) {
    let mut pack = base();
    pack.insert("steps.yaml".to_owned(), text.as_bytes().to_vec());
    for form in 0..forms {
        pack.insert(format!("forms/f{form}.yaml"), form_text(form).into_bytes());
    }
    check(pack)
}

/// The smallest form.
pub(crate) fn form_text(form: usize) -> String {
    format!(
        "title: {{zh: 单{form}, en: sheet {form}}}\nclause: §1\nsource: seed\nprefix: F{form}\npaper: A5\ncopies: [{{zh: 存根, en: self}}]\nparts: [{{signatures: [{{zh: 经手人, en: handled by}}]}}]\n"
    )
}

/// Returns what a diagnostic says of something; nothing where it says nothing.
pub(crate) fn said(diagnostic: &Diagnostic, name: &str) -> String {
    let found = diagnostic.arguments.iter().find(|(other, _)| *other == name);
    found.map(|(_, value)| value.show(Lang::En)).unwrap_or_default()
}

impl Net {
    /// Writes the procedure as a pack has it. The id of a step is `s` and its place.
    pub(crate) fn text(&self) -> String {
        let mut text = "title: {zh: 程序, en: Procedure}\nclause: §1\nsource: seed\nsteps:\n".to_owned();
        for (place, step) in self.0.iter().enumerate() {
            let office = if place % 2 == 0 { "a" } else { "b" };
            text += &format!("  - id: s{place}\n    title: {{zh: 步{place}, en: step {place}}}\n    who: {office}\n");
            for (key, prefix, places) in
                [("joins", "s", &step.joins), ("issues", "f", &step.issues), ("approves", "s", &step.approves)]
            {
                if !places.is_empty() {
                    text += &format!("    {key}: {}\n", list(prefix, places));
                }
            }
            if !step.needs.is_empty() {
                text += &format!("    needs: {{sheets: {}}}\n", list("f", &step.needs));
            }
            text += &format!("    then: {}\n", then(&step.ways, step.dead.as_deref()));
        }
        text
    }

    pub(crate) fn check(&self) -> Vec<Diagnostic> {
        let (loaded, diagnostics) = check_procedure(&self.text(), super::net::FORMS);
        assert_eq!(loaded.program.is_some(), !diagnostics.iter().any(Diagnostic::is_error));
        diagnostics
    }
}

fn list(prefix: &str, places: &[usize]) -> String {
    let names: Vec<_> = places.iter().map(|place| format!("{prefix}{place}")).collect();
    format!("[{}]", names.join(", "))
}

fn to(way: &[usize]) -> String {
    if way.is_empty() { "end".to_owned() } else { list("s", way) }
}

fn then(ways: &[Vec<usize>], dead: Option<&[usize]>) -> String {
    if let ([only], None) = (ways, dead) {
        return to(only);
    }
    let (last, others) = ways.split_last().unwrap();
    let branch = |(place, way): (usize, &Vec<usize>)| format!("{{when: {{one.way: w{place}}}, to: {}}}", to(way));
    // No way is two ways at once.
    let dead = dead.map(|way| format!("{{when: {{all: [{{one.way: w0}}, {{one.way: w1}}]}}, to: {}}}", to(way)));
    let branches = others.iter().enumerate().map(branch).chain(dead);
    let branches: Vec<_> = branches.chain([format!("{{otherwise: {}}}", to(last))]).collect();
    format!("[{}]", branches.join(", "))
}
