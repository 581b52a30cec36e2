//! A person's name, in any script.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    invisible,
    refusal::{refusals, string_value},
};

/// A person's name in any script: white space is single, nothing in it is hidden, and there is a letter.
///
/// Nothing is assumed about its parts, case or length beyond [`Name::MAX`] (W3C, "Personal names around the world").
/// Names are ordered and equal as they are written; compare people by [`Name::key`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name(String);

string_value!(Name, NameRefusal, 0, schema: {
    "type": "string",
    "minLength": 1,
    "maxLength": Name::MAX,
    "examples": ["Sam Lee"],
});

refusals! {
    /// Why a text is not a name.
    NameRefusal {
        /// Nothing that can be seen.
        Empty = "empty", "Enter a name";
        /// More than [`Name::MAX`] characters.
        TooLong = "too_long", "Enter a name of {} characters or fewer", Name::MAX;
        /// A control or direction character, or one that stands for something unreadable.
        HiddenCharacter = "hidden_character", "This name has a hidden character. Type it instead of pasting it";
        /// Digits and signs alone.
        NoLetter = "no_letter", "Enter a name with at least one letter";
    }
}

impl Name {
    /// The longest name, in characters (Unicode scalar values), its white space single.
    pub const MAX: usize = 100;

    /// Reads a name as a person types or pastes it: white space is trimmed and collapsed, invisible characters are
    /// dropped, but those that would let one name pass for another are refused. Joiners and variation selectors stay
    /// where they may be spelling; in [`Name::key`] they do not count. What nobody can see is empty.
    pub fn parse(raw: &str) -> Result<Self, NameRefusal> {
        if invisible::is_blank(raw) {
            return Err(NameRefusal::Empty);
        }
        if raw.contains(is_deceptive) {
            return Err(NameRefusal::HiddenCharacter);
        }
        let name = single_spaced(&invisible::strip(raw));
        if name.chars().count() > Self::MAX {
            return Err(NameRefusal::TooLong);
        }
        if !name.contains(char::is_alphabetic) {
            return Err(NameRefusal::NoLetter);
        }
        Ok(Self(name))
    }

    /// The name as it is shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two spellings of one name share: lower case, straight apostrophes and hyphens, no joiners, variation selectors
    /// or other characters without a mark. Accents count; composed and decomposed ones differ, for the tables that know are too large.
    pub fn key(&self) -> String {
        let plain = |c| match c {
            '‘' | '’' | 'ʼ' | '`' | '´' => Some('\''),
            '\u{2010}'..='\u{2015}' => Some('-'),
            c if invisible::is_ignorable(c) => None,
            c => Some(c),
        };
        // By character, because the whole text's lower case of Σ depends on its place in the word.
        self.0.chars().filter_map(plain).flat_map(char::to_lowercase).collect()
    }
}

/// Controls that are no white space, direction controls, annotation and tag characters, private use, and the sign for
/// a character that could not be decoded.
fn is_deceptive(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || invisible::is_direction_control(c)
        || matches!(
            c,
            '\u{e000}'..='\u{f8ff}'
                | '\u{fff9}'..='\u{fffd}'
                | '\u{e0000}'..='\u{e007f}'
                | '\u{f0000}'..='\u{10ffff}'
        )
}

fn single_spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Name, NameRefusal};

    #[test]
    fn names_of_every_kind_are_taken() {
        for name in [
            "Sam Lee",
            "Ng",
            "X",
            "O'Neil",
            "O’Neil",
            "Anne-Marie d’Arc",
            "Zoë",
            "Łukasz Żak",
            "Nguyễn Thị Hà",
            "李小龍",
            "محمد علی\u{200c}رضا",
            "שרה",
            "सुनील",
            "ஜெயா",
            "Οδυσσέας",
            "R2-D2",
            "Sam Lee (Class 3)",
        ] {
            assert_eq!(Name::parse(name).map(String::from).as_deref(), Ok(name));
        }
    }

    #[test]
    fn white_space_is_single_and_the_invisible_dropped() {
        assert_eq!(Name::parse("  Sam \t\r\n Lee\u{a0}").unwrap().as_str(), "Sam Lee");
        assert_eq!(Name::parse("\u{feff}Sa\u{200b}m\u{200d} \u{2028}L\u{ad}ee").unwrap().as_str(), "Sam Lee");
    }

    #[test]
    fn each_refusal_has_examples() {
        use NameRefusal as R;
        let long = "a".repeat(Name::MAX + 1);
        for (raw, refusal) in [
            ("", R::Empty),
            (" \u{200b}\u{3164}\n", R::Empty),
            ("\u{202e}\u{e0041}", R::Empty),
            ("\u{fe0f}\u{2800}", R::Empty),
            ("\0", R::Empty),
            (&long, R::TooLong),
            ("Sam\u{202e}eeL", R::HiddenCharacter),
            ("Sam\0", R::HiddenCharacter),
            ("Sam\u{1b}[2J", R::HiddenCharacter),
            ("Zo\u{fffd}", R::HiddenCharacter),
            ("Sam\u{e0041}", R::HiddenCharacter),
            ("42", R::NoLetter),
            ("- / -", R::NoLetter),
        ] {
            assert_eq!(Name::parse(raw), Err(refusal), "{raw:?}");
        }
        assert!(Name::parse(&"é".repeat(Name::MAX)).is_ok());
    }

    #[test]
    fn one_name_in_two_spellings_has_one_key() {
        let key = |name| Name::parse(name).unwrap().key();
        assert_eq!(key("SAM  o’neil–lee"), key("Sam O'Neil-Lee"));
        assert_eq!(key("葛\u{e0100}飾 Sa\u{fe0f}m"), key("葛飾 Sam"));
        assert_eq!(key("ΟΔΥΣΣΕΑΣ"), "οδυσσεασ");
        assert_ne!(key("Zoe"), key("Zoë"));
    }

    #[cfg(feature = "server")]
    #[test]
    fn the_schema_is_a_string() {
        let schema = schemars::schema_for!(Name);
        assert_eq!(schema.get("type").unwrap(), "string");
        assert_eq!(schema.get("maxLength").unwrap(), Name::MAX);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(raw in "\\PC*|.*|[ab É\u{200b}\u{200d}ی\t\u{3000}]{0,110}") {
            if let Ok(name) = Name::parse(&raw) {
                prop_assert_eq!(&Name::parse(&name.to_string()).unwrap(), &name);
                prop_assert!(name.as_str().chars().count() <= Name::MAX);
                prop_assert!(!name.key().contains(char::is_control));
                let json = serde_json::to_string(&name).unwrap();
                prop_assert_eq!(serde_json::from_str::<Name>(&json).unwrap(), name);
            }
        }
    }
}
