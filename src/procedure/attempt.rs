//! Whether a person may do a step, and what comes of it. What the regulation refuses is told with the reason, and with its place in the text.

use std::collections::BTreeSet;

use crate::case::Stepped;
use crate::diagnostic::{Code, Diagnostic};
use crate::evaluate::Held;
use crate::id::{FormId, OfficeId, PersonId, StepId};
use crate::label::Label;
use crate::limit::month_end;
use crate::program::{Arc, Branch, Procedure, Role, Slot, Step, StepIndex, Then, Who, acting, members};
use crate::truth::Truth;
use crate::value::Date;

use super::Ground;
use super::office::{refuse_office, refused_again, refused_as};
use super::words::{assignments, found, names, undecided, unmet};

/// Somebody is about to do a step.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// Who.
    pub by: &'a PersonId,
    /// The office in which they mean to act; the first one that fits, where none is named.
    pub office: Option<&'a OfficeId>,
    /// The day on which it is done.
    pub on: Date,
    /// The present day.
    pub today: Date,
    /// The facts that they state with it. The facts of the ground hold them already.
    pub stated: &'a [Slot],
}

/// A step that may be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The office in which it is done, as the step names it.
    pub office: OfficeId,
    /// The holder of the office in whose stead the person acts.
    pub deputy_for: Option<PersonId>,
    /// The steps that had led to it.
    pub after: Vec<StepId>,
    /// Whether it is done with that; else others still have to sign.
    pub done: bool,
}

/// Finds out whether a person may do a step. What follows, once the facts are in that it sets, [`follow`] says.
///
/// # Errors
///
/// `procedure-closed` where the procedure is not for the case; `step-not-open` where the step is not in hand; `wrong-day` where it would
/// come before what led to it, or lies ahead; `step-office`, `own-proposal`, `own-case`; `step-needs`, `step-waits`, `step-blocked`;
/// `step-changed` where something was corrected since it was approved or signed for.
pub fn attempt(
    ground: &Ground<'_>,
    procedure: &Procedure,
    index: StepIndex,
    attempt: &Attempt<'_>,
) -> Result<Taken, Diagnostic> {
    let asked = Asked { ground, procedure, arcs: ground.arcs(procedure), index };
    let Some(step) = procedure.step(index) else { return Err(Diagnostic::of(Code::StepUnknown)) };
    asked.open()?;
    let taken = asked.in_hand(step)?;
    asked.day(step, attempt)?;
    let (office, deputy_for) = asked.office(step, attempt)?;
    asked.own(step, attempt)?;
    if let Some(needs) = asked.needs(step, attempt.stated) {
        return Err(needs);
    }
    let stands = asked.wait(step, attempt.on).or_else(|| asked.guard(step)).or_else(|| asked.changed(step));
    if let Some(stands) = stands {
        return Err(stands);
    }
    let signed = asked.signed(step);
    let done = match &step.who {
        Who::Any(_) => true,
        Who::All(offices) => offices.iter().all(|other| *other == office || signed.contains(other)),
    };
    let after = taken.iter().filter_map(|arc| procedure.step(arc.from?)).map(|step| step.id.clone());
    Ok(Taken { office, deputy_for, after: after.collect(), done })
}

/// Finds out what follows a step, by the facts that the ground holds.
///
/// # Errors
///
/// `step-undecided` where that hangs on facts, where no branch holds, or where several do.
pub fn follow(ground: &Ground<'_>, procedure: &Procedure, index: StepIndex) -> Result<Vec<StepId>, Diagnostic> {
    let Some(step) = procedure.step(index) else { return Err(Diagnostic::of(Code::StepUnknown)) };
    let asked = Asked { ground, procedure, arcs: Vec::new(), index };
    let steps = asked.way(step)?.into_iter().filter_map(|index| procedure.step(index));
    Ok(steps.map(|step| step.id.clone()).collect())
}

/// A step that is asked for.
pub(super) struct Asked<'a, 'g> {
    pub(super) ground: &'a Ground<'g>,
    pub(super) procedure: &'a Procedure,
    pub(super) arcs: Vec<Arc>,
    pub(super) index: StepIndex,
}

impl Asked<'_, '_> {
    /// Says that a code applies to a step, at its place in the text.
    pub(super) fn say(code: Code, step: &Step) -> Diagnostic {
        Diagnostic::at(code, step.span).with("step", step.id.as_str()).with("title", &step.title)
    }

    fn names(&self, steps: &[StepIndex]) -> Label {
        let steps = steps.iter().filter_map(|index| self.procedure.step(*index));
        Label::joined(steps.map(|step| Label {
            zh: format!("{} {}", step.id, step.title.zh),
            en: format!("{} {}", step.id, step.title.en),
        }))
    }

    /// Refuses a procedure that is not for the case.
    fn open(&self) -> Result<(), Diagnostic> {
        let held = self.ground.settled.holds(&self.procedure.applies);
        if held.truth == Truth::Yes {
            return Ok(());
        }
        let span = unmet(&held).map_or(self.procedure.span, |part| part.span);
        let closed = Diagnostic::at(Code::ProcedureClosed, span).with("procedure", self.procedure.id.as_str());
        Err(self.unheld(closed.with("title", &self.procedure.title), &held))
    }

    /// Says of a condition why it does not hold: what was found, or what is not known.
    pub(super) fn unheld(&self, diagnostic: Diagnostic, held: &Held) -> Diagnostic {
        let program = self.ground.program;
        let found = found(program, held);
        let (reason, missing) = match held.truth {
            Truth::Unknown if held.missing.is_empty() => ("undecided", undecided(program, &[held])),
            Truth::Unknown => ("unknown", names(program, &held.missing)),
            _ if found.zh.is_empty() => ("bare", Label::default()),
            _ => ("no", Label::default()),
        };
        let diagnostic = diagnostic.with("reason", reason).with("found", &found).with("missing", &missing);
        diagnostic.with("number", self.ground.case.number.as_str())
    }

    /// Refuses a step that is not in hand, and returns what doing it takes.
    fn in_hand(&self, step: &Step) -> Result<Vec<Arc>, Diagnostic> {
        let taken = self.procedure.taken(&self.arcs, self.index);
        if !taken.is_empty() {
            return Ok(taken);
        }
        let course = self.ground.course(self.procedure);
        let last = course.as_ref().and_then(|course| {
            course.steps.iter().rev().find(|done| done.step.step == step.id && done.came_to.is_some()).copied()
        });
        let awaited = self.procedure.awaited(&self.arcs, self.index);
        let closed = Self::say(Code::StepNotOpen, step).with("number", self.ground.case.number.as_str());
        Err(match last {
            _ if !awaited.is_empty() => closed.with("reason", "join").with("awaited", &self.names(&awaited)),
            Some(done @ Stepped { given, number, .. }) => {
                let closed = closed.with("reason", "done").with("on", self.ground.case.done_on(done).to_string());
                closed.with("person", given.by.as_str()).with("nth", number.to_string())
            }
            None if self.arcs.is_empty() => closed.with("reason", "ended"),
            None => {
                let in_hand = self.procedure.in_hand(&self.arcs);
                closed.with("reason", "later").with("awaited", &self.names(&in_hand))
            }
        })
    }

    /// Refuses a day that lies ahead, before the case came to the factory, or before the day on which the step came into hand.
    fn day(&self, step: &Step, attempt: &Attempt<'_>) -> Result<(), Diagnostic> {
        let wrong = |what: &'static str, since: Date| {
            let wrong = Self::say(Code::WrongDay, step).with("what", what);
            Err(wrong.with("day", attempt.on.to_string()).with("since", since.to_string()))
        };
        if attempt.on > attempt.today {
            return wrong("step-ahead", attempt.today);
        }
        if let Some(begun) = self.ground.earliest().filter(|begun| attempt.on < *begun) {
            return wrong("step-received", begun);
        }
        match self.since(step) {
            Some(since) if attempt.on < since => wrong("step-before", since),
            _ => Ok(()),
        }
    }

    /// Returns the day on which a step came into hand: that of the last step which led to it; none for the one that begins.
    pub(super) fn since(&self, step: &Step) -> Option<Date> {
        let course = self.ground.course(self.procedure)?;
        course.ways.iter().filter(|way| *way.to == step.id).filter_map(|way| way.since).max()
    }

    /// Returns the last day of the month in which a step came into hand.
    pub(super) fn month_end(&self, step: &Step) -> Option<Date> {
        month_end(self.since(step).unwrap_or_else(|| self.ground.begun()))
    }

    /// Lists the offices that have signed a step which still waits for others.
    pub(super) fn signed(&self, step: &Step) -> Vec<OfficeId> {
        let course = self.ground.course(self.procedure);
        course
            .map(|course| course.signed(&step.id).into_iter().map(|done| done.office.clone()).collect())
            .unwrap_or_default()
    }

    /// Refuses whoever holds none of the offices on that day, and today.
    fn office(&self, step: &Step, attempt: &Attempt<'_>) -> Result<(OfficeId, Option<PersonId>), Diagnostic> {
        let signed = self.signed(step);
        let named = step.who.offices().iter().filter(|office| !signed.contains(office));
        let program = self.ground.program;
        let fits = |office: &&OfficeId| {
            attempt.office.is_none_or(|asked| *asked == **office || members(program, office).contains(asked))
        };
        let wanted: Vec<OfficeId> = named.filter(fits).cloned().collect();
        let days = [attempt.on, attempt.today];
        let held = |named: &OfficeId| {
            // Of a department the office counts that was asked for, and no other.
            let own = std::slice::from_ref(attempt.office.unwrap_or(named));
            let (_, deputy_for) = acting(program, self.ground.people, own, attempt.by, &days)?;
            Some((named.clone(), deputy_for))
        };
        if let Some(found) = wanted.iter().find_map(held) {
            return Ok(found);
        }
        let open: Vec<OfficeId> =
            step.who.offices().iter().filter(|office| !signed.contains(office)).cloned().collect();
        if let (Some(asked), true) = (attempt.office, wanted.is_empty()) {
            let refused = refuse_office(program, self.ground.people, step, &open, attempt.by, attempt.on);
            return Err(refused_as(program, refused, "asked", asked));
        }
        if let Some(signed) = self.signed_by(step, attempt) {
            return Err(refused_again(refuse_office(program, self.ground.people, step, &open, attempt.by, signed.on)));
        }
        let (open, asked) = match attempt.office {
            Some(asked) => (vec![asked.clone()], Some(asked).filter(|asked| !wanted.contains(asked))),
            None => (open, None),
        };
        // Who held the office then and no longer does has no more say than who never did.
        let late = acting(program, self.ground.people, &open, attempt.by, &[attempt.on]).is_some();
        let on = if late { attempt.today } else { attempt.on };
        let refused = refuse_office(program, self.ground.people, step, &open, attempt.by, on);
        Err(match asked {
            Some(member) => refused_as(program, refused, "member", member),
            None => refused,
        })
    }

    /// Refuses to let anybody approve what they put forward, or what concerns them.
    fn own(&self, step: &Step, attempt: &Attempt<'_>) -> Result<(), Diagnostic> {
        let course = self.ground.course(self.procedure);
        let ids: Vec<_> =
            step.approves.iter().filter_map(|index| self.procedure.step(*index)).map(|step| &step.id).collect();
        let mut done = course.iter().flat_map(|course| &course.steps).filter(|done| done.given.by == *attempt.by);
        if done.any(|done| ids.contains(&&done.step.step) || self.approved_by(step, done)) {
            return Err(Self::say(Code::OwnProposal, step).with("person", attempt.by.as_str()));
        }
        if !ids.is_empty() && self.ground.concerned.contains(attempt.by) {
            return Err(Self::say(Code::OwnCase, step).with("person", attempt.by.as_str()));
        }
        Ok(())
    }

    /// Tells whether a step that was done approves this one as it is in hand now; what was done before that approved an earlier turn.
    fn approved_by(&self, step: &Step, done: &Stepped) -> bool {
        let other = self.procedure.find(&done.step.step).and_then(|index| self.procedure.step(index));
        let course = self.ground.course(self.procedure);
        let ways = course.iter().flat_map(|course| &course.ways).filter(|way| *way.to == step.id);
        other.is_some_and(|other| other.approves.contains(&self.index))
            && ways.filter_map(|way| way.by).max() < Some(done.number)
    }

    /// Says what is not there that has to be: facts, sheets, a decision. Facts that a step asks for count only where they are stated with it.
    pub(super) fn needs(&self, step: &Step, stated: &[Slot]) -> Option<Diagnostic> {
        let ground = self.ground;
        let vocabulary = &ground.program.vocabulary;
        let id = |slot: &Slot| vocabulary.fact(*slot).map(|fact| fact.id.to_string());
        let wanted: Vec<Slot> =
            step.needs.iter().copied().filter(|slot| ground.settled.value(*slot).is_none()).collect();
        // An output hangs on facts, which are what can be found out; where it hangs on none, the rules do not give it.
        let (mut facts, mut outputs) = (Vec::new(), Vec::new());
        for slot in wanted {
            let output = vocabulary.fact(slot).is_some_and(|fact| fact.role == Role::Output);
            match ground.settled.wanting(slot) {
                wanting if !wanting.is_empty() => facts.extend(wanting),
                _ if output => outputs.extend(id(&slot)),
                _ => facts.extend(id(&slot)),
            }
        }
        let mut seen = BTreeSet::new();
        facts.retain(|fact| seen.insert(fact.clone()));
        let asks: Vec<String> = step.asks.iter().filter(|slot| !stated.contains(slot)).filter_map(id).collect();
        let there =
            |form: &FormId| ground.case.sheets().iter().any(|sheet| sheet.void.is_none() && sheet.issued.form == *form);
        let sheets = step.needs_sheets.iter().filter(|form| !there(form)).map(|form| {
            let known = ground.program.forms.iter().find(|known| known.id == *form);
            known.map_or_else(|| Label { zh: form.to_string(), en: form.to_string() }, |form| form.title.clone())
        });
        let sheets: Vec<Label> = sheets.collect();
        let needs = Self::say(Code::StepNeeds, step).with("number", ground.case.number.as_str());
        if !asks.is_empty() {
            let needs = needs.with("what", "asks").with("names", &names(ground.program, &asks));
            return Some(needs.with("stated", &assignments(ground.program, &asks)));
        }
        if !facts.is_empty() {
            let needs = needs.with("what", "facts").with("names", &names(ground.program, &facts));
            // What the step itself needs can be stated with it; what its needs hang on cannot.
            let along = facts.iter().all(|fact| step.needs.iter().filter_map(id).any(|own| own == *fact));
            let needs = needs.with("stated", &assignments(ground.program, &facts));
            return Some(needs.with("along", if along { "yes" } else { "no" }));
        }
        if !outputs.is_empty() {
            let needs = needs.with("what", "outputs").with("names", &names(ground.program, &outputs));
            return Some(needs.with("stated", ""));
        }
        if !sheets.is_empty() {
            let names = Label::joined(sheets);
            return Some(needs.with("what", "sheets").with("names", &names).with("stated", ""));
        }
        let decided = !step.needs_decision || ground.case.decided().is_some();
        (!decided).then(|| needs.with("what", "decision").with("names", "").with("stated", ""))
    }

    /// Says what of the guard does not hold.
    pub(super) fn guard(&self, step: &Step) -> Option<Diagnostic> {
        let held = self.ground.settled.holds(&step.when);
        if held.truth == Truth::Yes {
            return None;
        }
        let span = unmet(&held).map_or(step.span, |part| part.span);
        let blocked = Diagnostic::at(Code::StepBlocked, span).with("step", step.id.as_str());
        Some(self.unheld(blocked.with("title", &step.title).with("clause", step.clause.as_str()), &held))
    }

    /// Finds what follows: the one branch that holds while no other may.
    fn way(&self, step: &Step) -> Result<Vec<StepIndex>, Diagnostic> {
        let branches = match &step.then {
            Then::Go(to) => return Ok(to.clone()),
            Then::Choose(branches) => branches,
        };
        let held = |branch: &Branch| branch.when.as_ref().map(|when| self.ground.settled.holds(when));
        let held: Vec<_> = branches.iter().map(held).collect();
        let mut missing: Vec<String> = held.iter().flatten().flat_map(|held| held.missing.clone()).collect();
        missing.sort();
        missing.dedup();
        let certain: Vec<_> = branches
            .iter()
            .zip(&held)
            .filter(|(_, held)| held.as_ref().is_some_and(|held| held.truth == Truth::Yes))
            .map(|(branch, _)| branch)
            .collect();
        let unknown: Vec<&Held> = held.iter().flatten().filter(|held| held.truth == Truth::Unknown).collect();
        let stands = |reason: &'static str, branch: Option<&Branch>| {
            let span = branch.map_or(step.span, |branch| branch.span);
            let said = Diagnostic::at(Code::StepUndecided, span).with("step", step.id.as_str());
            let said = said.with("title", &step.title).with("reason", reason);
            let unsettled = names(self.ground.program, &missing);
            let unsettled = if missing.is_empty() { undecided(self.ground.program, &unknown) } else { unsettled };
            said.with("missing", &unsettled).with("number", self.ground.case.number.as_str())
        };
        match (certain.as_slice(), !unknown.is_empty()) {
            ([branch], false) => Ok(branch.to.clone()),
            ([first, second, ..], _) => Err(stands("several", Some(second)).and_at(first.span)),
            (_, true) => Err(stands(if missing.is_empty() { "undecided" } else { "missing" }, None)),
            ([], false) => {
                let otherwise = branches.iter().find(|branch| branch.when.is_none());
                otherwise.map(|branch| branch.to.clone()).ok_or_else(|| stands("none", None))
            }
        }
    }
}
