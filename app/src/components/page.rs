//! What every page begins with, and what it shows while it waits or when it failed.

use super::form::summary_box;
use crate::prelude::*;
use crate::{
    api::Load,
    dom::{El, Inside, button, div, effect, el, link, p},
    nav,
    words::{self, said},
};
use shared::{Code, Problem};

/// The page's one `h1`. It names the window, and takes the focus when the page was changed.
pub fn heading(text: &str) -> El {
    nav::set_title(text);
    focused(el("h1").text(text))
}

/// The same where the text becomes known later.
pub fn live_heading(text: impl Fn() -> String + Copy + 'static) -> El {
    effect(move || nav::set_title(&text()));
    focused(el("h1").live_text(text))
}

fn focused(heading: El) -> El {
    let heading = heading.attr("tabindex", "-1");
    if nav::take_moved() {
        let heading: web_sys::HtmlElement = heading.node_as();
        request_animation_frame(move || nav::focus_here(&heading));
    }
    heading
}

/// Grey boxes of the height of what will come.
pub fn skeleton(cards: usize) -> El {
    let bones = (0..cards)
        .map(|_| div("card bones").add([div("bone"), div("bone"), div("bone")]))
        .collect::<Vec<_>>();
    div("")
        .add(el("p").class("quiet-text").attr("role", "status").text(words::common().loading))
        .add(el("div").attr("aria-hidden", "true").add(bones))
}

/// Shows what was loaded, the skeleton before it comes, or why it did not.
pub fn loaded<T: Clone + Send + Sync + 'static, I: Inside>(
    state: RwSignal<Load<T>>,
    cards: usize,
    show: impl Fn(T) -> I + 'static,
) -> El {
    loaded_or(state, cards, show, failed)
}

/// The same with words of its own for why it did not.
pub fn loaded_or<T: Clone + Send + Sync + 'static, I: Inside>(
    state: RwSignal<Load<T>>,
    cards: usize,
    show: impl Fn(T) -> I + 'static,
    trouble: fn(&Problem) -> El,
) -> El {
    div("").live(move || match state.get() {
        Load::Waiting => skeleton(cards),
        Load::Here(value) => {
            nav::settled();
            div("").add(show(value))
        }
        Load::Failed(problem) => trouble(&problem),
    })
}

/// A part of a page below one whose height nobody knows before it has come: it is shown once that one does not wait any more, so
/// that it is not pushed down under the reader's eyes.
pub fn below<T: Send + Sync + 'static>(part: El, above: RwSignal<Load<T>>) -> El {
    part.live_attr("hidden", move || above.with(|above| matches!(above, Load::Waiting)).then(String::new))
}

/// Why the page, or a part of it, cannot be shown.
pub fn failed(problem: &Problem) -> El {
    let again = (problem.code != Code::NotFound)
        .then(|| button("button quiet", words::common().try_again, || _ = window().location().reload()));
    div("").add(summary_box(&said(problem))).add(again)
}

/// The page where there is none; `home` is where the program begins.
pub fn not_found(home: &str) -> El {
    let words = words::common();
    div("")
        .add(heading(words.not_found_title))
        .add(p(words.not_found))
        .add(el("p").add(link(home, words.to_messages).class("button quiet")))
}
