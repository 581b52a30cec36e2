//! P6: what each school holds about the parent, and changing it.
//!
//! What a parent says stands in `my_*` beside the school's `mis_*`: it wins, and no import undoes it (R5). A new email address
//! or number counts once a code that was sent to it comes back. Whatever says where mails, texts and codes go asks for the
//! password again.

use crate::{
    accounts::{
        code::{self, Code},
        password,
        session::{self, ask_again},
    },
    claim,
    contacts::record::{COLUMNS, Row, children, masked_email, masked_phone},
    db::{Tx, names, sql},
    error::{Error, Result},
    http::{caller::Parent, endpoint::WithCookies},
    live,
    mail::{
        per_address::{self, Kind},
        queue::{self, Letter},
    },
    preferences::language,
    schools::joining,
    state::AppState,
};
use axum::http::HeaderValue;
use shared::{
    Time, Uuid,
    details::{
        CODE_MINUTES, CODE_TRIES, CODES_AN_HOUR, ChangeName, ConfirmChange, Details, DropChange, Field,
        ListDetails, PendingChange, RemoveMobile, SchoolRecord, SchoolValue, StartChange, UseSchoolValue,
    },
    email::Email,
    endpoint::{Done, Named},
    name::Name,
    phone::Phone,
    words::mails,
};

/// Everything held about the parent.
pub async fn list(app: AppState, who: Parent, _: ListDetails) -> Result<Details> {
    details(&app, &who).await
}

/// Another name, at once.
pub async fn change_name(app: AppState, who: Parent, request: ChangeName) -> Result<Details> {
    let name = Name::parse(&request.name).map_err(|refusal| Error::refused("name", refusal))?;
    let contacts = chosen(&who, request.contacts)?;
    let mut tx = claim::parent_at(&app, &who, contacts.iter().copied()).await?;
    tx.run(
        sql("UPDATE contact SET my_name = $1, my_name_at = $2, updated_at = $2 WHERE deleted_at IS NULL AND id IN ")
            .bind(name.as_str())
            .bind(app.now())
            .push_list(contacts),
    )
    .await?;
    tx.commit().await?;
    details(&app, &who).await
}

/// Sends a code to a new address or number.
pub async fn start_change(app: AppState, who: Parent, request: StartChange) -> Result<PendingChange> {
    let contacts = chosen(&who, request.contacts)?;
    let new = New::parse(request.field, &request.value)?;
    refuse_the_same(&app, &who, &new, &contacts).await?;
    let proof = ask_again(&app, &who, &request.password).await?;
    let mut tx = proof.claim_at(&app, &who, contacts.iter().copied()).await?;
    let (asked,): (i64,) = tx
        .one(
            sql("SELECT COUNT(*) FROM pending_change WHERE account_id = $1 AND created_at > $2")
                .bind(who.account)
                .bind(app.now().plus_hours(-1)),
        )
        .await?;
    if asked >= CODES_AN_HOUR {
        return Err(Error::TooMany(3600));
    }
    let pending = send_code(&app, &mut tx, who.account, &new, &contacts).await?;
    tx.commit().await?;
    app.post.notify_one();
    Ok(pending)
}

/// Sends a code to a number that somebody who registers typed. Where the number had too many, they are in without it, and may give
/// it later.
pub async fn start_mobile(
    app: &AppState,
    tx: &mut Tx,
    account: Uuid,
    phone: &Phone,
    contacts: &[Uuid],
) -> Result<Option<PendingChange>> {
    match send_code(app, tx, account, &New::Mobile(phone.clone()), contacts).await {
        Err(Error::TooMany(_)) => Ok(None),
        other => other.map(Some),
    }
}

/// Keeps a new value until its code comes back, and sends the code.
async fn send_code(
    app: &AppState,
    tx: &mut Tx,
    account: Uuid,
    new: &New,
    contacts: &[Uuid],
) -> Result<PendingChange> {
    per_address::take(app, tx, Kind::Change, new.target()).await?;
    let (id, now) = (app.new_id(), app.now());
    let taken = new.anothers(tx, account).await?;
    let code = Code::new(app, id, taken.is_none());
    let pending =
        PendingChange { id, field: new.field(), value: new.value().to_owned(), expires_at: code.expires_at };
    tx.run(
        sql("UPDATE pending_change SET over = $1 WHERE account_id = $2 AND field = $3")
            .bind(true)
            .bind(account)
            .bind(names::of(pending.field)),
    )
    .await?;
    tx.run(
        sql("INSERT INTO pending_change (id, account_id, field, value, contacts, code_hash, tries, over, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9)")
        .bind(id)
        .bind(account)
        .bind(names::of(pending.field))
        .bind(new.value())
        .bind(serde_json::to_string(contacts).unwrap_or_default())
        .bind(code.hash)
        .bind(false)
        .bind(now)
        .bind(pending.expires_at),
    )
    .await?;
    let minutes = CODE_MINUTES.to_string();
    let gaps = [
        ("code", code.digits.as_str()),
        ("minutes", minutes.as_str()),
        ("link", app.config.public_url.as_str()),
    ];
    let language = language::of(tx, taken.unwrap_or(account)).await?;
    let letter = match new {
        // The owner of the address learns of it; the one who typed it does not learn that there is one.
        New::Email(email) if taken.is_some() => {
            Letter::email(email, &mails::details(language).address_taken, &gaps)
        }
        New::Email(email) => Letter::email(email, &mails::details(language).confirm_email, &gaps),
        New::Mobile(phone) => Letter::sms(phone, mails::details(language).confirm_mobile, &gaps),
    };
    queue::write(app, tx, letter.about(Some(account))).await?;
    Ok(pending)
}

/// The code came back.
pub async fn confirm_change(
    app: AppState,
    who: Parent,
    request: ConfirmChange,
) -> Result<WithCookies<Details>> {
    let now = app.now();
    let digits = code::typed(&request.code)?;
    let mut tx = claim::parent_at(&app, &who, who.contact_ids()).await?;
    // The try is counted first, so that no number of requests at the same time gets more than five.
    let row: Option<(String, String, String, Vec<u8>, i64)> = tx
        .optional(
            sql("UPDATE pending_change SET tries = tries + 1
                 WHERE id = $1 AND account_id = $2 AND over = $3 AND expires_at > $4 AND created_at - 300000000 <= $4 AND tries < $5
                 RETURNING field, value, contacts, code_hash, tries")
            .bind(request.id)
            .bind(who.account)
            .bind(false)
            .bind(now)
            .bind(CODE_TRIES),
        )
        .await?;
    let (field, value, contacts, code_hash, tries) = row.ok_or(Error::Expired)?;
    if let Err(wrong) = code::check(&app, request.id, &digits, &code_hash, tries) {
        tx.commit().await?;
        return Err(wrong);
    }
    tx.run(sql("UPDATE pending_change SET over = $1 WHERE id = $2").bind(true).bind(request.id)).await?;
    let mut contacts: Vec<Uuid> = serde_json::from_str(&contacts).unwrap_or_default();
    if contacts.is_empty() {
        // It was asked for before any school had let them in.
        contacts = who.contact_ids().collect();
    }
    let cookies = match New::parse(names::read(&field)?, &value)? {
        New::Email(email) => set_email(&app, &mut tx, &who, &email, &contacts).await?,
        New::Mobile(phone) => {
            set_mobile(&app, &mut tx, &who, &phone, &contacts).await?;
            Vec::new()
        }
    };
    tx.commit().await?;
    app.post.notify_one();
    // A confirmed address may have brought in what another school holds under it.
    let who = Parent { contacts: crate::http::caller::contacts(&app, who.account).await?, ..who };
    Ok(WithCookies { body: details(&app, &who).await?, cookies })
}

/// Drops a change that waits.
pub async fn drop_change(app: AppState, who: Parent, request: DropChange) -> Result<Done> {
    let mut tx = claim::parent(&app, &who).await?;
    let dropped = tx
        .run(
            sql("UPDATE pending_change SET over = $1 WHERE id = $2 AND account_id = $3")
                .bind(true)
                .bind(request.id)
                .bind(who.account),
        )
        .await?;
    tx.commit().await?;
    if dropped == 0 { Err(Error::NotFound) } else { Ok(Done {}) }
}

/// No more text messages.
pub async fn remove_mobile(app: AppState, who: Parent, request: RemoveMobile) -> Result<Details> {
    let contacts = chosen(&who, request.contacts)?;
    let proof = ask_again(&app, &who, &request.password).await?;
    let mut tx = proof.claim_at(&app, &who, contacts.iter().copied()).await?;
    let changed = tx
        .run(
            sql("UPDATE contact SET my_mobile = '', my_mobile_at = $1, updated_at = $1
                 WHERE deleted_at IS NULL AND COALESCE(my_mobile, mis_mobile, '') <> '' AND id IN ")
            .bind(app.now())
            .push_list(contacts),
        )
        .await?;
    if changed > 0 {
        let language = language::of(&mut tx, who.account).await?;
        let letter = Letter::email(&proof.email, &mails::details(language).mobile_removed, &[]);
        queue::write(&app, &mut tx, letter.about(Some(who.account))).await?;
    }
    tx.commit().await?;
    app.post.notify_one();
    details(&app, &who).await
}

/// Back to what the school says.
pub async fn use_school_value(app: AppState, who: Parent, request: UseSchoolValue) -> Result<Details> {
    let contacts = chosen(&who, vec![request.contact])?;
    let (update, proof) = match request.value {
        SchoolValue::Name => ("UPDATE contact SET my_name = NULL, my_name_at = NULL, updated_at = $1", None),
        SchoolValue::Mobile => (
            "UPDATE contact SET my_mobile = NULL, my_mobile_at = NULL, updated_at = $1",
            Some(ask_again(&app, &who, &request.password).await?),
        ),
    };
    let theirs = contacts.iter().copied();
    let mut tx = match proof {
        Some(proof) => proof.claim_at(&app, &who, theirs).await?,
        None => claim::parent_at(&app, &who, theirs).await?,
    };
    tx.run(sql(update).bind(app.now()).push(" WHERE deleted_at IS NULL AND id IN ").push_list(contacts))
        .await?;
    tx.commit().await?;
    details(&app, &who).await
}

/// A new value, read.
enum New {
    Email(Email),
    Mobile(Phone),
}

impl New {
    fn parse(field: Field, raw: &str) -> Result<Self> {
        match field {
            Field::Email => {
                Email::parse(raw).map(Self::Email).map_err(|refusal| Error::refused("value", refusal))
            }
            Field::Mobile => {
                Phone::parse(raw).map(Self::Mobile).map_err(|refusal| Error::refused("value", refusal))
            }
        }
    }

    const fn field(&self) -> Field {
        match self {
            Self::Email(_) => Field::Email,
            Self::Mobile(_) => Field::Mobile,
        }
    }

    fn value(&self) -> &str {
        match self {
            Self::Email(email) => email.as_str(),
            Self::Mobile(phone) => phone.as_e164(),
        }
    }

    /// Where the code goes, the same however it is typed.
    fn target(&self) -> &str {
        match self {
            Self::Email(email) => email.key(),
            Self::Mobile(phone) => phone.as_e164(),
        }
    }

    /// Two people may share a number, but an address signs one account in.
    async fn anothers(&self, tx: &mut Tx, account: Uuid) -> Result<Option<Uuid>> {
        let Self::Email(email) = self else { return Ok(None) };
        let other: Option<(Uuid,)> = tx
            .optional(
                sql("SELECT id FROM live_account WHERE email_key = $1 AND id <> $2")
                    .bind(email.key())
                    .bind(account),
            )
            .await?;
        Ok(other.map(|(id,)| id))
    }
}

/// The parent's own records that were chosen; all of them when none was named. Somebody else's are not found.
fn chosen(who: &Parent, contacts: Vec<Uuid>) -> Result<Vec<Uuid>> {
    if contacts.is_empty() {
        return Ok(who.contact_ids().collect());
    }
    let mine = |id: &Uuid| who.contact_ids().any(|contact| contact == *id);
    if contacts.iter().all(mine) { Ok(contacts) } else { Err(Error::NotFound) }
}

async fn refuse_the_same(app: &AppState, who: &Parent, new: &New, contacts: &[Uuid]) -> Result {
    let (others, message): (i64, _) = match new {
        New::Email(email) => {
            let (contacts, accounts): (i64, i64) = app
                .db
                .one(
                    sql("SELECT
                         (SELECT COUNT(*) FROM live_contact WHERE (email_key IS NULL OR email_key <> $1) AND id IN ")
                    .bind(email.key())
                    .push_list(contacts.to_vec())
                    .push("), (SELECT COUNT(*) FROM live_account WHERE email_key <> $1 AND id = ")
                    .push_bind(who.account)
                    .push(")"),
                )
                .await?;
            (contacts + accounts, "This is already your email address")
        }
        New::Mobile(phone) => {
            let (contacts, requests): (i64, i64) = app
                .db
                .one(
                    sql("SELECT
                         (SELECT COUNT(*) FROM live_contact WHERE (mobile IS NULL OR mobile <> $1) AND id IN ")
                    .bind(phone.as_e164())
                    .push_list(contacts.to_vec())
                    .push(
                        "), (SELECT COUNT(*) FROM live_join_request WHERE state = 'pending' AND contact_id IS NULL
                             AND (mobile IS NULL OR mobile_confirmed_at IS NULL OR mobile <> $1) AND account_id = ",
                    )
                    .push_bind(who.account)
                    .push(")"),
                )
                .await?;
            (contacts + requests, "This is already your mobile number")
        }
    };
    // Without a school, in or asked, there is nothing that a number could be written to.
    if others == 0 { Err(Error::field("value", "same", message)) } else { Ok(()) }
}

/// The address of an account that is claimed: it may have changed since the password was asked for.
pub async fn sign_in_email(tx: &mut Tx, account: Uuid) -> Result<Email> {
    let (email,): (String,) = tx
        .optional(sql("SELECT email FROM live_account WHERE id = $1").bind(account))
        .await?
        .ok_or(Error::SignedOut)?;
    Email::parse(&email).map_err(|_| Error::internal("a stored email address is none"))
}

/// The new address counts, for messages and for signing in; the addresses it replaces are told. Whoever is signed in elsewhere
/// has to sign in with it, and no link or code of before works. Gives the new cookies of this device.
async fn set_email(
    app: &AppState,
    tx: &mut Tx,
    who: &Parent,
    email: &Email,
    contacts: &[Uuid],
) -> Result<Vec<HeaderValue>> {
    // Two accounts may confirm one address in the same moment: the first has it.
    claim::word(tx, &app.key.hash("address", &[email.key()])).await?;
    if New::Email(email.clone()).anothers(tx, who.account).await?.is_some() {
        return Err(Error::Expired);
    }
    let now = app.now();
    let old: Vec<(String,)> = tx
        .all(
            sql("SELECT email FROM live_account WHERE id = $1
                 UNION SELECT email FROM live_contact WHERE email IS NOT NULL AND id IN ")
            .bind(who.account)
            .push_list(contacts.to_vec()),
        )
        .await?;
    // Invitations to either address are void: before it is another, and after.
    password::void(tx, who.account).await?;
    tx.run(
        sql("UPDATE account SET email = $1, email_key = $2 WHERE id = $3")
            .bind(email.as_str())
            .bind(email.key())
            .bind(who.account),
    )
    .await?;
    password::void(tx, who.account).await?;
    let cookies = session::end_others(app, tx, who).await?;
    live::tell_accounts(tx, [who.account]).await?;
    tx.run(
        sql("UPDATE contact SET my_email = $1, my_email_key = $2, my_email_at = $3, updated_at = $3
             WHERE deleted_at IS NULL AND id IN ")
        .bind(email.as_str())
        .bind(email.key())
        .bind(now)
        .push_list(contacts.to_vec()),
    )
    .await?;
    joining::link(tx, who.account, email.key()).await?;
    joining::settle(app, tx, who.account).await?;
    let language = language::of(tx, who.account).await?;
    let mut told = Vec::<Email>::new();
    for old in old.iter().filter_map(|(old,)| Email::parse(old).ok()) {
        if old != *email && !told.contains(&old) {
            let letter = Letter::email(
                &old,
                &mails::details(language).email_changed,
                &[("new", &masked_email(email))],
            );
            queue::write(app, tx, letter.about(Some(who.account))).await?;
            told.push(old);
        }
    }
    Ok(cookies)
}

/// The new number counts; the old number and the account's address are told.
async fn set_mobile(app: &AppState, tx: &mut Tx, who: &Parent, phone: &Phone, contacts: &[Uuid]) -> Result {
    let old: Vec<(String,)> = tx
        .all(
            sql("SELECT DISTINCT mobile FROM live_contact WHERE mobile IS NOT NULL AND mobile <> $1 AND id IN ")
                .bind(phone.as_e164())
                .push_list(contacts.to_vec()),
        )
        .await?;
    tx.run(
        sql("UPDATE contact SET my_mobile = $1, my_mobile_at = $2, updated_at = $2 WHERE deleted_at IS NULL AND id IN ")
            .bind(phone.as_e164())
            .bind(app.now())
            .push_list(contacts.to_vec()),
    )
    .await?;
    tx.run(
        sql("UPDATE join_request SET mobile = $1, mobile_confirmed_at = $2
             WHERE account_id = $3 AND state = 'pending' AND contact_id IS NULL")
        .bind(phone.as_e164())
        .bind(app.now())
        .bind(who.account),
    )
    .await?;
    if contacts.is_empty() {
        return Ok(());
    }
    let language = language::of(tx, who.account).await?;
    for old in old.iter().filter_map(|(old,)| Phone::parse(old).ok()) {
        queue::write(
            app,
            tx,
            Letter::sms(&old, mails::details(language).old_mobile, &[]).about(Some(who.account)),
        )
        .await?;
    }
    let email = sign_in_email(tx, who.account).await?;
    let letter =
        Letter::email(&email, &mails::details(language).mobile_changed, &[("new", &masked_phone(phone))]);
    queue::write(app, tx, letter.about(Some(who.account))).await
}

async fn details(app: &AppState, who: &Parent) -> Result<Details> {
    let (sign_in_email, since): (String, i64) = app
        .db
        .optional(sql("SELECT email, created_at FROM live_account WHERE id = $1").bind(who.account))
        .await?
        .ok_or(Error::SignedOut)?;
    let rows: Vec<Row> = app.db.all(sql(COLUMNS).push(" WHERE id IN ").push_list(who.contact_ids())).await?;
    let mut schools = Vec::with_capacity(rows.len());
    for row in rows {
        let (school,): (String,) =
            app.db.one(sql("SELECT name FROM school WHERE id = $1").bind(row.school_id)).await?;
        schools.push(SchoolRecord {
            contact: row.id,
            name: row.name(),
            email: row.email(),
            mobile: row.mobile(),
            children: children(app, row.id).await?,
            held_since: Time(row.created_at),
            school: Named { id: row.school_id, name: school },
        });
    }
    schools.sort_by(|a, b| a.school.name.cmp(&b.school.name).then(a.contact.cmp(&b.contact)));
    let pending: Vec<(Uuid, String, String, i64)> = app
        .db
        .all(
            sql("SELECT id, field, value, expires_at FROM pending_change
                 WHERE account_id = $1 AND over = $2 AND expires_at > $3 AND created_at - 300000000 <= $3 AND tries < $4 ORDER BY id")
            .bind(who.account)
            .bind(false)
            .bind(app.now())
            .bind(CODE_TRIES),
        )
        .await?;
    let pending = pending
        .into_iter()
        .map(|(id, field, value, at)| {
            Ok(PendingChange { id, field: names::read(&field)?, value, expires_at: Time(at) })
        })
        .collect::<Result<_>>()?;
    Ok(Details { sign_in_email, account_since: Time(since), schools, pending })
}
