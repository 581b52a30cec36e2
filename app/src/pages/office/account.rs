//! Which member of staff is signed in, for every page of the office: their school with its time zone, and what waits.

use crate::{
    api::{Api, Load},
    state::{HOME_ZONE, Navigator, Session, Toasts},
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    Code,
    office::{StaffMe, Waiting, WhichStaff},
    session::SignOut,
};
use std::sync::Arc;

/// The signed-in member of staff, a context.
#[derive(Clone, Copy)]
pub struct OfficeAccount {
    /// Who it is.
    pub me: RwSignal<Load<Arc<StaffMe>>>,
    /// What waits for the school's answer. Apart from the person: a page that is being filled in is not built anew because somebody
    /// has written.
    pub waiting: RwSignal<Waiting>,
    is_known: Memo<bool>,
    asking: StoredValue<bool>,
    api: Api,
    session: Session,
    toasts: Toasts,
}

/// The signed-in member of staff.
pub fn use_office_account() -> OfficeAccount {
    expect_context()
}

impl OfficeAccount {
    /// Create it once, in the office's root.
    pub fn new(api: Api, session: Session, toasts: Toasts) -> Self {
        let me = RwSignal::new(Load::Loading);
        Self {
            me,
            waiting: RwSignal::new(Waiting::default()),
            is_known: Memo::new(move |_| me.with(Load::is_ready)),
            asking: StoredValue::new(false),
            api,
            session,
            toasts,
        }
    }

    /// Brings the counts up to date with each page that is opened, and each return to it. Nothing asks while nobody is there: that
    /// would keep a session alive which is to end when it is idle.
    pub fn follow(self, navigator: Navigator) {
        Effect::new(move |_| {
            navigator.location.track();
            self.refresh_if_known();
        });
        window_event_listener_untyped("visibilitychange", move |_| {
            if !document().hidden() {
                self.refresh_if_known();
            }
        });
    }

    /// The time zone of the school.
    pub fn time_zone(self) -> String {
        self.me.get_untracked().ready().map_or_else(|| HOME_ZONE.to_owned(), |me| me.time_zone.clone())
    }

    /// What is loaded, once it is known, too, who is signed in: dates are in their school's time zone.
    pub fn once_known<T>(self, state: Signal<Load<T>>) -> Signal<Load<T>>
    where
        T: Clone + Send + Sync + 'static,
    {
        Signal::derive(move || match state.get() {
            Load::Ready(value) if self.is_known.get() => Load::Ready(value),
            Load::Ready(_) => match self.me.get() {
                Load::Failed(problem) => Load::Failed(problem),
                Load::Loading | Load::Ready(_) => Load::Loading,
            },
            other => other,
        })
    }

    /// Asks who is signed in, and what waits.
    pub fn refresh(self) {
        if self.asking.get_value() {
            return;
        }
        self.asking.set_value(true);
        spawn_local(async move {
            let answer = self.api.call(WhichStaff {}).await;
            self.asking.set_value(false);
            match answer {
                Ok(me) => self.enter(me),
                Err(problem) if self.is_known.get_untracked() => self.toasts.failed(&problem),
                Err(problem) => self.me.set(Load::Failed(problem)),
            }
        });
    }

    fn refresh_if_known(self) {
        if self.is_known.get_untracked() {
            self.refresh();
        }
    }

    /// Someone is signed in. Another person than before gets an office that has never heard of the first.
    pub fn enter(self, mut me: StaffMe) {
        let before = self.me.get_untracked().ready();
        if before.as_ref().is_some_and(|before| before.email != me.email) {
            self.session.start_over("/office", false);
            return;
        }
        let waiting = std::mem::take(&mut me.waiting);
        if self.waiting.get_untracked() != waiting {
            self.waiting.set(waiting);
        }
        if before.is_none_or(|before| *before != me) {
            self.me.set(Load::Ready(Arc::new(me)));
        }
        self.session.sign_in();
    }

    /// Ends the session. The office starts again, so that no contact stays in its memory.
    pub fn sign_out(self) {
        spawn_local(async move {
            match self.api.call(SignOut {}).await {
                Err(problem) if problem.code != Code::SignedOut => self.toasts.failed(&problem),
                _ => self.session.start_over("/office/sign-in?out", true),
            }
        });
    }
}
