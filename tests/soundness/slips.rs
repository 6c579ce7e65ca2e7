//! What a quality manager gets wrong in a procedure: each slip is told once, at the very word, with the way out, in both languages.

use std::collections::BTreeMap;

use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::render::{self, Paint};

use super::pack::{base, check};

pub(super) const PROCEDURE: &str = "\
title: {zh: 修理, en: Repair}
clause: §1
source: seed
pauses: {from: part.out_on, to: part.back_on, because: part.why}
steps:
  - id: A1
    title: {zh: 受理, en: Take in}
    who: [a, 乙]
    asks: [one.count]
    sets: {one.name: = person, one.on_day: = day}
    then: [A2, A3]
  - id: A2
    title: {zh: 修, en: Mend}
    who: {all: [甲, b]}
    when: {one.count: \"> 0\"}
    waits: {for: {zh: 付款, en: payment}, until: {one.paid: yes}}
    within: {working_days: parameters.one.days, from: one.on_day}
    agreed: one.due_on
    then: A4
  - id: A3
    title: {zh: 登记, en: Enter}
    who: a
    issues: [f0]
    then: A4
  - id: A4
    title: {zh: 审定, en: Approve}
    who: b
    joins: [A2, A3]
    approves: [A3]
    needs: {facts: [one.count, one.verdict], sheets: [f0]}
    then:
      - {when: {one.kind: repair}, to: A5}
      - {when: {one.kind: trial}, to: end}
  - id: A5
    title: {zh: 归档, en: File}
    who: a
    then: end
";

const FACTS: &str = "\
label: {zh: 一, en: One}
facts:
  on_day: {type: date, label: {zh: 日, en: day}}
  due_on: {type: date, label: {zh: 到期, en: due}}
  kind: {type: choice, label: {zh: 种类, en: kind}, choices: {repair: {zh: 修理, en: repair}, trial: {zh: 试验, en: trial}}}
  count: {type: integer, label: {zh: 次数, en: count}}
  name: {type: text, label: {zh: 姓名, en: name}}
  paid: {type: yes_no, label: {zh: 已付, en: paid}}
  tags: {type: list, of: text, label: {zh: 标签, en: tags}}
outputs:
  verdict: {type: choice, label: {zh: 结论, en: verdict}, choices: {good: {zh: 好, en: good}}}
";

const PARTS: &str = "\
label: {zh: 零件, en: Part}
many: yes
facts:
  out_on: {type: date, label: {zh: 送出, en: out}}
  back_on: {type: date, label: {zh: 送回, en: back}}
  why: {type: text, label: {zh: 事由, en: why}}
  sound: {type: yes_no, label: {zh: 完好, en: sound}}
";

const PARAMETERS: &str = "\
parameters:
  one.days: {type: integer, label: {zh: 天数, en: days}, clause: §1, source: seed, values: [{from: 2020-01-01, value: 3}]}
  one.zero: {type: integer, label: {zh: 无天数, en: no days}, clause: §1, source: seed, values: [{from: 2020-01-01, value: 3}, {from: 2021-01-01, value: 0}]}
";

/// A slip: what stood there, what stands there now; the code, the word above the caret, what is said, and what is said to do.
type Slip = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const SLIPS: &[Slip] = &[
    // steps
    ("steps:\n", "step:\n", "unknown-key", "step", "", "did you mean `steps`?"),
    ("then: A4\n  - id: A3", "then: A44\n  - id: A3", "unknown-step", "A44", "is called `A44`", "did you mean `A4`?"),
    (
        "then: A4\n  - id: A3",
        "then: ending\n  - id: A3",
        "unknown-step",
        "ending",
        "",
        "its steps are A1, A2, A3, A4, A5",
    ),
    ("then: [A2, A3]", "then: [A2, A3, end]", "unknown-step", "end", "it ends a way", "write it alone"),
    ("then: [A2, A3]", "then: [A2, A3, A2]", "doubled-key", "A2", "stands here twice", "take one out"),
    ("then: [A2, A3]", "then: []", "missing-key", "[", "`then` is missing", "or write `end`"),
    ("to: A5", "to: []", "missing-key", "[", "`to` is missing", "or write `end`"),
    ("who: b\n", "who: []\n", "missing-key", "[", "`who` is missing", "an office of `offices.yaml`"),
    ("who: b\n", "who: {all: []}\n", "missing-key", "[", "`who` is missing", "an office of `offices.yaml`"),
    ("who: b\n", "who:\n", "missing-key", "who", "`who` is missing", "an office of `offices.yaml`"),
    ("who: b\n", "who: {all: [b, 乙]}\n", "doubled-key", "乙", "stands here twice", "take one out"),
    ("who: b\n", "who: {any: [b]}\n", "unknown-key", "any", "", "all"),
    ("who: b\n", "who: 丙\n", "unknown-office", "丙", "", "`offices.yaml` has a, b"),
    ("  - id: A5\n", "  - id: A 5\n", "malformed-name", "A 5", "holds a space or a sign", "as in `A3`"),
    ("  - id: A5\n", "  - id: end\n", "reserved-word", "end", "meaning of its own", "choose another"),
    ("  - id: A5\n    title", "  - title", "missing-key", "", "`id` is missing", "write `id: …`"),
    ("id: A5\n", "id: A4\n", "doubled-name", "A4", "used twice", "change its id"),
    ("    then: end", "    then: end\n    tehn: end", "unknown-key", "tehn", "", "did you mean `then`?"),
    (
        "    approves: [A3]\n",
        "    approves: [A4]\n",
        "approves-unproposed",
        "A4",
        "approves itself",
        "that puts forward",
    ),
    ("    approves: [A3]\n", "    approves: [A5]\n", "approves-unproposed", "A4", "before `A5`", "on every way"),
    ("joins: [A2, A3]", "joins: [A2, A3, A5]", "procedure-stuck", "A4", "joins `A5`", "in `then:` of `A5`"),
    ("joins: [A2, A3]", "joins: [A2, A3, A4]", "procedure-stuck", "A4", "joins `A4`", "out of `joins:`"),
    ("    joins: [A2, A3]\n", "", "step-doubled", "A4", "two ways come to `A4` at once", "with `joins:`"),
    ("    then: end", "    then: A5", "procedure-stuck", "A5", "goes round in A5 for ever", "leads on, or to `end`"),
    ("to: A5}", "to: end}", "step-unreachable", "A5", "no step leads to it", "in `then:` of the step before it"),
    ("issues: [f0]", "issues: [f9]", "unknown-form", "f9", "no form is called", "did you mean `f0`?"),
    ("sheets: [f0]", "sheets: [f1]", "step-unreachable", "A4", "which no step issues", "under `issues:`"),
    // facts
    (
        "asks: [one.count]",
        "asks: [one.verdict]",
        "output-given",
        "one.verdict",
        "neither asks for it",
        "under `needs:`",
    ),
    ("asks: [one.count]", "asks: [part.sound]", "list-outside", "part.sound", "", "a total such as `all(part.sound)`"),
    ("{one.count: \"> 0\"}", "{part.sound: yes}", "list-outside", "part.sound", "", "a total such as"),
    (
        "asks: [one.count]",
        "asks: [one.count, one.name]",
        "doubled-key",
        "one.name",
        "set by the step as well",
        "`sets:`",
    ),
    ("asks: [one.count]", "asks: [one.count, 次数]", "doubled-key", "次数", "stands here twice", "take one out"),
    ("one.on_day: = day}", "姓名: 张三}", "doubled-key", "姓名", "stands here twice", "take one out"),
    (
        "one.on_day: = day}",
        "one.verdict: good}",
        "output-given",
        "one.verdict",
        "nor sets it",
        "the facts it follows from",
    ),
    ("one.on_day: = day}", "one.tags: a}", "kind-mismatch", "one.tags", "a single value is needed", "`asks:`"),
    ("one.on_day: = day}", "one.count: = day}", "kind-mismatch", "= day", "", ""),
    ("one.on_day: = day}", "one.on_day: = today}", "unknown-choice", "= today", "`today`", "= person, = day"),
    (
        "needs: {facts: [one.count,",
        "config: [need]\n    needs: {facts: [one.count,",
        "unknown-choice",
        "need",
        "",
        "did you mean `needs`?",
    ),
    (
        "needs: {facts: [one.count,",
        "config: joins\n    needs: {facts: [one.count,",
        "unknown-choice",
        "joins",
        "",
        "needs",
    ),
    ("needs: {facts: [one.count,", "needs: {fact: [one.count,", "unknown-key", "fact", "", "did you mean `facts`?"),
    ("agreed: one.due_on", "agreed: one.count", "kind-mismatch", "one.count", "a date is needed", ""),
    (
        "to: part.back_on",
        "to: one.due_on",
        "kind-mismatch",
        "one.due_on",
        "a fact of one list is needed",
        "`pauses:` names two dates",
    ),
    // limits
    (
        "working_days: parameters.one.days",
        "working_days: 0",
        "value-malformed",
        "0",
        "no length of time",
        "from 1 to 36500",
    ),
    (
        "working_days: parameters.one.days",
        "working_days: -3",
        "value-malformed",
        "-3",
        "no length of time",
        "from 1 to 36500",
    ),
    (
        "working_days: parameters.one.days",
        "days: 1000000000",
        "value-malformed",
        "1000000000",
        "no length",
        "from 1 to 36500",
    ),
    ("working_days: parameters.one.days", "days: 1e9", "formula-syntax", "", "", ""),
    ("working_days: parameters.one.days", "days: 2.5", "kind-mismatch", "2.5", "a whole number is needed", ""),
    (
        "working_days: parameters.one.days",
        "months: parameters.one.zero",
        "value-malformed",
        "parameters.one.zero",
        "has a value that is no length of time",
        "in `parameters.yaml`",
    ),
    (
        "working_days: parameters.one.days",
        "working_days: 3, days: 5",
        "doubled-key",
        "days",
        "counted in `working_days` already",
        "take one out",
    ),
    ("working_days: parameters.one.days, ", "", "missing-key", "{", "", "`working_days`, `days` or `months`"),
    ("working_days: parameters.one.days", "work_days: 3", "unknown-key", "work_days", "", "did you mean"),
    // choices
    (
        "      - {when: {one.kind: trial}, to: end}\n",
        "",
        "choice-gap",
        "A4",
        "where one.kind: trial",
        "`- {otherwise: …}`",
    ),
    (
        "then:\n      - {when: {one.kind: repair}, to: A5}\n      - {when: {one.kind: trial}, to: end}",
        "then: {when: {one.kind: repair}, to: A5}",
        "choice-gap",
        "A4",
        "where one.kind: trial",
        "`- {otherwise: …}`",
    ),
    (
        "{when: {one.kind: trial}, to: end}",
        "{when: {one.kind: not(heavy)}, to: end}",
        "unknown-choice",
        "heavy",
        "",
        "",
    ),
    (
        "{when: {one.kind: trial}, to: end}",
        "{when: {one.kind: known}, to: end}",
        "choice-overlap",
        "{",
        "hold at once where one.kind: repair",
        "exclude one another",
    ),
    (
        "{when: {one.kind: trial}, to: end}",
        "{oterwise: end}",
        "unknown-key",
        "oterwise",
        "",
        "did you mean `otherwise`?",
    ),
    ("{when: {one.kind: trial}, to: end}", "{otherwise: []}", "missing-key", "[", "`otherwise` is missing", "`end`"),
    ("{when: {one.kind: trial}, to: end}", "{to: end}", "missing-key", "{", "`when` is missing", ""),
    ("{when: {one.kind: trial}, to: end}", "end", "wrong-shape", "end", "", ""),
    (
        "{when: {one.kind: trial}, to: end}",
        "{when: {one.kind: trial}, to: end}\n      - {otherwise: end}",
        "branch-unreachable",
        "{",
        "`otherwise` of `A4`",
        "leave it out",
    ),
    ("{when: {one.kind: trial}, to: end}", "{when: {}, to: end}", "choice-overlap", "{", "", "exclude one another"),
];

pub(super) fn pack(procedure: &str) -> BTreeMap<String, Vec<u8>> {
    let mut pack = base();
    for (name, text) in [
        ("facts/one.yaml", FACTS),
        ("facts/part.yaml", PARTS),
        ("parameters.yaml", PARAMETERS),
        ("repair.yaml", procedure),
        ("forms/f0.yaml", &super::pack::form_text(0)),
        ("forms/f1.yaml", &super::pack::form_text(1)),
    ] {
        pack.insert(name.to_owned(), text.as_bytes().to_vec());
    }
    pack
}

#[test]
fn the_procedure_is_sound_as_it_stands() {
    let (_, found) = check(pack(PROCEDURE));
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_slip_is_told_once_at_its_word_with_the_way_out() {
    let mut wrong = Vec::new();
    for (from, to, code, word, says, help) in SLIPS {
        assert!(PROCEDURE.contains(from), "{from}");
        let (loaded, found) = check(pack(&PROCEDURE.replacen(from, to, 1)));
        let text = |lang| render::diagnostics(&found, &loaded.files, &Messages::new(lang), Paint(false));
        let (english, chinese) = (text(Lang::En), text(Lang::Zh));
        let mut complain = |what: String| wrong.push(format!("{to}: {what}\n{english}{chinese}"));
        let [one] = found.as_slice() else {
            complain(format!("{} diagnostics", found.len()));
            continue;
        };
        if one.code.slug() != *code {
            complain(format!("{}, not {code}", one.code));
        }
        let span = one.span.unwrap();
        let written = &loaded.files.get(span.file).unwrap().text[span.start as usize..span.end as usize];
        if !word.is_empty() && written != *word {
            complain(format!("points at `{written}`, not `{word}`"));
        }
        if !english.contains(says) || !english.contains(help) {
            complain(format!("does not say {says} … {help}"));
        }
        if english.contains("{$") || chinese.contains("{$") || english.contains("`` ") {
            complain("has an unfilled place".to_owned());
        }
    }
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), SLIPS.len(), wrong.join("\n"));
}

/// The example of the page on the pack language.
fn example() -> String {
    let page = std::fs::read_to_string("docs/pack-language.md").unwrap();
    let section = page.split_once("\n## A procedure\n").unwrap().1;
    section.split_once("```yaml\n").unwrap().1.split_once("```").unwrap().0.to_owned()
}

#[test]
fn the_example_of_the_page_is_sound() {
    let mut pack = base();
    let office = |id: &str, zh: &str| {
        format!("  {id}: {{label: {{zh: {zh}, en: {id}}}, kind: office, source: seed, clause: §1}}\n")
    };
    let offices =
        [("market", "市场部"), ("technology", "技术部"), ("production", "生产办公室"), ("plant_director", "厂长")];
    let offices: String = offices.iter().map(|(id, zh)| office(id, zh)).collect();
    let facts = "label: {zh: 维修, en: Repair}\nfacts:\n  kind: {type: choice, label: {zh: 类别, en: kind}, choices: {paid: {zh: 收费, en: paid}, free: {zh: 免费, en: free}}}\n  fault: {type: text, label: {zh: 故障, en: fault}}\n  raised_by: {type: text, label: {zh: 提出人, en: raised by}}\n  raised_on: {type: date, label: {zh: 提出日期, en: raised on}}\n  stage: {type: choice, label: {zh: 阶段, en: stage}, choices: {raised: {zh: 已提出, en: raised}}}\n  charge: {type: money, label: {zh: 费用, en: charge}}\n  urgent: {type: yes_no, label: {zh: 急, en: urgent}}\n  paid: {type: yes_no, label: {zh: 已付, en: paid}}\n  paid_on: {type: date, label: {zh: 付款日期, en: paid on}}\n  promised_on: {type: date, label: {zh: 约定日期, en: promised on}}\n  sound: {type: yes_no, label: {zh: 修好, en: sound}}\n";
    let pauses = "label: {zh: 中止, en: Pause}\nmany: yes\nfacts:\n  from: {type: date, label: {zh: 起, en: from}}\n  to: {type: date, label: {zh: 止, en: to}}\n  reason: {type: text, label: {zh: 原因, en: reason}}\n";
    let days = "parameters:\n  repair.days: {type: days, label: {zh: 维修天数, en: days}, clause: §1, source: seed, values: [{from: 2020-01-01, value: 3}]}\n";
    for (name, text) in [
        ("offices.yaml", format!("offices:\n{offices}").as_str()),
        ("facts/repair.yaml", facts),
        ("facts/pause.yaml", pauses),
        ("parameters.yaml", days),
        ("forms/repair_order.yaml", &super::pack::form_text(0)),
        ("repair.yaml", &example()),
    ] {
        pack.insert(name.to_owned(), text.as_bytes().to_vec());
    }
    let (_, found) = check(pack);
    assert!(found.is_empty(), "{found:#?}");
}
