//! The list of a month: which cases stand in it, and by which text each of them.

use std::fs;
use std::path::{Path, PathBuf};

use scraper::{Html, Selector};
use tempfile::TempDir;
use zhidu::label::Lang;

use super::room::GS_07;
use crate::terminal::zhidu;

/// A register with the shipped pack, whose texts may be edited.
pub(crate) struct Room {
    folder: TempDir,
}

impl Room {
    pub(crate) fn new() -> Self {
        let room = Self { folder: TempDir::new().unwrap() };
        copy(Path::new(GS_07), &room.path("pack"));
        room
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.path("pack").join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }

    pub(crate) fn run(&self, lang: Lang, command: &[&str]) -> (String, String, u8) {
        let db = self.path("zhidu.redb");
        zhidu(lang, [&["--db", db.to_str().unwrap(), "--as", "赵厂长"], command].concat())
    }

    fn done(&self, command: &[&str]) -> String {
        let (out, err, code) = self.run(Lang::En, command);
        assert_eq!(code, 0, "{command:?}: {out}{err}");
        out
    }

    /// Runs a command under the folder at hand.
    fn under_folder(&self, command: &[&str]) -> String {
        let pack = self.path("pack");
        self.done(&[&["--pack", pack.to_str().unwrap()], command].concat())
    }

    pub(crate) fn add(&self, facts: &str) {
        let path = self.path("case.yaml");
        fs::write(&path, format!("facts:\n{facts}")).unwrap();
        self.under_folder(&["case", "add", path.to_str().unwrap()]);
    }

    /// Puts the folder into force from a day on.
    fn release(&self, number: &str, from: &str) {
        if number == "1" {
            self.under_folder(&["person", "appoint", "赵厂长", "plant_director", "--from", "2014-01-01"]);
        }
        let pack = self.path("pack");
        self.done(&["--pack", pack.to_str().unwrap(), "release", "propose", "--as", "钱主任"]);
        self.done(&["release", "approve", number]);
        self.done(&["release", "publish", number, "--from", from, "--retroactive", "纸质制度"]);
    }

    /// The rows of the list: number first, then what stands in each column; and the note below it.
    fn list(&self, month: &str) -> (Vec<Vec<String>>, Vec<String>) {
        read(&self.done(&["print", "--month", month, "--form", "call_register"]))
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let place = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &place);
        } else {
            fs::copy(&path, place).unwrap();
        }
    }
}

fn read(page: &str) -> (Vec<Vec<String>>, Vec<String>) {
    let page = Html::parse_document(page);
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    let all = |selector: &str| {
        let selector = Selector::parse(selector).unwrap();
        page.select(&selector).map(|found| found.text().collect::<String>().trim().to_owned()).collect::<Vec<_>>()
    };
    let cells = Selector::parse("th, td").unwrap();
    let rows = Selector::parse("table.cases tbody tr").unwrap();
    let rows = page.select(&rows).map(|row| row.select(&cells).map(|cell| cell.text().collect::<String>()).collect());
    let rows: Vec<Vec<String>> = rows.filter(|row: &Vec<String>| !row[0].is_empty()).collect();
    (rows, all(".note"))
}

const REPAIR: &str = "  intake: {received_on: 2014-08-03, kind: service, customer: 江南机械厂, address: 工业路 8 号, telephone: 0512-0000-0417, model: M-200, reported: 轴承异响}
  service: {work: repair, technician: 王师傅}
  warranty: {starts_from: commissioning, commissioned_on: 2013-05-20, months: 12}
  charge: {parts: 1860, wages: 600, transport: 340, customer_told: yes, collected: yes}
";

const COMPLAINT: &str = "  intake: {received_on: 2014-08-04, kind: complaint, customer: 别家}\n";

const OPEN: &str = "  intake: {received_on: 2014-08-05, customer: 不知何事}\n";

#[test]
fn the_cases_of_the_month_stand_in_their_order() {
    let room = Room::new();
    room.add(REPAIR);
    room.add(COMPLAINT);
    room.add(OPEN);
    room.add(&REPAIR.replace("2014-08-03", "2014-09-01"));
    room.add(&REPAIR.replace("江南机械厂", "北方机械厂"));
    room.under_folder(&["case", "void", "GS07-2014-08-004", "--reason", "重复"]);
    let pack = room.path("pack");
    let page = room.done(&["--pack", pack.to_str().unwrap(), "print", "--month", "2014-08", "--form", "登记簿"]);
    let (rows, notes) = read(&page);
    // The complaint does not belong here; the void case keeps its number and its row.
    assert_eq!(
        rows,
        [
            [
                "GS07-2014-08-001",
                "2014-08-03",
                "江南机械厂",
                "工业路 8 号",
                "0512-0000-0417",
                "M-200",
                "轴承异响",
                "王师傅",
                "paid service",
                "2,800.00 yuan",
                "yes",
                "no",
                "no"
            ],
            [
                "GS07-2014-08-004 VOID",
                "2014-08-03",
                "北方机械厂",
                "工业路 8 号",
                "0512-0000-0417",
                "M-200",
                "轴承异响",
                "王师傅",
                "paid service",
                "2,800.00 yuan",
                "yes",
                "no",
                "no"
            ],
        ]
    );
    // Whether it was a service nobody has said.
    assert_eq!(notes, ["Not settled whether they belong here: GS07-2014-08-003"]);
}

#[test]
fn each_case_is_what_it_is_under_the_release_that_governs_it() {
    let room = Room::new();
    // The first text has no register of calls and no word for what was reported; transport is charged twice from the second on.
    fs::remove_file(room.path("pack").join("forms/call_register.yaml")).unwrap();
    room.release("1", "2014-01-01");
    room.add(&REPAIR.replace(", reported: 轴承异响", ""));
    copy(Path::new(GS_07).join("forms").as_path(), &room.path("pack").join("forms"));
    room.edit(
        "services/fees.yaml",
        "gives: {service.fee: \"= charge.parts + charge.wages + charge.transport\"}",
        "gives: {service.fee: \"= charge.parts + charge.wages + 2 * charge.transport\"}",
    );
    room.edit("examples/services/paid-repair.yaml", "service.fee: 2800", "service.fee: 3140");
    let pack = room.path("pack");
    room.run(Lang::En, &["--pack", pack.to_str().unwrap(), "test", "--accept"]);
    room.release("2", "2014-08-15");
    room.add(&REPAIR.replace("2014-08-03", "2014-08-20"));
    let (rows, notes) = room.list("2014-08");
    assert!(notes.is_empty(), "{notes:?}");
    let page = room.done(&["print", "--month", "2014-08", "--form", "call_register"]);
    assert!(page.contains("form of release 2, each case by the release that governs it"), "{page}");
    let told: Vec<_> = rows.iter().map(|row| (row[0].as_str(), row[6].as_str(), row[9].as_str())).collect();
    // The list is that of the newest text; the fees are those of 1 August and of 20 August.
    assert_eq!(told, [("GS07-2014-08-001", "", "2,800.00 yuan"), ("GS07-2014-08-002", "轴承异响", "3,140.00 yuan"),]);
}

#[test]
fn a_judgement_that_counts_stands_in_the_place_of_the_outcome() {
    let room = Room::new();
    room.release("1", "2014-01-01");
    room.add(REPAIR);
    room.done(&["decide", "GS07-2014-08-001", "--as", "钱主任"]);
    room.done(&["override", "propose", "GS07-2014-08-001", "service.fee=2500", "--reason", "老客户", "--as", "钱主任"]);
    let fee = || room.list("2014-08").0[0][9].clone();
    assert_eq!(fee(), "2,800.00 yuan", "nobody has approved it yet");
    room.done(&["override", "approve", "GS07-2014-08-001", "1"]);
    assert_eq!(fee(), "2,500.00 yuan");
    let specimen = room.done(&["print", "GS07-2014-08-001", "--form", "repair_order", "--lang", "zh"]);
    assert!(
        specimen.contains("人民币贰仟伍佰元整") && specimen.contains("制度版本 1") && specimen.contains("第 1 次裁定")
    );
    assert!(specimen.contains("案件 GS07-2014-08-001") && specimen.contains("样张，不作凭证"));
}

#[test]
fn a_case_that_cannot_be_read_is_named_and_the_others_are_listed() {
    let room = Room::new();
    room.release("1", "2014-08-01");
    room.add(REPAIR);
    // Before the release is in force no text governs it.
    room.add(&REPAIR.replace("2014-08-03", "2014-07-20"));
    let (out, err, code) = room.run(Lang::En, &["print", "--month", "2014-07", "--form", "call_register"]);
    assert_eq!(code, 1);
    assert!(err.contains("case GS07-2014-07-001 cannot be read") && err.contains("[no-release]"), "{err}");
    assert_eq!(read(&out), (Vec::new(), vec!["Not settled whether they belong here: GS07-2014-07-001".to_owned()]));
    assert_eq!(room.list("2014-08").0.len(), 1);
}

#[test]
fn a_month_without_cases_is_an_empty_list() {
    let room = Room::new();
    let (_, err, code) =
        room.run(Lang::En, &["--pack", GS_07, "print", "--month", "2014-08", "--form", "call_register"]);
    assert!(err.contains("[no-database]") && code == 3, "{err}");
    room.add(REPAIR);
    let pack = room.path("pack");
    let page = room.done(&["--pack", pack.to_str().unwrap(), "print", "--month", "2015-01", "--form", "call_register"]);
    assert_eq!(read(&page), (Vec::new(), vec!["No case belongs here this month".to_owned()]));
    assert!(!page.contains("release"), "no release governs");
    // Twelve rows are left to write on.
    assert_eq!(Html::parse_document(&page).select(&Selector::parse("table.cases tbody tr").unwrap()).count(), 12);
}
