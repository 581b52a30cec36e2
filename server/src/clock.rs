//! Time and chance, passed in: this is the only caller of the system's clock and of its random numbers.

use shared::{Time, Uuid};
use std::time::{SystemTime, UNIX_EPOCH};

/// Tells the time.
///
/// A clock that was ahead comes back. What was made under it (a session, a remembered device, a code, a link) would be good for
/// longer than it should, so whoever looks whether it still is asks for `created_at - 300000000 <= now` too: five minutes,
/// by which the clocks of several servers may differ. It is not taken away, because a clock can also be behind for a while.
pub trait Clock: Send + Sync + 'static {
    /// The present moment.
    fn now(&self) -> Time;
}

/// Makes numbers that nobody can guess.
pub trait Chance: Send + Sync + 'static {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

/// The computer's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that everything else asks")]
    fn now(&self) -> Time {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Time(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
    }
}

/// The computer's clock, taken so many days ahead: what is due in a month is seen at once.
#[cfg(feature = "development")]
pub struct Ahead(pub i64);

#[cfg(feature = "development")]
impl Clock for Ahead {
    fn now(&self) -> Time {
        SystemClock.now().plus_days(self.0)
    }
}

/// The computer's source of random numbers.
pub struct SystemChance;

impl Chance for SystemChance {
    fn fill(&self, bytes: &mut [u8]) {
        // A server that cannot make a secret must not go on with a guessable one.
        getrandom::fill(bytes).expect("the operating system gives random numbers");
    }
}

/// A UUID v7 (RFC 9562): ordered by `now`, the rest from `chance`.
pub fn new_id(now: Time, chance: &dyn Chance) -> Uuid {
    let mut bytes = [0; 10];
    chance.fill(&mut bytes);
    let millis = u64::try_from(now.0 / 1000).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
}

/// Ids for many rows of one moment: each is the one before plus one, so that they sort as they were made and go to the
/// end of an index (RFC 9562, 6.2, method 2). They name rows; they open nothing.
pub struct Ids(u128);

impl Ids {
    /// Begins after a new id.
    pub fn after(new: Uuid) -> Self {
        Self(new.as_u128())
    }

    /// The next one.
    pub fn another(&mut self) -> Uuid {
        self.0 = self.0.wrapping_add(1);
        Uuid::from_u128(self.0)
    }
}
