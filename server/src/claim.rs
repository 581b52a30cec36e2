//! Whoever writes for a person claims them first: a transaction that writes for an account or a contact begins here, with the
//! live row in its hand until it ends. A deletion claims in the same way. So either the deletion comes first, and what was to be
//! written is refused because there is nobody to write it for, or it comes after, and takes what was written with it. What is
//! counted before it is written, such as the codes of an hour, is counted by one request at a time for the same reason.
//!
//! **The order of locks**, so that no two transactions wait for each other: accounts by id, then contacts by id, then a
//! [`word`] (the one of [`crate::mail::per_address`] last), then everything else. That is why an account is claimed where a transaction begins, and in no other way: who
//! needs another account too ends one transaction and begins the next ([`crate::schools::joining::settle_all`]).
//!
//! `tests/architecture.rs` fails where a transaction begins in another way and does not say why.

use crate::{
    db::{Query, Tx, sql},
    error::{Error, Result},
    http::caller::Parent,
    secret::Hash,
    state::AppState,
};
use shared::Uuid;
use std::collections::BTreeSet;

/// How many contacts one statement locks.
const ROWS: usize = 1000;

/// Begins a transaction that writes for a signed-in parent, if there still is one: the account is there and this session of
/// theirs has not ended. To anyone else it is as if they had never been signed in.
pub async fn parent(app: &AppState, who: &Parent) -> Result<Tx> {
    parent_at(app, who, []).await
}

/// The same for one who writes to these contacts of theirs too. One that is not theirs any more is not found.
pub async fn parent_at(app: &AppState, who: &Parent, contacts: impl IntoIterator<Item = Uuid>) -> Result<Tx> {
    let mut tx = app.db.begin().await?;
    if lock_accounts(&mut tx, [who.account]).await?.is_empty() {
        return Err(Error::SignedOut);
    }
    let session: Option<(Uuid,)> =
        tx.optional(sql("SELECT id FROM live_session WHERE id = $1").bind(who.session)).await?;
    session.ok_or(Error::SignedOut)?;
    let contacts: BTreeSet<Uuid> = contacts.into_iter().collect();
    let locked = lock_contacts(&mut tx, &contacts).await?;
    let all_theirs = locked.iter().all(|(_, account)| *account == Some(who.account));
    if locked.len() == contacts.len() && all_theirs { Ok(tx) } else { Err(Error::NotFound) }
}

/// Begins a transaction that writes for the owner of an account, if there still is one.
pub async fn account(app: &AppState, id: Uuid) -> Result<Tx> {
    let mut tx = app.db.begin().await?;
    if lock_accounts(&mut tx, [id]).await?.is_empty() { Err(Error::NotFound) } else { Ok(tx) }
}

/// Begins a transaction that writes for the owners of many accounts, and says which of them still are.
pub async fn accounts(app: &AppState, ids: impl IntoIterator<Item = Uuid>) -> Result<(Tx, BTreeSet<Uuid>)> {
    let mut tx = app.db.begin().await?;
    let live = lock_accounts(&mut tx, ids).await?;
    Ok((tx, live))
}

/// Begins a transaction that writes for a school's contact, and so for the account of its person, if there is one.
pub async fn contact(app: &AppState, id: Uuid) -> Result<Tx> {
    loop {
        let known: Option<(Option<Uuid>,)> =
            app.db.optional(sql("SELECT account_id FROM live_contact WHERE id = $1").bind(id)).await?;
        let (account,) = known.ok_or(Error::NotFound)?;
        let mut tx = app.db.begin().await?;
        if account.is_some() && lock_accounts(&mut tx, account).await?.is_empty() {
            return Err(Error::NotFound);
        }
        match lock_contacts(&mut tx, &BTreeSet::from([id])).await?.as_slice() {
            [] => return Err(Error::NotFound),
            [(_, now)] if *now == account => return Ok(tx),
            // It came to another account in this very moment, which must be claimed first.
            _ => {}
        }
    }
}

/// Begins a transaction that writes for the owner of an account and for a contact that is theirs, or is about to be: what
/// [`contact`] is for, where the contact has no account yet.
pub async fn account_and_contact(app: &AppState, account: Uuid, contact: Uuid) -> Result<Tx> {
    let mut tx = self::account(app, account).await?;
    if lock_contacts(&mut tx, &BTreeSet::from([contact])).await?.is_empty() {
        Err(Error::NotFound)
    } else {
        Ok(tx)
    }
}

/// Begins a transaction that writes for a member of staff, if they still work here: their sign-in comes before or after their
/// removal, never beside it.
pub async fn staff(app: &AppState, id: Uuid) -> Result<Tx> {
    let mut tx = app.db.begin().await?;
    staff_too(&mut tx, id).await?;
    Ok(tx)
}

/// The same for what changes who looks after their school: one such change at a time, so that two administrators who leave at the
/// same moment are one after the other.
pub async fn staff_of(app: &AppState, school: Uuid, id: Uuid) -> Result<Tx> {
    let mut tx = app.db.begin().await?;
    let query = locking(&tx, sql("SELECT id FROM school WHERE id = $1").bind(school));
    let school: Option<(Uuid,)> = tx.optional(query).await?;
    school.ok_or(Error::NotFound)?;
    staff_too(&mut tx, id).await?;
    Ok(tx)
}

/// Claims contacts for an import or a deletion, which have no account to claim or have it already, and says which are there.
pub async fn contacts(tx: &mut Tx, ids: impl IntoIterator<Item = Uuid>) -> Result<BTreeSet<Uuid>> {
    let ids: Vec<Uuid> = ids.into_iter().collect::<BTreeSet<Uuid>>().into_iter().collect();
    let mut there = BTreeSet::new();
    for some in ids.chunks(ROWS) {
        let locked = lock_contacts(tx, &some.iter().copied().collect()).await?;
        there.extend(locked.into_iter().map(|(id, _)| id));
    }
    Ok(there)
}

/// Claims what has no row to be locked, such as the address of a stranger, by its keyed hash: until the transaction ends, whoever
/// else claims the same waits. On SQLite one transaction writes at a time anyway.
pub async fn word(tx: &mut Tx, hash: &Hash) -> Result {
    if matches!(tx, Tx::Postgres(_)) {
        let number = i64::from_be_bytes(hash[..8].try_into().unwrap_or_default());
        tx.run(sql("SELECT pg_advisory_xact_lock($1)").bind(number)).await?;
    }
    Ok(())
}

/// Locks those of the accounts that are there, in the order of their ids.
async fn lock_accounts(tx: &mut Tx, ids: impl IntoIterator<Item = Uuid>) -> Result<BTreeSet<Uuid>> {
    let ids: BTreeSet<Uuid> = ids.into_iter().collect();
    let query = sql("SELECT id FROM live_account WHERE id IN ").push_list(ids).push(" ORDER BY id");
    let live: Vec<(Uuid,)> = tx.all(locking(tx, query)).await?;
    Ok(live.into_iter().map(|(id,)| id).collect())
}

/// Locks those of the contacts that are there, and gives each with its account.
async fn lock_contacts(tx: &mut Tx, ids: &BTreeSet<Uuid>) -> Result<Vec<(Uuid, Option<Uuid>)>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let query = sql("SELECT id, account_id FROM live_contact WHERE id IN ")
        .push_list(ids.iter().copied())
        .push(" ORDER BY id");
    tx.all(locking(tx, query)).await
}

/// Claims a member of staff too, in a transaction that has claimed whoever else it writes for.
pub async fn staff_too(tx: &mut Tx, id: Uuid) -> Result {
    let query = locking(tx, sql("SELECT id FROM live_staff WHERE id = $1").bind(id));
    let live: Option<(Uuid,)> = tx.optional(query).await?;
    live.map(|_| ()).ok_or(Error::NotFound)
}

/// The rows that a query finds are held until the transaction ends: PostgreSQL waits for whoever has one, and looks again
/// whether it is live. It is the lock of an `UPDATE`, so that other tables may still refer to the row meanwhile. SQLite has one
/// writer, and [`crate::db::Db::begin`] has made it this one.
fn locking(tx: &Tx, query: Query) -> Query {
    if matches!(tx, Tx::Postgres(_)) { query.push(" FOR NO KEY UPDATE") } else { query }
}
