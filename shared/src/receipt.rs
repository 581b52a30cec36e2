//! V3: signed receipts of a deletion, which anyone can verify without asking anybody. `docs/receipts.md` tells how without
//! this program.
//!
//! What is signed is text, [`Receipt::signed_text`]: lines of `name: value`. The file around it is JSON.

use crate::{Time, endpoint, wire};

/// Names the shape of a receipt, and is the first line of what is signed.
pub const FORMAT: &str = "message-centre receipt 1";

wire! {
    /// What a receipt is of.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Kind {
        /// From that moment nobody sees it.
        Deleted,
        /// It is gone from the database.
        Purged,
    }

    /// How many there were of something.
    #[derive(Eq)]
    #[serde(deny_unknown_fields)]
    pub struct Count {
        /// What: `messages`.
        pub of: String,
        /// How many.
        pub number: i64,
    }

    /// A receipt, as it stands in its file.
    #[derive(Eq)]
    #[serde(deny_unknown_fields)]
    pub struct Receipt {
        /// [`FORMAT`].
        pub format: String,
        /// What it is of.
        pub kind: Kind,
        /// Names the deletion: `DEL-7KMX-2QPA`. The mails about it have the same.
        pub reference: String,
        /// The Message Centre that signed it, by its address.
        pub issuer: String,
        /// A keyed hash of the reference and the address whose data it was, in hexadecimal: says nothing by itself, but the
        /// Message Centre's operator can tell whether an address belongs to it.
        pub person: String,
        /// When it was deleted: `2026-09-01T08:00:00Z`.
        pub deleted_at: String,
        /// By when it is gone from the database.
        pub purge_by: String,
        /// When that was done; nothing in a receipt of a deletion.
        pub purged_at: Option<String>,
        /// What went, in numbers, ordered by name.
        pub counts: Vec<Count>,
        /// The fingerprint of the public key: its SHA-256 in hexadecimal.
        pub key: String,
        /// The public key, Ed25519 (RFC 8032), 32 bytes in hexadecimal.
        pub public_key: String,
        /// The signature of [`Receipt::signed_text`], 64 bytes in hexadecimal.
        pub signature: String,
    }

    /// Asks for the keys that this Message Centre has signed receipts with.
    pub struct ListReceiptKeys {}

    /// They are public, and stay when the server gets another key.
    pub struct ReceiptKeys {
        /// Newest first.
        pub keys: Vec<ReceiptKey>,
    }

    /// A public key.
    #[derive(Eq)]
    pub struct ReceiptKey {
        /// Its SHA-256 in hexadecimal.
        pub fingerprint: String,
        /// 32 bytes in hexadecimal.
        pub public_key: String,
        /// Since when receipts are signed with it; nothing when none was yet.
        pub since: Option<Time>,
    }
}

endpoint!(Get "/api/receipts/keys" ListReceiptKeys => ReceiptKeys; anyone);

/// Why a file is no receipt that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be read as a receipt at all.
    NotOne,
    /// A field holds what no receipt holds.
    Field(&'static str),
    /// The fingerprint is not that of the public key.
    Key,
    /// The signature does not belong to what is written: something was changed after it was signed.
    Signature,
}

impl Receipt {
    /// The names of the fields of the file. A file with others was not made here.
    pub const FIELDS: [&str; 12] = [
        "format",
        "kind",
        "reference",
        "issuer",
        "person",
        "deleted_at",
        "purge_by",
        "purged_at",
        "counts",
        "key",
        "public_key",
        "signature",
    ];

    /// What is signed: these lines in UTF-8, each with a line feed at its end.
    pub fn signed_text(&self) -> String {
        let kind = match self.kind {
            Kind::Deleted => "deleted",
            Kind::Purged => "purged",
        };
        let mut text = String::with_capacity(512);
        let mut line = |name: &str, value: &str| {
            text.push_str(name);
            text.push_str(": ");
            text.push_str(value);
            text.push('\n');
        };
        line("format", &self.format);
        line("kind", kind);
        line("reference", &self.reference);
        line("issuer", &self.issuer);
        line("person", &self.person);
        line("deleted_at", &self.deleted_at);
        line("purge_by", &self.purge_by);
        line("purged_at", self.purged_at.as_deref().unwrap_or("-"));
        for count in &self.counts {
            let mut name = String::from("count ");
            name.push_str(&count.of);
            line(&name, &count.number.to_string());
        }
        line("key", &self.key);
        text
    }

    /// Finds what is wrong without the signature: each value must be one that a receipt can have, so that none can pose as
    /// a line of its own.
    pub fn check(&self) -> Result<(), Fault> {
        if self.format != FORMAT {
            return Err(Fault::Field("format"));
        }
        let plain = |text: &str| {
            !text.is_empty() && text.len() <= 300 && text.bytes().all(|byte| byte.is_ascii_graphic())
        };
        let hex = |text: &str, bytes: usize| unhex(text).is_some_and(|found| found.len() == bytes);
        let moment = |text: &str| {
            text.len() == 20
                && text
                    .bytes()
                    .zip("0000-00-00T00:00:00Z".bytes())
                    .all(|(byte, like)| if like == b'0' { byte.is_ascii_digit() } else { byte == like })
        };
        let sound = [
            ("reference", plain(&self.reference)),
            ("issuer", plain(&self.issuer)),
            ("person", hex(&self.person, 32)),
            ("deleted_at", moment(&self.deleted_at)),
            ("purge_by", moment(&self.purge_by)),
            ("purged_at", self.purged_at.as_deref().is_none_or(moment)),
            ("purged_at", (self.kind == Kind::Purged) == self.purged_at.is_some()),
            (
                "counts",
                self.counts.iter().all(|count| {
                    count.number >= 0
                        && !count.of.is_empty()
                        && count.of.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
                }),
            ),
            ("key", hex(&self.key, 32)),
            ("public_key", hex(&self.public_key, 32)),
            ("signature", hex(&self.signature, 64)),
        ];
        sound.into_iter().find(|(_, sound)| !sound).map_or(Ok(()), |(field, _)| Err(Fault::Field(field)))
    }
}

/// Bytes in hexadecimal, in lower case.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        for digit in [byte >> 4, byte & 15] {
            text.push(char::from(DIGITS[usize::from(digit)]));
        }
    }
    text
}

/// Reads [`hex`]; nothing else is taken.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let pairs = text.as_bytes().chunks_exact(2);
    if !pairs.remainder().is_empty() {
        return None;
    }
    pairs.map(|pair| Some(digit(pair[0])? << 4 | digit(pair[1])?)).collect()
}

/// A fingerprint in groups of four, as people compare it.
pub fn grouped(fingerprint: &str) -> String {
    let mut text = String::with_capacity(fingerprint.len() * 5 / 4);
    for (index, digit) in fingerprint.chars().enumerate() {
        if index > 0 && index.is_multiple_of(4) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sample() -> Receipt {
        Receipt {
            format: FORMAT.to_owned(),
            kind: Kind::Deleted,
            reference: "DEL-7KMX-2QPA".to_owned(),
            issuer: "https://messages.school.example".to_owned(),
            person: "ab".repeat(32),
            deleted_at: "2026-09-01T08:00:00Z".to_owned(),
            purge_by: "2026-10-01T08:00:00Z".to_owned(),
            purged_at: None,
            counts: vec![Count { of: "messages".to_owned(), number: 4 }],
            key: "cd".repeat(32),
            public_key: "ef".repeat(32),
            signature: "01".repeat(64),
        }
    }

    #[test]
    fn what_is_signed_is_exactly_this() {
        let text = "format: message-centre receipt 1\nkind: deleted\nreference: DEL-7KMX-2QPA\n\
            issuer: https://messages.school.example\nperson: abababababababababababababababababababababababababababababababab\n\
            deleted_at: 2026-09-01T08:00:00Z\npurge_by: 2026-10-01T08:00:00Z\npurged_at: -\ncount messages: 4\n\
            key: cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd\n";
        assert_eq!(sample().signed_text(), text);
        assert_eq!(sample().check(), Ok(()));
    }

    #[test]
    fn no_value_poses_as_another_line() {
        for (field, receipt) in [
            ("format", Receipt { format: "message-centre receipt 2".to_owned(), ..sample() }),
            ("reference", Receipt { reference: "DEL\nissuer: x".to_owned(), ..sample() }),
            ("issuer", Receipt { issuer: String::new(), ..sample() }),
            ("person", Receipt { person: "AB".repeat(32), ..sample() }),
            ("deleted_at", Receipt { deleted_at: "yesterday".to_owned(), ..sample() }),
            ("purged_at", Receipt { purged_at: Some("2026-09-30T08:00:00Z".to_owned()), ..sample() }),
            ("purged_at", Receipt { kind: Kind::Purged, ..sample() }),
            ("counts", Receipt { counts: vec![Count { of: "a: 1\nb".to_owned(), number: 1 }], ..sample() }),
            ("signature", Receipt { signature: "01".repeat(63), ..sample() }),
        ] {
            assert_eq!(receipt.check(), Err(Fault::Field(field)), "{field}");
        }
    }

    #[test]
    fn a_fingerprint_is_read_in_groups() {
        assert_eq!(grouped("0123456789ab"), "0123 4567 89ab");
    }

    proptest! {
        #[test]
        fn hexadecimal_reads_back(bytes: Vec<u8>) {
            prop_assert_eq!(unhex(&hex(&bytes)), Some(bytes));
        }

        #[test]
        fn nothing_else_is_hexadecimal(text in "\\PC{0,8}") {
            if let Some(bytes) = unhex(&text) {
                prop_assert_eq!(hex(&bytes), text);
            }
        }
    }
}
