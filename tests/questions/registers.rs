//! A whole register of the shipped regulation, asked in both languages.

use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::question::{Question, Weight};
use zhidu::render::{AnswerPage, Paint, answers_json};

use super::room::{Room, answer, day};

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/cases/");

fn case(name: &str) -> String {
    std::fs::read_to_string(format!("{CASES}{name}.yaml")).unwrap()
}

/// A year of the factory, with what happens in one.
fn year() -> Room {
    let room = Room::gs_07();
    room.tell(1, "王师傅", "2014-01-15");
    let late = room.add(&case("late-delivery"), "2014-04-28");
    room.decide(&late, "2014-04-29");
    let steel = room.add(&case("wrong-steel"), "2014-06-05");
    room.decide(&steel, "2014-06-06");
    room.appeal(&steel, "王师傅", "2014-06-09");
    room.add(&case("warranty-start-open"), "2014-06-10");
    zhidu::desk::approve(&room.db(), 1, &room.given("Qian", "2014-06-11")).unwrap_err();
    room
}

fn text(room: &Room, lang: Lang, case: Option<&str>) -> String {
    let messages = Messages::new(lang);
    let page = AnswerPage { messages: &messages, paint: Paint(false), width: 100, all: false };
    page.answers(&zhidu::desk::questions(&room.db(), None, case, day("2014-12-31")).unwrap())
}

#[test]
fn a_year_of_the_factory() {
    let room = year();
    insta::assert_snapshot!("year-en", text(&room, Lang::En, None));
    insta::assert_snapshot!("year-zh", text(&room, Lang::Zh, None));
    insta::assert_snapshot!("case-en", text(&room, Lang::En, Some("GS07-2014-06-001")));
}

#[test]
fn json_is_the_same_each_time_and_stands_on_ids() {
    let (one, other) = (year(), year());
    let json = |room: &Room| answers_json(&room.ask("2014-12-31"));
    assert_eq!(json(&one), json(&other));
    let answers = one.ask("2014-12-31");
    let warned = answer(&answers, Question::Warnings).of(Weight::Attention).cloned().collect();
    let warned = zhidu::question::Answer::new(Question::Warnings, warned);
    insta::assert_snapshot!("warnings-json", format!("{:#}", answers_json(&[warned])));
}
