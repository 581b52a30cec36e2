//! Going from page to page: the address bar, the back button, the focus and the scroll position.
//!
//! Each entry of the browser's history carries a state of ours: a key, how far the page was scrolled, and what was searched for
//! there. What a parent searches for is in no address, and is there again after Back.
//!
//! This stands in for `leptos_router`, which costs 35 KB of the 180 KB that a first visit may load, and knows neither typed
//! links nor searches that are in no address. A page needs only a link, or [`Navigator::go`].

use super::Network;
use crate::{
    browser::{self, by_id, focus_in_place},
    routes::Route,
};
use gloo_net::http::Request;
use leptos::{ev, prelude::*, task::spawn_local};
use shared::{Code, Problem, pages::Program};
use wasm_bindgen::{JsCast, JsValue};

/// The attribute of a link that leads to something searched for, with the text.
pub const SEARCHING: &str = "data-searching";

/// Where the browser is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// The path: `/messages`.
    pub path: String,
    /// The query without `?`.
    pub query: String,
    /// What is searched for there, if anything.
    pub search: String,
    /// Counts visits, so that the same address visited again is a new page.
    pub visit: u32,
}

/// What is known of the browser's history.
#[derive(Default)]
struct Entries {
    /// The key of the entry shown now.
    key: u32,
    /// How far entries were scrolled and what path they have, by key.
    left: Vec<(u32, f64, String)>,
    /// How far the page shown now is to be scrolled, once it is all there.
    scroll_to: Option<f64>,
    /// Whether the page was changed, so that its heading should take the focus.
    moved: bool,
    /// The path that Back or Forward came from: its link in a list takes the focus.
    came_from: String,
    /// What stood after `#` in the address of the page shown now, once it was taken out.
    fragment: String,
}

/// Where the browser is and how to go elsewhere, a context.
#[derive(Clone, Copy)]
pub struct Navigator {
    /// Where the browser is; changes with every visit.
    pub location: RwSignal<Location>,
    entries: StoredValue<Entries>,
    network: Network,
}

/// Where the browser is and how to go elsewhere.
pub fn use_navigator() -> Navigator {
    expect_context()
}

impl Navigator {
    /// Takes over links, Back and Forward. Create it once, in the app's root.
    pub fn new(network: Network) -> Self {
        let history = window().history().ok();
        let state = history.as_ref().and_then(|history| history.state().ok());
        let (key, scroll, search) = state.map_or_else(Default::default, |state| read_state(&state));
        if let Some(history) = &history {
            _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
        }
        let navigator = Self {
            location: RwSignal::new(here(search, 0)),
            entries: StoredValue::new(Entries {
                key,
                scroll_to: (scroll > 0.0).then_some(scroll),
                ..Entries::default()
            }),
            network,
        };
        window_event_listener(ev::popstate, move |event| navigator.arrive(&event.state()));
        window_event_listener(ev::click, move |event| navigator.clicked(&event));
        // A reload should come back to the same place. When the page goes it is too late to say so: Chromium has then taken the
        // entry's state for the new page. Browsers without `scrollend` take it as the page goes.
        for event in ["scrollend", "pagehide"] {
            window_event_listener_untyped(event, move |_| navigator.save_state());
        }
        navigator
    }

    /// The page of the address, without following it.
    pub fn route_untracked(self) -> Route {
        self.location.with_untracked(|location| Route::parse(&location.path, &location.query))
    }

    /// Visits an address as a link does.
    pub fn go(self, url: &str) {
        self.go_searching(url, "");
    }

    /// Visits an address with something to search for, which stays out of the address.
    pub fn go_searching(self, url: &str, search: &str) {
        if !is_in_app(url) {
            return self.leave(url.to_owned());
        }
        self.save_scroll();
        self.save_state();
        let key = self.entries.try_update_value(|entries| {
            entries.key += 1;
            let key = entries.key;
            // Entries ahead are gone once another page is visited from here.
            entries.left.retain(|(other, ..)| *other < key);
            entries.scroll_to = None;
            entries.moved = true;
            key
        });
        if let (Ok(history), Some(key)) = (window().history(), key) {
            let state = JsValue::from_str(&write_state(key, 0.0, search));
            _ = history.push_state_with_url(&state, "", Some(url));
        }
        window().scroll_to_with_x_and_y(0.0, 0.0);
        self.show(search.to_owned());
    }

    /// Goes back to a page if it is the one that the parent came from, as it was left; otherwise visits it.
    pub fn back_to(self, url: &str) {
        let came_from = self.entries.with_value(|entries| {
            let before = entries.key.checked_sub(1)?;
            entries.left.iter().find(|(key, ..)| *key == before).map(|(_, _, path)| path.clone())
        });
        match (came_from, window().history()) {
            (Some(path), Ok(history)) if path == url || path == "/" => _ = history.back(),
            _ => self.go(url),
        }
    }

    /// Visits an address in place of the one shown, so that Back does not return here.
    pub fn replace(self, url: &str) {
        if !is_in_app(url) {
            _ = window().location().replace(url);
            return;
        }
        if let Ok(history) = window().history() {
            let key = self.entries.with_value(|entries| entries.key);
            let state = JsValue::from_str(&write_state(key, 0.0, ""));
            _ = history.replace_state_with_url(&state, "", Some(url));
        }
        self.entries.update_value(|entries| {
            entries.scroll_to = None;
            entries.moved = true;
        });
        window().scroll_to_with_x_and_y(0.0, 0.0);
        self.show(String::new());
    }

    /// Starts the app again at an address, with a text for its page in place of what is searched for: nothing that was shown or
    /// loaded stays in memory.
    pub fn reload_at(self, url: &str, text: &str) {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        let key = self.entries.with_value(|entries| entries.key);
        if let Ok(history) = window().history() {
            let state = JsValue::from_str(&write_state(key, 0.0, text));
            _ = history.replace_state_with_url(&state, "", Some(url));
        }
        // The state is written once more as the page goes; nothing of this page follows it any more.
        self.location.update_untracked(|location| text.clone_into(&mut location.search));
        _ = window().location().reload();
    }

    /// The page that was asked for is all there: scrolls it to where it was before, with the focus at what was opened from there.
    /// Call it when what was loaded is shown.
    pub fn settled(self) {
        let left = self
            .entries
            .try_update_value(|entries| {
                Some((entries.scroll_to.take()?, std::mem::take(&mut entries.came_from)))
            })
            .flatten();
        let Some((scroll, from)) = left else { return };
        // What was loaded is laid out in one frame and scrolled in the next: both in one would count as something that moved.
        request_animation_frame(move || {
            request_animation_frame(move || {
                window().scroll_to_with_x_and_y(0.0, scroll);
                let opened = ["main :is(li, tr) a[href='", &from, "']"].concat();
                if let Ok(Some(link)) = document().query_selector(&opened) {
                    focus_in_place(link.unchecked_ref());
                }
            });
        });
    }

    /// The page gives way to another at the same address: the next heading takes the focus.
    pub fn focus_next_heading(self) {
        self.entries.update_value(|entries| entries.moved = true);
    }

    /// Whether the page was changed since the last call.
    pub fn take_moved(self) -> bool {
        self.entries.try_update_value(|entries| std::mem::take(&mut entries.moved)).unwrap_or_default()
    }

    /// Takes what stands after `#` out of the address bar and returns it: a secret of a link, which no request tells in its address.
    /// In memory it is kept as long as the page is visited, which is built anew when its language changes.
    pub fn take_fragment(self) -> String {
        let location = window().location();
        let fragment = location.hash().unwrap_or_default().trim_start_matches('#').to_owned();
        if !fragment.is_empty() {
            if let (Ok(path), Ok(history)) = (location.pathname(), window().history()) {
                let state = history.state().unwrap_or_default();
                _ = history.replace_state_with_url(&state, "", Some(&path));
            }
            self.entries.update_value(|entries| entries.fragment = fragment);
        }
        self.entries.with_value(|entries| entries.fragment.clone())
    }

    /// Back or Forward was used.
    fn arrive(self, state: &JsValue) {
        self.save_scroll();
        let (key, scroll, search) = read_state(state);
        let path = self.location.with_untracked(|location| location.path.clone());
        self.entries.update_value(|entries| {
            entries.key = key;
            let known = entries.left.iter().find(|(other, ..)| *other == key).map(|(_, scroll, _)| *scroll);
            entries.scroll_to = Some(known.unwrap_or(scroll));
            entries.moved = true;
            entries.came_from = path;
        });
        self.show(search);
    }

    /// Tells the app that there is another page to show.
    fn show(self, search: String) {
        self.entries.update_value(|entries| entries.fragment = String::new());
        let visit = self.location.with_untracked(|location| location.visit + 1);
        self.location.set(here(search, visit));
    }

    /// A link of the app opens here; every other link is the browser's.
    fn clicked(self, event: &web_sys::MouseEvent) {
        if event.default_prevented()
            || event.button() != 0
            || event.meta_key()
            || event.ctrl_key()
            || event.shift_key()
            || event.alt_key()
        {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let Some(link) = target.and_then(|target| target.closest("a[href]").ok().flatten()) else { return };
        let Some(href) = link.get_attribute("href") else { return };
        if link.has_attribute("target") || link.has_attribute("download") {
            return;
        }
        if let Some(id) = href.strip_prefix('#') {
            // The skip link and the links of an error summary: the address stays as it is.
            event.prevent_default();
            if let Some(element) = by_id(id) {
                element.scroll_into_view();
                _ = element.focus();
            }
        } else if href.starts_with('/') && !href.starts_with("//") && !href.starts_with("/api/") {
            event.prevent_default();
            self.go_searching(&href, &link.get_attribute(SEARCHING).unwrap_or_default());
        }
    }

    /// Goes to a page that is somebody else's, the office's or a parent's, which the browser loads, once there is a server to load it
    /// from: offline the page stays and says so, rather than give way to the browser's own error.
    fn leave(self, url: String) {
        let visit = self.location.with_untracked(|location| location.visit);
        spawn_local(async move {
            let reached = self.network.until_reached(|| async { is_reached().await }).await;
            // Meanwhile the parent may have gone on to something else.
            if reached.is_ok() && self.location.with_untracked(|location| location.visit) == visit {
                _ = window().location().assign(&url);
            }
        });
    }

    fn save_scroll(self) {
        let scroll = scroll_now();
        let path = self.location.with_untracked(|location| location.path.clone());
        self.entries.update_value(|entries| {
            let key = entries.key;
            entries.left.retain(|(other, ..)| *other != key);
            entries.left.push((key, scroll, path));
        });
    }

    /// Writes into the browser's own history how the page is left: this outlives a reload.
    fn save_state(self) {
        let key = self.entries.with_value(|entries| entries.key);
        let state = self.location.with_untracked(|location| write_state(key, scroll_now(), &location.search));
        if let Ok(history) = window().history() {
            _ = history.replace_state(&JsValue::from_str(&state), "");
        }
    }
}

async fn is_reached() -> Result<(), Problem> {
    match Request::get("/healthz").send().await {
        Ok(answer) if answer.ok() => Ok(()),
        _ => Err(crate::api::local_problem(Code::Unreachable)),
    }
}

/// Whether an address is shown without loading a page: a parent's from a parent's page, the office's from the office. They are
/// different people's, and nothing of one stays in memory for the other.
fn is_in_app(url: &str) -> bool {
    Program::of(url) == Program::of(&browser::path())
}

fn here(search: String, visit: u32) -> Location {
    let location = window().location();
    let query = location.search().unwrap_or_default();
    Location {
        path: location.pathname().unwrap_or_default(),
        query: query.trim_start_matches('?').to_owned(),
        search,
        visit,
    }
}

fn scroll_now() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Key, scroll position and search, one a line.
fn write_state(key: u32, scroll: f64, search: &str) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "no page is two thousand million pixels long")]
    let scroll = scroll as i32;
    [&key.to_string(), "\n", &scroll.to_string(), "\n", search].concat()
}

fn read_state(state: &JsValue) -> (u32, f64, String) {
    let state = state.as_string().unwrap_or_default();
    let mut lines = state.splitn(3, '\n');
    let mut next = || lines.next().unwrap_or_default();
    let (key, scroll, search) = (next(), next(), next());
    (key.parse().unwrap_or_default(), scroll.parse::<i32>().map_or(0.0, f64::from), search.to_owned())
}
