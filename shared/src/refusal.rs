//! Why a value was refused: a code that programs keep, and the words that a person reads.
//!
//! Each type has its own enum of reasons. A reason carries no text and nothing of what was typed, so it can travel, be
//! logged and be counted; its words are found from it in one place, its `Display`, which a second language would join.

use std::{error::Error, hash::Hash};

/// A reason to refuse a value. `Display` is the English text for the person who typed it; it says what to do next.
pub trait Refusal: Copy + Eq + Hash + Error + Send + Sync + 'static {
    /// Every reason of this type, in the order of its enum.
    const ALL: &'static [Self];

    /// The name for programs: `snake_case`, the same in every release and language.
    fn code(self) -> &'static str;
}

/// Writes an enum of reasons with its codes and texts, each once:
/// `TooLong = "too_long", "Shorten it to {} characters", Email::MAX;`.
macro_rules! refusals {
    ($(#[$about:meta])* $name:ident { $($(#[$why:meta])* $case:ident = $code:literal, $text:literal $(, $of:expr)*;)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$why])* $case,)+ }

        impl $crate::refusal::Refusal for $name {
            const ALL: &'static [Self] = &[$(Self::$case),+];

            fn code(self) -> &'static str {
                match self { $(Self::$case => $code,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self { $(Self::$case => write!(f, $text $(, $of)*),)+ }
            }
        }

        impl std::error::Error for $name {}
    };
}
pub(crate) use refusals;

/// Gives a parsed type its ways in and out as a string: `FromStr`, what serde's `try_from` and `into` need, and with
/// the feature `server` its JSON schema.
macro_rules! string_value {
    ($name:ident, $refusal:ident, $text:tt, schema: $schema:tt) => {
        impl std::str::FromStr for $name {
            type Err = $refusal;

            fn from_str(raw: &str) -> Result<Self, $refusal> {
                Self::parse(raw)
            }
        }

        impl TryFrom<String> for $name {
            type Error = $refusal;

            fn try_from(raw: String) -> Result<Self, $refusal> {
                Self::parse(&raw)
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.$text
            }
        }

        #[cfg(feature = "server")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!($schema)
            }
        }
    };
}
pub(crate) use string_value;

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::Refusal;
    use crate::{
        email::EmailRefusal, enquiry::TextRefusal, name::NameRefusal, password::PasswordRefusal,
        phone::PhoneRefusal, search::SearchRefusal, sms::SmsRefusal,
    };

    fn every<R: Refusal>() {
        let mut codes = HashSet::new();
        for &refusal in R::ALL {
            let code = refusal.code();
            assert!(codes.insert(code), "{code} is used twice");
            assert!(code.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{code} is not snake_case");
            let text = refusal.to_string();
            assert!(text.len() > 10 && !text.contains('{') && !text.contains("  "), "{code}: {text:?}");
            assert!(!text.ends_with('.'), "{code}: a hint ends without a full stop, as on GOV.UK: {text:?}");
        }
    }

    #[test]
    fn codes_are_unique_and_texts_are_whole() {
        every::<EmailRefusal>();
        every::<NameRefusal>();
        every::<PasswordRefusal>();
        every::<PhoneRefusal>();
        every::<SearchRefusal>();
        every::<SmsRefusal>();
        every::<TextRefusal>();
    }
}
