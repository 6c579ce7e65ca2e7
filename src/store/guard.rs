//! redb trusts a file that was closed in order, and panics where its pages have been damaged since. Such a panic is a diagnostic here.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::Once;

use crate::diagnostic::Diagnostic;

use super::trouble::damaged;

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
    static IN_REDB: Cell<bool> = const { Cell::new(false) };
}

/// Does work that touches the database. A panic of redb becomes `database-damaged`; any other goes on its way.
pub(super) fn guarded<T>(path: &Path, work: impl FnOnce() -> T) -> Result<T, Diagnostic> {
    hush_redb();
    let outer = GUARDED.replace(true);
    IN_REDB.set(false);
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    GUARDED.set(outer);
    done.or_else(
        |panic| if IN_REDB.take() { Err(damaged(path, "damaged", "page")) } else { panic::resume_unwind(panic) },
    )
}

/// Keeps redb's panics off the terminal while they are being caught.
fn hush_redb() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let told = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            let in_redb = panic.location().is_some_and(|place| place.file().contains("redb-"));
            if in_redb && GUARDED.get() {
                IN_REDB.set(true);
            } else {
                told(panic);
            }
        }));
    });
}
