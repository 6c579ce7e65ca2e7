//! A chart read back from its SVG: where everything lies, as a reader of the file sees it.

use roxmltree::{Document, Node};
use unicode_width::UnicodeWidthChar as _;

/// A rectangle: left, top, right, bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Area(pub(crate) i64, pub(crate) i64, pub(crate) i64, pub(crate) i64);

impl Area {
    /// Returns whether the insides meet.
    pub(crate) fn overlaps(self, other: Self) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }

    pub(crate) fn holds(self, other: Self) -> bool {
        self.0 <= other.0 && self.1 <= other.1 && other.2 <= self.2 && other.3 <= self.3
    }

    /// Returns whether a point lies on its edge.
    pub(crate) fn edges(self, (x, y): (i64, i64)) -> bool {
        let within = self.0 <= x && x <= self.2 && self.1 <= y && y <= self.3;
        within && (x == self.0 || x == self.2 || y == self.1 || y == self.3)
    }
}

/// A line of an arrow, or of several that share it.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) from: Vec<usize>,
    pub(crate) to: Vec<usize>,
    pub(crate) points: Vec<(i64, i64)>,
    /// Where its head points.
    pub(crate) tip: Option<(i64, i64)>,
}

impl Line {
    /// Returns its straight pieces as areas without breadth.
    pub(crate) fn pieces(&self) -> Vec<Area> {
        let piece = |pair: &[(i64, i64)]| {
            let [(x, y), (x2, y2)] = [pair[0], pair[1]];
            Area(x.min(x2), y.min(y2), x.max(x2), y.max(y2))
        };
        self.points.windows(2).map(piece).collect()
    }
}

/// A line of text, as the columns of a terminal measure it.
#[derive(Debug)]
pub(crate) struct Written {
    /// The box in which it stands.
    pub(crate) within: Option<usize>,
    pub(crate) text: String,
    pub(crate) area: Area,
}

/// What lies where on the sheet.
#[derive(Debug)]
pub(crate) struct Picture {
    pub(crate) sheet: Area,
    pub(crate) lanes: Vec<Area>,
    pub(crate) boxes: Vec<Area>,
    /// The conditions, with the boxes whose arrows they stand on.
    pub(crate) conditions: Vec<(Vec<usize>, Area)>,
    pub(crate) lines: Vec<Line>,
    pub(crate) bars: Vec<Area>,
    pub(crate) texts: Vec<Written>,
    /// Everything else that has an area.
    pub(crate) areas: Vec<Area>,
}

impl Picture {
    /// Reads a picture. Panics if it is no well-formed XML.
    pub(crate) fn read(svg: &str) -> Self {
        let document = Document::parse(svg).unwrap_or_else(|error| panic!("{error}\n{svg}"));
        let root = document.root_element();
        let size: Vec<i64> = root.attribute("viewBox").unwrap().split(' ').map(|part| part.parse().unwrap()).collect();
        let mut picture = Self {
            sheet: Area(size[0], size[1], size[2], size[3]),
            lanes: Vec::new(),
            boxes: Vec::new(),
            conditions: Vec::new(),
            lines: Vec::new(),
            bars: Vec::new(),
            texts: Vec::new(),
            areas: Vec::new(),
        };
        root.descendants().filter(Node::is_element).for_each(|node| picture.take(node));
        picture
    }

    fn take(&mut self, node: Node<'_, '_>) {
        let class = node.attribute("class").unwrap_or_default();
        let parent = node.parent_element().and_then(|parent| parent.attribute("class")).unwrap_or_default();
        match node.tag_name().name() {
            "rect" => {
                let area = area(node);
                match (parent, class) {
                    ("lanes", "lane") => self.lanes.push(area),
                    ("box", "outline") => self.boxes.push(area),
                    ("condition", _) => {
                        let from = numbers(node.parent_element().unwrap(), "data-from");
                        self.conditions.push((from, area));
                    }
                    (_, "split" | "join") => self.bars.push(area),
                    _ => {}
                }
                self.areas.push(area);
            }
            "g" if class == "arrow" => self.lines.push(line(node)),
            "text" => self.texts.push(written(node)),
            _ => {}
        }
    }

    /// Returns the arrows' lines that lead from one box to another.
    pub(crate) fn lines_of(&self, from: usize, to: usize) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.from.contains(&from) && line.to.contains(&to))
    }
}

fn number(node: Node<'_, '_>, name: &str) -> i64 {
    node.attribute(name).map_or(0, |value| value.parse().unwrap_or_else(|_| panic!("{name} is {value}")))
}

fn numbers(node: Node<'_, '_>, name: &str) -> Vec<usize> {
    node.attribute(name).unwrap().split(' ').map(|place| place.parse().unwrap()).collect()
}

/// Adds up how far the groups around an element are moved.
fn moved(node: Node<'_, '_>) -> (i64, i64) {
    let moves = node.ancestors().filter_map(|group| group.attribute("transform"));
    moves.fold((0, 0), |(x, y), transform| {
        let inner = transform.strip_prefix("translate(").and_then(|rest| rest.split(')').next()).unwrap();
        let (right, down) = inner.split_once(' ').unwrap();
        (x + right.parse::<i64>().unwrap(), y + down.parse::<i64>().unwrap())
    })
}

fn area(node: Node<'_, '_>) -> Area {
    let (right, down) = moved(node);
    let (x, y) = (number(node, "x") + right, number(node, "y") + down);
    Area(x, y, x + number(node, "width"), y + number(node, "height"))
}

fn line(group: Node<'_, '_>) -> Line {
    let path = |class: &str| group.children().find(|child| child.attribute("class") == Some(class));
    let (right, down) = moved(group);
    let mut points = Vec::new();
    let (mut x, mut y) = (0, 0);
    let commands = path("line").unwrap().attribute("d").unwrap();
    let mut rest = commands;
    while !rest.is_empty() {
        let kind = &rest[..1];
        let end = rest[1..].find(|sign: char| sign.is_ascii_alphabetic()).map_or(rest.len(), |end| end + 1);
        let values: Vec<i64> = rest[1..end].split(' ').map(|value| value.parse().unwrap()).collect();
        match kind {
            "M" => (x, y) = (values[0], values[1]),
            "H" => x = values[0],
            "V" => y = values[0],
            _ => panic!("a line neither along nor across: {commands}"),
        }
        points.push((x + right, y + down));
        rest = &rest[end..];
    }
    let tip = path("head").map(|head| {
        let first = head.attribute("d").unwrap()[1..].split('L').next().unwrap();
        let (x, y) = first.split_once(' ').unwrap();
        (x.parse::<i64>().unwrap() + right, y.parse::<i64>().unwrap() + down)
    });
    Line { from: numbers(group, "data-from"), to: numbers(group, "data-to"), points, tip }
}

fn written(node: Node<'_, '_>) -> Written {
    let text = node.text().unwrap_or_default().to_owned();
    let size = number(node, "font-size");
    let columns: usize = text.chars().map(|sign| sign.width().unwrap_or(0)).sum();
    let width = i64::try_from(columns).unwrap() * size / 2;
    let (right, down) = moved(node);
    let (x, y) = (number(node, "x") + right, number(node, "y") + down);
    let left = if node.attribute("text-anchor") == Some("middle") { x - width / 2 } else { x };
    let holder = node.ancestors().find(|group| group.attribute("class") == Some("box"));
    let within = holder.map(|holder| usize::try_from(number(holder, "data-box")).unwrap());
    // Letters reach from a little below the base line to most of their size above it.
    Written { within, text, area: Area(left, y - size * 8 / 10, left + width, y + size * 2 / 10) }
}
