//! The guard of the penalty notice: it warns where the sheet holds the word, and nowhere else.

use zhidu::desk;
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::render::sheet_page;

use super::room::{GS_07, Pack, example_text, issued};

const CASE: &str = "penalties/wrong-steel";

fn notice(from: &str, to: &str) -> String {
    let text = example_text(GS_07, CASE);
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

#[test]
fn the_word_draws_the_warning_wherever_it_stands() {
    let pack = Pack::load(GS_07);
    let said = |case: &str| {
        let sheet = pack.fill("penalty_notice", case, issued());
        sheet.warnings.iter().map(|warning| (warning.word.clone(), warning.clause.to_string())).collect::<Vec<_>>()
    };
    let warned = vec![("罚款".to_owned(), "§8.1".to_owned())];
    assert!(said(&example_text(GS_07, CASE)).is_empty(), "the form itself does not hold the word");
    for (from, to) in [
        ("wording: 依 GS-07 扣减奖金", "wording: 依 GS-07 罚款八百元"),
        ("wording: 依 GS-07 扣减奖金", "wording: 本月 罚　款 800 元"),
        ("customer: 江南机械厂", "customer: 罚款处"),
        ("name: 王师傅", "name: 罚款员王师傅"),
        ("approved_by: 赵厂长", "approved_by: 罚款"),
    ] {
        assert_eq!(said(&notice(from, to)), warned, "{to}");
    }
    // What the sheet does not show it does not hold.
    assert!(said(&notice("customer: 江南机械厂", "customer: 江南机械厂, address: 罚款街 1 号")).is_empty());
    for (from, to) in [
        ("wording: 依 GS-07 扣减奖金", "wording: 依 GS-07 奖罚通知，扣款六百元"),
        ("wording: 依 GS-07 扣减奖金", "wording: 罚扣奖金"),
    ] {
        assert!(said(&notice(from, to)).is_empty(), "{to}");
    }
}

#[test]
fn only_the_form_that_is_guarded_warns() {
    let pack = Pack::load(GS_07);
    let case = example_text(GS_07, "services/paid-repair").replacen("江南机械厂", "罚款处", 1);
    assert!(pack.fill("repair_order", &case, issued()).warnings.is_empty());
}

#[test]
fn the_warning_is_printed_with_its_clause_and_source() {
    let pack = Pack::load(GS_07);
    let case = notice("wording: 依 GS-07 扣减奖金", "wording: 罚款八百元");
    let sheet = pack.fill("penalty_notice", &case, issued());
    for (lang, words) in
        [(Lang::Zh, ["企业无权罚款", "依据 §8.1（自定）"]), (Lang::En, ["a factory may not fine", "by §8.1 (config)"])]
    {
        let page = sheet_page(std::slice::from_ref(&sheet), &Messages::new(lang));
        // Once on each of the three copies.
        for word in words {
            assert_eq!(page.matches(word).count(), 3, "{word}");
        }
    }
}

#[test]
fn a_form_whose_own_words_hold_it_is_told_by_the_check() {
    let folder = tempfile::tempdir().unwrap();
    let (files, _) =
        zhidu::files::Files::read_folder(std::path::Path::new(GS_07), |name| zhidu::pack::belongs(name, false));
    for (_, file) in files.iter() {
        let path = folder.path().join(&file.name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let text = if file.name == "forms/penalty_notice.yaml" {
            file.text.replace("zh: 本月扣款合计", "zh: 本月罚款合计")
        } else {
            file.text.clone()
        };
        std::fs::write(path, text).unwrap();
    }
    let loaded = desk::load(folder.path(), false);
    let codes: Vec<_> = loaded.diagnostics.iter().map(|found| found.code.slug()).collect();
    assert!(codes.contains(&"form-word"), "{codes:?}");
    assert!(loaded.program.is_some(), "it is a warning");
}
