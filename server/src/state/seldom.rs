//! Saying what happens all the time only now and then.

use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// How often the same is said.
const SELDOM: Duration = Duration::from_mins(5);

/// Whether something that happens all the time is to be said again.
#[derive(Debug, Default)]
pub struct Seldom(Mutex<Option<Instant>>);

impl Seldom {
    /// Whether it was not said lately. It counts as said now.
    pub fn is_due(&self) -> bool {
        let mut said = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let due = said.is_none_or(|at| at.elapsed() >= SELDOM);
        if due {
            *said = Some(Instant::now());
        }
        due
    }
}
