//! What a draft would change for the stored cases: as text for a terminal and as JSON.

mod json;
mod text;

pub use json::impact_json;
pub use text::impact;

use crate::impact::Impact;
use crate::message::Messages;
use crate::program::Program;

use super::Paint;

/// What a draft would change, and what it is shown with.
#[derive(Clone, Copy)]
pub struct ImpactPage<'a> {
    /// What people call the draft: a folder or a release.
    pub name: &'a str,
    /// The draft as it is executed.
    pub draft: &'a Program,
    /// What it would change.
    pub impact: &'a Impact,
    /// The sentences of the language spoken.
    pub messages: &'a Messages,
    /// The colours.
    pub paint: Paint,
    /// How many columns a line may take.
    pub width: usize,
}
