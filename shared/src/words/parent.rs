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
    /// What the page is.
    pub intro: &'static str,
    /// Where no school holds anything.
    pub no_school: &'static str,
    /// Heading of the sign-in.
    pub sign_in: &'static str,
    /// Label of its address.
    pub sign_in_email: &'static str,
    /// Label of the date of the account.
    pub account_since: &'static str,
    /// Label of the name.
    pub name: &'static str,
    /// Label of the email address.
    pub email: &'static str,
    /// Label of the mobile number.
    pub mobile: &'static str,
    /// Where there is no value.
    pub none: &'static str,
    /// The school gave the value.
    pub from_school: &'static str,
    /// The parent gave it: `{date}`, `{value}`.
    pub from_you: &'static str,
    /// The parent gave it and the school has none: `{date}`.
    pub from_you_alone: &'static str,
    /// The parent took it out: `{date}`, `{value}`.
    pub you_removed: &'static str,
    /// Leads to the form.
    pub change_name: &'static str,
    /// Leads to the form.
    pub change_email: &'static str,
    /// Leads to the form.
    pub change_mobile: &'static str,
    /// Leads to the form where there is none.
    pub add_mobile: &'static str,
    /// The button that takes the number out.
    pub remove_mobile: &'static str,
    /// The button that drops the parent's own value.
    pub use_school_value: &'static str,
    /// After a button, for screen readers: `{value}`, `{school}`.
    pub for_what: &'static str,
    /// Done: `{school}`.
    pub mobile_removed: &'static str,
    /// Done: `{school}`.
    pub school_value_used: &'static str,
    /// When the school's record came here: `{date}`.
    pub held_since: &'static str,
    /// Heading of the children.
    pub children: &'static str,
    /// Where what is said about them comes from, and what to do.
    pub children_from: &'static str,
    /// Label of the name a child goes by.
    pub known_as: &'static str,
    /// Label of the date of birth.
    pub born: &'static str,
    /// Label of what the parent is to the child.
    pub relationship: &'static str,
    /// Label of the groups.
    pub groups: &'static str,
    /// A new address waits: `{value}`.
    pub pending_email: &'static str,
    /// A new number waits: `{value}`.
    pub pending_mobile: &'static str,
    /// Leads to the form for the code.
    pub enter_code: &'static str,
    /// The button that drops a change that waits.
    pub drop: &'static str,
    /// Done.
    pub dropped: &'static str,
    /// Heading of the form for the name.
    pub name_title: &'static str,
    /// Label of the new name.
    pub name_label: &'static str,
    /// What it does.
    pub name_hint: &'static str,
    /// The button.
    pub name_save: &'static str,
    /// Done.
    pub name_saved: &'static str,
    /// Heading of the form for the address.
    pub email_title: &'static str,
    /// Label of the new address.
    pub email_label: &'static str,
    /// What will happen.
    pub email_hint: &'static str,
    /// Heading of the form for the number.
    pub mobile_title: &'static str,
    /// Label of the new number.
    pub mobile_label: &'static str,
    /// What will happen.
    pub mobile_hint: &'static str,
    /// Over the choice of schools.
    pub schools: &'static str,
    /// What the choice means for an address.
    pub schools_hint: &'static str,
    /// Where none is chosen.
    pub schools_none: &'static str,
    /// The button that sends the code.
    pub send_code: &'static str,
    /// Heading of the form for the code.
    pub code_email_title: &'static str,
    /// Heading of the form for the code.
    pub code_mobile_title: &'static str,
    /// Where the code went: `{value}`, `{digits}`.
    pub code_sent: &'static str,
    /// For how many minutes it works.
    pub code_left: Plural,
    /// Its time has passed.
    pub code_over: &'static str,
    /// Label of the code.
    pub code_label: &'static str,
    /// Where to look.
    pub code_email_hint: &'static str,
    /// Where to look.
    pub code_mobile_hint: &'static str,
    /// A new code was sent.
    pub code_again: &'static str,
    /// Where it has another number of digits: `{digits}`.
    pub code_wrong: &'static str,
    /// The button.
    pub confirm: &'static str,
    /// Leads back to the form.
    pub new_code: &'static str,
    /// Leads back to the form.
    pub another_email: &'static str,
    /// Leads back to the form.
    pub another_mobile: &'static str,
    /// Done: `{value}`.
    pub email_changed: &'static str,
    /// Done: `{value}`.
    pub mobile_changed: &'static str,
}

/// Rights and signing out.
pub struct Privacy {
    /// The heading.
    pub title: &'static str,
    /// Who is signed in: `{email}`.
    pub signed_in_as: &'static str,
    /// On a device that is remembered: `{days}`.
    pub remembered: &'static str,
    /// Heading of what is kept.
    pub keeps_title: &'static str,
    /// About the parent.
    pub keeps_you: &'static str,
    /// About the children.
    pub keeps_children: &'static str,
    /// About the messages.
    pub keeps_messages: &'static str,
    /// About the sign-in.
    pub keeps_sign_in: &'static str,
    /// Leads to the details.
    pub to_details: &'static str,
    /// Heading of who sees it.
    pub sees_title: &'static str,
    /// The parent.
    pub sees_you: &'static str,
    /// The school.
    pub sees_school: &'static str,
    /// Other parents.
    pub sees_others: &'static str,
    /// Heading of what is not done.
    pub never_title: &'static str,
    /// Selling.
    pub never_sold: &'static str,
    /// Others.
    pub never_third: &'static str,
    /// Following.
    pub never_follow: &'static str,
    /// Heading of the cookies.
    pub cookies_title: &'static str,
    /// The session's.
    pub cookie_session: &'static str,
    /// The remembered device's: `{days}`.
    pub cookie_remember: &'static str,
    /// No others.
    pub cookies_none: &'static str,
    /// Heading of deletion.
    pub leave_title: &'static str,
    /// What deletion means: `{days}`.
    pub leave: &'static str,
    /// Leads there.
    pub to_delete: &'static str,
}

/// Deleting everything.
pub struct Delete {
    /// The heading.
    pub title: &'static str,
    /// That it is for good.
    pub warning: &'static str,
    /// Heading of what goes.
    pub goes_title: &'static str,
    /// The account: `{email}`.
    pub goes_account: &'static str,
    /// The schools: `{schools}`.
    pub goes_schools: &'static str,
    /// How many messages.
    pub goes_messages: Plural,
    /// How many replies.
    pub goes_replies: Plural,
    /// How many messages will not be sent.
    pub goes_unsent: Plural,
    /// How many devices are signed out.
    pub goes_devices: Plural,
    /// Heading of what stays.
    pub stays_title: &'static str,
    /// The children's records: `{children}`.
    pub stays_children: &'static str,
    /// The mark.
    pub stays_mark: &'static str,
    /// The log.
    pub stays_count: &'static str,
    /// Heading of when.
    pub when_title: &'static str,
    /// When: `{days}`.
    pub when: &'static str,
    /// What it means for the school.
    pub reach: &'static str,
    /// Heading of the form.
    pub confirm_title: &'static str,
    /// Label of the password.
    pub password: &'static str,
    /// Label of the box to tick.
    pub understand: &'static str,
    /// Where it is not ticked.
    pub understand_missing: &'static str,
    /// The button.
    pub submit: &'static str,
    /// Leaves everything as it is.
    pub keep: &'static str,
    /// The heading once it is done.
    pub done_title: &'static str,
    /// What that means.
    pub done: &'static str,
    /// Label of the reference.
    pub reference: &'static str,
    /// Label of when.
    pub deleted_at: &'static str,
    /// Label of by when it is purged.
    pub purge_by: &'static str,
    /// What to do with the reference.
    pub note_it: &'static str,
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
        remember_hint: "For 30 days at most. It ends when you sign out, or sign in on another device.",
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
    details: Details {
        title: "My details",
        intro: "This is what each school or club holds about you and where it comes from. You can change it at any time.",
        no_school: "No school or club holds anything about you at the moment.",
        sign_in: "Your sign-in",
        sign_in_email: "You sign in with",
        account_since: "Account since",
        name: "Name",
        email: "Email address",
        mobile: "Mobile number",
        none: "None",
        from_school: "From the school's records",
        from_you: "You changed this on {date}; the school's records say {value}",
        from_you_alone: "You gave this on {date}; the school's records have none",
        you_removed: "You removed this on {date}; the school's records say {value}",
        change_name: "Change name",
        change_email: "Change email address",
        change_mobile: "Change mobile number",
        add_mobile: "Add a mobile number",
        remove_mobile: "Remove",
        use_school_value: "Use the school's value again",
        for_what: ": {value}, {school}",
        mobile_removed: "Your mobile number was removed. {school} sends you no more text messages.",
        school_value_used: "What the records of {school} say counts again.",
        held_since: "This record has been here since {date}.",
        children: "Children",
        children_from: "From the school's records. If something is wrong, ask the school office to correct it.",
        known_as: "Known as",
        born: "Date of birth",
        relationship: "You are",
        groups: "Groups",
        pending_email: "You asked to change your email address to {value}. It counts once you enter the code that we sent there.",
        pending_mobile: "You asked to change your mobile number to {value}. It counts once you enter the code that we sent there.",
        enter_code: "Enter the code",
        drop: "Cancel this change",
        dropped: "The change was cancelled. Everything is as it was.",
        name_title: "Change your name",
        name_label: "Your name",
        name_hint: "It counts at once. The school sees that it is yours and differs from its records.",
        name_save: "Save name",
        name_saved: "Your name was changed.",
        email_title: "Change your email address",
        email_label: "New email address",
        email_hint: "We send a code to it. Once you have entered the code, messages go there and you also sign in with it. Your old address is told.",
        mobile_title: "Change your mobile number",
        mobile_label: "New mobile number",
        mobile_hint: "For example 07700 900123. A number of another country begins with +. We send a code to it as a text message.",
        schools: "For which schools or clubs?",
        schools_hint: "You sign in with the new address whichever you choose.",
        schools_none: "Choose at least one school or club",
        send_code: "Send the code",
        code_email_title: "Check your email",
        code_mobile_title: "Check your phone",
        code_sent: "We sent a code of {digits} digits to {value}.",
        code_left: Plural::two("It works for {n} more minute.", "It works for {n} more minutes."),
        code_over: "Its time has passed. Ask for a new code.",
        code_label: "Code",
        code_email_hint: "It may take a minute to arrive. Look in your spam folder too, and check that the address above is right.",
        code_mobile_hint: "It may take a minute to arrive. Check that the number above is right.",
        code_again: "We sent another code. Only the newest one works.",
        code_wrong: "Enter the {digits} digits of the code",
        confirm: "Confirm",
        new_code: "Ask for a new code",
        another_email: "Use another address",
        another_mobile: "Use another number",
        email_changed: "Your email address was changed. From now on you sign in with {value}.",
        mobile_changed: "Your mobile number was changed to {value}.",
    },
    privacy: Privacy {
        title: "Privacy",
        signed_in_as: "Signed in as {email}",
        remembered: "This device stays signed in for {days} days at most. Signing out ends that.",
        keeps_title: "What is kept",
        keeps_you: "Your name, email address and mobile number, as your school or club gave them and as you changed them.",
        keeps_children: "Your children's names, dates of birth and groups, and what you are to them.",
        keeps_messages: "Every message sent to you: its text, when and where it went, whether it arrived, whether you opened it, and what you replied.",
        keeps_sign_in: "When your account was made, and on which kinds of browser you are signed in. Your password is kept only in a form that cannot be read back.",
        to_details: "See and change my details",
        sees_title: "Who sees it",
        sees_you: "You see all of it.",
        sees_school: "The staff of your school or club who look after contacts see what that school holds. Each time they open your record, that is written down. They never see another school's.",
        sees_others: "No other parent sees your details, your messages or your replies, not even another parent of the same child.",
        never_title: "What never happens",
        never_sold: "Your data is not sold, rented or used for advertising.",
        never_third: "These pages load nothing from anyone else: no counters, no advertisements, no fonts, no maps.",
        never_follow: "Nobody follows what you do here or elsewhere.",
        cookies_title: "Cookies",
        cookie_session: "One cookie says that you are signed in. It is forgotten when you sign out or close the browser.",
        cookie_remember: "A second one, only if you ask to be kept signed in, lets this device sign in again for up to {days} days.",
        cookies_none: "There are no others, and nothing else about you is stored in your browser.",
        leave_title: "Have everything deleted",
        leave: "You can have your account and what is held about you deleted. From that moment nobody sees it any more; within {days} days it is also gone from our database.",
        to_delete: "Delete my data",
    },
    delete: Delete {
        title: "Delete my data",
        warning: "This cannot be undone, by you, by your school or by us.",
        goes_title: "What goes",
        goes_account: "Your account {email}, with its password",
        goes_schools: "Your name, email address, mobile number and everything you changed, at {schools}",
        goes_messages: Plural::two("{n} message sent to you", "{n} messages sent to you"),
        goes_replies: Plural::two("{n} reply of yours", "{n} replies of yours"),
        goes_unsent: Plural::two(
            "{n} message that waits to be sent to you: it will not be sent",
            "{n} messages that wait to be sent to you: they will not be sent",
        ),
        goes_devices: Plural::two(
            "{n} device that is signed in: this one",
            "{n} devices that are signed in, this one included",
        ),
        stays_title: "What stays",
        stays_children: "Your school's own record of {children}. It belongs to the school, and you no longer appear in it.",
        stays_mark: "A mark made from your name, email address and mobile number with a secret key, so that the school's next import cannot bring you back. Nobody can read them from it.",
        stays_count: "A line in a log: when something was deleted, and how much. It says nothing about you.",
        when_title: "When",
        when: "At once, nobody sees you any more: no member of staff, no other parent, no search, no report. Within {days} days everything is also gone from our database.",
        reach: "The school can then no longer reach you here, not even in an emergency. If you only want other messages, talk to the school first.",
        confirm_title: "Delete everything now",
        password: "Your password",
        understand: "I understand that this cannot be undone",
        understand_missing: "Tick the box to say that you understand that this cannot be undone",
        submit: "Delete my data",
        keep: "Keep my data",
        done_title: "Your data has been deleted",
        done: "You are signed out everywhere, and nobody sees you here any more.",
        reference: "Reference",
        deleted_at: "Deleted",
        purge_by: "Gone from our database by",
        note_it: "Write the reference down, or take a picture of this page. It says nothing about you; with it you can ask about this deletion. We have also sent it to your email address.",
    },
};
