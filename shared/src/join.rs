//! P1: someone without an account finds their school, says who they are, and shows by a code that the email address is theirs.
//!
//! No answer says whether an address has an account: its owner learns it by mail. What was typed is kept for the minutes of
//! the code alone, until the code comes back.

use crate::{
    Time,
    details::PendingChange,
    endpoint,
    endpoint::Named,
    me::Me,
    schools::{GroupToJoin, State},
    wire,
};
use uuid::Uuid;

pub use crate::search::SEARCH_LETTERS;

/// How many schools an answer holds at most.
pub const SCHOOLS: usize = 10;
/// How often one address can be registered in a day, whether or not anyone has it.
pub const REGISTRATIONS_A_DAY: i64 = 10;

wire! {
    /// Looks for a school by its name, or by the code that it gave out. A POST, so that what is looked for is in no URL.
    pub struct SearchSchools {
        /// A part of the name of at least [`SEARCH_LETTERS`] letters, or the whole code.
        pub text: String,
    }

    /// The schools that were found, by name.
    pub struct FoundSchools {
        /// At most [`SCHOOLS`].
        pub schools: Vec<FoundSchool>,
        /// Whether there are more: a longer part of the name finds fewer.
        pub more: bool,
    }

    /// A school to choose.
    #[derive(Eq)]
    pub struct FoundSchool {
        /// Its id.
        pub id: Uuid,
        /// Its name.
        pub name: String,
        /// Its code, which tells schools of one name apart.
        pub code: String,
    }

    /// Asks what can be chosen at a school before anyone has an account there.
    pub struct LookAtSchool {
        /// The id of a [`FoundSchool`].
        #[serde(skip_serializing)]
        pub id: Uuid,
    }

    /// What can be chosen at a school.
    pub struct SchoolToJoin {
        /// The school.
        pub school: Named,
        /// The groups that people may choose, years first, by name.
        pub groups: Vec<GroupToJoin>,
        /// The version of the policy that is in force: [`Register::policy`].
        pub policy: String,
    }

    /// Sends a code to the address. The answer is the same, and as quick, whether or not anyone has it.
    pub struct Register {
        /// The id of a [`FoundSchool`].
        pub school: Uuid,
        /// Groups of the school, if any.
        #[serde(default)]
        pub groups: Vec<Uuid>,
        /// The name, as typed.
        pub name: String,
        /// The email address, as typed.
        pub email: String,
        /// The mobile number, as typed; empty for none. It is used once the code that is sent to it has been entered.
        #[serde(default)]
        pub mobile: String,
        /// The password, as typed.
        pub password: String,
        /// The version of the policy that was shown and accepted; empty when none was accepted, which is refused.
        pub policy: String,
    }

    /// A registration that waits for its code.
    #[derive(Eq)]
    pub struct Registered {
        /// Its id.
        pub id: Uuid,
        /// The address as it will be stored: the code went there.
        pub email: String,
        /// When the code stops working.
        pub expires_at: Time,
    }

    /// The code that came. It makes the account and signs in.
    pub struct ConfirmRegistration {
        /// The id of a [`Registered`].
        #[serde(skip_serializing)]
        pub id: Uuid,
        /// The digits, as typed; spaces do not matter.
        pub code: String,
    }

    /// There is an account, and whoever has it is signed in.
    pub struct Joined {
        /// Who is signed in.
        pub me: Me,
        /// The school that was chosen.
        pub school: Named,
        /// Whether they are in, because the school holds their address, or wait for the school.
        pub state: State,
        /// The mobile number, whose code has just been sent.
        pub mobile: Option<PendingChange>,
    }
}

endpoint!(Post "/api/schools/search" SearchSchools => FoundSchools; anyone);
endpoint!(Get "/api/schools/{id}" LookAtSchool => SchoolToJoin, path: id; anyone);
endpoint!(Post "/api/registrations" Register => Registered; anyone);
endpoint!(Post "/api/registrations/{id}/confirm" ConfirmRegistration => Joined, path: id; anyone);
