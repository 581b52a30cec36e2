//! Mails about the password.

use crate::words::macros::words;

words! {
    /// Mails about the password.
    NewPassword {
        /// `{link}`, `{minutes}`.
        password_reset {
            en: {
                subject: "Choose a new password",
                body: "Hello,\n\nTo choose a new password for your Message Centre, open this link:\n\n{link}\n\nIt works \
                       once, for {minutes} minutes, and is for you alone. If you did not ask for it, you need do \
                       nothing: your password stays as it is.\n\nYour Message Centre\n",
            },
            cy: todo, pl: todo, ur: todo,
        }
        /// No gaps.
        password_changed {
            en: {
                subject: "Your password was changed",
                body: "Hello,\n\nYour Message Centre has a new password, and every other device is signed out.\n\nIf it \
                       was not you, open the Message Centre, choose \"Forgotten your password?\" and tell your \
                       school.\n\nYour Message Centre\n",
            },
            cy: todo, pl: todo, ur: todo,
        }
    }
}
