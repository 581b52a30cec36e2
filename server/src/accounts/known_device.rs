//! Devices on which an account has signed in before, so that a stranger's wrong passwords do not keep its owner out.
//!
//! Wrong passwords for an address are counted together, whoever types them: ten lock it. A browser that still shows a cookie
//! of an earlier sign-in to the account, even one whose session has ended or which is no longer remembered, is counted by itself
//! instead, and so are the confirmations of whoever is signed in. There is no further cookie (V7), and none outlives what was
//! promised: signing out, or closing a browser that was not asked to remember, takes them, and the device is a stranger's again.
//!
//! A known device opens nothing: the password is asked for and ten wrong ones lock it, too. It is known by the hash of its cookies
//! and for one account alone, and forgotten after 30 days, when it is signed out, here or from another device, and when
//! everything is signed out for safety: with another password or address, and when a used key comes back.

use crate::{
    db::{Tx, sql},
    error::{Error, Result},
    http::caller::{Anyone, Parent},
    secret::{Hash, token_hash},
    state::AppState,
};
use shared::{Time, Uuid, session::REMEMBERED_DAYS};

/// The cookies of a device, as they are stored.
#[derive(Clone, Copy)]
pub struct Cookies {
    /// The session's.
    pub session: Hash,
    /// That of being remembered, if it is.
    pub remember: Option<Hash>,
}

/// Notes that this device has signed in.
pub async fn note(app: &AppState, tx: &mut Tx, account: Uuid, cookies: Cookies) -> Result {
    let now = app.now();
    tx.run(
        sql("INSERT INTO known_device (id, account_id, session_hash, remember_hash, failures, last_at, expires_at)
             VALUES ($1, $2, $3, $4, 0, $5, $6)")
        .bind(app.new_id())
        .bind(account)
        .bind(cookies.session)
        .bind(cookies.remember)
        .bind(now)
        .bind(now.plus_days(REMEMBERED_DAYS)),
    )
    .await?;
    Ok(())
}

/// The device came back by the key that it is remembered by, and has other cookies from now on.
pub async fn came_back(app: &AppState, tx: &mut Tx, account: Uuid, shown: Hash, cookies: Cookies) -> Result {
    tx.run(
        sql("DELETE FROM known_device WHERE account_id = $1 AND remember_hash = $2")
            .bind(account)
            .bind(shown),
    )
    .await?;
    note(app, tx, account, cookies).await
}

/// The device of this account that shows these cookies, if it is one.
pub async fn shown(app: &AppState, account: Option<Uuid>, who: &Anyone) -> Result<Option<Uuid>> {
    let device: Option<(Uuid,)> = app
        .db
        .optional(
            sql("SELECT id FROM known_device
                 WHERE account_id = $1 AND expires_at > $2 AND (session_hash = $3 OR remember_hash = $4) LIMIT 1")
            .bind(account)
            .bind(app.now())
            .bind(who.session.as_deref().map(token_hash))
            .bind(who.remembered.as_deref().map(token_hash)),
        )
        .await?;
    Ok(device.map(|(id,)| id))
}

/// The device of whoever is signed in.
pub async fn of(app: &AppState, who: &Parent) -> Result<Option<Uuid>> {
    let device: Option<(Uuid,)> = app
        .db
        .optional(
            sql("SELECT d.id FROM known_device d JOIN live_session s ON s.token_hash = d.session_hash
                 WHERE s.id = $1 AND d.account_id = $2")
            .bind(who.session)
            .bind(who.account),
        )
        .await?;
    Ok(device.map(|(id,)| id))
}

/// Whoever shows these cookies is signed out: they prove nothing any more.
pub async fn forget_shown(tx: &mut Tx, who: &Anyone) -> Result {
    tx.run(
        sql("DELETE FROM known_device WHERE session_hash = $1 OR remember_hash = $2")
            .bind(who.session.as_deref().map(token_hash))
            .bind(who.remembered.as_deref().map(token_hash)),
    )
    .await?;
    Ok(())
}

/// The owner ends a session or a remembered device. Call it while the row is there.
pub async fn forget(tx: &mut Tx, account: Uuid, ended: Uuid) -> Result {
    tx.run(
        sql("DELETE FROM known_device WHERE account_id = $1 AND (
                 session_hash IN (SELECT token_hash FROM live_session WHERE id = $2)
                 OR remember_hash IN (SELECT token_hash FROM remembered WHERE id = $2))")
        .bind(account)
        .bind(ended),
    )
    .await?;
    Ok(())
}

/// Every device but this one.
pub async fn forget_others(tx: &mut Tx, who: &Parent) -> Result {
    tx.run(
        sql("DELETE FROM known_device WHERE account_id = $1 AND (session_hash IS NULL
             OR session_hash NOT IN (SELECT token_hash FROM live_session WHERE id = $2))")
        .bind(who.account)
        .bind(who.session),
    )
    .await?;
    Ok(())
}

/// Every device.
pub async fn forget_all(tx: &mut Tx, account: Uuid) -> Result {
    tx.run(sql("DELETE FROM known_device WHERE account_id = $1").bind(account)).await?;
    Ok(())
}

/// Forgets those whose time is over.
pub async fn sweep(app: &AppState) -> Result {
    app.db.run(sql("DELETE FROM known_device WHERE expires_at <= $1").bind(app.now())).await?;
    Ok(())
}

/// What wrong passwords are counted by.
#[derive(Clone, Copy)]
pub enum Counted {
    /// The address that was typed, by its keyed hash, whether or not anyone has it.
    Address(Hash),
    /// A device on which the account has signed in before.
    Device(Uuid),
}

/// How often it went wrong.
pub struct Wrong {
    /// This time included.
    pub times: i64,
    /// Until when no password is looked at.
    pub locked_until: Option<Time>,
}

impl Counted {
    /// Counts a try before it is made: many at the same time are still no more than ten. A day after the last one, and after a
    /// lock, it begins anew.
    pub async fn count(self, tx: &mut Tx, now: Time) -> Result<Wrong> {
        let query = match self {
            Self::Address(hash) => sql(
                "INSERT INTO sign_in_failure AS f (address_hash, failures, last_at) VALUES ($1, 1, $2)
                 ON CONFLICT (address_hash) DO UPDATE SET
                     failures = CASE WHEN f.locked_until <= $2 OR f.last_at < $3 THEN 1 ELSE f.failures + 1 END,
                     locked_until = CASE WHEN f.locked_until <= $2 THEN NULL ELSE f.locked_until END,
                     last_at = $2
                 RETURNING failures, locked_until",
            )
            .bind(hash),
            Self::Device(id) => sql(
                "UPDATE known_device SET
                     failures = CASE WHEN locked_until <= $2 OR last_at < $3 THEN 1 ELSE failures + 1 END,
                     locked_until = CASE WHEN locked_until <= $2 THEN NULL ELSE locked_until END,
                     last_at = $2
                 WHERE id = $1
                 RETURNING failures, locked_until",
            )
            .bind(id),
        };
        let row: Option<(i64, Option<i64>)> = tx.optional(query.bind(now).bind(now.plus_days(-1))).await?;
        // Nothing to count by: the device was signed out in this very moment.
        let (times, locked_until) = row.ok_or(Error::SignedOut)?;
        Ok(Wrong { times, locked_until: locked_until.map(Time) })
    }

    /// Looks at no password until then.
    pub async fn lock(self, tx: &mut Tx, until: Time) -> Result {
        let query = match self {
            Self::Address(hash) => {
                sql("UPDATE sign_in_failure SET locked_until = $2 WHERE address_hash = $1").bind(hash)
            }
            Self::Device(id) => sql("UPDATE known_device SET locked_until = $2 WHERE id = $1").bind(id),
        };
        tx.run(query.bind(until)).await?;
        Ok(())
    }

    /// Forgets the wrong ones: the right one came, or its owner was shown in another way.
    pub async fn forgive(self, app: &AppState) -> Result {
        let query = match self {
            Self::Address(hash) => sql("DELETE FROM sign_in_failure WHERE address_hash = $1").bind(hash),
            Self::Device(id) => {
                sql("UPDATE known_device SET failures = 0, locked_until = NULL WHERE id = $1").bind(id)
            }
        };
        app.db.run(query).await?;
        Ok(())
    }
}
