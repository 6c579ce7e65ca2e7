//! `explain`: the page of a diagnostic.

use crate::diagnostic::{Code, Diagnostic};

use super::{Common, Exit, Terminal};

#[derive(Debug, clap::Args)]
pub(super) struct Explain {
    /// The code, as it stands in brackets in a message.
    code: Option<String>,
}

impl Explain {
    pub(super) fn run(&self, _common: &Common, terminal: &mut Terminal) -> Exit {
        let lang = terminal.lang();
        let Some(asked) = &self.code else {
            for code in Code::ALL {
                let title = code.title(lang);
                terminal.say(&format!("{:<24}{title}\n", code.slug()));
            }
            return Exit::Done;
        };
        if let Some(code) = Code::find(asked) {
            terminal.say(code.page(lang));
            return Exit::Done;
        }
        let unknown = Diagnostic::of(Code::UnknownName).suggest(asked, Code::ALL.iter().map(|code| code.slug()));
        let name = unknown.suggestion.unwrap_or_default();
        let key = if name.is_empty() { "explain-unknown" } else { "explain-unknown-near" };
        let sentence = terminal.messages().say(key, &[("code", asked.clone()), ("name", name)]);
        terminal.remark(&format!("{sentence}\n"));
        Exit::Usage
    }
}
