//! What stands in a box: its lines, broken and placed.

use super::sizes::{
    BADGE, CONDITION, CONDITION_LINES, CORNER, HEAD, HEADING, HEADING_LINES, NOTE, NOTE_LINES, NUMBER, PAD, SIGN,
    STATE, TAB_HEIGHT, TAB_PADS, TAB_TOP, TABS,
};
use super::text::{Font, clean};
use super::{ChartNode, NodeKind, NodeLook, NoteMark};

/// The lines of a box, from the upper left corner of its text.
#[derive(Clone, Debug, Default)]
pub(super) struct Face {
    pub(super) lines: Vec<FaceLine>,
    /// Where the line above its state lies.
    pub(super) rule: Option<i64>,
    /// The number on its tab.
    pub(super) number: String,
    /// Whether the tab lies within the box, since it would be in the way of the arrows at its upper edge.
    pub(super) inset: bool,
    /// The room that the text takes.
    pub(super) width: i64,
    pub(super) height: i64,
    /// The size of the box, its edges counted in.
    pub(super) outer: (i64, i64),
    /// The space between the upper edge and the text, and that of the strip of lanes at the lower edge.
    pub(super) crown: i64,
    pub(super) tabs: i64,
    /// How far arrows from above stay away from the left and the right edge: clear of the number and the badge.
    pub(super) corners: (i64, i64),
    /// Whether a word stands at the bar before the box.
    pub(super) worded: bool,
    /// Whether the text stands in the middle.
    pub(super) centred: bool,
}

/// A line of a box.
#[derive(Clone, Debug)]
pub(super) struct FaceLine {
    pub(super) text: String,
    pub(super) font: Font,
    /// Where it begins, and its base line.
    pub(super) left: i64,
    pub(super) base: i64,
    /// The sign before it.
    pub(super) mark: NoteMark,
}

impl Face {
    /// Sets the text of a box that is so wide, or wider where it lies across lanes.
    pub(super) fn of(node: &ChartNode, width: i64, across: bool) -> Self {
        let room = width - 2 * PAD;
        let number = clean(&node.number);
        let inset = node.kind == NodeKind::Step && 2 * (NUMBER.length(&number) + TAB_PADS + PAD + HEAD.1) > width;
        let mut face = Self { number: NUMBER.line(&number, room - TAB_PADS), inset, ..Self::default() };
        face.set(&clean(&node.title), HEADING, NoteMark::Plain, room, HEADING_LINES);
        for note in &node.notes {
            face.height += 5;
            face.set(&clean(&note.text), NOTE, note.mark, room, NOTE_LINES);
        }
        if let Some(state) = node.state.as_deref().map(clean).filter(|state| !state.is_empty()) {
            face.height += 10;
            face.rule = Some(face.height);
            face.height += 7;
            face.set(&state, STATE, NoteMark::Plain, room, NOTE_LINES);
        }
        face.worded = node.gathers.as_deref().is_some_and(|word| !clean(word).is_empty());
        face.corners = (CORNER, CORNER);
        if node.kind == NodeKind::Step {
            if !face.number.is_empty() && !inset {
                face.corners.0 = PAD + face.tab() + HEAD.1;
            }
            if node.look != NodeLook::Plain {
                face.corners.1 = BADGE + 27 + HEAD.1;
            }
            // The tab and the badge hang over the upper edge.
            face.crown = match (face.number.is_empty(), node.look) {
                _ if inset => TAB_TOP + TAB_HEIGHT + 8,
                (true, NodeLook::Plain) => PAD - 4,
                _ => PAD + 8,
            };
            face.tabs = if across { TABS } else { 0 };
            face.outer = (width, (face.height + face.crown + PAD + face.tabs).max(110));
        } else {
            face.centred = true;
            face.outer = ((face.width + 4 * PAD).clamp(200, width), (face.height + PAD).max(60));
        }
        face
    }

    /// Widens the box so that so much stands side by side above it.
    pub(super) fn widen(&mut self, ports: i64) {
        let needed = self.corners.0 + self.corners.1 + ports;
        self.outer.0 = self.outer.0.max(needed + needed % 2);
    }

    /// Returns how wide the tab with the number is.
    pub(super) fn tab(&self) -> i64 {
        NUMBER.length(&self.number) + TAB_PADS
    }

    /// Returns how wide a box has to be so that no word of it is broken.
    pub(super) fn longest(node: &ChartNode) -> i64 {
        let notes = node.notes.iter().map(|note| NOTE.longest(&clean(&note.text)) + SIGN);
        let state = node.state.as_deref().map_or(0, |state| STATE.longest(&clean(state)));
        let longest = notes.chain([HEADING.longest(&clean(&node.title)), state]).max();
        longest.unwrap_or_default() + 2 * PAD
    }

    fn set(&mut self, text: &str, font: Font, mark: NoteMark, room: i64, most: usize) {
        let left = if mark == NoteMark::Plain { 0 } else { SIGN };
        for (place, line) in font.wrap(text, room - left, most).into_iter().enumerate() {
            self.width = self.width.max(left + font.length(&line));
            let base = self.height + font.size * 106 / 100;
            let mark = if place == 0 { mark } else { NoteMark::Plain };
            self.lines.push(FaceLine { text: line, font, left, base, mark });
            self.height += font.leading();
        }
    }
}

/// A condition, broken and measured.
#[derive(Clone, Debug, Default)]
pub(super) struct Condition {
    /// The whole of it.
    pub(super) text: String,
    pub(super) lines: Vec<String>,
    pub(super) size: (i64, i64),
}

impl Condition {
    /// Sets a condition that has so much room.
    pub(super) fn of(text: &str, room: i64) -> Self {
        let lines = CONDITION.wrap(text, room - 16, CONDITION_LINES);
        let width = lines.iter().map(|line| CONDITION.length(line)).max().unwrap_or_default() + 16;
        let height = i64::try_from(lines.len()).unwrap_or_default() * CONDITION.leading() + 8;
        // Its middle lies on its line, to the tenth of a millimetre.
        Self { text: text.to_owned(), lines, size: (width + width % 2, height) }
    }
}
