//! What is held about a parent.

use crate::words::macros::words;

words! {
    /// What is held about the parent.
    Details {
        /// The heading.
        title {
            en: "My details",
            cy: todo, pl: todo, ur: todo,
        }
        /// What the page is.
        intro {
            en: "This is what each school or club holds about you and where it comes from. You can change it at any \
                 time.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where no school holds anything.
        no_school {
            en: "No school or club holds anything about you at the moment.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading of the sign-in.
        sign_in {
            en: "Your sign-in",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of its address.
        sign_in_email {
            en: "You sign in with",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the date of the account.
        account_since {
            en: "Account since",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the name.
        name {
            en: "Name",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the email address.
        email {
            en: "Email address",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the mobile number.
        mobile {
            en: "Mobile number",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where there is no value.
        none {
            en: "None",
            cy: todo, pl: todo, ur: todo,
        }
        /// The school gave the value.
        from_school {
            en: "From the school's records",
            cy: todo, pl: todo, ur: todo,
        }
        /// The parent gave it: `{date}`, `{value}`.
        from_you {
            en: "You changed this on {date}; the school's records say {value}",
            cy: todo, pl: todo, ur: todo,
        }
        /// The parent gave it and the school has none: `{date}`.
        from_you_alone {
            en: "You gave this on {date}; the school's records have none",
            cy: todo, pl: todo, ur: todo,
        }
        /// The parent took it out: `{date}`, `{value}`.
        you_removed {
            en: "You removed this on {date}; the school's records say {value}",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads to the form.
        change_name {
            en: "Change name",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads to the form.
        change_email {
            en: "Change email address",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads to the form.
        change_mobile {
            en: "Change mobile number",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads to the form where there is none.
        add_mobile {
            en: "Add a mobile number",
            cy: todo, pl: todo, ur: todo,
        }
        /// The button that takes the number out.
        remove_mobile {
            en: "Remove",
            cy: todo, pl: todo, ur: todo,
        }
        /// The button that drops the parent's own value.
        use_school_value {
            en: "Use the school's value again",
            cy: todo, pl: todo, ur: todo,
        }
        /// After a button, for screen readers: `{value}`, `{school}`.
        for_what {
            en: ": {value}, {school}",
            cy: todo, pl: todo, ur: todo,
        }
        /// Done: `{school}`.
        mobile_removed {
            en: "Your mobile number was removed. {school} sends you no more text messages.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Done: `{school}`.
        school_value_used {
            en: "What the records of {school} say counts again.",
            cy: todo, pl: todo, ur: todo,
        }
        /// When the school's record came here: `{date}`.
        held_since {
            en: "This record has been here since {date}.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading of the children.
        children {
            en: "Children",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where what is said about them comes from, and what to do.
        children_from {
            en: "From the school's records. If something is wrong, ask the school office to correct it.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the name a child goes by.
        known_as {
            en: "Known as",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the date of birth.
        born {
            en: "Date of birth",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of what the parent is to the child.
        relationship {
            en: "You are",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the groups.
        groups {
            en: "Groups",
            cy: todo, pl: todo, ur: todo,
        }
        /// A new address waits: `{value}`.
        pending_email {
            en: "You asked to change your email address to {value}. It counts once you enter the code that we sent \
                 there.",
            cy: todo, pl: todo, ur: todo,
        }
        /// A new number waits: `{value}`.
        pending_mobile {
            en: "You asked to change your mobile number to {value}. It counts once you enter the code that we sent \
                 there.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads to the form for the code.
        enter_code {
            en: "Enter the code",
            cy: todo, pl: todo, ur: todo,
        }
        /// The button that drops a change that waits.
        drop {
            en: "Cancel this change",
            cy: todo, pl: todo, ur: todo,
        }
        /// Done.
        dropped {
            en: "The change was cancelled. Everything is as it was.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading of the form for the name.
        name_title {
            en: "Change your name",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the new name.
        name_label {
            en: "Your name",
            cy: todo, pl: todo, ur: todo,
        }
        /// What it does.
        name_hint {
            en: "It counts at once. The school sees that it is yours and differs from its records.",
            cy: todo, pl: todo, ur: todo,
        }
        /// The button.
        name_save {
            en: "Save name",
            cy: todo, pl: todo, ur: todo,
        }
        /// Done.
        name_saved {
            en: "Your name was changed.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading of the form for the address.
        email_title {
            en: "Change your email address",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the new address.
        email_label {
            en: "New email address",
            cy: todo, pl: todo, ur: todo,
        }
        /// What will happen.
        email_hint {
            en: "We send a code to it. Once you have entered the code, messages go there and you also sign in with \
                 it. Your old address is told.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading of the form for the number.
        mobile_title {
            en: "Change your mobile number",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the new number.
        mobile_label {
            en: "New mobile number",
            cy: todo, pl: todo, ur: todo,
        }
        /// What will happen.
        mobile_hint {
            en: "For example 07700 900123. A number of another country begins with +. We send a code to it as a text \
                 message.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Over the choice of schools.
        schools {
            en: "For which schools or clubs?",
            cy: todo, pl: todo, ur: todo,
        }
        /// What the choice means for an address.
        schools_hint {
            en: "You sign in with the new address whichever you choose.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where none is chosen.
        schools_none {
            en: "Choose at least one school or club",
            cy: todo, pl: todo, ur: todo,
        }
        /// The button that sends the code.
        send_code {
            en: "Send the code",
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading of the form for the code.
        code_email_title {
            en: "Check your email",
            cy: todo, pl: todo, ur: todo,
        }
        /// Heading of the form for the code.
        code_mobile_title {
            en: "Check your phone",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where the code went: `{value}`, `{digits}`.
        code_sent {
            en: "We sent a code of {digits} digits to {value}.",
            cy: todo, pl: todo, ur: todo,
        }
        /// For how many minutes it works.
        code_left {
            en: [one "It works for {n} more minute.", other "It works for {n} more minutes."],
            cy: todo, pl: todo, ur: todo,
        }
        /// Its time has passed.
        code_over {
            en: "Its time has passed. Ask for a new code.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Label of the code.
        code_label {
            en: "Code",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where to look.
        code_email_hint {
            en: "It may take a minute to arrive. Look in your spam folder too, and check that the address above is \
                 right.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where to look.
        code_mobile_hint {
            en: "It may take a minute to arrive. Check that the number above is right.",
            cy: todo, pl: todo, ur: todo,
        }
        /// A new code was sent.
        code_again {
            en: "We sent another code. Only the newest one works.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where it has another number of digits: `{digits}`.
        code_wrong {
            en: "Enter the {digits} digits of the code",
            cy: todo, pl: todo, ur: todo,
        }
        /// The button.
        confirm {
            en: "Confirm",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads back to the form.
        new_code {
            en: "Ask for a new code",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads back to the form.
        another_email {
            en: "Use another address",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads back to the form.
        another_mobile {
            en: "Use another number",
            cy: todo, pl: todo, ur: todo,
        }
        /// Done: `{value}`.
        email_changed {
            en: "Your email address was changed. From now on you sign in with {value}.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Done: `{value}`.
        mobile_changed {
            en: "Your mobile number was changed to {value}.",
            cy: todo, pl: todo, ur: todo,
        }
    }
}
