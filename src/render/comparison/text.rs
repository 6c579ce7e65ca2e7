//! What differs, as text for a terminal.

use std::collections::BTreeSet;

use crate::compare::{Aspect, Change, Difference, Edit, Said, procedures};
use crate::program::Role;
use crate::render::handbook::lines;
use crate::render::lines::wrap;
use crate::render::{Ink, Paint};

use super::Comparison;
use super::sections::sections;
use super::words::Sides;

/// Writes what differs between two packs, clause by clause, and what it can reach.
#[must_use]
pub fn comparison(comparison: &Comparison<'_>, paint: Paint, width: usize) -> String {
    let page = Page { comparison, sides: Sides::new(comparison), paint, width, text: String::new() };
    page.write()
}

struct Page<'c> {
    comparison: &'c Comparison<'c>,
    sides: Sides<'c>,
    paint: Paint,
    width: usize,
    text: String,
}

impl<'c> Page<'c> {
    fn write(mut self) -> String {
        let Comparison { before, after, differences, .. } = *self.comparison;
        let regulation = &after.program.regulation;
        let title = format!("{} {}", regulation.number, self.sides.text(&regulation.title));
        self.line(0, Ink::Strong, &title);
        let names = [("before", before.name.to_owned()), ("after", after.name.to_owned())];
        self.line(0, Ink::Faint, &self.sides.messages.say("release-between", &names));
        if differences.is_empty() {
            self.line(0, Ink::Plain, &self.sides.messages.get("release-no-difference"));
            return self.text;
        }
        for (clause, under) in sections(differences) {
            self.text.push('\n');
            let beside = || self.sides.messages.get("release-no-clause");
            let heading = clause.map_or_else(beside, ToString::to_string);
            self.line(0, Ink::Strong, &heading);
            for difference in under {
                self.difference(difference);
            }
        }
        self.end();
        self.text
    }

    fn difference(&mut self, difference: &'c Difference<'c>) {
        let (sign, ink) = match difference.change {
            Change::Added => ("+", Ink::Good),
            Change::Removed => ("-", Ink::Bad),
            Change::Changed => ("~", Ink::Care),
        };
        let id = Sides::id(difference);
        let title = self.sides.title(difference);
        let source = difference.source.map(|source| self.sides.messages.get(&format!("source-{source}")));
        let parts = [
            self.paint.with(ink, sign),
            self.sides.what(&difference.subject),
            self.paint.with(Ink::Strong, title),
            if id.is_empty() { id } else { self.paint.with(Ink::Faint, format!("({id})")) },
            source.map(|source| self.paint.with(Ink::Faint, format!("[{source}]"))).unwrap_or_default(),
        ];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        self.text.push_str(&format!("  {}\n", parts.join(" ")));
        for edit in Sides::shown(difference) {
            self.edit(difference.change, edit);
        }
        if let Some(readers) = self.sides.readers(difference) {
            self.line(6, Ink::Faint, &readers);
        }
    }

    fn edit(&mut self, change: Change, edit: &Edit<'c>) {
        let (before, after) = changed_lines(&self.sides, edit);
        let aspect = self.sides.aspect(edit);
        let given = if change == Change::Added { &after } else { &before };
        // What was added or removed as a whole is told line by line, without signs.
        match (change, given.as_slice()) {
            (Change::Added | Change::Removed, [only]) => {
                let colon = self.sides.messages.get("release-colon");
                self.line(6, Ink::Plain, &format!("{aspect}{colon}{only}"));
            }
            (Change::Added | Change::Removed, all) => {
                self.line(6, Ink::Plain, &aspect);
                all.iter().for_each(|line| self.line(8, Ink::Plain, line));
            }
            (Change::Changed, _) => {
                self.line(6, Ink::Plain, &aspect);
                before.iter().for_each(|line| self.line(8, Ink::Bad, &format!("- {line}")));
                after.iter().for_each(|line| self.line(8, Ink::Good, &format!("+ {line}")));
            }
        }
    }

    /// Closes with the count of differences and with what they can reach.
    fn end(&mut self) {
        self.counts();
        if !procedures(self.comparison.differences).is_empty() {
            self.line(0, Ink::Plain, &self.sides.messages.get("release-reach-procedures"));
        }
        if moves_limits(self.comparison) {
            self.line(0, Ink::Plain, &self.sides.messages.get("release-reach-limits"));
        }
    }

    fn counts(&mut self) {
        let messages = self.sides.messages;
        let count = |change: Change| {
            let all = self.comparison.differences.iter().filter(|difference| difference.change == change);
            (change.word(), all.count().to_string())
        };
        let counts = messages.say("release-counts", &Change::ALL.map(count));
        self.text.push('\n');
        self.line(0, Ink::Plain, &counts);
        self.line(0, Ink::Plain, &reached(self.comparison));
    }

    fn line(&mut self, indent: usize, ink: Ink, text: &str) {
        for line in wrap(text, indent, self.width) {
            self.text.push_str(&self.paint.with(ink, line));
            self.text.push('\n');
        }
    }
}

/// Writes both sides of an edit as lines; of functions only the lines that the other side has not.
fn changed_lines(sides: &Sides<'_>, edit: &Edit<'_>) -> (Vec<String>, Vec<String>) {
    if let (Some(Said::Function { text: before, .. }), Some(Said::Function { text: after, .. })) =
        (&edit.before, &edit.after)
    {
        return (only(before, after), only(after, before));
    }
    let said = |words, said: Option<&Said<'_>>| said.map(|said| lines(&sides.said(words, said))).unwrap_or_default();
    (said(&sides.before, edit.before.as_ref()), said(&sides.after, edit.after.as_ref()))
}

/// Lists the lines of a text that another text has not.
fn only(text: &str, other: &str) -> Vec<String> {
    let others: BTreeSet<_> = other.lines().map(str::trim).collect();
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !others.contains(line)).map(str::to_owned).collect()
}

/// Says how many policies are touched, and which outputs can come out otherwise; where none can, whether steps or time limits change.
pub(super) fn reached(comparison: &Comparison<'_>) -> String {
    let messages = comparison.messages;
    let policies = ("policies", comparison.touched.policies.len().to_string());
    let outputs = shown_outputs(comparison);
    if !outputs.is_empty() {
        return messages.say("release-reach", &[policies, ("outputs", outputs.join(&messages.get("handbook-comma")))]);
    }
    let also = match (procedures(comparison.differences).is_empty(), moves_limits(comparison)) {
        (false, _) => "procedures",
        (true, true) => "limits",
        (true, false) => "nothing",
    };
    messages.say("release-reach-none", &[policies, ("also", also.to_owned())])
}

/// Tells whether a length of time can end on another day: days of a calendar differ, or the calendar does.
pub(super) fn moves_limits(comparison: &Comparison<'_>) -> bool {
    // Another name for a day moves nothing.
    let worked = |said: &Option<Said<'_>>| match said {
        Some(Said::Day(set)) => Some(set.is_worked()),
        _ => None,
    };
    let of_days = |edit: &Edit<'_>| match edit.aspect {
        Aspect::Calendar | Aspect::Over | Aspect::RestDays => true,
        Aspect::Days(..) => worked(&edit.before) != worked(&edit.after),
        _ => false,
    };
    comparison.differences.iter().any(|difference| difference.edits.iter().any(of_days))
}

/// Names the outputs that can come out otherwise, steps on the way left out.
fn shown_outputs(comparison: &Comparison<'_>) -> Vec<String> {
    let lang = comparison.messages.lang();
    let mut named = BTreeSet::new();
    let all =
        [comparison.after.program, comparison.before.program].into_iter().flat_map(|program| &program.vocabulary.facts);
    let shown = all.filter(|fact| {
        let reached = comparison.touched.outputs.contains(&fact.id);
        reached && fact.role == Role::Output && !fact.working && named.insert(fact.id.clone())
    });
    shown.map(|fact| fact.label.get(lang).to_owned()).collect()
}
