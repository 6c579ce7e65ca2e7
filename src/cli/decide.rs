//! `decide`: evaluates a stored case and records the decision.

use serde_json::{Value, json};

use crate::decision::DecisionRecord;
use crate::desk::{self, Ruled, Ruling, Unnotified};
use crate::digest::Digest;
use crate::files::Files;
use crate::render::{self, Ink};

use super::acting::{refuse, register, stamp};
use super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Decide {
    #[arg(value_name = "NUMBER")]
    number: String,
}

impl Decide {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let ruled = stamp(common).and_then(|given| desk::decide_case(&common.db, &self.number, common.on, &given));
        let ruled = match ruled {
            Ok(ruled) => ruled,
            Err(diagnostics) => return refuse(&diagnostics, &Files::default(), common, terminal),
        };
        match &ruled.ruling {
            Ruling::Recorded(record, digest) => tell(record, *digest, true, &ruled, common, terminal),
            Ruling::Standing(record, digest) => tell(record, *digest, false, &ruled, common, terminal),
            Ruling::Undecided(decision) => {
                if common.format == Format::Json {
                    terminal.say_json(&json!({
                        "number": self.number,
                        "recorded": false,
                        "unnotified": unnotified_json(&ruled),
                        "decision": render::decision_json(decision),
                    }));
                    return Exit::No;
                }
                let wanted = register(&ruled.governed.program, terminal).wanted(decision);
                let sentence = terminal.messages().say("case-undecided", &[("number", self.number.clone())]);
                terminal.say(&wanted);
                terminal.remark(&format!("{sentence}\n"));
                Exit::No
            }
        }
    }
}

/// Says what was decided, now or before.
fn tell(
    record: &DecisionRecord,
    digest: Digest,
    new: bool,
    ruled: &Ruled,
    common: &Common,
    terminal: &mut Terminal,
) -> Exit {
    if common.format == Format::Json {
        terminal.say_json(&json!({
            "number": record.case,
            "recorded": new,
            "decision_number": record.number,
            "digest": digest.to_string(),
            "revision": record.revision,
            "revision_digest": record.revision_digest.to_string(),
            "release": record.release.number,
            "release_digest": record.release.digest.to_string(),
            "governed_by": record.governing.fact,
            "on": record.governing.on,
            "decided_at": record.dates.decided,
            "by": record.given.by,
            "engine": record.engine,
            "overrides": render::overrides_json(&ruled.case, desk::today()),
            "unnotified": unnotified_json(ruled),
            "decision": render::decision_json(&record.decision),
        }));
        return Exit::Done;
    }
    let register = register(&ruled.governed.program, terminal);
    let (verdict, acts) = (register.outcome(&record.decision), register.acts(&ruled.case));
    let flags = flags(ruled, terminal);
    let arguments = [
        ("number", record.case.to_string()),
        ("decision", record.number.to_string()),
        ("revision", record.revision.to_string()),
        ("verdict", verdict),
        ("on", record.governing.on.to_string()),
        ("release", record.release.number.to_string()),
        ("digest", digest.to_string()),
    ];
    let sentence = terminal.messages().say(if new { "case-decided" } else { "case-decided-before" }, &arguments);
    terminal.say(&format!("{sentence}\n{acts}{flags}"));
    Exit::Done
}

/// Says whom the decision concerns without their having been told of the text in time; it changes no outcome.
fn flags(ruled: &Ruled, terminal: &Terminal) -> String {
    let one = |unnotified: &Unnotified| {
        let arguments = [
            ("person", unnotified.person.to_string()),
            ("release", unnotified.release.to_string()),
            ("occurred", unnotified.occurred.to_string()),
            ("told", unnotified.told.map(|told| told.to_string()).unwrap_or_default()),
        ];
        let key = if unnotified.told.is_some() { "decide-told-late" } else { "decide-not-told" };
        terminal.paint().with(Ink::Care, terminal.messages().say(key, &arguments)) + "\n"
    };
    ruled.unnotified.iter().map(one).collect()
}

fn unnotified_json(ruled: &Ruled) -> Value {
    let one = |unnotified: &Unnotified| {
        json!({
            "person": unnotified.person,
            "release": unnotified.release,
            "occurred": unnotified.occurred,
            "told": unnotified.told,
        })
    };
    ruled.unnotified.iter().map(one).collect()
}
