//! The log of a thousand applications: handled as the regulation has it, but for slips that were put in on purpose. What was put in has to
//! be found, each with its case, kind and step, and nothing else.

use std::fs;
use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use zhidu::calendar::WorkingDays;
use zhidu::conform::{Kind, State};
use zhidu::eventlog::{Event, Log, xes};
use zhidu::value::{Date, read_date};

use super::application::{Application, Plan, later};
use super::dice::Dice;
use super::pack::{held, permits, procedure};
use super::slips::{BROKEN_PROMISE, SLIPS};

const FIXTURE: &str = "fixtures/logs/permits.xes.gz";

/// How many applications there are, and every which one of them something is wrong.
const CASES: usize = 1_040;
const EVERY: usize = 8;

/// The day on which the log was drawn.
const DRAWN_ON: &str = "2024-05-31";

/// What has to be found: case, kind, step.
type Expected = Vec<(String, Kind, &'static str)>;

/// Makes the log, with what has to be found in it.
fn made() -> (Log, Expected) {
    let days = WorkingDays::of_regulation(permits()).unwrap();
    let mut dice = Dice(2023);
    let drawn_on = read_date(DRAWN_ON).unwrap();
    let mut log = Log::new("建筑许可").with("source", "tests/conform/thousand.rs");
    let mut expected = Vec::new();
    let mut received_on: Date = read_date("2023-01-03").unwrap();
    let mut slips = SLIPS.iter().chain([&BROKEN_PROMISE]).cycle();
    for nth in 0..CASES {
        received_on = later(&days, received_on, u64::from(nth % 3 == 0 && nth > 0));
        let number = format!("BP-{}-{:04}", received_on.format("%Y"), nth + 1);
        let chance = Plan {
            missing: [0, 0, 0, 0, 0, 0, 0, 1, 1, 2][usize::try_from(dice.below(10)).unwrap()],
            refused: dice.chance(20),
            appeal: dice.chance(10),
            ..Plan::default()
        };
        // The last ones are still under way; nothing is wrong with them.
        let slip = if nth % EVERY == 5 && nth < CASES - 300 { slips.next() } else { None };
        let plan = slip.map_or(chance, |slip| slip.plan);
        let mut case = Application::handled(number, received_on, plan, &days, &mut dice);
        if let Some(slip) = slip {
            let (kind, step) = (slip.put)(&mut case, &days, &mut dice);
            expected.push((case.number.clone(), kind, step));
        }
        case.acts.retain(|act| act.on <= drawn_on);
        let mut trace = case.trace();
        begin_some(&mut trace.events, &mut dice);
        log.traces.push(trace);
    }
    (log, expected)
}

/// Of some reviews the log has the beginning too.
fn begin_some(events: &mut Vec<Event>, dice: &mut Dice) {
    let reviews: Vec<usize> = (0..events.len())
        .filter(|place| events[*place].activity().is_some_and(|activity| activity.ends_with("会审")))
        .filter(|_| dice.chance(10))
        .collect();
    for place in reviews.into_iter().rev() {
        events.insert(place, events[place].clone().reaching("start"));
    }
}

#[test]
fn the_log_is_what_its_maker_makes() {
    let mut text = String::new();
    GzDecoder::new(fs::File::open(FIXTURE).unwrap()).read_to_string(&mut text).unwrap();
    assert!(text == xes::write(&made().0), "`cargo test --test conform write -- --ignored` writes {FIXTURE} anew");
}

#[test]
#[ignore = "writes the fixture"]
fn write_the_log() {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(xes::write(&made().0).as_bytes()).unwrap();
    fs::write(FIXTURE, packed.finish().unwrap()).unwrap();
}

#[test]
fn what_was_put_in_is_found_and_nothing_else() {
    let (_, mut expected) = made();
    let read = xes::read(&fs::read(FIXTURE).unwrap(), FIXTURE).unwrap();
    let report = held(permits(), procedure(permits(), "permits/building"), &read.log);
    let mut found: Vec<_> = report
        .cases
        .iter()
        .flat_map(|case| case.deviations.iter().map(move |deviation| (case, deviation)))
        .map(|(case, deviation)| {
            let step = deviation.step.as_ref().map(ToString::to_string).unwrap_or_default();
            (case.case.clone(), deviation.kind, step)
        })
        .collect();
    let mut wanted: Vec<_> = expected.drain(..).map(|(case, kind, step)| (case, kind, step.to_owned())).collect();
    wanted.sort();
    found.sort();
    assert_eq!(found, wanted);
    for kind in Kind::ALL {
        assert!(wanted.iter().any(|(_, put_in, _)| *put_in == kind), "no {} was put in", kind.word());
    }
    let fitness = report.fitness();
    assert_eq!((fitness.fitting, fitness.cases), (CASES - wanted.len(), CASES));
    let open = report.cases.iter().filter(|case| matches!(case.state, State::Open(_))).count();
    assert!(open > 100, "{open} cases are still open");
}
