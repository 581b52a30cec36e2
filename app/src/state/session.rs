//! Whether someone is signed in, and what waits for it.

use super::{Drafts, Navigator};
use futures_channel::oneshot;
use leptos::prelude::*;

/// What is known about the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionState {
    /// Nothing yet: the server has not answered.
    Unknown,
    /// Someone is signed in.
    SignedIn,
    /// Nobody is: a private page shows the sign-in in its place.
    SignedOut,
    /// The session ended under an open page: the sign-in lies over it, and nothing that was typed is lost.
    Expired {
        /// Whether something that the parent typed waits to be sent.
        unsent: bool,
    },
}

/// A form of a page that is more than a search.
const FORM: &str = "main form:not([role=search], .filters form)";

/// The session, a context.
#[derive(Clone, Copy)]
pub struct Session {
    /// What is known.
    pub state: RwSignal<SessionState>,
    navigator: Navigator,
    drafts: Drafts,
    waiting: StoredValue<Vec<oneshot::Sender<()>>>,
}

/// The session.
pub fn use_session() -> Session {
    expect_context()
}

impl Session {
    /// Create it once, in the app's root.
    pub fn new(navigator: Navigator, drafts: Drafts) -> Self {
        Self {
            state: RwSignal::new(SessionState::Unknown),
            navigator,
            drafts,
            waiting: StoredValue::new(Vec::new()),
        }
    }

    /// Loads the app anew at an address, in place of this page where it `replaces` it. Nothing that was typed stays, and the browser
    /// does not ask for it: whoever signs in next may be somebody else.
    pub fn start_over(self, url: &str, replaces: bool) {
        self.drafts.clear();
        let location = window().location();
        _ = if replaces { location.replace(url) } else { location.assign(url) };
    }

    /// What is known already changes no page.
    fn set(self, state: SessionState) {
        if self.state.get_untracked() != state {
            self.state.set(state);
        }
    }

    /// Nobody is signed in, on a page that does not ask for it.
    pub fn sign_out(self) {
        self.set(SessionState::SignedOut);
    }

    /// The session under the page that is shown has ended, here or on another device: the sign-in takes the page's place, so
    /// that nothing of the parent stays to be seen. A form that is being filled in stays under it.
    pub fn expire(self) {
        let form = document().query_selector(FORM).is_ok_and(|form| form.is_some());
        if form {
            self.set(SessionState::Expired { unsent: true });
        } else {
            self.navigator.focus_next_heading();
            self.set(SessionState::SignedOut);
        }
    }

    /// Someone is signed in: whatever waited for that goes on.
    pub fn sign_in(self) {
        let waiting = self.waiting.try_update_value(std::mem::take).unwrap_or_default();
        if self.state.get_untracked() == SessionState::SignedOut {
            self.navigator.focus_next_heading();
        }
        self.set(SessionState::SignedIn);
        for waiting in waiting {
            _ = waiting.send(());
        }
    }

    /// Asks for a sign-in and returns when there has been one.
    pub async fn wait_for_sign_in(self, unsent: bool) {
        self.set(match self.state.get_untracked() {
            SessionState::SignedIn => SessionState::Expired { unsent },
            SessionState::Expired { unsent: before } => SessionState::Expired { unsent: unsent || before },
            SessionState::Unknown | SessionState::SignedOut => SessionState::SignedOut,
        });
        let (sender, signed_in) = oneshot::channel();
        self.waiting.update_value(|waiting| waiting.push(sender));
        _ = signed_in.await;
    }
}
