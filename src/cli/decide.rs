//! `decide`: evaluates a stored case and records the decision.

use serde_json::json;

use crate::decision::DecisionRecord;
use crate::desk::{self, Ruled, Ruling};
use crate::digest::Digest;
use crate::files::Files;
use crate::program::Program;
use crate::render;

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
        let Ruled { ruling, governed } = match ruled {
            Ok(ruled) => ruled,
            Err(diagnostics) => return refuse(&diagnostics, &Files::default(), common, terminal),
        };
        match ruling {
            Ruling::Recorded(record, digest) => tell(&record, digest, true, &governed.program, common, terminal),
            Ruling::Standing(record, digest) => tell(&record, digest, false, &governed.program, common, terminal),
            Ruling::Undecided(decision) => {
                if common.format == Format::Json {
                    terminal.say_json(&json!({ "number": self.number, "recorded": false, "decision": render::decision_json(&decision) }));
                    return Exit::No;
                }
                let wanted = register(&governed.program, terminal).wanted(&decision);
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
    program: &Program,
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
            "decision": render::decision_json(&record.decision),
        }));
        return Exit::Done;
    }
    let verdict = register(program, terminal).outcome(&record.decision);
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
    terminal.say(&format!("{sentence}\n"));
    Exit::Done
}
