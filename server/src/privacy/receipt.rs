//! V3: receipts of a deletion, signed with this installation's Ed25519 key, which is made of the server's key.
//!
//! Nothing is kept of a receipt: its owner has it. What stays are public keys, so that receipts hold when the server gets
//! another key.

use crate::{
    db::{Tx, sql},
    error::{Error, Result},
    http::caller::Anyone,
    state::AppState,
};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use shared::{
    Time,
    email::Email,
    receipt::{Count, FORMAT, Fault, Kind, ListReceiptKeys, Receipt, ReceiptKey, ReceiptKeys, hex, unhex},
};

/// Answers with the public keys of this installation.
pub async fn keys(app: AppState, _: Anyone, _: ListReceiptKeys) -> Result<ReceiptKeys> {
    Ok(ReceiptKeys { keys: known(&app).await? })
}

/// Every key that receipts of this installation were signed with, and the one that the next will be.
pub async fn known(app: &AppState) -> Result<Vec<ReceiptKey>> {
    let rows: Vec<(String, String, i64)> = app
        .db
        .all(sql("SELECT fingerprint, public_key, created_at FROM receipt_key ORDER BY created_at DESC, fingerprint"))
        .await?;
    let mut keys: Vec<ReceiptKey> = rows
        .into_iter()
        .map(|(fingerprint, public_key, at)| ReceiptKey { fingerprint, public_key, since: Some(Time(at)) })
        .collect();
    let now = signing_key(app).verifying_key();
    let fingerprint = fingerprint(&now);
    if !keys.iter().any(|key| key.fingerprint == fingerprint) {
        keys.insert(0, ReceiptKey { fingerprint, public_key: hex(now.as_bytes()), since: None });
    }
    Ok(keys)
}

/// What a receipt is about.
pub struct Deletion<'a> {
    /// Its reference.
    pub reference: &'a str,
    /// The address of the account.
    pub email: &'a Email,
    /// When it was deleted.
    pub deleted_at: Time,
    /// By when it is purged.
    pub purge_by: Time,
    /// When it was purged, if it is.
    pub purged_at: Option<Time>,
    /// What went.
    pub counts: &'a [(&'a str, i64)],
}

/// Signs a receipt. Its public key is written down within the transaction.
pub async fn sign(app: &AppState, tx: &mut Tx, deletion: &Deletion<'_>) -> Result<Receipt> {
    let signing = signing_key(app);
    let public = signing.verifying_key();
    let mut counts: Vec<Count> =
        deletion.counts.iter().map(|(of, number)| Count { of: (*of).to_owned(), number: *number }).collect();
    counts.sort_by(|a, b| a.of.cmp(&b.of));
    let mut receipt = Receipt {
        format: FORMAT.to_owned(),
        kind: if deletion.purged_at.is_some() { Kind::Purged } else { Kind::Deleted },
        reference: deletion.reference.to_owned(),
        issuer: app.config.public_url.clone(),
        person: person(app, deletion.reference, deletion.email),
        deleted_at: moment(deletion.deleted_at),
        purge_by: moment(deletion.purge_by),
        purged_at: deletion.purged_at.map(moment),
        counts,
        key: fingerprint(&public),
        public_key: hex(public.as_bytes()),
        signature: String::new(),
    };
    receipt.signature = hex(&signing.sign(receipt.signed_text().as_bytes()).to_bytes());
    tx.run(
        sql("INSERT INTO receipt_key (fingerprint, public_key, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(&receipt.key)
            .bind(&receipt.public_key)
            .bind(app.now()),
    )
    .await?;
    Ok(receipt)
}

/// The file of a receipt.
pub fn file(receipt: &Receipt) -> Result<String> {
    let text = serde_json::to_string_pretty(receipt).map_err(|_| Error::internal("a receipt is no JSON"))?;
    Ok(format!("{text}\n"))
}

/// The name of its file.
pub fn file_name(receipt: &Receipt) -> String {
    let kind = match receipt.kind {
        Kind::Deleted => "deleted",
        Kind::Purged => "purged",
    };
    format!("receipt-{}-{kind}.json", receipt.reference)
}

/// Reads a receipt whose signature holds. Whose key it is remains to be seen: [`Receipt::key`].
pub fn verify(file: &str) -> Result<Receipt, Fault> {
    let receipt: Receipt = serde_json::from_str(file).map_err(|_| Fault::NotOne)?;
    receipt.check()?;
    let public: [u8; 32] = unhex(&receipt.public_key)
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or(Fault::Field("public_key"))?;
    let signature: [u8; 64] =
        unhex(&receipt.signature).and_then(|bytes| bytes.try_into().ok()).ok_or(Fault::Field("signature"))?;
    let public = VerifyingKey::from_bytes(&public).map_err(|_| Fault::Field("public_key"))?;
    if fingerprint(&public) != receipt.key {
        return Err(Fault::Key);
    }
    public
        .verify_strict(receipt.signed_text().as_bytes(), &Signature::from_bytes(&signature))
        .map_err(|_| Fault::Signature)?;
    Ok(receipt)
}

/// Whether a receipt of this installation is about the one with this address.
pub fn is_about(app: &AppState, receipt: &Receipt, email: &Email) -> bool {
    person(app, &receipt.reference, email) == receipt.person
}

/// The reference is in it, so that two receipts of one person cannot be told to be so.
fn person(app: &AppState, reference: &str, email: &Email) -> String {
    hex(&app.key.hash("receipt person", &[reference, email.key()]))
}

fn signing_key(app: &AppState) -> SigningKey {
    SigningKey::from_bytes(&app.key.hash("receipt signing key", &["Ed25519"]))
}

fn fingerprint(key: &VerifyingKey) -> String {
    hex(&Sha256::digest(key.as_bytes()))
}

/// `2026-09-01T08:00:00Z`, the seconds whole.
fn moment(time: Time) -> String {
    Timestamp::from_second(time.0.div_euclid(1_000_000)).map(|at| at.to_string()).unwrap_or_default()
}
