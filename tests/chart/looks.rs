//! What pictures show, to whomever looks at them, hears them read or prints them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use roxmltree::{Document, Node};
use zhidu::label::Lang;
use zhidu::render::{
    ArrowLook, Chart, ChartArrow, ChartNode, KeyMark, NodeKind, NodeLanes, NodeLook, NoteMark, chart_figure, chart_svg,
};

use super::picture::Picture;
use super::samples;

/// `cargo test --test chart -- --ignored` writes the samples to `target/tmp/charts`.
#[test]
#[ignore = "for people who want to look at the pictures"]
fn draws_the_samples_for_people_to_look_at() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("charts");
    fs::create_dir_all(&folder).unwrap();
    for lang in Lang::ALL {
        for (name, sample) in samples::all(lang) {
            fs::write(folder.join(format!("{name}.{}.svg", lang.tag())), chart_svg(&sample)).unwrap();
        }
    }
}

fn plain(lanes: &[&str], nodes: Vec<ChartNode>, arrows: Vec<ChartArrow>) -> Chart {
    let lanes = lanes.iter().map(|lane| (*lane).to_owned()).collect();
    Chart { lang: Lang::En, title: "Repair".to_owned(), subtitle: None, lanes, nodes, arrows, legend: Vec::new() }
}

/// One element a line, as a person reads it.
fn lines(svg: &str) -> String {
    svg.replace("><", ">\n<")
}

#[test]
fn a_single_step_looks_like_this() {
    let step = ChartNode::step("1", "Take in", 0);
    insta::assert_snapshot!(lines(&chart_svg(&plain(&["Office"], vec![step], Vec::new()))));
}

#[test]
fn a_step_that_leads_to_another_lane_and_back_looks_like_this() {
    let nodes = vec![ChartNode::step("1", "Take in", 0), ChartNode::step("2", "Repair", 1)];
    let back = ChartArrow { label: Some("again".to_owned()), ..ChartArrow::plain(1, 0) };
    let chart = plain(&["Office", "Workshop"], nodes, vec![ChartArrow::plain(0, 1), back]);
    insta::assert_snapshot!(lines(&chart_svg(&chart)));
}

#[test]
fn nothing_at_all_is_a_picture_too() {
    let picture = Picture::read(&chart_svg(&plain(&[], Vec::new(), Vec::new())));
    assert!(picture.boxes.is_empty() && picture.lines.is_empty());
}

#[test]
fn a_picture_holds_no_script_link_or_id() {
    let shapes = ["svg", "title", "desc", "style", "rect", "g", "path", "circle", "text"];
    for (name, sample) in samples::all(Lang::Zh) {
        for (svg, own_page) in [(chart_svg(&sample), true), (chart_figure(&sample), false)] {
            let document = Document::parse(&svg).unwrap();
            for element in document.descendants().filter(Node::is_element) {
                let tag = element.tag_name().name();
                assert!(shapes.contains(&tag), "{name} holds a {tag}");
                assert!(own_page || tag != "style", "{name} has a style sheet that would reach beyond it");
                for attribute in element.attributes() {
                    let word = attribute.name();
                    assert!(word != "id" && word != "href" && !word.starts_with("on"), "{name} has a {word}");
                }
            }
        }
    }
}

#[test]
fn a_picture_fits_a_sheet_of_paper() {
    for lang in Lang::ALL {
        for (name, sample) in samples::all(lang) {
            let svg = chart_svg(&sample);
            let document = Document::parse(&svg).unwrap();
            let hundredths = |side: &str| -> u32 {
                let length = document.root_element().attribute(side).unwrap().strip_suffix("mm").unwrap();
                length.replace('.', "").parse().unwrap()
            };
            let (width, height) = (hundredths("width"), hundredths("height"));
            let style = |element: &Node<'_, '_>| element.tag_name().name() == "style";
            let rule = document.descendants().find(style).unwrap();
            let rule = rule.text().unwrap();
            let (most_wide, most_high) = match rule {
                "@page{size:A4 portrait;margin:10mm}" => (19_000, 27_700),
                "@page{size:A4 landscape;margin:10mm}" => (27_700, 19_000),
                _ => panic!("{rule}"),
            };
            assert!(width <= most_wide && height <= most_high, "{name}: {width} by {height} on {rule}");
        }
    }
}

#[test]
fn whoever_cannot_see_is_told_everything() {
    let chart = samples::state(Lang::Zh);
    let svg = chart_svg(&chart);
    let document = Document::parse(&svg).unwrap();
    let root = document.root_element();
    assert_eq!((root.attribute("role"), root.attribute("lang")), (Some("img"), Some("zh-CN")));
    let said = |name: &str| {
        let named = |child: &Node<'_, '_>| child.tag_name().name() == name;
        root.children().find(named).unwrap().text().unwrap().to_owned()
    };
    assert_eq!(said("title"), "GS07-2024-05-003 进度");
    let described = said("desc");
    for line in ["1 登记《异常处理单》", "→ 2b 调查原因，拟定责任人员", "→ 3 判定责任归属"]
    {
        assert!(described.lines().any(|other| other == line), "{line} is not in\n{described}");
    }
    let late = document.descendants().find(|element| element.attribute("data-box") == Some("3")).unwrap();
    let title = late.first_element_child().unwrap();
    assert_eq!(
        title.text().unwrap().lines().collect::<Vec<_>>(),
        ["2b 调查原因，拟定责任人员", "技术部", "§5.2 · 原文", "5 个工作日", "王五 · 应于 2024-05-13 完成，逾期 2 天"]
    );
}

/// What of an element can be told without colour.
fn colourless(element: Node<'_, '_>) -> String {
    let mut told = String::new();
    for part in element.descendants().filter(|part| part.is_element() && part.tag_name().name() != "title") {
        told += part.tag_name().name();
        for attribute in part.attributes().filter(|attribute| !["fill", "stroke"].contains(&attribute.name())) {
            told += &format!(" {}={}", attribute.name(), attribute.value());
        }
        told.push('\n');
    }
    told
}

#[test]
fn looks_differ_without_colour() {
    let looks = [
        NodeLook::Plain,
        NodeLook::Done,
        NodeLook::Current,
        NodeLook::Waiting,
        NodeLook::Blocked,
        NodeLook::Late,
        NodeLook::Skipped,
    ];
    let drawn = looks.map(|look| {
        let svg = chart_svg(&plain(&["Office"], vec![ChartNode { look, ..ChartNode::step("1", "A", 0) }], Vec::new()));
        let document = Document::parse(&svg).unwrap();
        colourless(document.descendants().find(|element| element.attribute("class") == Some("box")).unwrap())
    });
    assert_eq!(BTreeSet::from(drawn).len(), looks.len());
    let looks = [ArrowLook::Skipped, ArrowLook::Open, ArrowLook::Plain, ArrowLook::Taken];
    let drawn = looks.map(|look| {
        let nodes = vec![ChartNode::step("1", "A", 0), ChartNode::step("2", "B", 0)];
        let svg = chart_svg(&plain(&["Office"], nodes, vec![ChartArrow { look, ..ChartArrow::plain(0, 1) }]));
        let document = Document::parse(&svg).unwrap();
        colourless(document.descendants().find(|element| element.attribute("class") == Some("arrow")).unwrap())
    });
    // A way not taken and one ahead differ in their dashes, which are no colour; all four differ.
    assert_eq!(BTreeSet::from(drawn).len(), looks.len());
}

#[test]
fn a_split_and_a_join_reach_over_all_that_they_hold() {
    let picture = Picture::read(&chart_svg(&samples::parallel(Lang::En)));
    let [split, join] = picture.bars.as_slice() else { panic!("{:?}", picture.bars) };
    for place in 2..=5 {
        let area = picture.boxes[place];
        let middle = i64::midpoint(area.0, area.2);
        for bar in [split, join] {
            assert!(bar.0 < middle && middle < bar.2, "{bar:?} does not reach over {area:?}");
        }
        assert!(split.3 < area.1 && area.3 < join.1);
    }
    assert!(picture.texts.iter().any(|written| written.text == "all"));
}

#[test]
fn a_way_back_comes_in_from_the_side() {
    let chart = samples::rejection(Lang::En);
    let picture = Picture::read(&chart_svg(&chart));
    // Quality and the director both send the request back to the clerk.
    for from in [1, 3] {
        let tip = picture.lines_of(from, 0).find_map(|line| line.tip).unwrap();
        assert_eq!(tip.0, picture.boxes[0].2, "the arrow from {from} does not come to the right edge");
    }
}

#[test]
fn a_lane_between_that_has_no_part_is_hatched_out() {
    let step = ChartNode { lanes: NodeLanes::All(vec![0, 2]), ..ChartNode::step("1", "Sign", 0) };
    let svg = chart_svg(&plain(&["Alpha", "Beta", "Gamma"], vec![step], Vec::new()));
    let document = Document::parse(&svg).unwrap();
    let drawn = document.descendants().find(|element| element.attribute("class") == Some("box")).unwrap();
    let texts: Vec<_> =
        drawn.descendants().filter(|part| part.tag_name().name() == "text").filter_map(|part| part.text()).collect();
    assert!(texts.contains(&"Alpha") && texts.contains(&"Gamma") && !texts.contains(&"Beta"), "{texts:?}");
    assert_eq!(drawn.descendants().filter(|part| part.attribute("class") == Some("hatch")).count(), 1);
    assert_eq!(drawn.descendants().filter(|part| part.tag_name().name() == "circle").count(), 2);
}

#[test]
fn a_chart_names_the_marks_that_its_legend_has_to_explain() {
    let mut begin = ChartNode::terminal(NodeKind::Begin, "Begin");
    begin.look = NodeLook::Done;
    let step = ChartNode { lanes: NodeLanes::Any(vec![0, 1]), ..ChartNode::step("1", "A", 0) };
    let nodes = vec![begin, step, ChartNode::step("2", "B", 0), ChartNode::step("3", "C", 1)];
    let taken = ChartArrow { look: ArrowLook::Taken, ..ChartArrow::plain(0, 1) };
    let join = |from: usize| ChartArrow { joins: true, ..ChartArrow::plain(from, 3) };
    let other = ChartArrow { way: 1, ..ChartArrow::plain(1, 2) };
    let mut chart = plain(&["Office", "Workshop"], nodes, vec![taken, join(1), join(2), other]);
    let marks = vec![
        KeyMark::Node(NodeLook::Done),
        KeyMark::Arrow(ArrowLook::Taken),
        KeyMark::Choice,
        KeyMark::Join,
        KeyMark::Any,
    ];
    assert_eq!(chart.marks(), marks);
    chart.arrows[3].way = 0;
    assert!(chart.marks().contains(&KeyMark::Split) && !chart.marks().contains(&KeyMark::Choice));
    assert!(!chart.marks().contains(&KeyMark::Note(NoteMark::Plain)));
}
