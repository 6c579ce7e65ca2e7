//! The life of a release: proposed, approved, published. Each step is a record; none takes one back.

mod freeze;
mod notify;
mod transfer;

pub use freeze::release_digest;
pub use notify::notify;
pub use transfer::{Incoming, export_release, exports, import_release, read_archive};

use std::path::Path;

use chrono::{DateTime, Utc};

use crate::act::Act;
use crate::diagnostic::{Code, Diagnostic};
use crate::digest::Digest;
use crate::files::Files;
use crate::program::{CasesInHand, Program};
use crate::record::Record;
use crate::release::{Approved, Published, Release, ReleaseEvent, Releases};
use crate::stamp::Stamp;
use crate::store::{Reading, Store, Writing};
use crate::value::Date;

use super::attempt::attempt;
use super::authority::{refuse_own, require};
use super::clock::civil_date;
use super::examples::try_examples;
use super::govern::{open_release, read_release, releases_of};
use super::load::Loaded;
use super::register::alone;

/// Freezes the exact texts of a pack that was loaded with its examples, and puts them forward as a release.
///
/// # Errors
///
/// `release-examples` where examples differ from what is pinned; `release-same` where the newest release has the very same texts;
/// `no-authority`; the codes of the register.
pub fn propose(
    db: &Path,
    loaded: &Loaded,
    program: &Program,
    note: Option<&str>,
    given: &Stamp,
) -> Result<Release, Vec<Diagnostic>> {
    refuse_differing(loaded, program)?;
    put_forward(db, &loaded.files, program, note, None, given)
}

/// Refuses a pack whose examples do not come out as pinned.
fn refuse_differing(loaded: &Loaded, program: &Program) -> Result<(), Vec<Diagnostic>> {
    let tried = try_examples(&loaded.pack, program)?;
    let differing = tried.iter().filter(|tried| !tried.pinned || !tried.differences.is_empty());
    let differing: Vec<_> = differing.map(|tried| tried.id.clone()).collect();
    if !differing.is_empty() {
        return Err(alone(Diagnostic::of(Code::ReleaseExamples).with("examples", differing.join(", "))));
    }
    Ok(())
}

/// Puts texts that are sound forward as a release.
pub(super) fn put_forward(
    db: &Path,
    files: &Files,
    program: &Program,
    note: Option<&str>,
    imported: Option<Digest>,
    given: &Stamp,
) -> Result<Release, Vec<Diagnostic>> {
    let store = Store::open_or_create(db, given).map_err(alone)?;
    let subject = program.regulation.number.clone();
    attempt(&store, Act::ProposeRelease, &subject, given, |writing| {
        let releases = releases_of(writing.view()).map_err(alone)?;
        require(writing.view(), program, None, Act::ProposeRelease, given)?;
        let proposed = freeze::freeze(files, program, releases.next_number(), note, imported);
        if let Some(same) = releases.iter().rev().find(|release| release.proposed.digest == proposed.digest) {
            return Err(alone(Diagnostic::of(Code::ReleaseSame).with("release", same.number().to_string())));
        }
        for (_, file) in files.iter() {
            writing.keep(&file.bytes()).map_err(alone)?;
        }
        let number = proposed.release;
        note_down(writing, ReleaseEvent::Proposed(proposed), given)?;
        changed(writing, number)
    })
}

/// Approves a release, as another person than the one who put it forward.
///
/// # Errors
///
/// `release-unknown`, `release-standing` where it is approved already, `own-proposal`, `no-authority`; the codes of the register.
pub fn approve(db: &Path, number: u32, given: &Stamp) -> Result<Release, Vec<Diagnostic>> {
    advance(db, number, Act::ApproveRelease, given, |writing, release| {
        if !release.approvals.is_empty() {
            return Err(standing(release));
        }
        refuse_own(&release.given, given)?;
        note_down(writing, ReleaseEvent::Approved(Approved { release: number }), given)
    })
}

/// When and how a release is put into force.
#[derive(Clone, Debug)]
pub struct Publication<'a> {
    /// The first day on which it is in force.
    pub from: Date,
    /// The last day on which it is in force; none where it stays until another takes its place.
    pub until: Option<Date>,
    /// Why it is to be in force since before today.
    pub retroactive: Option<&'a str>,
}

/// Puts an approved release into force.
///
/// # Errors
///
/// `release-unknown`, `release-standing` where it is not approved, `dates-reversed`, `release-backdated` where it is to be in force since before today and no
/// reason is given, `no-authority`; the codes of the register.
pub fn publish(
    db: &Path,
    number: u32,
    publication: &Publication<'_>,
    given: &Stamp,
) -> Result<Release, Vec<Diagnostic>> {
    refuse_reversed(publication.from, publication.until)?;
    advance(db, number, Act::PublishRelease, given, |writing, release| {
        if release.approvals.is_empty() {
            return Err(standing(release));
        }
        let today = civil_date(given.at);
        if publication.from < today && publication.retroactive.is_none() {
            let backdated = Diagnostic::of(Code::ReleaseBackdated).with("release", number.to_string());
            return Err(alone(backdated.with("from", publication.from.to_string()).with("today", today.to_string())));
        }
        let (_, program) = open_release(writing.view(), release)?;
        let published = Published {
            release: number,
            from: publication.from,
            until: publication.until,
            retroactive: publication.retroactive.filter(|_| publication.from < today).map(str::to_owned),
            follows: program.regulation.cases_in_hand == CasesInHand::Follow,
        };
        note_down(writing, ReleaseEvent::Published(published), given)
    })
}

/// Refuses a span of days that ends before it begins.
///
/// # Errors
///
/// `dates-reversed`.
pub(super) fn refuse_reversed(from: Date, until: Option<Date>) -> Result<(), Vec<Diagnostic>> {
    let Some(until) = until.filter(|until| *until < from) else { return Ok(()) };
    let reversed = Diagnostic::of(Code::DatesReversed).with("from", from.to_string());
    Err(alone(reversed.with("until", until.to_string())))
}

/// Returns all releases of a register.
///
/// # Errors
///
/// The codes of the register.
pub fn releases(db: &Path) -> Result<Releases, Diagnostic> {
    releases_of(Reading::open(db)?.view())
}

/// Returns one release.
///
/// # Errors
///
/// `release-unknown`; the codes of the register.
pub fn release(db: &Path, number: u32) -> Result<Release, Diagnostic> {
    let releases = releases(db)?;
    releases.get(number).cloned().ok_or_else(|| unknown(number, &releases))
}

/// Reads and checks the texts of a release, as [`super::load()`] does with a folder; examples are left out.
///
/// # Errors
///
/// `release-unknown`; the codes of the register.
pub fn load_release(db: &Path, number: u32) -> Result<Loaded, Diagnostic> {
    let reading = Reading::open(db)?;
    let releases = releases_of(reading.view())?;
    let release = releases.get(number).ok_or_else(|| unknown(number, &releases))?;
    read_release(reading.view(), release)
}

/// Returns one text of a release, byte for byte as it was frozen.
///
/// # Errors
///
/// `release-unknown`, `release-text`; the codes of the register.
pub fn release_text(db: &Path, number: u32, name: &str) -> Result<(Release, Vec<u8>), Diagnostic> {
    let reading = Reading::open(db)?;
    let releases = releases_of(reading.view())?;
    let release = releases.get(number).ok_or_else(|| unknown(number, &releases))?;
    let text = release.proposed.texts.iter().find(|text| text.name == name).ok_or_else(|| {
        let names = release.proposed.texts.iter().map(|text| text.name.as_str());
        Diagnostic::of(Code::ReleaseText).with("release", number.to_string()).with("name", name).suggest(name, names)
    })?;
    Ok((release.clone(), reading.view().kept(text.sha256)?))
}

/// Returns the release that is in force on a date, by what had been published at a moment; by all where none is given. Where the register
/// holds several regulations, it is that of the one published last.
///
/// # Errors
///
/// `no-release`; the codes of the register.
pub fn release_in_force(db: &Path, on: Date, known_at: Option<DateTime<Utc>>) -> Result<Release, Diagnostic> {
    let releases = releases(db)?;
    let regulation = releases.last_published().map(|release| release.proposed.regulation.clone()).unwrap_or_default();
    let found = releases.in_force(&regulation, on, known_at).cloned();
    found.ok_or_else(|| Diagnostic::of(Code::NoRelease).with("regulation", regulation).with("on", on.to_string()))
}

/// Does one act on a release, in one transaction and by someone who may.
fn advance(
    db: &Path,
    number: u32,
    act: Act,
    given: &Stamp,
    work: impl FnOnce(&Writing<'_>, &Release) -> Result<(), Vec<Diagnostic>>,
) -> Result<Release, Vec<Diagnostic>> {
    let store = Store::open(db, given).map_err(alone)?;
    attempt(&store, act, &number.to_string(), given, |writing| {
        let releases = releases_of(writing.view()).map_err(alone)?;
        let release = releases.get(number).ok_or_else(|| alone(unknown(number, &releases)))?;
        let (_, program) = open_release(writing.view(), release)?;
        require(writing.view(), &program, Some(number), act, given)?;
        work(writing, release)?;
        changed(writing, number)
    })
}

fn changed(writing: &Writing<'_>, number: u32) -> Result<Release, Vec<Diagnostic>> {
    let releases = releases_of(writing.view()).map_err(alone)?;
    releases.get(number).cloned().ok_or_else(|| alone(unknown(number, &releases)))
}

fn note_down(writing: &Writing<'_>, event: ReleaseEvent, given: &Stamp) -> Result<(), Vec<Diagnostic>> {
    writing.append(&Record::Release { event, given: given.clone() }).map(drop).map_err(alone)
}

fn standing(release: &Release) -> Vec<Diagnostic> {
    let standing = Diagnostic::of(Code::ReleaseStanding).with("release", release.number().to_string());
    alone(standing.with("standing", release.standing().word()))
}

/// Says that there is no release of a number.
pub(super) fn unknown(number: u32, releases: &Releases) -> Diagnostic {
    let known: Vec<_> = releases.iter().map(|release| release.number().to_string()).collect();
    let unknown = Diagnostic::of(Code::ReleaseUnknown).with("release", number.to_string());
    unknown.with("listed", if known.is_empty() { "no" } else { "yes" }).with("known", known.join(", "))
}
