//! Whom a case concerns.

use crate::id::PersonId;
use crate::program::{Facts, Program};
use crate::value::Value;

/// Lists the persons whom a case concerns, each once, in the order in which the case names them; nobody where the regulation does not say
/// which fact names them.
#[must_use]
pub fn concerned(program: &Program, facts: &Facts) -> Vec<PersonId> {
    let Some(slot) = program.regulation.concerns else { return Vec::new() };
    let mut persons: Vec<PersonId> = Vec::new();
    for value in facts.iter().filter(|(held, ..)| *held == slot).flat_map(|(.., value)| value.entries()) {
        let Value::Text(name) = value else { continue };
        let person = PersonId::new(name.trim());
        if !person.as_str().is_empty() && !persons.contains(&person) {
            persons.push(person);
        }
    }
    persons
}
