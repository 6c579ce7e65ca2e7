//! What is drawn as one between two rows: a line, the lines of a choice, or a bar with the lines that it splits or joins.

use std::collections::BTreeMap;

use super::plan::Plan;

/// Lines that share a run between two rows.
#[derive(Clone, Debug)]
pub(super) struct Net {
    /// The row above which it runs.
    pub(super) channel: usize,
    pub(super) kind: NetKind,
    /// Its ends. The first is the one that the others share, where there is one.
    pub(super) pins: Vec<Pin>,
}

/// What several lines in one are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NetKind {
    /// A single line, or those of a choice.
    Line,
    /// A bar from which lines leave together.
    Split,
    /// A bar at which lines come together.
    Join,
}

/// An end of a net.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pin {
    pub(super) cell: usize,
    /// Whether the cell lies above the channel.
    pub(super) above: bool,
    /// The arrow that has this end for itself, where arrows do not share it.
    pub(super) arrow: Option<usize>,
}

/// A piece of an arrow, from end to end of a net.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hop {
    pub(super) net: usize,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// An arrow as pieces.
#[derive(Clone, Debug)]
pub(super) struct Route {
    /// Its place among the arrows of the chart.
    pub(super) arrow: usize,
    pub(super) hops: Vec<Hop>,
    /// The cells that it passes or whose condition it bears.
    pub(super) cells: Vec<usize>,
    /// How it comes to its box, where it comes from the side.
    pub(super) aside: Option<Aside>,
}

/// The end of an arrow that comes to its box from the side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Aside {
    /// The last cell that it passes, beside the box.
    pub(super) run: usize,
    pub(super) target: usize,
    pub(super) from_left: bool,
}

/// Gathers the arrows of a plan into nets.
pub(super) fn nets(plan: &Plan, rows: &[Vec<usize>]) -> (Vec<Net>, Vec<Route>) {
    let mut nets: Vec<Net> = Vec::new();
    let mut found = BTreeMap::<(bool, usize), usize>::new();
    let mut routes = Vec::new();
    for chain in &plan.chains {
        let mut hops = Vec::new();
        let aside = if chain.joins { None } else { comes_aside(plan, rows, &chain.cells) };
        let steps: Vec<_> = chain.cells.iter().copied().zip(chain.cells.iter().skip(1).copied()).collect();
        for (place, (one, other)) in steps.iter().enumerate() {
            let arrives = place + 1 == steps.len();
            if arrives && aside.is_some() {
                break;
            }
            let joined = arrives && chain.joins;
            let (row, next) = (plan.row_of(*one), plan.row_of(*other));
            let channel = if row == next && !arrives { row + 1 } else { row.max(next) };
            let shared = if joined { (true, *other) } else { (false, *one) };
            let net = *found.entry(shared).or_insert_with(|| {
                let kind = if joined { NetKind::Join } else { NetKind::Line };
                nets.push(Net { channel, kind, pins: Vec::new() });
                nets.len() - 1
            });
            let Some(shape) = nets.get_mut(net) else { continue };
            let out = Pin { cell: *one, above: plan.row_of(*one) < channel, arrow: None };
            let into = Pin {
                cell: *other,
                above: plan.row_of(*other) < channel,
                arrow: (arrives && !joined).then_some(chain.arrow),
            };
            let (from, to) = if joined {
                let to = shape.pin(into);
                (shape.pin(out), to)
            } else {
                (shape.pin(out), shape.pin(into))
            };
            hops.push(Hop { net, from, to });
        }
        let cells = chain.cells.iter().copied().filter(|cell| !plan.is_box(*cell)).collect();
        routes.push(Route { arrow: chain.arrow, hops, cells, aside });
    }
    for net in &mut nets {
        let fans = net.kind == NetKind::Line && net.pins.len() > 2;
        let chosen = net.pins.first().is_some_and(|pin| plan.choices.contains(&pin.cell));
        if fans && !chosen {
            net.kind = NetKind::Split;
        }
    }
    (nets, routes)
}

impl Net {
    fn pin(&mut self, pin: Pin) -> usize {
        self.pins.iter().position(|other| *other == pin).unwrap_or_else(|| {
            self.pins.push(pin);
            self.pins.len() - 1
        })
    }

    /// Returns the other ends of an end: the shared one, or all that share it.
    pub(super) fn others(&self, pin: usize) -> impl Iterator<Item = &Pin> {
        self.pins.iter().enumerate().filter(move |(place, _)| (pin == 0) != (*place == 0)).map(|(_, pin)| pin)
    }
}

/// Finds how an arrow that leads back comes to its box from the side: where nothing but lines stands between.
fn comes_aside(plan: &Plan, rows: &[Vec<usize>], cells: &[usize]) -> Option<Aside> {
    let [.., run, target] = *cells else { return None };
    if plan.row_of(run) != plan.row_of(target) || plan.is_box(run) {
        return None;
    }
    let row = rows.get(plan.row_of(target))?;
    let at = |wanted: usize| row.iter().position(|cell| *cell == wanted);
    let (from, to) = (at(run)?, at(target)?);
    let between = row.iter().skip(from.min(to) + 1).take(from.abs_diff(to).saturating_sub(1));
    let free = between.copied().all(|cell| plan.is_pass(cell));
    free.then_some(Aside { run, target, from_left: from < to })
}
