//! The command line of zhidu.

use std::process::ExitCode;

fn main() -> ExitCode {
    zhidu::cli::run(std::env::args_os()).into()
}
