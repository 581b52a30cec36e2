//! An email address that the service can send to.

use std::{
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
};

use serde::{Deserialize, Serialize};

use crate::{
    invisible,
    refusal::{refusals, string_value},
};

/// An email address, kept as it was typed; two are equal if they differ in case alone.
///
/// The rules are those of GOV.UK Notify, which are narrower than RFC 5321: what mail providers take in practice. A host
/// in another script is checked by IDNA (UTS 46) with the feature `server`. Without it, in the browser, only its shape
/// is looked at, because the tables are larger than the app: the server has the last word. The ASCII rules are the same.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email {
    address: String,
    key: String,
}

string_value!(Email, EmailRefusal, address, schema: {
    "type": "string",
    "format": "email",
    "maxLength": Email::MAX,
    "examples": ["sam@example.com"],
});

refusals! {
    /// Why a text is not an email address.
    EmailRefusal {
        /// Nothing but white space.
        Empty = "empty", "Enter an email address";
        /// More than [`Email::MAX`] characters.
        TooLong = "too_long", "Enter an email address of {} characters or fewer", Email::MAX;
        /// White space inside.
        Space = "space", "Take the spaces out of the email address, so that it is like name@example.com";
        /// No `@`.
        NoAt = "no_at", "Enter an email address in the form name@example.com: the @ is missing";
        /// More than one `@`.
        ManyAt = "many_at", "Enter one email address with one @, like name@example.com";
        /// The part before the `@` is empty, has a character that mail does not take, or a dot out of place.
        BadLocal = "bad_local", "Check the part before the @: it takes English letters, digits, full stops between them and signs like + - _ '";
        /// The part after the `@` is not the name of a mail host.
        BadHost = "bad_host", "Check the part after the @: it should be like example.com";
        /// The part after the `@` has no dot.
        NoEnding = "no_ending", "Add the ending of the part after the @, like .com or .org.uk";
        /// The part after the `@` is an IP address.
        IpAddress = "ip_address", "Enter a name after the @, like example.com: an IP address cannot be used";
    }
}

impl Email {
    /// The longest address, in characters: 64 for the local part, the `@` and 255 for the host, as in RFC 3696.
    pub const MAX: usize = 320;
    /// The longest host in its ASCII form, in bytes (RFC 1035, without the root dot).
    pub const MAX_HOST: usize = 253;
    /// The longest label of a host in its ASCII form, in bytes (RFC 1035).
    pub const MAX_LABEL: usize = 63;

    /// Reads an address as a person types or pastes it: white space around it and invisible characters are dropped.
    pub fn parse(raw: &str) -> Result<Self, EmailRefusal> {
        let seen = invisible::strip(raw);
        let address = seen.trim();
        if address.is_empty() {
            return Err(EmailRefusal::Empty);
        }
        if address.chars().count() > Self::MAX {
            return Err(EmailRefusal::TooLong);
        }
        if address.contains(char::is_whitespace) {
            return Err(EmailRefusal::Space);
        }
        let (local, host) = address.split_once('@').ok_or(EmailRefusal::NoAt)?;
        if host.contains('@') {
            return Err(EmailRefusal::ManyAt);
        }
        if !is_local(local) {
            return Err(EmailRefusal::BadLocal);
        }
        let key = format!("{}@{}", local.to_ascii_lowercase(), canonical_host(host)?);
        Ok(Self { address: address.to_owned(), key })
    }

    /// The address as it was typed.
    pub fn as_str(&self) -> &str {
        &self.address
    }

    /// What equal addresses share: lower case, and the host in its ASCII form (`xn--…`). Without the feature `server`
    /// a host in another script stays as it is, so store and look up the server's key alone.
    pub fn key(&self) -> &str {
        &self.key
    }
}

/// The characters of reference.md, and no dot first, last or twice.
fn is_local(local: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~\\-".contains(&b);
    local.bytes().all(allowed) && local.split('.').all(|atom| !atom.is_empty())
}

/// The host in lower case and, where the tables are at hand, in ASCII.
fn canonical_host(typed: &str) -> Result<String, EmailRefusal> {
    if typed.starts_with('[') {
        return Err(EmailRefusal::IpAddress);
    }
    // IDNA maps many signs to letters and lets others through. Only letters, digits and marks may come from a keyboard,
    // or the closing quote of a pasted “name@example.com” would become part of a real host.
    if !typed.chars().all(|c| c.is_ascii() || is_word(c) || is_dot(c)) {
        return Err(EmailRefusal::BadHost);
    }
    let host = ascii_host(typed)?;
    if host.contains('.') && host.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return Err(EmailRefusal::IpAddress);
    }
    let labels_are_sound = || host.split('.').all(is_label);
    if host.chars().count() > Email::MAX_HOST || !labels_are_sound() {
        return Err(EmailRefusal::BadHost);
    }
    match host.rsplit_once('.') {
        None => Err(EmailRefusal::NoEnding),
        Some((_, ending)) if ending.bytes().all(|b| b.is_ascii_digit()) => Err(EmailRefusal::BadHost),
        Some(_) => Ok(host),
    }
}

fn is_label(label: &str) -> bool {
    (1..=Email::MAX_LABEL).contains(&label.chars().count())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || !c.is_ascii())
}

/// Letters, digits and marks outside ASCII. The marks of most scripts are not alphanumeric to Rust, so their blocks
/// are taken whole; what else is in them, IDNA refuses.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{1cff}') || invisible::is_joiner(c)
}

/// The full stops of Chinese and Japanese keyboards, which UTS 46 reads as a dot.
fn is_dot(c: char) -> bool {
    matches!(c, '。' | '．' | '｡')
}

#[cfg(feature = "server")]
fn ascii_host(typed: &str) -> Result<String, EmailRefusal> {
    use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};

    let lower = typed.to_ascii_lowercase();
    if lower.is_ascii() && !lower.split('.').any(|label| label.starts_with("xn--")) {
        return Ok(lower);
    }
    // ASCII characters, hyphens and lengths are checked by our own rules, the same as in the browser.
    Uts46::new()
        .to_ascii(lower.as_bytes(), AsciiDenyList::EMPTY, Hyphens::Allow, DnsLength::Ignore)
        .map(std::borrow::Cow::into_owned)
        .map_err(|_| EmailRefusal::BadHost)
}

#[cfg(not(feature = "server"))]
#[expect(
    clippy::unnecessary_wraps,
    reason = "the same signature as with the feature `server`, where IDNA can refuse"
)]
fn ascii_host(typed: &str) -> Result<String, EmailRefusal> {
    Ok(if typed.is_ascii() { typed.to_ascii_lowercase() } else { typed.replace(is_dot, ".").to_lowercase() })
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.address)
    }
}

impl PartialEq for Email {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Email {}

impl Hash for Email {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key.hash(state);
    }
}

impl Ord for Email {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key)
    }
}

impl PartialOrd for Email {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Email, EmailRefusal};

    #[test]
    fn addresses_that_people_have_are_kept_as_typed() {
        for address in [
            "sam@example.com",
            "Sam.Lee@Example.COM",
            "sam+school@mail.example.co.uk",
            "o'neil@example.org",
            "1234567890@example.com",
            "_______@example.com",
            "a-b@double--hyphen.example.com",
            "!#$%&'*+/=?^_`{|}~\\-@example.com",
            "sam@1.example.com",
            "sam@例え.example.com",
            "sam@BÜCHER.example.com",
            "sam@हिन्दी.example.com",
            "sam@xn--bcher-kva.example.com",
            "sam@example.a-very-long-ending-that-nobody-has-bought-yet",
        ] {
            assert_eq!(Email::parse(address).map(String::from).as_deref(), Ok(address));
        }
    }

    #[test]
    fn what_is_pasted_around_an_address_is_dropped() {
        for raw in [
            "  sam@example.com\r\n",
            "\u{feff}sam@example.com\u{200b}",
            "\u{202a}sam@example.com\u{202c}",
            "\u{200b}\u{a0}sam@ex\u{ad}ample.com\u{200d} \u{200c}",
        ] {
            assert_eq!(Email::parse(raw).unwrap().as_str(), "sam@example.com", "{raw:?}");
        }
    }

    #[test]
    fn the_longest_address_has_320_characters() {
        let host = format!("{0}.{0}.{0}.{1}", "a".repeat(63), "b".repeat(61));
        let address = |local: usize| format!("{}@{host}", "c".repeat(local));
        assert_eq!(address(66).len(), 320);
        assert_eq!(Email::parse(&address(66)).unwrap().as_str(), address(66));
        assert_eq!(Email::parse(&address(67)).unwrap_err(), EmailRefusal::TooLong);
    }

    #[test]
    fn each_refusal_has_examples() {
        use EmailRefusal as R;
        let long = format!("{}@example.com", "a".repeat(320));
        let long_label = format!("sam@{}.com", "a".repeat(64));
        let long_host = format!("sam@{}com", "abcdefgh.".repeat(28));
        for (raw, refusal) in [
            ("", R::Empty),
            (" \u{200b}\t\u{feff}", R::Empty),
            (&long, R::TooLong),
            ("sam lee@example.com", R::Space),
            ("sam@example.com, lee@example.com", R::Space),
            ("Sam Lee <sam@example.com>", R::Space),
            ("sam@exam\u{a0}ple.com", R::Space),
            ("sam", R::NoAt),
            ("sam.example.com", R::NoAt),
            ("sam@lee@example.com", R::ManyAt),
            ("sam@example.com;lee@example.com", R::ManyAt),
            ("@example.com", R::BadLocal),
            (".sam@example.com", R::BadLocal),
            ("sam.@example.com", R::BadLocal),
            ("sam..lee@example.com", R::BadLocal),
            (";sam@example.com", R::BadLocal),
            ("sam,lee@example.com", R::BadLocal),
            ("sam(lee)@example.com", R::BadLocal),
            ("<sam@example.com", R::BadLocal),
            ("\"sam\"@example.com", R::BadLocal),
            ("o’neil@example.com", R::BadLocal),
            ("zoë@example.com", R::BadLocal),
            ("sam£@example.com", R::BadLocal),
            ("sam@", R::BadHost),
            ("sam@.example.com", R::BadHost),
            ("sam@example.com.", R::BadHost),
            ("sam@example..com", R::BadHost),
            ("sam@-example.com", R::BadHost),
            ("sam@example-.com", R::BadHost),
            ("sam@exam_ple.com", R::BadHost),
            ("sam@example.com|example.org", R::BadHost),
            ("sam@example.com;", R::BadHost),
            ("sam@example.com>", R::BadHost),
            ("“sam@example.com”", R::BadLocal),
            ("sam@example.com”", R::BadHost),
            ("sam@£.example.com", R::BadHost),
            ("sam@example.123", R::BadHost),
            (&long_label, R::BadHost),
            (&long_host, R::BadHost),
            ("sam@localhost", R::NoEnding),
            ("sam@127.0.0.1", R::IpAddress),
            ("sam@[127.0.0.1]", R::IpAddress),
            ("sam@[IPv6:::1]", R::IpAddress),
        ] {
            assert_eq!(Email::parse(raw), Err(refusal), "{raw:?}");
        }
    }

    #[test]
    fn addresses_are_compared_without_case() {
        let typed = Email::parse("Sam.Lee@Example.COM").unwrap();
        assert_eq!(typed.key(), "sam.lee@example.com");
        assert_eq!(typed, Email::parse("sam.lee@example.com").unwrap());
        assert_ne!(typed, Email::parse("samlee@example.com").unwrap());
    }

    #[cfg(feature = "server")]
    #[test]
    fn a_host_has_one_key_in_every_spelling() {
        for spelling in
            ["sam@BÜCHER.example.com", "sam@bu\u{308}cher.example.com", "sam@bücher。example。com"]
        {
            assert_eq!(Email::parse(spelling).unwrap().key(), "sam@xn--bcher-kva.example.com");
        }
        for raw in ["sam@xn---something.com", "sam@xn--a.com", "sam@xn--.com"] {
            assert_eq!(Email::parse(raw), Err(EmailRefusal::BadHost), "{raw}");
        }
        assert_eq!(Email::parse("sam@①②⑦.⓪.⓪.①"), Err(EmailRefusal::IpAddress));
    }

    #[cfg(feature = "server")]
    #[test]
    fn the_schema_is_a_string() {
        let schema = schemars::schema_for!(Email);
        assert_eq!(schema.get("type").unwrap(), "string");
        assert_eq!(schema.get("format").unwrap(), "email");
        assert_eq!(schema.get("maxLength").unwrap(), Email::MAX);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(raw in "\\PC*|.*|[a-c.@\u{200c}\u{200b}é。\\[ -]{0,16}") {
            if let Ok(email) = Email::parse(&raw) {
                let again = Email::parse(&email.to_string()).unwrap();
                prop_assert_eq!(again.as_str(), email.as_str());
                prop_assert_eq!(again.key(), email.key());
                prop_assert_eq!(Email::parse(email.key()).unwrap(), email);
            }
        }

        #[test]
        fn a_good_address_survives_the_wire(address in "[a-zA-Z0-9_+']{1,20}(\\.[a-z]{1,9}){0,2}@([a-zA-Z0-9]{1,12}\\.){1,3}[a-z]{2,8}") {
            let email = Email::parse(&address).unwrap();
            let json = serde_json::to_string(&email).unwrap();
            prop_assert_eq!(&json, &format!("{address:?}"));
            prop_assert_eq!(serde_json::from_str::<Email>(&json).unwrap(), email);
        }
    }
}
