//! A register with cases under the shipped pack.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use chrono::DateTime;
use tempfile::TempDir;
use zhidu::desk::{self, CaseFile, Publication, Scope};
use zhidu::id::PersonId;
use zhidu::impact::Impact;
use zhidu::label::Lang;
use zhidu::program::{Program, read_facts};
use zhidu::stamp::Stamp;
use zhidu::value::read_date;

use crate::room::{Edit, GS_07, Texts, edited, folder, program, texts};
use crate::terminal::zhidu;

/// The cases, and whether each is decided.
pub(crate) const CASES: [(&str, bool); 10] = [
    ("fixtures/cases/late-delivery.yaml", true),
    ("complaints/late-and-carrier-damage", false),
    ("penalties/warning-larger-than-share", false),
    ("fixtures/cases/wrong-steel.yaml", true),
    ("penalties/shared-blame", false),
    ("penalties/major-demerit", true),
    ("penalties/gravity-missing", false),
    ("fixtures/cases/paid-repair.yaml", true),
    ("services/goods-taken-back", false),
    ("fixtures/cases/warranty-start-open.yaml", false),
];

/// The numbers of the two cases that late delivery alone makes ours.
pub(crate) const LATE: [&str; 2] = ["GS07-2014-04-001", "GS07-2014-05-001"];

/// Three days late are forgiven.
pub(crate) const GRACE: Edit<'static> = (
    "parameters.yaml",
    "    clause: §7 P09\n    source: config\n    values:\n      - {from: 2014-01-01, value: 0}",
    "    clause: §7 P09\n    source: config\n    values:\n      - {from: 2014-01-01, value: 3}",
);

/// All examples and case files, in the words of the shipped pack.
static SHIPPED: LazyLock<(Texts, desk::Loaded)> = LazyLock::new(|| (texts(GS_07), desk::load(Path::new(GS_07), true)));

pub(crate) struct Register {
    folder: TempDir,
}

pub(crate) fn stamp(by: &str, second: i64) -> Stamp {
    Stamp { by: PersonId::new(by), at: DateTime::from_timestamp(1_800_000_000 + second, 0).unwrap() }
}

impl Register {
    /// A register with the ten cases, under texts that are in force since 2014.
    pub(crate) fn under(texts: &Texts) -> Self {
        let register = Self::without_cases(texts);
        for (case, decided) in CASES {
            register.add(case, decided);
        }
        register
    }

    /// The same under the shipped pack.
    pub(crate) fn shipped() -> Self {
        Self::under(&SHIPPED.0)
    }

    pub(crate) fn without_cases(texts: &Texts) -> Self {
        let register = Self { folder: tempfile::tempdir().unwrap() };
        let appoint = ["person", "appoint", "Zhou", "plant_director", "--from", "2014-01-01", "--as", "Zhou"];
        let (out, err, code) = register.run(&appoint);
        assert_eq!(code, 0, "{out}{err}");
        register.publish(1, texts, "2014-01-01");
        register
    }

    /// Puts texts into force as the next release.
    pub(crate) fn publish(&self, number: u32, texts: &Texts, from: &str) {
        let folder = folder(texts);
        let loaded = desk::load(folder.path(), false);
        let program = loaded.program.as_ref().unwrap();
        desk::propose(&self.db(), &loaded, program, None, &stamp("Qian", 0)).unwrap();
        desk::approve(&self.db(), number, &stamp("Zhou", 1)).unwrap();
        let from = read_date(from).unwrap();
        let publication = Publication { from, until: None, retroactive: Some("on paper") };
        desk::publish(&self.db(), number, &publication, &stamp("Zhou", 2)).unwrap();
    }

    pub(crate) fn db(&self) -> PathBuf {
        self.folder.path().join("zhidu.redb")
    }

    /// Stores a case file, or the facts of an example.
    pub(crate) fn add(&self, case: &str, decided: bool) -> String {
        let program = self.program();
        let read = if Path::new(case).exists() {
            desk::read_case(&mut zhidu::files::Files::default(), &program, Path::new(case)).unwrap()
        } else {
            let example = SHIPPED.1.pack.examples.iter().find(|example| example.id.ends_with(case));
            let example = example.unwrap_or_else(|| panic!("no example {case}"));
            let (facts, mistakes) = read_facts(&program.vocabulary, example.facts.as_ref().unwrap());
            assert!(mistakes.is_empty(), "{mistakes:?}");
            CaseFile { title: example.title.clone(), facts }
        };
        let number = desk::add_case(&self.db(), &program, &read, &stamp("Qian", 3)).unwrap().to_string();
        if decided {
            desk::decide_case(&self.db(), &number, None, &stamp("Qian", 4)).unwrap();
        }
        number
    }

    fn program(&self) -> Program {
        desk::newest_program(&self.db()).unwrap().unwrap().1
    }

    /// What texts would change.
    pub(crate) fn impact(&self, draft: &Texts) -> Impact {
        self.impact_of(draft, &Scope::default())
    }

    pub(crate) fn impact_of(&self, draft: &Texts, scope: &Scope) -> Impact {
        desk::impact(&self.db(), &program(draft), scope, &|_| {}).unwrap()
    }

    /// What the shipped pack with edits would change.
    pub(crate) fn edited(&self, edits: &[Edit<'_>]) -> Impact {
        self.impact(&edited(&SHIPPED.0, edits))
    }

    /// Gives the command for the shipped pack with edits in both languages, as it would stand on a screen.
    pub(crate) fn session(&self, edits: &[Edit<'_>], options: &[&str]) -> String {
        let folder = folder(&edited(&SHIPPED.0, edits));
        let (draft, db) = (folder.path().to_str().unwrap().to_owned(), self.db());
        let mut text = String::new();
        for lang in Lang::ALL {
            let command = [&["release", "impact", &draft], options].concat();
            let (out, err, code) = zhidu(lang, [&["--db", db.to_str().unwrap()], command.as_slice()].concat());
            text.push_str(&format!("$ zhidu {} ({})\n{out}{err}[{code}]\n\n", command.join(" "), lang.tag()));
        }
        text.replace(&draft, "DRAFT")
    }

    /// Runs one command on the register.
    pub(crate) fn run(&self, command: &[&str]) -> (String, String, u8) {
        zhidu(Lang::En, [&["--db", self.db().to_str().unwrap()], command].concat())
    }

    /// Damages the file beyond reading.
    pub(crate) fn damage(&self) {
        fs::write(self.db(), "no register").unwrap();
    }
}

pub(crate) fn numbers(impact: &Impact) -> Vec<&str> {
    impact.cases.iter().map(|case| case.number.as_str()).collect()
}
