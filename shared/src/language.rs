//! The languages of the parents' pages and mails. The office speaks English.

use crate::wire;

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
}

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

    /// The tag for dates and numbers: English as it is written here.
    pub const fn locale(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            _ => self.tag(),
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

    /// The language of a tag such as `cy` or `en-GB`, if it is one of ours.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| first.eq_ignore_ascii_case(language.tag()))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_tag_is_read_with_or_without_its_region() {
        assert_eq!(Language::of_tag("cy-GB"), Some(Language::Welsh));
        assert_eq!(Language::of_tag("UR"), Some(Language::Urdu));
        assert_eq!(Language::of_tag("plt"), None);
        assert_eq!(Language::of_tag(""), None);
        for language in Language::ALL {
            assert_eq!(Language::of_tag(language.locale()), Some(language));
            assert_eq!(
                serde_json::to_string(&language).expect("a language is a text"),
                ["\"", language.tag(), "\""].concat()
            );
        }
    }
}
