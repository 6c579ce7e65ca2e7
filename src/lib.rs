//! zhidu (制度) runs a factory's written regulation.

// floor: letters
pub mod act;
pub mod digest;
pub mod id;
pub mod label;
pub mod source;
pub mod truth;

// floor: words
pub mod stamp;
pub mod value;

// floor: speech
pub mod diagnostic;
pub mod message;

// floor: reading
pub mod files;
pub mod yaml;

// floor: texts
pub mod case;
pub mod decision;
pub mod eventlog;
pub mod journal;
pub mod pack;
pub mod person;
pub mod release;
pub mod script;

// floor: records
pub mod record;

// floor: proof
pub mod dossier;

// floor: model
pub mod program;

// floor: mind
pub mod audit;
pub mod calendar;
pub mod check;
pub mod compare;
pub mod evaluate;
pub mod impact;

// floor: assembly
pub mod compile;

// floor: limits
pub mod limit;

// floor: running
pub mod chronicle;
pub mod conform;
pub mod procedure;
pub mod sheet;

// floor: examination
pub mod question;

// floor: memory, voice
pub mod render;
pub mod store;

// floor: desk
pub mod desk;

// floor: doors
pub mod cli;
