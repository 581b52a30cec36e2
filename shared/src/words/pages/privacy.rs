//! Rights and signing out.

use crate::words::macros::words;

words! {
    /// Rights and signing out.
    Privacy {
        /// The heading.
        title {
            en: "Privacy",
            cy: todo, pl: todo, ur: todo,
        }
        /// Who is signed in: `{email}`.
        signed_in_as {
            en: "Signed in as {email}",
            cy: todo, pl: todo, ur: todo,
        }
        /// On a device that is remembered: `{days}`.
        remembered {
            en: "This device stays signed in for {days} days at most. Signing out ends that.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading of what is kept.
        keeps_title {
            en: "What is kept",
            cy: todo, pl: todo, ur: todo,
        }
        /// About the parent.
        keeps_you {
            en: "Your name, email address and mobile number, as your school or club gave them and as you changed \
                 them.",
            cy: todo, pl: todo, ur: todo,
        }
        /// About the children.
        keeps_children {
            en: "Your children's names, dates of birth and groups, and what you are to them.",
            cy: todo, pl: todo, ur: todo,
        }
        /// About the messages.
        keeps_messages {
            en: "Every message sent to you: its text, when and where it went, whether it arrived, whether you opened \
                 it, and what you replied.",
            cy: todo, pl: todo, ur: todo,
        }
        /// About the sign-in.
        keeps_sign_in {
            en: "When your account was made, and on which kinds of browser you are signed in. Your password is kept \
                 only in a form that cannot be read back.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads to the details.
        to_details {
            en: "See and change my details",
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading of who sees it.
        sees_title {
            en: "Who sees it",
            cy: todo, pl: todo, ur: todo,
        }
        /// The parent.
        sees_you {
            en: "You see all of it.",
            cy: todo, pl: todo, ur: todo,
        }
        /// The school.
        sees_school {
            en: "The staff of your school or club who look after contacts see what that school holds. Each time they \
                 open your record, that is written down. They never see another school's.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Other parents.
        sees_others {
            en: "No other parent sees your details, your messages or your replies, not even another parent of the \
                 same child.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading of what is not done.
        never_title {
            en: "What never happens",
            cy: todo, pl: todo, ur: todo,
        }
        /// Selling.
        never_sold {
            en: "Your data is not sold, rented or used for advertising.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Others.
        never_third {
            en: "These pages load nothing from anyone else: no counters, no advertisements, no fonts, no maps.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Following.
        never_follow {
            en: "Nobody follows what you do here or elsewhere.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading of the cookies.
        cookies_title {
            en: "Cookies",
            cy: todo, pl: todo, ur: todo,
        }
        /// The session's.
        cookie_session {
            en: "One cookie says that you are signed in. It is forgotten when you sign out or close the browser.",
            cy: todo, pl: todo, ur: todo,
        }
        /// The remembered device's: `{days}`.
        cookie_remember {
            en: "A second one, only if you ask to be kept signed in, lets this device sign in again for up to {days} \
                 days.",
            cy: todo, pl: todo, ur: todo,
        }
        /// No others.
        cookies_none {
            en: "There are no others, and nothing else about you is stored in your browser.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading of deletion.
        leave_title {
            en: "Have everything deleted",
            cy: todo, pl: todo, ur: todo,
        }
        /// What deletion means: `{days}`.
        leave {
            en: "You can have your account and what is held about you deleted. From that moment nobody sees it any \
                 more; within {days} days it is also gone from our database.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads there.
        to_delete {
            en: "Delete my data",
            cy: todo, pl: todo, ur: todo,
        }
    }
}
