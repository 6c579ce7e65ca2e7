//! A release as one file: the same bytes each time, and nothing taken that was not written so.

use std::collections::BTreeMap;

use proptest::prelude::*;
use tar::{Builder, EntryType, Header};
use zhidu::desk;
use zhidu::diagnostic::{Argument, Code, Diagnostic};
use zhidu::digest::Digest;
use zhidu::files::MOST_BYTES;
use zhidu::release::{Standing, pack, unpack};

use super::room::{Room, at, first};

fn texts() -> BTreeMap<String, Vec<u8>> {
    let long = format!("penalties/{}/价目.yaml", "长".repeat(60));
    let texts = [("regulation.yaml", "number: X\n"), ("scripts/a.rhai", ""), (long.as_str(), "\u{feff}a: 1\r\n")];
    texts.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into()
}

#[test]
fn the_same_texts_are_the_same_bytes_for_ever() {
    let bytes = pack(&texts()).unwrap();
    assert_eq!(unpack(&bytes, "x.tar").unwrap().texts, texts());
    insta::assert_snapshot!(Digest::plain([bytes.as_slice()]).to_string(), @"d50856546101d010789b54895757c0beba36af885673b98ced8c841e6008c4f2");
}

#[test]
fn a_release_comes_into_another_register_as_a_proposal() {
    let (here, there) = (Room::released(), Room::new());
    let mut written = Vec::new();
    for (person, name) in [("王芳", "a.tar"), ("周明", "b.tar")] {
        let (_, exported) = desk::export_release(&here.db(), 1, &here.path(name), &at(person, "2024-05-02")).unwrap();
        let bytes = std::fs::read(here.path(name)).unwrap();
        assert_eq!(exported.sha256, Digest::plain([bytes.as_slice()]));
        written.push(bytes);
    }
    assert_eq!(written[0], written[1]);
    let exports = desk::exports(&here.db()).unwrap();
    let told: Vec<_> = exports.iter().map(|one| (one.what.as_str(), one.given.by.as_str())).collect();
    assert_eq!(told, [("release 1", "王芳"), ("release 1", "周明")]);

    let incoming = desk::read_archive(&here.path("a.tar")).unwrap();
    let program = incoming.loaded.program.as_ref().unwrap();
    let given = at("李敏", "2024-05-03");
    let release = desk::import_release(&there.db(), &incoming, program, Some("总厂"), &given).unwrap();
    let original = desk::release(&here.db(), 1).unwrap();
    assert_eq!(release.proposed.digest, original.proposed.digest);
    assert_eq!(release.proposed.imported, Some(exports[0].sha256));
    assert_eq!((release.standing(), &release.given), (Standing::Proposed, &given));
    assert_eq!(desk::approve(&there.db(), 1, &given).map_err(first).map(drop), Err(Code::NoAuthority));
    let again = desk::import_release(&there.db(), &incoming, program, None, &given);
    assert_eq!(again.map_err(first).map(drop), Err(Code::ReleaseSame));
    // From there it leaves as the same file.
    let (_, exported) = desk::export_release(&there.db(), 1, &there.path("c.tar"), &given).unwrap();
    assert_eq!(exported.sha256, exports[0].sha256);
}

#[test]
fn a_file_that_cannot_be_written_leaves_no_record() {
    let room = Room::released();
    let out = room.path("nowhere/a.tar");
    let failed = desk::export_release(&room.db(), 1, &out, &at("王芳", "2024-05-02"));
    assert_eq!(failed.map_err(first).map(drop), Err(Code::FileUnreadable));
    assert_eq!(desk::exports(&room.db()).unwrap(), []);
}

/// An archive as somebody who means harm, or another tool, would write it.
fn forged(entries: &[(&str, EntryType, &[u8])]) -> Vec<u8> {
    let mut builder = Builder::new(Vec::new());
    for (name, kind, bytes) in entries {
        let mut header = Header::new_gnu();
        // Past the checks of the library that writes, which would refuse a way up.
        header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_entry_type(*kind);
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        builder.append(&header, *bytes).unwrap();
    }
    builder.into_inner().unwrap()
}

fn reason(diagnostic: &Diagnostic) -> (Code, String) {
    let reason = diagnostic.arguments.iter().find(|(name, _)| *name == "reason");
    let reason = match reason {
        Some((_, Argument::Text(reason))) => reason.clone(),
        _ => String::new(),
    };
    (diagnostic.code, reason)
}

#[test]
fn hostile_files_are_said_to_be_what_they_are() {
    let manifest = format!("zhidu release 1\n{}\n", Digest::plain([]));
    let first = ("release", EntryType::Regular, manifest.as_bytes());
    let large = vec![b'\n'; MOST_BYTES + 1];
    let text = |name| (name, EntryType::Regular, b"a: 1\n".as_slice());
    let file = Code::ReleaseFile;
    let cases: Vec<(&str, Vec<u8>, (Code, &str))> = vec![
        ("nothing", Vec::new(), (file, "foreign")),
        ("text", b"facts: {}\n".to_vec(), (file, "foreign")),
        ("no manifest", forged(&[text("texts/regulation.yaml")]), (file, "foreign")),
        ("newer", forged(&[("release", EntryType::Regular, b"zhidu release 2\n0\n")]), (file, "newer")),
        ("way up", forged(&[first, text("texts/../../x.yaml")]), (file, "name")),
        ("root", forged(&[first, text("/etc/x.yaml")]), (file, "name")),
        ("root within", forged(&[first, text("texts//x.yaml")]), (file, "name")),
        ("hidden", forged(&[first, text("texts/.git/x.yaml")]), (file, "name")),
        ("backslash", forged(&[first, text("texts/..\\x.yaml")]), (file, "name")),
        ("beside", forged(&[first, text("x.yaml")]), (file, "name")),
        ("deep", forged(&[first, text("texts/a/a/a/a/a/a/a/a/a/a.yaml")]), (file, "name")),
        ("link", forged(&[first, ("texts/x.yaml", EntryType::Symlink, b"")]), (file, "kind")),
        ("hard link", forged(&[first, ("texts/x.yaml", EntryType::Link, b"")]), (file, "kind")),
        ("folder", forged(&[first, ("texts/x/", EntryType::Directory, b"")]), (file, "kind")),
        ("sparse", forged(&[first, ("texts/x.yaml", EntryType::GNUSparse, b"")]), (file, "short")),
        ("twice", forged(&[first, text("texts/x.yaml"), text("texts/x.yaml")]), (file, "doubled")),
        ("large", forged(&[first, ("texts/x.yaml", EntryType::Regular, &large)]), (Code::FileTooLarge, "")),
        ("other texts", forged(&[first, text("texts/x.yaml")]), (file, "digest")),
    ];
    for (name, bytes, (code, why)) in cases {
        let found = unpack(&bytes, "x.tar").map_err(|diagnostic| reason(&diagnostic)).map(drop);
        assert_eq!(found, Err((code, why.to_owned())), "{name}");
    }
    let mut trailing = pack(&texts()).unwrap();
    trailing.extend([0; 512]);
    assert_eq!(unpack(&trailing, "x.tar").map_err(|found| reason(&found).1).map(drop), Err("form".to_owned()));
}

#[test]
fn what_belongs_to_no_pack_is_not_taken() {
    let room = Room::new();
    let mut texts = texts();
    texts.insert("run.sh".to_owned(), b"#!/bin/sh\n".to_vec());
    std::fs::write(room.path("x.tar"), pack(&texts).unwrap()).unwrap();
    let found = desk::read_archive(&room.path("x.tar")).map(drop).unwrap_err();
    assert_eq!(reason(&found), (Code::ReleaseFile, "name".to_owned()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_changed_anywhere_is_refused(spot in any::<prop::sample::Index>(), change in 1..=255_u8) {
        let mut bytes = pack(&texts()).unwrap();
        let spot = spot.index(bytes.len());
        bytes[spot] ^= change;
        prop_assert!(unpack(&bytes, "x.tar").is_err());
    }

    #[test]
    fn a_file_cut_short_is_refused(length in any::<prop::sample::Index>()) {
        let bytes = pack(&texts()).unwrap();
        prop_assert!(unpack(&bytes[..length.index(bytes.len())], "x.tar").is_err());
    }
}
