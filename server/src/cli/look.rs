//! What is at `--database`, before anything is opened for writing: one connection that changes nothing looks.

use super::{open::Place, terminal::Fail};
use crate::{
    db::{self, fingerprint},
    secret::Key,
    trouble::Trouble,
};
use sqlx::{
    ConnectOptions as _, Connection as _, Postgres,
    migrate::Migrator,
    postgres::PgConnection,
    sqlite::{SqliteConnectOptions, SqliteConnection},
};
use std::{collections::BTreeMap, fs, io, path::Path, str::FromStr as _, time::Duration};

/// How long a database may take to answer.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// Where sqlx writes down which migrations were applied.
const MIGRATIONS: &str = "_sqlx_migrations";

/// What is there.
#[derive(Debug, Default)]
pub struct Found {
    tables: Vec<String>,
    applied: BTreeMap<i64, Vec<u8>>,
    fingerprint: Option<Vec<u8>>,
}

/// How the schema there stands to this program's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schema {
    /// The same; its number.
    Current(i64),
    /// So many steps behind.
    Behind(usize),
    /// A newer version of this program was there.
    Newer,
    /// Made by another build.
    OtherBuild,
}

impl Found {
    /// Whether this program has been there.
    pub fn is_ours(&self) -> bool {
        !self.applied.is_empty()
    }

    /// Whether there are tables, and none of them this program's.
    pub fn is_somebody_elses(&self) -> bool {
        !self.is_ours() && self.tables.iter().any(|name| name != MIGRATIONS)
    }

    /// Whether the key is this database's; none when it has none yet.
    pub fn is_key(&self, key: &Key) -> Option<bool> {
        self.fingerprint.as_ref().map(|there| fingerprint::is_of(there, key))
    }

    /// How the schema stands to `ours`.
    pub fn schema(&self, ours: &Migrator) -> Schema {
        let newest = ours.iter().map(|step| step.version).max().unwrap_or(0);
        let known = |version: &i64| ours.iter().any(|step| step.version == *version);
        if !self.applied.keys().all(known) {
            return Schema::Newer;
        }
        if ours.iter().any(|step| self.applied.get(&step.version).is_some_and(|sum| **sum != *step.checksum))
        {
            return Schema::OtherBuild;
        }
        match ours.iter().filter(|step| !self.applied.contains_key(&step.version)).count() {
            0 => Schema::Current(newest),
            steps => Schema::Behind(steps),
        }
    }

    /// Refuses what this program must not touch, and a key that is not the database's.
    pub fn refuse(&self, place: &Place, key: &Key) -> Result<(), Fail> {
        let postgres = place.is_postgres()?;
        if !postgres && self.is_somebody_elses() {
            return Err(Fail::new(
                "The database is there, but another program's. Nothing was changed.",
                "See that --database (or DATABASE_URL) names the right file.",
            ));
        }
        match self.schema(if postgres { &db::POSTGRES } else { &db::SQLITE }) {
            Schema::Newer => return Err(Trouble::Newer.into()),
            Schema::OtherBuild => return Err(Trouble::OtherBuild.into()),
            Schema::Current(_) | Schema::Behind(_) => {}
        }
        if self.is_key(key) == Some(false) { Err(wrong_key()) } else { Ok(()) }
    }
}

/// The key is another one's.
pub fn wrong_key() -> Fail {
    Fail::new(
        "The key is not this database's: it was first opened with another one. Everything in it is safe, and nothing was \
         changed. With a wrong key, people who asked for deletion would not be recognised, and could be imported again.",
        "Put the right key back from your backup (beside SQLite's database it is FILE.key), or give it with --key-file or \
         MESSAGE_CENTRE_KEY. If it is lost for good, see `message-centre key --help`.",
    )
}

/// Looks. A SQLite file that is not there, or is empty, has nothing in it, and is not made.
pub async fn at(place: &Place) -> Result<Found, sqlx::Error> {
    match place.file() {
        Ok(Some(file)) if is_new(&file) => Ok(Found::default()),
        Ok(Some(_)) => {
            let mut there = sqlite(&place.database).await?;
            let found = in_sqlite(&mut there).await;
            there.close().await?;
            found
        }
        _ => {
            let pool = db::pool_options::<Postgres>()
                .max_connections(1)
                .acquire_timeout(PATIENCE)
                .connect(&place.database)
                .await?;
            let found = in_postgres(&mut *pool.acquire().await?).await;
            pool.close().await;
            found
        }
    }
}

/// Whether there is no database in this file of SQLite yet.
pub fn is_new(file: &Path) -> bool {
    match fs::metadata(file) {
        Ok(file) => file.len() == 0,
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// A connection that changes nothing, not even how the file keeps its log.
pub async fn sqlite(url: &str) -> Result<SqliteConnection, sqlx::Error> {
    SqliteConnectOptions::from_str(url)?
        .busy_timeout(PATIENCE)
        .disable_statement_logging()
        .pragma("query_only", "on")
        .connect()
        .await
}

async fn in_sqlite(there: &mut SqliteConnection) -> Result<Found, sqlx::Error> {
    let tables: Vec<(String,)> =
        sqlx::query_as("SELECT name FROM sqlite_schema WHERE type = 'table'").fetch_all(&mut *there).await?;
    let mut found = Found::with(tables);
    if found.has(MIGRATIONS) {
        let applied = sqlx::query_as("SELECT version, checksum FROM _sqlx_migrations");
        found.applied = applied.fetch_all(&mut *there).await?.into_iter().collect();
    }
    if found.has("key_fingerprint") {
        let kept = sqlx::query_as("SELECT fingerprint FROM key_fingerprint").fetch_optional(there).await?;
        found.fingerprint = kept.map(|(fingerprint,)| fingerprint);
    }
    Ok(found)
}

async fn in_postgres(there: &mut PgConnection) -> Result<Found, sqlx::Error> {
    let tables: Vec<(String,)> = sqlx::query_as(
        "SELECT CAST(table_name AS TEXT) FROM information_schema.tables WHERE table_schema = current_schema()",
    )
    .fetch_all(&mut *there)
    .await?;
    let mut found = Found::with(tables);
    if found.has(MIGRATIONS) {
        let applied = sqlx::query_as("SELECT version, checksum FROM _sqlx_migrations");
        found.applied = applied.fetch_all(&mut *there).await?.into_iter().collect();
    }
    if found.has("key_fingerprint") {
        let kept = sqlx::query_as("SELECT fingerprint FROM key_fingerprint").fetch_optional(there).await?;
        found.fingerprint = kept.map(|(fingerprint,)| fingerprint);
    }
    Ok(found)
}

impl Found {
    fn with(tables: Vec<(String,)>) -> Self {
        Self { tables: tables.into_iter().map(|(name,)| name).collect(), ..Self::default() }
    }

    fn has(&self, table: &str) -> bool {
        self.tables.iter().any(|name| name == table)
    }
}
