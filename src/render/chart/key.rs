//! The legend of a chart.

use std::collections::BTreeSet;

use super::{ArrowLook, Chart, NodeLanes, NodeLook, NoteMark};

/// An entry of the legend: a mark and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartKey {
    /// The mark.
    pub mark: KeyMark,
    /// What it means.
    pub text: String,
}

/// Something in a chart that a legend may have to explain. The order is that of a legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyMark {
    /// The look of a box.
    Node(NodeLook),
    /// The look of an arrow.
    Arrow(ArrowLook),
    /// The diamond: one of the ways is taken.
    Choice,
    /// The bar from which arrows leave together.
    Split,
    /// The bar at which arrows come together.
    Join,
    /// The sign before a small line.
    Note(NoteMark),
    /// The sign of a lane whose people act together with others.
    All,
    /// The sign of a lane one of whose people may act, or one of another lane.
    Any,
}

impl Chart {
    /// Lists the marks that the chart uses and that do not speak for themselves, for a legend that explains these and no others.
    #[must_use]
    pub fn marks(&self) -> Vec<KeyMark> {
        let mut marks = BTreeSet::new();
        for node in &self.nodes {
            marks.insert(KeyMark::Node(node.look));
            marks.extend(node.notes.iter().map(|note| KeyMark::Note(note.mark)));
            match &node.lanes {
                NodeLanes::All(lanes) if lanes.len() > 1 => drop(marks.insert(KeyMark::All)),
                NodeLanes::Any(lanes) if lanes.len() > 1 => drop(marks.insert(KeyMark::Any)),
                _ => {}
            }
        }
        for (place, arrow) in self.arrows.iter().enumerate() {
            marks.insert(KeyMark::Arrow(arrow.look));
            if arrow.joins {
                marks.insert(KeyMark::Join);
            }
            for other in self.arrows.iter().skip(place + 1).filter(|other| other.from == arrow.from) {
                marks.insert(if other.way == arrow.way { KeyMark::Split } else { KeyMark::Choice });
            }
        }
        for silent in [KeyMark::Node(NodeLook::Plain), KeyMark::Arrow(ArrowLook::Plain), KeyMark::Note(NoteMark::Plain)]
        {
            marks.remove(&silent);
        }
        marks.into_iter().collect()
    }
}
