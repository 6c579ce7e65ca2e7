//! Where arrows come to a box from above.

use super::columns::Content;
use super::net::NetKind;
use super::sizes::{APART, CAPSULE, SPACES};

/// An arrow, or the line out of a bar, that comes to a box from above.
#[derive(Clone, Copy, Debug)]
pub(super) struct Port {
    pub(super) net: usize,
    pub(super) pin: usize,
    /// Where it comes from: a line at the left, the row above, a line at the right; and its place there.
    from: (i64, usize),
    /// How ill it suits the middle of the box.
    ill: usize,
    joins: bool,
}

impl Port {
    /// Lists what comes to a box from above, from left to right.
    pub(super) fn of(content: &Content<'_>, cell: usize) -> Vec<Self> {
        let place = |cell: usize| {
            let row = content.rows.get(content.plan.row_of(cell));
            row.and_then(|row| row.iter().position(|other| *other == cell)).unwrap_or_default()
        };
        let mut ports = Vec::new();
        for (net, shape) in content.nets.iter().enumerate() {
            for (pin, _) in shape.pins.iter().enumerate().filter(|(_, end)| end.cell == cell && !end.above) {
                let others: Vec<_> = shape.others(pin).collect();
                let Some(lead) = others.iter().find(|other| other.above).or(others.first()) else { continue };
                let side = match (lead.above, place(lead.cell) < place(cell)) {
                    (true, _) => 0,
                    (false, true) => -1,
                    (false, false) => 1,
                };
                let lanes = content.plan.lanes_of(cell);
                let far = content.plan.lanes_of(lead.cell).middle().abs_diff(lanes.middle());
                let joins = shape.kind == NetKind::Join;
                let passes = content.plan.is_pass(lead.cell);
                let ill = if joins { 0 } else { 4 * far + usize::from(side != 0) * 100 + usize::from(passes) + 1 };
                ports.push(Self { net, pin, from: (side, place(lead.cell)), ill, joins });
            }
        }
        ports.sort_by_key(|port| port.from);
        ports
    }

    /// Returns how far it has to stay from the one beside it, where arrows stand so far apart.
    pub(super) const fn gap(self, other: Self, space: i64) -> i64 {
        if self.joins || other.joins { CAPSULE + APART } else { space }
    }

    /// Spreads the arrows over a stretch of the upper edge of a box, seen from its middle. What suits the middle best has
    /// it, if all find room.
    pub(super) fn spread(ports: &[Self], (from, to): (i64, i64)) -> Vec<i64> {
        let best =
            ports.iter().enumerate().min_by_key(|(place, port)| (port.ill, *place)).map_or(0, |(place, _)| place);
        let straight = ports.get(best).is_some_and(|port| port.ill < 4);
        let mut shifts = Vec::new();
        for space in SPACES {
            shifts = Self::row(ports, space);
            // Where none can come straight down, all stand round the middle.
            let middle = if straight { shifts.get(best).copied() } else { shifts.last().map(|last| last / 2) };
            let middle = middle.unwrap_or_default();
            shifts.iter_mut().for_each(|shift| *shift -= middle);
            if shifts.iter().all(|shift| (from..=to).contains(shift)) {
                return shifts;
            }
        }
        let (first, last) = (shifts.first().copied().unwrap_or_default(), shifts.last().copied().unwrap_or_default());
        let (reach, room) = ((last - first).max(1), (to - from).max(1));
        let start = first.min(to - reach).max(from);
        let fitted = shifts.iter().map(|shift| shift - first);
        fitted.map(|shift| if reach > room { from + shift * room / reach } else { start + shift }).collect()
    }

    /// Sets the arrows in a row from nought.
    fn row(ports: &[Self], space: i64) -> Vec<i64> {
        let mut at = 0;
        let mut shifts = Vec::new();
        for (place, port) in ports.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|before| ports.get(before));
            at += before.map_or(0, |before| before.gap(*port, space));
            shifts.push(at);
        }
        shifts
    }
}
