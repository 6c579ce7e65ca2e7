//! To read the journal.

use std::path::Path;

use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::record::{Record, Topic};
use crate::store::Reading;

use super::super::register::{number_unknown, place_of};

/// A record with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// Its position in the journal.
    pub position: u64,
    /// Its leaf in the tree.
    pub leaf: Digest,
    /// The record.
    pub record: Record,
}

/// Visits the records from a position on, in their order: all, or those that speak of one case, its entries and the acts on it that were
/// refused.
///
/// # Errors
///
/// `case-unknown`; the codes of the register.
pub fn log(db: &Path, number: Option<&str>, since: u64, mut visit: impl FnMut(Logged)) -> Result<(), Diagnostic> {
    let reading = Reading::open(db)?;
    let view = reading.view();
    let positions: Box<dyn Iterator<Item = u64>> = match number {
        None => Box::new(since..view.size()?),
        Some(number) => {
            let place = place_of(number);
            let mut positions = place.map(|place| view.positions_of(&place)).transpose()?.unwrap_or_default();
            if positions.is_empty() {
                return Err(number_unknown(number));
            }
            for position in view.positions_on(Topic::Refused)? {
                if view.record(position)?.0.case().is_some_and(|case| case.as_str() == number) {
                    positions.push(position);
                }
            }
            positions.sort_unstable();
            Box::new(positions.into_iter().filter(move |position| *position >= since))
        }
    };
    for position in positions {
        let (record, leaf) = view.record(position)?;
        visit(Logged { position, leaf, record });
    }
    Ok(())
}
