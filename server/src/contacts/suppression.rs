//! R6: people who asked for deletion leave keyed hashes behind, so that no import brings them back.
//!
//! A hash says nothing without the server's key, and holds one fact: an address, or a number or name together with a child.
//! A number or a name alone would also shut out a stranger who shares it.

use crate::{
    db::{Tx, sql},
    error::{Error, Result},
    fold::fold,
    secret::{Hash, Key},
    state::AppState,
};
use shared::{Uuid, name::Name};
use std::collections::HashSet;

/// A name as it is compared: also by the keys of the database.
pub fn person(name: &Name) -> String {
    fold(&name.key())
}

/// What a school knows a person by.
#[derive(Clone, Debug, Default)]
pub struct Identity {
    /// Addresses, as [`shared::email::Email::key`] spells them.
    pub emails: Vec<String>,
    /// Mobile numbers in E.164.
    pub mobiles: Vec<String>,
    /// Names, as [`person`] folds them.
    pub names: Vec<String>,
    /// Their children, as [`crate::import::class_list::Child::identity`] names them.
    pub children: Vec<String>,
}

/// Every hash that stands for this person at this school.
pub fn hashes(key: &Key, school: Uuid, identity: &Identity) -> Vec<Hash> {
    let mut hashes: Vec<Hash> = identity.emails.iter().map(|email| of_email(key, school, email)).collect();
    for child in &identity.children {
        hashes.extend(identity.mobiles.iter().map(|mobile| of_mobile(key, school, mobile, child)));
        hashes.extend(identity.names.iter().map(|name| of_name(key, school, name, child)));
    }
    hashes
}

/// The hash of an address.
pub fn of_email(key: &Key, school: Uuid, email_key: &str) -> Hash {
    key.hash("suppressed", &["email", &school.to_string(), email_key])
}

/// The hash of a number together with a child.
pub fn of_mobile(key: &Key, school: Uuid, mobile: &str, child: &str) -> Hash {
    key.hash("suppressed", &["phone", &school.to_string(), mobile, child])
}

/// The hash of a folded name together with a child.
pub fn of_name(key: &Key, school: Uuid, name: &str, child: &str) -> Hash {
    key.hash("suppressed", &["name", &school.to_string(), name, child])
}

/// Leaves the hashes of a contact behind, within the transaction that deletes it. Call it before the contact is marked as
/// deleted: like every read, this one does not see the deleted, and fails rather than forget someone's wish.
pub async fn suppress(app: &AppState, tx: &mut Tx, contact: Uuid) -> Result {
    let (school, identity) = identity(tx, contact).await?;
    for hash in hashes(&app.key, school, &identity) {
        tx.run(
            sql("INSERT INTO suppressed (school_id, hash, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
                .bind(school)
                .bind(hash)
                .bind(app.now()),
        )
        .await?;
    }
    Ok(())
}

/// Forgets that this contact's person asked for deletion: they have come back, and the school knows them again.
pub async fn lift_contact(app: &AppState, tx: &mut Tx, contact: Uuid) -> Result {
    let (school, identity) = identity(tx, contact).await?;
    let hashes = hashes(&app.key, school, &identity);
    tx.run(sql("DELETE FROM suppressed WHERE school_id = $1 AND hash IN ").bind(school).push_list(hashes))
        .await?;
    Ok(())
}

/// What a school knows a contact by.
async fn identity(tx: &mut Tx, contact: Uuid) -> Result<(Uuid, Identity)> {
    type Known = (
        Uuid,
        Option<String>,
        Option<String>,
        Option<String>,
        Option<String>,
        Option<String>,
        Option<String>,
    );
    let known: Option<Known> = tx
        .optional(
            sql("SELECT school_id, mis_email_key, my_email_key, mis_mobile, my_mobile, mis_name, my_name
                 FROM live_contact WHERE id = $1")
            .bind(contact),
        )
        .await?;
    let (school, mis_email, my_email, mis_mobile, my_mobile, mis_name, my_name) =
        known.ok_or(Error::NotFound)?;
    let children: Vec<(String,)> = tx
        .all(
            sql("SELECT p.identity_key FROM live_guardian g JOIN pupil p ON p.id = g.pupil_id WHERE g.contact_id = $1")
                .bind(contact),
        )
        .await?;
    let both = |one: Option<String>, other: Option<String>| {
        let mut values: Vec<String> =
            [one, other].into_iter().flatten().filter(|value| !value.is_empty()).collect();
        values.dedup();
        values
    };
    let identity = Identity {
        emails: both(mis_email, my_email),
        mobiles: both(mis_mobile, my_mobile),
        names: both(mis_name, my_name)
            .iter()
            .filter_map(|name| Name::parse(name).ok())
            .map(|name| person(&name))
            .collect(),
        children: children.into_iter().map(|(child,)| child).collect(),
    };
    Ok((school, identity))
}

/// Forgets that someone with this address asked for deletion: they have come back, and shown that the address is theirs.
pub async fn lift(app: &AppState, tx: &mut Tx, school: Uuid, email_key: &str) -> Result {
    tx.run(
        sql("DELETE FROM suppressed WHERE school_id = $1 AND hash = $2")
            .bind(school)
            .bind(of_email(&app.key, school, email_key)),
    )
    .await?;
    Ok(())
}

/// The hashes of one school, asked by an import.
pub struct Suppressed<'a> {
    key: &'a Key,
    school: Uuid,
    hashes: HashSet<Hash>,
}

impl<'a> Suppressed<'a> {
    /// Reads them.
    pub async fn load(app: &'a AppState, tx: &mut Tx, school: Uuid) -> Result<Self> {
        let rows: Vec<(Vec<u8>,)> =
            tx.all(sql("SELECT hash FROM suppressed WHERE school_id = $1").bind(school)).await?;
        let hashes = rows.into_iter().filter_map(|(hash,)| hash.try_into().ok()).collect();
        Ok(Self { key: &app.key, school, hashes })
    }

    /// Whether someone with this address asked for deletion.
    pub fn email(&self, email_key: &str) -> bool {
        // Most schools have none, and a hash takes its time.
        !self.hashes.is_empty() && self.hashes.contains(&of_email(self.key, self.school, email_key))
    }

    /// Whether a parent of this child with this number did.
    pub fn mobile(&self, mobile: &str, child: &str) -> bool {
        !self.hashes.is_empty() && self.hashes.contains(&of_mobile(self.key, self.school, mobile, child))
    }

    /// Whether a parent of this child with this folded name did.
    pub fn name(&self, name: &str, child: &str) -> bool {
        !self.hashes.is_empty() && self.hashes.contains(&of_name(self.key, self.school, name, child))
    }
}
