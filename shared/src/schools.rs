//! P8: the schools and groups of the signed-in parent: joining, waiting, refused, leaving.

use crate::{Time, endpoint, endpoint::Named, wire};
use uuid::Uuid;

/// How many schools a parent can wait for at the same time.
pub const WAITING: i64 = 5;
/// How often a parent can ask in a day.
pub const REQUESTS_A_DAY: i64 = 20;

wire! {
    /// How a parent stands with a school or a group.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum State {
        /// In it.
        Member,
        /// Asked, and the school has not answered.
        Pending,
        /// The school said no, and why.
        Refused,
        /// Was in it and left.
        Left,
    }

    /// Whether people may choose a group themselves.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Joining {
        /// No: the school alone puts people in.
        Closed,
        /// Yes, once the office agrees.
        Ask,
        /// Yes, at once, for those whom the school knows.
        Open,
    }

    /// What kind of group it is.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum GroupKind {
        /// A year.
        Year,
        /// A class.
        Class,
        /// A team, a club, anything else.
        Other,
    }

    /// A group that can be chosen.
    #[derive(Eq)]
    pub struct GroupToJoin {
        /// Its id.
        pub id: Uuid,
        /// Its name.
        pub name: String,
        /// What kind it is.
        pub kind: GroupKind,
        /// Whether the office must agree.
        pub joining: Joining,
    }

    /// My schools and groups, please.
    pub struct ListSchools {}

    /// The parent's schools, by name.
    pub struct MySchools {
        /// Each with its groups.
        pub schools: Vec<SchoolOfMine>,
    }

    /// A school and how the parent stands with it.
    pub struct SchoolOfMine {
        /// The school.
        pub school: Named,
        /// Member, waiting, refused or left.
        pub state: State,
        /// Its IANA time zone.
        pub time_zone: String,
        /// The groups that the parent is in, was in, or waits for, by name.
        pub groups: Vec<GroupOfMine>,
        /// The groups that can be asked for.
        pub others: Vec<GroupToJoin>,
        /// What was asked last and is open, or was refused.
        pub request: Option<MyRequest>,
    }

    /// A group and how the parent stands with it.
    pub struct GroupOfMine {
        /// The group.
        pub group: Named,
        /// Member, waiting or left.
        pub state: State,
        /// The parent's children in it: the school put them there.
        pub children: Vec<String>,
        /// Whether the parent can come back without asking.
        pub open: bool,
    }

    /// What a parent asked of a school.
    pub struct MyRequest {
        /// Pending or refused.
        pub state: State,
        /// The groups that were asked for.
        pub groups: Vec<Named>,
        /// When.
        pub asked_at: Time,
        /// When the school answered.
        pub decided_at: Option<Time>,
        /// Why not, in the school's words.
        pub reason: Option<String>,
    }

    /// Asks a school to let me in, or into more of its groups. Open ones straight away; for the rest the office answers.
    pub struct JoinSchool {
        /// The school's id.
        #[serde(skip_serializing)]
        pub id: Uuid,
        /// The groups, if any.
        #[serde(default)]
        pub groups: Vec<Uuid>,
    }

    /// Takes back what was asked and not answered.
    pub struct WithdrawJoin {
        /// The school's id.
        #[serde(skip_serializing)]
        pub id: Uuid,
    }

    /// Leaves a group: what is on its noticeboard is no longer shown. What was sent to me stays.
    pub struct LeaveGroup {
        /// The school's id.
        #[serde(skip_serializing)]
        pub id: Uuid,
        /// The group's id.
        #[serde(skip_serializing)]
        pub group: Uuid,
    }

    /// Leaves a school with all its groups. What was sent to me stays, and so does the school's own record.
    pub struct LeaveSchool {
        /// The school's id.
        #[serde(skip_serializing)]
        pub id: Uuid,
    }
}

endpoint!(Get "/api/schools" ListSchools => MySchools);
endpoint!(Post "/api/schools/{id}/join" JoinSchool => MySchools, path: id);
endpoint!(Delete "/api/schools/{id}/join" WithdrawJoin => MySchools, path: id);
endpoint!(Delete "/api/schools/{id}/groups/{group}" LeaveGroup => MySchools, path: id, group);
endpoint!(Delete "/api/schools/{id}" LeaveSchool => MySchools, path: id);
