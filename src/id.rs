//! Typed identifiers: one type for each thing that has a name.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Wraps the text of an identifier as it was written.
            #[must_use]
            pub fn new(text: &str) -> Self {
                Self(Arc::from(text))
            }

            /// Returns the identifier as it was written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A group of facts: `delivery`.
    GroupId;
    /// A fact or output, with its group: `delivery.due_on`.
    FactId;
    /// A dated parameter: `late.grace_days`.
    ParameterId;
    /// A policy, which is the path of its file without `.yaml`: `penalties/categories`.
    PolicyId;
    /// A rule, row, duty or warning of one policy: `P09`.
    RuleId;
    /// A department or office: `plant_director`.
    OfficeId;
    /// A clause of the regulation: `§7 P09`.
    ClauseId;
    /// A procedure, which is the path of its file without `.yaml`: `procedures/paid-repair`.
    ProcedureId;
    /// A step within its procedure: `A4`.
    StepId;
    /// A printed form: `repair_order`.
    FormId;
    /// A calendar of working days: `factory`.
    CalendarId;
    /// A sheet that was issued: `WX-2014-08-001`.
    SheetNumber;
    /// A stored case: `GS07-2014-05-001`.
    CaseNumber;
    /// Whoever gives facts or decides.
    PersonId;
}

macro_rules! references {
    ($($(#[$doc:meta])* $name:ident { $outer:ident: $outer_id:ident, $inner:ident: $inner_id:ident } $form:literal)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(into = "String", try_from = "String")]
        pub struct $name {
            #[doc = concat!("The ", stringify!($outer), " that holds it.")]
            pub $outer: $outer_id,
            #[doc = concat!("The ", stringify!($inner), " within it.")]
            pub $inner: $inner_id,
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}#{}", self.$outer, self.$inner)
            }
        }

        impl From<$name> for String {
            fn from(reference: $name) -> Self {
                reference.to_string()
            }
        }

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                match text.split_once('#') {
                    Some((outer, inner)) if !outer.is_empty() && !inner.is_empty() => {
                        Ok(Self { $outer: $outer_id::new(outer), $inner: $inner_id::new(inner) })
                    }
                    _ => Err(format!(concat!("`{}` is not written ", $form), text)),
                }
            }
        }
    )*};
}

references! {
    /// A rule with its policy, written `penalties/categories#P09`.
    RuleRef { policy: PolicyId, rule: RuleId } "policy#rule"
    /// A step with its procedure, written `procedures/paid-repair#A4`.
    StepRef { procedure: ProcedureId, step: StepId } "procedure#step"
}
