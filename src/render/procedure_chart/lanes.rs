//! The lanes of a picture: the departments, in the order in which the procedure first names them.

use crate::id::OfficeId;
use crate::label::Lang;
use crate::program::{Procedure, Program, Who};
use crate::render::NodeLanes;

/// The lanes of a picture, each the department, or the office that belongs to none.
pub(super) struct Lanes(Vec<OfficeId>);

impl Lanes {
    pub(super) fn of(program: &Program, procedure: &Procedure) -> Self {
        let mut lanes: Vec<OfficeId> = Vec::new();
        for office in procedure.steps.iter().flat_map(|step| step.who.offices()) {
            let lane = lane(program, office);
            if !lanes.contains(lane) {
                lanes.push(lane.clone());
            }
        }
        Self(lanes)
    }

    pub(super) fn names(&self, program: &Program, lang: Lang) -> Vec<String> {
        self.0.iter().map(|id| super::labels::office(program, id, lang)).collect()
    }

    /// Tells whether an office has a lane of its own.
    pub(super) fn has(&self, office: &OfficeId) -> bool {
        self.0.contains(office)
    }

    /// Finds the lanes of those who do a step.
    pub(super) fn of_step(&self, program: &Program, who: &Who) -> NodeLanes {
        let mut places: Vec<usize> = Vec::new();
        for office in who.offices() {
            let lane = lane(program, office);
            let place = self.0.iter().position(|other| other == lane);
            places.extend(place.filter(|place| !places.contains(place)));
        }
        match (places.as_slice(), who) {
            ([place], _) => NodeLanes::One(*place),
            (_, Who::Any(_)) => NodeLanes::Any(places),
            (_, Who::All(_)) => NodeLanes::All(places),
        }
    }
}

/// Returns the department to which an office belongs; itself where it belongs to none.
fn lane<'p>(program: &'p Program, id: &'p OfficeId) -> &'p OfficeId {
    let office = program.offices.iter().find(|office| office.id == *id);
    office.and_then(|office| office.within.as_ref()).unwrap_or(id)
}
