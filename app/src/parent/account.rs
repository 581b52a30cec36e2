//! Who is signed in, for every page: their schools with time zones, children, and how much is unread.

use crate::prelude::*;
use crate::{
    api::{self, Load},
    browser::{self, property},
    components::{Say, failed, say, skeleton},
    dom::{self, El, Inside},
    nav,
    route::For,
    session,
    words::{self, said},
};
use js_sys::Function;
use shared::{
    Code, Language, Uuid,
    me::{Me, WhoAmI},
    session::SignOut,
};
use std::{cell::Cell, sync::Arc};
use wasm_bindgen::{JsCast, JsValue};

/// The time zone of what belongs to no school.
pub const HOME_ZONE: &str = "Europe/London";

/// The copy that is handed around.
#[derive(Clone, Copy)]
struct Account {
    me: RwSignal<Load<Arc<Me>>>,
    unread: RwSignal<i64>,
    /// How often there was something new.
    news: RwSignal<u32>,
}

thread_local! {
    static ACCOUNT: Cell<Option<Account>> = const { Cell::new(None) };
    static ASKING: Cell<bool> = const { Cell::new(false) };
    /// There was something new while the answer was on its way.
    static ASK_AGAIN: Cell<bool> = const { Cell::new(false) };
}

/// Call it once, in the program's root.
pub fn start() {
    ACCOUNT.set(Some(Account {
        me: RwSignal::new(Load::Waiting),
        unread: RwSignal::new(0),
        news: RwSignal::new(0),
    }));
    // `public/live.js` hears of it.
    browser::listen("live-news", |_| {
        ASK_AGAIN.set(ASKING.get());
        ask();
    });
    browser::listen("live-over", |_| {
        dom::spawn_for_good(async {
            match api::call_if_signed_in(WhoAmI {}).await {
                Ok(me) => enter(me),
                Err(problem) if problem.code != Code::SignedOut => {}
                Err(_) if super::route().readers() == For::SignedIn => session::ended(),
                Err(_) => session::signed_out(),
            }
        });
    });
}

/// Changes when there is something new among the messages; a page that shows some of them asks again.
pub fn news() -> u32 {
    ACCOUNT.get().map_or(0, |account| account.news.get())
}

/// Who is signed in; none until the server has said so.
pub fn me() -> Option<Arc<Me>> {
    match ACCOUNT.get()?.me.get() {
        Load::Here(me) => Some(me),
        _ => None,
    }
}

/// Whether it is known who is signed in: for what must not be built anew when something about them changes, because the parent
/// types into it.
pub fn is_known() -> Memo<bool> {
    Memo::new(|_| me().is_some())
}

/// What a page shows while it is not known who is signed in: what will come, or why it does not.
pub fn awaited(cards: usize) -> El {
    match ACCOUNT.get().map(|account| account.me.get()) {
        Some(Load::Failed(problem)) => failed(&problem),
        _ => skeleton(cards),
    }
}

/// Shows what was loaded once it is known who is signed in, too: both come in one step, whichever was first, so that what says
/// something of each does not grow under the reader's eyes.
pub fn loaded<T: Clone + Send + Sync + 'static, I: Inside>(
    state: RwSignal<Load<T>>,
    cards: usize,
    show: impl Fn(T) -> I + 'static,
) -> El {
    let known = is_known();
    dom::div("").live(move || match (state.get(), known.get()) {
        (Load::Failed(problem), _) => failed(&problem),
        (Load::Here(value), true) => {
            nav::settled();
            dom::div("").add(show(value))
        }
        _ => awaited(cards),
    })
}

/// How many messages have not been opened.
pub fn unread() -> i64 {
    ACCOUNT.get().map_or(0, |account| account.unread.get())
}

/// Counts messages that were opened (−1) or marked as unread (+1).
pub fn count_unread(change: i64) {
    if let Some(account) = ACCOUNT.get() {
        account.unread.update(|unread| *unread = (*unread + change).max(0));
    }
}

/// Asks who is signed in, as the page shown needs it: for one that is for everyone, nobody is asked to sign in.
pub fn ask_for(readers: For) {
    if readers == For::SignedIn {
        return ask();
    }
    dom::spawn_for_good(async {
        match api::call_if_signed_in(WhoAmI {}).await {
            Ok(me) => enter(me),
            Err(problem) if problem.code == Code::SignedOut => session::signed_out(),
            Err(problem) => say(Say::Failed(said(&problem))),
        }
    });
}

/// Asks who is signed in; a page that is shown already is brought up to date by the answer.
pub fn ask() {
    if ASKING.replace(true) {
        return;
    }
    dom::spawn_for_good(async {
        let answer = api::call(WhoAmI {}).await;
        ASKING.set(false);
        if ASK_AGAIN.take() {
            ask();
        }
        match answer {
            Ok(me) => enter(me),
            Err(problem) => {
                let account =
                    ACCOUNT.get().filter(|account| !matches!(account.me.get_untracked(), Load::Here(_)));
                match account {
                    Some(account) => account.me.set(Load::Failed(problem)),
                    None => say(Say::Failed(said(&problem))),
                }
            }
        }
    });
}

/// Someone is signed in. Another person than before gets a program that has never heard of the first.
pub fn enter(mut me: Me) {
    let Some(account) = ACCOUNT.get() else { return };
    let before = match account.me.get_untracked() {
        Load::Here(me) => Some(me),
        _ => None,
    };
    if before.as_ref().is_some_and(|before| before.email != me.email) {
        _ = window().location().assign("/messages");
        return;
    }
    if let Some(language) = me.language.filter(|language| *language != words::language()) {
        // Without its words the page stays as it is.
        dom::spawn_for_good(async move { _ = words::change(language).await });
    }
    account.unread.set(std::mem::take(&mut me.unread));
    // The counts have signals of their own; who it is changes seldom, and pages depend on it.
    let global = js_sys::global();
    let news = JsValue::from_str(&std::mem::take(&mut me.news));
    if before.is_some() && property(&global, "__news") != news {
        account.news.update(|news| *news += 1);
    }
    _ = js_sys::Reflect::set(&global, &"__news".into(), &news);
    if let Ok(live) = property(&global, "__live").dyn_into::<Function>() {
        _ = live.call0(&JsValue::NULL);
    }
    if before.is_none_or(|before| *before != me) {
        account.me.set(Load::Here(Arc::new(me)));
    }
    session::signed_in();
}

/// The parent changed how they sign in or what they are called; another school may have come with it. They are the same
/// person, whatever the address.
pub fn changed(email: String) {
    if let Some(account) = ACCOUNT.get() {
        account.me.update(|me| {
            if let Load::Here(me) = me {
                Arc::make_mut(me).email = email;
            }
        });
    }
    ask();
}

/// The parent has chosen a language.
pub fn spoken(language: Language) {
    if let Some(account) = ACCOUNT.get() {
        account.me.update_untracked(|me| {
            if let Load::Here(me) = me {
                Arc::make_mut(me).language = Some(language);
            }
        });
    }
}

/// The parent knows the newest policy.
pub fn policy_read() {
    if let Some(account) = ACCOUNT.get() {
        account.me.update(|me| {
            if let Load::Here(me) = me {
                Arc::make_mut(me).policy = None;
            }
        });
    }
}

/// Ends the session. The program starts again, so that nothing of the parent stays in its memory.
pub fn sign_out() {
    dom::spawn_for_good(async {
        match api::call(SignOut {}).await {
            Err(problem) if problem.code != Code::SignedOut => say(Say::Failed(said(&problem))),
            _ => _ = window().location().assign("/sign-in?out"),
        }
    });
}

/// The time zone of a school, for its dates.
pub fn zone(me: &Me, school: Uuid) -> &str {
    me.schools.iter().find(|mine| mine.id == school).map_or(HOME_ZONE, |mine| &mine.time_zone)
}
