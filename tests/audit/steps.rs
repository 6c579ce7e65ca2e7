//! Tampering with steps, their sheets and what indexes them; and how steps read in the journal.

use zhidu::case::{CameTo, Entry, Issued, Printed, Reason, StepCorrected, Stepped};
use zhidu::desk;
use zhidu::id::{FormId, SheetNumber};
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::record::{Record, Refused};
use zhidu::render::{self, Paint};

use crate::gauge::GaugeRoom;

use super::register::{assert_told, told};
use super::tamper::{TOPICS, changed, rewrite_all, tamper_with};

/// A gauge that was certified, once wrongly; its first step was tried too early, and the certificate printed.
fn certified() -> (GaugeRoom, String) {
    let room = GaugeRoom::new();
    room.appoint("Han", "clerk", Some("Lin"), "2024-01-03");
    let number = room.add(", user: Feng, fee: 120", "2024-03-04");
    room.refused(&number, "G2", "Sun", &[], "2024-03-04");
    room.step(&number, "G1", "Han", &[], "2024-03-04");
    room.step(&number, "G3", "Lin", &[], "2024-03-05");
    room.step(&number, "G2", "Sun", &["gauge.deviation=0.01"], "2024-03-06");
    room.step(&number, "G4", "Zhou", &["gauge.accepted=yes"], "2024-03-07");
    room.step(&number, "G4", "Lin", &["gauge.accepted=yes"], "2024-03-08");
    room.decide(&number, "2024-03-08");
    room.step(&number, "G5", "Lin", &[], "2024-03-11");
    room.correct(&number, 6, "Lin", "2024-03-11");
    room.step(&number, "G5", "Lin", &[], "2024-03-11");
    let sheet = SheetNumber::new("JD-2024-03-002");
    room.forge_entry(
        &number,
        Entry::Printed(Printed { number: sheet, time: 1, given: room.given("Lin", "2024-03-11") }),
    );
    (room, number)
}

fn examined(room: &GaugeRoom) -> String {
    told(&desk::verify(&room.db(), &[], &[]).unwrap())
}

/// Changes a step, its nodes and indices with it, and says what an examination finds.
fn after(number: u32, change: impl FnOnce(&mut Stepped)) -> String {
    let (room, _) = certified();
    rewrite_all(&room.db(), |records| {
        let place = records.iter().position(|bytes| {
            let record: Record = zhidu::record::read(bytes).unwrap();
            matches!(record, Record::Case { entry: Entry::Stepped(stepped), .. } if stepped.number == number)
        });
        let place = place.unwrap();
        records[place] = changed(&records[place], |record| {
            let Record::Case { entry: Entry::Stepped(stepped), .. } = record else { panic!() };
            change(stepped);
        });
    });
    examined(&room)
}

fn sheets(stepped: &mut Stepped) -> &mut Vec<Issued> {
    &mut stepped.came_to.as_mut().unwrap().sheets
}

#[test]
fn a_register_with_steps_is_sound() {
    let (room, _) = certified();
    assert!(desk::verify(&room.db(), &[], &[]).unwrap().holds(), "{}", examined(&room));
}

#[test]
fn steps_that_cannot_follow_those_before_them() {
    let mut all = String::new();
    let mut tell = |what: &str, told: String| all.push_str(&format!("=== {what}\n{told}"));
    tell("another number", after(6, |stepped| stepped.number = 5));
    tell("facts that were not there", after(6, |stepped| stepped.revision = 9));
    tell("a decision that was not there", after(6, |stepped| stepped.decision = Some(2)));
    tell("another number among the records of the case", after(6, |stepped| stepped.nth = Some(3)));
    tell(
        "a sheet whose number was given before",
        after(7, |stepped| {
            sheets(stepped)[0].number = SheetNumber::new("JD-2024-03-001");
        }),
    );
    tell(
        "a sheet of another series",
        after(7, |stepped| {
            sheets(stepped)[0].number = SheetNumber::new("JD-2024-04-002");
        }),
    );
    tell("no number of a sheet", after(7, |stepped| sheets(stepped)[0].number = SheetNumber::new("JD")));
    tell(
        "a sheet more",
        after(2, |stepped| {
            let number = SheetNumber::new("JD-2024-03-001");
            let sheets = vec![Issued { form: FormId::new("certificate"), number }];
            stepped.came_to = Some(CameTo { sheets, ..stepped.came_to.clone().unwrap() });
        }),
    );
    assert_told!("steps", all);
}

#[test]
fn corrections_printings_and_refusals_that_cannot_follow() {
    let mut all = String::new();
    let mut tell = |what: &str, entry: fn(&GaugeRoom) -> Entry| {
        let (room, number) = certified();
        room.forge_entry(&number, entry(&room));
        all.push_str(&format!("=== {what}\n{}", examined(&room)));
    };
    tell("a correction of a step that is not there", |room| {
        let given = room.given("Lin", "2024-03-12");
        Entry::StepCorrected(StepCorrected { number: 9, reason: "so".to_owned(), nth: None, given })
    });
    tell("a correction out of its count", |room| {
        let given = room.given("Lin", "2024-03-12");
        Entry::StepCorrected(StepCorrected { number: 7, reason: "so".to_owned(), nth: Some(2), given })
    });
    tell("a sheet that is not there, printed", |room| {
        let number = SheetNumber::new("JD-2024-03-009");
        Entry::Printed(Printed { number, time: 1, given: room.given("Lin", "2024-03-12") })
    });
    tell("a printing that is not the next", |room| {
        let number = SheetNumber::new("JD-2024-03-002");
        Entry::Printed(Printed { number, time: 3, given: room.given("Lin", "2024-03-12") })
    });
    tell("a printing that was counted before", |room| {
        let number = SheetNumber::new("JD-2024-03-002");
        Entry::Printed(Printed { number, time: 1, given: room.given("Lin", "2024-03-12") })
    });
    tell("the first printing of another sheet", |room| {
        let number = SheetNumber::new("JD-2024-03-001");
        Entry::Printed(Printed { number, time: 2, given: room.given("Lin", "2024-03-12") })
    });
    let (room, number) = certified();
    let refused = Refused {
        act: zhidu::act::Act::Decide,
        subject: number,
        step: None,
        asked: None,
        reason: "no-authority".to_owned(),
        nth: Some(1),
        given: room.given("Feng", "2024-03-12"),
    };
    room.forge(&Record::Refused(refused));
    all.push_str(&format!("=== a refusal out of its count\n{}", examined(&room)));
    assert_told!("steps-after", all);
}

#[test]
fn of_a_void_case_sheets_are_printed_and_nothing_else_happens() {
    let (room, number) = certified();
    let void =
        |room: &GaugeRoom| Entry::Voided(Reason { reason: "twice".to_owned(), given: room.given("Lin", "2024-03-12") });
    let printed = |room: &GaugeRoom, time: u32| {
        let number = SheetNumber::new("JD-2024-03-002");
        Entry::Printed(Printed { number, time, given: room.given("Lin", "2024-03-12") })
    };
    room.forge_entry(&number, void(&room));
    room.forge_entry(&number, printed(&room, 2));
    assert!(desk::verify(&room.db(), &[], &[]).unwrap().holds(), "{}", examined(&room));
    // However many entries there are that cannot be: each is told, until the case is opened again.
    room.forge_entry(&number, void(&room));
    room.forge_step(&number, room.given("Lin", "2024-03-12"), |stepped| sheets(stepped).clear());
    room.forge_entry(&number, printed(&room, 3));
    let given = room.given("Lin", "2024-03-12");
    room.forge_entry(
        &number,
        Entry::StepCorrected(StepCorrected { number: 7, reason: "so".to_owned(), nth: None, given }),
    );
    let given = room.given("Lin", "2024-03-12");
    room.forge_entry(&number, Entry::Reopened(Reason { reason: "once".to_owned(), given }));
    room.forge_entry(&number, printed(&room, 4));
    assert_told!("steps-void", examined(&room));
}

#[test]
fn rows_by_which_sheets_are_counted() {
    let series = "sheet JD-2024-03";
    let (room, _) = certified();
    tamper_with(&room.db(), |transaction| {
        let mut topics = transaction.open_table(TOPICS).unwrap();
        topics.remove((series, 1)).unwrap().unwrap();
        topics.insert((series, 2), 3).unwrap().unwrap();
        topics.insert((series, 3), 4).unwrap();
        topics.insert(("sheet JD-2024-05", 1), 4).unwrap();
    });
    assert_told!("sheet-rows", examined(&room));
}

#[test]
fn steps_read_aloud() {
    let (room, number) = certified();
    let mut all = String::new();
    for lang in Lang::ALL {
        let messages = Messages::new(lang);
        let visit = |logged: desk::Logged| {
            all.push_str(&render::logged(logged.position, &logged.record, &messages, Paint(false)));
        };
        desk::log(&room.db(), Some(&number), 0, visit).unwrap();
    }
    assert_told!("log-steps", all);
}
