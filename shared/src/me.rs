//! Who is signed in, and what their history can be filtered by.

use crate::{Language, endpoint, endpoint::Named, policy::Notice, wire};
use uuid::Uuid;

wire! {
    /// The signed-in parent.
    pub struct Me {
        /// The address they sign in with.
        pub email: String,
        /// Their name, if a school or they themselves gave one.
        pub name: Option<String>,
        /// The schools that hold something about them, by name.
        pub schools: Vec<MySchool>,
        /// Their children over all schools, by name.
        pub children: Vec<Named>,
        /// How many messages they have not opened.
        pub unread: i64,
        /// Whether this device is remembered.
        pub remembered: bool,
        /// The version of the policy that they have not read yet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub policy: Option<Notice>,
        /// Stands for all of the parent's messages as they are now: another one when there is something new.
        pub news: String,
        /// The language that they have chosen, if they have.
        pub language: Option<Language>,
        /// The schools that have not said yet whether they let the parent in, by name.
        #[serde(default)]
        pub waiting: Vec<Named>,
    }

    /// A school of the signed-in parent.
    pub struct MySchool {
        /// Its id.
        pub id: Uuid,
        /// Its name.
        pub name: String,
        /// Its IANA time zone, such as `Europe/London`: messages show the school's time.
        pub time_zone: String,
        /// The groups of the parent's children there, and those that messages to the parent were sent to, by name.
        pub groups: Vec<Named>,
    }

    /// Asks who is signed in.
    pub struct WhoAmI {}
}

endpoint!(Get "/api/me" WhoAmI => Me);
