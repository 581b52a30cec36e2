//! The application: what every handler has at hand, and the router that `main` and the tests both call.

use crate::{
    assets, attachments,
    clock::{Chance, Clock, new_id},
    copy,
    db::{Db, sql},
    error::{Error, Result},
    language,
    limits::Limits,
    live,
    policy::Operator,
    routes,
    secret::{Key, Work},
    store::Store,
    unsubscribe,
};
use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderName, Method, Uri, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use shared::{Time, Uuid, reply::UPLOAD};
use std::{
    ops::Deref,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::sync::{Mutex, Notify, Semaphore};
use tokio_util::task::TaskTracker;
use tower_http::{
    CompressionLevel,
    compression::CompressionLayer,
    timeout::{DeadlineBody, TimeoutBody},
};

/// How many passwords are hashed at a time: each takes a processor and 19 MiB.
const HASHING: usize = 2;
/// How many passwords are judged at a time: each takes a processor for some milliseconds.
const JUDGING: usize = 1;
/// How long a request may take once it is here.
const TIMEOUT: Duration = Duration::from_secs(30);
/// How long a file may take to come: 10 MB over a slow phone's line.
const UPLOAD_TIMEOUT: Duration = Duration::from_mins(10);

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
    /// The header in which the proxy tells a browser's address. Without it, a proxy on this host is believed ([`crate::client`]).
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
            live_lines: live::MOST_LINES,
            client_header: None,
            headers_within: Duration::from_secs(75),
            body_within: Duration::from_secs(30),
        }
    }
}

/// What every handler has at hand. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

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
    pub live: live::Hub,
    /// When the database last took a write of [`ready`].
    pub ready: Mutex<Option<Instant>>,
    /// How often anyone may ask.
    pub limits: Limits,
}

impl Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl App {
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
        let live = live::Hub::new(config.live_lines);
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

/// Everything that this server answers.
pub fn app(app: App) -> Router {
    let router = Router::new();
    #[cfg(feature = "development")]
    let router = router.merge(crate::development::routes());
    router
        .merge(routes::table().into_router())
        .route("/api/openapi.json", get(openapi))
        .route(live::PATH, get(live::listen))
        .route("/api/{*rest}", axum::routing::any(async || Error::NotFound))
        .route("/healthz", get(async || "ok"))
        .route("/readyz", get(ready))
        // Asked by mail programs, from anywhere and without cookies: see there why that is safe.
        .route("/unsubscribe/{token}", post(unsubscribe::one_click).get(assets::page))
        .layer(middleware::from_fn(language::localized))
        // For phones on slow lines. The site below is compressed already.
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        // A zip is compressed already, and would be kept back by compressing it again.
        .route(shared::copy::DOWNLOAD, get(copy::download))
        .method_not_allowed_fallback(async || Error::NotFound)
        .merge(attachments::routes().layer(middleware::from_fn(language::localized)))
        .merge(assets::routes())
        .layer(middleware::from_fn(same_site))
        .layer(middleware::from_fn_with_state(app.clone(), in_time))
        .layer(middleware::from_fn(assets::security_headers))
        .with_state(app)
}

/// The document is the same for the life of the program; it is small enough to make each time.
async fn openapi() -> Response {
    axum::Json(routes::table().openapi()).into_response()
}

/// Ready means that the database takes a row and keeps it: on a full disk a transaction still begins. Those who ask together
/// wait for one answer.
async fn ready(State(app): State<App>) -> Result<&'static str> {
    let mut last = app.ready.lock().await;
    if last.is_none_or(|at| at.elapsed() >= app.config.ready_for) {
        *last = None;
        app.db
            .run(
                sql("INSERT INTO readiness (id, written_at) VALUES (1, $1)
                     ON CONFLICT (id) DO UPDATE SET written_at = excluded.written_at")
                .bind(app.now()),
            )
            .await?;
        *last = Some(Instant::now());
    }
    Ok("ready")
}

/// A request that changes something must come from our own pages: another site's form or script is refused, whatever
/// cookies the browser sends along.
async fn same_site(request: Request, next: Next) -> Response {
    if request.uri().path().starts_with("/api/") && !request.method().is_safe() && !is_ours(&request) {
        return Error::CrossSite.into_response();
    }
    // Other sites' forms cannot say either of these types.
    let kind = if attachments::is_upload(request.uri().path()) { UPLOAD } else { "application/json" };
    let has_body = matches!(*request.method(), Method::POST | Method::PUT | Method::PATCH);
    if request.uri().path().starts_with("/api/") && has_body && !is_of_type(request.headers(), kind) {
        return Error::BadRequest(format!("Send it with the content type {kind}.")).into_response();
    }
    next.run(request).await
}

fn is_ours(request: &Request) -> bool {
    let text = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    if text("sec-fetch-site").is_some_and(|site| site != "same-origin" && site != "none") {
        return false;
    }
    match (text(header::ORIGIN.as_str()), text(header::HOST.as_str())) {
        (Some(origin), Some(host)) => {
            origin
                .parse::<Uri>()
                .ok()
                .and_then(|uri| uri.authority().map(|authority| authority.as_str() == host))
                == Some(true)
        }
        (Some(_), None) => false,
        // Not a browser, or one that says `same-origin` above.
        (None, _) => true,
    }
}

fn is_of_type(headers: &HeaderMap, expected: &str) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case(expected))
}

/// A request that stops in the middle holds nothing for long: its body has a time to come in, which whoever reads it hears of
/// ([`crate::endpoint::cut_off`]), and after that the answer has its own.
async fn in_time(State(app): State<App>, request: Request, next: Next) -> Response {
    let within = app.config.body_within;
    let (whole, request) = if attachments::is_upload(request.uri().path()) {
        let idle = request.map(|body| Body::new(TimeoutBody::new(within, body)));
        (UPLOAD_TIMEOUT, idle)
    } else {
        (within, request)
    };
    let request = request.map(|body| Body::new(DeadlineBody::new(whole, body)));
    match tokio::time::timeout(whole + TIMEOUT, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Error::internal("a request took too long").into_response(),
    }
}
