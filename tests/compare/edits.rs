//! Random single edits of a pack.

use super::room::Texts;

/// Where an edit can be made: file, byte, kind of edit.
pub(crate) type Spot = (usize, usize, usize);

/// A kind of edit: what it looks for in a line, and what it writes instead.
const TURNS: [(&str, &str); 25] = [
    (": yes", ": no"),
    (": no", ": yes"),
    ("> 0", ">= 1"),
    ("> 0", "> 3"),
    (" == ", " != "),
    (" && ", " || "),
    (" || ", " && "),
    (" + ", " - "),
    (" - ", " + "),
    ("max(", "min("),
    ("value: 0", "value: 3"),
    ("value: 2014-", "value: 2015-"),
    ("value: 4", "value: 5"),
    ("value: 1", "value: 2"),
    ("value: 20%", "value: 60%"),
    ("value: 50%", "value: 10%"),
    ("value: full", "value: pro_rata"),
    ("value: larger", "value: both"),
    ("value: union", "value: sum"),
    ("value: contract", "value: delivery"),
    ("hit: first", "hit: any"),
    ("assume: no", "assume: yes"),
    ("ours", "not(ours)"),
    ("half_up(", "floor("),
    ("decimal(0)", "decimal(1)"),
];

/// All places of a pack at which a kind of edit can be made.
pub(crate) fn places(texts: &Texts) -> Vec<Spot> {
    let mut places = Vec::new();
    for (file, (name, text)) in texts.iter().enumerate() {
        if name.starts_with("offices") || name == "regulation.yaml" {
            continue;
        }
        for (turn, (from, _)) in TURNS.iter().enumerate() {
            places.extend(text.match_indices(from).map(|(at, _)| (file, at, turn)));
        }
        // A whole rule, row, fact or value is taken out.
        for (at, line) in text.split_inclusive('\n').scan(0, |at, line| {
            let here = *at;
            *at += line.len();
            Some((here, line))
        }) {
            if line.trim_start().starts_with("- {") || line.starts_with("otherwise") || line.starts_with("applies") {
                places.push((file, at, TURNS.len()));
            }
        }
    }
    places
}

/// Makes one edit.
pub(crate) fn turned(texts: &Texts, (file, at, turn): Spot) -> Texts {
    let mut texts = texts.clone();
    let text = &mut texts[file].1;
    if let Some((from, to)) = TURNS.get(turn) {
        text.replace_range(at..at + from.len(), to);
    } else {
        let end = text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
        text.replace_range(at..end, "");
    }
    texts
}
