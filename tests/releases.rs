//! Releases: which text governs which case, as known when, and that none of it changes.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test ends where something is not as it should be")]

mod register {
    #[allow(dead_code, reason = "the register's tests use the rest")]
    pub(crate) mod room;
}

use std::path::Path;

use chrono::{DateTime, Days, Utc};
use proptest::prelude::*;
use register::room::{CASE, NUMBER, PACK, Room, settled};
use zhidu::digest::Digest;
use zhidu::id::PersonId;
use zhidu::label::Label;
use zhidu::release::{Approved, Proposed, Published, ReleaseEvent, Releases};
use zhidu::stamp::Stamp;
use zhidu::value::{Date, read_date};

/// A copy of the tool room's pack, with one text changed.
fn changed(name: &str, from: &str, to: &str) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    let mut folders = vec![Path::new(PACK).to_owned()];
    while let Some(folder) = folders.pop() {
        let within = copy.path().join(folder.strip_prefix(PACK).unwrap());
        std::fs::create_dir_all(&within).unwrap();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                std::fs::copy(&path, within.join(path.file_name().unwrap())).unwrap();
            }
        }
    }
    let text = std::fs::read_to_string(copy.path().join(name)).unwrap();
    assert!(text.contains(from), "{name} has no {from}");
    std::fs::write(copy.path().join(name), text.replace(from, to)).unwrap();
    copy
}

fn publish(room: &Room, pack: &str, release: &str, from: &str) {
    room.done(&["release", "propose", "--pack", pack]);
    room.done(&["release", "approve", release, "--as", "王厂长"]);
    room.done(&["release", "publish", release, "--from", from, "--retroactive", "late", "--as", "王厂长"]);
}

fn release_of(room: &Room, number: &str) -> u64 {
    room.json(&["decide", number])["release"].as_u64().unwrap()
}

#[test]
fn the_governing_date_picks_the_release() {
    let room = Room::founded();
    let stricter = changed("regulation.yaml", "title: {zh: 工具借用规定", "title: {zh: 工具借用办法");
    publish(&room, stricter.path().to_str().unwrap(), "2", "2021-03-08");
    for (date, release) in [("2021-03-07", 1), ("2021-03-08", 2)] {
        let case = room.file("dated.yaml", &CASE.replace("2021-03-05", date).replace("押金", "借用天数: 3, 押金"));
        let number = room.json(&["case", "add", &case])["number"].as_str().unwrap().to_owned();
        assert_eq!(release_of(&room, &number), release, "{date}");
    }
}

#[test]
fn a_case_in_hand_keeps_its_release_unless_the_regulation_says_otherwise() {
    for (says, expected) in [("keep", 1), ("follow", 2)] {
        let room = Room::with_case();
        room.done(&["case", "set", NUMBER, "loan.days=3"]);
        let both = format!("governed_by: loan.asked_on\ncases_in_hand: {says}");
        let newer = changed("regulation.yaml", "governed_by: loan.asked_on", &both);
        publish(&room, newer.path().to_str().unwrap(), "2", "2021-01-01");
        assert_eq!(release_of(&room, NUMBER), expected, "{says}");
        // A case taken in hand after the publication stands under the new text either way.
        let file = room.file("case.yaml", &CASE.replace("押金", "借用天数: 3, 押金"));
        let number = room.json(&["case", "add", &file])["number"].as_str().unwrap().to_owned();
        assert_eq!(release_of(&room, &number), 2, "{says}");
    }
}

#[test]
fn a_case_in_hand_is_decided_in_its_own_words_though_newer_texts_have_others() {
    let room = Room::with_case();
    room.done(&["case", "set", NUMBER, "loan.days=3"]);
    let renamed = changed("facts/loan.yaml", "  purpose:", "  aim:");
    publish(&room, renamed.path().to_str().unwrap(), "2", "2021-01-01");
    assert_eq!(release_of(&room, NUMBER), 1);
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_zhidu"))
        .args(["--db", room.db().to_str().unwrap(), "evaluate", NUMBER])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_text_of_ones_own_making_gives_no_powers_over_a_register_in_use() {
    let room = Room::founded();
    let own = changed("regulation.yaml", "number: TR-2020", "number: MINE-1");
    let own = own.path().to_str().unwrap();
    let offices = std::fs::read_to_string(Path::new(own).join("offices.yaml")).unwrap();
    let offices = offices.replace("may: [appoint, approve_release, publish_release]", "may: []");
    let offices = offices.replace("may: [reexamine]", "may: [appoint, approve_release, publish_release]");
    std::fs::write(Path::new(own).join("offices.yaml"), offices).unwrap();
    for arguments in [
        &["person", "appoint", "Mallory", "keeper", "--pack", own, "--as", "Mallory"][..],
        &["person", "appoint", "Mallory", "inspector", "--pack", own, "--as", "Mallory"],
        &["person", "relieve", "王厂长", "keeper", "--pack", own, "--as", "Mallory"],
    ] {
        let (code, said) = room.refused(arguments);
        assert!(code == 1 && said.contains("no-authority"), "{arguments:?}: {said}");
    }
    room.done(&["release", "propose", "--pack", own]);
    let (code, said) = room.refused(&["release", "approve", "2", "--as", "Mallory"]);
    assert!(code == 1 && said.contains("no-authority"), "{said}");
}

#[test]
fn before_anything_is_published_a_register_is_founded_once() {
    let room = Room::new();
    room.done(&["person", "appoint", "王厂长", "keeper", "--as", "王厂长"]);
    let own = changed("offices.yaml", "may: [reexamine]", "may: [reexamine, appoint, approve_release]");
    let own = own.path().to_str().unwrap();
    let (code, said) = room.refused(&["person", "appoint", "Mallory", "inspector", "--pack", own, "--as", "Mallory"]);
    assert!(code == 1 && said.contains("no-authority"), "{said}");
    let other = Room::new();
    let (code, said) = other.refused(&["person", "appoint", "Li Hua", "foreman"]);
    assert!(code == 1 && said.contains("first-appointment"), "{said}");
}

#[test]
fn nobody_is_taken_for_another_and_reasons_say_something() {
    let room = Room::founded();
    for name in ["", "  ", "Wu\nZhou", "Wu\u{200b}", "\u{202e}uW"] {
        let (code, _) = room.refused(&["person", "appoint", name, "foreman", "--as", "王厂长"]);
        assert_eq!(code, 2, "{name:?}");
        let (code, _) = room.refused(&["person", "appoint", "Wu", "foreman", "--as", name]);
        assert!(code == 2 || name.trim().is_empty(), "{name:?}");
    }
    let blank = ["release", "publish", "1", "--from", "2020-01-01", "--retroactive", "  ", "--as", "王厂长"];
    assert_eq!(room.refused(&blank).0, 2);
    let (code, said) = room.refused(&["person", "relieve", "王厂长", "keeper", "--on", "1990-01-01", "--as", "王厂长"]);
    assert!(code == 3 && said.contains("dates-reversed"), "{said}");
}

#[test]
fn no_file_is_written_over_by_another_kind() {
    let room = Room::founded();
    let db = room.db();
    let (path, before) = (db.to_str().unwrap(), std::fs::read(&db).unwrap());
    for arguments in [
        &["release", "export", "1", "--out", path, "--as", "王厂长"][..],
        &["handbook", "--out", path],
        &["release", "diff", "1", PACK, "--html", path],
        &["backup", "--out", path],
    ] {
        let (_, said) = room.refused(arguments);
        assert!(said.contains("file-exists"), "{arguments:?}: {said}");
    }
    let records = |path: &Path| zhidu::store::Reading::open(path).unwrap().view().size().unwrap();
    let kept = room.file("before.redb", "");
    std::fs::write(&kept, before).unwrap();
    assert_eq!(records(&db), records(Path::new(&kept)));
}

#[test]
fn an_office_is_known_by_its_name_too() {
    let room = Room::new();
    for (person, office) in [("王厂长", "保管员"), ("Wu", "Foreman"), ("Li", "inspector")] {
        room.done(&["person", "appoint", person, office, "--as", "王厂长"]);
    }
    room.done(&["person", "relieve", "Wu", "工段长", "--as", "王厂长"]);
    let held: Vec<_> =
        room.json(&["person", "list"]).as_array().unwrap().iter().map(|one| one["office"].clone()).collect();
    assert_eq!(held, ["keeper", "foreman", "inspector"]);
}

#[test]
fn texts_are_kept_byte_for_byte_whatever_becomes_of_the_folder() {
    let room = Room::new();
    let pack = changed("regulation.yaml", "number: TR-2020", "\u{feff}number: TR-2020 # as on paper  ");
    let bytes = std::fs::read(pack.path().join("regulation.yaml")).unwrap();
    room.done(&["release", "propose", "--pack", pack.path().to_str().unwrap()]);
    std::fs::write(pack.path().join("regulation.yaml"), "number: X").unwrap();
    let output = room.run(&["release", "show", "1", "regulation.yaml"]);
    assert_eq!(output.stdout, bytes);
}

#[test]
fn the_life_of_a_release() {
    for lang in ["en", "zh"] {
        let room = Room::speaking(lang);
        let shorter = changed("regulation.yaml", "approved_on: 2020-01-01", "approved_on: 2020-02-02");
        let shorter = shorter.path().to_str().unwrap();
        let mut session = room.session(&register::room::FOUNDING);
        session.push_str(&room.session(&[
            &["release", "propose", "--pack", shorter, "--note", "approval corrected"],
            &["release", "list"],
            &["release", "approve", "2"],
            &["release", "approve", "2", "--as", "王厂长"],
            &["release", "approve", "2", "--as", "王厂长"],
            &["release", "publish", "2", "--from", "2021-06-01", "--as", "王厂长"],
            &["release", "publish", "2", "--from", "2099-06-01", "--until", "2099-12-31", "--as", "王厂长"],
            &["release", "publish", "3", "--from", "2099-06-01", "--as", "王厂长"],
            &["release", "list"],
            &["release", "show", "--on", "2019-12-31"],
            &["release", "show", "--on", "2099-06-01"],
            &["release", "show", "--on", "2099-06-01", "--known-at", "2020-01-01"],
            &["release", "show", "2", "facts/lone.yaml"],
            &[
                "person",
                "appoint",
                "赵工",
                "keeper",
                "--from",
                "2099-01-01",
                "--deputy-for",
                "王厂长",
                "--as",
                "王厂长",
            ],
            &["person", "appoint", "赵工", "keeper", "--as", "赵工"],
            &["person", "appoint", "赵工", "keper", "--as", "王厂长"],
            &["person", "relieve", "王厂长", "keeper", "--on", "2099-07-01", "--reason", "退休", "--as", "王厂长"],
            &["person", "list"],
            &["person", "list", "--on", "2099-03-01"],
            &["person", "list", "--on", "2099-08-01"],
        ]));
        let today = zhidu::desk::now().date_naive().to_string();
        let session = session.replace(shorter, "PACK");
        settled(|| {
            let mut settings = insta::Settings::clone_current();
            settings.add_filter(r"(?m)^(  |[12] +TR-2020 +)[0-9a-f]{8}", "$1[digest]");
            settings.add_filter(&today, "[today]");
            settings.set_snapshot_path("register/snapshots");
            settings.bind(|| insta::assert_snapshot!(format!("release-life-{lang}"), session));
        });
    }
}

fn moment(hours: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_600_000_000 + hours * 3600, 0).unwrap()
}

fn day(number: u64) -> Date {
    read_date("2020-01-01").unwrap().checked_add_days(Days::new(number)).unwrap()
}

/// Three releases, put forward and approved, and publications of them in order: release, first day, length.
fn history(publications: &[(u32, u64, Option<u64>)]) -> Vec<(ReleaseEvent, Stamp)> {
    let given = |hours| Stamp { by: PersonId::new("a"), at: moment(hours) };
    let mut events = Vec::new();
    for release in 1..=3 {
        let proposed = Proposed {
            release,
            digest: Digest::plain([release.to_be_bytes().as_slice()]),
            regulation: "R".to_owned(),
            title: Label { zh: "R".into(), en: "R".into() },
            texts: Vec::new(),
            note: None,
            imported: None,
        };
        events.push((ReleaseEvent::Proposed(proposed), given(0)));
        events.push((ReleaseEvent::Approved(Approved { release }), given(0)));
    }
    for (hour, (release, from, days)) in (1..).zip(publications) {
        let published = Published {
            release: *release,
            from: day(*from),
            until: days.map(|days| day(from + days)),
            retroactive: None,
            follows: false,
        };
        events.push((ReleaseEvent::Published(published), given(hour)));
    }
    events
}

proptest! {
    /// What was in force as known at a moment is what would be in force had nothing happened since.
    #[test]
    fn known_at_is_the_history_cut_short(
        publications in prop::collection::vec((1..=3_u32, 0..40_u64, prop::option::of(0..20_u64)), 0..8),
        hours in 0..9_i64,
        on in 0..60_u64,
    ) {
        let events = history(&publications);
        let all = Releases::of(events.clone());
        let known: Vec<_> = events.into_iter().filter(|(_, given)| given.at <= moment(hours)).collect();
        let then = Releases::of(known);
        let number = |releases: &Releases, known_at| {
            releases.in_force("R", day(on), known_at).map(zhidu::release::Release::number)
        };
        prop_assert_eq!(number(&all, Some(moment(hours))), number(&then, None));
    }

    /// The release in force is the last published of those that cover the day, and the timeline says the same day by day.
    #[test]
    fn the_last_publication_that_covers_a_day_holds(
        publications in prop::collection::vec((1..=3_u32, 0..40_u64, prop::option::of(0..20_u64)), 0..8),
    ) {
        let releases = Releases::of(history(&publications));
        for on in 0..70 {
            let covering = publications.iter().rev().find(|(_, from, days)| {
                *from <= on && days.is_none_or(|days| on <= from + days)
            });
            let found = releases.in_force("R", day(on), None).map(zhidu::release::Release::number);
            prop_assert_eq!(found, covering.map(|(release, ..)| *release));
            let line = releases.timeline("R", None);
            let shown = line.iter().rev().find(|(from, _)| *from <= day(on)).and_then(|(_, release)| *release);
            prop_assert_eq!(found, shown.map(zhidu::release::Release::number));
        }
    }
}
