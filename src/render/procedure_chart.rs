//! A procedure as a picture: its steps in the lanes of the departments, and what leads from each to the next.
//!
//! What a case adds to it (who did what, what is in hand, which way was taken) is put in by whoever draws the case: see [`Drawn`].

mod labels;
mod lanes;
mod legend;
mod notes;
mod ways;

use std::collections::BTreeMap;

use crate::message::Messages;
use crate::program::{Procedure, Program, StepIndex};
use crate::value::Date;

use super::{Chart, ChartArrow, ChartNode, NodeKind};

use labels::Labels;
use lanes::Lanes;
use ways::ways;

/// A procedure as a picture, in which its steps and ways are found again.
///
/// The looks and the states of boxes and arrows are plain. Whoever changes them lets [`Drawn::explain`] write the legend anew.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// The picture.
    pub chart: Chart,
    /// The box of each step, by its place in the chart.
    pub node_of: BTreeMap<StepIndex, usize>,
    /// The box where it begins.
    pub begin: usize,
    /// The box where it ends, if it ends anywhere.
    pub end: Option<usize>,
}

impl Drawn {
    /// Finds the arrows, by their places in the chart, by which a step led on to exactly these steps; to none of them where it led
    /// to an end. It finds nothing where no way of the step leads so.
    ///
    /// Two arrows may lead from one step to another, by ways that lead elsewhere too; so all that was led to is asked for.
    #[must_use]
    pub fn taken(&self, from: StepIndex, to: &[StepIndex]) -> Vec<usize> {
        let Some(from) = self.node_of.get(&from) else { return Vec::new() };
        let mut wanted: Vec<_> = to.iter().filter_map(|step| self.node_of.get(step).copied()).collect();
        if to.is_empty() {
            wanted.extend(self.end);
        }
        wanted.sort_unstable();
        wanted.dedup();
        let mut by_way: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for (place, arrow) in self.chart.arrows.iter().enumerate().filter(|(_, arrow)| arrow.from == *from) {
            by_way.entry(arrow.way).or_default().push((arrow.to, place));
        }
        let found = by_way.into_values().find(|arrows| {
            let mut to: Vec<_> = arrows.iter().map(|(to, _)| *to).collect();
            to.sort_unstable();
            to == wanted
        });
        found.unwrap_or_default().into_iter().map(|(_, place)| place).collect()
    }
}

/// Draws a procedure, with the parameter values of a day.
///
/// ```
/// # use std::path::Path;
/// use zhidu::label::Lang;
/// use zhidu::message::Messages;
/// use zhidu::program::StepIndex;
/// use zhidu::render::{chart_svg, procedure_chart};
/// use zhidu::value::read_date;
///
/// let program = zhidu::desk::load(Path::new("policies/gs-07"), false).program.unwrap();
/// let procedure = program.procedures.iter().find(|procedure| procedure.id.as_str() == "procedures/paid-repair").unwrap();
/// let drawn = procedure_chart(&program, procedure, &Messages::new(Lang::En), read_date("2014-08-03").unwrap());
/// let second = &drawn.chart.nodes[drawn.node_of[&StepIndex(1)]];
/// assert_eq!((second.number.as_str(), second.title.as_str()), ("A2", "record it"));
/// assert_eq!(drawn.taken(StepIndex(1), &[StepIndex(2)]).len(), 1);
/// assert!(chart_svg(&drawn.chart).contains("record it"));
/// ```
#[must_use]
pub fn procedure_chart(program: &Program, procedure: &Procedure, messages: &Messages, on: Date) -> Drawn {
    let labels = Labels::new(program, procedure, messages, on);
    let lanes = Lanes::of(program, procedure);
    let mut nodes = vec![ChartNode::terminal(NodeKind::Begin, &messages.get("chart-begin"))];
    let mut node_of = BTreeMap::new();
    for (index, step) in procedure.iter() {
        node_of.insert(index, nodes.len());
        nodes.push(ChartNode {
            lanes: lanes.of_step(program, &step.who),
            notes: labels.notes(step, &lanes),
            gathers: (!step.joins.is_empty()).then(|| messages.get("chart-gathers")),
            ..ChartNode::step(step.id.as_str(), step.title.get(messages.lang()), 0)
        });
    }
    let ends = procedure.steps.iter().any(|step| step.then.ways().any(<[StepIndex]>::is_empty));
    let end = ends.then_some(nodes.len());
    if ends {
        nodes.push(ChartNode::terminal(NodeKind::End, &messages.get("chart-end")));
    }
    let mut arrows: Vec<_> =
        node_of.first_key_value().map(|(_, first)| ChartArrow::plain(0, *first)).into_iter().collect();
    for (index, step) in procedure.iter() {
        let Some(from) = node_of.get(&index) else { continue };
        for (way, leads) in ways(&step.then).into_iter().enumerate() {
            let label = labels.way(&leads);
            let joins = |to: &StepIndex| procedure.step(*to).is_some_and(|next| next.joins.contains(&index));
            let to = leads.to.iter().filter_map(|to| Some((*node_of.get(to)?, joins(to))));
            let to = to.chain(end.filter(|_| leads.to.is_empty()).map(|end| (end, false)));
            arrows.extend(to.map(|(to, joins)| ChartArrow {
                way,
                label: label.clone(),
                joins,
                ..ChartArrow::plain(*from, to)
            }));
        }
    }
    let chart = Chart {
        lang: messages.lang(),
        title: procedure.title.get(messages.lang()).to_owned(),
        subtitle: Some(labels.subtitle()),
        lanes: lanes.names(program, messages.lang()),
        nodes,
        arrows,
        legend: Vec::new(),
    };
    let mut drawn = Drawn { chart, node_of, begin: 0, end };
    drawn.explain(messages);
    drawn
}
