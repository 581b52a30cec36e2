//! Characters that nobody sees and nobody typed: they come along when text is pasted from chats, mail and spreadsheets.

use std::borrow::Cow;

/// No width and no meaning in an address, a number or a name: soft hyphen, zero-width space, word joiner, byte order
/// mark, left-to-right and right-to-left marks, and the Hangul and Braille blanks that pass for letters.
pub(crate) const fn is_filler(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2060}'..='\u{2064}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
    )
}

/// Embeddings, overrides and isolates: they can make text read in another order than it is stored, which spoofs.
pub(crate) const fn is_direction_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}')
}

/// Zero-width joiner and non-joiner: spelling in Persian, Hindi and other scripts, junk anywhere else.
pub(crate) const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// The text without what cannot be seen. A joiner stays between two characters of a script that may need it.
pub fn strip(raw: &str) -> Cow<'_, str> {
    if raw.is_ascii() {
        return Cow::Borrowed(raw);
    }
    let may_join = |c: char| !c.is_ascii() && !c.is_whitespace() && !is_joiner(c);
    let mut seen = raw.chars().filter(|&c| !is_filler(c) && !is_direction_control(c)).peekable();
    let mut text = String::with_capacity(raw.len());
    let mut last = None;
    while let Some(c) = seen.next() {
        if !is_joiner(c) || (last.is_some_and(may_join) && seen.peek().copied().is_some_and(may_join)) {
            text.push(c);
            last = Some(c);
        }
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::strip;

    #[test]
    fn a_joiner_stays_where_it_is_spelling() {
        assert_eq!(strip("\u{200d}علی\u{200c}رضا\u{200c}"), "علی\u{200c}رضا");
        assert_eq!(strip("S\u{200d}am\u{200b}"), "Sam");
        assert_eq!(strip("é\u{200d}\u{200d} b"), "é b");
    }

    proptest! {
        #[test]
        fn once_is_enough(raw in "[\u{200b}-\u{200f}\u{feff} aé\u{3000}ی]{0,12}|\\PC*") {
            let once = strip(&raw).into_owned();
            prop_assert_eq!(strip(&once), once.as_str());
        }
    }
}
