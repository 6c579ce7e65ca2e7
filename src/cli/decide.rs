//! `decide`: evaluates a stored case and records the decision.

use serde_json::json;

use crate::decision::DecisionRecord;
use crate::desk::{self, Ruling};
use crate::digest::Digest;
use crate::program::Program;
use crate::render;

use super::case::{load, refuse, register, stamp};
use super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Decide {
    #[arg(value_name = "NUMBER")]
    number: String,
}

impl Decide {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let Some((files, program)) = load(common, terminal) else { return Exit::Unreadable };
        let pack = desk::pack_digest(&files);
        let ruled = stamp(common)
            .and_then(|given| desk::decide_case(&common.db, &program, pack, &self.number, common.on, &given));
        match ruled {
            Err(diagnostics) => refuse(&diagnostics, &files, common, terminal),
            Ok(Ruling::Recorded(record, digest)) => tell(&record, digest, true, &program, common, terminal),
            Ok(Ruling::Standing(record, digest)) => tell(&record, digest, false, &program, common, terminal),
            Ok(Ruling::Undecided(decision)) => {
                if common.format == Format::Json {
                    terminal.say_json(&json!({ "number": self.number, "recorded": false, "decision": render::decision_json(&decision) }));
                    return Exit::No;
                }
                let wanted = register(&program, terminal).wanted(&decision);
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
            "pack": record.pack.to_string(),
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
        ("digest", digest.to_string()),
    ];
    let sentence = terminal.messages().say(if new { "case-decided" } else { "case-decided-before" }, &arguments);
    terminal.say(&format!("{sentence}\n"));
    Exit::Done
}
