//! Where a procedure can stand, each place found once and known by its number from there on.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::program::{Arc, Procedure, StepIndex, Who};

/// The number of a place.
pub(super) type PlaceIndex = u32;

/// Where a procedure stands: what is in hand, and who has signed what others still have to sign.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    arcs: Vec<Arc>,
    /// The offices that have signed, by their places in the step.
    signed: Vec<(StepIndex, Vec<u16>)>,
}

/// All places of a procedure that were ever looked at.
pub(super) struct Board<'p> {
    procedure: &'p Procedure,
    places: Vec<Rc<Place>>,
    known: BTreeMap<Rc<Place>, PlaceIndex>,
    in_hand: BTreeMap<PlaceIndex, Rc<[StepIndex]>>,
    fired: BTreeMap<(PlaceIndex, StepIndex, u16), PlaceIndex>,
}

impl<'p> Board<'p> {
    pub(super) fn new(procedure: &'p Procedure) -> Self {
        let (places, known, in_hand, fired) = Default::default();
        Self { procedure, places, known, in_hand, fired }
    }

    /// Returns the place where the procedure begins.
    pub(super) fn begin(&mut self) -> PlaceIndex {
        self.find(Place { arcs: self.procedure.begin(), signed: Vec::new() })
    }

    /// Tells whether nothing is in hand.
    pub(super) fn has_ended(&self, place: PlaceIndex) -> bool {
        self.place(place).arcs.is_empty()
    }

    /// Lists the steps that can be done, in the order written.
    pub(super) fn in_hand(&mut self, place: PlaceIndex) -> Rc<[StepIndex]> {
        if let Some(known) = self.in_hand.get(&place) {
            return Rc::clone(known);
        }
        let found: Rc<[StepIndex]> = self.procedure.in_hand(&self.place(place).arcs).into();
        self.in_hand.insert(place, Rc::clone(&found));
        found
    }

    /// Returns how many ways on a step has.
    pub(super) fn ways(&self, step: StepIndex) -> u16 {
        let ways = self.procedure.step(step).map_or(0, |step| step.then.ways().count());
        u16::try_from(ways).unwrap_or(u16::MAX)
    }

    /// Lists the offices of which each has to sign a step and has not yet; none where one is enough.
    pub(super) fn unsigned(&self, place: PlaceIndex, step: StepIndex) -> Option<Vec<u16>> {
        let Some(Who::All(offices)) = self.procedure.step(step).map(|step| &step.who) else { return None };
        let place = self.place(place);
        let signed = place.signed.iter().find(|(signed, _)| *signed == step);
        let signed = signed.map(|(_, offices)| offices.as_slice()).unwrap_or_default();
        let all = (0..).take(offices.len());
        Some(all.filter(|office| !signed.contains(office)).collect())
    }

    /// Tells whether somebody has signed a step that others still have to sign.
    pub(super) fn is_begun(&self, place: PlaceIndex, step: StepIndex) -> bool {
        self.place(place).signed.iter().any(|(signed, _)| *signed == step)
    }

    /// Returns where the procedure stands after an office has signed a step that others still have to sign.
    pub(super) fn sign(&mut self, place: PlaceIndex, step: StepIndex, office: u16) -> PlaceIndex {
        let mut after = Place::clone(&self.place(place));
        match after.signed.iter_mut().find(|(signed, _)| *signed == step) {
            Some((_, offices)) => {
                offices.push(office);
                offices.sort_unstable();
            }
            None => after.signed.push((step, vec![office])),
        }
        after.signed.sort();
        self.find(after)
    }

    /// Returns where the procedure stands after a step in hand is done and leads on one way.
    pub(super) fn fire(&mut self, place: PlaceIndex, step: StepIndex, way: u16) -> PlaceIndex {
        if let Some(known) = self.fired.get(&(place, step, way)) {
            return *known;
        }
        let before = self.place(place);
        let to = way_of(self.procedure, step, way);
        let mut after = Place { arcs: self.procedure.after(&before.arcs, step, to), signed: before.signed.clone() };
        after.signed.retain(|(signed, _)| *signed != step);
        let found = self.find(after);
        self.fired.insert((place, step, way), found);
        found
    }

    fn find(&mut self, place: Place) -> PlaceIndex {
        if let Some(known) = self.known.get(&place) {
            return *known;
        }
        let place = Rc::new(place);
        let index = PlaceIndex::try_from(self.places.len()).unwrap_or(PlaceIndex::MAX);
        self.places.push(Rc::clone(&place));
        self.known.insert(place, index);
        index
    }

    fn place(&self, index: PlaceIndex) -> Rc<Place> {
        let place = usize::try_from(index).ok().and_then(|index| self.places.get(index));
        place.map(Rc::clone).unwrap_or_default()
    }
}

/// Returns the steps to which one way on from a step leads.
pub(super) fn way_of(procedure: &Procedure, step: StepIndex, way: u16) -> &[StepIndex] {
    let step = procedure.step(step);
    step.and_then(|step| step.then.ways().nth(usize::from(way))).unwrap_or_default()
}
