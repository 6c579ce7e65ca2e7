//! Lists what a procedure and its steps say.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::{FactId, ProcedureId, StepId, StepRef};
use crate::program::{Condition, Limit, Procedure, Program, Slot, Stated, Step, StepIndex, Then, Until, Wait};
use crate::source::Source;

use super::entry::{Entries, Entry};
use super::names::Names;
use super::said::Said;
use super::subject::{Aspect, Subject};

/// Lists a procedure and its steps; the order of the steps is told by [`orders`].
pub(super) fn list<'p>(program: &'p Program, procedure: &'p Procedure, entries: &mut Entries<'p>) {
    entries.insert(Subject::Procedure(procedure.id.clone()), head(program, procedure));
    for each in &procedure.steps {
        entries.insert(subject(procedure, each), step(program, procedure, each));
    }
}

/// Names a step.
pub(super) fn subject(procedure: &Procedure, step: &Step) -> Subject {
    Subject::Step(reference(procedure, step))
}

fn reference(procedure: &Procedure, step: &Step) -> StepRef {
    StepRef { procedure: procedure.id.clone(), step: step.id.clone() }
}

fn head<'p>(program: &'p Program, procedure: &'p Procedure) -> Entry<'p> {
    let source = procedure.steps.first().map(|step| step.source);
    let mut entry = Entry::new(Some(&procedure.clause), source, Some(&procedure.title));
    entry.say(Aspect::Title, Said::Label(&procedure.title));
    entry.say(Aspect::Clause, Said::Clause(procedure.clause.clone()));
    if !Names(program).condition(&procedure.applies).is_empty() {
        entry.say(Aspect::Applies, Said::Condition(&procedure.applies));
    }
    if let Some(pauses) = procedure.pauses {
        let name = |slot| Said::Fact(Names(program).fact(slot));
        entry.say(Aspect::Pauses, Said::Group(Names(program).group(pauses.list)));
        entry.say(Aspect::PauseFrom, name(pauses.from));
        entry.say(Aspect::PauseTo, name(pauses.to));
        entry.say(Aspect::PauseBecause, name(pauses.because));
    }
    if let Some(first) = procedure.steps.first() {
        entry.say(Aspect::FirstStep, Said::Steps(vec![reference(procedure, first)]));
    }
    entry
}

fn step<'p>(program: &'p Program, procedure: &'p Procedure, step: &'p Step) -> Entry<'p> {
    let mut entry = Entry::new(Some(&step.clause), Some(step.source), Some(&step.title));
    let teller = Teller { program, procedure };
    entry.policy = Some(&procedure.title);
    entry.say(Aspect::Title, Said::Label(&step.title));
    if let Some(text) = &step.text {
        entry.say(Aspect::Text, Said::Label(text));
    }
    // A clause that is the procedure's own is said there.
    if step.clause != procedure.clause {
        entry.say(Aspect::Clause, Said::Clause(step.clause.clone()));
    }
    entry.say(Aspect::Source, Said::Source(step.source));
    for part in &step.config {
        entry.say(Aspect::PartSource(*part), Said::Source(Source::Config));
    }
    entry.say(Aspect::Who, Said::Who(&step.who));
    teller.condition(&mut entry, Aspect::When, &step.when);
    if let Some(wait) = &step.waits {
        teller.wait(&mut entry, wait);
    }
    let steps = [(Aspect::Joins, &step.joins), (Aspect::Approves, &step.approves)];
    for (aspect, steps) in steps.into_iter().filter(|(_, steps)| !steps.is_empty()) {
        entry.say(aspect, Said::Steps(teller.steps(steps)));
    }
    for (aspect, slots) in [(Aspect::Needs, &step.needs), (Aspect::Asks, &step.asks)] {
        if !slots.is_empty() {
            entry.say(aspect, Said::Facts(slots.iter().map(|slot| teller.fact(*slot)).collect()));
        }
    }
    for (aspect, forms) in [(Aspect::NeedsSheets, &step.needs_sheets), (Aspect::Issues, &step.issues)] {
        if !forms.is_empty() {
            entry.say(aspect, Said::Forms(forms));
        }
    }
    entry.mark(Aspect::NeedsDecision, step.needs_decision);
    for (slot, stated) in &step.sets {
        let said = match (stated, program.vocabulary.fact(*slot)) {
            (Stated::Value(value), Some(fact)) => Said::Value(&fact.kind, value),
            (Stated::Person, _) => Said::Word("person"),
            (Stated::Day | Stated::Value(_), _) => Said::Word("day"),
        };
        entry.say(Aspect::Sets(teller.fact(*slot)), said);
    }
    if let Some(limit) = &step.limit {
        teller.limit(&mut entry, limit);
    }
    if let Some(agreed) = step.agreed {
        entry.say(Aspect::Agreed, Said::Fact(teller.fact(agreed)));
    }
    teller.then(&mut entry, &step.then);
    entry
}

/// Says things of the steps of a procedure.
#[derive(Clone, Copy)]
struct Teller<'p> {
    program: &'p Program,
    procedure: &'p Procedure,
}

impl<'p> Teller<'p> {
    fn fact(self, slot: Slot) -> FactId {
        Names(self.program).fact(slot)
    }

    fn steps(self, steps: &[StepIndex]) -> Vec<StepRef> {
        let steps = steps.iter().filter_map(|index| self.procedure.step(*index));
        steps.map(|step| reference(self.procedure, step)).collect()
    }

    fn condition(self, entry: &mut Entry<'p>, aspect: Aspect, condition: &'p Condition) {
        if !Names(self.program).condition(condition).is_empty() {
            entry.say(aspect, Said::Condition(condition));
        }
    }

    fn wait(self, entry: &mut Entry<'p>, wait: &'p Wait) {
        entry.say(Aspect::Waits, Said::Label(&wait.what));
        let until = match &wait.until {
            Until::Holds(condition) => Said::Condition(condition),
            Until::MonthEnd => Said::Word("month-end"),
        };
        entry.say(Aspect::WaitsUntil, until);
        if let Some(since) = wait.since {
            entry.say(Aspect::WaitsSince, Said::Fact(self.fact(since)));
        }
    }

    fn limit(self, entry: &mut Entry<'p>, limit: &'p Limit) {
        entry.say(Aspect::Limit, Said::Length(limit.unit, &limit.length));
        if let Some(from) = limit.from {
            entry.say(Aspect::LimitFrom, Said::Fact(self.fact(from)));
        }
        self.condition(entry, Aspect::LimitWhen, &limit.when);
        entry.say(Aspect::LimitBasis, Said::Basis(Some(limit.clause.clone()), Some(limit.source)));
    }

    /// Says of each way on where it leads and when it is taken. Branches that lead to the same steps are told as one.
    fn then(self, entry: &mut Entry<'p>, then: &'p Then) {
        let to = |steps: &[StepIndex]| {
            let mut steps = self.steps(steps);
            steps.sort();
            Aspect::Way(steps)
        };
        match then {
            Then::Go(steps) => entry.say(to(steps), Said::Word("always")),
            Then::Choose(branches) => {
                let mut ways: BTreeMap<Aspect, Vec<Option<&Condition>>> = BTreeMap::new();
                for branch in branches {
                    ways.entry(to(&branch.to)).or_default().push(branch.when.as_ref());
                }
                for (aspect, when) in ways {
                    entry.say(aspect, Said::Branches(when));
                }
            }
        }
    }
}

/// Says in which order the steps stand that both packs have.
pub(super) fn orders<'p>(before: &'p Program, after: &'p Program, old: &mut Entries<'p>, new: &mut Entries<'p>) {
    let procedures = |program: &'p Program| -> BTreeMap<&'p ProcedureId, Vec<&'p StepId>> {
        let ids = |procedure: &'p Procedure| procedure.steps.iter().map(|step| &step.id).collect();
        program.procedures.iter().map(|procedure| (&procedure.id, ids(procedure))).collect()
    };
    let (olds, news) = (procedures(before), procedures(after));
    for (id, was) in &olds {
        let Some(is) = news.get(id) else { continue };
        let common: BTreeSet<_> = was.iter().filter(|step| is.contains(step)).collect();
        for (steps, entries) in [(was, &mut *old), (is, &mut *new)] {
            let kept: Vec<_> = steps.iter().filter(|step| common.contains(step)).map(ToString::to_string).collect();
            if let Some(entry) = entries.get_mut(&Subject::Procedure((*id).clone())) {
                entry.say(Aspect::StepOrder, Said::Text(kept.join(", ")));
            }
        }
    }
}

/// Finds the place of a step in its procedure.
pub(super) fn place(program: &Program, step: &StepRef) -> Option<StepIndex> {
    program.procedures.iter().find(|procedure| procedure.id == step.procedure)?.find(&step.step)
}
