//! How many parts a text message takes, which is what it costs.

use crate::refusal::refusals;

/// The size of a text message: characters, parts and what is left, for the text exactly as given.
///
/// A text of the GSM alphabet (3GPP TS 23.038) has 160 characters in one part or 153 in each of several; any other text
/// goes as UCS-2 with 70 or 67 UTF-16 units. Count what will be sent: the sender's prefix, then [`plain`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SmsParts {
    encoding: Encoding,
    units: usize,
    parts: usize,
    remaining: usize,
}

/// How a text message travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// The GSM alphabet: a character is one unit, those of its extension table (`€` and `^{}\[~]|`) are two.
    Gsm7,
    /// Any Unicode, in UTF-16: an emoji is at least two units.
    Ucs2,
}

refusals! {
    /// Why a text cannot be sent as a text message.
    SmsRefusal {
        /// More than [`SmsParts::MAX`] characters.
        TooLong = "too_long", "Shorten the text message to {} characters or fewer. Emoji and signs like € count as 2", SmsParts::MAX;
    }
}

impl SmsParts {
    /// The longest message, in characters as [`SmsParts::units`] counts them: six GSM parts.
    pub const MAX: usize = 918;

    /// Measures a text of any length. An empty one is a part too: the phone rings all the same.
    pub fn of(text: &str) -> Self {
        let encoding = Encoding::of(text);
        let units = text.chars().map(|c| encoding.units(c)).sum();
        if units <= encoding.single() {
            return Self { encoding, units, parts: 1, remaining: encoding.single() - units };
        }
        let mut parts = 1;
        let mut used = 0;
        for cost in text.chars().map(|c| encoding.units(c)) {
            // A part that has room for half a character stays short: no phone can join the halves.
            if used + cost > encoding.each() {
                parts += 1;
                used = 0;
            }
            used += cost;
        }
        Self { encoding, units, parts, remaining: encoding.each() - used }
    }

    /// Measures a text that may be sent.
    pub fn parse(text: &str) -> Result<Self, SmsRefusal> {
        let size = Self::of(text);
        if size.units > Self::MAX { Err(SmsRefusal::TooLong) } else { Ok(size) }
    }

    /// The text cut where [`SmsParts::of`] counts its parts.
    pub fn split(text: &str) -> Vec<&str> {
        let encoding = Encoding::of(text);
        if Self::of(text).parts == 1 {
            return vec![text];
        }
        let mut parts = Vec::new();
        let (mut start, mut used) = (0, 0);
        for (at, c) in text.char_indices() {
            if used + encoding.units(c) > encoding.each() {
                parts.push(&text[start..at]);
                (start, used) = (at, 0);
            }
            used += encoding.units(c);
        }
        parts.push(&text[start..]);
        parts
    }

    /// The alphabet that the text needs.
    pub fn encoding(self) -> Encoding {
        self.encoding
    }

    /// Characters as the network counts them: septets of the GSM alphabet, or UTF-16 units.
    pub fn units(self) -> usize {
        self.units
    }

    /// Messages that are paid for, at least 1.
    pub fn parts(self) -> usize {
        self.parts
    }

    /// Units that are free in the last part.
    pub fn remaining(self) -> usize {
        self.remaining
    }
}

impl Encoding {
    /// The alphabet that a text needs: one character outside GSM's moves the whole text to UCS-2.
    fn of(text: &str) -> Self {
        if text.chars().all(|c| septets(c).is_some()) { Self::Gsm7 } else { Self::Ucs2 }
    }

    fn units(self, c: char) -> usize {
        match self {
            Self::Gsm7 => septets(c).unwrap_or(1),
            Self::Ucs2 => c.len_utf16(),
        }
    }

    /// Units of a message that is one part.
    const fn single(self) -> usize {
        match self {
            Self::Gsm7 => 160,
            Self::Ucs2 => 70,
        }
    }

    /// Units of one of several parts: 140 bytes less the 6 of the header that joins them.
    const fn each(self) -> usize {
        match self {
            Self::Gsm7 => 153,
            Self::Ucs2 => 67,
        }
    }
}

/// What a character takes of the GSM 03.38 default alphabet (1) or its extension table (2), if it is in one.
const fn septets(c: char) -> Option<usize> {
    match c {
        '^' | '{' | '}' | '\\' | '[' | '~' | ']' | '|' | '€' | '\u{c}' => Some(2),
        '\n'
        | '\r'
        | ' '..='_'
        | 'a'..='z'
        | '£'
        | '¥'
        | 'è'
        | 'é'
        | 'ù'
        | 'ì'
        | 'ò'
        | 'Ç'
        | 'Ø'
        | 'ø'
        | 'Å'
        | 'å'
        | 'Δ'
        | 'Φ'
        | 'Γ'
        | 'Λ'
        | 'Ω'
        | 'Π'
        | 'Ψ'
        | 'Σ'
        | 'Θ'
        | 'Ξ'
        | 'Æ'
        | 'æ'
        | 'ß'
        | 'É'
        | '¤'
        | '¡'
        | 'Ä'
        | 'Ö'
        | 'Ñ'
        | 'Ü'
        | '§'
        | '¿'
        | 'ä'
        | 'ö'
        | 'ñ'
        | 'ü'
        | 'à' => Some(1),
        _ => None,
    }
}

/// The text with plain quotes, dashes, ellipses and spaces instead of the typographic ones that word processors put in
/// and that would more than double the price. Everything else stays as it is.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '‘' | '’' | '‚' | '‛' => plain.push('\''),
            '“' | '”' | '„' | '‟' => plain.push('"'),
            // Hyphens and dashes from U+2010 to U+2015, and the minus sign.
            '\u{2010}'..='\u{2015}' | '\u{2212}' => plain.push('-'),
            '…' => plain.push_str("..."),
            // No-break, figure and narrow no-break space.
            '\u{a0}' | '\u{2007}' | '\u{202f}' => plain.push(' '),
            c => plain.push(c),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Encoding, SmsParts, SmsRefusal, plain, septets};

    fn size(text: &str) -> (Encoding, usize, usize, usize) {
        let size = SmsParts::of(text);
        (size.encoding(), size.units(), size.parts(), size.remaining())
    }

    #[test]
    fn gsm_parts_are_160_then_153() {
        use Encoding::Gsm7;
        assert_eq!(size(""), (Gsm7, 0, 1, 160));
        assert_eq!(size("School is closed today."), (Gsm7, 23, 1, 137));
        assert_eq!(size(&"a".repeat(160)), (Gsm7, 160, 1, 0));
        assert_eq!(size(&"a".repeat(161)), (Gsm7, 161, 2, 145));
        assert_eq!(size(&"a".repeat(306)), (Gsm7, 306, 2, 0));
        assert_eq!(size(&"a".repeat(307)), (Gsm7, 307, 3, 152));
        assert_eq!(size(&"a".repeat(918)), (Gsm7, 918, 6, 0));
    }

    #[test]
    fn an_extension_character_is_two_and_stays_whole() {
        use Encoding::Gsm7;
        for c in "^{}\\[~]|€\u{c}".chars() {
            assert_eq!(size(&c.to_string()), (Gsm7, 2, 1, 158), "{c:?}");
        }
        assert_eq!(size(&"€".repeat(80)), (Gsm7, 160, 1, 0));
        // 76 euro signs leave one septet of 153 empty in every part.
        assert_eq!(size(&"€".repeat(153)), (Gsm7, 306, 3, 151));
        let text = format!("{}€{}", "a".repeat(152), "b".repeat(10));
        assert_eq!(SmsParts::split(&text), ["a".repeat(152), format!("€{}", "b".repeat(10))]);
    }

    #[test]
    fn anything_else_is_ucs2_in_utf16_units() {
        use Encoding::Ucs2;
        assert_eq!(size("ç"), (Ucs2, 1, 1, 69));
        assert_eq!(size("`"), (Ucs2, 1, 1, 69));
        assert_eq!(size("a\tb"), (Ucs2, 3, 1, 67));
        assert_eq!(size(&"ŵ".repeat(70)), (Ucs2, 70, 1, 0));
        assert_eq!(size(&"ŵ".repeat(71)), (Ucs2, 71, 2, 63));
        assert_eq!(size("👋"), (Ucs2, 2, 1, 68));
        assert_eq!(size(&"👋".repeat(35)), (Ucs2, 70, 1, 0));
        // 33 pairs leave one unit of 67 empty in every part.
        assert_eq!(size(&"👋".repeat(67)), (Ucs2, 134, 3, 65));
    }

    #[test]
    fn the_gsm_alphabet_is_whole() {
        let basic = (0..=0x10_ffff).filter_map(char::from_u32).filter(|&c| septets(c) == Some(1)).count();
        // 128 places, less the escape to the extension table.
        assert_eq!(basic, 127);
    }

    #[test]
    fn a_message_may_be_918_characters() {
        assert!(SmsParts::parse(&"a".repeat(SmsParts::MAX)).is_ok());
        assert_eq!(SmsParts::parse(&"a".repeat(SmsParts::MAX + 1)), Err(SmsRefusal::TooLong));
        assert_eq!(SmsParts::parse(&"€".repeat(SmsParts::MAX / 2 + 1)), Err(SmsRefusal::TooLong));
        assert!(SmsRefusal::TooLong.to_string().contains("918"));
    }

    #[test]
    fn typography_becomes_plain_and_nothing_else_does() {
        assert_eq!(
            plain("‘Sam’s’ “trip” – 3—4\u{a0}pm\u{202f}today… „so‚ 5−2 a‑b"),
            "'Sam's' \"trip\" - 3-4 pm today... \"so' 5-2 a-b"
        );
        for text in ["Dydd Gŵyl Dewi hapus 👋", "«oui» 李 ‹x› 5′ 3″ · •\u{200d}\t", "~^{}"] {
            assert_eq!(plain(text), text);
        }
    }

    proptest! {
        #[test]
        fn parts_hold_the_whole_text(text in "\\PC{0,400}|[a€]{0,400}|[aŵ👋]{0,200}|.*") {
            let size = SmsParts::of(&text);
            let parts = SmsParts::split(&text);
            prop_assert_eq!(parts.concat(), text.as_str());
            prop_assert_eq!(parts.len(), size.parts());
            let (encoding, limit) = (size.encoding(), if parts.len() == 1 { size.encoding().single() } else { size.encoding().each() });
            // Whole characters alone: the units of the parts are those of the text, so that no pair was cut.
            let units: Vec<usize> = parts.iter().map(|part| part.chars().map(|c| encoding.units(c)).sum()).collect();
            prop_assert!(units.iter().all(|&part| part <= limit));
            prop_assert_eq!(units.iter().sum::<usize>(), size.units());
            prop_assert_eq!(limit - units.last().unwrap(), size.remaining());
            if encoding == Encoding::Ucs2 {
                prop_assert_eq!(text.encode_utf16().count(), size.units());
            }
        }

        #[test]
        fn plain_is_plain(text in "\\PC*|[‘’“”–—…\u{a0}a]{0,40}") {
            let once = plain(&text);
            prop_assert_eq!(plain(&once), once.as_str());
        }
    }
}
