//! Soundness of procedures: every step can come to be done, from everywhere an end can be reached, no step comes into hand twice at once,
//! nothing is approved before it was put forward. What is wrong is told with the way that leads to it.
//!
//! Conditions on facts are left aside here. A procedure that is sound so is sound whatever the facts are, as long as each guard and each
//! wait can come to hold, and one branch of each choice does, which is looked at apart.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::id::{FormId, OfficeId};
use crate::label::{Label, Lang};
use crate::program::{Policy, Procedure, StepIndex};

use super::Checker;
use super::space::{MOST_STEPS, Space};

impl Checker {
    /// Looks at every state and every choice of every procedure. `whole` says that no file of the pack is unread.
    pub(super) fn soundness(&mut self, procedures: &[Procedure], policies: &[Policy], whole: bool) {
        let whole = whole && procedures.iter().all(|procedure| self.is_sound(procedure.span.file));
        let issued: BTreeSet<&FormId> =
            procedures.iter().flat_map(|procedure| &procedure.steps).flat_map(|step| &step.issues).collect();
        for procedure in procedures {
            if !self.is_sound(procedure.span.file) {
                continue;
            }
            if procedure.steps.len() > MOST_STEPS {
                self.too_large(procedure, "steps");
                continue;
            }
            self.approvals(procedure);
            if whole {
                self.sheets_issued(procedure, &issued);
            }
            self.unled(procedure);
            let dead = self.choices(procedure, policies);
            if self.joins_lead(procedure) {
                self.states(procedure, &dead);
            }
        }
    }

    /// Reports steps that approve themselves; warns of those that one office both puts forward and approves.
    fn approvals(&mut self, procedure: &Procedure) {
        for (index, step) in procedure.iter() {
            for approved in &step.approves {
                let Some(proposed) = procedure.step(*approved) else { continue };
                if *approved == index {
                    let own = Diagnostic::at(Code::ApprovesUnproposed, step.span).with("step", step.id.as_str());
                    self.report(own.with("approves", step.id.as_str()).with("reason", "own").with("way", ""));
                    continue;
                }
                let shared = step.who.offices().iter().filter(|office| proposed.who.offices().contains(office));
                let shared: Vec<&OfficeId> = shared.collect();
                if !shared.is_empty() {
                    let same = Diagnostic::at(Code::SameOffice, step.span).with("step", step.id.as_str());
                    let same =
                        same.with("approves", proposed.id.as_str()).with("offices", &self.offices_named(&shared));
                    self.report(same.and_at(proposed.span));
                }
            }
        }
    }

    fn offices_named(&self, ids: &[&OfficeId]) -> Label {
        let named = |lang: Lang, between: &str| {
            let offices = self.offices.iter().filter(|office| ids.contains(&&office.id));
            offices.map(|office| office.label.get(lang)).collect::<Vec<_>>().join(between)
        };
        Label { zh: named(Lang::Zh, "、"), en: named(Lang::En, ", ") }
    }

    /// Reports steps that need a sheet which no step of any procedure issues.
    fn sheets_issued(&mut self, procedure: &Procedure, issued: &BTreeSet<&FormId>) {
        for step in &procedure.steps {
            for form in step.needs_sheets.iter().filter(|form| !issued.contains(form)) {
                let never = Diagnostic::at(Code::StepUnreachable, step.span).with("step", step.id.as_str());
                self.report(never.with("reason", "sheet").with("name", form.as_str()));
            }
        }
    }

    /// Reports steps that join others which never lead to them; tells whether there are none.
    fn joins_lead(&mut self, procedure: &Procedure) -> bool {
        let mut lead = true;
        for (index, step) in procedure.iter() {
            for joined in &step.joins {
                let Some(from) = procedure.step(*joined) else { continue };
                if !procedure.leads(*joined, index) {
                    let stuck = Diagnostic::at(Code::ProcedureStuck, step.span).with("step", step.id.as_str());
                    let stuck = stuck.with("reason", "apart").with("awaited", from.id.as_str());
                    self.report(stuck.with("begun", "no").with("way", "").and_at(from.span));
                    lead = false;
                }
            }
        }
        lead
    }

    fn too_large(&mut self, procedure: &Procedure, reason: &'static str) {
        let large = Diagnostic::at(Code::ProcedureTooLarge, procedure.span).with("reason", reason);
        self.report(large.with("steps", procedure.steps.len()).with("most", MOST_STEPS));
    }

    fn states(&mut self, procedure: &Procedure, dead: &BTreeSet<(StepIndex, usize)>) {
        let Some(space) = Space::of(procedure, dead) else { return self.too_large(procedure, "states") };
        let mut told = BTreeSet::new();
        for (state, step) in &space.doubled {
            // What comes twice leads on twice.
            if !told.contains(step) {
                told.extend(procedure.from_on(*step));
                self.tell(&space, Code::StepDoubled, *step, *state, |found| found);
            }
        }
        let mut told = BTreeSet::new();
        for (state, step, unproposed) in &space.unproposed {
            if told.insert(*step) {
                let name = space.name(*unproposed);
                self.tell(&space, Code::ApprovesUnproposed, *step, *state, |found| {
                    found.with("approves", name).with("reason", "before")
                });
            }
        }
        if space.doubled.is_empty() {
            let told = self.stuck(&space);
            self.never_come(&space, &told);
        }
    }

    /// Tells the first states in which nothing can be done though something is in hand, one for each step that is waited at, and the first
    /// from which the procedure runs on without an end. Returns the steps that it told of.
    fn stuck(&mut self, space: &Space<'_>) -> BTreeSet<StepIndex> {
        let mut told = BTreeSet::new();
        let mut last = BTreeSet::new();
        for state in space.states().filter(|state| space.enabled(*state).is_empty()) {
            last.insert(state);
            let Some(step) = culprit(space, state).filter(|step| told.insert(*step)) else { continue };
            let sheets: Vec<_> = space.wanting(state, step).into_iter().map(FormId::as_str).collect();
            let awaited = space.procedure.awaited(space.arcs(state), step);
            let (reason, what) =
                if awaited.is_empty() { ("sheet", sheets.join(", ")) } else { ("join", space.names(awaited)) };
            self.tell(space, Code::ProcedureStuck, step, state, |found| {
                found.with("reason", reason).with("awaited", what)
            });
        }
        let ring = space.cut_off(&last).into_iter().find_map(|state| Some((state, *space.enabled(state).first()?)));
        if let Some((state, step)) = ring {
            told.insert(step);
            let ring = space.names(space.steps_from(state));
            self.tell(space, Code::ProcedureStuck, step, state, |found| {
                found.with("reason", "loop").with("awaited", ring)
            });
        }
        told
    }

    /// Reports steps to which others lead that are done, and which never come to be done themselves.
    fn never_come(&mut self, space: &Space<'_>, told: &BTreeSet<StepIndex>) {
        for (index, step) in space.procedure.iter() {
            let led = |from: &StepIndex| space.procedure.leads(*from, index);
            let alive = |from: &StepIndex| space.ways(*from).iter().any(|way| way.contains(&index));
            if !space.done.contains(&index) && !told.contains(&index) && space.done.iter().any(led) {
                let never = Diagnostic::at(Code::StepUnreachable, step.span).with("step", step.id.as_str());
                let reason = if space.done.iter().any(alive) { "waits" } else { "dead" };
                self.report(never.with("reason", reason).with("name", ""));
            }
        }
    }

    /// Reports steps to which no way leads from the first. Those behind them are not told beside them.
    fn unled(&mut self, procedure: &Procedure) {
        let mut passed = procedure.from_on(StepIndex(0));
        let alone = |index: StepIndex| !procedure.iter().any(|(from, _)| from != index && procedure.leads(from, index));
        let (first, ringed): (Vec<_>, Vec<_>) = procedure.iter().partition(|(index, _)| alone(*index));
        for ((index, step), reason) in
            first.into_iter().map(|step| (step, "nothing")).chain(ringed.into_iter().map(|step| (step, "ring")))
        {
            if !passed.contains(&index) {
                passed.extend(procedure.from_on(index));
                let never = Diagnostic::at(Code::StepUnreachable, step.span).with("step", step.id.as_str());
                self.report(never.with("reason", reason).with("name", ""));
            }
        }
    }

    /// Tells what is wrong in a state, with the way that leads there.
    fn tell(
        &mut self,
        space: &Space<'_>,
        code: Code,
        step: StepIndex,
        state: usize,
        add: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        let Some(span) = space.procedure.step(step).map(|step| step.span) else { return };
        let way = space.way(state);
        let found = Diagnostic::at(code, span).with("step", space.name(step));
        let found = found.with("begun", if way.is_empty() { "no" } else { "yes" }).with("way", way);
        self.report(add(found));
    }
}

/// Finds the step at which a state is held up: not one that only waits for what another holds up.
fn culprit(space: &Space<'_>, state: usize) -> Option<StepIndex> {
    let waiting: BTreeSet<StepIndex> = space.arcs(state).iter().map(|arc| arc.to).collect();
    let held_up = |step: &&StepIndex| {
        let awaited = space.procedure.awaited(space.arcs(state), **step);
        let behind =
            |other: &StepIndex| !space.procedure.from_on(*other).is_disjoint(&awaited.iter().copied().collect());
        !waiting.iter().any(|other| other != *step && behind(other))
    };
    waiting.iter().find(held_up).or_else(|| waiting.first()).copied()
}
