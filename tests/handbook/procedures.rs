//! Procedures in the handbook: the picture, the steps, and where else they are told.

use std::collections::BTreeMap;

use scraper::{ElementRef, Html, Selector};
use zhidu::desk::Loaded;
use zhidu::files::Files;
use zhidu::label::Lang;

use crate::{load, unescape, write};

fn page(loaded: &Loaded, lang: Lang) -> Html {
    Html::parse_document(&write(loaded, lang, "2024-05-06"))
}

fn at<'p>(page: &'p Html, id: &str) -> ElementRef<'p> {
    let all = Selector::parse("[id]").unwrap();
    page.select(&all).find(|element| element.value().id() == Some(id)).unwrap_or_else(|| panic!("no place {id}"))
}

/// What stands there, with one space between words.
fn words(page: &Html, id: &str) -> String {
    let text = at(page, id).text().collect::<Vec<_>>().concat();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a step says, key by key.
fn said(page: &Html, id: &str) -> BTreeMap<String, String> {
    let text = |element: ElementRef<'_>| {
        element.text().collect::<Vec<_>>().concat().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let select = |name: &str| at(page, id).select(&Selector::parse(name).unwrap()).map(text).collect::<Vec<_>>();
    select("dl > dt").into_iter().zip(select("dl > dd")).collect()
}

fn links(page: &Html, id: &str) -> Vec<String> {
    let links = at(page, id).select(&Selector::parse("a[href]").unwrap()).collect::<Vec<_>>();
    links.iter().map(|link| unescape(link.value().attr("href").unwrap())).collect()
}

#[test]
fn a_step_says_all_that_it_takes() {
    let loaded = load("policies/gs-07");
    let page = page(&loaded, Lang::Zh);
    let step = said(&page, "procedures/trial-service#B5");
    let wanted = [
        ("内容", "客户付款后开具《出门条》，货物放行"),
        ("由谁办", "生产办公室"),
        ("等待", "客户付款等到 试验费已付为 是等待结束之日取自付款日期；未填则继续等待"),
        ("办后", "要求放行为 是"),
        ("开具", "《出门条》"),
        // The number is a parameter's of the day; that it is a choice of ours is said beside it.
        ("期限", "3 个工作日（开单工作日） 自定"),
        ("其后", "B6_order 登记是否有订单"),
    ];
    assert_eq!(step, wanted.map(|(key, said)| (key.to_owned(), said.to_owned())).into());
    let signed = said(&page, "procedures/paid-repair#A3");
    assert_eq!(signed["由谁办"], "技术主管、生产主管均须签署");
    assert_eq!(signed["须先有"], "零件费、工费、运输费");
    assert_eq!(said(&page, "procedures/paid-repair#A1")["由谁办"], "市场主管、技术主管、生产主管之一");
    assert_eq!(said(&page, "procedures/paid-repair#A4")["条件"], "费用已告知为 是");
    let repair = said(&page, "procedures/paid-repair#A5");
    assert_eq!(repair["须先有"], "《维修单》");
    assert_eq!(repair["合同"], "合同约定的日期取自约定维修日期，与上述期限并列");
    let review = said(&page, "procedures/paid-repair#A6_review");
    assert!(review["审批"].contains("A5 现场维修并收款、A6_hand_in") && review["审批"].contains("不得办理本步"));
    assert_eq!(review["其后"], "结束");
    let card = said(&page, "services/survey-card#S2");
    assert_eq!((card["填写"].as_str(), card["其后"].as_str()), ("已调查", "S3 评分：已调查为 是结束：已调查为 否"));
    assert_eq!(said(&page, "procedures/quality-problem#C6_summary")["等待"], "月末等到待办当月的最后一天");
    assert_eq!(said(&page, "procedures/quality-problem#C6_meeting")["须先有"], "裁定");
}

#[test]
fn steps_that_come_together_and_limits_with_conditions_are_told() {
    let page = page(&load("policies/gs-07"), Lang::En);
    let close = said(&page, "complaints/handling#K8");
    assert!(close["After"].starts_with("all of K2 ") && close["After"].ends_with("have been done"), "{close:?}");
    // The limit stands on a clause and source of its own.
    let limit = &close["Within"];
    assert!(limit.starts_with("17 days (days to close, overseas) where overseas customer, else 13 days"), "{limit}");
    assert!(limit.contains("from received on template §4.3"), "{limit}");
    assert!(limit.contains("there is a limit when one of these holds:"), "{limit}");
    assert!(
        close["Leads to"].contains("all of K9 reply to the customer, K10 report and follow up: otherwise"),
        "{close:?}"
    );
    assert_eq!(said(&page, "penalties/notice#N2")["Settles"], "decided by is the name of whoever does it");
    let head = words(&page, "complaints/handling");
    assert!(head.contains("No time runs between the days of each record of Clock pause"), "{head}");
    // A step that serves another clause is named there, and so is one whose limit does.
    assert!(words(&page, "clause:§5.2").contains("K6 press handling and improvement (Complaint handling)"));
    assert!(links(&page, "clause:§4.3").contains(&"#complaints/handling#K8".to_owned()));
}

#[test]
fn every_procedure_has_its_picture() {
    let loaded = load("policies/gs-07");
    for lang in Lang::ALL {
        let page = page(&loaded, lang);
        for procedure in &loaded.program.as_ref().unwrap().procedures {
            let section = at(&page, procedure.id.as_str());
            let pictures: Vec<_> = section.select(&Selector::parse("figure > svg").unwrap()).collect();
            let [picture] = pictures.as_slice() else { panic!("{}: {} pictures", procedure.id, pictures.len()) };
            let texts: Vec<_> =
                picture.select(&Selector::parse("text").unwrap()).map(|text| text.inner_html()).collect();
            for step in &procedure.steps {
                assert!(texts.iter().any(|text| *text == step.id.as_str()), "{} is not in the picture", step.id);
            }
            assert!(picture.select(&Selector::parse("style, script, [id]").unwrap()).next().is_none());
        }
    }
    assert!(
        page(&load("fixtures/packs/laboratory"), Lang::En).select(&Selector::parse("figure").unwrap()).next().is_none()
    );
}

#[test]
fn steps_are_named_wherever_they_play_a_part() {
    let loaded = load("policies/gs-07");
    let page = page(&loaded, Lang::Zh);
    let named = |id: &str, step: &str| links(&page, id).contains(&format!("#{step}"));
    // Who does it, the sheet that it issues or needs, the parameter of its limit, the facts that it reads and settles, the calendar.
    assert!(
        named("office:technician", "services/call-register#R6")
            && named("office:technician", "procedures/paid-repair#A5")
    );
    let technical = words(&page, "office:technical_manager");
    assert!(technical.contains("A1 提出维修（或他人）、A3 定内容，告知收费（会同他人）"), "{technical}");
    let repair = words(&page, "form:repair_order");
    assert!(repair.contains("开具于A4 开具《维修单》、C5_order 开具《维修单》须有它A5"), "{repair}");
    assert!(named("parameter:limits.sheet_days", "procedures/trial-service#B4"));
    assert!(named("parameter:attribution.decided_by", "penalties/notice#N2"));
    let collected = words(&page, "fact:charge.collected");
    assert!(
        collected.contains("R7 收款登记") && collected.contains("填写于：A6_hand_in 交回《维修单》"),
        "{collected}"
    );
    assert!(named("fact:clock_stop.to", "complaints/handling") && named("fact:intake.kind", "services/survey-card"));
    assert!(
        named("calendar:china", "services/call-register#R2") && !named("calendar:factory", "services/call-register#R2")
    );
    let index = words(&page, "index");
    assert!(index.contains("收费维修程序 程序") && index.contains("派工 步骤"), "{index}");
    let contents = links(&page, "contents");
    assert!(contents.contains(&"#procedures/quality-problem".to_owned()), "{contents:?}");
}

#[test]
fn an_example_shows_what_was_done() {
    let loaded = load("policies/gs-07");
    let zh = page(&loaded, Lang::Zh);
    let example = words(&zh, "example:examples/procedures/paid-repair-steps");
    for line in [
        "岗位：周（厂长）、钱（市场主管）、陈（技术主管）",
        "2014-08-03钱R2 派工已办理 FW-2014-08-001",
        "2014-08-04陈A3 定内容，告知收费不予办理：所需尚缺",
        "2014-08-04陈A3 定内容，告知收费零件费为 1,860.00 元、工费为 600.00 元、运输费为 340.00 元已签署，尚待他人签署",
        "2014-08-04孙A4 开具《维修单》不予办理：步骤不在办",
        "2014-08-05林A4 开具《维修单》不予办理：不是该岗位的人",
    ] {
        assert!(example.contains(line), "{line} is not in {example}");
    }
    // The step and the example lead to one another; where it was but refused it is not shown.
    assert!(
        links(&zh, "procedures/paid-repair#A4").contains(&"#example:examples/procedures/paid-repair-steps".to_owned())
    );
    assert!(
        links(&zh, "example:examples/procedures/paid-repair-steps").contains(&"#procedures/paid-repair#A4".to_owned())
    );
}

/// What an example may have beside steps: facts entered, a decision, a correction, and what is in hand in the end.
#[test]
fn an_example_shows_corrections_decisions_and_what_is_in_hand() {
    let acts = "steps:
  - {facts: {trial: {fee_paid: no}}, by: 孙, on: 2014-06-11}
  - {decide: yes, by: 孙, on: 2014-06-11}
  - {step: B1, by: 陈, on: 2014-06-11}
  - {correct: 1, by: 陈, on: 2014-06-12}
  - {step: B2, by: 陈, on: 2014-06-12}
expect:
  steps: [facts done, decide blocked, procedures/trial-service#B1 done, correct 1 done, B2 refused no-such-code]
  in_hand:
    - procedures/trial-service#B1
    - procedures/trial-service#B4 due 2014-06-13 agreed 2014-06-20 step-office
    - procedures/trial-service#B5 due open step-waits
    - procedures/trial-service#B6 due 2027-01-04 provisional
";
    let mut texts = BTreeMap::new();
    for (_, file) in load("policies/gs-07").files.iter() {
        let own = file.name == "examples/procedures/gate-pass-before-payment.yaml";
        let text = if own { file.text.replace("expect:\n", acts) } else { file.text.clone() };
        texts.insert(file.name.clone(), text.into_bytes());
    }
    let (files, diagnostics) = Files::from_memory(texts);
    let loaded = Loaded::of(files, diagnostics);
    assert!(loaded.program.is_some(), "{:?}", loaded.diagnostics);
    let page = page(&loaded, Lang::En);
    let example = words(&page, "example:examples/procedures/gate-pass-before-payment");
    for line in [
        "2014-06-11孙facts are enteredtest fee paid is nodone",
        "2014-06-11孙the case is decidedblocked",
        "2014-06-11陈B1 raise itdone",
        "2014-06-12陈step 1 is correcteddone",
        "2014-06-12陈B2refused: no-such-code",
        "B1 raise it",
        "B4 issue the trial order, organise the trial: due 2014-06-13, 2014-06-20 by contract; not of that office",
        "B5 issue the gate pass: no day yet; still to be waited for",
        "B6 process the offset: due 2027-01-04 (provisional)",
    ] {
        assert!(example.contains(line), "{line} is not in {example}");
    }
}
