//! P10: a parent leaves for good. Invisible at once, because every read goes through views that leave out what has
//! `deleted_at`; purged within 30 days.

use crate::{
    accounts::{
        me, profile,
        session::{self, no_cookie},
    },
    claim,
    contacts::suppression,
    db::{Query, Tx, sql},
    error::Result,
    http::{
        caller::{Parent, REMEMBER_COOKIE, SESSION_COOKIE},
        endpoint::WithCookies,
    },
    mail::queue::{self, Letter},
    preferences::{language, unsubscribe},
    privacy::receipt::{self, Deletion},
    state::AppState,
};
use jiff::{Timestamp, tz::TimeZone};
use shared::{
    Language, Time, Uuid,
    deletion::{DeleteMe, Deleted, LookAtDeletion, PURGE_DAYS, WhatGoes},
    email::Email,
    receipt::{Receipt, grouped},
    words::mails,
};

/// What is due within this many days is purged too: the promise is "within 30 days", and a purge may run late by one.
const MARGIN_DAYS: i64 = 1;
/// An upload that was not sent by then is taken away.
const UNSENT_HOURS: i64 = 24;
/// Letters and digits that are not mistaken for one another.
const REFERENCE: &[u8; 31] = b"23456789ABCDEFGHJKLMNPQRSTUVWXY";

/// What a deletion would take.
pub async fn look(app: AppState, who: Parent, _: LookAtDeletion) -> Result<WhatGoes> {
    let mine = || who.contact_ids();
    let (messages, replies, unsent, devices): (i64, i64, i64, i64) = app
        .db
        .one(
            sql("SELECT (SELECT COUNT(*) FROM live_recipient WHERE contact_id IN ")
                .push_list(mine())
                .push("), (SELECT COUNT(*) FROM live_reply WHERE NOT from_school AND contact_id IN ")
                .push_list(mine())
                .push("), (SELECT COUNT(*) FROM live_delivery WHERE state = 'created' AND contact_id IN ")
                .push_list(mine())
                .push("), (SELECT COUNT(*) FROM live_session WHERE account_id = ")
                .push_bind(who.account)
                .push(" AND expires_at > ")
                .push_bind(app.now())
                .push(")"),
        )
        .await?;
    let me = me::of(&app, &who).await?;
    Ok(WhatGoes {
        schools: me.schools.into_iter().map(|school| school.name).collect(),
        children: me.children.into_iter().map(|child| child.name).collect(),
        messages,
        replies,
        unsent,
        devices,
    })
}

/// Deletes the parent, at once and for everyone.
pub async fn delete(app: AppState, who: Parent, request: DeleteMe) -> Result<WithCookies<Deleted>> {
    let proof = session::ask_again(&app, &who, &request.password).await?;
    let now = app.now();
    let (reference, purge_by) = (reference(&app), now.plus_days(PURGE_DAYS));
    // Many at once are one: whoever comes later finds nobody to delete.
    let mut tx = proof.claim(&app, &who).await?;
    let email = &profile::sign_in_email(&mut tx, who.account).await?;
    let language = language::of(&mut tx, who.account).await?;
    // Read again within the transaction: an import may just have linked another school's record.
    let contacts: Vec<(Uuid,)> =
        tx.all(sql("SELECT id FROM live_contact WHERE account_id = $1").bind(who.account)).await?;
    let contacts = claim::contacts(&mut tx, contacts.into_iter().map(|(id,)| id)).await?;
    let contacts: Vec<Uuid> = contacts.into_iter().collect();
    for contact in &contacts {
        // Left before the contact is hidden: from here on no import brings them back (R6).
        suppression::suppress(&app, &mut tx, *contact).await?;
    }
    for contact in &contacts {
        unsubscribe::cut_contact(&mut tx, *contact).await?;
    }
    unsubscribe::cut_account(&mut tx, who.account).await?;
    let counts = counts(&mut tx, who.account, &contacts, now).await?;
    let about = Deletion {
        reference: &reference,
        email,
        deleted_at: now,
        purge_by,
        purged_at: None,
        counts: &counts,
    };
    let receipt = receipt::sign(&app, &mut tx, &about).await?;
    let deleted = Deleted {
        receipt: receipt::file(&receipt)?,
        reference: reference.clone(),
        deleted_at: now,
        purge_by,
    };
    hide(&mut tx, who.account, &contacts, &deleted).await?;
    session::end_all(&mut tx, who.account).await?;
    // Those that were sent without signing in too, if under the same address.
    tx.run(
        sql("UPDATE enquiry SET deleted_at = $1, purge_by = $2 WHERE deleted_at IS NULL AND (account_id = $3 OR email_key = $4)")
            .bind(deleted.deleted_at)
            .bind(deleted.purge_by)
            .bind(who.account)
            .bind(email.key()),
    )
    .await?;
    for query in [
        sql("DELETE FROM pending_change WHERE account_id = $1").bind(who.account),
        sql("DELETE FROM service_message WHERE account_id = $1").bind(who.account),
        sql("DELETE FROM password_reset WHERE account_id = $1").bind(who.account),
        sql("DELETE FROM copy_link WHERE account_id = $1").bind(who.account),
        sql("DELETE FROM invitation WHERE email_key = $1").bind(email.key()),
        sql("DELETE FROM registration WHERE email_key = $1").bind(email.key()),
    ] {
        tx.run(query).await?;
    }
    let day = day_in_words(language, purge_by);
    let gaps = [("reference", reference.as_str()), ("purge_by", &day)];
    let letter = Letter::email(email, &mails::deletion(language).deleted, &gaps);
    queue::write(&app, &mut tx, with_receipt(&app, letter, language, &receipt)?).await?;
    tx.run(lose_files(now).push("account_id = ").push_bind(who.account)).await?;
    tx.commit().await?;
    app.post.notify_one();
    Ok(WithCookies { body: deleted, cookies: vec![no_cookie(SESSION_COOKIE), no_cookie(REMEMBER_COOKIE)] })
}

/// What a deletion takes, for its receipt.
async fn counts(
    tx: &mut Tx,
    account: Uuid,
    contacts: &[Uuid],
    now: Time,
) -> Result<[(&'static str, i64); 5]> {
    let mine = || contacts.to_vec();
    let (messages, replies, deliveries, devices): (i64, i64, i64, i64) = tx
        .one(
            sql("SELECT (SELECT COUNT(*) FROM live_recipient WHERE contact_id IN ")
                .push_list(mine())
                .push("), (SELECT COUNT(*) FROM live_reply WHERE NOT from_school AND contact_id IN ")
                .push_list(mine())
                .push("), (SELECT COUNT(*) FROM live_delivery WHERE contact_id IN ")
                .push_list(mine())
                .push("), (SELECT COUNT(*) FROM live_session WHERE account_id = ")
                .push_bind(account)
                .push(" AND expires_at > ")
                .push_bind(now)
                .push(")"),
        )
        .await?;
    Ok([
        ("schools", count(contacts.len())),
        ("messages", messages),
        ("replies", replies),
        ("deliveries", deliveries),
        ("devices", devices),
    ])
}

/// A letter with a receipt, and with how to verify it.
fn with_receipt(app: &AppState, letter: Letter, language: Language, receipt: &Receipt) -> Result<Letter> {
    let link = format!("{}/privacy/receipt", app.config.public_url);
    let fingerprint = grouped(&receipt.key);
    let gaps = [("link", link.as_str()), ("fingerprint", &fingerprint)];
    Ok(letter
        .ending(mails::deletion(language).receipt, &gaps)
        .with(receipt::file_name(receipt), receipt::file(receipt)?))
}

/// From here on no view shows them, and what has not been sent will not be.
async fn hide(tx: &mut Tx, account: Uuid, contacts: &[Uuid], deleted: &Deleted) -> Result {
    tx.run(
        sql("UPDATE delivery SET state = 'cancelled', state_at = $1 WHERE state = 'created' AND recipient_id IN
             (SELECT id FROM recipient WHERE contact_id IN ")
        .bind(deleted.deleted_at)
        .push_list(contacts.to_vec())
        .push(")"),
    )
    .await?;
    tx.run(
        sql("UPDATE contact SET deleted_at = $1, purge_by = $2 WHERE id IN ")
            .bind(deleted.deleted_at)
            .bind(deleted.purge_by)
            .push_list(contacts.to_vec()),
    )
    .await?;
    tx.run(
        sql("UPDATE account SET deleted_at = $1, purge_by = $2, deletion_reference = $3 WHERE id = $4")
            .bind(deleted.deleted_at)
            .bind(deleted.purge_by)
            .bind(&deleted.reference)
            .bind(account),
    )
    .await?;
    Ok(())
}

/// Names a deletion without saying anything about the person: `DEL-7KMX-2QPA`.
fn reference(app: &AppState) -> String {
    let mut bytes = [0; 8];
    app.chance.fill(&mut bytes);
    let text: String =
        bytes.iter().map(|byte| char::from(REFERENCE[usize::from(*byte) % REFERENCE.len()])).collect();
    format!("DEL-{}-{}", &text[..4], &text[4..])
}

/// `21 December 2026`.
fn day_in_words(language: Language, time: Time) -> String {
    Timestamp::from_microsecond(time.0)
        .map(|moment| language::date(language, moment.to_zoned(TimeZone::UTC).date()))
        .unwrap_or_default()
}

/// What a purge removed, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Purged {
    /// Sign-ins.
    pub accounts: i64,
    /// Schools' records of people.
    pub contacts: i64,
    /// Deliveries to them.
    pub deliveries: i64,
    /// People and enquiries that could not be removed: the next purge tries again.
    pub left: i64,
}

/// Removes from the database what was deleted and is due. Nothing is left but keyed hashes (R6) and these numbers, and for a
/// day at most the letter that brings the second receipt: it is written in the same transaction, to the address that stood
/// in the account until now, so that each purge is told of once, however many servers purge.
///
/// Each person goes in a transaction of their own: one who cannot be removed holds up nobody.
pub async fn purge(app: &AppState) -> Result<Purged> {
    let run = Run { id: app.new_id(), now: app.now(), due: app.now().plus_days(MARGIN_DAYS) };
    let accounts: Vec<(Uuid,)> =
        app.db.all(sql("SELECT id FROM account WHERE purge_by <= $1 ORDER BY id").bind(run.due)).await?;
    let mut purged = Purged::default();
    for (account,) in accounts {
        purged.add(person(app, run, account).await);
    }
    // Those of nobody who is due, and enquiries that were closed long ago or asked without signing in. Whoever could not be removed
    // stays whole, for the next purge and its receipt.
    let contacts: Vec<(Uuid,)> = app
        .db
        .all(
            sql("SELECT id FROM contact WHERE purge_by <= $1 AND NOT EXISTS
                 (SELECT 1 FROM account a WHERE a.id = account_id AND a.purge_by IS NOT NULL) ORDER BY id")
            .bind(run.due),
        )
        .await?;
    for (contact,) in contacts {
        purged.add(lone_contact(app, run, contact).await);
    }
    let enquiries: Vec<(Uuid,)> = app
        .db
        .all(
            sql("SELECT id FROM enquiry WHERE purge_by <= $1 AND NOT EXISTS
                 (SELECT 1 FROM account a WHERE a.id = account_id AND a.purge_by IS NOT NULL) ORDER BY id")
            .bind(run.due),
        )
        .await?;
    let is_empty = purged == Purged::default() && enquiries.is_empty();
    for (enquiry,) in enquiries {
        purged.add(lone_enquiry(app, run, enquiry).await);
    }
    if !is_empty {
        app.post.notify_one();
        app.db.forget_log().await?;
    }
    Ok(purged)
}

/// One round of the purge.
#[derive(Clone, Copy)]
struct Run {
    id: Uuid,
    now: Time,
    due: Time,
}

impl Purged {
    /// Counts one who was removed, or could not be. The log says nothing of who it was.
    fn add(&mut self, one: Result<Self>) {
        match one {
            Ok(one) => {
                self.accounts += one.accounts;
                self.contacts += one.contacts;
                self.deliveries += one.deliveries;
            }
            Err(error) => {
                tracing::error!(what = %error, "one who is due was not purged; the next purge tries again");
                self.left += 1;
            }
        }
    }
}

/// Removes one person: the account and what every school holds of it. Nothing, where another server has just done so.
async fn person(app: &AppState, run: Run, id: Uuid) -> Result<Purged> {
    let mut tx = app.db.begin().await?;
    let account: Option<Due> = tx
        .optional(
            sql("UPDATE account SET purge_by = purge_by WHERE id = $1 AND purge_by <= $2
                 RETURNING email, COALESCE(language, browser_language) AS language, deletion_reference, deleted_at, purge_by")
            .bind(id)
            .bind(run.due),
        )
        .await?;
    let Some(account) = account else { return Ok(Purged::default()) };
    let contacts: Vec<(Uuid,)> =
        tx.all(sql("SELECT id FROM contact WHERE account_id = $1 ORDER BY id").bind(id)).await?;
    let mut gone = Gone::default();
    for (contact,) in contacts {
        gone.add(purge_contact(&mut tx, run.now, contact).await?);
    }
    let enquiries: Vec<(Uuid,)> =
        tx.all(sql("SELECT id FROM enquiry WHERE account_id = $1 ORDER BY id").bind(id)).await?;
    for (enquiry,) in enquiries {
        take(&mut tx, &OF_ENQUIRY, enquiry, run.now).await?;
    }
    take(&mut tx, &OF_ACCOUNT, id, run.now).await?;
    farewell(app, &mut tx, &account, gone).await?;
    let purged = Purged { accounts: 1, contacts: gone.contacts, deliveries: gone.deliveries, left: 0 };
    log(&mut tx, run, purged).await?;
    tx.commit().await?;
    Ok(purged)
}

/// Removes a contact whose person has no account that is due.
async fn lone_contact(app: &AppState, run: Run, id: Uuid) -> Result<Purged> {
    let mut tx = app.db.begin().await?;
    let claim = sql("UPDATE contact SET purge_by = purge_by WHERE id = $1 AND purge_by <= $2");
    if tx.run(claim.bind(id).bind(run.due)).await? == 0 {
        return Ok(Purged::default());
    }
    let gone = purge_contact(&mut tx, run.now, id).await?;
    let purged = Purged { contacts: 1, deliveries: gone.deliveries, ..Purged::default() };
    log(&mut tx, run, purged).await?;
    tx.commit().await?;
    Ok(purged)
}

/// Removes an enquiry with its answers: its asker was deleted, or it was closed long ago.
async fn lone_enquiry(app: &AppState, run: Run, id: Uuid) -> Result<Purged> {
    let mut tx = app.db.begin().await?;
    let claim = sql("UPDATE enquiry SET purge_by = purge_by WHERE id = $1 AND purge_by <= $2");
    if tx.run(claim.bind(id).bind(run.due)).await? == 1 {
        take(&mut tx, &OF_ENQUIRY, id, run.now).await?;
        log(&mut tx, run, Purged::default()).await?;
        tx.commit().await?;
    }
    Ok(Purged::default())
}

/// Adds to the row that this round of the purge leaves behind, in the transaction of what it counts.
async fn log(tx: &mut Tx, run: Run, purged: Purged) -> Result {
    tx.run(
        sql("INSERT INTO purge_log AS l (id, at, accounts, contacts, deliveries) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (id) DO UPDATE SET accounts = l.accounts + excluded.accounts,
                 contacts = l.contacts + excluded.contacts, deliveries = l.deliveries + excluded.deliveries")
        .bind(run.id)
        .bind(run.now)
        .bind(purged.accounts)
        .bind(purged.contacts)
        .bind(purged.deliveries),
    )
    .await?;
    Ok(())
}

/// What the purge does with what refers to a row that goes.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// The columns that refer to it, as table and column: a test fails when the schema has one that no step names.
    pub refers: &'static [(&'static str, &'static str)],
    how: How,
}

#[derive(Clone, Copy, Debug)]
enum How {
    /// Runs this; `$1` is the row's id.
    Run(&'static str),
    /// Takes the files away for which this is so.
    Files(&'static str),
    /// Nothing: [`person`] takes these away first, with all that hangs on them.
    GoneBefore,
    /// Ends all sessions, and that any device is remembered.
    SignOut,
    /// Lets links that stop mails go on without the account.
    CutAccount,
    /// Lets links that stop mails go on without the contact.
    CutContact,
}

const fn run(refers: &'static [(&'static str, &'static str)], text: &'static str) -> Step {
    Step { refers, how: How::Run(text) }
}

/// Takes away an account, last of all itself. Its contacts and enquiries are gone by then.
pub const OF_ACCOUNT: [Step; 14] = [
    Step {
        refers: &[("session", "account_id"), ("remembered", "account_id"), ("remembered_used", "account_id")],
        how: How::SignOut,
    },
    Step {
        refers: &[("unsubscribe", "account_id"), ("no_news", "account_id"), ("bulletin_sent", "account_id")],
        how: How::CutAccount,
    },
    Step { refers: &[("attachment", "account_id")], how: How::Files("account_id = ") },
    run(&[("known_device", "account_id")], "DELETE FROM known_device WHERE account_id = $1"),
    run(&[("pending_change", "account_id")], "DELETE FROM pending_change WHERE account_id = $1"),
    run(&[("service_message", "account_id")], "DELETE FROM service_message WHERE account_id = $1"),
    run(&[("password_reset", "account_id")], "DELETE FROM password_reset WHERE account_id = $1"),
    run(&[("policy_reading", "account_id")], "DELETE FROM policy_reading WHERE account_id = $1"),
    run(&[], "DELETE FROM news WHERE about = $1"),
    run(&[("copy_link", "account_id")], "DELETE FROM copy_link WHERE account_id = $1"),
    run(
        &[("join_request_group", "request_id")],
        "DELETE FROM join_request_group WHERE request_id IN (SELECT id FROM join_request WHERE account_id = $1)",
    ),
    run(&[("join_request", "account_id")], "DELETE FROM join_request WHERE account_id = $1"),
    Step { refers: &[("contact", "account_id"), ("enquiry", "account_id")], how: How::GoneBefore },
    run(&[], "DELETE FROM account WHERE id = $1"),
];

/// Takes away a contact, last of all itself.
pub const OF_CONTACT: [Step; 14] = [
    Step {
        refers: &[("attachment", "recipient_id"), ("attachment", "reply_id")],
        how: How::Files("recipient_id IN (SELECT id FROM recipient WHERE contact_id = "),
    },
    Step { refers: &[("unsubscribe", "contact_id"), ("choice", "contact_id")], how: How::CutContact },
    run(
        &[("delivery", "recipient_id")],
        "DELETE FROM delivery WHERE recipient_id IN (SELECT id FROM recipient WHERE contact_id = $1)",
    ),
    run(
        &[("recipient_pupil", "recipient_id")],
        "DELETE FROM recipient_pupil WHERE recipient_id IN (SELECT id FROM recipient WHERE contact_id = $1)",
    ),
    run(
        &[("reply", "recipient_id")],
        "DELETE FROM reply WHERE recipient_id IN (SELECT id FROM recipient WHERE contact_id = $1)",
    ),
    run(&[("recipient", "contact_id")], "DELETE FROM recipient WHERE contact_id = $1"),
    run(&[("guardian", "contact_id")], "DELETE FROM guardian WHERE contact_id = $1"),
    run(&[("audit", "contact_id")], "DELETE FROM audit WHERE contact_id = $1"),
    run(&[], "DELETE FROM news WHERE about = $1"),
    run(
        &[("join_request_group", "request_id")],
        "DELETE FROM join_request_group WHERE request_id IN (SELECT id FROM join_request WHERE contact_id = $1)",
    ),
    run(&[("join_request", "contact_id")], "DELETE FROM join_request WHERE contact_id = $1"),
    run(&[("group_choice", "contact_id")], "DELETE FROM group_choice WHERE contact_id = $1"),
    run(&[("left_school", "contact_id")], "DELETE FROM left_school WHERE contact_id = $1"),
    run(&[], "DELETE FROM contact WHERE id = $1"),
];

/// Takes away an enquiry, last of all itself.
pub const OF_ENQUIRY: [Step; 3] = [
    run(&[("enquiry_event", "enquiry_id")], "DELETE FROM enquiry_event WHERE enquiry_id = $1"),
    run(&[("enquiry_answer", "enquiry_id")], "DELETE FROM enquiry_answer WHERE enquiry_id = $1"),
    run(&[], "DELETE FROM enquiry WHERE id = $1"),
];

/// Goes through the steps for one row; says how many deliveries went.
async fn take(tx: &mut Tx, steps: &[Step], id: Uuid, now: Time) -> Result<i64> {
    let mut deliveries = 0;
    for step in steps {
        match step.how {
            How::Run(text) => {
                let rows = tx.run(sql(text).bind(id)).await?;
                if step.refers.contains(&("delivery", "recipient_id")) {
                    deliveries += i64::try_from(rows).unwrap_or(i64::MAX);
                }
            }
            How::Files(which) => {
                let whole = if which.contains('(') { ")" } else { "" };
                tx.run(lose_files(now).push(which).push_bind(id).push(whole)).await?;
            }
            How::GoneBefore => {}
            How::SignOut => session::end_all(tx, id).await?,
            How::CutAccount => unsubscribe::cut_account(tx, id).await?,
            How::CutContact => unsubscribe::cut_contact(tx, id).await?,
        }
    }
    Ok(deliveries)
}

/// An account that is due, with what its second receipt needs.
#[derive(sqlx::FromRow)]
struct Due {
    email: String,
    language: String,
    deletion_reference: Option<String>,
    deleted_at: Option<i64>,
    purge_by: i64,
}

/// What was removed of one person, or of one contact.
#[derive(Clone, Copy, Default)]
struct Gone {
    contacts: i64,
    messages: i64,
    replies: i64,
    deliveries: i64,
}

impl Gone {
    fn add(&mut self, one: Self) {
        self.contacts += one.contacts;
        self.messages += one.messages;
        self.replies += one.replies;
        self.deliveries += one.deliveries;
    }
}

/// The second receipt goes to the address that is gone from the database once the mail server has it.
async fn farewell(app: &AppState, tx: &mut Tx, account: &Due, gone: Gone) -> Result {
    // Only deletions of before there were receipts have no reference.
    let (Some(reference), Some(deleted_at), Ok(email)) =
        (&account.deletion_reference, account.deleted_at, Email::parse(&account.email))
    else {
        return Ok(());
    };
    let about = Deletion {
        reference,
        email: &email,
        deleted_at: Time(deleted_at),
        purge_by: Time(account.purge_by),
        purged_at: Some(app.now()),
        counts: &[
            ("schools", gone.contacts),
            ("messages", gone.messages),
            ("replies", gone.replies),
            ("deliveries", gone.deliveries),
        ],
    };
    let receipt = receipt::sign(app, tx, &about).await?;
    let language = Language::of_tag(&account.language).unwrap_or_default();
    let letter = Letter::email(&email, &mails::deletion(language).purged, &[("reference", reference)]);
    queue::write(app, tx, with_receipt(app, letter, language, &receipt)?).await
}

/// Removes one contact with everything that hangs on it, and the messages that were to nobody else. What is on a group's
/// noticeboard is for whoever joins the group later, too.
async fn purge_contact(tx: &mut Tx, now: Time, contact: Uuid) -> Result<Gone> {
    let messages: Vec<(Uuid,)> =
        tx.all(sql("SELECT message_id FROM recipient WHERE contact_id = $1").bind(contact)).await?;
    let (replies,): (i64,) = tx
        .one(
            sql("SELECT COUNT(*) FROM reply WHERE from_school = $2 AND recipient_id IN
                 (SELECT id FROM recipient WHERE contact_id = $1)")
            .bind(contact)
            .bind(false),
        )
        .await?;
    let deliveries = take(tx, &OF_CONTACT, contact, now).await?;
    for some in messages.chunks(500) {
        tx.run(
            lose_files(now)
                .push(
                    "message_id IN (SELECT m.id FROM message m WHERE NOT m.noticeboard
                       AND NOT EXISTS (SELECT 1 FROM recipient r WHERE r.message_id = m.id) AND m.id IN ",
                )
                .push_list(some.iter().map(|(id,)| *id))
                .push(")"),
        )
        .await?;
        tx.run(
            sql("DELETE FROM message WHERE NOT noticeboard AND NOT EXISTS (SELECT 1 FROM recipient r WHERE r.message_id = message.id) AND id IN ")
                .push_list(some.iter().map(|(id,)| *id)),
        )
        .await?;
    }
    Ok(Gone { contacts: 1, messages: count(messages.len()), replies, deliveries })
}

/// Begins a query that takes files from what they belong to, those for which what follows holds. Their rows stay, with nothing
/// but the place in the store, until [`sweep_files`] has taken the file away: a store that fails loses no track of it.
fn lose_files(now: Time) -> Query {
    sql("UPDATE attachment SET message_id = NULL, recipient_id = NULL, reply_id = NULL, account_id = NULL, staff_id = NULL,
             name = '', gone_at = COALESCE(gone_at, ")
    .push_bind(now)
    .push(") WHERE ")
}

/// What a sweep of files did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Files that are gone.
    pub removed: i64,
    /// Files that the store did not give up: the next sweep tries again.
    pub left: i64,
}

/// Takes away the files that belong to nothing any more: of what was purged, and uploads that nobody sent within a day.
pub async fn sweep_files(app: &AppState) -> Result<Swept> {
    let now = app.now();
    app.db
        .run(
            lose_files(now)
                .push("gone_at IS NULL AND (stored_at IS NULL OR (message_id IS NULL AND reply_id IS NULL)) AND created_at < ")
                .push_bind(now.plus_hours(-UNSENT_HOURS)),
        )
        .await?;
    let gone: Vec<(Uuid, String)> = app
        .db
        .all(sql(
            "SELECT id, place FROM attachment WHERE gone_at IS NOT NULL ORDER BY gone_at, id LIMIT 10000",
        ))
        .await?;
    let mut swept = Swept::default();
    for (id, place) in gone {
        match app.store.delete(&place).await {
            Ok(()) => {
                app.db.run(sql("DELETE FROM attachment WHERE id = $1").bind(id)).await?;
                swept.removed += 1;
            }
            Err(error) => {
                if swept.left == 0 {
                    tracing::error!(what = %error, "a file could not be taken away; the next sweep tries again");
                }
                swept.left += 1;
            }
        }
    }
    Ok(swept)
}

fn count(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}
