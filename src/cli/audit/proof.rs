//! `audit proof`: that a record is in the journal, or that the journal was only added to.

use clap::builder::NonEmptyStringValueParser;

use crate::desk;
use crate::files::Files;
use crate::render;

use super::super::acting::refuse;
use super::super::{Common, Exit, Format, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Proof {
    #[arg(value_name = "POSITION|NUMBER", value_parser = NonEmptyStringValueParser::new(), required_unless_present = "consistency")]
    wanted: Option<String>,
    #[arg(long, value_name = "SIZE", conflicts_with = "consistency")]
    size: Option<u64>,
    #[arg(long, num_args = 2, value_names = ["OLD", "NEW"], conflicts_with = "wanted")]
    consistency: Option<Vec<u64>>,
}

impl Proof {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        let json = common.format == Format::Json;
        let proved = match (self.consistency.as_deref(), self.wanted.as_deref()) {
            (Some([old, new]), _) => desk::consistency(&common.db, *old, *new).map(|proof| {
                if json {
                    terminal.say_json(&render::consistency_json(
                        &proof.old,
                        &proof.new,
                        proof.signed.as_deref(),
                        &proof.proof,
                    ));
                } else {
                    terminal.say(&render::consistency(&proof.old, &proof.new, proof.signed.as_deref(), &proof.proof));
                }
                proof.signed.is_some()
            }),
            (_, wanted) => desk::inclusions(&common.db, wanted.unwrap_or_default(), self.size).map(|proofs| {
                let signed = proofs.iter().all(|proof| proof.signed.is_some());
                let shown = proofs.iter().map(|proof| render::Proved {
                    position: proof.position,
                    record: &proof.record,
                    leaf: proof.leaf,
                    tree: &proof.tree,
                    signed: proof.signed.as_deref(),
                    proof: &proof.proof,
                });
                if json {
                    terminal.say_json(&shown.map(|proved| proved.json()).collect());
                } else {
                    let texts: Vec<_> = shown.map(|proved| proved.text()).collect();
                    terminal.say(&texts.join("\n"));
                }
                signed
            }),
        };
        match proved {
            Err(diagnostic) => refuse(&[diagnostic], &Files::default(), common, terminal),
            Ok(signed) => {
                if !signed {
                    let sentence = terminal.messages().get("audit-proof-unsigned");
                    terminal.remark(&format!("{sentence}\n"));
                }
                Exit::Done
            }
        }
    }
}
