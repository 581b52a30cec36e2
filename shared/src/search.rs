//! How long a text to search for may be: asked by a page before it sends the text, and by the server before it looks.

use crate::{
    history::SearchHistory,
    invisible::{is_ignorable, typed},
    join::SearchSchools,
    office::SearchContacts,
    refusal::refusals,
};

/// The longest text that can be searched for, in characters.
pub const SEARCH_CHARACTERS: usize = 100;
/// The fewest letters of a name that schools are looked for by.
pub const SEARCH_LETTERS: usize = 3;

refusals! {
    /// Why a text cannot be searched for.
    SearchRefusal {
        /// Longer than [`SEARCH_CHARACTERS`].
        TooLong = "too_long", "Use {} characters or fewer to search", SEARCH_CHARACTERS;
        /// Fewer than [`SEARCH_LETTERS`], where a school is looked for.
        TooShort = "too_short", "Enter at least {} letters of the school’s name, or its code", SEARCH_LETTERS;
    }
}

/// Refuses a text that is too long to be searched for.
pub fn check(text: &str) -> Result<(), SearchRefusal> {
    if text.chars().count() > SEARCH_CHARACTERS { Err(SearchRefusal::TooLong) } else { Ok(()) }
}

impl SearchHistory {
    /// Refuses a text that is too long.
    pub fn check(&self) -> Result<(), SearchRefusal> {
        check(&self.text)
    }
}

impl SearchContacts {
    /// Refuses a text that is too long.
    pub fn check(&self) -> Result<(), SearchRefusal> {
        check(&self.text)
    }
}

impl SearchSchools {
    /// Refuses a text that is too long, and one that is too short: it would list every school.
    pub fn check(&self) -> Result<(), SearchRefusal> {
        let text = typed(&self.text);
        check(text)?;
        let letters = text.chars().filter(|c| c.is_alphanumeric() && !is_ignorable(*c)).count();
        if letters < SEARCH_LETTERS { Err(SearchRefusal::TooShort) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_have_their_lengths() {
        let full = "é".repeat(SEARCH_CHARACTERS);
        assert_eq!(check(""), Ok(()));
        assert_eq!(check(&full), Ok(()));
        assert_eq!(check(&format!("{full}é")), Err(SearchRefusal::TooLong));
    }

    #[test]
    fn a_school_is_looked_for_by_letters() {
        let check = |text: &str| SearchSchools { text: text.to_owned() }.check();
        assert_eq!(check(" r1v "), Ok(()));
        for text in ["", "ri", " r i ", "%_%", "\u{3164}\u{3164}\u{3164}"] {
            assert_eq!(check(text), Err(SearchRefusal::TooShort), "{text}");
        }
        assert_eq!(
            check(&format!("  {}  ", "a".repeat(SEARCH_CHARACTERS))),
            Ok(()),
            "spaces around it do not count"
        );
        assert_eq!(check(&"a".repeat(SEARCH_CHARACTERS + 1)), Err(SearchRefusal::TooLong));
    }
}
