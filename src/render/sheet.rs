//! Filled forms as one HTML page for the printer: each copy on paper of its own, without script, font or picture from elsewhere.

mod copy;
mod parts;
mod style;

use maud::{DOCTYPE, PreEscaped, html};
use serde_json::{Value, json};

use crate::label::Lang;
use crate::message::Messages;
use crate::sheet::Sheet;

use copy::Copy;

/// Writes sheets as one HTML page, every copy of each. The same sheets and language give the same bytes.
#[must_use]
pub fn sheet_page(sheets: &[Sheet], messages: &Messages) -> String {
    let copies: Vec<_> = sheets.iter().flat_map(Copy::all).collect();
    let lang = if messages.lang() == Lang::Zh { "zh-CN" } else { "en" };
    let titles = sheets.iter().map(|sheet| title(sheet, messages.lang()));
    let page = html! {
        (DOCTYPE)
        html lang=(lang) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content=(concat!("zhidu ", env!("CARGO_PKG_VERSION")));
                title { (titles.collect::<Vec<_>>().join(" · ")) }
                style { (PreEscaped(style::style(&copies, messages))) }
            }
            body {
                @for (number, copy) in copies.iter().enumerate() { (copy.write(number, messages)) }
            }
        }
    };
    page.into_string() + "\n"
}

/// Writes sheets for programs: in both languages, whatever is spoken.
#[must_use]
pub fn sheets_json(sheets: &[Sheet]) -> Value {
    json!({ "sheets": sheets })
}

/// Names a sheet: its form, its number or case, its month.
fn title(sheet: &Sheet, lang: Lang) -> String {
    let head = &sheet.head;
    let number = head.number.as_ref().map(ToString::to_string);
    let of = number.or_else(|| head.case.as_ref().map(ToString::to_string)).or_else(|| head.month.clone());
    let title = sheet.title.get(lang);
    of.map_or_else(|| title.to_owned(), |of| format!("{title} {of}"))
}
