//! Two databases, one SQL: SQLite built in, PostgreSQL for many servers.
//!
//! A [`Query`] is text with `$1`-style places and its values; a [`Db`] or a [`Tx`] runs it on whichever database is
//! there. The text stays in the common subset of both (no `now()`, `ILIKE`, arrays), so there is one text to read and to
//! test, functions take a plain `&mut Tx`, and no statement is written twice.
//!
//! **What can fail in between** (a full disk, a lost connection, a request that is cut off) fails alone: a transaction begins
//! and commits on a task of its own, which is never cut off half-way ([`whole`]); one in which something failed takes no more
//! and is not committed ([`Open`]); a connection about which this program and the database are of two minds is closed
//! ([`is_clean`]), and where one was lost the beginning is tried again ([`is_lost`]).

pub mod bulk;
pub mod fingerprint;
pub(crate) mod fragments;
pub mod json;
pub mod names;

use crate::error::{Error, Result};
use shared::{Time, Uuid};
use sqlx::{
    Arguments as _, AssertSqlSafe, Connection as _, Database, Encode, FromRow, Postgres, Sqlite, Transaction,
    Type,
    migrate::Migrator,
    pool::PoolOptions,
    postgres::{PgArguments, PgPool, PgRow},
    query::QueryAs,
    query_as_with, query_with,
    sqlite::{
        SqliteArguments, SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqliteRow,
        SqliteSynchronous,
    },
};
use std::{str::FromStr, time::Duration};

/// The schema of SQLite.
pub static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
/// The schema of PostgreSQL.
pub static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");
/// How many connections read at the same time.
const READERS: u32 = 4;
/// How much of the database each connection to SQLite keeps for itself, in KiB, negative as SQLite wants it. It fills with the
/// first long read and stays: with 32 MB for each, a
/// server held 139 MB after thirty copies of 5,000 messages, with 2 MB 66 MB. What is not kept
/// here is in the operating system's memory for files, which all connections share and give back.
const PAGES_KEPT: &str = "-2000";
/// How many connections to PostgreSQL one server opens.
const POSTGRES_CONNECTIONS: u32 = 10;
/// How often a transaction is begun when the connection for it turns out to be lost.
const TRIES: u32 = 3;
/// The first SQLite without the bug that could corrupt a WAL database (<https://sqlite.org/releaselog/3_51_3.html>).
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// The database.
#[derive(Clone, Debug)]
pub enum Db {
    /// One writer, because SQLite has one; readers beside it.
    Sqlite {
        /// The one connection that writes.
        write: SqlitePool,
        /// The connections that read.
        read: SqlitePool,
    },
    /// A pool that does both.
    Postgres(PgPool),
}

/// A transaction that writes. It is undone when it is dropped without [`Tx::commit`].
pub enum Tx {
    /// On SQLite it holds the one writer: keep it short.
    Sqlite(Open<Sqlite>),
    /// On PostgreSQL, read committed: say in `WHERE` what must still be true, and count the rows that were changed.
    Postgres(Open<Postgres>),
}

/// A transaction that knows whether something failed in it. SQLite undoes a whole transaction itself when the disk is full
/// or cannot be read, and would write the next statements one by one; PostgreSQL answers a commit after a failure with a
/// rollback, and sqlx takes that for success. Here nothing follows a failure but the end.
pub struct Open<D: Database> {
    transaction: Transaction<'static, D>,
    failed: bool,
}

impl<D: Database> Open<D> {
    const fn new(transaction: Transaction<'static, D>) -> Self {
        Self { transaction, failed: false }
    }

    /// The connection for the next statement.
    fn connection(&mut self) -> Result<&mut D::Connection> {
        if self.failed {
            return Err(Error::internal("a statement of this transaction failed before, so it is over"));
        }
        Ok(&mut self.transaction)
    }

    /// What a statement answered, remembered when it failed. A row that is not there is an answer.
    fn heard<T>(&mut self, answer: Result<T, sqlx::Error>) -> Result<T> {
        self.failed |= matches!(&answer, Err(error) if !matches!(error, sqlx::Error::RowNotFound));
        Ok(answer?)
    }

    async fn commit(self) -> Result {
        if self.failed {
            return Err(Error::internal(
                "a statement of this transaction failed before, so nothing of it was kept",
            ));
        }
        Ok(self.transaction.commit().await?)
    }
}

/// What a row is read into: `derive(sqlx::FromRow)` makes it so, and tuples are.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin> Row for T {}

/// A value of a [`Query`].
#[derive(Clone, Debug)]
pub enum Value {
    /// An id.
    Id(Option<Uuid>),
    /// Text.
    Text(Option<String>),
    /// A number, or a [`Time`].
    Number(Option<i64>),
    /// Yes or no.
    Bool(bool),
    /// A hash.
    Bytes(Option<Vec<u8>>),
}

macro_rules! value_from {
    ($($from:ty => |$value:ident| $to:expr;)+) => {
        $(impl From<$from> for Value {
            fn from($value: $from) -> Self {
                $to
            }
        })+
    };
}

value_from! {
    Uuid => |id| Self::Id(Some(id));
    Option<Uuid> => |id| Self::Id(id);
    String => |text| Self::Text(Some(text));
    &str => |text| Self::Text(Some(text.to_owned()));
    &String => |text| Self::Text(Some(text.clone()));
    Option<String> => |text| Self::Text(text);
    Option<&str> => |text| Self::Text(text.map(str::to_owned));
    i64 => |number| Self::Number(Some(number));
    Option<i64> => |number| Self::Number(number);
    Time => |time| Self::Number(Some(time.0));
    Option<Time> => |time| Self::Number(time.map(|time| time.0));
    bool => |yes| Self::Bool(yes);
    Vec<u8> => |bytes| Self::Bytes(Some(bytes));
    &[u8] => |bytes| Self::Bytes(Some(bytes.to_vec()));
    [u8; 32] => |bytes| Self::Bytes(Some(bytes.to_vec()));
    Option<[u8; 32]> => |bytes| Self::Bytes(bytes.map(Vec::from));
}

/// SQL text and its values. All text is written in this program: nothing that a person typed can become text.
#[derive(Clone, Debug)]
pub struct Query {
    text: String,
    values: Vec<Value>,
}

/// Begins a [`Query`].
pub fn sql(text: &'static str) -> Query {
    Query { text: text.to_owned(), values: Vec::new() }
}

impl Query {
    /// The value of the next place, `$1` first.
    #[must_use]
    pub fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// More text.
    #[must_use]
    pub fn push(mut self, text: &'static str) -> Self {
        self.text.push_str(text);
        self
    }

    /// Text in front, such as `EXPLAIN `.
    #[must_use]
    pub fn before(mut self, text: &'static str) -> Self {
        self.text.insert_str(0, text);
        self
    }

    /// A value with its place, written here: for text that is put together.
    #[must_use]
    pub fn push_bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self.text.push('$');
        self.text.push_str(&self.values.len().to_string());
        self
    }

    /// Another query, written here: its places go on counting from this one's.
    #[must_use]
    pub fn push_query(mut self, other: Self) -> Self {
        let offset = self.values.len();
        let mut parts = other.text.split('$');
        self.text.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let end = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
            self.text.push('$');
            // A `$` that is no place, as in a JSON path, stays as it is.
            if let Ok(place) = part[..end].parse::<usize>() {
                self.text.push_str(&(place + offset).to_string());
            }
            self.text.push_str(&part[end..]);
        }
        self.values.extend(other.values);
        self
    }

    /// Adds ` AND ` and a condition for each of these, which are written as queries of their own. An optional filter is an
    /// [`Option`]: `.and(group.map(|group| sql("cohort_id = $1").bind(group)))`.
    #[must_use]
    pub fn and(self, conditions: impl IntoIterator<Item = Self>) -> Self {
        conditions.into_iter().fold(self, |query, condition| query.push(" AND ").push_query(condition))
    }

    /// A list in parentheses for `IN`; matches nothing when it is empty.
    #[must_use]
    pub fn push_list<V: Into<Value>>(mut self, values: impl IntoIterator<Item = V>) -> Self {
        let mut first = true;
        for value in values {
            self.text.push_str(if first { "(" } else { ", " });
            first = false;
            self = self.push_bind(value);
        }
        self.text.push_str(if first { "(NULL)" } else { ")" });
        self
    }

    /// `($1, $2, …), (…)` for `INSERT … VALUES`: one parenthesis a row.
    #[must_use]
    pub fn push_rows<R: IntoIterator<Item = Value>>(mut self, rows: impl IntoIterator<Item = R>) -> Self {
        for (index, row) in rows.into_iter().enumerate() {
            if index > 0 {
                self.text.push_str(", ");
            }
            self = self.push_list(row);
        }
        self
    }

    /// The text and the values for the database `D`.
    fn parts<D: Database>(self) -> Result<(AssertSqlSafe<String>, D::Arguments)>
    where
        for<'v> Option<Uuid>: Encode<'v, D> + Type<D>,
        for<'v> Option<String>: Encode<'v, D> + Type<D>,
        for<'v> Option<i64>: Encode<'v, D> + Type<D>,
        for<'v> bool: Encode<'v, D> + Type<D>,
        for<'v> Option<Vec<u8>>: Encode<'v, D> + Type<D>,
    {
        let mut arguments = D::Arguments::default();
        for value in self.values {
            match value {
                Value::Id(id) => arguments.add(id),
                Value::Text(text) => arguments.add(text),
                Value::Number(number) => arguments.add(number),
                Value::Bool(yes) => arguments.add(yes),
                Value::Bytes(bytes) => arguments.add(bytes),
            }
            .map_err(sqlx::Error::Encode)?;
        }
        Ok((safe(self.text), arguments))
    }

    fn sqlite_parts(mut self) -> Result<(AssertSqlSafe<String>, SqliteArguments)> {
        json::for_sqlite(&mut self.text);
        if let Some(text) = unnumbered(&self.text, self.values.len()) {
            self.text = text;
        }
        self.parts::<Sqlite>()
    }

    fn sqlite<T: Row>(self) -> Result<QueryAs<'static, Sqlite, T, SqliteArguments>> {
        let (text, arguments) = self.sqlite_parts()?;
        Ok(query_as_with(text, arguments))
    }

    fn postgres<T: Row>(mut self) -> Result<QueryAs<'static, Postgres, T, PgArguments>> {
        json::for_postgres(&mut self.text);
        let (text, arguments) = self.parts::<Postgres>()?;
        Ok(query_as_with(text, arguments))
    }
}

/// The same text with `?` for `$1`, `$2` and so on, when there are many and they stand in order. SQLite takes `$1` for a name
/// and looks for it among all the others, twice: the 32,766 places of one statement would take it a second.
fn unnumbered(text: &str, places: usize) -> Option<String> {
    const MANY: usize = 100;
    if places < MANY {
        return None;
    }
    let mut parts = text.split('$');
    let mut plain = String::with_capacity(text.len());
    plain.push_str(parts.next()?);
    for (part, place) in parts.zip(1usize..) {
        let rest = part.strip_prefix(&*place.to_string())?;
        if rest.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        plain.push('?');
        plain.push_str(rest);
    }
    (text.matches('$').count() == places).then_some(plain)
}

/// The one place that vouches for text: a [`Query`] is made of `&'static str` and numbered places alone.
fn safe(text: String) -> AssertSqlSafe<String> {
    AssertSqlSafe(text)
}

/// What every pool begins with: its connections stay open. Connections that are closed when they are idle or old are looked for by
/// a task of sqlx 0.9.0 that can read a count of idle connections of 2^64 - 1 and then turns for ever: a command that did its work
/// never ends, a server loses a thread (<https://github.com/transact-rs/sqlx/pull/4289>, merged, not released yet).
pub(crate) fn pool_options<DB: Database>() -> PoolOptions<DB> {
    PoolOptions::new().idle_timeout(None).max_lifetime(None)
}

impl Db {
    /// Connects to `sqlite:PATH` (made when it is missing) or `postgres://…`, and brings the schema up to date.
    pub async fn connect(url: &str) -> Result<Self> {
        let db = if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Self::Postgres(
                pool_options::<Postgres>()
                    .max_connections(POSTGRES_CONNECTIONS)
                    .acquire_timeout(Duration::from_secs(10))
                    .connect(url)
                    .await?,
            )
        } else {
            let options = SqliteConnectOptions::from_str(url)?
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                // What was accepted survives a power cut.
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                // What is deleted is overwritten, not just forgotten (V2).
                .pragma("secure_delete", "on")
                .busy_timeout(Duration::from_secs(10))
                .pragma("cache_size", PAGES_KEPT)
                .pragma("temp_store", "memory");
            only_for_this_user(options.get_filename())?;
            let write = pool_options::<Sqlite>()
                .max_connections(1)
                // A file does not hang up: nothing is gained by asking it before each statement.
                .test_before_acquire(false)
                .after_release(|connection, _| Box::pin(is_clean(connection)))
                .connect_with(options.clone())
                .await?;
            let read = pool_options::<Sqlite>()
                .max_connections(READERS)
                .test_before_acquire(false)
                .connect_with(options.pragma("query_only", "on"))
                .await?;
            Self::Sqlite { write, read }
        };
        db.refuse_old_sqlite().await?;
        db.migrate().await?;
        Ok(db)
    }

    async fn refuse_old_sqlite(&self) -> Result {
        let Self::Sqlite { read, .. } = self else { return Ok(()) };
        let (version,): (String,) = sqlx::query_as("SELECT sqlite_version()").fetch_one(read).await?;
        let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
        let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0), parts.next().unwrap_or(0));
        if found < OLDEST_SQLITE {
            let (major, minor, patch) = OLDEST_SQLITE;
            return Err(Error::internal(format!(
                "SQLite {version} can damage a database in WAL mode; build with SQLite {major}.{minor}.{patch} or later"
            )));
        }
        Ok(())
    }

    async fn migrate(&self) -> Result {
        match self {
            Self::Sqlite { write, .. } => SQLITE.run(write).await?,
            Self::Postgres(pool) => POSTGRES.run(pool).await?,
        }
        Ok(())
    }

    /// Begins a transaction that writes. A connection that turns out to be lost is closed, and another one tried.
    pub async fn begin(&self) -> Result<Tx> {
        let mut tries = 1;
        loop {
            match self.begin_once().await {
                Err(error) if tries < TRIES && is_lost(&error) => tries += 1,
                begun => return Ok(begun?),
            }
        }
    }

    async fn begin_once(&self) -> Result<Tx, sqlx::Error> {
        match self.clone() {
            Self::Sqlite { write, .. } => {
                whole(async move {
                    let begun = write.begin_with("BEGIN IMMEDIATE").await;
                    begun.map(|transaction| Tx::Sqlite(Open::new(transaction)))
                })
                .await
            }
            Self::Postgres(pool) => {
                whole(async move {
                    let begun = pool.begin().await;
                    begun.map(|transaction| Tx::Postgres(Open::new(transaction)))
                })
                .await
            }
        }
    }

    /// All rows.
    pub async fn all<T: Row>(&self, query: Query) -> Result<Vec<T>> {
        Ok(match self {
            Self::Sqlite { read, .. } => query.sqlite()?.fetch_all(read).await?,
            Self::Postgres(pool) => query.postgres()?.fetch_all(pool).await?,
        })
    }

    /// The row, if there is one.
    pub async fn optional<T: Row>(&self, query: Query) -> Result<Option<T>> {
        Ok(match self {
            Self::Sqlite { read, .. } => query.sqlite()?.fetch_optional(read).await?,
            Self::Postgres(pool) => query.postgres()?.fetch_optional(pool).await?,
        })
    }

    /// The row, which must be there.
    pub async fn one<T: Row>(&self, query: Query) -> Result<T> {
        Ok(match self {
            Self::Sqlite { read, .. } => query.sqlite()?.fetch_one(read).await?,
            Self::Postgres(pool) => query.postgres()?.fetch_one(pool).await?,
        })
    }

    /// Writes with one statement; says how many rows it changed.
    pub async fn run(&self, query: Query) -> Result<u64> {
        Ok(match self {
            Self::Sqlite { write, .. } => {
                let (text, arguments) = query.sqlite_parts()?;
                query_with(text, arguments).execute(write).await?.rows_affected()
            }
            Self::Postgres(pool) => {
                let (text, arguments) = query.parts::<Postgres>()?;
                query_with(text, arguments).execute(pool).await?.rows_affected()
            }
        })
    }

    /// Whether this is PostgreSQL, for the few statements that must differ.
    pub const fn is_postgres(&self) -> bool {
        matches!(self, Self::Postgres(_))
    }

    /// After a purge: SQLite's log still holds the pages as they were, so it is emptied into the database (V2).
    pub async fn forget_log(&self) -> Result {
        if let Self::Sqlite { write, .. } = self {
            sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(write).await?;
        }
        Ok(())
    }

    /// Ends all connections; SQLite then folds its WAL into the database file.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { write, read } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

/// Makes the database's file one that nobody else on this computer can read; what SQLite writes beside it takes after it.
#[cfg(unix)]
fn only_for_this_user(file: &std::path::Path) -> Result {
    use std::{
        fs::{self, OpenOptions, Permissions},
        os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _},
    };
    if file.as_os_str().is_empty() || file == ":memory:" || file.starts_with("file:") {
        return Ok(());
    }
    let failed =
        |error: std::io::Error| Error::internal(format!("the database file cannot be opened: {error}"));
    OpenOptions::new().append(true).create(true).mode(0o600).open(file).map_err(failed)?;
    for end in ["", "-wal", "-shm"] {
        let mut beside = file.to_path_buf();
        beside.as_mut_os_string().push(end);
        // One that an earlier version made, or that was copied here.
        match fs::metadata(&beside) {
            Ok(is) if is.permissions().mode() & 0o077 != 0 => {
                fs::set_permissions(&beside, Permissions::from_mode(0o600)).map_err(failed)?;
            }
            _ => {}
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn only_for_this_user(_: &std::path::Path) -> Result {
    Ok(())
}

impl Tx {
    /// All rows.
    pub async fn all<T: Row>(&mut self, query: Query) -> Result<Vec<T>> {
        Ok(match self {
            Self::Sqlite(tx) => {
                let answer = query.sqlite()?.fetch_all(tx.connection()?).await;
                tx.heard(answer)?
            }
            Self::Postgres(tx) => {
                let answer = query.postgres()?.fetch_all(tx.connection()?).await;
                tx.heard(answer)?
            }
        })
    }

    /// The row, if there is one.
    pub async fn optional<T: Row>(&mut self, query: Query) -> Result<Option<T>> {
        Ok(match self {
            Self::Sqlite(tx) => {
                let answer = query.sqlite()?.fetch_optional(tx.connection()?).await;
                tx.heard(answer)?
            }
            Self::Postgres(tx) => {
                let answer = query.postgres()?.fetch_optional(tx.connection()?).await;
                tx.heard(answer)?
            }
        })
    }

    /// The row, which must be there.
    pub async fn one<T: Row>(&mut self, query: Query) -> Result<T> {
        Ok(match self {
            Self::Sqlite(tx) => {
                let answer = query.sqlite()?.fetch_one(tx.connection()?).await;
                tx.heard(answer)?
            }
            Self::Postgres(tx) => {
                let answer = query.postgres()?.fetch_one(tx.connection()?).await;
                tx.heard(answer)?
            }
        })
    }

    /// Writes; says how many rows it changed.
    pub async fn run(&mut self, query: Query) -> Result<u64> {
        Ok(match self {
            Self::Sqlite(tx) => {
                let (text, arguments) = query.sqlite_parts()?;
                let answer = query_with(text, arguments).execute(tx.connection()?).await;
                tx.heard(answer)?.rows_affected()
            }
            Self::Postgres(tx) => {
                let (text, arguments) = query.parts::<Postgres>()?;
                let answer = query_with(text, arguments).execute(tx.connection()?).await;
                tx.heard(answer)?.rows_affected()
            }
        })
    }

    /// Keeps what was written. Once it has begun it goes on to its end, whether anyone waits for it or not.
    pub async fn commit(self) -> Result {
        whole(async move {
            match self {
                Self::Sqlite(tx) => tx.commit().await,
                Self::Postgres(tx) => tx.commit().await,
            }
        })
        .await
    }
}

/// Runs it to its end on a task of its own. A request is dropped wherever it stands when its browser goes away. In the middle
/// of PostgreSQL's `BEGIN` that would leave a transaction open of which sqlx knows nothing: the next that got the connection
/// would write into it, and be told that it was kept.
async fn whole<T: Send + 'static, E: From<sqlx::Error> + Send + 'static>(
    work: impl Future<Output = Result<T, E>> + Send + 'static,
) -> Result<T, E> {
    tokio::spawn(work).await.unwrap_or_else(|_| Err(sqlx::Error::WorkerCrashed.into()))
}

/// Whether a connection to SQLite can be used again: when SQLite has undone a transaction itself, sqlx cannot, still counts
/// it, and would refuse every other one.
async fn is_clean(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    // What is on its way, such as a rollback, comes first.
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

/// Whether the connection is to blame, so that another one may do better. Nothing was written yet.
fn is_lost(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::WorkerCrashed
        | sqlx::Error::BeginFailed
        | sqlx::Error::InvalidSavePointStatement => true,
        // PostgreSQL: the connection failed (08), is in a transaction that nobody ended (25), or the server stops or starts (57P).
        sqlx::Error::Database(database) => database
            .try_downcast_ref::<sqlx::postgres::PgDatabaseError>()
            .is_some_and(|error| ["08", "25", "57P"].iter().any(|class| error.code().starts_with(class))),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Value, pool_options, sql, unnumbered};
    use sqlx::{Postgres, Sqlite};

    #[test]
    fn no_task_of_sqlx_looks_for_connections_to_close() {
        let (sqlite, postgres) = (pool_options::<Sqlite>(), pool_options::<Postgres>());
        assert_eq!((sqlite.get_idle_timeout(), sqlite.get_max_lifetime()), (None, None));
        assert_eq!((postgres.get_idle_timeout(), postgres.get_max_lifetime()), (None, None));
    }

    #[test]
    fn a_query_within_goes_on_counting() {
        let within = sql("(SELECT '$.a' FROM t WHERE a = ")
            .push_bind(2_i64)
            .push(" AND b = ")
            .push_bind(3_i64)
            .push(")");
        let query = sql("SELECT ")
            .push_bind(1_i64)
            .push(" FROM ")
            .push_query(within)
            .push(" u WHERE c = ")
            .push_bind(4_i64);
        assert_eq!(query.text, "SELECT $1 FROM (SELECT '$.a' FROM t WHERE a = $2 AND b = $3) u WHERE c = $4");
        let numbers: Vec<i64> = query
            .values
            .iter()
            .filter_map(|value| if let Value::Number(number) = value { *number } else { None })
            .collect();
        assert_eq!(numbers, [1, 2, 3, 4]);
    }

    #[test]
    fn a_filter_that_is_not_set_leaves_nothing() {
        let (group, unread, place) = (None::<i64>, true, Some((5_i64, 6_i64)));
        let query = sql("SELECT 1 FROM t WHERE a = $1")
            .bind(4_i64)
            .and(group.map(|group| sql("b = $1").bind(group)))
            .and(unread.then(|| sql("c IS NULL")))
            .and(place.map(|(at, id)| sql("(d, e) < ($1, $2)").bind(at).bind(id)))
            .and([7_i64, 8].map(|number| sql("f <> $1").bind(number)))
            .push(" ORDER BY d");
        assert_eq!(
            query.text,
            "SELECT 1 FROM t WHERE a = $1 AND c IS NULL AND (d, e) < ($2, $3) AND f <> $4 AND f <> $5 ORDER BY d"
        );
        assert_eq!(query.values.len(), 5);
    }

    #[test]
    fn many_places_in_order_need_no_numbers() {
        let query = sql("INSERT INTO t VALUES ")
            .push_rows((0..60i64).map(|at| [Value::from(at), Value::from("$1 a")]));
        let plain = unnumbered(&query.text, query.values.len()).expect("they are in order");
        assert!(plain.ends_with("(?, ?), (?, ?)") && !plain.contains('$'));
        assert_eq!(unnumbered("$1, $1, $2", 200), None);
        assert_eq!(unnumbered("$1, $20", 200), None);
        assert_eq!(unnumbered("$1, $2", 2), None);
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn nobody_else_on_the_computer_reads_the_database() {
        use std::{fs, os::unix::fs::PermissionsExt as _};
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}/a.db", folder.path().display());
        for round in 0..2 {
            let db = super::Db::connect(&url).await.expect("a database");
            let files: Vec<_> = fs::read_dir(folder.path())
                .expect("a folder")
                .map(|entry| entry.expect("an entry").path())
                .collect();
            assert!(files.len() >= 2, "the database and what SQLite writes beside it: {files:?}");
            for file in &files {
                let mode = fs::metadata(file).expect("it is there").permissions().mode();
                assert_eq!(mode & 0o077, 0, "{round}: {}", file.display());
                // As an earlier version left it.
                fs::set_permissions(file, fs::Permissions::from_mode(0o644)).expect("its own");
            }
            db.close().await;
        }
    }
}
