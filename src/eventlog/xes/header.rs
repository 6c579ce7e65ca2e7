//! What a file says of itself before the first case.

use std::collections::BTreeMap;

use super::super::Attributes;
use super::super::key::EXTENSIONS;

/// An extension that a file declares (IEEE 1849, 4.5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// Its name.
    pub name: String,
    /// What the names of its attributes begin with.
    pub prefix: String,
    /// Where it is defined; nothing is ever loaded from there.
    pub uri: String,
}

/// What makes two events, or two traces, the same (IEEE 1849, 4.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classifier {
    /// Its name.
    pub name: String,
    /// `event` or `trace`.
    pub scope: String,
    /// The names of attributes whose values are compared.
    pub keys: Vec<String>,
}

/// What a file says of itself before the first case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The version of the standard that it says to follow.
    pub version: Option<String>,
    /// The extensions, as declared.
    pub extensions: Vec<Extension>,
    /// The classifiers.
    pub classifiers: Vec<Classifier>,
    /// What holds for every trace that does not say otherwise (IEEE 1849, 4.3).
    pub trace_defaults: Attributes,
    /// What holds for every event that does not say otherwise.
    pub event_defaults: Attributes,
    /// Prefixes that were given to extensions of the standard in place of their own.
    pub(super) renamed: BTreeMap<String, &'static str>,
}

impl Header {
    /// Takes an extension.
    pub(super) fn declare(&mut self, extension: Extension) {
        let bare = |uri: &str| uri.trim_start_matches("https://").trim_start_matches("http://").to_owned();
        let known = EXTENSIONS.iter().find(|known| bare(known.uri) == bare(&extension.uri));
        if let Some(known) = known.filter(|known| known.prefix != extension.prefix) {
            self.renamed.insert(extension.prefix.clone(), known.prefix);
        }
        self.extensions.push(extension);
    }

    /// Returns the name of an attribute as the standard writes it.
    pub(super) fn key(&self, written: String) -> String {
        let renamed = written.split_once(':').and_then(|(prefix, name)| Some((*self.renamed.get(prefix)?, name)));
        match renamed {
            Some((prefix, name)) => format!("{prefix}:{name}"),
            None => written,
        }
    }
}

/// Takes the names of a classifier apart: they stand between spaces, those with spaces of their own between apostrophes.
///
/// ```text
/// concept:name lifecycle:transition
/// 'Ablauf Schritt' concept:name
/// ```
pub(super) fn split_keys(text: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (key, after) = match rest.strip_prefix('\'') {
            Some(quoted) => quoted.split_once('\'').unwrap_or((quoted, "")),
            None => rest.split_once(char::is_whitespace).unwrap_or((rest, "")),
        };
        if !key.is_empty() {
            keys.push(key.to_owned());
        }
        rest = after.trim_start();
    }
    keys
}
