//! Examples: their facts and the names in their expectations.

use crate::diagnostic::{Code, Diagnostic};
use crate::pack::{Expectation, Pack};
use crate::program::{Name, Policy, Regulation, misread_at, read_facts};
use crate::value::Kind;
use crate::yaml::Word;

use super::Checker;

impl Checker {
    /// Holds every example against the names and kinds.
    pub(super) fn examples(&mut self, pack: &Pack, policies: &[Policy], regulation: Option<&Regulation>) {
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
            if let Some(expect) = &example.expect {
                self.expectation(expect, &rules);
                self.verdict(expect, verdicts.as_ref());
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
