//! Which member of staff is signed in.

use crate::prelude::*;
use crate::{
    api, browser,
    components::{Say, say},
    dom::{self, effect},
    nav, session,
    words::said,
};
use shared::{
    Code,
    office::{StaffMe, Waiting, WhichStaff},
    session::SignOut,
};
use std::{cell::Cell, sync::Arc};

thread_local! {
    static STAFF: Cell<Option<RwSignal<Option<Arc<StaffMe>>>>> = const { Cell::new(None) };
    /// Apart from the person: a page that is being filled in is not built anew because somebody has written.
    static WAITING: Cell<Option<RwSignal<Waiting>>> = const { Cell::new(None) };
    static ASKING: Cell<bool> = const { Cell::new(false) };
}

/// Call it once, in the program's root.
pub fn start() {
    STAFF.set(Some(RwSignal::new(None)));
    WAITING.set(Some(RwSignal::new(Waiting::default())));
    // Each page that is opened, and each return to it, brings the counts up to date. Nothing asks while nobody is there: that
    // would keep a session alive which is to end when it is idle.
    effect(|| {
        _ = nav::place();
        if me_untracked().is_some() {
            ask();
        }
    });
    browser::listen("visibilitychange", |_| {
        if !document().hidden() && me_untracked().is_some() {
            ask();
        }
    });
}

/// Who is signed in; none until the server has said so.
pub fn me() -> Option<Arc<StaffMe>> {
    STAFF.get().and_then(RwSignal::get)
}

/// What waits for the school's answer.
pub fn waiting() -> Waiting {
    WAITING.get().map_or_else(Waiting::default, RwSignal::get)
}

fn me_untracked() -> Option<Arc<StaffMe>> {
    STAFF.get().and_then(RwSignal::get_untracked)
}

/// The time zone of the school.
pub fn zone() -> String {
    me().map_or_else(|| "Europe/London".to_owned(), |me| me.time_zone.clone())
}

/// Asks who is signed in.
pub fn ask() {
    if ASKING.replace(true) {
        return;
    }
    dom::spawn_for_good(async {
        let answer = api::call(WhichStaff {}).await;
        ASKING.set(false);
        match answer {
            Ok(me) => enter(me),
            Err(problem) => say(Say::Failed(said(&problem))),
        }
    });
}

/// Someone is signed in. Another person than before gets a program that has never heard of the first.
pub fn enter(mut me: StaffMe) {
    let Some(staff) = STAFF.get() else { return };
    let before = staff.get_untracked();
    if before.as_ref().is_some_and(|before| before.email != me.email) {
        _ = window().location().assign("/office");
        return;
    }
    let now = std::mem::take(&mut me.waiting);
    if let Some(waiting) = WAITING.get()
        && waiting.get_untracked() != now
    {
        waiting.set(now);
    }
    if before.is_none_or(|before| *before != me) {
        staff.set(Some(Arc::new(me)));
    }
    session::signed_in();
}

/// Ends the session. The program starts again, so that no contact stays in its memory.
pub fn sign_out() {
    dom::spawn_for_good(async {
        match api::call(SignOut {}).await {
            Err(problem) if problem.code != Code::SignedOut => say(Say::Failed(said(&problem))),
            _ => _ = window().location().replace("/office/sign-in?out"),
        }
    });
}
