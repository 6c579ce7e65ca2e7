//! The measures of a chart, in tenths of a millimetre.

use super::text::Font;

/// The printable part of a sheet of A4 with margins of a centimetre: short and long side.
pub(super) const SHEET: (i64, i64) = (1900, 2770);

/// The widths of a box in one lane that are tried, the preferred one first.
pub(super) const BOX_WIDTHS: [i64; 7] = [460, 520, 400, 360, 320, 280, WIDEST];
pub(super) const WIDEST: i64 = 600;

/// Letters.
pub(super) const TITLE: Font = Font::bold(50);
pub(super) const SUBTITLE: Font = Font::plain(32);
pub(super) const LANE: Font = Font::bold(34);
pub(super) const HEADING: Font = Font::bold(34);
pub(super) const NUMBER: Font = Font::bold(30);
pub(super) const NOTE: Font = Font::plain(27);
pub(super) const STATE: Font = Font::bold(27);
/// A condition whose way was taken; others are not bold.
pub(super) const CONDITION: Font = Font::bold(27);
pub(super) const TAB: Font = Font::plain(25);
pub(super) const KEY: Font = Font::plain(27);
pub(super) const GATHER: Font = Font::bold(25);

/// How many lines a text takes at most; the whole of it is in the title of its box.
pub(super) const HEADING_LINES: usize = 6;
pub(super) const NOTE_LINES: usize = 9;
pub(super) const CONDITION_LINES: usize = 5;
pub(super) const LANE_LINES: usize = 3;

/// The margin round the whole.
pub(super) const MARGIN: i64 = 20;
/// The width that lanes take together at least.
pub(super) const LEAST_WIDTH: i64 = 1000;
/// The width of a lane that holds no box of its own, and up to which it is widened so that its name fits into the boxes across it.
pub(super) const LEAST_LANE: i64 = 260;
pub(super) const NAMED_LANE: i64 = 480;
/// The space between a box and the edge of its lane, and between two boxes.
pub(super) const LANE_PAD: i64 = 40;
pub(super) const BOX_GAP: i64 = 80;
/// The space between a line and the edge of its lane, a box, a condition, and another line.
pub(super) const LINE_PAD: i64 = 25;
pub(super) const LINE_BOX_GAP: i64 = 50;
pub(super) const LABEL_GAP: i64 = 30;
pub(super) const LINE_GAP: i64 = 40;
/// The space between two runs in a channel, and the least between two lines that must not be taken for one.
pub(super) const TRACK: i64 = 36;
pub(super) const APART: i64 = 28;
/// The spaces between two arrows that come to a box, from comfortable to tight, and between them and its corner.
pub(super) const SPACE: i64 = 50;
pub(super) const SPACES: [i64; 3] = [SPACE, 42, TIGHT];
pub(super) const TIGHT: i64 = 34;
pub(super) const CORNER: i64 = 60;
/// How far the badge stands from the right edge of its box.
pub(super) const BADGE: i64 = 50;
/// The tab with the number: its height, the space at both ends of its text, and where it begins when it lies within the box.
pub(super) const TAB_HEIGHT: i64 = 44;
pub(super) const TAB_PADS: i64 = 24;
pub(super) const TAB_TOP: i64 = 16;
/// The space within a box between its edge and its text.
pub(super) const PAD: i64 = 24;
/// The sign before a small line, with the space behind it.
pub(super) const SIGN: i64 = 36;
/// The diamond of a choice, from tip to tip.
pub(super) const DIAMOND: i64 = 48;
/// The word at a bar.
pub(super) const CAPSULE: i64 = 42;
/// An arrow's head: length and breadth.
pub(super) const HEAD: (i64, i64) = (30, 26);
/// How far a box across lanes reaches into the outermost at least.
pub(super) const COVER: i64 = 220;
/// The strip of lanes in a box that lies across them.
pub(super) const TABS: i64 = 44;
