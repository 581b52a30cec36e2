//! What staff did with what is held about a person, for the person to read.

use crate::{
    claim,
    db::{Query, Tx, sql},
    error::Result,
    http::caller::{Admin, Staff},
    state::AppState,
};
use shared::Uuid;

/// Every view of a person by staff is written down; the person's copy includes it.
pub async fn note(app: &AppState, who: &Staff<Admin>, contact: Uuid, action: &str) -> Result {
    let mut tx = claim::contact(app, contact).await?;
    note_in(app, &mut tx, who, contact, action).await?;
    tx.commit().await
}

/// The same within the transaction of what was done.
pub async fn note_in(app: &AppState, tx: &mut Tx, who: &Staff<Admin>, contact: Uuid, action: &str) -> Result {
    tx.run(noted(app, who, contact, action)).await?;
    Ok(())
}

fn noted(app: &AppState, who: &Staff<Admin>, contact: Uuid, action: &str) -> Query {
    sql("INSERT INTO audit (id, school_id, staff_id, contact_id, action, at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(app.new_id())
        .bind(who.school_id)
        .bind(who.id)
        .bind(contact)
        .bind(action)
        .bind(app.now())
}
