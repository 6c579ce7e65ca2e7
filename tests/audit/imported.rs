//! A file that came in: kept as it was, and held against its record like everything that is kept.

use zhidu::desk;
use zhidu::digest::Digest;
use zhidu::label::Lang;
use zhidu::message::Messages;
use zhidu::record::{Imported, Record, Topic};
use zhidu::render::{self, Paint};
use zhidu::store::{Reading, Store};

use super::register::{Register, assert_told, stamp, told};
use super::tamper::{KEPT, TOPICS, changed, put, rewrite, tamper};

const FILE: &[u8] = b"<log/>";

/// The register in which everything has happened, and then a file came in: record 13.
fn with_file() -> Register {
    let register = Register::new();
    let store = Store::open(&register.db(), &stamp("Li Hua", 13)).unwrap();
    store
        .write(|writing| {
            let sha256 = writing.keep(FILE).map_err(|one| vec![one])?;
            let imported = Imported { what: "log tool-room.xes".to_owned(), sha256, given: stamp("Li Hua", 13) };
            writing.append(&Record::Imported(imported)).map_err(|one| vec![one])
        })
        .unwrap();
    drop(store);
    register
}

fn key() -> [u8; 32] {
    *Digest::plain([FILE]).bytes()
}

#[test]
fn a_file_that_came_in_is_part_of_a_sound_register() {
    let register = with_file();
    let report = register.examine(&[register.drawer()], &[]);
    assert!(report.holds() && report.remarks.is_empty(), "{}", told(&report));
    let reading = Reading::open(&register.db()).unwrap();
    let Record::Imported(imported) = &reading.view().topic(Topic::Imported).unwrap()[0] else { panic!() };
    assert_eq!(
        (imported.sha256, reading.view().kept(imported.sha256).unwrap().as_slice()),
        (Digest::plain([FILE]), FILE)
    );
}

#[test]
fn the_file_edited() {
    let register = with_file();
    tamper(&register, |transaction| {
        transaction.open_table(KEPT).unwrap().insert(key(), b"<log></log>".as_slice()).unwrap();
    });
    assert_told!("imported-edited", register.told());
}

#[test]
fn the_file_removed() {
    let register = with_file();
    tamper(&register, |transaction| drop(transaction.open_table(KEPT).unwrap().remove(key()).unwrap()));
    assert_told!("imported-removed", register.told());
}

#[test]
fn its_row_in_the_index_removed() {
    let register = with_file();
    tamper(&register, |transaction| drop(transaction.open_table(TOPICS).unwrap().remove(("imported", 1)).unwrap()));
    assert_told!("imported-index", register.told());
}

#[test]
fn its_record_edited() {
    let register = with_file();
    let other = |record: &mut Record| {
        let Record::Imported(imported) = record else { panic!() };
        imported.sha256 = Digest::plain([b"another file".as_slice()]);
    };
    let forged = changed(&register.records()[13], other);
    tamper(&register, |transaction| put(transaction, 13, &forged));
    assert_told!("imported-record", register.told());
    // And with all that follows from it: then the file that is named is missing, and the one that is kept is nobody's.
    let register = with_file();
    rewrite(&register, |records| records[13] = changed(&records[13], other));
    assert_told!("imported-rewritten", register.told());
}

#[test]
fn a_line_of_the_log() {
    let register = with_file();
    let said = Lang::ALL.map(|lang| {
        let mut lines = String::new();
        let visit = |logged: desk::Logged| {
            lines = render::logged(logged.position, &logged.record, &Messages::new(lang), Paint(false));
        };
        desk::log(&register.db(), None, 13, visit).unwrap();
        lines
    });
    let short = Digest::plain([FILE]).short();
    assert_eq!(
        said[0],
        format!("    13  2024-05-06 01:13:00 UTC  Li Hua  事件日志 tool-room.xes 已作为文件导入（{short}）\n")
    );
    assert_eq!(
        said[1],
        format!(
            "    13  2024-05-06 01:13:00 UTC  Li Hua  log tool-room.xes came into the register as a file ({short})\n"
        )
    );
}

#[test]
fn a_copy_of_the_register_takes_the_file_over() {
    let register = with_file();
    let copy = Register::empty();
    desk::backup(&register.db(), &copy.db()).unwrap();
    assert!(copy.examine(&[register.drawer()], &[]).holds());
    let reading = Reading::open(&copy.db()).unwrap();
    assert_eq!(reading.view().kept(Digest::plain([FILE])).unwrap(), FILE);
}
