//! What a page shows and its buttons change: each button's answer is the page anew.

use super::account;
use crate::prelude::*;
use crate::{
    api::{self, Load},
    browser,
    components::{Say, say},
    dom,
    words::said,
};
use shared::{Endpoint, Uuid};

/// What is loaded, and whether a button's work is under way.
pub struct Shown<T: Send + Sync + 'static> {
    /// What is loaded.
    pub state: RwSignal<Load<T>>,
    busy: RwSignal<bool>,
}

impl<T: Send + Sync + 'static> Clone for Shown<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Shown<T> {}

impl<T: Send + Sync + 'static> Shown<T> {
    /// Asks for what is to be shown.
    pub fn load<E: Endpoint<Response = T>>(request: E) -> Self {
        let shown = Self { state: RwSignal::new(Load::Waiting), busy: RwSignal::new(false) };
        api::load(request, shown.state);
        shown
    }

    /// Does what a button says, shows what is so then, and comes back to what it was about: `focus` is its element's id.
    pub fn act<E: Endpoint<Response = T>>(self, request: E, done: String, focus: Uuid) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        dom::spawn_for_good(async move {
            let answer = api::call(request).await;
            self.busy.set(false);
            match answer {
                Ok(now) => self.turn(now, done, focus),
                Err(problem) => say(Say::Failed(said(&problem))),
            }
        });
    }

    /// Shows what is so now, and comes back to what it was about.
    pub fn turn(self, now: T, done: String, focus: Uuid) {
        self.state.set(Load::Here(now));
        browser::focus_soon(focus.to_string());
        say(Say::Done(done));
        account::ask();
    }
}
