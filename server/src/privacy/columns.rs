//! V5: every column of every table, with what it is and what a copy (P9), a deletion (P10) and time (V4) do with it.
//!
//! `tests/columns.rs` reads the real schema of both databases: a column without an entry fails, and so does an entry without
//! a column. It fills every column of a person, and looks whether the copy and the deletion do what is said here.
//!
//! **A new table**: an entry in [`TABLES`]; what is about a person also gets a section, or a field of one, in
//! `copy/sections.rs`, and a row in `fill` of `tests/columns.rs`.

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Who somebody is: a name, whose child.
    Identity,
    /// How to reach somebody.
    Contact,
    /// What was written to somebody or by them, and what they chose.
    Content,
    /// Keeps others out: hashes of passwords, codes and keys, and how often they were tried.
    Security,
    /// How the service worked for somebody: when something was sent, opened, changed.
    Operational,
    /// About nobody.
    None,
}

/// What a person's copy does with a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// It is in the copy: section and field, as in `messages.subject` or `messages.deliveries.address`.
    In(&'static str),
    /// It is not, and why.
    Not(Reason),
}

/// Why a column is in no copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A number that joins rows to one another. The copy shows what it joins.
    Link,
    /// It says again, in a form for computers, what the copy says already.
    Repeats,
    /// It keeps others out of the account, and would let in whoever found the copy.
    Secret,
    /// It is about somebody else: another parent, a member of staff.
    SomebodyElse,
    /// It is in the child's own record, which the school keeps.
    TheChilds,
    /// It is the school's own, and about no person.
    TheSchools,
    /// It is empty for everyone who can still ask for a copy.
    OnceDeleted,
    /// It is about nobody, or about nobody who could be named.
    Nobody,
}

/// What a deletion does with a table's rows about the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deletion {
    /// They are gone at once.
    AtOnce,
    /// Nobody sees them from that moment, and the purge removes them within 30 days.
    Purged,
    /// They stay, and why.
    Stays(&'static str),
}

/// A table.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What a deletion does.
    pub deletion: Deletion,
    /// For how long a row is kept when nobody deletes anything.
    pub kept: &'static str,
    /// Its columns.
    pub columns: &'static [(&'static str, Class, Copied)],
}

use Class::{Contact, Content, Identity, None, Operational, Security};
use Copied::{In, Not};
use Deletion::{AtOnce, Purged, Stays};
use Reason::{Link, Nobody, OnceDeleted, Repeats, Secret, SomebodyElse, TheChilds, TheSchools};

const WITH_THE_RECORD: &str = "as long as the school keeps the person's record";
const WITH_THE_SCHOOL: &str = "as long as the school uses this server";

/// Every table.
pub static TABLES: &[Table] = &[
    Table {
        name: "school",
        deletion: Stays("it is the school's own record"),
        kept: WITH_THE_SCHOOL,
        columns: &[
            ("id", None, Not(Link)),
            ("name", None, In("schools.school")),
            ("code", None, Not(TheSchools)),
            ("time_zone", None, Not(TheSchools)),
            ("created_at", None, Not(TheSchools)),
            ("registration", None, Not(TheSchools)),
        ],
    },
    Table {
        name: "staff",
        deletion: Stays("it is about people who work for the school"),
        kept: "as long as they work for the school; afterwards the name, beside what they did",
        columns: &[
            ("id", Operational, Not(Link)),
            ("school_id", Operational, Not(Link)),
            ("email", Contact, Not(SomebodyElse)),
            ("email_key", Contact, Not(SomebodyElse)),
            ("name", Identity, Not(SomebodyElse)),
            ("role", Operational, In("staff_views.role")),
            ("password_hash", Security, Not(Secret)),
            ("created_at", Operational, Not(SomebodyElse)),
            ("removed_at", Operational, Not(SomebodyElse)),
        ],
    },
    Table {
        name: "account",
        deletion: Purged,
        kept: "until its owner deletes it",
        columns: &[
            ("id", Operational, Not(Link)),
            ("email", Contact, In("account.email")),
            ("email_key", Contact, Not(Repeats)),
            ("password_hash", Security, Not(Secret)),
            ("created_at", Operational, In("account.created_at")),
            ("deleted_at", Operational, Not(OnceDeleted)),
            ("purge_by", Operational, Not(OnceDeleted)),
            ("deletion_reference", Operational, Not(OnceDeleted)),
            ("language", Content, In("account.language")),
            ("browser_language", Operational, In("account.browser_language")),
        ],
    },
    Table {
        name: "contact",
        deletion: Purged,
        kept: WITH_THE_RECORD,
        columns: &[
            ("id", Operational, Not(Link)),
            ("school_id", Operational, Not(Link)),
            ("account_id", Operational, Not(Link)),
            ("mis_name", Identity, In("schools.name_by_school")),
            ("mis_email", Contact, In("schools.email_by_school")),
            ("mis_email_key", Contact, Not(Repeats)),
            ("mis_mobile", Contact, In("schools.mobile_by_school")),
            ("my_name", Identity, In("schools.name_by_you")),
            ("my_name_at", Operational, In("schools.name_changed_at")),
            ("my_email", Contact, In("schools.email_by_you")),
            ("my_email_key", Contact, Not(Repeats)),
            ("my_email_at", Operational, In("schools.email_changed_at")),
            ("my_mobile", Contact, In("schools.mobile_by_you")),
            ("my_mobile_at", Operational, In("schools.mobile_changed_at")),
            ("created_at", Operational, In("schools.held_since")),
            ("updated_at", Operational, In("schools.updated_at")),
            ("deleted_at", Operational, Not(OnceDeleted)),
            ("purge_by", Operational, Not(OnceDeleted)),
        ],
    },
    Table {
        name: "pupil",
        deletion: Stays("the child's record is the school's, and the other parent's too"),
        kept: "as long as the child is at the school",
        columns: &[
            ("id", Operational, Not(Link)),
            ("school_id", Operational, Not(Link)),
            ("first_name", Identity, In("schools.children.first_name")),
            ("last_name", Identity, In("schools.children.last_name")),
            ("preferred_name", Identity, In("schools.children.preferred_name")),
            ("date_of_birth", Identity, Not(TheChilds)),
            ("identity_key", Identity, Not(TheChilds)),
            ("nhs_mark", Identity, Not(TheChilds)),
            ("created_at", Operational, Not(TheChilds)),
            ("updated_at", Operational, Not(TheChilds)),
        ],
    },
    Table {
        name: "guardian",
        deletion: Purged,
        kept: WITH_THE_RECORD,
        columns: &[
            ("contact_id", Operational, Not(Link)),
            ("pupil_id", Operational, Not(Link)),
            ("relationship", Identity, In("schools.children.relationship")),
        ],
    },
    Table {
        name: "cohort",
        deletion: Stays("a group is the school's own record"),
        kept: WITH_THE_SCHOOL,
        columns: &[
            ("id", None, Not(Link)),
            ("school_id", None, Not(Link)),
            ("kind", None, In("schools.children.groups.kind")),
            ("name", None, In("schools.children.groups.name")),
            ("name_key", None, Not(Repeats)),
            ("created_at", None, Not(TheSchools)),
            ("joining", None, Not(TheSchools)),
        ],
    },
    Table {
        name: "membership",
        deletion: Stays("it is in the child's record, not the parent's"),
        kept: "as long as the child is in the group",
        columns: &[("cohort_id", Operational, Not(Link)), ("pupil_id", Operational, Not(Link))],
    },
    Table {
        name: "message",
        deletion: Stays("it is the school's own words; the purge removes those that were to nobody else"),
        kept: WITH_THE_SCHOOL,
        columns: &[
            ("id", Operational, Not(Link)),
            ("school_id", Operational, Not(Link)),
            ("cohort_id", Operational, Not(Link)),
            ("audience", Operational, In("messages.audience")),
            ("subject", Content, In("messages.subject")),
            ("body", Content, In("messages.body")),
            ("search", Content, Not(Repeats)),
            ("sent_at", Operational, In("messages.sent_at")),
            ("import_key", Operational, Not(Nobody)),
            ("created_at", Operational, Not(TheSchools)),
            ("noticeboard", Operational, Not(TheSchools)),
            ("replies_allowed", Operational, Not(TheSchools)),
        ],
    },
    Table {
        name: "recipient",
        deletion: Purged,
        kept: WITH_THE_RECORD,
        columns: &[
            ("id", Operational, In("messages.id")),
            ("message_id", Operational, Not(Link)),
            ("contact_id", Operational, Not(Link)),
            ("sent_at", Operational, In("messages.sent_at")),
            ("read_at", Operational, In("messages.read_at")),
            ("reply", Content, In("messages.reply")),
            ("replied_at", Operational, In("messages.replied_at")),
            ("board", Operational, In("messages.noticeboard")),
            ("answered_at", Operational, In("messages.answered_at")),
            ("waiting_since", Operational, Not(TheSchools)),
        ],
    },
    Table {
        name: "reply",
        deletion: Purged,
        kept: WITH_THE_RECORD,
        columns: &[
            ("id", Operational, Not(Link)),
            ("recipient_id", Operational, Not(Link)),
            ("from_school", Operational, In("messages.thread.from_school")),
            ("staff_id", Operational, Not(SomebodyElse)),
            ("body", Content, In("messages.thread.body")),
            ("at", Operational, In("messages.thread.at")),
            ("request_id", Operational, Not(Nobody)),
        ],
    },
    Table {
        name: "attachment",
        deletion: Purged,
        kept: "as long as its message or its reply; what was not sent, a day",
        columns: &[
            ("id", Operational, Not(Link)),
            ("message_id", Operational, Not(Link)),
            ("recipient_id", Operational, Not(Link)),
            ("reply_id", Operational, Not(Link)),
            ("account_id", Operational, Not(Link)),
            ("staff_id", Operational, Not(SomebodyElse)),
            ("place", Operational, Not(Link)),
            ("name", Content, In("messages.thread.attachments.name")),
            ("kind", Operational, In("messages.thread.attachments.kind")),
            ("size", Operational, In("messages.thread.attachments.size")),
            ("created_at", Operational, In("messages.thread.attachments.created_at")),
            ("stored_at", Operational, Not(Repeats)),
            ("gone_at", Operational, Not(OnceDeleted)),
        ],
    },
    Table {
        name: "recipient_pupil",
        deletion: Purged,
        kept: WITH_THE_RECORD,
        columns: &[("recipient_id", Operational, Not(Link)), ("pupil_id", Operational, Not(Link))],
    },
    Table {
        name: "delivery",
        deletion: Purged,
        kept: WITH_THE_RECORD,
        columns: &[
            ("id", Operational, Not(Link)),
            ("recipient_id", Operational, Not(Link)),
            ("channel", Operational, In("messages.deliveries.channel")),
            ("address", Contact, In("messages.deliveries.address")),
            ("address_from", Operational, In("messages.deliveries.address_from")),
            ("gateway", Operational, In("messages.deliveries.gateway")),
            ("state", Operational, In("messages.deliveries.state")),
            ("state_at", Operational, In("messages.deliveries.state_at")),
        ],
    },
    Table {
        name: "remembered",
        deletion: AtOnce,
        kept: "30 days, or until the next sign-in or sign-out",
        columns: &[
            ("id", Operational, Not(Link)),
            ("account_id", Operational, Not(Link)),
            ("token_hash", Security, Not(Secret)),
            ("created_at", Operational, In("remembered_devices.created_at")),
            ("expires_at", Operational, In("remembered_devices.expires_at")),
            ("browser", Operational, In("remembered_devices.browser")),
            ("used_at", Operational, In("remembered_devices.used_at")),
        ],
    },
    Table {
        name: "remembered_used",
        deletion: AtOnce,
        kept: "30 days",
        columns: &[
            ("token_hash", Security, Not(Secret)),
            ("account_id", Operational, Not(Link)),
            ("expires_at", Security, Not(Secret)),
        ],
    },
    Table {
        name: "known_device",
        deletion: AtOnce,
        kept: "30 days, or until it is signed out",
        columns: &[
            ("id", Operational, Not(Link)),
            ("account_id", Operational, Not(Link)),
            ("session_hash", Security, Not(Secret)),
            ("remember_hash", Security, Not(Secret)),
            ("failures", Security, In("known_devices.failures")),
            ("last_at", Security, In("known_devices.last_at")),
            ("locked_until", Security, In("known_devices.locked_until")),
            ("expires_at", Security, In("known_devices.expires_at")),
        ],
    },
    Table {
        name: "session",
        deletion: AtOnce,
        kept: "20 hours, or until the sign-out",
        columns: &[
            ("id", Operational, Not(Link)),
            ("token_hash", Security, Not(Secret)),
            ("account_id", Operational, Not(Link)),
            ("staff_id", Operational, Not(Link)),
            ("remembered_id", Operational, Not(Link)),
            ("resumed", Operational, In("sign_ins.resumed")),
            ("browser", Operational, In("sign_ins.browser")),
            ("created_at", Operational, In("sign_ins.created_at")),
            ("used_at", Operational, In("sign_ins.used_at")),
            ("expires_at", Operational, In("sign_ins.expires_at")),
        ],
    },
    Table {
        name: "sign_in_failure",
        deletion: Stays("it is a keyed hash of whatever address was tried, and goes after a day"),
        kept: "a day",
        columns: &[
            ("address_hash", Security, Not(Secret)),
            ("failures", Security, In("wrong_passwords.failures")),
            ("last_at", Security, In("wrong_passwords.last_at")),
            ("locked_until", Security, In("wrong_passwords.locked_until")),
        ],
    },
    Table {
        name: "invitation",
        deletion: AtOnce,
        kept: "until it is used or runs out",
        columns: &[
            ("id", Operational, Not(Link)),
            ("token_hash", Security, Not(Secret)),
            ("email", Contact, In("invitations.email")),
            ("email_key", Contact, Not(Repeats)),
            ("created_at", Operational, In("invitations.created_at")),
            ("expires_at", Operational, In("invitations.expires_at")),
        ],
    },
    Table {
        name: "pending_change",
        deletion: AtOnce,
        kept: "an hour",
        columns: &[
            ("id", Operational, Not(Link)),
            ("account_id", Operational, Not(Link)),
            ("field", Operational, In("changes.field")),
            ("value", Contact, In("changes.value")),
            ("contacts", Operational, Not(Link)),
            ("code_hash", Security, Not(Secret)),
            ("tries", Security, In("changes.tries")),
            ("over", Operational, In("changes.over")),
            ("created_at", Operational, In("changes.created_at")),
            ("expires_at", Operational, In("changes.expires_at")),
        ],
    },
    Table {
        name: "suppressed",
        deletion: Stays("a keyed hash, by which an import leaves out whoever asked for deletion (R6)"),
        kept: WITH_THE_SCHOOL,
        columns: &[
            ("school_id", Operational, Not(Link)),
            ("hash", Security, Not(Nobody)),
            ("created_at", Operational, Not(Nobody)),
        ],
    },
    Table {
        name: "service_message",
        deletion: AtOnce,
        kept: "until the mail server has it, a day at most",
        columns: &[
            ("id", Operational, Not(Link)),
            ("account_id", Operational, Not(Link)),
            ("channel", Operational, In("letters.channel")),
            ("address", Contact, In("letters.address")),
            // A code or a link in it must reach the address alone: who copies it from here has shown no address to be theirs.
            ("subject", Security, Not(Secret)),
            ("body", Security, Not(Secret)),
            ("created_at", Operational, In("letters.created_at")),
            ("next_try_at", Operational, In("letters.next_try_at")),
            ("give_up_at", Operational, In("letters.give_up_at")),
            ("tries", Operational, In("letters.tries")),
            ("unsubscribe", Security, Not(Secret)),
            ("attachment", Content, Not(OnceDeleted)),
            ("attachment_name", None, Not(OnceDeleted)),
        ],
    },
    Table {
        name: "audit",
        deletion: Purged,
        kept: WITH_THE_RECORD,
        columns: &[
            ("id", Operational, Not(Link)),
            ("school_id", Operational, Not(Link)),
            ("staff_id", Operational, Not(SomebodyElse)),
            ("contact_id", Operational, Not(Link)),
            ("action", Operational, In("staff_views.action")),
            ("at", Operational, In("staff_views.at")),
        ],
    },
    Table {
        name: "purge_log",
        deletion: Stays("numbers alone"),
        kept: WITH_THE_SCHOOL,
        columns: &[
            ("id", None, Not(Nobody)),
            ("at", None, Not(Nobody)),
            ("accounts", None, Not(Nobody)),
            ("contacts", None, Not(Nobody)),
            ("deliveries", None, Not(Nobody)),
        ],
    },
    Table {
        name: "password_reset",
        deletion: AtOnce,
        kept: "an hour",
        columns: &[
            ("id", Operational, Not(Link)),
            ("account_id", Operational, Not(Link)),
            ("token_hash", Security, Not(Secret)),
            ("used", Operational, In("password_resets.used")),
            ("created_at", Operational, In("password_resets.created_at")),
            ("expires_at", Operational, In("password_resets.expires_at")),
        ],
    },
    Table {
        name: "staff_reset",
        deletion: Stays("it is a member of staff's"),
        kept: "an hour",
        columns: &[
            ("id", None, Not(SomebodyElse)),
            ("staff_id", None, Not(SomebodyElse)),
            ("token_hash", Security, Not(SomebodyElse)),
            ("used", Operational, Not(SomebodyElse)),
            ("created_at", Operational, Not(SomebodyElse)),
            ("expires_at", Operational, Not(SomebodyElse)),
        ],
    },
    Table {
        name: "copy_link",
        deletion: AtOnce,
        kept: "7 days",
        columns: &[
            ("id", Operational, Not(Link)),
            ("account_id", Operational, Not(Link)),
            ("created_at", Operational, In("copies.created_at")),
            ("expires_at", Operational, In("copies.expires_at")),
            ("downloaded_at", Operational, In("copies.downloaded_at")),
        ],
    },
    Table {
        name: "receipt_key",
        deletion: Stays("public keys alone"),
        kept: "for ever: receipts are checked with them",
        columns: &[
            ("fingerprint", None, Not(Nobody)),
            ("public_key", None, Not(Nobody)),
            ("created_at", None, Not(Nobody)),
        ],
    },
    Table {
        name: "key_fingerprint",
        deletion: Stays("a keyed hash that tells whether the server's key is the right one"),
        kept: "for ever",
        columns: &[("id", None, Not(Nobody)), ("fingerprint", Security, Not(Nobody))],
    },
    Table {
        name: "readiness",
        deletion: Stays("when a server last tried whether it can write"),
        kept: "for ever: one row",
        columns: &[("id", None, Not(Nobody)), ("written_at", None, Not(Nobody))],
    },
    Table {
        name: "policy",
        deletion: Stays("it is what everyone is promised"),
        kept: "for ever: parents can see what they were promised when",
        columns: &[
            ("id", None, Not(Link)),
            ("version", None, In("policy_readings.version")),
            ("day", None, Not(Nobody)),
            ("created_at", None, Not(Nobody)),
        ],
    },
    Table {
        name: "policy_text",
        deletion: Stays("it is what everyone is promised"),
        kept: "for ever: parents can see what they were promised when",
        columns: &[
            ("policy_id", None, Not(Link)),
            ("language", None, Not(Nobody)),
            ("body", None, Not(Nobody)),
            ("created_at", None, Not(Nobody)),
        ],
    },
    Table {
        name: "policy_reading",
        deletion: Purged,
        kept: "as long as the account",
        columns: &[
            ("account_id", Operational, Not(Link)),
            ("policy_id", Operational, Not(Link)),
            ("how", Operational, In("policy_readings.how")),
            ("at", Operational, In("policy_readings.at")),
        ],
    },
    Table {
        name: "enquiry",
        deletion: Purged,
        kept: WITH_THE_SCHOOL,
        columns: &[
            ("id", Operational, Not(Link)),
            ("reference", Operational, In("enquiries.reference")),
            ("school_id", Operational, Not(Link)),
            ("account_id", Operational, Not(Link)),
            ("topic", Content, In("enquiries.topic")),
            ("name", Identity, In("enquiries.name")),
            ("email", Contact, In("enquiries.email")),
            ("email_key", Contact, Not(Repeats)),
            ("language", Operational, In("enquiries.language")),
            ("question", Content, In("enquiries.question")),
            ("asked_at", Operational, In("enquiries.asked_at")),
            ("seen_at", Operational, In("enquiries.seen_at")),
            ("closed_at", Operational, In("enquiries.closed_at")),
            ("school_typed", Content, In("enquiries.school_typed")),
            ("deleted_at", Operational, Not(OnceDeleted)),
            ("purge_by", Operational, Not(OnceDeleted)),
        ],
    },
    Table {
        name: "enquiry_answer",
        deletion: Purged,
        kept: WITH_THE_SCHOOL,
        columns: &[
            ("id", Operational, Not(Link)),
            ("enquiry_id", Operational, Not(Link)),
            ("staff_id", Operational, Not(SomebodyElse)),
            ("answer", Content, In("enquiries.answers.answer")),
            ("answered_at", Operational, In("enquiries.answers.answered_at")),
        ],
    },
    Table {
        name: "enquiry_event",
        deletion: Purged,
        kept: WITH_THE_SCHOOL,
        columns: &[
            ("id", Operational, Not(Link)),
            ("enquiry_id", Operational, Not(Link)),
            ("staff_id", Operational, Not(SomebodyElse)),
            ("action", Operational, In("enquiries.events.action")),
            ("at", Operational, In("enquiries.events.at")),
        ],
    },
    Table {
        name: "news",
        deletion: Purged,
        kept: WITH_THE_RECORD,
        columns: &[("about", Operational, Not(Link)), ("seq", Operational, Not(Nobody))],
    },
    Table {
        name: "choice",
        deletion: AtOnce,
        kept: WITH_THE_RECORD,
        columns: &[
            ("contact_id", Operational, Not(Link)),
            ("emails", Content, In("choices.emails")),
            ("before", Content, In("choices.before")),
            ("hour", Content, In("choices.hour")),
            ("texts", Content, In("choices.texts")),
            ("next_at", Operational, In("choices.next_at")),
            ("covered_to", Operational, In("choices.covered_to")),
            ("changed_at", Operational, In("choices.changed_at")),
        ],
    },
    Table {
        name: "no_news",
        deletion: AtOnce,
        kept: "as long as the account",
        columns: &[
            ("account_id", Operational, Not(Link)),
            ("changed_at", Operational, In("no_news.changed_at")),
        ],
    },
    Table {
        name: "no_invitation",
        deletion: Stays("a keyed hash of an address, whose owner wants no more invitations"),
        kept: WITH_THE_SCHOOL,
        columns: &[
            ("address_hash", Security, Not(Link)),
            ("changed_at", Operational, In("no_invitations.changed_at")),
        ],
    },
    Table {
        name: "bulletin",
        deletion: Stays("news for everyone"),
        kept: "for ever",
        columns: &[
            ("id", None, Not(Link)),
            ("hash", None, Not(Nobody)),
            ("subject", None, In("news.subject")),
            ("created_at", None, Not(Nobody)),
        ],
    },
    Table {
        name: "bulletin_sent",
        deletion: AtOnce,
        kept: "as long as the account",
        columns: &[
            ("bulletin_id", Operational, Not(Link)),
            ("account_id", Operational, Not(Link)),
            ("sent_at", Operational, In("news.sent_at")),
        ],
    },
    Table {
        name: "unsubscribe",
        // A row is cut from its person; what is left says nothing about anybody.
        deletion: AtOnce,
        kept: "a year from the last mail",
        columns: &[
            ("id", Operational, Not(Link)),
            ("token_hash", Security, Not(Secret)),
            ("kind", Operational, In("stop_links.kind")),
            ("school_id", Operational, Not(Link)),
            ("contact_id", Operational, Not(Link)),
            ("account_id", Operational, Not(Link)),
            ("address_hash", Security, Not(Link)),
            ("stopped", Content, In("stop_links.stopped")),
            ("expires_at", Operational, In("stop_links.expires_at")),
        ],
    },
    Table {
        name: "group_choice",
        deletion: Purged,
        kept: WITH_THE_RECORD,
        columns: &[
            ("contact_id", Operational, Not(Link)),
            ("cohort_id", Operational, Not(Link)),
            ("joined", Content, In("group_choices.joined")),
            ("at", Operational, In("group_choices.at")),
        ],
    },
    Table {
        name: "left_school",
        deletion: Purged,
        kept: "until the person comes back, or as long as the school keeps their record",
        columns: &[("contact_id", Operational, Not(Link)), ("at", Operational, In("left_schools.at"))],
    },
    Table {
        name: "registration",
        // Whoever typed an address has not shown that it is theirs: nothing of it may reach the address's owner either.
        deletion: AtOnce,
        kept: "the ten minutes of its code",
        columns: &[
            ("id", Operational, Not(Link)),
            ("school_id", Operational, Not(Link)),
            ("cohorts", Content, Not(SomebodyElse)),
            ("name", Identity, Not(SomebodyElse)),
            ("email", Contact, Not(SomebodyElse)),
            ("email_key", Contact, Not(Repeats)),
            ("mobile", Contact, Not(SomebodyElse)),
            ("password_hash", Security, Not(Secret)),
            ("policy", Content, Not(SomebodyElse)),
            ("code_hash", Security, Not(Secret)),
            ("tries", Security, Not(SomebodyElse)),
            ("created_at", Operational, Not(SomebodyElse)),
            ("expires_at", Operational, Not(SomebodyElse)),
        ],
    },
    Table {
        name: "target_message",
        deletion: Stays(
            "it is a keyed hash of an address or number that somebody had a message sent to, and goes after a day",
        ),
        kept: "a day",
        columns: &[("target_hash", Security, Not(Secret)), ("at", Security, Not(Secret))],
    },
    Table {
        name: "join_request",
        deletion: Purged,
        kept: "as long as the account",
        columns: &[
            ("id", Operational, Not(Link)),
            ("account_id", Operational, Not(Link)),
            ("school_id", Operational, Not(Link)),
            ("contact_id", Operational, Not(Link)),
            ("name", Identity, In("join_requests.name")),
            ("mobile", Contact, In("join_requests.mobile")),
            ("mobile_confirmed_at", Operational, In("join_requests.mobile_confirmed_at")),
            ("state", Operational, In("join_requests.state")),
            ("reason", Content, In("join_requests.reason")),
            ("decided_by", Operational, Not(SomebodyElse)),
            ("decided_role", Operational, In("join_requests.decided_role")),
            ("decided_at", Operational, In("join_requests.decided_at")),
            ("created_at", Operational, In("join_requests.created_at")),
        ],
    },
    Table {
        name: "join_request_group",
        deletion: Purged,
        kept: "as long as the request",
        columns: &[("request_id", Operational, Not(Link)), ("cohort_id", Operational, Not(Link))],
    },
];
