//! The lines of arrows, and the bars and diamonds on their way.

use super::channel::Run;
use super::columns::{Columns, Content};
use super::heights::Heights;
use super::net::{Hop, Net, NetKind, Pin, Route};
use super::sizes::{CAPSULE, DIAMOND};

/// How far a bar reaches beyond its outermost lines.
const OVERHANG: i64 = 12;

/// A line of an arrow: from box to box, or from or to a bar.
#[derive(Clone, Debug)]
pub(super) struct Path {
    pub(super) points: Vec<(i64, i64)>,
    /// Whether an arrow's head stands at its end.
    pub(super) head: bool,
    /// Whether it leads out of a bar at which lines have come together.
    pub(super) gathered: bool,
    /// The arrows that share it, by their places in the chart.
    pub(super) arrows: Vec<usize>,
}

/// A bar that splits or joins lines.
#[derive(Clone, Debug)]
pub(super) struct Bar {
    pub(super) left: i64,
    pub(super) right: i64,
    pub(super) y: i64,
    /// The box that it stands before, and where on the bar its line leaves, where it joins.
    pub(super) gathers: Option<(usize, i64)>,
    /// The arrows that it splits or joins.
    pub(super) arrows: Vec<usize>,
}

/// Draws arrows as lines.
pub(super) struct Paths<'p> {
    content: &'p Content<'p>,
    columns: &'p Columns,
    heights: &'p Heights,
    lines: Vec<Path>,
}

/// The heights at which a net takes up its upper and its lower ends, and where it goes from one to the other.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Tracks {
    upper: i64,
    lower: i64,
    bend: Option<i64>,
}

impl Tracks {
    /// Returns the height for an end above or below.
    const fn of(self, above: bool) -> i64 {
        if above { self.upper } else { self.lower }
    }

    /// Returns the corners between the upper and the lower track, from above.
    fn corners(self) -> impl DoubleEndedIterator<Item = (i64, i64)> {
        self.bend.into_iter().flat_map(move |x| [(x, self.upper), (x, self.lower)])
    }
}

impl<'p> Paths<'p> {
    pub(super) const fn new(content: &'p Content<'p>, columns: &'p Columns, heights: &'p Heights) -> Self {
        Self { content, columns, heights, lines: Vec::new() }
    }

    /// Leads an arrow from box to box. A bar ends one line and begins the next.
    pub(super) fn lead(&mut self, route: &Route) {
        let mut points = Vec::new();
        let mut gathered = false;
        for hop in &route.hops {
            let Some((from, to)) = self.ends(*hop) else { continue };
            let Some(net) = self.content.nets.get(hop.net) else { continue };
            let tracks = self.tracks(hop.net);
            let above = |pin: usize| net.pins.get(pin).is_some_and(|pin| pin.above);
            let (leaves, comes) = (above(hop.from), above(hop.to));
            points.push(from);
            match (net.kind, tracks) {
                (_, None) => {}
                (NetKind::Line, Some(tracks)) => {
                    points.push((from.0, tracks.of(leaves)));
                    match (leaves, comes) {
                        (true, false) => points.extend(tracks.corners()),
                        (false, true) => points.extend(tracks.corners().rev()),
                        _ => {}
                    }
                    points.push((to.0, tracks.of(comes)));
                }
                (NetKind::Split, Some(tracks)) => {
                    points.push((from.0, tracks.upper));
                    points.extend(tracks.corners());
                    self.finish(route, &mut points, false, gathered);
                    gathered = false;
                    points.push((to.0, tracks.of(comes)));
                }
                (NetKind::Join, Some(tracks)) => {
                    // What comes down on the word at the bar ends above it.
                    let worded =
                        leaves && tracks.bend.is_none() && self.is_worded(net) && (from.0 - to.0).abs() < CAPSULE;
                    points.push((from.0, tracks.of(leaves) - if worded { CAPSULE / 2 } else { 0 }));
                    self.finish(route, &mut points, true, gathered);
                    gathered = true;
                    points.extend(tracks.corners());
                    points.push((to.0, tracks.lower));
                }
            }
            points.push(to);
        }
        if let Some(aside) = route.aside {
            let y = self.heights.entry(self.content, aside.run);
            let x = self.columns.cells.get(aside.run).map_or(0, |(left, right)| i64::midpoint(*left, *right));
            let (left, right) = self.columns.cells.get(aside.target).copied().unwrap_or_default();
            points.extend([(x, y), (if aside.from_left { left } else { right }, y)]);
        }
        self.finish(route, &mut points, true, gathered);
    }

    /// Returns whether a word stands at the bar of a net that joins.
    fn is_worded(&self, net: &Net) -> bool {
        let face = net.pins.first().and_then(|pin| self.content.faces.get(pin.cell));
        face.is_some_and(|face| face.worded)
    }

    /// Ends a line. One that is there already is shared.
    fn finish(&mut self, route: &Route, points: &mut Vec<(i64, i64)>, head: bool, gathered: bool) {
        let points = straighten(std::mem::take(points));
        if let Some(same) = self.lines.iter_mut().find(|path| path.points == points) {
            same.arrows.push(route.arrow);
        } else if points.len() > 1 {
            self.lines.push(Path { points, head, gathered, arrows: vec![route.arrow] });
        }
    }

    fn x(&self, net: usize, pin: usize) -> Option<i64> {
        self.columns.pins.get(net)?.get(pin).copied()
    }

    fn y(&self, pin: Pin) -> i64 {
        let top = self.heights.row(self.content.plan.row_of(pin.cell)).0;
        let bottom = self.heights.bottom(self.content, pin.cell);
        let tip = if self.content.plan.choices.contains(&pin.cell) { DIAMOND } else { 0 };
        if pin.above { bottom + tip } else { top }
    }

    fn ends(&self, hop: Hop) -> Option<((i64, i64), (i64, i64))> {
        let net = self.content.nets.get(hop.net)?;
        let end = |pin: usize| Some((self.x(hop.net, pin)?, self.y(*net.pins.get(pin)?)));
        Some((end(hop.from)?, end(hop.to)?))
    }

    /// Returns the heights of the tracks of a net; none where it is a line straight down.
    fn tracks(&self, net: usize) -> Option<Tracks> {
        let channel = self.content.nets.get(net)?.channel;
        let at = |track: usize| self.heights.track(channel, track);
        match self.heights.run_of(net) {
            Run::Straight => None,
            Run::Track(track) => Some(Tracks { upper: at(track), lower: at(track), bend: None }),
            Run::Bent { upper, x, lower } => Some(Tracks { upper: at(upper), lower: at(lower), bend: Some(x) }),
        }
    }

    /// Lists the bars. One that is bent lies where the lines are that it splits or joins.
    pub(super) fn bars(&self) -> Vec<Bar> {
        let bars = self.content.nets.iter().enumerate().filter(|(_, net)| net.kind != NetKind::Line);
        bars.filter_map(|(place, net)| self.bar(place, net)).collect()
    }

    fn bar(&self, place: usize, net: &Net) -> Option<Bar> {
        let tracks = self.tracks(place)?;
        let joins = net.kind == NetKind::Join;
        let xs = net.pins.iter().enumerate().filter_map(|(pin, end)| {
            let bend = tracks.bend.filter(|_| end.above != joins);
            bend.or_else(|| self.x(place, pin))
        });
        let hops = |route: &&Route| route.hops.iter().any(|hop| hop.net == place);
        Some(Bar {
            left: xs.clone().min()? - OVERHANG,
            right: xs.clone().max()? + OVERHANG,
            y: tracks.of(joins),
            gathers: net.pins.first().filter(|_| joins).map(|pin| pin.cell).zip(xs.clone().next()),
            arrows: self.content.routes.iter().filter(hops).map(|route| route.arrow).collect(),
        })
    }

    /// Lists the upper tips of the diamonds, with the boxes that choose.
    pub(super) fn diamonds(&self) -> Vec<((i64, i64), usize)> {
        let tip = |(place, net): (usize, &Net)| {
            let pin = net.pins.first()?;
            let chooses = net.kind != NetKind::Join && pin.above && self.content.plan.choices.contains(&pin.cell);
            chooses.then_some(((self.x(place, 0)?, self.y(*pin) - DIAMOND), pin.cell))
        };
        self.content.nets.iter().enumerate().filter_map(tip).collect()
    }

    pub(super) fn done(self) -> Vec<Path> {
        self.lines
    }
}

/// Leaves out the points at which a line does not turn.
fn straighten(points: Vec<(i64, i64)>) -> Vec<(i64, i64)> {
    let mut kept: Vec<(i64, i64)> = Vec::new();
    for point in points {
        match kept.as_slice() {
            [.., last] if *last == point => continue,
            [.., before, last] if in_line(*before, *last, point) => {
                kept.pop();
            }
            _ => {}
        }
        kept.push(point);
    }
    kept
}

/// Returns whether three points lie on one line that does not turn back.
fn in_line(one: (i64, i64), two: (i64, i64), three: (i64, i64)) -> bool {
    let onward = |one: i64, two: i64, three: i64| (one <= two && two <= three) || (one >= two && two >= three);
    (one.0 == two.0 && two.0 == three.0 && onward(one.1, two.1, three.1))
        || (one.1 == two.1 && two.1 == three.1 && onward(one.0, two.0, three.0))
}
