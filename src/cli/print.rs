//! `print`: a sheet that was issued, by its number; the specimen of a form; the list of a month. A specimen is recorded nowhere.

use std::path::{Path, PathBuf};

use crate::case::Case;
use crate::desk::{self, Asked};
use crate::diagnostic::Diagnostic;
use crate::files::{Files, Laid};
use crate::render;
use crate::sheet::{Mark, Sheet};

use super::acting::{load, refuse, stamp};
use super::subject::Subject;
use super::{Common, Exit, Format, Terminal, wanted};

#[derive(Debug, clap::Args)]
#[command(override_usage = "zhidu print [OPTIONS] <SHEET>\n       \
                            zhidu print [OPTIONS] <CASE> --form <FORM>\n       \
                            zhidu print [OPTIONS] --month <MONTH> --form <FORM>")]
pub(super) struct Print {
    /// The number of a sheet; with a form a case file, `-` for standard input, or the number of a stored case.
    #[arg(required_unless_present = "month", conflicts_with = "month")]
    what: Option<PathBuf>,
    /// The id or title of the form.
    #[arg(long, value_name = "FORM")]
    form: Option<String>,
    /// The month whose cases are listed.
    #[arg(long, value_name = "MONTH", value_parser = wanted::month, requires = "form")]
    month: Option<String>,
    /// The file to write; standard output without it.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Print {
    pub(super) fn run(&self, common: &Common, terminal: &mut Terminal) -> Exit {
        match (&self.month, &self.what, &self.form) {
            (Some(month), _, Some(form)) => self.list(month, form, common, terminal),
            (None, Some(case), Some(form)) => self.specimen(case, form, common, terminal),
            (None, Some(number), None) => self.issued(&number.to_string_lossy(), common, terminal),
            _ => Exit::Usage,
        }
    }

    /// Prints a sheet that was issued. The page lies ready before it is recorded that it was printed, and is put in place after.
    fn issued(&self, number: &str, common: &Common, terminal: &mut Terminal) -> Exit {
        let files = Files::default();
        let ready = |sheet: &Sheet| self.lay(std::slice::from_ref(sheet), common, terminal);
        let printed = stamp(common).and_then(|given| desk::print_issued(&common.db, number, &given, ready));
        let (sheet, laid) = match printed {
            Ok(printed) => printed,
            Err(diagnostics) => return refuse(&diagnostics, &files, common, terminal),
        };
        if let Some(Err(diagnostic)) = laid.map(Laid::put) {
            return refuse(&[diagnostic], &files, common, terminal);
        }
        self.hand_out(&[sheet], common, terminal)
    }

    fn specimen(&self, case: &Path, form: &str, common: &Common, terminal: &mut Terminal) -> Exit {
        let asked = Asked { on: common.on, known_at: None };
        let Some(subject) = Subject::read(case, asked, common, terminal) else { return Exit::Unreadable };
        let Subject { program, files, case, on, number, release } = subject;
        let form = match desk::find_form(&program, form, false) {
            Ok(form) => form,
            Err(diagnostic) => return refuse(&[diagnostic], &files, common, terminal),
        };
        let stored = number.map(|number| desk::stored_case(&common.db, number.as_str())).transpose();
        let stored = match stored {
            Ok(stored) => stored,
            Err(diagnostic) => return refuse(&[diagnostic], &files, common, terminal),
        };
        let sheet = desk::specimen(form, &program, &case.facts, on, stored.as_ref(), release);
        let written = self.write(&[sheet], &files, common, terminal);
        // Whoever asks for the form of a case may have meant the sheet that was issued.
        let told = stored.as_ref().filter(|_| common.format == Format::Text);
        let issued = told.map(Case::sheets).unwrap_or_default();
        for sheet in issued.iter().filter(|sheet| sheet.issued.form == form.id) {
            let arguments =
                [("form", form.title.get(terminal.lang()).to_owned()), ("number", sheet.issued.number.to_string())];
            let sentence = terminal.messages().say("print-issued", &arguments);
            terminal.remark(&format!("{sentence}\n"));
        }
        written
    }

    fn list(&self, month: &str, form: &str, common: &Common, terminal: &mut Terminal) -> Exit {
        let Some((files, program)) = load(common, terminal) else { return Exit::Unreadable };
        let form = match desk::find_form(&program, form, true) {
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
        match self.lay(sheets, common, terminal).and_then(|laid| laid.map_or(Ok(()), Laid::put)) {
            Ok(()) => self.hand_out(sheets, common, terminal),
            Err(diagnostic) => refuse(&[diagnostic], files, common, terminal),
        }
    }

    /// Lays the page of sheets beside its file, where one is wanted.
    fn lay(&self, sheets: &[Sheet], common: &Common, terminal: &Terminal) -> Result<Option<Laid>, Diagnostic> {
        let path = self.out.as_deref().filter(|_| common.format == Format::Text);
        path.map(|path| Laid::page(path, &render::sheet_page(sheets, terminal.messages()))).transpose()
    }

    /// Says what was written, or the page itself, and tells of the words that it holds.
    fn hand_out(&self, sheets: &[Sheet], common: &Common, terminal: &mut Terminal) -> Exit {
        if common.format == Format::Json {
            terminal.say_json(&render::sheets_json(sheets));
            return Exit::Done;
        }
        let lang = terminal.lang();
        match &self.out {
            None => {
                let page = render::sheet_page(sheets, terminal.messages());
                terminal.say(&page);
            }
            Some(path) => {
                let titles: Vec<_> = sheets.iter().map(|sheet| sheet.title.get(lang)).collect();
                let arguments = [("form", titles.join(", ")), ("path", path.to_string_lossy().into_owned())];
                let sentence = terminal.messages().say("print-written", &arguments);
                terminal.remark(&format!("{sentence}\n"));
            }
        }
        for sheet in sheets {
            let form = sheet.title.get(lang).to_owned();
            let number = sheet.head.number.as_ref().map(ToString::to_string).unwrap_or_default();
            for mark in &sheet.head.marks {
                let told = match mark {
                    Mark::Reprint(time) => ("print-again", time.to_string()),
                    Mark::Void => ("print-void", String::new()),
                    Mark::Specimen => continue,
                };
                let arguments = [("form", form.clone()), ("number", number.clone()), ("time", told.1)];
                let sentence = terminal.messages().say(told.0, &arguments);
                terminal.remark(&format!("{sentence}\n"));
            }
            for warning in &sheet.warnings {
                let (word, clause) = (warning.word.clone(), warning.clause.to_string());
                let arguments = [("form", form.clone()), ("word", word), ("clause", clause)];
                let sentence = terminal.messages().say("print-warned", &arguments);
                terminal.remark(&format!("{sentence}\n"));
            }
        }
        Exit::Done
    }
}
