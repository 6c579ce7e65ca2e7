//! Mistakes that only follow from another one, which are not told beside it.

use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::pack::{Pack, ProcedureText};
use crate::source::FileId;

use super::Checker;

impl Checker {
    /// Tells whether nothing is wrong in a file so far, so that what it says as a whole may be judged.
    pub(super) fn is_sound(&self, file: FileId) -> bool {
        let wrong =
            |diagnostic: &Diagnostic| diagnostic.is_error() && diagnostic.span.is_some_and(|span| span.file == file);
        !self.faulty.contains(&file) && !self.diagnostics.iter().any(wrong)
    }

    /// Tells whether nothing is wrong anywhere so far.
    pub(super) fn all_sound(&self) -> bool {
        self.faulty.is_empty() && !self.diagnostics.iter().any(Diagnostic::is_error)
    }

    /// Leaves out names, rules and functions that are unknown only because the file which declares them could not be read.
    pub(super) fn drop_followers(&mut self, pack: &Pack, scripts_sound: bool) {
        let wrong = self.diagnostics.iter().filter(|diagnostic| diagnostic.is_error());
        self.faulty.extend(wrong.filter_map(|diagnostic| diagnostic.span).map(|span| span.file));
        let unread = |wanted: &dyn Fn(&str) -> bool| pack.unread.iter().any(|name| wanted(name));
        let names_unread = unread(&|name| name.starts_with("facts/") || name.starts_with("parameters."));
        let offices_unread = unread(&|name| name.starts_with("offices."));
        let chapters_unread = unread(&is_of_chapter);
        let calendars_unread = unread(&|name| name.starts_with("calendars/"));
        let forms_unread = unread(&|name| name.starts_with("forms/"));
        let scripts_unread = unread(&|name| name.starts_with("scripts/"));
        self.diagnostics.retain(|diagnostic| match diagnostic.code {
            Code::UnknownName | Code::AmbiguousLabel => !names_unread,
            Code::UnknownOffice => !offices_unread,
            Code::UnknownCalendar => !calendars_unread,
            Code::UnknownRule => !chapters_unread,
            Code::UnknownForm => !forms_unread,
            Code::UnknownScript if scripts_unread => false,
            Code::UnknownScript => {
                scripts_sound || !diagnostic.arguments.contains(&("what", Argument::from("function")))
            }
            _ => true,
        });
    }
}

/// Tells whether a file that could not be read may hold the step that a word names: `step`, or `procedure#step`.
pub(super) fn may_hold_step(pack: &Pack, word: &str) -> bool {
    let path = word.split_once('#').map(|(path, _)| path);
    let unread = |name: &&String| {
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        is_of_chapter(name) && path.is_none_or(|path| path == stem || name.ends_with('/') && path.starts_with(*name))
    };
    let in_part = |text: &&ProcedureText| !text.whole && path.is_none_or(|path| path == text.id);
    pack.unread.iter().any(|name| unread(&name)) || pack.procedures.iter().any(|text| in_part(&text))
}

/// Tells whether a file belongs to a chapter, so that it holds a policy or a procedure.
fn is_of_chapter(name: &str) -> bool {
    let others = ["calendars/", "facts/", "examples/", "forms/", "scripts/", "parameters.", "offices.", "regulation."];
    !others.iter().any(|other| name.starts_with(other))
}
