//! Whose key a database was first opened with. With another key nobody who was deleted is recognised, and the next class list
//! would bring them back: so a wrong key is refused before anything is written.

use crate::{
    db::{Db, sql},
    error::Result,
    secret::{Hash, Key},
};
use subtle::ConstantTimeEq as _;

/// What a database keeps of its key: a keyed hash, which says nothing to who has not got the key.
pub fn of(key: &Key) -> Hash {
    key.hash("fingerprint", &[])
}

/// Whether the fingerprint is this key's.
pub fn is_of(fingerprint: &[u8], key: &Key) -> bool {
    fingerprint.ct_eq(&of(key)).into()
}

/// Whether the key is the database's own. One that has none yet, because it is new or comes from an earlier version, takes
/// this one; of two servers that start at once, one key wins and both look at it.
pub async fn is_right(db: &Db, key: &Key) -> Result<bool> {
    if let Some((there,)) = there(db).await? {
        return Ok(is_of(&there, key));
    }
    db.run(
        sql("INSERT INTO key_fingerprint (id, fingerprint) VALUES (1, $1) ON CONFLICT (id) DO NOTHING")
            .bind(of(key)),
    )
    .await?;
    Ok(there(db).await?.is_some_and(|(there,)| is_of(&there, key)))
}

/// The key before is lost: the database takes this one.
pub async fn replace(db: &Db, key: &Key) -> Result {
    db.run(
        sql("INSERT INTO key_fingerprint (id, fingerprint) VALUES (1, $1)
             ON CONFLICT (id) DO UPDATE SET fingerprint = excluded.fingerprint")
        .bind(of(key)),
    )
    .await?;
    Ok(())
}

async fn there(db: &Db) -> Result<Option<(Vec<u8>,)>> {
    db.optional(sql("SELECT fingerprint FROM key_fingerprint WHERE id = 1")).await
}
