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
pub mod table;
pub mod text;

use crate::error::{Error, Result};
use jiff::tz::TimeZone;
use shared::Uuid;

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
