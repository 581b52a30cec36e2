//! Whether the server has a newer version of the app. The page is the same for everyone and names all its files, so another
//! version is a page that names others.

use crate::browser::{self, script_attribute};
use futures_channel::oneshot;
use futures_util::future::select;
use gloo_net::http::Request;
use leptos::{prelude::*, task::spawn_local};
use std::{pin::pin, time::Duration};
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    RequestCache, RequestCredentials, ServiceWorkerRegistration, ServiceWorkerState, VisibilityState,
};

/// How often a page that stays open asks.
const OFTEN: Duration = Duration::from_mins(30);
/// A page that is seen again asks unless it has asked within this time, in milliseconds.
const RECENT: f64 = 60_000.0;
/// How long the service worker may take to have the new version before the parent is told of it.
const MAX_WAIT: Duration = Duration::from_secs(10);

/// What is known of a newer version, a context.
#[derive(Clone, Copy)]
pub struct Updates {
    /// Whether there is one.
    pub available: RwSignal<bool>,
    checked_at: StoredValue<f64>,
    /// It is said once.
    said: StoredValue<bool>,
}

/// What is known of a newer version.
pub fn use_updates() -> Updates {
    expect_context()
}

impl Updates {
    /// Create it once, in the app's root.
    pub fn new() -> Self {
        let updates = Self {
            available: RwSignal::new(false),
            checked_at: StoredValue::new(browser::now()),
            said: StoredValue::new(false),
        };
        set_interval(move || updates.check(), OFTEN);
        updates
    }

    /// Asks, unless that was done a moment ago.
    pub fn check_if_due(self) {
        if browser::now() - self.checked_at.get_value() > RECENT {
            self.check();
        }
    }

    /// Asks, unless nobody sees the page.
    pub fn check(self) {
        if self.said.get_value() || document().visibility_state() == VisibilityState::Hidden {
            return;
        }
        self.checked_at.set_value(browser::now());
        spawn_local(async move {
            let Some(page) = this_page().await.filter(|page| page.contains("data-wasm")) else { return };
            let files =
                ["src", "data-style", "data-glue", "data-wasm"].into_iter().filter_map(script_attribute);
            if files.into_iter().any(|file| !page.contains(&*file)) && !self.said.get_value() {
                self.said.set_value(true);
                let (sender, patience) = oneshot::channel::<()>();
                set_timeout(move || _ = sender.send(()), MAX_WAIT);
                _ = select(pin!(keep_new_version()), patience).await;
                self.available.set(true);
            }
        });
    }

    /// Offers the newer version, if there is one, although that was said before: something of this version cannot be loaded.
    pub fn offer(self) {
        if self.said.get_value() {
            self.available.set(true);
        } else {
            self.check_if_due();
        }
    }
}

impl Default for Updates {
    fn default() -> Self {
        Self::new()
    }
}

/// The page of this address as the server has it now.
async fn this_page() -> Option<String> {
    let path = window().location().pathname().ok()?;
    let request = Request::get(&path).credentials(RequestCredentials::Omit).cache(RequestCache::NoStore);
    let answer = request.send().await.ok()?;
    if answer.ok() { answer.text().await.ok() } else { None }
}

/// Has the service worker fetch the new version, for a start without a network, and waits until it is in charge. Whoever loads the
/// page while one worker takes over from the other may get no answer: Chromium can lose the request in between.
async fn keep_new_version() -> Option<()> {
    let workers = window().navigator().service_worker();
    // There is none where the page did not come over HTTPS.
    if workers.is_undefined() {
        return None;
    }
    let registration: ServiceWorkerRegistration =
        JsFuture::from(workers.get_registration()).await.ok()?.dyn_into().ok()?;
    JsFuture::from(registration.update().ok()?).await.ok()?;
    let worker =
        registration.installing().or_else(|| registration.waiting()).or_else(|| registration.active())?;
    let (sender, settled) = oneshot::channel();
    let mut sender = Some(sender);
    let state = worker.clone();
    let look = Closure::<dyn FnMut()>::new(move || {
        if matches!(state.state(), ServiceWorkerState::Activated | ServiceWorkerState::Redundant) {
            _ = sender.take().map(|sender| sender.send(()));
        }
    });
    // The browser keeps it as long as the worker may call it: this may have been waited for too long by then.
    worker.set_onstatechange(Some(look.into_js_value().unchecked_ref()));
    // It may be in charge already.
    if !matches!(worker.state(), ServiceWorkerState::Activated | ServiceWorkerState::Redundant) {
        settled.await.ok()?;
    }
    worker.set_onstatechange(None);
    Some(())
}
