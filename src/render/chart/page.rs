//! A chart as a sheet: title, heads of the lanes, picture, legend, and how large it is printed.

use super::layout::Layout;
use super::sizes::{KEY, LANE, LANE_LINES, MARGIN, SHEET, SUBTITLE, TITLE};
use super::text::clean;
use super::{Chart, ChartKey, KeyMark};

/// The space between two entries of the legend, and from line to line.
const KEY_GAP: i64 = 56;
const KEY_LINE: i64 = 68;

/// A chart as a sheet.
pub(super) struct Page<'c> {
    pub(super) chart: &'c Chart,
    pub(super) layout: Layout,
    pub(super) title: Vec<String>,
    pub(super) subtitle: Vec<String>,
    /// The lines in the heads of the lanes.
    pub(super) heads: Vec<Vec<String>>,
    /// Where the heads of the lanes begin, and how high they are.
    pub(super) head: (i64, i64),
    /// The entries of the legend, with their upper left corners and what fits of their text.
    pub(super) keys: Vec<(&'c ChartKey, (i64, i64), String)>,
    /// Width and height of it all.
    pub(super) size: (i64, i64),
}

/// Returns the room of a mark in the legend, the space behind it counted in.
pub(super) const fn swatch(mark: KeyMark) -> i64 {
    match mark {
        KeyMark::Node(_) => 124,
        KeyMark::Arrow(_) | KeyMark::Split | KeyMark::Join => 96,
        KeyMark::Choice => 70,
        KeyMark::Note(_) | KeyMark::All | KeyMark::Any => 46,
    }
}

impl<'c> Page<'c> {
    /// Sets a chart that is laid out.
    pub(super) fn of(chart: &'c Chart, layout: Layout) -> Self {
        let right = layout.lanes.last().copied().unwrap_or_default();
        let title = TITLE.wrap(&clean(&chart.title), right, 3);
        let subtitle = SUBTITLE.wrap(&clean(chart.subtitle.as_deref().unwrap_or_default()), right, 6);
        let lines = |lines: &[String]| i64::try_from(lines.len()).unwrap_or_default();
        let begins = MARGIN + lines(&title) * TITLE.leading() + lines(&subtitle) * SUBTITLE.leading() + 20;
        let heads: Vec<_> = chart
            .lanes
            .iter()
            .zip(layout.lanes.iter().zip(layout.lanes.iter().skip(1)))
            .map(|(lane, (left, right))| LANE.wrap(&clean(lane), right - left - 24, LANE_LINES))
            .collect();
        let height = heads.iter().map(|head| lines(head)).max().filter(|count| *count > 0);
        let head = (begins, height.map_or(0, |count| count * LANE.leading() + 24));
        let mut y = begins + head.1 + layout.height + 24;
        let (mut x, mut keys) = (0, Vec::new());
        for key in &chart.legend {
            let text = KEY.line(&clean(&key.text), right - swatch(key.mark));
            let width = swatch(key.mark) + KEY.length(&text);
            if x > 0 && x + width > right {
                (x, y) = (0, y + KEY_LINE);
            }
            keys.push((key, (MARGIN + x, y), text));
            x += width + KEY_GAP;
        }
        let bottom = if keys.is_empty() { y - 24 } else { y + KEY_LINE };
        let size = (right + 2 * MARGIN, bottom + MARGIN);
        Self { chart, layout, title, subtitle, heads, head, keys, size }
    }

    /// Returns whether it is printed across, and how large, in thousandths: as large as a sheet of A4 takes it, and
    /// never larger than it is.
    pub(super) fn print(&self) -> (bool, i64) {
        let (width, height) = self.size;
        let scale = |sheet: (i64, i64)| (sheet.0 * 1000 / width.max(1)).min(sheet.1 * 1000 / height.max(1)).min(1000);
        let (upright, across) = (scale(SHEET), scale((SHEET.1, SHEET.0)));
        if across > upright { (true, across) } else { (false, upright) }
    }
}
