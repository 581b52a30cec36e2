//! P9: a copy of everything that is held about a parent.

use crate::{Time, endpoint, wire};
use uuid::Uuid;

/// For how many days a link to a copy works.
pub const DAYS: i64 = 7;

wire! {
    /// Asks which links to a copy work.
    pub struct ListCopies {}

    /// The links that work, newest first.
    pub struct Copies {
        /// They open for their owner alone.
        pub links: Vec<CopyLink>,
    }

    /// A link to a copy, which is made when it is downloaded from `/api/copies/{id}/copy.zip`.
    pub struct CopyLink {
        /// Says nothing about the person.
        pub id: Uuid,
        /// When it was asked for.
        pub created_at: Time,
        /// When it stops working.
        pub expires_at: Time,
    }

    /// Makes a link to a copy.
    pub struct MakeCopy {
        /// The password again, as typed.
        pub password: String,
    }
}

endpoint!(Get "/api/copies" ListCopies => Copies);
endpoint!(Post "/api/copies" MakeCopy => CopyLink);

/// Where a copy is downloaded.
pub const DOWNLOAD: &str = "/api/copies/{id}/copy.zip";

impl CopyLink {
    /// Where it is downloaded, by its owner when signed in.
    pub fn path(&self) -> String {
        DOWNLOAD.replace("{id}", &self.id.to_string())
    }
}
