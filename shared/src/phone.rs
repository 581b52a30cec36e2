//! A mobile number that a text message can reach.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    invisible,
    refusal::{refusals, string_value},
};

/// A mobile number in E.164 (`+447700900123`), shown as `07700 900123` or `+33 6 12 34 56 78`.
///
/// A number without `+` or `00` is a UK one. Serialised and stored as E.164; read in any form that people write.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

string_value!(Phone, PhoneRefusal, 0, schema: {
    "type": "string",
    "format": "tel",
    "examples": ["+447700900123", "07700 900123"],
});

refusals! {
    /// Why a text is not the number of a mobile phone.
    PhoneRefusal {
        /// Nothing but white space and signs.
        Empty = "empty", "Enter a mobile number, like 07700 900123";
        /// Fewer digits than a number of its country has.
        TooShort = "too_short", "This number is too short. A UK mobile number has {} digits, like 07700 900123", UK_DIGITS + 1;
        /// More digits than a number of its country has.
        TooLong = "too_long", "This number is too long. A UK mobile number has {} digits, like 07700 900123. For another country, start with +", UK_DIGITS + 1;
        /// A letter or sign that no number has.
        UnknownCharacter = "unknown_character", "Enter a mobile number using only digits, spaces, brackets, hyphens and +";
        /// A UK landline, freephone, premium, pager or personal number.
        NotAUkMobile = "not_a_uk_mobile", "Enter a UK mobile number, which starts with 07, like 07700 900123. Text messages cannot be sent to landline, premium-rate, personal or pager numbers";
        /// A country code that is no country's.
        UnsupportedCountryCode = "unsupported_country_code", "Text messages cannot be sent to the country of this number. Check the digits after the +, or enter another number";
        /// A number that nobody has, or a landline or premium number of another country.
        InvalidNumber = "invalid_number", "Check this number: it is not a mobile number that can get text messages";
    }
}

/// Digits of a UK mobile number after +44 or 0.
const UK_DIGITS: usize = 10;
const UK: &str = "44";

impl Phone {
    /// Reads a mobile number as people write it.
    ///
    /// Spaces, brackets, full stops, hyphens and invisible marks are ignored. Forgiven as well, because spreadsheets
    /// and address books do it: a missing first 0, `44` without its `+`, more than one 0 first, `+0`, `+44(0)`, an
    /// apostrophe in front, and `.0` behind.
    pub fn parse(raw: &str) -> Result<Self, PhoneRefusal> {
        let digits = significant(bare(invisible::strip(raw).trim()))?;
        let first = digits.find(|c| matches!(c, '1'..='9')).unwrap_or(digits.len());
        let (lead, number) = digits.split_at(first);
        if digits.is_empty() {
            return Err(PhoneRefusal::Empty);
        }
        let abroad = match lead.rsplit_once('+') {
            Some((_, zeros)) => zeros.len() != 1,
            None => lead.len() > 1,
        };
        // A number of country code 7 has eleven digits, so ten are a UK mobile with a stray sign in place of its 0.
        let lost_its_zero = number.len() == UK_DIGITS && number.starts_with('7');
        if abroad && !lost_its_zero {
            return international(number);
        }
        match number.strip_prefix(UK) {
            Some(national) if number.len() > UK_DIGITS => uk(national.trim_start_matches('0')),
            _ => uk(number),
        }
    }

    /// The number in E.164, with its `+`.
    pub fn as_e164(&self) -> &str {
        &self.0
    }
}

/// A spreadsheet puts an apostrophe before what is text to it, and `.0` behind what is a number.
fn bare(typed: &str) -> &str {
    let text = typed.trim_start_matches(['\'', '‘', '’', 'ʼ', '`', '´']);
    match text.strip_suffix(".0") {
        Some(number) if number.bytes().all(|b| b.is_ascii_digit() || b == b'+') => number,
        _ => text,
    }
}

/// The digits, and the plus signs before the first that is not 0.
fn significant(raw: &str) -> Result<String, PhoneRefusal> {
    let mut digits = String::with_capacity(raw.len().min(32));
    let mut bracket = None;
    for c in raw.chars() {
        match c {
            '0'..='9' => digits.push(c),
            '+' if digits.bytes().all(|b| b == b'0') => digits.push(c),
            '(' => bracket = Some(digits.len()),
            // `+44 (0)7…`: the 0 is for callers at home, and no part of the number after its country code.
            ')' if bracket.take().is_some_and(|at| at > 0 && &digits[at..] == "0") => {
                digits.pop();
            }
            ')' | '.' | '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {}
            c if c.is_whitespace() || c == '\u{2800}' || invisible::is_ignorable(c) => {}
            _ => return Err(PhoneRefusal::UnknownCharacter),
        }
    }
    Ok(digits)
}

/// Judges what follows +44 or 0 by Ofcom's National Telephone Numbering Plan: 071 to 075 and 077 to 079 are mobiles, also
/// those of Jersey, Guernsey and the Isle of Man; 070 is personal and 076 pagers, except the Isle of Man's 07624.
fn uk(national: &str) -> Result<Phone, PhoneRefusal> {
    let starts_with = |first: &[char]| national.starts_with(first);
    match national.len() {
        // A few landlines have one digit less.
        0..=8 => Err(PhoneRefusal::TooShort),
        9 if starts_with(&['4', '6', '7']) => Err(PhoneRefusal::TooShort),
        9 | UK_DIGITS if starts_with(&['1', '2', '3', '5', '8', '9']) => Err(PhoneRefusal::NotAUkMobile),
        UK_DIGITS if !starts_with(&['7']) => Err(PhoneRefusal::InvalidNumber),
        UK_DIGITS if national.starts_with("70") => Err(PhoneRefusal::NotAUkMobile),
        UK_DIGITS if national.starts_with("76") && !national.starts_with("7624") => {
            Err(PhoneRefusal::NotAUkMobile)
        }
        UK_DIGITS => Ok(Phone(["+", UK, national].concat())),
        _ => Err(PhoneRefusal::TooLong),
    }
}

fn international(number: &str) -> Result<Phone, PhoneRefusal> {
    if number.len() < SHORTEST_ABROAD {
        return Err(PhoneRefusal::TooShort);
    }
    let plan = Plan::of(number).ok_or(PhoneRefusal::UnsupportedCountryCode)?;
    let (country, national) = number.split_at(plan.code_len());
    if country == UK {
        return uk(national.trim_start_matches('0'));
    }
    // The 0 for callers at home, where no mobile number begins with it.
    let national = if plan.starts.starts_with('0') { national } else { national.trim_start_matches('0') };
    if national.len() < usize::from(plan.min) {
        Err(PhoneRefusal::TooShort)
    } else if national.len() > usize::from(plan.max) {
        Err(PhoneRefusal::TooLong)
    } else if plan.has(national) {
        Ok(Phone(["+", country, national].concat()))
    } else {
        Err(PhoneRefusal::InvalidNumber)
    }
}

/// Digits below which a number with `+` is unfinished, whatever its country.
const SHORTEST_ABROAD: usize = 7;
const NORTH_AMERICA: u16 = 1;

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = &self.0[1..];
        if let Some(national) = number.strip_prefix(UK) {
            let (area, rest) = national.split_at(4);
            return f.write_str(&["0", area, " ", rest].concat());
        }
        let (country, mut rest) = number.split_at(Plan::of(number).map_or(0, |plan| plan.code_len()));
        let groups: &[usize] = match (country, rest.len()) {
            ("33", _) => &[1, 2, 2, 2, 2],
            (_, 8) => &[4, 4],
            (_, 7) => &[3, 4],
            (_, 10) => &[3, 3, 4],
            (_, 11) => &[3, 4, 4],
            _ => &[3, 3, 3],
        };
        let mut shown = ["+", country].concat();
        for &size in groups {
            let (group, after) = rest.split_at(size.min(rest.len()));
            if !group.is_empty() {
                shown.extend([" ", group]);
            }
            rest = after;
        }
        if !rest.is_empty() {
            shown.extend([" ", rest]);
        }
        f.write_str(&shown)
    }
}

/// The mobile numbers of one country code.
#[derive(Clone, Copy)]
struct Plan {
    /// The country code (ITU-T E.164).
    code: u16,
    /// Fewest digits after the country code.
    min: u8,
    /// Most digits after the country code.
    max: u8,
    /// What mobile numbers start with, apart by spaces; nothing where landlines and mobiles cannot be told apart simply.
    /// After `!` what of these is freephone, premium, shared cost or personal.
    starts: &'static str,
}

impl Plan {
    /// The plan of a number without its `+`. No country code is the beginning of another.
    fn of(number: &str) -> Option<Self> {
        (1..=3).find_map(|len| {
            let code: u16 = number.get(..len)?.parse().ok()?;
            match PLANS.binary_search_by_key(&code, |plan| plan.code) {
                Ok(at) => Some(PLANS[at]),
                Err(_) => UNPLANNED.binary_search(&code).is_ok().then(|| plan(code, 4, 12, "")),
            }
        })
    }

    const fn code_len(&self) -> usize {
        match self.code {
            ..10 => 1,
            10..100 => 2,
            _ => 3,
        }
    }

    fn has(&self, national: &str) -> bool {
        if self.code == NORTH_AMERICA {
            return is_north_american(national.as_bytes());
        }
        let (mobile, other) = self.starts.split_once('!').unwrap_or((self.starts, ""));
        let begins = |list: &str| list.split_whitespace().any(|start| national.starts_with(start));
        (mobile.is_empty() || begins(mobile)) && !begins(other)
    }
}

/// Area code and exchange begin with 2 to 9; 900 is premium, 800 and its kin are freephone (NANPA).
fn is_north_american(national: &[u8]) -> bool {
    let [a, b, c, exchange, ..] = *national else { return false };
    a >= b'2'
        && exchange >= b'2'
        && !(b == c && a == b'8')
        && !matches!(&[a, b, c], b"900" | b"800" | b"833" | b"844" | b"855" | b"866" | b"877")
}

const fn plan(code: u16, min: u8, max: u8, starts: &'static str) -> Plan {
    Plan { code, min, max, starts }
}

/// Countries where most parents' numbers come from, by code; those of [`UNPLANNED`] have E.164's length alone. Lengths and first
/// digits are from the national numbering plans that the ITU publishes (<https://www.itu.int/oth/T0202.aspx>), held against the
/// tables of Google's libphonenumber 9; where a plan is in flux the wider reading is taken, for a message that fails is better
/// than a parent who cannot register.
static PLANS: [Plan; 157] = [
    plan(NORTH_AMERICA, 10, 10, ""),
    plan(7, 10, 10, "7 9"),
    plan(20, 10, 10, "1"),
    plan(27, 9, 9, "6 7 81 82 83 84"),
    plan(30, 10, 10, "68 69 94"),
    plan(31, 9, 9, "6"),
    plan(32, 9, 9, "4"),
    plan(33, 9, 9, "6 7"),
    plan(34, 9, 9, "6 71 72 73 74 78"),
    plan(36, 9, 9, "20 30 31 50 70"),
    plan(39, 9, 10, "3"),
    plan(40, 9, 9, "7"),
    plan(41, 9, 9, "68 69 7"),
    plan(43, 7, 13, "6"),
    plan(44, 10, 10, "7"),
    plan(45, 8, 8, "!70 80 90"),
    plan(46, 9, 9, "70 72 73 76 78 79"),
    plan(47, 8, 8, "4 9"),
    plan(48, 9, 9, "21 45 50 51 53 57 60 66 69 72 73 78 79 88"),
    plan(49, 10, 11, "15 16 17"),
    plan(51, 9, 9, "9"),
    plan(52, 10, 10, "!800 900"),
    plan(53, 8, 8, "5 6"),
    plan(54, 10, 11, "!600 609 800 810"),
    plan(55, 11, 11, ""),
    plan(56, 9, 9, "9"),
    plan(57, 10, 10, "3"),
    plan(58, 10, 10, "4"),
    plan(60, 9, 10, "1 !1300 1600 1700 1800 1900"),
    plan(61, 9, 9, "4"),
    plan(62, 9, 12, "8 !800 804 807 809"),
    plan(63, 10, 10, "813 817 895 896 897 898 9"),
    plan(64, 8, 10, "2"),
    plan(65, 8, 8, "8 9"),
    plan(66, 9, 9, "6 8 9"),
    plan(81, 10, 10, "60 70 80 90 !600 700 800 900"),
    plan(82, 9, 10, "1"),
    plan(84, 9, 9, "3 5 7 8 9"),
    plan(86, 11, 11, "1"),
    plan(90, 10, 10, "5"),
    plan(91, 10, 10, "6 7 8 9"),
    plan(92, 10, 10, "3"),
    plan(93, 9, 9, "7"),
    plan(94, 9, 9, "7"),
    plan(95, 8, 10, "9"),
    plan(98, 10, 10, "9"),
    plan(212, 9, 9, "6 7"),
    plan(213, 9, 9, "5 6 7"),
    plan(216, 8, 8, "2 36 39 4 5 9"),
    plan(218, 9, 9, "9"),
    plan(220, 7, 9, ""),
    plan(221, 9, 9, "7"),
    plan(223, 8, 8, "!80"),
    plan(225, 10, 10, "01 05 07"),
    plan(227, 8, 8, "!08 09"),
    plan(229, 10, 10, "01"),
    plan(230, 8, 8, ""),
    plan(231, 7, 9, "!332"),
    plan(232, 8, 8, ""),
    plan(233, 9, 9, "2 5"),
    plan(234, 10, 10, "7 8 9 !700 800 900"),
    plan(237, 9, 9, "242 243 6"),
    plan(240, 9, 9, "!80 90"),
    plan(242, 9, 9, "01 04 05 06"),
    plan(243, 9, 9, "8 9"),
    plan(244, 9, 9, "9"),
    plan(248, 7, 7, "2"),
    plan(249, 9, 9, "1 9"),
    plan(250, 9, 9, "7"),
    plan(251, 9, 9, "7 80 81 9"),
    plan(252, 7, 9, ""),
    plan(254, 9, 9, "1 7"),
    plan(255, 9, 9, "6 7"),
    plan(256, 9, 9, "7"),
    plan(258, 9, 9, "8 !80"),
    plan(260, 9, 9, "55 56 57 58 7 9"),
    plan(262, 9, 9, "6 9"),
    plan(263, 9, 9, "7"),
    plan(264, 8, 9, "60 8 !800 870"),
    plan(265, 9, 9, ""),
    plan(266, 8, 8, "5 6"),
    plan(267, 8, 8, "7"),
    plan(268, 8, 8, "7"),
    plan(269, 7, 7, "!8"),
    plan(291, 7, 7, ""),
    plan(298, 6, 6, "!80 90"),
    plan(299, 6, 6, "!80"),
    plan(350, 8, 8, "5 6"),
    plan(351, 9, 9, "9"),
    plan(352, 9, 9, "6"),
    plan(353, 9, 9, "8 !80 81 84"),
    plan(354, 7, 9, "3 6 7 8 !80"),
    plan(355, 9, 9, "6"),
    plan(356, 8, 8, "7 9"),
    plan(357, 8, 8, "9 !90"),
    plan(358, 6, 12, "4 5"),
    plan(359, 8, 9, "!700 800 90"),
    plan(370, 8, 8, "6"),
    plan(371, 8, 8, "2"),
    plan(372, 7, 8, "5 8 !80 88"),
    plan(373, 8, 8, "562 6 7"),
    plan(374, 8, 8, "!80 90"),
    plan(375, 9, 9, "25 29 33 44"),
    plan(376, 6, 9, "3 4 5 6"),
    plan(377, 8, 9, "3 4 6 7"),
    plan(378, 6, 10, "6"),
    plan(380, 9, 9, "39 50 63 66 67 68 7 89 9 !90"),
    plan(381, 8, 10, "6"),
    plan(382, 8, 9, "6"),
    plan(383, 8, 8, "4"),
    plan(385, 8, 9, "9"),
    plan(386, 8, 8, "!80 89 90"),
    plan(387, 8, 9, "6"),
    plan(389, 8, 8, "7"),
    plan(420, 9, 9, "6 7"),
    plan(421, 9, 9, "90 91 94 95 !900"),
    plan(423, 7, 9, "6 7"),
    plan(502, 8, 8, "3 4 5 8"),
    plan(503, 8, 8, "5 6 7"),
    plan(506, 8, 8, "!800 90"),
    plan(507, 8, 8, "6"),
    plan(509, 8, 8, "!8"),
    plan(590, 9, 9, "6 7 9"),
    plan(592, 7, 7, "5 6 7"),
    plan(593, 9, 9, "9"),
    plan(594, 9, 9, "6 7 9"),
    plan(596, 9, 9, "6 7 9"),
    plan(597, 7, 7, "!80 90"),
    plan(598, 8, 8, "9 !90"),
    plan(599, 7, 8, "!60"),
    plan(670, 8, 8, "7"),
    plan(677, 7, 7, "6 7 8 9"),
    plan(678, 7, 7, ""),
    plan(687, 6, 6, "5 7 8 9"),
    plan(689, 8, 8, "87 88 89"),
    plan(852, 8, 8, "4 5 6 7 8 9"),
    plan(853, 8, 8, "6"),
    plan(880, 10, 10, "1"),
    plan(886, 9, 9, "9"),
    plan(960, 7, 7, "46 7 9 !900"),
    plan(961, 7, 8, "3 7 8 !80"),
    plan(962, 9, 9, "7"),
    plan(963, 9, 9, "50 9"),
    plan(964, 10, 10, "7"),
    plan(965, 8, 8, "4 5 6 9"),
    plan(966, 9, 9, "5"),
    plan(967, 9, 9, "7"),
    plan(968, 8, 8, "7 9 !900"),
    plan(970, 9, 9, "5"),
    plan(971, 9, 9, "5"),
    plan(972, 9, 9, "5"),
    plan(973, 8, 8, "3 6"),
    plan(974, 8, 8, "3 5 6 7"),
    plan(977, 10, 10, "9"),
    plan(994, 9, 9, "!88 90"),
    plan(995, 9, 9, "5 79"),
    plan(996, 9, 9, "!80 90"),
];

/// The other country codes that are assigned (ITU-T E.164.D, <https://www.itu.int/pub/T-SP-E.164D>), those of satellites
/// and of worldwide freephone and premium numbers excepted. A text message that fails there is better than a parent who
/// cannot register.
static UNPLANNED: [u16; 50] = [
    211, 222, 224, 226, 228, 235, 236, 238, 239, 241, 245, 246, 247, 253, 257, 261, 290, 297, 379, 500, 501,
    504, 505, 508, 591, 595, 672, 673, 674, 675, 676, 679, 680, 681, 682, 683, 685, 686, 688, 690, 691, 692,
    850, 855, 856, 975, 976, 992, 993, 998,
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{PLANS, Phone, PhoneRefusal, Plan, UNPLANNED};

    #[test]
    fn a_uk_mobile_is_read_in_every_form() {
        for raw in [
            "07700 900123",
            "07700900123",
            "7700900123",
            "07700-900-123",
            "07700.900.123",
            "07700–900‑123",
            "(07700) 900123",
            "+447700900123",
            "+44 7700 900 123",
            "+44 (0)7700 900 123",
            "+44(0)7700900123",
            "+4407700900123",
            "00447700900123",
            "00 44 (0) 7700 900123",
            "447700900123",
            "4407700900123",
            "+07700900123",
            "+7700900123",
            "+00447700900123",
            "0+447700900123",
            "0+44(0)7700900123",
            "007700900123",
            "000007700900123",
            "\u{200b}\t\t+44 (0)7700 900\u{a0}123\u{feff} \r\n",
            "\u{202a}+44 7700 900123\u{202c}",
            "\u{200e}07700\u{200d}900123",
            "'07700 900123",
            "’+447700900123",
            "\u{200b} '7700900123.0 ",
            "7700900123.0",
            "447700900123.0",
        ] {
            let phone = Phone::parse(raw).unwrap_or_else(|refusal| panic!("{raw:?}: {refusal}"));
            assert_eq!(phone.as_e164(), "+447700900123", "{raw:?}");
            assert_eq!(phone.to_string(), "07700 900123");
        }
    }

    #[test]
    fn other_countries_are_reached_with_plus_or_00() {
        for (raw, e164, shown) in [
            ("+33 6 12 34 56 78", "+33612345678", "+33 6 12 34 56 78"),
            ("0033 (0)6 12 34 56 78", "+33612345678", "+33 6 12 34 56 78"),
            ("+33 06 12 34 56 78", "+33612345678", "+33 6 12 34 56 78"),
            ("+1 (202) 555-0104", "+12025550104", "+1 202 555 0104"),
            ("+0012025550104", "+12025550104", "+1 202 555 0104"),
            ("+48 512 345 678", "+48512345678", "+48 512 345 678"),
            ("+353 85 012 3456", "+353850123456", "+353 850 123 456"),
            ("+225 07 01 23 45 67", "+2250701234567", "+225 070 123 4567"),
            ("+43 676 111 222 333 4", "+436761112223334", "+43 676 111 222 3334"),
            ("+47 412 34 567", "+4741234567", "+47 4123 4567"),
            ("+679 701 2345", "+6797012345", "+679 701 2345"),
            ("+260 55 123 4567", "+260551234567", "+260 551 234 567"),
            ("+855 (0)12 345 678", "+85512345678", "+855 1234 5678"),
            ("+229 01 97 12 34 56", "+2290197123456", "+229 019 712 3456"),
            ("+683 4012", "+6834012", "+683 401 2"),
            ("+354 611 1234", "+3546111234", "+354 611 1234"),
        ] {
            let phone = Phone::parse(raw).unwrap_or_else(|refusal| panic!("{raw:?}: {refusal}"));
            assert_eq!((phone.as_e164(), phone.to_string().as_str()), (e164, shown));
        }
    }

    #[test]
    fn each_refusal_has_examples() {
        use PhoneRefusal as R;
        for (raw, refusal) in [
            ("", R::Empty),
            (" \u{200b}\t", R::Empty),
            ("( ) -", R::Empty),
            ("0", R::TooShort),
            ("+", R::TooShort),
            ("999", R::TooShort),
            ("07700 90012", R::TooShort),
            ("+44 7700 90012", R::TooShort),
            ("+33 6 12 34 56", R::TooShort),
            ("+252 00000000", R::TooShort),
            ("07700 900 1234", R::TooLong),
            ("+44 (0)7700 900 123 45", R::TooLong),
            ("07700 900123 07700 900124", R::TooLong),
            ("+33 6 12 34 56 78 90", R::TooLong),
            ("33612345678", R::TooLong),
            ("0770O 900123", R::UnknownCharacter),
            ("07700 900123 x5", R::UnknownCharacter),
            ("07700/900123", R::UnknownCharacter),
            ("07700+900123", R::UnknownCharacter),
            ("٠٧٧٠٠٩٠٠١٢٣", R::UnknownCharacter),
            ("sam@example.com", R::UnknownCharacter),
            ("01632 960123", R::NotAUkMobile),
            ("+44 20 7946 0123", R::NotAUkMobile),
            ("016064 1234", R::NotAUkMobile),
            ("0300 123 4567", R::NotAUkMobile),
            ("0800 123 4567", R::NotAUkMobile),
            ("0909 879 0123", R::NotAUkMobile),
            ("07012 345678", R::NotAUkMobile),
            ("07612 345678", R::NotAUkMobile),
            ("+999 123 456 789", R::UnsupportedCountryCode),
            ("+881 612 345 678", R::UnsupportedCountryCode),
            ("04123 456789", R::InvalidNumber),
            ("06123 456789", R::InvalidNumber),
            ("+1 900 555 0104", R::InvalidNumber),
            ("+1 800 555 0104", R::InvalidNumber),
            ("+1 888 555 0104", R::InvalidNumber),
            ("+1 202 155 0104", R::InvalidNumber),
            ("+45 80 12 34 56", R::InvalidNumber),
            ("+45 90 12 34 56", R::InvalidNumber),
            ("+353 818 123 456", R::InvalidNumber),
            ("+46 77 123 45 67", R::InvalidNumber),
            ("+81 800 123 4567", R::InvalidNumber),
            ("+421 900 123 456", R::InvalidNumber),
            ("+421 970 123 456", R::InvalidNumber),
            ("+262 810 123 456", R::InvalidNumber),
            ("+34 803 123 456", R::InvalidNumber),
            ("+27 86 012 3456", R::InvalidNumber),
            ("+46 900 123 456", R::InvalidNumber),
            ("+231 33 202 1234", R::InvalidNumber),
            ("+264 87 012 3456", R::InvalidNumber),
            ("+260 211 123 456", R::InvalidNumber),
            ("+260 54 123 4567", R::InvalidNumber),
            ("+679 701 2345 6789 12", R::TooLong),
            ("+808 1234 5678", R::UnsupportedCountryCode),
            ("+979 1 2345 6789", R::UnsupportedCountryCode),
            ("+210 123 456 789", R::UnsupportedCountryCode),
            ("07'700900123", R::UnknownCharacter),
            ("07700 900.0", R::TooShort),
            ("+33 1 12 34 56 78", R::InvalidNumber),
            ("+33 8 99 12 34 56", R::InvalidNumber),
        ] {
            assert_eq!(Phone::parse(raw), Err(refusal), "{raw:?}");
        }
    }

    #[test]
    fn the_isle_of_man_keeps_its_own_076() {
        // Ofcom has no drama range here: the first number of the block stands for it.
        assert_eq!(Phone::parse("07624 000000").unwrap().as_e164(), "+447624000000");
    }

    #[test]
    fn plans_are_in_order_and_no_code_begins_another() {
        assert!(PLANS.is_sorted_by(|a, b| a.code < b.code));
        assert!(
            UNPLANNED.is_sorted_by(|a, b| a < b) && UNPLANNED.iter().all(|code| (200..1000).contains(code))
        );
        for code in UNPLANNED {
            assert!(
                (1..=3).all(|len| {
                    let code: u16 = code.to_string()[..len].parse().unwrap();
                    PLANS.iter().all(|plan| plan.code != code)
                }),
                "{code} has a plan"
            );
        }
        for plan in &PLANS {
            let code = plan.code.to_string();
            assert_eq!(plan.code_len(), code.len());
            assert!(
                plan.min <= plan.max && usize::from(plan.max) + code.len() <= 15,
                "{code}: E.164 has 15 digits"
            );
            assert!(
                PLANS
                    .iter()
                    .all(|other| other.code == plan.code || !other.code.to_string().starts_with(&code))
            );
        }
    }

    #[cfg(feature = "server")]
    #[test]
    fn the_schema_is_a_string() {
        let schema = schemars::schema_for!(Phone);
        assert_eq!(schema.get("type").unwrap(), "string");
        assert_eq!(schema.get("format").unwrap(), "tel");
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(raw in "\\PC*|.*|[+0(]{0,3}[0-9 ()+.-]{0,20}") {
            if let Ok(phone) = Phone::parse(&raw) {
                prop_assert!((8..=16).contains(&phone.as_e164().len()));
                prop_assert_eq!(&Phone::parse(&phone.to_string()).unwrap(), &phone);
                prop_assert_eq!(&Phone::parse(phone.as_e164()).unwrap(), &phone);
            }
        }

        #[test]
        fn every_plan_survives_being_shown(at in 0..PLANS.len(), digits in "[0-9]{13}", more in 0..7_u8) {
            let plan = &PLANS[at];
            let start = plan.starts.split('!').next().unwrap().split(' ').next().unwrap();
            let len = usize::from((plan.min + more).min(plan.max));
            let national = format!("{start}{digits}");
            if let Ok(phone) = Phone::parse(&format!("+{} {}", plan.code, &national[..len])) {
                prop_assert_eq!(&Phone::parse(&phone.to_string()).unwrap(), &phone);
                let json = serde_json::to_string(&phone).unwrap();
                prop_assert_eq!(&json, &format!("\"{}\"", phone.as_e164()));
                prop_assert_eq!(serde_json::from_str::<Phone>(&json).unwrap(), phone);
            } else {
                // A landline start of the UK, a first digit that North America has not, or the 0 for callers at home.
                prop_assert!(plan.starts.is_empty() || plan.starts.contains('!') || plan.code == 44, "+{} {national}", plan.code);
            }
        }

        #[test]
        fn a_country_without_a_plan_has_e164s_length(at in 0..UNPLANNED.len(), digits in "[1-9][0-9]{0,13}") {
            let code = UNPLANNED[at].to_string();
            let read = Phone::parse(&format!("+{code} {digits}"));
            match digits.len() {
                ..4 => prop_assert_eq!(read, Err(PhoneRefusal::TooShort)),
                4..=12 => {
                    let phone = read.unwrap();
                    prop_assert_eq!(phone.as_e164(), ["+", &code, &digits].concat());
                    prop_assert!(phone.to_string().starts_with(&["+", &code, " "].concat()));
                    prop_assert_eq!(Phone::parse(&phone.to_string()).unwrap(), phone);
                }
                _ => prop_assert_eq!(read, Err(PhoneRefusal::TooLong)),
            }
        }

        #[test]
        fn a_code_that_is_assigned_to_nobody_is_refused(digits in "[1-9][0-9]{9}") {
            let read = Phone::parse(&["+", &digits].concat());
            let lost_its_zero = digits.starts_with('7');
            prop_assert_eq!(
                matches!(read, Err(PhoneRefusal::UnsupportedCountryCode)),
                Plan::of(&digits).is_none() && !lost_its_zero
            );
        }

        #[test]
        fn what_a_spreadsheet_adds_changes_nothing(number in "(07|7|\\+447|00447)700900[0-9]{3}|\\+679[0-9]{7}") {
            prop_assert_eq!(Phone::parse(&["'", &number, ".0"].concat()), Phone::parse(&number));
        }

        #[test]
        fn the_drama_range_is_taken(last in 0..1000_u16) {
            let sample = format!("07700 900{last:03}");
            prop_assert_eq!(Phone::parse(&sample).unwrap().to_string(), sample);
        }
    }
}
