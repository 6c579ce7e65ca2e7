//! What is wrong with a text that Rhai cannot parse, in our own words.

use rhai::{LexError, ParseError, ParseErrorType};

use super::place;

/// A parse error: a reason that picks the sentence, the sign it speaks of, and where.
pub(super) struct Slip {
    /// The key of the sentence.
    pub reason: &'static str,
    /// What stands there.
    pub token: String,
    /// What to write instead, where that is plain.
    pub write: Option<&'static str>,
    /// First byte.
    pub offset: usize,
    /// Bytes.
    pub length: usize,
}

/// Puts a parse error into our own words.
pub(super) fn explain(text: &str, error: &ParseError) -> Slip {
    let offset = place::offset(text, error.position());
    let token = place::token(text, offset);
    let slip = |reason| Slip { reason, token: token.to_owned(), write: None, offset, length: token.len() };
    match error.err_type() {
        ParseErrorType::UnexpectedEOF => at_end(text),
        ParseErrorType::MissingToken(missing, _) if matches!(missing.as_str(), ")" | "]" | "}") => {
            if token.is_empty() {
                Slip { reason: "unclosed-bracket", ..at_end(text) }
            } else {
                slip("unclosed-bracket")
            }
        }
        ParseErrorType::MissingToken(missing, _) if missing == "," && matches!(token, "}" | ";") => {
            slip("unclosed-bracket")
        }
        ParseErrorType::MissingToken(missing, _) if missing == "," => slip("missing-comma"),
        ParseErrorType::MissingToken(missing, _) => Slip { token: missing.clone(), ..slip("missing-token") },
        ParseErrorType::BadInput(LexError::UnterminatedString) => slip("unclosed-text"),
        ParseErrorType::BadInput(LexError::MalformedChar(_)) => Slip { write: Some("\""), ..slip("single-quotes") },
        ParseErrorType::BadInput(LexError::MalformedEscapeSequence(_)) => slip("escape"),
        ParseErrorType::BadInput(LexError::MalformedNumber(_)) => slip("number"),
        ParseErrorType::BadInput(LexError::MalformedIdentifier(_)) | ParseErrorType::VariableExpected => slip("name"),
        ParseErrorType::PropertyExpected => {
            let after_digit =
                text.get(..offset).unwrap_or_default().trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit());
            slip(if after_digit { "number" } else { "name" })
        }
        ParseErrorType::Reserved(_) | ParseErrorType::BadInput(LexError::ImproperSymbol(..)) if is_word(token) => {
            slip("reserved-word")
        }
        ParseErrorType::BadInput(_) | ParseErrorType::UnknownOperator(_) | ParseErrorType::Reserved(_) => {
            unexpected(text, slip("unexpected"))
        }
        ParseErrorType::MismatchedType(wanted, _) => {
            slip(if wanted.contains("bool") { "yes-or-no" } else { "wrong-kind" })
        }
        ParseErrorType::MalformedIndexExpr(_) => slip("wrong-kind"),
        ParseErrorType::ExprTooDeep => slip("too-deep"),
        ParseErrorType::LiteralTooLarge(..) => slip("too-long"),
        ParseErrorType::TooManyFunctions => slip("too-many"),
        ParseErrorType::FnDuplicatedDefinition(name, _)
        | ParseErrorType::FnDuplicatedParam(_, name)
        | ParseErrorType::DuplicatedProperty(name)
        | ParseErrorType::VariableExists(name) => Slip { token: name.clone(), ..slip("doubled-name") },
        ParseErrorType::AssignmentToConstant(_) | ParseErrorType::AssignmentToInvalidLHS(_) => slip("assignment"),
        ParseErrorType::FnMissingName
        | ParseErrorType::FnMissingParams(_)
        | ParseErrorType::FnMissingBody(_)
        | ParseErrorType::WrongFnDefinition => slip("function-form"),
        ParseErrorType::LoopBreak => slip("outside-loop"),
        _ => slip("unexpected"),
    }
}

fn is_word(token: &str) -> bool {
    token.starts_with(place::is_word)
}

/// The text ends where something is still due: an operand, a bracket, or everything.
fn at_end(text: &str) -> Slip {
    let written = text.trim_end();
    let last = written.chars().next_back();
    let length = last.map_or(0, char::len_utf8);
    let offset = written.len() - length;
    let before = written.get(..offset).unwrap_or_default();
    let reason = match last {
        None => "empty",
        Some('%') if before.ends_with(|c: char| c.is_ascii_digit()) => "percent-sign",
        Some('(' | '[' | '{' | ',') => "unclosed-bracket",
        Some(_) => "missing-operand",
    };
    Slip { reason, token: last.map(String::from).unwrap_or_default(), write: None, offset, length }
}

/// A sign where none may stand; what other languages and people write is known, and answered with what to write here.
fn unexpected(text: &str, slip: Slip) -> Slip {
    let before = text.get(..slip.offset).unwrap_or_default();
    let trimmed = before.trim_end();
    if trimmed.ends_with('%') && trimmed.trim_end_matches('%').ends_with(|c: char| c.is_ascii_digit()) {
        let length = slip.offset - trimmed.len() + 1;
        return Slip {
            reason: "percent-sign",
            token: "%".to_owned(),
            offset: slip.offset - length,
            length: 1,
            write: None,
        };
    }
    let write = match slip.token.as_str() {
        "=" | "===" => "==",
        "!==" => "!=",
        "and" | "AND" | "且" | "并且" => "&&",
        "or" | "OR" | "或" | "或者" => "||",
        "'" => "\"",
        "^" => "**",
        ">" if trimmed.ends_with('<') => {
            return Slip {
                reason: "write-instead",
                token: "<>".to_owned(),
                write: Some("!="),
                offset: trimmed.len() - 1,
                length: 2,
            };
        }
        _ if trimmed.ends_with("not") => {
            return Slip {
                reason: "write-instead",
                token: "not".to_owned(),
                write: Some("!"),
                offset: trimmed.len() - 3,
                length: 3,
            };
        }
        _ if matches!(
            trimmed.chars().next_back(),
            Some('+' | '-' | '*' | '/' | '%' | '<' | '>' | '=' | '&' | '|' | '!')
        ) =>
        {
            return Slip { reason: "missing-operand", ..slip };
        }
        _ => return slip,
    };
    Slip { reason: "write-instead", write: Some(write), ..slip }
}
