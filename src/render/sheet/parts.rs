//! The parts of a sheet as ruled tables.

use maud::{Markup, html};

use crate::label::Label;
use crate::label::Lang;
use crate::message::Messages;
use crate::sheet::{CaseRow, Entry, Part, Piece, Sheet, Shown, Weight};
use crate::source::Source;

/// How long a number may be and still stay in one line.
const MOST_SOLID: usize = 19;

/// How long a word over a column may be and still not be divided.
const MOST_WHOLE: usize = 14;

/// What the parts of a sheet are written with.
pub(super) struct Parts<'s> {
    pub sheet: &'s Sheet,
    pub messages: &'s Messages,
}

impl Parts<'_> {
    pub(super) fn write(&self) -> Markup {
        html! {
            @for part in &self.sheet.parts {
                section.part {
                    @if let Some(title) = part.title() { h2 { (self.text(title)) } }
                    @match part {
                        Part::Fields { fields, .. } => { (self.fields(fields)) }
                        Part::Table { heads, rows, .. } => { (self.table(heads, rows)) }
                        Part::Cases { heads, rows, least, unsettled, .. } => {
                            (self.cases(heads, rows, *least))
                            @if rows.is_empty() && unsettled.is_empty() { p.note { (self.messages.get("sheet-no-cases")) } }
                            @if !unsettled.is_empty() {
                                @let numbers: Vec<_> = unsettled.iter().map(ToString::to_string).collect();
                                p.note { (self.messages.say("sheet-unsettled", &[("numbers", numbers.join(self.comma()))])) }
                            }
                        }
                        Part::Text { zh, en, source, .. } => {
                            p.words {
                                (self.pieces(if self.lang() == Lang::Zh { zh } else { en }))
                                @if let Some(source) = source { (self.source(*source)) }
                            }
                        }
                        Part::Signatures(labels) => { (self.signatures(labels)) }
                    }
                }
            }
        }
    }

    fn lang(&self) -> Lang {
        self.messages.lang()
    }

    fn text<'l>(&self, label: &'l Label) -> &'l str {
        label.get(self.lang())
    }

    const fn comma(&self) -> &'static str {
        match self.messages.lang() {
            Lang::Zh => "、",
            Lang::En => ", ",
        }
    }

    /// How many fields share a line.
    fn abreast(&self) -> usize {
        if self.sheet.paper.landscape { 3 } else { 2 }
    }

    fn fields(&self, fields: &[Entry]) -> Markup {
        let abreast = self.abreast();
        html! {
            table.fields {
                colgroup { @for _ in 0..abreast { col.label; col; } }
                tbody {
                    @for line in lines(fields, abreast) {
                        tr {
                            @for (place, field) in line.iter().enumerate() {
                                th scope="row" { (self.text(&field.label)) }
                                // The last one takes what is left of the line.
                                @let last = place + 1 == line.len();
                                @let span = if last { 2 * (abreast - place) - 1 } else { 1 };
                                td.blank[field.shown == Shown::Blank] colspan=[(span > 1).then_some(span)]
                                    style=[field.lines.map(|lines| format!("--lines:{lines}"))] { (self.shown(&field.shown)) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn table(&self, heads: &[Label], rows: &[Vec<Shown>]) -> Markup {
        html! {
            table.rows {
                thead { tr { @for head in heads { (self.head(head)) } } }
                tbody { @for row in rows { tr { @for shown in row { (self.cell(shown)) } } } }
            }
        }
    }

    /// Writes what stands over a column; words of common length are never divided.
    fn head(&self, head: &Label) -> Markup {
        let text = self.text(head);
        let whole = text.split_whitespace().all(|word| word.chars().count() <= MOST_WHOLE);
        html! { th.whole[whole] scope="col" { (text) } }
    }

    fn cases(&self, heads: &[Label], rows: &[CaseRow], least: usize) -> Markup {
        html! {
            table.rows.cases {
                thead { tr {
                    th scope="col" { (self.messages.get("sheet-case-number")) }
                    @for head in heads { (self.head(head)) }
                } }
                tbody {
                    @for row in rows {
                        tr.void[row.void] {
                            th scope="row" {
                                span.keep { (row.number) }
                                @if row.void { " " span.keep.void-mark { (self.messages.get("sheet-mark-void")) } }
                            }
                            @for shown in &row.cells { (self.cell(shown)) }
                        }
                    }
                    @for _ in rows.len()..least { tr { th {} @for _ in heads { td.blank {} } } }
                }
            }
        }
    }

    fn cell(&self, shown: &Shown) -> Markup {
        let bare = if let Shown::Sourced { shown, .. } = shown { shown } else { shown };
        let figure = matches!(bare, Shown::Value { weight: Weight::Figure, .. });
        html! { td.blank[*shown == Shown::Blank] .figure[figure] { (self.shown(shown)) } }
    }

    fn shown(&self, shown: &Shown) -> Markup {
        match shown {
            Shown::Blank => html! {},
            Shown::Value { entries, weight, capital } => html! {
                @if let Some(capital) = capital.as_ref().filter(|_| self.lang() == Lang::Zh) {
                    span.capital { (self.messages.say("sheet-capital", &[("amount", capital.clone())])) } " "
                }
                @for (place, entry) in entries.iter().enumerate() {
                    @if place > 0 { (self.comma()) }
                    (set(self.text(entry), *weight))
                }
            },
            Shown::Boxes(boxes) => html! {
                span.boxes { @for (label, ticked) in boxes {
                    span.keep { span.box { @if *ticked { "√" } } (self.text(label)) } " "
                } }
            },
            Shown::Sourced { shown, source } => html! { (self.shown(shown)) (self.source(*source)) },
        }
    }

    /// Says on what authority something stands, right behind it.
    fn source(&self, source: Source) -> Markup {
        let source = self.messages.get(&format!("source-{source}"));
        html! { span.keep.basis { (self.messages.say("sheet-source", &[("source", source)])) } }
    }

    fn pieces(&self, pieces: &[Piece]) -> Markup {
        html! {
            @for piece in pieces {
                @match piece {
                    Piece::Words(text) => { (text) }
                    Piece::Value(text, weight) => { b { (set(text, *weight)) } }
                    Piece::Basis(source) => { (self.source(*source)) }
                    Piece::Blank => { span.fill {} }
                }
            }
        }
    }

    fn signatures(&self, labels: &[Label]) -> Markup {
        let abreast = labels.len().clamp(1, 2 * self.abreast());
        html! {
            table.signatures {
                tbody {
                    @for line in labels.chunks(abreast) {
                        tr {
                            @for (place, label) in line.iter().enumerate() {
                                @let span = if place + 1 == line.len() { abreast - place } else { 1 };
                                td colspan=[(span > 1).then_some(span)] {
                                    span { (self.text(label)) }
                                    span.date { (self.messages.get("sheet-sign-date")) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Puts fields into lines: what takes lines of its own stands alone.
fn lines(fields: &[Entry], abreast: usize) -> Vec<Vec<&Entry>> {
    let mut lines: Vec<Vec<&Entry>> = Vec::new();
    for field in fields {
        match lines.last_mut() {
            Some(line)
                if line.len() < abreast && field.lines.is_none() && line.iter().all(|other| other.lines.is_none()) =>
            {
                line.push(field);
            }
            _ => lines.push(vec![field]),
        }
    }
    lines
}

/// Sets a value: an amount, a number, a date stays in one line, unless it is longer than any line.
fn set(text: &str, weight: Weight) -> Markup {
    let solid = weight != Weight::Words && text.chars().count() <= MOST_SOLID;
    html! { @if solid { span.keep { (text) } } @else { (text) } }
}
