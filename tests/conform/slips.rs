//! Slips that are put into applications on purpose, each with what has to be found of it.

use chrono::Days;
use zhidu::calendar::WorkingDays;
use zhidu::conform::Kind;

use super::application::{Act, Application, Fact, Plan, later, up_to};
use super::dice::Dice;

/// A slip: what an application has to come to for it, and how it is put in. It returns what has to be found: the kind and the step.
#[derive(Clone, Copy)]
pub(crate) struct Slip {
    pub(crate) plan: Plan,
    pub(crate) put: fn(&mut Application, &WorkingDays<'_>, &mut Dice) -> (Kind, &'static str),
}

const PLAIN: Plan = Plan { missing: 0, refused: false, appeal: false, slow_check: 0, slow_decision: 0, slow_permit: 0 };
const MISSING: Plan = Plan { missing: 1, ..PLAIN };
const REFUSED: Plan = Plan { refused: true, ..PLAIN };

/// All slips, those of one kind together.
pub(crate) const SLIPS: [Slip; 32] = [
    Slip { plan: PLAIN, put: |case, _, _| left_out(case, "R1") },
    Slip { plan: PLAIN, put: |case, _, _| left_out(case, "R2") },
    Slip { plan: REFUSED, put: |case, _, _| left_out(case, "R3") },
    Slip { plan: PLAIN, put: |case, _, _| left_out(case, "D2") },
    Slip { plan: PLAIN, put: |case, _, _| left_out(case, "G1") },
    Slip { plan: MISSING, put: |case, _, _| left_out(case, "P3") },
    Slip { plan: REFUSED, put: |case, _, _| left_out(case, "X1") },
    Slip { plan: PLAIN, put: |case, _, _| exchanged(case, "G1", "D2") },
    Slip { plan: MISSING, put: |case, _, _| exchanged(case, "P4", "P3") },
    Slip { plan: PLAIN, put: |case, _, _| after_the_decision(case, "R1") },
    Slip { plan: PLAIN, put: |case, _, _| after_the_decision(case, "R2") },
    Slip { plan: PLAIN, put: |case, _, _| again(case, "R2") },
    Slip { plan: MISSING, put: |case, _, _| again(case, "P3") },
    Slip { plan: PLAIN, put: |case, _, _| again(case, "G1") },
    Slip { plan: REFUSED, put: |case, _, dice| besides(case, "G1", "X1", dice) },
    Slip { plan: PLAIN, put: |case, _, dice| besides(case, "P4", "P2", dice) },
    Slip { plan: PLAIN, put: |case, _, _| states(case, "D2", "decision.result", Fact::Text("不予")) },
    Slip { plan: PLAIN, put: |case, _, _| states(case, "P2", "application.complete", Fact::YesNo(false)) },
    Slip { plan: PLAIN, put: |case, _, dice| unknown(case, "电话催办", dice) },
    Slip { plan: PLAIN, put: |case, _, _| in_office(case, "R2", "交通局") },
    Slip { plan: REFUSED, put: |case, _, _| in_office(case, "X1", "经办人") },
    Slip { plan: PLAIN, put: |case, _, _| in_office(case, "D2", "法制员") },
    Slip { plan: PLAIN, put: |case, _, dice| unsigned(case, dice) },
    Slip { plan: PLAIN, put: |case, _, _| approved_by_who_signed(case) },
    Slip { plan: PLAIN, put: |case, _, _| before_the_fee(case) },
    Slip { plan: PLAIN, put: |case, days, _| before_the_period_is_over(case, days) },
    Slip { plan: PLAIN, put: |case, days, _| a_day_too_early(case, "G1", "D2", days) },
    Slip { plan: REFUSED, put: |case, days, _| a_day_too_early(case, "X1", "D2", days) },
    Slip { plan: Plan { slow_check: 6, ..PLAIN }, put: |_, _, _| (Kind::Late, "P2") },
    Slip { plan: Plan { slow_decision: 11, ..PLAIN }, put: |_, _, _| (Kind::Late, "D1") },
    Slip { plan: Plan { slow_permit: 5, ..PLAIN }, put: |_, _, _| (Kind::Late, "G1") },
    Slip { plan: PLAIN, put: |case, days, _| ended(case, days) },
];

/// Handed out two days after the day that was promised: the one slip that the plan alone cannot bring about.
pub(crate) const BROKEN_PROMISE: Slip = Slip { plan: PLAIN, put: |case, days, _| broken_promise(case, days) };

fn left_out(case: &mut Application, step: &'static str) -> (Kind, &'static str) {
    let place = case.place(step);
    case.acts.remove(place);
    (Kind::Skipped, step)
}

/// The later of two that follow each other comes first, on the day of the other.
fn exchanged(case: &mut Application, later: &'static str, earlier: &str) -> (Kind, &'static str) {
    let (first, second) = (case.place(earlier), case.place(later));
    let (one, other) = (case.acts[first].on, case.acts[second].on);
    case.acts.swap(first, second);
    (case.acts[first].on, case.acts[second].on) = (one, other);
    (Kind::OutOfOrder, later)
}

/// A review comes in when the decision has been approved.
fn after_the_decision(case: &mut Application, step: &'static str) -> (Kind, &'static str) {
    let review = case.place(step);
    let mut review = case.acts.remove(review);
    let approved = case.place("D2");
    review.on = case.acts[approved].on;
    case.acts.insert(approved + 1, review);
    (Kind::OutOfOrder, step)
}

fn again(case: &mut Application, step: &'static str) -> (Kind, &'static str) {
    let place = case.place(step);
    case.acts.insert(place + 1, case.acts[place].clone());
    (Kind::Repeated, step)
}

/// Another step is done after one that does not lead to it.
fn besides(case: &mut Application, step: &'static str, after: &str, dice: &mut Dice) -> (Kind, &'static str) {
    let place = case.place(after);
    let act = Act::by_anyone(step, case.acts[place].on, dice);
    case.acts.insert(place + 1, act);
    (Kind::Uncalled, step)
}

/// A fact is stated on which another branch should have been taken.
fn states(case: &mut Application, step: &'static str, name: &'static str, fact: Fact) -> (Kind, &'static str) {
    let place = case.place(step);
    case.acts[place].facts = vec![(name, fact)];
    (Kind::WrongWay, step)
}

fn unknown(case: &mut Application, called: &'static str, dice: &mut Dice) -> (Kind, &'static str) {
    let place = case.place("P2");
    let act = Act { called: Some(called), ..Act::by_anyone("P1", case.acts[place].on, dice) };
    case.acts.insert(place + 1, act);
    (Kind::UnknownActivity, "")
}

fn in_office(case: &mut Application, step: &'static str, office: &'static str) -> (Kind, &'static str) {
    let place = case.place(step);
    case.acts[place].office = office;
    (Kind::WrongOffice, step)
}

fn unsigned(case: &mut Application, dice: &mut Dice) -> (Kind, &'static str) {
    let place = case.place("D1") + usize::from(dice.chance(50));
    case.acts.remove(place);
    (Kind::Unsigned, "D1")
}

fn approved_by_who_signed(case: &mut Application) -> (Kind, &'static str) {
    let (signed, approved) = (case.place("D1"), case.place("D2"));
    case.acts[approved].by = case.acts[signed].by;
    (Kind::OwnProposal, "D2")
}

fn before_the_fee(case: &mut Application) -> (Kind, &'static str) {
    let place = case.place("G2");
    case.acts[place].facts = vec![("fee.paid", Fact::YesNo(false))];
    (Kind::Barred, "G2")
}

fn before_the_period_is_over(case: &mut Application, days: &WorkingDays<'_>) -> (Kind, &'static str) {
    let place = case.place("A1");
    let on = case.acts[place - 1].on;
    case.acts[place].on = later(days, on, 3);
    (Kind::Barred, "A1")
}

/// Entered with a day before that of the step which led to it; what came after keeps its days.
fn a_day_too_early(
    case: &mut Application,
    step: &'static str,
    after: &str,
    days: &WorkingDays<'_>,
) -> (Kind, &'static str) {
    let on = case.acts[case.place(after)].on - Days::new(1);
    let place = case.place(step);
    case.acts[place].on = up_to(days, on);
    (Kind::Early, step)
}

/// The applicant withdraws when the reviews are in.
fn ended(case: &mut Application, days: &WorkingDays<'_>) -> (Kind, &'static str) {
    let place = case.place("D1");
    case.acts.truncate(place);
    let on = later(days, case.acts[place - 1].on, 2);
    let withdrawn =
        Act {
            called: Some("申请人撤回"), office: "受理窗口", by: "何静", transition: "pi_abort", ..Act::of("P1", on)
        };
    case.acts.push(withdrawn);
    (Kind::EndedEarly, "D1")
}

fn broken_promise(case: &mut Application, days: &WorkingDays<'_>) -> (Kind, &'static str) {
    let on = case.acts[case.place("G2")].on - Days::new(1);
    case.promised_on = Some(up_to(days, on));
    (Kind::Late, "G2")
}
