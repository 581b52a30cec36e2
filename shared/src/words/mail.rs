//! The words of mails and texts to parents.

/// A mail with its gaps in braces.
#[derive(Clone, Copy, Debug)]
pub struct Letter {
    /// The subject line.
    pub subject: &'static str,
    /// The text, in plain lines.
    pub body: &'static str,
}

/// Every mail and text that this service itself writes to parents.
#[derive(Clone, Copy, Debug)]
pub struct Mail {
    /// Ten wrong passwords. No gaps.
    pub locked: Letter,
    /// A used remember-me key came back. No gaps.
    pub replayed: Letter,
    /// `{link}`, `{schools}`, `{days}`.
    pub invitation: Letter,
    /// To the new address: `{code}`, `{minutes}`.
    pub confirm_email: Letter,
    /// To a new address that another account has. `{link}`.
    pub address_taken: Letter,
    /// To the old address: `{new}` is the new one with its middle hidden.
    pub email_changed: Letter,
    /// To the account's address: `{new}` is the new number with its middle hidden.
    pub mobile_changed: Letter,
    /// To the account's address. No gaps.
    pub mobile_removed: Letter,
    /// `{link}`, `{minutes}`.
    pub password_reset: Letter,
    /// No gaps.
    pub password_changed: Letter,
    /// `{reference}`, `{purge_by}`.
    pub deleted: Letter,
    /// A text message to the old number. No gaps.
    pub old_mobile: &'static str,
    /// A text message: `{code}`, `{minutes}`. At most 160 characters of the GSM alphabet.
    pub confirm_mobile: &'static str,
}

/// English.
pub static ENGLISH: Mail = Mail {
    locked: Letter {
        subject: "Someone tried to sign in to your Message Centre",
        body: "Hello,\n\nA wrong password was entered 10 times for your account, so nobody can sign in to it for 15 minutes. \
               Your messages and details are safe.\n\nIf it was you, wait 15 minutes and try again. If it was not, you need do \
               nothing: without your password nobody gets in.\n\nYour Message Centre\n",
    },
    replayed: Letter {
        subject: "We signed you out everywhere, to be safe",
        body: "Hello,\n\nYou had asked to stay signed in on a device. A key of that device that had already been used came to us \
               again. Someone may have copied it, so we have ended every sign-in to your account.\n\nPlease sign in again with \
               your password. If you share the device with others, do not tick \"Keep me signed in on this device\".\n\n\
               Your Message Centre\n",
    },
    invitation: Letter {
        subject: "Read your messages from {schools}",
        body: "Hello,\n\n{schools} keeps in touch with you by email, text message and in the Message Centre. There you can read \
               every message that was sent to you, see and change what is held about you, and have it deleted.\n\n\
               To begin, choose a password:\n\n{link}\n\nThe link works once, for {days} days, and is for you alone. If you did \
               not expect it, you need do nothing.\n\nYour Message Centre\n",
    },
    confirm_email: Letter {
        subject: "{code} is your code",
        body: "Hello,\n\nTo confirm your new email address, enter this code in the Message Centre:\n\n    {code}\n\nIt works for \
               {minutes} minutes. Tell it to nobody: we never ask for it by phone or email. If you did not ask for it, you need \
               do nothing.\n\nYour Message Centre\n",
    },
    address_taken: Letter {
        subject: "You already have a Message Centre account",
        body: "Hello,\n\nSomeone, perhaps you, asked to use this email address for another Message Centre account. It already \
               belongs to an account, so nothing was changed.\n\nTo use that account, sign in with this address:\n\n{link}\n\nIf \
               it was not you, you need do nothing.\n\nYour Message Centre\n",
    },
    email_changed: Letter {
        subject: "Your email address was changed",
        body: "Hello,\n\nYour Message Centre account now uses another email address: {new}. Messages go there, and you sign in \
               with it.\n\nIf it was not you, tell your school at once.\n\nYour Message Centre\n",
    },
    mobile_changed: Letter {
        subject: "Your mobile number was changed",
        body: "Hello,\n\nText messages from your school now go to another number: {new}.\n\nIf it was not you, sign in and \
               change it back, and tell your school.\n\nYour Message Centre\n",
    },
    mobile_removed: Letter {
        subject: "Your mobile number was removed",
        body: "Hello,\n\nYou will get no more text messages from your school.\n\nIf it was not you, sign in and enter your \
               number again, and tell your school.\n\nYour Message Centre\n",
    },
    password_reset: Letter {
        subject: "Choose a new password",
        body: "Hello,\n\nTo choose a new password for your Message Centre, open this link:\n\n{link}\n\nIt works once, for {minutes} \
               minutes, and is for you alone. If you did not ask for it, you need do nothing: your password stays as it \
               is.\n\nYour Message Centre\n",
    },
    password_changed: Letter {
        subject: "Your password was changed",
        body: "Hello,\n\nYour Message Centre has a new password, and every other device is signed out.\n\nIf it was not you, open \
               the Message Centre, choose \"Forgotten your password?\" and tell your school.\n\nYour Message Centre\n",
    },
    deleted: Letter {
        subject: "Your data was deleted",
        body: "Hello,\n\nYour account and what was held about you are deleted. From this moment nobody can see them any more, and \
               you are signed out everywhere. By {purge_by} they will also be gone from our database.\n\nReference: \
               {reference}\n\nIf it was not you, tell your school at once and give this reference.\n\nYour Message Centre\n",
    },
    old_mobile: "Text messages from your school now go to another number. If it was not you, sign in to your Message Centre and \
                 change it back.",
    confirm_mobile: "{code} is your Message Centre code. It works for {minutes} minutes. Tell it to nobody.",
};
