//! Two processes and one database.

use std::thread;
use std::time::{Duration, Instant};

use zhidu::id::PersonId;
use zhidu::stamp::Stamp;
use zhidu::store::Store;

use super::room::{CASE, NUMBER, Room};

fn stamp(person: &str) -> Stamp {
    Stamp { by: PersonId::new(person), at: "2026-05-04T03:02:01Z".parse().unwrap() }
}

#[test]
fn the_second_waits_and_then_says_who_holds_it() {
    let room = Room::with_case();
    let held = Store::open(&room.db(), &stamp("赵工")).unwrap();
    for arguments in [&["case", "set", NUMBER, "loan.days=3"][..], &["case", "list"]] {
        let began = Instant::now();
        let (code, said) = room.refused(arguments);
        assert_eq!(code, 3);
        assert!(began.elapsed() > Duration::from_secs(2), "it did not wait");
        assert!(said.contains("database-busy"), "{said}");
        for word in ["赵工", &std::process::id().to_string(), "2026-05-04 03:02:01 UTC"] {
            assert!(said.contains(word), "`{word}` is not in: {said}");
        }
    }
    drop(held);
    assert_eq!(room.listing(), ["case.yaml", "zhidu.redb"]);
}

#[test]
fn the_second_succeeds_where_the_first_ends_in_time() {
    let room = Room::with_case();
    let held = Store::open(&room.db(), &stamp("赵工")).unwrap();
    let first = thread::spawn(move || {
        thread::sleep(Duration::from_millis(800));
        drop(held);
    });
    room.done(&["case", "set", NUMBER, "loan.days=3"]);
    first.join().unwrap();
}

#[test]
fn the_note_of_a_killed_process_misleads_nobody() {
    let room = Room::with_case();
    // A process that has ended, and whose note was left behind.
    let mut ended = std::process::Command::new(env!("CARGO_BIN_EXE_zhidu"))
        .arg("--version")
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    ended.wait().unwrap();
    room.file("zhidu.redb.holder", &format!("{}\n2020-01-01 00:00:00 UTC\n孙工\n", ended.id()));
    room.done(&["case", "list"]);
    let held = redb::Database::open(room.db()).unwrap();
    let (_, said) = room.refused(&["case", "list"]);
    assert!(said.contains("database-busy") && !said.contains("孙工"), "{said}");
    drop(held);
    room.done(&["case", "set", NUMBER, "loan.days=3"]);
    assert_eq!(room.listing(), ["case.yaml", "zhidu.redb"]);
}

#[test]
fn many_at_once_never_get_one_number_twice() {
    let room = Room::new();
    let file = room.file("case.yaml", CASE);
    let mut numbers: Vec<String> = thread::scope(|scope| {
        let adders: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    (0..6)
                        .map(|_| room.json(&["case", "add", &file])["number"].as_str().unwrap().to_owned())
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        adders.into_iter().flat_map(|adder| adder.join().unwrap()).collect()
    });
    numbers.sort();
    let expected: Vec<_> = (1..=24).map(|serial| format!("TR20-2021-03-{serial:03}")).collect();
    assert_eq!(numbers, expected);
    assert_eq!(room.listing(), ["case.yaml", "zhidu.redb"]);
}
