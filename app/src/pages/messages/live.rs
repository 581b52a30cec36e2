//! P14: what comes in while the list is open. What the parent reads stays where it is: new messages stand above it, and a line
//! says so where they are out of sight.

use crate::{
    browser::focus_in_place,
    i18n::{count, words},
};
use leptos::{ev, prelude::*};
use shared::history::Item;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The links of the messages in the list.
const LINKS: &str = ".item h3 a";

/// The messages that have come in since the list was opened.
#[derive(Clone, Copy)]
pub struct Fresh {
    /// How many.
    count: RwSignal<i64>,
    /// Whether they are above what is seen.
    above: RwSignal<bool>,
}

impl Fresh {
    /// None so far.
    pub fn new() -> Self {
        let fresh = Self { count: RwSignal::new(0), above: RwSignal::new(false) };
        let scrolled = window_event_listener(ev::scroll, move |_| {
            if fresh.above.get_untracked() && first_is_seen() {
                fresh.clear();
            }
        });
        on_cleanup(move || scrolled.remove());
        fresh
    }

    fn clear(self) {
        self.count.set(0);
        self.above.set(false);
    }

    fn add(self, come: i64) {
        let before = if self.above.get_untracked() { self.count.get_untracked() } else { 0 };
        self.count.set(before + come);
        self.above.set(!first_is_seen());
    }
}

/// Shows the new list in place of the old one.
pub fn replace(old: &[Item], new: &[Item], fresh: Fresh, show: impl FnOnce()) {
    let come = new.iter().take_while(|item| old.iter().all(|known| known.id != item.id)).count();
    let read = links().into_iter().find(|link| top(link) >= 0.0).map(|link| (href(&link), top(&link)));
    let focused = document().active_element().map(|element| href(&element)).filter(|href| !href.is_empty());
    show();
    // By then the list is built, and nothing of it was painted.
    request_animation_frame(move || {
        for link in links() {
            let href = href(&link);
            if Some(&href) == focused.as_ref() {
                focus_in_place(&link);
            }
            if let Some((read, before)) = &read
                && *read == href
            {
                window().scroll_by_with_x_and_y(0.0, top(&link) - before);
            }
        }
        if come > 0 {
            #[expect(clippy::cast_possible_wrap, reason = "a page has 25 messages")]
            fresh.add(come as i64);
        }
    });
}

/// Says that messages have come in; where they are out of sight, it leads there.
#[component]
pub fn NewMessages(fresh: Fresh) -> impl IntoView {
    let show = move |_| {
        fresh.clear();
        window().scroll_to_with_x_and_y(0.0, 0.0);
        if let Some(first) = links().first() {
            _ = first.focus();
        }
    };
    let line = move || {
        let come = fresh.count.get();
        (come > 0).then(|| {
            let text = count(&words::live().new_messages, come);
            if fresh.above.get() {
                let text = [&text, " – ", words::live().show].concat();
                view! { <button type="button" class="button fresh" on:click=show>{text}</button> }.into_any()
            } else {
                view! { <p class="quiet-text">{text}</p> }.into_any()
            }
        })
    };
    view! { <div role="status">{line}</div> }
}

fn first_is_seen() -> bool {
    links().first().is_none_or(|first| top(first) >= 0.0)
}

fn links() -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(LINKS) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

fn top(element: &web_sys::Element) -> f64 {
    element.get_bounding_client_rect().top()
}

fn href(element: &web_sys::Element) -> String {
    element.get_attribute("href").unwrap_or_default()
}
