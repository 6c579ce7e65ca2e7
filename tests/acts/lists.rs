//! An output that has one value for each record of a list is overridden record by record.

use std::collections::BTreeMap;
use std::path::Path;

use zhidu::case::Written;
use zhidu::desk::{self, Assignment, Judgement, Loaded, Publication};
use zhidu::diagnostic::Code;
use zhidu::files::Files;
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::render::{Paint, Register};

use super::room::{Room, at, day, first, term};

const CASE: &str = "facts:
  loan: {asked_on: 2020-03-02, due_on: 2020-03-09, returned_on: 2020-03-11, urgent: yes, purpose: repair, discount: 10%}
  tool:
    - {name: 扳手, price: 40, sound: yes}
    - {name: 锤, price: 80, sound: yes}
";

/// The small sound pack of the diagnostics, with offices that may approve.
fn loaded() -> Loaded {
    let base = desk::load(Path::new("fixtures/diagnostics/base"), false);
    let mut texts: BTreeMap<_, _> = base.files.iter().map(|(_, file)| (file.name.clone(), file.bytes())).collect();
    let offices = std::fs::read("fixtures/diagnostics/override-same/right/offices.yaml").unwrap();
    texts.insert("offices.yaml".to_owned(), offices);
    let (files, unreadable) = Files::from_memory(texts);
    Loaded::of(files, unreadable)
}

#[test]
fn an_override_speaks_of_one_record() {
    let room = Room::new();
    let db = room.db();
    let mut loaded = loaded();
    let program = loaded.program.take().unwrap();
    for (person, office) in [("周明", "storekeeper"), ("孙立", "foreman")] {
        desk::appoint(&db, &program, &term(person, office, "2024-01-01"), &at("周明", "2024-05-01")).unwrap();
    }
    desk::propose(&db, &loaded, &program, None, &at("王芳", "2024-05-01")).unwrap();
    desk::approve(&db, 1, &at("周明", "2024-05-01")).unwrap();
    let publication = Publication { from: day("2020-01-01"), until: None, retroactive: Some("x") };
    desk::publish(&db, 1, &publication, &at("周明", "2024-05-01")).unwrap();
    let id = loaded.files.add("case".to_owned(), "case".to_owned(), CASE.into()).unwrap();
    let case = desk::read_case_from(&loaded.files, &program, id).unwrap();
    let number = desk::add_case(&db, &program, &case, &at("王芳", "2024-05-01")).unwrap();
    let number = number.as_str();
    desk::decide_case(&db, number, None, &at("王芳", "2024-05-01")).unwrap();

    let put = |name: &str, value: &str| {
        let assignment = Assignment { name: name.to_owned(), value: value.to_owned() };
        let judgement = Judgement { assignment: &assignment, reason: "x", until: None };
        let put = desk::propose_override(&db, number, &judgement, &mut Files::default(), &at("王芳", "2024-05-01"));
        put.map(|(put, _)| put).map_err(first)
    };
    let second = put("tool[2].fee", "5").unwrap();
    assert_eq!((second.output.as_str(), second.record), ("tool.fee", Some(1)));
    let first_fee = put("工具[1].逾期费", "7.50").unwrap();
    assert_eq!((first_fee.output.as_str(), first_fee.record), ("tool.fee", Some(0)));
    assert_eq!(first_fee.value, Written::One("7.5".to_owned()));
    assert_ne!(first_fee.result, second.result, "each record has what the rules gave it");
    let Some(Written::One(own)) = &second.result else { panic!("the rules gave a fee") };
    assert_eq!(put("tool[2].fee", own), Err(Code::OverrideSame));
    assert_eq!(put("tool[3].fee", "5"), Err(Code::RecordUnknown));
    assert_eq!(put("tool[0].fee", "5"), Err(Code::RecordUnknown));
    assert_eq!(put("tool.fee", "5"), Err(Code::ListOutside));
    assert_eq!(put("tool[1].price", "5"), Err(Code::OverrideOutput));
    assert_eq!(put("answer[1].total", "5"), Err(Code::UnknownName));

    for wanted in [1, 2] {
        desk::approve_override(&db, number, wanted, &at("孙立", "2024-05-01")).unwrap();
    }
    let case = desk::stored_case(&db, number).unwrap();
    let messages = Messages::new(Lang::Zh);
    let on = day("2024-05-01");
    let shown = Register { program: &program, messages: &messages, paint: Paint(false), width: 100, on }.acts(&case);
    insta::assert_snapshot!(shown, @r"
    例外 1 有效：工具[2] 逾期费以5.00 元代替1.60 元：x（王芳提出，孙立批准）
    例外 2 有效：工具[1] 逾期费以7.50 元代替0.80 元：x（王芳提出，孙立批准）
    ");
}
