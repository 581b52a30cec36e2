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
    /// The heading while something is searched for.
    pub found_title: &'static str,
    /// Label of the search.
    pub search: &'static str,
    /// Its button.
    pub search_button: &'static str,
    /// Where the text to look for is too long: `{most}`.
    pub search_too_long: &'static str,
    /// Opens the filters.
    pub filter: &'static str,
    /// How many filters hold, after it.
    pub filters_on: Plural,
    /// Label of the school.
    pub school: &'static str,
    /// Label of the child.
    pub child: &'static str,
    /// Label of the group.
    pub group: &'static str,
    /// Label of the channel.
    pub channel: &'static str,
    /// The choice that leaves a filter out.
    pub any: &'static str,
    /// Label of the box that leaves out what has been read.
    pub unread_only: &'static str,
    /// Label of the first day.
    pub from: &'static str,
    /// Label of the last day.
    pub to: &'static str,
    /// Where a day is not one.
    pub bad_day: &'static str,
    /// Where the last day is before the first.
    pub days_crossed: &'static str,
    /// The button that applies the filters.
    pub apply: &'static str,
    /// Takes all filters away.
    pub clear: &'static str,
    /// A filter that holds: `{what}`, `{value}`.
    pub chip: &'static str,
    /// What its cross does, for screen readers.
    pub remove: &'static str,
    /// Marks what has not been read.
    pub unread: &'static str,
    /// Where there are no messages at all.
    pub none_title: &'static str,
    /// What will be there.
    pub none: &'static str,
    /// Where no message fits the filters or the search.
    pub nothing_title: &'static str,
    /// What to do then.
    pub nothing: &'static str,
    /// Leads to the messages that came before these.
    pub older: &'static str,
    /// Leads to the messages that came after these.
    pub newer: &'static str,
    /// Names the links to other pages.
    pub pages: &'static str,
    /// The parent's reply: `{date}`, `{text}`.
    pub replied: &'static str,
    /// The channels.
    pub channels: Channels,
    /// Where a delivery stands.
    pub states: States,
}

/// How a message travels.
pub struct Channels {
    /// By email, as a choice.
    pub email: &'static str,
    /// As a text message, as a choice.
    pub sms: &'static str,
    /// In the app, as a choice.
    pub app: &'static str,
    /// By email: `{address}`.
    pub email_to: &'static str,
    /// As a text message: `{address}`.
    pub sms_to: &'static str,
    /// In the app alone.
    pub in_app: &'static str,
}

/// Where a delivery stands, in plain words.
pub struct States {
    /// Waits to be sent.
    pub created: &'static str,
    /// Is being sent or was, and nothing has been heard since.
    pub on_its_way: &'static str,
    /// Arrived.
    pub delivered: &'static str,
    /// Arrived in the app.
    pub shown: &'static str,
    /// Did not arrive; the address may work another time.
    pub temporary: &'static str,
    /// Did not arrive; the email address does not work.
    pub permanent_email: &'static str,
    /// Did not arrive; the number does not work.
    pub permanent_sms: &'static str,
    /// Our fault or the gateway's.
    pub technical: &'static str,
    /// Stopped before it was sent.
    pub cancelled: &'static str,
}

/// One message.
pub struct Message {
    /// The heading until the subject is known, and of text messages.
    pub title: &'static str,
    /// The heading of a text message: `{school}`.
    pub title_from: &'static str,
    /// Leads back to the list.
    pub back: &'static str,
    /// The heading where there is no such message.
    pub not_found_title: &'static str,
    /// What that may mean.
    pub not_found: &'static str,
    /// A link's real host, where its text shows another: `{host}`.
    pub host: &'static str,
    /// After a link, for screen readers.
    pub new_window: &'static str,
    /// The heading of the deliveries.
    pub deliveries: &'static str,
    /// Since when a delivery stands where it stands: `{state}`, `{when}`.
    pub since: &'static str,
    /// The heading of the parent's reply.
    pub reply: &'static str,
    /// When it was given: `{when}`.
    pub replied: &'static str,
    /// The heading of the reasons.
    pub why: &'static str,
    /// The children it concerns: `{children}`.
    pub why_children: &'static str,
    /// Where it concerns the parent.
    pub why_you: &'static str,
    /// The group and the children: `{children}`, `{group}`, `{school}`.
    pub why_group: &'static str,
    /// To the whole school: `{school}`.
    pub why_all: &'static str,
    /// To a group: `{school}`, `{group}`.
    pub why_all_of_group: &'static str,
    /// To named people: `{school}`.
    pub why_named: &'static str,
    /// An address of the school's records: `{sent}` (how and where to), `{school}`.
    pub why_address_school: &'static str,
    /// An address that the parent gave: `{sent}`.
    pub why_address_you: &'static str,
    /// In the app there is no address.
    pub why_app: &'static str,
    /// Sent by this server's mail.
    pub gateway_smtp: &'static str,
    /// Sent by a text message gateway.
    pub gateway_sms: &'static str,
    /// Sent by an earlier provider: `{school}`.
    pub gateway_imported: &'static str,
    /// Between the names of children.
    pub and: &'static str,
    /// Marks it as unread.
    pub mark_unread: &'static str,
    /// Marks it as read.
    pub mark_read: &'static str,
    /// Once it is marked as unread.
    pub marked_unread: &'static str,
    /// Once it is marked as read.
    pub marked_read: &'static str,
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
    history: History {
        title: "Messages",
        found_title: "Messages found",
        search: "Search messages",
        search_button: "Search",
        search_too_long: "Search for {most} characters or fewer",
        filter: "Filter",
        filters_on: Plural::two("{n} on", "{n} on"),
        school: "School or club",
        child: "Child",
        group: "Group",
        channel: "Sent by",
        any: "All",
        unread_only: "Unread only",
        from: "From",
        to: "To",
        bad_day: "Enter a real date, with day, month and year",
        days_crossed: "The last day must be the same as or after the first",
        apply: "Show messages",
        clear: "Clear search and filters",
        chip: "{what}: {value}",
        remove: "Remove",
        unread: "Unread",
        none_title: "No messages yet",
        none: "When your school or club sends you an email, a text message or a message in this app, you find it here.",
        nothing_title: "Nothing found",
        nothing: "No message fits. Try fewer filters or other words.",
        older: "Older messages",
        newer: "Newer messages",
        pages: "Pages",
        replied: "You replied on {date}: {text}",
        channels: Channels {
            email: "Email",
            sms: "Text message",
            app: "This app",
            email_to: "Email to {address}",
            sms_to: "Text message to {address}",
            in_app: "In this app",
        },
        states: States {
            created: "Waiting to be sent",
            on_its_way: "On its way",
            delivered: "Delivered",
            shown: "Shown here",
            temporary: "Not delivered: the address could not be reached at the time",
            permanent_email: "Could not be delivered: the address does not work",
            permanent_sms: "Could not be delivered: the number does not work",
            technical: "Not delivered: a fault at our side or our provider's",
            cancelled: "Cancelled before it was sent",
        },
    },
    message: Message {
        title: "Message",
        title_from: "Message from {school}",
        back: "Messages",
        not_found_title: "Message not found",
        not_found: "It may have been removed, or it was sent to another account.",
        host: "(goes to {host})",
        new_window: "(opens in a new tab)",
        deliveries: "How it was sent",
        since: "{state}, {when}",
        reply: "Your reply",
        replied: "Sent on {when}",
        why: "Why did I get this?",
        why_children: "It concerns {children}.",
        why_you: "It concerns you, not one child alone.",
        why_group: "It was written for the group {group}, because of {children}.",
        why_all: "{school} sent it to everyone at the school.",
        why_all_of_group: "{school} sent it to everyone of {group}.",
        why_named: "{school} chose you by name.",
        why_address_school: "{sent}. {school} has this address in its own records.",
        why_address_you: "{sent}. You gave us this address yourself.",
        why_app: "It was shown in this app, so it needed no address.",
        gateway_smtp: "This service sent the email itself.",
        gateway_sms: "A text message provider sent it for us.",
        gateway_imported: "An earlier provider sent it; {school} brought its history here.",
        and: " and ",
        mark_unread: "Mark as unread",
        mark_read: "Mark as read",
        marked_unread: "Marked as unread",
        marked_read: "Marked as read",
    },
    details: Details { title: "My details" },
    privacy: Privacy { title: "Privacy" },
    delete: Delete { title: "Delete my data", done_title: "Your data has been deleted" },
};
