//! How well the server is reached, and the requests that wait until it is.

use futures_channel::oneshot;
use leptos::{ev, prelude::*};
use shared::{Code, Problem};
use std::{cell::Cell, future::Future, rc::Rc, time::Duration};

/// After how long the parent is told that an answer is slow.
const SLOW: Duration = Duration::from_secs(4);
/// The longest wait between two tries, in seconds.
const MAX_WAIT: u32 = 8;

/// How well the server is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connectivity {
    /// As it should be.
    Online,
    /// An answer takes long.
    Slow,
    /// Not at all.
    Offline {
        /// Seconds until the next try.
        retry_in: u32,
    },
}

/// What is known of the network, a context.
#[derive(Clone, Copy)]
pub struct Network {
    /// How well the server is reached.
    pub connectivity: RwSignal<Connectivity>,
    /// The requests that wait for their next try.
    waiting: StoredValue<Vec<oneshot::Sender<()>>>,
    /// How many answers are late.
    late: StoredValue<u32>,
    /// How many requests are tried again and again.
    retrying: StoredValue<u32>,
}

/// What is known of the network.
pub fn use_network() -> Network {
    expect_context()
}

impl Network {
    /// Create it once, in the app's root.
    pub fn new() -> Self {
        let network = Self {
            connectivity: RwSignal::new(Connectivity::Online),
            waiting: StoredValue::new(Vec::new()),
            late: StoredValue::new(0),
            retrying: StoredValue::new(0),
        };
        window_event_listener(ev::online, move |_| network.try_now());
        network
    }

    /// Tries at once whatever waits for its next try.
    pub fn try_now(self) {
        for waiting in self.waiting.try_update_value(std::mem::take).unwrap_or_default() {
            _ = waiting.send(());
        }
    }

    /// Repeats a request until the server can be reached.
    pub async fn until_reached<T, F>(self, mut request: impl FnMut() -> F) -> Result<T, Problem>
    where
        F: Future<Output = Result<T, Problem>>,
    {
        let mut wait = 1;
        let mut retrying = None;
        loop {
            match request().await {
                Err(problem) if problem.code == Code::Unreachable => {
                    retrying.get_or_insert_with(|| Retrying::count(self));
                    self.set(Connectivity::Offline { retry_in: wait });
                    self.pause(Duration::from_secs(wait.into())).await;
                    wait = (wait * 2).min(MAX_WAIT);
                }
                answer => return answer,
            }
        }
    }

    /// Watches a request whose answer may be late, as long as it is kept.
    pub fn pending(self) -> Pending {
        let is_late = Rc::new(Cell::new(false));
        let tell = is_late.clone();
        let timer = set_timeout_with_handle(
            move || {
                tell.set(true);
                self.late.update_value(|late| *late += 1);
                self.settle();
            },
            SLOW,
        );
        Pending { network: self, timer: timer.ok(), is_late }
    }

    /// Waits, or until [`try_now`](Self::try_now).
    async fn pause(self, time: Duration) {
        let (sender, woken) = oneshot::channel();
        self.waiting.update_value(|waiting| waiting.push(sender));
        let (sender, passed) = oneshot::channel::<()>();
        let timer = set_timeout_with_handle(move || _ = sender.send(()), time);
        _ = futures_util::future::select(woken, passed).await;
        if let Ok(timer) = timer {
            timer.clear();
        }
    }

    /// Shows how things are once nothing is tried again any more.
    fn settle(self) {
        if self.retrying.get_value() == 0 {
            let slow = self.late.get_value() > 0;
            self.set(if slow { Connectivity::Slow } else { Connectivity::Online });
        }
    }

    fn set(self, connectivity: Connectivity) {
        if self.connectivity.get_untracked() != connectivity {
            self.connectivity.set(connectivity);
        }
    }
}

impl Default for Network {
    fn default() -> Self {
        Self::new()
    }
}

/// A request whose answer has not come.
pub struct Pending {
    network: Network,
    timer: Option<TimeoutHandle>,
    is_late: Rc<Cell<bool>>,
}

impl Drop for Pending {
    fn drop(&mut self) {
        if let Some(timer) = self.timer {
            timer.clear();
        }
        if self.is_late.get() {
            self.network.late.update_value(|late| *late -= 1);
            self.network.settle();
        }
    }
}

/// A request that is tried again and again, until it succeeds or nobody waits for it any more.
struct Retrying(Network);

impl Retrying {
    fn count(network: Network) -> Self {
        network.retrying.update_value(|retrying| *retrying += 1);
        Self(network)
    }
}

impl Drop for Retrying {
    fn drop(&mut self) {
        self.0.retrying.update_value(|retrying| *retrying -= 1);
        self.0.settle();
    }
}
