//! Where everything stands.

use std::collections::BTreeMap;

use super::Chart;
use super::columns::{Columns, Content, columns, least_lane};
use super::dodge::dodge;
use super::face::{Condition, Face};
use super::heights::Heights;
use super::net::{NetKind, nets};
use super::path::{Bar, Path, Paths};
use super::plan::{CellKind, Plan};
use super::sizes::{APART, CAPSULE, LANE_PAD, TIGHT};

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) width: i64,
    pub(super) height: i64,
}

/// Where everything stands, from the upper left corner of the lanes below their heads.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// The edges of the lanes.
    pub(super) lanes: Vec<i64>,
    pub(super) height: i64,
    /// The boxes, in the order of the chart.
    pub(super) boxes: Vec<(Frame, Face)>,
    /// The conditions, each with the arrows that it stands on.
    pub(super) conditions: Vec<(Frame, Condition, Vec<usize>)>,
    pub(super) paths: Vec<Path>,
    pub(super) bars: Vec<Bar>,
    /// The upper tips of the diamonds, with the boxes that choose.
    pub(super) diamonds: Vec<((i64, i64), usize)>,
}

impl Layout {
    /// Lays out a plan with boxes of a width.
    pub(super) fn of(chart: &Chart, plan: &Plan, rows: &[Vec<usize>], width: i64) -> Self {
        let (nets, routes) = nets(plan, rows);
        let face = |(place, node)| {
            let lanes = plan.lanes_of(place);
            let across: i64 = (lanes.first..=lanes.last).map(|lane| least_lane(plan, lane, width)).sum();
            Face::of(node, if lanes.is_wide() { across - 2 * LANE_PAD } else { width }, lanes.is_wide())
        };
        let mut faces: Vec<_> = chart.nodes.iter().enumerate().map(face).collect();
        for (cell, face) in faces.iter_mut().enumerate() {
            let coming = nets.iter().flat_map(|net| net.pins.iter().map(move |pin| (net.kind, pin)));
            let coming = coming.filter(|(_, pin)| pin.cell == cell && !pin.above);
            face.widen(coming.map(|(kind, _)| if kind == NetKind::Join { CAPSULE + APART } else { TIGHT }).sum());
        }
        let conditions: BTreeMap<_, _> = plan
            .cells
            .iter()
            .enumerate()
            .filter_map(|(place, cell)| match &cell.kind {
                CellKind::Label(text) => Some((place, Condition::of(text, width))),
                _ => None,
            })
            .collect();
        let content =
            Content { plan, rows, nets: &nets, routes: &routes, faces: &faces, conditions: &conditions, width };
        let mut columns = columns(&content);
        dodge(&content, &mut columns);
        let heights = Heights::of(&content, &columns);
        let mut paths = Paths::new(&content, &columns, &heights);
        routes.iter().for_each(|route| paths.lead(route));
        let bars = paths.bars();
        let diamonds = paths.diamonds();
        let paths = paths.done();
        let lanes = columns.lanes.clone();
        let boxes =
            faces.iter().enumerate().map(|(place, face)| (frame(&content, &columns, &heights, place), face.clone()));
        let labels = conditions.iter().map(|(place, condition)| {
            let (left, right) = columns.cells.get(*place).copied().unwrap_or_default();
            let (top, bottom) = heights.row(plan.row_of(*place));
            let height = condition.size.1;
            // One that stands beside boxes stands low, by the corner of its line.
            let low = !plan.between.contains(&plan.row_of(*place));
            let y = if low { bottom - height } else { i64::midpoint(top, bottom) - height / 2 };
            let on = routes.iter().filter(|route| route.cells.contains(place)).map(|route| route.arrow).collect();
            (Frame { x: left, y, width: right - left, height }, condition.clone(), on)
        });
        Self { lanes, height: heights.end, boxes: boxes.collect(), conditions: labels.collect(), paths, bars, diamonds }
    }
}

/// Returns where a box stands.
fn frame(content: &Content<'_>, columns: &Columns, heights: &Heights, place: usize) -> Frame {
    let (left, right) = columns.cells.get(place).copied().unwrap_or_default();
    let y = heights.row(content.plan.row_of(place)).0;
    Frame { x: left, y, width: right - left, height: heights.bottom(content, place) - y }
}
