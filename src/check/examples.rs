//! Examples: their facts and the names in their expectations.

use crate::diagnostic::{Code, Diagnostic};
use crate::pack::{ExampleText, Expectation, Pack};
use crate::program::{Name, Policy, Procedure, Regulation, Step, misread_at, read_facts};
use crate::value::Kind;
use crate::yaml::Word;

use super::Checker;
use super::followers::may_hold_step;

impl Checker {
    /// Holds every example against the names and kinds.
    pub(super) fn examples(
        &mut self,
        pack: &Pack,
        policies: &[Policy],
        procedures: &[Procedure],
        regulation: Option<&Regulation>,
    ) {
        let verdicts = regulation.map(|regulation| self.kind(regulation.verdict));
        let rules: Vec<_> = policies
            .iter()
            .flat_map(|policy| policy.rules.iter().map(|rule| format!("{}#{}", policy.id, rule.id)))
            .collect();
        for example in &pack.examples {
            if let Some(facts) = &example.facts {
                let (_, mistakes) = read_facts(&self.vocabulary, facts);
                self.diagnostics.extend(mistakes);
            }
            self.rehearsal(pack, example, procedures);
            if let Some(expect) = &example.expect {
                self.expectation(expect, &rules);
                self.verdict(expect, verdicts.as_ref());
            }
        }
    }

    /// Holds what happens in an example against the names: offices, steps, facts and days.
    fn rehearsal(&mut self, pack: &Pack, example: &ExampleText, procedures: &[Procedure]) {
        for person in &example.people {
            let _ = self.office(&person.office);
            for day in person.from.iter().chain(&person.until) {
                let _ = self.date(day);
            }
        }
        for act in &example.steps {
            let _ = self.date(&act.on);
            act.office.iter().for_each(|office| drop(self.office(office)));
            if let Some(facts) = &act.facts {
                let (_, mistakes) = read_facts(&self.vocabulary, facts);
                self.diagnostics.extend(mistakes);
            }
            if let Some(word) = act.correct.as_ref().filter(|word| word.text.parse::<u32>().is_err()) {
                let malformed = Diagnostic::at(Code::ValueMalformed, word.span).with("value", word.text.as_str());
                self.report(malformed.with("kind", "integer"));
            }
            let Some(word) = &act.step else { continue };
            let steps =
                || procedures.iter().flat_map(|procedure| procedure.iter().map(move |(_, step)| (procedure, step)));
            let named = |(procedure, step): (&Procedure, &Step)| match word.text.split_once('#') {
                Some((path, id)) => procedure.id.as_str() == path && step.id.as_str() == id,
                None => [step.id.as_str(), &step.title.zh, &step.title.en].contains(&word.text.as_str()),
            };
            if !steps().any(named) && !may_hold_step(pack, &word.text) {
                let names: Vec<_> = steps().map(|(_, step)| step.id.as_str()).collect();
                let unknown = Diagnostic::at(Code::UnknownStep, word.span).with("name", word.text.as_str());
                self.report(unknown.with("known", names.join(", ")).suggest(&word.text, names));
            }
        }
    }

    fn expectation(&mut self, expect: &Expectation, rules: &[String]) {
        for word in expect.fired.iter().chain(&expect.duties).chain(&expect.warnings) {
            if !rules.contains(&word.text) {
                let unknown = Diagnostic::at(Code::UnknownRule, word.span)
                    .with("name", word.text.as_str())
                    .with("reason", "none");
                self.report(unknown.suggest(&word.text, rules.iter().map(String::as_str)));
            }
        }
        for (word, _) in &expect.outputs {
            let _ = self.fact(&word.text, word.span);
        }
        for word in &expect.missing {
            self.known_name(word);
        }
    }

    /// Holds the expected verdict against the choices of the deciding output.
    fn verdict(&mut self, expect: &Expectation, kind: Option<&Kind>) {
        let (Some(word), Some(kind)) = (&expect.verdict, kind) else { return };
        if let Err(misread) = kind.read(&word.text)
            && !["undecided", "absent"].contains(&word.text.as_str())
        {
            self.report(misread_at(word.span, &word.text, kind, &misread));
        }
    }

    /// Reports a name that stands for nothing at all; lists and parameters may be missing too.
    fn known_name(&mut self, word: &Word) {
        let name = word.text.split_once('[').map_or(word.text.as_str(), |(name, _)| name);
        if let Some(Name::Fact(_) | Name::Group(_) | Name::Parameter(_)) = self.vocabulary.find(name) {
        } else {
            let name = name.to_owned();
            let _ = self.fact(&name, word.span);
        }
    }
}
