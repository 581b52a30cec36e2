//! P2: signing in and out, and being remembered.

use crate::{endpoint, endpoint::Done, me::Me, wire};

/// How long "Keep me signed in on this device" lasts, in days.
pub const REMEMBERED_DAYS: i64 = 30;
/// How long any session lasts, in hours.
pub const SESSION_HOURS: i64 = 20;
/// How long a member of staff may be idle before the session ends, in hours.
pub const STAFF_IDLE_HOURS: i64 = 2;
/// How many wrong passwords lock an account.
pub const WRONG_PASSWORDS: i64 = 10;
/// For how many minutes.
pub const LOCKED_MINUTES: i64 = 15;

wire! {
    /// A parent signs in.
    pub struct SignIn {
        /// The email address of the account, as typed.
        pub email: String,
        /// The password, as typed.
        pub password: String,
        /// "Keep me signed in on this device."
        #[serde(default)]
        pub remember: bool,
    }

    /// The browser was closed and opened again: trades the remember-me cookie for a new session.
    ///
    /// Call it after `signed_out`, one call at a time for the whole browser (Web Locks): the cookie changes at each use,
    /// and one that is used twice ends every session.
    pub struct Resume {}

    /// Ends the session of this browser, a parent's or a member of staff's, and forgets the device.
    pub struct SignOut {}
}

endpoint!(Post "/api/session" SignIn => Me; anyone);
endpoint!(Post "/api/session/resume" Resume => Me; anyone);
endpoint!(Delete "/api/session" SignOut => Done; anyone);
