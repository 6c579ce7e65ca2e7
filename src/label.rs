//! Text in both languages.

use serde::{Deserialize, Serialize};

/// A language that zhidu speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Chinese, simplified.
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Both languages, Chinese first.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// Picks the language of a POSIX locale name: anything that starts with `zh` is Chinese.
    ///
    /// ```
    /// use zhidu::label::Lang;
    /// assert_eq!(Lang::of_locale("zh_CN.UTF-8"), Lang::Zh);
    /// assert_eq!(Lang::of_locale("C"), Lang::En);
    /// ```
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        if locale.starts_with("zh") { Self::Zh } else { Self::En }
    }

    /// Returns the BCP 47 tag: `zh` or `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }
}

/// One text in Chinese and English, as the pack gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Label {
    /// The Chinese text.
    pub zh: String,
    /// The English text.
    pub en: String,
}

impl Label {
    /// Writes one text in both languages, where it is the same in both.
    #[must_use]
    pub fn same(text: &str) -> Self {
        Self { zh: text.to_owned(), en: text.to_owned() }
    }

    /// Joins the parts of a list, each language with its own comma.
    ///
    /// ```
    /// use zhidu::label::Label;
    /// let label = |zh: &str, en: &str| Label { zh: zh.to_owned(), en: en.to_owned() };
    /// let both = Label::joined([label("工费", "wages"), label("运输费", "transport")]);
    /// assert_eq!(both, label("工费、运输费", "wages, transport"));
    /// ```
    #[must_use]
    pub fn joined(parts: impl IntoIterator<Item = Self>) -> Self {
        let (zh, en): (Vec<_>, Vec<_>) = parts.into_iter().map(|part| (part.zh, part.en)).unzip();
        Self { zh: zh.join("、"), en: en.join(", ") }
    }

    /// Returns the text in `lang`.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}
