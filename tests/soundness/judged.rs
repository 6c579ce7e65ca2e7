//! Choices of which more is asked than the values of facts: outputs that a person may have judged otherwise, formulas, lists, too many cases.

use std::collections::BTreeMap;

use zhidu::diagnostic::{Code, Diagnostic};
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::render::{self, Paint};

use super::pack::{base, check, said};

const HEAD: &str = "title: {zh: 甲, en: A}\nclause: §1\nsource: seed\n";
const FACTS: &str = "label: {zh: 一, en: One}\nfacts:\n  on_day: {type: date, label: {zh: 日, en: on}}\n  kind: {type: choice, label: {zh: 种类, en: kind}, choices: {repair: {zh: 修理, en: repair}, trial: {zh: 试验, en: trial}}}\n  price: {type: money, label: {zh: 价格, en: price}}\n  urgent: {type: yes_no, label: {zh: 急, en: urgent}}\n  tags: {type: list, of: text, label: {zh: 标签, en: tags}}\n  a: {type: integer, label: {zh: 甲数, en: a}}\n  b: {type: integer, label: {zh: 乙数, en: b}}\n  c: {type: integer, label: {zh: 丙数, en: c}}\n  d: {type: integer, label: {zh: 丁数, en: d}}\noutputs:\n  verdict: {type: choice, label: {zh: 结论, en: verdict}, choices: {good: {zh: 好, en: good}}}\n  way: {type: choice, label: {zh: 去向, en: way}, choices: {w1: {zh: 一, en: w1}, w2: {zh: 二, en: w2}}}\n  side: {type: choice, label: {zh: 责任方, en: side}, choices: {ours: {zh: 我方, en: ours}, theirs: {zh: 客户, en: theirs}}}\n";

/// The pack of a step that ends in branches, each of which ends the procedure.
fn pack(head: &str, step: &str, branches: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let mut pack = base();
    pack.insert("facts/one.yaml".to_owned(), FACTS.as_bytes().to_vec());
    let way = "rules:\n  - {id: r1, when: {one.kind: repair}, gives: {one.way: w1}}\n  - {id: r2, when: {one.kind: trial}, gives: {one.way: w2}}\n";
    let side = "applies: {one.way: w1}\nrules: [{id: s, when: {one.urgent: yes}, gives: {one.side: ours}}]\notherwise: {one.side: theirs}\n";
    pack.insert("way.yaml".to_owned(), format!("{HEAD}{way}").into_bytes());
    pack.insert("side.yaml".to_owned(), format!("{HEAD}{side}").into_bytes());
    let branches: Vec<_> = branches.iter().map(|branch| format!("      - {{{branch}: end}}\n")).collect();
    let branches = branches.concat();
    let steps = format!(
        "{HEAD}{head}steps:\n  - id: s0\n    title: {{zh: 步, en: step}}\n    who: a\n{step}    then:\n{branches}"
    );
    pack.insert("steps.yaml".to_owned(), steps.into_bytes());
    pack
}

fn found(head: &str, step: &str, branches: &[&str]) -> Vec<Diagnostic> {
    let (loaded, found) = check(pack(head, step, branches));
    for lang in Lang::ALL {
        let text = render::diagnostics(&found, &loaded.files, &Messages::new(lang), Paint(false));
        assert!(!text.contains("{$"), "{text}");
    }
    found
}

fn told(head: &str, step: &str, branches: &[&str]) -> Vec<(Code, String)> {
    found(head, step, branches).iter().map(|found| (found.code, said(found, "reason"))).collect()
}

#[test]
fn a_branch_beside_what_the_rules_would_have_given_can_be_taken() {
    // By the rules the way is w1 only for repairs; a judgement may say w1 of a trial.
    let branches = ["when: {one.kind: repair}, to", "when: {one.kind: trial}, to"];
    assert_eq!(told("applies: {one.way: w1}\n", "    needs: {facts: [one.kind]}\n", &branches), []);
    let found = found("applies: {one.way: w1}\n", "    needs: {facts: [one.kind]}\n", &branches[..1]);
    let [gap] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!((gap.code, said(gap, "where")), (Code::ChoiceGap, "one.kind: trial".to_owned()));
}

#[test]
fn what_hangs_on_a_judged_output_may_have_no_value() {
    // Where w1 was judged, the side stays as the rules gave it: not at all.
    let branches = ["when: {one.side: ours}, to", "when: {one.side: theirs}, to"];
    let found = found("applies: {one.way: w1}\n", "", &branches);
    let [gap] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!((gap.code, said(gap, "where")), (Code::ChoiceGap, "one.side: unknown".to_owned()));
    assert_eq!(told("applies: {one.way: w1}\n", "    needs: {facts: [one.side]}\n", &branches), []);
    assert_eq!(told("applies: {one.way: w1}\n", "", &[branches[0], "otherwise"]), []);
}

#[test]
fn two_branches_that_may_hold_by_a_formula_or_a_list_are_told() {
    let unproved = vec![(Code::ChoiceUnproved, "formula".to_owned())];
    let table = "when: {one.price: \"> 10\"}, to";
    assert_eq!(told("", "", &[table, "when: \"one.price > 5\", to", "otherwise"]), unproved);
    assert_eq!(told("", "", &["when: {one.tags: x}, to", "when: {one.tags: y}, to", "otherwise"]), unproved);
    // Fixed values, one branch alone, or a fact that parts them.
    assert_eq!(told("", "", &[table, "when: {one.price: \"(5..10]\"}, to", "otherwise"]), []);
    assert_eq!(told("", "", &["when: \"one.price > 5\", to", "otherwise"]), []);
    let parted = ["when: {one.urgent: yes}, to", "when: {all: [{one.urgent: no}, \"one.price > 5\"]}, to", "otherwise"];
    assert_eq!(told("", "", &parted), []);
    // Without `otherwise` that is the error, and the overlap is told beside it.
    let both = told("", "", &[table, "when: \"one.price <= 10\", to"]);
    assert_eq!(both, [(Code::ChoiceGap, "formula".to_owned()), unproved[0].clone()]);
}

#[test]
fn too_many_cases_are_not_waved_through_behind_otherwise() {
    let many = (1..30).map(|value| value.to_string()).collect::<Vec<_>>().join(", ");
    let first = format!("when: {{one.a: \"{many}\", one.b: \"{many}\"}}, to");
    let second = format!("when: {{one.c: \"{many}\", one.d: \"{many}\"}}, to");
    assert_eq!(told("", "", &[&first, &second, "otherwise"]), [(Code::ChoiceUnproved, "large".to_owned())]);
    assert_eq!(told("", "", &[&first, &second]), [(Code::ChoiceGap, "large".to_owned())]);
}

#[test]
fn limits_in_working_days_need_a_calendar() {
    let step = "    within: {working_days: 3}\n";
    let otherwise = ["when: {one.urgent: yes}, to", "otherwise"];
    let without = |step: &str, calendars: bool| {
        let mut pack = pack("", step, &otherwise);
        let text = String::from_utf8(pack.remove("regulation.yaml").unwrap()).unwrap();
        pack.insert("regulation.yaml".to_owned(), text.replace("calendar: works\n", "").into_bytes());
        if !calendars {
            pack.remove("calendars/works.yaml");
        }
        let (loaded, found) = check(pack);
        let text = |lang| render::diagnostics(&found, &loaded.files, &Messages::new(lang), Paint(false));
        (text(Lang::Zh), text(Lang::En), found.len())
    };
    let (zh, en, count) = without(step, true);
    assert_eq!(count, 1, "{en}");
    for word in [
        "missing-key",
        "regulation.yaml:1:1",
        "`s0` is limited in working days",
        "`calendars/` has works",
        "steps.yaml",
    ] {
        assert!(en.contains(word), "{word}: {en}");
    }
    assert!(zh.contains("`s0`的期限按工作日计") && zh.contains("`calendars/`里有：works"), "{zh}");
    let (zh, en, _) = without(step, false);
    assert!(en.contains("write `calendars/factory.yaml`") && zh.contains("calendars/factory.yaml"), "{en}{zh}");
    assert_eq!(without("    within: {days: 3}\n", false).2, 0);
    assert_eq!(told("", step, &otherwise), []);
}
