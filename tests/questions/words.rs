//! The command line, and that every finding has its sentence.

use std::collections::BTreeSet;

use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::question::Question;

use super::room::Room;
use crate::terminal::zhidu;

fn run(room: &Room, arguments: &[&str]) -> (u8, String, String) {
    let db = room.db();
    let all = ["--db", db.to_str().unwrap(), "audit", "questions"].into_iter().chain(arguments.iter().copied());
    let (said, remarked, code) = zhidu(Lang::En, all);
    (code, said, remarked)
}

#[test]
fn the_verb_ends_with_one_where_an_answer_needs_attention() {
    let room = Room::tool_room();
    let number = room.loan("borrower: Zhao, days: 3, deposit: 100", "2021-03-05", "2021-03-06");
    assert_eq!(run(&room, &[]).0, 1, "nothing is anchored");
    room.seal("2021-03-07");
    let (code, said, _) = run(&room, &[]);
    assert_eq!(code, 0, "{said}");
    assert!(said.ends_with("26 questions: 26 in order, 0 need attention, 0 cannot be determined\n"), "{said}");
    let (code, said, _) = run(&room, &["late-steps"]);
    assert_eq!(code, 0);
    assert_eq!(said, "Was a step late? (late-steps)\n  no\n\n");
    let (code, said, _) = run(&room, &["governing-text", "--case", &number, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!((code, json[0]["findings"][0]["words"]["fact"].as_str()), (0, Some("loan.asked_on")));
    let (code, _, said) = run(&room, &["unanchored", "--case", &number]);
    assert_eq!((code, said.as_str()), (2, "`unanchored` is asked of the whole register, not of one case\n"));
    let (code, _, said) = run(&room, &["like-case"]);
    assert!(code == 2 && said.contains("like-cases"), "{said}");
    let (code, _, said) = run(&room, &["--case", "TR20-2021-03-009"]);
    assert!(code == 3 && said.contains("case-unknown"), "{said}");
}

/// The words of the findings that the source names.
fn named() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for entry in std::fs::read_dir("src/question").unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        for kind in ["Finding::attention(\"", "Finding::unsettled(\"", "Finding::noted(\""] {
            words.extend(code.split(kind).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()));
        }
    }
    words
}

#[test]
fn every_finding_and_question_has_its_sentence_and_no_sentence_is_idle() {
    let words = named();
    assert!(words.len() > 50, "{words:?}");
    for lang in Lang::ALL {
        let messages = Messages::new(lang);
        for word in &words {
            assert!(messages.has(&format!("finding-{word}")), "finding-{word}");
        }
        for question in Question::ALL {
            assert!(messages.has(&format!("question-{}", question.id())), "{}", question.id());
            assert_eq!(Question::read(question.id()), Some(question));
        }
    }
    let said = Messages::keys(Lang::En).into_iter().filter_map(|key| key.strip_prefix("finding-").map(str::to_owned));
    let own = include_str!("../../src/message/en/question.ftl");
    for word in said.filter(|word| own.contains(&format!("\nfinding-{word} ="))) {
        assert!(words.contains(&word), "finding-{word} is never said");
    }
}

#[test]
fn the_page_of_the_questions_names_each_of_them() {
    let page = include_str!("../../docs/audit-questions.md");
    for question in Question::ALL {
        assert!(page.contains(&format!("`{}`", question.id())), "{}", question.id());
    }
}
