//! P14: what comes in while the list of messages is open. What the parent reads stays where it is: new messages stand above
//! it, and a line says so where they are out of sight.

use crate::prelude::*;
use crate::{
    browser,
    dom::{El, button, div, el},
    nav,
    words::{self, count},
};
use shared::history::Item;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The links of the messages in the list.
const LINKS: &str = ".item h3 a";

/// The copy that is handed around.
#[derive(Clone, Copy)]
struct Fresh {
    /// How many have come in.
    count: RwSignal<i64>,
    /// Whether they are above what is seen.
    above: RwSignal<bool>,
}

thread_local! {
    static FRESH: Cell<Option<Fresh>> = const { Cell::new(None) };
}

/// Call it once, in the root of a program that has the list.
pub fn start() {
    let fresh = Fresh { count: RwSignal::new(0), above: RwSignal::new(false) };
    FRESH.set(Some(fresh));
    browser::listen("scroll", move |_| {
        if fresh.above.get_untracked() && first_is_seen() {
            fresh.none();
        }
    });
}

impl Fresh {
    fn none(self) {
        self.count.set(0);
        self.above.set(false);
    }
}

/// Shows the new list in place of the old one.
pub fn replace(old: &[Item], new: &[Item], show: impl FnOnce()) {
    let come = new.iter().take_while(|item| old.iter().all(|known| known.id != item.id)).count();
    let read = links().into_iter().find(|link| top(link) >= 0.0).map(|link| (href(&link), top(&link)));
    let focused = document().active_element().map(|element| href(&element)).filter(|href| !href.is_empty());
    show();
    // By then the list is built, and nothing of it was painted.
    request_animation_frame(move || {
        for link in links() {
            let href = href(&link);
            if Some(&href) == focused.as_ref() {
                nav::focus_here(&link);
            }
            if let Some((read, before)) = &read
                && *read == href
            {
                window().scroll_by_with_x_and_y(0.0, top(&link) - before);
            }
        }
        if let (Some(fresh), 1..) = (FRESH.get(), come) {
            #[expect(clippy::cast_possible_wrap, reason = "a page has 25 messages")]
            let come = come as i64;
            let before = if fresh.above.get_untracked() { fresh.count.get_untracked() } else { 0 };
            fresh.count.set(before + come);
            fresh.above.set(!first_is_seen());
        }
    });
}

/// Says that messages have come in; where they are out of sight, it leads there.
pub fn line() -> El {
    let Some(fresh) = FRESH.get() else { return div("") };
    fresh.none();
    el("div").attr("role", "status").live(move || {
        let come = fresh.count.get();
        (come > 0).then(|| {
            let mut text = count(&words::live().new_messages, come);
            if !fresh.above.get() {
                return el("p").class("quiet-text").text(&text);
            }
            text.push_str(" – ");
            text.push_str(words::live().show);
            button("button fresh", &text, move || {
                fresh.none();
                window().scroll_to_with_x_and_y(0.0, 0.0);
                if let Some(first) = links().first() {
                    _ = first.focus();
                }
            })
        })
    })
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
