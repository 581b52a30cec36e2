//! O6, the part about joining: who asks to join the school or its groups, and what the office answers. Administrators alone.

use crate::{
    Time, endpoint,
    endpoint::{Done, Named},
    schools::{GroupToJoin, Joining},
    wire,
};
use uuid::Uuid;

/// How many requests a page holds.
pub const REQUESTS: i64 = 50;
/// The longest reason of a refusal, in characters.
pub const REASON_CHARACTERS: usize = 500;

wire! {
    /// Where a request stands.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum RequestState {
        /// Waits for an answer.
        Pending,
        /// The school agreed, or its records turned out to hold the address.
        Approved,
        /// The school did not agree.
        Refused,
        /// The parent took it back.
        Withdrawn,
    }

    /// Requests to join this school: those that wait, oldest first, or those that were answered, latest first.
    #[derive(Default)]
    pub struct ListRequests {
        /// Those that were answered.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub decided: bool,
        /// The page that begins after this request, the last of the page before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub after: Option<Uuid>,
    }

    /// A page of requests.
    pub struct Requests {
        /// At most [`REQUESTS`].
        pub items: Vec<Request>,
        /// How many wait in all.
        pub waiting: i64,
        /// Whether more follow.
        pub more: bool,
    }

    /// Someone with a confirmed address asks to join.
    pub struct Request {
        /// Its id.
        pub id: Uuid,
        /// What they call themselves.
        pub name: String,
        /// The confirmed address.
        pub email: String,
        /// The mobile number that they gave, in E.164.
        pub mobile: Option<String>,
        /// Whether a code that was sent to the number came back.
        pub mobile_confirmed: bool,
        /// The groups that they chose, by name.
        pub groups: Vec<Named>,
        /// When they asked.
        pub asked_at: Time,
        /// The school's record of them, where there is one: then they ask for groups alone.
        pub contact: Option<Uuid>,
        /// Records of this school that could be of the same person; none once it was answered.
        pub matches: Vec<Match>,
        /// Where it stands.
        pub state: RequestState,
        /// Why it was refused.
        pub reason: Option<String>,
        /// When it was answered or taken back.
        pub decided_at: Option<Time>,
        /// The member of staff who answered; none where the school's records did, or the parent took it back.
        pub decided_by: Option<String>,
    }

    /// A record of this school, without an account, that could be of the same person.
    pub struct Match {
        /// The contact's id.
        pub contact: Uuid,
        /// Its name.
        pub name: Option<String>,
        /// Where mail goes now.
        pub email: Option<String>,
        /// Where text messages go now, in E.164.
        pub mobile: Option<String>,
        /// The children, by name.
        pub children: Vec<String>,
        /// Whether the name is the same.
        pub same_name: bool,
        /// Whether the number is the same.
        pub same_mobile: bool,
    }

    /// Lets someone in. They are told by mail.
    pub struct ApproveRequest {
        /// The id of a [`Request`].
        #[serde(skip_serializing)]
        pub id: Uuid,
        /// The record of this school that is theirs; none makes a new one. The address that they confirmed counts from then
        /// on, and the one that it replaces is told.
        #[serde(default)]
        pub contact: Option<Uuid>,
        /// Those of the request's groups that they join.
        #[serde(default)]
        pub groups: Vec<Uuid>,
    }

    /// Does not let someone in. They read the reason, and are mailed it.
    pub struct RefuseRequest {
        /// The id of a [`Request`].
        #[serde(skip_serializing)]
        pub id: Uuid,
        /// Why, at most [`REASON_CHARACTERS`].
        pub reason: String,
    }

    /// Who may ask to join.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Registration {
        /// Nobody.
        Closed,
        /// Those who know the school's code.
        ByCode,
        /// Everyone: the school is found by its name.
        Listed,
    }

    /// Asks who may ask to join this school and its groups.
    pub struct ReadJoining {}

    /// Who may ask to join this school and its groups.
    pub struct JoiningRules {
        /// The school's code, to give out.
        pub code: String,
        /// The school.
        pub registration: Registration,
        /// All its groups, years first, by name.
        pub groups: Vec<GroupToJoin>,
    }

    /// Says who may ask to join this school.
    pub struct SetRegistration {
        /// From now on.
        pub registration: Registration,
    }

    /// Says whether people may choose a group themselves.
    pub struct SetJoining {
        /// The group's id.
        #[serde(skip_serializing)]
        pub id: Uuid,
        /// From now on.
        pub joining: Joining,
    }
}

endpoint!(Get "/api/office/requests" ListRequests => Requests);
endpoint!(Post "/api/office/requests/{id}/approve" ApproveRequest => Done, path: id);
endpoint!(Post "/api/office/requests/{id}/refuse" RefuseRequest => Done, path: id);
endpoint!(Get "/api/office/joining" ReadJoining => JoiningRules);
endpoint!(Put "/api/office/joining" SetRegistration => JoiningRules);
endpoint!(Put "/api/office/joining/groups/{id}" SetJoining => JoiningRules, path: id);
