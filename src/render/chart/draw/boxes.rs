//! Boxes.

use maud::{Markup, html};

use super::super::face::Face;
use super::super::layout::Frame;
use super::super::page::Page;
use super::super::sizes::{BADGE, NUMBER, PAD, TAB, TAB_HEIGHT, TAB_TOP, TABS};
use super::super::{ChartNode, NodeKind, NodeLanes, NodeLook};
use super::{DARK, FAINT, GREY, signs, text, whole};

/// How a look is drawn.
struct Style {
    ground: &'static str,
    ink: &'static str,
    weight: i64,
    dashes: Option<&'static str>,
}

impl Style {
    const fn of(look: NodeLook) -> Self {
        let (ground, ink, weight, dashes) = match look {
            NodeLook::Plain => ("#fff", DARK, 4, None),
            NodeLook::Done => ("#dfeae1", DARK, 4, None),
            NodeLook::Current => ("#fff2bf", DARK, 11, None),
            NodeLook::Waiting => ("#edf2fb", DARK, 7, Some("24 12")),
            NodeLook::Blocked => ("#f3ebf5", DARK, 4, None),
            NodeLook::Late => ("#fde3db", DARK, 11, None),
            NodeLook::Skipped => ("#fff", GREY, 4, Some("4 9")),
        };
        Self { ground, ink, weight, dashes }
    }
}

/// Draws the boxes of a sheet.
pub(super) fn boxes(page: &Page<'_>) -> Markup {
    html! {
        @for (place, (node, (frame, face))) in page.chart.nodes.iter().zip(&page.layout.boxes).enumerate() {
            g class="box" data-box=(place) {
                title { (whole(page.chart, node)) }
                (outline(node.kind, node.look, *frame))
                @if face.tabs > 0 { (tabs(page, node, *frame)) }
                (self::face(node, *frame, face))
            }
        }
    }
}

/// Draws the outline of a box, with what its look adds to it.
pub(super) fn outline(kind: NodeKind, look: NodeLook, frame: Frame) -> Markup {
    let Frame { x, y, width, height } = frame;
    let style = Style::of(look);
    let round = if kind == NodeKind::Step { 14 } else { height / 2 };
    let weight = if kind == NodeKind::End { style.weight.max(9) } else { style.weight };
    html! {
        rect class="outline" x=(x) y=(y) width=(width) height=(height) rx=(round) fill=(style.ground)
            stroke=(style.ink) stroke-width=(weight) stroke-dasharray=[style.dashes] {}
        @if look == NodeLook::Blocked {
            rect x=(x + 10) y=(y + 10) width=(width - 20) height=(height - 20) rx=((round - 8).max(0)) fill="none"
                stroke=(style.ink) stroke-width="4" {}
        }
        @if look == NodeLook::Late { (signs::hatch((x + 6, y + 12), (11, height - 24), 9, style.ink)) }
    }
}

/// Draws what stands in and on a box.
fn face(node: &ChartNode, frame: Frame, face: &Face) -> Markup {
    let Frame { x, y, width, height } = frame;
    let ink = Style::of(node.look).ink;
    let middle = x + width / 2;
    let (left, top) = if face.centred {
        (x + (width - face.width) / 2, y + (height - face.height) / 2)
    } else if face.tabs > 0 {
        (x + (width - face.width) / 2, y + face.crown)
    } else {
        (x + PAD, y + face.crown)
    };
    let tab = face.tab();
    html! {
        @if let Some(rule) = face.rule {
            path d={ "M" (x + PAD) " " (top + rule) "H" (x + width - PAD) } stroke=(FAINT) stroke-width="3" {}
        }
        @for line in &face.lines {
            (signs::note(line.mark, (left + 13, top + line.base - 9), ink))
            @if face.centred {
                (text(&line.text, line.font, (middle, top + line.base), "middle", ink))
            } @else {
                (text(&line.text, line.font, (left + line.left, top + line.base), "start", ink))
            }
        }
        @if !face.number.is_empty() {
            @let top = if face.inset { y + TAB_TOP } else { y - TAB_HEIGHT / 2 };
            rect x=(x + PAD) y=(top) width=(tab) height=(TAB_HEIGHT) rx="10" fill=(ink) {}
            (text(&face.number, NUMBER, (x + PAD + tab / 2, top + 33), "middle", "#fff"))
        }
        (signs::badge(node.look, if face.centred { (x + width - 10, y + 6) } else { (x + width - BADGE, y) }))
    }
}

/// Draws the strip that says which of the lanes under a box have a part in it.
fn tabs(page: &Page<'_>, node: &ChartNode, frame: Frame) -> Markup {
    let Frame { x, y, width, height } = frame;
    let ink = Style::of(node.look).ink;
    let (top, inset) = (y + height - TABS, 12);
    let lanes = page.layout.lanes.iter().zip(page.layout.lanes.iter().skip(1)).enumerate();
    let cells: Vec<_> = lanes
        .map(|(lane, (left, right))| (lane, (*left).max(x + inset), (*right).min(x + width - inset)))
        .filter(|(_, left, right)| right - left > 2 * inset)
        .collect();
    let first = cells.first().map(|(lane, ..)| *lane);
    html! {
        path d={ "M" (x + inset) " " (top) "H" (x + width - inset) } stroke=(FAINT) stroke-width="3" {}
        @for (lane, left, right) in cells {
            @if Some(lane) != first { path d={ "M" (left) " " (top) "V" (y + height - 6) } stroke=(FAINT) stroke-width="3" {} }
            @if node.lanes.places().contains(&lane) {
                @let name = page.chart.lanes.get(lane).map_or(String::new(), |lane| TAB.line(&super::clean(lane), right - left - 60));
                @let begin = i64::midpoint(left, right) - i64::midpoint(TAB.length(&name), 28);
                (part(&node.lanes, (begin + 9, top + TABS / 2 - 2), ink))
                (text(&name, TAB, (begin + 28, top + 30), "start", ink))
            } @else {
                (signs::hatch((left + 6, top + 6), (right - left - 12, TABS - 14), 16, FAINT))
            }
        }
    }
}

/// Draws the sign of a lane that has a part in a box.
pub(super) fn part(lanes: &NodeLanes, (x, y): (i64, i64), ink: &str) -> Markup {
    let filled = matches!(lanes, NodeLanes::All(_) | NodeLanes::One(_));
    html! { circle cx=(x) cy=(y) r="8" fill=(if filled { ink } else { "#fff" }) stroke=(ink) stroke-width="4" {} }
}
