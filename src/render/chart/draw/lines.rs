//! Arrows, bars, diamonds and conditions.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};

use super::super::page::Page;
use super::super::path::{Bar, Path};
use super::super::sizes::{CAPSULE, CONDITION, DIAMOND, GATHER, HEAD};
use super::super::text::{Font, clean};
use super::super::{ArrowLook, ChartArrow};
use super::{DARK, GREY, text};

/// How wide the gap is in a line that goes under another, on either side.
const GAP: i64 = 14;

/// Draws the arrows, each set that leaves one box over those before it: a line that goes under another has a gap there.
pub(super) fn lines(page: &Page<'_>) -> Markup {
    let mut groups = BTreeMap::<_, Vec<&Path>>::new();
    for path in &page.layout.paths {
        groups.entry(source(page, path)).or_default().push(path);
    }
    let mut before: Vec<&Path> = Vec::new();
    let mut drawn = Vec::new();
    for mut paths in groups.into_values() {
        paths.sort_by_key(|path| look(page, path));
        drawn.push(html! {
            @for path in &paths {
                @for other in &before { (gaps(page, path, other)) }
            }
            @for (place, path) in paths.iter().enumerate() {
                (arrow(page, path, paths.get(..place).unwrap_or_default()))
            }
        });
        before.extend(paths);
    }
    html! {
        @for group in drawn { (group) }
        @for bar in &page.layout.bars { (self::bar(page, bar)) }
        @for ((x, y), chooses) in &page.layout.diamonds {
            @let taken = page.chart.arrows.iter().filter(|arrow| arrow.from == *chooses).map(|arrow| arrow.look).max();
            g class="choice" data-box=(chooses) { (diamond((*x, *y), ink(taken.unwrap_or(ArrowLook::Plain)))) }
        }
    }
}

/// Draws the diamond of a choice, from its upper tip.
pub(super) fn diamond((x, y): (i64, i64), ink: &str) -> Markup {
    let half = DIAMOND / 2;
    let d = format!("M{x} {y}l{half} {half}l-{half} {half}l-{half} -{half}z");
    html! { path d=(d) fill="#fff" stroke=(ink) stroke-width="5" stroke-linejoin="round" {} }
}

/// A straight piece of a line: where it lies across, and from where to where it runs.
#[derive(Clone, Copy)]
struct Straight {
    upright: bool,
    at: i64,
    from: i64,
    to: i64,
}

fn straights(points: &[(i64, i64)]) -> impl Iterator<Item = Straight> + Clone {
    points.iter().zip(points.iter().skip(1)).map(|((x, y), (x2, y2))| {
        let upright = x == x2;
        let (at, one, other) = if upright { (*x, *y, *y2) } else { (*y, *x, *x2) };
        Straight { upright, at, from: one.min(other), to: one.max(other) }
    })
}

/// Clears the places at which a line goes over another.
fn gaps(page: &Page<'_>, over: &Path, under: &Path) -> Markup {
    let below = straights(&under.points);
    let crossings: Vec<_> = straights(&over.points)
        .flat_map(|one| below.clone().map(move |other| (one, other)))
        .filter(|(one, other)| {
            one.upright != other.upright
                && one.from < other.at
                && other.at < one.to
                && other.from < one.at
                && one.at < other.to
        })
        .collect();
    let (along, across) = (weight(look(page, under)) / 2 + 3, weight(look(page, over)) / 2 + GAP);
    html! {
        @for (one, other) in crossings {
            @let (x, y) = if one.upright { (one.at, other.at) } else { (other.at, one.at) };
            @let (width, height) = if one.upright { (across, along) } else { (along, across) };
            rect class="gap" x=(x - width) y=(y - height) width=(2 * width) height=(2 * height) fill="#fff" {}
        }
    }
}

/// Returns the box from which a line comes; what leads out of a bar that joins comes from the box before which it stands.
fn source(page: &Page<'_>, path: &Path) -> (bool, usize) {
    let arrow = path.arrows.first().and_then(|arrow| page.chart.arrows.get(*arrow));
    arrow.map_or((false, 0), |arrow| if path.gathered { (true, arrow.to) } else { (false, arrow.from) })
}

/// Returns the look of a line: that of the weightiest of its arrows; what leads out of a bar needs them all.
fn look(page: &Page<'_>, path: &Path) -> ArrowLook {
    of_arrows(page, &path.arrows, path.gathered)
}

fn of_arrows(page: &Page<'_>, arrows: &[usize], all: bool) -> ArrowLook {
    let looks = arrows.iter().filter_map(|arrow| page.chart.arrows.get(*arrow)).map(|arrow| arrow.look);
    let look = if all { looks.min() } else { looks.max() };
    look.unwrap_or(ArrowLook::Plain)
}

const fn weight(look: ArrowLook) -> i64 {
    match look {
        ArrowLook::Skipped => 4,
        ArrowLook::Open | ArrowLook::Plain => 5,
        ArrowLook::Taken => 11,
    }
}

const fn ink(look: ArrowLook) -> &'static str {
    match look {
        ArrowLook::Skipped => GREY,
        _ => DARK,
    }
}

/// Draws a line of an arrow, from where it leaves those that are drawn already.
fn arrow(page: &Page<'_>, path: &Path, drawn: &[&Path]) -> Markup {
    let look = look(page, path);
    let alike = drawn.iter().filter(|other| self::look(page, other) == look);
    let fewest = alike.map(|other| apart(&path.points, &other.points)).min_by_key(Vec::len);
    html! {
        g class="arrow" data-from=(ends(page, &path.arrows, |arrow| arrow.from))
            data-to=(ends(page, &path.arrows, |arrow| arrow.to)) {
            (line(fewest.as_ref().unwrap_or(&path.points), look, path.head))
        }
    }
}

/// Names the boxes at an end of some arrows.
fn ends(page: &Page<'_>, arrows: &[usize], end: fn(&ChartArrow) -> usize) -> String {
    let ends: BTreeSet<_> = arrows.iter().filter_map(|arrow| page.chart.arrows.get(*arrow)).map(end).collect();
    ends.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// Returns what a line does not share with another from its beginning.
fn apart(points: &[(i64, i64)], other: &[(i64, i64)]) -> Vec<(i64, i64)> {
    let shared = points.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (Some(last), Some(next)) = (shared.checked_sub(1).and_then(|last| points.get(last)), points.get(shared)) else {
        return points.to_vec();
    };
    // They may go on together for a while before one turns.
    let beside = other.get(shared).filter(|beside| toward(*last, **beside) == toward(*last, *next));
    let reach = |point: &(i64, i64)| (point.0 - last.0).abs() + (point.1 - last.1).abs();
    let start = beside.map_or(last, |beside| if reach(beside) < reach(next) { beside } else { next });
    let rest = points.iter().skip(shared + usize::from(start == next));
    std::iter::once(start).chain(rest).copied().collect()
}

fn toward(from: (i64, i64), to: (i64, i64)) -> (i64, i64) {
    ((to.0 - from.0).signum(), (to.1 - from.1).signum())
}

/// Draws a line, with a head at its end where it has one.
pub(super) fn line(points: &[(i64, i64)], look: ArrowLook, head: bool) -> Markup {
    let mut points = points.to_vec();
    let tip = points.last().copied().unwrap_or_default();
    let before = points.iter().rev().nth(1).copied().unwrap_or_default();
    let (dx, dy) = ((tip.0 - before.0).signum(), (tip.1 - before.1).signum());
    // The line ends within the head, so that a heavy one does not stand out beyond its tip.
    if let Some(last) = points.last_mut().filter(|_| head) {
        *last = (tip.0 - dx * HEAD.0 / 2, tip.1 - dy * HEAD.0 / 2);
    }
    let dashes = match look {
        ArrowLook::Skipped => Some("4 10"),
        ArrowLook::Open => Some("18 11"),
        ArrowLook::Plain | ArrowLook::Taken => None,
    };
    html! {
        path class="line" d=(way(&points)) fill="none" stroke=(ink(look)) stroke-width=(weight(look)) stroke-dasharray=[dashes]
            stroke-linejoin="round" {}
        @if head { (self::head(tip, (dx, dy), ink(look))) }
    }
}

fn head((x, y): (i64, i64), (dx, dy): (i64, i64), ink: &str) -> Markup {
    let (length, half) = (HEAD.0, HEAD.1 / 2);
    let (x1, y1) = (x - dx * length, y - dy * length);
    let d = format!("M{x} {y}L{} {}L{} {}Z", x1 + dy * half, y1 + dx * half, x1 - dy * half, y1 - dx * half);
    html! { path class="head" d=(d) fill=(ink) {} }
}

/// Writes a line that runs along and across.
fn way(points: &[(i64, i64)]) -> String {
    let mut d = String::new();
    let mut before: Option<(i64, i64)> = None;
    for (x, y) in points {
        d += &match before {
            None => format!("M{x} {y}"),
            Some((_, at)) if at == *y => format!("H{x}"),
            Some(_) => format!("V{y}"),
        };
        before = Some((*x, *y));
    }
    d
}

fn bar(page: &Page<'_>, bar: &Bar) -> Markup {
    let look = of_arrows(page, &bar.arrows, bar.gathers.is_some());
    let ink = if look == ArrowLook::Skipped { GREY } else { DARK };
    let crossed = page.layout.paths.iter().flat_map(|path| straights(&path.points)).filter(|line| {
        line.upright && bar.left < line.at && line.at < bar.right && line.from < bar.y && bar.y < line.to
    });
    let word = bar.gathers.and_then(|(node, x)| Some((page.chart.nodes.get(node)?.gathers.as_deref()?, x)));
    html! {
        @for line in crossed {
            rect class="gap" x=(line.at - 9) y=(bar.y - 17) width="18" height="34" fill="#fff" {}
        }
        rect class=(if bar.gathers.is_some() { "join" } else { "split" }) x=(bar.left) y=(bar.y - 7)
            width=(bar.right - bar.left) height="14" rx="5" fill=(ink) {}
        @if let Some((word, x)) = word { (capsule(word, (x, bar.y), ink)) }
    }
}

/// Draws the word at a bar that joins.
pub(super) fn capsule(word: &str, (x, y): (i64, i64), ink: &str) -> Markup {
    let word = GATHER.line(&clean(word), 200);
    let width = GATHER.length(&word).max(CAPSULE - 16) + 22;
    html! {
        @if !word.is_empty() {
            rect class="gathers" x=(x - width / 2) y=(y - CAPSULE / 2) width=(width) height=(CAPSULE) rx=(CAPSULE / 2)
                fill="#fff" stroke=(ink) stroke-width="5" {}
            (text(&word, GATHER, (x, y + 9), "middle", ink))
        }
    }
}

/// Draws the conditions, each on its line.
pub(super) fn conditions(page: &Page<'_>) -> Markup {
    html! {
        @for (frame, condition, arrows) in &page.layout.conditions {
            @let look = of_arrows(page, arrows, false);
            @let font = if look == ArrowLook::Taken { CONDITION } else { Font::plain(CONDITION.size) };
            g class="condition" data-from=(ends(page, arrows, |arrow| arrow.from))
                data-to=(ends(page, arrows, |arrow| arrow.to)) {
                title { (condition.text) }
                rect x=(frame.x) y=(frame.y) width=(frame.width) height=(frame.height) rx="10" fill="#fff" {}
                @for (place, line) in (1..).zip(&condition.lines) {
                    @let middle = (frame.x + frame.width / 2, frame.y + place * CONDITION.leading() - 5);
                    (text(line, font, middle, "middle", ink(look)))
                }
            }
        }
    }
}
