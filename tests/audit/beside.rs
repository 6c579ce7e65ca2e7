//! Tampering with what stands beside the journal: indices, what is kept, what the register says of itself, whole tables.

use redb::ReadableTable as _;
use zhidu::digest::Digest;

use super::register::{Register, assert_told};
use super::tamper::{ABOUT, CASES, JOURNAL, KEPT, NODES, TOPICS, tamper};

const SERIES: &str = "TR20-2021-03";

#[test]
fn rows_of_the_indices_edited_removed_and_added() {
    let register = Register::new();
    tamper(&register, |transaction| {
        let mut cases = transaction.open_table(CASES).unwrap();
        cases.insert((SERIES, 1, 2), 8).unwrap();
        cases.remove((SERIES, 2, 1)).unwrap();
        cases.insert((SERIES, 2, 3), 5).unwrap();
        cases.insert(("TR20-2021-04", 1, 1), 5).unwrap();
        let mut topics = transaction.open_table(TOPICS).unwrap();
        topics.insert(("release", 1), 3).unwrap();
        topics.remove(("key", 1)).unwrap();
        topics.insert(("zebra", 1), 3).unwrap();
    });
    assert_told!("indices", register.told());
}

#[test]
fn what_the_register_says_of_itself() {
    let register = Register::new();
    tamper(&register, |transaction| {
        let mut about = transaction.open_table(ABOUT).unwrap();
        about.insert("schema", 77).unwrap();
        about.insert("truth", 1).unwrap();
    });
    assert_told!("about", register.told());
}

/// The keys of what is kept, those of the decisions first.
fn kept(register: &Register) -> Vec<[u8; 32]> {
    let mut found = Vec::new();
    tamper(register, |transaction| {
        let kept = transaction.open_table(KEPT).unwrap();
        found = kept
            .iter()
            .unwrap()
            .map(|row| row.unwrap())
            .map(|(key, value)| (value.value().first() != Some(&1), key.value()))
            .collect();
    });
    found.sort_unstable();
    assert_eq!(found.iter().filter(|(text, _)| !text).count(), 3, "three decisions");
    found.into_iter().map(|(_, key)| key).collect()
}

#[test]
fn what_is_kept_edited_removed_and_added() {
    let register = Register::new();
    let keys = kept(&register);
    tamper(&register, |transaction| {
        let mut kept = transaction.open_table(KEPT).unwrap();
        kept.insert(keys[3], b"another text".as_slice()).unwrap();
        kept.remove(keys[4]).unwrap();
        let orphan = b"an orphan".as_slice();
        kept.insert(*Digest::plain([orphan]).bytes(), orphan).unwrap();
    });
    assert_told!("kept", register.told());
}

#[test]
fn the_bytes_of_two_decisions_swapped() {
    let register = Register::new();
    let keys = kept(&register);
    tamper(&register, |transaction| {
        let mut kept = transaction.open_table(KEPT).unwrap();
        let bytes = [keys[0], keys[1]].map(|key| kept.get(key).unwrap().unwrap().value().to_vec());
        kept.insert(keys[0], bytes[1].as_slice()).unwrap();
        kept.insert(keys[1], bytes[0].as_slice()).unwrap();
    });
    let told = register.told();
    assert!(told.contains("was swapped: ") && told.contains("被对调"), "{told}");
    assert!(told.contains("1 finding"), "{told}");
    assert!(
        told.contains("for records 5 and ")
            || told.contains("for records 8 and ")
            || told.contains("for records 12 and "),
        "{told}"
    );
}

#[test]
fn each_table_dropped() {
    let mut all = String::new();
    for table in ["about", "journal", "kept", "nodes", "cases", "topics"] {
        let register = Register::new();
        tamper(&register, |transaction| {
            let dropped = match table {
                "about" => transaction.delete_table(ABOUT),
                "journal" => transaction.delete_table(JOURNAL),
                "kept" => transaction.delete_table(KEPT),
                "nodes" => transaction.delete_table(NODES),
                "cases" => transaction.delete_table(CASES),
                _ => transaction.delete_table(TOPICS),
            };
            assert!(dropped.unwrap());
        });
        all.push_str(&format!("=== {table}\n{}", register.told()));
    }
    assert_told!("dropped", all);
}

#[test]
fn a_table_added() {
    let register = Register::new();
    tamper(&register, |transaction| {
        transaction.open_table(redb::TableDefinition::<u64, u64>::new("shadow")).unwrap();
        transaction.open_multimap_table(redb::MultimapTableDefinition::<u64, u64>::new("many")).unwrap();
    });
    assert_told!("unknown-table", register.told());
}
