//! The sign-in.

use crate::words::macros::words;

words! {
    /// The sign-in.
    SignIn {
        /// The heading.
        title {
            en: "Sign in",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the email address.
        email {
            en: "Email address",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where the email address is empty.
        email_missing {
            en: "Enter your email address",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the password.
        password {
            en: "Password",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where the password is empty.
        password_missing {
            en: "Enter your password",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the box that keeps the sign-in.
        remember {
            en: "Keep me signed in on this device",
            cy: todo, pl: todo, ur: todo,
        }
        /// What it does.
        remember_hint {
            en: "For 30 days at most. It ends when you sign out, or sign in on another device.",
            cy: todo, pl: todo, ur: todo,
        }
        /// The warning beside it.
        remember_warning {
            en: "Do not tick this on a shared or public computer: whoever uses it next could read your messages and \
                 see your children's names.",
            cy: todo, pl: todo, ur: todo,
        }
        /// The button.
        submit {
            en: "Sign in",
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading for people without a password.
        no_account {
            en: "No password yet?",
            cy: todo, pl: todo, ur: todo,
        }
        /// What they do.
        no_account_text {
            en: "Your school or club sends you an email with a link to choose one. If it has not come, look in your \
                 spam folder, then ask the school office to send it again.",
            cy: todo, pl: todo, ur: todo,
        }
        /// After signing out.
        signed_out {
            en: "You have signed out.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Over an open page whose session has ended.
        again_title {
            en: "Sign in again",
            cy: todo, pl: todo, ur: todo,
        }
        /// What happened, where nothing was being sent.
        again {
            en: "You need to sign in again to go on.",
            cy: todo, pl: todo, ur: todo,
        }
        /// What happened, where something was being sent.
        again_typed {
            en: "You need to sign in again. What you typed is still here.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leaves the open page instead.
        leave {
            en: "Leave this page",
            cy: todo, pl: todo, ur: todo,
        }
    }
}
