//! From the bytes of a file to its text: unpacked within bounds, and in UTF-8.

use std::io::Read as _;

use encoding_rs::Encoding;
use flate2::read::MultiGzDecoder;

use crate::diagnostic::Diagnostic;

use super::trouble::{no_log, unreadable};

/// How many bytes the file of a log may hold: 64 MiB.
pub const MOST_KEPT: usize = 1 << 26;

/// How many bytes a log may hold once it is unpacked: 256 MiB.
pub const MOST_UNPACKED: usize = 1 << 28;

/// How far into a file its encoding may be declared, in bytes.
const DECLARED_WITHIN: usize = 256;

/// What the text of a file is to be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// XML, which begins with `<` and may say its encoding.
    Xml,
    /// JSON.
    Json,
}

/// Returns the text of a file, which may be packed with gzip (RFC 1952).
///
/// # Errors
///
/// `log-unreadable` where it is too large, not sound gzip, not of its form at first sight, or in an encoding that it does not name.
pub(super) fn unpack(bytes: &[u8], shown: &str, form: Form) -> Result<String, Diagnostic> {
    if bytes.len() > MOST_KEPT {
        return Err(too_large(shown, MOST_KEPT));
    }
    if !bytes.starts_with(&[0x1f, 0x8b]) {
        return decode(bytes.to_vec(), shown, form);
    }
    let mut unpacked = Vec::new();
    let most = MOST_UNPACKED as u64 + 1;
    let read = MultiGzDecoder::new(bytes).take(most).read_to_end(&mut unpacked);
    read.map_err(|error| unreadable(shown, "gzip").with("said", error.to_string()))?;
    if unpacked.len() > MOST_UNPACKED {
        return Err(too_large(shown, MOST_UNPACKED));
    }
    decode(unpacked, shown, form)
}

/// Says that a log is too large, as it is kept or unpacked.
pub(super) fn too_large(shown: &str, most: usize) -> Diagnostic {
    let unit = if most == MOST_KEPT { "kept" } else { "unpacked" };
    unreadable(shown, "too-large").with("most", most >> 20).with("unit", unit)
}

/// Reads the bytes of an XML text by its byte order mark, else by what it declares, else as UTF-8 (XML 1.0, appendix F).
fn decode(bytes: Vec<u8>, shown: &str, form: Form) -> Result<String, Diagnostic> {
    let marked = Encoding::for_bom(&bytes);
    let head = bytes.get(..DECLARED_WITHIN).unwrap_or(&bytes);
    if form == Form::Xml && marked.is_none() && head.trim_ascii_start().first().is_some_and(|byte| *byte != b'<') {
        return Err(no_log(shown, "other"));
    }
    let encoding = match (marked, declared(head)) {
        (Some((encoding, _)), _) => encoding,
        (None, Some(name)) => Encoding::for_label(name.as_bytes())
            .ok_or_else(|| unreadable(shown, "encoding").with("encoding", name.as_str()))?,
        (None, None) => encoding_rs::UTF_8,
    };
    let wrong = || unreadable(shown, "encoding").with("encoding", encoding.name());
    if encoding == encoding_rs::UTF_8 && marked.is_none() {
        return String::from_utf8(bytes).map_err(|_| wrong());
    }
    let (text, _, is_wrong) = encoding.decode(&bytes);
    if is_wrong { Err(wrong()) } else { Ok(text.into_owned()) }
}

/// Returns the encoding that an XML declaration names, letter for letter.
fn declared(head: &[u8]) -> Option<String> {
    let head: String = head.iter().map(|byte| char::from(*byte)).collect();
    let (declaration, _) = head.trim_start().strip_prefix("<?xml")?.split_once("?>")?;
    let (_, rest) = declaration.split_once("encoding")?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let (name, _) = rest.strip_prefix(quote)?.split_once(quote)?;
    Some(name.to_owned())
}
