//! Who is signed in, for every page: their schools with time zones, children, and how much is unread.

use super::{Navigator, Session, Toasts};
use crate::{
    api::{Api, Load},
    i18n::I18n,
    routes::Access,
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    Code, Language, Uuid,
    me::{Me, WhoAmI},
    policy::MarkPolicyRead,
    session::SignOut,
};
use std::sync::Arc;

/// The time zone of what belongs to no school.
pub const HOME_ZONE: &str = "Europe/London";

/// The signed-in parent, a context.
#[derive(Clone, Copy)]
pub struct Account {
    /// Who it is. The counts have signals of their own: pages depend on who it is, which seldom changes.
    pub me: RwSignal<Load<Arc<Me>>>,
    /// Whether it is known who is signed in: for what must not be built again when something about them changes, because the
    /// parent types into it.
    pub is_known: Memo<bool>,
    /// How many messages have not been opened.
    pub unread: RwSignal<i64>,
    /// Counts how often there was something new; a page that shows messages asks again.
    pub news: RwSignal<u32>,
    /// Stands for the messages as they are known here; none while nobody is signed in.
    pub mark: RwSignal<Option<String>>,
    /// The way to the server.
    pub api: Api,
    asking: StoredValue<bool>,
    /// There was something new while the answer was on its way.
    ask_again: StoredValue<bool>,
    session: Session,
    navigator: Navigator,
    toasts: Toasts,
    i18n: I18n,
}

/// The signed-in parent.
pub fn use_account() -> Account {
    expect_context()
}

impl Account {
    /// Create it once, in the app's root.
    pub fn new(api: Api, session: Session, navigator: Navigator, toasts: Toasts, i18n: I18n) -> Self {
        let me = RwSignal::new(Load::Loading);
        Self {
            me,
            is_known: Memo::new(move |_| me.with(Load::is_ready)),
            unread: RwSignal::new(0),
            news: RwSignal::new(0),
            mark: RwSignal::new(None),
            api,
            asking: StoredValue::new(false),
            ask_again: StoredValue::new(false),
            session,
            navigator,
            toasts,
            i18n,
        }
    }

    /// Who is signed in; none until the server has said so.
    pub fn get(self) -> Option<Arc<Me>> {
        self.me.get().ready()
    }

    /// The same, without following it.
    pub fn get_untracked(self) -> Option<Arc<Me>> {
        self.me.get_untracked().ready()
    }

    /// Asks who is signed in, as the page shown needs it: for one that is for everyone, nobody is asked to sign in.
    pub fn refresh_for(self, access: Access) {
        if access == Access::SignedIn {
            return self.refresh();
        }
        spawn_local(async move {
            match self.api.call_if_signed_in(WhoAmI {}).await {
                Ok(me) => self.enter(me),
                Err(problem) if problem.code == Code::SignedOut => self.session.sign_out(),
                Err(problem) => self.toasts.failed(&problem),
            }
        });
    }

    /// Asks who is signed in; a page that is shown already is brought up to date by the answer.
    pub fn refresh(self) {
        if self.asking.get_value() {
            return;
        }
        self.asking.set_value(true);
        spawn_local(async move {
            let answer = self.api.call(WhoAmI {}).await;
            self.asking.set_value(false);
            if self.ask_again.get_value() {
                self.ask_again.set_value(false);
                self.refresh();
            }
            match answer {
                Ok(me) => self.enter(me),
                Err(problem) if self.me.with_untracked(Load::is_ready) => self.toasts.failed(&problem),
                Err(problem) => self.me.set(Load::Failed(problem)),
            }
        });
    }

    /// There is something new: asks, and once more where an answer is on its way.
    pub fn refresh_again(self) {
        self.ask_again.set_value(self.asking.get_value());
        self.refresh();
    }

    /// The server says that the session has ended: looks whether it has.
    pub fn session_ended(self) {
        spawn_local(async move {
            match self.api.call_if_signed_in(WhoAmI {}).await {
                Ok(me) => self.enter(me),
                Err(problem) if problem.code != Code::SignedOut => {}
                Err(_) if self.navigator.route_untracked().access() == Access::SignedIn => {
                    self.session.expire();
                }
                Err(_) => self.session.sign_out(),
            }
        });
    }

    /// Someone is signed in. Another person than before gets an app that has never heard of the first.
    pub fn enter(self, mut me: Me) {
        let before = self.get_untracked();
        if before.as_ref().is_some_and(|before| before.email != me.email) {
            self.session.start_over("/messages", false);
            return;
        }
        if let Some(language) = me.language.filter(|language| *language != crate::i18n::language()) {
            // Without its words the page stays as it is.
            spawn_local(async move { _ = self.i18n.change(language).await });
        }
        self.unread.set(std::mem::take(&mut me.unread));
        let mark = Some(std::mem::take(&mut me.news));
        if before.is_some() && self.mark.get_untracked() != mark {
            self.news.update(|news| *news += 1);
        }
        self.mark.set(mark);
        if before.is_none_or(|before| *before != me) {
            self.me.set(Load::Ready(Arc::new(me)));
        }
        self.session.sign_in();
    }

    /// Counts messages that were opened (−1) or marked as unread (+1).
    pub fn count_unread(self, change: i64) {
        self.unread.update(|unread| *unread = (*unread + change).max(0));
    }

    /// The parent has changed how they sign in or what they are called, and another school may have come with it. They are the
    /// same person, whatever the address.
    pub fn change_email(self, email: String) {
        self.me.update(|me| {
            if let Load::Ready(me) = me {
                Arc::make_mut(me).email = email;
            }
        });
        self.refresh();
    }

    /// The parent has chosen a language.
    pub fn set_language(self, language: Language) {
        self.me.update_untracked(|me| {
            if let Load::Ready(me) = me {
                Arc::make_mut(me).language = Some(language);
            }
        });
    }

    /// The parent has read a version of the policy, the newest one. Should this fail, they are told again, which is no loss.
    pub fn mark_policy_read(self, version: String) {
        spawn_local(async move {
            if self.api.call(MarkPolicyRead { version }).await.is_ok() {
                self.me.update(|me| {
                    if let Load::Ready(me) = me {
                        Arc::make_mut(me).policy = None;
                    }
                });
            }
        });
    }

    /// Ends the session. The app starts again, so that nothing of the parent stays in its memory.
    pub fn sign_out(self) {
        spawn_local(async move {
            match self.api.call(SignOut {}).await {
                Err(problem) if problem.code != Code::SignedOut => self.toasts.failed(&problem),
                _ => self.session.start_over("/sign-in?out", false),
            }
        });
    }
}

/// The time zone of a school, for its dates.
pub fn time_zone(me: &Me, school: Uuid) -> &str {
    me.schools.iter().find(|mine| mine.id == school).map_or(HOME_ZONE, |mine| &mine.time_zone)
}
