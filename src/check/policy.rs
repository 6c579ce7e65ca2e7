//! Policies: heads, rules, tables and scripts resolved into what the program holds.

use crate::diagnostic::{Code, Diagnostic};
use crate::id::{ClauseId, PolicyId, RuleId};
use crate::pack::{BodyText, EffectText, GiveText, PolicyText, RuleText, ScriptText, TableText, TestText};
use crate::program::{
    Call, Condition, Effect, Formula, Give, GroupIndex, Name, Policy, Role, Rule, RuleIndex, Slot, Table, Test,
    misread_at,
};
use crate::source::Source;
use crate::value::{Kind, Value};
use crate::yaml::Word;

use super::Checker;
use super::formula::Scope;
use super::kinds::takes;

/// The id of the rule that stands for `otherwise`.
const OTHERWISE: &str = "otherwise";

/// The id of the one rule of a script policy.
const SCRIPT: &str = "script";

impl Checker {
    /// Resolves all policies. Rules that cannot be resolved are reported and left out.
    pub(super) fn policies(&mut self, texts: &[PolicyText]) -> Vec<Policy> {
        let mut policies: Vec<_> = texts.iter().map(|text| self.policy(text)).collect();
        self.overrides(texts, &mut policies);
        self.override_rings(&policies);
        policies
    }

    fn policy(&mut self, text: &PolicyText) -> Policy {
        let for_each = text.for_each.as_ref().and_then(|word| self.list(word));
        let scope = Scope { lists: for_each.into_iter().collect(), columns: false };
        let applies = text.applies.as_ref().map_or(Condition::ALWAYS, |applies| self.condition(applies, &scope));
        let mut separate = false;
        let mut table = None;
        let mut rules = match &text.body {
            BodyText::Rules(rules) => {
                separate = rules.iter().all(|rule| matches!(&rule.effect, EffectText::Gives(gives) if matches!(gives.as_slice(), [(name, GiveText::Formula(_))] if *name == rule.id)));
                rules.iter().map(|rule| self.rule(text, rule, &scope)).collect()
            }
            BodyText::Table(body) => {
                let (body, rules) = self.table(text, body, &scope);
                table = Some(body);
                rules
            }
            BodyText::Script(body) => self.script(text, body, &scope).into_iter().collect::<Vec<_>>(),
        };
        if text.for_each.is_some() && for_each.is_none() {
            // Without its list every record seems to be named outside it.
            self.diagnostics.retain(|diagnostic| {
                diagnostic.code != Code::ListOutside || diagnostic.span.is_none_or(|span| span.file != text.span.file)
            });
        }
        self.unique_ids(&rules);
        let otherwise = (!text.otherwise.is_empty()).then(|| {
            let gives = text.otherwise.iter().filter_map(|(name, give)| self.give(name, give, &scope)).collect();
            rules.push(bare_rule(text, OTHERWISE, text.span, Effect::Gives(gives)));
            rules.len() - 1
        });
        Policy {
            id: PolicyId::new(&text.id),
            title: text.title.clone(),
            clause: clause(text, None),
            applies,
            for_each,
            table,
            separate,
            rules,
            otherwise,
            span: text.span,
        }
    }

    /// Finds a list by its name.
    pub(super) fn list(&mut self, word: &Word) -> Option<GroupIndex> {
        match self.vocabulary.find(&word.text).cloned() {
            Some(Name::Group(group)) if self.vocabulary.group(group).is_some_and(|group| group.many) => Some(group),
            Some(Name::Group(_)) => {
                self.mismatch(word.span, &word.text, "group", "list");
                None
            }
            _ => {
                let lists = self.vocabulary.groups.iter().filter(|group| group.many);
                let names: Vec<_> = lists.flat_map(|group| [group.id.as_str(), group.label.zh.as_str()]).collect();
                let unknown = Diagnostic::at(Code::UnknownName, word.span).with("name", word.text.as_str());
                let unknown = unknown.suggest(&word.text, names);
                self.report(unknown);
                None
            }
        }
    }

    fn unique_ids(&mut self, rules: &[Rule]) {
        for (index, rule) in rules.iter().enumerate() {
            if let Some(first) = rules.iter().take(index).find(|first| first.id == rule.id) {
                let doubled =
                    Diagnostic::at(Code::DoubledName, rule.span).with("name", rule.id.as_str()).and_at(first.span);
                self.report(doubled);
            }
        }
    }

    fn rule(&mut self, policy: &PolicyText, text: &RuleText, scope: &Scope) -> Rule {
        let when = text.when.as_ref().map_or(Condition::ALWAYS, |when| self.condition(when, scope));
        let effect = match &text.effect {
            EffectText::Gives(gives) => {
                Effect::Gives(gives.iter().filter_map(|(name, give)| self.give(name, give, scope)).collect())
            }
            EffectText::Duty { who, text } => {
                let template = self.template(text, scope);
                let office = who.as_ref().and_then(|word| self.office(word));
                office.map_or(Effect::Gives(Vec::new()), |office| Effect::Duty(office, template))
            }
            EffectText::Warning { text } => Effect::Warning(self.template(text, scope)),
        };
        // A derivation is named by its output; whichever name the pack uses, the id is the rule's.
        let id = match (&effect, &text.effect) {
            (Effect::Gives(gives), EffectText::Gives(texts)) => match (gives.as_slice(), texts.as_slice()) {
                ([give], [(name, GiveText::Formula(_))]) if *name == text.id => {
                    self.vocabulary.fact(give.output).map_or_else(|| text.id.text.clone(), |fact| fact.id.to_string())
                }
                _ => text.id.text.clone(),
            },
            _ => text.id.text.clone(),
        };
        Rule {
            id: RuleId::new(&id),
            title: text.title.clone(),
            clause: clause(policy, Some(text)),
            source: self.source(policy, text),
            when,
            effect,
            overrides: Vec::new(),
            because: text.because.as_ref().map(|because| self.template(because, scope)),
            span: text.id.span,
        }
    }

    fn source(&mut self, policy: &PolicyText, rule: &RuleText) -> Source {
        rule.source.or(policy.source).unwrap_or_else(|| {
            self.report(Diagnostic::at(Code::MissingKey, rule.id.span).with("key", "source"));
            Source::Config
        })
    }

    /// Resolves what an output takes.
    fn give(&mut self, name: &Word, give: &GiveText, scope: &Scope) -> Option<Give> {
        let output = self.output(name, scope)?;
        let kind = self.kind(output);
        let (value, written) = match give {
            GiveText::Nothing => return None,
            GiveText::Literal(words) => {
                let values: Vec<_> = words.iter().map(|word| self.literal(word, kind.entry())).collect();
                let mut values = values.into_iter().collect::<Option<Vec<Value>>>()?;
                let written = words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(", ");
                let value = match (&kind, values.len()) {
                    (Kind::List(_), _) => Value::List(values.into()),
                    (_, 1) => values.remove(0),
                    _ => {
                        self.report(Diagnostic::at(Code::WrongShape, name.span).with("expected", "scalar"));
                        return None;
                    }
                };
                (Formula::Literal(value), written)
            }
            GiveText::Formula(word) => {
                let (formula, found) = self.formula(word, scope)?;
                let fitting =
                    if matches!(kind, Kind::List(_)) && !matches!(found, Kind::List(_)) { kind.entry() } else { &kind };
                let formula = match (&formula, fitting, &found) {
                    (Formula::Literal(Value::Text(text)), Kind::Choice(_), Kind::Text) => {
                        Formula::Literal(self.literal(&Word { text: text.to_string(), ..word.clone() }, fitting)?)
                    }
                    _ if takes(fitting, &found) => formula,
                    _ => {
                        self.mismatch(word.span, &word.text, found.word(), kind.word());
                        return None;
                    }
                };
                (formula, word.text.clone())
            }
        };
        Some(Give { output, value, written })
    }

    pub(super) fn literal(&mut self, word: &Word, kind: &Kind) -> Option<Value> {
        match kind.read(&word.text) {
            Ok(value) => Some(value),
            Err(misread) => {
                self.report(misread_at(word.span, &word.text, kind, &misread));
                None
            }
        }
    }

    /// Finds an output that the policy may give: one of its list's, or one outside all lists.
    fn output(&mut self, name: &Word, scope: &Scope) -> Option<Slot> {
        let slot = self.fact(&name.text, name.span)?;
        if self.vocabulary.fact(slot)?.role == Role::Fact {
            self.report(Diagnostic::at(Code::GivesFact, name.span).with("name", name.text.as_str()));
            return None;
        }
        let list = self.vocabulary.list_of(slot);
        if list.as_ref() != scope.lists.first() {
            let group = list.or(scope.lists.first().copied()).and_then(|list| self.vocabulary.group(list));
            let id = group.map(|group| group.id.to_string()).unwrap_or_default();
            let reason = if list.is_some() { "gives-record" } else { "gives-single" };
            self.report(
                Diagnostic::at(Code::ListOutside, name.span)
                    .with("name", name.text.as_str())
                    .with("list", id)
                    .with("reason", reason),
            );
            return None;
        }
        Some(slot)
    }

    fn table(&mut self, policy: &PolicyText, text: &TableText, scope: &Scope) -> (Table, Vec<Rule>) {
        let inputs: Vec<_> = text.inputs.iter().map(|word| self.input(word, scope)).collect();
        let outputs: Vec<_> = text.outputs.iter().filter_map(|word| self.output(word, scope)).collect();
        let mut rules = Vec::new();
        let mut cells = Vec::new();
        for (row, tests) in &text.rows {
            let mut rule = self.rule(policy, row, scope);
            let spans = tests.iter().map(|cell| cell.as_ref().map_or(row.span, |(_, span)| *span));
            let tests: Vec<_> = inputs
                .iter()
                .zip(tests)
                .map(|(slot, cell)| self.cell(*slot, cell.as_ref().map(|(test, _)| test), scope))
                .collect();
            let named = inputs
                .iter()
                .zip(&tests)
                .zip(spans)
                .filter_map(|((slot, test), span)| Some((*slot.as_ref()?, test, span)));
            let conditions = named.filter(|(_, test, _)| **test != Test::Any);
            rule.when = Condition::All(
                conditions.map(|(slot, test, span)| Condition::Test(slot, test.clone(), span)).collect(),
            );
            rules.push(rule);
            cells.push(tests);
        }
        let inputs = inputs.into_iter().flatten().collect();
        (Table { hit: text.hit, inputs, outputs, cells, span: text.span }, rules)
    }

    /// Finds a fact or output that may be named outside all lists, or with a record of its list at hand.
    pub(super) fn input(&mut self, word: &Word, scope: &Scope) -> Option<Slot> {
        let slot = self.fact(&word.text, word.span)?;
        if let Some(list) = self.vocabulary.list_of(slot).filter(|list| !scope.lists.contains(list)) {
            let list = self.vocabulary.group(list).map(|group| group.id.to_string()).unwrap_or_default();
            self.report(
                Diagnostic::at(Code::ListOutside, word.span)
                    .with("name", word.text.as_str())
                    .with("list", list)
                    .with("reason", "outside"),
            );
            return None;
        }
        Some(slot)
    }

    fn cell(&mut self, input: Option<Slot>, text: Option<&TestText>, scope: &Scope) -> Test {
        match (input, text) {
            (Some(slot), Some(text)) => {
                let kind = self.kind(slot);
                self.test(text, &kind, scope).unwrap_or(Test::Any)
            }
            _ => Test::Any,
        }
    }

    fn script(&mut self, policy: &PolicyText, text: &ScriptText, scope: &Scope) -> Option<Rule> {
        let columns = Scope { columns: true, ..scope.clone() };
        let from: Vec<_> = text.from.iter().map(|word| self.formula(word, &columns)).collect();
        let gives: Vec<_> = text
            .gives
            .iter()
            .map(|(name, key)| Some((self.output(name, scope)?, key.as_ref().map(|word| word.text.clone()))))
            .collect();
        let (file, name) = (text.file.as_ref()?, text.function.as_ref()?);
        let Some(function) = self.scripts.find(&file.text, &name.text) else {
            let known_file = self.scripts.files().any(|known| known == file.text);
            let (place, written) = if known_file { (name.span, &name.text) } else { (file.span, &file.text) };
            let names: Vec<_> =
                if known_file { self.scripts.functions(&file.text).collect() } else { self.scripts.files().collect() };
            let unknown = Diagnostic::at(Code::UnknownScript, place).with("name", written.as_str());
            let unknown = unknown.with("what", if known_file { "function" } else { "file" }).suggest(written, names);
            self.report(unknown);
            return None;
        };
        if function.parameters != text.from.len() {
            let arity = Diagnostic::at(Code::ScriptArity, name.span).with("name", name.text.as_str());
            self.report(arity.with("expected", function.parameters).with("found", text.from.len()));
            return None;
        }
        let from = from.into_iter().collect::<Option<Vec<_>>>()?;
        let call = Call {
            function,
            written: format!("{}: {}", file.text, name.text),
            kinds: from.iter().map(|(_, kind)| kind.clone()).collect(),
            from: from.into_iter().map(|(formula, _)| formula).collect(),
            gives: gives.into_iter().collect::<Option<Vec<_>>>()?,
        };
        Some(bare_rule(policy, SCRIPT, text.span, Effect::Script(call)))
    }

    /// Finds the rules that others override.
    fn overrides(&mut self, texts: &[PolicyText], policies: &mut [Policy]) {
        for (index, text) in texts.iter().enumerate() {
            let BodyText::Rules(rules) = &text.body else { continue };
            for (number, rule) in rules.iter().enumerate() {
                let found: Vec<_> =
                    rule.overrides.iter().filter_map(|word| self.overridden(word, index, number, policies)).collect();
                if let Some(rule) = policies.get_mut(index).and_then(|policy| policy.rules.get_mut(number)) {
                    rule.overrides = found;
                }
            }
        }
    }

    /// Reports rules that override one another in a ring, so that none of them would count. Each ring is told at its first rule.
    fn override_rings(&mut self, policies: &[Policy]) {
        let all = policies.iter().zip(0_u32..).flat_map(|(policy, index)| {
            (0_u32..).zip(&policy.rules).map(move |(rule, found)| (RuleIndex { policy: index, rule }, found))
        });
        for (start, found) in all {
            let reached = overridden_by(policies, start);
            let first =
                || reached.iter().all(|other| *other >= start || !overridden_by(policies, *other).contains(&start));
            if reached.contains(&start) && first() {
                let name = |index: &RuleIndex| {
                    Some(policies.get(index.policy as usize)?.rules.get(index.rule as usize)?.id.to_string())
                };
                let names: Vec<_> =
                    std::iter::once(found.id.to_string()).chain(reached.iter().filter_map(name)).collect();
                self.report(Diagnostic::at(Code::Cycle, found.span).with("ring", names.join(" → ")));
            }
        }
    }

    fn overridden(&mut self, word: &Word, own: usize, number: usize, policies: &[Policy]) -> Option<RuleIndex> {
        let (policy, rule) = match word.text.split_once('#') {
            Some((policy, rule)) => (policies.iter().position(|other| other.id.as_str() == policy), rule),
            None => (Some(own), word.text.as_str()),
        };
        let found = policy.and_then(|policy| {
            let number = policies.get(policy)?.rules.iter().position(|other| other.id.as_str() == rule)?;
            Some((policy, number))
        });
        let Some((policy, rule)) = found else {
            let names: Vec<_> = policies
                .iter()
                .enumerate()
                .flat_map(|(index, policy)| {
                    policy.rules.iter().map(move |rule| {
                        if index == own { rule.id.to_string() } else { format!("{}#{}", policy.id, rule.id) }
                    })
                })
                .collect();
            let unknown =
                Diagnostic::at(Code::UnknownRule, word.span).with("name", word.text.as_str()).with("reason", "none");
            self.report(unknown.suggest(&word.text, names.iter().map(String::as_str)));
            return None;
        };
        let outputs = |policy: usize, number: usize| {
            let mut outputs = Vec::new();
            if let Some(rule) = policies.get(policy).and_then(|policy| policy.rules.get(number)) {
                rule.outputs(&mut |slot| outputs.push(slot));
            }
            outputs
        };
        let own_outputs = outputs(own, number);
        let files = [own, policy].map(|policy| policies.get(policy).map(|policy| policy.span.file));
        let sound = files.into_iter().flatten().all(|file| self.is_sound(file));
        if sound && !outputs(policy, rule).iter().any(|slot| own_outputs.contains(slot)) {
            self.report(
                Diagnostic::at(Code::UnknownRule, word.span)
                    .with("name", word.text.as_str())
                    .with("reason", "no-common-output"),
            );
            return None;
        }
        Some(RuleIndex { policy: u32::try_from(policy).ok()?, rule: u32::try_from(rule).ok()? })
    }
}

/// Returns the clause of a rule, or that of its policy.
fn clause(policy: &PolicyText, rule: Option<&RuleText>) -> ClauseId {
    let own = rule.and_then(|rule| rule.clause.as_ref());
    ClauseId::new(own.or(policy.clause.as_ref()).map_or("", |word| &word.text))
}

/// Builds a rule that has neither a condition nor words of its own.
fn bare_rule(policy: &PolicyText, id: &str, span: crate::source::Span, effect: Effect) -> Rule {
    Rule {
        id: RuleId::new(id),
        title: Some(policy.title.clone()),
        clause: clause(policy, None),
        source: policy.source.unwrap_or(Source::Config),
        when: Condition::ALWAYS,
        effect,
        overrides: Vec::new(),
        because: None,
        span,
    }
}

/// Returns every rule that a rule overrides, itself or through others.
fn overridden_by(policies: &[Policy], start: RuleIndex) -> Vec<RuleIndex> {
    let overrides = |index: RuleIndex| {
        let rule = policies.get(index.policy as usize).and_then(|policy| policy.rules.get(index.rule as usize));
        rule.map(|rule| rule.overrides.as_slice()).unwrap_or_default()
    };
    let mut reached = overrides(start).to_vec();
    let mut next = 0;
    while let Some(index) = reached.get(next).copied() {
        next += 1;
        for further in overrides(index) {
            if !reached.contains(further) {
                reached.push(*further);
            }
        }
    }
    reached
}
