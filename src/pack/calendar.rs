//! `calendars/<id>.yaml`: which days are worked.

use crate::label::Label;
use crate::source::{Source, Span};
use crate::yaml::{Fields, Node, Reader, Word};

/// A calendar as written.
#[derive(Clone, Debug)]
pub struct CalendarText {
    /// Its id, the name of its file.
    pub id: String,
    /// Its title.
    pub title: Label,
    /// The place of its Chinese title.
    pub title_span: Span,
    /// The calendar it is laid over.
    pub over: Option<Word>,
    /// The authority it stands on.
    pub source: Option<Source>,
    /// The days of the week on which nobody works.
    pub rest_days: Option<Vec<Word>>,
    /// Its years, in the order written.
    pub years: Vec<YearText>,
    /// The file's first place.
    pub span: Span,
}

/// A year of a calendar as written.
#[derive(Clone, Debug)]
pub struct YearText {
    /// The year.
    pub year: Word,
    /// What was announced for it, the first announcement first.
    pub announcements: Vec<AnnouncementText>,
}

/// An announcement as written.
#[derive(Clone, Debug)]
pub struct AnnouncementText {
    /// The day on which it was made.
    pub announced_on: Option<Word>,
    /// Who made it, by which notice.
    pub notice: Option<Label>,
    /// Days that are not worked.
    pub rest: Vec<StretchText>,
    /// Days that are worked.
    pub worked: Vec<StretchText>,
}

/// Days that follow one another, as written.
#[derive(Clone, Debug)]
pub struct StretchText {
    /// The first day.
    pub from: Word,
    /// The last day; the same as the first where one day stands alone.
    pub to: Word,
    /// What they are.
    pub title: Label,
    /// Where the entry stands.
    pub span: Span,
}

impl CalendarText {
    pub(super) fn read(reader: &mut Reader, id: &str, node: &Node) -> Self {
        let fields = reader.fields(node, &["title", "over", "source", "rest_days", "years"]);
        let (title, title_span) = reader.needed_name(&fields, "title");
        let over = fields.get("over").and_then(|node| reader.word(node));
        // What is laid over another may rest as that does, and nobody announces a factory's own days.
        let public = node.get("over").is_none();
        let rest_days = if public { reader.needed(&fields, "rest_days") } else { fields.get("rest_days") };
        let rest_days = rest_days.map(|node| reader.words(node));
        let source = fields.get("source").and_then(|node| reader.source(node));
        let years = if public { reader.needed(&fields, "years") } else { fields.get("years") };
        let mut read = Vec::new();
        for (key, node) in years.map(|years| reader.entries(years)).unwrap_or_default() {
            let Some(year) = reader.word(key) else { continue };
            let mut announcements = vec![AnnouncementText::read(reader, node, public, true)];
            let later = Fields { node }.get("later").map(|node| reader.list(node)).unwrap_or_default();
            announcements.extend(later.iter().map(|node| AnnouncementText::read(reader, node, public, false)));
            read.push(YearText { year, announcements });
        }
        Self { id: id.to_owned(), title, title_span, over, source, rest_days, years: read, span: node.span }
    }
}

impl AnnouncementText {
    fn read(reader: &mut Reader, node: &Node, public: bool, first: bool) -> Self {
        let known = ["announced_on", "notice", "rest", "worked", "later"];
        let known = if first { known.as_slice() } else { known.get(..4).unwrap_or_default() };
        let fields = reader.fields(node, known);
        let announced_on = if public {
            reader.needed_word(&fields, "announced_on")
        } else {
            fields.get("announced_on").and_then(|node| reader.word(node))
        };
        let notice = if public { reader.needed(&fields, "notice") } else { fields.get("notice") };
        let notice = notice.map(|node| reader.label(node));
        let rest = fields.get("rest").map(|node| StretchText::read_all(reader, node, "from")).unwrap_or_default();
        let worked = fields.get("worked").map(|node| StretchText::read_all(reader, node, "on")).unwrap_or_default();
        Self { announced_on, notice, rest, worked }
    }
}

impl StretchText {
    /// Reads a list of days. Either kind of list may hold single days and stretches; `usual` is the key that its entries begin with.
    fn read_all(reader: &mut Reader, node: &Node, usual: &'static str) -> Vec<Self> {
        reader.list(node).iter().filter_map(|node| Self::read(reader, node, usual)).collect()
    }

    fn read(reader: &mut Reader, node: &Node, usual: &'static str) -> Option<Self> {
        let has = |key| node.get(key).is_some();
        let single = has("on") || (usual == "on" && !has("from") && !has("to"));
        // An entry that has a single day has no ends, and the other way round; a list without either has its usual keys.
        let known: &[&str] = match (has("on"), single) {
            (true, _) => &["on", "title"],
            (false, true) => &["on", "from", "to", "title"],
            (false, false) => &["from", "to", "title", "on"],
        };
        let fields = reader.fields(node, known);
        let title = reader.needed_label(&fields, "title");
        let (from, to) = if single {
            let on = reader.needed_word(&fields, "on");
            (on.clone(), on)
        } else {
            (reader.needed_word(&fields, "from"), reader.needed_word(&fields, "to"))
        };
        Some(Self { from: from?, to: to?, title, span: node.span })
    }
}
