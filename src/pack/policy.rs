//! A policy file: its head and its one body.

use crate::diagnostic::{Code, Diagnostic};
use crate::label::Label;
use crate::source::{Source, Span};
use crate::yaml::{Content, Fields, Node, Reader, Word};

use super::condition::ConditionText;
use super::test::{self, TestText};

/// A policy as written.
#[derive(Clone, Debug)]
pub struct PolicyText {
    /// Its path without `.yaml`.
    pub id: String,
    /// The file's first place.
    pub span: Span,
    /// Its title.
    pub title: Label,
    /// The clause it states.
    pub clause: Option<Word>,
    /// The authority of that clause.
    pub source: Option<Source>,
    /// When it speaks at all.
    pub applies: Option<ConditionText>,
    /// The list of whose records it speaks.
    pub for_each: Option<Word>,
    /// What it says.
    pub body: BodyText,
    /// What is given when no rule holds.
    pub otherwise: Vec<(Word, GiveText)>,
}

/// The body of a policy.
#[derive(Clone, Debug)]
pub enum BodyText {
    /// `rules:`, `derive:`, `duties:` or `warnings:`.
    Rules(Vec<RuleText>),
    /// `table:`
    Table(TableText),
    /// `script:`
    Script(ScriptText),
}

/// A rule, derivation, duty or warning as written.
#[derive(Clone, Debug)]
pub struct RuleText {
    /// Its id within the policy.
    pub id: Word,
    /// The rule's whole place begins here.
    pub span: Span,
    /// Its title.
    pub title: Option<Label>,
    /// Its clause, where it is not the policy's.
    pub clause: Option<Word>,
    /// Its authority, where it is not the policy's.
    pub source: Option<Source>,
    /// When it holds.
    pub when: Option<ConditionText>,
    /// What follows.
    pub effect: EffectText,
    /// The rules that count no more where this one holds.
    pub overrides: Vec<Word>,
    /// What the decision says about it, with names in braces.
    pub because: Option<TemplateText>,
}

/// What follows from a rule.
#[derive(Clone, Debug)]
pub enum EffectText {
    /// Outputs take values.
    Gives(Vec<(Word, GiveText)>),
    /// A department has something to do.
    Duty {
        /// The department or office.
        who: Option<Word>,
        /// What it has to do.
        text: TemplateText,
    },
    /// The reader is warned.
    Warning {
        /// Of what.
        text: TemplateText,
    },
}

/// A sentence with names in braces, in both languages.
#[derive(Clone, Debug, Default)]
pub struct TemplateText {
    /// The Chinese sentence.
    pub zh: Option<Word>,
    /// The English sentence.
    pub en: Option<Word>,
}

/// What an output takes, as written.
#[derive(Clone, Debug)]
pub enum GiveText {
    /// A value, or a list of values.
    Literal(Vec<Word>),
    /// A formula.
    Formula(Word),
    /// Nothing (`-` in a table).
    Nothing,
}

/// How the rows of a table answer together (DMN 1.5, clause 8.2.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hit {
    /// At most one row may hold.
    Unique,
    /// Rows may overlap where they agree.
    Any,
    /// The first row that holds.
    First,
    /// All rows that hold.
    Collect,
}

impl Hit {
    /// The words that stand in the pack.
    pub const WORDS: [(&'static str, Self); 4] =
        [("unique", Self::Unique), ("any", Self::Any), ("first", Self::First), ("collect", Self::Collect)];
}

/// A table as written.
#[derive(Clone, Debug)]
pub struct TableText {
    /// Where it stands.
    pub span: Span,
    /// How its rows answer together.
    pub hit: Hit,
    /// The names its columns test.
    pub inputs: Vec<Word>,
    /// The outputs it gives.
    pub outputs: Vec<Word>,
    /// Its rows: each a rule whose cells are kept by column.
    pub rows: Vec<(RuleText, Vec<Option<CellText>>)>,
}

/// A cell of a row: a test and where it stands.
pub type CellText = (TestText, Span);

/// A script policy as written.
#[derive(Clone, Debug)]
pub struct ScriptText {
    /// Where it stands.
    pub span: Span,
    /// The file in `scripts/`.
    pub file: Option<Word>,
    /// The function in it.
    pub function: Option<Word>,
    /// The names whose values it takes.
    pub from: Vec<Word>,
    /// The outputs it gives, each with the key of the returned map.
    pub gives: Vec<(Word, Option<Word>)>,
}

/// What a policy may say, one of them each.
pub(super) const BODIES: [&str; 6] = ["rules", "derive", "table", "script", "duties", "warnings"];

impl PolicyText {
    pub(super) fn read(reader: &mut Reader, id: &str, node: &Node) -> Option<Self> {
        let head = ["title", "clause", "source", "applies", "for_each", "otherwise"];
        let fields = reader.fields(node, &[head.as_slice(), &BODIES].concat());
        let title = reader.needed_label(&fields, "title");
        let clause = reader.needed_word(&fields, "clause");
        let source = fields.get("source").and_then(|node| reader.source(node));
        let applies = fields.get("applies").map(|node| ConditionText::read(reader, node));
        let for_each = fields.get("for_each").and_then(|node| reader.word(node));
        let otherwise = fields.get("otherwise").map(|node| read_gives(reader, node)).unwrap_or_default();
        let present: Vec<_> = BODIES.iter().filter_map(|key| Some((*key, node.get(key)?))).collect();
        let [(key, body)] = present.as_slice() else {
            let found: Vec<_> = present.iter().map(|(key, _)| *key).collect();
            if !matches!(node.content, Content::Map(_)) {
                return None;
            }
            let place = present.get(1).map_or(node.span, |(_, body)| body.span);
            reader.report(
                Diagnostic::at(Code::PolicyBody, place)
                    .with("count", found.len())
                    .with("found", found.join(", "))
                    .with("bodies", [BODIES.as_slice(), &["steps"]].concat().join(", ")),
            );
            return None;
        };
        let body = match *key {
            "table" => BodyText::Table(read_table(reader, body)),
            "script" => BodyText::Script(read_script(reader, body)),
            "derive" => BodyText::Rules(read_derivations(reader, body)),
            key => {
                let nodes = reader.list(body);
                BodyText::Rules(nodes.iter().filter_map(|node| read_rule(reader, key, node)).collect())
            }
        };
        Some(Self { id: id.to_owned(), span: node.span, title, clause, source, applies, for_each, body, otherwise })
    }
}

/// The keys that every rule may bear.
const RULE: [&str; 6] = ["id", "title", "clause", "source", "because", "when"];

fn read_rule(reader: &mut Reader, body: &str, node: &Node) -> Option<RuleText> {
    let own: &[&str] = match body {
        "duties" => &["who", "text"],
        "warnings" => &["text"],
        _ => &["gives", "overrides"],
    };
    let fields = reader.fields(node, &[RULE.as_slice(), own].concat());
    let template = |reader: &mut Reader| {
        reader.needed(&fields, "text").map(|node| read_template(reader, node)).unwrap_or_default()
    };
    let effect = match body {
        "duties" => EffectText::Duty { who: reader.needed_word(&fields, "who"), text: template(reader) },
        "warnings" => EffectText::Warning { text: template(reader) },
        _ => {
            EffectText::Gives(reader.needed(&fields, "gives").map(|node| read_gives(reader, node)).unwrap_or_default())
        }
    };
    let id = reader.needed_word(&fields, "id")?;
    Some(rule(reader, &fields, id, effect))
}

fn read_derivations(reader: &mut Reader, node: &Node) -> Vec<RuleText> {
    let mut rules = Vec::new();
    for (key, node) in reader.entries(node) {
        let Some(id) = reader.word(key) else { continue };
        let fields = reader.fields(node, &["value", "title", "clause", "source", "because"]);
        let Some(value) = reader.needed_word(&fields, "value") else { continue };
        let effect = EffectText::Gives(vec![(id.clone(), GiveText::Formula(value))]);
        rules.push(rule(reader, &fields, id, effect));
    }
    rules
}

fn rule(reader: &mut Reader, fields: &Fields<'_>, id: Word, effect: EffectText) -> RuleText {
    RuleText {
        id,
        span: fields.node.span,
        title: fields.get("title").map(|node| reader.label(node)),
        clause: fields.get("clause").and_then(|node| reader.word(node)),
        source: fields.get("source").and_then(|node| reader.source(node)),
        when: fields.get("when").map(|node| ConditionText::read(reader, node)),
        effect,
        overrides: fields.get("overrides").map(|node| reader.words(node)).unwrap_or_default(),
        because: fields.get("because").map(|node| read_template(reader, node)),
    }
}

pub(super) fn read_template(reader: &mut Reader, node: &Node) -> TemplateText {
    let fields = reader.fields(node, &["zh", "en"]);
    TemplateText { zh: reader.needed_word(&fields, "zh"), en: reader.needed_word(&fields, "en") }
}

fn read_gives(reader: &mut Reader, node: &Node) -> Vec<(Word, GiveText)> {
    let mut gives = Vec::new();
    for (key, value) in reader.entries(node) {
        if let (Some(name), Some(give)) = (reader.word(key), read_give(reader, value)) {
            gives.push((name, give));
        }
    }
    gives
}

fn read_give(reader: &mut Reader, node: &Node) -> Option<GiveText> {
    if let Content::List(_) = node.content {
        return Some(GiveText::Literal(reader.words(node)));
    }
    let word = reader.word(node)?;
    if word.text == "-" {
        return Some(GiveText::Nothing);
    }
    Some(formula_of(&word).map_or_else(|| GiveText::Literal(vec![word]), GiveText::Formula))
}

/// Returns the formula that stands after an equals sign.
pub(super) fn formula_of(word: &Word) -> Option<Word> {
    let formula = word.text.strip_prefix('=')?.trim_start();
    let span = word.part(word.text.len() - formula.len(), formula.len());
    Some(Word { text: formula.to_owned(), span, style: crate::yaml::Style::Plain })
}

fn read_table(reader: &mut Reader, node: &Node) -> TableText {
    let fields = reader.fields(node, &["hit", "inputs", "outputs", "rows"]);
    let hit = fields.get("hit").and_then(|node| reader.word(node)).map_or(Hit::Unique, |word| {
        let words = Hit::WORDS.map(|(word, _)| word);
        Hit::WORDS.iter().find(|(known, _)| *known == word.text).map_or_else(
            || {
                let unknown = Diagnostic::at(Code::UnknownChoice, word.span)
                    .with("value", word.text.as_str())
                    .with("choices", words.join(", "));
                reader.report(unknown.suggest(&word.text, words));
                Hit::Unique
            },
            |(_, hit)| *hit,
        )
    });
    let inputs = reader.needed(&fields, "inputs").map(|node| reader.words(node)).unwrap_or_default();
    let outputs = reader.needed(&fields, "outputs").map(|node| reader.words(node)).unwrap_or_default();
    let rows = reader.needed(&fields, "rows").map(|node| reader.list(node)).unwrap_or_default();
    let rows = rows.iter().filter_map(|node| read_row(reader, node, &inputs, &outputs)).collect();
    TableText { span: node.span, hit, inputs, outputs, rows }
}

fn read_row(
    reader: &mut Reader,
    node: &Node,
    inputs: &[Word],
    outputs: &[Word],
) -> Option<(RuleText, Vec<Option<CellText>>)> {
    let fields = reader.fields(node, &["id", "when", "then", "title", "clause", "source", "because"]);
    let cells = reader.needed(&fields, "when").map(|node| (node, reader.list(node)));
    let gives = reader.needed(&fields, "then").map(|node| (node, reader.list(node)));
    for (part, columns, row) in [("when", inputs, cells), ("then", outputs, gives)] {
        // A full-width comma joins two cells into one, and is told as what it is.
        let joined = |cells: &[Node]| {
            part == "when" && cells.iter().any(|cell| cell.text().is_some_and(|text| text.contains('，')))
        };
        if let Some((node, cells)) = row.filter(|(_, cells)| cells.len() != columns.len() && !joined(cells)) {
            let width = Diagnostic::at(Code::RowWidth, node.span).with("part", part).with("found", cells.len());
            reader.report(width.with("columns", columns.len()));
        }
    }
    let cells = cells.map(|(_, cells)| cells).unwrap_or_default().iter();
    let tests: Vec<_> =
        cells.map(|node| Some((test::read(reader, node)?, Span { end: node.end(), ..node.span }))).collect();
    let gives = gives.map(|(_, cells)| cells).unwrap_or_default();
    let gives =
        outputs.iter().zip(gives).filter_map(|(name, node)| Some((name.clone(), read_give(reader, node)?))).collect();
    let id = reader.needed_word(&fields, "id")?;
    // `when` is kept by column; the rule itself must not read it again as a condition.
    let row = RuleText {
        span: fields.node.span,
        title: fields.get("title").map(|node| reader.label(node)),
        clause: fields.get("clause").and_then(|node| reader.word(node)),
        source: fields.get("source").and_then(|node| reader.source(node)),
        when: None,
        effect: EffectText::Gives(gives),
        overrides: Vec::new(),
        because: fields.get("because").map(|node| read_template(reader, node)),
        id,
    };
    Some((row, tests))
}

fn read_script(reader: &mut Reader, node: &Node) -> ScriptText {
    let fields = reader.fields(node, &["file", "function", "from", "gives"]);
    let gives = match reader.needed(&fields, "gives") {
        Some(node) if matches!(node.content, Content::Map(_)) => node
            .entries()
            .iter()
            .filter_map(|(name, key)| Some((reader.word(name)?, Some(reader.word(key)?))))
            .collect(),
        Some(node) => reader.word(node).map(|name| (name, None)).into_iter().collect(),
        None => Vec::new(),
    };
    ScriptText {
        span: node.span,
        file: reader.needed_word(&fields, "file"),
        function: reader.needed_word(&fields, "function"),
        from: reader.needed(&fields, "from").map(|node| reader.words(node)).unwrap_or_default(),
        gives,
    }
}
