//! Who reads a parameter or calls a function, so that a change of it can be told by the rules that people know.

use std::collections::BTreeSet;

use crate::id::ParameterId;
use crate::program::{Effect, ParameterIndex, Piece, Program, Rule, Template};
use crate::script::FunctionText;

use super::policy;
use super::procedure;
use super::subject::Subject;

/// Lists the policies, rules, procedures, steps and forms that read a parameter, those whose sentences name it included.
pub(super) fn readers(program: &Program, id: &ParameterId) -> Vec<Subject> {
    let Some(index) = (0..).map(ParameterIndex).zip(&program.parameters).find(|(_, other)| other.id == *id) else {
        return Vec::new();
    };
    let index = index.0;
    let mut found = Vec::new();
    for each in &program.policies {
        let mut read = false;
        each.applies.parameters(&mut |other| read |= other == index);
        if read {
            found.push(Subject::Policy(each.id.clone()));
        }
        for (number, rule) in each.rules.iter().enumerate() {
            let mut read = templates(rule).any(|template| names(template, index));
            rule.formulas(&mut |formula| formula.parameters(&mut |other| read |= other == index));
            if read {
                found.push(policy::subject(each, number, rule));
            }
        }
    }
    for each in &program.procedures {
        let mut read = false;
        each.applies.parameters(&mut |other| read |= other == index);
        if read {
            found.push(Subject::Procedure(each.id.clone()));
        }
        for step in &each.steps {
            let mut read = false;
            step.parameters(&mut |other| read |= other == index);
            if read {
                found.push(procedure::subject(each, step));
            }
        }
    }
    for form in &program.forms {
        let mut read = false;
        form.parameters(&mut |other| read |= other == index);
        if read {
            found.push(Subject::Form(form.id.clone()));
        }
    }
    found
}

/// Lists the rules that call a function, themselves or through other functions of its file.
pub(super) fn callers(program: &Program, texts: &[FunctionText], file: &str, name: &str) -> Vec<Subject> {
    let mut found = Vec::new();
    for each in &program.policies {
        for (number, rule) in each.rules.iter().enumerate() {
            let Effect::Script(call) = &rule.effect else { continue };
            let Some((own_file, own_name)) = call.written.split_once(": ") else { continue };
            if own_file == file && called(texts, file, own_name).contains(name) {
                found.push(policy::subject(each, number, rule));
            }
        }
    }
    found
}

/// Lists a function and all that it calls. A function that is but named counts as called.
pub(super) fn called(texts: &[FunctionText], file: &str, name: &str) -> BTreeSet<String> {
    let own: Vec<_> = texts.iter().filter(|text| text.file == file).collect();
    let mut reached = BTreeSet::new();
    let mut open = vec![name.to_owned()];
    while let Some(name) = open.pop() {
        if let Some(text) = own.iter().find(|text| text.name == name)
            && reached.insert(name)
        {
            open.extend(own.iter().filter(|other| text.said.contains(&other.name)).map(|other| other.name.clone()));
        }
    }
    reached
}

/// Visits the sentences of a rule.
pub(super) fn templates(rule: &Rule) -> impl Iterator<Item = &Template> {
    let text = match &rule.effect {
        Effect::Duty(_, text) | Effect::Warning(text) => Some(text),
        Effect::Gives(_) | Effect::Script(_) => None,
    };
    text.into_iter().chain(&rule.because)
}

fn names(template: &Template, index: ParameterIndex) -> bool {
    template.zh.iter().chain(&template.en).any(|piece| *piece == Piece::Parameter(index))
}
