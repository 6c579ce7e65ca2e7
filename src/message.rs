//! What zhidu says, in both languages. The sentences stand in Fluent files, one a topic, under `message/`.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::label::Lang;

/// The topics: name, Chinese file, English file.
const TOPICS: [(&str, &str, &str); 5] = [
    ("diagnostics", include_str!("message/zh/diagnostics.ftl"), include_str!("message/en/diagnostics.ftl")),
    ("decision", include_str!("message/zh/decision.ftl"), include_str!("message/en/decision.ftl")),
    ("register", include_str!("message/zh/register.ftl"), include_str!("message/en/register.ftl")),
    ("handbook", include_str!("message/zh/handbook.ftl"), include_str!("message/en/handbook.ftl")),
    ("command", include_str!("message/zh/command.ftl"), include_str!("message/en/command.ftl")),
];

/// All sentences of one language.
pub struct Messages {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// Takes up the sentences of a language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let id: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The marks that keep right-to-left names apart would only disturb a terminal and a file name.
        bundle.set_use_isolating(false);
        for (_, zh, en) in TOPICS {
            let text = match lang {
                Lang::Zh => zh,
                Lang::En => en,
            };
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
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
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else { return key.to_owned() };
        let mut fluent = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            // A whole number stays one, so that a sentence can pick its plural by it.
            match value.parse::<u32>() {
                Ok(number) if value.len() < 7 && !value.starts_with('0') || value == "0" => fluent.set(*name, FluentValue::from(number)),
                _ => fluent.set(*name, FluentValue::from(value.as_str())),
            }
        }
        self.bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new()).into_owned()
    }

    /// Tells whether there is such a sentence.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
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
