//! What hangs on the date of an act, and what ends when.

use std::path::Path;

use zhidu::case::Status;
use zhidu::desk::{self, Asked, Assignment, Correction, Examination};
use zhidu::diagnostic::Code;
use zhidu::files::Files;
use zhidu::id::{OfficeId, PersonId};
use zhidu::person::Relief;

use super::room::{NUMBER, PACK, Room, at, day, first, term};

#[test]
fn authority_is_that_of_the_date_of_the_act() {
    let room = Room::decided();
    let program = desk::load(Path::new(PACK), false).program.unwrap();
    let number = room.put("refuse", None, &at("王芳", "2024-05-01")).unwrap();
    desk::appoint(&room.db(), &program, &term("吴刚", "foreman", "2024-05-03"), &at("周明", "2024-05-02")).unwrap();
    assert_eq!(room.approve(number, &at("吴刚", "2024-05-02")), Err(Code::NoAuthority));
    let relief =
        Relief {
            person: PersonId::new("吴刚"), office: OfficeId::new("foreman"), on: day("2024-05-05"), reason: None
        };
    desk::relieve(&room.db(), &program, &relief, &at("周明", "2024-05-02")).unwrap();
    let other = room.put("refuse", None, &at("王芳", "2024-05-02")).unwrap();
    assert_eq!(room.approve(number, &at("吴刚", "2024-05-04")), Ok(()));
    assert_eq!(room.approve(other, &at("吴刚", "2024-05-05")), Err(Code::NoAuthority));
    // A clock that was set back gives nobody the powers of former days.
    assert_eq!(room.approve(other, &at("吴刚", "2024-05-04")), Err(Code::NoAuthority));
}

#[test]
fn an_override_counts_from_its_approval_through_its_last_day() {
    let room = Room::decided();
    let counting = |on: &str| {
        let case = desk::stored_case(&room.db(), NUMBER).unwrap();
        case.overrides(day(on)).iter().map(|effective| effective.put.number).collect::<Vec<_>>()
    };
    assert_eq!(room.put("refuse", Some("2024-04-30"), &at("王芳", "2024-05-01")), Err(Code::WrongDay));
    assert_eq!(room.put("refuse", Some("2024-05-01"), &at("王芳", "2024-05-01")), Ok(1));
    assert_eq!(room.put("refuse", Some("2024-05-31"), &at("王芳", "2024-05-01")), Ok(2));
    assert_eq!(counting("2024-05-01"), [0_u32; 0]);
    assert_eq!(room.approve(1, &at("孙立", "2024-05-02")), Err(Code::OverrideStanding));
    assert_eq!(room.approve(2, &at("孙立", "2024-05-02")), Ok(()));
    assert_eq!(counting("2024-05-31"), [2]);
    assert_eq!(counting("2024-06-01"), [0_u32; 0]);
    // The one approved last counts, whichever was put forward first.
    assert_eq!(room.put("refuse", None, &at("王芳", "2024-05-03")), Ok(3));
    assert_eq!(room.approve(3, &at("赵静", "2024-05-03")), Ok(()));
    assert_eq!(counting("2024-05-31"), [3]);
}

#[test]
fn an_override_and_an_appeal_end_with_their_decision() {
    let room = Room::decided();
    room.put("refuse", None, &at("王芳", "2024-05-01")).unwrap();
    room.put("refuse", None, &at("王芳", "2024-05-01")).unwrap();
    room.approve(1, &at("孙立", "2024-05-01")).unwrap();
    desk::appeal(&room.db(), NUMBER, None, "押金已付", &at("钱伟", "2024-05-01")).unwrap();
    let case = || desk::stored_case(&room.db(), NUMBER).unwrap();
    assert_eq!(case().status(), Status::Decided);
    assert_eq!((case().overrides(day("2024-05-01")).len(), case().open_appeals().count()), (1, 1));

    let program = desk::load(Path::new(PACK), false).program.unwrap();
    let correction = [Assignment { name: "押金".to_owned(), value: "200".to_owned() }];
    let correction = Correction::Assignments(&correction);
    let given = at("王芳", "2024-05-02");
    let set = || desk::set_case(&room.db(), &program, &mut Files::default(), NUMBER, correction, None, &given);
    // Nobody takes the ground of an appeal away before it is examined.
    assert_eq!(set().map_err(first).map(drop), Err(Code::AppealOpen));
    let upheld = Examination { appeal: Some(1), upheld: true, reason: "x" };
    desk::reexamine(&room.db(), NUMBER, upheld, &at("李敏", "2024-05-02")).unwrap();
    set().unwrap();
    let ended = |room: &Room| {
        assert_eq!((case().overrides(day("2024-05-02")).len(), case().open_appeals().count()), (0, 0));
        assert_eq!(room.approve(2, &at("孙立", "2024-05-02")), Err(Code::OverrideStanding));
    };
    ended(&room);
    desk::decide_case(&room.db(), NUMBER, None, &at("王芳", "2024-05-02")).unwrap();
    ended(&room);
    let examination = Examination { appeal: Some(1), upheld: true, reason: "x" };
    let refused = desk::reexamine(&room.db(), NUMBER, examination, &at("李敏", "2024-05-02"));
    assert_eq!(refused.map_err(first).map(drop), Err(Code::NoAppeal));
}

#[test]
fn the_day_of_the_matter_is_in_time_and_the_day_after_is_late() {
    let room = Room::released();
    let unnotified = || {
        let governed = desk::govern_stored(&room.db(), NUMBER, Asked::default()).unwrap();
        desk::unnotified(&governed.release, &governed.program, &governed.facts)
    };
    let tell = |on: &str| {
        let persons = [PersonId::new("钱伟"), PersonId::new("钱伟")];
        desk::notify(&room.db(), 1, &persons, day(on), None, &at("周明", "2024-05-01")).unwrap()
    };
    assert_eq!(unnotified().iter().map(|one| (one.person.as_str(), one.told)).collect::<Vec<_>>(), [("钱伟", None)]);
    tell("2021-03-06");
    assert_eq!(unnotified()[0].told, Some(day("2021-03-06")));
    let release = tell("2021-03-05");
    assert_eq!(unnotified(), []);
    assert_eq!(release.notices[1].0.persons.len(), 1);
}

#[test]
fn a_notice_changes_no_decision() {
    let decide = |room: &Room| desk::decide_case(&room.db(), NUMBER, None, &at("王芳", "2024-05-01")).unwrap().ruling;
    let (told, silent) = (Room::released(), Room::released());
    desk::notify(&told.db(), 1, &[PersonId::new("钱伟")], day("2021-03-01"), None, &at("周明", "2024-05-01")).unwrap();
    assert_eq!(decide(&told), decide(&silent));
}

#[test]
fn every_person_of_a_list_is_concerned_once() {
    let mut loaded = desk::load(Path::new("policies/gs-07"), false);
    let program = loaded.program.take().unwrap();
    let case = "facts: {responsible: [{name: 王五}, {name: ' 赵六 '}, {name: 王五}, {}]}\n";
    let id = loaded.files.add("case".to_owned(), "case".to_owned(), case.into()).unwrap();
    let case = desk::read_case_from(&loaded.files, &program, id).unwrap();
    let concerned = desk::concerned(&program, &case.facts);
    assert_eq!(concerned, [PersonId::new("王五"), PersonId::new("赵六")]);
}
