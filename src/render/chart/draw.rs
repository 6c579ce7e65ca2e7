//! A sheet as SVG.

mod boxes;
mod keys;
mod lines;
mod signs;

use maud::{Markup, html};

use crate::label::Lang;

use super::page::Page;
use super::sizes::{LANE, MARGIN, SUBTITLE, TITLE};
use super::text::{Font, clean};
use super::{Chart, ChartNode};

/// The inks. They keep their order on paper without colour.
const DARK: &str = "#1b1b1b";
const GREY: &str = "#6e6e6e";
const FAINT: &str = "#bdbdbd";
const TINT: &str = "#efefef";

/// The fonts, so that one of them is on each system.
const FONTS: &str = "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";

/// Writes a sheet; one that is a page of its own says how it is printed.
pub(super) fn draw(page: &Page<'_>, own_page: bool) -> Markup {
    let (width, height) = page.size;
    let (across, scale) = page.print();
    let lang = if page.chart.lang == Lang::Zh { "zh-CN" } else { "en" };
    let (top, head) = page.head;
    let body = format!("translate({MARGIN} {})", top + head);
    html! {
        svg class=[(across && !own_page).then_some("across")] xmlns=[own_page.then_some("http://www.w3.org/2000/svg")] viewBox={ "0 0 " (width) " " (height) } width=(millimetres(width, scale))
            height=(millimetres(height, scale)) role="img" lang=(lang) font-family=(FONTS) fill=(DARK) {
            title { (clean(&page.chart.title)) }
            desc { (description(page.chart)) }
            @if own_page {
                style { "@page{size:A4 " (if across { "landscape" } else { "portrait" }) ";margin:10mm}" }
            }
            rect class="sheet" width=(width) height=(height) fill="#fff" {}
            @for (place, line) in (1..).zip(&page.title) {
                (text(line, TITLE, (MARGIN, MARGIN + place * TITLE.leading() - 16), "start", DARK))
            }
            @for (place, line) in (1..).zip(&page.subtitle) {
                @let above = i64::try_from(page.title.len()).unwrap_or_default() * TITLE.leading();
                (text(line, SUBTITLE, (MARGIN, MARGIN + above + place * SUBTITLE.leading() - 8), "start", GREY))
            }
            g class="lanes" transform={ "translate(" (MARGIN) " " (top) ")" } { (lanes(page)) }
            g class="picture" transform=(body) {
                (lines::lines(page))
                (lines::conditions(page))
                (boxes::boxes(page))
            }
            @if !page.keys.is_empty() {
                g class="legend" { (keys::keys(page)) }
            }
        }
    }
}

fn lanes(page: &Page<'_>) -> Markup {
    let lanes = &page.layout.lanes;
    let right = lanes.last().copied().unwrap_or_default();
    let head = page.head.1;
    let height = head + page.layout.height;
    let middle = |lines: &[String]| (head - i64::try_from(lines.len()).unwrap_or_default() * LANE.leading()) / 2;
    html! {
        @if head > 0 { rect width=(right) height=(head) fill=(TINT) {} }
        @for (place, (from, to)) in lanes.iter().zip(lanes.iter().skip(1)).enumerate() {
            rect class="lane" data-lane=(place) x=(from) width=(to - from) height=(height) fill="none" stroke=(FAINT) stroke-width="3" {}
        }
        @if head > 0 { path d={ "M0 " (head) "H" (right) } stroke=(DARK) stroke-width="4" {} }
        rect width=(right) height=(height) fill="none" stroke=(DARK) stroke-width="4" {}
        @for (lines, (from, to)) in page.heads.iter().zip(lanes.iter().zip(lanes.iter().skip(1))) {
            @for (place, line) in (1..).zip(lines) {
                (text(line, LANE, (i64::midpoint(*from, *to), middle(lines) + place * LANE.leading() - 11), "middle", DARK))
            }
        }
    }
}

/// Writes a line of text at a base line.
fn text(line: &str, font: Font, (x, y): (i64, i64), anchor: &str, ink: &str) -> Markup {
    let anchor = (anchor != "start").then_some(anchor);
    let weight = font.bold.then_some("bold");
    let ink = (ink != DARK).then_some(ink);
    html! {
        text x=(x) y=(y) font-size=(font.size) font-weight=[weight] text-anchor=[anchor] fill=[ink] { (line) }
    }
}

/// Writes a length as it is printed, in millimetres.
fn millimetres(length: i64, scale: i64) -> String {
    let hundredths = length * scale / 100;
    format!("{}.{:02}mm", hundredths / 100, hundredths % 100)
}

/// Says in words what the picture shows: each box, and where it leads.
fn description(chart: &Chart) -> String {
    let mut said = Vec::new();
    said.extend(chart.subtitle.as_deref().map(clean));
    for (place, node) in chart.nodes.iter().enumerate() {
        said.push(whole(chart, node));
        for arrow in chart.arrows.iter().filter(|arrow| arrow.from == place) {
            let Some(to) = chart.nodes.get(arrow.to) else { continue };
            let label = arrow.label.as_deref().map_or(String::new(), |label| format!("{}: ", clean(label)));
            said.push(format!("→ {label}{}", name(to)));
        }
    }
    said.join("\n")
}

fn name(node: &ChartNode) -> String {
    clean(&format!("{} {}", node.number, node.title))
}

/// Returns all that a box says.
fn whole(chart: &Chart, node: &ChartNode) -> String {
    let lanes: Vec<_> =
        node.lanes.places().iter().filter_map(|place| chart.lanes.get(*place)).map(|lane| clean(lane)).collect();
    let notes = node.notes.iter().map(|note| clean(&note.text));
    let said = [name(node), lanes.join(" · ")].into_iter().chain(notes).chain(node.state.as_deref().map(clean));
    said.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}
