//! Whether persons were told of a release before it was approved. Notices of single decisions are not kept yet.

use crate::act::Act;

use super::governing_text::governs;
use super::{Evidence, Exhibit, Finding};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut found = vec![Finding::unsettled("sheets-not-kept")];
    let only = evidence.only.as_ref();
    for release in evidence.releases.iter().filter(|release| governs(evidence, only, release.number())) {
        let number = release.number();
        let approved = evidence.positions_on(number, Act::ApproveRelease).first().copied();
        for told in evidence.positions_on(number, Act::Notify) {
            if approved.is_none_or(|approved| approved > told) {
                let early = Finding::attention("told-before-approval").with("release", number);
                let early = early.see(Exhibit::Release(number)).at(told);
                found.push(approved.into_iter().fold(early, Finding::at));
            }
        }
    }
    found
}
