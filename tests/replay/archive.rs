//! What earlier engines decided, this one decides too, byte for byte.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use zhidu::desk;
use zhidu::dossier::Trust;

use crate::gauge::GaugeRoom;
use crate::session::{Session, TOOL_ROOM};

const ARCHIVE: &str = "fixtures/archive";

fn listed(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

#[test]
fn every_frozen_decision_comes_out_again() {
    for version in listed(Path::new(ARCHIVE)) {
        let name = version.file_name().unwrap().to_str().unwrap();
        let paths = listed(&version);
        assert!(paths.len() >= 8, "the archive of {name} holds {} dossiers", paths.len());
        for path in paths {
            let dossier = desk::read_dossier(&path).unwrap();
            let report = desk::verify_dossier(&dossier, &Trust::default());
            assert!(report.holds(), "{}: {:#?}", path.display(), report.checks);
            let engines: BTreeSet<_> = report.engines.iter().map(|(_, engine)| engine.as_str()).collect();
            assert_eq!(engines, BTreeSet::from([name]), "{}", path.display());
        }
    }
}

#[test]
fn this_version_has_frozen_its_own() {
    assert!(Path::new(ARCHIVE).join(env!("CARGO_PKG_VERSION")).is_dir(), "see the head of tests/replay.rs");
}

#[test]
#[ignore = "writes the archive of this version, once"]
fn freeze_the_archive_of_this_version() {
    let folder = Path::new(ARCHIVE).join(env!("CARGO_PKG_VERSION"));
    assert!(!folder.exists(), "{} is there; an archive is never written anew", folder.display());
    let regulation = Session::governed("policies/gs-07", "plant_director", "2014-01-01");
    let mut frozen = Vec::new();

    let late = regulation.decided(Path::new("fixtures/cases/late-delivery.yaml"));
    frozen.push(("late-delivery", regulation.dossier(&late)));

    let open = regulation.stored(Path::new("fixtures/cases/warranty-start-open.yaml"));
    let refused = regulation.run(zhidu::label::Lang::En, &["decide", &open, "--as", "李明"]);
    assert_eq!(refused.code, 1, "undecided at first: {refused:?}");
    regulation.done("李明", &["case", "set", &open, "warranty.starts_from=commissioning", "--reason", "合同补充说明"]);
    regulation.done("李明", &["decide", &open]);
    frozen.push(("undecided-then-decided", regulation.dossier(&open)));

    let examples = Path::new("policies/gs-07/examples");
    for (name, path) in [
        ("wrong-steel", Path::new("fixtures/cases/wrong-steel.yaml").to_owned()),
        ("shared-blame", examples.join("penalties/shared-blame.yaml")),
        ("two-cents-four-units", examples.join("penalties/two-cents-four-units.yaml")),
        ("late-and-carrier-damage", examples.join("complaints/late-and-carrier-damage.yaml")),
        ("trial-part-payment", examples.join("procedures/trial-part-payment.yaml")),
    ] {
        let number = regulation.decided(&path);
        frozen.push((name, regulation.dossier(&number)));
    }

    let corrected = regulation.decided(Path::new("fixtures/cases/late-delivery.yaml"));
    regulation.done("李明", &["case", "set", &corrected, "delivery.shipped_on=2014-05-24", "--reason", "日期抄错"]);
    regulation.done("李明", &["decide", &corrected]);
    frozen.push(("corrected-and-decided-again", regulation.dossier(&corrected)));

    let room = Session::governed(TOOL_ROOM, "keeper", "2020-01-01");
    let lent = room.decided(Path::new("fixtures/packs/tool-room/examples/short.yaml"));
    frozen.push(("tool-room-short-loan", room.dossier(&lent)));

    let gauges = GaugeRoom::new();
    let gauge = gauges.eventful();
    frozen.push(("gauge-room-steps", desk::dossier(&gauges.db(), &gauge, None).unwrap()));

    fs::create_dir_all(&folder).unwrap();
    for (name, dossier) in frozen {
        fs::write(folder.join(format!("{name}.json")), dossier.write()).unwrap();
    }
}
