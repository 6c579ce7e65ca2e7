//! Cases for which the text has no answer: decided without a verdict, or waiting for something else than facts.

use crate::decision::Problem;
use crate::evaluate::evaluate;

use super::{Evidence, Exhibit, Finding, Waiting};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let decided = evidence.last_decisions().filter(|made| evidence.asks_of(&made.record.case));
    let without = decided.filter(|made| made.decided.verdict.is_none());
    let mut found: Vec<_> = without.map(|made| made.found(Finding::attention("no-verdict"))).collect();
    let waiting = evidence.waiting.iter().filter(|waiting| evidence.asks_of(&waiting.case));
    found.extend(waiting.flat_map(|waiting| of(evidence, waiting)));
    found
}

fn of(evidence: &Evidence, waiting: &Waiting) -> Vec<Finding> {
    let begin = |finding: Finding| finding.with("case", waiting.case.as_str()).at(waiting.position);
    let (number, on, facts) = match &waiting.governed {
        Ok(governed) => governed,
        Err("no-release") => return vec![begin(Finding::attention("no-release-covers"))],
        Err(code) => return vec![begin(Finding::unsettled("not-to-be-evaluated")).with("code", *code)],
    };
    let Some(program) = evidence.programs.get(number) else {
        return vec![begin(Finding::unsettled("not-to-be-evaluated")).with("code", "release-unknown")];
    };
    let problems = evaluate(program, facts, *on).problems;
    let said = problems.iter().map(|problem| {
        let (what, rules) = word(problem);
        let open = begin(Finding::attention("no-rule-settles")).with("problem", what).see(Exhibit::Release(*number));
        rules.iter().fold(open, |open, rule| open.see(Exhibit::Rule(rule.clone())))
    });
    said.collect()
}

fn word(problem: &Problem) -> (&'static str, &[crate::id::RuleRef]) {
    match problem {
        Problem::Conflict { rules, .. } => ("conflict", rules),
        Problem::NotInForce { .. } => ("not_in_force", &[]),
        Problem::NoParameter { .. } => ("no_parameter", &[]),
        Problem::Arithmetic { .. } => ("arithmetic", &[]),
        Problem::Script { .. } => ("script", &[]),
    }
}
