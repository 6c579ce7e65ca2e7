//! The passphrase of a key: from `ZHIDU_PASSPHRASE`, else asked for on the terminal and not shown.

use crate::diagnostic::{Code, Diagnostic};

use super::Terminal;

/// Returns the passphrase. A new one is asked for twice, since nobody sees what is typed.
pub(super) fn passphrase(new: bool, terminal: &Terminal) -> Result<String, Vec<Diagnostic>> {
    let needed = || vec![Diagnostic::of(Code::PassphraseNeeded)];
    let ask = |key| rpassword::prompt_password(terminal.messages().get(key)).map_err(|_| needed());
    let given = if let Ok(given) = std::env::var("ZHIDU_PASSPHRASE") {
        given
    } else {
        let given = ask("key-ask")?;
        if new && !given.is_empty() && ask("key-ask-again")? != given {
            return Err(needed());
        }
        given
    };
    if given.is_empty() { Err(needed()) } else { Ok(given) }
}
