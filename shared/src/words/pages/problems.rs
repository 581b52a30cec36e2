//! What went wrong, in words.

use crate::words::macros::words;

words! {
    /// What went wrong: what happened, what is safe, and what to do.
    Problems {
        /// No session.
        signed_out {
            en: "You need to sign in again.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Email or password do not match.
        wrong_sign_in {
            en: "The email address or the password is not right. Check both and try again.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Too many wrong passwords, by minutes to wait.
        locked {
            en: [
                one "There were too many wrong passwords, so this account is locked. Try again in {n} minute.",
                other "There were too many wrong passwords, so this account is locked. Try again in {n} minutes.",
            ],
            cy: todo, pl: todo, ur: todo,
        }
        /// The password asked again is wrong.
        wrong_password {
            en: "The password is not right. Check it and try again.",
            cy: todo, pl: todo, ur: todo,
        }
        /// The code is wrong.
        wrong_code {
            en: "The code is not right. Check it and enter it again.",
            cy: todo, pl: todo, ur: todo,
        }
        /// A link or code that no longer works.
        expired {
            en: "This link or code no longer works. Ask for a new one.",
            cy: todo, pl: todo, ur: todo,
        }
        /// What was asked for is not there.
        not_found {
            en: "We cannot find this. It may have been removed, or it is not for your account.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Not allowed.
        forbidden {
            en: "Your account is not allowed to do this.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Fields to change.
        invalid {
            en: "Something needs to be changed before this can be saved.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Too large.
        too_large {
            en: "This is too large to send.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Too many requests, by minutes to wait.
        too_many {
            en: [
                one "This was tried too often. Wait {n} minute, then try again.",
                other "This was tried too often. Wait {n} minutes, then try again.",
            ],
            cy: todo, pl: todo, ur: todo,
        }
        /// The server failed.
        internal {
            en: "Something went wrong at our side. Nothing was changed. Try again in a few minutes.",
            cy: todo, pl: todo, ur: todo,
        }
        /// The server cannot be reached.
        unreachable {
            en: "We cannot reach the Message Centre. Your phone may be offline, or the service is restarting. \
                 Nothing was lost.",
            cy: todo, pl: todo, ur: todo,
        }
    }
}
