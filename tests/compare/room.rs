//! Packs in memory and on disk with single edits, and a terminal in memory.

use std::fs;
use std::path::Path;

use zhidu::desk::Loaded;
use zhidu::files::Files;
use zhidu::label::Lang;
use zhidu::pack::belongs;
use zhidu::program::Program;

use crate::terminal::zhidu;

pub(crate) const GS_07: &str = "policies/gs-07";
pub(crate) const LABORATORY: &str = "fixtures/packs/laboratory";

/// The texts of a pack, by name.
pub(crate) type Texts = Vec<(String, String)>;

pub(crate) fn texts(folder: &str) -> Texts {
    let (files, mistakes) = Files::read_folder(Path::new(folder), |name| belongs(name, false));
    assert!(mistakes.is_empty(), "{mistakes:?}");
    files.iter().map(|(_, file)| (file.name.clone(), file.text.clone())).collect()
}

pub(crate) fn loaded(texts: &Texts) -> Loaded {
    let mut files = Files::default();
    for (name, text) in texts {
        files.add(name.clone(), name.clone(), text.clone().into_bytes()).unwrap();
    }
    Loaded::of(files, Vec::new())
}

pub(crate) fn program(texts: &Texts) -> Program {
    let loaded = loaded(texts);
    let errors: Vec<_> = loaded.diagnostics.iter().filter(|found| found.is_error()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    loaded.program.unwrap()
}

/// One place of one file, as it stands and as it becomes.
pub(crate) type Edit<'e> = (&'e str, &'e str, &'e str);

/// Edits texts; what is to be changed must stand there.
pub(crate) fn edited(texts: &Texts, edits: &[Edit<'_>]) -> Texts {
    let mut texts = texts.clone();
    for (file, from, to) in edits {
        let (_, text) = texts.iter_mut().find(|(name, _)| name == file).unwrap_or_else(|| panic!("no file {file}"));
        assert!(text.contains(from), "{file} has no {from}");
        *text = text.replacen(from, to, 1);
    }
    texts
}

/// Lays texts in a folder.
pub(crate) fn folder(texts: &Texts) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in texts {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// Compares the shipped pack with a copy that bears edits, in both languages, as it would stand on a screen.
pub(crate) fn session(edits: &[Edit<'_>]) -> String {
    between(GS_07, &edited(&texts(GS_07), edits), &[])
}

/// Compares a pack with texts, with more options.
pub(crate) fn between(pack: &str, after: &Texts, options: &[&str]) -> String {
    let folder = folder(after);
    let path = folder.path().to_str().unwrap();
    let mut text = String::new();
    for lang in Lang::ALL {
        let command = [&["release", "diff", pack, path], options].concat();
        let (out, err, code) = zhidu(lang, &command);
        text.push_str(&format!("$ zhidu {} ({})\n{out}{err}[{code}]\n\n", command.join(" "), lang.tag()));
    }
    text.replace(path, "B")
}
