//! The invitation.

use crate::words::macros::words;

words! {
    /// The invitation.
    Invitation {
        /// `{link}`, `{schools}`, `{days}`.
        invitation {
            en: {
                subject: "Read your messages from {schools}",
                body: "Hello,\n\n{schools} keeps in touch with you by email, text message and in the Message Centre. \
                       There you can read every message that was sent to you, see and change what is held about you, and \
                       have it deleted.\n\nTo begin, choose a password:\n\n{link}\n\nThe link works once, for {days} \
                       days, and is for you alone. If you did not expect it, you need do nothing.\n\nYour Message \
                       Centre\n",
            },
            cy: todo, pl: todo, ur: todo,
        }
    }
}
