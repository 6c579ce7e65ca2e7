//! What is no difference: remarks, layout, order.

use zhidu::compare::{compare, touched};
use zhidu::label::Lang;

use super::room::{GS_07, LABORATORY, Texts, between, edited, program, texts};
use crate::terminal::zhidu;

fn no_difference(pack: &str, after: &Texts) {
    let (before, after) = (program(&texts(pack)), program(after));
    let differences = compare(&before, &after);
    assert!(differences.is_empty(), "{differences:#?}");
    let touched = touched(&before, &after);
    assert!(touched.policies.is_empty() && touched.outputs.is_empty(), "{touched:?}");
}

#[test]
fn remarks_and_layout_are_none() {
    let pack = edited(
        &texts(GS_07),
        &[
            ("penalties/categories.yaml", "rules:\n", "# 另起一行\n\n\nrules:\n"),
            ("penalties/loss.yaml", "loss.goods + loss.freight", "loss.goods   +   loss.freight"),
            ("parameters.yaml", "value: 50%", "value:   \"50%\""),
            (
                "scripts/deductions.rhai",
                "fn largest(parts, but) {",
                "// the largest\nfn largest( parts,but )\n{ /* of /* all */ */",
            ),
            ("scripts/numbering.rhai", "let text = `${number}`;", "let text=`${number}`  ;"),
        ],
    );
    no_difference(GS_07, &pack);
}

#[test]
fn ids_and_labels_are_one_name() {
    let pack = edited(
        &texts(GS_07),
        &[
            ("penalties/primary-one.yaml", "{penalty.category_count: 1}", "{penalty.category_count: \"= 1\"}"),
            ("penalties/other-in-words.yaml", "finding.kinds: other", "调查结果.查明事项: 其他"),
        ],
    );
    no_difference(GS_07, &pack);
}

#[test]
fn order_is_none() {
    let mut pack = edited(
        &texts(GS_07),
        &[
            (
                "penalties/categories.yaml",
                "when: {finding.kinds: documents_wrong, finding.cause_ours: yes}",
                "when: {finding.cause_ours: yes, finding.kinds: documents_wrong}",
            ),
            (
                "penalties/loss.yaml",
                "applies: {outcome.side: ours, loss.sound: yes}",
                "applies:\n  all:\n    - {loss.sound: yes}\n    - {outcome.side: ours}",
            ),
        ],
    );
    let choice = "      customer: {zh: 客户, en: with the customer}\n";
    let other = "      supplier: {zh: 供方, en: with a supplier}\n";
    pack = edited(&pack, &[("facts/finding.yaml", &format!("{choice}{other}"), &format!("{other}{choice}"))]);
    // Rules of a policy, names of a group and files, each from the last to the first.
    for (name, text) in &mut pack {
        let (mark, depth) = match name.as_str() {
            "penalties/sanction-money.yaml" | "penalties/opening.yaml" => ("rules:\n", "  - "),
            "facts/delivery.yaml" => ("outputs:\n", "  "),
            _ => continue,
        };
        let (head, body) = text.split_once(mark).unwrap();
        let mut parts: Vec<String> = Vec::new();
        for line in body.lines() {
            match parts.last_mut() {
                Some(last) if !line.starts_with(depth) => last.push_str(&format!("{line}\n")),
                _ => parts.push(format!("{line}\n")),
            }
        }
        assert!(parts.len() > 1, "{name} has parts to turn round");
        parts.reverse();
        *text = format!("{head}{mark}{}", parts.concat());
    }
    pack.reverse();
    no_difference(GS_07, &pack);
}

#[test]
fn a_pack_does_not_differ_from_itself() {
    for pack in [GS_07, LABORATORY, "fixtures/packs/tool-room"] {
        no_difference(pack, &texts(pack));
        for lang in Lang::ALL {
            let (out, err, code) = zhidu(lang, ["release", "diff", pack, pack]);
            assert_eq!((err.as_str(), code), ("", 0), "{out}");
        }
    }
}

/// A text may stand within a formula within a text; what lies between two of them is no text.
#[test]
fn texts_within_texts_keep_their_white_space() {
    let with = |inner: &str, outer: &str| {
        let to = format!("let text = `${{padded2(`{inner}`)}}`;{outer}");
        let own = "fn padded2(text) { text }\n\nfn padded(";
        let pack = &[
            ("scripts/numbering.rhai", "let text = `${number}`;", to.as_str()),
            ("scripts/numbering.rhai", "fn padded(", own),
        ];
        program(&edited(&texts(GS_07), pack))
    };
    let first = with("a b }", "");
    let told = |second| compare(&first, &second).iter().map(|found| found.subject.id()).collect::<Vec<_>>();
    assert_eq!(told(with("a b }", "   // }`")), Vec::<String>::new());
    assert_eq!(told(with("a  b }", "")), ["numbering.rhai: padded"]);
}

/// The same change of a text within quotes, where white space says something, is one.
#[test]
fn white_space_within_a_text_is_a_difference() {
    for (from, to) in [("is named twice`", "is  named twice`"), ("\"there is no bonus", "\"there is no  bonus")] {
        let pack = edited(&texts(GS_07), &[("scripts/deductions.rhai", from, to)]);
        let told = between(GS_07, &pack, &[]);
        assert_eq!(told.matches("[1]").count(), 2, "{told}");
    }
}
