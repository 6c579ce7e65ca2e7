//! What several names may be at once, as far as conditions can tell: every combination of their regions is looked at.

use std::collections::{BTreeMap, BTreeSet};

use crate::program::{Condition, Formula, Operator, Role, Slot, Test};
use crate::value::{Kind, Value};

use super::Checker;
use super::regions::{Region, advance, meets, regions};
use super::rules::must_hold;

/// How many combinations are looked at.
const MOST_COMBINATIONS: usize = 50_000;

/// What a name may be.
#[derive(Clone, Debug)]
pub(super) enum Cell {
    /// One of the values of a region.
    Value(Region),
    /// Nobody has given it, or it hangs on what nobody has given.
    Unknown,
    /// It is settled that there is none.
    Absent,
}

/// All that one name may be.
#[derive(Clone, Debug)]
pub(super) struct Column {
    slot: Slot,
    cells: Vec<Cell>,
}

/// How a condition stands to a combination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// It hangs on names that nobody has given.
    Asked,
    /// It hangs on more than the values of single names.
    Open,
}

/// What is sure of names when conditions are held against them.
#[derive(Clone, Debug, Default)]
pub(super) struct Sure<'c> {
    /// What holds, or held before facts were set.
    pub conditions: Vec<&'c Condition>,
    /// The names that have a value.
    pub known: BTreeSet<Slot>,
    /// The facts that were set since, with their value where it is always the same.
    pub set: BTreeMap<Slot, Option<Value>>,
    /// The names that may have changed since: those facts, and what follows from them.
    pub changed: BTreeSet<Slot>,
}

/// One combination.
#[derive(Clone, Copy)]
pub(super) struct Combination<'c> {
    columns: &'c [Column],
    at: &'c [usize],
}

impl Checker {
    /// Lists what each name that conditions test may be; none where there are too many combinations.
    ///
    /// `absent` tells of an output whether it may have no value.
    pub(super) fn columns_of(
        &self,
        conditions: &[&Condition],
        sure: &Sure<'_>,
        absent: &dyn Fn(Slot) -> bool,
    ) -> Option<Vec<Column>> {
        let mut tests: BTreeMap<Slot, Vec<&Test>> = BTreeMap::new();
        conditions.iter().for_each(|condition| collect(condition, &mut tests));
        let mut given: BTreeMap<Slot, Vec<&Test>> = BTreeMap::new();
        sure.conditions.iter().for_each(|condition| collect(condition, &mut given));
        let mut must = BTreeMap::new();
        sure.conditions.iter().for_each(|condition| must_hold(condition, &mut must));
        let mut columns = Vec::new();
        let mut count = 1_usize;
        for (slot, tests) in tests {
            let Some(fact) = self.vocabulary.fact(slot) else { continue };
            // A list meets a test with one of its entries: its values cannot be cut.
            if matches!(fact.kind, Kind::List(_)) {
                continue;
            }
            let set = sure.set.get(&slot);
            let equal = set.and_then(Option::as_ref).map(equals);
            let own = given.get(&slot).into_iter().flatten().copied().chain(&equal);
            let mut cells: Vec<Cell> =
                regions(&fact.kind, tests.into_iter().chain(own)).into_iter().map(Cell::Value).collect();
            let known = set.is_some() || sure.known.contains(&slot);
            if !known && fact.assume.is_none() {
                cells.push(Cell::Unknown);
            }
            if !known && fact.role == Role::Output && absent(slot) {
                cells.push(Cell::Absent);
            }
            cells.retain(|cell| equal.as_ref().is_none_or(|equal| cell.meets(equal) == Held::Yes));
            if !sure.changed.contains(&slot) {
                let must = must.get(&slot).map(Vec::as_slice).unwrap_or_default();
                let possible = |cell: &Cell| must.iter().all(|test| matches!(cell.meets(test), Held::Yes | Held::Open));
                cells.retain(possible);
            }
            count = count.checked_mul(cells.len().max(1)).filter(|count| *count <= MOST_COMBINATIONS)?;
            columns.push(Column { slot, cells });
        }
        Some(columns)
    }

    /// Writes a combination as people write conditions.
    pub(super) fn combination(&self, combination: Combination<'_>) -> String {
        let written = combination.columns.iter().zip(combination.at).filter_map(|(column, at)| {
            let fact = self.vocabulary.fact(column.slot)?;
            let cell = match column.cells.get(*at)? {
                Cell::Value(region) => region.written.as_str(),
                Cell::Unknown | Cell::Absent => "unknown",
            };
            Some(format!("{}: {cell}", fact.id))
        });
        written.collect::<Vec<_>>().join(", ")
    }
}

/// Visits every combination in which what is sure may hold; stops where `visit` says so.
pub(super) fn combinations(columns: &[Column], sure: &Sure<'_>, visit: &mut dyn FnMut(Combination<'_>) -> bool) {
    if columns.iter().any(|column| column.cells.is_empty()) {
        return;
    }
    let mut at = vec![0; columns.len()];
    loop {
        let combination = Combination { columns, at: &at };
        let before = |slot: Slot| if sure.changed.contains(&slot) { None } else { combination.cell(slot) };
        let stands = |condition: &&Condition| matches!(held(condition, &before), Held::Yes | Held::Open);
        if sure.conditions.iter().all(stands) && !visit(combination) {
            return;
        }
        if !advance(&mut at, columns.iter().map(|column| column.cells.len())) {
            return;
        }
    }
}

impl Combination<'_> {
    fn cell(&self, slot: Slot) -> Option<&Cell> {
        let place = self.columns.binary_search_by_key(&slot, |column| column.slot).ok()?;
        self.columns.get(place)?.cells.get(*self.at.get(place)?)
    }

    /// Tells how a condition stands to it.
    pub(super) fn holds(&self, condition: &Condition) -> Held {
        held(condition, &|slot| self.cell(slot))
    }
}

impl Cell {
    /// Tells how a test stands to it.
    pub(super) fn meets(&self, test: &Test) -> Held {
        let of = |holds: bool| if holds { Held::Yes } else { Held::No };
        match (self, test) {
            (Self::Value(region), test) => meets(test, &region.sample).map_or(Held::Open, of),
            (_, Test::Any | Test::Unknown) => Held::Yes,
            (cell, Test::OneOf(tests)) => any(tests.iter().map(|test| cell.meets(test))),
            (_, Test::Known) | (Self::Absent, _) => Held::No,
            (cell, Test::NoneOf(tests)) => any(tests.iter().map(|test| cell.meets(test))).opposite(),
            (Self::Unknown, Test::Compare(..) | Test::Range { .. }) => Held::Asked,
        }
    }
}

impl Held {
    const fn opposite(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            other => other,
        }
    }
}

fn held<'c>(condition: &Condition, cell: &dyn Fn(Slot) -> Option<&'c Cell>) -> Held {
    match condition {
        Condition::All(parts) => any(parts.iter().map(|part| held(part, cell).opposite())).opposite(),
        Condition::Any(parts) => any(parts.iter().map(|part| held(part, cell))),
        Condition::None(parts) => any(parts.iter().map(|part| held(part, cell))).opposite(),
        Condition::Test(slot, test, _) => cell(*slot).map_or(Held::Open, |cell| cell.meets(test)),
        Condition::Formula(..) => Held::Open,
    }
}

/// Holds where one holds; else it is open where one is, and hangs on what is asked where one does.
fn any(parts: impl Iterator<Item = Held>) -> Held {
    parts.fold(Held::No, |joined, part| match (joined, part) {
        (Held::Yes, _) | (_, Held::Yes) => Held::Yes,
        (Held::Open, _) | (_, Held::Open) => Held::Open,
        (Held::Asked, _) | (_, Held::Asked) => Held::Asked,
        (Held::No, Held::No) => Held::No,
    })
}

fn equals(value: &Value) -> Test {
    Test::Compare(Operator::Equal, Formula::Literal(value.clone()))
}

/// Collects every test of a condition, by name.
fn collect<'c>(condition: &'c Condition, tests: &mut BTreeMap<Slot, Vec<&'c Test>>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::None(parts) => {
            parts.iter().for_each(|part| collect(part, tests));
        }
        Condition::Test(slot, test, _) => tests.entry(*slot).or_default().push(test),
        Condition::Formula(..) => {}
    }
}
