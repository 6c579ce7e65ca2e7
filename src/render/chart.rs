//! Procedures as pictures: boxes in the lanes of those who act, time running down, arrows that keep clear of the boxes.
//!
//! A [`Chart`] knows nothing of procedures: it is boxes, lanes and arrows with a look each. [`chart_svg`] draws it as one
//! SVG that stands alone, reads without colour and fits a sheet of A4. The same chart gives the same bytes.
//!
//! It is made in steps, each in a file of its own. Arrows are gathered into ways, and loops are found (`wire`). Boxes get
//! rows and lanes (`rows`), arrows get cells in the rows that they pass (`plan`), and cells an order in which few lines
//! cross (`order`). Lines that share a run become nets (`net`). All is placed from left to right (`columns`, by `simplex`)
//! and from top to bottom (`heights`), and the lines are led through the channels between the rows (`channel`, `path`).
//! Lengths are whole tenths of a millimetre.

mod arrow;
mod centre;
mod channel;
mod columns;
mod dodge;
mod draw;
mod face;
mod heights;
mod key;
mod layout;
mod look;
mod net;
mod node;
mod order;
mod page;
mod path;
mod places;
mod plan;
mod port;
mod rows;
mod simplex;
mod sizes;
mod text;
mod wire;

use crate::label::Lang;

pub use arrow::ChartArrow;
pub use key::{ChartKey, KeyMark};
pub use look::{ArrowLook, NodeLook};
pub use node::{ChartNode, ChartNote, NodeKind, NodeLanes, NoteMark};

use face::Face;
use layout::Layout;
use page::Page;
use plan::Plan;

/// A picture of who does what after what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The language of its texts.
    pub lang: Lang,
    /// What it shows.
    pub title: String,
    /// A line under the title.
    pub subtitle: Option<String>,
    /// The names of the lanes, from left to right: who acts.
    pub lanes: Vec<String>,
    /// The boxes. Where there is a choice of order, they keep theirs.
    pub nodes: Vec<ChartNode>,
    /// The arrows.
    pub arrows: Vec<ChartArrow>,
    /// What the marks mean.
    pub legend: Vec<ChartKey>,
}

/// Draws a chart as an SVG file, which stands alone: no script, and no font or picture from elsewhere.
///
/// Its width and height are those at which it fills no more than the printable part of one sheet of A4, upright or
/// across, whichever shows it larger; printed from a browser it takes such a sheet by itself.
///
/// ```
/// use zhidu::label::Lang;
/// use zhidu::render::{Chart, ChartArrow, ChartNode, chart_svg};
///
/// let chart = Chart {
///     lang: Lang::En,
///     title: "Repair".to_owned(),
///     subtitle: None,
///     lanes: vec!["Office".to_owned(), "Workshop".to_owned()],
///     nodes: vec![ChartNode::step("1", "Take in", 0), ChartNode::step("2", "Repair", 1)],
///     arrows: vec![ChartArrow::plain(0, 1)],
///     legend: Vec::new(),
/// };
/// let svg = chart_svg(&chart);
/// assert!(svg.starts_with("<svg ") && svg.contains("Take in"));
/// assert_eq!(svg, chart_svg(&chart));
/// ```
#[must_use]
pub fn chart_svg(chart: &Chart) -> String {
    draw::draw(&set(chart), true).into_string() + "\n"
}

/// Draws a chart as an SVG element that stands within an HTML page: as [`chart_svg`] does, but without a word on paper,
/// which is the page's to say. It has no ids and no style sheet, so that several may stand in one page.
///
/// ```
/// use zhidu::label::Lang;
/// use zhidu::render::{Chart, ChartNode, chart_figure};
///
/// let nodes = vec![ChartNode::step("1", "Take in", 0)];
/// let lanes = vec!["Office".to_owned()];
/// let title = "Repair".to_owned();
/// let chart = Chart { lang: Lang::En, title, subtitle: None, lanes, nodes, arrows: Vec::new(), legend: Vec::new() };
/// assert!(!chart_figure(&chart).contains("<style"));
/// ```
#[must_use]
pub fn chart_figure(chart: &Chart) -> String {
    draw::draw(&set(chart), false).into_string()
}

/// From how many cells on a chart is vast.
const VAST: usize = 800;

/// Lays out a chart at several widths of its boxes and takes the best.
fn set(chart: &Chart) -> Page<'_> {
    let plan = Plan::of(chart);
    let rows = order::order(&plan);
    let page = |width: i64| Page::of(chart, Layout::of(chart, &plan, &rows, width));
    // No word is broken that a box can hold.
    let longest = chart.nodes.iter().map(Face::longest).max().unwrap_or_default().min(sizes::WIDEST);
    let widths = sizes::BOX_WIDTHS.into_iter().filter(|width| *width >= longest);
    // What is too large to be read on one sheet anyway is not tried again and again.
    let pages: Vec<_> = widths.take(if plan.cells.len() > VAST { 1 } else { usize::MAX }).map(page).collect();
    let largest = pages.iter().map(|page| page.print().1).max().unwrap_or_default();
    // Boxes of the preferred width read better than letters that are a little larger.
    let best = pages.into_iter().find(|page| page.print().1 * 100 >= largest * 93);
    best.unwrap_or_else(|| page(sizes::WIDEST))
}
