//! Hears from the server that something is new. One line (`EventSource`) stands while somebody is signed in and the page is seen.

use crate::state::{Account, Updates};
use leptos::{ev, prelude::*, task::spawn_local};
use shared::{Code, live, me::WhoAmI};
use std::time::Duration;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{EventSource, MessageEvent, VisibilityState};

/// The longest wait before the line is tried again. The server says every 20 seconds that it is there, so a line that is silent
/// for this long was lost in a sleep or a tunnel.
const LONGEST: Duration = Duration::from_mins(1);

/// The line, and what is known of it.
#[derive(Clone, Copy)]
struct Events {
    account: Account,
    updates: Updates,
    source: StoredValue<Option<EventSource>, LocalStorage>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// Seconds until the next try.
    wait: StoredValue<u32>,
    /// Whether the line broke off: another version of the server may have come.
    broken: StoredValue<bool>,
    /// The mark that the server told last, and the one that the app was sent to ask about.
    told: StoredValue<Option<String>>,
    asked: StoredValue<Option<String>>,
}

/// Starts to listen; call it once, in the app's root.
pub fn listen(account: Account, updates: Updates) {
    let events = Events {
        account,
        updates,
        source: StoredValue::new_local(None),
        timer: StoredValue::new(None),
        wait: StoredValue::new(1),
        broken: StoredValue::new(false),
        told: StoredValue::new(None),
        asked: StoredValue::new(None),
    };
    Effect::new(move |_| {
        account.mark.track();
        events.open();
        events.compare();
    });
    window_event_listener(ev::online, move |_| events.wake());
    window_event_listener(ev::Custom::<web_sys::Event>::new("pageshow"), move |_| events.wake());
    let seen = Closure::<dyn FnMut()>::new(move || if is_hidden() { events.close() } else { events.wake() });
    _ = document().add_event_listener_with_callback("visibilitychange", seen.as_ref().unchecked_ref());
    seen.forget();
}

fn is_hidden() -> bool {
    document().visibility_state() == VisibilityState::Hidden
}

impl Events {
    /// Opens the line. A page that nobody sees does not listen: browsers allow few connections, and on waking it learns in one
    /// word what it missed.
    fn open(self) {
        if self.account.mark.with_untracked(Option::is_none) {
            self.close();
            self.told.set_value(None);
            self.asked.set_value(None);
            return;
        }
        if is_hidden() || self.source.with_value(Option::is_some) {
            return;
        }
        self.stop_timer();
        let Ok(source) = EventSource::new(live::PATH) else { return };
        self.is_alive();
        listen_to(&source, "beat", move |_| self.is_alive());
        listen_to(&source, "news", move |event| self.hear(event.data().as_string().unwrap_or_default()));
        listen_to(&source, "over", move |_| self.end());
        let failed = Closure::<dyn FnMut()>::new(move || self.retry());
        source.set_onerror(Some(failed.as_ref().unchecked_ref()));
        failed.forget();
        self.source.set_value(Some(source));
    }

    fn close(self) {
        self.stop_timer();
        if let Some(source) = self.source.try_update_value(Option::take).flatten() {
            source.close();
        }
    }

    fn stop_timer(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    fn after(self, time: Duration, then: impl FnOnce() + 'static) {
        self.stop_timer();
        self.timer.set_value(set_timeout_with_handle(then, time).ok());
    }

    fn is_alive(self) {
        self.after(LONGEST, move || {
            self.close();
            self.open();
        });
    }

    fn hear(self, mark: String) {
        self.is_alive();
        self.wait.set_value(1);
        self.told.set_value(Some(mark));
        self.compare();
        if self.broken.get_value() {
            self.updates.check();
        }
        self.broken.set_value(false);
    }

    fn retry(self) {
        let refused = self.source.with_value(|source| {
            source.as_ref().is_some_and(|source| source.ready_state() == EventSource::CLOSED)
        });
        self.close();
        self.broken.set_value(true);
        let wait = self.wait.get_value();
        self.wait.set_value((wait * 2).min(60));
        // Not all at the same moment: a server that comes back has enough to do.
        let time = Duration::from_secs(wait.into()).mul_f64(0.5 + js_sys::Math::random());
        self.after(time, move || if refused { self.ask() } else { self.open() });
    }

    /// A line that is refused does not say why: when nobody is signed in any more, this finds out. When the server has no line
    /// to spare, this answer says what is new until it has.
    fn ask(self) {
        spawn_local(async move {
            match self.account.api.call_once(WhoAmI {}).await {
                Ok(me) => {
                    self.told.set_value(Some(me.news));
                    self.compare();
                }
                Err(problem) if problem.code == Code::SignedOut => return self.end(),
                Err(_) => {}
            }
            self.open();
        });
    }

    /// The session has ended.
    fn end(self) {
        self.close();
        self.account.mark.set(None);
        self.account.session_ended();
    }

    /// Asks for what is new, once for each mark.
    fn compare(self) {
        let Some(told) = self.told.get_value() else { return };
        let known = self.account.mark.with_untracked(|mark| mark.as_ref() == Some(&told));
        if known || self.asked.with_value(|asked| asked.as_ref() == Some(&told)) {
            return;
        }
        self.asked.set_value(Some(told));
        self.account.refresh_again();
    }

    fn wake(self) {
        self.wait.set_value(1);
        if !is_hidden() {
            self.open();
            self.updates.check_if_due();
        }
    }
}

/// Listens to one kind of event for as long as the line stands.
fn listen_to(source: &EventSource, kind: &str, heard: impl FnMut(MessageEvent) + 'static) {
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(heard);
    _ = source.add_event_listener_with_callback(kind, heard.as_ref().unchecked_ref());
    heard.forget();
}
