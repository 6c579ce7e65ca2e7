//! The boxes of a chart.

use super::NodeLook;

/// A box of a chart: a beginning, a step or an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartNode {
    /// What it is.
    pub kind: NodeKind,
    /// Its number or id, on the tab at its corner; empty for none.
    pub number: String,
    /// What is done.
    pub title: String,
    /// Where it stands.
    pub lanes: NodeLanes,
    /// The small lines under the title.
    pub notes: Vec<ChartNote>,
    /// How it stands with it.
    pub look: NodeLook,
    /// How it stands with it, in words: who did it and when, or by when it is due.
    pub state: Option<String>,
    /// The word at the bar where the arrows that are joined before it come together: all.
    pub gathers: Option<String>,
}

impl ChartNode {
    /// Makes a step that stands in one lane and says its title.
    #[must_use]
    pub fn step(number: &str, title: &str, lane: usize) -> Self {
        Self {
            kind: NodeKind::Step,
            number: number.to_owned(),
            title: title.to_owned(),
            lanes: NodeLanes::One(lane),
            notes: Vec::new(),
            look: NodeLook::Plain,
            state: None,
            gathers: None,
        }
    }

    /// Makes a beginning or an end, which stands where its neighbours stand.
    #[must_use]
    pub fn terminal(kind: NodeKind, title: &str) -> Self {
        Self { kind, lanes: NodeLanes::Near, ..Self::step("", title, 0) }
    }
}

/// What a box is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// Where it begins: round, thin.
    Begin,
    /// Something that is done.
    Step,
    /// Where it ends: round, heavy.
    End,
}

/// The lanes of a box, by their places in the chart. Places that the chart does not have count for nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NodeLanes {
    /// One lane.
    One(usize),
    /// Any one of these does it: the box lies across them.
    Any(Vec<usize>),
    /// All of these do it together: the box lies across them. A lane between them that has no part in it is hatched out.
    All(Vec<usize>),
    /// Where its first neighbour stands.
    Near,
}

impl NodeLanes {
    /// Returns the places as given.
    #[must_use]
    pub fn places(&self) -> &[usize] {
        match self {
            Self::One(place) => std::slice::from_ref(place),
            Self::Any(places) | Self::All(places) => places,
            Self::Near => &[],
        }
    }
}

/// A small line under the title of a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartNote {
    /// The sign before it.
    pub mark: NoteMark,
    /// What it says.
    pub text: String,
}

/// The sign before a small line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoteMark {
    /// None: the clause and its source.
    Plain,
    /// A clock: within how long it has to be done.
    Limit,
    /// An hourglass: what is waited for.
    Wait,
    /// A list: what has to be known or at hand.
    Need,
    /// An arrow out of a sheet: what it issues.
    Sheet,
}
