//! What a difference speaks of.

use std::sync::Arc;

use crate::id::{CalendarId, FactId, FormId, GroupId, OfficeId, ParameterId, PolicyId, ProcedureId, RuleRef, StepRef};
use crate::pack::StepPart;
use crate::value::Date;

/// A thing of a pack that has a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The head of the regulation.
    Regulation,
    /// A department or office.
    Office(OfficeId),
    /// A group of names.
    Group(GroupId),
    /// A fact or output.
    Fact(FactId),
    /// A parameter.
    Parameter(ParameterId),
    /// A calendar of working days.
    Calendar(CalendarId),
    /// The head of a policy.
    Policy(PolicyId),
    /// A rule of a policy.
    Rule(RuleRef, Form),
    /// The head of a procedure.
    Procedure(ProcedureId),
    /// A step of a procedure.
    Step(StepRef),
    /// A function of a script: file and name.
    Function(String, String),
    /// A printed form.
    Form(FormId),
}

/// The form in which a rule is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// An entry of `rules:`.
    Rule,
    /// A row of a table.
    Row,
    /// An entry of `derive:`.
    Derivation,
    /// The call of a script.
    Script,
    /// An entry of `duties:`.
    Duty,
    /// An entry of `warnings:`.
    Warning,
    /// What is given where no other rule of the policy holds.
    Otherwise,
}

impl Subject {
    /// Returns the word that stands in JSON and picks the sentence.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Regulation => "regulation",
            Self::Office(_) => "office",
            Self::Group(_) => "group",
            Self::Fact(_) => "fact",
            Self::Parameter(_) => "parameter",
            Self::Calendar(_) => "calendar",
            Self::Policy(_) => "policy",
            Self::Rule(_, Form::Rule) => "rule",
            Self::Rule(_, Form::Row) => "row",
            Self::Rule(_, Form::Derivation) => "derivation",
            Self::Rule(_, Form::Script) => "script",
            Self::Rule(_, Form::Duty) => "duty",
            Self::Rule(_, Form::Warning) => "warning",
            Self::Rule(_, Form::Otherwise) => "otherwise",
            Self::Procedure(_) => "procedure",
            Self::Step(_) => "step",
            Self::Function(..) => "function",
            Self::Form(_) => "form",
        }
    }

    /// Returns its id; nothing for the regulation, which is one.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Regulation => String::new(),
            Self::Office(id) => id.to_string(),
            Self::Group(id) => id.to_string(),
            Self::Fact(id) => id.to_string(),
            Self::Parameter(id) => id.to_string(),
            Self::Calendar(id) => id.to_string(),
            Self::Policy(id) => id.to_string(),
            Self::Rule(rule, _) => rule.to_string(),
            Self::Procedure(id) => id.to_string(),
            Self::Step(step) => step.to_string(),
            Self::Function(file, name) => format!("{file}: {name}"),
            Self::Form(id) => id.to_string(),
        }
    }
}

/// What is said of a thing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// The number of the regulation.
    Number,
    /// Its title, or that of a policy, rule, procedure or step.
    Title,
    /// What people read.
    Label,
    /// What case numbers begin with.
    CasePrefix,
    /// The day of approval.
    ApprovedOn,
    /// The day from which the regulation is in force.
    InForceFrom,
    /// The date fact that governs.
    GovernedBy,
    /// The deciding output.
    Verdict,
    /// The date fact of the matter itself.
    OccurredOn,
    /// The date fact of its receipt.
    ReceivedOn,
    /// The calendar by which working days are counted.
    Calendar,
    /// The calendar that it is laid over.
    Over,
    /// The days of the week on which nobody works.
    RestDays,
    /// Who announced the days of a year, and when.
    Announced(i32),
    /// What is set for some days that follow one another, first and last.
    Days(Date, Date),
    /// The clause.
    Clause,
    /// The authority.
    Source,
    /// Whether it is a department or an office.
    Rank,
    /// The department it belongs to.
    Within,
    /// Whether a case may hold many records.
    Many,
    /// Whether a silent case is taken to hold no record.
    AssumeEmpty,
    /// Whether a case holds it or a policy gives it.
    Role,
    /// What its values mean.
    Kind,
    /// One of the values it may take.
    Choice(Arc<str>),
    /// The clause and authority of such a value.
    ChoiceBasis(Arc<str>),
    /// The order of the values, where entries are sorted by it.
    ChoiceOrder,
    /// The value taken where a case is silent.
    Assume,
    /// The sentence for whoever is asked.
    Help,
    /// Whether it is a step on the way.
    Working,
    /// The value from a day on.
    Value(Date),
    /// A value with the day from which it holds, where that day was moved.
    From(Date),
    /// Why the value from that day on was set.
    Reason(Date),
    /// When a policy speaks at all, or the cases that a procedure is for.
    Applies,
    /// The list of whose records it speaks.
    ForEach,
    /// How the rows of its table answer together.
    Hit,
    /// A column of its table.
    Column(FactId),
    /// The order of the rows, where the first counts.
    RowOrder,
    /// The number of a row, where the first counts.
    RowNumber,
    /// When a rule holds, or a step may be done.
    When,
    /// The cell of a row under a name.
    Cell(FactId),
    /// The function that a script policy calls.
    Calls,
    /// What it hands over.
    Arguments,
    /// What an output takes.
    Gives(FactId),
    /// Who has a duty or does a step.
    Who,
    /// The sentence of a duty or warning, or a step in full.
    Text,
    /// The rules that count no more where this one holds.
    Overrides,
    /// What the decision says about it.
    Because,
    /// The text of a function.
    Body,
    /// The step with which a procedure begins.
    FirstStep,
    /// The order of the steps that both have.
    StepOrder,
    /// The list whose records stop the clock of a procedure.
    Pauses,
    /// The first day of such a pause.
    PauseFrom,
    /// The last day of such a pause.
    PauseTo,
    /// Why the clock stands.
    PauseBecause,
    /// What a step waits for.
    Waits,
    /// When that wait is over.
    WaitsUntil,
    /// The date fact that holds the day on which it was over.
    WaitsSince,
    /// The authority of a part of a step, where it is not that of the rest.
    PartSource(StepPart),
    /// The steps that must all have led to a step.
    Joins,
    /// The facts and outputs that a step needs.
    Needs,
    /// The sheets that it needs.
    NeedsSheets,
    /// Whether it needs a decision.
    NeedsDecision,
    /// The facts that whoever does it states.
    Asks,
    /// What a fact takes when it is done.
    Sets(FactId),
    /// The sheets that it issues.
    Issues,
    /// The steps that it approves.
    Approves,
    /// Within how long it has to be done.
    Limit,
    /// The date fact from which that runs.
    LimitFrom,
    /// When there is a limit at all.
    LimitWhen,
    /// The clause and authority of the limit.
    LimitBasis,
    /// The date fact that holds the day set by contract.
    Agreed,
    /// The way to some steps; to none where it ends.
    Way(Vec<StepRef>),
    /// What the numbers of a form's sheets begin with.
    Prefix,
    /// The paper of a form.
    Paper,
    /// Whether a form lists the cases of a month.
    Monthly,
    /// Whom one of the copies of a form is for.
    Copy(String),
    /// The order of the copies that both have.
    CopyOrder,
    /// A field of a form, by what it shows.
    Field(String),
    /// A column of a form, by what it shows.
    ColumnShown(String),
    /// The words of a form, by the number of the part.
    Words(usize),
    /// The authority of its fixed words, where it is not that of the form; counted likewise.
    WordsSource(usize),
    /// A place to sign.
    Signature(String),
    /// How many rows a table of a form has at least, by its list.
    Rows(String),
    /// In which part and order stands what both have.
    Layout,
    /// The warning of a form that holds a word, by the parameter that says which.
    Guard(ParameterId),
    /// The clause and authority of such a warning.
    GuardBasis(ParameterId),
}

impl Aspect {
    /// Returns the word that stands in JSON and picks the sentence.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Title => "title",
            Self::Label => "label",
            Self::CasePrefix => "case_prefix",
            Self::ApprovedOn => "approved_on",
            Self::InForceFrom => "in_force_from",
            Self::GovernedBy => "governed_by",
            Self::Verdict => "verdict",
            Self::OccurredOn => "occurred_on",
            Self::ReceivedOn => "received_on",
            Self::Calendar => "calendar",
            Self::Over => "over",
            Self::RestDays => "rest_days",
            Self::Announced(_) => "announced",
            Self::Days(..) => "days",
            Self::Clause => "clause",
            Self::Source => "source",
            Self::Rank => "rank",
            Self::Within => "within",
            Self::Many => "many",
            Self::AssumeEmpty => "assume_empty",
            Self::Role => "role",
            Self::Kind => "kind",
            Self::Choice(_) => "choice",
            Self::ChoiceBasis(_) => "choice_basis",
            Self::ChoiceOrder => "choice_order",
            Self::Assume => "assume",
            Self::Help => "help",
            Self::Working => "working",
            Self::Value(_) => "value",
            Self::From(_) => "from",
            Self::Reason(_) => "reason",
            Self::Applies => "applies",
            Self::ForEach => "for_each",
            Self::Hit => "hit",
            Self::Column(_) => "column",
            Self::RowOrder => "row_order",
            Self::RowNumber => "row_number",
            Self::When => "when",
            Self::Cell(_) => "cell",
            Self::Calls => "calls",
            Self::Arguments => "arguments",
            Self::Gives(_) => "gives",
            Self::Who => "who",
            Self::Text => "text",
            Self::Overrides => "overrides",
            Self::Because => "because",
            Self::Body => "body",
            Self::FirstStep => "first_step",
            Self::StepOrder => "step_order",
            Self::Pauses => "pauses",
            Self::PauseFrom => "pause_from",
            Self::PauseTo => "pause_to",
            Self::PauseBecause => "pause_because",
            Self::Waits => "waits",
            Self::WaitsUntil => "waits_until",
            Self::WaitsSince => "waits_since",
            Self::PartSource(_) => "part_source",
            Self::Joins => "joins",
            Self::Needs => "needs",
            Self::NeedsSheets => "needs_sheets",
            Self::NeedsDecision => "needs_decision",
            Self::Asks => "asks",
            Self::Sets(_) => "sets",
            Self::Issues => "issues",
            Self::Approves => "approves",
            Self::Limit => "limit",
            Self::LimitFrom => "limit_from",
            Self::LimitWhen => "limit_when",
            Self::LimitBasis => "limit_basis",
            Self::Agreed => "agreed",
            Self::Way(_) => "way",
            Self::Prefix => "prefix",
            Self::Paper => "paper",
            Self::Monthly => "monthly",
            Self::Copy(_) => "copy",
            Self::CopyOrder => "copy_order",
            Self::Field(_) => "field",
            Self::ColumnShown(_) => "column_shown",
            Self::Words(_) => "words",
            Self::WordsSource(_) => "words_source",
            Self::Signature(_) => "signature",
            Self::Rows(_) => "rows",
            Self::Layout => "layout",
            Self::Guard(_) => "guard",
            Self::GuardBasis(_) => "guard_basis",
        }
    }

    /// Returns what of several it speaks of: a day, a year, a name, the id of a choice, steps, `end`, or days as `first/last` (ISO 8601).
    #[must_use]
    pub fn of(&self) -> Option<String> {
        match self {
            Self::Choice(id) | Self::ChoiceBasis(id) => Some(id.to_string()),
            Self::Value(date) | Self::From(date) | Self::Reason(date) => Some(date.to_string()),
            Self::Announced(year) => Some(year.to_string()),
            Self::Days(from, to) if from == to => Some(from.to_string()),
            Self::Days(from, to) => Some(format!("{from}/{to}")),
            Self::Column(name) | Self::Cell(name) | Self::Gives(name) | Self::Sets(name) => Some(name.to_string()),
            Self::Way(steps) if steps.is_empty() => Some("end".to_owned()),
            Self::Way(steps) => Some(steps.iter().map(|step| step.step.as_str()).collect::<Vec<_>>().join(", ")),
            Self::Copy(key) | Self::Field(key) | Self::ColumnShown(key) | Self::Signature(key) | Self::Rows(key) => {
                Some(key.clone())
            }
            Self::PartSource(part) => Some(part.word().to_owned()),
            Self::Words(number) | Self::WordsSource(number) => Some(number.to_string()),
            Self::Guard(word) | Self::GuardBasis(word) => Some(word.to_string()),
            _ => None,
        }
    }
}
