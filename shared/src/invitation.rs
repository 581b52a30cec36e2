//! A parent whom the school invited chooses a password. (Without an invitation it is [`crate::join`].)
//!
//! The mailed link is `/invite#TOKEN`: what follows `#` stays in the browser, so the secret is in no URL that is logged.

use crate::{endpoint, me::Me, wire};

/// How long the link works, in days.
pub const INVITATION_DAYS: i64 = 14;

wire! {
    /// Asks whom a link is for, before a password is chosen.
    pub struct LookAtInvitation {
        /// What follows `#` in the link.
        pub token: String,
    }

    /// Whom a link is for.
    pub struct Invitation {
        /// The address it was mailed to, which becomes the sign-in.
        pub email: String,
        /// The schools that hold this address.
        pub schools: Vec<String>,
    }

    /// Chooses the password; the link is used up and the parent is signed in.
    pub struct AcceptInvitation {
        /// What follows `#` in the link.
        pub token: String,
        /// The password, as typed.
        pub password: String,
        /// "Keep me signed in on this device."
        #[serde(default)]
        pub remember: bool,
    }
}

endpoint!(Post "/api/invitation/look" LookAtInvitation => Invitation; anyone);
endpoint!(Post "/api/invitation/accept" AcceptInvitation => Me; anyone);
