//! The only door to files. What comes through is UTF-8 text of bounded size, in the order of its paths.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic};
use crate::source::FileId;

/// How many bytes one file may hold.
pub const MOST_BYTES: usize = 1 << 20;

/// How many files one pack may hold.
pub const MOST_FILES: usize = 2_000;

/// How many bytes a whole pack may hold as one file.
pub const MOST_PACKED: usize = 1 << 26;

/// How deep folders of a pack may nest.
const MOST_FOLDERS: usize = 8;

/// A text that was read.
#[derive(Clone, Debug)]
pub struct File {
    /// The path within its folder, with `/` between the parts: `penalties/categories.yaml`.
    pub name: String,
    /// The path as the reader of a message knows it.
    pub shown: String,
    /// The text, without a byte order mark.
    pub text: String,
    /// Whether a byte order mark stands before the text.
    pub marked: bool,
}

const MARK: &str = "\u{feff}";

impl File {
    /// Returns the exact bytes that were read.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mark = if self.marked { MARK } else { "" };
        [mark.as_bytes(), self.text.as_bytes()].concat()
    }
}

/// All texts of one run: those of the pack and, after them, a case file.
#[derive(Clone, Debug, Default)]
pub struct Files {
    files: Vec<File>,
    unread: Vec<String>,
}

impl Files {
    /// Reads every file under `folder` whose name `wanted` takes, hidden ones left out.
    ///
    /// # Errors
    ///
    /// `pack-not-found`, `file-unreadable`, `file-not-utf8`, `file-too-large`, `pack-too-large`; the readable files are given beside them.
    pub fn read_folder(folder: &Path, wanted: impl Fn(&str) -> bool) -> (Self, Vec<Diagnostic>) {
        let mut files = Self::default();
        let mut diagnostics = Vec::new();
        let mut paths = BTreeMap::new();
        if !folder.is_dir() {
            return (files, vec![Diagnostic::of(Code::PackNotFound).with("path", shown(folder))]);
        }
        walk(folder, "", 0, &mut paths, &mut |prefix, error| {
            diagnostics.push(error);
            files.unread.push(prefix);
        });
        for (name, path) in paths.into_iter().filter(|(name, _)| wanted(name)) {
            if files.files.len() == MOST_FILES {
                diagnostics
                    .push(Diagnostic::of(Code::PackTooLarge).with("path", shown(folder)).with("most", MOST_FILES));
                break;
            }
            let read = read_bytes(&path, MOST_BYTES).map_err(|error| unreadable(&path, &error));
            if let Err(error) = read.and_then(|bytes| files.add(name.clone(), shown(&path), bytes)) {
                diagnostics.push(error);
                files.unread.push(name);
            }
        }
        (files, diagnostics)
    }

    /// Takes texts that are in memory already, by their names.
    ///
    /// # Errors
    ///
    /// `file-not-utf8` and `file-too-large`; the readable files are given beside them.
    #[must_use]
    pub fn from_memory(texts: BTreeMap<String, Vec<u8>>) -> (Self, Vec<Diagnostic>) {
        let mut files = Self::default();
        let mut diagnostics = Vec::new();
        for (name, bytes) in texts {
            if let Err(error) = files.add(name.clone(), name.clone(), bytes) {
                diagnostics.push(error);
                files.unread.push(name);
            }
        }
        (files, diagnostics)
    }

    /// Reads one more file.
    ///
    /// # Errors
    ///
    /// `file-unreadable`, `file-not-utf8`, `file-too-large`.
    pub fn read(&mut self, path: &Path) -> Result<FileId, Diagnostic> {
        let bytes = read_bytes(path, MOST_BYTES).map_err(|error| unreadable(path, &error))?;
        self.add(shown(path), shown(path), bytes)
    }

    /// Reads standard input to its end.
    ///
    /// # Errors
    ///
    /// `file-unreadable`, `file-not-utf8`, `file-too-large`.
    pub fn read_stdin(&mut self) -> Result<FileId, Diagnostic> {
        let mut bytes = Vec::new();
        io::stdin()
            .take(MOST_BYTES as u64 + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| unreadable(Path::new("-"), &error))?;
        self.add("-".to_owned(), "-".to_owned(), bytes)
    }

    /// Takes one more text from memory.
    ///
    /// # Errors
    ///
    /// `file-not-utf8`, `file-too-large`.
    pub fn add(&mut self, name: String, shown: String, bytes: Vec<u8>) -> Result<FileId, Diagnostic> {
        let text = text_of(bytes, &shown, MOST_BYTES)?;
        let (text, marked) = match text.strip_prefix(MARK) {
            Some(rest) => (rest.to_owned(), true),
            None => (text, false),
        };
        self.files.push(File { name, shown, text, marked });
        Ok(FileId(u32::try_from(self.files.len() - 1).unwrap_or(u32::MAX)))
    }

    /// Returns a file that was read.
    #[must_use]
    pub fn get(&self, id: FileId) -> Option<&File> {
        self.files.get(id.0 as usize)
    }

    /// Lists the names of files that are there and could not be read; of a folder that could not be opened, its name with a `/` behind it.
    #[must_use]
    pub fn unread(&self) -> &[String] {
        &self.unread
    }

    /// Visits all files in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &File)> {
        (0..).map(FileId).zip(&self.files)
    }
}

/// Reads the text of one file that is no text of a pack and may hold up to `most` bytes, exactly as it is.
///
/// # Errors
///
/// `file-unreadable`, `file-not-utf8`, `file-too-large`.
pub fn read_long(path: &Path, most: usize) -> Result<String, Diagnostic> {
    let bytes = read_bytes(path, most).map_err(|error| unreadable(path, &error))?;
    text_of(bytes, &shown(path), most)
}

fn text_of(bytes: Vec<u8>, shown: &str, most: usize) -> Result<String, Diagnostic> {
    if bytes.len() > most {
        return Err(too_large(shown.to_owned(), most));
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(valid).filter(|byte| **byte == b'\n').count() + 1;
        Diagnostic::of(Code::FileNotUtf8).with("path", shown).with("line", line)
    })
}

/// Puts `content` in place of a file in one step: a reader sees the old one or the new one, never a part.
///
/// # Errors
///
/// `file-unreadable` where the folder or file cannot be written.
pub fn replace(path: &Path, content: impl AsRef<[u8]>) -> Result<(), Diagnostic> {
    Laid::beside(path, content.as_ref(), true)?.put()
}

/// What will take the place of a file, or of none, written beside it. Where it is not put there, it is gone.
#[derive(Debug)]
pub struct Laid {
    path: PathBuf,
    beside: PathBuf,
    /// Whether it may take the place of a file.
    replaces: bool,
}

impl Laid {
    /// Writes what will take the place of a file.
    fn beside(path: &Path, content: &[u8], replaces: bool) -> Result<Self, Diagnostic> {
        let laid = Self { path: path.to_path_buf(), beside: path.with_extension("zhidu-new"), replaces };
        let write = || -> io::Result<()> {
            let mut file = fs::File::create(&laid.beside)?;
            file.write_all(content)?;
            file.sync_all()
        };
        write().map_err(|error| unwritable(path, &error))?;
        Ok(laid)
    }

    /// Writes a page or a picture beside the file whose place it will take, which has to be one itself: a name typed wrong costs no
    /// register and no key.
    ///
    /// # Errors
    ///
    /// `file-exists` where something else bears the name; `file-unreadable`.
    pub fn page(path: &Path, page: &str) -> Result<Self, Diagnostic> {
        let head = read_bytes(path, 64).unwrap_or_default();
        let head = String::from_utf8_lossy(&head).to_ascii_lowercase();
        let made = |mark: &str| head.trim_start().starts_with(mark);
        let is_other = !head.is_empty() && !made("<!doctype html") && !made("<svg ");
        if path.is_dir() || is_other {
            return Err(exists(path));
        }
        Self::beside(path, page.as_bytes(), true)
    }

    /// Writes a new file beside its place, which has to be free.
    ///
    /// # Errors
    ///
    /// `file-exists` where something bears the name; `file-unreadable`.
    pub fn new(path: &Path, content: &[u8]) -> Result<Self, Diagnostic> {
        if path.exists() {
            return Err(exists(path));
        }
        Self::beside(path, content, false)
    }

    /// Puts it in place in one step: a reader sees the old one or the new one, never a part.
    ///
    /// # Errors
    ///
    /// `file-exists` where a new file's place was taken meanwhile; `file-unreadable`.
    pub fn put(self) -> Result<(), Diagnostic> {
        // A link never takes the place of anything; some file systems know none.
        match if self.replaces { None } else { Some(fs::hard_link(&self.beside, &self.path)) } {
            Some(Ok(())) => Ok(()),
            Some(Err(error)) if error.kind() == io::ErrorKind::AlreadyExists => Err(exists(&self.path)),
            _ => fs::rename(&self.beside, &self.path).map_err(|error| unreadable(&self.path, &error)),
        }
    }
}

impl Drop for Laid {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.beside);
    }
}

/// Puts a page or a picture in place of a file, which has to be one itself: a name typed wrong costs no register and no key.
///
/// # Errors
///
/// `file-exists` where something else bears the name; `file-unreadable`.
pub fn replace_page(path: &Path, page: &str) -> Result<(), Diagnostic> {
    Laid::page(path, page)?.put()
}

/// Who may read a file that is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Its owner alone, where the system knows of owners.
    Owner,
    /// Whoever the system lets.
    All,
}

/// Makes a new file; one that exists is left as it is.
///
/// # Errors
///
/// `file-exists`; `file-unreadable` where it cannot be written.
pub fn create(path: &Path, content: &[u8], reach: Reach) -> Result<(), Diagnostic> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if reach == Reach::Owner {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    let mut file = options.open(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => exists(path),
        _ => unwritable(path, &error),
    })?;
    file.write_all(content).and_then(|()| file.sync_all()).map_err(|error| {
        let _ = fs::remove_file(path);
        unreadable(path, &error)
    })
}

/// Says that there is a file already, which is not overwritten.
#[must_use]
pub fn exists(path: &Path) -> Diagnostic {
    Diagnostic::of(Code::FileExists).with("path", shown(path))
}

/// Reads one text.
///
/// # Errors
///
/// `file-unreadable`, `file-not-utf8`, `file-too-large`.
pub fn read_text(path: &Path) -> Result<String, Diagnostic> {
    read_long(path, MOST_BYTES)
}

fn walk(
    folder: &Path,
    prefix: &str,
    depth: usize,
    paths: &mut BTreeMap<String, PathBuf>,
    refused: &mut dyn FnMut(String, Diagnostic),
) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return refused(prefix.to_owned(), unreadable(folder, &error)),
    };
    for entry in entries.flatten() {
        let Ok(name) = entry.file_name().into_string() else { continue };
        if name.starts_with('.') || name.ends_with(".zhidu-new") {
            continue;
        }
        let path = entry.path();
        let full = format!("{prefix}{name}");
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            if depth < MOST_FOLDERS {
                walk(&path, &format!("{full}/"), depth + 1, paths, refused);
            }
        } else {
            paths.insert(full, path);
        }
    }
}

/// Reads the bytes of one file as they are: up to `most`, and one more where there are more, so that whoever asks can tell.
///
/// # Errors
///
/// `file-unreadable`.
pub fn read_some(path: &Path, most: usize) -> Result<Vec<u8>, Diagnostic> {
    read_bytes(path, most).map_err(|error| unreadable(path, &error))
}

/// Reads a pack that is one file.
///
/// # Errors
///
/// `file-unreadable`, `file-too-large`.
pub fn read_packed(path: &Path) -> Result<Vec<u8>, Diagnostic> {
    let bytes = read_some(path, MOST_PACKED)?;
    if bytes.len() > MOST_PACKED {
        return Err(too_large(shown(path), MOST_PACKED));
    }
    Ok(bytes)
}

/// Says that a file holds more bytes than it may.
#[must_use]
pub fn too_large(shown: String, most: usize) -> Diagnostic {
    Diagnostic::of(Code::FileTooLarge).with("path", shown).with("most", most).with("unit", "bytes")
}

fn read_bytes(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes a path as the reader of a message knows it.
#[must_use]
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Says that a file cannot be read or written, and why.
#[must_use]
pub fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    let reason = match error.kind() {
        io::ErrorKind::NotFound => "not-found",
        io::ErrorKind::PermissionDenied => "permission",
        io::ErrorKind::IsADirectory => "folder",
        io::ErrorKind::StorageFull => "full",
        _ => "other",
    };
    Diagnostic::of(Code::FileUnreadable)
        .with("path", shown(path))
        .with("reason", reason)
        .with("said", error.to_string())
}

/// Says that a file cannot be written, and why: where it is not found, its folder is not there.
fn unwritable(path: &Path, error: &io::Error) -> Diagnostic {
    if error.kind() != io::ErrorKind::NotFound {
        return unreadable(path, error);
    }
    let unwritable = Diagnostic::of(Code::FileUnreadable).with("path", shown(path));
    unwritable.with("reason", "no-folder").with("said", error.to_string())
}
