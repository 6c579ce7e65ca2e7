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
    /// A stored case: `GS07-2014-05-001`.
    CaseNumber;
    /// Whoever gives facts or decides.
    PersonId;
}

/// A rule with its policy, written `penalties/categories#P09`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct RuleRef {
    /// The policy that holds the rule.
    pub policy: PolicyId,
    /// The rule within it.
    pub rule: RuleId,
}

impl fmt::Display for RuleRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.policy, self.rule)
    }
}

impl From<RuleRef> for String {
    fn from(rule: RuleRef) -> Self {
        rule.to_string()
    }
}

impl TryFrom<String> for RuleRef {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.split_once('#') {
            Some((policy, rule)) if !policy.is_empty() && !rule.is_empty() => {
                Ok(Self { policy: PolicyId::new(policy), rule: RuleId::new(rule) })
            }
            _ => Err(format!("`{text}` is not written policy#rule")),
        }
    }
}
