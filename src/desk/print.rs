//! Forms filled from cases: the specimen of one case, and the list of a month.

use std::path::Path;

use crate::case::{Case, Place, Status};
use crate::diagnostic::{Code, Diagnostic};
use crate::evaluate::{self, settle_as};
use crate::id::CaseNumber;
use crate::limit::month_end;
use crate::program::{Facts, Form, Of, Program};
use crate::release::Release;
use crate::sheet::{CaseList, Head, Mark, Sheet, fill};
use crate::store::{Reading, Transaction};
use crate::value::{Date, read_date};

use super::clock::today;
use super::governing_date;
use super::overrides::put_overrides;
use super::register::{alone, facts_of, is_of_the_register, latest};
use super::standpoint::Shelf;

/// The list of a month.
#[derive(Debug)]
pub struct MonthList {
    /// The list.
    pub sheet: Sheet,
    /// The cases that could not be read, and why; the list names them as not settled.
    pub unread: Vec<(CaseNumber, Vec<Diagnostic>)>,
}

/// Finds a form by its id or by its title in either language; `month` tells whether the cases of a month are to fill it.
///
/// # Errors
///
/// `unknown-form`; `form-subject` where the form speaks of the other.
pub fn find_form<'p>(program: &'p Program, written: &str, month: bool) -> Result<&'p Form, Diagnostic> {
    let written = written.trim().trim_start_matches('《').trim_end_matches('》');
    let named = |form: &&Form| [form.id.as_str(), &form.title.zh, &form.title.en].contains(&written);
    let Some(form) = program.forms.iter().find(named) else {
        let names = program.forms.iter().flat_map(|form| [form.id.as_str(), &form.title.zh, &form.title.en]);
        let ids: Vec<_> = program.forms.iter().map(|form| form.id.as_str()).collect();
        let listed = if ids.is_empty() { "no" } else { "yes" };
        let unknown = Diagnostic::of(Code::UnknownForm).with("name", written).with("listed", listed);
        return Err(unknown.with("known", ids.join(", ")).suggest(written, names));
    };
    match (&form.of, month) {
        (Of::Case { .. }, false) | (Of::Month(_), true) => Ok(form),
        (of, _) => {
            let of = if matches!(of, Of::Month(_)) { "month" } else { "case" };
            Err(Diagnostic::of(Code::FormSubject).with("form", &form.title).with("of", of))
        }
    }
}

/// Fills the specimen of a form: it bears no number, and nothing is recorded. Of a stored case the judgements that count today stand in the
/// place of what the rules gave.
#[must_use]
pub fn specimen(
    form: &Form,
    program: &Program,
    facts: &Facts,
    on: Date,
    stored: Option<&Case>,
    release: Option<u32>,
) -> Sheet {
    let mut settled = evaluate::settle(program, facts, on);
    let head = Head {
        release,
        case: stored.map(|case| case.number.clone()),
        decision: stored.and_then(Case::decided).map(|decided| decided.decision),
        marks: vec![Mark::Specimen],
        ..Head::default()
    };
    if let Some(case) = stored {
        put_overrides(&mut settled, case, today());
    }
    fill(form, &settled, head)
}

/// Makes the list of a month, as `2014-08`, from the register. `program` holds the form and says which series of numbers is meant. With
/// `governed` each case is what it is under the release that governs it, shown in the words of the form's program; else under that program.
///
/// # Errors
///
/// The codes of the register. What is wrong with one case is told with that case.
pub fn month_list(
    db: &Path,
    program: &Program,
    form: &Form,
    month: &str,
    governed: bool,
) -> Result<MonthList, Vec<Diagnostic>> {
    let reading = Reading::open(db).map_err(alone)?;
    let view = reading.view();
    let series = format!("{}-{month}", program.regulation.case_prefix);
    let cases = view.cases(|place: &Place| place.series == series).map_err(alone)?;
    let look = Look { shelf: Shelf::of(view).map_err(alone)?, program, governed };
    let nothing = Facts::new(&program.vocabulary);
    let blank = evaluate::settle(program, &nothing, last_day(month).unwrap_or(program.regulation.in_force_from));
    let mut list = CaseList::begin(form, &blank);
    let mut unread = Vec::new();
    for case in &cases {
        match look.add(case, &mut list) {
            Ok(()) => {}
            Err(diagnostics) if diagnostics.iter().any(is_of_the_register) => return Err(diagnostics),
            Err(diagnostics) => {
                list.leave_open(&case.number);
                unread.push((case.number.clone(), diagnostics));
            }
        }
    }
    let release = look.shelf.releases.last_published().filter(|_| governed).map(Release::number);
    let sheet = list.finish(Head { month: Some(month.to_owned()), release, ..Head::default() });
    Ok(MonthList { sheet, unread })
}

fn last_day(month: &str) -> Option<Date> {
    month_end(read_date(&format!("{month}-01"))?)
}

/// What the cases of a month are looked at with.
struct Look<'a, T> {
    shelf: Shelf<'a, T>,
    program: &'a Program,
    governed: bool,
}

impl<T: Transaction> Look<'_, T> {
    fn add(&self, case: &Case, list: &mut CaseList<'_>) -> Result<(), Vec<Diagnostic>> {
        let void = case.status() == Status::Void;
        if !self.governed {
            let (revision, _) = latest(case)?;
            let facts = facts_of(self.program, case, revision)?;
            let on = governing_date(self.program, &facts, None).map_err(alone)?;
            let mut settled = evaluate::settle(self.program, &facts, on);
            put_overrides(&mut settled, case, today());
            list.add(&case.number, void, &settled);
            return Ok(());
        }
        let text = self.shelf.governing(case)?;
        let mut settled = evaluate::settle(&text.opened.program, &text.facts, text.on);
        put_overrides(&mut settled, case, today());
        let facts = settled.facts_in(self.program);
        list.add(&case.number, void, &settle_as(self.program, &facts, &settled));
        Ok(())
    }
}
