//! Laws of the layout, held against charts made at random.

use proptest::prelude::*;
use zhidu::label::Lang;
use zhidu::render::{
    ArrowLook, Chart, ChartArrow, ChartKey, ChartNode, ChartNote, NodeKind, NodeLanes, NodeLook, NoteMark,
    chart_figure, chart_svg,
};

use super::picture::{Area, Line, Picture};
use super::samples;

const TEXTS: [&str; 8] = [
    "",
    "批准",
    "开具《维修单》，计算损失并归档",
    "Approve",
    "Review the repair order and approve reimbursement of the charges",
    "材料按成本、工资、运费、结算办法；parts at cost, wages",
    "iiiiiiiiiillllllllll WWWWWWWWWWMMMMMMMM",
    "接到客户电话后登记客户名称、地址、电话、产品型号等信息，并在当日内转交生产办公室指定人员记录备查，逾期未转交的由市场部负责",
];

fn text() -> impl Strategy<Value = String> {
    prop::sample::select(TEXTS.to_vec()).prop_map(str::to_owned)
}

fn lanes(count: usize) -> impl Strategy<Value = NodeLanes> {
    prop_oneof![
        6 => (0..count + 1).prop_map(NodeLanes::One),
        1 => prop::collection::vec(0..count + 1, 0..4).prop_map(NodeLanes::All),
        1 => prop::collection::vec(0..count + 1, 0..4).prop_map(NodeLanes::Any),
        1 => Just(NodeLanes::Near),
    ]
}

fn node(count: usize) -> impl Strategy<Value = ChartNode> {
    let kind = prop_oneof![8 => Just(NodeKind::Step), 1 => Just(NodeKind::Begin), 1 => Just(NodeKind::End)];
    let looks = [
        NodeLook::Plain,
        NodeLook::Done,
        NodeLook::Current,
        NodeLook::Waiting,
        NodeLook::Blocked,
        NodeLook::Late,
        NodeLook::Skipped,
    ];
    let marks = [NoteMark::Plain, NoteMark::Limit, NoteMark::Wait, NoteMark::Need, NoteMark::Sheet];
    let note = (prop::sample::select(marks.to_vec()), text()).prop_map(|(mark, text)| ChartNote { mark, text });
    let words = ("[0-9]{0,2}", text(), prop::option::of(text()), prop::option::of(Just("全部".to_owned())));
    (kind, words, lanes(count), prop::collection::vec(note, 0..3), prop::sample::select(looks.to_vec())).prop_map(
        |(kind, (number, title, state, gathers), lanes, notes, look)| ChartNode {
            kind,
            number,
            title,
            lanes,
            notes,
            look,
            state,
            gathers,
        },
    )
}

fn arrow(nodes: usize) -> impl Strategy<Value = ChartArrow> {
    let looks = [ArrowLook::Plain, ArrowLook::Taken, ArrowLook::Open, ArrowLook::Skipped];
    let label = prop::option::weighted(0.4, text());
    (0..nodes + 1, 0..nodes + 1, 0..3_usize, label, prop::bool::weighted(0.2), prop::sample::select(looks.to_vec()))
        .prop_map(|(from, to, way, label, joins, look)| ChartArrow { from, to, way, label, joins, look })
}

fn chart() -> impl Strategy<Value = Chart> {
    (0..6_usize, 1..11_usize).prop_flat_map(|(lane_count, nodes)| {
        let parts = (
            prop::collection::vec(text(), lane_count),
            prop::collection::vec(node(lane_count), nodes),
            prop::collection::vec(arrow(nodes), 0..2 * nodes),
        );
        (parts, text(), prop::option::of(text())).prop_map(|((lanes, nodes, arrows), title, subtitle)| {
            let mut chart = Chart { lang: Lang::Zh, title, subtitle, lanes, nodes, arrows, legend: Vec::new() };
            let key = |mark| ChartKey { mark, text: "说明".to_owned() };
            chart.legend = chart.marks().into_iter().map(key).collect();
            chart
        })
    })
}

/// Returns the lanes that a box may lie in.
fn lanes_of(chart: &Chart, node: &ChartNode) -> Option<(usize, usize)> {
    let own = node.lanes.places().iter().copied().filter(|place| *place < chart.lanes.len().max(1));
    Some((own.clone().min()?, own.max()?))
}

/// Returns whether a chart has no loop.
fn runs_down(chart: &Chart) -> bool {
    let count = chart.nodes.len();
    let mut left: Vec<_> = (0..count).collect();
    while let Some(place) = left.iter().position(|node| {
        chart.arrows.iter().all(|arrow| arrow.to != *node || arrow.from >= count || !left.contains(&arrow.from))
    }) {
        left.remove(place);
    }
    left.is_empty()
}

/// Holds a chart to all the laws.
pub(crate) fn check(chart: &Chart) {
    let svg = chart_svg(chart);
    assert_eq!(svg, chart_svg(chart), "the same chart gives the same bytes");
    let picture = Picture::read(&svg);
    Picture::read(&chart_figure(chart));
    boxes_stand_apart_in_their_lanes(chart, &picture);
    arrows_keep_clear(chart, &picture);
    texts_fit(&picture);
    all_lies_on_the_sheet(&picture);
}

fn boxes_stand_apart_in_their_lanes(chart: &Chart, picture: &Picture) {
    assert_eq!(picture.boxes.len(), chart.nodes.len());
    assert_eq!(picture.lanes.len(), chart.lanes.len().max(1));
    let solid: Vec<_> = picture.boxes.iter().chain(picture.conditions.iter().map(|(_, area)| area)).collect();
    for (place, one) in solid.iter().enumerate() {
        for other in solid.iter().skip(place + 1) {
            assert!(!one.overlaps(**other), "{one:?} lies over {other:?}");
        }
    }
    for (node, area) in chart.nodes.iter().zip(&picture.boxes) {
        let inside = |first: usize, last: usize| picture.lanes[first].0 < area.0 && area.2 < picture.lanes[last].2;
        match lanes_of(chart, node) {
            Some((first, last)) => {
                assert!(inside(first, last), "{area:?} is not in lanes {first} to {last}: {:?}", picture.lanes);
                let reaches = area.0 < picture.lanes[first].2 && picture.lanes[last].0 < area.2;
                assert!(reaches, "{area:?} does not reach over lanes {first} to {last}");
            }
            None => assert!((0..picture.lanes.len()).any(|lane| inside(lane, lane)), "{area:?} is in no lane"),
        }
    }
    for (_, area) in &picture.conditions {
        let within = |lane: &Area| lane.0 <= area.0 && area.2 <= lane.2;
        assert!(picture.lanes.iter().any(within), "the condition {area:?} lies over two lanes");
    }
}

fn arrows_keep_clear(chart: &Chart, picture: &Picture) {
    for line in &picture.lines {
        for piece in line.pieces() {
            for area in &picture.boxes {
                assert!(!piece.overlaps(*area), "{line:?} runs through the box {area:?}");
            }
            for (from, area) in &picture.conditions {
                let own = from.iter().any(|from| line.from.contains(from));
                assert!(own || !piece.overlaps(*area), "{line:?} runs through the condition {area:?}");
            }
        }
    }
    for (place, one) in picture.lines.iter().enumerate() {
        for other in picture.lines.iter().skip(place + 1) {
            if one.from.iter().any(|from| other.from.contains(from)) {
                continue;
            }
            for (a, b) in one.pieces().into_iter().flat_map(|a| other.pieces().into_iter().map(move |b| (a, b))) {
                let (upright, along) = (a.0 == a.2 && b.0 == b.2, a.1 == a.3 && b.1 == b.3);
                let beside =
                    |a: (i64, i64, i64), b: (i64, i64, i64)| (a.0 - b.0).abs() < 14 && a.1.max(b.1) < a.2.min(b.2) - 1;
                let merged = (upright && beside((a.0, a.1, a.3), (b.0, b.1, b.3)))
                    || (along && beside((a.1, a.0, a.2), (b.1, b.0, b.2)));
                assert!(!merged, "{one:?} and {other:?} run as one");
            }
        }
    }
    let count = chart.nodes.len();
    for arrow in chart.arrows.iter().filter(|arrow| arrow.from < count && arrow.to < count) {
        let target = picture.boxes[arrow.to];
        let arrives = |tip: (i64, i64)| target.edges(tip);
        let mut tips = picture.lines_of(arrow.from, arrow.to).filter_map(|line| line.tip);
        assert!(tips.any(arrives), "no arrow comes from {} to {}", arrow.from, arrow.to);
    }
    if runs_down(chart) {
        for arrow in chart.arrows.iter().filter(|arrow| arrow.from < count && arrow.to < count) {
            assert!(picture.boxes[arrow.from].3 < picture.boxes[arrow.to].1, "an arrow leads up");
        }
    }
}

fn texts_fit(picture: &Picture) {
    for written in &picture.texts {
        if let Some(place) = written.within {
            // The number stands on the upper edge of its box.
            let Area(left, top, right, bottom) = picture.boxes[place];
            let room = Area(left, top - 30, right, bottom);
            assert!(
                room.holds(written.area),
                "`{}` does not fit its box: {:?} in {room:?}",
                written.text,
                written.area
            );
        }
    }
    for (place, one) in picture.texts.iter().enumerate() {
        for other in picture.texts.iter().skip(place + 1) {
            assert!(!one.area.overlaps(other.area), "`{}` lies over `{}`", one.text, other.text);
        }
    }
}

fn all_lies_on_the_sheet(picture: &Picture) {
    let texts = picture.texts.iter().map(|written| written.area);
    let lines = picture.lines.iter().flat_map(Line::pieces);
    for area in picture.areas.iter().copied().chain(texts).chain(lines).chain(picture.bars.iter().copied()) {
        assert!(picture.sheet.holds(area), "{area:?} lies off the sheet {:?}", picture.sheet);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn charts_at_random_keep_the_laws(chart in chart()) {
        check(&chart);
    }
}

#[test]
fn charts_as_a_factory_has_them_keep_the_laws() {
    for lang in Lang::ALL {
        samples::all(lang).iter().for_each(|(_, sample)| check(sample));
    }
}
