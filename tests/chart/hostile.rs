//! Nothing that stands in a text can break a picture.

use roxmltree::Document;
use zhidu::label::Lang;
use zhidu::render::{Chart, ChartArrow, ChartKey, ChartNode, ChartNote, KeyMark, NodeLook, NoteMark, chart_svg};

use super::laws::check;

/// A chart every text of which is the same.
fn filled(text: &str) -> Chart {
    let text = text.to_owned();
    let note = |mark: NoteMark| ChartNote { mark, text: text.clone() };
    let node = ChartNode {
        notes: vec![note(NoteMark::Plain), note(NoteMark::Limit)],
        state: Some(text.clone()),
        gathers: Some(text.clone()),
        look: NodeLook::Late,
        ..ChartNode::step(&text, &text, 0)
    };
    let label = |from: usize, to: usize, way: usize| ChartArrow {
        label: Some(text.clone()),
        way,
        ..ChartArrow::plain(from, to)
    };
    let joins = |from: usize| ChartArrow { joins: true, ..label(from, 3, 0) };
    Chart {
        lang: Lang::Zh,
        title: text.clone(),
        subtitle: Some(text.clone()),
        lanes: vec![text.clone(), text.clone()],
        nodes: vec![node.clone(), node.clone(), node.clone(), node],
        arrows: vec![label(0, 1, 0), label(0, 2, 1), joins(1), joins(2), label(3, 0, 0), label(3, 9, 1)],
        legend: vec![ChartKey { mark: KeyMark::Choice, text }],
    }
}

#[test]
fn markup_is_text() {
    let text = r#"</text><script>alert("1")</script> <!-- & ]]> &amp; 'x'"#;
    let chart = filled(text);
    check(&chart);
    let svg = chart_svg(&chart);
    let document = Document::parse(&svg).unwrap();
    assert!(document.descendants().all(|element| element.tag_name().name() != "script"));
    assert_eq!(document.root_element().first_element_child().unwrap().text(), Some(text));
}

#[test]
fn signs_that_control_are_left_out() {
    let chart = filled("A\u{0}\u{7}B\u{1b}[31m\r\n\tC\u{202e}D\u{feff}\u{fffe}\u{200b}E\u{85}F");
    check(&chart);
    let svg = chart_svg(&chart);
    let title = Document::parse(&svg).unwrap().root_element().first_element_child().unwrap().text().unwrap().to_owned();
    assert_eq!(title, "AB[31m CDE F");
}

#[test]
fn five_hundred_characters_are_cut_in_the_box_and_whole_in_its_title() {
    for text in ["长".repeat(500), "x".repeat(500), "W".repeat(500), "word ".repeat(100).trim_end().to_owned()] {
        let chart = filled(&text);
        check(&chart);
        let svg = chart_svg(&chart);
        let document = Document::parse(&svg).unwrap();
        let first = document.descendants().find(|element| element.attribute("class") == Some("box")).unwrap();
        let title = first.first_element_child().unwrap().text().unwrap();
        assert!(title.contains(&text), "the title of the box is cut");
        let lines: Vec<_> = first.children().filter(|part| part.tag_name().name() == "text").collect();
        assert!(lines.iter().any(|line| line.text().unwrap().ends_with('…')), "nothing shows that more follows");
    }
}

#[test]
fn emoji_accents_and_emptiness_are_drawn() {
    for text in ["👷🏽‍♀️🔧 e\u{301}\u{301}\u{301} 🇨🇳", "", " ", "\u{301}", "👨‍👩‍👧‍👦".repeat(40).as_str()]
    {
        check(&filled(text));
    }
}
