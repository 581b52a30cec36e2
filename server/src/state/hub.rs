//! Who listens to this server, for whoever wakes them.

use crate::{
    error::{Error, Result},
    state::seldom::Seldom,
};
use shared::Uuid;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, atomic::AtomicU64},
};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, watch};

/// How many streams a server may have open where nothing else limits them.
pub const MOST_LINES: usize = 1 << 20;
/// After how many seconds one who was not let in may try again.
const FULL: u32 = 60;
/// How many streams look at the database at a time, so that a message to a whole school does not keep others waiting.
const LOOKING: usize = 2;

/// Those who listen to this server.
pub struct Hub {
    pub(crate) seats: Mutex<HashMap<Uuid, Vec<Seat>>>,
    pub(crate) next: AtomicU64,
    pub(crate) looking: Semaphore,
    pub(crate) lines: Arc<Semaphore>,
    pub(crate) refused: Seldom,
    pub(crate) stop: watch::Sender<bool>,
}

pub(crate) struct Seat {
    pub(crate) number: u64,
    pub(crate) wake: Arc<Notify>,
}

impl Default for Hub {
    fn default() -> Self {
        Self::new(MOST_LINES)
    }
}

impl Hub {
    /// For so many streams at a time.
    pub fn new(lines: usize) -> Self {
        Self {
            seats: Mutex::default(),
            next: AtomicU64::new(0),
            looking: Semaphore::new(LOOKING),
            lines: Arc::new(Semaphore::new(lines.min(MOST_LINES))),
            refused: Seldom::default(),
            stop: watch::Sender::new(false),
        }
    }

    /// One of the lines there are. Who gets none hears of what is new when they ask; who has one keeps it.
    pub(crate) fn line(&self) -> Result<OwnedSemaphorePermit> {
        self.lines.clone().try_acquire_owned().map_err(|_| {
            if self.refused.is_due() {
                tracing::warn!(
                    "as many apps listen as this process may have connections for, so the others ask now and then instead; \
                     the README says what more readers need"
                );
            }
            Error::TooMany(FULL)
        })
    }

    /// Ends all streams and takes no more: the server stops.
    pub fn close(&self) {
        self.stop.send_replace(true);
    }

    pub(crate) fn seats(&self) -> std::sync::MutexGuard<'_, HashMap<Uuid, Vec<Seat>>> {
        self.seats.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.seats().is_empty()
    }

    /// Wakes those who listen for one of these.
    pub(crate) fn wake(&self, ids: impl IntoIterator<Item = Uuid>) {
        let seats = self.seats();
        for seat in ids.into_iter().filter_map(|id| seats.get(&id)).flatten() {
            seat.wake.notify_one();
        }
    }

    /// Calls may have been missed: everyone looks for themselves.
    pub(crate) fn wake_all(&self) {
        for seat in self.seats().values().flatten() {
            seat.wake.notify_one();
        }
    }
}
