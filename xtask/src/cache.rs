//! Remembers what a slow step made from which input, so that an unchanged step is a file read.

use std::fs;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::tree;

/// The SHA-256 of some parts, where `["ab", "c"]` differs from `["a", "bc"]`, in hexadecimal.
pub fn hash(parts: &[&[u8]]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
    hex(&digest.finalize())
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}

/// What `make` gives for these inputs: from an earlier run when there was one with the same.
///
/// `step` names the step; what the step does must show in its inputs as well.
pub fn remembered(step: &str, inputs: &[&[u8]], make: impl FnOnce() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
    let folder = tree::target().join("xtask-cache");
    let path = folder.join(format!("{step}-{}", hash(inputs)));
    if let Ok(bytes) = fs::read(&path) {
        return Ok(bytes);
    }
    let bytes = make()?;
    fs::create_dir_all(&folder)?;
    // Written beside and then renamed: a run that is interrupted, or a second one, never sees half a file.
    let unfinished = tempfile::NamedTempFile::new_in(&folder)?;
    fs::write(unfinished.path(), &bytes)?;
    unfinished.persist(&path).with_context(|| format!("{} could not be written", path.display()))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_kept_apart() {
        assert_ne!(hash(&[b"ab", b"c"]), hash(&[b"a", b"bc"]));
        assert_eq!(hash(&[b"ab"]).len(), 64);
    }
}
