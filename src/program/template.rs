//! Sentences with names in braces, in both languages.

use crate::label::Lang;

use super::parameter::ParameterIndex;
use super::vocabulary::Slot;

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text as it stands.
    Text(String),
    /// The value of a fact or output.
    Fact(Slot),
    /// The value of a parameter.
    Parameter(ParameterIndex),
}

/// A sentence in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Template {
    /// The Chinese sentence.
    pub zh: Vec<Piece>,
    /// The English sentence.
    pub en: Vec<Piece>,
}

impl Template {
    /// Returns the sentence in `lang`.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &[Piece] {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }

    /// Visits every parameter that the sentence names.
    pub fn parameters(&self, visit: &mut dyn FnMut(ParameterIndex)) {
        for piece in self.zh.iter().chain(&self.en) {
            if let Piece::Parameter(index) = piece {
                visit(*index);
            }
        }
    }

    /// Visits every slot that the sentence names.
    pub fn reads(&self, visit: &mut dyn FnMut(Slot)) {
        for piece in self.zh.iter().chain(&self.en) {
            if let Piece::Fact(slot) = piece {
                visit(*slot);
            }
        }
    }
}
