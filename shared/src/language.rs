//! The languages of the parents' pages and mails. The office speaks English.

use crate::{endpoint, endpoint::Done, wire};

wire! {
    /// A language that a parent can choose. In JSON it is its tag: `cy`.
    #[derive(Copy, Eq, Default)]
    pub enum Language {
        /// English.
        #[default]
        #[serde(rename = "en")]
        English,
        /// Welsh.
        #[serde(rename = "cy")]
        Welsh,
        /// Polish.
        #[serde(rename = "pl")]
        Polish,
        /// Urdu, which is written from right to left.
        #[serde(rename = "ur")]
        Urdu,
    }

    /// The parent reads this language from now on, on every device; mails come in it too.
    pub struct ChangeLanguage {
        /// Which.
        pub language: Language,
    }
}

endpoint!(Put "/api/language" ChangeLanguage => Done);

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::English, Self::Welsh, Self::Polish, Self::Urdu];

    /// Its short tag, as in `<html lang="cy">`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Welsh => "cy",
            Self::Polish => "pl",
            Self::Urdu => "ur",
        }
    }

    /// Its name in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Welsh => "Cymraeg",
            Self::Polish => "Polski",
            Self::Urdu => "اردو",
        }
    }

    /// Where its lines begin: `ltr` or `rtl`.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Urdu => "rtl",
            _ => "ltr",
        }
    }

    /// The plural category of a whole number in the CLDR: `few`. The browser asks its own `Intl.PluralRules`.
    #[cfg(feature = "languages")]
    pub const fn category(self, n: u64) -> &'static str {
        match (self, n) {
            (Self::Welsh, 0) => "zero",
            (_, 1) => "one",
            (Self::Welsh, 2) => "two",
            (Self::Welsh, 3) => "few",
            (Self::Welsh, 6) => "many",
            (Self::Polish, _) => match (n % 10, n % 100) {
                (2..=4, 0..=11 | 15..) => "few",
                _ => "many",
            },
            _ => "other",
        }
    }

    /// The language of a tag such as `cy` or `en-GB`, if it is one of ours.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| first.eq_ignore_ascii_case(language.tag()))
    }
}

#[cfg(all(test, feature = "languages"))]
mod tests {
    use super::Language;

    /// Samples of the CLDR's own table.
    #[test]
    fn numbers_have_their_plural_category() {
        for (language, category, numbers) in [
            (Language::English, "one", &[1][..]),
            (Language::English, "other", &[0, 2, 3, 11, 21, 101]),
            (Language::Welsh, "zero", &[0]),
            (Language::Welsh, "one", &[1]),
            (Language::Welsh, "two", &[2]),
            (Language::Welsh, "few", &[3]),
            (Language::Welsh, "many", &[6]),
            (Language::Welsh, "other", &[4, 5, 7, 13, 16, 100]),
            (Language::Polish, "one", &[1]),
            (Language::Polish, "few", &[2, 3, 4, 22, 24, 102, 1002]),
            (Language::Polish, "many", &[0, 5, 11, 12, 13, 14, 19, 21, 25, 101, 112, 1014]),
            (Language::Urdu, "one", &[1]),
            (Language::Urdu, "other", &[0, 2, 11, 100]),
        ] {
            for n in numbers {
                assert_eq!(language.category(*n), category, "{n} in {}", language.name());
            }
        }
    }

    #[test]
    fn a_tag_is_read_with_or_without_its_region() {
        assert_eq!(Language::of_tag("cy-GB"), Some(Language::Welsh));
        assert_eq!(Language::of_tag("UR"), Some(Language::Urdu));
        assert_eq!(Language::of_tag("plt"), None);
        assert_eq!(Language::of_tag(""), None);
        for language in Language::ALL {
            assert_eq!(Language::of_tag(language.tag()), Some(language));
            assert_eq!(
                serde_json::to_string(&language).expect("a language is a text"),
                ["\"", language.tag(), "\""].concat()
            );
        }
    }
}
