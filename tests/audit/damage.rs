//! Files that are damaged rather than edited: whatever lies there, there is an answer, and it is no where it matters.

use std::fs;
use std::io::{Seek as _, SeekFrom, Write as _};

use super::register::{Register, assert_told};

const PAGE: usize = 4096;

#[test]
fn every_page_in_turn() {
    let register = Register::new();
    let sound = fs::read(register.db()).unwrap();
    let records = register.records();
    let mut found = 0;
    for place in (0..sound.len()).step_by(PAGE) {
        let damaged: Vec<_> = sound[place..place + PAGE].iter().map(|byte| byte ^ 0x5a).collect();
        let mut file = fs::OpenOptions::new().write(true).open(register.db()).unwrap();
        file.seek(SeekFrom::Start(place as u64)).unwrap();
        file.write_all(&damaged).unwrap();
        drop(file);
        let report = register.examine(&[], &[]);
        if report.holds() {
            // A page that is not in use: what was there is there.
            assert_eq!((register.records(), report.size), (records.clone(), 13), "page at {place}");
        } else {
            found += 1;
        }
        fs::write(register.db(), &sound).unwrap();
    }
    assert!(found > 10, "{found}");
}

#[test]
fn a_file_that_is_none() {
    let register = Register::empty();
    fs::write(register.db(), "案号,日期\n").unwrap();
    assert_told!("no-register", register.told());
}
