//! What a page shows and its buttons change: each button's answer is the page as it is then.

use super::{Account, Toasts, use_account, use_toasts};
use crate::{
    api::{Api, Load, use_api},
    browser,
};
use leptos::{
    prelude::*,
    task::{spawn_local, spawn_local_scoped_with_cancellation},
};
use shared::{Endpoint, Uuid};

/// What is loaded for a page, and whether a button's work is under way. Copies are the same one.
pub struct Content<T: Send + Sync + 'static> {
    /// What is loaded.
    pub state: RwSignal<Load<T>>,
    busy: RwSignal<bool>,
    api: Api,
    account: Account,
    toasts: Toasts,
}

impl<T: Send + Sync + 'static> Clone for Content<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Content<T> {}

impl<T: Send + Sync + 'static> Content<T> {
    /// Asks for what is to be shown.
    pub fn load<E: Endpoint<Response = T>>(request: E) -> Self {
        let content = Self {
            state: RwSignal::new(Load::Loading),
            busy: RwSignal::new(false),
            api: use_api(),
            account: use_account(),
            toasts: use_toasts(),
        };
        spawn_local_scoped_with_cancellation(async move {
            content.state.set(match content.api.call(request).await {
                Ok(value) => Load::Ready(value),
                Err(problem) => Load::Failed(problem),
            });
        });
        content
    }

    /// Does what a button says, once at a time, whatever page is shown meanwhile; then shows what is so, with the focus at the
    /// element whose id is `focus`.
    pub fn act<E: Endpoint<Response = T>>(self, request: E, done: String, focus: Uuid) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        spawn_local(async move {
            let answer = self.api.call(request).await;
            self.busy.try_set(false);
            match answer {
                Ok(now) => self.replace(now, done, focus),
                Err(problem) => self.toasts.failed(&problem),
            }
        });
    }

    /// Shows what is so now, and comes back to what it was about.
    pub fn replace(self, now: T, done: String, focus: Uuid) {
        // The page may be gone: what was done is done, and said, all the same.
        if self.state.try_set(Load::Ready(now)).is_none() {
            browser::focus_soon(focus.to_string());
        }
        self.toasts.done(done);
        self.account.refresh();
    }
}
