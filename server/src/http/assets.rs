//! The browser programs: their pages, and the files those load, as `cargo xtask build` made them in `dist/`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use rust_embed::Embed;
use serde::Deserialize;
use shared::pages::Program;
use shared::problem::{Code, MEDIA_TYPE, Problem};

use crate::http::language;

/// Everything that no other route takes: the site's files, and its two pages for whatever the programs show.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().fallback(page)
}

/// The page or file of an address.
pub async fn page(request: Request) -> Response {
    match Site::built() {
        Some(site) => site.answer(request.method(), request.uri().path(), request.headers()),
        None => not_built(),
    }
}

/// Headers that every answer carries, whoever made it. A page brings its own content security policy.
pub async fn security_headers(request: Request, next: Next) -> Response {
    let is_api = is_api(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(NOTHING));
    for (name, value) in EVERYWHERE {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if is_api {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// The content security policy of what is not a page: it may load nothing and be shown in no frame.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

/// The service worker asks this server for files, and nobody else for anything. What it may do is said with it, not with a page.
const WORKER: &str = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

const EVERYWHERE: [(HeaderName, &str); 6] = [
    // Two years, which is what the browsers' preload lists ask for.
    (header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), \
         magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()",
    ),
];

/// The name carries the content's hash, so the content never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Kept, but asked about each time: a new version is seen at once, an unchanged one costs an empty answer.
const ASK_FIRST: &str = "no-cache";

/// Of a page, whose file is small, nothing is kept: else a browser may keep the whole page in memory as it was, and show a
/// parent's data at a press of Back after they have signed out.
const KEEP_NOTHING: &str = "no-store";

/// `dist/` as it is: inside the program in a release, read when asked for in a debug build.
#[derive(Embed)]
#[folder = "../dist"]
struct Dist;

/// What `cargo xtask build` writes into `dist/manifest.json`; `xtask/src/site.rs` has the same shape.
#[derive(Deserialize)]
struct Manifest {
    programs: BTreeMap<String, Page>,
    files: BTreeMap<String, File>,
}

#[derive(Deserialize)]
struct Page {
    html: String,
    /// The same in other languages, by tag.
    #[serde(default)]
    languages: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct File {
    content_type: String,
    hash: String,
    immutable: bool,
    compressed: bool,
    #[serde(default)]
    style_hashes: Vec<String>,
}

/// A manifest and how to read what it names. Tests bring their own.
struct Site {
    manifest: Manifest,
    read: fn(&str) -> Option<Cow<'static, [u8]>>,
}

impl Site {
    /// The site that is built, if it is. A debug build looks each time, so that it shows a new one without a restart.
    fn built() -> Option<Arc<Self>> {
        static EMBEDDED: LazyLock<Option<Arc<Site>>> = LazyLock::new(|| Site::load().map(Arc::new));
        if cfg!(debug_assertions) { Self::load().map(Arc::new) } else { EMBEDDED.clone() }
    }

    fn load() -> Option<Self> {
        #[cfg(feature = "development")]
        let read = |name: &str| file_of_folder(name).or_else(|| Some(Dist::get(name)?.data));
        #[cfg(not(feature = "development"))]
        let read = |name: &str| Dist::get(name).map(|file| file.data);
        let manifest = serde_json::from_slice(&read("manifest.json")?).ok()?;
        Some(Self { manifest, read })
    }

    fn answer(&self, method: &Method, path: &str, headers: &HeaderMap) -> Response {
        if is_api(path) {
            return no_such_endpoint();
        }
        if method != Method::GET && method != Method::HEAD {
            return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
        }
        let name = path.trim_start_matches('/');
        let name = if name.contains('.') {
            Some(name).filter(|name| !self.is_page(name))
        } else {
            self.manifest.programs.get(Program::of(path).name()).map(|program| {
                let language = language::asked(headers).tag();
                program.languages.get(language).unwrap_or(&program.html).as_str()
            })
        };
        name.and_then(|name| self.file(method, name, headers)).unwrap_or_else(no_such_file)
    }

    /// Pages have addresses without an ending, and only those.
    fn is_page(&self, name: &str) -> bool {
        let mut pages = self.manifest.programs.values();
        pages.any(|page| page.html == name || page.languages.values().any(|other| other == name))
    }

    /// A file of the manifest, in the best encoding that the browser takes.
    fn file(&self, method: &Method, name: &str, headers: &HeaderMap) -> Option<Response> {
        let file = self.manifest.files.get(name)?;
        let encoding = if file.compressed { Encoding::best(headers) } else { Encoding::Identity };
        let etag = format!("\"{}{}\"", file.hash, encoding.ending());

        let mut response = Response::new(Body::empty());
        let answer = response.headers_mut();
        answer.insert(header::ETAG, HeaderValue::from_str(&etag).ok()?);
        answer.insert(
            header::CACHE_CONTROL,
            HeaderValue::from_static(match file.immutable {
                true => FOR_EVER,
                false if self.is_page(name) => KEEP_NOTHING,
                false => ASK_FIRST,
            }),
        );
        answer.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if self.is_page(name) {
            answer.insert(header::VARY, HeaderValue::from_static("accept-encoding, accept-language"));
            answer.insert(
                header::CONTENT_SECURITY_POLICY,
                HeaderValue::from_str(&page_policy(&file.style_hashes)).ok()?,
            );
        }
        if name == "sw.js" {
            answer.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(WORKER));
        }
        if is_known(headers, &etag) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return Some(response);
        }

        let content = (self.read)(&format!("{name}{}", encoding.ending()))?;
        answer.insert(header::CONTENT_TYPE, HeaderValue::from_str(&file.content_type).ok()?);
        answer.insert(header::CONTENT_LENGTH, content.len().into());
        if let Some(name) = encoding.name() {
            answer.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        if method == Method::GET {
            *response.body_mut() = match content {
                Cow::Borrowed(bytes) => Body::from(bytes),
                Cow::Owned(bytes) => Body::from(bytes),
            };
        }
        Some(response)
    }
}

#[derive(Clone, Copy)]
enum Encoding {
    Brotli,
    Gzip,
    Identity,
}

impl Encoding {
    /// Brotli before gzip before neither, whatever the browser's order: it is the smallest.
    fn best(headers: &HeaderMap) -> Self {
        let takes = |wanted: &str| {
            headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok()).any(
                |value| {
                    value.split(',').any(|part| {
                        let (name, parameters) = part.split_once(';').unwrap_or((part, ""));
                        let refused = parameters.trim().strip_prefix("q=").is_some_and(|quality| {
                            quality.trim().parse::<f32>().is_ok_and(|quality| quality <= 0.0)
                        });
                        name.trim().eq_ignore_ascii_case(wanted) && !refused
                    })
                },
            )
        };
        if takes("br") {
            Self::Brotli
        } else if takes("gzip") {
            Self::Gzip
        } else {
            Self::Identity
        }
    }

    /// What is added to the file's name, and to its `ETag`, since the bytes differ.
    const fn ending(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
            Self::Identity => "",
        }
    }

    const fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }
}

/// The content security policy of a page: all from here, no inline script, the one inline style by its hash.
fn page_policy(style_hashes: &[String]) -> String {
    let styles = style_hashes.iter().fold("'self'".to_owned(), |styles, hash| format!("{styles} '{hash}'"));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src {styles}; img-src 'self' data:; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'"
    )
}

/// Whether the browser has this version already.
fn is_known(headers: &HeaderMap, etag: &str) -> bool {
    headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok()).any(|value| {
        // A proxy that compresses marks the tag as weak: the content is the same.
        value.split(',').any(|known| known.trim().trim_start_matches("W/") == etag)
    })
}

fn is_api(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

fn no_such_endpoint() -> Response {
    let problem = Problem {
        kind: "/problems/not_found".into(),
        title: "There is nothing here".into(),
        status: StatusCode::NOT_FOUND.as_u16(),
        detail: "This address does not exist. /api/openapi.json lists those that do.".into(),
        code: Code::NotFound,
        fields: Vec::new(),
        retry_after: None,
        tries_left: None,
    };
    (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, MEDIA_TYPE)], axum::Json(problem)).into_response()
}

fn no_such_file() -> Response {
    // Not kept: a moment later, after a deployment, the file may be there.
    (StatusCode::NOT_FOUND, [(header::CACHE_CONTROL, "no-store")], "There is nothing at this address.\n")
        .into_response()
}

fn not_built() -> Response {
    const PAGE: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>The app is not built</title>\
        <h1>The app is not built</h1><p>Run <code>cargo xtask build</code>, then load this page again.</p>";
    (StatusCode::SERVICE_UNAVAILABLE, [(header::CACHE_CONTROL, "no-store")], Html(PAGE)).into_response()
}

/// A file of the site from the folder that `SITE_FOLDER` names, so that a test can put another version in place of the one
/// that is built in. The names are those of the site's manifest.
#[cfg(feature = "development")]
fn file_of_folder(name: &str) -> Option<Cow<'static, [u8]>> {
    let folder = std::path::PathBuf::from(std::env::var_os("SITE_FOLDER")?);
    std::fs::read(folder.join(name)).ok().map(Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::middleware;
    use http_body_util::BodyExt;
    use tower::ServiceExt;

    const MANIFEST: &str = r#"{
        "programs": { "app": { "html": "index.html", "languages": { "cy": "index.cy.html" } },
                      "office": { "html": "office.html" } },
        "files": {
            "index.html": { "content_type": "text/html; charset=utf-8", "hash": "aa", "immutable": false,
                            "compressed": true, "style_hashes": ["sha256-abc="] },
            "index.cy.html": { "content_type": "text/html; charset=utf-8", "hash": "dd", "immutable": false,
                               "compressed": false },
            "office.html": { "content_type": "text/html; charset=utf-8", "hash": "bb", "immutable": false,
                             "compressed": false },
            "app-12.wasm": { "content_type": "application/wasm", "hash": "12", "immutable": true,
                                "compressed": true },
            "sw.js": { "content_type": "text/javascript; charset=utf-8", "hash": "56", "immutable": false,
                       "compressed": false },
            "icon-34.png": { "content_type": "image/png", "hash": "34", "immutable": true, "compressed": false }
        }
    }"#;

    fn app() -> Router {
        Router::new()
            .route("/api/me", axum::routing::get(|| async { "me" }))
            .fallback(|request: Request| async move {
                let site = Site {
                    manifest: serde_json::from_str(MANIFEST).unwrap(),
                    // Each file holds its own name.
                    read: |name| Some(Cow::Owned(name.as_bytes().to_vec())),
                };
                site.answer(request.method(), request.uri().path(), request.headers())
            })
            .layer(middleware::from_fn(security_headers))
    }

    struct Answer {
        status: u16,
        headers: HeaderMap,
        body: String,
    }

    impl Answer {
        fn header(&self, name: &str) -> &str {
            self.headers.get(name).map_or("", |value| value.to_str().unwrap())
        }
    }

    async fn ask(method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = app().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    async fn get(path: &str) -> Answer {
        ask("GET", path, &[]).await
    }

    #[tokio::test]
    async fn every_address_without_an_ending_is_a_page() {
        for path in [
            "/",
            "/messages",
            "/messages/0190-12",
            "/officer",
            "/sign-in",
            "/details/email",
            "/privacy/delete",
            "/deleted",
        ] {
            let page = get(path).await;
            assert_eq!((page.status, page.body.as_str()), (200, "index.html"), "{path}");
            assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
            assert_eq!(page.header("cache-control"), "no-store");
        }
        for path in ["/office", "/office/", "/office/contacts/12"] {
            assert_eq!(get(path).await.body, "office.html", "{path}");
        }
    }

    #[tokio::test]
    async fn a_page_comes_in_the_language_that_the_browser_asks_for() {
        for (path, asked, page) in [
            ("/messages", "cy, en;q=0.5", "index.cy.html"),
            ("/messages", "pl", "index.html"),
            ("/details", "cy", "index.cy.html"),
            ("/office", "cy", "office.html"),
        ] {
            let answer = ask("GET", path, &[("accept-language", asked)]).await;
            assert_eq!(answer.body, page, "{path} in {asked}");
            assert_eq!(answer.header("vary"), "accept-encoding, accept-language");
            assert_eq!(answer.header("cache-control"), "no-store");
        }
        assert_eq!(get("/index.cy.html").await.status, 404);
    }

    #[tokio::test]
    async fn a_page_may_run_only_what_is_ours() {
        let policy = get("/").await.header("content-security-policy").to_owned();
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
        assert!(policy.contains("style-src 'self' 'sha256-abc=';"), "{policy}");
        assert!(!policy.contains("unsafe-inline"), "{policy}");
    }

    #[tokio::test]
    async fn hashed_files_are_kept_for_ever() {
        let file = get("/app-12.wasm").await;
        assert_eq!((file.status, file.body.as_str()), (200, "app-12.wasm"));
        assert_eq!(file.header("content-type"), "application/wasm");
        assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(file.header("content-security-policy"), NOTHING);
    }

    #[tokio::test]
    async fn the_service_worker_is_asked_about_each_time_and_may_load_from_here() {
        let file = get("/sw.js").await;
        assert_eq!((file.status, file.header("cache-control")), (200, "no-cache"));
        assert_eq!(file.header("content-security-policy"), WORKER);
    }

    #[tokio::test]
    async fn the_smallest_encoding_that_the_browser_takes_is_sent() {
        for (accepted, body, encoding) in [
            ("gzip, deflate, br, zstd", "app-12.wasm.br", "br"),
            ("br;q=0.1, gzip;q=1", "app-12.wasm.br", "br"),
            ("br;q=0, gzip", "app-12.wasm.gz", "gzip"),
            ("GZIP", "app-12.wasm.gz", "gzip"),
            ("br;q=0,gzip; q=0.0", "app-12.wasm", ""),
            ("zstd", "app-12.wasm", ""),
        ] {
            let file = ask("GET", "/app-12.wasm", &[("accept-encoding", accepted)]).await;
            assert_eq!((file.body.as_str(), file.header("content-encoding")), (body, encoding), "{accepted}");
            assert_eq!(file.header("vary"), "accept-encoding");
        }
        // A picture is compressed already.
        let picture = ask("GET", "/icon-34.png", &[("accept-encoding", "br")]).await;
        assert_eq!((picture.body.as_str(), picture.header("content-encoding")), ("icon-34.png", ""));
    }

    #[tokio::test]
    async fn an_unchanged_page_is_not_sent_again() {
        let first = ask("GET", "/", &[("accept-encoding", "br")]).await;
        assert_eq!(first.header("etag"), "\"aa.br\"");
        for known in ["\"aa.br\"", "W/\"aa.br\"", "\"old\", \"aa.br\""] {
            let again = ask("GET", "/", &[("accept-encoding", "br"), ("if-none-match", known)]).await;
            assert_eq!((again.status, again.body.as_str()), (304, ""), "{known}");
            assert_eq!(again.header("etag"), "\"aa.br\"");
        }
        // The same version in another encoding is other bytes.
        assert_eq!(ask("GET", "/", &[("if-none-match", "\"aa.br\"")]).await.status, 200);
    }

    #[tokio::test]
    async fn head_is_get_without_the_body() {
        let head = ask("HEAD", "/app-12.wasm", &[]).await;
        assert_eq!((head.status, head.body.as_str(), head.header("content-length")), (200, "", "11"));
    }

    #[tokio::test]
    async fn what_is_not_there_is_said_to_be_missing() {
        for path in ["/app-11.wasm", "/index.html", "/manifest.json", "/../Cargo.toml", "/.env"] {
            let answer = get(path).await;
            assert_eq!((answer.status, answer.header("cache-control")), (404, "no-store"), "{path}");
        }
        let answer = get("/api/nothing").await;
        assert_eq!((answer.status, answer.header("content-type")), (404, "application/problem+json"));
    }

    #[tokio::test]
    async fn pages_take_only_get_and_head() {
        let answer = ask("POST", "/", &[]).await;
        assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"));
    }

    #[tokio::test]
    async fn every_answer_is_hardened() {
        for path in ["/", "/app-12.wasm", "/api/me", "/api/nothing", "/missing.js"] {
            let answer = get(path).await;
            for (name, value) in EVERYWHERE {
                assert_eq!(answer.header(name.as_str()), value, "{path}");
            }
            assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        }
        assert_eq!(get("/api/me").await.header("cache-control"), "no-store");
        assert_eq!(get("/api/me").await.header("content-security-policy"), NOTHING);
    }
}
