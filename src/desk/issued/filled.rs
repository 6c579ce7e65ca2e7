//! What stands on a sheet that was issued: what the step knew that issued it, and nothing that came later.

use crate::case::{Case, SheetOf, Stepped};
use crate::diagnostic::{Code, Diagnostic};
use crate::evaluate::{Settled, settle, settle_as};
use crate::program::{Facts, Program};
use crate::sheet::{Head, Issuer, Mark, Sheet, Voided, fill};
use crate::store::Transaction;
use crate::value::Date;

use super::super::clock::civil_date;
use super::super::load::governing_date;
use super::super::overrides::put_overrides;
use super::super::register::{alone, typed};
use super::super::standpoint::Shelf;

/// Fills a sheet that was issued, for its printing of this number.
///
/// A sheet says for ever what it said on the day on which it was issued. It shows the facts of the revision on which its step stood, in the
/// words of the release under which the step was done. Where a decision stood, its outcomes are those of that decision, by the date that
/// governed it, with the overrides that counted on the day of the step and had been approved by then. Facts that were corrected
/// afterwards, later decisions, later overrides and newer releases change nothing of it; that its step was entered wrongly, or its case declared void, makes it void.
///
/// # Errors
///
/// `release-unknown`, `unknown-form`, `revision-unknown`, `fact-stale`, `no-governing-date`: what a register that zhidu wrote does not
/// come to; the codes of the register.
pub(super) fn filled(
    shelf: &Shelf<'_, impl Transaction>,
    case: &Case,
    of: &SheetOf<'_>,
    time: u32,
) -> Result<Sheet, Vec<Diagnostic>> {
    let by = of.by;
    let opened = shelf.open(by.release)?;
    let program = &*opened.program;
    let before = case.before(by);
    let issued_on = case.done_on(by);
    let form = program.forms.iter().find(|form| form.id == of.issued.form);
    let form = form.ok_or_else(|| alone(Diagnostic::of(Code::UnknownForm).with("name", of.issued.form.as_str())))?;
    let facts = typed_facts(program, case, by.revision)?;
    let head = head(program, case, of, issued_on, time);
    let decided = case.decisions().map(|(decided, _)| decided).find(|decided| Some(decided.decision) == by.decision);
    let Some(decided) = decided else {
        let on = governing_date(program, &facts, None).map_err(alone)?;
        return Ok(fill(form, &settle(program, &facts, on), head));
    };
    let record = shelf.view.decision(decided.record).map_err(alone)?;
    let stood = |settled: &mut Settled<'_>| {
        settled.put_decision(&record.decision);
        put_overrides(settled, &before, issued_on);
    };
    if record.release.number == by.release {
        let mut settled = settle(program, &facts, record.governing.on);
        stood(&mut settled);
        return Ok(fill(form, &settled, head));
    }
    // The procedure began under another release than the one that decided: what was decided is carried over, name by name.
    let own = shelf.open(record.release.number)?;
    let decided_facts = typed_facts(&own.program, case, record.revision)?;
    let mut settled = settle(&own.program, &decided_facts, record.governing.on);
    stood(&mut settled);
    Ok(fill(form, &settle_as(program, &facts, &settled), head))
}

/// Types the facts of a revision.
fn typed_facts(program: &Program, case: &Case, revision: u32) -> Result<Facts, Vec<Diagnostic>> {
    let Some((found, _)) = case.revision(Some(revision)) else {
        let unknown = Diagnostic::of(Code::RevisionUnknown).with("number", case.number.as_str());
        let unknown = unknown.with("revision", revision.to_string()).with("count", case.revisions().count());
        return Err(alone(unknown));
    };
    typed(program, &case.number, found)
}

fn head(program: &Program, case: &Case, of: &SheetOf<'_>, issued_on: Date, time: u32) -> Head {
    let issuer = |stepped: &Stepped| Issuer {
        person: stepped.given.by.clone(),
        office: program.offices.iter().find(|office| office.id == stepped.office).map(|office| office.label.clone()),
        deputy_for: stepped.deputy_for.clone(),
    };
    let void = of.void.map(|void| Voided {
        reason: void.reason.to_owned(),
        by: void.given.by.clone(),
        on: civil_date(void.given.at),
    });
    let again = time.checked_sub(1).filter(|again| *again > 0).map(Mark::Reprint);
    Head {
        number: Some(of.issued.number.clone()),
        issued_on: Some(issued_on),
        by: case.signatures(of.by).into_iter().map(issuer).collect(),
        release: Some(of.by.release),
        case: Some(case.number.clone()),
        decision: of.by.decision,
        month: None,
        marks: void.iter().map(|_| Mark::Void).chain(again).collect(),
        void,
    }
}
