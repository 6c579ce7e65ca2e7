//! What a draft would change: case by case what holds now is held against what the draft says, and the money that moves is added up.

mod money;
mod shift;

pub use money::{Money, moved};
pub use shift::{Named, Side, Speaks, Words, shifts, speaks};

use crate::decision::{Missing, Outcome};
use crate::diagnostic::Diagnostic;
use crate::id::{CaseNumber, FactId};
use crate::label::Label;
use crate::program::Program;
use crate::value::Date;

/// What a draft would change in a register.
#[derive(Clone, Debug)]
pub struct Impact {
    /// All cases looked at, by number; those that stay as they are only where they were asked for.
    pub cases: Vec<Case>,
    /// What they come to.
    pub summary: Summary,
}

/// What the cases come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many cases were looked at.
    pub cases: usize,
    /// How many of them were evaluated; of the others the release that governs them says all that the draft says.
    pub evaluated: usize,
    /// How many come out otherwise.
    pub changed: usize,
    /// How many are decided now and would be undecided.
    pub opened: usize,
    /// How many are undecided now and would be decided.
    pub settled: usize,
    /// How many the draft cannot take.
    pub lost: usize,
    /// How many have nothing that they could be held against.
    pub unheld: usize,
    /// In how many a procedure goes on that the draft changes: it keeps the release with which it began.
    pub begun: usize,
    /// For how many a procedure is that the draft changes, and has not begun: it begins under the release that governs the case then.
    pub ahead: usize,
    /// The verdicts that change, the most frequent first.
    pub verdicts: Vec<Verdicts>,
    /// The money that moves, by output, in the order of the draft's vocabulary.
    pub money: Vec<Money>,
}

/// How many cases go from one verdict to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdicts {
    /// What holds now.
    pub before: Side,
    /// What the draft says.
    pub after: Side,
    /// How many cases.
    pub cases: usize,
}

/// A case, and what the draft would change about it.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its number.
    pub number: CaseNumber,
    /// Its title.
    pub title: Option<Label>,
    /// The release under which it stands now, where there is one.
    pub release: Option<u32>,
    /// The date that governs it under the draft, where there is one.
    pub on: Option<Date>,
    /// Whether it was evaluated.
    pub evaluated: bool,
    /// Whether a procedure goes on in it that the draft changes.
    pub begun: bool,
    /// Whether a procedure is for it that the draft changes, and has not begun.
    pub ahead: bool,
    /// What the draft would change.
    pub effect: Effect,
}

/// What a draft would change about a case.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Nothing.
    Same,
    /// It comes out otherwise.
    Changed(Box<Change>),
    /// The draft cannot take it: a fact no longer fits, or no date governs it.
    Lost(Vec<Diagnostic>),
    /// Nothing holds now that the draft could be held against: no release governs it, or its facts do not fit that release.
    Unheld(Vec<Diagnostic>),
}

/// How a case comes out otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The verdict, where it is another one.
    pub verdict: Option<(Side, Side)>,
    /// The outputs that come out otherwise, the verdict first, then in the order of the draft's vocabulary, then those that only the present release has.
    pub outputs: Vec<Shift>,
    /// The rules that hold now and would not.
    pub silent: Vec<Speaks>,
    /// The rules that would hold and do not now.
    pub speaking: Vec<Speaks>,
    /// Whether anything is undecided now.
    pub was_open: bool,
    /// Whether anything would be undecided.
    pub is_open: bool,
    /// The facts that would settle what would be undecided.
    pub missing: Vec<Named<Missing>>,
}

/// An output that comes out otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The output.
    pub name: FactId,
    /// Its name for people.
    pub label: Label,
    /// Whether it is a step on the way.
    pub working: bool,
    /// What holds now.
    pub before: Side,
    /// What the draft says.
    pub after: Side,
    /// The rules of the draft that give it.
    pub by: Vec<Speaks>,
}

impl Impact {
    /// Adds up what was found, case by case in the order of their numbers; cases that stay as they are are kept only for `all`.
    #[must_use]
    pub fn of(draft: &Program, found: impl IntoIterator<Item = Case>, all: bool) -> Self {
        let mut summary = Summary::default();
        let mut cases = Vec::new();
        for case in found {
            summary.count(&case);
            if all || !matches!(case.effect, Effect::Same) {
                cases.push(case);
            }
        }
        summary.verdicts.sort_by_key(|pair| std::cmp::Reverse(pair.cases));
        summary.money = moved(draft, cases.iter().filter_map(Case::change));
        Self { cases, summary }
    }
}

impl Summary {
    /// Tells whether the draft changes nothing for anybody.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.changed == 0 && self.lost == 0 && self.ahead == 0
    }

    fn count(&mut self, case: &Case) {
        self.cases += 1;
        self.evaluated += usize::from(case.evaluated);
        self.begun += usize::from(case.begun);
        self.ahead += usize::from(case.ahead);
        match &case.effect {
            Effect::Same => {}
            Effect::Lost(_) => self.lost += 1,
            Effect::Unheld(_) => self.unheld += 1,
            Effect::Changed(change) => {
                self.changed += 1;
                self.opened += usize::from(!change.was_open && change.is_open);
                self.settled += usize::from(change.was_open && !change.is_open);
                let Some((before, after)) = &change.verdict else { return };
                match self.verdicts.iter_mut().find(|pair| (&pair.before, &pair.after) == (before, after)) {
                    Some(pair) => pair.cases += 1,
                    None => self.verdicts.push(Verdicts { before: before.clone(), after: after.clone(), cases: 1 }),
                }
            }
        }
    }
}

impl Case {
    /// Returns how it comes out otherwise, if it does.
    #[must_use]
    pub fn change(&self) -> Option<&Change> {
        match &self.effect {
            Effect::Changed(change) => Some(change),
            Effect::Same | Effect::Lost(_) | Effect::Unheld(_) => None,
        }
    }
}

/// Leaves no difference between a list without any value and no value at all.
pub(crate) fn plain(outcome: &Outcome) -> &Outcome {
    if outcome.is_absent() { &Outcome::Absent } else { outcome }
}
