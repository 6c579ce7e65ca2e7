//! From a folder to a program, and from a file to facts.

use std::path::Path;

use crate::check::check;
use crate::compile::compile;
use crate::diagnostic::{self, Code, Diagnostic};
use crate::files::Files;
use crate::label::Label;
use crate::pack::{self, ExampleText, Pack};
use crate::program::{Facts, Program, read_facts};
use crate::source::{FileId, Span};
use crate::value::{Date, Value};
use crate::yaml::{self, Reader};

/// A pack that was read and checked.
#[derive(Debug)]
pub struct Loaded {
    /// Its texts.
    pub files: Files,
    /// The pack as written.
    pub pack: Pack,
    /// The program, unless an error stands.
    pub program: Option<Program>,
    /// All that was found wrong or deserves a look, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Loaded {
    /// Reads, checks and compiles texts.
    #[must_use]
    pub fn of(files: Files, diagnostics: Vec<Diagnostic>) -> Self {
        Self::with(files, diagnostics, |_| {})
    }

    /// Does the same with texts that were kept, by their names. Of a release all texts may be given; examples are left aside.
    #[must_use]
    pub fn frozen(texts: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let own = texts.into_iter().filter(|(name, _)| pack::belongs(name, false)).collect();
        let (files, unreadable) = Files::from_memory(own);
        Self::of(files, unreadable)
    }

    /// Does the same after a change to the pack as written.
    fn with(files: Files, mut diagnostics: Vec<Diagnostic>, change: impl FnOnce(&mut Pack)) -> Self {
        if diagnostics.iter().any(|diagnostic| matches!(diagnostic.code, Code::PackNotFound | Code::PackTooLarge)) {
            return Self { files, pack: Pack::default(), program: None, diagnostics };
        }
        let (mut pack, mut mistakes) = pack::read(&files);
        change(&mut pack);
        let (resolved, more) = check(&pack);
        mistakes.extend(more);
        diagnostics.extend(mistakes);
        drop_followers(&files, &mut diagnostics);
        diagnostic::sort(&mut diagnostics);
        let sound = !diagnostics.iter().any(Diagnostic::is_error);
        let program = resolved.filter(|_| sound).map(compile);
        Self { files, pack, program, diagnostics }
    }
}

/// Leaves out what examples say of rules while something else is wrong: the rule may stand in a policy that could not be resolved.
fn drop_followers(files: &Files, mistakes: &mut Vec<Diagnostic>) {
    let in_example = |mistake: &Diagnostic| {
        let file = mistake.span.and_then(|span| files.get(span.file));
        file.is_some_and(|file| file.name.starts_with("examples/"))
    };
    if mistakes.iter().any(|mistake| mistake.is_error() && !in_example(mistake)) {
        mistakes.retain(|mistake| mistake.code != Code::UnknownRule || !in_example(mistake));
    }
}

/// Loads the pack of a folder; examples only where they are wanted.
#[must_use]
pub fn load(folder: &Path, with_examples: bool) -> Loaded {
    let (files, diagnostics) = Files::read_folder(folder, |name| pack::belongs(name, with_examples));
    Loaded::of(files, diagnostics)
}

/// Loads a pack whose expected outcomes are about to be written anew: expectations that name what is gone are left out.
///
/// Mistakes anywhere else are reported as ever.
#[must_use]
pub fn load_to_accept(folder: &Path) -> Loaded {
    let loaded = load(folder, true);
    let stale = |example: &ExampleText| {
        example.expect.as_ref().is_some_and(|expect| {
            let within = |span: Span| span.file == expect.span.file && span.start >= expect.span.start;
            loaded.diagnostics.iter().any(|found| found.is_error() && found.span.is_some_and(within))
        })
    };
    let stale: Vec<_> =
        loaded.pack.examples.iter().filter(|example| stale(example)).map(|example| example.id.clone()).collect();
    if stale.is_empty() {
        return loaded;
    }
    let (files, diagnostics) = Files::read_folder(folder, |name| pack::belongs(name, true));
    Loaded::with(files, diagnostics, |pack| {
        for example in pack.examples.iter_mut().filter(|example| stale.contains(&example.id)) {
            example.expect = None;
        }
    })
}

/// A case file that was read.
#[derive(Clone, Debug)]
pub struct CaseFile {
    /// Its title.
    pub title: Option<Label>,
    /// Its facts.
    pub facts: Facts,
}

/// Reads a case file from a path, or from standard input where the path is `-`.
///
/// # Errors
///
/// The codes of files, YAML and facts, all at once.
pub fn read_case(files: &mut Files, program: &Program, path: &Path) -> Result<CaseFile, Vec<Diagnostic>> {
    let read = if path == Path::new("-") { files.read_stdin() } else { files.read(path) };
    let id = read.map_err(|diagnostic| vec![diagnostic])?;
    read_case_from(files, program, id)
}

/// Reads a case file that was loaded already.
///
/// # Errors
///
/// The codes of YAML and facts, all at once.
pub fn read_case_from(files: &Files, program: &Program, id: FileId) -> Result<CaseFile, Vec<Diagnostic>> {
    let text = files.get(id).map(|file| file.text.as_str()).unwrap_or_default();
    let (node, mut diagnostics) = yaml::read(id, text);
    let mut reader = Reader::default();
    let case: Option<ExampleText> = node.map(|node| pack::read_case(&mut reader, &node));
    diagnostics.append(&mut reader.diagnostics);
    let facts = case.as_ref().and_then(|case| case.facts.as_ref()).map(|node| {
        let (facts, mistakes) = read_facts(&program.vocabulary, node);
        diagnostics.extend(mistakes);
        facts
    });
    diagnostic::sort(&mut diagnostics);
    match facts {
        Some(facts) if diagnostics.is_empty() => Ok(CaseFile { title: case.and_then(|case| case.title), facts }),
        _ => Err(diagnostics),
    }
}

/// Finds the date that governs a case: the one asked for, or the fact that the regulation names.
///
/// # Errors
///
/// `no-governing-date` where there is neither.
pub fn governing_date(program: &Program, facts: &Facts, asked: Option<Date>) -> Result<Date, Diagnostic> {
    let slot = program.regulation.governed_by;
    match (asked, facts.value(slot)) {
        (Some(date), _) => Ok(date),
        (None, Some(Value::Date(date))) => Ok(*date),
        _ => {
            let name = program.vocabulary.fact(slot).map(|fact| fact.id.to_string()).unwrap_or_default();
            Err(Diagnostic::of(Code::NoGoverningDate).with("name", name))
        }
    }
}
