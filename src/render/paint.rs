//! Colour, where the terminal takes it.

use std::fmt::Display;

/// What a piece of text is, from which its colour follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Text like any other.
    Plain,
    /// A heading or the thing itself.
    Strong,
    /// Where it stands, on what authority: there for whoever looks for it.
    Faint,
    /// It is settled and in order.
    Good,
    /// It deserves a look.
    Care,
    /// It is wrong.
    Bad,
}

/// Whether text is painted at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paint(pub bool);

impl Paint {
    /// Paints a text, or leaves it as it is.
    #[must_use]
    pub fn with(self, ink: Ink, text: impl Display) -> String {
        if !self.0 || ink == Ink::Plain {
            return text.to_string();
        }
        let code = match ink {
            Ink::Plain => "0",
            Ink::Strong => "1",
            Ink::Faint => "2",
            Ink::Good => "32",
            Ink::Care => "33",
            Ink::Bad => "31",
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }
}
