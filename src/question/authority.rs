//! Whether whoever did something might do it on that day, by what was known then and by what is known now.

use crate::diagnostic::Code;
use crate::label::{Label, Lang};
use crate::record::Record;

use super::acts::{Done, acts};
use super::governing_text::governs;
use super::{Evidence, Exhibit, Finding, Word};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let only = evidence.only.as_ref();
    let asked = |done: &Done<'_>| match (only, done.case) {
        (None, _) => true,
        (Some(only), Some(case)) => only == case,
        (Some(_), None) => {
            let release = super::evidence::act_on_release(&done.told.record).map(|(release, _)| release);
            release.is_some_and(|release| governs(evidence, only, release))
        }
    };
    let mut found: Vec<_> = acts(evidence).into_iter().filter(asked).filter_map(|done| of(&done)).collect();
    for told in &evidence.journal {
        let Record::Refused(refused) = &told.record else { continue };
        if only.is_none_or(|only| refused.subject == only.as_str()) {
            let noted = Finding::noted("refused").with("person", refused.given.by.as_str()).with("act", refused.act);
            let step = refused.step.as_ref().map(|step| format!("{} {step}", refused.subject));
            let noted = noted.with("subject", step.unwrap_or_else(|| refused.subject.clone()));
            let noted = noted.with("reason", reason(&refused.reason));
            found.push(noted.with("date", told.day.to_string()).at(told.position));
        }
    }
    found
}

/// Says what a code of a refusal means, by the title of its page.
fn reason(code: &str) -> Word {
    Code::find(code).map_or_else(
        || Word::from(code),
        |found| Word::Named(code.to_owned(), Label { zh: found.title(Lang::Zh), en: found.title(Lang::En) }),
    )
}

fn of(done: &Done<'_>) -> Option<Finding> {
    let begun = match (done.release, done.then, done.now) {
        _ if done.founding => return None,
        (None, ..) => Finding::unsettled("no-text-says-who-may"),
        (_, false, false) => Finding::attention("without-authority"),
        (_, false, true) => Finding::attention("authority-entered-later"),
        (_, true, false) => Finding::attention("authority-withdrawn-later"),
        (_, true, true) => return None,
    };
    let begun = begun.with("person", done.told.record.given().by.as_str()).with("act", done.act);
    let begun = begun.with("subject", done.subject.as_str()).with("date", done.told.day.to_string());
    let begun = begun.at(done.told.position);
    Some(done.release.into_iter().fold(begun, |begun, release| begun.see(Exhibit::Release(release))))
}
