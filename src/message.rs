//! What zhidu says, in both languages. The sentences stand in Fluent files, one a topic, under `message/`.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use unic_langid::LanguageIdentifier;

use crate::label::Lang;

/// The topics: name, Chinese file, English file; those that most commands speak of come first.
const TOPICS: [(&str, &str, &str); 15] = [
    ("decision", include_str!("message/zh/decision.ftl"), include_str!("message/en/decision.ftl")),
    ("command", include_str!("message/zh/command.ftl"), include_str!("message/en/command.ftl")),
    ("register", include_str!("message/zh/register.ftl"), include_str!("message/en/register.ftl")),
    ("authority", include_str!("message/zh/authority.ftl"), include_str!("message/en/authority.ftl")),
    ("audit", include_str!("message/zh/audit.ftl"), include_str!("message/en/audit.ftl")),
    ("replay", include_str!("message/zh/replay.ftl"), include_str!("message/en/replay.ftl")),
    ("handbook", include_str!("message/zh/handbook.ftl"), include_str!("message/en/handbook.ftl")),
    ("question", include_str!("message/zh/question.ftl"), include_str!("message/en/question.ftl")),
    ("act", include_str!("message/zh/act.ftl"), include_str!("message/en/act.ftl")),
    ("release", include_str!("message/zh/release.ftl"), include_str!("message/en/release.ftl")),
    ("procedure", include_str!("message/zh/procedure.ftl"), include_str!("message/en/procedure.ftl")),
    ("sheet", include_str!("message/zh/sheet.ftl"), include_str!("message/en/sheet.ftl")),
    ("calendar", include_str!("message/zh/calendar.ftl"), include_str!("message/en/calendar.ftl")),
    ("eventlog", include_str!("message/zh/eventlog.ftl"), include_str!("message/en/eventlog.ftl")),
    ("diagnostics", include_str!("message/zh/diagnostics.ftl"), include_str!("message/en/diagnostics.ftl")),
];

/// All sentences of one language. A topic is read when its first sentence is said: most commands say few.
pub struct Messages {
    lang: Lang,
    topics: [OnceLock<FluentBundle<FluentResource>>; TOPICS.len()],
}

impl Messages {
    /// Takes up the sentences of a language.
    #[must_use]
    pub const fn new(lang: Lang) -> Self {
        Self { lang, topics: [const { OnceLock::new() }; TOPICS.len()] }
    }

    /// Returns the language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Says a sentence without arguments; the key itself where there is no such sentence.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// Says a sentence with arguments.
    #[must_use]
    pub fn say(&self, key: &str, arguments: &[(&str, String)]) -> String {
        let Some((bundle, pattern)) = self.find(key) else { return key.to_owned() };
        let mut fluent = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            // A whole number stays one, so that a sentence can pick its plural by it.
            match value.parse::<u32>() {
                Ok(number) if value.len() < 7 && !value.starts_with('0') || value == "0" => {
                    fluent.set(*name, FluentValue::from(number));
                }
                _ => fluent.set(*name, FluentValue::from(value.as_str())),
            }
        }
        bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new()).into_owned()
    }

    /// Tells whether there is such a sentence.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// Finds a sentence in the first topic that has it.
    fn find(&self, key: &str) -> Option<(&FluentBundle<FluentResource>, &Pattern<&str>)> {
        self.topics.iter().zip(TOPICS).find_map(|(topic, (_, zh, en))| {
            let text = if self.lang == Lang::Zh { zh } else { en };
            let bundle = topic.get_or_init(|| read(self.lang, text));
            Some((bundle, bundle.get_message(key)?.value()?))
        })
    }

    /// Lists the keys of a language's sentences, for the test that both languages say the same.
    #[must_use]
    pub fn keys(lang: Lang) -> Vec<String> {
        let mut keys: Vec<_> = TOPICS
            .iter()
            .flat_map(|(_, zh, en)| if lang == Lang::Zh { zh.lines() } else { en.lines() })
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
            .collect();
        keys.sort();
        keys
    }
}

/// Reads the sentences of one topic.
fn read(lang: Lang, text: &str) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks that keep right-to-left names apart would only disturb a terminal and a file name.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}
