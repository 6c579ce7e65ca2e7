//! What events concern.

use crate::id::{CaseNumber, OfficeId, PersonId, ProcedureId, SheetNumber};

/// What an event concerns.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Object {
    /// A case.
    Case(CaseNumber),
    /// A procedure of a case.
    Run(CaseNumber, ProcedureId),
    /// A sheet.
    Sheet(SheetNumber),
    /// A decision of a case.
    Decision(CaseNumber, u32),
    /// A person.
    Person(PersonId),
    /// A department or office.
    Office(OfficeId),
    /// A release of the regulation.
    Release(u32),
}

impl Object {
    /// Returns its id in a log.
    pub(super) fn id(&self) -> String {
        match self {
            Self::Case(number) => number.to_string(),
            Self::Run(number, procedure) => format!("{number} {procedure}"),
            Self::Sheet(number) => format!("sheet {number}"),
            Self::Decision(number, decision) => format!("{number} decision {decision}"),
            Self::Person(person) => format!("person {person}"),
            Self::Office(office) => format!("office {office}"),
            Self::Release(release) => format!("release {release}"),
        }
    }

    /// Returns its type.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Case(_) => "case",
            Self::Run(..) => "procedure_run",
            Self::Sheet(_) => "sheet",
            Self::Decision(..) => "decision",
            Self::Person(_) => "person",
            Self::Office(_) => "office",
            Self::Release(_) => "release",
        }
    }
}
