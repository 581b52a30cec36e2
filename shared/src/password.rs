//! A password that somebody may choose.

#[cfg(feature = "server")]
mod common;
mod pieces;

use std::{borrow::Cow, fmt};

use crate::refusal::refusals;
use pieces::{is_made_of, words_of};

/// A password that may be chosen: long enough and not among the first that an attacker tries.
///
/// No mix of kinds of characters is asked for, as NIST SP 800-63B and the NCSC advise. White space and case count; how a keyboard
/// writes a character does not: what is compared and hashed is [`same_on_every_keyboard`]. It travels as a `String` in requests
/// and has neither `Serialize` nor `PartialEq`: it is hashed and forgotten. To check a password at sign-in compare what was typed
/// with the hash; these rules are for choosing one.
#[derive(Clone)]
pub struct Password(String);

refusals! {
    /// Why a password cannot be chosen.
    PasswordRefusal {
        /// Nothing was typed.
        Empty = "empty", "Enter a password";
        /// Fewer than [`Password::MIN`] characters.
        TooShort = "too_short", "Enter a password of {} characters or more", Password::MIN;
        /// More than [`Password::MAX`] characters.
        TooLong = "too_long", "Enter a password of {} characters or fewer", Password::MAX;
        /// Up to three characters over and over.
        Repeated = "repeated", "Choose another password: this one repeats the same characters, which is easy to guess";
        /// A run of the alphabet, of digits or of the keyboard.
        Sequence = "sequence", "Choose another password: this one follows the keyboard or the alphabet, which is easy to guess";
        /// Among the passwords that most people choose, or one of them with a few digits and signs around it.
        Common = "common", "Choose another password: many people use this one, so it is easy to guess. Three random words make a good one";
        /// The person's own names or address in any order, or backwards, with a few digits and signs between and around.
        AboutYou = "about_you", "Choose another password: this one is your name or email address, which is easy to guess";
    }
}

impl Password {
    /// The shortest password, in characters (Unicode scalar values).
    pub const MIN: usize = 8;
    /// The longest password, in characters (Unicode scalar values).
    pub const MAX: usize = 255;

    /// Judges a password on its own. The list of common ones and the tables of Unicode are known with the feature `server` alone:
    /// the browser is spared the bytes, and the server has the last word.
    pub fn parse(raw: &str) -> Result<Self, PasswordRefusal> {
        Self::parse_for(raw, &[])
    }

    /// Judges a password of a person whose names and addresses these are.
    pub fn parse_for(raw: &str, about_the_person: &[&str]) -> Result<Self, PasswordRefusal> {
        // Too long is what was typed; too short is that or what it comes to: one `ﷺ` is one character, however long it is written
        // out, and four letters with four accents beside them are four.
        let typed = raw.chars().count();
        if typed > Self::MAX {
            return Err(PasswordRefusal::TooLong);
        }
        let same = same_on_every_keyboard(raw);
        match typed.min(same.chars().count()) {
            0 => return Err(PasswordRefusal::Empty),
            count if count < Self::MIN => return Err(PasswordRefusal::TooShort),
            _ => {}
        }
        let lower = same.to_lowercase();
        if is_repeated(&lower) {
            return Err(PasswordRefusal::Repeated);
        }
        if is_sequence(&lower) {
            return Err(PasswordRefusal::Sequence);
        }
        let spelled = spelled(&same);
        // Written out it may be 18 times as long. Nobody's names are, and comparing would take as many times as long.
        if spelled.chars().count() > Self::MAX {
            return Ok(Self(raw.to_owned()));
        }
        #[cfg(feature = "server")]
        if common::is_common(&spelled) {
            return Err(PasswordRefusal::Common);
        }
        if is_about(&spelled, about_the_person) {
            return Err(PasswordRefusal::AboutYou);
        }
        Ok(Self(raw.to_owned()))
    }

    /// The password as it was typed. Nothing but what hashes it should ask for it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Prints no character of it, nor how many there are.
impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// `aaaaaaaa`, `abababab`, `123123123`.
fn is_repeated(lower: &str) -> bool {
    let chars: Vec<char> = lower.chars().collect();
    (1..=3).any(|period| chars.iter().zip(chars.iter().skip(period)).all(|(a, b)| a == b))
}

fn is_sequence(lower: &str) -> bool {
    /// Digits go round; rows of British and French keyboards follow each other, then the columns.
    const ROWS: [&str; 6] = [
        "012345678901234567890",
        "abcdefghijklmnopqrstuvwxyz",
        "qwertyuiopasdfghjklzxcvbnm",
        "azertyuiopqsdfghjklmwxcvbn",
        "1q2w3e4r5t6y7u8i9o0p",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    ];
    let backwards: String = lower.chars().rev().collect();
    ROWS.iter().any(|row| row.contains(lower) || row.contains(&backwards))
}

/// Whether a password is made of names and addresses of the person: together, in any order, or backwards.
fn is_about(spelled_password: &str, about_the_person: &[&str]) -> bool {
    let words: Vec<String> = about_the_person.iter().flat_map(|about| words_of(&spelled(about))).collect();
    is_made_of(spelled_password, &words, MOST_NAMES)
}

/// How many names somebody strings together: two first names, a surname, and the name of a provider.
const MOST_NAMES: usize = 4;

/// The form of a password in which it is compared and hashed, NFKC: an `é` is one, whether the keyboard sends it as one character
/// or as two, and a full-width `Ａ` or a no-break space is as the plain one. Without the feature `server` it is as typed: only
/// the server compares.
#[cfg(feature = "server")]
pub fn same_on_every_keyboard(typed: &str) -> Cow<'_, str> {
    use unicode_normalization::{UnicodeNormalization as _, is_nfkc};
    if is_nfkc(typed) { Cow::Borrowed(typed) } else { Cow::Owned(typed.nfkc().collect()) }
}

/// As typed: only the server compares passwords, and has the tables.
#[cfg(not(feature = "server"))]
pub fn same_on_every_keyboard(typed: &str) -> Cow<'_, str> {
    Cow::Borrowed(typed)
}

/// Lower case without accents, for comparing with words: `Zoë` is `zoe`.
#[cfg(feature = "server")]
fn spelled(text: &str) -> String {
    use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};
    text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// Lower case, for comparing with words.
#[cfg(not(feature = "server"))]
fn spelled(text: &str) -> String {
    text.to_lowercase()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Password, PasswordRefusal};

    fn refusal(raw: &str) -> Option<PasswordRefusal> {
        Password::parse(raw).err()
    }

    #[test]
    fn a_password_needs_length_and_nothing_else() {
        for good in [
            "kettle-violin-moss",
            "correct horse battery staple",
            "   leading and trailing   ",
            "aubergine",
            "73190462",
            "пароль-мой-длинный",
            "🐝🌵🎺🧦🪁🥕🛶🧵",
            "footballer in the rain",
            "passwordless is a word too",
        ] {
            assert_eq!(Password::parse(good).unwrap().as_str(), good);
        }
        assert!(Password::parse(&"abcdefgz".repeat(40)[..Password::MAX]).is_ok());
    }

    #[test]
    fn each_refusal_has_examples() {
        use PasswordRefusal as R;
        let long = "kettle--".repeat(32);
        for (raw, expected) in [
            ("", R::Empty),
            ("kettle7", R::TooShort),
            ("🐝🌵🎺🧦🪁🥕🛶", R::TooShort),
            (&long, R::TooLong),
            ("aaaaaaaa", R::Repeated),
            ("        ", R::Repeated),
            ("AbAbabAB", R::Repeated),
            ("123123123", R::Repeated),
            ("12345678", R::Sequence),
            ("1234567890", R::Sequence),
            ("87654321", R::Sequence),
            ("abcdefgh", R::Sequence),
            ("ZYXWVUTS", R::Sequence),
            ("qwertyui", R::Sequence),
            ("poiuytrewq", R::Sequence),
            ("1q2w3e4r", R::Sequence),
            ("1qaz2wsx", R::Sequence),
        ] {
            assert_eq!(refusal(raw), Some(expected), "{raw:?}");
        }
    }

    #[cfg(feature = "server")]
    #[test]
    fn common_ones_are_refused_with_what_people_add() {
        for raw in [
            "password",
            "Password1",
            "P@ssw0rd!",
            "Football99",
            "liverpool",
            "sunshine2024",
            "Welcome123!",
            "abcd1234",
            "trustno1!",
            "Password2026!",
            "!2026Password",
            "Summer!!2026",
            "W1nt3r2026$",
            "L1verp00l#1892",
            "P@55w0rd2026!",
            "Ｐａｓｓｗｏｒｄ２０２６！",
            "Fóotbàll2026!",
        ] {
            assert_eq!(refusal(raw), Some(PasswordRefusal::Common), "{raw:?}");
        }
        for raw in [
            "password of a parrot",
            "footballpitch",
            "footballing",
            "sunshine-73190",
            "sunshine!-!-!",
            "84kettle!69moss",
        ] {
            assert_eq!(refusal(raw), None, "{raw:?}");
        }
        assert!(super::common::COMMON.split_whitespace().all(|word| word == super::spelled(word)));
    }

    #[cfg(feature = "server")]
    #[test]
    fn your_own_name_is_no_password() {
        let about = ["Priya.Ravenhill@example.com", "Priya X Ravenhill", "", " "];
        for raw in [
            "priya.ravenhill@example.com",
            "Priya.Ravenhill",
            "priyaravenhill",
            "Priya Ravenhill",
            "Ravenhill",
            "ravenhill1",
            "Priya2019",
            "priya-ravenhill!",
            "RavenhillPriya",
            "Ravenhill_2019_Priya!",
            "llihnevar",
            "ayirpllihnevar1",
            "R4v3nh1ll",
            "Ravenhi11!",
            "Prìya.Ravénhill",
            "Priya@example2026!",
        ] {
            assert_eq!(Password::parse_for(raw, &about).err(), Some(PasswordRefusal::AboutYou), "{raw:?}");
        }
        let others: [(&str, &[&str]); 4] = [
            ("OliverOisinONeill", &["Oliver Oisín O’Neill"]),
            ("neilloliver12", &["Oliver Oisín O’Neill"]),
            ("WuLi!2026", &["Li Wu"]),
            ("ZoëMüller", &["Zoe Muller"]),
        ];
        for (raw, about) in others {
            assert_eq!(Password::parse_for(raw, about).err(), Some(PasswordRefusal::AboutYou), "{raw:?}");
        }
        for raw in [
            "ravenhills-end",
            "kettle-violin-moss",
            "priyanka-sings",
            "priya plays the tuba",
            "priya73190462",
            "priya-x-ravenhill",
        ] {
            assert!(Password::parse_for(raw, &about).is_ok(), "{raw:?}");
        }
    }

    #[cfg(feature = "server")]
    #[test]
    fn a_password_is_the_same_on_every_keyboard() {
        use super::same_on_every_keyboard;
        for (typed, other) in [
            ("caf\u{e9}-kettle", "cafe\u{301}-kettle"),
            ("kettle violin", "kettle\u{a0}violin"),
            ("kettle-ﬁsh", "kettle-fish"),
            ("ｋｅｔｔｌｅ９", "kettle9"),
            ("각도기 선생님", "\u{1100}\u{1161}\u{11a8}도기 선생님"),
        ] {
            assert_eq!(same_on_every_keyboard(typed), same_on_every_keyboard(other), "{typed:?}");
        }
        assert_ne!(same_on_every_keyboard("Kettle"), same_on_every_keyboard("kettle"));
        assert_ne!(same_on_every_keyboard("café"), same_on_every_keyboard("cafe"));
        // Eight characters that come to four are four; and what is written out longer than it was typed is not too long.
        assert_eq!(refusal(&"e\u{301}a\u{300}".repeat(2)), Some(PasswordRefusal::TooShort));
        assert_eq!(refusal(&"kettle ﷺ ".repeat(20)), None);
        assert_eq!(refusal("ﷺﷺﷺ"), Some(PasswordRefusal::TooShort));
    }

    /// What is written out longer than any password is not compared: that would take long, and nobody's name is.
    #[cfg(feature = "server")]
    #[test]
    fn only_so_much_is_compared() {
        let about = |times: usize| {
            let (typed, name) = ("ﬃx".repeat(times), "ffix".repeat(times));
            Password::parse_for(&typed, &[&name]).err()
        };
        assert_eq!(about(63), Some(PasswordRefusal::AboutYou));
        assert_eq!(about(64), None);
    }

    #[test]
    fn a_password_is_never_printed() {
        assert_eq!(format!("{:?}", Password::parse("kettle-violin-moss").unwrap()), "Password(…)");
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(raw in "\\PC*|.*|[ab1]{0,12}", about in "\\PC*") {
            if let Ok(password) = Password::parse_for(&raw, &[&about]) {
                prop_assert_eq!(password.as_str(), raw.as_str());
                prop_assert!((Password::MIN..=Password::MAX).contains(&raw.chars().count()));
                prop_assert!(Password::parse(&raw).is_ok());
            }
        }
    }
}
