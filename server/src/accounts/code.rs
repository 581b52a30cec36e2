//! Codes that are sent to an address or number and come back: six digits, ten minutes, five tries, one use.
//!
//! Where they are kept differs; what they are does not. Count a try before it is looked at, so that many at the same time are
//! still no more than five.

use crate::{
    error::{Error, Result},
    secret::code,
    state::AppState,
};
use shared::{
    Time, Uuid,
    details::{CODE_DIGITS, CODE_MINUTES, CODE_TRIES},
};
use subtle::ConstantTimeEq as _;

/// A new code.
pub struct Code {
    /// What is sent.
    pub digits: String,
    /// What is kept.
    pub hash: Vec<u8>,
    /// Until when it works.
    pub expires_at: Time,
}

impl Code {
    /// One for the row with this id. Where `fits` is false it is made in the same way, and nothing that is typed will fit.
    pub fn new(app: &AppState, row: Uuid, fits: bool) -> Self {
        let digits = code(&*app.chance, CODE_DIGITS);
        let hash = kept(app, row, &digits);
        Self {
            hash: if fits { hash } else { Vec::new() },
            digits,
            expires_at: app.now().plus_minutes(CODE_MINUTES),
        }
    }
}

/// The digits of what was typed; spaces and hyphens do not matter.
pub fn typed(raw: &str) -> Result<String> {
    let digits: String = raw.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    if digits.len() != CODE_DIGITS || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Error::field(
            "code",
            "not_a_code",
            format!("Enter the {CODE_DIGITS} digits of the code"),
        ));
    }
    Ok(digits)
}

/// Whether the digits are those that were sent, when this was the `tries`th try.
pub fn check(app: &AppState, row: Uuid, digits: &str, hash: &[u8], tries: i64) -> Result {
    if bool::from(kept(app, row, digits).as_slice().ct_eq(hash)) {
        Ok(())
    } else {
        Err(Error::WrongCode(CODE_TRIES - tries))
    }
}

fn kept(app: &AppState, row: Uuid, digits: &str) -> Vec<u8> {
    app.key.hash("code", &[&row.to_string(), digits]).to_vec()
}
