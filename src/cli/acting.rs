//! What the verbs share that act on the register: who acts, by which words, and how a refusal ends.

use crate::desk::{self, Loaded};
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Files;
use crate::id::OfficeId;
use crate::label::Lang;
use crate::program::{Office, Program};
use crate::render::Register;
use crate::stamp::Stamp;

use super::{Common, Exit, Terminal, wanted};

/// Takes up the words in which stored cases are written: a pack that was asked for, else the newest release of the register, else the
/// folder at hand. Examples are left out.
pub(super) fn load(common: &Common, terminal: &mut Terminal) -> Option<(Files, Program)> {
    let newest = match (&common.pack, desk::newest_program(&common.db)) {
        (None, Ok(newest)) => newest,
        // A database that cannot be read is said to be so by the verb itself, which is going to open it.
        (Some(_), _) | (None, Err(_)) => None,
    };
    newest.or_else(|| {
        let Loaded { files, program, diagnostics, .. } = desk::load(common.folder(), false);
        if program.is_none() {
            terminal.report(&diagnostics, &files, common.format);
        }
        program.map(|program| (files, program))
    })
}

/// Finds out who gives the facts or decides: `--as`, else `ZHIDU_AS`.
pub(super) fn stamp(common: &Common) -> Result<Stamp, Vec<Diagnostic>> {
    let person = common.person.clone().or_else(|| std::env::var("ZHIDU_AS").ok());
    match person.and_then(|person| wanted::person(&person).ok()) {
        Some(by) => Ok(Stamp { by, at: desk::now() }),
        None => Err(vec![Diagnostic::of(Code::PersonNeeded)]),
    }
}

/// Reports what is wrong and picks how the command ends.
pub(super) fn refuse(diagnostics: &[Diagnostic], files: &Files, common: &Common, terminal: &mut Terminal) -> Exit {
    terminal.report(diagnostics, files, common.format);
    match diagnostics.first().map(|diagnostic| diagnostic.code) {
        Some(Code::PersonNeeded | Code::PassphraseNeeded | Code::KeyName) => Exit::Usage,
        Some(
            Code::CaseVoid
            | Code::CaseOpen
            | Code::NoAuthority
            | Code::NotHeld
            | Code::FirstAppointment
            | Code::AppealOpen
            | Code::OwnProposal
            | Code::ReleaseSame
            | Code::ReleaseExamples
            | Code::ReleaseStanding
            | Code::ReleaseBackdated
            | Code::NoRelease
            | Code::FileExists
            | Code::KeyUnusable
            | Code::NoKey
            | Code::OwnCase
            | Code::TookPart
            | Code::CaseNotDecided
            | Code::OverrideSame
            | Code::OverrideStanding
            | Code::NoAppeal
            | Code::WrongDay
            | Code::NoDecision
            | Code::ProcedureClosed
            | Code::StepNotOpen
            | Code::StepOffice
            | Code::StepNeeds
            | Code::StepWaits
            | Code::StepBlocked
            | Code::StepChanged
            | Code::StepUndecided
            | Code::StepFollowed,
        ) => Exit::No,
        _ => Exit::Unreadable,
    }
}

/// Takes up what stored cases are shown with.
pub(super) fn register<'a>(program: &'a Program, terminal: &'a Terminal) -> Register<'a> {
    let (messages, paint, width) = (terminal.messages(), terminal.paint(), terminal.width());
    Register { program, messages, paint, width, on: desk::today() }
}

/// Finds an office by its id or by its name in either language; what is none is left as it was written, and told to be none later.
pub(super) fn office_id(program: &Program, written: &str) -> OfficeId {
    let written = written.trim();
    let named = |office: &&Office| office.label.zh == written || office.label.en == written;
    let by_id = program.offices.iter().find(|office| office.id.as_str() == written);
    let found = by_id.or_else(|| program.offices.iter().find(named));
    found.map_or_else(|| OfficeId::new(written), |office| office.id.clone())
}

/// Returns the name of an office in the language spoken.
pub(super) fn office_label(program: &Program, office: &OfficeId, lang: Lang) -> String {
    let found = program.offices.iter().find(|known| known.id == *office);
    found.map_or_else(|| office.to_string(), |office| office.label.get(lang).to_owned())
}
