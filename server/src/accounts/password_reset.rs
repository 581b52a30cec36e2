//! P3: the mailed link with which somebody who forgot their password chooses another one, the same for parents and for staff.
//! The answer is the same whoever asks, the latest link alone works, once, for half an hour, and few are sent in an hour.
//!
//! What a new password ends, and the session that it opens, differ: [`crate::accounts::password`] and [`crate::staff::password`].

use crate::{
    accounts::session::{self, Side, email_of},
    claim,
    db::{Query, Tx, sql},
    error::{Error, Result},
    http::caller::Anyone,
    mail::queue::{self, Letter},
    preferences::language,
    secret::{token, token_hash},
    state::{AppState, limits::Limited},
    work::beside,
};
use shared::{
    Language, Uuid,
    email::Email,
    endpoint::Done,
    new_password::{RESET_MINUTES, RESETS_AN_HOUR},
    words::mails,
};

/// What each side has of its own: where its people and its links are.
struct Links {
    /// The table of the links.
    table: &'static str,
    /// Its column of whom a link is for.
    person: &'static str,
    /// The view of the people.
    people: &'static str,
    /// The page that a link opens.
    page: &'static str,
    /// What the log says where a link could not be written.
    failed: &'static str,
}

const fn links(side: Side) -> Links {
    match side {
        Side::Parent => Links {
            table: "password_reset",
            person: "account_id",
            people: "live_account",
            page: "/reset",
            failed: "a link to choose a new password was not written",
        },
        Side::Staff => Links {
            table: "staff_reset",
            person: "staff_id",
            people: "live_staff",
            page: "/office/reset",
            failed: "a link to choose a new staff password was not written",
        },
    }
}

/// Whom a link that still works is for, by the account or as a member of staff.
#[derive(sqlx::FromRow)]
pub(crate) struct Found {
    /// Their id.
    pub id: Uuid,
    /// The address that signs in.
    pub email: String,
}

impl Found {
    /// The address, to write to.
    pub fn address(&self) -> Result<Email> {
        Email::parse(&self.email).map_err(|_| Error::internal("a stored email address is none"))
    }
}

/// Sends a link to one who forgot. All that depends on whether there is such a person happens beside the answer.
pub(crate) fn forgot(app: &AppState, who: &Anyone, side: Side, email: &str) -> Result<Done> {
    app.limits.take(Limited::Forgot, who.client, app.now())?;
    let email = email_of(email)?;
    let server = app.clone();
    beside(app, links(side).failed, async move { send(&server, side, &email).await });
    Ok(Done {})
}

async fn send(app: &AppState, side: Side, email: &Email) -> Result {
    let links = links(side);
    let person =
        || sql("SELECT id, email FROM ").push(links.people).push(" WHERE email_key = $1").bind(email.key());
    let known: Option<Found> = app.db.optional(person()).await?;
    let Some(known) = known else { return Ok(()) };
    // Claimed, so that many who ask at once are counted one after another.
    let mut tx = match claim(app, side, known.id).await {
        Err(Error::Expired) => return Ok(()),
        claimed => claimed?,
    };
    // The address may have become another's meanwhile.
    let found: Option<Found> = tx.optional(person()).await?;
    let Some(found) = found.filter(|found| found.id == known.id) else { return Ok(()) };
    let now = app.now();
    let sent = sql("SELECT COUNT(*) FROM ").push(links.table).push(" WHERE created_at > $1");
    let (sent,): (i64,) = tx.one(sent.bind(now.plus_hours(-1)).and([of(side, found.id)])).await?;
    if sent >= RESETS_AN_HOUR {
        return Ok(());
    }
    // The latest link alone works: an earlier one may have gone to a screen that somebody else sees.
    void(&mut tx, side, found.id).await?;
    let secret = token(&*app.chance);
    tx.run(
        sql("INSERT INTO ")
            .push(links.table)
            .push(" (id, ")
            .push(links.person)
            .push(", token_hash, used, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(app.new_id())
            .bind(found.id)
            .bind(token_hash(&secret))
            .bind(false)
            .bind(now)
            .bind(now.plus_minutes(RESET_MINUTES)),
    )
    .await?;
    let (language, account) = reader(&mut tx, side, found.id).await?;
    let words = mails::new_password(language);
    let words = match side {
        Side::Parent => &words.password_reset,
        Side::Staff => &words.staff_password_reset,
    };
    let gaps = [
        ("link", &*format!("{}{}#{secret}", app.config.public_url, links.page)),
        ("minutes", &*RESET_MINUTES.to_string()),
    ];
    queue::write(app, &mut tx, Letter::email(&found.address()?, words, &gaps).about(account)).await?;
    tx.commit().await?;
    app.post.notify_one();
    Ok(())
}

/// Whom a link is for, if it still works. It is not used up.
pub(crate) async fn find(app: &AppState, side: Side, token: &str) -> Result<Found> {
    let links = links(side);
    let query = sql("SELECT p.id, p.email FROM ")
        .push(links.table)
        .push(" r JOIN ")
        .push(links.people)
        .push(" p ON p.id = r.")
        .push(links.person)
        .push(
            " WHERE r.token_hash = $1 AND r.used = $2 AND r.expires_at > $3 AND r.created_at - 300000000 <= $3",
        )
        .bind(token_hash(token))
        .bind(false)
        .bind(app.now());
    app.db.optional(query).await?.ok_or(Error::Expired)
}

/// Claims whom a link is for and uses it up: once, however many come with it at the same time. Whoever resets or removes them in
/// this moment waits, or was first.
pub(crate) async fn take(app: &AppState, side: Side, person: Uuid, token: &str) -> Result<Tx> {
    let mut tx = claim(app, side, person).await?;
    let used = tx
        .run(
            sql("UPDATE ")
                .push(links(side).table)
                .push(
                    " SET used = $1 WHERE token_hash = $2 AND used = $3 AND expires_at > $4
                     AND created_at - 300000000 <= $4",
                )
                .bind(true)
                .bind(token_hash(token))
                .bind(false)
                .bind(app.now())
                .and([of(side, person)]),
        )
        .await?;
    if used == 0 { Err(Error::Expired) } else { Ok(tx) }
}

/// Claims a person. A link for one who is no longer there has expired.
async fn claim(app: &AppState, side: Side, person: Uuid) -> Result<Tx> {
    let claimed = match side {
        Side::Parent => claim::account(app, person).await,
        Side::Staff => claim::staff(app, person).await,
    };
    claimed.map_err(|error| if matches!(error, Error::NotFound) { Error::Expired } else { error })
}

/// Ends the choice of a new password, once it is set: its owner is told, and may sign in with it at once.
pub(crate) async fn finish(app: &AppState, mut tx: Tx, side: Side, person: Uuid, email: &Email) -> Result {
    tell_changed(app, &mut tx, side, person, email).await?;
    tx.commit().await?;
    app.post.notify_one();
    // Whoever reads the mailbox is the owner: wrong passwords of before do not keep them out.
    session::forgive(app, side, email).await
}

/// Writes to the owner of a password that it was changed.
pub(crate) async fn tell_changed(
    app: &AppState,
    tx: &mut Tx,
    side: Side,
    person: Uuid,
    email: &Email,
) -> Result {
    let (language, account) = reader(tx, side, person).await?;
    let words = mails::new_password(language);
    let words = match side {
        Side::Parent => &words.password_changed,
        Side::Staff => &words.staff_password_changed,
    };
    queue::write(app, tx, Letter::email(email, words, &[]).about(account)).await
}

/// No link that was sent to this person before works any more.
pub(crate) async fn void(tx: &mut Tx, side: Side, person: Uuid) -> Result {
    let links = sql("UPDATE ").push(links(side).table).push(" SET used = $1 WHERE ").bind(true);
    tx.run(links.push_query(of(side, person))).await?;
    Ok(())
}

/// The condition of a link that is this person's.
fn of(side: Side, person: Uuid) -> Query {
    sql(links(side).person).push(" = $1").bind(person)
}

/// The language of the letters to this person, and the account that they tell of. The office speaks English.
async fn reader(tx: &mut Tx, side: Side, person: Uuid) -> Result<(Language, Option<Uuid>)> {
    Ok(match side {
        Side::Parent => (language::of(tx, person).await?, Some(person)),
        Side::Staff => (Language::English, None),
    })
}
