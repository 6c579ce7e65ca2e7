//! Days of a calendar that follow one another and differ in the same way.

use super::Edit;
use super::subject::Aspect;

/// Joins the edits of days that follow one another and say the same.
pub(super) fn join<'p>(edits: &mut Vec<Edit<'p>>, alike: impl Fn(&Edit<'p>, &Edit<'p>) -> bool) {
    let mut joined: Vec<Edit<'p>> = Vec::with_capacity(edits.len());
    for edit in edits.drain(..) {
        if let Aspect::Days(next, to) = edit.aspect
            && let Some(last) = joined.last_mut()
            && let Aspect::Days(from, before) = last.aspect
            && before.succ_opt() == Some(next)
            && alike(last, &edit)
        {
            last.aspect = Aspect::Days(from, to);
            continue;
        }
        joined.push(edit);
    }
    *edits = joined;
}
