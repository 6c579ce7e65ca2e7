//! A file with `steps`: a procedure.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::label::Label;
use crate::source::{Source, Span};
use crate::yaml::{Content, Fields, Node, Reader, Word};

use super::condition::ConditionText;
use super::policy::BODIES;

/// A procedure as written.
#[derive(Clone, Debug)]
pub struct ProcedureText {
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
    /// The cases it is for.
    pub applies: Option<ConditionText>,
    /// The facts of the list whose records stop the clock.
    pub pauses: Option<PausesText>,
    /// Its steps.
    pub steps: Vec<StepText>,
    /// Whether each of them has an id of its own, so that none of them is meant where a step is unknown.
    pub whole: bool,
}

/// The facts of the list whose records stop the clock, as written.
#[derive(Clone, Debug)]
pub struct PausesText {
    /// The first day on which the clock stands.
    pub from: Option<Word>,
    /// The last day, counted in.
    pub to: Option<Word>,
    /// Why it stands.
    pub because: Option<Word>,
    /// Where it stands.
    pub span: Span,
}

/// A step as written.
#[derive(Clone, Debug)]
pub struct StepText {
    /// Its id within the procedure.
    pub id: Word,
    /// What is done.
    pub title: Label,
    /// What is to be done in full, where the title is short.
    pub text: Option<Label>,
    /// Its clause, where it is not the procedure's.
    pub clause: Option<Word>,
    /// Its authority, where it is not the procedure's.
    pub source: Option<Source>,
    /// The parts of it that the factory settled.
    pub config: Vec<StepPart>,
    /// Who does it.
    pub who: WhoText,
    /// What must hold before it may be done.
    pub when: Option<ConditionText>,
    /// What is waited for.
    pub waits: Option<WaitText>,
    /// The steps that must all have led here.
    pub joins: Vec<Word>,
    /// What must be there before it may be done.
    pub needs: NeedsText,
    /// The facts that whoever does it states.
    pub asks: Vec<Word>,
    /// The facts that follow from its being done.
    pub sets: Vec<(Word, Word)>,
    /// The sheets that it issues.
    pub issues: Vec<Word>,
    /// The steps that it approves.
    pub approves: Vec<Word>,
    /// Within how long it has to be done.
    pub within: Option<LimitText>,
    /// The date fact that holds the day set by contract.
    pub agreed: Option<Word>,
    /// What follows.
    pub then: ThenText,
}

/// A part of a step, named by its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepPart {
    /// What is to be done in full.
    Text,
    /// Who does it.
    Who,
    /// What must hold.
    When,
    /// What is waited for.
    Waits,
    /// What must be there.
    Needs,
    /// What is stated.
    Asks,
    /// What follows for the facts.
    Sets,
    /// The sheets.
    Issues,
    /// What it approves.
    Approves,
    /// What follows.
    Then,
}

impl StepPart {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Text,
        Self::Who,
        Self::When,
        Self::Waits,
        Self::Needs,
        Self::Asks,
        Self::Sets,
        Self::Issues,
        Self::Approves,
        Self::Then,
    ];

    /// Returns its key.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Who => "who",
            Self::When => "when",
            Self::Waits => "waits",
            Self::Needs => "needs",
            Self::Asks => "asks",
            Self::Sets => "sets",
            Self::Issues => "issues",
            Self::Approves => "approves",
            Self::Then => "then",
        }
    }
}

/// Who does a step, as written.
#[derive(Clone, Debug, Default)]
pub struct WhoText {
    /// The departments and offices.
    pub offices: Vec<Word>,
    /// Whether a person of each of them has to sign.
    pub all: bool,
}

/// What is waited for, as written.
#[derive(Clone, Debug)]
pub struct WaitText {
    /// What it is, for people.
    pub what: Label,
    /// When it is over; none where that cannot be read.
    pub until: Option<UntilText>,
    /// The date fact that holds the day on which it was over.
    pub since: Option<Word>,
}

/// When a wait is over, as written.
#[derive(Clone, Debug)]
pub enum UntilText {
    /// Once the condition holds.
    Holds(ConditionText),
    /// `month_end`.
    MonthEnd,
}

/// What must be there before a step may be done, as written.
#[derive(Clone, Debug, Default)]
pub struct NeedsText {
    /// Facts and outputs that must be known.
    pub facts: Vec<Word>,
    /// Sheets that must have been issued.
    pub sheets: Vec<Word>,
    /// Whether the case must be decided.
    pub decision: bool,
}

/// Within how long a step has to be done, as written.
#[derive(Clone, Debug)]
pub struct LimitText {
    /// `working_days`, `days` or `months`, with the length.
    pub lengths: Vec<(Word, Word)>,
    /// The date fact from which it runs.
    pub from: Option<Word>,
    /// When there is a limit at all.
    pub when: Option<ConditionText>,
    /// Its clause, where it is not the step's.
    pub clause: Option<Word>,
    /// Its authority, where it is not the step's.
    pub source: Option<Source>,
    /// Where it stands.
    pub span: Span,
}

/// What follows a step, as written. `end` stands for nothing.
#[derive(Clone, Debug)]
pub enum ThenText {
    /// All of these begin.
    Go(Vec<Word>),
    /// The one branch that holds.
    Choose(Vec<BranchText>),
}

/// One of several ways on, as written.
#[derive(Clone, Debug)]
pub struct BranchText {
    /// When it is taken; none for `otherwise`.
    pub when: Option<ConditionText>,
    /// What begins.
    pub to: Vec<Word>,
    /// Where it stands.
    pub span: Span,
}

/// In what a time limit may be counted.
pub const UNITS: [&str; 3] = ["working_days", "days", "months"];

/// What else may stand in a time limit.
const LIMIT: [&str; 4] = ["from", "when", "clause", "source"];

const STEP: [&str; 18] = [
    "id", "title", "text", "clause", "source", "config", "who", "when", "waits", "joins", "needs", "asks", "sets",
    "issues", "approves", "within", "agreed", "then",
];

impl ProcedureText {
    /// Tells whether a file is a procedure: it has `steps`, or a slip of that word and nothing that a policy says.
    pub(super) fn is_meant(node: &Node) -> bool {
        let slip = |key: &str| Diagnostic::of(Code::UnknownKey).suggest(key, ["steps"]).suggestion.is_some();
        let mut keys = node.entries().iter().filter_map(|(key, _)| key.text());
        node.get("steps").is_some() || (!BODIES.iter().any(|key| node.get(key).is_some()) && keys.any(slip))
    }

    pub(super) fn read(reader: &mut Reader, id: &str, node: &Node) -> Self {
        let fields = reader.fields(node, &["title", "clause", "source", "applies", "pauses", "steps"]);
        let list = reader.needed(&fields, "steps");
        let nodes = list.map(|node| reader.list(node)).unwrap_or_default();
        if let Some(list) = list.filter(|list| list.content == Content::List(Vec::new())) {
            reader.report(Diagnostic::at(Code::MissingKey, list.span).with("key", "steps"));
        }
        let steps: Vec<_> = nodes.iter().filter_map(|node| StepText::read(reader, node)).collect();
        Self {
            id: id.to_owned(),
            span: node.span,
            title: reader.needed_label(&fields, "title"),
            clause: reader.needed_word(&fields, "clause"),
            source: source(reader, &fields),
            applies: fields.get("applies").map(|node| ConditionText::read(reader, node)),
            pauses: fields.get("pauses").map(|node| PausesText::read(reader, node)),
            whole: list.is_some() && steps.len() == nodes.len() && have_ids(&steps),
            steps,
        }
    }
}

impl PausesText {
    fn read(reader: &mut Reader, node: &Node) -> Self {
        let fields = reader.fields(node, &["from", "to", "because"]);
        Self {
            from: reader.needed_word(&fields, "from"),
            to: reader.needed_word(&fields, "to"),
            because: reader.needed_word(&fields, "because"),
            span: node.span,
        }
    }
}

fn have_ids(steps: &[StepText]) -> bool {
    let ids: BTreeSet<&str> =
        steps.iter().filter(|step| step.has_sound_id()).map(|step| step.id.text.as_str()).collect();
    ids.len() == steps.len()
}

impl StepText {
    /// Tells whether its id can be written on a command line and in a list.
    #[must_use]
    pub fn has_sound_id(&self) -> bool {
        let id = &self.id.text;
        let free = !END.contains(&id.as_str());
        free && id.starts_with(char::is_alphanumeric) && id.chars().all(|c| c.is_alphanumeric() || "_-.".contains(c))
    }

    fn read(reader: &mut Reader, node: &Node) -> Option<Self> {
        let fields = reader.fields(node, &STEP);
        let title = reader.needed_label(&fields, "title");
        let who = reader.needed(&fields, "who").map(|node| WhoText::read(reader, node)).unwrap_or_default();
        let then = reader.needed(&fields, "then").map(|node| ThenText::read(reader, node));
        let sets = fields.get("sets").map(|node| reader.entries(node)).unwrap_or_default();
        let sets = sets.into_iter().filter_map(|(name, value)| Some((reader.word(name)?, reader.word(value)?)));
        let sets = sets.collect();
        let step = Self {
            id: reader.needed_word(&fields, "id")?,
            title,
            text: fields.get("text").map(|node| reader.label(node)),
            clause: fields.get("clause").and_then(|node| reader.word(node)),
            source: source(reader, &fields),
            config: config(reader, &fields),
            who,
            when: fields.get("when").map(|node| ConditionText::read(reader, node)),
            waits: fields.get("waits").map(|node| WaitText::read(reader, node)),
            joins: words(reader, &fields, "joins"),
            needs: fields.get("needs").map(|node| NeedsText::read(reader, node)).unwrap_or_default(),
            asks: words(reader, &fields, "asks"),
            sets,
            issues: words(reader, &fields, "issues"),
            approves: words(reader, &fields, "approves"),
            within: fields.get("within").map(|node| LimitText::read(reader, node)),
            agreed: fields.get("agreed").and_then(|node| reader.word(node)),
            then: then.unwrap_or(ThenText::Go(Vec::new())),
        };
        Some(step)
    }
}

impl WhoText {
    /// Reads one office, a list of which any one does, or `all:` a list of which each has to sign.
    fn read(reader: &mut Reader, node: &Node) -> Self {
        if !matches!(node.content, Content::Map(_)) {
            return Self { offices: at_least_one(reader, node, "who"), all: false };
        }
        let fields = reader.fields(node, &["all"]);
        // Another key than this one is told already.
        let all = if node.entries().is_empty() { reader.needed(&fields, "all") } else { fields.get("all") };
        let offices = all.map(|node| at_least_one(reader, node, "who")).unwrap_or_default();
        Self { offices, all: true }
    }
}

impl WaitText {
    fn read(reader: &mut Reader, node: &Node) -> Self {
        let fields = reader.fields(node, &["for", "until", "since"]);
        let until = reader.needed(&fields, "until").map(|node| match node.text() {
            Some("month_end" | "月末") => UntilText::MonthEnd,
            _ => UntilText::Holds(ConditionText::read(reader, node)),
        });
        Self {
            what: reader.needed_label(&fields, "for"),
            until,
            since: fields.get("since").and_then(|node| reader.word(node)),
        }
    }
}

impl NeedsText {
    fn read(reader: &mut Reader, node: &Node) -> Self {
        let fields = reader.fields(node, &["facts", "sheets", "decision"]);
        Self {
            facts: words(reader, &fields, "facts"),
            sheets: words(reader, &fields, "sheets"),
            decision: fields.get("decision").is_some_and(|node| reader.yes(node)),
        }
    }
}

impl LimitText {
    fn read(reader: &mut Reader, node: &Node) -> Self {
        let fields = reader.fields(node, &[UNITS.as_slice(), &LIMIT].concat());
        let lengths = node.entries().iter().filter(|(key, _)| key.text().is_some_and(|key| UNITS.contains(&key)));
        let lengths: Vec<_> =
            lengths.filter_map(|(unit, length)| Some((reader.word(unit)?, reader.word(length)?))).collect();
        if let [(first, _), (second, _), ..] = lengths.as_slice() {
            let twice = Diagnostic::at(Code::DoubledKey, second.span).with("key", second.text.as_str());
            reader.report(twice.with("what", "unit").with("first", first.text.as_str()).and_at(first.span));
        }
        // A unit that is misspelt, or has nothing behind it, is told already.
        let counted = node.entries().iter().any(|(key, _)| key.text().is_some_and(|key| !LIMIT.contains(&key)));
        if lengths.is_empty() && !counted && matches!(node.content, Content::Map(_)) {
            reader.report(Diagnostic::at(Code::MissingKey, node.span).with("key", "working_days"));
        }
        Self {
            lengths,
            from: fields.get("from").and_then(|node| reader.word(node)),
            when: fields.get("when").map(|node| ConditionText::read(reader, node)),
            clause: fields.get("clause").and_then(|node| reader.word(node)),
            source: source(reader, &fields),
            span: node.span,
        }
    }
}

impl ThenText {
    /// Reads a step, a list of steps that all begin, `end`, or a list of branches.
    fn read(reader: &mut Reader, node: &Node) -> Self {
        let branches = match &node.content {
            Content::List(nodes) if nodes.iter().any(|node| matches!(node.content, Content::Map(_))) => nodes,
            // One branch alone, without its dash.
            Content::Map(_) => std::slice::from_ref(node),
            _ => return Self::Go(steps(reader, node, "then")),
        };
        Self::Choose(branches.iter().map(|node| BranchText::read(reader, node)).collect())
    }
}

impl BranchText {
    fn read(reader: &mut Reader, node: &Node) -> Self {
        let meant = |key: &Node| {
            let slip = |key: &str| Diagnostic::of(Code::UnknownKey).suggest(key, ["otherwise"]).suggestion.is_some();
            key.text().is_some_and(|key| key == "otherwise" || slip(key))
        };
        if let Some((_, other)) = node.entries().iter().find(|(key, _)| meant(key)) {
            reader.fields(node, &["otherwise"]);
            return Self { when: None, to: steps(reader, other, "otherwise"), span: node.span };
        }
        let fields = reader.fields(node, &["when", "to"]);
        let when = reader.needed(&fields, "when").map(|node| ConditionText::read(reader, node));
        let to = reader.needed(&fields, "to").map(|node| steps(reader, node, "to")).unwrap_or_default();
        Self { when: Some(when.unwrap_or(ConditionText::All(Vec::new()))), to, span: node.span }
    }
}

/// The words that stand for no step: with them a way of the procedure ends.
pub const END: [&str; 2] = ["end", "结束"];

/// Reads the steps that begin; `end` is none.
fn steps(reader: &mut Reader, node: &Node, key: &'static str) -> Vec<Word> {
    let mut steps = at_least_one(reader, node, key);
    if let [only] = steps.as_slice()
        && END.contains(&only.text.as_str())
    {
        steps.clear();
    }
    steps
}

/// Reads one word or several; what is empty counts as missing.
fn at_least_one(reader: &mut Reader, node: &Node, key: &'static str) -> Vec<Word> {
    if matches!(&node.content, Content::Empty) || matches!(&node.content, Content::List(nodes) if nodes.is_empty()) {
        reader.report(Diagnostic::at(Code::MissingKey, node.span).with("key", key));
        return Vec::new();
    }
    one_or_more(reader, node)
}

fn source(reader: &mut Reader, fields: &Fields<'_>) -> Option<Source> {
    fields.get("source").and_then(|node| reader.source(node))
}

/// Reads which parts of a step the factory settled: those that are there.
fn config(reader: &mut Reader, fields: &Fields<'_>) -> Vec<StepPart> {
    let there: Vec<StepPart> = StepPart::ALL.into_iter().filter(|part| fields.get(part.word()).is_some()).collect();
    let mut parts = Vec::new();
    for word in words(reader, fields, "config") {
        if let Some(part) = there.iter().find(|part| part.word() == word.text) {
            parts.push(*part);
            continue;
        }
        let known = there.iter().map(|part| part.word());
        let unknown = Diagnostic::at(Code::UnknownChoice, word.span).with("value", word.text.as_str());
        let unknown = unknown.with("choices", known.clone().collect::<Vec<_>>().join(", "));
        reader.report(unknown.suggest(&word.text, known));
    }
    parts.sort();
    parts.dedup();
    parts
}

fn one_or_more(reader: &mut Reader, node: &Node) -> Vec<Word> {
    match &node.content {
        Content::List(_) => reader.words(node),
        _ => reader.word(node).into_iter().collect(),
    }
}

fn words(reader: &mut Reader, fields: &Fields<'_>, key: &str) -> Vec<Word> {
    fields.get(key).map(|node| one_or_more(reader, node)).unwrap_or_default()
}
