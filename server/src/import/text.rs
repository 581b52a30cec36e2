//! The text of a file that says of itself in which encoding it is, or does not.
//!
//! A wrong guess must never spoil a whole file without a word: a name that becomes `JosÃ©` is another child at the next
//! import. What contradicts the rest of its file is made visible as [`LOST`], so that its row can be refused.

use encoding_rs::{Encoding, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// Stands where bytes could not be read.
pub const LOST: char = char::REPLACEMENT_CHARACTER;

/// A file's text.
#[derive(Debug)]
pub struct Text<'b> {
    /// What it says, without a mark of its encoding.
    pub text: Cow<'b, str>,
    /// Whether some bytes could not be read.
    pub damaged: bool,
}

/// Reads bytes by evidence, the strongest first:
///
/// 1. A mark at the beginning says UTF-8 or UTF-16.
/// 2. Every other byte of the beginning is zero, as names of columns are in UTF-16.
/// 3. What is valid UTF-8 throughout is UTF-8.
/// 4. What has signs of several bytes in valid UTF-8 was written in UTF-8: other programs write such sequences by chance
///    alone. If those are as many as the bytes that are not valid, or more, the file is UTF-8, and those bytes are lost.
/// 5. Else it is Windows-1252, which Excel writes: é is one byte there, and alone it is never valid UTF-8. Of the rows that
///    speak against it, [`is_doubled`] tells, and [`is_lost`] of five bytes that are no signs in it.
pub fn decode(bytes: &[u8]) -> Text<'_> {
    let (text, damaged) = if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        let (text, damaged) = encoding.decode_with_bom_removal(bytes);
        (text, damaged)
    } else if let Some(encoding) = without_mark(bytes) {
        encoding.decode_without_bom_handling(bytes)
    } else {
        let (mut signs, mut bad) = (0, 0);
        for chunk in bytes.utf8_chunks() {
            signs += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
            bad += usize::from(!chunk.invalid().is_empty());
        }
        if bad > signs {
            (WINDOWS_1252.decode_without_bom_handling(bytes).0, false)
        } else {
            (String::from_utf8_lossy(bytes), bad > 0)
        }
    };
    let text = if text.contains('\0') { Cow::Owned(text.replace('\0', "")) } else { text };
    Text { text, damaged }
}

/// UTF-16 of which nothing is said.
fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    /// So many bytes are looked at.
    const BEGINNING: usize = 64;
    let (pairs, _) = bytes.get(..bytes.len().min(BEGINNING))?.as_chunks::<2>();
    let zeros = |at: usize| pairs.iter().filter(|pair| pair[at] == 0).count();
    let many = |count: usize| pairs.len() >= 4 && count * 4 >= pairs.len() * 3;
    // The other byte of a letter is hardly ever zero, but it is in `Ā`, which begins many a Māori name.
    let few = |count: usize| count * 8 <= pairs.len();
    match (zeros(0), zeros(1)) {
        (low, high) if few(low) && many(high) => Some(UTF_16LE),
        (high, low) if few(low) && many(high) => Some(UTF_16BE),
        _ => None,
    }
}

/// One spelling of é for all: two files may compose it differently.
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Whether a text has a sign that says nothing: bytes were lost, here or before, or are no letters in Windows-1252.
pub fn is_lost(text: &str) -> bool {
    !text.is_ascii()
        && text.chars().any(|c| c == LOST || matches!(c, '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}'))
}

/// Whether a text was written in UTF-8, taken for Windows-1252 or Macintosh, and written in UTF-8 again: `JosÃ©`, `Jos√©`.
///
/// It was, if all of it, taken back, is UTF-8; and if a part of it is that does not come about otherwise, like `Ã©`. Genuine
/// text can have such a part by chance where an accented letter comes before a mark of punctuation: `CAFÉ…`, `É’s`.
pub fn is_doubled(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let bytes: Vec<Option<u8>> = text.chars().map(byte).collect();
    let parts = (0..bytes.len()).filter_map(|at| part(&bytes[at..]));
    let whole: Option<Vec<u8>> = bytes.iter().copied().collect();
    let whole = whole.and_then(|bytes| String::from_utf8(bytes).ok());
    let is_whole = whole.is_some_and(|text| text.chars().all(|c| c.is_ascii() || is_written(c)));
    let mut known = parts.filter(|part| !part.is_chance || (is_whole && part.bytes == 2));
    known.next().is_some() || is_macintosh(text)
}

/// The byte that a sign is in Windows-1252, or in Latin 1 where that has none.
fn byte(c: char) -> Option<u8> {
    match u8::try_from(c) {
        Ok(byte) => Some(byte),
        Err(_) => match *WINDOWS_1252.encode(c.encode_utf8(&mut [0; 4])).0 {
            [byte] => Some(byte),
            _ => None,
        },
    }
}

/// Signs that are one sign, when they are taken back.
struct Part {
    bytes: usize,
    /// Whether all that follows the first can follow a letter in genuine text.
    is_chance: bool,
}

fn part(bytes: &[Option<u8>]) -> Option<Part> {
    let length = match bytes.first()? {
        Some(0xc2..=0xdf) => 2,
        Some(0xe0..=0xef) => 3,
        Some(0xf0..=0xf4) => 4,
        _ => return None,
    };
    let part: Vec<u8> = bytes.get(..length)?.iter().copied().collect::<Option<_>>()?;
    let sign = std::str::from_utf8(&part).ok()?.chars().next()?;
    let is_chance = part[1..].iter().all(|byte| follows_letters(*byte));
    is_written(sign).then_some(Part { bytes: length, is_chance })
}

/// Quotation marks, dashes, an ellipsis, a no-break space, ª º ® ° ™, and the letters ƒ Š Œ Ž š œ ž Ÿ.
fn follows_letters(byte: u8) -> bool {
    matches!(
        byte,
        0x83..=0x85 | 0x8a | 0x8c | 0x8e | 0x91..=0x97 | 0x99..=0x9c | 0x9e..=0xa0 | 0xaa | 0xab | 0xae | 0xb0 | 0xba | 0xbb
    )
}

/// What people write: letters of their scripts, signs of print, emoji.
fn is_written(c: char) -> bool {
    matches!(c, '\u{a0}'..='\u{17f}' | '\u{218}'..='\u{21b}' | '\u{300}'..='\u{52f}' | '\u{590}'..='\u{6ff}')
        || ('\u{900}'..='\u{fffc}').contains(&c)
        || ('\u{1f000}'..='\u{1faff}').contains(&c)
}

/// `Jos√©`: Excel for Mac takes UTF-8 for Macintosh. Latin letters and punctuation alone are known: `“É` is others.
fn is_macintosh(text: &str) -> bool {
    let (bytes, _, unmappable) = MACINTOSH.encode(text);
    let known = |c| matches!(c, '\u{a0}'..='\u{17f}' | '\u{2010}'..='\u{20ac}');
    !unmappable
        && std::str::from_utf8(&bytes).is_ok_and(|text| text.chars().all(|c| c.is_ascii() || known(c)))
}

#[cfg(test)]
mod tests {
    use super::{Text, decode, is_doubled, is_lost};
    use encoding_rs::{MACINTOSH, WINDOWS_1252};
    use proptest::prelude::*;

    fn text(bytes: &[u8]) -> (String, bool) {
        let Text { text, damaged } = decode(bytes);
        (text.into_owned(), damaged)
    }

    #[test]
    fn a_file_is_read_by_what_speaks_for_its_encoding() {
        let sound = |text: &str| (text.to_owned(), false);
        assert_eq!(text("José\nZoë".as_bytes()), sound("José\nZoë"));
        assert_eq!(text("\u{feff}José".as_bytes()), sound("José"));
        assert_eq!(text(b"Jos\xe9\nZo\xeb \x80"), sound("José\nZoë €"));
        // One wrong byte takes one sign, not the file.
        assert_eq!(
            text(b"Jos\xc3\xa9\nGarc\xc3\xada\nZo\xeb\n"),
            ("José\nGarcía\nZo\u{fffd}\n".to_owned(), true)
        );
        assert_eq!(text(b"Jos\xc3\xa9\nZo\xeb"), ("José\nZo\u{fffd}".to_owned(), true));
        assert_eq!(text(b"\xef\xbb\xbfZo\xeb,Jos\xe9"), ("Zo\u{fffd},Jos\u{fffd}".to_owned(), true));
        // A sign that was cut is one, however many bytes are left of it.
        assert_eq!(text(b"Jos\xc3\xa9 \xe2\x80,"), ("José \u{fffd},".to_owned(), true));
        // Most of it speaks for Windows-1252: then the row that does not is one to be refused.
        let (all, damaged) = text(b"Jos\xe9\nZo\xeb\nRen\xc3\xa9");
        assert!(!damaged && all == "José\nZoë\nRenÃ©" && is_doubled("RenÃ©"));
        assert_eq!(text(b"Spa\xdf\x93 f\xfcr Zo\xeb"), sound("Spaß“ für Zoë"));
        // A mark is never part of what cannot be read.
        assert_eq!(text(b"\xc3\xa9\xe9\",\n"), ("é\u{fffd}\",\n".to_owned(), true));
    }

    #[test]
    fn utf_16_is_known_with_and_without_a_mark() {
        for raw in [
            "FIRST_NAME\tLAST_NAME\nZoë\tŻak\n",
            "\u{feff}FIRST_NAME\tLAST_NAME\nZoë\tŻak\n",
            "FIRST\tLAST\nĀria\tŻak\nĀtene\tĀio\n",
        ] {
            let expected = (raw.trim_start_matches('\u{feff}').to_owned(), false);
            let (low, high): (Vec<u8>, Vec<u8>) = (
                raw.encode_utf16().flat_map(u16::to_le_bytes).collect(),
                raw.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            );
            assert_eq!((text(&low), text(&high)), (expected.clone(), expected));
        }
        // Half of a sign that has two parts there.
        let mut half: Vec<u8> =
            "FIRST_NAME\tLAST_NAME\nZo".encode_utf16().flat_map(u16::to_le_bytes).collect();
        half.extend([0x01, 0xd8, b'\n', 0]);
        assert_eq!(text(&half), ("FIRST_NAME\tLAST_NAME\nZo\u{fffd}\n".to_owned(), true));
        assert_eq!(text(b"a\0b,c\nd\0"), ("ab,c\nd".to_owned(), false));
    }

    #[test]
    fn text_that_was_written_twice_is_known() {
        for doubled in [
            "JosÃ©",
            "ZoÃ« Lee",
            "Itâ€™s on Friday â€“ Â£5",
            "Å»ak",
            "LolÃ\u{a0}",
            "ðŸ˜€ see you",
            "Ã\u{81}lvaro",
            "Ø§Ø\u{ad}Ù…Ø¯",
            "Jos√©",
            "Itâ\u{80}\u{99}s",
            "JosÃƒÂ©",
            "Zoë and JosÃ©",
            "ï»¿Sam",
        ] {
            assert!(is_doubled(doubled), "{doubled}");
        }
        for sound in [
            "José",
            "Zoë",
            "It’s on Friday – £5",
            "Żak",
            "É’s",
            "JOSÉ’S",
            "„Spaß“",
            "CAFÉ…",
            "Olé…”",
            "ÉCOLE – “VOILÀ”",
            "São Tomé",
            "Ã",
            "Æ",
            "10 € ½",
            "naïve café",
            "ﺃحمد",
            "Łukasz",
            "«Élan»",
            "ATÉ AMANHÃ…",
            "😀",
            "ß»",
            "",
            "a",
        ] {
            assert!(!is_doubled(sound), "{sound}");
        }
        // The five bytes that are no signs in Windows-1252; what Latin 1 has for a line's end is white space.
        for byte in [0x81, 0x8d, 0x8f, 0x90, 0x9d] {
            assert!(is_lost(&text(&[b'J', byte, b'x']).0), "{byte:x}");
        }
        assert!(!is_lost("Zo\u{85}"));
        assert!(is_lost("Zo\u{fffd}") && is_lost("Fran\u{8d}ois") && !is_lost("François"));
    }

    proptest! {
        #[test]
        fn what_people_write_is_known_when_it_was_written_twice(word in "[a-zà-öø-ÿĄ-žа-яΑ-Ωا-ي’–£]{1,12}") {
            prop_assume!(!word.is_ascii());
            prop_assert!(is_doubled(&WINDOWS_1252.decode_without_bom_handling(word.as_bytes()).0));
        }

        #[test]
        fn what_the_west_writes_is_known_when_a_mac_wrote_it_twice(word in "[a-zà-öø-ÿĄ-ž’–£]{1,12}") {
            prop_assume!(!word.is_ascii());
            prop_assert!(is_doubled(&MACINTOSH.decode_without_bom_handling(word.as_bytes()).0));
        }

        #[test]
        fn words_are_what_they_are(word in "[a-zà-öø-ÿ’“”–…]{1,12}|[A-ZÀÂÇÉÈÊ]{1,12}[!’…]?|“[A-ZÀ-ÖØ-Þ]{1,12}”|«[A-ZÀ-ÖØ-Þ]{1,12}»") {
            prop_assert!(!is_doubled(&word), "{word}");
        }

        #[test]
        fn one_wrong_byte_takes_no_more_than_one_sign(before in "[a-zé,\"\n]{0,9}", after in "[a-zé,\"\n]{0,9}") {
            let sound = format!("é{before}");
            let bytes = [sound.as_bytes(), b"\xe9", after.as_bytes()].concat();
            prop_assert_eq!(text(&bytes), (format!("{sound}\u{fffd}{after}"), true));
        }
    }
}
