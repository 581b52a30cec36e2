//! The router, which `main` and the tests both call: which path is answered by whom, and what holds for all of them.

use crate::{
    db::sql,
    error::{Error, Result},
    http::{assets, language},
    live,
    messages::attachments,
    preferences::unsubscribe,
    privacy::data_export,
    routes,
    state::AppState,
};
use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, Method, Uri, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use shared::reply::UPLOAD;
use std::time::{Duration, Instant};
use tower_http::{
    CompressionLevel,
    compression::CompressionLayer,
    timeout::{DeadlineBody, TimeoutBody},
};

/// How long a request may take once it is here.
const TIMEOUT: Duration = Duration::from_secs(30);
/// How long a file may take to come: 10 MB over a slow phone's line.
const UPLOAD_TIMEOUT: Duration = Duration::from_mins(10);

/// Everything that this server answers.
pub fn router(app: AppState) -> Router {
    let router = Router::new();
    #[cfg(feature = "development")]
    let router = router.merge(crate::mail::development::routes());
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
        .route(shared::copy::DOWNLOAD, get(data_export::download))
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
async fn ready(State(app): State<AppState>) -> Result<&'static str> {
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
/// ([`crate::http::endpoint::cut_off`]), and after that the answer has its own.
async fn in_time(State(app): State<AppState>, request: Request, next: Next) -> Response {
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
