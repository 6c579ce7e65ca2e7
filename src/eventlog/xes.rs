//! XES, the standard form of event logs: IEEE Std 1849-2016 and its revision of 2023.

mod components;
mod fill;
mod header;
mod read;
mod remarks;
mod reported;
mod write;

pub use header::{Classifier, Extension, Header};
pub use read::{MOST_DEPTH, MOST_PARTS, Read, read};
pub use remarks::Remarks;
pub use write::write;

/// The namespace of XES.
pub const NAMESPACE: &str = "http://www.xes-standard.org/";

/// Which version of the standard a log that we write says to follow: a decimal number, as the schema demands.
pub const VERSION: &str = "1849.2016";
