//! Arrows step aside where they would come to a box in line with another line that ends above it.

use super::columns::{Columns, Content};
use super::net::NetKind;
use super::sizes::{APART, CAPSULE};

/// How far an arrow steps aside at a time, and how often at most.
const STEP: i64 = 30;
const STEPS: i64 = 12;
/// How far a line that is to come straight down is moved at most.
const NEARLY: i64 = 60;

/// An end of a net at the upper edge of a box.
#[derive(Clone, Copy)]
struct End {
    net: usize,
    pin: usize,
    cell: usize,
}

/// Moves the ends of arrows along the upper edges of their boxes until none is taken for another line.
pub(super) fn dodge(content: &Content<'_>, columns: &mut Columns) {
    let mut ends = Vec::new();
    for (net, shape) in content.nets.iter().enumerate() {
        for (pin, end) in shape.pins.iter().enumerate() {
            if !end.above && content.plan.is_box(end.cell) {
                ends.push(End { net, pin, cell: end.cell });
            }
        }
    }
    for end in &ends {
        let Some(x) = aside(content, columns, &ends, *end) else { continue };
        if let Some(place) = columns.pins.get_mut(end.net).and_then(|pins| pins.get_mut(end.pin)) {
            *place = x;
        }
    }
}

/// Finds where an end steps to, where it has to, or where its line is straight.
fn aside(content: &Content<'_>, columns: &Columns, ends: &[End], end: End) -> Option<i64> {
    let own = content.nets.get(end.net)?;
    let at = |net: usize, pin: usize| columns.pins.get(net).and_then(|pins| pins.get(pin)).copied();
    let from = at(end.net, end.pin)?;
    let above = content.nets.iter().enumerate().filter(|(net, other)| *net != end.net && other.channel == own.channel);
    let above = above.flat_map(|(net, other)| {
        let pins = other.pins.iter().enumerate().filter(|(_, pin)| pin.above);
        pins.filter_map(move |(pin, _)| at(net, pin))
    });
    let above: Vec<_> = above.collect();
    let clear = |x: i64| above.iter().all(|other| (other - x).abs() >= APART);
    let lead = if end.pin == 0 { at(end.net, 1) } else { at(end.net, 0) };
    if lead == Some(from) {
        return None;
    }
    let (left, right) = columns.cells.get(end.cell).copied()?;
    let corners = content.faces.get(end.cell)?.corners;
    let joins = |net: usize| content.nets.get(net).is_some_and(|net| net.kind == NetKind::Join);
    let beside: Vec<_> = ends
        .iter()
        .filter(|other| other.cell == end.cell && (other.net, other.pin) != (end.net, end.pin))
        .filter_map(|other| {
            let room = if joins(other.net) || joins(end.net) { CAPSULE / 2 + APART } else { APART };
            Some((at(other.net, other.pin)?, room))
        })
        .collect();
    let free = |x: i64| {
        left + corners.0 <= x
            && x <= right - corners.1
            && clear(x)
            && beside.iter().all(|(other, room)| (other - x).abs() >= *room)
    };
    // A line that nearly comes straight down does so.
    let nearly = lead.filter(|lead| own.kind != NetKind::Join && (lead - from).abs() <= NEARLY && free(*lead));
    if nearly.is_some() || clear(from) {
        return nearly;
    }
    let toward = if lead.is_some_and(|lead| lead < from) { -1 } else { 1 };
    let steps = (1..=STEPS).flat_map(|step| [from + toward * step * STEP, from - toward * step * STEP]);
    steps.into_iter().find(|x| free(*x))
}
