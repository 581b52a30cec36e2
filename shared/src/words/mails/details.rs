//! Mails and texts about the details.

use crate::words::macros::words;

words! {
    /// Mails and texts about the details.
    Details {
        /// To the new address: `{code}`, `{minutes}`.
        confirm_email {
            en: {
                subject: "{code} is your code",
                body: "Hello,\n\nTo confirm your new email address, enter this code in the Message Centre:\n\n    \
                       {code}\n\nIt works for {minutes} minutes. Tell it to nobody: we never ask for it by phone or \
                       email. If you did not ask for it, you need do nothing.\n\nYour Message Centre\n",
            },
            cy: todo, pl: todo, ur: todo,
        }
        /// A text message: `{code}`, `{minutes}`. At most 160 characters of the GSM alphabet.
        confirm_mobile {
            en: "{code} is your Message Centre code. It works for {minutes} minutes. Tell it to nobody.",
            cy: todo, pl: todo, ur: todo,
        }
        /// To a new address that another account has. `{link}`.
        address_taken {
            en: {
                subject: "You already have a Message Centre account",
                body: "Hello,\n\nSomeone, perhaps you, asked to use this email address for another Message Centre \
                       account. It already belongs to an account, so nothing was changed.\n\nTo use that account, sign \
                       in with this address:\n\n{link}\n\nIf it was not you, you need do nothing.\n\nYour Message \
                       Centre\n",
            },
            cy: todo, pl: todo, ur: todo,
        }
        /// To the old address: `{new}` is the new one with its middle hidden.
        email_changed {
            en: {
                subject: "Your email address was changed",
                body: "Hello,\n\nYour Message Centre account now uses another email address: {new}. Messages go there, \
                       and you sign in with it.\n\nIf it was not you, tell your school at once.\n\nYour Message Centre\n",
            },
            cy: todo, pl: todo, ur: todo,
        }
        /// To the account's address: `{new}` is the new number with its middle hidden.
        mobile_changed {
            en: {
                subject: "Your mobile number was changed",
                body: "Hello,\n\nText messages from your school now go to another number: {new}.\n\nIf it was not you, \
                       sign in and change it back, and tell your school.\n\nYour Message Centre\n",
            },
            cy: todo, pl: todo, ur: todo,
        }
        /// A text message to the old number. No gaps.
        old_mobile {
            en: "Text messages from your school now go to another number. If it was not you, sign in to your Message \
                 Centre and change it back.",
            cy: todo, pl: todo, ur: todo,
        }
        /// To the account's address. No gaps.
        mobile_removed {
            en: {
                subject: "Your mobile number was removed",
                body: "Hello,\n\nYou will get no more text messages from your school.\n\nIf it was not you, sign in and \
                       enter your number again, and tell your school.\n\nYour Message Centre\n",
            },
            cy: todo, pl: todo, ur: todo,
        }
    }
}
