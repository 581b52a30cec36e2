//! `api.call(request)`: the way every page asks the server.
//!
//! A caller sees an answer or a problem that it can explain. What does not concern it happens here: an ended session is
//! resumed or signed in again and the request repeated; a read that cannot reach the server tries until it can.

use super::transport::{self, local_problem, read};
use crate::{
    browser::property,
    state::{Network, Session},
};
use js_sys::{Function, Promise};
use leptos::{prelude::*, task::spawn_local};
use shared::{Code, Endpoint, Method, Problem};
use std::{future::Future, pin::Pin};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// The way to the server, a context.
#[derive(Clone, Copy)]
pub struct Api {
    pub(super) network: Network,
    pub(super) session: Session,
    /// Whether a device can be remembered: parents' can, the office's cannot.
    remembers: bool,
    /// The one attempt to resume the session that is under way.
    resuming: StoredValue<Option<Promise>, LocalStorage>,
}

/// The way to the server.
pub fn use_api() -> Api {
    expect_context()
}

/// What happens when nobody is signed in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SignedOut {
    /// A remembered device signs itself in; otherwise the parent is asked to.
    Ask,
    /// A remembered device signs itself in; otherwise the caller is told.
    Resume,
    /// The caller is told.
    Report,
}

/// The text of an answer that is on its way.
type Answer = Pin<Box<dyn Future<Output = Result<String, Problem>>>>;

impl Api {
    /// Create it once, in the app's root.
    pub fn new(network: Network, session: Session, remembers: bool) -> Self {
        Self { network, session, remembers, resuming: StoredValue::new_local(None) }
    }

    /// Makes a request and returns its answer.
    pub async fn call<E: Endpoint>(self, request: E) -> Result<E::Response, Problem> {
        let mut url = request.path();
        let mut body = None;
        if E::METHOD.has_body() {
            body = Some(serde_json::to_string(&request).map_err(|_| local_problem(Code::BadRequest))?);
        } else {
            let query = serde_html_form::to_string(&request).map_err(|_| local_problem(Code::BadRequest))?;
            if !query.is_empty() {
                url = [&url, "?", &query].concat();
            }
        }
        let signed_out = if E::FOR_ANYONE { SignedOut::Report } else { SignedOut::Ask };
        read(&self.send(E::METHOD, url, body, signed_out).await?)
    }

    /// Makes a request that reads something of the parent's, if one is signed in here: nobody is asked to sign in.
    pub async fn call_if_signed_in<E: Endpoint>(self, request: E) -> Result<E::Response, Problem> {
        read(&self.send(E::METHOD, request.path(), None, SignedOut::Resume).await?)
    }

    /// Makes a request that reads, once: nothing is tried again, and nobody is asked to sign in.
    pub async fn call_once<E: Endpoint>(self, request: E) -> Result<E::Response, Problem> {
        read(&transport::send(self.network, E::METHOD, &request.path(), None).await?)
    }

    /// Takes back a file that was not sent. Should this fail, the server deletes it by itself later.
    pub fn discard(self, url: String) {
        spawn_local(async move {
            _ = self.send(Method::Delete, url, None, SignedOut::Report).await;
        });
    }

    /// The part of [`call`](Self::call) that is the same for all requests, so that the app has it once.
    fn send(self, method: Method, url: String, body: Option<String>, signed_out: SignedOut) -> Answer {
        Box::pin(self.send_until_answered(method, url, body, signed_out))
    }

    async fn send_until_answered(
        self,
        method: Method,
        url: String,
        body: Option<String>,
        signed_out: SignedOut,
    ) -> Result<String, Problem> {
        // A search is a POST only to keep what is searched for out of addresses.
        let reads = method == Method::Get || url.ends_with("/search");
        let mut resumed = false;
        loop {
            let attempt = || transport::send(self.network, method, &url, body.as_deref());
            let answer = if reads { self.network.until_reached(attempt).await } else { attempt().await };
            match answer {
                Err(problem) if problem.code == Code::SignedOut && signed_out != SignedOut::Report => {
                    if resumed || !self.resume().await {
                        if signed_out == SignedOut::Resume {
                            return Err(problem);
                        }
                        self.session.wait_for_sign_in(!reads).await;
                    }
                    resumed = true;
                }
                Ok(text) => {
                    // Whatever else waits for the server need not wait longer.
                    self.network.try_now();
                    return Ok(text);
                }
                Err(problem) => return Err(problem),
            }
        }
    }

    /// Trades the remember-me cookie for a session; returns whether there is one. One at a time for the whole browser: a token
    /// that is used twice ends every session of the parent.
    pub(super) async fn resume(self) -> bool {
        if !self.remembers {
            return false;
        }
        let promise = self.resuming.try_update_value(|resuming| {
            resuming.get_or_insert_with(|| one_at_a_time("resume", self.network)).clone()
        });
        let Some(promise) = promise else { return false };
        let resumed = JsFuture::from(promise).await.is_ok_and(|resumed| resumed.is_truthy());
        self.resuming.set_value(None);
        resumed
    }
}

/// Resumes the session while no other tab does: the Web Locks are unstable in `web-sys`, so they are called by name.
fn one_at_a_time(lock: &str, network: Network) -> Promise {
    let resume = move || {
        future_to_promise(async move {
            let answer = transport::send(network, Method::Post, transport::RESUME, Some("{}")).await;
            Ok(JsValue::from_bool(answer.is_ok()))
        })
    };
    let locks = property(&window().navigator(), "locks");
    let Ok(request) = property(&locks, "request").dyn_into::<Function>() else { return resume() };
    let callback = Closure::once_into_js(move |_: JsValue| resume());
    request
        .call2(&locks, &lock.into(), &callback)
        .map_or_else(|_| Promise::resolve(&JsValue::FALSE), JsCast::unchecked_into)
}
