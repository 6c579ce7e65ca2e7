//! The worked cases on their sheets: every value was worked out by hand.

use zhidu::label::{Label, Lang};
use zhidu::message::Messages;
use zhidu::program::Name;
use zhidu::render::{sheet_page, sheets_json};
use zhidu::sheet::{Part, Piece, Sheet, Shown, Weight};
use zhidu::source::Source;
use zhidu::value::Kind;

use super::room::{GS_07, LABORATORY, Pack, both, entry, issued, rows, shown};

fn pair(zh: &str, en: &str) -> (String, String) {
    (zh.to_owned(), en.to_owned())
}

/// What a field shows that is not blank.
fn known(sheet: &Sheet, label: &str) -> (String, String) {
    shown(sheet, label).unwrap_or_else(|| panic!("{label} is blank"))
}

#[test]
fn a_paid_repair_shows_its_charges_and_their_sum_in_words() {
    let pack = Pack::load(GS_07);
    let sheet = pack.example("repair_order", GS_07, "services/paid-repair");
    assert_eq!(sheet.title, Label { zh: "维修单".to_owned(), en: "Repair order".to_owned() });
    assert_eq!(
        (sheet.regulation.as_str(), sheet.clause.as_str(), sheet.source.word()),
        ("GS-07-2014", "§9A 4", "seed")
    );
    assert_eq!(sheet.paper.word(), "A5");
    // Case 1: parts 1,860, wages 600, transport 340; together 2,800.
    assert_eq!(known(&sheet, "零件费"), pair("1,860.00 元", "1,860.00 yuan"));
    assert_eq!(known(&sheet, "工费"), pair("600.00 元", "600.00 yuan"));
    assert_eq!(known(&sheet, "运输费"), pair("340.00 元", "340.00 yuan"));
    assert_eq!(known(&sheet, "合计"), pair("2,800.00 元", "2,800.00 yuan"));
    let Shown::Value { capital, weight, .. } = &entry(&sheet, "合计").shown else { panic!("no total") };
    assert_eq!((capital.as_deref(), *weight), (Some("贰仟捌佰元整"), Weight::Figure));
    // Twelve months from 2013-05-20.
    assert_eq!(known(&sheet, "保证期至"), pair("2014-05-20", "2014-05-20"));
    assert_eq!(known(&sheet, "服务类别"), pair("有费服务", "paid service"));
    assert_eq!(known(&sheet, "客户名称"), pair("江南机械厂", "江南机械厂"));
    assert_eq!(known(&sheet, "来电内容").0, "主轴轴承磨损");
    assert!(sheet.warnings.is_empty());
    assert_eq!(sheet.head, issued());
}

#[test]
fn a_penalty_notice_shows_this_month_and_what_is_carried() {
    let pack = Pack::load(GS_07);
    let sheet = pack.example("penalty_notice", GS_07, "penalties/wrong-steel");
    let copies: Vec<_> = sheet.copies.iter().map(|copy| copy.zh.as_str()).collect();
    assert_eq!(copies, ["开单单位", "会计", "扣款部门"]);
    // Case 7: loss 6,400 over 16 points, 2 points: 800; half of a bonus of 1,200 is 600, and 200 is carried.
    assert_eq!(known(&sheet, "损失金额"), pair("6,400.00 元", "6,400.00 yuan"));
    assert_eq!(
        rows(&sheet, "本月扣款"),
        [
            ["王师傅", "下料甲班", "无", "800.00 元", "600.00 元", "200.00 元"],
            // The form has two rows at least; the second is left to write on.
            [""; 6],
        ]
    );
    assert_eq!(rows(&sheet, "承担金额"), [["下料甲班", "班组", "100 %", "6,400.00 元"]]);
    assert_eq!(known(&sheet, "本月扣款合计"), pair("600.00 元", "600.00 yuan"));
    assert_eq!(known(&sheet, "结转合计"), pair("200.00 元", "200.00 yuan"));
    assert_eq!(
        known(&sheet, "处罚类别"),
        pair("P03 未依规范备料用料", "P03 material not prepared or used to specification")
    );
    // No serial was given, so that the complaint has no number yet.
    assert_eq!(shown(&sheet, "客诉编号"), None);
    let texts = texts(&sheet);
    assert!(texts[1].0.contains(&Piece::Value("50 %".to_owned(), Weight::Figure)), "{texts:?}");
    assert!(sheet.warnings.is_empty());
}

/// The words of a sheet in Chinese, each with its own authority.
fn texts(sheet: &Sheet) -> Vec<(Vec<Piece>, Option<Source>)> {
    let text = |part: &Part| match part {
        Part::Text { zh, source, .. } => Some((zh.clone(), *source)),
        _ => None,
    };
    sheet.parts.iter().filter_map(text).collect()
}

#[test]
fn what_is_not_the_regulations_own_says_so() {
    let pack = Pack::load(GS_07);
    let notice = pack.example("penalty_notice", GS_07, "penalties/wrong-steel");
    let sources: Vec<_> = texts(&notice).into_iter().map(|(_, source)| source).collect();
    assert_eq!(sources, [None, Some(Source::Template)], "the cap is template, what stands before it is seed");
    let trial = pack.example("trial_order", GS_07, "procedures/trial-offset");
    let words = texts(&trial);
    assert_eq!(words.iter().map(|(_, source)| *source).collect::<Vec<_>>(), [None, Some(Source::Config)]);
    assert!(!words[1].0.iter().any(|piece| matches!(piece, Piece::Basis(_))), "said once, for all of it");
    let page = sheet_page(&[notice, trial], &Messages::new(Lang::Zh));
    for said in
        ["余额结转以后各月。<span class=\"keep basis\">（范本）</span>", "<span class=\"keep basis\">（自定）</span>"]
    {
        assert_eq!(page.matches(said).count(), 3, "{said}");
    }
}

#[test]
fn a_parameter_on_a_form_bears_its_own_source() {
    let pack = Pack::spoiled(GS_07, "forms/trial_order.yaml", |text| {
        let text = text.replace("    source: config\n", "");
        text.replace("      - {shows: trial.terms_told,", "      - parameters.offset.rate\n      - {shows: parameters.offset.trigger, as: boxes}\n      - {shows: trial.terms_told,")
    });
    let trial = pack.example("trial_order", GS_07, "procedures/trial-offset");
    let pieces = &texts(&trial)[1].0;
    let bases = pieces.iter().filter(|piece| **piece == Piece::Basis(Source::Config)).count();
    assert_eq!(bases, 3, "each behind its value: {pieces:?}");
    let Shown::Sourced { shown, source } = &entry(&trial, "抵扣比例").shown else { panic!("no source") };
    assert_eq!((both(shown), *source), (Some(pair("100 %", "100 %")), Source::Config));
    assert!(matches!(entry(&trial, "抵扣条件").shown, Shown::Sourced { .. }));
    let page = sheet_page(std::slice::from_ref(&trial), &Messages::new(Lang::En));
    assert!(
        page.contains("<b><span class=\"keep\">100 %</span></b><span class=\"keep basis\"> (config)</span>"),
        "{page}"
    );
    let json = sheets_json(&[trial]).to_string();
    assert!(json.contains(r#"{"basis":"config"}"#) && json.contains(r#""source":"config""#), "{json}");
}

#[test]
fn what_is_undecided_is_left_blank() {
    let pack = Pack::load(GS_07);
    // Case 3: paid or free hangs on where the warranty starts.
    let sheet = pack.example("repair_order", GS_07, "services/warranty-start-open");
    for label in ["服务类别", "保证期至", "合计", "零件费", "派工人员", "维修情况"] {
        assert_eq!(entry(&sheet, label).shown, Shown::Blank, "{label}");
    }
    assert_eq!(known(&sheet, "受理日期"), pair("2014-02-18", "2014-02-18"));
}

#[test]
fn what_is_absent_is_left_blank() {
    let pack = Pack::load(GS_07);
    // No rule of a trial gives a service fee: the outcome is settled, without a value.
    let sheet = pack.example("repair_order", GS_07, "procedures/trial-offset");
    assert_eq!(entry(&sheet, "合计").shown, Shown::Blank);
    // In a text it is a line to write on, not a question mark.
    let text = "facts:\n  sample: {received_on: 2021-05-10}\n";
    let laboratory = Pack::load(LABORATORY);
    let sheet = laboratory.fill("receipt", text, issued());
    assert_eq!(entry(&sheet, "接收人").shown, Shown::Blank);
}

#[test]
fn a_list_of_which_nothing_is_known_has_rows_to_write_on() {
    let laboratory = Pack::load(LABORATORY);
    let sheet = laboratory.fill("receipt", "facts:\n  sample: {received_on: 2021-05-10}\n", issued());
    assert_eq!(rows(&sheet, "瓶号"), [[""; 5]]);
    let text =
        "facts:\n  sample: {received_on: 2021-05-10, matrix: soil}\n  bottle: [{mark: A, volume: 200}, {mark: B}]\n";
    let sheet = laboratory.fill("receipt", text, issued());
    // A fact of the case stands in every row; a volume that is not known is left blank.
    assert_eq!(rows(&sheet, "瓶号"), [["A", "", "200", "", "土壤"], ["B", "", "", "", "土壤"]]);
}

#[test]
fn boxes_show_all_choices_and_tick_what_holds() {
    let pack = Pack::load(GS_07);
    let ticked = |example: &str| {
        let sheet = pack.example("gate_pass", GS_07, example);
        let Shown::Boxes(boxes) = &entry(&sheet, "试验费已付").shown else { panic!("no boxes") };
        boxes.iter().map(|(label, ticked)| (label.zh.clone(), *ticked)).collect::<Vec<_>>()
    };
    let boxes = |yes, no| vec![("是".to_owned(), yes), ("否".to_owned(), no)];
    assert_eq!(ticked("procedures/gate-pass-issued"), boxes(true, false));
    assert_eq!(ticked("procedures/gate-pass-before-payment"), boxes(false, true));
    // Of a card that goes out nothing is ticked yet.
    let card = pack.example("survey_card", GS_07, "services/paid-repair");
    let Shown::Boxes(boxes) = &entry(&card, "守时").shown else { panic!("no boxes") };
    assert_eq!(boxes.len(), 4);
    assert!(boxes.iter().all(|(_, ticked)| !ticked));
    // Of a list every entry is ticked.
    let back = pack.example("survey_card", GS_07, "services/survey-card");
    let Shown::Boxes(boxes) = &entry(&back, "守时").shown else { panic!("no boxes") };
    assert_eq!(
        boxes.iter().filter(|(_, ticked)| *ticked).map(|(label, _)| label.en.as_str()).collect::<Vec<_>>(),
        ["poor"]
    );
}

#[test]
fn every_entry_of_a_list_is_shown() {
    let laboratory = Pack::load(LABORATORY);
    let text = "facts:\n  sample: {received_on: 2021-05-10}\n  custody: {handed_over: [], taken_over: [吴, 林]}\n";
    let sheet = laboratory.fill("receipt", text, issued());
    assert_eq!(known(&sheet, "接收人"), pair("吴|林", "吴|林"));
}

#[test]
fn what_is_assumed_is_shown_since_the_outcome_stands_on_it() {
    let pack = Pack::load(GS_07);
    let sheet = pack.example("non_conformance_sheet", GS_07, "penalties/wrong-steel");
    assert_eq!(known(&sheet, "承运人退款"), pair("0.00 元", "0.00 yuan"));
}

#[test]
fn every_sheet_that_the_rules_issue_has_its_form() {
    let program = Pack::load(GS_07).program;
    let Some(Name::Fact(slot)) = program.vocabulary.find("sheets.issue") else { panic!("no sheets") };
    let Kind::Choice(choices) = program.vocabulary.fact(*slot).unwrap().kind.entry() else { panic!("no choice") };
    for choice in &choices.0 {
        let form = program.forms.iter().find(|form| form.id.as_str() == &*choice.id);
        let form = form.unwrap_or_else(|| panic!("no form {}", choice.id));
        assert_eq!(form.title.zh, choice.label.zh);
        // The clause of the form is the step of the clause that the choice names.
        assert!(form.clause.as_str().starts_with(choice.clause.as_ref().unwrap().as_str()), "{}", choice.id);
        assert_eq!(Some(form.source), choice.source, "{}", choice.id);
    }
}
