//! What every page has.

use crate::words::macros::words;

words! {
    /// What every page has.
    Common {
        /// The name of the product.
        product {
            en: "Message Centre",
            cy: todo, pl: todo, ur: todo,
        }
        /// The link to the main content, for people without a mouse.
        skip {
            en: "Skip to main content",
            cy: todo, pl: todo, ur: todo,
        }
        /// Names the navigation.
        navigation {
            en: "Main",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads to the messages.
        messages {
            en: "Messages",
            cy: todo, pl: todo, ur: todo,
        }
        /// How many of them are unread, after the link's text.
        unread {
            en: [one "{n} new", other "{n} new"],
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads to the details.
        details {
            en: "My details",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads to rights and signing out.
        privacy {
            en: "Privacy",
            cy: todo, pl: todo, ur: todo,
        }
        /// The button that ends the session.
        sign_out {
            en: "Sign out",
            cy: todo, pl: todo, ur: todo,
        }
        /// Says that something is on its way.
        loading {
            en: "Loading",
            cy: todo, pl: todo, ur: todo,
        }
        /// Over the list of what is wrong in a form.
        there_is_a_problem {
            en: "There is a problem",
            cy: todo, pl: todo, ur: todo,
        }
        /// Before the text of what is wrong with a field, for screen readers.
        error {
            en: "Error:",
            cy: todo, pl: todo, ur: todo,
        }
        /// On a button while its form is being sent.
        sending {
            en: "Sending…",
            cy: todo, pl: todo, ur: todo,
        }
        /// Makes a password readable.
        show {
            en: "Show",
            cy: todo, pl: todo, ur: todo,
        }
        /// Makes it unreadable again.
        hide {
            en: "Hide",
            cy: todo, pl: todo, ur: todo,
        }
        /// The same for screen readers.
        show_password {
            en: "Show password",
            cy: todo, pl: todo, ur: todo,
        }
        /// The same for screen readers.
        hide_password {
            en: "Hide password",
            cy: todo, pl: todo, ur: todo,
        }
        /// Tries again.
        try_again {
            en: "Try again",
            cy: todo, pl: todo, ur: todo,
        }
        /// Closes what lies over the page.
        close {
            en: "Close",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leaves things as they are.
        cancel {
            en: "Cancel",
            cy: todo, pl: todo, ur: todo,
        }
        /// A date with its time of day.
        date_and_time {
            en: "{date} at {time}",
            cy: todo, pl: todo, ur: todo,
        }
        /// The day of now.
        today {
            en: "Today",
            cy: todo, pl: todo, ur: todo,
        }
        /// The day before.
        yesterday {
            en: "Yesterday",
            cy: todo, pl: todo, ur: todo,
        }
        /// An answer takes long.
        slow {
            en: "This is slow today. Still trying.",
            cy: todo, pl: todo, ur: todo,
        }
        /// The server is tried again by itself.
        trying_again {
            en: [one "Trying again in {n} second.", other "Trying again in {n} seconds."],
            cy: todo, pl: todo, ur: todo,
        }
        /// The line at the end of each page.
        footer {
            en: "Your school or club decides what it sends you here. Nobody else sees it.",
            cy: todo, pl: todo, ur: todo,
        }
        /// The heading where no page has the address.
        not_found_title {
            en: "Page not found",
            cy: todo, pl: todo, ur: todo,
        }
        /// What to do then.
        not_found {
            en: "If you typed the address, check that it is correct. If you followed a link, the page may have been \
                 removed, or it is not for your account.",
            cy: todo, pl: todo, ur: todo,
        }
        /// The heading where a page could not be shown.
        problem_title {
            en: "Sorry, there is a problem",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads to the first page.
        to_messages {
            en: "Go to your messages",
            cy: todo, pl: todo, ur: todo,
        }
    }
}
