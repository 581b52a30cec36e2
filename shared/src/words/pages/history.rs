//! The list of messages.

use crate::words::macros::words;

words! {
    /// The list of messages.
    History {
        /// The heading.
        title {
            en: "Messages",
            cy: todo, pl: todo, ur: todo,
        }
        /// The heading while something is searched for.
        found_title {
            en: "Messages found",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the search.
        search {
            en: "Search messages",
            cy: todo, pl: todo, ur: todo,
        }
        /// Its button.
        search_button {
            en: "Search",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where the text to look for is too long: `{most}`.
        search_too_long {
            en: "Search for {most} characters or fewer",
            cy: todo, pl: todo, ur: todo,
        }
        /// Opens the filters.
        filter {
            en: "Filter",
            cy: todo, pl: todo, ur: todo,
        }
        /// How many filters hold, after it.
        filters_on {
            en: [one "{n} on", other "{n} on"],
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the school.
        school {
            en: "School or club",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the child.
        child {
            en: "Child",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the group.
        group {
            en: "Group",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the channel.
        channel {
            en: "Sent by",
            cy: todo, pl: todo, ur: todo,
        }
        /// The choice that leaves a filter out.
        any {
            en: "All",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the box that leaves out what has been read.
        unread_only {
            en: "Unread only",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the first day.
        from {
            en: "From",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the last day.
        to {
            en: "To",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where a day is not one.
        bad_day {
            en: "Enter a real date, with day, month and year",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where the last day is before the first.
        days_crossed {
            en: "The last day must be the same as or after the first",
            cy: todo, pl: todo, ur: todo,
        }
        /// The button that applies the filters.
        apply {
            en: "Show messages",
            cy: todo, pl: todo, ur: todo,
        }
        /// Takes all filters away.
        clear {
            en: "Clear search and filters",
            cy: todo, pl: todo, ur: todo,
        }
        /// A filter that holds: `{what}`, `{value}`.
        chip {
            en: "{what}: {value}",
            cy: todo, pl: todo, ur: todo,
        }
        /// What its cross does, for screen readers.
        remove {
            en: "Remove",
            cy: todo, pl: todo, ur: todo,
        }
        /// Marks what has not been read.
        unread {
            en: "Unread",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where there are no messages at all.
        none_title {
            en: "No messages yet",
            cy: todo, pl: todo, ur: todo,
        }
        /// What will be there.
        none {
            en: "When your school or club sends you an email, a text message or a message in this app, you find it \
                 here.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where no message fits the filters or the search.
        nothing_title {
            en: "Nothing found",
            cy: todo, pl: todo, ur: todo,
        }
        /// What to do then.
        nothing {
            en: "No message fits. Try fewer filters or other words.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads to the messages that came before these.
        older {
            en: "Older messages",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads to the messages that came after these.
        newer {
            en: "Newer messages",
            cy: todo, pl: todo, ur: todo,
        }
        /// Names the links to other pages.
        pages {
            en: "Pages",
            cy: todo, pl: todo, ur: todo,
        }
        /// The parent's reply: `{date}`, `{text}`.
        replied {
            en: "You replied on {date}: {text}",
            cy: todo, pl: todo, ur: todo,
        }
    }
}
