//! What left the register as a file, and who took it out.

use crate::record::Record;

use super::{Evidence, Finding, Word};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut found = Vec::new();
    for told in &evidence.journal {
        let Record::Exported(exported) = &told.record else { continue };
        let noted = Finding::noted("exported").with("what", Word::File(exported.what.clone()));
        let noted = noted.with("person", exported.given.by.as_str()).with("date", told.day.to_string());
        found.push(noted.with("sha256", exported.sha256.to_string()).at(told.position));
    }
    found
}
