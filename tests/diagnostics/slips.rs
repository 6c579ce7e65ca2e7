//! What a quality manager gets wrong: each slip is told once, at the very word, with the way out.

use std::collections::BTreeMap;
use std::path::Path;

use zhidu::diagnostic::Diagnostic;
use zhidu::files::Files;
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::render::{self, Paint};

use super::packs::{FIXTURES, diagnose, laid};

/// A slip: the file, what stood there, what stands there now; the code, the word above the caret, and what is said to do.
type Slip = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const VERDICT: &str = "loan/verdict.yaml";
const LEVEL: &str = "loan/level.yaml";
const LATE: &str = "loan/late.yaml";
const LOAN: &str = "facts/loan.yaml";
const EXAMPLE: &str = "examples/lent.yaml";

const SLIPS: &[Slip] = &[
    // full-width signs
    (LEVEL, "\"< 100\"", "\"＜100\"", "fullwidth-character", "＜", "write `<`"),
    (LEVEL, "\"< 100\"", "\"<＝100\"", "fullwidth-character", "＝", "write `=`"),
    (LEVEL, "\"< 100\"", "\"［0..100）\"", "fullwidth-character", "［", "write `[`"),
    (LEVEL, "\"< 100\"", "\"0，50\"", "fullwidth-character", "，", "write `,`"),
    (LEVEL, "\"< 100\"", "< １００", "fullwidth-character", "１", "write `1`"),
    (VERDICT, "{loan.urgent: yes}", "loan.urgent ＆＆ loan.deposit > 0", "fullwidth-character", "＆", "write `&`"),
    (LATE, "max(0, loan", "max(0， loan", "fullwidth-character", "，", "write `,`"),
    (LATE, "clause: §3", "clause：§3", "fullwidth-character", "：", "write `: `"),
    (LEVEL, "[repair, \"-\"]", "[repair，\"-\"]", "fullwidth-character", "，", "write `,`"),
    (VERDICT, "{loan.urgent: yes}", "{loan.urgent：yes}", "fullwidth-character", "：", "write `: `"),
    (
        "loan/lending.yaml",
        "asks: [loan.borrower]",
        "asks: [loan.borrower，loan.urgent]",
        "fullwidth-character",
        "，",
        "write `,`",
    ),
    (
        "loan/lending.yaml",
        "asks: [loan.borrower]",
        "asks: [loan.borrower、loan.urgent]",
        "fullwidth-character",
        "、",
        "write `,`",
    ),
    ("loan/lending.yaml", "asks: [loan.borrower]", "asks: 【loan.borrower】", "fullwidth-character", "【", "write `[`"),
    (
        "loan/lending.yaml",
        "    who: tool_room\n    asks",
        "    who: [tool_room，storekeeper]\n    asks",
        "fullwidth-character",
        "，",
        "write `,`",
    ),
    ("loan/lending.yaml", "then: T2", "then: [T2，T3]", "fullwidth-character", "，", "write `,`"),
    (LATE, "source: seed", "source: 配置", "unknown-choice", "配置", "these are: seed, template, config"),
    (
        "loan/lending.yaml",
        "    approves: [T1]\n",
        "    approves: [T1]\n    within: {days: 3天}\n",
        "value-malformed",
        "3天",
        "did you mean `3`?",
    ),
    // YAML
    (LATE, "clause: §3", "clause:§3", "yaml-syntax", ":", "write `name: value`"),
    (LATE, "  loan.days_late:", "\tloan.days_late:", "yaml-syntax", "\t", "two spaces"),
    (VERDICT, "\"> parameters.loan.most_days\"", "> 3", "yaml-syntax", ">", "quotes"),
    (VERDICT, "\"> parameters.loan.most_days\"", "[1..5)", "yaml-syntax", "[", "quotes"),
    (VERDICT, "\"> parameters.loan.most_days\"", "!= 5", "yaml-syntax", "!=", "quotes"),
    (LEVEL, "\"< 100\"", "> 100", "yaml-syntax", ">", "quotes"),
    (LATE, "source: seed", " source: seed", "yaml-syntax", ":", "same number of spaces"),
    (VERDICT, "\"迟还 {loan.days_late} 天\"", "迟还 {loan.days_late} 天", "yaml-syntax", "{", "quotes"),
    (LATE, "en: Late return}", "en: Late return", "yaml-syntax", "{", "close the bracket"),
    (
        VERDICT,
        "\"{loan.days_late} days late\"",
        "\"{loan.days_late} days late",
        "yaml-syntax",
        "\"",
        "at the end of the text",
    ),
    // values
    (EXAMPLE, "2020-03-09", "2020/3/9", "value-malformed", "2020/3/9", "did you mean `2020-03-09`?"),
    (EXAMPLE, "2020-03-09", "2020年3月9日", "value-malformed", "2020年3月9日", "did you mean `2020-03-09`?"),
    (EXAMPLE, "2020-03-09", "2020-02-30", "value-malformed", "2020-02-30", "a day that the calendar has"),
    (EXAMPLE, "price: 40", "price: 40元", "value-malformed", "40元", "did you mean `40`?"),
    (EXAMPLE, "price: 40", "price: \"2,800\"", "value-malformed", "\"2,800\"", "did you mean `2800`?"),
    (EXAMPLE, "price: 40", "price: 40.005", "value-malformed", "40.005", "at most two decimals"),
    (EXAMPLE, "urgent: yes", "urgent: Yes", "value-malformed", "Yes", "did you mean `yes`?"),
    (EXAMPLE, "urgent: yes", "urgent: 对", "value-malformed", "对", "did you mean `是`?"),
    (EXAMPLE, "urgent: yes", "discount: 70", "value-malformed", "70", "did you mean `70%`?"),
    (EXAMPLE, "purpose: repair", "purpose: repiar", "unknown-choice", "repiar", "did you mean `repair`?"),
    (EXAMPLE, "verdict: lend", "verdict: lent", "unknown-choice", "lent", "did you mean `lend`?"),
    ("parameters.yaml", "value: 7", "value: 7天", "value-malformed", "7天", "did you mean `7`?"),
    ("regulation.yaml", "2020-01-01", "2020.1.1", "value-malformed", "2020.1.1", "did you mean `2020-01-01`?"),
    ("facts/tool.yaml", "many: yes", "many: Yes", "value-malformed", "Yes", "did you mean `yes`?"),
    // names
    (LOAN, "  discount: {", "  rebate: {", "unknown-name", "loan.discount", "`loan` has"),
    (LATE, "loan.returned_on", "loan.return_on", "unknown-name", "loan.return_on", "did you mean `loan.returned_on`?"),
    (LATE, "loan.returned_on", "借用.归还日", "unknown-name", "借用.归还日", "did you mean `借用.归还日期`?"),
    (
        VERDICT,
        "迟还 {loan.days_late}",
        "迟还 {loan.day_late}",
        "unknown-name",
        "loan.day_late",
        "did you mean `loan.days_late`?",
    ),
    (EXAMPLE, "due_on:", "due:", "unknown-name", "due", "`loan` has"),
    (LOAN, "zh: 应还日期", "zh: 应还 日期", "malformed-name", "应还 日期", "letters and digits only"),
    (LOAN, "zh: 应还日期", "zh: 应还（日期）", "malformed-name", "应还（日期）", "letters and digits only"),
    (LOAN, "  due_on:", "  due-on:", "malformed-name", "due-on", "`due_on`"),
    (VERDICT, "    overrides: [V2]\n  - id: V2", "  - id: V1", "doubled-name", "V1", "change its id"),
    (
        "loan/duties.yaml",
        "who: storekeeper",
        "who: store_keeper",
        "unknown-office",
        "store_keeper",
        "did you mean `storekeeper`?",
    ),
    ("loan/duties.yaml", "who: storekeeper", "who: 财务部", "unknown-office", "财务部", "has Tool room, Storekeeper"),
    (
        "offices.yaml",
        "may: [appoint, approve_release, publish_release]",
        "may: [decides]",
        "unknown-act",
        "decides",
        "did you mean `decide`?",
    ),
    (
        "offices.yaml",
        "may: [appoint, approve_release, publish_release]",
        "may: [裁定]",
        "unknown-act",
        "裁定",
        "the acts are appoint,",
    ),
    (
        "offices.yaml",
        "may: [appoint, approve_release, publish_release]",
        "may: decide",
        "wrong-shape",
        "decide",
        "start each line with",
    ),
    (
        "offices.yaml",
        "may: [appoint, approve_release, publish_release]",
        "my: [decide]",
        "unknown-key",
        "my",
        "did you mean `may`?",
    ),
    ("facts/answer.yaml", ", refuse: {zh: 不借, en: refuse}", "", "unknown-choice", "refuse", "these are: lend"),
    ("loan/fee.yaml", "for_each: tool", "for_each: loan", "kind-mismatch", "loan", "`many: yes`"),
    ("regulation.yaml", "answer.verdict", "answer.total", "kind-mismatch", "answer.total", "a choice under `outputs`"),
    (
        "regulation.yaml",
        "number: TR-1",
        "cases_in_hand: keeps\nnumber: TR-1",
        "unknown-choice",
        "keeps",
        "did you mean `keep`?",
    ),
    (
        "regulation.yaml",
        "number: TR-1",
        "concerns: loan.borower\nnumber: TR-1",
        "unknown-name",
        "loan.borower",
        "did you mean `loan.borrower`?",
    ),
    (
        "regulation.yaml",
        "number: TR-1",
        "concerns: tool.price\nnumber: TR-1",
        "kind-mismatch",
        "tool.price",
        "`concerns` names a text",
    ),
    ("regulation.yaml", "loan.asked_on", "loan.asked", "unknown-name", "loan.asked", "did you mean `loan.asked_on`?"),
    // formulas
    (LATE, "max(0,", "MAX(0,", "unknown-function", "MAX", "did you mean `max`?"),
    (LATE, "max(0,", "mx(0,", "unknown-function", "mx", "did you mean `max`?"),
    (VERDICT, "{loan.urgent: yes}", "loan.urgent and loan.deposit > 0", "formula-syntax", "and", "`&&`"),
    (VERDICT, "{loan.urgent: yes}", "loan.urgent 且 loan.deposit > 0", "formula-syntax", "且", "`&&`"),
    (VERDICT, "{loan.urgent: yes}", "loan.deposit = 0", "formula-unsupported", "=", "`==`"),
    (VERDICT, "{loan.urgent: yes}", "loan.deposit > 50%", "formula-syntax", "%", "decimals"),
    (VERDICT, "{loan.urgent: yes}", "loan.deposit", "kind-mismatch", "loan.deposit", "write a comparison"),
    (VERDICT, "{loan.urgent: yes}", "loan.deposit > loan.due_on", "kind-mismatch", ">", "which `>` cannot join"),
    (VERDICT, "{loan.urgent: yes}", "{loan.due_on: \"> 3\"}", "value-malformed", "3", "`2014-05-06`"),
    (VERDICT, "{loan.urgent: yes}", "{loan.urgent: \"> 3\"}", "kind-mismatch", "3", "order and ranges"),
    (
        VERDICT,
        "{loan.urgent: yes}",
        "loan.purpose == \"repiar\"",
        "unknown-choice",
        "\"repiar\"",
        "did you mean `repair`?",
    ),
    (
        LATE,
        "max(0, loan.returned_on - loan.due_on)",
        "max(0, loan.returned_on)",
        "kind-mismatch",
        "loan.returned_on",
        "same kind",
    ),
    (
        LATE,
        "max(0, loan.returned_on - loan.due_on)",
        "loan.returned_on - (loan.due_on + loan.deposit)",
        "kind-mismatch",
        "+",
        "cannot join",
    ),
    ("loan/total.yaml", "sum(tool.fee)", "sum(loan.deposit)", "kind-mismatch", "loan.deposit", "one list"),
    ("loan/total.yaml", "sum(tool.fee)", "sum(tool.fee", "formula-syntax", "e", "closing bracket"),
    // rules and tables
    (
        VERDICT,
        "    gives: {answer.verdict: refuse}",
        "    gvies: {answer.verdict: refuse}",
        "unknown-key",
        "gvies",
        "did you mean `gives`?",
    ),
    (LEVEL, "[build, \"< 100\"]", "[build, < 100, x]", "row-width", "[", "one cell a column"),
    ("loan/fee.yaml", "gives: tool.fee", "gives: answer.total", "list-outside", "answer.total", "leave out `for_each`"),
    ("loan/fee.yaml", "for_each: tool\n", "", "list-outside", "tool.fee", "`for_each: tool`"),
];

fn base_with(file: &str, from: &str, to: &str) -> BTreeMap<String, Vec<u8>> {
    let mut pack = laid(&Path::new(FIXTURES).join("base"));
    // One rule uses the discount, so that renaming it leaves one place behind.
    let late = String::from_utf8(pack[LATE].clone())
        .unwrap()
        .replace("source: seed", "source: seed\napplies: {loan.discount: \"< 100%\"}");
    pack.insert(LATE.to_owned(), late.into_bytes());
    let text = String::from_utf8(pack.remove(file).unwrap()).unwrap();
    assert!(text.contains(from), "{file} does not hold {from}");
    pack.insert(file.to_owned(), text.replacen(from, to, 1).into_bytes());
    pack
}

fn text(files: &Files, diagnostics: &[Diagnostic], lang: Lang) -> String {
    render::diagnostics(diagnostics, files, &Messages::new(lang), Paint(false))
}

/// Holds what is said of a pack with one slip against what should be said; gives what is wrong with it.
pub(crate) fn complaints(pack: BTreeMap<String, Vec<u8>>, code: &str, word: &str, help: &str) -> Vec<String> {
    let (files, diagnostics) = diagnose(pack, None);
    let said = text(&files, &diagnostics, Lang::En);
    let chinese = text(&files, &diagnostics, Lang::Zh);
    let mut wrong = Vec::new();
    let mut complain = |what: String| wrong.push(format!("{what}\n{said}{chinese}"));
    let [one] = diagnostics.as_slice() else {
        complain(format!("{} diagnostics", diagnostics.len()));
        return wrong;
    };
    if one.code.slug() != code {
        complain(format!("{}, not {code}", one.code));
    }
    let span = one.span.unwrap();
    let written = &files.get(span.file).unwrap().text[span.start as usize..span.end as usize];
    if written != word {
        complain(format!("points at `{written}`, not `{word}`"));
    }
    if !said.contains(help) {
        complain(format!("does not say {help}"));
    }
    let line = files.get(span.file).unwrap().text.lines().nth(span.line as usize - 1).unwrap();
    if !line.chars().skip(span.column as usize - 1).collect::<String>().starts_with(written) {
        complain(format!("line {} column {} is elsewhere", span.line, span.column));
    }
    if said.contains("{$") || chinese.contains("{$") {
        complain("has an unfilled place".to_owned());
    }
    wrong
}

#[test]
fn every_slip_is_told_once_at_its_word_with_the_way_out() {
    let wrong: Vec<_> = SLIPS
        .iter()
        .flat_map(|(file, from, to, code, word, help)| {
            let found = complaints(base_with(file, from, to), code, word, help);
            found.into_iter().map(move |found| format!("{file}: {to}: {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), SLIPS.len(), wrong.join("\n"));
}

#[test]
fn a_file_that_cannot_be_read_draws_no_followers() {
    let broken = [
        LOAN,
        "facts/tool.yaml",
        "facts/answer.yaml",
        "parameters.yaml",
        "offices.yaml",
        "regulation.yaml",
        LATE,
        VERDICT,
        EXAMPLE,
    ];
    for file in broken {
        let mut pack = laid(&Path::new(FIXTURES).join("base"));
        let mut text_of = pack.remove(file).unwrap();
        text_of.extend_from_slice(b"x: [1, 2\n");
        pack.insert(file.to_owned(), text_of);
        let (files, diagnostics) = diagnose(pack, None);
        assert_eq!(diagnostics.len(), 1, "{file}\n{}", text(&files, &diagnostics, Lang::En));
    }
    let (files, diagnostics) = diagnose(base_with("scripts/fees.rhai", "{", "("), None);
    assert_eq!(diagnostics.len(), 1, "{}", text(&files, &diagnostics, Lang::En));
}

#[test]
fn the_chinese_words_for_sources_are_as_good() {
    for (file, word) in [(LATE, "原文"), (VERDICT, "范本"), ("loan/lending.yaml", "自定")] {
        let (files, diagnostics) = diagnose(base_with(file, "source: seed", &format!("source: {word}")), None);
        assert!(diagnostics.is_empty(), "{}", text(&files, &diagnostics, Lang::En));
    }
    let (files, diagnostics) = diagnose(base_with(LATE, "source: seed", "source: 配置"), None);
    let chinese = text(&files, &diagnostics, Lang::Zh);
    assert!(chinese.contains("原文、范本、自定"), "{chinese}");
}

#[test]
fn a_day_of_the_week_that_there_is_not_is_told_with_all_seven() {
    let calendar = "title: {zh: 日历, en: Calendar}\nsource: config\nrest_days: [星期七]\nyears: {}\n";
    let mut pack = laid(&Path::new(FIXTURES).join("base"));
    pack.insert("calendars/works.yaml".to_owned(), calendar.as_bytes().to_vec());
    let (files, diagnostics) = diagnose(pack, None);
    let chinese = text(&files, &diagnostics, Lang::Zh);
    assert!(chinese.contains("星期一、星期二、星期三、星期四、星期五、星期六、星期日"), "{chinese}");
    assert!(diagnostics.len() == 1 && diagnostics[0].suggestion.is_none(), "{chinese}");
}
