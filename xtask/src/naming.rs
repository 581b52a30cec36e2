//! Names of files that carry their content's hash, so that a browser may keep such a file for ever.

use sha2::{Digest, Sha256};

use crate::cache;

/// `stem-0123456789abcdef.extension`.
pub fn hashed(stem: &str, extension: &str, content: &[u8]) -> String {
    format!("{stem}-{}.{extension}", content_hash(content))
}

/// The first 16 hexadecimal digits of the content's SHA-256.
pub fn content_hash(content: &[u8]) -> String {
    cache::hex(&Sha256::digest(content)[..8])
}
