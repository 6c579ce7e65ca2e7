//! The log of cases: a trace for each case, void ones too.

use crate::case::{Case, Status};
use crate::digest::Digest;
use crate::eventlog::{Attribute, Event, Log, Trace, Value, key};

use super::entry::told;
use super::happening::Happening;
use super::register::Register;
use super::said::{Said, label, midnight};

/// What the names of our own begin with; no fact bears such a name.
const OURS: &str = "zhidu.";

/// Tells the cases of a register as a log of cases.
///
/// Events stand in the order of entry. `time:timestamp` is the day on which something was done, `zhidu.entered` the moment at which that
/// was entered: who enters late leaves days that go back.
#[must_use]
pub fn xes(register: &Register<'_>) -> Log {
    let mut log = Log::new("zhidu");
    log.traces = register.cases.iter().map(|case| trace(register, case)).collect();
    log
}

fn trace(register: &Register<'_>, case: &Case) -> Trace {
    let told = told(register, case);
    let mut trace = Trace::new(case.number.as_str());
    for (name, said) in &told.first {
        trace.attributes.insert(name.as_str(), said.attribute());
    }
    let status = case.status();
    let mut own = vec![("status".to_owned(), Said::text(&status.word()))];
    if let Some((revision, _)) = case.revision(None) {
        own.push(("regulation".to_owned(), Said::text(&revision.regulation)));
        own.extend(revision.title.iter().flat_map(|title| label("title", title)));
    }
    own.extend(
        register.governed.get(&case.number).map(|release| ("release".to_owned(), Said::Whole((*release).into()))),
    );
    if let Some(decided) = case.decided().filter(|_| status == Status::Decided) {
        own.extend(decided.verdict.iter().map(|verdict| ("verdict".to_owned(), Said::text(&verdict))));
    }
    for (name, said) in own {
        trace.attributes.insert(format!("{OURS}{name}"), said.attribute());
    }
    trace.events = told.happenings.iter().map(event).collect();
    trace
}

fn event(happening: &Happening) -> Event {
    let mut event = Event::new(&happening.activity)
        .at(midnight(happening.on))
        .by(happening.by.as_str())
        .reaching(if happening.counts { "complete" } else { "ate_abort" })
        .with(key::ID, Attribute::from(Value::Id(uuid(&happening.id))))
        .with(key::ENTRY, happening.entry);
    if let Some(office) = &happening.office {
        event = event.in_role(office.as_str());
    }
    if let Some(instance) = happening.instance {
        event = event.with(key::INSTANCE, instance.to_string());
    }
    let entry = [("id".to_owned(), Said::text(&happening.id)), ("entered".to_owned(), Said::Moment(happening.entered))];
    for (name, said) in entry.iter().chain(&label("title", &happening.title)).chain(&happening.said) {
        event = event.with(&format!("{OURS}{name}"), said.attribute());
    }
    for (name, said) in &happening.changes.set {
        event = event.with(name, said.attribute());
    }
    if !happening.changes.withdrawn.is_empty() {
        event = event.with(key::WITHDRAWN, Said::Many(happening.changes.withdrawn.clone()).attribute());
    }
    event
}

/// Makes a UUID of an id, the same each time: version 8 (RFC 9562, 5.8), of the first bits of a SHA-256. `ProM` reads no other ids.
fn uuid(id: &str) -> String {
    let digest = Digest::of("event", [id.as_bytes()]);
    let mut bits = digest.bytes().iter().take(16).fold(0_u128, |bits, byte| (bits << 8) | u128::from(*byte));
    bits = bits & !(0xf_u128 << 76) | (8_u128 << 76);
    bits = bits & !(0x3_u128 << 62) | (2_u128 << 62);
    let hex = format!("{bits:032x}");
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-")
}
