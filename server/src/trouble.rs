//! What a database can suffer from that an operator can mend, told by the databases' own codes, with the advice for each.

use sqlx::{Error as Cause, migrate::MigrateError, postgres::PgDatabaseError};
use std::io;

/// What is wrong with a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No room on its disk, or a quota is used up.
    Full,
    /// It cannot be written to.
    ReadOnly,
    /// Its disk does not read or write.
    Disk,
    /// Its content is damaged.
    Damaged,
    /// The file is something else.
    NotOne,
    /// Another process holds it.
    Busy,
    /// Its file cannot be opened.
    Closed,
    /// It does not answer, or the line was cut.
    Away,
    /// It does not let this user in.
    Refused,
    /// The server has no database of this name.
    Unknown,
    /// It takes no more connections.
    Crowded,
    /// This user may not do that there.
    Forbidden,
    /// A newer version of this program has been at work.
    Newer,
    /// Another build of this program made its tables.
    OtherBuild,
}

impl Trouble {
    /// What an error tells of.
    pub fn of(error: &Cause) -> Option<Self> {
        match error {
            Cause::Database(database) => match database.try_downcast_ref::<PgDatabaseError>() {
                Some(postgres) => Self::of_postgres(postgres.code()),
                None => Self::of_sqlite(database.code()?.parse().ok()?),
            },
            Cause::Io(error) => Some(Self::of_io(error)),
            Cause::PoolTimedOut => Some(Self::Away),
            Cause::Migrate(error) => Self::of_migration(error),
            _ => None,
        }
    }

    /// What a schema that cannot be brought up to date tells of.
    pub fn of_migration(error: &MigrateError) -> Option<Self> {
        match error {
            MigrateError::Execute(cause) | MigrateError::ExecuteMigration(cause, _) => Self::of(cause),
            MigrateError::VersionMissing(_) => Some(Self::Newer),
            MigrateError::VersionMismatch(_) => Some(Self::OtherBuild),
            _ => None,
        }
    }

    /// By SQLite's result codes (<https://sqlite.org/rescode.html>); the lowest byte is the kind.
    const fn of_sqlite(code: i32) -> Option<Self> {
        Some(match code & 0xff {
            5 | 6 => Self::Busy,
            3 | 8 => Self::ReadOnly,
            10 => Self::Disk,
            11 => Self::Damaged,
            13 => Self::Full,
            14 => Self::Closed,
            26 => Self::NotOne,
            _ => return None,
        })
    }

    /// By PostgreSQL's classes (<https://www.postgresql.org/docs/current/errcodes-appendix.html>).
    fn of_postgres(code: &str) -> Option<Self> {
        Some(match code {
            "53100" => Self::Full,
            "53300" => Self::Crowded,
            "25006" => Self::ReadOnly,
            "58030" => Self::Disk,
            "XX001" | "XX002" => Self::Damaged,
            "3D000" => Self::Unknown,
            "42501" => Self::Forbidden,
            _ if code.starts_with("28") => Self::Refused,
            _ if code.starts_with("08") || code.starts_with("57P") => Self::Away,
            _ => return None,
        })
    }

    /// The line to PostgreSQL, or the file of SQLite.
    fn of_io(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied => Self::Closed,
            _ => Self::Away,
        }
    }

    /// What happened and what is safe, in whole sentences.
    pub const fn what(self) -> &'static str {
        match self {
            Self::Full => {
                "The disk of the database is full, so this could not be written. What was written before is safe, and nothing \
                 was written by half."
            }
            Self::ReadOnly => {
                "The database cannot be written to: its file, its folder or its disk is read-only for this user. Everything \
                 in it is safe, and nothing was changed."
            }
            Self::Disk => {
                "The disk of the database failed to read or write. What was said to be done before was written to it; this was \
                 not done."
            }
            Self::Damaged => {
                "The database is damaged: parts of it cannot be read. This was not done. What is safe is in your latest backup."
            }
            Self::NotOne => "The file is there, but it is no SQLite database. Nothing in it was changed.",
            Self::Busy => {
                "Another process holds the database for longer than is usual. Nothing was changed, and what is in it is safe."
            }
            Self::Closed => "The file of the database cannot be opened. Nothing was changed.",
            Self::Away => {
                "The database does not answer, or the line to it was cut. What was said to be done before is safe; this was \
                 probably not done."
            }
            Self::Refused => "The database does not let this user in. Nothing was changed.",
            Self::Unknown => "The server has no database of this name. Nothing was changed.",
            Self::Crowded => {
                "The database takes no more connections. Nothing was changed, and what is in it is safe."
            }
            Self::Forbidden => "The database's user may not do that. Nothing was changed.",
            Self::Newer => {
                "The database was brought up to date by a newer version of this program. It is whole, and nothing was changed."
            }
            Self::OtherBuild => {
                "The database's tables were made by another build of this program. It is whole, and nothing was changed."
            }
        }
    }

    /// What to do, in whole sentences.
    pub const fn todo(self) -> &'static str {
        match self {
            Self::Full => "Free some room on that disk, and try again. A running server goes on by itself.",
            Self::ReadOnly => {
                "Let this user write to the database's file and to the folder it is in, and see that the disk is not mounted \
                 read-only. With PostgreSQL, connect to the primary, not to a replica."
            }
            Self::Disk => {
                "Look at the system's log for the disk. If it is failing, copy the database and its key to another one, run \
                 `message-centre check` there, and go back to the latest backup if it is damaged."
            }
            Self::Damaged => {
                "Stop the server. Keep the damaged database, with the files named like it, apart; put the latest backup in its \
                 place, run `message-centre check`, and start the server again."
            }
            Self::NotOne => {
                "See that --database (or DATABASE_URL) names the right file. If it does, put your latest backup in its place."
            }
            Self::Busy => {
                "See whether another program has the file open, such as a backup or `sqlite3`; let it end, and try again."
            }
            Self::Closed => {
                "See that --database (or DATABASE_URL) names the right file, that its folder exists, and that this user may read \
                 and write both."
            }
            Self::Away => {
                "See that PostgreSQL runs and that host and port in --database (or DATABASE_URL) are right, and try again."
            }
            Self::Refused => "See that user and password in --database (or DATABASE_URL) are right.",
            Self::Unknown => {
                "See that the name at the end of --database (or DATABASE_URL) is right; a new one is made with `createdb`."
            }
            Self::Crowded => {
                "Raise max_connections of PostgreSQL (each server uses up to 12), or run fewer servers."
            }
            Self::Forbidden => {
                "Let the user create and change tables: the database's owner may, with `GRANT CREATE, USAGE ON SCHEMA`."
            }
            Self::Newer => {
                "Run that version or a later one. To go back to this one, go back to a backup that was made with it."
            }
            Self::OtherBuild => "Run that build, or a released version.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_has_its_trouble() {
        for (code, trouble) in [
            (13, Some(Trouble::Full)),
            (8, Some(Trouble::ReadOnly)),
            (1032, Some(Trouble::ReadOnly)),
            (778, Some(Trouble::Disk)),
            (11, Some(Trouble::Damaged)),
            (26, Some(Trouble::NotOne)),
            (14, Some(Trouble::Closed)),
            (517, Some(Trouble::Busy)),
            (2067, None),
        ] {
            assert_eq!(Trouble::of_sqlite(code), trouble, "{code}");
        }
        for (code, trouble) in [
            ("53100", Some(Trouble::Full)),
            ("25006", Some(Trouble::ReadOnly)),
            ("28P01", Some(Trouble::Refused)),
            ("3D000", Some(Trouble::Unknown)),
            ("57P01", Some(Trouble::Away)),
            ("XX001", Some(Trouble::Damaged)),
            ("23505", None),
        ] {
            assert_eq!(Trouble::of_postgres(code), trouble, "{code}");
        }
        assert_eq!(Trouble::of_migration(&MigrateError::VersionMissing(12)), Some(Trouble::Newer));
        assert_eq!(Trouble::of_migration(&MigrateError::VersionMismatch(1)), Some(Trouble::OtherBuild));
    }
}
