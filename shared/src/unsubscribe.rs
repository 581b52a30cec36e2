//! P7: stopping a kind of mail by the link in it, without signing in (RFC 8058).
//!
//! A mail program POSTs to the link itself (`/unsubscribe/TOKEN`, no part of this API). A person who opens it gets a page with one
//! button: looking changes nothing, because mail scanners open every link.

use crate::{endpoint, wire};

/// For how many days after a mail its link works: a year, and the day that a leap year has more.
pub const UNSUBSCRIBE_DAYS: i64 = 366;

wire! {
    /// A kind of mail that can be stopped.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Mails {
        /// Emails with a school's messages, or summaries of them.
        Messages,
        /// News about this service.
        News,
        /// Invitations to have an account.
        Invitations,
    }

    /// What would this link stop? Changes nothing.
    pub struct LookAtUnsubscribe {
        /// What follows `/unsubscribe/` in the link.
        pub token: String,
    }

    /// Stops what the link is about, or undoes that. The same again is as good as once.
    pub struct Unsubscribe {
        /// What follows `/unsubscribe/` in the link.
        pub token: String,
        /// Whether to stop.
        pub stop: bool,
    }

    /// What a link is about. It names no person.
    pub struct Subscription {
        /// The kind of mail.
        pub mails: Mails,
        /// The school, where it is one school's.
        pub school: Option<String>,
        /// Whether they are stopped.
        pub stopped: bool,
    }
}

endpoint!(Post "/api/unsubscribe/look" LookAtUnsubscribe => Subscription; anyone);
endpoint!(Post "/api/unsubscribe" Unsubscribe => Subscription; anyone);
