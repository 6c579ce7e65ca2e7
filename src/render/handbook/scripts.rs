//! The scripts, line by line, with a place for each function.

use maud::{Markup, html};

use super::anchor;
use super::book::Book;

impl Book<'_> {
    pub(super) fn scripts(&self) -> Markup {
        html! {
            section.appendix id="scripts" {
                h2 { (self.say("scripts")) }
                p { (self.say("scripts-about")) }
                @for (name, _, text) in self.pack.iter().flat_map(|pack| &pack.scripts) {
                    section.script-file id=(anchor::script(name)) {
                        h3 { code { "scripts/" (name) } }
                        pre.script {
                            @for line in text.lines() {
                                @match function_of(line) {
                                    Some(function) => { b id=(anchor::function(name, function)) { (line) } "\n" }
                                    None => { (line) "\n" }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Returns the text of one function, with the remarks that stand right before it.
    pub(super) fn function_text(&self, file: &str, function: &str) -> Option<String> {
        let (_, _, text) = self.pack?.scripts.iter().find(|(name, ..)| name == file)?;
        let lines: Vec<_> = text.lines().collect();
        let at = lines.iter().position(|line| function_of(line) == Some(function))?;
        let before = lines.iter().take(at).rev().take_while(|line| line.starts_with("//")).count();
        let length = lines.iter().skip(at).position(|line| line.trim_end() == "}").map_or(1, |length| length + 1);
        let own: Vec<_> = lines.iter().skip(at - before).take(before + length).copied().collect();
        Some(own.join("\n"))
    }
}

/// Returns the name of the function that a line begins.
fn function_of(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("private ").unwrap_or(line).strip_prefix("fn ")?;
    rest.split('(').next().map(str::trim)
}
