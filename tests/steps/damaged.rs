//! A register of which something is damaged: nobody is told less without being told why.

use redb::{ReadableTable as _, TableDefinition};

use zhidu::label::Lang;

use super::printed::REPAIR_ORDER;
use super::room::{REPAIR, Room};

const KEPT: TableDefinition<'_, [u8; 32], &[u8]> = TableDefinition::new("kept");

#[test]
fn a_text_of_a_release_that_is_not_what_it_was() {
    let (room, number) = Room::with(REPAIR);
    REPAIR_ORDER.iter().for_each(|command| drop(room.done(command)));
    let asked = [
        "due --on 2014-08-20".to_owned(),
        format!("due --on 2014-08-20 --case {number}"),
        format!("case show {number}"),
        format!("case show {number} --format json"),
        format!("case show {number} --graph procedures/paid-repair"),
        "export xes --out ROOM/log.xes --as 钱".to_owned(),
    ];
    // Read by the pack, which is whole, what is shown hangs on the register alone.
    let asked = asked.map(|command| format!("{command} --pack {}", super::room::PACK));
    let database = redb::Database::open(room.db()).unwrap();
    let transaction = database.begin_write().unwrap();
    {
        let mut kept = transaction.open_table(KEPT).unwrap();
        let (key, mut bytes) = kept
            .iter()
            .unwrap()
            .map(|row| row.unwrap())
            .map(|(key, bytes)| (key.value(), bytes.value().to_vec()))
            .find(|(_, bytes)| String::from_utf8_lossy(bytes).contains("title: {zh: 收费维修程序"))
            .unwrap();
        bytes[0] ^= 1;
        kept.insert(key, bytes.as_slice()).unwrap();
    }
    transaction.commit().unwrap();
    drop(database);
    for command in asked {
        let (code, said) = room.run(Lang::En, &command);
        assert!(code == 3 && said.contains("database-damaged"), "{command} ends with {code}\n{said}");
    }
    assert!(!room.path("log.xes").exists());
}
