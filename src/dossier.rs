//! A dossier: one file from which anyone can verify, without the register, how a case was decided. `docs/dossier.md` lays it down.
//!
//! What is verified are exact bytes: entries of the journal, each with its proof of inclusion, and what they name by SHA-256. The part for
//! readers is derived from these bytes and held against them. The engine is an argument, so that nothing here knows how a case is
//! evaluated, or how a step is taken: only whether the same came out.

mod anchor;
mod bytes;
mod format;
mod governing;
mod opened;
mod readers;
mod report;
mod steps;
mod verify;

pub use anchor::Trust;
pub use bytes::Bytes;
pub use format::{Anchor, Dossier, FORMAT, Kept, Leaf, Misfit, OLDEST, Tree, VERSION};
pub use readers::readers;
pub use report::{Check, Fault, Report, Verdict};
pub use steps::{StepAct, StepAgain};
pub use verify::{Again, Engine, strays, verify};
