//! Deleting everything.

use crate::words::macros::words;

words! {
    /// Deleting everything.
    Delete {
        /// The heading.
        title {
            en: "Delete my data",
            cy: todo, pl: todo, ur: todo,
        }
        /// That it is for good.
        warning {
            en: "This cannot be undone, by you, by your school or by us.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading of what goes.
        goes_title {
            en: "What goes",
            cy: todo, pl: todo, ur: todo,
        }
        /// The account: `{email}`.
        goes_account {
            en: "Your account {email}, with its password",
            cy: todo, pl: todo, ur: todo,
        }
        /// The schools: `{schools}`.
        goes_schools {
            en: "Your name, email address, mobile number and everything you changed, at {schools}",
            cy: todo, pl: todo, ur: todo,
        }
        /// How many messages.
        goes_messages {
            en: [one "{n} message sent to you", other "{n} messages sent to you"],
            cy: todo, pl: todo, ur: todo,
        }
        /// How many replies.
        goes_replies {
            en: [one "{n} reply of yours", other "{n} replies of yours"],
            cy: todo, pl: todo, ur: todo,
        }
        /// How many messages will not be sent.
        goes_unsent {
            en: [
                one "{n} message that waits to be sent to you: it will not be sent",
                other "{n} messages that wait to be sent to you: they will not be sent",
            ],
            cy: todo, pl: todo, ur: todo,
        }
        /// How many devices are signed out.
        goes_devices {
            en: [
                one "{n} device that is signed in: this one",
                other "{n} devices that are signed in, this one included",
            ],
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading of what stays.
        stays_title {
            en: "What stays",
            cy: todo, pl: todo, ur: todo,
        }
        /// The children's records: `{children}`.
        stays_children {
            en: "Your school's own record of {children}. It belongs to the school, and you no longer appear in it.",
            cy: todo, pl: todo, ur: todo,
        }
        /// The mark.
        stays_mark {
            en: "A mark made from your name, email address and mobile number with a secret key, so that the school's \
                 next import cannot bring you back. Nobody can read them from it.",
            cy: todo, pl: todo, ur: todo,
        }
        /// The log.
        stays_count {
            en: "A line in a log: when something was deleted, and how much. It says nothing about you.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading of when.
        when_title {
            en: "When",
            cy: todo, pl: todo, ur: todo,
        }
        /// When: `{days}`.
        when {
            en: "At once, nobody sees you any more: no member of staff, no other parent, no search, no report. \
                 Within {days} days everything is also gone from our database.",
            cy: todo, pl: todo, ur: todo,
        }
        /// What it means for the school.
        reach {
            en: "The school can then no longer reach you here, not even in an emergency. If you only want other \
                 messages, talk to the school first.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading of the form.
        confirm_title {
            en: "Delete everything now",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the password.
        password {
            en: "Your password",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the box to tick.
        understand {
            en: "I understand that this cannot be undone",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where it is not ticked.
        understand_missing {
            en: "Tick the box to say that you understand that this cannot be undone",
            cy: todo, pl: todo, ur: todo,
        }
        /// The button.
        submit {
            en: "Delete my data",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leaves everything as it is.
        keep {
            en: "Keep my data",
            cy: todo, pl: todo, ur: todo,
        }
        /// The heading once it is done.
        done_title {
            en: "Your data has been deleted",
            cy: todo, pl: todo, ur: todo,
        }
        /// What that means.
        done {
            en: "You are signed out everywhere, and nobody sees you here any more.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the reference.
        reference {
            en: "Reference",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of when.
        deleted_at {
            en: "Deleted",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of by when it is purged.
        purge_by {
            en: "Gone from our database by",
            cy: todo, pl: todo, ur: todo,
        }
        /// What to do with the reference.
        note_it {
            en: "Write the reference down, or take a picture of this page. It says nothing about you; with it you \
                 can ask about this deletion. We have also sent it to your email address.",
            cy: todo, pl: todo, ur: todo,
        }
    }
}
