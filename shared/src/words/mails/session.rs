//! Mails about signing in.

use crate::words::macros::words;

words! {
    /// Mails about signing in.
    Session {
        /// Ten wrong passwords. No gaps.
        locked {
            en: {
                subject: "Someone tried to sign in to your Message Centre",
                body: "Hello,\n\nA wrong password was entered 10 times for your account, so nobody can sign in to it for \
                       15 minutes. Your messages and details are safe.\n\nIf it was you, wait 15 minutes and try again. \
                       If it was not, you need do nothing: without your password nobody gets in.\n\nYour Message Centre\n",
            },
            cy: todo, pl: todo, ur: todo,
        }
        /// A used remember-me key came back. No gaps.
        replayed {
            en: {
                subject: "We signed you out everywhere, to be safe",
                body: "Hello,\n\nYou had asked to stay signed in on a device. A key of that device that had already been \
                       used came to us again. Someone may have copied it, so we have ended every sign-in to your \
                       account.\n\nPlease sign in again with your password. If you share the device with others, do not \
                       tick \"Keep me signed in on this device\".\n\nYour Message Centre\n",
            },
            cy: todo, pl: todo, ur: todo,
        }
    }
}
