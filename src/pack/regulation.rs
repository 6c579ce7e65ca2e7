//! `regulation.yaml`.

use crate::label::Label;
use crate::source::Span;
use crate::yaml::{Node, Reader, Word};

/// The regulation's head as written.
#[derive(Clone, Debug)]
pub struct RegulationText {
    /// The file's first place, for what is missing.
    pub span: Span,
    /// Its number: `GS-07-2014`.
    pub number: Option<Word>,
    /// Its title.
    pub title: Label,
    /// What case numbers begin with: `GS07`.
    pub case_prefix: Option<Word>,
    /// The day it was approved.
    pub approved_on: Option<Word>,
    /// The day from which it is in force.
    pub in_force_from: Option<Word>,
    /// The date fact that selects the parameters' values.
    pub governed_by: Option<Word>,
    /// The deciding output.
    pub verdict: Option<Word>,
    /// The date fact that says when the matter happened.
    pub occurred_on: Option<Word>,
    /// The date fact that says when it was received.
    pub received_on: Option<Word>,
    /// `keep` or `follow`: what a release published later means for cases in hand.
    pub cases_in_hand: Option<Word>,
    /// The text that names the persons whom a decision concerns.
    pub concerns: Option<Word>,
    /// The calendar by which working days are counted.
    pub calendar: Option<Word>,
}

impl RegulationText {
    pub(super) fn read(reader: &mut Reader, node: &Node) -> Self {
        let known = [
            "number",
            "title",
            "case_prefix",
            "approved_on",
            "in_force_from",
            "governed_by",
            "verdict",
            "occurred_on",
            "received_on",
            "cases_in_hand",
            "concerns",
            "calendar",
        ];
        let fields = reader.fields(node, &known);
        Self {
            span: node.span,
            number: reader.needed_word(&fields, "number"),
            title: reader.needed_label(&fields, "title"),
            case_prefix: reader.needed_word(&fields, "case_prefix"),
            approved_on: fields.get("approved_on").and_then(|node| reader.word(node)),
            in_force_from: reader.needed_word(&fields, "in_force_from"),
            governed_by: reader.needed_word(&fields, "governed_by"),
            verdict: reader.needed_word(&fields, "verdict"),
            occurred_on: fields.get("occurred_on").and_then(|node| reader.word(node)),
            received_on: fields.get("received_on").and_then(|node| reader.word(node)),
            cases_in_hand: fields.get("cases_in_hand").and_then(|node| reader.word(node)),
            concerns: fields.get("concerns").and_then(|node| reader.word(node)),
            calendar: fields.get("calendar").and_then(|node| reader.word(node)),
        }
    }
}
