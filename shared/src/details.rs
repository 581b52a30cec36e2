//! P6: what each school holds about the parent, where each value came from, and changing it.

use crate::{
    Day, Time, endpoint,
    endpoint::{Done, Named},
    history::Origin,
    wire,
};
use uuid::Uuid;

/// Digits of a confirmation code.
pub const CODE_DIGITS: usize = 6;
/// For how many minutes a code works.
pub const CODE_MINUTES: i64 = 10;
/// How often a code may be tried.
pub const CODE_TRIES: i64 = 5;
/// How many codes may be asked for in an hour.
pub const CODES_AN_HOUR: i64 = 10;

wire! {
    /// Everything held about the signed-in parent.
    pub struct Details {
        /// The address they sign in with.
        pub sign_in_email: String,
        /// Since when they have an account.
        pub account_since: Time,
        /// What each school holds, by the school's name.
        pub schools: Vec<SchoolRecord>,
        /// Changes that wait for their code.
        pub pending: Vec<PendingChange>,
    }

    /// What one school holds about a parent.
    pub struct SchoolRecord {
        /// The id of the school's record of this parent.
        pub contact: Uuid,
        /// The school.
        pub school: Named,
        /// The parent's name.
        pub name: Held,
        /// The email address that messages go to.
        pub email: Held,
        /// The mobile number that messages go to, in E.164.
        pub mobile: Held,
        /// The parent's children there, by name.
        pub children: Vec<ChildRecord>,
        /// Since when the school's record has been here.
        pub held_since: Time,
    }

    /// A value that a school holds, and where it came from.
    #[derive(Eq)]
    pub struct Held {
        /// What counts now.
        pub value: Option<String>,
        /// Who said so.
        pub from: Origin,
        /// What the school's own records say, where `value` is the parent's and differs.
        pub school_value: Option<String>,
        /// When the parent changed it.
        pub changed_at: Option<Time>,
    }

    /// What a school holds about a child. All of it comes from the school.
    pub struct ChildRecord {
        /// The child's id.
        pub id: Uuid,
        /// First and last name.
        pub name: String,
        /// The name they go by, if another.
        pub preferred_name: Option<String>,
        /// Born on.
        pub date_of_birth: Day,
        /// What the signed-in parent is to the child: "Mother".
        pub relationship: Option<String>,
        /// The child's groups: year, class, teams.
        pub groups: Vec<Named>,
    }

    /// The values that a code confirms.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Field {
        /// Where mail goes; also the sign-in.
        Email,
        /// Where text messages go.
        Mobile,
    }

    /// A new value that waits for its code.
    pub struct PendingChange {
        /// Its id.
        pub id: Uuid,
        /// Which value.
        pub field: Field,
        /// The new value, as it will be stored: the code went there.
        pub value: String,
        /// When the code stops working.
        pub expires_at: Time,
    }

    /// Everything held about me, please.
    pub struct ListDetails {}

    /// Gives me another name. This changes straight away.
    pub struct ChangeName {
        /// The name, as typed.
        pub name: String,
        /// The schools' records to change ([`SchoolRecord::contact`]); all of them when empty.
        #[serde(default)]
        pub contacts: Vec<Uuid>,
    }

    /// Sends a code to a new address or number. An earlier change of the same value that still waits is dropped.
    ///
    /// The answer is the same whether or not another account has the address.
    pub struct StartChange {
        /// Which value.
        pub field: Field,
        /// The new value, as typed.
        pub value: String,
        /// The password again, as typed: a session alone does not say who gets the codes.
        #[serde(default)]
        pub password: String,
        /// The schools' records to change; all of them when empty. The sign-in address always follows a new email.
        #[serde(default)]
        pub contacts: Vec<Uuid>,
    }

    /// The code that came. From now on the new value counts, and the old address is told. A new email address signs every other
    /// device out.
    pub struct ConfirmChange {
        /// The id of a [`PendingChange`].
        #[serde(skip_serializing)]
        pub id: Uuid,
        /// The digits, as typed; spaces do not matter.
        pub code: String,
    }

    /// Drops a change that waits for its code.
    pub struct DropChange {
        /// The id of a [`PendingChange`].
        #[serde(skip_serializing)]
        pub id: Uuid,
    }

    /// Takes my mobile number out: no more text messages. This changes straight away.
    pub struct RemoveMobile {
        /// The password again, as typed.
        #[serde(default)]
        pub password: String,
        /// The schools' records to change; all of them when empty.
        #[serde(default)]
        pub contacts: Vec<Uuid>,
    }

    /// Drops what I said and goes back to the school's own value, name or mobile alone: mail follows the sign-in.
    pub struct UseSchoolValue {
        /// The id of a [`SchoolRecord::contact`].
        #[serde(skip_serializing)]
        pub contact: Uuid,
        /// Which value.
        pub value: SchoolValue,
        /// The password again, as typed: for the mobile number, which says where text messages go. A name needs none.
        #[serde(default)]
        pub password: String,
    }

    /// The values that can go back to the school's.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum SchoolValue {
        /// The name.
        Name,
        /// The mobile number.
        Mobile,
    }
}

endpoint!(Get "/api/details" ListDetails => Details);
endpoint!(Put "/api/details/name" ChangeName => Details);
endpoint!(Post "/api/details/changes" StartChange => PendingChange);
endpoint!(Post "/api/details/changes/{id}/confirm" ConfirmChange => Details, path: id);
endpoint!(Delete "/api/details/changes/{id}" DropChange => Done, path: id);
endpoint!(Put "/api/details/mobile/removed" RemoveMobile => Details);
endpoint!(Put "/api/details/{contact}/school-value" UseSchoolValue => Details, path: contact);
