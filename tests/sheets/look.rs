//! Every shipped form on paper: the right size, one page for each copy, nothing cut off.

use zhidu::evaluate::settle;
use zhidu::id::CaseNumber;
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::program::Facts;
use zhidu::render::sheet_page;
use zhidu::sheet::{CaseList, Head, Mark, Sheet};
use zhidu::value::{Value, read_date};

use super::browser::Browser;
use super::page::all;
use super::room::{GS_07, Pack, both, entry, example_text, issued, marked};

/// Looks for text that reaches out of its cell, its line or its paper, and for cells that reach out of their table.
const CUT: &str = r"
    const said = [];
    const out = (inner, outer) =>
        inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const node = walk.currentNode;
        const parent = node.parentElement;
        if (!node.data.trim() || parent.closest('.marks, script')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const paper = parent.closest('.copy').getBoundingClientRect();
        const cell = (parent.closest('td, th, h1, h2, p, .line, .warning, footer') || parent).getBoundingClientRect();
        for (const box of range.getClientRects()) {
            if (box.width && out(box, paper)) said.push('off the paper: ' + node.data);
            else if (box.width && out(box, cell)) said.push('out of its place: ' + node.data);
        }
    }
    for (const element of document.querySelectorAll('.copy *')) {
        if (element.closest('.marks')) continue;
        if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth) said.push('wider than its place: ' + element.tagName + ' ' + element.textContent.slice(0, 40));
    }
    document.title = 'asked\n' + said.join('\n');
";

/// How far from the edge of the paper printers do not reach, in millimetres.
const MARGIN: usize = 5;

/// A month with so many cases.
fn register(pack: &Pack, count: u32, customer: &str) -> Sheet {
    let (program, form) = (&pack.program, pack.form("call_register"));
    let nothing = Facts::new(&program.vocabulary);
    let blank = settle(program, &nothing, read_date("2014-08-31").unwrap());
    let mut list = CaseList::begin(form, &blank);
    for number in 1..=count {
        let mut facts = Facts::new(&program.vocabulary);
        for (name, value) in [
            ("intake.kind", Value::text("service")),
            ("intake.received_on", Value::Date(read_date("2014-08-03").unwrap())),
            ("intake.customer", Value::text(customer)),
            ("intake.address", Value::text("苏州工业园区工业路 8 号")),
            ("intake.telephone", Value::text("0512-0000-0417")),
            ("intake.model", Value::text("M-200")),
            ("intake.reported", Value::text("主轴轴承异响，停机待修")),
            ("service.technician", Value::text("王师傅")),
        ] {
            let Some(zhidu::program::Name::Fact(slot)) = program.vocabulary.find(name) else { panic!("no {name}") };
            facts.set(*slot, Some(value));
        }
        let case = CaseNumber::new(&format!("GS07-2014-08-{number:03}"));
        list.add(&case, number % 7 == 0, &settle(program, &facts, read_date("2014-08-03").unwrap()));
    }
    list.finish(Head { month: Some("2014-08".to_owned()), release: Some(3), ..Head::default() })
}

fn millimetres(sheet: &Sheet) -> (u16, u16) {
    sheet.paper.millimetres()
}

#[test]
fn every_shipped_form_is_whole_on_its_paper() {
    let Some(browser) = Browser::find() else { return };
    let pack = Pack::load(GS_07);
    for lang in Lang::ALL {
        let mut sheets = all(&issued());
        sheets.push(register(&pack, 9, "江南机械厂"));
        let html = sheet_page(&sheets, &Messages::new(lang));
        let name = format!("forms-{}", lang.tag());
        assert_eq!(browser.ask(&name, &html, CUT), Vec::<String>::new(), "{name}");
        let printed = browser.print(&name, &html);
        // Each copy takes one page, on the paper of its form.
        let copies = sheets.iter().flat_map(|sheet| (0..sheet.copies.len().max(1)).map(move |copy| (sheet, copy)));
        let copies: Vec<_> = copies.collect();
        assert_eq!(printed.sizes(), copies.iter().map(|(sheet, _)| millimetres(sheet)).collect::<Vec<_>>(), "{name}");
        let texts = printed.texts();
        for ((sheet, copy), text) in copies.iter().zip(&texts) {
            let close = |text: &str| text.split_whitespace().collect::<String>();
            let mut wanted = vec![close(sheet.title.get(lang)), close(sheet.clause.as_str())];
            wanted.extend(sheet.copies.get(*copy).map(|copy| close(copy.get(lang))));
            for word in wanted {
                assert!(text.contains(&word), "{} {copy}: {word} is not on the paper:\n{text}", sheet.form);
            }
            let page = if lang == Lang::Zh { "第1页" } else { "page1" };
            assert!(text.ends_with(page) || text.contains(page), "{}: the page is not counted:\n{text}", sheet.form);
        }
        for ((sheet, _), picture) in copies.iter().zip(printed.pictures()) {
            let dark = picture.dark((0, 0, 1000, 1000));
            assert!((5..250).contains(&dark), "{}: {dark} of a thousand dots are dark", sheet.form);
            let (width, height) = millimetres(sheet);
            let (across, down) = (MARGIN * 1000 / usize::from(width), MARGIN * 1000 / usize::from(height));
            for edge in
                [(0, 0, 1000, down), (0, 1000 - down, 1000, 1000), (0, 0, across, 1000), (1000 - across, 0, 1000, 1000)]
            {
                assert_eq!(picture.dark(edge), 0, "{}: something stands at the edge {edge:?}", sheet.form);
            }
            // Both sides of the frame are there.
            let column =
                |from: usize, to: usize| (from..to).map(|at| picture.dark((at, 300, at + 4, 500))).max().unwrap();
            assert!(column(40, 110) > 100 && column(890, 960) > 100, "{}: the frame is not whole", sheet.form);
        }
    }
}

#[test]
fn values_of_the_worked_cases_stand_on_the_paper() {
    let Some(browser) = Browser::find() else { return };
    let pack = Pack::load(GS_07);
    let sheets = [
        pack.example("repair_order", GS_07, "services/paid-repair"),
        pack.example("penalty_notice", GS_07, "penalties/wrong-steel"),
    ];
    let texts = browser.print("worked", &sheet_page(&sheets, &Messages::new(Lang::Zh))).texts();
    assert_eq!(texts.len(), 6);
    let labels =
        [("零件费", 0), ("工费", 0), ("运输费", 0), ("合计", 0), ("损失金额", 1), ("本月扣款合计", 1), ("结转合计", 1)];
    for (label, sheet) in labels {
        let value: String = both(&entry(&sheets[sheet], label).shown).unwrap().0.split_whitespace().collect();
        for text in &texts[sheet * 3..sheet * 3 + 3] {
            assert!(text.contains(&value), "{label}: {value}\n{text}");
        }
    }
    for (page, words) in [(0, "人民币贰仟捌佰元整"), (3, "人民币陆仟肆佰元整"), (5, "人民币贰佰元整")]
    {
        assert!(texts[page].contains(words), "{words}\n{}", texts[page]);
    }
}

#[test]
fn a_long_list_breaks_over_pages_with_its_heads() {
    let Some(browser) = Browser::find() else { return };
    let pack = Pack::load(GS_07);
    for (lang, head, page) in [(Lang::Zh, "客户名称", "第{}页"), (Lang::En, "customer", "page{}")] {
        let html = sheet_page(&[register(&pack, 60, "江南机械厂")], &Messages::new(lang));
        let name = format!("register-{}", lang.tag());
        assert_eq!(browser.ask(&name, &html, CUT), Vec::<String>::new());
        let printed = browser.print(&name, &html);
        let texts = printed.texts();
        assert!(texts.len() > 3, "{} pages", texts.len());
        assert!(printed.sizes().iter().all(|size| *size == (297, 210)));
        for (number, text) in (1..).zip(&texts) {
            for word in [head, "GS-07-2014", "§2.1", &page.replace("{}", &number.to_string())] {
                assert!(text.contains(word), "page {number}: no {word}\n{text}");
            }
        }
        let rows: usize = texts.iter().map(|text| text.matches("GS07-2014-08-").count()).sum();
        assert_eq!(rows, 60, "a row stands on one page, and on one only");
    }
}

#[test]
fn long_words_and_long_texts_are_not_cut() {
    let Some(browser) = Browser::find() else { return };
    let pack = Pack::load(GS_07);
    let long = "LONGWORD".repeat(30);
    let text = "该机在试运行中多次停机，维修人员到场检查后认为主轴轴承磨损。".repeat(40);
    let case = example_text(GS_07, "services/paid-repair")
        .replacen("江南机械厂", &long, 1)
        .replacen("M-200", &format!("\"{long}\""), 1)
        .replacen("reported: 主轴轴承磨损", &format!("reported: {text}"), 1)
        .replacen("parts: 1860", "parts: 123456789012345678.99", 1);
    let notice = example_text(GS_07, "penalties/wrong-steel").replacen("王师傅", &long, 1).replacen(
        "依 GS-07 扣减奖金",
        &format!("罚款。{text}"),
        1,
    );
    let sheets = [
        pack.fill("repair_order", &case, issued()),
        pack.fill("penalty_notice", &notice, issued()),
        register(&pack, 3, &long),
    ];
    for lang in Lang::ALL {
        let html = sheet_page(&sheets, &Messages::new(lang));
        let name = format!("long-{}", lang.tag());
        assert_eq!(browser.ask(&name, &html, CUT), Vec::<String>::new(), "{name}");
        let printed = browser.print(&name, &html);
        let whole = printed.texts().concat();
        // Every copy holds the whole text, over as many pages as it takes: each of its sentences once.
        assert_eq!(whole.matches('磨').count(), 40 * 3 * 2);
        assert!(printed.sizes().len() > 7, "the sheets go on on further pages");
    }
}

#[test]
fn marks_are_seen_in_black_and_white() {
    let Some(browser) = Browser::find() else { return };
    let pack = Pack::load(GS_07);
    let case = example_text(GS_07, "services/paid-repair");
    let marks = [marked(Mark::Specimen), marked(Mark::Reprint(2)), marked(Mark::Void)];
    // Each beside the same sheet without its mark, since the reason of a void one takes a line of its own.
    let heads = marks.iter().flat_map(|head| [Head { marks: Vec::new(), ..head.clone() }, head.clone()]);
    let heads: Vec<_> = heads.collect();
    for lang in Lang::ALL {
        let sheets: Vec<_> = heads.iter().map(|head| pack.fill("repair_order", &case, head.clone())).collect();
        let printed = browser.print(&format!("marks-{}", lang.tag()), &sheet_page(&sheets, &Messages::new(lang)));
        let middle = (250, 250, 750, 600);
        let dark: Vec<_> = printed.pictures().iter().map(|picture| picture.dark(middle)).collect();
        assert_eq!(dark.len(), 18);
        for (at, marked) in [(0, "specimen"), (6, "reprint"), (12, "void")] {
            for copy in at..at + 3 {
                assert!(
                    dark[copy + 3] > dark[copy] + 5,
                    "{marked}: {} of a thousand dots, without it {}",
                    dark[copy + 3],
                    dark[copy]
                );
            }
        }
    }
}
