//! One message.

use crate::words::macros::words;

words! {
    /// One message.
    Message {
        /// The heading until the subject is known, and of text messages.
        title {
            en: "Message",
            cy: todo, pl: todo, ur: todo,
        }
        /// The heading of a text message: `{school}`.
        title_from {
            en: "Message from {school}",
            cy: todo, pl: todo, ur: todo,
        }
        /// Leads back to the list.
        back {
            en: "Messages",
            cy: todo, pl: todo, ur: todo,
        }
        /// The heading where there is no such message.
        not_found_title {
            en: "Message not found",
            cy: todo, pl: todo, ur: todo,
        }
        /// What that may mean.
        not_found {
            en: "It may have been removed, or it was sent to another account.",
            cy: todo, pl: todo, ur: todo,
        }
        /// A link's real host, where its text shows another: `{host}`.
        host {
            en: "(goes to {host})",
            cy: todo, pl: todo, ur: todo,
        }
        /// After a link, for screen readers.
        new_window {
            en: "(opens in a new tab)",
            cy: todo, pl: todo, ur: todo,
        }
        /// The heading of the deliveries.
        deliveries {
            en: "How it was sent",
            cy: todo, pl: todo, ur: todo,
        }
        /// Since when a delivery stands where it stands: `{state}`, `{when}`.
        since {
            en: "{state}, {when}",
            cy: todo, pl: todo, ur: todo,
        }
        /// The heading of the parent's reply.
        reply {
            en: "Your reply",
            cy: todo, pl: todo, ur: todo,
        }
        /// When it was given: `{when}`.
        replied {
            en: "Sent on {when}",
            cy: todo, pl: todo, ur: todo,
        }
        /// The heading of the reasons.
        why {
            en: "Why did I get this?",
            cy: todo, pl: todo, ur: todo,
        }
        /// The children it concerns: `{children}`.
        why_children {
            en: "It concerns {children}.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Where it concerns the parent.
        why_you {
            en: "It concerns you, not one child alone.",
            cy: todo, pl: todo, ur: todo,
        }
        /// The group and the children: `{children}`, `{group}`, `{school}`.
        why_group {
            en: "It was written for the group {group}, because of {children}.",
            cy: todo, pl: todo, ur: todo,
        }
        /// To the whole school: `{school}`.
        why_all {
            en: "{school} sent it to everyone at the school.",
            cy: todo, pl: todo, ur: todo,
        }
        /// To a group: `{school}`, `{group}`.
        why_all_of_group {
            en: "{school} sent it to everyone of {group}.",
            cy: todo, pl: todo, ur: todo,
        }
        /// To named people: `{school}`.
        why_named {
            en: "{school} chose you by name.",
            cy: todo, pl: todo, ur: todo,
        }
        /// An address of the school's records: `{sent}` (how and where to), `{school}`.
        why_address_school {
            en: "{sent}. {school} has this address in its own records.",
            cy: todo, pl: todo, ur: todo,
        }
        /// An address that the parent gave: `{sent}`.
        why_address_you {
            en: "{sent}. You gave us this address yourself.",
            cy: todo, pl: todo, ur: todo,
        }
        /// In the app there is no address.
        why_app {
            en: "It was shown in this app, so it needed no address.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Sent by this server's mail.
        gateway_smtp {
            en: "This service sent the email itself.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Sent by a text message gateway.
        gateway_sms {
            en: "A text message provider sent it for us.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Sent by an earlier provider: `{school}`.
        gateway_imported {
            en: "An earlier provider sent it; {school} brought its history here.",
            cy: todo, pl: todo, ur: todo,
        }
        /// Between the names of children.
        and {
            en: " and ",
            cy: todo, pl: todo, ur: todo,
        }
        /// Marks it as unread.
        mark_unread {
            en: "Mark as unread",
            cy: todo, pl: todo, ur: todo,
        }
        /// Marks it as read.
        mark_read {
            en: "Mark as read",
            cy: todo, pl: todo, ur: todo,
        }
        /// Once it is marked as unread.
        marked_unread {
            en: "Marked as unread",
            cy: todo, pl: todo, ur: todo,
        }
        /// Once it is marked as read.
        marked_read {
            en: "Marked as read",
            cy: todo, pl: todo, ur: todo,
        }
    }
}
