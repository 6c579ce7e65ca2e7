//! Who has to do a step, in words.

use crate::id::OfficeId;
use crate::label::Lang;
use crate::message::Messages;
use crate::program::{Program, Who};

/// Names who has to do a step: any one of several, or all of those who have not signed yet.
pub(super) fn who(program: &Program, who: &Who, signed: &[OfficeId], messages: &Messages) -> String {
    let awaited = who.offices().iter().filter(|office| !signed.contains(office));
    let names: Vec<_> = awaited.map(|office| office_name(program, office, messages.lang())).collect();
    let key = match who {
        _ if names.len() == 1 => return names.concat(),
        Who::Any(_) => "standing-any",
        Who::All(_) => "standing-all",
    };
    messages.say(key, &[("offices", listed(&names, messages.lang()))])
}

/// Names a department or office; by its id where the program has none of it.
pub(super) fn office_name(program: &Program, id: &OfficeId, lang: Lang) -> String {
    let office = program.offices.iter().find(|office| office.id == *id);
    office.map_or_else(|| id.to_string(), |office| office.label.get(lang).to_owned())
}

/// Lists names as the language does.
pub(super) fn listed(names: &[String], lang: Lang) -> String {
    names.join(if lang == Lang::Zh { "、" } else { ", " })
}
