//! `print`: a filled form as a page for the printer. A specimen is recorded nowhere.

use std::path::{Path, PathBuf};

use crate::desk::{self, Asked};
use crate::files::{self, Files};
use crate::render;
use crate::sheet::Sheet;

use super::acting::{load, refuse};
use super::subject::Subject;
use super::{Common, Exit, Format, Terminal, parse_month};

#[derive(Debug, clap::Args)]
pub(super) struct Print {
    /// A case file, `-` for standard input, or the number of a stored case.
    #[arg(required_unless_present = "month", conflicts_with = "month")]
    case: Option<PathBuf>,
    /// The id or title of the form.
    #[arg(long, value_name = "FORM")]
    form: String,
    /// The month whose cases are listed.
    #[arg(long, value_name = "MONTH", value_parser = parse_month)]
    month: Option<String>,
    /// The file to write; standard output without it.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Says that a specimen is wanted.
    #[arg(long, conflicts_with = "month")]
    specimen: bool,
}

impl Print {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        match (&self.month, &self.case) {
            (Some(month), _) => self.list(month, common, terminal),
            (None, Some(case)) => self.specimen(case, common, terminal),
            (None, None) => Exit::Usage,
        }
    }

    fn specimen(&self, case: &Path, common: &Common, terminal: &mut Terminal) -> Exit {
        let asked = Asked { on: common.on, known_at: None };
        let Some(subject) = Subject::read(case, asked, common, terminal) else { return Exit::Unreadable };
        let Subject { program, files, case, on, number, release } = subject;
        let form = match desk::find_form(&program, &self.form, false) {
            Ok(form) => form,
            Err(diagnostic) => return refuse(&[diagnostic], &files, common, terminal),
        };
        let stored = number.map(|number| desk::stored_case(&common.db, number.as_str())).transpose();
        let stored = match stored {
            Ok(stored) => stored,
            Err(diagnostic) => return refuse(&[diagnostic], &files, common, terminal),
        };
        let sheet = desk::specimen(form, &program, &case.facts, on, stored.as_ref(), release);
        self.write(&[sheet], &files, common, terminal)
    }

    fn list(&self, month: &str, common: &Common, terminal: &mut Terminal) -> Exit {
        let Some((files, program)) = load(common, terminal) else { return Exit::Unreadable };
        let form = match desk::find_form(&program, &self.form, true) {
            Ok(form) => form,
            Err(diagnostic) => return refuse(&[diagnostic], &files, common, terminal),
        };
        let governed =
            common.pack.is_none() && desk::releases(&common.db).is_ok_and(|releases| releases.any_published());
        let list = match desk::month_list(&common.db, &program, form, month, governed) {
            Ok(list) => list,
            Err(diagnostics) => return refuse(&diagnostics, &files, common, terminal),
        };
        let written = self.write(&[list.sheet], &files, common, terminal);
        if list.unread.is_empty() || written != Exit::Done {
            return written;
        }
        for (number, diagnostics) in &list.unread {
            let sentence = terminal.messages().say("print-unread", &[("number", number.to_string())]);
            terminal.remark(&format!("{sentence}\n"));
            terminal.report(diagnostics, &files, Format::Text);
        }
        Exit::No
    }

    /// Writes sheets to where they are wanted, and tells of the words they hold.
    fn write(&self, sheets: &[Sheet], files: &Files, common: &Common, terminal: &mut Terminal) -> Exit {
        if common.format == Format::Json {
            terminal.say_json(&render::sheets_json(sheets));
            return Exit::Done;
        }
        let page = render::sheet_page(sheets, terminal.messages());
        let lang = terminal.lang();
        match &self.out {
            None => terminal.say(&page),
            Some(path) => {
                if let Err(diagnostic) = files::replace_page(path, &page) {
                    return refuse(&[diagnostic], files, common, terminal);
                }
                let titles: Vec<_> = sheets.iter().map(|sheet| sheet.title.get(lang)).collect();
                let arguments = [("form", titles.join(", ")), ("path", path.to_string_lossy().into_owned())];
                let sentence = terminal.messages().say("print-written", &arguments);
                terminal.remark(&format!("{sentence}\n"));
            }
        }
        for (sheet, warning) in
            sheets.iter().flat_map(|sheet| sheet.warnings.iter().map(move |warning| (sheet, warning)))
        {
            let form = sheet.title.get(lang).to_owned();
            let arguments = [("form", form), ("word", warning.word.clone()), ("clause", warning.clause.to_string())];
            let sentence = terminal.messages().say("print-warned", &arguments);
            terminal.remark(&format!("{sentence}\n"));
        }
        Exit::Done
    }
}
