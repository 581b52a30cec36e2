//! One spelling for comparing and searching: lower case, without accents, with single spaces and plain quotes and dashes.

use shared::invisible::is_ignorable;
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// Folds a text: `"  Zoë  O’NEILL "` becomes `"zoe o'neill"`. Folding what is folded changes nothing.
///
/// Accents go from Latin, Greek and Cyrillic letters. In other scripts a mark is part of the spelling, and stays.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return single_spaced(text.chars().map(|c| c.to_ascii_lowercase()).filter(|c| !is_hidden(*c)));
    }
    // Lower case comes second, because taking a ligature or a sign apart can make capitals.
    let letters: String = text.nfkd().flat_map(char::to_lowercase).nfd().filter(|c| !is_accent(*c)).collect();
    let mut plain = String::with_capacity(letters.len());
    for c in letters.chars().filter(|c| !is_hidden(*c)) {
        match c {
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'ß' => plain.push_str("ss"),
            'þ' => plain.push_str("th"),
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            'đ' | 'ð' => plain.push('d'),
            'ħ' => plain.push('h'),
            'ı' => plain.push('i'),
            'ς' => plain.push('σ'),
            '‘' | '’' | 'ʼ' => plain.push('\''),
            '“' | '”' => plain.push('"'),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => plain.push('-'),
            c => plain.push(c),
        }
    }
    // Put together again, so that scripts whose syllables come apart (Korean) are as short as they were.
    single_spaced(plain.nfkc())
}

/// A pattern for `LIKE … ESCAPE '\'` that finds `folded` anywhere.
pub fn anywhere(folded: &str) -> String {
    let mut pattern = String::with_capacity(folded.len() + 2);
    pattern.push('%');
    for c in folded.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// The marks that are put on letters of European scripts.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}') && is_combining_mark(c)
}

/// What shows nothing, and what a database may not take in a text.
pub fn is_hidden(c: char) -> bool {
    (c.is_control() && !c.is_whitespace()) || is_ignorable(c)
}

fn single_spaced(chars: impl Iterator<Item = char>) -> String {
    let mut spaced = String::new();
    for c in chars {
        if !c.is_whitespace() {
            spaced.push(c);
        } else if !spaced.is_empty() && !spaced.ends_with(' ') {
            spaced.push(' ');
        }
    }
    spaced.truncate(spaced.trim_end().len());
    spaced
}

#[cfg(test)]
mod tests {
    use super::{anywhere, fold};
    use proptest::prelude::*;

    #[test]
    fn spellings_of_one_word_become_one() {
        for (raw, folded) in [
            ("  Zoë \r\n O’NEILL\u{200b} ", "zoe o'neill"),
            ("Zoe\u{308}", "zoe"),
            ("Łukasz Żółć", "lukasz zolc"),
            ("Straße", "strasse"),
            ("ﬁne ™ №", "fine tm no"),
            ("İstanbul ISPARTA ılıca", "istanbul isparta ilica"),
            ("Ångström–Æther", "angstrom-aether"),
            ("ΟΔΟΣ", "οδοσ"),
            ("한글", "한글"),
            ("हिन्दी", "हिन्दी"),
            // Taken apart, this sign is a space and two marks.
            ("a\u{1fcd}b", "a b"),
            ("", ""),
            ("❤\u{fe0f} Sa\u{34f}m\u{3164}\u{e0041}", "❤ sam"),
            (" \t ", ""),
        ] {
            assert_eq!(fold(raw), folded, "{raw:?}");
        }
    }

    #[test]
    fn a_pattern_takes_its_signs_as_they_are() {
        assert_eq!(anywhere("50%_\\"), "%50\\%\\_\\\\%");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(raw in "\\PC*|.*|[A-Za-zÀ-ɏ\u{300}-\u{310}’–ßİıﬁ™ ]{0,20}") {
            let once = fold(&raw);
            prop_assert_eq!(fold(&once), once.as_str());
            prop_assert!(!once.starts_with(' ') && !once.ends_with(' ') && !once.contains("  "));
        }

        #[test]
        fn case_does_not_count(raw in "[a-zà-öø-ÿ ]{0,20}") {
            prop_assert_eq!(fold(&raw.to_uppercase()), fold(&raw));
        }
    }
}
