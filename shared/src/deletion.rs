//! P10: a parent leaves for good.

use crate::{Time, endpoint, wire};

/// Within how many days what was deleted is also purged from the database.
pub const PURGE_DAYS: i64 = 30;

wire! {
    /// Asks what a deletion would take.
    pub struct LookAtDeletion {}

    /// What a deletion takes.
    pub struct WhatGoes {
        /// The schools that will no longer see the parent.
        pub schools: Vec<String>,
        /// Messages in the history.
        pub messages: i64,
        /// Replies among them.
        pub replies: i64,
        /// Messages that wait to be sent to the parent, and will not be.
        pub unsent: i64,
        /// Devices that are signed in, this one included.
        pub devices: i64,
        /// The children whose own records stay with the school.
        pub children: Vec<String>,
    }

    /// Deletes the signed-in parent, at once and for everyone.
    pub struct DeleteMe {
        /// Their password again, as typed.
        pub password: String,
    }

    /// What was done.
    pub struct Deleted {
        /// Names this deletion in a question to the school or the operator; says nothing about the person.
        pub reference: String,
        /// When.
        pub deleted_at: Time,
        /// By when everything is purged.
        pub purge_by: Time,
        /// The file of the signed [receipt](crate::receipt::Receipt), which was mailed too.
        pub receipt: String,
    }
}

endpoint!(Get "/api/deletion" LookAtDeletion => WhatGoes);
endpoint!(Post "/api/deletion" DeleteMe => Deleted);
