//! Answers to the auditor's questions as text and JSON.

use serde_json::{Map, Value, json};

use crate::label::Lang;
use crate::message::Messages;
use crate::question::{Answer, Exhibit, Finding, Weight, Word};
use crate::truth::Truth;

use super::due::{deadline_json, derivation};
use super::lines::wrap;
use super::{Ink, Paint, file_named};

/// How many findings that are merely noted the text shows of one answer.
const MOST_NOTED: usize = 10;

/// What the text of answers hangs on beside them.
#[derive(Clone, Copy)]
pub struct AnswerPage<'a> {
    /// The sentences.
    pub messages: &'a Messages,
    /// The colours.
    pub paint: Paint,
    /// How many columns a line may take.
    pub width: usize,
    /// Whether all that is merely noted is shown.
    pub all: bool,
}

impl AnswerPage<'_> {
    /// Renders answers one after the other, and how many of which kind there are.
    #[must_use]
    pub fn answers(&self, answers: &[Answer]) -> String {
        let mut text = String::new();
        for answer in answers {
            text.push_str(&self.answer(answer));
            text.push('\n');
        }
        if answers.len() > 1 {
            let open = |answer: &&Answer| answer.verdict() == Truth::Unknown;
            let (attention, open) =
                (answers.iter().filter(|answer| answer.needs_attention()).count(), answers.iter().filter(open).count());
            let counts = [
                ("count", answers.len().to_string()),
                ("attention", attention.to_string()),
                ("open", open.to_string()),
                ("good", answers.len().saturating_sub(attention + open).to_string()),
            ];
            text.push_str(&format!("{}\n", self.messages.say("question-count", &counts)));
        }
        text
    }

    fn answer(&self, answer: &Answer) -> String {
        let question = self.messages.get(&format!("question-{}", answer.question.id()));
        let id = self.paint.with(Ink::Faint, format!("({})", answer.question.id()));
        let mut text = format!("{} {id}\n", self.paint.with(Ink::Strong, question));
        let (key, ink) = match (answer.needs_attention(), answer.verdict()) {
            (true, Truth::Yes) => ("yes-attention", Ink::Bad),
            (true, _) => ("no-attention", Ink::Bad),
            (false, Truth::Unknown) => ("open", Ink::Care),
            (false, Truth::Yes) => ("yes", Ink::Good),
            (false, Truth::No) => ("no", Ink::Good),
        };
        // What a bare no would leave unsaid, an answer of its own says.
        let own = format!("question-answer-{key}-{}", answer.question.id());
        let shared = format!("question-answer-{key}");
        let verdict = self.messages.get(if self.messages.has(&own) { &own } else { &shared });
        text.push_str(&format!("  {}\n", self.paint.with(ink, verdict)));
        for weight in [Weight::Attention, Weight::Unsettled, Weight::Noted] {
            let most = if weight == Weight::Noted && !self.all { MOST_NOTED } else { usize::MAX };
            for finding in answer.of(weight).take(most) {
                text.push_str(&self.finding(finding));
            }
            let more = answer.of(weight).skip(most).count();
            if more > 0 {
                let more = self.messages.say("question-more", &[("count", more.to_string())]);
                text.push_str(&format!("    {}\n", self.paint.with(Ink::Faint, more)));
            }
        }
        text
    }

    fn finding(&self, finding: &Finding) -> String {
        let words: Vec<_> = finding.words.iter().map(|(name, word)| (*name, self.word(word))).collect();
        let said = self.messages.say(&format!("finding-{}", finding.what), &words);
        let said = format!("{said}{}", self.exhibits(&finding.exhibits));
        let mark = match finding.weight {
            Weight::Attention => self.paint.with(Ink::Bad, "!"),
            Weight::Unsettled => self.paint.with(Ink::Care, "?"),
            Weight::Noted => self.paint.with(Ink::Faint, "·"),
        };
        let lines = wrap(&said, 4, self.width).join("\n");
        let mut text = format!("  {mark} {}\n", lines.trim_start());
        let derived = finding.deadline.iter().flat_map(|deadline| derivation(deadline, self.messages));
        for line in derived.flat_map(|sentence| wrap(&sentence, 6, self.width)) {
            text.push_str(&format!("{}\n", self.paint.with(Ink::Faint, line)));
        }
        text
    }

    /// Says where to look, each kind of place once.
    fn exhibits(&self, exhibits: &[Exhibit]) -> String {
        let of = |kind: &dyn Fn(&Exhibit) -> Option<String>| {
            let found: Vec<_> = exhibits.iter().filter_map(kind).collect();
            (!found.is_empty()).then(|| found.join(self.comma()))
        };
        let parts = [
            of(&|exhibit| match exhibit {
                Exhibit::Clause(clause) => Some(clause.to_string()),
                _ => None,
            }),
            of(&|exhibit| match exhibit {
                Exhibit::Rule(rule) => Some(rule.to_string()),
                _ => None,
            }),
            of(&|exhibit| match exhibit {
                Exhibit::Release(release) => Some(release.to_string()),
                _ => None,
            })
            .map(|numbers| self.messages.say("question-releases", &[("numbers", numbers)])),
            of(&|exhibit| match exhibit {
                Exhibit::Position(position) => Some(position.to_string()),
                _ => None,
            })
            .map(|numbers| self.messages.say("question-positions", &[("numbers", numbers)])),
        ];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        if parts.is_empty() {
            return String::new();
        }
        let between = if self.messages.lang() == Lang::Zh { "；" } else { "; " };
        format!(" [{}]", parts.join(between))
    }

    fn word(&self, word: &Word) -> String {
        let lang = self.messages.lang();
        match word {
            Word::Nothing => "none".to_owned(),
            Word::State(state) => self.messages.get(&format!("question-verdict-{state}")),
            Word::Plain(text) => text.clone(),
            Word::Named(_, label) | Word::Said(label) => label.get(lang).to_owned(),
            Word::Count(count) => count.to_string(),
            Word::File(what) => file_named(what, self.messages),
            Word::Act(act) => self.messages.get(&format!("act-{}", act.word().replace('_', "-"))),
            Word::Many(words) => {
                let pair = |word: &Word| match word {
                    Word::Many(parts) => parts.iter().map(|part| self.word(part)).collect::<Vec<_>>().join(" "),
                    other => self.word(other),
                };
                words.iter().map(pair).collect::<Vec<_>>().join(self.comma())
            }
        }
    }

    fn comma(&self) -> &'static str {
        if self.messages.lang() == Lang::Zh { "、" } else { ", " }
    }
}

/// Renders answers as JSON, which never changes with the language.
#[must_use]
pub fn answers_json(answers: &[Answer]) -> Value {
    answers.iter().map(answer_json).collect()
}

fn answer_json(answer: &Answer) -> Value {
    let verdict = match answer.verdict() {
        Truth::Yes => "yes",
        Truth::No => "no",
        Truth::Unknown => "undetermined",
    };
    json!({
        "question": answer.question.id(),
        "answer": verdict,
        "good": answer.question.good().word(),
        "attention": answer.needs_attention(),
        "findings": answer.findings.iter().map(finding_json).collect::<Vec<_>>(),
    })
}

fn finding_json(finding: &Finding) -> Value {
    let words: Map<_, _> = finding.words.iter().map(|(name, word)| ((*name).to_owned(), word_json(word))).collect();
    let places =
        |kind: &dyn Fn(&Exhibit) -> Option<Value>| -> Vec<Value> { finding.exhibits.iter().filter_map(kind).collect() };
    let mut told = json!({
        "finding": finding.what,
        "weight": finding.weight.word(),
        "words": words,
        "evidence": {
            "positions": places(&|exhibit| match exhibit {
                Exhibit::Position(position) => Some(json!(position)),
                _ => None,
            }),
            "releases": places(&|exhibit| match exhibit {
                Exhibit::Release(release) => Some(json!(release)),
                _ => None,
            }),
            "clauses": places(&|exhibit| match exhibit {
                Exhibit::Clause(clause) => Some(json!(clause)),
                _ => None,
            }),
            "rules": places(&|exhibit| match exhibit {
                Exhibit::Rule(rule) => Some(json!(rule)),
                _ => None,
            }),
        },
    });
    if let (Some(deadline), Some(fields)) = (&finding.deadline, told.as_object_mut()) {
        fields.insert("deadline".to_owned(), deadline_json(deadline));
    }
    told
}

fn word_json(word: &Word) -> Value {
    match word {
        Word::Nothing => Value::Null,
        Word::State(state) => json!(state),
        Word::Plain(text) | Word::Named(text, _) | Word::File(text) => json!(text),
        Word::Said(label) => json!(label),
        Word::Count(count) => json!(count),
        Word::Act(act) => json!(act.word()),
        Word::Many(words) => words.iter().map(word_json).collect(),
    }
}
