//! Secrets: tokens that open something, keyed hashes that say nothing, and how much work the hash of a password is.

use crate::clock::Chance;
use argon2::{Algorithm, Argon2, Params, Version};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// A SHA-256 or HMAC-SHA-256.
pub type Hash = [u8; 32];

/// The server's own key. Who has it and the database can test guesses against keyed hashes; who has one alone cannot.
#[derive(Clone)]
pub struct Key([u8; 32]);

impl Key {
    /// A new key.
    pub fn random(chance: &dyn Chance) -> Self {
        let mut bytes = [0; 32];
        chance.fill(&mut bytes);
        Self(bytes)
    }

    /// Reads 32 bytes in base64url, as [`Key::text`] writes them.
    pub fn parse(text: &str) -> Option<Self> {
        BASE64_URL_SAFE_NO_PAD.decode(text.trim()).ok()?.try_into().ok().map(Self)
    }

    /// The key in base64url.
    pub fn text(&self) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(self.0)
    }

    /// HMAC-SHA-256 of `parts`. `purpose` keeps hashes of different uses apart; parts cannot run into each other.
    pub fn hash(&self, purpose: &str, parts: &[&str]) -> Hash {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        for part in std::iter::once(&purpose).chain(parts) {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part.as_bytes());
        }
        mac.finalize().into_bytes().into()
    }
}

/// A secret of 256 bits in base64url, for a cookie or a link. Only its [`token_hash`] is stored.
pub fn token(chance: &dyn Chance) -> String {
    let mut bytes = [0; 32];
    chance.fill(&mut bytes);
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// What is stored of a token.
pub fn token_hash(token: &str) -> Hash {
    Sha256::digest(token.as_bytes()).into()
}

/// `digits` random digits, each as likely as the others.
pub fn code(chance: &dyn Chance, digits: usize) -> String {
    let mut code = String::with_capacity(digits);
    while code.len() < digits {
        let mut byte = [0];
        chance.fill(&mut byte);
        // 250 to 255 would make 0 to 5 likelier.
        if byte[0] < 250 {
            let _ = write!(code, "{}", byte[0] % 10);
        }
    }
    code
}

/// How much work a password hash is. OWASP's choice for argon2id: 19 MiB, 2 passes.
#[derive(Clone, Copy, Debug)]
pub struct Work {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Default for Work {
    fn default() -> Self {
        Self { memory: 19 * 1024, passes: 2 }
    }
}

impl Work {
    pub(crate) fn argon2(self) -> Argon2<'static> {
        let params = Params::new(self.memory, self.passes, 1, None).unwrap_or_default();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
    }
}
