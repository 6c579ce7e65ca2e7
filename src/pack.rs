//! The pack as written: every file taken apart, every word with its place, nothing looked up yet.

mod calendar;
mod condition;
mod example;
mod facts;
mod form;
mod offices;
mod parameters;
mod policy;
mod procedure;
mod regulation;
mod test;

pub use calendar::{AnnouncementText, CalendarText, StretchText, YearText};
pub use condition::ConditionText;
pub use example::{ActText, ExampleText, Expectation, PersonText, read_case};
pub use facts::{FactText, GroupText};
pub use form::{FieldText, FormText, GuardText, OfText, PartText, ShowsText};
pub use offices::OfficeText;
pub use parameters::{DatedText, ParameterText};
pub use policy::{
    BodyText, CellText, EffectText, GiveText, Hit, PolicyText, RuleText, ScriptText, TableText, TemplateText,
};
pub use procedure::{
    BranchText, END, LimitText, NeedsText, PausesText, ProcedureText, StepPart, StepText, ThenText, UNITS, UntilText,
    WaitText, WhoText,
};
pub use regulation::RegulationText;
pub use test::{Comparison, Term, TestText};

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::files::Files;
use crate::source::FileId;
use crate::yaml::{self, Node, Reader};

/// How many threads read one pack.
const MOST_THREADS: usize = 4;

/// A pack as written.
#[derive(Clone, Debug, Default)]
pub struct Pack {
    /// `regulation.yaml`.
    pub regulation: Option<RegulationText>,
    /// `offices.yaml`.
    pub offices: Vec<OfficeText>,
    /// `facts/*.yaml`, by name.
    pub groups: Vec<GroupText>,
    /// `parameters.yaml`.
    pub parameters: Vec<ParameterText>,
    /// All policies, by path.
    pub policies: Vec<PolicyText>,
    /// All procedures, by path.
    pub procedures: Vec<ProcedureText>,
    /// `forms/*.yaml`, by name.
    pub forms: Vec<FormText>,
    /// `calendars/*.yaml`, by name.
    pub calendars: Vec<CalendarText>,
    /// `scripts/*.rhai`: name without the folder, file, text.
    pub scripts: Vec<(String, FileId, String)>,
    /// `examples/**/*.yaml`, by path.
    pub examples: Vec<ExampleText>,
    /// The names of files that could not be opened or are no YAML, or of which a part could not be read.
    pub unread: Vec<String>,
    /// The files in which something was wrong.
    pub faulty: BTreeSet<FileId>,
}

/// Tells whether a file belongs to the pack itself; examples are left out unless they are asked for.
#[must_use]
pub fn belongs(name: &str, with_examples: bool) -> bool {
    let example = name.starts_with("examples/");
    let yaml = name.ends_with(".yaml") || name.ends_with(".yml");
    (yaml && (with_examples || !example)) || (name.starts_with("scripts/") && name.ends_with(".rhai"))
}

/// Reads the YAML files into trees, in the order of the files. Reading is most of the work of a run and each file stands alone, so
/// that the processors share it.
fn trees(files: &Files) -> Vec<(Option<Node>, Vec<Diagnostic>)> {
    let texts: Vec<_> = files
        .iter()
        .filter(|(_, file)| file.name.ends_with(".yaml"))
        .map(|(id, file)| (id, file.text.as_str()))
        .collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
    let share = texts.len().div_ceil(threads).max(1);
    let read = |texts: &[(FileId, &str)]| texts.iter().map(|(id, text)| yaml::read(*id, text)).collect::<Vec<_>>();
    std::thread::scope(|scope| {
        let mut shares = texts.chunks(share);
        let own = shares.next().unwrap_or_default();
        let others: Vec<_> = shares.map(|share| (share, scope.spawn(move || read(share)))).collect();
        let mut trees = read(own);
        for (share, other) in others {
            trees.extend(other.join().unwrap_or_else(|_| read(share)));
        }
        trees
    })
}

/// Takes all files of a pack apart.
///
/// # Errors
///
/// The codes of YAML and of shape, from `yaml-syntax` to `policy-body`; what could be read is given beside them.
#[must_use]
pub fn read(files: &Files) -> (Pack, Vec<Diagnostic>) {
    let mut pack = Pack { unread: files.unread().to_vec(), ..Pack::default() };
    let mut reader = Reader::default();
    let mut trees = trees(files).into_iter();
    for (id, file) in files.iter() {
        let Some(stem) = file.name.strip_suffix(".yaml") else {
            if let Some(script) = file.name.strip_prefix("scripts/") {
                pack.scripts.push((script.to_owned(), id, file.text.clone()));
            } else {
                let ending = Diagnostic::of(Code::FileUnreadable).with("path", file.shown.as_str());
                reader.report(ending.with("reason", "ending").with("said", ""));
                pack.unread.push(file.name.clone());
            }
            continue;
        };
        let Some((node, mistakes)) = trees.next() else { continue };
        reader.diagnostics.extend(mistakes);
        let Some(node) = node else {
            pack.unread.push(file.name.clone());
            continue;
        };
        match stem.split_once('/') {
            None if stem == "regulation" => pack.regulation = Some(RegulationText::read(&mut reader, &node)),
            None if stem == "offices" => pack.offices = OfficeText::read_all(&mut reader, &node),
            None if stem == "parameters" => pack.parameters = ParameterText::read_all(&mut reader, &node),
            Some(("facts", group)) => pack.groups.extend(GroupText::read(&mut reader, group, &node)),
            Some(("examples", _)) => pack.examples.push(ExampleText::read(&mut reader, stem, &node)),
            Some(("forms", form)) => pack.forms.push(FormText::read(&mut reader, form, &node)),
            Some(("calendars", calendar)) => pack.calendars.push(CalendarText::read(&mut reader, calendar, &node)),
            _ if ProcedureText::is_meant(&node) => pack.procedures.push(ProcedureText::read(&mut reader, stem, &node)),
            _ => match PolicyText::read(&mut reader, stem, &node) {
                Some(policy) => pack.policies.push(policy),
                None => pack.unread.push(file.name.clone()),
            },
        }
    }
    let mut diagnostics = reader.diagnostics;
    // Where the shape is wrong or a colon is full-width, part of what the file declares was passed over.
    let misshapen = diagnostics
        .iter()
        .filter(|diagnostic| matches!(diagnostic.code, Code::WrongShape | Code::FullwidthCharacter))
        .filter_map(|diagnostic| diagnostic.span);
    pack.unread.extend(misshapen.filter_map(|span| files.get(span.file)).map(|file| file.name.clone()));
    pack.faulty = diagnostics.iter().filter_map(|diagnostic| diagnostic.span).map(|span| span.file).collect();
    let regulation = "regulation.yaml";
    let unread = pack.unread.iter().any(|name| name.is_empty() || name.starts_with("regulation."));
    if !unread && !files.iter().any(|(_, file)| file.name == regulation) {
        diagnostics.push(Diagnostic::of(Code::PackNotFound).with("path", regulation));
    }
    (pack, diagnostics)
}
