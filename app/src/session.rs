//! Whether someone is signed in, and who waits for it.

use crate::prelude::*;
use crate::{browser, nav};
use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// What is known about the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing yet: the server has not answered.
    Unknown,
    /// Someone is signed in.
    In,
    /// Nobody is: a private page shows the sign-in in its place.
    Out,
    /// The session ended under an open page: the sign-in lies over it, and nothing that was typed is lost.
    Again {
        /// Whether something that the parent typed waits to be sent.
        typed: bool,
    },
}

/// A form of a page that is more than a search.
const FORM: &str = "main form:not([role=search], .filters form)";

struct Session {
    standing: RwSignal<Standing>,
    waiting: Vec<Function>,
}

thread_local! {
    static SESSION: RefCell<Option<Session>> = const { RefCell::new(None) };
}

/// Call it once, in the program's root.
pub fn start() {
    SESSION.set(Some(Session { standing: RwSignal::new(Standing::Unknown), waiting: Vec::new() }));
}

fn with<T>(f: impl FnOnce(&mut Session) -> T) -> Option<T> {
    SESSION.with_borrow_mut(|session| session.as_mut().map(f))
}

/// What is known about the session; a page that reads it changes with it.
pub fn standing() -> Standing {
    with(|session| session.standing).map_or(Standing::Unknown, RwSignal::get)
}

/// What is known already changes no page.
fn set(standing: Standing) {
    if let Some(signal) = with(|session| session.standing)
        && signal.get_untracked() != standing
    {
        signal.set(standing);
    }
}

/// Nobody is signed in, on a page that does not ask for it.
pub fn signed_out() {
    set(Standing::Out);
}

/// The session under the page that is shown has ended, here or on another device: the sign-in takes the page's place, so that
/// nothing of the parent stays to be seen. A form that is being filled in stays under it.
pub fn ended() {
    let form = document().query_selector(FORM).is_ok_and(|form| form.is_some());
    if !form {
        nav::note_move();
    }
    set(if form { Standing::Again { typed: true } } else { Standing::Out });
}

/// Someone is signed in: whatever waited for that goes on.
pub fn signed_in() {
    let waiting = with(|session| std::mem::take(&mut session.waiting)).unwrap_or_default();
    let before = with(|session| session.standing).map(RwSignal::get_untracked);
    if before != Some(Standing::In) {
        if before == Some(Standing::Out) {
            nav::note_move();
        }
        set(Standing::In);
    }
    for resolve in waiting {
        _ = resolve.call0(&JsValue::NULL);
    }
}

/// Asks for a sign-in and returns when there has been one.
pub async fn wait_for_sign_in(typed: bool) {
    let before = with(|session| session.standing).map_or(Standing::Unknown, RwSignal::get_untracked);
    set(match before {
        Standing::In => Standing::Again { typed },
        Standing::Again { typed: before } => Standing::Again { typed: typed || before },
        Standing::Unknown | Standing::Out => Standing::Out,
    });
    let signed_in = browser::promise(|resolve| {
        with(|session| session.waiting.push(resolve));
    });
    _ = signed_in.await;
}
