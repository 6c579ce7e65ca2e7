//! One application for a building permit, from the day on which it comes: who does what on which day, as the regulation has it.

use chrono::Days;
use zhidu::calendar::WorkingDays;
use zhidu::eventlog::{Event, Moment, Trace};
use zhidu::value::Date;

use super::dice::Dice;

/// Something done.
#[derive(Clone, Debug)]
pub(crate) struct Act {
    pub(crate) step: &'static str,
    /// What the log calls it, where that is not the title of the step.
    pub(crate) called: Option<&'static str>,
    pub(crate) on: Date,
    pub(crate) office: &'static str,
    pub(crate) by: &'static str,
    pub(crate) facts: Vec<(&'static str, Fact)>,
    pub(crate) transition: &'static str,
}

#[derive(Clone, Debug)]
pub(crate) enum Fact {
    YesNo(bool),
    Day(Date),
    Text(&'static str),
}

impl Fact {
    pub(crate) fn written(&self) -> String {
        match self {
            Self::YesNo(yes) => if *yes { "yes" } else { "no" }.to_owned(),
            Self::Day(on) => on.to_string(),
            Self::Text(text) => (*text).to_owned(),
        }
    }
}

/// An application.
#[derive(Clone, Debug)]
pub(crate) struct Application {
    pub(crate) number: String,
    pub(crate) received_on: Date,
    pub(crate) floor_area: i64,
    pub(crate) promised_on: Option<Date>,
    pub(crate) acts: Vec<Act>,
}

/// What an application comes to.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Plan {
    /// How often something is missing.
    pub(crate) missing: u64,
    pub(crate) refused: bool,
    pub(crate) appeal: bool,
    /// By how many working days the first check, the decision and the permit take longer than they do.
    pub(crate) slow_check: u64,
    pub(crate) slow_decision: u64,
    pub(crate) slow_permit: u64,
}

/// Step, title, office, persons. The title is what the log calls it, the office its role.
pub(crate) const STEPS: [(&str, &str, &str, &[&str]); 14] = [
    ("P1", "受理申请", "受理窗口", &["何静", "邵玲", "汤敏"]),
    ("P2", "查验材料", "经办人", &["沈涛", "俞峰", "葛亮", "施岚"]),
    ("P3", "通知补正", "受理窗口", &["何静", "邵玲", "汤敏"]),
    ("P4", "收取补正材料", "受理窗口", &["何静", "邵玲", "汤敏"]),
    ("R1", "规划会审", "规划局", &["梁栋", "孟琪"]),
    ("R2", "消防会审", "消防队", &["罗刚", "彭勇"]),
    ("R3", "交通会审", "交通局", &["高原", "江帆"]),
    ("D1", "拟定决定", "", &[]),
    ("D2", "批准决定", "审批科长", &["方正", "范荣"]),
    ("G1", "制作许可证", "受理窗口", &["何静", "邵玲", "汤敏"]),
    ("G2", "发放许可证", "受理窗口", &["何静", "邵玲", "汤敏"]),
    ("X1", "送达不予许可决定", "受理窗口", &["何静", "邵玲", "汤敏"]),
    ("A1", "申诉期满", "经办人", &["沈涛", "俞峰", "葛亮", "施岚"]),
    ("A2", "裁决复议", "复议委员会", &["宋岩"]),
];

const SIGNERS: [(&str, &[&str]); 2] = [("经办人", &["沈涛", "俞峰", "葛亮", "施岚"]), ("法制员", &["卢文", "谭雪"])];

/// The day so many working days later.
pub(crate) fn later(days: &WorkingDays<'_>, from: Date, working_days: u64) -> Date {
    let mut worked = from.iter_days().filter(|date| days.is_worked(*date));
    worked.nth(working_days.try_into().unwrap()).unwrap()
}

/// The last day of work up to a day.
pub(crate) fn up_to(days: &WorkingDays<'_>, on: Date) -> Date {
    std::iter::successors(Some(on), Date::pred_opt).find(|date| days.is_worked(*date)).unwrap()
}

impl Application {
    pub(crate) fn handled(
        number: String,
        received_on: Date,
        plan: Plan,
        days: &WorkingDays<'_>,
        dice: &mut Dice,
    ) -> Self {
        let mut case = Self {
            number,
            received_on,
            floor_area: i64::try_from(dice.from(4, 90)).unwrap() * 10,
            promised_on: None,
            acts: vec![],
        };
        let after = |on: Date, working_days: u64| later(days, on, working_days);
        let mut on = after(received_on, 0);
        case.act("P1", on, dice);
        on = after(on, dice.from(1, 4) + plan.slow_check);
        for _ in 0..plan.missing {
            case.act("P2", on, dice).facts.push(("application.complete", Fact::YesNo(false)));
            on = after(on, dice.from(0, 1));
            case.act("P3", on, dice);
            on = after(on, dice.from(2, 10));
            case.act("P4", on, dice);
            on = after(on, dice.from(1, 4));
        }
        case.act("P2", on, dice).facts.push(("application.complete", Fact::YesNo(true)));
        let mut reviews = ["R1", "R2", "R3"].map(|step| (after(on, dice.from(2, 13)), step));
        reviews.sort();
        for (on, step) in reviews {
            case.act(step, on, dice);
        }
        on = after(reviews[2].0, dice.from(1, 5) + plan.slow_decision);
        let first = usize::try_from(dice.below(2)).unwrap();
        for (office, persons) in [SIGNERS[first], SIGNERS[1 - first]] {
            let by = dice.pick(persons);
            case.acts.push(Act { office, by, ..Act::of("D1", on) });
            on = after(on, dice.from(0, 3));
        }
        on = after(on, dice.from(1, 4));
        let result = if plan.refused { "不予" } else { "准予" };
        case.act("D2", on, dice).facts.push(("decision.result", Fact::Text(result)));
        if plan.refused {
            on = after(on, dice.from(0, 3));
            case.act("X1", on, dice);
        } else {
            on = after(on, dice.from(0, 2) + plan.slow_permit);
            case.act("G1", on, dice);
            let paid_on = after(on, dice.from(0, 5));
            on = after(paid_on, dice.from(0, 3));
            case.act("G2", on, dice)
                .facts
                .extend([("fee.paid", Fact::YesNo(true)), ("fee.paid_on", Fact::Day(paid_on))]);
            case.promised_on = Some(after(on, 5)).filter(|_| dice.chance(60));
        }
        let over_on = on + Days::new(30);
        on = after(over_on, dice.from(0, 3));
        let lodged = Fact::YesNo(plan.appeal);
        case.act("A1", on, dice).facts.extend([("appeal.over_on", Fact::Day(over_on)), ("appeal.lodged", lodged)]);
        if plan.appeal {
            on = after(on, dice.from(5, 20));
            case.act("A2", on, dice);
        }
        case
    }

    pub(crate) fn act(&mut self, step: &'static str, on: Date, dice: &mut Dice) -> &mut Act {
        self.acts.push(Act::by_anyone(step, on, dice));
        self.acts.last_mut().unwrap()
    }

    /// The place of the first act of a step.
    pub(crate) fn place(&self, step: &str) -> usize {
        self.acts.iter().position(|act| act.step == step).unwrap()
    }

    /// Writes the case, with a time of day for each act.
    pub(crate) fn trace(&self) -> Trace {
        let mut trace = Trace::new(&self.number)
            .with("application.received_on", self.received_on.to_string())
            .with("application.floor_area", self.floor_area);
        if let Some(promised_on) = self.promised_on {
            trace = trace.with("application.promised_on", promised_on.to_string());
        }
        for (nth, act) in self.acts.iter().enumerate() {
            let minute = 9 * 60 + 23 * nth;
            let moment = format!("{}T{:02}:{:02}:00+08:00", act.on, minute / 60, minute % 60);
            let mut event =
                Event::new(act.name()).at(Moment::read(&moment).unwrap()).by(act.by).reaching(act.transition);
            if !act.office.is_empty() {
                event = event.in_role(act.office);
            }
            for (name, fact) in &act.facts {
                event = match fact {
                    Fact::YesNo(yes) => event.with(name, *yes),
                    Fact::Day(on) => event.with(name, on.to_string()),
                    Fact::Text(text) => event.with(name, *text),
                };
            }
            trace = trace.then(event);
        }
        trace
    }
}

impl Act {
    pub(crate) fn of(step: &'static str, on: Date) -> Self {
        let facts = Vec::new();
        Self { step, called: None, on, office: "", by: "", facts, transition: "complete" }
    }

    pub(crate) fn by_anyone(step: &'static str, on: Date, dice: &mut Dice) -> Self {
        let (_, _, office, persons) = STEPS.iter().find(|(id, ..)| *id == step).unwrap();
        Self { office, by: dice.pick(persons), ..Self::of(step, on) }
    }

    fn name(&self) -> &'static str {
        let title = STEPS.iter().find(|(id, ..)| *id == self.step).map(|(_, title, ..)| *title);
        self.called.or(title).unwrap()
    }
}
