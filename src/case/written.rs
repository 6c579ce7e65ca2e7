//! Facts as they were written. They are typed again by the vocabulary whenever they are read, so that a vocabulary that has
//! changed since is noticed, and nothing is lost to it.

use serde::{Deserialize, Serialize};

use crate::id::{FactId, GroupId};

use crate::stamp::Stamp;

/// The text of a value in its canonical form; a list is kept entry by entry, since entries may hold commas.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Written {
    /// A scalar.
    One(String),
    /// The entries of a list.
    Many(Vec<String>),
}

/// A fact with who gave it, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrittenFact {
    /// The fact.
    pub name: FactId,
    /// The record it belongs to, counted from 0, where its group is a list.
    pub record: Option<u32>,
    /// The value.
    pub text: Written,
    /// Who gave this value, and when.
    pub given: Stamp,
}

/// How many records of a list the case holds, with who said so, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrittenList {
    /// The list.
    pub name: GroupId,
    /// How many records.
    pub count: u32,
    /// Who said so, and when.
    pub given: Stamp,
}
