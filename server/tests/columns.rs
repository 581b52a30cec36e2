//! V5: the register of columns is whole, and what it says of the copy and of the deletion is true.

mod common;

use common::{PASSWORD, TestApp};
use serde_json::Value as Json;
use server::{
    accounts::session::address_hash_of,
    db::{Query, Value, sql},
    preferences::unsubscribe::address_hash,
    privacy::{
        columns::{Copied, Deletion, TABLES},
        data_export::sections,
        deletion::{purge, sweep_files},
    },
};
use shared::{Uuid, copy::MakeCopy, deletion::DeleteMe, email::Email};
use std::collections::{BTreeMap, BTreeSet};

both!(
    every_column_is_in_the_register,
    a_persons_columns_are_in_their_copy_and_nobody_elses,
    a_deletion_does_what_the_register_says,
);

/// Tables about nobody: nothing is filled in.
const ABOUT_NOBODY: [&str; 6] =
    ["suppressed", "purge_log", "receipt_key", "policy_text", "key_fingerprint", "readiness"];

#[test]
fn what_is_said_to_be_in_the_copy_has_a_place_there() {
    for table in TABLES {
        for (column, _, copied) in table.columns {
            if let Copied::In(place) = copied {
                assert!(
                    sections::has(place),
                    "{}.{column}: copy/sections.rs has no field {place}",
                    table.name
                );
            }
        }
    }
}

async fn every_column_is_in_the_register(world: TestApp) {
    let real: BTreeSet<(String, String)> =
        schema(&world).await.into_iter().map(|(table, column, _)| (table, column)).collect();
    let mut told = BTreeSet::new();
    for table in TABLES {
        for (column, ..) in table.columns {
            let new = told.insert((table.name.to_owned(), (*column).to_owned()));
            assert!(new, "{}.{column} is in server/src/privacy/columns.rs twice", table.name);
        }
    }
    let missing: Vec<_> = real.difference(&told).collect();
    assert!(missing.is_empty(), "server/src/privacy/columns.rs does not say what {missing:?} are");
    let gone: Vec<_> = told.difference(&real).collect();
    assert!(gone.is_empty(), "server/src/privacy/columns.rs has {gone:?}, which are no columns");
}

async fn a_persons_columns_are_in_their_copy_and_nobody_elses(world: TestApp) {
    let shared = Shared::of(&world).await;
    let mut ann = shared.fill(&world, "annmark").await;
    shared.fill(&world, "bobmark").await;
    for table in TABLES {
        let filled = ann.rows.contains(table.name) || ABOUT_NOBODY.contains(&table.name);
        assert!(filled, "`fill` in tests/columns.rs makes no row of {}", table.name);
    }
    let link = ann.phone.call(MakeCopy { password: PASSWORD.to_owned() }).await.expect("a link");
    // Only now: they would lock the sign-in.
    let failures = [("address_hash", Value::from(address_hash_of(&world.app, &ann.email).expect("a hash")))];
    insert(&world, "sign_in_failure", "annmark", &failures).await;
    let address = Email::parse(&ann.email).expect("an address");
    let uninvited = [("address_hash", Value::from(address_hash(&world.app, &address)))];
    insert(&world, "no_invitation", "annmark", &uninvited).await;
    let (status, zip) = ann.phone.download(&link.path()).await;
    assert_eq!(status.as_u16(), 200);
    let files = common::unzip(&zip);
    assert_eq!(files.keys().collect::<Vec<_>>(), ["data.json", "index.html", "schema.json"]);
    let data: Json = serde_json::from_str(&files["data.json"]).expect("data.json is JSON");
    let types: BTreeMap<(String, String), String> =
        schema(&world).await.into_iter().map(|(table, column, kind)| ((table, column), kind)).collect();
    for table in TABLES {
        let tag = if SHARED.contains(&table.name) { "sharedmark" } else { "annmark" };
        for (column, _, copied) in table.columns {
            let name = (table.name.to_owned(), (*column).to_owned());
            let mark = mark(tag, table.name, column);
            match copied {
                Copied::In(place) => {
                    let found = at(&data, place);
                    assert!(
                        found.iter().any(|value| !value.is_null()),
                        "{name:?} is said to be at {place}, where nothing is"
                    );
                    let is_text = types[&name] == "text" && !NAMED.contains(&(table.name, column));
                    let there = |value: &&Json| value.as_str().is_some_and(|text| text.contains(&mark));
                    assert!(!is_text || found.iter().any(there), "{name:?} is not at {place}: {found:?}");
                    assert!(!is_text || files["index.html"].contains(&mark), "the page lacks {name:?}");
                }
                Copied::Not(_) => {
                    for (file, text) in &files {
                        assert!(!text.contains(&mark), "{name:?} is in {file}");
                    }
                }
            }
        }
    }
    for (file, text) in &files {
        assert!(!text.contains("bobmark"), "{file} says something of somebody else");
    }
}

async fn a_deletion_does_what_the_register_says(world: TestApp) {
    let shared = Shared::of(&world).await;
    let mut ann = shared.fill(&world, "annmark").await;
    let bob = shared.fill(&world, "bobmark").await;
    let rows = async |table: &str, whose: &Filled| {
        let columns = TABLES.iter().find(|one| one.name == table).expect("a table").columns;
        let mut rows = 0;
        for (column, ids) in [
            ("account_id", &whose.accounts),
            ("contact_id", &whose.contacts),
            ("recipient_id", &whose.copies),
        ] {
            if columns.iter().any(|(name, ..)| *name == column) {
                let text = format!("SELECT COUNT(*) FROM {table} WHERE {column} IN ");
                rows += world.count(sql(text.leak()).push_list(ids.clone())).await;
            }
        }
        rows
    };
    let mut before = BTreeMap::new();
    for table in TABLES {
        before.insert(table.name, rows(table.name, &bob).await);
    }
    ann.phone.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("deleted");
    // The mail server takes the farewell, which is about no account any more.
    world.write(sql("DELETE FROM service_message WHERE account_id IS NULL")).await;
    for table in TABLES.iter().filter(|table| table.deletion == Deletion::AtOnce) {
        assert_eq!(rows(table.name, &ann).await, 0, "{} was to be empty at once", table.name);
    }
    world.wait_days(30);
    purge(&world.app).await.expect("a purge");
    sweep_files(&world.app).await.expect("a sweep");
    world.write(sql("DELETE FROM service_message WHERE account_id IS NULL")).await;
    for table in TABLES {
        if !matches!(table.deletion, Deletion::Stays(_)) {
            assert_eq!(rows(table.name, &ann).await, 0, "{} was to be purged", table.name);
        }
        assert_eq!(rows(table.name, &bob).await, before[table.name], "{} of somebody else", table.name);
    }
    for (table, column, kind) in schema(&world).await {
        // A child's own record stays, and the group's and the school's.
        if kind == "text" && !SHARED.contains(&table.as_str()) {
            let query = format!("SELECT COUNT(*) FROM {table} WHERE {column} LIKE '%annmark%'");
            assert_eq!(world.count(sql(query.leak())).await, 0, "{table}.{column} still names her");
        }
    }
}

/// Tables whose rows belong to a school or to several people.
const SHARED: [&str; 8] =
    ["school", "staff", "staff_reset", "pupil", "cohort", "membership", "policy", "bulletin"];

/// Texts that must be one of a few names, or that something else must be able to read.
const NAMED: &[(&str, &str)] = &[
    ("school", "registration"),
    ("cohort", "joining"),
    ("join_request", "state"),
    ("enquiry", "topic"),
    ("enquiry_event", "action"),
    ("attachment", "kind"),
    ("account", "browser_language"),
    ("choice", "emails"),
    ("choice", "before"),
    ("unsubscribe", "kind"),
    ("policy_reading", "how"),
    ("staff", "role"),
    ("cohort", "kind"),
    ("message", "audience"),
    ("delivery", "channel"),
    ("delivery", "address_from"),
    ("delivery", "gateway"),
    ("delivery", "state"),
    ("pending_change", "field"),
    ("service_message", "channel"),
    ("school", "time_zone"),
];

/// What every filled text says.
fn mark(tag: &str, table: &str, column: &str) -> String {
    format!("{tag}-{table}-{column}.")
}

/// Table, column, and `text`, `number`, `bool`, `bytes` or `id`.
async fn schema(world: &TestApp) -> Vec<(String, String, String)> {
    let rows: Vec<(String, String, String)> = world
        .app
        .db
        .all(if world.app.db.is_postgres() {
            sql("SELECT c.table_name::text, c.column_name::text, c.data_type::text FROM information_schema.columns c
                 JOIN information_schema.tables t ON t.table_name = c.table_name AND t.table_schema = c.table_schema
                 WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'")
        } else {
            sql("SELECT m.name, p.name, p.type FROM sqlite_schema m JOIN pragma_table_info(m.name) p
                 WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'")
        })
        .await
        .expect("the schema");
    rows.into_iter()
        .filter(|(table, ..)| !table.starts_with('_'))
        .map(|(table, column, kind)| {
            let kind = match kind.as_str() {
                "TEXT" | "text" => "text",
                "INTEGER" | "bigint" => "number",
                "boolean" => "bool",
                "BLOB" | "bytea" => "bytes",
                "uuid" => "id",
                other => panic!("{table}.{column} is {other}, which tests/columns.rs does not know"),
            };
            (table, column, kind.to_owned())
        })
        .collect()
}

/// Writes a row with something in every column: `set`, a mark in what is text, and anything in the rest.
async fn insert(world: &TestApp, table: &str, tag: &str, set: &[(&str, Value)]) {
    let columns: Vec<(String, String)> = schema(world)
        .await
        .into_iter()
        .filter(|(of, ..)| of == table)
        .map(|(_, column, kind)| (column, kind))
        .collect();
    for (column, _) in set {
        assert!(columns.iter().any(|(name, _)| name == column), "{table} has no column {column}");
    }
    let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
    let values: Vec<Value> = columns
        .iter()
        .map(|(column, kind)| {
            if let Some((_, value)) = set.iter().find(|(name, _)| name == column) {
                return value.clone();
            }
            match kind.as_str() {
                "text" => mark(tag, table, column).into(),
                "number" => world.app.now().into(),
                "bool" => false.into(),
                "bytes" => world.app.new_id().as_bytes().as_slice().into(),
                _ => world.app.new_id().into(),
            }
        })
        .collect();
    let text = format!("INSERT INTO {table} ({}) VALUES ", names.join(", "));
    let query: Query = sql(text.leak()).push_list(values);
    world.write(query).await;
}

/// What people share: a school, a child, a group, a member of staff.
struct Shared {
    school: Uuid,
    staff: Uuid,
    child: Uuid,
    group: Uuid,
    policy: Uuid,
    bulletin: Uuid,
}

/// What was filled in for a person.
struct Filled {
    phone: common::Browser,
    email: String,
    accounts: Vec<Uuid>,
    contacts: Vec<Uuid>,
    copies: Vec<Uuid>,
    rows: BTreeSet<&'static str>,
}

impl Shared {
    async fn of(world: &TestApp) -> Self {
        let tag = "sharedmark";
        let id = || world.app.new_id();
        let all = Self { school: id(), staff: id(), child: id(), group: id(), policy: id(), bulletin: id() };
        let zone = Value::from("Europe/London");
        let listed = Value::from("listed");
        insert(
            world,
            "school",
            tag,
            &[("id", all.school.into()), ("time_zone", zone), ("registration", listed)],
        )
        .await;
        let of_school = |own: Uuid| [("id", Value::from(own)), ("school_id", all.school.into())];
        let [own, school] = of_school(all.staff);
        insert(world, "staff", tag, &[own, school, ("role", "admin".into())]).await;
        insert(world, "staff_reset", tag, &[("staff_id", all.staff.into())]).await;
        insert(world, "pupil", tag, &of_school(all.child)).await;
        let [own, school] = of_school(all.group);
        insert(world, "cohort", tag, &[own, school, ("kind", "class".into()), ("joining", "ask".into())])
            .await;
        insert(world, "membership", tag, &[("cohort_id", all.group.into()), ("pupil_id", all.child.into())])
            .await;
        insert(world, "policy", tag, &[("id", all.policy.into()), ("day", "2020-01-01".into())]).await;
        insert(world, "bulletin", tag, &[("id", all.bulletin.into())]).await;
        all
    }

    #[expect(clippy::too_many_lines, reason = "a list of every table, which is clearest in one piece")]
    /// A row in every table about one person, and a child of their own. **A new table gets its row here.**
    async fn fill(&self, world: &TestApp, tag: &str) -> Filled {
        let id = || world.app.new_id();
        let email = format!("{}@example.com", mark(tag, "account", "email").trim_end_matches('.'));
        // The domain makes the mark complete: "annmark-account-email." is looked for.
        let email = email.replace("@example", ".x@example");
        let account = world.account(&email, &[]).await;
        let language = mark(tag, "account", "language");
        world.write(sql("UPDATE account SET language = $1 WHERE id = $2").bind(language).bind(account)).await;
        // Before the rest: a sign-in forgets devices.
        let phone = world.signed_in(&email).await;
        let [contact, child, message, copy, line, device, enquiry, request] =
            [id(), id(), id(), id(), id(), id(), id(), id()];
        let none = || Value::from(None::<i64>);
        let school = || ("school_id", Value::from(self.school));
        let staff = || ("staff_id", Value::from(self.staff));
        let of_account = || ("account_id", Value::from(account));
        let of_copy = || ("recipient_id", Value::from(copy));
        let rows: Vec<(&'static str, Vec<(&str, Value)>)> = vec![
            (
                "contact",
                vec![
                    ("id", contact.into()),
                    school(),
                    of_account(),
                    ("deleted_at", none()),
                    ("purge_by", none()),
                ],
            ),
            ("pupil", vec![("id", child.into()), school()]),
            ("guardian", vec![("contact_id", contact.into()), ("pupil_id", self.child.into())]),
            ("guardian", vec![("contact_id", contact.into()), ("pupil_id", child.into())]),
            (
                "message",
                vec![
                    ("id", message.into()),
                    school(),
                    ("cohort_id", self.group.into()),
                    ("audience", "group".into()),
                    ("noticeboard", false.into()),
                ],
            ),
            (
                "recipient",
                vec![("id", copy.into()), ("message_id", message.into()), ("contact_id", contact.into())],
            ),
            ("reply", vec![("id", line.into()), of_copy(), ("staff_id", self.staff.into())]),
            (
                "attachment",
                vec![
                    of_copy(),
                    ("reply_id", line.into()),
                    ("message_id", Value::Id(None)),
                    ("account_id", Value::Id(None)),
                    ("staff_id", Value::Id(None)),
                    ("kind", "pdf".into()),
                    ("gone_at", none()),
                ],
            ),
            ("recipient_pupil", vec![of_copy(), ("pupil_id", self.child.into())]),
            (
                "delivery",
                vec![
                    of_copy(),
                    ("channel", "email".into()),
                    ("address_from", "you".into()),
                    ("gateway", "smtp".into()),
                    ("state", "delivered".into()),
                ],
            ),
            ("remembered", vec![("id", device.into()), of_account(), ("expires_at", later(world))]),
            ("remembered_used", vec![of_account()]),
            ("known_device", vec![of_account(), ("expires_at", later(world))]),
            (
                "session",
                vec![
                    of_account(),
                    ("staff_id", Value::Id(None)),
                    ("remembered_id", Value::Id(None)),
                    ("expires_at", later(world)),
                ],
            ),
            ("invitation", vec![("email_key", email.as_str().into())]),
            ("pending_change", vec![of_account(), ("field", "email".into())]),
            ("password_reset", vec![of_account()]),
            (
                "service_message",
                vec![of_account(), ("channel", "email".into()), ("give_up_at", later(world))],
            ),
            ("audit", vec![school(), ("staff_id", self.staff.into()), ("contact_id", contact.into())]),
            ("copy_link", vec![of_account()]),
            ("policy_reading", vec![of_account(), ("policy_id", self.policy.into()), ("how", "read".into())]),
            (
                "choice",
                vec![("contact_id", contact.into()), ("emails", "daily".into()), ("before", "each".into())],
            ),
            ("no_news", vec![of_account()]),
            (
                "enquiry",
                vec![
                    ("id", enquiry.into()),
                    school(),
                    of_account(),
                    ("topic", "my_data".into()),
                    ("deleted_at", none()),
                    ("purge_by", none()),
                ],
            ),
            ("enquiry_answer", vec![("enquiry_id", enquiry.into()), staff()]),
            ("enquiry_event", vec![("enquiry_id", enquiry.into()), staff(), ("action", "answered".into())]),
            ("bulletin_sent", vec![of_account(), ("bulletin_id", self.bulletin.into())]),
            (
                "unsubscribe",
                vec![
                    school(),
                    ("contact_id", contact.into()),
                    ("account_id", Value::Id(None)),
                    ("kind", "messages".into()),
                ],
            ),
            ("news", vec![("about", contact.into())]),
            ("group_choice", vec![("contact_id", contact.into()), ("cohort_id", self.group.into())]),
            ("left_school", vec![("contact_id", contact.into())]),
            ("registration", vec![school(), ("email_key", email.as_str().into())]),
            ("target_message", vec![]),
            (
                "join_request",
                vec![
                    ("id", request.into()),
                    of_account(),
                    school(),
                    ("contact_id", contact.into()),
                    ("state", "refused".into()),
                    ("decided_by", self.staff.into()),
                ],
            ),
            ("join_request_group", vec![("request_id", request.into()), ("cohort_id", self.group.into())]),
        ];
        let mut filled: BTreeSet<&'static str> = [
            "school",
            "staff",
            "staff_reset",
            "cohort",
            "membership",
            "policy",
            "bulletin",
            "account",
            "sign_in_failure",
            "no_invitation",
        ]
        .into();
        for (table, set) in rows {
            insert(world, table, tag, &set).await;
            filled.insert(table);
        }
        Filled {
            phone,
            email,
            accounts: vec![account],
            contacts: vec![contact],
            copies: vec![copy],
            rows: filled,
        }
    }
}

fn later(world: &TestApp) -> Value {
    world.app.now().plus_days(40).into()
}

/// Every value at a place such as `messages.deliveries.address`.
fn at<'a>(data: &'a Json, place: &str) -> Vec<&'a Json> {
    place.split('.').fold(vec![data], |found, part| {
        found
            .into_iter()
            .flat_map(|value| match &value[part] {
                Json::Array(items) => items.iter().collect(),
                other => vec![other],
            })
            .collect()
    })
}
