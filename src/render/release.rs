//! Releases as text and JSON.

use serde_json::{Value, json};

use crate::label::Lang;
use crate::message::Messages;
use crate::release::{Release, Releases};
use crate::stamp::Stamp;

use super::lines::{pad, table, wrap};
use super::{Ink, Paint};

/// What the text of releases hangs on beside them.
#[derive(Clone, Copy)]
pub struct ReleasePage<'a> {
    /// The sentences.
    pub messages: &'a Messages,
    /// The colours.
    pub paint: Paint,
    /// How many columns a line may take.
    pub width: usize,
}

impl ReleasePage<'_> {
    /// Renders the list of releases, one a line.
    #[must_use]
    pub fn list(&self, releases: &Releases) -> String {
        let say = |key: &str| self.messages.get(&format!("release-{key}"));
        let mut rows =
            vec![["release", "regulation", "digest", "proposed-by", "approved-by", "in-force"].map(say).to_vec()];
        for release in releases.iter() {
            rows.push(vec![
                release.number().to_string(),
                release.proposed.regulation.clone(),
                release.proposed.digest.short(),
                release.given.by.to_string(),
                release.approvals.last().map_or_else(|| String::from("-"), |given| given.by.to_string()),
                self.in_force(release),
            ]);
        }
        if rows.len() == 1 {
            return format!("{}\n", say("none"));
        }
        table(&rows, self.paint)
    }

    /// Renders one release with its life and its texts.
    #[must_use]
    pub fn sheet(&self, release: &Release) -> String {
        let proposed = &release.proposed;
        let title = proposed.title.get(self.messages.lang());
        let head = format!("{} {title}", proposed.regulation);
        let mut lines = vec![
            (String::new(), self.paint.with(Ink::Strong, &head)),
            (self.say("release"), release.number().to_string()),
            (self.say("digest"), proposed.digest.to_string()),
            (self.say("proposed-by"), stamp(&release.given)),
        ];
        lines.extend(proposed.note.iter().map(|note| (self.say("note"), note.clone())));
        lines.extend(proposed.imported.iter().map(|file| (self.say("imported"), file.to_string())));
        lines.extend(release.approvals.iter().map(|given| (self.say("approved-by"), stamp(given))));
        for (published, given) in &release.publications {
            lines.push((self.say("published-by"), stamp(given)));
            lines.extend(published.retroactive.iter().map(|reason| (self.say("retroactive"), reason.clone())));
        }
        lines.push((self.say("in-force"), self.in_force(release)));
        for (notified, given) in &release.notices {
            let persons: Vec<_> = notified.persons.iter().map(ToString::to_string).collect();
            let (between, before_how) = if self.messages.lang() == Lang::Zh { ("、", "，") } else { (", ", ", ") };
            let persons = persons.join(between);
            let how = notified.how.as_ref().map(|how| format!("{before_how}{how}")).unwrap_or_default();
            lines.push((self.say("told"), format!("{} {persons}{how} ({})", notified.on, stamp(given))));
        }
        let label = lines.iter().map(|(label, _)| super::lines::columns(label)).max().unwrap_or(0) + 2;
        let mut text = String::new();
        for (name, value) in lines {
            let value = if name.is_empty() { vec![value] } else { wrap(&value, label, self.width) };
            let value = value.join("\n");
            let value = if name.is_empty() { value } else { format!("{}{}", pad(&name, label), value.trim_start()) };
            text.push_str(&format!("{value}\n"));
        }
        let count = [("count", proposed.texts.len().to_string())];
        text.push_str(&format!("\n{}\n", self.messages.say("release-texts", &count)));
        for held in &proposed.texts {
            text.push_str(&format!("  {}  {}\n", held.sha256.short(), held.name));
        }
        text
    }

    fn in_force(&self, release: &Release) -> String {
        let spans = release.publications.iter().map(|(published, _)| match published.until {
            Some(until) => format!("{} – {until}", published.from),
            None => format!("{} –", published.from),
        });
        let spans: Vec<_> = spans.collect();
        if spans.is_empty() { self.say("not-published") } else { spans.join(", ") }
    }

    fn say(&self, key: &str) -> String {
        self.messages.get(&format!("release-{key}"))
    }
}

fn stamp(given: &Stamp) -> String {
    format!("{} {}", given.by, given.at.format("%Y-%m-%d %H:%M UTC"))
}

/// Renders a release as JSON.
#[must_use]
pub fn release_json(release: &Release) -> Value {
    let proposed = &release.proposed;
    json!({
        "release": release.number(),
        "digest": proposed.digest.to_string(),
        "regulation": proposed.regulation,
        "standing": release.standing().word(),
        "note": proposed.note,
        "imported": proposed.imported.map(|file| file.to_string()),
        "proposed": release.given,
        "approved": release.approvals,
        "published": release.publications.iter().map(|(published, given)| json!({
            "from": published.from,
            "until": published.until,
            "retroactive": published.retroactive,
            "cases_in_hand": if published.follows { "follow" } else { "keep" },
            "given": given,
        })).collect::<Vec<_>>(),
        "told": release.notices.iter().map(|(notified, given)| json!({
            "persons": notified.persons,
            "on": notified.on,
            "how": notified.how,
            "given": given,
        })).collect::<Vec<_>>(),
        "texts": proposed.texts.iter().map(|text| json!({
            "name": text.name,
            "sha256": text.sha256.to_string(),
        })).collect::<Vec<_>>(),
    })
}
