//! Packs, cases and filled sheets, and a terminal in memory.

use std::path::Path;

use zhidu::desk::{self, Loaded};
use zhidu::evaluate::settle;
use zhidu::files::Files;
use zhidu::id::{CaseNumber, PersonId, SheetNumber};
use zhidu::label::Label;
use zhidu::program::{Form, Program};
use zhidu::sheet::{Entry, Head, Issuer, Mark, Part, Sheet, Shown, Voided, fill};
use zhidu::value::read_date;

pub(crate) const GS_07: &str = "policies/gs-07";
pub(crate) const LABORATORY: &str = "fixtures/packs/laboratory";

pub(crate) struct Pack {
    files: Files,
    pub program: Program,
}

impl Pack {
    pub(crate) fn load(folder: &str) -> Self {
        let Loaded { files, program, diagnostics, .. } = desk::load(Path::new(folder), false);
        Self { files, program: program.unwrap_or_else(|| panic!("{diagnostics:?}")) }
    }

    /// Loads a pack with one file changed.
    pub(crate) fn spoiled(folder: &str, name: &str, change: impl Fn(&str) -> String) -> Self {
        let (files, _) = Files::read_folder(Path::new(folder), |name| zhidu::pack::belongs(name, false));
        let texts = files.iter().map(|(_, file)| {
            let text = if file.name == name { change(&file.text) } else { file.text.clone() };
            (file.name.clone(), text.into_bytes())
        });
        let (files, found) = Files::from_memory(texts.collect());
        let Loaded { files, program, diagnostics, .. } = Loaded::of(files, found);
        Self { files, program: program.unwrap_or_else(|| panic!("{diagnostics:?}")) }
    }

    pub(crate) fn form(&self, id: &str) -> &Form {
        self.program.forms.iter().find(|form| form.id.as_str() == id).unwrap_or_else(|| panic!("no form {id}"))
    }

    /// Fills a form from the text of a case file.
    pub(crate) fn fill(&self, form: &str, case: &str, head: Head) -> Sheet {
        let mut files = self.files.clone();
        let id = files.add("case.yaml".to_owned(), "case.yaml".to_owned(), case.as_bytes().to_vec()).unwrap();
        let case = desk::read_case_from(&files, &self.program, id).unwrap_or_else(|found| panic!("{found:?}"));
        let on = desk::governing_date(&self.program, &case.facts, None).unwrap();
        fill(self.form(form), &settle(&self.program, &case.facts, on), head)
    }

    /// Fills a form from an example of the pack.
    pub(crate) fn example(&self, form: &str, folder: &str, example: &str) -> Sheet {
        self.fill(form, &example_text(folder, example), issued())
    }
}

/// The facts of an example, without what is expected of them.
pub(crate) fn example_text(folder: &str, example: &str) -> String {
    let text = std::fs::read_to_string(format!("{folder}/examples/{example}.yaml")).unwrap();
    text.split("\nexpect:").next().unwrap().to_owned() + "\n"
}

/// Somebody of the production office.
pub(crate) fn signer(person: &str) -> Issuer {
    let office = Some(Label { zh: "生产办公室".to_owned(), en: "Production office".to_owned() });
    Issuer { person: PersonId::new(person), office, deputy_for: None }
}

/// The head of a sheet that was issued.
pub(crate) fn issued() -> Head {
    Head {
        number: Some(SheetNumber::new("WX-2014-08-001")),
        issued_on: read_date("2014-08-04"),
        by: vec![signer("钱主任")],
        release: Some(3),
        case: Some(CaseNumber::new("GS07-2014-08-001")),
        decision: Some(1),
        month: None,
        marks: Vec::new(),
        void: None,
    }
}

pub(crate) fn marked(mark: Mark) -> Head {
    let why =
        || Voided { reason: "客户改期".to_owned(), by: PersonId::new("孙"), on: read_date("2014-08-06").unwrap() };
    Head { marks: vec![mark], void: (mark == Mark::Void).then(why), ..issued() }
}

/// The entry of a sheet whose Chinese label this is.
pub(crate) fn entry<'s>(sheet: &'s Sheet, label: &str) -> &'s Entry {
    let mut entries = sheet.parts.iter().flat_map(|part| match part {
        Part::Fields { fields, .. } => fields.as_slice(),
        _ => &[],
    });
    entries.find(|entry| entry.label.zh == label).unwrap_or_else(|| panic!("no field {label}"))
}

/// What a field shows in Chinese and English; nothing where it is blank.
pub(crate) fn shown(sheet: &Sheet, label: &str) -> Option<(String, String)> {
    both(&entry(sheet, label).shown)
}

pub(crate) fn both(shown: &Shown) -> Option<(String, String)> {
    let Shown::Value { entries, .. } = shown else { return None };
    let join = |of: fn(&Label) -> &str| entries.iter().map(of).collect::<Vec<_>>().join("|");
    Some((join(|label| &label.zh), join(|label| &label.en)))
}

/// The rows of the table that has this column, as they are shown in Chinese.
pub(crate) fn rows(sheet: &Sheet, column: &str) -> Vec<Vec<String>> {
    let table = sheet.parts.iter().find_map(|part| match part {
        Part::Table { heads, rows, .. } if heads.iter().any(|head| head.zh == column) => Some(rows),
        _ => None,
    });
    let cell = |shown: &Shown| both(shown).map(|(zh, _)| zh).unwrap_or_default();
    table.unwrap().iter().map(|row| row.iter().map(cell).collect()).collect()
}
