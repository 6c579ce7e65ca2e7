//! The releases of a register, each opened once.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::files::Files;
use crate::pack;
use crate::program::Program;
use crate::release::{Release, digest_of};
use crate::store::{Transaction, View};

use super::super::load::Loaded;
use super::Finding;

/// The texts of a release and the program made of them.
#[derive(Clone)]
pub(super) struct Text {
    pub(super) files: Files,
    pub(super) program: Rc<Program>,
}

impl AsRef<Program> for Text {
    fn as_ref(&self) -> &Program {
        &self.program
    }
}

/// What opening a release came to: its text; else the files that could be read and what is wrong with them.
type Opened = Result<Text, (Files, Vec<Diagnostic>)>;

/// The releases of a register, each opened once.
pub(super) struct Texts<'v, T> {
    view: View<'v, T>,
    opened: RefCell<BTreeMap<(u32, Digest), Opened>>,
}

impl<'v, T: Transaction> Texts<'v, T> {
    pub(super) const fn of(view: View<'v, T>) -> Self {
        Self { view, opened: RefCell::new(BTreeMap::new()) }
    }

    /// Opens a release, or says why this engine cannot.
    pub(super) fn open(&self, release: &Release) -> Result<Text, Finding> {
        let proposed = &release.proposed;
        if digest_of(&proposed.texts) != proposed.digest {
            return Err(Finding::OtherRelease(proposed.release));
        }
        let mut opened = self.opened.borrow_mut();
        let text = opened.entry((proposed.release, proposed.digest)).or_insert_with(|| self.read(release));
        text.clone().map_err(|(files, found)| Finding::Unreadable(files, found))
    }

    fn read(&self, release: &Release) -> Opened {
        let own = release.proposed.texts.iter().filter(|text| pack::belongs(&text.name, false));
        let texts = own.map(|text| self.view.kept(text.sha256).map(|bytes| (text.name.clone(), bytes)));
        let texts: Vec<_> = texts.collect::<Result<_, _>>().map_err(|found| (Files::default(), vec![found]))?;
        let Loaded { files, program, mut diagnostics, .. } = Loaded::frozen(texts);
        diagnostics.retain(Diagnostic::is_error);
        match program {
            Some(program) => Ok(Text { files, program: Rc::new(program) }),
            None => Err((files, diagnostics)),
        }
    }
}
