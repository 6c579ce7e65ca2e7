//! What happened to the cases of a register leaves it as an event log.

use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

use crate::chronicle::{self, Register};
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::eventlog::{ocel, xes};
use crate::files::Laid;
use crate::id::CaseNumber;
use crate::program::Program;
use crate::record::{Exported, Record, Refused, Topic};
use crate::stamp::Stamp;
use crate::store::{Store, Transaction, View};

use super::clock::civil_date;
use super::register::{alone, told_apart};
use super::standpoint::Shelf;

/// The forms in which a log leaves a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogForm {
    /// A log of cases.
    Xes,
    /// A log of objects, as JSON.
    OcelJson,
    /// A log of objects, as XML.
    OcelXml,
}

impl LogForm {
    /// Returns the words that stand in the record.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Xes => "log xes",
            Self::OcelJson => "log ocel json",
            Self::OcelXml => "log ocel xml",
        }
    }
}

/// A log that left the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportedLog {
    /// The log itself.
    pub text: String,
    /// How many cases it tells of.
    pub cases: usize,
    /// How many events.
    pub events: usize,
    /// The record of it.
    pub exported: Exported,
}

/// Writes what happened to all cases of a register, or to those of a month as `2014-08`, byte for byte the same each time, and records
/// that it left the register. Without a file it is handed back alone. The file lies ready beside its place before it is recorded, and is put
/// in place after: what cannot be written did not leave, and no file is out of which there is no record.
///
/// # Errors
///
/// `file-exists`, `file-unreadable` where the file cannot be written; the codes of the register.
pub fn export_log(
    db: &Path,
    form: LogForm,
    month: Option<&str>,
    out: Option<&Path>,
    given: &Stamp,
) -> Result<ExportedLog, Vec<Diagnostic>> {
    let (exported, laid) = Store::open(db, given).map_err(alone)?.write(|writing| {
        let (text, cases, events) = told(writing.view(), form, month)?;
        let what = [form.words()].into_iter().chain(month).collect::<Vec<_>>().join(" ");
        let exported = Exported { what, sha256: Digest::plain([text.as_bytes()]), given: given.clone() };
        let laid = out.map(|out| Laid::new(out, text.as_bytes())).transpose().map_err(alone)?;
        writing.append(&Record::Exported(exported.clone())).map_err(alone)?;
        Ok((ExportedLog { text, cases, events, exported }, laid))
    })?;
    laid.map_or(Ok(()), Laid::put).map_err(alone)?;
    Ok(exported)
}

fn told(
    view: View<'_, impl Transaction>,
    form: LogForm,
    month: Option<&str>,
) -> Result<(String, usize, usize), Vec<Diagnostic>> {
    let cases = view.cases(|place| month.is_none_or(|month| place.month() == month)).map_err(alone)?;
    let shelf = Shelf::of(view).map_err(alone)?;
    let mut governed: BTreeMap<CaseNumber, u32> = BTreeMap::new();
    let mut programs: BTreeMap<u32, Rc<Program>> = BTreeMap::new();
    for case in &cases {
        // A case that no release governs is told all the same, without the words of a text.
        if let Ok(text) = told_apart(shelf.governing(case))? {
            governed.insert(case.number.clone(), text.release);
            programs.insert(text.release, Rc::clone(&text.opened.program));
        }
        for stepped in case.steps().filter(|stepped| !programs.contains_key(&stepped.release)).collect::<Vec<_>>() {
            if let Ok(opened) = told_apart(shelf.open(stepped.release))? {
                programs.insert(stepped.release, Rc::clone(&opened.program));
            }
        }
    }
    let refused = view.topic(Topic::Refused).map_err(alone)?;
    let refused: Vec<Refused> = refused.into_iter().filter_map(refused_of).collect();
    let acts = [Topic::Release, Topic::Person].map(|topic| view.topic(topic).map_err(alone));
    let acts = acts.into_iter().collect::<Result<Vec<_>, _>>()?.concat();
    let register = Register {
        cases: &cases,
        governed: &governed,
        programs: &programs,
        refused: &refused,
        acts: month.is_none().then_some(acts.as_slice()),
        day: civil_date,
    };
    Ok(match form {
        LogForm::Xes => {
            let log = chronicle::xes(&register);
            (xes::write(&log), cases.len(), log.events().count())
        }
        LogForm::OcelJson => {
            let log = chronicle::ocel(&register);
            (ocel::write_json(&log), cases.len(), log.events.len())
        }
        LogForm::OcelXml => {
            let log = chronicle::ocel(&register);
            (ocel::write_xml(&log), cases.len(), log.events.len())
        }
    })
}

fn refused_of(record: Record) -> Option<Refused> {
    match record {
        Record::Refused(refused) => Some(refused),
        _ => None,
    }
}
