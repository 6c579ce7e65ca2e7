//! How long it takes to say what a draft would change for ten thousand cases.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a benchmark that cannot go on fails")]

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use zhidu::case::{Entry, Place};
use zhidu::desk::{self, Loaded, Scope};
use zhidu::files::Files;
use zhidu::id::PersonId;
use zhidu::pack::belongs;
use zhidu::program::Program;
use zhidu::record::Record;
use zhidu::release::{Approved, Published, ReleaseEvent};
use zhidu::stamp::Stamp;
use zhidu::store::Store;
use zhidu::value::read_date;

const PACK: &str = "policies/gs-07";
const CASES: [&str; 4] = ["late-delivery", "paid-repair", "warranty-start-open", "wrong-steel"];

fn main() {
    divan::main();
}

/// Ten thousand open cases under the shipped pack.
fn register() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let db = folder.path().join("zhidu.redb");
    let given = Stamp { by: PersonId::new("Qian"), at: desk::now() };
    let mut loaded = desk::load(Path::new(PACK), false);
    let program = loaded.program.take().expect("the shipped pack is sound");
    desk::propose(&db, &loaded, &program, None, &given).expect("it can be proposed");
    let revisions = CASES.map(|name| {
        let path = format!("fixtures/cases/{name}.yaml");
        let case = desk::read_case(&mut loaded.files, &program, Path::new(&path)).expect("the case can be read");
        let number = desk::add_case(&db, &program, &case, &given).expect("the case can be stored");
        let stored = desk::stored_case(&db, number.as_str()).expect("the case is stored");
        stored.revision(None).expect("it has facts").0.clone()
    });
    let from = read_date("2014-01-01").expect("a date");
    let published = Published { release: 1, from, until: None, retroactive: None, follows: false };
    let store = Store::open(&db, &given).expect("the register opens");
    store
        .write(|writing| {
            for event in [ReleaseEvent::Approved(Approved { release: 1 }), ReleaseEvent::Published(published.clone())] {
                writing.append(&Record::Release { event, given: given.clone() }).map_err(|found| vec![found])?;
            }
            for (serial, revision) in (1..=9_996).zip(revisions.iter().cycle()) {
                let place = Place { series: "GS07-2015-01".to_owned(), serial };
                writing.append_to_case(&place, Entry::Revised(revision.clone())).map_err(|found| vec![found])?;
            }
            Ok(())
        })
        .expect("the cases are stored");
    (folder, db)
}

/// The shipped pack with one edit.
fn draft(file: &str, from: &str, to: &str) -> Program {
    let (texts, _) = Files::read_folder(Path::new(PACK), |name| belongs(name, false));
    let mut files = Files::default();
    for (_, text) in texts.iter() {
        let edited = if text.name == file { text.text.replacen(from, to, 1) } else { text.text.clone() };
        files.add(text.name.clone(), text.name.clone(), edited.into_bytes()).expect("texts that were read");
    }
    Loaded::of(files, Vec::new()).program.expect("the draft is sound")
}

/// Three days late are forgiven: a quarter of the cases comes out otherwise.
#[divan::bench(sample_count = 5)]
fn grace(bencher: divan::Bencher<'_, '_>) {
    let (_folder, db) = register();
    let draft = draft(
        "parameters.yaml",
        "clause: §7 P09\n    source: config\n    values:\n      - {from: 2014-01-01, value: 0}",
        "clause: §7 P09\n    source: config\n    values:\n      - {from: 2014-01-01, value: 3}",
    );
    bencher.bench(|| {
        let impact = desk::impact(&db, &draft, &Scope::default(), &|_| {}).expect("it can be said");
        assert_eq!((impact.summary.cases, impact.summary.changed), (10_000, 2_500));
        impact
    });
}

/// A warning costs more: no case comes out otherwise, and little of each is found out again.
#[divan::bench(sample_count = 5)]
fn dearer_warnings(bencher: divan::Bencher<'_, '_>) {
    let (_folder, db) = register();
    let draft = draft("parameters.yaml", "value: 400}", "value: 500}");
    bencher.bench(|| desk::impact(&db, &draft, &Scope::default(), &|_| {}).expect("it can be said"));
}

/// Nothing differs: the cases are read and their facts typed.
#[divan::bench(sample_count = 5)]
fn remarks(bencher: divan::Bencher<'_, '_>) {
    let (_folder, db) = register();
    let draft = draft("parameters.yaml", "value: 400}", "value:  400}");
    bencher.bench(|| desk::impact(&db, &draft, &Scope::default(), &|_| {}).expect("it can be said"));
}
