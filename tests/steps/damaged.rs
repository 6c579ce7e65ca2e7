//! A register that is damaged, or cannot be written: nobody is told less without being told why, and nothing leaves without a record.

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

/// What leaves the register lies ready before it is recorded: where the record cannot be written, no file is out.
#[cfg(unix)]
#[test]
fn what_could_not_be_recorded_did_not_leave() {
    use std::process::Command;

    let (room, _) = Room::with(REPAIR);
    REPAIR_ORDER.iter().for_each(|command| drop(room.done(command)));
    for export in ["export xes", "export ocel", "release export 1"] {
        let out = room.path(if export.starts_with("release") { "release.tar" } else { "log.xes" });
        let before = room.done("audit log");
        // A disk on which no file grows beyond some size: that of the log does not, the register does.
        let mut command = Command::new("sh");
        command.args(["-c", "trap '' XFSZ; ulimit -f 1000; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_zhidu")]);
        command
            .args(export.split(' '))
            .arg("--out")
            .arg(&out)
            .args(["--as", "钱", "--lang", "en", "--db"])
            .arg(room.db());
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(3) && !said.contains("panicked"), "{export}: {:?} {said}", output.status);
        assert!(said.contains("zhidu.redb"), "{export}: {said}");
        let left: Vec<_> = std::fs::read_dir(room.path("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert!(!out.exists() && left.len() == 2, "{export}: {left:?}");
        assert_eq!(room.done("audit log"), before, "{export}");
        // With room on the disk it leaves, and over nothing.
        let export = format!("{export} --out ROOM/{} --as 钱", out.file_name().unwrap().to_string_lossy());
        room.done(&export);
        let after = room.done("audit log");
        assert_eq!(after.lines().count(), before.lines().count() + 1);
        room.refused(&export, "file-exists");
        assert_eq!(room.done("audit log"), after);
        std::fs::remove_file(out).unwrap();
    }
}
