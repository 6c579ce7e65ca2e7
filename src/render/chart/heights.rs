//! Where everything stands from top to bottom.

use std::collections::BTreeMap;

use super::channel::{Run, Strand, runs};
use super::columns::{Columns, Content};
use super::net::NetKind;
use super::plan::CellKind;
use super::sizes::{CAPSULE, DIAMOND, LINE_PAD, TRACK};

/// The space below a row before the first run, and the space above a row after the last: for arrows, and for lines that go on.
const BELOW: i64 = 28;
const ABOVE_BOXES: i64 = 58;
const ABOVE_LINES: i64 = 22;
/// The space above a bar that joins, and above one that splits.
const ABOVE_JOIN: i64 = 68;
const ABOVE_SPLIT: i64 = 34;
/// The space above the first row and below the last.
const END: i64 = 36;
/// Where the first arrow comes to a box from the side, and how far the next is below it.
const ENTRY: i64 = 45;
const NEXT_ENTRY: i64 = 34;
/// The same for a round box, which is low; and how far the edge lies below the last.
const ROUND_ENTRY: i64 = 30;

/// The heights at which things stand.
pub(super) struct Heights {
    /// Where each row begins and ends.
    rows: Vec<(i64, i64)>,
    /// How each net runs.
    runs: Vec<Run>,
    /// The first track above each row, and below the last.
    tracks: Vec<i64>,
    /// The heights at which arrows come to boxes from the side, from the upper edge of the row.
    entries: BTreeMap<usize, i64>,
    /// The lower edge of it all.
    pub(super) end: i64,
}

impl Heights {
    /// Finds the heights of a chart whose columns are known.
    pub(super) fn of(content: &Content<'_>, columns: &Columns) -> Self {
        let plan = content.plan;
        let mut heights = Self {
            rows: Vec::new(),
            runs: vec![Run::Straight; content.nets.len()],
            tracks: Vec::new(),
            entries: entries(content),
            end: 0,
        };
        let mut y = 0;
        for channel in 0..=plan.rows {
            let count = heights.run(content, columns, channel);
            let boxes = |row: usize| content.rows.get(row).into_iter().flatten().filter(|cell| plan.is_box(**cell));
            let above = channel.checked_sub(1);
            let choices = above.is_some_and(|row| boxes(row).any(|cell| plan.choices.contains(cell)));
            let joins = content.nets.iter().any(|net| net.channel == channel && net.kind == NetKind::Join);
            let first = BELOW + if choices { DIAMOND } else { 0 };
            let first = first.max(heights.bar_room(content, channel));
            let last = if boxes(channel).next().is_some() { ABOVE_BOXES } else { ABOVE_LINES };
            let last = last + if joins { CAPSULE / 2 } else { 0 };
            heights.tracks.push(y + first);
            let between = i64::try_from(count.saturating_sub(1)).unwrap_or_default() * TRACK;
            y += match (count, above, channel == plan.rows) {
                (0, None, _) | (0, _, true) => END,
                _ => first + between + last,
            };
            if channel < plan.rows {
                let height = heights.row_height(content, channel);
                heights.rows.push((y, y + height));
                y += height;
            }
        }
        heights.end = y;
        heights
    }

    /// Finds how the nets above a row run, and returns how many tracks they take.
    fn run(&mut self, content: &Content<'_>, columns: &Columns, channel: usize) -> usize {
        let own: Vec<_> = (0..).zip(content.nets).filter(|(_, net)| net.channel == channel).collect();
        let strands: Vec<_> = own
            .iter()
            .map(|(place, net)| {
                let xs = columns.pins.get(*place).map(Vec::as_slice).unwrap_or_default();
                let side = |above: bool| {
                    let ends = net.pins.iter().zip(xs).filter(move |(pin, _)| pin.above == above);
                    ends.map(|(_, x)| *x).collect()
                };
                let late = match net.kind {
                    NetKind::Line => 0,
                    NetKind::Split => -1,
                    NetKind::Join => 1,
                };
                Strand { above: side(true), below: side(false), late }
            })
            .collect();
        let edge = |lane: Option<&i64>| lane.copied().unwrap_or_default();
        let reach = (edge(columns.lanes.first()) + LINE_PAD, edge(columns.lanes.last()) - LINE_PAD);
        let (found, count) = runs(&strands, reach);
        for ((place, _), run) in own.iter().zip(found) {
            if let Some(own) = self.runs.get_mut(*place) {
                *own = run;
            }
        }
        count
    }

    /// Returns the space that a bar needs above it; arrows come down to one that joins.
    fn bar_room(&self, content: &Content<'_>, channel: usize) -> i64 {
        let bars = (0..).zip(content.nets).filter(|(_, net)| net.channel == channel && net.kind != NetKind::Line);
        let rooms = bars.map(|(place, net)| {
            let track = match self.run_of(place) {
                Run::Straight => 0,
                Run::Track(track) | Run::Bent { upper: track, .. } => track,
            };
            let room = if net.kind == NetKind::Join { ABOVE_JOIN } else { ABOVE_SPLIT };
            room - i64::try_from(track).unwrap_or_default() * TRACK
        });
        rooms.max().unwrap_or_default()
    }

    fn row_height(&self, content: &Content<'_>, row: usize) -> i64 {
        let cells = content.rows.get(row).into_iter().flatten();
        let entries = self.entries.iter().filter(|(cell, _)| content.plan.row_of(**cell) == row).map(|(_, y)| *y);
        let lowest = entries.max().map_or(0, |entry| entry + ROUND_ENTRY);
        let tall = |cell: &usize| match content.plan.cells.get(*cell).map(|cell| &cell.kind) {
            Some(CellKind::Box(node)) => content.faces.get(*node).map_or(0, |face| face.outer.1).max(lowest),
            Some(CellKind::Label(_)) => lowest + content.conditions.get(cell).map_or(0, |condition| condition.size.1),
            _ => 0,
        };
        cells.map(tall).max().unwrap_or_default()
    }

    /// Returns where the lower edge of a box lies. The steps of a row are of one height; a round box is as high as it has to be.
    pub(super) fn bottom(&self, content: &Content<'_>, cell: usize) -> i64 {
        let (top, bottom) = self.row(content.plan.row_of(cell));
        let Some(face) = content.faces.get(cell).filter(|face| face.centred) else { return bottom };
        let asides = content.routes.iter().filter_map(|route| route.aside).filter(|aside| aside.target == cell);
        let last = asides.filter_map(|aside| self.entries.get(&aside.run)).max();
        top + face.outer.1.max(last.map_or(0, |last| last + ROUND_ENTRY))
    }

    /// Returns where a row begins and ends.
    pub(super) fn row(&self, row: usize) -> (i64, i64) {
        self.rows.get(row).copied().unwrap_or_default()
    }

    /// Returns how a net runs.
    pub(super) fn run_of(&self, net: usize) -> Run {
        self.runs.get(net).copied().unwrap_or(Run::Straight)
    }

    /// Returns the height of a track above a row.
    pub(super) fn track(&self, channel: usize, track: usize) -> i64 {
        let first = self.tracks.get(channel).copied().unwrap_or_default();
        first + i64::try_from(track).unwrap_or_default() * TRACK
    }

    /// Returns the height at which a line that passes a row comes to a box of it.
    pub(super) fn entry(&self, content: &Content<'_>, run: usize) -> i64 {
        self.row(content.plan.row_of(run)).0 + self.entries.get(&run).copied().unwrap_or_default()
    }
}

/// Finds the heights at which arrows come to boxes from the side, by the cell out of which they come: no two of a row at one.
fn entries(content: &Content<'_>) -> BTreeMap<usize, i64> {
    let mut counts = BTreeMap::<usize, i64>::new();
    let mut entries = BTreeMap::new();
    let place = |cell: usize| {
        let row = content.rows.get(content.plan.row_of(cell));
        row.and_then(|row| row.iter().position(|other| *other == cell)).unwrap_or_default()
    };
    let mut asides: Vec<_> = content.routes.iter().filter_map(|route| route.aside).collect();
    // The outermost comes in at the top, so that it does not cross those within.
    asides.sort_by_key(|aside| std::cmp::Reverse(place(aside.run).abs_diff(place(aside.target))));
    for aside in asides {
        let count = counts.entry(content.plan.row_of(aside.target)).or_default();
        let round = content.faces.get(aside.target).is_some_and(|face| face.centred);
        entries.insert(aside.run, if round { ROUND_ENTRY } else { ENTRY } + *count * NEXT_ENTRY);
        *count += 1;
    }
    entries
}
