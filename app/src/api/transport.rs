//! One request and its answer, over gloo-net.

use super::json;
use crate::{browser::property, i18n, state::Network};
use futures_channel::oneshot;
use futures_util::future::{Either, select};
use gloo_net::http::{Method as HttpMethod, Request, RequestBuilder, Response};
use leptos::prelude::set_timeout;
use serde::de::DeserializeOwned;
use shared::{Code, Endpoint, Method, Problem, session::Resume};
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// How long an answer is waited for, in milliseconds.
const TIMEOUT: u32 = 20_000;

/// How long the first answer is waited for before anything is shown.
const MAX_WAIT: Duration = Duration::from_secs(4);

/// Signs in a remembered device.
pub(super) const RESUME: &str = Resume::PATH;

/// Sends a request once and returns the text of its answer.
pub(super) async fn send(
    network: Network,
    method: Method,
    url: &str,
    body: Option<&str>,
) -> Result<String, Problem> {
    let _pending = network.pending();
    let (text, status) = answer(method, url, body).await.map_err(|_| local_problem(Code::Unreachable))?;
    if (200..300).contains(&status) {
        return Ok(text);
    }
    // Between us and the server, others may answer in its place, with pages of their own.
    Err(json::read(&text).unwrap_or_else(|_| {
        local_problem(match status {
            502..=504 => Code::Unreachable,
            404 => Code::NotFound,
            413 => Code::TooLarge,
            429 => Code::TooMany,
            _ => Code::Internal,
        })
    }))
}

async fn answer(method: Method, url: &str, body: Option<&str>) -> Result<(String, u16), gloo_net::Error> {
    // A change is never made by an answer that was there before.
    let first = if method == Method::Get || url == RESUME { take_first(url) } else { None };
    let response = match first {
        Some(first) => match JsFuture::from(first).await.map(JsCast::dyn_into::<web_sys::Response>) {
            Ok(Ok(response)) => Response::from(response),
            _ => return Err(gloo_net::Error::GlooError(String::new())),
        },
        None => request(method, url, body)?.send().await?,
    };
    Ok((response.text().await?, response.status()))
}

fn request(method: Method, url: &str, body: Option<&str>) -> Result<Request, gloo_net::Error> {
    let method = match method {
        Method::Get => HttpMethod::GET,
        Method::Post => HttpMethod::POST,
        Method::Put => HttpMethod::PUT,
        Method::Delete => HttpMethod::DELETE,
    };
    let request = RequestBuilder::new(url)
        .method(method)
        .header("accept", "application/json")
        .header("accept-language", i18n::language().tag())
        .abort_signal(Some(&web_sys::AbortSignal::timeout_with_u32(TIMEOUT)));
    match body {
        Some(body) => request.header("content-type", "application/json").body(body),
        None => request.build(),
    }
}

/// The answer that `boot.js` asked for while the app was on its way; each can be taken once.
fn take_first(url: &str) -> Option<js_sys::Promise> {
    let first = property(&js_sys::global(), "__first");
    let promise = property(&first, url).dyn_into().ok()?;
    _ = js_sys::Reflect::delete_property(first.unchecked_ref::<js_sys::Object>(), &url.into());
    Some(promise)
}

/// Whether the answer that `boot.js` has asked for says that nobody is signed in. Waits for it, unless it is late; such an answer is
/// not there for others any more.
pub async fn first_is_refused(url: &str) -> bool {
    let first = property(&js_sys::global(), "__first");
    let Ok(promise) = property(&first, url).dyn_into::<js_sys::Promise>() else { return false };
    let (sender, late) = oneshot::channel::<()>();
    set_timeout(move || _ = sender.send(()), MAX_WAIT);
    let Either::Left((Ok(answer), _)) = select(JsFuture::from(promise), late).await else { return false };
    let refused = answer.dyn_into::<web_sys::Response>().is_ok_and(|answer| answer.status() == 401);
    if refused {
        take_first(url);
    }
    refused
}

/// The text of a file of this version of the app.
pub async fn load_text(url: &str) -> Result<String, Problem> {
    match answer(Method::Get, url, None).await {
        Ok((text, 200)) => Ok(text),
        _ => Err(local_problem(Code::Unreachable)),
    }
}

/// Reads an answer of the API.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    json::read(text).map_err(|_| local_problem(Code::Internal))
}

/// A problem that the app found itself.
pub fn local_problem(code: Code) -> Problem {
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
    problem.detail = i18n::explain(&problem);
    problem
}
