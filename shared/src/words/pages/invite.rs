//! The invitation.

use crate::words::macros::words;

words! {
    /// The invitation.
    Invite {
        /// The heading.
        title {
            en: "Choose a password",
            cy: todo, pl: todo, ur: todo,
        }
        /// Whom the link is for: `{email}`, `{schools}`.
        intro {
            en: "This is the account of {email} for messages from {schools}.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the password.
        password {
            en: "Password",
            cy: todo, pl: todo, ur: todo,
        }
        /// The rule of passwords: `{least}`.
        password_hint {
            en: "At least {least} characters. Three words that you can remember are a good password. Do not use one \
                 that you use elsewhere.",
            cy: todo, pl: todo, ur: todo,
        }
        /// The button.
        submit {
            en: "Save and see my messages",
            cy: todo, pl: todo, ur: todo,
        }
        /// The heading where the link no longer works.
        expired_title {
            en: "This link no longer works",
            cy: todo, pl: todo, ur: todo,
        }
        /// What to do then.
        expired {
            en: "It may have been used already, or it is too old. If you have chosen a password, sign in. If not, \
                 ask the school office to send you a new invitation.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads to the sign-in.
        to_sign_in {
            en: "Go to sign in",
            cy: todo, pl: todo, ur: todo,
        }
    }
}
