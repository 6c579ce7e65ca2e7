//! The arrows of a chart.

use super::ArrowLook;

/// An arrow from one box to another, both by their places in the chart. One that leads from or to nowhere is not drawn.
///
/// Arrows that leave a box by the same way go together and are split at a bar; ways differ as choices do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartArrow {
    /// Where it begins.
    pub from: usize,
    /// Where it leads.
    pub to: usize,
    /// Which of the ways on from there it belongs to.
    pub way: usize,
    /// When that way is taken. Of the arrows of one way the first that has a label gives it.
    pub label: Option<String>,
    /// Whether all arrows so marked must have come before the box is reached.
    pub joins: bool,
    /// How it stands with it.
    pub look: ArrowLook,
}

impl ChartArrow {
    /// Makes a plain arrow: the only way on, without a condition.
    #[must_use]
    pub fn plain(from: usize, to: usize) -> Self {
        Self { from, to, way: 0, label: None, joins: false, look: ArrowLook::Plain }
    }
}
