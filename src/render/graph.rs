//! Procedures as charts: who does what after what, and where a case stands in it.

mod notes;
mod standing;

use maud::Markup;

use crate::files::Files;
use crate::id::OfficeId;
use crate::label::{Label, Lang};
use crate::message::Messages;
use crate::pack::Pack;
use crate::program::{Condition, Formula, Operator, Procedure, Program, StepIndex, Test, Then, Who};
use crate::value::{Date, Value};

use super::chart::{
    ArrowLook, Chart, ChartArrow, ChartKey, ChartNode, KeyMark, NodeKind, NodeLanes, NodeLook, NoteMark,
};
use super::comparison::plain;
use super::handbook::Words;

/// What charts of procedures are made with.
#[derive(Clone, Copy)]
pub struct Graph<'g> {
    /// The program that has the procedure.
    pub program: &'g Program,
    /// The sentences of the language of the chart.
    pub messages: &'g Messages,
    /// The day whose parameter values stand in it.
    pub on: Date,
}

/// The box with which a procedure begins; the steps follow it, and the end is the last.
const BEGIN: usize = 0;

impl Graph<'_> {
    /// Makes the chart of a procedure: lanes by department, each step with who does it, by when, and which sheets it needs and issues.
    #[must_use]
    pub fn procedure(&self, procedure: &Procedure) -> Chart {
        self.with_legend(self.bare(procedure))
    }

    /// Makes the chart without a legend.
    fn bare(&self, procedure: &Procedure) -> Chart {
        let lanes = self.lanes(procedure);
        let text = |label: &Label| label.get(self.lang()).to_owned();
        let mut nodes = vec![ChartNode::terminal(NodeKind::Begin, &self.say("begin"))];
        for step in &procedure.steps {
            let places: Vec<_> = step.who.offices().iter().map(|office| self.lane_of(office)).collect();
            let mut places: Vec<_> =
                lanes.iter().enumerate().filter(|(_, lane)| places.contains(lane)).map(|(at, _)| at).collect();
            let lanes = match (places.len(), &step.who) {
                (1, _) => NodeLanes::One(places.pop().unwrap_or_default()),
                (_, Who::Any(_)) => NodeLanes::Any(places),
                (_, Who::All(_)) => NodeLanes::All(places),
            };
            nodes.push(ChartNode {
                lanes,
                notes: self.notes(step),
                gathers: (step.joins.len() > 1).then(|| self.say("all")),
                ..ChartNode::step(step.id.as_str(), &text(&step.title), 0)
            });
        }
        nodes.push(ChartNode::terminal(NodeKind::End, &self.say("end")));
        Chart {
            lang: self.lang(),
            title: text(&procedure.title),
            subtitle: Some(format!("{} {} · {}", self.program.regulation.number, procedure.clause, procedure.id)),
            lanes: lanes.iter().map(|lane| super::who::office_name(self.program, lane, self.lang())).collect(),
            arrows: self.arrows(procedure, nodes.len() - 1),
            nodes,
            legend: Vec::new(),
        }
    }

    fn with_legend(&self, mut chart: Chart) -> Chart {
        let key = |mark| ChartKey { mark, text: self.say(&format!("key-{}", word(mark))) };
        chart.legend = chart.marks().into_iter().map(key).collect();
        chart
    }

    /// Lists the departments that act, in the order in which the procedure names them.
    fn lanes(&self, procedure: &Procedure) -> Vec<OfficeId> {
        let mut lanes = Vec::new();
        for office in procedure.steps.iter().flat_map(|step| step.who.offices()) {
            let lane = self.lane_of(office);
            if !lanes.contains(&lane) {
                lanes.push(lane);
            }
        }
        lanes
    }

    /// Finds the department of an office; an office of none stands for itself.
    fn lane_of(&self, office: &OfficeId) -> OfficeId {
        let found = self.program.offices.iter().find(|known| known.id == *office);
        found.and_then(|found| found.within.clone()).unwrap_or_else(|| office.clone())
    }

    fn arrows(&self, procedure: &Procedure, end: usize) -> Vec<ChartArrow> {
        let mut arrows = Vec::new();
        if !procedure.steps.is_empty() {
            arrows.push(ChartArrow::plain(BEGIN, node_of(StepIndex(0))));
        }
        for (index, step) in procedure.iter() {
            let labels: Vec<Option<String>> = match &step.then {
                Then::Go(_) => vec![None],
                Then::Choose(branches) => branches
                    .iter()
                    .map(|branch| {
                        Some(branch.when.as_ref().map_or_else(|| self.say("otherwise"), |when| self.condition(when)))
                    })
                    .collect(),
            };
            for (way, (to, label)) in step.then.ways().zip(labels).enumerate() {
                let joins = |to: &StepIndex| procedure.step(*to).is_some_and(|step| step.joins.contains(&index));
                let mut targets: Vec<_> = to.iter().map(|to| (node_of(*to), joins(to))).collect();
                if targets.is_empty() {
                    targets.push((end, false));
                }
                arrows.extend(targets.into_iter().map(|(to, joins)| ChartArrow {
                    from: node_of(index),
                    to,
                    way,
                    label: label.clone(),
                    joins,
                    look: ArrowLook::Plain,
                }));
            }
        }
        arrows
    }

    /// Writes a condition in one line: what must all hold stands side by side.
    fn condition(&self, condition: &Condition) -> String {
        if let Condition::All(parts) = condition {
            let parts: Vec<_> = parts.iter().map(|part| self.condition(part)).collect();
            return parts.join(&self.say("and"));
        }
        if let Condition::Test(slot, Test::Compare(Operator::Equal, Formula::Literal(value @ Value::YesNo(_))), _) =
            condition
            && let Some(fact) = self.program.vocabulary.fact(*slot)
        {
            let arguments =
                [("name", fact.label.get(self.lang()).to_owned()), ("value", fact.kind.show(value, self.lang()))];
            return self.messages.say("chart-pair", &arguments);
        }
        self.plain(|words| words.condition(condition))
    }

    /// Puts a piece of the pack into words, in one line.
    fn plain(&self, piece: impl Fn(&Words<'_>) -> Markup) -> String {
        let (pack, files) = (Pack::default(), Files::default());
        plain(&piece(&Words::new(self.program, &pack, &files, self.messages)))
    }

    const fn lang(&self) -> Lang {
        self.messages.lang()
    }

    fn say(&self, key: &str) -> String {
        self.messages.get(&format!("chart-{key}"))
    }
}

/// Returns the box of a step.
const fn node_of(step: StepIndex) -> usize {
    step.index() + 1
}

/// Returns the word that picks the sentence of a mark.
const fn word(mark: KeyMark) -> &'static str {
    match mark {
        KeyMark::Node(NodeLook::Plain) => "ahead",
        KeyMark::Node(NodeLook::Done) => "done",
        KeyMark::Node(NodeLook::Current) => "current",
        KeyMark::Node(NodeLook::Waiting) => "waiting",
        KeyMark::Node(NodeLook::Blocked) => "blocked",
        KeyMark::Node(NodeLook::Late) => "late",
        KeyMark::Node(NodeLook::Skipped) => "skipped",
        KeyMark::Arrow(ArrowLook::Skipped) => "way-skipped",
        KeyMark::Arrow(ArrowLook::Open | ArrowLook::Plain) => "way-open",
        KeyMark::Arrow(ArrowLook::Taken) => "way-taken",
        KeyMark::Choice => "choice",
        KeyMark::Split => "split",
        KeyMark::Join => "join",
        KeyMark::Note(NoteMark::Plain) => "clause",
        KeyMark::Note(NoteMark::Limit) => "limit",
        KeyMark::Note(NoteMark::Wait) => "wait",
        KeyMark::Note(NoteMark::Need) => "need",
        KeyMark::Note(NoteMark::Sheet) => "sheet",
        KeyMark::All => "each",
        KeyMark::Any => "any",
    }
}
