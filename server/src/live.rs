//! P14: an open app hears that there is something new, and a signed-out one that its session is over.
//!
//! A stream says only *that* something changed: a mark that stands for all that the parent's app shows. The app asks for the
//! rest by the ordinary ways, so nothing about anybody travels here, and a stream that was away for an hour needs no list of
//! what it missed: it compares one mark.
//!
//! Whoever writes what a parent sees calls [`tell`] before the commit, and who ends sessions [`tell_accounts`]. Servers that
//! share a PostgreSQL hear each other by `NOTIFY`, which is sent when the transaction commits and not when it is undone. On
//! SQLite the file itself says that it changed, whichever process wrote to it.

use crate::{
    db::{self, Db, Query, Tx, sql},
    error::{Error, Result},
    http::caller::{Caller as _, Parent},
    state::{AppState, hub::Seat},
};
use axum::{
    extract::State,
    http::HeaderMap,
    response::{
        IntoResponse, Response,
        sse::{Event, Sse},
    },
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use futures_util::{Stream, stream};
use shared::{Time, Uuid};
use sqlx::{
    ConnectOptions as _, Postgres,
    postgres::{PgListener, PgPool},
    sqlite::SqlitePool,
};
use std::{
    convert::Infallible,
    pin::pin,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};
use tokio::{
    sync::{Notify, OwnedSemaphorePermit, watch},
    time::sleep,
};

/// Where the stream is.
pub const PATH: &str = "/api/live";
/// How many streams one account may have open; more are a fault of somebody's program.
const MOST: usize = 30;
/// After so many beats a stream looks for itself, whether it was told or not.
const BEATS: u32 = 15;
/// What servers that share a PostgreSQL call to each other on.
const CHANNEL: &str = "message_centre_live";
/// How many ids one call holds: PostgreSQL takes 8,000 bytes.
const IDS: usize = 300;
/// How many rows one statement writes.
const ROWS: usize = 500;
/// How often a SQLite file is asked whether it changed.
const POLL: Duration = Duration::from_millis(400);
/// After how long without a call a server calls itself, to know that it would hear.
const QUIET: Duration = Duration::from_mins(1);
/// After how long a connection that was lost is tried again.
const AGAIN: Duration = Duration::from_secs(2);

/// Says, once the transaction commits, that there is something new for these contacts. Call it last, when all is written.
pub async fn tell(tx: &mut Tx, contacts: impl IntoIterator<Item = Uuid>) -> Result {
    let contacts = sorted(contacts);
    note(tx, &contacts).await?;
    call(tx, &contacts).await
}

/// Says, once the transaction commits, that sessions of these accounts are over, or that they have other contacts.
pub async fn tell_accounts(tx: &mut Tx, accounts: impl IntoIterator<Item = Uuid>) -> Result {
    let accounts = sorted(accounts);
    if matches!(tx, Tx::Sqlite(_)) {
        note(tx, &accounts).await?;
    }
    call(tx, &accounts).await
}

/// The same for whoever got a message.
pub async fn tell_readers(tx: &mut Tx, message: Uuid) -> Result {
    tell_found(tx, sql("SELECT DISTINCT contact_id FROM live_recipient WHERE message_id = $1").bind(message))
        .await
}

/// The same for the owner of an account.
pub async fn tell_owner(tx: &mut Tx, account: Option<Uuid>) -> Result {
    tell_found(tx, sql("SELECT id FROM live_contact WHERE account_id = $1").bind(account)).await
}

/// The same for every parent of a school who has an account.
pub async fn tell_school(tx: &mut Tx, school: Uuid) -> Result {
    tell_found(
        tx,
        sql("SELECT id FROM live_contact WHERE account_id IS NOT NULL AND school_id = $1").bind(school),
    )
    .await
}

/// The same for every parent who has an account.
pub async fn tell_everyone(tx: &mut Tx) -> Result {
    tell_found(tx, sql("SELECT id FROM live_contact WHERE account_id IS NOT NULL")).await
}

async fn tell_found(tx: &mut Tx, contacts: Query) -> Result {
    let contacts: Vec<(Uuid,)> = tx.all(contacts).await?;
    tell(tx, contacts.into_iter().map(|(contact,)| contact)).await
}

/// In one order, so that two transactions do not wait for each other.
fn sorted(ids: impl IntoIterator<Item = Uuid>) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Writes down that there is something new. Two that write at the same time may begin at the same number, so each only goes up.
async fn note(tx: &mut Tx, about: &[Uuid]) -> Result {
    for some in about.chunks(ROWS) {
        let (seq,): (i64,) = tx.one(sql("SELECT COALESCE(MAX(seq), 0) + 1 FROM news")).await?;
        tx.run(
            sql("INSERT INTO news (about, seq) VALUES ")
                .push_rows(some.iter().map(|id| [(*id).into(), seq.into()]))
                .push(
                    " ON CONFLICT (about) DO UPDATE SET
                      seq = CASE WHEN excluded.seq > news.seq THEN excluded.seq ELSE news.seq + 1 END",
                ),
        )
        .await?;
    }
    Ok(())
}

/// Calls the other servers, and this one.
async fn call(tx: &mut Tx, about: &[Uuid]) -> Result {
    if matches!(tx, Tx::Postgres(_)) {
        for some in about.chunks(IDS) {
            tx.run(sql("SELECT pg_notify($1, $2)").bind(CHANNEL).bind(written(some))).await?;
        }
    }
    Ok(())
}

fn written(ids: &[Uuid]) -> String {
    ids.iter().map(|id| BASE64_URL_SAFE_NO_PAD.encode(id.as_bytes())).collect::<Vec<_>>().join(" ")
}

fn read(payload: &str) -> impl Iterator<Item = Uuid> {
    payload.split(' ').filter_map(|id| {
        BASE64_URL_SAFE_NO_PAD.decode(id).ok().and_then(|bytes| Uuid::from_slice(&bytes).ok())
    })
}

/// Stands for all that is known to this parent: it is another one as soon as there is something new. Nothing can be read
/// from it, nor compared between two parents.
pub async fn mark(app: &AppState, who: &Parent) -> Result<String> {
    let news: Vec<(Uuid, i64)> = app
        .db
        .all(
            sql("SELECT about, seq FROM news WHERE about IN ")
                .push_list(who.contact_ids())
                .push(" ORDER BY about"),
        )
        .await?;
    let mut parts = vec![who.account.to_string()];
    parts.extend(who.contact_ids().map(|id| id.to_string()));
    parts.extend(news.iter().flat_map(|(about, seq)| [about.to_string(), seq.to_string()]));
    let hash = app.key.hash("live", &parts.iter().map(String::as_str).collect::<Vec<_>>());
    Ok(BASE64_URL_SAFE_NO_PAD.encode(&hash[..12]))
}

/// One who listens, for as long as this lives.
struct Listener {
    app: AppState,
    number: u64,
    wake: Arc<Notify>,
    ids: Vec<Uuid>,
    /// Given back with the listener.
    _line: OwnedSemaphorePermit,
}

impl Listener {
    fn of(app: &AppState, who: &Parent) -> Result<Self> {
        if app.live.seats().get(&who.account).is_some_and(|seats| seats.len() >= MOST) {
            return Err(Error::TooMany(60));
        }
        let number = app.live.next.fetch_add(1, Ordering::Relaxed);
        let line = app.live.line()?;
        let mut listener =
            Self { app: app.clone(), number, wake: Arc::new(Notify::new()), ids: Vec::new(), _line: line };
        listener.sit(who);
        Ok(listener)
    }

    /// Listens for the account and what it has of contacts now.
    fn sit(&mut self, who: &Parent) {
        let ids: Vec<Uuid> = std::iter::once(who.account).chain(who.contact_ids()).collect();
        if ids != self.ids {
            self.leave();
            let mut seats = self.app.live.seats();
            for id in &ids {
                let seat = Seat { number: self.number, wake: self.wake.clone() };
                seats.entry(*id).or_default().push(seat);
            }
            drop(seats);
            self.ids = ids;
        }
    }

    fn leave(&mut self) {
        let mut seats = self.app.live.seats();
        for id in self.ids.drain(..) {
            if let Some(there) = seats.get_mut(&id) {
                there.retain(|seat| seat.number != self.number);
                if there.is_empty() {
                    seats.remove(&id);
                }
            }
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.leave();
    }
}

/// `GET /api/live`: server-sent events for the signed-in parent. `news` has the [`mark`] as its data; it comes once at the
/// beginning, and whenever it is another one. `beat` says that the line stands. `over` says that the session has ended, and
/// is the last.
pub async fn listen(State(app): State<AppState>, headers: HeaderMap) -> Result<Response> {
    let who = Parent::identify(&app, &headers).await?;
    let expires = expiry(&app, who.session).await?.ok_or(Error::SignedOut)?;
    let listener = Listener::of(&app, &who)?;
    // The first mark is due at once.
    listener.wake.notify_one();
    let stop = app.live.stop.subscribe();
    let news = News { session: who.session, expires, listener, stop, told: String::new(), beats: 0 };
    // A proxy that gathers an answer until it is whole would keep this one for ever.
    Ok(([("x-accel-buffering", "no")], Sse::new(news.into_stream())).into_response())
}

/// One stream.
struct News {
    session: Uuid,
    expires: Time,
    listener: Listener,
    stop: watch::Receiver<bool>,
    told: String,
    beats: u32,
}

/// What a stream says next.
enum Next {
    Mark(String),
    /// Nothing, so that the app and everybody between know that the line stands.
    Beat,
    Over,
    /// The server stops, or the database does not answer: the app comes back by itself.
    End,
}

impl News {
    fn into_stream(self) -> impl Stream<Item = Result<Event, Infallible>> + Send + 'static {
        stream::unfold(Some(Box::new(self)), |news| async move {
            let mut news = news?;
            // What it takes to look at the database is given back in between: most streams wait most of the time.
            let (event, goes_on) = match Box::pin(news.next()).await {
                Next::Mark(mark) => (Event::default().event("news").data(mark), true),
                Next::Beat => (Event::default().event("beat").data(""), true),
                Next::Over => (Event::default().event("over").data(""), false),
                Next::End => return None,
            };
            Some((Ok(event), goes_on.then_some(news)))
        })
    }

    async fn next(&mut self) -> Next {
        loop {
            tokio::select! {
                biased;
                () = stopped(&mut self.stop) => return Next::End,
                () = self.listener.wake.notified() => {}
                () = sleep(self.listener.app.config.live_beat) => {
                    if self.listener.app.now() >= self.expires {
                        return Next::Over;
                    }
                    self.beats += 1;
                    if !self.beats.is_multiple_of(BEATS) {
                        return Next::Beat;
                    }
                }
            }
            match Box::pin(self.look()).await {
                Ok(Some(mark)) if mark == self.told => {}
                Ok(Some(mark)) => {
                    self.told.clone_from(&mark);
                    return Next::Mark(mark);
                }
                Ok(None) => return Next::Over,
                Err(error) => {
                    tracing::warn!(what = %error, "a live stream was cut; the app asks for another");
                    return Next::End;
                }
            }
        }
    }

    /// The mark as it is now; none when the session is over.
    async fn look(&mut self) -> Result<Option<String>> {
        let app = self.listener.app.clone();
        let _turn =
            app.live.looking.acquire().await.map_err(|_| Error::internal("the server is stopping"))?;
        let Some(who) = Parent::of_session(&app, self.session).await? else { return Ok(None) };
        self.listener.sit(&who);
        mark(&app, &who).await.map(Some)
    }
}

/// When a session ends by itself.
async fn expiry(app: &AppState, session: Uuid) -> Result<Option<Time>> {
    let row: Option<(i64,)> =
        app.db.optional(sql("SELECT expires_at FROM live_session WHERE id = $1").bind(session)).await?;
    Ok(row.map(|(at,)| Time(at)))
}

/// Hears what any process writes to the database, and wakes those whom it concerns, until [`crate::state::hub::Hub::close`].
pub async fn run(app: AppState) {
    let mut stop = app.live.stop.subscribe();
    let follow = async {
        loop {
            let followed = match &app.db {
                Db::Sqlite { read, .. } => follow_sqlite(&app, read).await,
                Db::Postgres(pool) => follow_postgres(&app, pool).await,
            };
            if let Err(error) = followed {
                tracing::warn!(what = %error, "what is new is not heard of for the moment; trying again");
            }
            sleep(AGAIN).await;
        }
    };
    tokio::select! {
        () = stopped(&mut stop) => {}
        () = follow => {}
    }
}

/// Returns once the server stops.
async fn stopped(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

/// SQLite tells each connection whether another has written, without a look at any table.
async fn follow_sqlite(app: &AppState, read: &SqlitePool) -> Result {
    let mut connection = read.connect_options().connect().await?;
    let mut version = 0;
    let mut seen = 0;
    loop {
        if !app.live.is_empty() {
            let (now,): (i64,) = sqlx::query_as("PRAGMA data_version").fetch_one(&mut connection).await?;
            if now != version {
                let news: Vec<(Uuid, i64)> =
                    sqlx::query_as("SELECT about, seq FROM news WHERE seq > $1 ORDER BY seq")
                        .bind(seen)
                        .fetch_all(&mut connection)
                        .await?;
                seen = news.last().map_or(seen, |(_, seq)| *seq);
                app.live.wake(news.into_iter().map(|(about, _)| about));
                version = now;
            }
        }
        sleep(POLL).await;
    }
}

/// A connection of its own hears the calls. When it was lost, everyone looks for themselves.
async fn follow_postgres(app: &AppState, pool: &PgPool) -> Result {
    let own = db::pool_options::<Postgres>()
        .max_connections(1)
        .connect_lazy_with((*pool.connect_options()).clone());
    let mut listener = PgListener::connect_with(&own).await?;
    listener.listen(CHANNEL).await?;
    app.live.wake_all();
    loop {
        let mut heard = pin!(listener.try_recv());
        let mut called = false;
        let heard = loop {
            tokio::select! {
                heard = &mut heard => break heard?,
                () = sleep(QUIET) => {
                    // A line that is cut without a word is silent too: a call to oneself tells which.
                    if std::mem::replace(&mut called, true) {
                        return Err(Error::internal("the database's calls do not arrive"));
                    }
                    app.db.run(sql("SELECT pg_notify($1, '')").bind(CHANNEL)).await?;
                }
            }
        };
        match heard {
            Some(call) => app.live.wake(read(call.payload())),
            None => app.live.wake_all(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_holds_its_ids_and_fits() {
        let ids: Vec<Uuid> = (0..IDS).map(|n| Uuid::from_u128(n as u128 * 7)).collect();
        let call = written(&ids);
        assert!(call.len() < 8000, "{}", call.len());
        assert_eq!(read(&call).collect::<Vec<_>>(), ids);
        assert_eq!(read("").count() + read("not an id").count(), 0);
    }
}
