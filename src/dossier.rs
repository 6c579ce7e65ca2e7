//! A dossier: one file from which anyone can verify, without the register, how a case was decided. `docs/dossier.md` lays it down.
//!
//! What is verified are exact bytes: entries of the journal, each with its proof of inclusion, and what they name by SHA-256. The part for
//! readers is derived from these bytes and held against them. The evaluator is an argument, so that nothing here knows how a case is
//! evaluated: only whether the same came out.

mod anchor;
mod bytes;
mod format;
mod governing;
mod opened;
mod readers;
mod report;
mod verify;

pub use anchor::Trust;
pub use bytes::Bytes;
pub use format::{Anchor, Dossier, FORMAT, Kept, Leaf, Misfit, Tree, VERSION};
pub use readers::readers;
pub use report::{Check, Fault, Report, Verdict};
pub use verify::{Again, strays, verify};
