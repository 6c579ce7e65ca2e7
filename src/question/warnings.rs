//! Decisions that warn, by the rule and clause that warns. What a rule warns of is the pack's affair.

use super::{Evidence, Exhibit, Finding, Word};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut found = Vec::new();
    for made in evidence.last_decisions().filter(|made| evidence.asks_of(&made.record.case)) {
        for warning in &made.record.decision.warnings {
            let warned = made.found(Finding::attention("warned")).with("text", Word::Said(warning.text.clone()));
            let warned = warned.with("source", warning.source.word());
            let record = warning.record.map(|record| record.saturating_add(1));
            let warned = warned.with("record", record);
            found.push(warned.see(Exhibit::Clause(warning.clause.clone())).see(Exhibit::Rule(warning.rule.clone())));
        }
    }
    found
}
