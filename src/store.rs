//! The register's memory: one redb file, in which nothing is ever changed or taken away.
//!
//! One process writes at a time. A second one waits a little and then says who holds the file. All that a command writes goes into
//! one transaction, and what is acknowledged is on the disk.

mod copy;
mod create;
mod door;
mod guard;
mod holder;
mod reading;
mod spot;
mod sweep;
mod tables;
mod trouble;
mod view;
mod writing;

pub use copy::Copied;
pub use reading::Reading;
pub use tables::SCHEMA;
pub use view::{Transaction, View};
pub use writing::{Store, Writing};
