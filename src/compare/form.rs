//! Lists what stands on a printed form.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::FormId;
use crate::program::{Field, Form, Of, Part, Program, Shows};

use super::entry::{Entries, Entry};
use super::names::Names;
use super::said::{Laid, Said};
use super::subject::{Aspect, Subject};

/// Lists a form with all that stands on it; how it is laid out is told by [`layouts`].
pub(super) fn form<'p>(program: &'p Program, form: &'p Form) -> Entry<'p> {
    let mut entry = Entry::new(Some(&form.clause), Some(form.source), Some(&form.title));
    entry.say(Aspect::Title, Said::Label(&form.title));
    entry.say(Aspect::Clause, Said::Clause(form.clause.clone()));
    entry.say(Aspect::Source, Said::Source(form.source));
    entry.say(Aspect::Paper, Said::Paper(form.paper));
    match &form.of {
        Of::Case { prefix } => entry.say(Aspect::Prefix, Said::Text(prefix.clone())),
        Of::Month(condition) => {
            entry.mark(Aspect::Monthly, true);
            if !Names(program).condition(condition).is_empty() {
                entry.say(Aspect::When, Said::Condition(condition));
            }
        }
    }
    for copy in &form.copies {
        entry.say(Aspect::Copy(copy.zh.clone()), Said::Label(copy));
    }
    for (key, part, field) in fields(program, form) {
        let aspect = if matches!(part, Part::Fields { .. }) { Aspect::Field(key) } else { Aspect::ColumnShown(key) };
        // The second of one name is another one.
        let (mut own, mut number) = (aspect.clone(), 1);
        while entry.aspects.contains_key(&own) {
            number += 1;
            own = numbered(&aspect, number);
        }
        entry.say(own, Said::Field(field));
    }
    let texts = form.parts.iter().filter_map(|part| match part {
        Part::Text { text, source, .. } => Some((text, *source)),
        _ => None,
    });
    for (number, (text, source)) in (1..).zip(texts) {
        entry.say(Aspect::Words(number), Said::Template(text));
        if source != form.source {
            entry.say(Aspect::WordsSource(number), Said::Source(source));
        }
    }
    for part in &form.parts {
        match part {
            Part::Signatures(labels) => {
                for label in labels {
                    entry.say(Aspect::Signature(label.zh.clone()), Said::Label(label));
                }
            }
            Part::Table { list, rows, .. } if *rows > 0 => {
                let list = list.map(|list| Names(program).group(list).to_string()).unwrap_or_default();
                entry.say(Aspect::Rows(list), Said::Text(rows.to_string()));
            }
            _ => {}
        }
    }
    for guard in &form.guards {
        let word = Names(program).parameter(guard.word);
        entry.say(Aspect::Guard(word.clone()), Said::Template(&guard.warns));
        entry.say(Aspect::GuardBasis(word), Said::Basis(Some(guard.clause.clone()), Some(guard.source)));
    }
    entry
}

/// Visits the fields and columns of a form with what each is called by: the fact or output it shows, else its label.
fn fields<'p>(program: &Program, form: &'p Form) -> Vec<(String, &'p Part, &'p Field)> {
    let all = form.parts.iter().flat_map(|part| part.fields().iter().map(move |field| (part, field)));
    let key = |field: &Field| match &field.shows {
        Shows::Fact(slot) => Names(program).fact(*slot).to_string(),
        Shows::Formula(..) | Shows::Blank => field.label.zh.clone(),
    };
    all.map(|(part, field)| (key(field), part, field)).collect()
}

fn numbered(aspect: &Aspect, number: usize) -> Aspect {
    match aspect {
        Aspect::Field(key) => Aspect::Field(format!("{key} ({number})")),
        Aspect::ColumnShown(key) => Aspect::ColumnShown(format!("{key} ({number})")),
        other => other.clone(),
    }
}

/// Says how the forms are laid out that both packs have: the order of the copies, and in which part, in which order and under which
/// title stands what both have.
pub(super) fn layouts<'p>(before: &'p Program, after: &'p Program, old: &mut Entries<'p>, new: &mut Entries<'p>) {
    let forms = |program: &'p Program| -> BTreeMap<&'p FormId, &'p Form> {
        program.forms.iter().map(|form| (&form.id, form)).collect()
    };
    let (olds, news) = (forms(before), forms(after));
    for (id, old_form) in olds {
        let Some(new_form) = news.get(id) else { continue };
        let subject = Subject::Form(id.clone());
        let keys = |program, form| fields(program, form).into_iter().map(|(key, ..)| key).collect::<BTreeSet<_>>();
        let common: BTreeSet<String> = keys(before, old_form).intersection(&keys(after, new_form)).cloned().collect();
        let copies = |form: &Form, other: &Form| {
            let kept = form.copies.iter().filter(|copy| other.copies.iter().any(|same| same.zh == copy.zh));
            kept.map(|copy| copy.zh.clone()).collect::<Vec<_>>().join(", ")
        };
        let mut laid = [layout(before, old_form, &common), layout(after, new_form, &common)];
        only_what_differs(&mut laid);
        let [was, is] = laid;
        let sides = [(old_form, *new_form, was, &mut *old), (*new_form, old_form, is, &mut *new)];
        for (form, other, laid, entries) in sides {
            if let Some(entry) = entries.get_mut(&subject) {
                entry.say(Aspect::CopyOrder, Said::Text(copies(form, other)));
                entry.say(Aspect::Layout, Said::Layout(laid));
            }
        }
    }
}

/// Leaves out the parts that both have, unless their order is all that differs.
fn only_what_differs(laid: &mut [Vec<Laid<'_>>; 2]) {
    let written = |parts: &[Laid<'_>]| parts.iter().map(Laid::written).collect::<Vec<_>>();
    let [old, new] = [written(&laid[0]), written(&laid[1])];
    let unlike = |parts: &[String], others: &[String]| parts.iter().any(|part| !others.contains(part));
    if unlike(&old, &new) || unlike(&new, &old) {
        let [was, is] = laid;
        was.retain(|part| !new.contains(&part.written()));
        is.retain(|part| !old.contains(&part.written()));
    }
}

fn layout<'p>(program: &Program, form: &'p Form, common: &BTreeSet<String>) -> Vec<Laid<'p>> {
    let all = fields(program, form);
    let parts = form.parts.iter().map(|part| {
        let own = all.iter().filter(|(key, of, _)| std::ptr::eq(*of, part) && common.contains(key));
        let fields: Vec<_> = own.map(|(key, _, field)| (key.clone(), &field.label)).collect();
        let what = match part {
            Part::Fields { .. } => "fields",
            Part::Table { .. } => "table",
            Part::Text { .. } => "text",
            Part::Signatures(_) => "signatures",
        };
        Laid { what, title: part.title(), fields }
    });
    // A part that only one of them has is told by what stands in it.
    parts.filter(|laid| !laid.fields.is_empty() || (laid.what == "text" && laid.title.is_some())).collect()
}
