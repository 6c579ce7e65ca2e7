//! What stands in the way, in the words of the pack.

use std::collections::BTreeSet;

use crate::decision::Outcome;
use crate::evaluate::{Held, Part};
use crate::id::FactId;
use crate::label::{Label, Lang};
use crate::program::{Name, Program};
use crate::truth::Truth;

/// Names facts, outputs and lists so that they can be typed.
pub(super) fn names(program: &Program, ids: &[String]) -> Label {
    Label::joined(ids.iter().map(|id| program.vocabulary.named(id)))
}

/// Writes how facts are stated on a command line.
pub(super) fn assignments(program: &Program, ids: &[String]) -> Label {
    line(&ids.iter().map(|id| assignment(program, id, &Label::same("…"))).collect::<Vec<_>>())
}

/// Writes words one after the other, as on a command line.
pub(super) fn line(words: &[Label]) -> Label {
    let join = |lang: Lang| words.iter().map(|word| word.get(lang)).collect::<Vec<_>>().join(" ");
    Label { zh: join(Lang::Zh), en: join(Lang::En) }
}

/// Writes how one fact is stated on a command line.
pub(super) fn assignment(program: &Program, id: &str, value: &Label) -> Label {
    let name = program.vocabulary.typed(id);
    Label { zh: format!("{}={}", name.zh, value.zh), en: format!("{}={}", name.en, value.en) }
}

/// Returns the first test of a condition that is not met; where all are met that must not be, the first of them.
pub(super) fn unmet(held: &Held) -> Option<&Part> {
    let of = |truth| held.parts.iter().find(|part| part.met == truth);
    of(Truth::No).or_else(|| of(Truth::Unknown)).or_else(|| held.parts.first())
}

/// Says what was found where a condition does not hold: each name that its unmet tests speak of, with its value.
pub(super) fn found(program: &Program, held: &Held) -> Label {
    let unmet = held.parts.iter().any(|part| part.met == Truth::No);
    // Where every test is met, one of them is met that must not be.
    let parts = held.parts.iter().filter(|part| !unmet || part.met == Truth::No);
    let mut values: Vec<&(FactId, Outcome)> = Vec::new();
    for value in parts.flat_map(|part| &part.values) {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    Label::joined(values.into_iter().map(|(id, outcome)| {
        let label = program.vocabulary.named(id.as_str());
        Label {
            zh: format!("{}：{}", label.zh, shown(program, id, outcome, Lang::Zh)),
            en: format!("{}: {}", label.en, shown(program, id, outcome, Lang::En)),
        }
    }))
}

/// Names what conditions hang on that no missing fact would settle: outputs that the rules leave open.
pub(super) fn undecided(program: &Program, held: &[&Held]) -> Label {
    let unknown = held.iter().flat_map(|held| &held.parts).filter(|part| part.met == Truth::Unknown);
    let open = unknown.flat_map(|part| &part.values).filter(|(_, outcome)| outcome.is_undecided());
    let ids: BTreeSet<String> = open.map(|(id, _)| id.to_string()).collect();
    names(program, &ids.into_iter().collect::<Vec<_>>())
}

fn shown(program: &Program, id: &FactId, outcome: &Outcome, lang: Lang) -> String {
    let fact = match program.vocabulary.find(id.as_str()) {
        Some(Name::Fact(slot)) => program.vocabulary.fact(*slot),
        _ => None,
    };
    match (outcome, fact) {
        (Outcome::Known(value), Some(fact)) => fact.kind.show(value, lang),
        (Outcome::Each(parts), _) => {
            parts.iter().map(|part| shown(program, id, part, lang)).collect::<Vec<_>>().join(" | ")
        }
        (Outcome::Absent, _) => if lang == Lang::Zh { "无" } else { "none" }.to_owned(),
        _ => if lang == Lang::Zh { "未知" } else { "unknown" }.to_owned(),
    }
}
