//! The verbs that every door shares.

mod appeal;
mod attempt;
mod audit;
mod authority;
mod backup;
mod clock;
mod concern;
mod conform;
mod decide;
mod dossier;
mod due;
mod eventlog;
mod examples;
mod export;
mod govern;
mod graph;
mod impact;
mod issued;
mod key;
mod load;
mod overrides;
mod person;
mod print;
mod question;
mod random;
mod register;
mod rehearsal;
mod release;
mod replay;
mod stand;
mod standing;
mod standpoint;
mod step;

pub use crate::question::concerned;
pub use appeal::{Examination, appeal, reexamine};
pub use attempt::refusals;
pub use audit::{Consistency, Inclusion, Logged, Signed, consistency, inclusions, log, sign_checkpoint, verify};
pub use backup::{backup, recover, restore};
pub use clock::{now, today};
pub use concern::{Unnotified, unnotified};
pub use conform::{Against, conform_log};
pub use decide::{Ruled, Ruling, decide_case};
pub use dossier::{MOST_DOSSIER, dossier, read_dossier, verify_dossier};
pub use due::{due, due_of};
pub use eventlog::{ImportedLog, IncomingLog, import_log, imports, kept_log, read_log};
pub use examples::{Pinned, Tried, Uncovered, accepted, pinned_value, try_examples, uncovered, undone};
pub use export::{ExportedLog, LogForm, export_log};
pub use govern::{Asked, Governed, govern, govern_stored, newest_program};
pub use graph::find_procedure;
pub use impact::{Scope, impact};
pub use issued::print_issued;
pub use key::{RecordedKey, key_file, keys, new_key};
pub use load::{CaseFile, Loaded, governing_date, load, load_to_accept, read_case, read_case_from};
pub use overrides::{Judgement, approve_override, propose_override};
pub use person::{appoint, people, relieve};
pub use print::{MonthList, find_form, month_list, specimen};
pub use question::{evidence, questions};
pub use register::{
    Assignment, Corrected, Correction, add_case, check_stored, read_stored, reopen_case, set_case, stored_case,
    stored_cases, void_case,
};
pub use rehearsal::Rehearsed;
pub use release::{
    Incoming, Publication, approve, export_release, exports, import_release, load_release, notify, propose, publish,
    read_archive, release, release_digest, release_in_force, release_text, releases,
};
pub use replay::{Finding, Replay, Replayed, Retaken, StepAct, replay};
pub use stand::{Stands, all_stand, stands};
pub use step::{Doing, Done, correct_step, step};
