//! What a quality manager gets wrong in a form: each slip is told once, at the very word, with the way out; and all at once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::packs::{FIXTURES, diagnose, laid};
use super::slips::complaints;

const REMINDER: &str = "title: {zh: 催还单, en: Reminder}
clause: §3
source: config
prefix: CH
paper: A5
copies: [{zh: 借用人, en: borrower}, {zh: 存根, en: stub}]
parts:
  - title: {zh: 借用, en: Loan}
    fields:
      - loan.borrower
      - {shows: loan.purpose, as: boxes, lines: 1}
      - {shows: answer.total, as: capital}
      - {label: {zh: 半数, en: half}, shows: \"= answer.total / 2\"}
      - {label: {zh: 备注, en: remarks}, blank: yes, lines: 3}
  - table: tool
    rows: 2
    columns: [tool.name, tool.price, loan.due_on]
  - text: {zh: \"迟还 {loan.days_late}\", en: late}
  - signatures: [{zh: 保管员, en: storekeeper}]
guards:
  - {word: parameters.notice.word, warns: {zh: 勿用, en: avoid}, clause: §8, source: config}
";

const BOOK: &str = "title: {zh: 借用簿, en: Loan book}
clause: §7
source: seed
of: month
where: {loan.urgent: yes}
paper: A4 landscape
parts:
  - columns: [loan.asked_on, answer.total]
  - text: {zh: 每月底结清, en: closed at the end of the month}
";

const WORD: &str = "
  notice.word:
    type: text
    label: {zh: 不用之词, en: word to avoid}
    clause: §8
    source: config
    values:
      - {from: 2020-01-01, value: 催缴}
";

fn pack(reminder: &str, book: &str) -> BTreeMap<String, Vec<u8>> {
    let mut pack = laid(&Path::new(FIXTURES).join("base"));
    pack.get_mut("parameters.yaml").unwrap().extend_from_slice(WORD.as_bytes());
    pack.insert("forms/reminder.yaml".to_owned(), reminder.as_bytes().to_vec());
    pack.insert("forms/loan_book.yaml".to_owned(), book.as_bytes().to_vec());
    pack
}

/// A slip: what stood in either form, what stands there now; the code, the word above the caret, and what is said to do.
type Slip = (&'static str, &'static str, &'static str, &'static str, &'static str);

const SLIPS: &[Slip] = &[
    // the head
    ("clause: §3\n", "", "missing-key", "", "name the clause"),
    (
        "copies: [{zh: 借用人, en: borrower}, {zh: 存根, en: stub}]",
        "copies: []",
        "wrong-shape",
        "[",
        "at least one entry",
    ),
    ("{zh: 存根, en: stub}", "{zh: 借用人, en: stub}", "doubled-name", "{", "another name"),
    ("paper: A5", "paper: A6", "unknown-choice", "A6", "did you mean `A4`?"),
    ("paper: A5", "paper: letter", "unknown-choice", "letter", "A4, A4 landscape, A5, A5 landscape"),
    ("prefix: CH", "prefix: ch", "malformed-name", "ch", "like `WX`"),
    ("prefix: CH", "prefix: TR1", "doubled-name", "TR1", "another name"),
    ("paper: A5", "papre: A5", "unknown-key", "papre", "did you mean `paper`?"),
    ("source: config\nprefix", "source: ours\nprefix", "unknown-choice", "ours", "seed, template, config"),
    // parts
    ("    rows: 2\n", "    rows: many\n", "value-malformed", "many", "how many lines"),
    ("lines: 3", "lines: 0", "value-malformed", "0", "how many lines"),
    (
        "    rows: 2\n",
        "    fields: [loan.borrower]\n",
        "form-part",
        "tool",
        "exactly one of fields, table, text, signatures",
    ),
    ("  - signatures:", "  - signature:", "unknown-key", "signature", "did you mean `signatures`?"),
    ("table: tool", "table: loan", "kind-mismatch", "loan", "a list is a group"),
    ("table: tool", "table: tol", "unknown-name", "tol", "did you mean `tool`?"),
    ("loan.borrower\n", "loan.borower\n", "unknown-name", "loan.borower", "did you mean `loan.borrower`?"),
    ("loan.borrower\n", "tool.name\n", "list-outside", "tool.name", "a column under `table: tool`"),
    ("\"= answer.total / 2\"", "\"= tool.fee / 2\"", "list-outside", "tool.fee", "`= sum(tool.fee)`"),
    ("\"= answer.total / 2\"", "\"= answer.total + loan.due_on\"", "kind-mismatch", "+", "which `+` cannot join"),
    ("label: {zh: 半数, en: half}, ", "", "missing-key", "{", "write `label: …`"),
    ("label: {zh: 备注, en: remarks}, ", "", "missing-key", "{", "write `label: …`"),
    ("blank: yes", "shows: loan.deposit, blank: yes", "unknown-key", "shows", "label, blank, lines"),
    ("as: boxes", "as: boxs", "unknown-choice", "boxs", "did you mean `boxes`?"),
    ("shows: loan.purpose", "shows: loan.deposit", "kind-mismatch", "boxes", "with a box to tick"),
    ("shows: answer.total", "shows: loan.days_late", "kind-mismatch", "capital", "writes money in words"),
    ("{loan.days_late}", "{loan.days_lat}", "unknown-name", "loan.days_lat", "did you mean `loan.days_late`?"),
    // guards
    (
        "parameters.notice.word,",
        "parameters.loan.most_days,",
        "kind-mismatch",
        "parameters.loan.most_days",
        "with `type: text`",
    ),
    ("parameters.notice.word,", "loan.borrower,", "kind-mismatch", "loan.borrower", "with `type: text`"),
    ("parameters.notice.word,", "parameters.notice.wrd,", "unknown-name", "parameters.notice.wrd", "did you mean"),
    (
        "{zh: 备注, en: remarks}",
        "{zh: 催 缴 备注, en: remarks}",
        "form-word",
        "parameters.notice.word",
        "in other words",
    ),
    // a form of a month
    ("of: month", "of: week", "unknown-choice", "week", "case, month"),
    (
        "where: {loan.urgent: yes}",
        "where: {loan.urgnt: yes}",
        "unknown-name",
        "loan.urgnt",
        "did you mean `loan.urgent`?",
    ),
    ("of: month\n", "of: month\nprefix: JB\n", "unknown-key", "prefix", "where"),
    (
        "columns: [loan.asked_on, answer.total]",
        "columns: [loan.asked_on, tool.fee]",
        "list-outside",
        "tool.fee",
        "`= sum(tool.fee)`",
    ),
    ("每月底结清", "\"{loan.borrower}\"", "list-outside", "\"{loan.borrower}\"", "a column under `columns`"),
    ("  - columns: [loan.asked_on, answer.total]\n", "", "missing-key", "", "write `columns: …`"),
    ("借用簿", "催还单", "doubled-name", "催还单", "another name"),
];

#[test]
fn every_slip_in_a_form_is_told_once_at_its_word_with_the_way_out() {
    let mut wrong = Vec::new();
    for (from, to, code, word, help) in SLIPS {
        assert!(REMINDER.contains(from) || BOOK.contains(from), "no form holds {from}");
        let book = if REMINDER.contains(from) { BOOK.to_owned() } else { BOOK.replacen(from, to, 1) };
        let found = complaints(pack(&REMINDER.replacen(from, to, 1), &book), code, word, help);
        wrong.extend(found.into_iter().map(|found| format!("{to}: {found}")));
    }
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), SLIPS.len(), wrong.join("\n"));
}

#[test]
fn sound_forms_are_sound() {
    let (_, diagnostics) = diagnose(pack(REMINDER, BOOK), None);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
}

#[test]
fn all_slips_of_a_form_are_told_at_once() {
    let reminder = REMINDER
        .replace("prefix: CH", "prefix: ch")
        .replace("paper: A5", "paper: A6")
        .replace("loan.borrower\n", "loan.borower\n")
        .replace("as: capital", "as: capitals")
        .replace("rows: 2", "rows: 99")
        .replace("tool.price", "tool.prise");
    let (_, diagnostics) = diagnose(pack(&reminder, BOOK), None);
    let codes: Vec<_> = diagnostics.iter().map(|found| found.code.slug()).collect();
    assert_eq!(
        codes,
        ["malformed-name", "unknown-choice", "unknown-name", "unknown-choice", "value-malformed", "unknown-name"]
    );
    let lines: BTreeSet<_> = diagnostics.iter().map(|found| found.span.unwrap().line).collect();
    assert_eq!(lines.len(), 6, "each stands at its own line");
}

#[test]
fn a_form_that_cannot_be_read_draws_no_followers() {
    let (_, diagnostics) = diagnose(pack(&format!("{REMINDER}x: [1, 2\n"), BOOK), None);
    assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
}
