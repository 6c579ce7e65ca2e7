//! Databases that are newer, damaged, none, or not there.

use std::fs;

use redb::TableDefinition;

use super::room::{NUMBER, Room, settled};

/// All verbs that touch the database.
const VERBS: [&[&str]; 6] = [
    &["case", "list"],
    &["case", "show", NUMBER],
    &["case", "set", NUMBER, "loan.days=3"],
    &["case", "void", NUMBER, "--reason", "x"],
    &["case", "reopen", NUMBER, "--reason", "x"],
    &["decide", NUMBER],
];

#[test]
fn a_newer_schema_is_refused_and_nothing_is_touched() {
    let room = Room::with_case();
    let database = redb::Database::open(room.db()).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction
        .open_table(TableDefinition::<&str, u64>::new("about"))
        .unwrap()
        .insert("schema", zhidu::store::SCHEMA + 1)
        .unwrap();
    transaction.commit().unwrap();
    drop(database);
    let before = fs::read(room.db()).unwrap();
    let file = room.file("case.yaml", "facts: {loan: {days: 3}}\n");
    for arguments in VERBS.into_iter().chain([&["case", "add", file.as_str()][..]]) {
        let (code, said) = room.refused(arguments);
        assert_eq!(code, 3);
        assert!(said.contains("database-newer"), "{said}");
        assert_eq!(fs::read(room.db()).unwrap(), before, "{arguments:?} touched it");
    }
    settled(|| insta::assert_snapshot!("newer", room.session(&[&["case", "list"], &["case", "list", "--lang", "zh"]])));
}

#[test]
fn reading_verbs_create_nothing_and_neither_do_corrections() {
    let room = Room::new();
    for arguments in VERBS {
        let (code, said) = room.refused(arguments);
        assert_eq!(code, 3);
        assert!(said.contains("no-database"), "{said}");
    }
    assert!(room.listing().is_empty());
    settled(|| insta::assert_snapshot!("none", room.session(&[&["case", "list"], &["case", "list", "--lang", "zh"]])));
}

#[test]
fn what_is_no_database_is_called_so_and_left_alone() {
    let room = Room::new();
    let mut torn = b"redb\x1a\x0a\xa9\x0d\x0a".to_vec();
    torn.extend_from_slice(&[7; 5000]);
    for bytes in [b"facts: {}\n".to_vec(), Vec::new(), vec![0; 8192], torn] {
        fs::write(room.db(), &bytes).unwrap();
        let file = room.file("case.yaml", "facts: {loan: {days: 3}}\n");
        for arguments in VERBS.into_iter().chain([&["case", "add", file.as_str()][..]]) {
            let (code, said) = room.refused(arguments);
            assert_eq!(code, 3);
            assert!(said.contains("database-damaged") && !said.contains("panicked"), "{said}");
            assert_eq!(fs::read(room.db()).unwrap(), bytes);
        }
    }
    fs::write(room.db(), "facts: {}\n").unwrap();
    settled(|| {
        insta::assert_snapshot!("foreign", room.session(&[&["case", "list"], &["case", "list", "--lang", "zh"]]));
    });
}

#[test]
fn a_database_of_another_program_is_left_alone() {
    let room = Room::new();
    let database = redb::Database::create(room.db()).unwrap();
    let transaction = database.begin_write().unwrap();
    transaction.open_table(TableDefinition::<&str, &str>::new("songs")).unwrap().insert("a", "b").unwrap();
    transaction.commit().unwrap();
    drop(database);
    let (_, said) = room.refused(&["case", "list"]);
    assert!(said.contains("database-damaged"), "{said}");
}

#[test]
fn a_changed_byte_never_passes_for_a_record() {
    let room = Room::with_case();
    room.done(&["case", "set", NUMBER, "loan.days=3"]);
    let whole = fs::read(room.db()).unwrap();
    // Every place where the person stands in a record, or once stood.
    let places: Vec<_> = (0..whole.len() - 6).filter(|at| &whole[*at..at + 6] == b"Li Hua").collect();
    assert!(!places.is_empty());
    let mut refused = 0;
    for at in places {
        let mut bytes = whole.clone();
        bytes[at] = b'W';
        fs::write(room.db(), bytes).unwrap();
        let output = room.run(&["case", "show", NUMBER]);
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(!said.contains("Wi Hua"), "{said}");
        refused += u32::from(output.status.code() == Some(3));
    }
    assert!(refused > 0);
}

#[test]
fn pages_of_noise_are_a_diagnostic_and_no_crash() {
    let room = Room::with_case();
    room.done(&["case", "set", NUMBER, "loan.days=3"]);
    room.done(&["decide", NUMBER]);
    let whole = fs::read(room.db()).unwrap();
    for page in 0..whole.len() / 4096 {
        let mut bytes = whole.clone();
        for (offset, byte) in bytes.iter_mut().skip(page * 4096).take(4096).enumerate() {
            *byte = u8::try_from((offset * 31 + page * 7) % 251).unwrap();
        }
        fs::write(room.db(), bytes).unwrap();
        for arguments in [&["case", "show", NUMBER][..], &["case", "set", NUMBER, "loan.days=9"]] {
            let output = room.run(arguments);
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(
                matches!(output.status.code(), Some(0 | 3)) && !said.contains("panicked"),
                "page {page}, {arguments:?}: {said}"
            );
        }
    }
}
