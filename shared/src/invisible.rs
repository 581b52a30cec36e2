//! Characters that nobody sees and nobody typed: they come along when text is pasted from chats, mail and spreadsheets.

use std::borrow::Cow;

/// What was typed, without white space around it; empty where nothing of it can be seen. Whether a field is empty is
/// asked here and nowhere else.
///
/// What can be seen keeps every character: joiners, variation selectors and tags spell words and draw emoji.
pub fn typed(raw: &str) -> &str {
    if is_blank(raw) { "" } else { raw.trim() }
}

/// Whether nothing of a text can be seen: it is empty, or white space, controls and characters without a mark are all it
/// has.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || is_ignorable(c) || is_blank_sign(c))
}

/// Unicode's `Default_Ignorable_Code_Point`: what is to be shown as nothing where it has no effect on its neighbours
/// (`DerivedCoreProperties.txt`). Marks and controls of direction, joiners, fillers, variation selectors, tags, and the
/// places that are kept for more of them.
pub const fn is_ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// What has a place and shows nothing there, and is no white space to Unicode: the Braille blank, annotation marks, the
/// null notehead, and the Egyptian blanks.
const fn is_blank_sign(c: char) -> bool {
    matches!(c, '\u{2800}' | '\u{fff9}'..='\u{fffb}' | '\u{13441}'..='\u{13442}' | '\u{1d159}')
}

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

    use super::{is_blank, is_ignorable, strip, typed};

    #[test]
    fn what_nobody_sees_is_empty() {
        for raw in [
            "",
            " \t\r\n\u{a0}\u{3000}\u{2028}",
            "\u{200b}",
            "\u{ad}\u{ad}",
            "\u{3164}",
            "\u{115f}\u{1160}\u{ffa0}",
            "\u{34f}\u{17b4}\u{17b5}\u{180b}\u{180e}\u{180f}",
            "\u{200c}\u{200d}",
            "\u{202e}\u{2066}\u{2069}\u{200f}\u{61c}",
            "\u{fe0f}\u{fe00}\u{e0100}\u{e01ef}",
            "\u{e0001}\u{e0067}\u{e007f}",
            "\u{feff}\u{2060}\u{2064}",
            "\u{2800}\u{2800}",
            "\u{fff0}\u{fff9}\u{fffb}",
            "\u{1bca0}\u{1d159}\u{1d173}\u{1d17a}\u{13441}",
            "\0\u{1b}\u{7f}\u{85}",
            " \u{200b}\n\u{3164} ",
        ] {
            assert!(is_blank(raw), "{raw:?}");
            assert_eq!(typed(raw), "", "{raw:?}");
        }
    }

    #[test]
    fn what_is_seen_is_left_as_it_was_typed() {
        for text in [
            "x",
            ".",
            "علی\u{200c}رضا",
            "क्\u{200d}ष",
            "👩\u{200d}👧",
            "❤\u{fe0f}",
            "🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
            "葛\u{e0100}",
            "\u{200f}(نعم)\u{200f}",
            "⠃\u{2800}⠃",
            "\u{301}",
            "\u{fffd}",
            "\u{e000}",
        ] {
            assert_eq!(typed(&[" \n", text, "\t "].concat()), text);
        }
    }

    #[test]
    fn a_joiner_stays_where_it_is_spelling() {
        assert_eq!(strip("\u{200d}علی\u{200c}رضا\u{200c}"), "علی\u{200c}رضا");
        assert_eq!(strip("S\u{200d}am\u{200b}"), "Sam");
        assert_eq!(strip("é\u{200d}\u{200d} b"), "é b");
    }

    proptest! {
        #[test]
        fn unseen_beside_seen_is_not_empty(before in "[\u{200b}-\u{200f}\u{2800}\u{3164} \n]{0,5}", seen in "[a-z0-9?é李]") {
            prop_assert!(is_blank(&before));
            prop_assert!(!is_blank(&[&before, seen.as_str()].concat()));
            prop_assert!(!is_blank(&[&seen, before.as_str()].concat()));
        }

        #[test]
        fn fillers_and_controls_of_direction_are_ignorable(c in any::<char>()) {
            if super::is_filler(c) || super::is_joiner(c) || super::is_direction_control(c) {
                prop_assert!(is_ignorable(c) || c == '\u{2800}', "{c:?}");
            }
        }

        #[test]
        fn once_is_enough(raw in "[\u{200b}-\u{200f}\u{feff} aé\u{3000}ی]{0,12}|\\PC*") {
            let once = strip(&raw).into_owned();
            prop_assert_eq!(strip(&once), once.as_str());
        }
    }
}
