//! How many messages of one kind go to one address or number, whoever asks for them: nobody has us fill another's mailbox or
//! telephone, from however many accounts and computers. [`crate::state::limits`] counts who asks, this counts who gets.
//!
//! Each kind is counted by itself: who uses up the codes of an address has not used up its registrations, and never its links for
//! a new password, which are counted by the account that they are for.

use crate::{
    claim,
    db::{Tx, sql},
    error::{Error, Result},
    state::AppState,
};
use shared::{Time, details::CODES_AN_HOUR, join::REGISTRATIONS_A_DAY};

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// Messages that somebody else can cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The code for a new address or number of an account, or word to its owner that they have one already.
    Change,
    /// The same for one who registers. Not more than the code can be guessed.
    Registration,
    /// A school's invitation.
    Invitation,
    /// Word that an account was locked by wrong passwords.
    Locked,
}

impl Kind {
    /// What is hashed with the target.
    const fn name(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Registration => "registration",
            Self::Invitation => "invitation",
            Self::Locked => "locked",
        }
    }

    /// So many in so many seconds, a day at most.
    const fn limits(self) -> &'static [(i64, i64)] {
        match self {
            Self::Change => &[(CODES_AN_HOUR, HOUR), (2 * CODES_AN_HOUR, DAY)],
            Self::Registration => &[(REGISTRATIONS_A_DAY, DAY)],
            Self::Invitation => &[(5, DAY)],
            Self::Locked => &[(3, DAY)],
        }
    }
}

/// Counts one more message to an address ([`shared::email::Email::key`]) or number, or says how long to wait. Of many at the same
/// time each waits for the one before: it is the last that a transaction claims.
pub async fn take(app: &AppState, tx: &mut Tx, kind: Kind, target: &str) -> Result {
    let (hash, now) = (app.key.hash("target", &[kind.name(), target]), app.now());
    claim::word(tx, &hash).await?;
    let mut wait = 0;
    for &(most, seconds) in kind.limits() {
        let latest: Vec<(i64,)> = tx
            .all(
                sql("SELECT at FROM target_message WHERE target_hash = $1 AND at > $2 ORDER BY at DESC LIMIT $3")
                    .bind(hash)
                    .bind(now.plus_seconds(-seconds))
                    .bind(most),
            )
            .await?;
        wait = wait.max(until_free(&latest, most, seconds, now));
    }
    if wait > 0 {
        return Err(Error::TooMany(u32::try_from(wait).unwrap_or(u32::MAX)));
    }
    tx.run(sql("INSERT INTO target_message (target_hash, at) VALUES ($1, $2)").bind(hash).bind(now)).await?;
    Ok(())
}

/// Seconds until there is room for one more; the times are the latest ones, newest first. A clock that was set back keeps nobody
/// waiting longer than the span.
pub fn until_free(latest: &[(i64,)], most: i64, seconds: i64, now: Time) -> i64 {
    match usize::try_from(most - 1).ok().and_then(|last| latest.get(last)) {
        Some((oldest,)) => (seconds - now.seconds_since(Time(*oldest))).clamp(1, seconds),
        None => 0,
    }
}

/// Forgets what no limit counts any more.
pub async fn sweep(app: &AppState) -> Result {
    app.db.run(sql("DELETE FROM target_message WHERE at <= $1").bind(app.now().plus_seconds(-DAY))).await?;
    Ok(())
}
