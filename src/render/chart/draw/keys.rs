//! The legend.

use maud::{Markup, html};

use super::super::layout::Frame;
use super::super::page::{Page, swatch};
use super::super::sizes::{DIAMOND, KEY};
use super::super::{KeyMark, NodeKind, NodeLanes};
use super::{DARK, boxes, lines, signs, text};

/// Draws the legend of a sheet.
pub(super) fn keys(page: &Page<'_>) -> Markup {
    html! {
        @for (key, (x, y), line) in &page.keys {
            g class="key" {
                (sign(key.mark, (*x, *y + 32)))
                (text(line, KEY, (*x + swatch(key.mark), *y + 42), "start", DARK))
            }
        }
    }
}

/// Draws a mark in the legend, right of a point.
fn sign(mark: KeyMark, (x, y): (i64, i64)) -> Markup {
    let middle = x + swatch(mark) / 2 - 9;
    match mark {
        KeyMark::Node(look) => html! {
            (boxes::outline(NodeKind::Step, look, Frame { x: x + 4, y: y - 20, width: 96, height: 46 }))
            g transform={ "translate(" (x + 84) " " (y - 14) ") scale(.75)" } { (signs::badge(look, (0, 0))) }
        },
        KeyMark::Arrow(look) => lines::line(&[(x, y + 2), (x + swatch(mark) - 18, y + 2)], look, true),
        KeyMark::Choice => lines::diamond((middle, y - DIAMOND / 2 + 2), DARK),
        KeyMark::Split => html! {
            path d={ "M" (middle) " " (y - 20) "v20m-24 0v22m48 -22v22" } fill="none" stroke=(DARK) stroke-width="5" {}
            rect x=(middle - 36) y=(y - 5) width="72" height="13" rx="5" fill=(DARK) {}
        },
        KeyMark::Join => html! {
            path d={ "M" (middle) " " (y + 24) "v-20m-24 0v-22m48 22v-22" } fill="none" stroke=(DARK) stroke-width="5" {}
            rect x=(middle - 36) y=(y - 3) width="72" height="13" rx="5" fill=(DARK) {}
        },
        KeyMark::Note(mark) => signs::note(mark, (middle, y + 2), DARK),
        KeyMark::All => boxes::part(&NodeLanes::All(Vec::new()), (middle, y + 2), DARK),
        KeyMark::Any => boxes::part(&NodeLanes::Any(Vec::new()), (middle, y + 2), DARK),
    }
}
