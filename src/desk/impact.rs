//! What a draft would change for the cases of a register.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;
use std::path::Path;
use std::sync::OnceLock;
use std::thread;

use crate::case::{self, Place, Status};
use crate::compare::{Touched, compare, procedures, touched};
use crate::decision::Decision;
use crate::diagnostic::{Code, Diagnostic};
use crate::evaluate::{self, again, evaluate, outcome};
use crate::id::ProcedureId;
use crate::impact::{Case, Change, Effect, Impact, Words, plain};
use crate::program::{Facts, Program};
use crate::release::{Release, Releases};
use crate::store::{Reading, Transaction, View};
use crate::truth::Truth;
use crate::value::Date;

use super::clock::today;
use super::govern::{Asked, Settled, open_release, releases_of, settle};
use super::governing_date;
use super::overrides::put_overrides;
use super::register::{alone, facts_of, is_of_the_register, latest};

/// Which cases are looked at.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// Those of one month, as `2014-05`.
    pub month: Option<String>,
    /// Those that a date from this one on governs.
    pub from: Option<Date>,
    /// Whether those that stay as they are are listed too.
    pub all: bool,
}

/// Holds what a draft says of all stored cases against what holds now: of a decided case its last decision, of an open one what the release
/// says that governs it. It is asked of all cases, whenever they happened and from whenever on the draft is to be in force, unless the scope
/// says otherwise. Void cases are left out; so are cases of another regulation, where the register has releases of the draft's.
///
/// Only cases whose release differs from the draft in what comes out are evaluated, and of them only what the differences can reach. `done`
/// is called after each case, with how many there are.
///
/// # Errors
///
/// The codes of the register. What is wrong with one case is told with that case.
pub fn impact(
    db: &Path,
    draft: &Program,
    scope: &Scope,
    done: &(dyn Fn(usize) + Sync),
) -> Result<Impact, Vec<Diagnostic>> {
    let reading = Reading::open(db).map_err(alone)?;
    let view = reading.view();
    let releases = releases_of(view).map_err(alone)?;
    let mut places = view.places().map_err(alone)?;
    places.retain(|place| scope.month.as_ref().is_none_or(|month| place.month() == month));
    let opened = releases.iter().map(|release| (release.number(), OnceLock::new())).collect();
    let look = Look { view, draft, scope, releases: &releases, opened };
    let count = places.len();
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let share = count.div_ceil(threads).max(1);
    let found = thread::scope(|all| {
        let look = &look;
        let parts: Vec<_> =
            places.chunks(share).map(|places| all.spawn(move || look.at_all(places, &|| done(count)))).collect();
        let join = |part: thread::ScopedJoinHandle<'_, _>| {
            part.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        parts.into_iter().map(join).collect::<Result<Vec<Vec<Case>>, Vec<Diagnostic>>>()
    })?;
    Ok(Impact::of(draft, found.into_iter().flatten(), scope.all))
}

/// A release, opened once for all its cases.
struct Opened {
    program: Program,
    /// What its differences from the draft can reach.
    touched: Touched,
    /// The procedures that differ.
    procedures: BTreeSet<ProcedureId>,
}

impl AsRef<Program> for Opened {
    fn as_ref(&self) -> &Program {
        &self.program
    }
}

/// What the cases are looked at with.
struct Look<'a, T> {
    view: View<'a, T>,
    draft: &'a Program,
    scope: &'a Scope,
    releases: &'a Releases,
    opened: BTreeMap<u32, OnceLock<Result<Opened, Vec<Diagnostic>>>>,
}

/// What holds now for a case.
struct Present<'a> {
    release: &'a Opened,
    number: u32,
    on: Date,
    basis: Basis,
}

/// What says what holds now.
enum Basis {
    /// Its last decision.
    Decided(Box<Decision>),
    /// Its release, by these facts.
    Open(Facts),
}

impl<T: Transaction + Sync> Look<'_, T> {
    fn at_all(&self, places: &[Place], done: &dyn Fn()) -> Result<Vec<Case>, Vec<Diagnostic>> {
        let mut found = Vec::new();
        for place in places {
            if let Some(case) = self.view.case(place).map_err(alone)?.filter(|case| self.takes(case)) {
                found.extend(self.at(&case)?);
            }
            done();
        }
        Ok(found)
    }

    fn takes(&self, case: &case::Case) -> bool {
        let number = &self.draft.regulation.number;
        let known = self.releases.iter().any(|release| release.proposed.regulation == *number);
        let own = case.revision(None).is_some_and(|(revision, _)| revision.regulation == *number);
        case.status() != Status::Void && (own || !known)
    }

    /// Looks at one case; none where the scope leaves it out.
    fn at(&self, case: &case::Case) -> Result<Option<Case>, Vec<Diagnostic>> {
        let (revision, _) = latest(case)?;
        let present = match self.present(case) {
            Err(diagnostics) if diagnostics.iter().any(is_of_the_register) => return Err(diagnostics),
            present => present,
        };
        let asked = present.as_ref().ok().and_then(|(_, asked)| *asked);
        let typed = facts_of(self.draft, case, revision)
            .and_then(|facts| governing_date(self.draft, &facts, asked).map(|on| (facts, on)).map_err(alone));
        let present = present.map(|(present, _)| present);
        let on = typed.as_ref().map(|(_, on)| *on).ok();
        let governed = on.or(present.as_ref().map(|present| present.on).ok());
        if self.scope.from.is_some_and(|from| governed.is_none_or(|on| on < from)) {
            return Ok(None);
        }
        let release = present.as_ref().map(|present| present.number).ok();
        let begun = self.goes_on(case)?;
        let ahead = match (&present, &typed) {
            (Ok(present), Ok((facts, on))) => self.is_ahead(case, present.release, facts, *on),
            _ => false,
        };
        let (evaluated, effect) = match (present, typed) {
            (Err(diagnostics), _) => (false, Effect::Unheld(diagnostics)),
            (Ok(_), Err(diagnostics)) => (false, Effect::Lost(diagnostics)),
            (Ok(present), Ok((facts, on))) => self.hold(present, &facts, on),
        };
        let (number, title) = (case.number.clone(), revision.title.clone());
        Ok(Some(Case { number, title, release, on, evaluated, begun, ahead, effect }))
    }

    /// Tells whether a procedure goes on in a case that the draft has otherwise than the release with which it began.
    fn goes_on(&self, case: &case::Case) -> Result<bool, Vec<Diagnostic>> {
        for course in case.courses().iter().filter(|course| !course.has_ended()) {
            let release = self.releases.get(course.release).map(|release| self.open(release)).transpose()?;
            if release.is_some_and(|release| release.procedures.contains(course.procedure)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Tells whether a procedure is for a case, and has not begun, that the draft has otherwise than what holds now.
    fn is_ahead(&self, case: &case::Case, present: &Opened, facts: &Facts, on: Date) -> bool {
        let courses = case.courses();
        let begun = |id: &ProcedureId| courses.iter().any(|course| course.procedure == id);
        let changed =
            self.draft.procedures.iter().filter(|own| present.procedures.contains(&own.id) && !begun(&own.id));
        let changed: Vec<_> = changed.collect();
        if changed.is_empty() {
            return false;
        }
        let mut settled = evaluate::settle(self.draft, facts, on);
        put_overrides(&mut settled, case, today());
        changed.iter().any(|procedure| settled.holds(&procedure.applies).truth == Truth::Yes)
    }

    /// Finds out what holds now, and the date that somebody asked for where no fact held it.
    fn present(&self, case: &case::Case) -> Result<(Present<'_>, Option<Date>), Vec<Diagnostic>> {
        if let (Status::Decided, Some((last, _))) = (case.status(), case.decisions().next_back()) {
            let record = self.view.decision(last.record).map_err(alone)?;
            let number = record.release.number;
            let unknown = || alone(Diagnostic::of(Code::ReleaseUnknown).with("release", number.to_string()));
            let release = self.open(self.releases.get(number).ok_or_else(unknown)?)?;
            let on = record.governing.on;
            let asked = record.governing.fact.is_none().then_some(on);
            return Ok((Present { release, number, on, basis: Basis::Decided(Box::new(record.decision)) }, asked));
        }
        let settled = settle(self.releases, case, Asked::default(), |release| self.open(release))?;
        let Settled { release, text, facts, on, .. } = settled;
        Ok((Present { release: text, number: release.number(), on, basis: Basis::Open(facts) }, None))
    }

    fn open(&self, release: &Release) -> Result<&Opened, Vec<Diagnostic>> {
        let unknown = || alone(Diagnostic::of(Code::ReleaseUnknown).with("release", release.number().to_string()));
        let cell = self.opened.get(&release.number()).ok_or_else(unknown)?;
        let opened = cell.get_or_init(|| {
            let (_, program) = open_release(self.view, release)?;
            let touched = touched(&program, self.draft);
            let procedures = procedures(&compare(&program, self.draft));
            Ok(Opened { program, touched, procedures })
        });
        opened.as_ref().map_err(Clone::clone)
    }

    /// Holds what the draft says against what holds now, and tells whether that took an evaluation.
    fn hold(&self, present: Present<'_>, facts: &Facts, on: Date) -> (bool, Effect) {
        let Opened { program, touched, .. } = present.release;
        // On another day parameters have other values, and nothing is the same for sure.
        let same_day = present.on == on;
        if same_day && touched.outputs.is_empty() {
            return (false, Effect::Same);
        }
        let before = match present.basis {
            Basis::Decided(decision) => *decision,
            Basis::Open(facts) => outcome(program, &facts, present.on),
        };
        let reached = |name: &_| !same_day || touched.outputs.contains(name);
        let found = again(self.draft, facts, on, |name| (!reached(name)).then(|| before.outcome(name)));
        let given = |name: &_| found.iter().find(|(other, _)| other == name).map(|(_, outcome)| outcome);
        let gone = before.outputs.iter().any(|output| reached(&output.name) && given(&output.name).is_none());
        if !gone && found.iter().all(|(name, outcome)| plain(before.outcome(name)) == plain(outcome)) {
            return (true, Effect::Same);
        }
        let after = evaluate(self.draft, facts, on);
        let before = Words { program, decision: &before };
        let change = Change::between(before, Words { program: self.draft, decision: &after });
        (true, change.map_or(Effect::Same, |change| Effect::Changed(Box::new(change))))
    }
}
