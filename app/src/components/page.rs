//! What every page begins with, and what it shows while it waits or when it failed.

use crate::{
    browser::focus_in_place,
    i18n::{explain, words},
    state::use_navigator,
};
use leptos::{html, prelude::*};
use shared::{Code, Problem};

/// The page's one `h1`. It names the window, and takes the focus when the page was changed.
#[component]
pub fn Heading(
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// The direction of a text that the page did not write.
    #[prop(optional)]
    dir: Option<&'static str>,
    /// The id, where the page takes the focus back to it.
    #[prop(optional)]
    id: Option<&'static str>,
) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move |_| document().set_title(&[&text.get(), " – ", words::common().product].concat()));
    if use_navigator().take_moved() {
        request_animation_frame(move || {
            if let Some(heading) = heading.try_get_untracked().flatten() {
                focus_in_place(&heading);
            }
        });
    }
    view! { <h1 node_ref=heading id=id tabindex="-1" dir=dir>{text}</h1> }
}

/// Grey boxes of the height of what will come.
#[component]
pub fn Skeleton(
    /// How many.
    cards: usize,
) -> impl IntoView {
    let card = |_| {
        view! {
            <div class="card bones">
                <div class="bone"></div>
                <div class="bone"></div>
                <div class="bone"></div>
            </div>
        }
    };
    view! {
        <p class="quiet-text" role="status">{words::common().loading}</p>
        <div aria-hidden="true">{(0..cards).map(card).collect_view()}</div>
    }
}

/// Why the page, or a part of it, cannot be shown.
#[component]
pub fn Failure(
    /// What went wrong.
    problem: Problem,
) -> impl IntoView {
    let words = words::common();
    let again = (problem.code != Code::NotFound).then(|| {
        view! {
            <button type="button" class="button quiet" on:click=|_| _ = window().location().reload()>
                {words.try_again}
            </button>
        }
    });
    view! {
        <div class="summary" role="alert">
            <h2>{words.there_is_a_problem}</h2>
            <p>{explain(&problem)}</p>
        </div>
        {again}
    }
}

/// The page where there is none.
#[component]
pub fn NotFound() -> impl IntoView {
    let words = words::common();
    view! {
        <Heading text=words.not_found_title />
        <p>{words.not_found}</p>
        <p><a href="/messages" class="button quiet">{words.to_messages}</a></p>
    }
}
