//! To put a dossier together, and to verify one without a register.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::case::{Entry, Place, Stepped};
use crate::decision::Decision;
use crate::diagnostic::{Code, Diagnostic};
use crate::digest::Digest;
use crate::dossier::{
    Again, Anchor, Bytes, Dossier, Engine, FORMAT, Kept, Leaf, Misfit, OLDEST, Report, StepAct, StepAgain, Tree, Trust,
    VERSION, readers, verify,
};
use crate::evaluate::evaluate;
use crate::files;
use crate::id::PersonId;
use crate::journal::{Checkpoint, Node, Note, consistency_proof, inclusion_proof, root};
use crate::person::PersonEvent;
use crate::program::Program;
use crate::record::{Record, Refused, Topic};
use crate::release::{ReleaseEvent, Releases};
use crate::store::{Reading, Transaction, View};
use crate::value::Date;

use super::load::Loaded;
use super::register::{alone, number_unknown, place_of, typed};
use super::release::unknown;
use super::step::{Before, Footing, TriedAgain};

/// How many bytes the file of a dossier may hold.
pub const MOST_DOSSIER: usize = 1 << 28;

/// Puts the dossier of a case together. The same journal gives the same dossier; `checkpoint` is a signed note of the journal, as kept
/// elsewhere; without one, the newest that the journal holds is put in.
///
/// # Errors
///
/// `case-unknown`; `no-decision` where the case was never decided, and no step of it was ever done; the codes of the register.
pub fn dossier(db: &Path, number: &str, checkpoint: Option<&str>) -> Result<Dossier, Vec<Diagnostic>> {
    let reading = Reading::open(db).map_err(alone)?;
    let place = place_of(number).ok_or_else(|| alone(number_unknown(number)))?;
    let case = reading.view().case(&place).map_err(alone)?.ok_or_else(|| alone(number_unknown(number)))?;
    if case.decisions().next().is_none() && case.steps().next().is_none() {
        return Err(alone(Diagnostic::of(Code::NoDecision).with("number", number)));
    }
    collect(reading.view(), &case, checkpoint).map_err(alone)
}

fn collect(
    view: View<'_, impl Transaction>,
    case: &crate::case::Case,
    checkpoint: Option<&str>,
) -> Result<Dossier, Diagnostic> {
    let mut kept = BTreeMap::new();
    let mut releases: BTreeSet<u32> = case.steps().map(|stepped| stepped.release).collect();
    for (decided, _) in case.decisions() {
        releases.insert(view.decision(decided.record)?.release.number);
        kept.insert(decided.record, view.kept(decided.record)?);
    }
    let size = view.size()?;
    let mut records = Vec::new();
    for position in 0..size {
        let (record, _) = view.record(position)?;
        let wanted = match &record {
            Record::Case { number, .. } => *number == case.number,
            Record::Release { event, .. } => releases.contains(&event.release()),
            Record::Person { .. } => true,
            Record::Refused(refused) => refused.case().as_ref() == Some(&case.number),
            _ => false,
        };
        if wanted {
            records.push((position, record));
        }
    }
    let acting = acting(&records);
    records.retain(|(_, record)| match record {
        Record::Person { event, .. } => acting.contains(event.person()),
        _ => true,
    });
    for (_, record) in &records {
        if let Record::Release { event: ReleaseEvent::Proposed(proposed), .. } = record {
            for text in &proposed.texts {
                kept.insert(text.sha256, view.kept(text.sha256)?);
            }
        }
    }
    let mut read = |node: Node| view.needed_node(node);
    let mut entries = Vec::new();
    for (position, _) in records {
        let bytes = Bytes(view.bytes(position)?.unwrap_or_default());
        entries.push(Leaf { position, bytes, proof: inclusion_proof(position, size, &mut read)? });
    }
    let recorded = view.topic(Topic::Checkpoint)?.pop().and_then(|record| match record {
        Record::Checkpoint { note, .. } => Some(note),
        _ => None,
    });
    let checkpoint = checkpoint.map(str::to_owned).or(recorded);
    let checkpoint = checkpoint.map(|note| anchor(&note, size, &mut read)).transpose()?;
    let journal = Tree { size, root: root(size, &mut read)?, checkpoint };
    let mut dossier = Dossier {
        format: FORMAT.to_owned(),
        version: VERSION,
        case: case.number.clone(),
        journal,
        entries,
        kept: kept.into_iter().map(|(sha256, bytes)| Kept { sha256, bytes: Bytes(bytes) }).collect(),
        readers: serde_json::Value::Null,
    };
    dossier.readers = readers(&dossier);
    Ok(dossier)
}

/// Lists who acted on the case and its releases, or tried to, and in whose stead.
fn acting(records: &[(u64, Record)]) -> BTreeSet<PersonId> {
    let mut acting = BTreeSet::new();
    for (_, record) in records {
        match record {
            Record::Case { entry, .. } => {
                acting.insert(entry.given().by.clone());
                if let Entry::Revised(revision) = entry {
                    acting.extend(revision.facts.iter().map(|fact| fact.given.by.clone()));
                }
            }
            Record::Release { given, .. } | Record::Refused(Refused { given, .. }) => {
                acting.insert(given.by.clone());
            }
            _ => {}
        }
    }
    let holders = records.iter().filter_map(|(_, record)| match record {
        Record::Person { event: PersonEvent::Appointed(appointment), .. } if acting.contains(&appointment.person) => {
            appointment.deputy_for.clone()
        }
        _ => None,
    });
    let holders: Vec<_> = holders.collect();
    acting.extend(holders);
    acting
}

/// Adds the proof that the journal continues a checkpoint. Where it does not, the proof will not hold, and verifying says so.
fn anchor(
    note: &str,
    size: u64,
    read: &mut impl FnMut(Node) -> Result<Digest, Diagnostic>,
) -> Result<Anchor, Diagnostic> {
    let checkpoint = Note::read(note).and_then(|note| Checkpoint::read(&note.text));
    let old = checkpoint.map_or(0, |checkpoint| checkpoint.size);
    Ok(Anchor { note: note.to_owned(), consistency: consistency_proof(old, size, read)? })
}

/// Reads the file of a dossier.
///
/// # Errors
///
/// `dossier-unreadable`; `file-unreadable`, `file-not-utf8`, `file-too-large`.
pub fn read_dossier(path: &Path) -> Result<Dossier, Diagnostic> {
    let text = files::read_long(path, MOST_DOSSIER)?;
    Dossier::read(&text).map_err(|misfit| {
        let (reason, said) = match misfit {
            Misfit::Form(said) => ("form", said),
            Misfit::Version(version) => ("version", version.to_string()),
            Misfit::Spelling => ("spelling", String::new()),
        };
        let unreadable = Diagnostic::of(Code::DossierUnreadable).with("path", files::shown(path));
        unreadable
            .with("reason", reason)
            .with("said", said)
            .with("oldest", OLDEST.to_string())
            .with("version", VERSION.to_string())
    })
}

/// Verifies a dossier from what is in it alone, evaluates its decisions again and takes its steps again.
#[must_use]
pub fn verify_dossier(dossier: &Dossier, trust: &Trust) -> Report {
    verify(dossier, trust, &mut Reopened::default())
}

/// The releases of a dossier, each made into a program once.
#[derive(Default)]
struct Reopened(BTreeMap<u32, Result<Program, String>>);

impl Reopened {
    fn program(&mut self, release: u32, texts: &[(&str, &[u8])]) -> Result<&Program, String> {
        let program = self.0.entry(release).or_insert_with(|| {
            let texts = texts.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()));
            let Loaded { program, diagnostics, .. } = Loaded::frozen(texts);
            program.ok_or_else(|| codes(&diagnostics))
        });
        program.as_ref().map_err(Clone::clone)
    }

    /// Finds what a step stands on. The steps of a case are taken again one after the other, so that its text has been opened.
    fn footing(&self, done: &Stepped) -> Result<Footing, Vec<Diagnostic>> {
        let opened = self.0.get(&done.release).and_then(|opened| opened.as_ref().ok());
        let program = opened.ok_or_else(|| alone(unknown(done.release, &Releases::default())))?;
        Ok(Footing::of(program, &done.step))
    }
}

impl Engine for Reopened {
    fn evaluate(&mut self, again: &Again<'_>) -> Result<Decision, String> {
        let program = self.program(again.release.release, &again.texts)?;
        let facts = typed(program, again.number, again.revision).map_err(|stale| codes(&stale))?;
        Ok(evaluate(program, &facts, again.on))
    }

    fn take(&mut self, again: &StepAgain<'_>) -> Result<(Option<Date>, Vec<String>), String> {
        self.program(again.release.release, &again.texts)?;
        let footings = |done: &Stepped| self.footing(done);
        let Some(Ok(program)) = self.0.get(&again.release.release) else { return Err(String::new()) };
        let StepAgain { case, with_it, people, at, .. } = *again;
        let before = Before { case, with_it, program, people, at };
        let (on, differing) = match again.act {
            StepAct::Done(stepped) => {
                let serials = |series: &str| Ok(own_serial(stepped, series));
                let (on, differing) = before.step(stepped, &serials).map_err(|refused| codes(&refused))?;
                (Some(on), differing)
            }
            StepAct::Corrected(corrected) => {
                (None, before.correction(corrected, &footings).map_err(|refused| codes(&refused))?)
            }
            StepAct::Refused(refused) => {
                let again = match before.refusal(refused, &footings) {
                    TriedAgain::Otherwise(again) => {
                        Some(again.map_or_else(|| "none".to_owned(), |code| code.to_string()))
                    }
                    TriedAgain::Same | TriedAgain::NotKept(_) => None,
                };
                return Ok((None, again.into_iter().collect()));
            }
        };
        Ok((on, differing.into_iter().map(|difference| difference.part).collect()))
    }
}

/// Returns how many sheets a series held before a step, by what the first of its own sheets says.
fn own_serial(stepped: &Stepped, series: &str) -> u32 {
    let sheets = stepped.came_to.iter().flat_map(|came_to| &came_to.sheets);
    let mut places = sheets.filter_map(|sheet| Place::of_sheet(&sheet.number));
    places.find(|place| place.series == series).map_or(0, |place| place.serial.saturating_sub(1))
}

fn codes(diagnostics: &[Diagnostic]) -> String {
    let mut codes: Vec<_> =
        diagnostics.iter().filter(|found| found.is_error()).map(|found| found.code.slug()).collect();
    codes.dedup();
    codes.join(", ")
}
