//! Going from page to page: the address bar, the back button, the focus, the title and the scroll position.
//!
//! Each entry of the browser's history carries a state of ours: a key, how far the page was scrolled, and what was
//! searched for there. What a parent searches for is in no address, and is there again after Back.

use crate::prelude::*;
use crate::{api, browser, dom, words};
use shared::pages::Program;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

/// Where the browser is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The path: `/messages`.
    pub path: String,
    /// The query without `?`.
    pub query: String,
    /// What is searched for there, if anything.
    pub text: String,
    /// Counts visits, so that the same address visited again is a new page.
    pub visit: u32,
}

struct History {
    place: RwSignal<Place>,
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
}

thread_local! {
    static HISTORY: RefCell<Option<History>> = const { RefCell::new(None) };
}

/// Takes over links, Back and Forward. Call it once, in the program's root.
pub fn start() {
    let history = window().history().ok();
    let (key, scroll, text) = history
        .as_ref()
        .and_then(|history| history.state().ok())
        .map_or_else(|| (0, 0.0, String::new()), |state| read_state(&state));
    if let Some(history) = &history {
        _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    HISTORY.set(Some(History {
        place: RwSignal::new(here(text, 0)),
        key,
        left: Vec::new(),
        scroll_to: (scroll > 0.0).then_some(scroll),
        moved: false,
        came_from: String::new(),
    }));
    browser::listen("popstate", |event| {
        let event: &web_sys::PopStateEvent = event.unchecked_ref();
        arrive(&event.state());
    });
    browser::listen("click", |event| clicked(event.unchecked_ref()));
    // A reload should come back to the same place. When the page goes it is too late to say so: Chromium has then taken the
    // entry's state for the new page. Browsers without `scrollend` take it as the page goes.
    browser::listen("scrollend", |_| save_state());
    browser::listen("pagehide", |_| save_state());
}

fn with<T>(f: impl FnOnce(&mut History) -> T) -> Option<T> {
    HISTORY.with_borrow_mut(|history| history.as_mut().map(f))
}

/// Where the browser is; changes with every visit.
pub fn place() -> Place {
    with(|history| history.place).map(RwSignal::get).unwrap_or_default()
}

/// Visits an address as a link does.
pub fn go(url: &str) {
    go_searching(url, "");
}

/// Visits an address with something to search for, which stays out of the address.
pub fn go_searching(url: &str, text: &str) {
    if !same_program(url) {
        return leave(url.to_owned());
    }
    save_scroll();
    save_state();
    let Some(key) = with(|history| {
        history.key += 1;
        let key = history.key;
        // Entries ahead are gone once another page is visited from here.
        history.left.retain(|(other, ..)| *other < key);
        history.scroll_to = None;
        history.moved = true;
        key
    }) else {
        return;
    };
    if let Ok(history) = window().history() {
        let state = JsValue::from_str(&write_state(key, 0.0, text));
        _ = history.push_state_with_url(&state, "", Some(url));
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
    show(text.to_owned());
}

/// Goes back to a page if it is the one that the parent came from, as it was left; otherwise visits it.
pub fn back_to(url: &str) {
    let came_from = with(|history| {
        let before = history.key.checked_sub(1)?;
        history.left.iter().find(|(key, ..)| *key == before).map(|(_, _, path)| path.clone())
    });
    match (came_from.flatten(), window().history()) {
        (Some(path), Ok(history)) if path == url || path == "/" => _ = history.back(),
        _ => go(url),
    }
}

/// Visits an address in place of the one shown, so that Back does not return here.
pub fn replace(url: &str) {
    if !same_program(url) {
        _ = window().location().replace(url);
        return;
    }
    if let (Ok(history), Some(key)) = (window().history(), with(|history| history.key)) {
        _ = history.replace_state_with_url(&JsValue::from_str(&write_state(key, 0.0, "")), "", Some(url));
    }
    with(|history| {
        history.scroll_to = None;
        history.moved = true;
    });
    window().scroll_to_with_x_and_y(0.0, 0.0);
    show(String::new());
}

/// Starts the program again at an address, with a text for its page: nothing that was shown or loaded stays in memory.
pub fn start_over(url: &str, text: &str) {
    if let Ok(history) = window().history() {
        let state = JsValue::from_str(&write_state(0, 0.0, text));
        _ = history.replace_state_with_url(&state, "", Some(url));
    }
    // What is saved when the page goes must not overwrite it.
    HISTORY.set(None);
    _ = window().location().reload();
}

/// Takes what follows `#` out of the address bar and returns it.
pub fn take_fragment() -> String {
    let location = window().location();
    let fragment = location.hash().unwrap_or_default();
    if let (false, Ok(path)) = (fragment.is_empty(), location.pathname())
        && let Ok(history) = window().history()
    {
        _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
    }
    fragment.trim_start_matches('#').to_owned()
}

/// Back or Forward was used.
fn arrive(state: &JsValue) {
    save_scroll();
    let (key, scroll, text) = read_state(state);
    with(|history| {
        history.key = key;
        let known = history.left.iter().find(|(other, ..)| *other == key).map(|(_, scroll, _)| *scroll);
        history.scroll_to = Some(known.unwrap_or(scroll));
        history.moved = true;
        history.came_from = history.place.with_untracked(|place| place.path.clone());
    });
    show(text);
}

/// Tells the program that there is another page to show.
fn show(text: String) {
    if let Some(place) = with(|history| history.place) {
        let visit = place.with_untracked(|place| place.visit + 1);
        place.set(here(text, visit));
    }
}

fn here(text: String, visit: u32) -> Place {
    let location = window().location();
    let query = location.search().unwrap_or_default();
    Place {
        path: location.pathname().unwrap_or_default(),
        query: query.trim_start_matches('?').to_owned(),
        text,
        visit,
    }
}

/// The page that was asked for is all there: scrolls it to where it was before, with the focus at what was opened from there. Call
/// it when what was loaded is shown.
pub fn settled() {
    let left = with(|history| Some((history.scroll_to.take()?, std::mem::take(&mut history.came_from))));
    if let Some((scroll, from)) = left.flatten() {
        // What was loaded is laid out in one frame and scrolled in the next: both in one would count as something that moved.
        request_animation_frame(move || {
            request_animation_frame(move || {
                window().scroll_to_with_x_and_y(0.0, scroll);
                let opened = ["main :is(li, tr) a[href='", &from, "']"].concat();
                if let Ok(Some(link)) = document().query_selector(&opened) {
                    focus_here(link.unchecked_ref());
                }
            });
        });
    }
}

/// Moves the focus; the page stays where it is.
pub fn focus_here(element: &web_sys::HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    _ = element.focus_with_options(&options);
}

/// The page gives way to another at the same address: the next heading takes the focus.
pub fn note_move() {
    with(|history| history.moved = true);
}

/// Whether the page was changed since the last call.
pub fn take_moved() -> bool {
    with(|history| std::mem::take(&mut history.moved)).unwrap_or_default()
}

/// Names the window after the page.
pub fn set_title(page: &str) {
    let mut title = page.to_owned();
    title.push_str(" – ");
    title.push_str(words::common().product);
    document().set_title(&title);
}

/// The attribute of a link that leads to something searched for, with the text.
pub const SEARCHING: &str = "data-searching";

/// A link of this program opens here; every other link is the browser's.
fn clicked(event: &web_sys::MouseEvent) {
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
        if let Some(element) = browser::by_id(id) {
            element.scroll_into_view();
            _ = element.focus();
        }
    } else if href.starts_with('/') && !href.starts_with("//") && !href.starts_with("/api/") {
        event.prevent_default();
        go_searching(&href, &link.get_attribute(SEARCHING).unwrap_or_default());
    }
}

/// Goes to a page of another program, which the browser loads, once there is a server to load it from: offline the page stays
/// and says so, rather than give way to the browser's own error.
fn leave(url: String) {
    let visit = || with(|history| history.place.with_untracked(|place| place.visit));
    let from = visit();
    dom::spawn_for_good(async move {
        // Meanwhile the parent may have gone on to something else.
        if api::reachable().await && visit() == from {
            _ = window().location().assign(&url);
        }
    });
}

/// Each program has pages of its own: a link from one to another loads.
fn same_program(href: &str) -> bool {
    Program::of(href) == Program::of(&window().location().pathname().unwrap_or_default())
}

fn scroll_now() -> f64 {
    window().scroll_y().unwrap_or_default()
}

fn save_scroll() {
    let scroll = scroll_now();
    with(|history| {
        let key = history.key;
        history.left.retain(|(other, ..)| *other != key);
        history.left.push((key, scroll, history.place.with_untracked(|place| place.path.clone())));
    });
}

/// Writes into the browser's own history how the page is left: this outlives a reload.
fn save_state() {
    let state = with(|history| {
        history.place.with_untracked(|place| write_state(history.key, scroll_now(), &place.text))
    });
    if let (Some(state), Ok(history)) = (state, window().history()) {
        _ = history.replace_state(&JsValue::from_str(&state), "");
    }
}

/// Key, scroll position and text, one a line.
fn write_state(key: u32, scroll: f64, text: &str) -> String {
    let mut state = key.to_string();
    state.push('\n');
    #[expect(clippy::cast_possible_truncation, reason = "no page is two thousand million pixels long")]
    state.push_str(&(scroll as i32).to_string());
    state.push('\n');
    state.push_str(text);
    state
}

fn read_state(state: &JsValue) -> (u32, f64, String) {
    let state = state.as_string().unwrap_or_default();
    let mut lines = state.splitn(3, '\n');
    let mut next = || lines.next().unwrap_or_default();
    let (key, scroll, text) = (next(), next(), next());
    (key.parse().unwrap_or_default(), scroll.parse::<i32>().map_or(0.0, f64::from), text.to_owned())
}
