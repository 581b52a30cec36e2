//! `call::<E>()`: the only fetch.
//!
//! A caller sees an answer or a problem that it can explain. What does not concern it happens here: an ended session is
//! resumed or signed in again and the request repeated; a read that cannot reach the server tries until it can.

use crate::prelude::*;
use crate::{
    browser::{self, property},
    dom, json, session, words,
};
use js_sys::{Function, Promise};
use serde::de::DeserializeOwned;
use shared::{
    Code, Endpoint, Method, Problem,
    reply::{Attachment, FILE_NAME, UPLOAD},
};
use std::{
    cell::{Cell, RefCell},
    future::Future,
    pin::Pin,
    rc::Rc,
    time::Duration,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// For how many milliseconds an answer is waited for.
const TIMEOUT: u32 = 20_000;
/// After how long the parent is told that it is slow.
const SLOW: Duration = Duration::from_secs(4);

/// How well the server is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// As it should be.
    Fine,
    /// An answer takes long.
    Slow,
    /// Not at all; the next try is in so many seconds.
    Down {
        /// Seconds.
        seconds: i32,
    },
}

struct Api {
    reach: RwSignal<Reach>,
    /// Whether a device can be remembered: parents' can, the office's cannot.
    resumes: bool,
}

thread_local! {
    static API: RefCell<Option<Api>> = const { RefCell::new(None) };
    /// The tries that wait, to be woken together.
    static WAITING: RefCell<Vec<Function>> = const { RefCell::new(Vec::new()) };
    /// The one attempt to resume that is under way.
    static RESUMING: RefCell<Option<Promise>> = const { RefCell::new(None) };
    /// How many answers are late.
    static LATE: Cell<u32> = const { Cell::new(0) };
    /// How many requests are tried again and again.
    static DOWN: Cell<u32> = const { Cell::new(0) };
}

/// Call it once, in the program's root.
pub fn start(resumes: bool) {
    API.set(Some(Api { reach: RwSignal::new(Reach::Fine), resumes }));
    browser::listen("online", |_| try_again());
}

fn reach_signal() -> Option<RwSignal<Reach>> {
    API.with_borrow(|api| api.as_ref().map(|api| api.reach))
}

/// How well the server is reached; a view that reads it changes with it.
pub fn reach() -> Reach {
    reach_signal().map_or(Reach::Fine, RwSignal::get)
}

fn set_reach(reach: Reach) {
    if let Some(signal) = reach_signal()
        && signal.get_untracked() != reach
    {
        signal.set(reach);
    }
}

/// Tries at once whatever waits to be tried again.
pub fn try_again() {
    for resolve in WAITING.take() {
        _ = resolve.call0(&JsValue::NULL);
    }
}

/// What a page knows of what it asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Load<T> {
    /// Nothing yet.
    Waiting,
    /// It came.
    Here(T),
    /// It did not, and asking again would not help.
    Failed(Problem),
}

/// Asks for something and puts it into a signal. It stops when the page goes.
pub fn load<E: Endpoint>(request: E, into: RwSignal<Load<E::Response>>)
where
    E::Response: Sync,
{
    dom::spawn(async move {
        into.set(match call(request).await {
            Ok(answer) => Load::Here(answer),
            Err(problem) => Load::Failed(problem),
        });
    });
}

/// Makes a request and returns its answer.
pub async fn call<E: Endpoint>(request: E) -> Result<E::Response, Problem> {
    let mut url = request.path();
    let body = if E::METHOD.has_body() {
        Some(serde_json::to_string(&request).map_err(|_| made_here(Code::BadRequest))?)
    } else {
        let query = serde_html_form::to_string(&request).map_err(|_| made_here(Code::BadRequest))?;
        if !query.is_empty() {
            url.push('?');
            url.push_str(&query);
        }
        None
    };
    let signed_out = if E::FOR_ANYONE { SignedOut::Answers } else { SignedOut::Asks };
    read(&send(E::METHOD, url, body, signed_out).await?)
}

fn read<T: DeserializeOwned>(answer: &str) -> Result<T, Problem> {
    json::read(answer).map_err(|_| made_here(Code::Internal))
}

/// Makes a request that reads something of the parent's, if one is signed in here: nobody is asked to sign in.
pub async fn call_if_signed_in<E: Endpoint>(request: E) -> Result<E::Response, Problem> {
    read(&send(E::METHOD, request.path(), None, SignedOut::Resumes).await?)
}

/// Sends a file. `told` hears how many hundredths of it have gone.
pub async fn upload(
    url: &str,
    file: &web_sys::File,
    told: impl Fn(i32) + Copy + 'static,
) -> Result<Attachment, Problem> {
    let mut resumed = false;
    loop {
        match upload_once(url, file, Closure::new(move |event| told(hundredths(&event)))).await {
            Err(problem) if problem.code == Code::SignedOut => {
                if resumed || !resume().await {
                    session::wait_for_sign_in(true).await;
                }
                resumed = true;
            }
            answer => return answer,
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "it is between 0 and 100")]
fn hundredths(event: &web_sys::ProgressEvent) -> i32 {
    (event.loaded() / event.total().max(1.0) * 100.0) as i32
}

/// `fetch` does not say how far it is, so this is the older way.
async fn upload_once(
    url: &str,
    file: &web_sys::File,
    told: Closure<dyn FnMut(web_sys::ProgressEvent)>,
) -> Result<Attachment, Problem> {
    let unreachable = |_| made_here(Code::Unreachable);
    let request = web_sys::XmlHttpRequest::new().map_err(unreachable)?;
    request.open("POST", url).map_err(unreachable)?;
    let name = String::from(js_sys::encode_uri_component(&file.name()));
    for (header, value) in
        [("content-type", UPLOAD), (FILE_NAME, &name), ("accept-language", words::language().tag())]
    {
        request.set_request_header(header, value).map_err(unreachable)?;
    }
    if let Ok(upload) = request.upload() {
        upload.set_onprogress(Some(told.as_ref().unchecked_ref()));
    }
    let ended = browser::promise(|resolve| request.set_onloadend(Some(&resolve)));
    request.send_with_opt_blob(Some(file)).map_err(unreachable)?;
    _ = ended.await;
    let text = request.response_text().ok().flatten().unwrap_or_default();
    match request.status().unwrap_or(0) {
        200 => read(&text),
        0 => Err(made_here(Code::Unreachable)),
        _ => Err(json::read(&text).unwrap_or_else(|_| made_here(Code::Internal))),
    }
}

/// Takes something back; should it fail, it goes by itself.
pub fn forget(url: String) {
    dom::spawn_for_good(async move {
        _ = send(Method::Delete, url, None, SignedOut::Answers).await;
    });
}

/// What happens when nobody is signed in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SignedOut {
    /// A remembered device signs itself in; otherwise the parent is asked to.
    Asks,
    /// A remembered device signs itself in; otherwise the caller is told.
    Resumes,
    /// The caller is told.
    Answers,
}

/// Waits until the server can be reached, as every read does.
pub async fn reachable() -> bool {
    send(Method::Get, "/healthz".into(), None, SignedOut::Answers).await.is_ok()
}

/// The text of an answer that is on its way.
type Sent = Pin<Box<dyn Future<Output = Result<String, Problem>>>>;

/// The part of [`call`] that is the same for all requests, so that the program holds it once.
fn send(method: Method, url: String, body: Option<String>, signed_out: SignedOut) -> Sent {
    Box::pin(send_until_answered(method, url, body, signed_out))
}

async fn send_until_answered(
    method: Method,
    url: String,
    body: Option<String>,
    signed_out: SignedOut,
) -> Result<String, Problem> {
    // A search is a POST only to keep what is searched for out of addresses.
    let reads = method == Method::Get || url.ends_with("/search");
    let mut resumed = false;
    let mut wait = 1;
    let mut down = None;
    loop {
        let problem = match attempt(method, url.clone(), body.clone()).await {
            Ok(answer) => {
                // Whatever else waits for the server need not wait longer.
                try_again();
                return Ok(answer);
            }
            Err(problem) => problem,
        };
        match problem.code {
            Code::SignedOut if signed_out != SignedOut::Answers => {
                if resumed || !resume().await {
                    if signed_out == SignedOut::Resumes {
                        return Err(problem);
                    }
                    session::wait_for_sign_in(!reads).await;
                }
                resumed = true;
            }
            Code::Unreachable if reads => {
                down.get_or_insert_with(Down::count);
                set_reach(Reach::Down { seconds: wait });
                pause(wait * 1000).await;
                wait = (wait * 2).min(8);
            }
            _ => return Err(problem),
        }
    }
}

/// Sends the request once.
fn attempt(method: Method, url: String, body: Option<String>) -> Sent {
    Box::pin(send_once(method, url, body))
}

async fn send_once(method: Method, url: String, body: Option<String>) -> Result<String, Problem> {
    let _late = Late::watch();
    let unreachable = |_| made_here(Code::Unreachable);
    let response = match take_first(method, &url) {
        Some(first) => first.await,
        None => fetch(method, &url, body.as_deref()).await,
    };
    let response: web_sys::Response = response.and_then(JsCast::dyn_into).map_err(unreachable)?;
    let text = JsFuture::from(response.text().map_err(unreachable)?).await.map_err(unreachable)?;
    let text = text.as_string().unwrap_or_default();
    if response.ok() {
        return Ok(text);
    }
    // Between us and the server, others may answer in its place, with pages of their own.
    Err(json::read(&text).unwrap_or_else(|_| {
        made_here(match response.status() {
            502..=504 => Code::Unreachable,
            404 => Code::NotFound,
            413 => Code::TooLarge,
            429 => Code::TooMany,
            _ => Code::Internal,
        })
    }))
}

/// The answer that `boot.js` asked for while this program was on its way; each can be taken once.
fn take_first(method: Method, url: &str) -> Option<JsFuture> {
    if method != Method::Get {
        return None;
    }
    let first = property(&js_sys::global(), "__first");
    let promise = property(&first, url).dyn_into::<Promise>().ok()?;
    _ = js_sys::Reflect::delete_property(first.unchecked_ref::<js_sys::Object>(), &url.into());
    let timeout = Promise::new(&mut |resolve, _| browser::after(TIMEOUT.cast_signed(), &resolve));
    Some(JsFuture::from(Promise::race(&js_sys::Array::of2(&promise, &timeout))))
}

async fn fetch(method: Method, url: &str, body: Option<&str>) -> Result<JsValue, JsValue> {
    let headers = js_sys::Object::new();
    _ = js_sys::Reflect::set(&headers, &"accept".into(), &"application/json".into());
    _ = js_sys::Reflect::set(&headers, &"accept-language".into(), &words::language().tag().into());
    let init = web_sys::RequestInit::new();
    init.set_method(method.name());
    init.set_signal(Some(&web_sys::AbortSignal::timeout_with_u32(TIMEOUT)));
    if let Some(body) = body {
        _ = js_sys::Reflect::set(&headers, &"content-type".into(), &"application/json".into());
        init.set_body(&body.into());
    }
    init.set_headers(&headers);
    JsFuture::from(window().fetch_with_str_and_init(url, &init)).await
}

/// Trades the remember-me cookie for a session. One at a time for the whole browser: a token that is used twice ends
/// every session of the parent.
async fn resume() -> bool {
    if !API.with_borrow(|api| api.as_ref().is_some_and(|api| api.resumes)) {
        return false;
    }
    // `boot.js` may have tried a moment ago.
    let global = js_sys::global();
    if property(&global, "__signedOut").is_truthy() {
        _ = js_sys::Reflect::delete_property(&global, &"__signedOut".into());
        return false;
    }
    let promise = RESUMING.with_borrow_mut(|resuming| resuming.get_or_insert_with(resume_locked).clone());
    let resumed = JsFuture::from(promise).await.is_ok_and(|resumed| resumed.is_truthy());
    RESUMING.set(None);
    resumed
}

fn resume_locked() -> Promise {
    let ask = || {
        future_to_promise(async {
            let resumed = attempt(Method::Post, "/api/session/resume".into(), Some("{}".into())).await;
            Ok(JsValue::from_bool(resumed.is_ok()))
        })
    };
    // web-sys has the Web Locks among its unstable parts, so they are called by name.
    let locks = property(&window().navigator(), "locks");
    let Ok(request) = property(&locks, "request").dyn_into::<Function>() else { return ask() };
    let callback = Closure::once_into_js(move |_: JsValue| ask());
    request
        .call2(&locks, &"resume".into(), &callback)
        .map_or_else(|_| Promise::resolve(&JsValue::FALSE), JsCast::unchecked_into)
}

/// Waits so many milliseconds, or until [`try_again`].
async fn pause(milliseconds: i32) {
    let woken = browser::promise(|resolve| {
        browser::after(milliseconds, &resolve);
        WAITING.with_borrow_mut(|waiting| waiting.push(resolve));
    });
    _ = woken.await;
}

/// Counts a request that is tried again and again, until it succeeds or nobody waits for it any more.
struct Down;

impl Down {
    fn count() -> Self {
        DOWN.set(DOWN.get() + 1);
        Self
    }
}

impl Drop for Down {
    fn drop(&mut self) {
        DOWN.set(DOWN.get() - 1);
        if DOWN.get() == 0 {
            set_reach(Reach::Fine);
        }
    }
}

/// Says that an answer is slow, until it comes or nobody waits for it any more.
struct Late {
    timer: Option<TimeoutHandle>,
    told: Rc<Cell<bool>>,
}

impl Late {
    fn watch() -> Self {
        let told = Rc::new(Cell::new(false));
        let tell = told.clone();
        let late = move || {
            tell.set(true);
            LATE.set(LATE.get() + 1);
            if DOWN.get() == 0 {
                set_reach(Reach::Slow);
            }
        };
        Self { timer: set_timeout_with_handle(late, SLOW).ok(), told }
    }
}

impl Drop for Late {
    fn drop(&mut self) {
        if let Some(timer) = self.timer {
            timer.clear();
        }
        if self.told.get() {
            LATE.set(LATE.get() - 1);
            if LATE.get() == 0 && DOWN.get() == 0 {
                set_reach(Reach::Fine);
            }
        }
    }
}

/// A problem that this program found itself.
fn made_here(code: Code) -> Problem {
    let mut problem = Problem {
        kind: String::new(),
        title: String::new(),
        status: 0,
        detail: String::new(),
        code,
        fields: Vec::new(),
        retry_after: None,
        tries_left: None,
    };
    problem.detail = words::said(&problem);
    problem
}
