//! Every override: by whom, approved by whom, and what it did to amounts of money.

use rust_decimal::Decimal;

use crate::case::{Override, OverrideApproved, Written};
use crate::id::CaseNumber;
use crate::program::{Name, Program};
use crate::value::{Kind, Value};

use super::evidence::{name, shown};
use super::{Evidence, Exhibit, Finding};

pub(super) fn findings(evidence: &Evidence) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut sums: Vec<Decimal> = Vec::new();
    for case in evidence.asked_cases() {
        for (position, put, approved) in evidence.overrides(case) {
            let made = evidence.decision_by(case, position);
            let release = made.map(|made| made.record.release.number);
            let program = release.and_then(|release| evidence.programs.get(&release));
            let money = program.and_then(|program| difference(program, put));
            let approval = approved.map(|(_, approved)| approved);
            let begin = |finding: Finding| {
                let finding = described(finding, case, program, put, approval, money).at(position);
                let finding = approved.iter().fold(finding, |finding, (position, _)| finding.at(*position));
                release.into_iter().fold(finding, |finding, release| finding.see(Exhibit::Release(release)))
            };
            found.push(begin(Finding::noted("overridden")));
            if approval.is_some_and(|approved| approved.given.by == put.given.by) {
                found.push(begin(Finding::attention("override-same-hand")));
            }
            let stands = evidence.last_decision(case).is_some_and(|last| last.record.number == put.decision);
            let ended = !stands || put.until.is_some_and(|until| until < evidence.today) || evidence.is_void(case);
            if approval.is_none() && !ended {
                found.push(begin(Finding::attention("override-waits")));
            }
            sums.extend(money.filter(|_| approval.is_some()));
        }
    }
    if !sums.is_empty() {
        let total = sums.iter().try_fold(Decimal::ZERO, |total, sum| total.checked_add(*sum));
        let total = total.map(signed);
        found.push(Finding::noted("override-total").with("count", sums.len()).with("total", total));
    }
    found
}

fn described(
    finding: Finding,
    case: &CaseNumber,
    program: Option<&Program>,
    put: &Override,
    approved: Option<&OverrideApproved>,
    money: Option<Decimal>,
) -> Finding {
    let output = put.output.as_str();
    let finding = finding.with("case", case.as_str()).with("decision", put.decision).with("override", put.number);
    let finding = finding.with("output", name(program, output));
    let finding = finding.with("record", put.record.map(|record| record.saturating_add(1)));
    let finding = finding.with("from", put.result.as_ref().map(|from| shown(program, output, from)));
    let finding = finding.with("to", shown(program, output, &put.value)).with("reason", put.reason.as_str());
    let finding = finding.with("person", put.given.by.as_str());
    let finding = finding.with("approved_by", approved.map(|approved| approved.given.by.as_str()));
    finding.with("money", money.map(signed))
}

/// Returns by how much an override changes an amount of money; none where it speaks of none.
fn difference(program: &Program, put: &Override) -> Option<Decimal> {
    let Some(Name::Fact(slot)) = program.vocabulary.find(put.output.as_str()) else { return None };
    let kind = &program.vocabulary.fact(*slot)?.kind;
    if !matches!(kind, Kind::Money) {
        return None;
    }
    let read = |written: &Written| match written {
        Written::One(text) => match kind.read(text).ok()? {
            Value::Number(number) => Some(number),
            _ => None,
        },
        Written::Many(_) => None,
    };
    let before = put.result.as_ref().map_or(Some(Decimal::ZERO), read)?;
    read(&put.value)?.checked_sub(before)
}

fn signed(money: Decimal) -> String {
    if money > Decimal::ZERO { format!("+{money}") } else { money.to_string() }
}
