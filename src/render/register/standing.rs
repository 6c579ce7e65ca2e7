//! Where the procedures of a case stand: what is done, what is in hand and for whom, what stands in the way.

use std::fmt::Write as _;

use crate::diagnostic::Diagnostic;
use crate::id::{OfficeId, ProcedureId};
use crate::procedure::{Deadline, Place, Standing, StepStanding};
use crate::program::Procedure;
use crate::truth::Truth;

use super::super::Ink;
use super::super::diagnostics::message;
use super::super::due::{derivation, not_yet};
use super::super::lines::{columns, pad, wrap};
use super::super::who::{listed, who};
use super::Register;

/// How many columns the titles of steps may take.
const MOST_TITLE: usize = 52;

impl Register<'_> {
    /// Renders where the procedures of a case stand; nothing where none is for it.
    #[must_use]
    pub fn standings(&self, standings: &[Standing<'_>]) -> String {
        let mut text = String::new();
        for standing in standings {
            text.push_str(&self.procedure_head(standing));
            let titles = standing.steps.iter().map(|step| columns(&self.titled(step)));
            let widest = titles.max().unwrap_or(0).min(MOST_TITLE);
            for step in &standing.steps {
                text.push_str(&self.step_line(standing, step, widest));
            }
        }
        text
    }

    /// Lists what is in hand of one procedure, one line a step, or says that it has ended.
    #[must_use]
    pub fn next(&self, standings: &[Standing<'_>], procedure: &ProcedureId) -> String {
        let mut text = String::new();
        for standing in standings.iter().filter(|standing| standing.procedure.id == *procedure) {
            if standing.ended {
                let title = standing.procedure.title.get(self.lang()).to_owned();
                let ended = self.messages.say("step-ended", &[("procedure", title)]);
                let _ = writeln!(text, "  {}", self.paint.with(Ink::Faint, ended));
            }
            for step in standing.in_hand() {
                let Place::InHand { signed, obstacles, .. } = &step.place else { continue };
                let key = if obstacles.is_empty() { "step-next" } else { "step-next-blocked" };
                let arguments =
                    [("step", self.titled(step)), ("who", self.who(step, signed)), ("why", self.obstacles(obstacles))];
                for line in wrap(&self.messages.say(key, &arguments), 2, self.width) {
                    let _ = writeln!(text, "{}", self.paint.with(Ink::Faint, line));
                }
            }
        }
        text
    }

    fn procedure_head(&self, standing: &Standing<'_>) -> String {
        let Procedure { title, clause, id, .. } = standing.procedure;
        let arguments = [
            ("title", title.get(self.lang()).to_owned()),
            ("clause", clause.to_string()),
            ("procedure", id.to_string()),
            ("release", standing.release.to_string()),
            ("state", standing.state().to_owned()),
            ("missing", self.names(&standing.missing)),
        ];
        let title = self.paint.with(Ink::Strong, self.messages.say("standing-procedure", &arguments));
        let state = self.messages.say("standing-state", &arguments);
        format!("\n{title}  {}\n", self.paint.with(Ink::Faint, state))
    }

    fn names(&self, ids: &[String]) -> String {
        let names: Vec<_> =
            ids.iter().map(|id| self.program.vocabulary.named(id).get(self.lang()).to_owned()).collect();
        listed(&names, self.lang())
    }

    fn titled(&self, step: &StepStanding<'_>) -> String {
        format!("{} {}", step.step.id, step.step.title.get(self.lang()))
    }

    fn step_line(&self, standing: &Standing<'_>, step: &StepStanding<'_>, widest: usize) -> String {
        let going = standing.applies == Truth::Yes;
        let (mark, ink) = mark(&step.place, going);
        let title = pad(&self.titled(step), widest);
        let done = step.done.iter().map(|done| {
            let arguments = [
                ("on", done.on.to_string()),
                ("person", done.given.by.to_string()),
                ("office", self.office(&done.office)),
                ("deputy", done.deputy_for.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string)),
            ];
            self.messages.say("standing-done", &arguments)
        });
        let right = match &step.place {
            Place::InHand { signed, .. } if going => self.who(step, signed),
            _ => listed(&done.collect::<Vec<_>>(), self.lang()),
        };
        let line = format!("  {} {}  {right}", self.paint.with(ink, mark), self.paint.with(ink, title));
        let mut text = format!("{}\n", line.trim_end());
        if !going {
            return text;
        }
        for (ink, indent, sentence) in self.below(standing, step) {
            for line in wrap(&sentence, indent, self.width) {
                let _ = writeln!(text, "{}", self.paint.with(ink, line));
            }
        }
        text
    }

    /// Says what stands below the line of a step in hand, or of one that is still to come while its time runs, each with its indent.
    fn below(&self, standing: &Standing<'_>, step: &StepStanding<'_>) -> Vec<(Ink, usize, String)> {
        let mut below: Vec<(Ink, usize, String)> = Vec::new();
        let mut obstacles = [].as_slice();
        if let Place::InHand { signed, obstacles: found, .. } = &step.place {
            obstacles = found;
            below.extend(step.step.text.as_ref().map(|text| (Ink::Faint, 8, text.get(self.lang()).to_owned())));
            if !signed.is_empty() {
                let names: Vec<_> = signed.iter().map(|office| self.office(office)).collect();
                let offices = [("offices", listed(&names, self.lang()))];
                below.push((Ink::Faint, 8, self.messages.say("standing-signed", &offices)));
            }
        } else if !step.deadlines.is_empty() {
            let before = standing.before(step.index).into_iter().map(|before| before.step);
            let before: Vec<_> = before.map(|step| (step.id.clone(), step.title.clone())).collect();
            below.push((Ink::Faint, 8, not_yet(&before, self.messages)));
        }
        for deadline in &step.deadlines {
            let (ink, due) = self.due(deadline);
            below.push((ink, 8, due));
            below.extend(derivation(deadline, self.messages).into_iter().map(|line| (Ink::Faint, 10, line)));
        }
        below.extend(obstacles.iter().map(|obstacle| (Ink::Care, 8, message(obstacle, self.messages))));
        below
    }

    fn who(&self, step: &StepStanding<'_>, signed: &[OfficeId]) -> String {
        who(self.program, &step.step.who, signed, self.messages)
    }

    /// Says by when a step has to be done, as seen from the day.
    fn due(&self, deadline: &Deadline) -> (Ink, String) {
        let Some(day) = deadline.on() else { return (Ink::Faint, self.messages.get("standing-due-open")) };
        let late = day < self.on;
        let provisional = if deadline.is_provisional() { "yes" } else { "no" };
        let arguments = [
            ("day", day.to_string()),
            ("provisional", provisional.to_owned()),
            ("late", if late { "yes" } else { "no" }.to_owned()),
        ];
        (if late { Ink::Bad } else { Ink::Faint }, self.messages.say("standing-due", &arguments))
    }

    fn obstacles(&self, obstacles: &[Diagnostic]) -> String {
        let said: Vec<_> = obstacles.iter().map(|obstacle| message(obstacle, self.messages)).collect();
        said.join(if self.lang() == crate::label::Lang::Zh { "；" } else { "; " })
    }
}

/// Picks the mark of a step: done, can be done, waits for something, not come to.
fn mark(place: &Place, going: bool) -> (&'static str, Ink) {
    match place {
        Place::Done => ("✓", Ink::Good),
        Place::InHand { obstacles, .. } if going && obstacles.is_empty() => ("▶", Ink::Strong),
        Place::InHand { .. } if going => ("!", Ink::Care),
        Place::Joining(_) => ("…", Ink::Care),
        Place::InHand { .. } | Place::Ahead => ("·", Ink::Faint),
    }
}
