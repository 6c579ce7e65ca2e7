//! What the journal holds: one record for each change of state. All that a register knows follows from its records, in their order.
//!
//! A record lies in the journal as these bytes, and the leaf of the Merkle tree is the hash of exactly them:
//!
//! ```text
//! byte 0    the format: 1 is MessagePack with named fields
//! bytes 1-  the record
//! ```

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::act::Act;
use crate::case::{self, Place};
use crate::digest::Digest;
use crate::id::{CaseNumber, OfficeId, StepRef};
use crate::person::PersonEvent;
use crate::release::ReleaseEvent;
use crate::stamp::Stamp;
use crate::value::Date;

const FORMAT: u8 = 1;

/// One change of state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    /// Something happened to a case.
    Case {
        /// The case.
        number: CaseNumber,
        /// What happened.
        entry: case::Entry,
    },
    /// Something happened to a release.
    Release {
        /// What happened.
        event: ReleaseEvent,
        /// Who did it, and when.
        given: Stamp,
    },
    /// A person was appointed to an office or relieved of it.
    Person {
        /// What happened.
        event: PersonEvent,
        /// Who did it, and when.
        given: Stamp,
    },
    /// A key was made, with which checkpoints are signed from here on.
    Key {
        /// The public key, as [`crate::journal::PublicKey::read`] reads it.
        key: String,
        /// The key whose place it takes, written alike; none where it is the first.
        replaces: Option<String>,
        /// Who made it, and when.
        given: Stamp,
    },
    /// A checkpoint of all records before this one was signed.
    Checkpoint {
        /// The signed note, as it was printed.
        note: String,
        /// Who signed it, and when.
        given: Stamp,
    },
    /// The regulation refused an act.
    Refused(Refused),
    /// Something left the register as a file.
    Exported(Exported),
    /// A file came into the register.
    Imported(Imported),
}

/// That something left the register as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exported {
    /// What it was: `release 1`.
    pub what: String,
    /// The SHA-256 of the exact bytes of the file.
    pub sha256: Digest,
    /// Who took it out, and when.
    pub given: Stamp,
}

/// That a file came into the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// What it was: `log tool-room.xes`.
    pub what: String,
    /// The SHA-256 of the exact bytes of the file, under which they are kept.
    pub sha256: Digest,
    /// Who brought it in, and when.
    pub given: Stamp,
}

/// That the regulation refused an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// The act.
    pub act: Act,
    /// What it was to be done to: the number of a case or release, an office.
    pub subject: String,
    /// The step that it was, where it was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepRef>,
    /// What else was asked for, where it was a step or a correction of one. None in records from before it was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<Asked>,
    /// The code of the diagnostic that said why.
    pub reason: String,
    /// Its number among all records that speak of the case, where it was done to one, as [`case::Stepped::nth`] counts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nth: Option<u32>,
    /// Who tried, and when.
    pub given: Stamp,
}

/// What was asked for with a step that was refused, beside the step. The facts stated with it are not kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The day on which it was to be done; none for a correction, which is made on the day on which it is entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The office that was named; none where the first one that fits was to be taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<OfficeId>,
    /// The number of the step that was to be corrected; none where a step was to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<u32>,
}

impl Refused {
    /// Returns the case to which the act was to be done; none where it was to be done to something else.
    #[must_use]
    pub fn case(&self) -> Option<CaseNumber> {
        let on_case = matches!(
            self.act,
            Act::Decide | Act::Override | Act::ApproveOverride | Act::Appeal | Act::Reexamine | Act::Step
        );
        let number = CaseNumber::new(&self.subject);
        (on_case && Place::read(&number).is_some()).then_some(number)
    }
}

/// What a record speaks of, other than a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Releases.
    Release,
    /// Persons.
    Person,
    /// Keys.
    Key,
    /// Checkpoints.
    Checkpoint,
    /// Refused acts.
    Refused,
    /// Files that left the register.
    Exported,
    /// Files that came into the register.
    Imported,
}

/// The topic under which the register finds the sheets of a series.
///
/// ```
/// assert_eq!(zhidu::record::sheet_topic("WX-2014-08"), "sheet WX-2014-08");
/// ```
#[must_use]
pub fn sheet_topic(series: &str) -> String {
    format!("sheet {series}")
}

impl Topic {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Release, Self::Person, Self::Key, Self::Checkpoint, Self::Refused, Self::Exported, Self::Imported];

    /// Returns the word under which the register finds its records.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Person => "person",
            Self::Key => "key",
            Self::Checkpoint => "checkpoint",
            Self::Refused => "refused",
            Self::Exported => "exported",
            Self::Imported => "imported",
        }
    }
}

impl Record {
    /// Returns who made it, and when.
    #[must_use]
    pub const fn given(&self) -> &Stamp {
        match self {
            Self::Case { entry, .. } => entry.given(),
            Self::Release { given, .. }
            | Self::Person { given, .. }
            | Self::Key { given, .. }
            | Self::Checkpoint { given, .. }
            | Self::Refused(Refused { given, .. })
            | Self::Exported(Exported { given, .. })
            | Self::Imported(Imported { given, .. }) => given,
        }
    }

    /// Lists what it names by its SHA-256 and what is kept beside the journal.
    #[must_use]
    pub fn names(&self) -> Vec<Digest> {
        match self {
            Self::Case { entry: case::Entry::Decided(decided), .. } => vec![decided.record],
            Self::Release { event: ReleaseEvent::Proposed(proposed), .. } => {
                proposed.texts.iter().map(|text| text.sha256).collect()
            }
            Self::Imported(imported) => vec![imported.sha256],
            _ => Vec::new(),
        }
    }

    /// Lists the sheets that it issues, each with its series and its serial in it; one whose number is malformed is left out.
    #[must_use]
    pub fn sheets(&self) -> Vec<Place> {
        match self {
            Self::Case { entry: case::Entry::Stepped(stepped), .. } => {
                let sheets = stepped.came_to.iter().flat_map(|came_to| &came_to.sheets);
                sheets.filter_map(|sheet| Place::of_sheet(&sheet.number)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Returns the case of which it speaks: that of an entry, or that of a refused act.
    #[must_use]
    pub fn case(&self) -> Option<CaseNumber> {
        match self {
            Self::Case { number, .. } => Some(number.clone()),
            Self::Refused(refused) => refused.case(),
            _ => None,
        }
    }

    /// Returns what it speaks of; none where that is a case.
    #[must_use]
    pub const fn topic(&self) -> Option<Topic> {
        match self {
            Self::Case { .. } => None,
            Self::Release { .. } => Some(Topic::Release),
            Self::Person { .. } => Some(Topic::Person),
            Self::Key { .. } => Some(Topic::Key),
            Self::Checkpoint { .. } => Some(Topic::Checkpoint),
            Self::Refused(_) => Some(Topic::Refused),
            Self::Exported(_) => Some(Topic::Exported),
            Self::Imported(_) => Some(Topic::Imported),
        }
    }
}

/// Writes the bytes of a record, or of what is kept beside one.
///
/// # Errors
///
/// Where the serialiser fails, which no record of ours makes it do.
pub fn write<T: Serialize>(record: &T) -> Result<Vec<u8>, rmp_serde::encode::Error> {
    let mut bytes = vec![FORMAT];
    rmp_serde::encode::write_named(&mut bytes, record)?;
    Ok(bytes)
}

/// Reads the bytes of a record, or of what is kept beside one; none where they are none.
#[must_use]
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (format, record) = bytes.split_first()?;
    if *format == FORMAT { rmp_serde::from_slice(record).ok() } else { None }
}
