//! The parts of a sheet.

use serde::{Deserialize, Serialize};

use crate::id::CaseNumber;
use crate::label::{Label, Lang};
use crate::source::Source;

use super::shown::{Shown, Weight};

/// A part of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Labels with values beside them.
    Fields {
        /// What stands over them.
        title: Option<Label>,
        /// The labels and values.
        fields: Vec<Entry>,
    },
    /// A row for each record of a list.
    Table {
        /// What stands over it.
        title: Option<Label>,
        /// What stands over each column.
        heads: Vec<Label>,
        /// The rows, those left to write on included.
        rows: Vec<Vec<Shown>>,
    },
    /// A row for each case of a month.
    Cases {
        /// What stands over it.
        title: Option<Label>,
        /// What stands over each column; the numbers of the cases stand before the first.
        heads: Vec<Label>,
        /// The cases, by their numbers.
        rows: Vec<CaseRow>,
        /// How many rows there are at least.
        least: usize,
        /// The cases of which it is not settled whether they belong here.
        unsettled: Vec<CaseNumber>,
    },
    /// Words, with values in them.
    Text {
        /// What stands over them.
        title: Option<Label>,
        /// The words in Chinese.
        zh: Vec<Piece>,
        /// The words in English.
        en: Vec<Piece>,
        /// The authority of the words, where it is not that of the form.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Source>,
    },
    /// Places to sign.
    Signatures(Vec<Label>),
}

/// A label with the value beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The label.
    pub label: Label,
    /// The value.
    pub shown: Shown,
    /// How many lines it takes across the whole sheet; none where it shares its line with the next one.
    pub lines: Option<u8>,
}

/// A case in the list of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseRow {
    /// Its number.
    pub number: CaseNumber,
    /// Whether it was declared void; its number stays.
    pub void: bool,
    /// What the columns show of it.
    pub cells: Vec<Shown>,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    /// Words of the form.
    Words(String),
    /// A value, and how it is set.
    Value(String, Weight),
    /// The authority of the parameter whose value stands before it, where it is not that of the words.
    Basis(Source),
    /// A value that is not known: a line to write on.
    Blank,
}

impl Part {
    /// Returns what stands over it.
    #[must_use]
    pub const fn title(&self) -> Option<&Label> {
        match self {
            Self::Fields { title, .. }
            | Self::Table { title, .. }
            | Self::Cases { title, .. }
            | Self::Text { title, .. } => title.as_ref(),
            Self::Signatures(_) => None,
        }
    }

    /// Adds every text, in both languages.
    pub(super) fn texts(&self, texts: &mut Vec<String>) {
        let both = |label: &Label, texts: &mut Vec<String>| {
            texts.extend(Lang::ALL.map(|lang| label.get(lang).to_owned()));
        };
        self.title().into_iter().for_each(|title| both(title, texts));
        match self {
            Self::Fields { fields, .. } => fields.iter().for_each(|field| {
                both(&field.label, texts);
                field.shown.texts(texts);
            }),
            Self::Table { heads, rows, .. } => {
                heads.iter().for_each(|head| both(head, texts));
                rows.iter().flatten().for_each(|shown| shown.texts(texts));
            }
            Self::Cases { heads, rows, .. } => {
                heads.iter().for_each(|head| both(head, texts));
                rows.iter().flat_map(|row| &row.cells).for_each(|shown| shown.texts(texts));
            }
            Self::Text { zh, en, .. } => texts.extend([zh, en].map(|pieces| said(pieces))),
            Self::Signatures(labels) => labels.iter().for_each(|label| both(label, texts)),
        }
    }
}

fn said(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Words(text) | Piece::Value(text, _) => text.clone(),
        Piece::Basis(_) => String::new(),
        Piece::Blank => "_".to_owned(),
    };
    pieces.iter().map(piece).collect()
}
