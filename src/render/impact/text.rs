//! What a draft would change, as text for a terminal: first what it comes to, then case by case.

use rust_decimal::Decimal;

use crate::decision::Outcome;
use crate::diagnostic::Diagnostic;
use crate::impact::{Case, Change, Effect, Money, Shift, Side, Speaks, Summary};
use crate::label::Label;
use crate::render::Ink;
use crate::render::diagnostics::message;
use crate::render::lines::{table, wrap};
use crate::value::{Kind, Value};

use super::ImpactPage;

/// Writes what a draft would change.
#[must_use]
pub fn impact(page: &ImpactPage<'_>) -> String {
    let mut sheet = Sheet { page, text: String::new() };
    sheet.head();
    sheet.summary(&page.impact.summary);
    page.impact.cases.iter().for_each(|case| sheet.case(case));
    sheet.text
}

struct Sheet<'a> {
    page: &'a ImpactPage<'a>,
    text: String,
}

impl Sheet<'_> {
    fn head(&mut self) {
        let regulation = &self.page.draft.regulation;
        let title = format!("{} {}", regulation.number, self.label(&regulation.title));
        self.line(0, Ink::Strong, &title);
        let draft = [("draft", self.page.name.to_owned())];
        self.line(0, Ink::Faint, &self.page.messages.say("release-impact-of", &draft));
    }

    fn summary(&mut self, summary: &Summary) {
        self.text.push('\n');
        let numbers = [("cases", summary.cases), ("evaluated", summary.evaluated), ("changed", summary.changed)];
        let numbers = numbers.map(|(name, number)| (name, number.to_string()));
        self.line(0, Ink::Plain, &self.page.messages.say("release-impact-count", &numbers));
        let more = [
            ("release-impact-opened", summary.opened, Ink::Care),
            ("release-impact-settled", summary.settled, Ink::Plain),
            ("release-impact-lost", summary.lost, Ink::Bad),
            ("release-impact-unheld", summary.unheld, Ink::Care),
            ("release-impact-begun", summary.begun, Ink::Plain),
            ("release-impact-ahead", summary.ahead, Ink::Care),
        ];
        for (key, cases, ink) in more.into_iter().filter(|(_, cases, _)| *cases > 0) {
            self.line(0, ink, &self.page.messages.say(key, &[("cases", cases.to_string())]));
        }
        if summary.is_empty() {
            self.line(0, Ink::Good, &self.page.messages.get("release-impact-nobody"));
        }
        let verdicts = summary
            .verdicts
            .iter()
            .map(|pair| vec![self.side(&pair.before), self.side(&pair.after), self.cases(pair.cases)]);
        let verdicts = self.rows(["release-impact-verdict", "release-impact-draft", "release-impact-cases"], verdicts);
        let money = summary.money.iter().map(|money| self.money(money));
        let head = ["money", "now", "draft", "difference", "cases"].map(|word| format!("release-impact-{word}"));
        let money = self.rows(head.each_ref().map(String::as_str), money);
        self.text.push_str(&verdicts);
        self.text.push_str(&money);
    }

    fn money(&self, money: &Money) -> Vec<String> {
        let difference = money.difference();
        let sign = if difference > Decimal::ZERO { "+" } else { "" };
        let cases = if money.open > 0 {
            let more = [("cases", self.cases(money.cases)), ("open", money.open.to_string())];
            self.page.messages.say("release-impact-open", &more)
        } else {
            self.cases(money.cases)
        };
        let yuan = |amount: Decimal| Kind::Money.show(&Value::Number(amount), self.page.messages.lang());
        vec![
            self.label(&money.label).to_owned(),
            yuan(money.before),
            yuan(money.after),
            format!("{sign}{}", yuan(difference)),
            cases,
        ]
    }

    /// Sets rows in columns below their head; nothing where there are none.
    fn rows<const N: usize>(&self, head: [&str; N], rows: impl Iterator<Item = Vec<String>>) -> String {
        let head = head.map(|key| self.page.messages.get(key)).to_vec();
        let rows: Vec<_> = std::iter::once(head).chain(rows).collect();
        if rows.len() == 1 { String::new() } else { format!("\n{}", table(&rows, self.page.paint)) }
    }

    fn case(&mut self, case: &Case) {
        self.text.push('\n');
        let title = case.title.as_ref().map(|title| self.label(title)).unwrap_or_default();
        self.line(0, Ink::Strong, format!("{}  {title}", case.number).trim_end());
        if let (Some(release), Some(on)) = (case.release, case.on) {
            let basis = [("release", release.to_string()), ("on", on.to_string())];
            self.line(2, Ink::Faint, &self.page.messages.say("release-impact-basis", &basis));
        }
        match &case.effect {
            Effect::Same => self.line(2, Ink::Good, &self.page.messages.get("release-impact-same")),
            Effect::Changed(change) => self.change(change),
            Effect::Lost(diagnostics) => self.told("release-impact-lost-why", Ink::Bad, diagnostics),
            Effect::Unheld(diagnostics) => self.told("release-impact-unheld-why", Ink::Care, diagnostics),
        }
    }

    fn told(&mut self, key: &str, ink: Ink, diagnostics: &[Diagnostic]) {
        self.line(2, ink, &self.page.messages.get(key));
        diagnostics.iter().for_each(|found| self.line(4, Ink::Plain, &message(found, self.page.messages)));
    }

    fn change(&mut self, change: &Change) {
        change.outputs.iter().for_each(|shift| self.shift(shift));
        self.rules("release-impact-no-longer", Ink::Bad, &change.silent);
        self.rules("release-impact-newly", Ink::Good, &change.speaking);
        if !change.missing.is_empty() {
            let named = change
                .missing
                .iter()
                .map(|missing| missing.label.as_ref().map_or(missing.it.name.as_str(), |label| self.label(label)));
            let mut named: Vec<_> = named.collect();
            named.dedup();
            let named = named.join(&self.page.messages.get("handbook-comma"));
            let wanted = self.page.messages.get("decision-missing");
            let colon = self.page.messages.get("release-colon");
            self.line(2, Ink::Care, &format!("{wanted}{colon}{named}"));
        }
    }

    fn shift(&mut self, shift: &Shift) {
        let mut clauses: Vec<_> = shift.by.iter().map(|speaks| speaks.clause.as_str()).collect();
        clauses.dedup();
        let clauses = clauses.join(&self.page.messages.get("handbook-comma"));
        let clauses = if clauses.is_empty() { clauses } else { format!(" ({clauses})") };
        let colon = self.page.messages.get("release-colon");
        let sides = format!("{} → {}", self.side(&shift.before), self.side(&shift.after));
        self.line(2, Ink::Plain, &format!("{}{colon}{sides}{clauses}", self.label(&shift.label)));
    }

    fn rules(&mut self, key: &str, ink: Ink, rules: &[Speaks]) {
        if rules.is_empty() {
            return;
        }
        self.line(2, Ink::Plain, &self.page.messages.get(key));
        let sign = if ink == Ink::Good { "+" } else { "-" };
        for speaks in rules {
            let title = speaks.title.as_ref().map(|title| self.label(title)).unwrap_or_default();
            let number = |record: usize| self.page.messages.say("record", &[("number", (record + 1).to_string())]);
            let record = speaks.record.map(|record| format!(", {}", number(record))).unwrap_or_default();
            let text = format!("{sign} {title} ({}, {}{record})", speaks.clause, speaks.rule);
            self.line(4, ink, &text);
        }
    }

    fn cases(&self, cases: usize) -> String {
        self.page.messages.say("release-impact-number", &[("cases", cases.to_string())])
    }

    fn side(&self, side: &Side) -> String {
        self.outcome(side.kind.as_ref(), &side.outcome)
    }

    fn outcome(&self, kind: Option<&Kind>, outcome: &Outcome) -> String {
        let messages = self.page.messages;
        match (outcome, kind) {
            (Outcome::Known(value), Some(kind)) => kind.show(value, messages.lang()),
            (Outcome::Known(_) | Outcome::Absent, _) => messages.get("outcome-absent"),
            (Outcome::Undecided, _) => messages.get("outcome-undecided"),
            (Outcome::Each(parts), _) if parts.is_empty() => messages.get("outcome-no-record"),
            (Outcome::Each(parts), kind) => {
                parts.iter().map(|part| self.outcome(kind, part)).collect::<Vec<_>>().join(" | ")
            }
        }
    }

    fn label<'l>(&self, label: &'l Label) -> &'l str {
        label.get(self.page.messages.lang())
    }

    fn line(&mut self, indent: usize, ink: Ink, text: &str) {
        for line in wrap(text, indent, self.page.width) {
            self.text.push_str(&self.page.paint.with(ink, line));
            self.text.push('\n');
        }
    }
}
