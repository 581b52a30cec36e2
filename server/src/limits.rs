//! How often what anyone may ask is answered in a minute, by one server and for all together: who asks is not known, because
//! no address of theirs is looked at (V6). Wide enough for the first day of a school year, narrow enough that nobody copies out
//! a list, or keeps the processors busy for others.

use crate::error::{Error, Result};
use shared::Time;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// A minute, in seconds.
const SPAN: i64 = 60;

/// Something that is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limited {
    /// Looking for schools and what can be chosen there.
    SchoolSearch,
    /// Registering: a password is hashed and a mail is sent.
    Register,
    /// Confirming a registration.
    Confirm,
}

impl Limited {
    const fn a_minute(self) -> u32 {
        match self {
            Self::SchoolSearch | Self::Confirm => 600,
            Self::Register => 120,
        }
    }
}

/// What was asked in the present minute.
#[derive(Default)]
pub struct Limits(Mutex<HashMap<Limited, (Time, u32)>>);

impl Limits {
    /// Counts one, or says how long to wait.
    pub fn take(&self, what: Limited, now: Time) -> Result {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, count) = all.entry(what).or_insert((now, 0));
        let gone = now.seconds_since(*since);
        if !(0..SPAN).contains(&gone) {
            (*since, *count) = (now, 0);
        }
        if *count >= what.a_minute() {
            return Err(Error::TooMany(u32::try_from(SPAN - gone).unwrap_or(1)));
        }
        *count += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_has_so_many_and_the_next_begins_anew() {
        let (limits, now) = (Limits::default(), Time(1_790_000_000_000_000));
        for _ in 0..Limited::Register.a_minute() {
            limits.take(Limited::Register, now).expect("within the limit");
        }
        assert!(matches!(limits.take(Limited::Register, now.plus_seconds(20)), Err(Error::TooMany(40))));
        limits.take(Limited::Confirm, now).expect("each has a limit of its own");
        limits.take(Limited::Register, now.plus_seconds(60)).expect("a new minute");
    }
}
