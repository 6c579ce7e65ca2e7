//! `forms/<id>.yaml`: printed forms.

use crate::diagnostic::{Code, Diagnostic};
use crate::label::Label;
use crate::source::{Source, Span};
use crate::yaml::{Content, Node, Reader, Word};

use super::condition::ConditionText;
use super::policy::{TemplateText, formula_of, read_template};

/// A form as written.
#[derive(Clone, Debug)]
pub struct FormText {
    /// Its id, the name of its file.
    pub id: String,
    /// The file's first place.
    pub span: Span,
    /// What stands at its head.
    pub title: Label,
    /// The place of its Chinese title.
    pub title_span: Span,
    /// The clause that names it.
    pub clause: Option<Word>,
    /// The authority of that clause.
    pub source: Option<Source>,
    /// What the numbers of its sheets begin with.
    pub prefix: Option<Word>,
    /// The paper.
    pub paper: Option<Word>,
    /// Whom each copy is for, with its place.
    pub copies: Vec<(Label, Span)>,
    /// What it speaks of.
    pub of: OfText,
    /// What stands on it.
    pub parts: Vec<PartText>,
    /// Words that it must not hold without a warning.
    pub guards: Vec<GuardText>,
}

/// What a form speaks of, as written.
#[derive(Clone, Debug)]
pub enum OfText {
    /// One case.
    Case,
    /// The cases of a month, or those of them that meet a condition.
    Month(Option<ConditionText>),
}

/// A part of a form as written.
#[derive(Clone, Debug)]
pub enum PartText {
    /// `fields:`
    Fields(Option<Label>, Vec<FieldText>),
    /// `columns:` with the list that `table:` names, none in a form of a month; and the least number of rows.
    Table(Option<Label>, Option<Word>, Vec<FieldText>, Option<Word>),
    /// `text:`, with the authority of its words where it is not that of the form
    Text(Option<Label>, TemplateText, Option<Source>),
    /// `signatures:`
    Signatures(Vec<Label>),
}

/// A field or column as written.
#[derive(Clone, Debug)]
pub struct FieldText {
    /// Its label; none where it is called as what it shows.
    pub label: Option<Label>,
    /// What it shows.
    pub shows: ShowsText,
    /// How it is shown.
    pub look: Option<Word>,
    /// How many lines it takes.
    pub lines: Option<Word>,
}

/// What a field shows, as written.
#[derive(Clone, Debug)]
pub enum ShowsText {
    /// A fact, output or parameter.
    Name(Word),
    /// A formula.
    Formula(Word),
    /// Nothing.
    Blank,
}

/// A word to be watched, as written.
#[derive(Clone, Debug)]
pub struct GuardText {
    /// The parameter that holds the word.
    pub word: Option<Word>,
    /// The warning.
    pub warns: TemplateText,
    /// Its clause.
    pub clause: Option<Word>,
    /// Its authority.
    pub source: Option<Source>,
}

/// The keys that every form may bear.
const HEAD: [&str; 8] = ["title", "clause", "source", "of", "paper", "copies", "parts", "guards"];

impl FormText {
    pub(super) fn read(reader: &mut Reader, id: &str, node: &Node) -> Self {
        let month = read_of(reader, node);
        let fields = reader.fields(node, &[HEAD.as_slice(), &[if month { "where" } else { "prefix" }]].concat());
        let (title, title_span) = reader.needed_name(&fields, "title");
        let clause = reader.needed_word(&fields, "clause");
        let source = reader.needed(&fields, "source").and_then(|node| reader.source(node));
        let prefix = if month { None } else { reader.needed_word(&fields, "prefix") };
        let paper = reader.needed_word(&fields, "paper");
        // The list of a month is kept by whoever prints it; a sheet of a case always goes to somebody.
        let copies = if month { fields.get("copies") } else { reader.needed(&fields, "copies") };
        let copies = copies.map(|node| filled(reader, node)).unwrap_or_default();
        let copies = copies.iter().map(|node| (reader.label(node), node.span)).collect();
        let parts = reader.needed(&fields, "parts").map(|node| filled(reader, node)).unwrap_or_default();
        let of = if month {
            OfText::Month(fields.get("where").map(|node| ConditionText::read(reader, node)))
        } else {
            OfText::Case
        };
        Self {
            id: id.to_owned(),
            span: node.span,
            title,
            title_span,
            clause,
            source,
            prefix,
            paper,
            copies,
            of,
            parts: parts.iter().filter_map(|node| PartText::read(reader, node, month)).collect(),
            guards: fields
                .get("guards")
                .map(|node| reader.list(node).iter().map(|node| GuardText::read(reader, node)).collect())
                .unwrap_or_default(),
        }
    }
}

/// Tells whether a form is of a month. What is neither is read as what the rest of the form looks like.
fn read_of(reader: &mut Reader, form: &Node) -> bool {
    let words = ["case", "month"];
    let Some(word) = form.get("of").and_then(|of| reader.word(of)) else { return false };
    if words.contains(&word.text.as_str()) {
        return word.text == "month";
    }
    let unknown = Diagnostic::at(Code::UnknownChoice, word.span).with("value", word.text.as_str());
    reader.report(unknown.with("choices", words.join(", ")).suggest(&word.text, words));
    form.get("prefix").is_none()
}

/// Takes a list that has at least one entry.
fn filled<'n>(reader: &mut Reader, node: &'n Node) -> &'n [Node] {
    let nodes = reader.list(node);
    if nodes.is_empty() && matches!(node.content, Content::List(_)) {
        reader.report(Diagnostic::at(Code::WrongShape, node.span).with("expected", "entry"));
    }
    nodes
}

impl PartText {
    /// Reads a part; none where it does not say what it is.
    fn read(reader: &mut Reader, node: &Node, month: bool) -> Option<Self> {
        let bodies: &[&str] =
            if month { &["columns", "text", "signatures"] } else { &["fields", "table", "text", "signatures"] };
        let present: Vec<_> = bodies.iter().filter(|body| node.get(body).is_some()).copied().collect();
        let beside: &[&str] = match present.as_slice() {
            ["signatures"] => &[],
            ["fields"] => &["title"],
            ["text"] => &["title", "source"],
            ["columns"] => &["title", "rows"],
            _ => &["title", "columns", "rows"],
        };
        let fields = reader.fields(node, &[bodies, beside].concat());
        let [body] = present.as_slice() else {
            // A misspelt key is told as that.
            let known = |(key, _): &(Node, Node)| key.text().is_some_and(|key| beside.contains(&key));
            if present.len() > 1 || (matches!(node.content, Content::Map(_)) && node.entries().iter().all(known)) {
                let place = present.get(1).and_then(|body| node.get(body)).map_or(node.span, |body| body.span);
                let part = Diagnostic::at(Code::FormPart, place).with("count", present.len());
                reader.report(part.with("found", present.join(", ")).with("bodies", bodies.join(", ")));
            }
            return None;
        };
        let title = |reader: &mut Reader| fields.get("title").map(|node| reader.label(node));
        let entries = |reader: &mut Reader, key| {
            let nodes = reader.needed(&fields, key).map(|node| filled(reader, node)).unwrap_or_default();
            nodes.iter().filter_map(|node| FieldText::read(reader, node, key == "fields")).collect()
        };
        Some(match *body {
            "fields" => Self::Fields(title(reader), entries(reader, "fields")),
            "text" => {
                let text = reader.needed(&fields, "text").map(|node| read_template(reader, node));
                let source = fields.get("source").and_then(|node| reader.source(node));
                Self::Text(title(reader), text.unwrap_or_default(), source)
            }
            "signatures" => {
                let nodes = reader.needed(&fields, "signatures").map(|node| filled(reader, node)).unwrap_or_default();
                Self::Signatures(nodes.iter().map(|node| reader.label(node)).collect())
            }
            _ => {
                let list = fields.get("table").and_then(|node| reader.word(node));
                let rows = fields.get("rows").and_then(|node| reader.word(node));
                Self::Table(title(reader), list, entries(reader, "columns"), rows)
            }
        })
    }
}

impl FieldText {
    /// Reads a name, or a map that says more.
    fn read(reader: &mut Reader, node: &Node, field: bool) -> Option<Self> {
        if let Content::Scalar { .. } = node.content {
            let shows = ShowsText::read(reader.word(node)?);
            if let ShowsText::Formula(word) = &shows {
                reader.report(Diagnostic::at(Code::MissingKey, word.span).with("key", "label"));
                return None;
            }
            return Some(Self { label: None, shows, look: None, lines: None });
        }
        let blank = node.get("blank").is_some_and(|node| reader.yes(node));
        let mut known = vec!["label", "blank"];
        if !blank {
            known.push("shows");
        }
        if field {
            known.extend(if blank { &["lines"][..] } else { &["as", "lines"] });
        }
        let fields = reader.fields(node, &known);
        let shows = if blank { ShowsText::Blank } else { ShowsText::read(reader.needed_word(&fields, "shows")?) };
        let label = if matches!(shows, ShowsText::Name(_)) {
            fields.get("label").map(|node| reader.label(node))
        } else {
            Some(reader.needed_label(&fields, "label"))
        };
        Some(Self {
            label,
            shows,
            look: fields.get("as").filter(|_| field).and_then(|node| reader.word(node)),
            lines: fields.get("lines").filter(|_| field).and_then(|node| reader.word(node)),
        })
    }
}

impl ShowsText {
    fn read(word: Word) -> Self {
        formula_of(&word).map_or(Self::Name(word), Self::Formula)
    }
}

impl GuardText {
    fn read(reader: &mut Reader, node: &Node) -> Self {
        let fields = reader.fields(node, &["word", "warns", "clause", "source"]);
        Self {
            word: reader.needed_word(&fields, "word"),
            warns: reader.needed(&fields, "warns").map(|node| read_template(reader, node)).unwrap_or_default(),
            clause: reader.needed_word(&fields, "clause"),
            source: reader.needed(&fields, "source").and_then(|node| reader.source(node)),
        }
    }
}
