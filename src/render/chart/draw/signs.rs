//! Small signs, drawn so that no font has to have them.

use maud::{Markup, html};

use super::super::{NodeLook, NoteMark};
use super::{DARK, GREY};

/// Draws the sign before a small line, round a point.
pub(super) fn note(mark: NoteMark, (x, y): (i64, i64), ink: &str) -> Markup {
    let shape = match mark {
        NoteMark::Plain => return html! {},
        NoteMark::Limit => "M0 -11A11 11 0 1 1 -1 -11ZM0 -7V1H6",
        NoteMark::Wait => "M-8 -11H8L-8 11H8Z",
        NoteMark::Need => "M-11 -8H-8M-11 0H-8M-11 8H-8M-3 -8H11M-3 0H11M-3 8H11",
        NoteMark::Sheet => "M1 -11H-10V11H5V7M1 -11L5 -6V-4M-3 1H12M7 -4L12 1L7 6",
    };
    html! {
        path class="sign" transform={ "translate(" (x) " " (y) ")" } d=(shape) fill="none" stroke=(ink) stroke-width="3"
            stroke-linejoin="round" stroke-linecap="round" {}
    }
}

/// Draws the badge of a look, round a point.
pub(super) fn badge(look: NodeLook, (x, y): (i64, i64)) -> Markup {
    let (shape, filled) = match look {
        NodeLook::Plain => return html! {},
        NodeLook::Done => ("M-11 1L-3 10L12 -9", false),
        NodeLook::Current => ("M-7 -12L13 0L-7 12Z", true),
        NodeLook::Waiting => ("M-9 -12H9L-9 12H9Z", false),
        NodeLook::Blocked => ("M-12 0H12", false),
        NodeLook::Late => ("M0 -14V3M0 11V12", false),
        NodeLook::Skipped => ("M-10 10L10 -10", false),
    };
    let light = matches!(look, NodeLook::Waiting | NodeLook::Skipped);
    let ink = if look == NodeLook::Skipped { GREY } else { DARK };
    let (ground, sign) = if light { ("#fff", ink) } else { (ink, "#fff") };
    html! {
        g class="badge" transform={ "translate(" (x) " " (y) ")" } {
            circle r="25" fill=(ground) stroke=(ink) stroke-width="4" {}
            path d=(shape) fill=(if filled { sign } else { "none" }) stroke=(sign) stroke-width="6"
                stroke-linejoin="round" stroke-linecap="round" {}
        }
    }
}

/// Draws hatching over a rectangle: lines that rise to the right, cut at its edges.
pub(super) fn hatch((left, top): (i64, i64), (width, height): (i64, i64), gap: i64, ink: &str) -> Markup {
    let mut lines = String::new();
    let mut start = gap;
    while start < width + height {
        // On a rising line the distances from the left and upper edges add up to one sum.
        let (low, high) = ((start - height).max(0), start.min(width));
        lines += &format!("M{} {}L{} {}", left + low, top + start - low, left + high, top + start - high);
        start += gap;
    }
    html! { path class="hatch" d=(lines) stroke=(ink) stroke-width="3" {} }
}
