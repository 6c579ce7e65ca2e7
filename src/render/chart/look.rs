//! How boxes and arrows look. Each look is told by lines and marks; colour only helps.

/// How it stands with a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NodeLook {
    /// Nothing is said of it: a thin line.
    Plain,
    /// Done: tinted, with a tick.
    Done,
    /// In hand: a heavy line and a pointer.
    Current,
    /// Waiting for something: a dashed line and an hourglass.
    Waiting,
    /// It cannot go on: a double line and a bar.
    Blocked,
    /// In hand and past its day: a heavy line, hatched at its side, with an exclamation mark.
    Late,
    /// Not on the way of this case: dotted and grey.
    Skipped,
}

/// How it stands with an arrow. The order is that of weight: where arrows share a line, the heaviest shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ArrowLook {
    /// A way that was not taken: dotted and grey.
    Skipped,
    /// A way that lies ahead: dashed.
    Open,
    /// Nothing is said of it: a plain line.
    Plain,
    /// A way that was taken: a heavy line.
    Taken,
}
