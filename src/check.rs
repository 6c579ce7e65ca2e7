//! Checks a pack: names, kinds, tables, graph, scripts, examples. All mistakes at once, and nothing half-checked ever runs.

mod absent;
mod announcements;
mod calendars;
mod choices;
mod combinations;
mod condition;
mod examples;
mod followers;
mod forms;
mod formula;
mod graph;
mod kinds;
mod limits;
mod named;
mod names;
mod offices;
mod parts;
mod policy;
mod procedures;
mod regions;
mod rules;
mod soundness;
mod space;
mod table;
mod template;
mod written;

pub use graph::order;

use std::collections::BTreeSet;

use crate::diagnostic::{self, Diagnostic};
use crate::pack::Pack;
use crate::program::{Calendar, Form, Office, Parameter, Policy, Procedure, Regulation, Vocabulary};
use crate::script::Scripts;
use crate::source::FileId;

/// A pack whose every name and kind fits: all that a program needs but its order.
#[derive(Debug)]
pub struct Resolved {
    /// What the regulation says of itself.
    pub regulation: Regulation,
    /// Departments and offices.
    pub offices: Vec<Office>,
    /// Every name.
    pub vocabulary: Vocabulary,
    /// Dated numbers and settings.
    pub parameters: Vec<Parameter>,
    /// All policies, by path.
    pub policies: Vec<Policy>,
    /// All procedures, by path.
    pub procedures: Vec<Procedure>,
    /// All forms, by id.
    pub forms: Vec<Form>,
    /// All calendars, by id.
    pub calendars: Vec<Calendar>,
    /// All scripts, compiled.
    pub scripts: Scripts,
}

/// What the checks of one pack share.
struct Checker {
    vocabulary: Vocabulary,
    parameters: Vec<Parameter>,
    offices: Vec<Office>,
    scripts: Scripts,
    diagnostics: Vec<Diagnostic>,
    /// The files in which something is wrong, whether it is told or only follows.
    faulty: BTreeSet<FileId>,
}

impl Checker {
    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }
}

/// Checks a pack as written.
///
/// The resolved pack is given only where no error stands. Examples are held against the names and kinds, not evaluated.
///
/// # Errors
///
/// Every code from `malformed-name` to `script-impure`, sorted by place.
#[must_use]
pub fn check(pack: &Pack) -> (Option<Resolved>, Vec<Diagnostic>) {
    let scripts: Vec<_> = pack.scripts.iter().map(|(name, file, text)| (name.clone(), *file, text.as_str())).collect();
    let (scripts, diagnostics) = Scripts::compile(&scripts);
    let scripts_sound = diagnostics.is_empty();
    let mut checker = Checker {
        vocabulary: Vocabulary::default(),
        parameters: Vec::new(),
        offices: Vec::new(),
        scripts,
        diagnostics,
        faulty: pack.faulty.clone(),
    };
    checker.names(&pack.groups);
    checker.parameters(&pack.parameters);
    checker.offices(&pack.offices);
    let calendars = checker.calendars(&pack.calendars);
    let regulation = pack.regulation.as_ref().and_then(|text| checker.regulation(text, &pack.calendars));
    let policies = checker.policies(&pack.policies);
    let case_prefix = pack.regulation.as_ref().and_then(|text| text.case_prefix.as_ref());
    let forms = checker.forms(&pack.forms, case_prefix);
    let procedures = checker.procedures(&pack.procedures, &pack.forms);
    checker.counted_by_calendar(pack.regulation.as_ref(), &pack.calendars, &procedures);
    checker.examples(pack, &policies, &procedures, regulation.as_ref());
    checker.drop_followers(pack, scripts_sound);
    checker.cycles(&policies);
    checker.tables(&policies);
    checker.reachability(&policies);
    checker.soundness(&procedures, &policies, pack.unread.is_empty());
    if checker.all_sound() && pack.unread.is_empty() {
        checker.never_given(&policies, regulation.as_ref());
    }
    let Checker { vocabulary, parameters, offices, scripts, mut diagnostics, .. } = checker;
    diagnostic::sort(&mut diagnostics);
    let sound = !diagnostics.iter().any(Diagnostic::is_error);
    let resolved = regulation.filter(|_| sound);
    let resolved = resolved.map(|regulation| Resolved {
        regulation,
        offices,
        vocabulary,
        parameters,
        policies,
        procedures,
        forms,
        calendars,
        scripts,
    });
    (resolved, diagnostics)
}
