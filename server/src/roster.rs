//! What schools bring: class lists from their MIS (R1), message history from an earlier provider (R8), and the keyed
//! hashes of those who asked for deletion, whom no import brings back (R6).
//!
//! Read first: [`class_list`] (what a class list holds), [`apply`] (whom it is about, and what it changes), [`history`].

pub mod apply;
pub mod class_list;
pub mod dates;
pub mod history;
pub mod records;
pub mod report;
pub mod suppression;
pub mod table;
pub mod text;

use crate::{
    app::App,
    error::{Error, Result},
};
use jiff::tz::TimeZone;
use shared::Uuid;

/// How many places a statement may have: SQLite's limit, the smaller one.
const PLACES: usize = 32_766;

/// Ids for many rows of one moment: each is the one before plus one, so that they sort as they were made and go to the
/// end of an index (RFC 9562, 6.2, method 2). They name rows; they open nothing.
pub struct Ids(u128);

impl Ids {
    /// Begins at a new id.
    pub fn new(app: &App) -> Self {
        Self(app.new_id().as_u128())
    }

    /// The next one.
    pub fn another(&mut self) -> Uuid {
        self.0 = self.0.wrapping_add(1);
        Uuid::from_u128(self.0)
    }
}

/// Rows in parts that one statement takes, each row with `columns` places.
pub fn batches<T>(rows: &[T], columns: usize) -> std::slice::Chunks<'_, T> {
    rows.chunks((PLACES / columns).max(1))
}

/// A school.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct School {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Its code, in capitals.
    pub code: String,
    /// Its IANA time zone.
    pub time_zone: String,
}

impl School {
    /// Its time zone.
    pub fn zone(&self) -> Result<TimeZone> {
        TimeZone::get(&self.time_zone)
            .map_err(|_| Error::internal("the school's time zone is not known here"))
    }
}

/// Why an import did not happen.
#[derive(Debug)]
pub enum Stopped {
    /// The file cannot be read: what is wrong with it as a whole.
    Unreadable(report::Unreadable),
    /// Our fault.
    Failed(Error),
}

impl From<report::Unreadable> for Stopped {
    fn from(what: report::Unreadable) -> Self {
        Self::Unreadable(what)
    }
}

impl From<Error> for Stopped {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}
