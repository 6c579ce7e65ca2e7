//! The journal as people read it.

use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::render::{self, Paint};
use zhidu::{audit, desk};

use super::register::{A, Register, assert_told};

#[test]
fn a_line_for_each_record() {
    let register = Register::new();
    let mut all = String::new();
    for lang in Lang::ALL {
        let messages = Messages::new(lang);
        let visit = |logged: desk::Logged| {
            all.push_str(&render::logged(logged.position, &logged.record, &messages, Paint(false)));
        };
        desk::log(&register.db(), None, 0, visit).unwrap();
    }
    let mut settings = insta::Settings::clone_current();
    settings.add_filter(r"\([0-9a-f]{8}\)", "([digest])");
    settings.add_filter(r"（[0-9a-f]{8}）", "（[digest]）");
    settings.bind(|| assert_told!("log", all));
}

#[test]
fn one_case_and_from_a_position_on() {
    let register = Register::new();
    let positions = |number, since| {
        let mut positions = Vec::new();
        desk::log(&register.db(), number, since, |logged| positions.push(logged.position)).map(|()| positions)
    };
    assert_eq!(positions(Some(A), 0).unwrap(), [0, 5, 10, 11, 12]);
    assert_eq!(positions(Some(A), 11).unwrap(), [11, 12]);
    assert_eq!(positions(None, 12).unwrap(), [12]);
    assert_eq!(positions(None, 13).unwrap(), [0; 0]);
    assert!(positions(Some("TR20-2021-03-009"), 0).is_err());
}

#[test]
fn every_finding_has_its_sentence() {
    for what in audit::What::ALL {
        for lang in Lang::ALL {
            assert!(Messages::new(lang).has(&format!("audit-found-{}", what.word())), "{}", what.word());
        }
    }
}
