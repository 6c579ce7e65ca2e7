//! What differs between two packs: as text for a terminal, as JSON, and as the table in which a revision is laid before people.

mod json;
mod page;
mod sections;
mod steps;
mod text;
mod words;

pub use json::comparison_json;
pub use page::comparison_page;
pub use text::comparison;

use crate::compare::{Difference, Touched};
use crate::files::Files;
use crate::message::Messages;
use crate::pack::Pack;
use crate::program::Program;

/// One of the two packs.
#[derive(Clone, Copy)]
pub struct Version<'c> {
    /// What people call it: a folder or a release.
    pub name: &'c str,
    /// The pack as it is executed.
    pub program: &'c Program,
    /// The pack as written.
    pub pack: &'c Pack,
    /// Its texts.
    pub files: &'c Files,
}

/// Two packs, and what differs between them.
#[derive(Clone, Copy)]
pub struct Comparison<'c> {
    /// The earlier pack.
    pub before: Version<'c>,
    /// The later pack.
    pub after: Version<'c>,
    /// What differs.
    pub differences: &'c [Difference<'c>],
    /// What that can reach.
    pub touched: &'c Touched,
    /// The sentences of the language spoken.
    pub messages: &'c Messages,
}
