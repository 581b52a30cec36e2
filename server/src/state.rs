//! What every handler has at hand. It knows neither the router nor a handler.

pub mod hub;
pub mod limits;
pub mod seldom;

use crate::{
    clock::{Chance, Clock, new_id},
    db::Db,
    files::store::Store,
    secret::{Key, Work},
    state::{hub::Hub, limits::Limits},
};
use axum::http::HeaderName;
use shared::{Time, Uuid, email::Email};
use std::{
    ops::Deref,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::sync::{Mutex, Notify, Semaphore};
use tokio_util::task::TaskTracker;

/// How many passwords are hashed at a time: each takes a processor and 19 MiB.
const HASHING: usize = 2;
/// How many passwords are judged at a time: each takes a processor for some milliseconds.
const JUDGING: usize = 1;
/// Who runs this server, as the policy names them.
#[derive(Clone, Debug, Default)]
pub struct Operator {
    /// A person or an organisation.
    pub name: Option<String>,
    /// Where questions about data go.
    pub email: Option<Email>,
}

/// What can be set.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where people reach this server, without a slash at the end: links in mails begin with it.
    pub public_url: String,
    /// How much work a password hash is.
    pub password_work: Work,
    /// How much longer each wrong password after the third makes the next try wait.
    pub wrong_password_step: Duration,
    /// Who runs this server.
    pub operator: Operator,
    /// How often a live stream says that it is there: less than the minute after which proxies cut a silent line.
    pub live_beat: Duration,
    /// For how long a database that took a write counts as ready without another one, so that who asks does not wear the disk.
    pub ready_for: Duration,
    /// How many live streams this server has open at most: each takes one of the files that the system lets it open.
    pub live_lines: usize,
    /// The header in which the proxy tells a browser's address. Without it, a proxy on this host is believed ([`crate::http::client`]).
    pub client_header: Option<HeaderName>,
    /// How long the headers of a request may take to come, and a connection may be idle between two requests: more than the minute
    /// after which common proxies hang up, so that none sends a request while we do.
    pub headers_within: Duration,
    /// How long the body of a request may take to come; of a file, how long nothing of it may come.
    pub body_within: Duration,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            public_url: "http://localhost:8080".to_owned(),
            password_work: Work::default(),
            wrong_password_step: Duration::from_millis(250),
            operator: Operator::default(),
            live_beat: Duration::from_secs(20),
            ready_for: Duration::from_secs(5),
            live_lines: hub::MOST_LINES,
            client_header: None,
            headers_within: Duration::from_secs(75),
            body_within: Duration::from_secs(30),
        }
    }
}

/// What every handler has at hand. Cheap to clone.
#[derive(Clone)]
pub struct AppState(Arc<Inner>);

/// What [`App`] points to.
pub struct Inner {
    /// The database.
    pub db: Db,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub chance: Arc<dyn Chance>,
    /// What can be set.
    pub config: Config,
    /// The server's key.
    pub key: Key,
    /// Where attachments are.
    pub store: Store,
    /// Wakes the worker that sends what this server writes to people.
    pub post: Notify,
    /// Permits to hash a password.
    pub hashing: Arc<Semaphore>,
    /// Permits to judge a password that is chosen: apart, so that who types into a form holds up nobody who signs in.
    pub judging: Arc<Semaphore>,
    /// What is being done beside an answer: see [`crate::work`].
    pub beside: TaskTracker,
    /// Those who listen for what is new.
    pub live: Hub,
    /// When the database last took a write of [`ready`].
    pub ready: Mutex<Option<Instant>>,
    /// How often anyone may ask.
    pub limits: Limits,
}

impl Deref for AppState {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl AppState {
    /// Puts the parts together.
    pub fn new(
        db: Db,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
        config: Config,
        key: Key,
        store: Store,
    ) -> Self {
        let limits = Limits::new(&*chance);
        let live = Hub::new(config.live_lines);
        Self(Arc::new(Inner {
            db,
            clock,
            chance,
            config,
            key,
            store,
            post: Notify::new(),
            hashing: Arc::new(Semaphore::new(HASHING)),
            judging: Arc::new(Semaphore::new(JUDGING)),
            beside: TaskTracker::new(),
            live,
            ready: Mutex::default(),
            limits,
        }))
    }

    /// The present moment.
    pub fn now(&self) -> Time {
        self.clock.now()
    }

    /// A new id, ordered by time.
    pub fn new_id(&self) -> Uuid {
        new_id(self.now(), &*self.chance)
    }
}
