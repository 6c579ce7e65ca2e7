//! A case settled by what was known at each time; each time only when asked for.

use std::cell::OnceCell;

use crate::evaluate::{Held, Settled, settle};
use crate::program::{Condition, Limit, Program, Slot};
use crate::truth::Truth;
use crate::value::Date;

use super::facts::Known;
use super::forks::Holds;
use super::read::Version;
use super::silence::Silence;

/// A case settled by what was known at each time.
pub(super) struct Looks<'v> {
    program: &'v Program,
    silence: &'v Silence<'v>,
    /// The governing date.
    on: Date,
    versions: Vec<Look<'v>>,
    /// The case of which nothing is known.
    blank: Look<'v>,
}

struct Look<'v> {
    known: &'v Known,
    settled: OnceCell<Settled<'v>>,
}

impl<'v> Looks<'v> {
    pub(super) fn new(
        program: &'v Program,
        silence: &'v Silence<'v>,
        on: Date,
        versions: &'v [Version],
        blank: &'v Known,
    ) -> Self {
        let look = |known| Look { known, settled: OnceCell::new() };
        let versions = versions.iter().map(|version| look(&version.known)).collect();
        Self { program, silence, on, versions, blank: look(blank) }
    }

    /// Holds a condition against the case as it was known.
    pub(super) fn holds(&self, version: usize, condition: &Condition) -> Held {
        if self.hushes(version, condition) { unknown() } else { self.at(version).holds(condition) }
    }

    /// Finds out whether conditions hold by what was known, but for some facts.
    pub(super) fn truths_without(&self, version: usize, facts: &[Slot], work: &mut dyn FnMut(Holds<'_>)) {
        self.without(version, facts, |settled| {
            work(&|condition| {
                if self.hushes(version, condition) { Truth::Unknown } else { settled.holds(condition).truth }
            });
        });
    }

    /// Tells whether the length of a limit, or whether there is one, would be taken from the silence of the log.
    pub(super) fn hushes_limit(&self, version: usize, limit: &Limit) -> bool {
        let known = self.known(version);
        let stated = |slot: Slot| known.outputs.contains_key(&slot);
        self.hushes(version, &limit.when) || self.silence.hushes_formula(&limit.length, &stated)
    }

    /// Tells whether what a condition comes to would be taken from the silence of the log, or from rules that were not in force yet.
    fn hushes(&self, version: usize, condition: &Condition) -> bool {
        let known = self.known(version);
        let stated = |slot: Slot| known.outputs.contains_key(&slot);
        let early = self.on < self.program.regulation.in_force_from;
        self.silence.hushes(condition, &stated) || (early && self.silence.reads_output(condition, &stated))
    }

    fn known(&self, version: usize) -> &'v Known {
        self.versions.get(version).unwrap_or(&self.blank).known
    }

    /// Returns the case as it was known.
    pub(super) fn at(&self, version: usize) -> &Settled<'v> {
        let Look { known, settled } = self.versions.get(version).unwrap_or(&self.blank);
        settled.get_or_init(|| self.settle(known))
    }

    fn without<R>(&self, version: usize, facts: &[Slot], work: impl FnOnce(&Settled<'_>) -> R) -> R {
        let known = self.known(version);
        if facts.iter().all(|slot| known.facts.value(*slot).is_none()) {
            return work(self.at(version));
        }
        let mut less = known.clone();
        facts.iter().for_each(|slot| less.facts.set(*slot, None));
        work(&self.settle(&less))
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
