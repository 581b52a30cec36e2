//! What a copy holds: its sections, each with the rows it takes and the fields it shows. Reading, `data.json`, its schema and
//! the page all follow from here, so that nothing can be in one and missing in another.
//!
//! **More about a person in the copy**: a [`Section`] or a [`Field`] here, and `In("section.field")` in `columns.rs`. Labels
//! are words of `shared/src/words/mails/copy.rs`, in all languages.

use shared::words::mails::Copy as Words;

/// A word of the copy, in the language of its reader.
pub type Word = fn(&Words) -> &'static str;

/// Rows about the person, with what hangs on each.
pub struct Section {
    /// Its name in `data.json`.
    pub name: &'static str,
    /// Its heading.
    pub title: Word,
    /// Whose rows it takes.
    pub of: Of,
    /// The view and what is joined to it: what follows `FROM`.
    pub from: &'static str,
    /// The column that holds what [`Of`] says.
    pub by: &'static str,
    /// The time that rows are in order of, newest first; within a row, oldest first. Never NULL.
    pub at: &'static str,
    /// What tells rows of the same time apart. [`Of::Row`]s inside belong to it.
    pub id: &'static str,
    /// What it shows.
    pub fields: &'static [Field],
    /// What hangs on each row.
    pub inside: &'static [Section],
}

/// Whose rows a section takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Those of the account.
    Account,
    /// Those of each school's record of the person.
    Contacts,
    /// Those with one of the person's addresses, as [`shared::email::Email::key`] spells them.
    Addresses,
    /// Those with the keyed hash of the address that the person signs in with.
    SignIn,
    /// Those with the keyed hash of one of the person's addresses that invitations go by.
    Uninvited,
    /// Those of the row around them.
    Row,
}

/// One thing that is shown of a row.
pub struct Field {
    /// Its name in `data.json`.
    pub name: &'static str,
    /// Where it comes from.
    pub sql: &'static str,
    /// What it is.
    pub kind: Kind,
    /// What the page calls it.
    pub label: Word,
    /// How the page shows it.
    pub shown: Shown,
}

/// What a field is.
#[derive(Clone, Copy)]
pub enum Kind {
    /// Text, or nothing.
    Text,
    /// A number.
    Number,
    /// A moment.
    Time,
    /// Yes or no.
    Yes,
    /// An id.
    Id,
    /// A file of this copy, by its id; the row's field `kind` is its ending.
    File,
    /// One of a few names, each with its word. One without a word is shown as it is.
    Choice(&'static [(&'static str, Word)]),
}

/// How the page shows a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// As the row's heading, together with others.
    Heading,
    /// With its label, on a line.
    Line,
    /// As a text with lines of its own.
    Text,
    /// Only `data.json` has it.
    Never,
}

const fn field(name: &'static str, sql: &'static str, kind: Kind, label: Word) -> Field {
    Field { name, sql, kind, label, shown: Shown::Line }
}

const fn text(name: &'static str, sql: &'static str, label: Word) -> Field {
    field(name, sql, Kind::Text, label)
}

const fn time(name: &'static str, sql: &'static str, label: Word) -> Field {
    field(name, sql, Kind::Time, label)
}

impl Field {
    const fn shown(mut self, shown: Shown) -> Self {
        self.shown = shown;
        self
    }
}

const CHANNELS: &[(&str, Word)] =
    &[("email", |w| w.channel_email), ("sms", |w| w.channel_sms), ("app", |w| w.channel_app)];

const EMAILS: &[(&str, Word)] =
    &[("each", |w| w.emails_each), ("daily", |w| w.emails_daily), ("none", |w| w.emails_none)];

/// What is shown of a file.
const FILE: &[Field] = &[
    text("name", "t.name", |w| w.name).shown(Shown::Heading),
    text("kind", "t.kind", |w| w.kind),
    field("file", "t.id", Kind::File, |w| w.file),
    field("size", "t.size", Kind::Number, |w| w.size),
    time("created_at", "t.created_at", |w| w.created_at).shown(Shown::Never),
];

/// Everything, in the order of the page.
pub static SECTIONS: &[Section] = &[
    Section {
        name: "account",
        title: |w| w.account,
        of: Of::Account,
        from: "live_account t",
        by: "t.id",
        at: "t.created_at",
        id: "t.id",
        fields: &[
            text("email", "t.email", |w| w.email),
            time("created_at", "t.created_at", |w| w.created_at),
            text("language", "t.language", |w| w.language),
            text("browser_language", "t.browser_language", |w| w.browser_language),
        ],
        inside: &[],
    },
    Section {
        name: "schools",
        title: |w| w.schools,
        of: Of::Contacts,
        from: "live_contact t JOIN school s ON s.id = t.school_id",
        by: "t.id",
        at: "t.created_at",
        id: "t.id",
        fields: &[
            text("school", "s.name", |w| w.school).shown(Shown::Heading),
            text("name_by_school", "t.mis_name", |w| w.name_by_school),
            text("name_by_you", "t.my_name", |w| w.name_by_you),
            time("name_changed_at", "t.my_name_at", |w| w.name_changed_at),
            text("email_by_school", "t.mis_email", |w| w.email_by_school),
            text("email_by_you", "t.my_email", |w| w.email_by_you),
            time("email_changed_at", "t.my_email_at", |w| w.email_changed_at),
            text("mobile_by_school", "t.mis_mobile", |w| w.mobile_by_school),
            text("mobile_by_you", "t.my_mobile", |w| w.mobile_by_you),
            time("mobile_changed_at", "t.my_mobile_at", |w| w.mobile_changed_at),
            time("held_since", "t.created_at", |w| w.held_since),
            time("updated_at", "t.updated_at", |w| w.updated_at),
        ],
        inside: &[Section {
            name: "children",
            title: |w| w.children,
            of: Of::Row,
            from: "live_guardian t JOIN pupil p ON p.id = t.pupil_id",
            by: "t.contact_id",
            at: "p.created_at",
            id: "p.id",
            fields: &[
                text("first_name", "p.first_name", |w| w.first_name).shown(Shown::Heading),
                text("last_name", "NULLIF(p.last_name, '')", |w| w.last_name).shown(Shown::Heading),
                text("preferred_name", "p.preferred_name", |w| w.preferred_name),
                text("relationship", "t.relationship", |w| w.relationship),
            ],
            inside: &[Section {
                name: "groups",
                title: |w| w.groups,
                of: Of::Row,
                from: "membership t JOIN cohort g ON g.id = t.cohort_id",
                by: "t.pupil_id",
                at: "g.created_at",
                id: "g.id",
                fields: &[
                    text("name", "g.name", |w| w.name).shown(Shown::Heading),
                    field(
                        "kind",
                        "g.kind",
                        Kind::Choice(&[
                            ("year", |w| w.kind_year),
                            ("class", |w| w.kind_class),
                            ("other", |w| w.kind_other),
                        ]),
                        |w| w.kind,
                    ),
                ],
                inside: &[],
            }],
        }],
    },
    Section {
        name: "messages",
        title: |w| w.messages,
        of: Of::Contacts,
        from: "live_recipient t JOIN school s ON s.id = t.school_id LEFT JOIN cohort g ON g.id = t.cohort_id \
               LEFT JOIN live_board b ON b.id = t.id",
        by: "t.contact_id",
        at: "t.sent_at",
        id: "t.id",
        fields: &[
            field("id", "t.id", Kind::Id, |w| w.name).shown(Shown::Never),
            text("subject", "t.subject", |w| w.subject).shown(Shown::Heading),
            text("school", "s.name", |w| w.school),
            field(
                "audience",
                "t.audience",
                Kind::Choice(&[
                    ("school", |w| w.audience_school),
                    ("group", |w| w.audience_group),
                    ("people", |w| w.audience_people),
                ]),
                |w| w.audience,
            ),
            text("group", "g.name", |w| w.group),
            field("noticeboard", "b.id IS NOT NULL", Kind::Yes, |w| w.noticeboard),
            time("sent_at", "t.sent_at", |w| w.sent_at),
            time("read_at", "t.read_at", |w| w.read_at),
            text("body", "t.body", |w| w.body).shown(Shown::Text),
            time("replied_at", "t.replied_at", |w| w.replied_at),
            text("reply", "t.reply", |w| w.reply).shown(Shown::Text),
            time("answered_at", "t.answered_at", |w| w.answered_at),
        ],
        inside: &[
            Section {
                name: "attachments",
                title: |w| w.attachments,
                of: Of::Row,
                from: "live_attachment t JOIN live_recipient r ON r.message_id = t.message_id",
                by: "r.id",
                at: "t.created_at",
                id: "t.id",
                fields: FILE,
                inside: &[],
            },
            Section {
                name: "thread",
                title: |w| w.thread,
                of: Of::Row,
                from: "live_reply t",
                by: "t.recipient_id",
                at: "t.at",
                id: "t.id",
                fields: &[
                    time("at", "t.at", |w| w.at).shown(Shown::Heading),
                    field("from_school", "t.from_school", Kind::Yes, |w| w.written_by_school),
                    text("body", "t.body", |w| w.body).shown(Shown::Text),
                ],
                inside: &[Section {
                    name: "attachments",
                    title: |w| w.attachments,
                    of: Of::Row,
                    from: "live_attachment t",
                    by: "t.reply_id",
                    at: "t.created_at",
                    id: "t.id",
                    fields: FILE,
                    inside: &[],
                }],
            },
            Section {
                name: "children",
                title: |w| w.about_children,
                of: Of::Row,
                // The child must still be this parent's: a message does not go on naming a child of somebody else.
                from: "recipient_pupil t JOIN live_recipient r ON r.id = t.recipient_id \
                       JOIN live_guardian g ON g.contact_id = r.contact_id AND g.pupil_id = t.pupil_id \
                       JOIN pupil p ON p.id = t.pupil_id",
                by: "t.recipient_id",
                at: "p.created_at",
                id: "p.id",
                fields: &[
                    text("first_name", "p.first_name", |w| w.first_name).shown(Shown::Heading),
                    text("last_name", "NULLIF(p.last_name, '')", |w| w.last_name).shown(Shown::Heading),
                ],
                inside: &[],
            },
            Section {
                name: "deliveries",
                title: |w| w.deliveries,
                of: Of::Row,
                from: "live_delivery t",
                by: "t.recipient_id",
                at: "t.state_at",
                id: "t.id",
                fields: &[
                    field("channel", "t.channel", Kind::Choice(CHANNELS), |w| w.channel)
                        .shown(Shown::Heading),
                    // What is shown in the app has no address.
                    text("address", "NULLIF(t.address, '')", |w| w.address),
                    field(
                        "address_from",
                        "CASE WHEN t.address <> '' THEN t.address_from END",
                        Kind::Choice(&[("school", |w| w.from_school), ("you", |w| w.from_you)]),
                        |w| w.address_from,
                    ),
                    field(
                        "gateway",
                        "t.gateway",
                        Kind::Choice(&[
                            ("imported", |w| w.gateway_imported),
                            ("smtp", |w| w.channel_email),
                            ("sms", |w| w.channel_sms),
                            ("app", |w| w.channel_app),
                        ]),
                        |w| w.gateway,
                    )
                    .shown(Shown::Never),
                    field(
                        "state",
                        "t.state",
                        Kind::Choice(&[
                            ("created", |w| w.state_created),
                            ("sending", |w| w.state_sending),
                            ("pending", |w| w.state_pending),
                            ("sent", |w| w.state_sent),
                            ("delivered", |w| w.state_delivered),
                            ("temporary_failure", |w| w.state_temporary_failure),
                            ("permanent_failure", |w| w.state_permanent_failure),
                            ("technical_failure", |w| w.state_technical_failure),
                            ("cancelled", |w| w.state_cancelled),
                        ]),
                        |w| w.state,
                    ),
                    time("state_at", "t.state_at", |w| w.state_at),
                ],
                inside: &[],
            },
        ],
    },
    Section {
        name: "staff_views",
        title: |w| w.staff_views,
        of: Of::Contacts,
        // Who it was is theirs to keep: the role says in what capacity.
        from: "audit t JOIN live_contact c ON c.id = t.contact_id JOIN staff f ON f.id = t.staff_id \
               JOIN school s ON s.id = t.school_id",
        by: "t.contact_id",
        at: "t.at",
        id: "t.id",
        fields: &[
            time("at", "t.at", |w| w.at),
            field(
                "action",
                "t.action",
                Kind::Choice(&[
                    ("contact opened", |w| w.action_contact),
                    ("deliveries opened", |w| w.action_deliveries),
                    ("request to join approved", |w| w.action_join_approved),
                    ("request to join a group refused", |w| w.action_join_refused),
                    ("replies opened", |w| w.action_replies),
                    ("reply answered", |w| w.action_answered),
                    ("reply marked as handled", |w| w.action_handled),
                    ("reply marked as waiting", |w| w.action_waiting),
                    ("attachment opened", |w| w.action_attachment),
                ]),
                |w| w.action,
            ),
            field(
                "role",
                "f.role",
                Kind::Choice(&[
                    ("sender", |w| w.role_sender),
                    ("admin", |w| w.role_admin),
                    ("data_protection", |w| w.role_data_protection),
                ]),
                |w| w.role,
            ),
            text("school", "s.name", |w| w.school),
        ],
        inside: &[],
    },
    Section {
        name: "changes",
        title: |w| w.changes,
        of: Of::Account,
        from: "pending_change t",
        by: "t.account_id",
        at: "t.created_at",
        id: "t.id",
        fields: &[
            field(
                "field",
                "t.field",
                Kind::Choice(&[("email", |w| w.email), ("mobile", |w| w.field_mobile)]),
                |w| w.field,
            ),
            text("value", "t.value", |w| w.value),
            time("created_at", "t.created_at", |w| w.created_at),
            time("expires_at", "t.expires_at", |w| w.expires_at),
            field("tries", "t.tries", Kind::Number, |w| w.tries),
            field("over", "t.over", Kind::Yes, |w| w.over),
        ],
        inside: &[],
    },
    Section {
        name: "sign_ins",
        title: |w| w.sign_ins,
        of: Of::Account,
        from: "live_session t",
        by: "t.account_id",
        at: "t.created_at",
        id: "t.id",
        fields: &[
            text("browser", "t.browser", |w| w.browser).shown(Shown::Heading),
            time("created_at", "t.created_at", |w| w.created_at),
            time("used_at", "t.used_at", |w| w.used_at),
            time("expires_at", "t.expires_at", |w| w.expires_at),
            field("resumed", "t.resumed", Kind::Yes, |w| w.resumed),
        ],
        inside: &[],
    },
    Section {
        name: "remembered_devices",
        title: |w| w.remembered_devices,
        of: Of::Account,
        from: "remembered t",
        by: "t.account_id",
        at: "t.created_at",
        id: "t.id",
        fields: &[
            text("browser", "t.browser", |w| w.browser).shown(Shown::Heading),
            time("created_at", "t.created_at", |w| w.created_at),
            time("used_at", "t.used_at", |w| w.used_at),
            time("expires_at", "t.expires_at", |w| w.expires_at),
        ],
        inside: &[],
    },
    Section {
        name: "wrong_passwords",
        title: |w| w.wrong_passwords,
        of: Of::SignIn,
        from: "sign_in_failure t",
        by: "t.address_hash",
        at: "t.last_at",
        id: "t.address_hash",
        fields: &[
            field("failures", "t.failures", Kind::Number, |w| w.failures),
            time("last_at", "t.last_at", |w| w.last_at),
            time("locked_until", "t.locked_until", |w| w.locked_until),
        ],
        inside: &[],
    },
    Section {
        name: "known_devices",
        title: |w| w.known_devices,
        of: Of::Account,
        from: "known_device t",
        by: "t.account_id",
        at: "t.last_at",
        id: "t.id",
        fields: &[
            time("last_at", "t.last_at", |w| w.last_at),
            time("expires_at", "t.expires_at", |w| w.expires_at),
            field("failures", "t.failures", Kind::Number, |w| w.failures),
            time("locked_until", "t.locked_until", |w| w.locked_until),
        ],
        inside: &[],
    },
    Section {
        name: "password_resets",
        title: |w| w.password_resets,
        of: Of::Account,
        from: "password_reset t",
        by: "t.account_id",
        at: "t.created_at",
        id: "t.id",
        fields: &[
            time("created_at", "t.created_at", |w| w.created_at),
            time("expires_at", "t.expires_at", |w| w.expires_at),
            field("used", "t.used", Kind::Yes, |w| w.used),
        ],
        inside: &[],
    },
    Section {
        name: "invitations",
        title: |w| w.invitations,
        of: Of::Addresses,
        from: "invitation t",
        by: "t.email_key",
        at: "t.created_at",
        id: "t.id",
        fields: &[
            text("email", "t.email", |w| w.email),
            time("created_at", "t.created_at", |w| w.created_at),
            time("expires_at", "t.expires_at", |w| w.expires_at),
        ],
        inside: &[],
    },
    Section {
        name: "letters",
        title: |w| w.letters,
        of: Of::Account,
        from: "service_message t",
        by: "t.account_id",
        at: "t.created_at",
        id: "t.id",
        fields: &[
            field("channel", "t.channel", Kind::Choice(CHANNELS), |w| w.channel).shown(Shown::Heading),
            text("address", "t.address", |w| w.address),
            time("created_at", "t.created_at", |w| w.created_at),
            time("next_try_at", "t.next_try_at", |w| w.next_try_at),
            time("give_up_at", "t.give_up_at", |w| w.give_up_at),
            field("tries", "t.tries", Kind::Number, |w| w.tries),
        ],
        inside: &[],
    },
    Section {
        name: "choices",
        title: |w| w.choices,
        of: Of::Contacts,
        from: "choice t JOIN live_contact c ON c.id = t.contact_id JOIN school s ON s.id = c.school_id",
        by: "t.contact_id",
        at: "t.changed_at",
        id: "t.contact_id",
        fields: &[
            text("school", "s.name", |w| w.school).shown(Shown::Heading),
            field("emails", "t.emails", Kind::Choice(EMAILS), |w| w.emails),
            field("before", "t.before", Kind::Choice(EMAILS), |w| w.emails_before),
            field("hour", "t.hour", Kind::Number, |w| w.hour),
            field("texts", "t.texts", Kind::Yes, |w| w.texts),
            time("next_at", "t.next_at", |w| w.summary_next_at),
            time("covered_to", "t.covered_to", |w| w.summary_covered_to),
            time("changed_at", "t.changed_at", |w| w.updated_at),
        ],
        inside: &[],
    },
    Section {
        name: "join_requests",
        title: |w| w.join_requests,
        of: Of::Account,
        // Who answered is theirs to keep: the role says in what capacity.
        from: "live_join_request t JOIN school s ON s.id = t.school_id",
        by: "t.account_id",
        at: "t.created_at",
        id: "t.id",
        fields: &[
            text("school", "s.name", |w| w.school).shown(Shown::Heading),
            text("name", "t.name", |w| w.name),
            text("mobile", "t.mobile", |w| w.field_mobile),
            time("mobile_confirmed_at", "t.mobile_confirmed_at", |w| w.mobile_confirmed_at),
            time("created_at", "t.created_at", |w| w.asked_at),
            field(
                "state",
                "t.state",
                Kind::Choice(&[
                    ("pending", |w| w.join_pending),
                    ("approved", |w| w.join_approved),
                    ("refused", |w| w.join_refused),
                    ("withdrawn", |w| w.join_withdrawn),
                ]),
                |w| w.state,
            ),
            text("reason", "t.reason", |w| w.reason).shown(Shown::Text),
            text("decided_role", "t.decided_role", |w| w.role),
            time("decided_at", "t.decided_at", |w| w.answered_at),
        ],
        inside: &[Section {
            name: "groups",
            title: |w| w.groups,
            of: Of::Row,
            from: "join_request_group t JOIN cohort g ON g.id = t.cohort_id",
            by: "t.request_id",
            at: "g.created_at",
            id: "g.id",
            fields: &[text("name", "g.name", |w| w.name).shown(Shown::Heading)],
            inside: &[],
        }],
    },
    Section {
        name: "group_choices",
        title: |w| w.group_choices,
        of: Of::Contacts,
        from: "group_choice t JOIN live_contact c ON c.id = t.contact_id JOIN cohort g ON g.id = t.cohort_id",
        by: "t.contact_id",
        at: "t.at",
        id: "t.cohort_id",
        fields: &[
            text("group", "g.name", |w| w.group).shown(Shown::Heading),
            field("joined", "t.joined", Kind::Yes, |w| w.joined),
            time("at", "t.at", |w| w.at),
        ],
        inside: &[],
    },
    Section {
        name: "left_schools",
        title: |w| w.left_schools,
        of: Of::Contacts,
        from: "left_school t JOIN live_contact c ON c.id = t.contact_id JOIN school s ON s.id = c.school_id",
        by: "t.contact_id",
        at: "t.at",
        id: "t.contact_id",
        fields: &[text("school", "s.name", |w| w.school).shown(Shown::Heading), time("at", "t.at", |w| w.at)],
        inside: &[],
    },
    Section {
        name: "no_news",
        title: |w| w.no_news,
        of: Of::Account,
        from: "no_news t",
        by: "t.account_id",
        at: "t.changed_at",
        id: "t.account_id",
        fields: &[time("changed_at", "t.changed_at", |w| w.since)],
        inside: &[],
    },
    Section {
        name: "no_invitations",
        title: |w| w.no_invitations,
        of: Of::Uninvited,
        from: "no_invitation t",
        by: "t.address_hash",
        at: "t.changed_at",
        id: "t.address_hash",
        fields: &[time("changed_at", "t.changed_at", |w| w.since)],
        inside: &[],
    },
    Section {
        name: "news",
        title: |w| w.news,
        of: Of::Account,
        from: "bulletin_sent t JOIN bulletin b ON b.id = t.bulletin_id",
        by: "t.account_id",
        at: "t.sent_at",
        id: "t.bulletin_id",
        fields: &[
            text("subject", "b.subject", |w| w.subject).shown(Shown::Heading),
            time("sent_at", "t.sent_at", |w| w.sent_at),
        ],
        inside: &[],
    },
    Section {
        name: "stop_links",
        title: |w| w.stop_links,
        of: Of::Account,
        from: "unsubscribe t JOIN live_account a ON a.id = t.account_id \
               OR t.contact_id IN (SELECT c.id FROM live_contact c WHERE c.account_id = a.id)",
        by: "a.id",
        at: "t.expires_at",
        id: "t.id",
        fields: &[
            field(
                "kind",
                "t.kind",
                Kind::Choice(&[
                    ("messages", |w| w.stop_messages),
                    ("news", |w| w.stop_news),
                    ("invitations", |w| w.stop_invitations),
                ]),
                |w| w.kind,
            ),
            field("stopped", "t.stopped", Kind::Yes, |w| w.stopped),
            time("expires_at", "t.expires_at", |w| w.expires_at),
        ],
        inside: &[],
    },
    Section {
        name: "policy_readings",
        title: |w| w.policy_readings,
        of: Of::Account,
        from: "live_policy_reading t JOIN policy p ON p.id = t.policy_id",
        by: "t.account_id",
        at: "t.at",
        id: "t.policy_id",
        fields: &[
            text("version", "p.version", |w| w.version),
            field(
                "how",
                "t.how",
                Kind::Choice(&[("accepted", |w| w.how_accepted), ("read", |w| w.how_read)]),
                |w| w.how,
            ),
            time("at", "t.at", |w| w.at),
        ],
        inside: &[],
    },
    Section {
        name: "enquiries",
        title: |w| w.enquiries,
        of: Of::Account,
        // One that was asked without signing in belongs to whoever has its address.
        from: "live_enquiry t JOIN live_account a \
               ON a.id = t.account_id OR (t.account_id IS NULL AND a.email_key = t.email_key) \
               LEFT JOIN school s ON s.id = t.school_id AND t.school_typed IS NULL",
        by: "a.id",
        at: "t.asked_at",
        id: "t.id",
        fields: &[
            text("reference", "t.reference", |w| w.reference).shown(Shown::Heading),
            text("school", "s.name", |w| w.school),
            // Which schools there are it does not say either.
            text("school_typed", "t.school_typed", |w| w.school_typed),
            field(
                "topic",
                "t.topic",
                Kind::Choice(&[
                    ("my_data", |w| w.topic_my_data),
                    ("messages", |w| w.topic_messages),
                    ("sign_in", |w| w.topic_sign_in),
                    ("details", |w| w.topic_details),
                    ("other", |w| w.topic_other),
                ]),
                |w| w.topic,
            ),
            text("name", "t.name", |w| w.name_by_you),
            text("email", "t.email", |w| w.email_by_you),
            text("language", "t.language", |w| w.language),
            time("asked_at", "t.asked_at", |w| w.asked_at),
            time("seen_at", "t.seen_at", |w| w.seen_at),
            time("closed_at", "t.closed_at", |w| w.closed_at),
            text("question", "t.question", |w| w.question).shown(Shown::Text),
        ],
        inside: &[
            Section {
                name: "answers",
                title: |w| w.answers,
                of: Of::Row,
                from: "enquiry_answer t",
                by: "t.enquiry_id",
                at: "t.answered_at",
                id: "t.id",
                fields: &[
                    time("answered_at", "t.answered_at", |w| w.answered_at),
                    text("answer", "t.answer", |w| w.answer).shown(Shown::Text),
                ],
                inside: &[],
            },
            Section {
                name: "events",
                title: |w| w.events,
                of: Of::Row,
                from: "enquiry_event t",
                by: "t.enquiry_id",
                at: "t.at",
                id: "t.id",
                fields: &[
                    field(
                        "action",
                        "t.action",
                        Kind::Choice(&[
                            ("opened", |w| w.event_opened),
                            ("answered", |w| w.event_answered),
                            ("closed", |w| w.event_closed),
                            ("reopened", |w| w.event_reopened),
                        ]),
                        |w| w.action,
                    ),
                    time("at", "t.at", |w| w.at),
                ],
                inside: &[],
            },
        ],
    },
    Section {
        name: "copies",
        title: |w| w.copies,
        of: Of::Account,
        from: "copy_link t",
        by: "t.account_id",
        at: "t.created_at",
        id: "t.id",
        fields: &[
            time("created_at", "t.created_at", |w| w.created_at),
            time("expires_at", "t.expires_at", |w| w.expires_at),
            time("downloaded_at", "t.downloaded_at", |w| w.downloaded_at),
        ],
        inside: &[],
    },
];

/// Whether there is a field at `place`: `messages.deliveries.address`.
pub fn has(place: &str) -> bool {
    let mut sections = SECTIONS;
    let mut parts = place.split('.').peekable();
    while let Some(part) = parts.next() {
        let Some(section) = sections.iter().find(|section| section.name == part) else { return false };
        if let Some(next) = parts.peek()
            && section.fields.iter().any(|field| field.name == *next)
        {
            parts.next();
            return parts.next().is_none();
        }
        sections = section.inside;
    }
    false
}
