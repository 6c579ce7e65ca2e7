//! Every diagnostic: a fixture that raises it and one that does not, a page and a message in both languages. Beside them texts that
//! are made to make a reader stumble.

mod diagnostics {
    mod hostile;
    mod packs;
    mod slips;
    mod steps;
    mod told;
}
