//! Sheets that were issued, printed by their number. They say what held when they were issued, however often they are printed.

mod filled;

use std::path::Path;

use crate::case::{Case, Entry, Place, Printed};
use crate::diagnostic::{Code, Diagnostic};
use crate::id::SheetNumber;
use crate::record::{Record, sheet_topic};
use crate::sheet::Sheet;
use crate::stamp::Stamp;
use crate::store::{Store, Transaction, View};
use crate::value::halved;

use super::register::alone;
use super::standpoint::Shelf;

use filled::filled;

/// Prints a sheet by its number, and records that it was printed: the second time, and every time after it, it says so.
///
/// It is filled by the release, the facts, the decision and the judgements that stood when it was issued. `ready` is handed the sheet
/// before anything is recorded: where it fails, nothing was printed.
///
/// # Errors
///
/// `sheet-unknown`; `release-unknown`, `unknown-form`, `revision-unknown`, `fact-stale`, `no-governing-date` where the register does not hold
/// what the sheet was issued by; whatever `ready` says; the codes of the register.
pub fn print_issued<R>(
    db: &Path,
    written: &str,
    given: &Stamp,
    ready: impl FnOnce(&Sheet) -> Result<R, Diagnostic>,
) -> Result<(Sheet, R), Vec<Diagnostic>> {
    let store = Store::open(db, given).map_err(alone)?;
    store.write(|writing| {
        let number = SheetNumber::new(written.trim());
        let (place, case) = case_of(writing.view(), &number)?;
        let sheets = case.sheets();
        let own = sheets.iter().find(|sheet| sheet.issued.number == number);
        let own = own.ok_or_else(|| alone(unknown(&number, None)))?;
        let shelf = Shelf::of(writing.view()).map_err(alone)?;
        let time = own.prints.saturating_add(1);
        let sheet = filled(&shelf, &case, own, time)?;
        let kept = ready(&sheet).map_err(alone)?;
        let printed = Printed { number: number.clone(), time, given: given.clone() };
        writing.append_to_case(&place, Entry::Printed(printed)).map_err(alone)?;
        Ok((sheet, kept))
    })
}

/// Finds the case for which a sheet was issued.
fn case_of<T: Transaction>(view: View<'_, T>, number: &SheetNumber) -> Result<(Place, Case), Vec<Diagnostic>> {
    let sheet = Place::of_sheet(number).ok_or_else(|| alone(unknown(number, None)))?;
    let topic = sheet_topic(&sheet.series);
    let record = view.on_topic(&topic, sheet.serial).map_err(alone)?;
    let place = match record {
        Some(Record::Case { number, .. }) => Place::read(&number),
        _ => None,
    };
    let case = place.as_ref().map(|place| view.case(place)).transpose().map_err(alone)?.flatten();
    if let Some(found) = place.zip(case) {
        return Ok(found);
    }
    let last = view.count(&topic).map_err(alone)?;
    let last = (last > 0).then(|| Place { series: sheet.series, serial: last }.sheet());
    Err(alone(unknown(number, last.as_ref())))
}

/// Says that no sheet bears a number, and which is the last of its series.
fn unknown(number: &SheetNumber, last: Option<&SheetNumber>) -> Diagnostic {
    let unknown = Diagnostic::of(Code::SheetUnknown).with("name", number.as_str());
    let meant = SheetNumber::new(&halved(number.as_str()).trim().to_uppercase());
    let meant = Place::of_sheet(&meant).map(|place| place.sheet());
    let unknown = unknown.meaning(number.as_str(), meant.as_ref().map(SheetNumber::as_str));
    let unknown = unknown.with("reason", if last.is_some() { "serial" } else { "series" });
    unknown.with("last", last.map(ToString::to_string).unwrap_or_default())
}
