//! Mistakes that only follow from another one, which are not told beside it.

use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::pack::Pack;
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
        let names_unread = unread(&|name| name.starts_with("facts/") || name == "parameters.yaml");
        let offices_unread = unread(&|name| name == "offices.yaml");
        let is_policy = |name: &str| {
            !["calendars/", "facts/", "examples/", "forms/", "parameters.yaml", "offices.yaml", "regulation.yaml"]
                .iter()
                .any(|other| name.starts_with(other))
        };
        let policies_unread = unread(&is_policy);
        let calendars_unread = unread(&|name| name.starts_with("calendars/"));
        let forms_unread = unread(&|name| name.starts_with("forms/"));
        self.diagnostics.retain(|diagnostic| match diagnostic.code {
            Code::UnknownName | Code::AmbiguousLabel => !names_unread,
            Code::UnknownOffice => !offices_unread,
            Code::UnknownCalendar => !calendars_unread,
            Code::UnknownRule => !policies_unread,
            Code::UnknownForm => !forms_unread,
            Code::UnknownScript => {
                scripts_sound || !diagnostic.arguments.contains(&("what", Argument::from("function")))
            }
            _ => true,
        });
    }
}
