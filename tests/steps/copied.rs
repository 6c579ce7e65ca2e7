//! Copies of a register in which sheets were issued: a number that was given is given on none of them again.

use std::fs;

use redb::TableDefinition;
use zhidu::label::Lang;

use super::printed::REPAIR_ORDER;
use super::room::{REPAIR, Room};

const JOURNAL: TableDefinition<'_, u64, &[u8]> = TableDefinition::new("journal");

/// A register in which one sheet was issued and printed, by record 21.
fn ordered() -> Room {
    let (room, _) = Room::with(REPAIR);
    REPAIR_ORDER.iter().for_each(|command| drop(room.done(command)));
    room.done("print WX-2014-08-001 --as 孙");
    room
}

/// A room whose register is a copy that lies in another one.
fn moved(room: &Room, copy: &str) -> Room {
    Room::of(&fs::read(room.path(copy)).unwrap())
}

/// Goes up to the next sheet with another case, and returns what was said.
fn next_sheet(room: &Room) -> String {
    let other = room.add(&REPAIR.replace("S13-0417", "S13-0418"));
    let said = REPAIR_ORDER.map(|command| room.done(&command.replace("GS07-2014-08-001", &other)));
    said.last().unwrap().clone()
}

#[test]
fn sheets_go_on_where_they_were() {
    let room = ordered();
    room.done("backup --out ROOM/kept.redb");
    room.done("recover --out ROOM/saved.redb");
    fs::copy(room.db(), room.path("register.redb")).unwrap();
    fs::remove_file(room.db()).unwrap();
    room.done("restore ROOM/kept.redb");
    for copy in ["register.redb", "kept.redb", "saved.redb", "zhidu.redb"] {
        let copied = moved(&room, copy);
        let verified = copied.done("audit verify");
        assert!(verified.contains("nothing is wrong"), "{copy}: {verified}");
        copied.done("print WX-2014-08-001 --as 孙");
        let said = next_sheet(&copied);
        assert!(said.contains("issued WX-2014-08-002"), "{copy}: {said}");
        copied.done("print WX-2014-08-002 --as 孙");
        copied.done("audit verify");
    }
}

/// Loses the record at a position, and recovers the rest.
fn recovered(room: &Room, position: u64) -> (Room, String) {
    let database = redb::Database::open(room.db()).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction.open_table(JOURNAL).unwrap().remove(position).unwrap().unwrap();
    transaction.commit().unwrap();
    drop(database);
    let (code, said) = room.run(Lang::En, "recover --out ROOM/saved.redb");
    assert_eq!(code, 1, "{said}");
    (moved(room, "saved.redb"), said)
}

#[test]
fn a_step_that_is_lost_with_its_sheet_is_told_and_missed() {
    let room = ordered();
    let (saved, said) = recovered(&room, 21);
    assert!(said.contains("lost: record 21, which was GS07-2014-08-001/8, sheet WX-2014-08/1"), "{said}");
    saved.refused("case show GS07-2014-08-001", "database-damaged");
    saved.refused("print WX-2014-08-001 --as 孙", "database-damaged");
    let said = next_sheet(&saved);
    assert!(said.contains("issued WX-2014-08-002"), "{said}");
    saved.done("print WX-2014-08-002 --as 孙");
}

#[test]
fn a_case_whose_last_entry_is_lost_is_not_read_without_it() {
    let room = ordered();
    room.add(&REPAIR.replace("S13-0417", "S13-0418"));
    let (saved, said) = recovered(&room, 22);
    assert!(said.contains("lost: record 22, which was GS07-2014-08-001/9\n"), "{said}");
    saved.refused("case show GS07-2014-08-001", "database-damaged");
    saved.refused("print WX-2014-08-001 --as 孙", "database-damaged");
    saved.done("case show GS07-2014-08-002");
}
