//! Which text governs a stored case, and by which facts.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, Utc};

use crate::case::{Case, Revision, Written};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Files;
use crate::label::Label;
use crate::pack;
use crate::program::{Facts, Program};
use crate::record::{Record, Topic};
use crate::release::{Release, Releases};
use crate::store::{Reading, Transaction, View};
use crate::value::{Date, read_date};

use super::governing_date;
use super::load::Loaded;
use super::register::{alone, case_in, facts_of, latest, number_unknown};

/// A stored case with the release that governs it.
#[derive(Debug)]
pub struct Governed {
    /// The release.
    pub release: Release,
    /// Its texts.
    pub files: Files,
    /// The program made of them.
    pub program: Program,
    /// The title of the case.
    pub title: Option<Label>,
    /// The facts of the case.
    pub facts: Facts,
    /// The governing date.
    pub on: Date,
}

/// On which of the two clocks a question stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    /// In force on this date, rather than on the one that the case holds.
    pub on: Option<Date>,
    /// With the texts and facts known at this moment, rather than with those known now.
    pub known_at: Option<DateTime<Utc>>,
}

/// Finds the release that governs a case in hand, and types the facts of the case by it.
///
/// # Errors
///
/// `no-release` where none is in force on the governing date; `no-governing-date`, `fact-stale`; the codes of the register.
pub fn govern(view: View<'_, impl Transaction>, case: &Case, asked: Asked) -> Result<Governed, Vec<Diagnostic>> {
    let releases = releases_of(view).map_err(alone)?;
    let found = settle(&releases, case, asked, |release| {
        open_release(view, release).map(|(files, program)| Opened { files, program })
    })?;
    let Settled { release, text: Opened { files, program }, revision, facts, on } = found;
    Ok(Governed { release: release.clone(), files, program, title: revision.title.clone(), facts, on })
}

/// The texts of a release and the program made of them.
struct Opened {
    files: Files,
    program: Program,
}

impl AsRef<Program> for Opened {
    fn as_ref(&self) -> &Program {
        &self.program
    }
}

/// The release that governs a case, and what was found with it.
pub(super) struct Settled<'r, T> {
    pub release: &'r Release,
    /// Its text, as it was opened.
    pub text: T,
    pub revision: &'r Revision,
    pub facts: Facts,
    pub on: Date,
}

/// Finds the release that governs a case in hand among those of the register, as [`govern`] does; `open` makes programs of them.
pub(super) fn settle<'r, T: AsRef<Program>>(
    releases: &'r Releases,
    case: &'r Case,
    asked: Asked,
    open: impl Fn(&'r Release) -> Result<T, Vec<Diagnostic>>,
) -> Result<Settled<'r, T>, Vec<Diagnostic>> {
    let revision = known(case, asked.known_at)?;
    let since = case.entries.first().map(|first| first.entry.given().at).unwrap_or_default();
    let none = |on: Option<Date>| {
        let on = on.map_or_else(|| "none".to_owned(), |on| on.to_string());
        alone(Diagnostic::of(Code::NoRelease).with("regulation", revision.regulation.as_str()).with("on", on))
    };
    // The text says which fact holds the governing date, and the date says which text governs: the newest text is asked first.
    let mut release = releases.newest(&revision.regulation, asked.known_at).ok_or_else(|| none(asked.on))?;
    let mut seen = BTreeSet::new();
    loop {
        let text = open(release)?;
        let on = date_of(text.as_ref(), case, revision, asked.on)?;
        let found = match asked.known_at {
            Some(moment) => releases.in_force(&revision.regulation, on, Some(moment)),
            None => releases.in_hand(&revision.regulation, on, since),
        };
        let found = found.ok_or_else(|| none(Some(on)))?;
        seen.insert(release.number());
        if found == release || seen.contains(&found.number()) {
            let facts = facts_of(text.as_ref(), case, revision)?;
            return Ok(Settled { release, text, revision, facts, on });
        }
        release = found;
    }
}

/// Finds the governing date by the text of a release that may turn out not to govern: what else the case holds need not fit it.
fn date_of(program: &Program, case: &Case, revision: &Revision, asked: Option<Date>) -> Result<Date, Vec<Diagnostic>> {
    let fact = program.vocabulary.fact(program.regulation.governed_by).map(|fact| &fact.id);
    let written = revision.facts.iter().find(|written| Some(&written.name) == fact).map(|written| &written.text);
    let written = written.and_then(|text| match text {
        Written::One(text) => read_date(text),
        Written::Many(_) => None,
    });
    match asked.or(written) {
        Some(on) => Ok(on),
        None => governing_date(program, &facts_of(program, case, revision)?, asked).map_err(alone),
    }
}

/// Finds the release that governs a stored case, as [`govern`] does.
///
/// # Errors
///
/// `case-unknown`; those of [`govern`].
pub fn govern_stored(db: &Path, number: &str, asked: Asked) -> Result<Governed, Vec<Diagnostic>> {
    let reading = Reading::open(db).map_err(alone)?;
    let case = case_in(reading.view(), number).map_err(alone)?;
    govern(reading.view(), &case, asked)
}

/// Makes the program of the release that was published last; none where the register, or the release, does not exist yet.
///
/// # Errors
///
/// The codes of the register.
pub fn newest_program(db: &Path) -> Result<Option<(Files, Program)>, Vec<Diagnostic>> {
    let Some(reading) = Reading::open_if_any(db).map_err(alone)? else { return Ok(None) };
    let releases = releases_of(reading.view()).map_err(alone)?;
    releases.last_published().map(|release| open_release(reading.view(), release)).transpose()
}

/// Returns all releases of a register.
pub(super) fn releases_of(view: View<'_, impl Transaction>) -> Result<Releases, Diagnostic> {
    let records = view.topic(Topic::Release)?;
    Ok(Releases::of(records.into_iter().filter_map(|record| match record {
        Record::Release { event, given } => Some((event, given)),
        _ => None,
    })))
}

/// Reads and checks the texts of a release as they were kept, examples left out.
///
/// # Errors
///
/// The codes of the register.
pub(super) fn read_release(view: View<'_, impl Transaction>, release: &Release) -> Result<Loaded, Diagnostic> {
    let texts = release.proposed.texts.iter().filter(|text| pack::belongs(&text.name, false));
    let texts = texts.map(|text| Ok((text.name.clone(), view.kept(text.sha256)?)));
    Ok(Loaded::frozen(texts.collect::<Result<Vec<_>, Diagnostic>>()?))
}

/// Makes the program of a release.
///
/// # Errors
///
/// Whatever an engine that can no longer read the release finds wrong with it, though it passed all checks of its day; the codes of the register.
pub(super) fn open_release(
    view: View<'_, impl Transaction>,
    release: &Release,
) -> Result<(Files, Program), Vec<Diagnostic>> {
    let Loaded { files, program, diagnostics, .. } = read_release(view, release).map_err(alone)?;
    // A release passed all checks of its day. An engine that can no longer read it has to say so.
    program.map(|program| (files, program)).ok_or(diagnostics)
}

/// Returns the latest revision of a case that was known at a moment.
fn known(case: &Case, known_at: Option<DateTime<Utc>>) -> Result<&Revision, Vec<Diagnostic>> {
    let Some(moment) = known_at else { return latest(case).map(|(revision, _)| revision) };
    let known =
        case.revisions().map(|(revision, _)| revision).take_while(|revision| revision.given.at <= moment).last();
    known.ok_or_else(|| alone(number_unknown(case.number.as_str())))
}
