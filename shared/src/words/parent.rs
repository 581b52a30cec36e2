//! The words of the parents' pages.
//!
//! Sub-structs follow the pages. [`ENGLISH`] is the first language; another is another value of [`Parent`].

use super::Plural;

/// Everything that the parents' pages say.
pub struct Parent {
    /// The language's BCP 47 tag, for dates, plurals and `lang`.
    pub tag: &'static str,
    /// What every page has.
    pub common: Common,
    /// What went wrong, by the kind of problem.
    pub problems: Problems,
    /// The sign-in.
    pub sign_in: SignIn,
    /// The invitation.
    pub invite: Invite,
    /// The list of messages.
    pub history: History,
    /// One message.
    pub message: Message,
    /// What is held about the parent.
    pub details: Details,
    /// Rights and signing out.
    pub privacy: Privacy,
    /// Deleting everything.
    pub delete: Delete,
}

/// What every page has.
pub struct Common {
    /// The name of the product.
    pub product: &'static str,
    /// The link to the main content, for people without a mouse.
    pub skip: &'static str,
    /// Names the navigation.
    pub navigation: &'static str,
    /// Leads to the messages.
    pub messages: &'static str,
    /// How many of them are unread, after the link's text.
    pub unread: Plural,
    /// Leads to the details.
    pub details: &'static str,
    /// Leads to rights and signing out.
    pub privacy: &'static str,
    /// The button that ends the session.
    pub sign_out: &'static str,
    /// Says that something is on its way.
    pub loading: &'static str,
    /// Over the list of what is wrong in a form.
    pub there_is_a_problem: &'static str,
    /// Before the text of what is wrong with a field, for screen readers.
    pub error: &'static str,
    /// On a button while its form is being sent.
    pub sending: &'static str,
    /// Makes a password readable.
    pub show: &'static str,
    /// Makes it unreadable again.
    pub hide: &'static str,
    /// The same for screen readers.
    pub show_password: &'static str,
    /// The same for screen readers.
    pub hide_password: &'static str,
    /// Tries again.
    pub try_again: &'static str,
    /// Closes what lies over the page.
    pub close: &'static str,
    /// Leaves things as they are.
    pub cancel: &'static str,
    /// A date with its time of day.
    pub date_and_time: &'static str,
    /// The day of now.
    pub today: &'static str,
    /// The day before.
    pub yesterday: &'static str,
    /// An answer takes long.
    pub slow: &'static str,
    /// The server is tried again by itself.
    pub trying_again: Plural,
    /// The line at the end of each page.
    pub footer: &'static str,
    /// The heading where no page has the address.
    pub not_found_title: &'static str,
    /// What to do then.
    pub not_found: &'static str,
    /// The heading where a page could not be shown.
    pub problem_title: &'static str,
    /// Leads to the first page.
    pub to_messages: &'static str,
}

/// What went wrong: what happened, what is safe, and what to do.
pub struct Problems {
    /// No session.
    pub signed_out: &'static str,
    /// Email or password do not match.
    pub wrong_sign_in: &'static str,
    /// Too many wrong passwords, by minutes to wait.
    pub locked: Plural,
    /// The password asked again is wrong.
    pub wrong_password: &'static str,
    /// The code is wrong.
    pub wrong_code: &'static str,
    /// A link or code that no longer works.
    pub expired: &'static str,
    /// What was asked for is not there.
    pub not_found: &'static str,
    /// Not allowed.
    pub forbidden: &'static str,
    /// Fields to change.
    pub invalid: &'static str,
    /// Too large.
    pub too_large: &'static str,
    /// Too many requests, by minutes to wait.
    pub too_many: Plural,
    /// The server failed.
    pub internal: &'static str,
    /// The server cannot be reached.
    pub unreachable: &'static str,
}

/// The sign-in.
pub struct SignIn {
    /// The heading.
    pub title: &'static str,
    /// Label of the email address.
    pub email: &'static str,
    /// Where the email address is empty.
    pub email_missing: &'static str,
    /// Label of the password.
    pub password: &'static str,
    /// Where the password is empty.
    pub password_missing: &'static str,
    /// Label of the box that keeps the sign-in.
    pub remember: &'static str,
    /// What it does.
    pub remember_hint: &'static str,
    /// The warning beside it.
    pub remember_warning: &'static str,
    /// The button.
    pub submit: &'static str,
    /// Heading for people without a password.
    pub no_account: &'static str,
    /// What they do.
    pub no_account_text: &'static str,
    /// After signing out.
    pub signed_out: &'static str,
    /// Over an open page whose session has ended.
    pub again_title: &'static str,
    /// What happened, where nothing was being sent.
    pub again: &'static str,
    /// What happened, where something was being sent.
    pub again_typed: &'static str,
    /// Leaves the open page instead.
    pub leave: &'static str,
}

/// The invitation.
pub struct Invite {
    /// The heading.
    pub title: &'static str,
    /// Whom the link is for: `{email}`, `{schools}`.
    pub intro: &'static str,
    /// Label of the password.
    pub password: &'static str,
    /// The rule of passwords: `{least}`.
    pub password_hint: &'static str,
    /// The button.
    pub submit: &'static str,
    /// The heading where the link no longer works.
    pub expired_title: &'static str,
    /// What to do then.
    pub expired: &'static str,
    /// Leads to the sign-in.
    pub to_sign_in: &'static str,
}

/// The list of messages.
pub struct History {
    /// The heading.
    pub title: &'static str,
}

/// One message.
pub struct Message {
    /// The heading until the subject is known.
    pub title: &'static str,
}

/// What is held about the parent.
pub struct Details {
    /// The heading.
    pub title: &'static str,
}

/// Rights and signing out.
pub struct Privacy {
    /// The heading.
    pub title: &'static str,
}

/// Deleting everything.
pub struct Delete {
    /// The heading.
    pub title: &'static str,
    /// The heading once it is done.
    pub done_title: &'static str,
}

/// The pages in English.
pub static ENGLISH: Parent = Parent {
    tag: "en-GB",
    common: Common {
        product: "Message Centre",
        skip: "Skip to main content",
        navigation: "Main",
        messages: "Messages",
        unread: Plural::two("{n} new", "{n} new"),
        details: "My details",
        privacy: "Privacy",
        sign_out: "Sign out",
        loading: "Loading",
        there_is_a_problem: "There is a problem",
        error: "Error:",
        sending: "Sending…",
        show: "Show",
        hide: "Hide",
        show_password: "Show password",
        hide_password: "Hide password",
        try_again: "Try again",
        close: "Close",
        cancel: "Cancel",
        date_and_time: "{date} at {time}",
        today: "Today",
        yesterday: "Yesterday",
        slow: "This is slow today. Still trying.",
        trying_again: Plural::two("Trying again in {n} second.", "Trying again in {n} seconds."),
        footer: "Your school or club decides what it sends you here. Nobody else sees it.",
        not_found_title: "Page not found",
        not_found: "If you typed the address, check that it is correct. If you followed a link, the page may have been \
                    removed, or it is not for your account.",
        problem_title: "Sorry, there is a problem",
        to_messages: "Go to your messages",
    },
    problems: Problems {
        signed_out: "You need to sign in again.",
        wrong_sign_in: "The email address or the password is not right. Check both and try again.",
        locked: Plural::two(
            "There were too many wrong passwords, so this account is locked. Try again in {n} minute.",
            "There were too many wrong passwords, so this account is locked. Try again in {n} minutes.",
        ),
        wrong_password: "The password is not right. Check it and try again.",
        wrong_code: "The code is not right. Check it and enter it again.",
        expired: "This link or code no longer works. Ask for a new one.",
        not_found: "We cannot find this. It may have been removed, or it is not for your account.",
        forbidden: "Your account is not allowed to do this.",
        invalid: "Something needs to be changed before this can be saved.",
        too_large: "This is too large to send.",
        too_many: Plural::two(
            "This was tried too often. Wait {n} minute, then try again.",
            "This was tried too often. Wait {n} minutes, then try again.",
        ),
        internal: "Something went wrong at our side. Nothing was changed. Try again in a few minutes.",
        unreachable: "We cannot reach the Message Centre. Your phone may be offline, or the service is restarting. \
                      Nothing was lost.",
    },
    sign_in: SignIn {
        title: "Sign in",
        email: "Email address",
        email_missing: "Enter your email address",
        password: "Password",
        password_missing: "Enter your password",
        remember: "Keep me signed in on this device",
        remember_hint: "For 30 days, or until you sign out.",
        remember_warning: "Do not tick this on a shared or public computer: whoever uses it next could read your \
                           messages and see your children's names.",
        submit: "Sign in",
        no_account: "No password yet?",
        no_account_text: "Your school or club sends you an email with a link to choose one. If it has not come, look in \
                          your spam folder, then ask the school office to send it again.",
        signed_out: "You have signed out.",
        again_title: "Sign in again",
        again: "You need to sign in again to go on.",
        again_typed: "You need to sign in again. What you typed is still here.",
        leave: "Leave this page",
    },
    invite: Invite {
        title: "Choose a password",
        intro: "This is the account of {email} for messages from {schools}.",
        password: "Password",
        password_hint: "At least {least} characters. Three words that you can remember are a good password. Do not use \
                        one that you use elsewhere.",
        submit: "Save and see my messages",
        expired_title: "This link no longer works",
        expired: "It may have been used already, or it is too old. If you have chosen a password, sign in. If not, ask \
                  the school office to send you a new invitation.",
        to_sign_in: "Go to sign in",
    },
    history: History { title: "Messages" },
    message: Message { title: "Message" },
    details: Details { title: "My details" },
    privacy: Privacy { title: "Privacy" },
    delete: Delete { title: "Delete my data", done_title: "Your data has been deleted" },
};
