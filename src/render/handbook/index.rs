//! The index of names: Chinese by the first letter of its sound, English by the alphabet.

use std::collections::BTreeMap;

use encoding_rs::GBK;
use maud::{Markup, html};

use crate::label::Lang;

use super::anchor;
use super::book::{Book, reference, step_reference};

/// Where each letter begins among the 3,755 common characters of GB 2312, which stand in the order of their sounds.
const SOUNDS: [(u16, char); 23] = [
    (0xB0A1, 'A'),
    (0xB0C5, 'B'),
    (0xB2C1, 'C'),
    (0xB4EE, 'D'),
    (0xB6EA, 'E'),
    (0xB7A2, 'F'),
    (0xB8C1, 'G'),
    (0xB9FE, 'H'),
    (0xBBF7, 'J'),
    (0xBFA6, 'K'),
    (0xC0AC, 'L'),
    (0xC2E8, 'M'),
    (0xC4C3, 'N'),
    (0xC5B6, 'O'),
    (0xC5BE, 'P'),
    (0xC6DA, 'Q'),
    (0xC8BB, 'R'),
    (0xC8F6, 'S'),
    (0xCBFA, 'T'),
    (0xCDDA, 'W'),
    (0xCEF4, 'X'),
    (0xD1B9, 'Y'),
    (0xD4D1, 'Z'),
];

/// The last of those characters.
const LAST_SOUND: u16 = 0xD7F9;

/// The letter under which stands what has none; it sorts behind all others.
const OTHER: char = '~';

/// A name as it stands in the index: what it sorts by, itself, what it is, where it leads.
type Entry = (Vec<u8>, String, &'static str, String);

impl Book<'_> {
    pub(super) fn index(&self) -> Markup {
        let mut letters: BTreeMap<char, Vec<Entry>> = BTreeMap::new();
        for (name, what, id) in self.names() {
            let (letter, key) = place(&name, self.lang());
            letters.entry(letter).or_default().push((key, name, what, id));
        }
        for entries in letters.values_mut() {
            entries.sort();
            entries.dedup();
        }
        html! {
            section.appendix id="index" {
                h2 { (self.say("index")) }
                div.index {
                    @for (letter, entries) in &letters {
                        div.letter {
                            h3 { @if *letter == OTHER { (self.say("index-other")) } @else { (letter) } }
                            ul {
                                @for (_, name, what, id) in entries {
                                    li { a href=(anchor::href(id)) { (name) } " " span.faint { (self.say(what)) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn names(&self) -> Vec<(String, &'static str, String)> {
        let program = self.program;
        let mut names = Vec::new();
        for group in &program.vocabulary.groups {
            names.push((self.text(&group.label).to_owned(), "index-group", anchor::group(&group.id)));
        }
        for (_, fact) in program.vocabulary.iter() {
            let what = if fact.role == crate::program::Role::Fact { "index-fact" } else { "index-output" };
            names.push((self.text(&fact.label).to_owned(), what, anchor::fact(&fact.id)));
        }
        for parameter in &program.parameters {
            names.push((self.text(&parameter.label).to_owned(), "index-parameter", anchor::parameter(&parameter.id)));
        }
        for office in &program.offices {
            names.push((self.text(&office.label).to_owned(), "index-office", anchor::office(&office.id)));
        }
        for form in &program.forms {
            names.push((self.text(&form.title).to_owned(), "index-form", anchor::form(&form.id)));
        }
        for procedure in &program.procedures {
            names.push((self.text(&procedure.title).to_owned(), "index-procedure", anchor::procedure(&procedure.id)));
        }
        for (procedure, step) in self.steps() {
            let id = anchor::step(&step_reference(procedure, step));
            names.push((self.text(&step.title).to_owned(), "index-step", id));
        }
        for policy in &program.policies {
            names.push((self.text(&policy.title).to_owned(), "index-policy", anchor::policy(&policy.id)));
            for rule in
                policy.rules.iter().filter(|rule| rule.title.as_ref().is_some_and(|title| *title != policy.title))
            {
                names.push((self.rule_title(policy, rule), "index-rule", anchor::rule(&reference(policy, rule))));
            }
        }
        names
    }
}

/// Finds the letter of a name and what it sorts by under it.
fn place(name: &str, lang: Lang) -> (char, Vec<u8>) {
    match lang {
        Lang::En => {
            let plain: String =
                name.chars().filter(|character| character.is_alphanumeric() || *character == ' ').collect();
            let plain = plain.trim().to_lowercase();
            let letter = plain.chars().next().filter(char::is_ascii_alphabetic);
            (letter.map_or(OTHER, |letter| letter.to_ascii_uppercase()), plain.into_bytes())
        }
        Lang::Zh => {
            let plain: String = name.chars().filter(|character| character.is_alphanumeric()).collect();
            let key = GBK.encode(&plain).0.into_owned();
            let letter = match key.as_slice() {
                [letter, ..] if letter.is_ascii_alphabetic() => letter.to_ascii_uppercase().into(),
                [high, low, ..] => sound(u16::from_be_bytes([*high, *low])),
                _ => OTHER,
            };
            (letter, key)
        }
    }
}

fn sound(code: u16) -> char {
    let after = SOUNDS.partition_point(|(first, _)| *first <= code);
    match after.checked_sub(1).and_then(|index| SOUNDS.get(index)) {
        Some((_, letter)) if code <= LAST_SOUND => *letter,
        _ => OTHER,
    }
}
