//! A choice of what rules give has a branch for "they give nothing", unless they always give something.

use std::collections::BTreeMap;

use zhidu::diagnostic::{Code, Diagnostic};

use super::pack::{base, check, said};

const HEAD: &str = "title: {zh: 甲, en: A}\nclause: §1\nsource: seed\n";

/// The pack of a procedure that chooses by `one.level`, which a policy gives.
fn pack(policy: &str, procedure_head: &str, step: &str) -> BTreeMap<String, Vec<u8>> {
    let mut pack: BTreeMap<String, Vec<u8>> = base();
    let facts = "label: {zh: 一, en: One}\nfacts:\n  on_day: {type: date, label: {zh: 日, en: on}}\n  kind: {type: choice, label: {zh: 种类, en: kind}, choices: {repair: {zh: 修理, en: repair}, trial: {zh: 试验, en: trial}}}\n  count: {type: integer, label: {zh: 次数, en: count}}\noutputs:\n  verdict: {type: choice, label: {zh: 结论, en: verdict}, choices: {good: {zh: 好, en: good}}}\n  level: {type: integer, label: {zh: 等级, en: level}}\n  before: {type: integer, label: {zh: 前项, en: before}}\n";
    pack.insert("facts/one.yaml".to_owned(), facts.as_bytes().to_vec());
    pack.insert("level.yaml".to_owned(), format!("{HEAD}{policy}").into_bytes());
    let steps = "steps:\n  - id: s0\n    title: {zh: 步, en: step}\n    who: a\n";
    let then = "    then: [{when: {one.level: \"< 3\"}, to: end}, {when: {one.level: \">= 3\"}, to: end}]\n";
    pack.insert("steps.yaml".to_owned(), format!("{HEAD}{procedure_head}{steps}{step}{then}").into_bytes());
    pack
}

fn errors(pack: BTreeMap<String, Vec<u8>>) -> Vec<Diagnostic> {
    let (_, found) = check(pack);
    found.into_iter().filter(Diagnostic::is_error).collect()
}

fn found(policy: &str, procedure_head: &str, step: &str) -> Vec<Diagnostic> {
    errors(pack(policy, procedure_head, step))
}

fn is_silent(policy: &str, head: &str, step: &str) {
    let found = found(policy, head, step);
    assert!(found.is_empty(), "{policy}\n{found:#?}");
}

/// A gap is told where the output has no value, and nothing else.
fn tells(policy: &str, head: &str, step: &str) {
    let found = found(policy, head, step);
    let [gap] = found.as_slice() else { panic!("{policy}\n{found:#?}") };
    assert_eq!((gap.code, said(gap, "where").as_str()), (Code::ChoiceGap, "one.level: unknown"), "{policy}");
    assert_eq!(said(gap, "unknown"), "yes");
}

#[test]
fn what_is_always_given_needs_no_branch_more() {
    is_silent("rules: [{id: r, gives: {one.level: 1}}]", "", "");
    is_silent("derive: {one.level: {value: one.count + 1}}", "", "");
    is_silent(
        "rules: [{id: r, when: {one.count: \"> 3\"}, gives: {one.level: 1}}]\notherwise: {one.level: 2}\n",
        "",
        "",
    );
    let complete = "{id: r, when: {one.count: \"> 3\"}, gives: {one.level: 1}}, {id: q, when: {one.count: \"<= 3\"}, gives: {one.level: 5}}";
    is_silent(&format!("rules: [{complete}]\n"), "", "");
    is_silent(
        "table:\n  inputs: [one.kind]\n  outputs: [one.level]\n  rows: [{id: r, when: [repair], then: [1]}, {id: q, when: [trial], then: [4]}]\n",
        "",
        "",
    );
}

#[test]
fn what_is_given_only_now_and_then_is_told() {
    tells("rules: [{id: r, when: {one.count: \"> 3\"}, gives: {one.level: 1}}]\n", "", "");
    tells("derive: {one.level: {value: one.before + 1}}", "", "");
    tells("derive: {one.level: {value: one.count + 1}}\napplies: {one.kind: repair}\n", "", "");
    tells(
        "table:\n  inputs: [one.kind]\n  outputs: [one.level]\n  rows: [{id: r, when: [repair], then: [1]}, {id: q, when: [trial], then: [\"-\"]}]\n",
        "",
        "",
    );
    // Where nobody has given the count, the rule does not hold, and nobody is asked for it.
    tells("rules: [{id: r, when: {one.count: known}, gives: {one.level: 1}}]\n", "", "");
}

#[test]
fn what_must_hold_anyway_counts() {
    let repair = "derive: {one.level: {value: one.count + 1}}\napplies: {one.kind: repair}\n";
    is_silent(repair, "applies: {one.kind: repair}\n", "");
    is_silent(repair, "", "    when: {one.kind: not(trial)}\n");
    tells(repair, "applies: {one.kind: trial}\n", "");
    // The step needs it, so that it has a value.
    is_silent(repair, "", "    needs: {facts: [one.level]}\n");
}

#[test]
fn what_the_step_itself_changes_counts_no_more() {
    let repair = "derive: {one.level: {value: one.count + 1}}\napplies: {one.kind: repair}\n";
    tells(repair, "applies: {one.kind: repair}\n", "    sets: {one.kind: trial}\n");
    tells(repair, "applies: {one.kind: trial}\n", "    needs: {facts: [one.level]}\n    sets: {one.kind: trial}\n");
    is_silent(repair, "applies: {one.kind: trial}\n", "    sets: {one.kind: repair}\n");
}

#[test]
fn what_rules_gave_does_not_count_where_a_person_may_judge_otherwise() {
    let repair = "derive: {one.level: {value: one.count + 1}}\napplies: {one.kind: repair}\n";
    let letter = "title: {zh: 乙, en: B}\nclause: §1\nsource: seed\nrules: [{id: r, when: {one.kind: repair}, gives: {one.before: 1}}, {id: q, when: {one.kind: trial}, gives: {one.before: 2}}]\n";
    for value in ["1", "2", "known"] {
        let mut pack = pack(repair, &format!("applies: {{one.before: {value}}}\n"), "");
        pack.insert("letter.yaml".to_owned(), letter.as_bytes().to_vec());
        // By the rules only a repair is given 1; a judgement may give it to a trial, of which there is no level.
        assert_eq!(errors(pack).len(), 1, "{value}");
    }
}
