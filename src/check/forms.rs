//! `forms/<id>.yaml`: printed forms.

use std::collections::BTreeSet;

use crate::diagnostic::{Argument, Code, Diagnostic};
use crate::id::{ClauseId, FormId};
use crate::label::{Label, Lang};
use crate::pack::{FieldText, FormText, GuardText, OfText, PartText, ShowsText, TemplateText};
use crate::program::{
    Condition, Field, Form, Formula, Guard, Look, Name, Of, Paper, ParameterIndex, Part, Piece, Shows, Template,
};
use crate::source::{Source, Span};
use crate::value::{Kind, Value};
use crate::yaml::Word;

use super::Checker;
use super::formula::Scope;

/// How many lines a field may take, and how many rows a table may have at least.
const MOST_LINES: u8 = 40;

/// How long the prefix of a form's numbers may be.
const MOST_PREFIX: usize = 8;

impl Checker {
    /// Resolves all forms. `cases` is what the numbers of cases begin with: no sheet may look like a case.
    pub(super) fn forms(&mut self, texts: &[FormText], cases: Option<&Word>) -> Vec<Form> {
        let mut prefixes: Vec<&Word> = cases.into_iter().collect();
        for (index, text) in texts.iter().enumerate() {
            let titled = |other: &&FormText| other.title.zh == text.title.zh && !text.title.zh.is_empty();
            if let Some(first) = texts.iter().take(index).find(titled) {
                let doubled = Diagnostic::at(Code::DoubledName, text.title_span).with("name", text.title.zh.as_str());
                self.report(doubled.and_at(first.title_span));
            }
            let Some(prefix) = &text.prefix else { continue };
            self.hold_prefix(prefix);
            if let Some(first) = prefixes.iter().find(|first| first.text == prefix.text) {
                let doubled = Diagnostic::at(Code::DoubledName, prefix.span).with("name", prefix.text.as_str());
                self.report(doubled.and_at(first.span));
            } else {
                prefixes.push(prefix);
            }
        }
        let before = self.diagnostics.len();
        let forms = texts.iter().filter_map(|text| self.form(text)).collect();
        // A form has no `for_each`: the way out is another.
        for outside in self.diagnostics.iter_mut().skip(before).filter(|found| found.code == Code::ListOutside) {
            for (_, reason) in outside.arguments.iter_mut().filter(|(name, _)| *name == "reason") {
                if *reason == Argument::from("outside") {
                    *reason = Argument::from("form");
                }
            }
        }
        forms
    }

    fn form(&mut self, text: &FormText) -> Option<Form> {
        self.hold_id(&text.id, text.span);
        self.hold_copies(&text.copies);
        let paper = text.paper.as_ref().and_then(|word| self.paper(word));
        let of = match &text.of {
            OfText::Case => text.prefix.as_ref().map(|prefix| Of::Case { prefix: prefix.text.clone() }),
            OfText::Month(when) => {
                Some(Of::Month(when.as_ref().map_or(Condition::ALWAYS, |when| self.condition(when, &Scope::default()))))
            }
        };
        let month = matches!(text.of, OfText::Month(_));
        if month && !text.parts.is_empty() && !text.parts.iter().any(|part| matches!(part, PartText::Table(..))) {
            self.report(Diagnostic::at(Code::MissingKey, text.span).with("key", "columns"));
        }
        let source = text.source.unwrap_or(Source::Config);
        let parts = text.parts.iter().filter_map(|part| self.part(part, month, source)).collect();
        let mut form = Form {
            id: FormId::new(&text.id),
            title: text.title.clone(),
            clause: ClauseId::new(text.clause.as_ref().map_or("", |word| &word.text)),
            source,
            of: of?,
            paper: paper?,
            copies: text.copies.iter().map(|(label, _)| label.clone()).collect(),
            parts,
            guards: Vec::new(),
            span: text.span,
        };
        form.guards = text.guards.iter().filter_map(|guard| self.guard(guard, &form)).collect();
        Some(form)
    }

    fn hold_prefix(&mut self, prefix: &Word) {
        let sound = prefix.text.starts_with(|c: char| c.is_ascii_uppercase())
            && prefix.text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
            && prefix.text.len() <= MOST_PREFIX;
        if !sound {
            let malformed = Diagnostic::at(Code::MalformedName, prefix.span).with("name", prefix.text.as_str());
            self.report(malformed.with("form", "prefix"));
        }
    }

    fn hold_copies(&mut self, copies: &[(Label, Span)]) {
        for (index, (label, span)) in copies.iter().enumerate() {
            let same = |(other, _): &&(Label, Span)| other.zh == label.zh && !label.zh.is_empty();
            if let Some((_, first)) = copies.iter().take(index).find(same) {
                let doubled = Diagnostic::at(Code::DoubledName, *span).with("name", label.zh.as_str());
                self.report(doubled.and_at(*first));
            }
        }
    }

    fn paper(&mut self, word: &Word) -> Option<Paper> {
        let paper = Paper::read(&word.text);
        if paper.is_none() {
            let words = Paper::ALL.map(Paper::word);
            let unknown = Diagnostic::at(Code::UnknownChoice, word.span).with("value", word.text.as_str());
            self.report(unknown.with("choices", words.join(", ")).suggest(&word.text, words));
        }
        paper
    }

    fn part(&mut self, text: &PartText, month: bool, form: Source) -> Option<Part> {
        let outside = Scope::default();
        Some(match text {
            PartText::Fields(title, fields) => Part::Fields {
                title: title.clone(),
                fields: fields.iter().filter_map(|field| self.field(field, &outside)).collect(),
            },
            PartText::Table(title, list, columns, rows) => {
                let list = match list {
                    Some(word) => Some(self.list(word)?),
                    None => None,
                };
                let scope = Scope { lists: list.into_iter().collect(), columns: false };
                Part::Table {
                    title: title.clone(),
                    list,
                    columns: columns.iter().filter_map(|column| self.field(column, &scope)).collect(),
                    rows: rows.as_ref().and_then(|word| self.lines(word)).map_or(0, usize::from),
                }
            }
            PartText::Text(title, words, source) => {
                let text = self.template(words, &outside);
                if month {
                    self.hold_general(words, &text);
                }
                Part::Text { title: title.clone(), text, source: source.unwrap_or(form) }
            }
            PartText::Signatures(labels) => Part::Signatures(labels.clone()),
        })
    }

    /// Holds the words of a list of cases: what is of one case stands in a column.
    fn hold_general(&mut self, words: &TemplateText, text: &Template) {
        let Some(place) = words.zh.as_ref().or(words.en.as_ref()).map(|word| word.span) else { return };
        let mut named = BTreeSet::new();
        text.reads(&mut |slot| {
            named.insert(slot);
        });
        for slot in named {
            let name = self.vocabulary.fact(slot).map(|fact| fact.id.to_string()).unwrap_or_default();
            let of_one = Diagnostic::at(Code::ListOutside, place).with("name", name).with("list", "");
            self.report(of_one.with("reason", "month"));
        }
    }

    fn field(&mut self, text: &FieldText, scope: &Scope) -> Option<Field> {
        let lines = text.lines.as_ref().and_then(|word| self.lines(word));
        let shows = self.shows(&text.shows, scope);
        let look = text.look.as_ref().and_then(|word| self.look(word)).unwrap_or_default();
        let (shows, label, kind) = shows?;
        if let (Some(word), Some(kind)) = (&text.look, kind) {
            let (fits, expected) = match (look, kind.entry()) {
                (Look::Plain, _) => (true, ""),
                (Look::Capital, entry) => (*entry == Kind::Money, "capital"),
                (Look::Boxes, entry) => (matches!(entry, Kind::Choice(_) | Kind::YesNo), "boxes"),
            };
            if !fits {
                let written = match &text.shows {
                    ShowsText::Name(word) | ShowsText::Formula(word) => word.text.as_str(),
                    ShowsText::Blank => "",
                };
                self.mismatch(word.span, written, kind.word(), expected);
            }
        }
        Some(Field { label: text.label.clone().or(label)?, shows, look, lines })
    }

    /// Finds what a field shows, with the label and the kind of it.
    fn shows(&mut self, text: &ShowsText, scope: &Scope) -> Option<(Shows, Option<Label>, Option<Kind>)> {
        match text {
            ShowsText::Blank => Some((Shows::Blank, None, None)),
            ShowsText::Formula(word) => {
                let (formula, kind) = self.formula(word, scope)?;
                Some((Shows::Formula(formula, kind.clone()), None, Some(kind)))
            }
            ShowsText::Name(word) => {
                if let Some(Name::Parameter(index)) = self.vocabulary.find(&word.text).cloned() {
                    let parameter = self.parameters.get(index.0 as usize)?;
                    let (kind, label) = (parameter.kind.clone(), parameter.label.clone());
                    return Some((Shows::Formula(Formula::Parameter(index), kind.clone()), Some(label), Some(kind)));
                }
                let slot = self.input(word, scope)?;
                let fact = self.vocabulary.fact(slot)?;
                Some((Shows::Fact(slot), Some(fact.label.clone()), Some(fact.kind.clone())))
            }
        }
    }

    fn look(&mut self, word: &Word) -> Option<Look> {
        let look = Look::read(&word.text);
        if look.is_none() {
            let words = Look::ALL.map(Look::word);
            let unknown = Diagnostic::at(Code::UnknownChoice, word.span).with("value", word.text.as_str());
            self.report(unknown.with("choices", words.join(", ")).suggest(&word.text, words));
        }
        look
    }

    /// Reads a number of lines or rows.
    fn lines(&mut self, word: &Word) -> Option<u8> {
        let lines = word.text.parse().ok().filter(|lines| (1..=MOST_LINES).contains(lines));
        if lines.is_none() {
            let malformed = Diagnostic::at(Code::ValueMalformed, word.span).with("value", word.text.as_str());
            self.report(malformed.with("kind", "lines").with("most", usize::from(MOST_LINES)));
        }
        lines
    }

    /// Finds the word to be watched, and tells where the form's own words hold it.
    fn guard(&mut self, text: &GuardText, form: &Form) -> Option<Guard> {
        let warns = self.template(&text.warns, &Scope::default());
        let word = text.word.as_ref()?;
        let index = self.text_parameter(word)?;
        for (watched, own) in self.own_words(index, form) {
            let holds = Diagnostic::at(Code::FormWord, word.span).with("word", watched).with("text", own);
            self.report(holds.with("form", &form.title));
        }
        Some(Guard {
            word: index,
            warns,
            clause: ClauseId::new(text.clause.as_ref().map_or("", |word| &word.text)),
            source: text.source.unwrap_or(Source::Config),
        })
    }

    fn text_parameter(&mut self, word: &Word) -> Option<ParameterIndex> {
        let found = match self.vocabulary.find(&word.text).cloned() {
            Some(Name::Parameter(index)) => match &self.parameters.get(index.0 as usize)?.kind {
                Kind::Text => return Some(index),
                other => other.word(),
            },
            Some(Name::Fact(slot)) => self.kind(slot).word(),
            _ => {
                let unknown = self.vocabulary.unknown(&word.text, word.span);
                self.report(unknown);
                return None;
            }
        };
        self.mismatch(word.span, &word.text, found, "text_parameter");
        None
    }

    /// Lists the texts of a form, as the pack has them, that hold a value of a parameter.
    fn own_words(&self, index: ParameterIndex, form: &Form) -> Vec<(String, String)> {
        let texts = own_texts(form);
        let values = self.parameters.get(index.0 as usize).into_iter().flat_map(|parameter| &parameter.values);
        let words = values.filter_map(|dated| match &dated.value {
            Value::Text(word) => Some(word.to_string()),
            _ => None,
        });
        let found = words.filter_map(|word| {
            let text = texts.iter().find(|text| Guard::finds(&word, text))?;
            Some((word, text.clone()))
        });
        found.collect()
    }
}

/// Lists the texts that stand on every sheet of a form, in both languages.
fn own_texts(form: &Form) -> Vec<String> {
    let mut texts = Vec::new();
    let mut label = |label: &Label| texts.extend(Lang::ALL.map(|lang| label.get(lang).to_owned()));
    label(&form.title);
    form.copies.iter().for_each(&mut label);
    for part in &form.parts {
        part.title().into_iter().for_each(&mut label);
        part.fields().iter().for_each(|field| label(&field.label));
        if let Part::Signatures(labels) = part {
            labels.iter().for_each(&mut label);
        }
    }
    for part in &form.parts {
        let Part::Text { text, .. } = part else { continue };
        for lang in Lang::ALL {
            let pieces = text.get(lang).iter().map(|piece| match piece {
                Piece::Text(text) => text.as_str(),
                Piece::Fact(_) | Piece::Parameter(_) => "{}",
            });
            texts.push(pieces.collect());
        }
    }
    texts
}
