//! A password that somebody may choose.

use std::fmt;

use crate::refusal::refusals;

/// A password that may be chosen: long enough and not among the first that an attacker tries.
///
/// No mix of kinds of characters is asked for, as NIST SP 800-63B and the NCSC advise. White space and case count. It
/// travels as a `String` in requests and has neither `Serialize` nor `PartialEq`: it is hashed and forgotten. To check a
/// password at sign-in compare what was typed with the hash; these rules are for choosing one.
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
        /// Among the passwords that most people choose, or one of them with a few digits or signs after it.
        Common = "common", "Choose another password: many people use this one, so it is easy to guess. Three random words make a good one";
        /// The person's own name or address, or one with a few digits or signs after it.
        AboutYou = "about_you", "Choose another password: this one is your name or email address, which is easy to guess";
    }
}

impl Password {
    /// The shortest password, in characters (Unicode scalar values).
    pub const MIN: usize = 8;
    /// The longest password, in characters (Unicode scalar values).
    pub const MAX: usize = 255;

    /// Judges a password on its own. The list of common ones is known with the feature `server` alone: the browser is
    /// spared the bytes, and the server has the last word.
    pub fn parse(raw: &str) -> Result<Self, PasswordRefusal> {
        Self::parse_for(raw, &[])
    }

    /// Judges a password of a person whose names and addresses these are.
    pub fn parse_for(raw: &str, about_the_person: &[&str]) -> Result<Self, PasswordRefusal> {
        match raw.chars().count() {
            0 => return Err(PasswordRefusal::Empty),
            1..Self::MIN => return Err(PasswordRefusal::TooShort),
            Self::MIN..=Self::MAX => {}
            _ => return Err(PasswordRefusal::TooLong),
        }
        let lower = raw.to_lowercase();
        if is_repeated(&lower) {
            return Err(PasswordRefusal::Repeated);
        }
        if is_sequence(&lower) {
            return Err(PasswordRefusal::Sequence);
        }
        if is_common(&lower) {
            return Err(PasswordRefusal::Common);
        }
        if about_the_person.iter().any(|about| is_about(&lower, about)) {
            return Err(PasswordRefusal::AboutYou);
        }
        Ok(Self(raw.to_owned()))
    }

    /// The password, for hashing. Nothing else should ask for it.
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

/// Whether the password is this word with at most [`TAIL`] digits or signs after it, as in `football99!`.
fn is_word_with_tail(lower: &str, word: &str) -> bool {
    lower
        .strip_prefix(word)
        .is_some_and(|tail| tail.chars().count() <= TAIL && tail.chars().all(|c| !c.is_alphabetic()))
}

/// What people add to a word to make a password of it: a year, or a digit and a sign.
const TAIL: usize = 4;

fn is_about(lower: &str, about: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let about = about.trim().to_lowercase();
    let local = about.split('@').next().unwrap_or(&about);
    let joined = letters(local);
    // A first name alone has as many letters, and is as easy to guess; initials are not.
    let words = local.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2);
    let password = letters(lower);
    [about.as_str(), local, &joined]
        .into_iter()
        .chain(words)
        .filter(|word| !word.is_empty())
        .any(|word| is_word_with_tail(lower, word) || is_word_with_tail(&password, word))
}

#[cfg(feature = "server")]
fn is_common(lower: &str) -> bool {
    COMMON.split_whitespace().any(|common| is_word_with_tail(lower, common))
}

#[cfg(not(feature = "server"))]
fn is_common(_lower: &str) -> bool {
    false
}

/// What is tried first: with at most [`TAIL`] digits or signs after it each is refused, so stems stand for many.
/// Repetitions are caught before, and a sequence is here only for what people add to it.
#[cfg(feature = "server")]
const COMMON: &str = "
password passw0rd p@ssword p@ssw0rd pa55word pa55w0rd pa$$word pa$$w0rd passwort motdepasse contrasena parola haslo
mypassword yourpassword newpassword oldpassword thepassword password1234 passwordpassword passcode passphrase
letmein letmeinnow letmein1234 opensesame changeme changeit changethis changemenow pleasechange trustno1 trustnoone
iloveyou iloveyou2 iloveu2 ilovemykids ilovemydog ilovemycat ilovemum ilovemom ilovedad iloveschool iloveme ilovehim
welcome welcome1 welcomehome welcomeback hello hellohello hello1234 helloworld hellothere hellokitty goodbye
admin administrator adminadmin root rootroot superuser sysadmin user username useruser guest guestguest default
secret secretsecret topsecret private qwerty qwertyui qwerty12345 qwerty123456 qwertyqwerty qwerty1q qwe123qwe asdfasdf
asdfghjk asdf1234 asdfqwer zxcvbnm zxcvzxcv 1q2w3e 1q2w3e4r 1qaz2wsx 1qazxsw2 q1w2e3r4 q1w2e3r4t5 qazwsx qazwsxedc zaq12wsx zaq1zaq1
abc123 abc12345 abc123456 abcd1234 abcd12345 abcde123 abcdef12 abcdefg1 a1b2c3d4 a1b2c3d4e5 a1234567 a12345678 a123456789
aa123456 aa12345678 1a2b3c4d 123abc456 1234abcd 12345abc 12345qwert 1234qwer 123qweasd 123qwe 123456a 1234567a
12345678a 123456789a 1234567890a 12341234 11223344 1122334455 112233445566 12344321 123454321 987654321a
10203040 102030405060 13579 1357924680 2468013579 14725836 147258369 159753 159357 123654 123654789 147852369 741852963 789456123
321654987 963852741 11112222 19841984 01012000 01011990 01011980 31121999
football footballs footie baseball basketball volleyball cricket rugby hockey golfing tennis swimming fishing running
liverpool liverpoolfc arsenal arsenalfc chelsea chelseafc everton evertonfc mancity manchester manutd manunited
manchesterunited tottenham spurs newcastle nufc sunderland westham astonvilla villa leeds leedsunited rangers celtic
celticfc wolves barcelona realmadrid juventus england scotland wales ireland london birmingham bradford cardiff
superman batman spiderman wonderwoman ironman captain avengers starwars startrek skywalker darthvader jedi
pokemon pikachu minecraft fortnite roblox nintendo playstation xboxlive harrypotter hogwarts gandalf dragon dragons
monkey monkeys tiger tigers tigger snoopy garfield mickey mickeymouse minnie disney frozen princess princess1 prince
sunshine sunflower rainbow butterfly flower flowers blossom summer winter autumn spring snowflake chocolate cookie
cookies cupcake biscuit banana strawberry cheese cherry orange purple yellow diamond diamonds crystal silver golden
shadow master killer hunter ranger soldier warrior phoenix thunder lightning midnight mustang ferrari porsche mercedes
computer internet keyboard microsoft windows google facebook instagram whatsapp youtube linkedin samsung iphone android
michael michelle jennifer jessica charlie charlotte daniel danielle elizabeth samantha stephanie nicholas alexander
alexandra benjamin christopher christian victoria jonathan matthew andrew joshua thomas william george jordan ashley
amanda nicole hannah sophie olivia amelia oliver muhammad mohammed freedom forever family friends bestfriends
lovelove loveyou loveme lovers babygirl babyboy baby sweetheart sweetie darling angel angels beautiful gorgeous
jesus jesuschrist blessed heaven faith godisgood godislove mummy daddy grandma grandad children mychildren myfamily
school schools teacher teachers homework student students parent parents parentmail primaryschool classroom
messagecentre whatever nothing something somethings anything mustbe8 eightchars computer1 maverick metallica nirvana
greenday blink182 eminem beatles elvis slipknot guitar music musical drummer pepper ginger bailey buster buddy
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december christmas halloween birthday happybirthday holiday
";

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
        ] {
            assert_eq!(refusal(raw), Some(PasswordRefusal::Common), "{raw:?}");
        }
        for raw in ["password of a parrot", "footballpitch", "sunshine-73190"] {
            assert_eq!(refusal(raw), None, "{raw:?}");
        }
        assert!(super::COMMON.split_whitespace().all(|word| word == word.to_lowercase()));
    }

    #[test]
    fn your_own_name_is_no_password() {
        let about = ["Priya.Ravenhill@example.com", "Priya Ravenhill", "", " "];
        for raw in [
            "priya.ravenhill@example.com",
            "Priya.Ravenhill",
            "priyaravenhill",
            "Priya Ravenhill",
            "Ravenhill",
            "ravenhill1",
            "Priya2019",
            "priya-ravenhill!",
        ] {
            assert_eq!(Password::parse_for(raw, &about).err(), Some(PasswordRefusal::AboutYou), "{raw:?}");
        }
        for raw in ["ravenhills-end", "kettle-violin-moss", "priyanka-sings"] {
            assert!(Password::parse_for(raw, &about).is_ok(), "{raw:?}");
        }
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
