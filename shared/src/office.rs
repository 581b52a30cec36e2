//! What the school office sees for now: its sign-in, a search of contacts, one contact and its deliveries.

use crate::{
    Time,
    choices::Choice,
    details::{ChildRecord, Held},
    endpoint,
    endpoint::{Done, Named},
    history::{Cursor, Delivery, Page, Reply},
    new_password::Reset,
    wire,
};
use uuid::Uuid;

pub use crate::search::SEARCH_CHARACTERS;

/// How many contacts a page holds.
pub const CONTACTS: usize = 50;

wire! {
    /// What a member of staff may do.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Role {
        /// Composes and reads reports.
        Sender,
        /// All of one school.
        Admin,
        /// An admin who may also hold data for an authority.
        DataProtection,
    }

    /// The signed-in member of staff.
    pub struct StaffMe {
        /// Their name.
        pub name: String,
        /// Their sign-in.
        pub email: String,
        /// What they may do.
        pub role: Role,
        /// Their school.
        pub school: Named,
        /// The school's IANA time zone.
        pub time_zone: String,
        /// What waits for an answer.
        #[serde(default)]
        pub waiting: Waiting,
    }

    /// How much waits for the school's answer; nothing for those who may not give one.
    #[derive(Copy, Eq, Default)]
    pub struct Waiting {
        /// Threads in which a parent wrote last.
        pub replies: i64,
        /// People who ask to join the school or its groups.
        pub requests: i64,
        /// Enquiries that are open.
        pub enquiries: i64,
    }

    /// A member of staff signs in.
    pub struct StaffSignIn {
        /// The email address, as typed.
        pub email: String,
        /// The password, as typed.
        pub password: String,
    }

    /// A link for a member of staff who forgot their password. The answer is the same whether or not anyone has the address.
    pub struct StaffForgot {
        /// The address, as typed.
        pub email: String,
    }

    /// Whom a mailed link is for. It is not used up by looking.
    pub struct LookAtStaffReset {
        /// What follows `#` in the link.
        pub token: String,
    }

    /// The link came, and here is the new password. Every session ends, this browser is signed in, and the owner is told.
    pub struct ResetStaffPassword {
        /// What follows `#` in the link.
        pub token: String,
        /// The new password, as typed.
        pub password: String,
    }

    /// Asks which member of staff is signed in.
    pub struct WhichStaff {}

    /// Looks for contacts. A POST, so that no name is in a URL.
    #[derive(Default)]
    pub struct SearchContacts {
        /// Words of a name, of a child's name, of an email address, or digits of a number; empty lists everyone.
        pub text: String,
        /// Only those with a value of their own that differs from the school's records (R5).
        #[serde(default)]
        pub differing: bool,
        /// The page that begins after this contact, the last of the page before.
        #[serde(default)]
        pub after: Option<Uuid>,
    }

    /// Contacts by name.
    pub struct Contacts {
        /// A page of them.
        pub items: Vec<ContactItem>,
        /// How many there are in all.
        pub total: i64,
        /// Whether more follow.
        pub more: bool,
    }

    /// A contact in the list.
    pub struct ContactItem {
        /// Its id.
        pub id: Uuid,
        /// Its name, if known.
        pub name: Option<String>,
        /// Where mail goes.
        pub email: Option<String>,
        /// Where text messages go, in E.164.
        pub mobile: Option<String>,
        /// The children, by name.
        pub children: Vec<String>,
        /// Whether they have an account here.
        pub has_account: bool,
        /// Whether a value of their own differs from the school's records.
        pub differs: bool,
    }

    /// Opens one contact. It is noted in the contact's audit trail.
    pub struct ReadContact {
        /// The contact's id.
        #[serde(skip_serializing)]
        pub id: Uuid,
    }

    /// One contact whole.
    pub struct Contact {
        /// Its id.
        pub id: Uuid,
        /// The name and where it came from.
        pub name: Held,
        /// Where mail goes, and where that came from.
        pub email: Held,
        /// Where text messages go, and where that came from.
        pub mobile: Held,
        /// How they want to be reached.
        pub choice: Choice,
        /// The children.
        pub children: Vec<ChildRecord>,
        /// Since when they have an account here, if they have one.
        pub account_since: Option<Time>,
        /// Since when the record has been here.
        pub held_since: Time,
    }

    /// The contact's deliveries, newest first.
    pub struct ListDeliveries {
        /// The contact's id.
        #[serde(skip_serializing)]
        pub id: Uuid,
        /// The page that begins after this place (older).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub after: Option<Cursor>,
        /// The page that ends before this place (newer).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub before: Option<Cursor>,
    }

    /// A message to the contact with its deliveries.
    pub struct ContactMessage {
        /// Its id.
        pub id: Uuid,
        /// What it is about.
        pub subject: String,
        /// Its start.
        pub start: String,
        /// The group it was written to, if any.
        pub group: Option<Named>,
        /// When.
        pub sent_at: Time,
        /// Whether the parent has opened it in the app.
        pub opened: bool,
        /// Each delivery.
        pub deliveries: Vec<Delivery>,
        /// What they answered.
        pub reply: Option<Reply>,
    }
}

endpoint!(Post "/api/office/session" StaffSignIn => StaffMe; anyone);
endpoint!(Post "/api/office/password/forgot" StaffForgot => Done; anyone);
endpoint!(Post "/api/office/password/reset/look" LookAtStaffReset => Reset; anyone);
endpoint!(Post "/api/office/password/reset" ResetStaffPassword => StaffMe; anyone);
endpoint!(Get "/api/office/me" WhichStaff => StaffMe);
endpoint!(Post "/api/office/contacts/search" SearchContacts => Contacts);
endpoint!(Get "/api/office/contacts/{id}" ReadContact => Contact, path: id);
endpoint!(Get "/api/office/contacts/{id}/deliveries" ListDeliveries => Page<ContactMessage>, path: id);
