//! The parts beside the policies: regulation and parameters.

use crate::diagnostic::{Code, Diagnostic};
use crate::id::{ClauseId, ParameterId};
use crate::pack::{CalendarText, ParameterText, RegulationText};
use crate::program::{CasesInHand, Dated, Fact, Name, Parameter, ParameterIndex, Regulation, Role, Slot, misread_at};
use crate::source::Source;
use crate::value::{Date, Kind, Misread, Value, read_date};
use crate::yaml::Word;

use super::Checker;

impl Checker {
    /// Reads a date, or says what one looks like.
    pub(super) fn date(&mut self, word: &Word) -> Option<Date> {
        let date = read_date(&word.text);
        if date.is_none() {
            self.report(misread_at(word.span, &word.text, &Kind::Date, &Misread::Form("date")));
        }
        date
    }

    /// Holds the regulation's head against the names it uses.
    pub(super) fn regulation(&mut self, text: &RegulationText, calendars: &[CalendarText]) -> Option<Regulation> {
        let in_force_from = text.in_force_from.as_ref().and_then(|word| self.date(word));
        let approved_on = text.approved_on.as_ref().and_then(|word| self.date(word));
        let mut date_fact = |word: Option<&Word>| {
            let fits = |fact: &Fact, of_list: bool| fact.kind == Kind::Date && fact.role == Role::Fact && !of_list;
            word.and_then(|word| self.named(word, "date_fact", fits))
        };
        let governed_by = date_fact(text.governed_by.as_ref());
        let occurred_on = date_fact(text.occurred_on.as_ref());
        let received_on = date_fact(text.received_on.as_ref());
        let verdict = text.verdict.as_ref().and_then(|word| {
            let fits = |fact: &Fact, of_list: bool| {
                matches!(fact.kind, Kind::Choice(_)) && fact.role == Role::Output && !of_list
            };
            self.named(word, "choice_output", fits)
        });
        let cases_in_hand = text.cases_in_hand.as_ref().map(|word| self.cases_in_hand(word)).unwrap_or_default();
        let concerns = text
            .concerns
            .as_ref()
            .and_then(|word| self.named(word, "names", |fact, _| *fact.kind.entry() == Kind::Text));
        let calendar = text.calendar.as_ref().and_then(|word| self.calendar_named(word, calendars));
        if let Some(date) = in_force_from {
            self.parameters_on(date);
        }
        Some(Regulation {
            number: text.number.as_ref()?.text.clone(),
            title: text.title.clone(),
            case_prefix: text.case_prefix.as_ref()?.text.clone(),
            approved_on,
            in_force_from: in_force_from?,
            governed_by: governed_by?,
            verdict: verdict?,
            occurred_on,
            received_on,
            cases_in_hand,
            concerns,
            calendar,
        })
    }

    /// Reads `keep` or `follow`; what is neither is reported.
    fn cases_in_hand(&mut self, word: &Word) -> CasesInHand {
        CasesInHand::read(&word.text).unwrap_or_else(|| {
            let words = CasesInHand::ALL.map(CasesInHand::word);
            let unknown = Diagnostic::at(Code::UnknownChoice, word.span)
                .with("value", word.text.as_str())
                .with("choices", words.join(", "));
            self.report(unknown.suggest(&word.text, words));
            CasesInHand::default()
        })
    }

    /// Finds a name of the regulation's head, which must fit: by itself and by whether it belongs to a list.
    fn named(&mut self, word: &Word, expected: &'static str, fits: impl Fn(&Fact, bool) -> bool) -> Option<Slot> {
        let slot = self.fact(&word.text, word.span)?;
        let fact = self.vocabulary.fact(slot)?;
        if fits(fact, self.vocabulary.list_of(slot).is_some()) {
            return Some(slot);
        }
        let found = fact.kind.word();
        self.report(
            Diagnostic::at(Code::KindMismatch, word.span)
                .with("expected", expected)
                .with("found", found)
                .with("text", word.text.as_str()),
        );
        None
    }

    /// Reports every parameter that has no value yet on the day the regulation comes into force.
    fn parameters_on(&mut self, date: Date) {
        let gaps: Vec<_> = self
            .parameters
            .iter()
            .filter(|parameter| !parameter.values.is_empty() && parameter.on(date).is_none())
            .map(|parameter| {
                let first = parameter.values.first().map_or(String::new(), |dated| dated.from.to_string());
                let gap = Diagnostic::at(Code::ParameterGap, parameter.span).with("name", parameter.id.as_str());
                gap.with("date", date.to_string()).with("first", first)
            })
            .collect();
        self.diagnostics.extend(gaps);
    }

    /// Takes the parameters.
    pub(super) fn parameters(&mut self, texts: &[ParameterText]) {
        for text in texts {
            let index = ParameterIndex(u32::try_from(self.parameters.len()).unwrap_or(u32::MAX));
            match text.id.text.split_once('.') {
                Some((group, name)) => {
                    self.hold_id(group, text.id.span);
                    self.hold_id(name, text.id.span);
                }
                None => self.hold_id(&text.id.text, text.id.span),
            }
            self.hold_label(&text.label.zh, text.label_span);
            let names = [
                format!("parameters.{}", text.id.text),
                format!("参数.{}", text.id.text),
                format!("parameters.{}", text.label.zh),
                format!("参数.{}", text.label.zh),
            ];
            for name in names {
                if let Some(Name::Parameter(first)) = self.vocabulary.call(name.clone(), Name::Parameter(index))
                    && first != index
                {
                    let doubled = Diagnostic::at(Code::DoubledName, text.id.span).with("name", name);
                    let first = self.parameters.get(first.0 as usize).map(|parameter| parameter.span);
                    self.report(first.into_iter().fold(doubled, Diagnostic::and_at));
                }
            }
            let values = self.dated(text);
            self.parameters.push(Parameter {
                id: ParameterId::new(&text.id.text),
                label: text.label.clone(),
                kind: text.kind.clone(),
                clause: ClauseId::new(text.clause.as_ref().map_or("", |word| &word.text)),
                source: text.source.unwrap_or(Source::Config),
                values,
                span: text.id.span,
            });
        }
    }

    /// Reads the values of a parameter, whose dates must rise.
    fn dated(&mut self, text: &ParameterText) -> Vec<Dated> {
        let mut values: Vec<Dated> = Vec::new();
        for dated in &text.values {
            let from = self.date(&dated.from);
            let value: Option<Value> = match text.kind.read(&dated.value.text) {
                Ok(value) => Some(value),
                Err(misread) => {
                    self.report(misread_at(dated.value.span, &dated.value.text, &text.kind, &misread));
                    None
                }
            };
            let (Some(from), Some(value)) = (from, value) else { continue };
            if let Some(before) = values.last().filter(|before| before.from >= from) {
                let order = Diagnostic::at(Code::ParameterOrder, dated.from.span).with("date", from.to_string());
                self.report(order.with("before", before.from.to_string()).with("name", text.id.text.as_str()));
                continue;
            }
            values.push(Dated { from, value, reason: dated.reason.clone() });
        }
        values
    }
}
