//! Files of scripts, compiled and looked through.

use std::collections::BTreeMap;
use std::sync::Arc;

use rhai::{AST, FnAccess, ParseErrorType};

use crate::diagnostic::{Code, Diagnostic, sort};
use crate::source::FileId;

use super::engine::{lenient, shelf};
use super::names::{self, Names};
use super::walk::Walk;
use super::{fullwidth, place, syntax};

/// The scripts of a pack.
#[derive(Debug, Default)]
pub struct Scripts {
    files: BTreeMap<String, Script>,
}

/// One file.
#[derive(Debug, Default)]
struct Script {
    tree: Option<AST>,
    functions: BTreeMap<Arc<str>, usize>,
    text: Arc<str>,
}

/// A function of a script, found by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Function {
    /// How many arguments it takes.
    pub parameters: usize,
    pub(super) file: Arc<str>,
    pub(super) name: Arc<str>,
}

impl Scripts {
    /// Compiles files, each under the name that policies give it (`deductions.rhai`), and returns all mistakes of all of them:
    /// [`Code::ScriptSyntax`], [`Code::FullwidthCharacter`], [`Code::ScriptName`], [`Code::ScriptFunction`],
    /// [`Code::ScriptArity`], [`Code::ScriptImpure`].
    ///
    /// Of a file that cannot be parsed only the first mistake is known. The functions of a file with mistakes are found, as far
    /// as they are known, but never run.
    #[must_use]
    pub fn compile(files: &[(String, FileId, &str)]) -> (Self, Vec<Diagnostic>) {
        let mut scripts = Self::default();
        let mut found = Vec::new();
        for (name, file, text) in files {
            let (script, mistakes) = compile(*file, text);
            found.extend(mistakes);
            scripts.files.insert(name.clone(), script);
        }
        sort(&mut found);
        (scripts, found)
    }

    /// Finds a function that is not private.
    #[must_use]
    pub fn find(&self, file: &str, function: &str) -> Option<Function> {
        let (name, parameters) = self.files.get(file)?.functions.get_key_value(function)?;
        Some(Function { parameters: *parameters, file: Arc::from(file), name: Arc::clone(name) })
    }

    /// Returns the names of all files, for suggestions.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Returns the names of a file's functions, for suggestions.
    pub fn functions(&self, file: &str) -> impl Iterator<Item = &str> {
        self.files.get(file).into_iter().flat_map(|script| script.functions.keys().map(|name| &**name))
    }

    /// Visits the files that nothing is wrong with: name, tree and text.
    pub(super) fn sources(&self) -> impl Iterator<Item = (&str, &AST, &str)> {
        self.files.iter().filter_map(|(name, script)| Some((name.as_str(), script.tree.as_ref()?, &*script.text)))
    }

    /// Returns the tree of a function's file, where nothing is wrong with it.
    pub(super) fn tree(&self, function: &Function) -> Option<&AST> {
        let script = self.files.get(&*function.file)?;
        script.tree.as_ref().filter(|_| script.functions.get(&function.name) == Some(&function.parameters))
    }
}

fn compile(file: FileId, text: &str) -> (Script, Vec<Diagnostic>) {
    let (tree, strict) = match shelf().engine.compile(text) {
        Ok(tree) => (tree, None),
        Err(error) => match lenient().compile(text) {
            Ok(tree) => (tree, Some(error)),
            Err(error) => return (Script::default(), unparsed(file, text, &error)),
        },
    };
    let names = names::collect(&tree);
    let mut mistakes = definitions(file, text, &tree, &names);
    let mut walk = Walk::new(file, text, &names);
    walk.tree(&tree);
    mistakes.extend(walk.end());
    // The strict engine refused it: were the walk ever to miss why, the file must still not run.
    if let (Some(error), true) = (strict, mistakes.is_empty()) {
        mistakes.extend(unparsed(file, text, &error));
    }
    let functions = tree
        .iter_fn_def()
        .filter(|function| function.access == FnAccess::Public && !names::is_closure(&function.name))
        .map(|function| (Arc::from(function.name.as_str()), function.params.len()))
        .collect();
    let tree = mistakes.is_empty().then_some(tree);
    (Script { tree, functions, text: Arc::from(text) }, mistakes)
}

/// Finds functions of one name, and functions that belong to a type of Rhai.
fn definitions(file: FileId, text: &str, tree: &AST, names: &Names) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for function in tree.iter_fn_def() {
        let doubled = names.functions.get(function.name.as_str()).is_some_and(|count| *count != function.params.len());
        let reason = if function.this_type.is_some() {
            "own-method"
        } else if doubled {
            "doubled-name"
        } else {
            continue;
        };
        let body = place::offset(text, function.body.start_position());
        let offset = text.get(..body).and_then(|before| before.rfind(function.name.as_str())).unwrap_or(body);
        let span = place::span(file, text, offset, function.name.len());
        found.push(
            Diagnostic::at(Code::ScriptSyntax, span).with("reason", reason).with("token", function.name.as_str()),
        );
    }
    found
}

/// Says why a file could not be parsed; full-width signs before all else.
fn unparsed(file: FileId, text: &str, error: &rhai::ParseError) -> Vec<Diagnostic> {
    let wide: Vec<_> = fullwidth::scan(text)
        .wide
        .into_iter()
        .map(|wide| {
            let span = place::span(file, text, wide.offset, wide.found.len_utf8());
            Diagnostic::at(Code::FullwidthCharacter, span)
                .with("found", wide.found.to_string())
                .with("write", wide.write)
        })
        .collect();
    if !wide.is_empty() {
        return wide;
    }
    let slip = syntax::explain(text, error);
    let span = place::span(file, text, slip.offset, slip.length);
    vec![match error.err_type() {
        ParseErrorType::VariableUndefined(name) => Diagnostic::at(Code::ScriptName, span).with("name", name.as_str()),
        ParseErrorType::WrongExport => Diagnostic::at(Code::ScriptImpure, span).with("name", "export"),
        ParseErrorType::ModuleUndefined(name) => Diagnostic::at(Code::ScriptImpure, span).with("name", name.as_str()),
        _ => {
            let diagnostic =
                Diagnostic::at(Code::ScriptSyntax, span).with("reason", slip.reason).with("token", slip.token);
            slip.write.into_iter().fold(diagnostic, |diagnostic, write| diagnostic.with("write", write))
        }
    }]
}
