//! Fills a form from a settled case.

use crate::decision::Outcome;
use crate::evaluate::Settled;
use crate::label::{Label, Lang};
use crate::program::{self, Field, Form, Formula, GroupIndex, Guard, Program, Shows, Template};
use crate::source::Source;
use crate::value::Value;

use super::head::Head;
use super::part::{Entry, Part, Piece};
use super::shown::{Shown, weight};
use super::{Sheet, Warning};

/// Fills a form from a settled case.
///
/// A value that is absent or undecided is left blank, never guessed; one that was assumed is shown, since the outcome stands on it. Where the
/// sheet holds a word that a guard of the form watches, the guard's warning is part of the sheet. The list of a form of a month is left
/// empty: it is made by [`super::CaseList`].
#[must_use]
pub fn fill(form: &Form, settled: &Settled<'_>, head: Head) -> Sheet {
    let parts = form.parts.iter().map(|part| self::part(form, part, settled)).collect();
    let mut watched = Vec::new();
    watch(form, settled, &mut watched);
    finish(form, settled.program(), head, parts, watched)
}

/// Puts a sheet together, and warns of the words that it holds.
pub(super) fn finish(form: &Form, program: &Program, head: Head, parts: Vec<Part>, watched: Vec<Warning>) -> Sheet {
    let mut sheet = Sheet {
        form: form.id.clone(),
        title: form.title.clone(),
        clause: form.clause.clone(),
        source: form.source,
        paper: form.paper,
        regulation: program.regulation.number.clone(),
        regulation_title: program.regulation.title.clone(),
        copies: form.copies.clone(),
        head,
        parts,
        warnings: Vec::new(),
    };
    let texts = texts(&sheet);
    sheet.warnings = watched;
    sheet.warnings.retain(|warning| texts.iter().any(|text| Guard::finds(&warning.word, text)));
    sheet
}

/// Notes the words that the guards of a form watch on the governing date of a case, each once.
pub(super) fn watch(form: &Form, settled: &Settled<'_>, watched: &mut Vec<Warning>) {
    for guard in &form.guards {
        let Some(Value::Text(word)) = settled.parameter(guard.word) else { continue };
        let text = settled.sentence(&guard.warns);
        let warning = Warning { word: word.to_string(), text, clause: guard.clause.clone(), source: guard.source };
        if !watched.contains(&warning) {
            watched.push(warning);
        }
    }
}

/// Lists every text that stands on a sheet, in both languages.
fn texts(sheet: &Sheet) -> Vec<String> {
    let labels = [&sheet.title, &sheet.regulation_title].into_iter().chain(&sheet.copies);
    let both = |label: &Label| Lang::ALL.map(|lang| label.get(lang).to_owned());
    let mut texts: Vec<String> = labels.flat_map(both).collect();
    texts.extend(sheet.head.void.iter().map(|void| void.reason.clone()));
    sheet.parts.iter().for_each(|part| part.texts(&mut texts));
    texts
}

/// Fills a part.
pub(super) fn part(form: &Form, part: &program::Part, settled: &Settled<'_>) -> Part {
    match part {
        program::Part::Fields { title, fields } => Part::Fields {
            title: title.clone(),
            fields: fields
                .iter()
                .map(|field| Entry {
                    label: field.label.clone(),
                    shown: shown(form, field, settled, None),
                    lines: field.lines,
                })
                .collect(),
        },
        program::Part::Table { title, list: Some(list), columns, rows } => {
            let records = settled.count(*list).unwrap_or(0);
            let row = |record: usize| {
                let at = (record < records).then_some((*list, record));
                columns
                    .iter()
                    .map(|column| at.map_or(Shown::Blank, |at| shown(form, column, settled, Some(at))))
                    .collect()
            };
            // A table without a row would be no table.
            let rows = (0..records.max(*rows).max(1)).map(row).collect();
            Part::Table { title: title.clone(), heads: heads(columns), rows }
        }
        program::Part::Table { title, list: None, columns, rows } => Part::Cases {
            title: title.clone(),
            heads: heads(columns),
            rows: Vec::new(),
            least: *rows,
            unsettled: Vec::new(),
        },
        program::Part::Text { title, text, source } => {
            let [zh, en] = Lang::ALL.map(|lang| pieces(text, settled, lang, *source));
            Part::Text { title: title.clone(), zh, en, source: Some(*source).filter(|own| *own != form.source) }
        }
        program::Part::Signatures(labels) => Part::Signatures(labels.clone()),
    }
}

fn heads(columns: &[Field]) -> Vec<Label> {
    columns.iter().map(|column| column.label.clone()).collect()
}

/// Shows a value of the case, or of one record of a list; with a parameter its authority, where that is not the form's.
pub(super) fn shown(form: &Form, field: &Field, settled: &Settled<'_>, record: Option<(GroupIndex, usize)>) -> Shown {
    match &field.shows {
        Shows::Fact(slot) => {
            let Some(fact) = settled.program().vocabulary.fact(*slot) else { return Shown::Blank };
            Shown::of(&settled.formula(&Formula::Fact(*slot), record), &fact.kind, field.look)
        }
        Shows::Formula(formula, kind) => {
            let shown = Shown::of(&settled.formula(formula, record), kind, field.look);
            let source = match formula {
                Formula::Parameter(index) => settled.program().parameters.get(index.0 as usize).map(|own| own.source),
                _ => None,
            };
            source.filter(|source| *source != form.source).map_or(shown.clone(), |source| shown.by(source))
        }
        Shows::Blank => Shown::Blank,
    }
}

/// Fills the values into a text of one language; after that of a parameter its authority, where that is not the words' own.
fn pieces(text: &Template, settled: &Settled<'_>, lang: Lang, own: Source) -> Vec<Piece> {
    let program = settled.program();
    let mut pieces = Vec::new();
    for piece in text.get(lang) {
        let (outcome, kind, source) = match piece {
            program::Piece::Text(text) => {
                pieces.push(Piece::Words(text.clone()));
                continue;
            }
            program::Piece::Fact(slot) => {
                let kind = program.vocabulary.fact(*slot).map(|fact| &fact.kind);
                (settled.formula(&Formula::Fact(*slot), None), kind, None)
            }
            program::Piece::Parameter(index) => {
                let parameter = program.parameters.get(index.0 as usize);
                let value = settled.parameter(*index).map_or(Outcome::Absent, Outcome::Known);
                (value, parameter.map(|parameter| &parameter.kind), parameter.map(|parameter| parameter.source))
            }
        };
        let (Outcome::Known(value), Some(kind)) = (outcome, kind) else {
            pieces.push(Piece::Blank);
            continue;
        };
        pieces.push(Piece::Value(kind.show(&value, lang), weight(kind)));
        pieces.extend(source.filter(|source| *source != own).map(Piece::Basis));
    }
    pieces
}
