//! Diagnostics as text: the message, the place with a caret, the way out.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Severity};
use crate::files::Files;
use crate::message::Messages;
use crate::source::Span;

use super::Paint;

/// How many diagnostics a reader is shown at a time; nobody mends more before checking again.
const MOST_SHOWN: usize = 200;

/// Renders diagnostics one below the other, each with file, line, column and caret, and how many there were.
#[must_use]
pub fn diagnostics(diagnostics: &[Diagnostic], files: &Files, messages: &Messages, paint: Paint) -> String {
    let renderer = if paint.0 { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut text = String::new();
    for diagnostic in diagnostics.iter().take(MOST_SHOWN) {
        text.push_str(&one(diagnostic, files, messages, &renderer));
        text.push_str("\n\n");
    }
    let count =
        |severity| diagnostics.iter().filter(|diagnostic| diagnostic.code.severity() == severity).count().to_string();
    if diagnostics.len() > MOST_SHOWN {
        let more = [("shown", MOST_SHOWN.to_string())];
        text.push_str(&messages.say("diagnostic-more", &more));
        text.push('\n');
    }
    if !diagnostics.is_empty() {
        let counts = [("errors", count(Severity::Error)), ("warnings", count(Severity::Warning))];
        text.push_str(&messages.say("diagnostic-count", &counts));
        text.push('\n');
    }
    text
}

/// Returns the message of a diagnostic, without its place.
#[must_use]
pub fn message(diagnostic: &Diagnostic, messages: &Messages) -> String {
    messages.say(diagnostic.code.slug(), &arguments(diagnostic, messages))
}

/// Returns the way out of a diagnostic, where there is one.
#[must_use]
pub(super) fn help(diagnostic: &Diagnostic, messages: &Messages) -> Option<String> {
    if let Some(suggestion) = &diagnostic.suggestion {
        return Some(messages.say("did-you-mean", &[("name", suggestion.clone())]));
    }
    let key = format!("{}-help", diagnostic.code.slug());
    messages.has(&key).then(|| messages.say(&key, &arguments(diagnostic, messages))).filter(|help| !help.is_empty())
}

/// How many characters of one argument a sentence repeats.
const MOST_CHARACTERS: usize = 400;

/// Returns what a sentence speaks of; of a very long text only its beginning.
fn arguments(diagnostic: &Diagnostic, messages: &Messages) -> Vec<(&'static str, String)> {
    let shown = diagnostic.arguments.iter().map(|(name, value)| (*name, value.show(messages.lang())));
    let cut = shown.map(|(name, value)| match value.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => (name, format!("{}…", value.get(..end).unwrap_or_default())),
        None => (name, value),
    });
    cut.collect()
}

fn one(diagnostic: &Diagnostic, files: &Files, messages: &Messages, renderer: &Renderer) -> String {
    let (level, name) = match diagnostic.code.severity() {
        Severity::Error => (Level::ERROR, messages.get("diagnostic-error")),
        Severity::Warning => (Level::WARNING, messages.get("diagnostic-warning")),
    };
    let said = message(diagnostic, messages);
    let also = messages.get("diagnostic-also");
    let title = level.with_name(name).primary_title(said).id(diagnostic.code.slug());
    let mut group = Group::with_title(title);
    let primary = diagnostic.span.map(|span| (span, AnnotationKind::Primary));
    let related = diagnostic.related.iter().map(|span| (*span, AnnotationKind::Context));
    let mut shown: Vec<crate::source::FileId> = Vec::new();
    let spans: Vec<_> = primary.into_iter().chain(related).collect();
    for (span, _) in &spans {
        if shown.contains(&span.file) {
            continue;
        }
        shown.push(span.file);
        let Some(file) = files.get(span.file) else { continue };
        let own: Vec<_> = spans.iter().filter(|(other, _)| other.file == span.file).collect();
        // Only the lines between the first place and the last are handed over: a file may be long.
        let places = own.iter().map(|(span, _)| bytes(*span, &file.text));
        let (first, last) =
            places.fold((file.text.len(), 0), |(first, last), place| (first.min(place.start), last.max(place.end)));
        let first = file.text.get(..first).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
        let last =
            file.text.get(last..).and_then(|rest| rest.find('\n')).map_or(file.text.len(), |length| last + length);
        let line = file.text.get(..first).unwrap_or_default().matches('\n').count() + 1;
        let source = file.text.get(first..last).unwrap_or_default();
        let annotations = own.into_iter().map(|(span, kind)| {
            let place = bytes(*span, &file.text);
            let annotation = kind.span(place.start.saturating_sub(first)..place.end.saturating_sub(first));
            if *kind == AnnotationKind::Context { annotation.label(also.clone()) } else { annotation }
        });
        group = group.element(
            Snippet::source(source)
                .line_start(line)
                .path(file.shown.as_str())
                .annotations(annotations.collect::<Vec<_>>()),
        );
    }
    if let Some((clause, source)) = diagnostic.basis.as_deref() {
        let source = messages.get(&format!("source-{source}"));
        let basis = messages.say("diagnostic-by", &[("clause", clause.to_string()), ("source", source)]);
        group = group.element(Level::NOTE.with_name(messages.get("diagnostic-basis")).message(basis));
    }
    if let Some(help) = help(diagnostic, messages) {
        group = group.element(Level::HELP.with_name(messages.get("diagnostic-help")).message(help));
    }
    renderer.render(&[group])
}

/// Cuts a place to its first line, so that the caret underlines words and not a page.
fn bytes(span: Span, text: &str) -> std::ops::Range<usize> {
    let start = (span.start as usize).min(text.len());
    let line_end = text.get(start..).and_then(|rest| rest.find('\n')).map_or(text.len(), |length| start + length);
    let end = (span.end as usize).clamp(start, line_end);
    // An empty place still wants its caret, one character wide.
    let width = text.get(start..line_end).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    start..end.max(start + width)
}
