//! P3: choosing a new password, knowing the old one or by a mailed link. (The rule itself is [`crate::password::Password`].)
//!
//! The mailed link is `/reset#TOKEN`: what follows `#` stays in the browser, so the secret is in no URL that is logged.

use crate::{FieldProblem, endpoint, endpoint::Done, me::Me, wire};

/// How long a mailed link works, in minutes.
pub const RESET_MINUTES: i64 = 30;
/// How many names and addresses of a person a password is compared with, and how many characters of each.
pub const ABOUT: (usize, usize) = (8, 320);
/// How many links an address is sent in an hour. More are asked for in vain, and the answer does not say so.
pub const RESETS_AN_HOUR: i64 = 3;

wire! {
    /// Asks what the server thinks of a password, before it is chosen. Nothing of it is kept.
    pub struct JudgePassword {
        /// The password, as typed so far.
        pub password: String,
        /// The person's names and addresses, which make a poor password: what the page knows of them.
        #[serde(default)]
        pub about: Vec<String>,
    }

    /// What the server thinks of a password.
    pub struct Judgement {
        /// How long it would hold.
        pub strength: Strength,
        /// Why it cannot be chosen, if it cannot.
        pub refusal: Option<FieldProblem>,
    }

    /// How long a password would hold against guessing.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Strength {
        /// Guessed within hours.
        Weak,
        /// Holds against anyone who cannot try very often.
        Fair,
        /// Holds for years.
        Strong,
    }

    /// Another password, by one who knows the present one. Every other session ends, and the owner is told.
    pub struct ChangePassword {
        /// The current password, as typed.
        pub current: String,
        /// The new one, as typed.
        pub password: String,
    }

    /// A link for one who forgot. The answer is the same whether or not anyone has the address.
    pub struct ForgotPassword {
        /// The address, as typed.
        pub email: String,
    }

    /// Whom a mailed link is for. It is not used up by looking.
    pub struct LookAtReset {
        /// What follows `#` in the link.
        pub token: String,
    }

    /// Whom a mailed link is for: a password manager keeps the new password under this name.
    pub struct Reset {
        /// The address that signs in.
        pub email: String,
    }

    /// The link came, and here is the new password. Every session ends, this browser is signed in, and the owner is told.
    pub struct ResetPassword {
        /// What follows `#` in the link.
        pub token: String,
        /// The new password, as typed.
        pub password: String,
    }
}

endpoint!(Post "/api/password/judge" JudgePassword => Judgement; anyone);
endpoint!(Put "/api/password" ChangePassword => Done);
endpoint!(Post "/api/password/forgot" ForgotPassword => Done; anyone);
endpoint!(Post "/api/password/reset/look" LookAtReset => Reset; anyone);
endpoint!(Post "/api/password/reset" ResetPassword => Me; anyone);
