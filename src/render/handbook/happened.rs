//! What happens to the case of an example, in its order, and what is in hand in the end.

use maud::{Markup, html};

use crate::id::StepRef;
use crate::pack::{ActText, PersonText};
use crate::program::{Procedure, Step, read_facts};

use super::book::Book;
use super::examples::Example;

impl Book<'_> {
    /// Lists who did what on which day, and what came of it, as the example pins it.
    pub(super) fn happened(&self, example: &Example<'_>) -> Markup {
        let expect = example.text.expect.as_ref();
        let came = expect.map(|expect| expect.steps.as_slice()).unwrap_or_default();
        let in_hand = expect.map(|expect| expect.in_hand.as_slice()).unwrap_or_default();
        html! {
            @if !example.text.steps.is_empty() {
                h5 { (self.say("happened")) }
                @if !example.text.people.is_empty() { p.faint { (self.people(&example.text.people)) } }
                table.grid.happened {
                    thead { tr { @for key in ["happened-on", "happened-who", "happened-what", "happened-came"] { th { (self.say(key)) } } } }
                    tbody { @for (place, act) in example.text.steps.iter().enumerate() {
                        @let came = came.get(place).map(|word| word.text.as_str()).unwrap_or_default();
                        tr {
                            td.from { (act.on.text) }
                            td { (act.by.text) }
                            td { (self.act_of(act, came)) @if let Some(facts) = self.stated(act) { div.faint { (facts) } } }
                            td { (self.came(act, came)) }
                        }
                    } }
                }
            }
            @if !in_hand.is_empty() {
                h5 { (self.say("in-hand")) }
                ul.plain { @for word in in_hand { li { (self.open(&word.text)) } } }
            }
        }
    }

    /// Lists who holds which office.
    fn people(&self, people: &[PersonText]) -> Markup {
        let each = people.iter().map(|person| {
            let written = person.office.text.as_str();
            let office = self.program.offices.iter().find(|office| office.is_called(written));
            let office = office.map_or_else(|| html! { (written) }, |office| self.office(&office.id));
            self.phrase("happened-person", &[("person", html! { (person.person.text) }), ("office", office)])
        });
        let people = self.join(&each.collect::<Vec<_>>(), "comma");
        self.phrase("happened-people", &[("people", people)])
    }

    /// Finds a step by its full name.
    fn step_named(&self, name: &str) -> Option<(&Procedure, &Step)> {
        let id = StepRef::try_from(name.to_owned()).ok()?;
        let procedure = self.program.procedures.iter().find(|procedure| procedure.id == id.procedure)?;
        Some((procedure, procedure.step(procedure.find(&id.step)?)?))
    }

    /// Says what was done: the step that it came to, where that is pinned, else as it is written.
    fn act_of(&self, act: &ActText, came: &str) -> Markup {
        let named = came.split_whitespace().next().and_then(|name| self.step_named(name));
        match (&act.step, &act.correct) {
            (Some(word), _) => {
                named.map_or_else(|| html! { (word.text) }, |(procedure, step)| self.step_link(procedure, step))
            }
            (None, Some(number)) => self.phrase("happened-correct", &[("number", html! { (number.text) })]),
            (None, None) => html! { (self.say(if act.decide { "happened-decide" } else { "happened-facts" })) },
        }
    }

    /// Writes the facts that are stated or entered with it.
    fn stated(&self, act: &ActText) -> Option<Markup> {
        let facts = read_facts(&self.program.vocabulary, act.facts.as_ref()?).0;
        let each = facts.iter().filter_map(|(slot, _, value)| {
            let value = self.value(self.kind(slot)?, value);
            Some(self.phrase("gives-value", &[("name", self.fact(slot)), ("value", value)]))
        });
        let each: Vec<_> = each.collect();
        (!each.is_empty()).then(|| self.join(&each, "comma"))
    }

    /// Says what came of it: done, signed, with which sheets, decided; or why it was refused.
    fn came(&self, act: &ActText, came: &str) -> Markup {
        // A correction names the number of what it corrects before it says what came of it.
        let mut words = came.split_whitespace().skip(if act.correct.is_some() { 2 } else { 1 });
        let (first, rest) = (words.next().unwrap_or_default(), words.collect::<Vec<_>>());
        match first {
            "" => html! { span.faint { "—" } },
            "refused" => html! { span.refused { (self.refused(rest.first().copied().unwrap_or_default())) } },
            "done" | "signed" => html! {
                (self.say(if first == "done" { "came-done" } else { "came-signed" }))
                @for sheet in &rest { " " code { (sheet) } }
            },
            "undecided" if act.decide => html! { (self.say("undecided")) },
            verdict => {
                let verdict = crate::value::Value::text(verdict);
                let slot = self.program.regulation.verdict;
                self.kind(slot).map(|kind| self.value(kind, &verdict)).unwrap_or_default()
            }
        }
    }

    /// Says in few words why something was refused; a reason that has none is called by its code.
    fn refused(&self, code: &str) -> Markup {
        let key = format!("handbook-refused-{code}");
        let reason = if self.messages.has(&key) {
            html! { (self.messages.get(&key)) }
        } else {
            html! { code { (code) } }
        };
        self.phrase("came-refused", &[("reason", reason)])
    }

    /// Says of a step in hand when it is due and what stands in the way.
    fn open(&self, written: &str) -> Markup {
        let mut words = written.split_whitespace().peekable();
        let name = words.next().unwrap_or_default();
        let mut said = Vec::new();
        while let Some(word) = words.next() {
            if !matches!(word, "due" | "agreed") {
                let key = format!("handbook-refused-{word}");
                let known = self.messages.has(&key);
                said.push(if known {
                    html! { (self.messages.get(&key)) }
                } else {
                    html! { code { (word) } }
                });
                continue;
            }
            let day = words.next().unwrap_or_default();
            let provisional = words.next_if_eq(&"provisional").is_some();
            let key = match (word, day, provisional) {
                (_, "open", _) => "in-hand-open",
                ("agreed", ..) => "in-hand-agreed",
                (_, _, true) => "in-hand-provisional",
                _ => "in-hand-due",
            };
            said.push(self.phrase(key, &[("day", html! { (day) })]));
        }
        let step = self.step_named(name).map(|(procedure, step)| self.step_link(procedure, step));
        html! {
            (step.unwrap_or_else(|| html! { (name) }))
            @if !said.is_empty() { (self.say("in-hand-colon")) (self.join(&said, "record-comma")) }
        }
    }
}
