//! A case settled by what was known at each time; each time only when asked for.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::evaluate::{Held, Settled, settle};
use crate::program::{Condition, GroupIndex, Limit, Program, Role, Slot};
use crate::truth::Truth;
use crate::value::Date;

use super::facts::Known;
use super::forks::Holds;
use super::read::Version;
use super::silence::{Hearing, Silence};

/// A case settled by what was known at each time.
pub(super) struct Looks<'v> {
    program: &'v Program,
    hearing: &'v Hearing<'v>,
    /// The governing date.
    on: Date,
    versions: Vec<Look<'v>>,
    /// The case of which nothing is known.
    blank: Look<'v>,
}

struct Look<'v> {
    known: &'v Known,
    settled: OnceCell<Settled<'v>>,
    silence: OnceCell<Option<Rc<Silence>>>,
}

impl<'v> Looks<'v> {
    pub(super) fn new(
        program: &'v Program,
        hearing: &'v Hearing<'v>,
        on: Date,
        versions: &'v [Version],
        blank: &'v Known,
    ) -> Self {
        let look = |known| Look { known, settled: OnceCell::new(), silence: OnceCell::new() };
        let versions = versions.iter().map(|version| look(&version.known)).collect();
        Self { program, hearing, on, versions, blank: look(blank) }
    }

    /// Holds a condition against the case as it was known.
    pub(super) fn holds(&self, version: usize, condition: &Condition) -> Held {
        let look = self.look(version);
        if self.hushes(look.known, self.silence(look), condition) {
            unknown()
        } else {
            self.at(version).holds(condition)
        }
    }

    /// Finds out whether conditions hold by what was known, but for some facts.
    pub(super) fn truths_without(&self, version: usize, facts: &[Slot], work: &mut dyn FnMut(Holds<'_>)) {
        let known = self.look(version).known;
        if facts.iter().all(|slot| known.facts.value(*slot).is_none()) {
            return work(&|condition| self.holds(version, condition).truth);
        }
        let mut less = known.clone();
        facts.iter().for_each(|slot| less.facts.set(*slot, None));
        let (settled, silence) = (self.settle(&less), self.hearing.silence(&less));
        work(&|condition| {
            if self.hushes(&less, silence.as_deref(), condition) {
                Truth::Unknown
            } else {
                settled.holds(condition).truth
            }
        });
    }

    /// Tells whether the length of a limit, or whether there is one, would be taken from the silence of the log.
    pub(super) fn hushes_limit(&self, version: usize, limit: &Limit) -> bool {
        let look = self.look(version);
        let stated = |slot: Slot| look.known.outputs.contains_key(&slot);
        let silence = self.silence(look);
        self.hushes(look.known, silence, &limit.when)
            || silence.is_some_and(|silence| silence.hushes_formula(&limit.length, &stated))
    }

    /// Tells whether a log that does not say all that there is says nothing of a list.
    pub(super) fn is_silent_on(&self, version: usize, list: GroupIndex) -> bool {
        let look = self.look(version);
        self.silence(look).is_some() && look.known.facts.count(list).is_none()
    }

    /// Tells whether what a condition comes to would be taken from the silence of the log, or from rules that were not in force yet.
    fn hushes(&self, known: &Known, silence: Option<&Silence>, condition: &Condition) -> bool {
        let stated = |slot: Slot| known.outputs.contains_key(&slot);
        let early = self.on < self.program.regulation.in_force_from;
        silence.is_some_and(|silence| {
            silence.hushes(condition, &stated) || (early && self.reads_output(condition, &stated))
        })
    }

    /// Tells whether a condition reads an output that the log does not state.
    fn reads_output(&self, condition: &Condition, stated: &dyn Fn(Slot) -> bool) -> bool {
        let mut reads = false;
        condition.reads(&mut |slot| {
            let fact = self.program.vocabulary.fact(slot);
            reads |= fact.is_some_and(|fact| fact.role == Role::Output) && !stated(slot);
        });
        reads
    }

    fn silence<'l>(&self, look: &'l Look<'v>) -> Option<&'l Silence> {
        look.silence.get_or_init(|| self.hearing.silence(look.known)).as_deref()
    }

    fn look(&self, version: usize) -> &Look<'v> {
        self.versions.get(version).unwrap_or(&self.blank)
    }

    /// Returns the case as it was known.
    pub(super) fn at(&self, version: usize) -> &Settled<'v> {
        let Look { known, settled, .. } = self.look(version);
        settled.get_or_init(|| self.settle(known))
    }

    fn settle<'k>(&self, known: &'k Known) -> Settled<'k>
    where
        'v: 'k,
    {
        let mut settled = settle(self.program, &known.facts, self.on);
        for (slot, value) in &known.outputs {
            settled.put(*slot, None, value.clone());
        }
        settled
    }
}

/// What a condition comes to of which nothing is known.
const fn unknown() -> Held {
    Held { truth: Truth::Unknown, parts: Vec::new(), missing: Vec::new() }
}
