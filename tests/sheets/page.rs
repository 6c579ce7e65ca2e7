//! The page: well-formed, whole in both languages, one copy a page, marks, and nothing that a value could break.

use scraper::{Html, Selector};
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::render::{sheet_page, sheets_json};
use zhidu::sheet::{Head, Mark, Sheet};

use super::room::{GS_07, LABORATORY, Pack, example_text, issued, marked, signer};

/// A form of every kind, filled.
pub(crate) fn all(head: &Head) -> Vec<Sheet> {
    let gs_07 = Pack::load(GS_07);
    let laboratory = Pack::load(LABORATORY);
    let mut sheets: Vec<_> =
        FORMS.iter().map(|(form, example)| gs_07.fill(form, &example_text(GS_07, example), head.clone())).collect();
    sheets.push(laboratory.fill("receipt", &example_text(LABORATORY, "short-and-warm"), head.clone()));
    sheets
}

pub(crate) const FORMS: [(&str, &str); 7] = [
    ("repair_order", "services/paid-repair"),
    ("trial_order", "procedures/trial-offset"),
    ("gate_pass", "procedures/gate-pass-issued"),
    ("non_conformance_sheet", "penalties/wrong-steel"),
    ("penalty_notice", "penalties/wrong-steel"),
    ("service_voucher", "services/free-commissioning"),
    ("survey_card", "services/survey-card"),
];

fn texts(page: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let text = |element: scraper::ElementRef<'_>| element.text().collect::<String>();
    page.select(&selector).map(|element| text(element).split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn every_shipped_form_is_tried_here() {
    let forms = Pack::load(GS_07).program.forms;
    let tried: Vec<_> = FORMS.iter().map(|(form, _)| *form).chain(["call_register"]).collect();
    for form in &forms {
        assert!(tried.contains(&form.id.as_str()), "{}", form.id);
    }
}

#[test]
fn a_browser_has_nothing_to_mend() {
    for lang in Lang::ALL {
        let text = sheet_page(&all(&marked(Mark::Specimen)), &Messages::new(lang));
        let page = Html::parse_document(&text);
        assert!(page.errors.is_empty(), "{:?}", page.errors);
        for foreign in ["<script", "<link", "<img", "@import", "url(", "http", "handbook-", "sheet-c"] {
            assert!(!text.contains(foreign), "{foreign}");
        }
    }
}

#[test]
fn the_same_bytes_twice() {
    for lang in Lang::ALL {
        let write = || sheet_page(&all(&issued()), &Messages::new(lang));
        assert_eq!(write(), write());
    }
}

#[test]
fn each_copy_has_its_page_its_name_and_its_paper() {
    let sheets = all(&issued());
    let count: usize = sheets.iter().map(|sheet| sheet.copies.len()).sum();
    for (lang, first, lone) in [
        (Lang::Zh, "第 1 联（共 3 联） 生产办公室存根", "客户填写寄回"),
        (Lang::En, "copy 1 of 3: production office", "filled in and sent back by the customer"),
    ] {
        let text = sheet_page(&sheets, &Messages::new(lang));
        let page = Html::parse_document(&text);
        let names = texts(&page, ".copy-name");
        assert_eq!((names.len(), names[0].as_str()), (count, first));
        assert!(names.contains(&lone.to_owned()), "an only copy is not counted");
        assert_eq!(texts(&page, "article.copy").len(), count);
        for number in 1..=count {
            assert!(text.contains(&format!("@page copy-{number} {{ size: ")), "{number}");
        }
        assert!(
            text.contains("size: 148mm 210mm")
                && text.contains("size: 210mm 297mm")
                && text.contains("size: 210mm 148mm")
        );
        assert_eq!(text.contains("lang=\"zh-CN\""), lang == Lang::Zh);
    }
}

#[test]
fn head_and_foot_say_what_the_sheet_is() {
    let pack = Pack::load(GS_07);
    let sheet = pack.example("repair_order", GS_07, "services/paid-repair");
    for (lang, words) in [
        (
            Lang::Zh,
            [
                "GS-07-2014 售后服务管理制度",
                "维修单",
                "开单日期 2014-08-04 开单人 钱主任（生产办公室） 编号 WX-2014-08-001",
                "依据 §9A 4（原文） 制度版本 3 案件 GS07-2014-08-001 第 1 次裁定",
            ],
        ),
        (
            Lang::En,
            [
                "GS-07-2014 After-sales service regulation",
                "Repair order",
                "Issued on 2014-08-04 by 钱主任 (Production office) No. WX-2014-08-001",
                "by §9A 4 (seed) release 3 case GS07-2014-08-001 decision 1",
            ],
        ),
    ] {
        let page = Html::parse_document(&sheet_page(std::slice::from_ref(&sheet), &Messages::new(lang)));
        for (selector, word) in [".regulation", "h1", ".particulars", "article > footer"].into_iter().zip(words) {
            let found = texts(&page, selector);
            assert_eq!(found[0], word);
        }
        assert!(texts(&page, ".mark").is_empty());
    }
}

#[test]
fn what_is_not_known_is_a_line_to_write_on() {
    let pack = Pack::load(GS_07);
    let sheet = pack.fill("repair_order", &example_text(GS_07, "services/warranty-start-open"), Head::default());
    let page = Html::parse_document(&sheet_page(&[sheet], &Messages::new(Lang::Zh)));
    // Day, person and number of each of three copies.
    assert_eq!(texts(&page, ".particulars .fill").len(), 9);
    assert!(texts(&page, "td.blank").iter().all(String::is_empty));
    assert!(texts(&page, "td.blank").len() >= 18);
}

#[test]
fn marks_are_told_in_both_languages() {
    let pack = Pack::load(GS_07);
    let case = example_text(GS_07, "services/paid-repair");
    for (mark, zh, en) in [
        (Mark::Specimen, "样张", "SPECIMEN"),
        (Mark::Reprint(2), "补打 第 2 次", "REPRINT 2"),
        (Mark::Void, "作废", "VOID"),
    ] {
        let sheet = pack.fill("repair_order", &case, marked(mark));
        for lang in Lang::ALL {
            let page = Html::parse_document(&sheet_page(std::slice::from_ref(&sheet), &Messages::new(lang)));
            let (large, small) = if lang == Lang::Zh { (zh, en) } else { (en, zh) };
            assert_eq!(texts(&page, ".mark > span"), vec![large.to_owned(); 3]);
            assert_eq!(texts(&page, ".mark > small"), vec![small.to_owned(); 3]);
            let counts =
                texts(&page, "footer").iter().all(|foot| !foot.contains("不作凭证") && !foot.contains("not valid"));
            assert_eq!(counts, mark != Mark::Specimen, "only a specimen is no voucher");
        }
    }
    let both = Head { marks: vec![Mark::Reprint(1), Mark::Void], ..issued() };
    let page = sheet_page(&[pack.fill("repair_order", &case, both)], &Messages::new(Lang::Zh));
    assert_eq!(texts(&Html::parse_document(&page), ".mark > span"), ["补打 第 1 次", "作废"].repeat(3));
}

#[test]
fn a_value_is_text_and_never_markup() {
    let hostile = "</td></style><script>alert(1)</script>&amp;\\\"'";
    let pack = Pack::load(GS_07);
    let case = format!(
        "facts:\n  intake: {{received_on: 2014-08-03, kind: service, customer: '{0}', address: '{0}', model: '{0}'}}\n",
        hostile.replace('\'', "''")
    );
    let sheet = pack.fill("repair_order", &case, Head { by: vec![signer(hostile)], ..issued() });
    for lang in Lang::ALL {
        let text = sheet_page(std::slice::from_ref(&sheet), &Messages::new(lang));
        assert!(!text.contains("<script"), "a value became markup");
        let page = Html::parse_document(&text);
        assert!(page.errors.is_empty(), "{:?}", page.errors);
        assert_eq!(
            texts(&page, "td").iter().filter(|cell| *cell == hostile).count(),
            9,
            "three fields on three copies"
        );
    }
}

#[test]
fn programs_read_both_languages_whatever_is_spoken() {
    let pack = Pack::load(GS_07);
    let sheet = pack.example("penalty_notice", GS_07, "penalties/wrong-steel");
    let json = sheets_json(std::slice::from_ref(&sheet));
    let one = &json["sheets"][0];
    assert_eq!(
        (one["form"].as_str(), one["paper"].as_str(), one["source"].as_str()),
        (Some("penalty_notice"), Some("A4"), Some("seed"))
    );
    assert_eq!(one["head"]["number"], "WX-2014-08-001");
    let read: Sheet = serde_json::from_value(one.clone()).unwrap();
    assert_eq!(read, sheet, "what is written can be kept and read back");
}
