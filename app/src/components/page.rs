//! What every page begins with, and what it shows while it waits or when it failed.

use super::form::summary_box;
use crate::{
    api::Load,
    nav,
    words::{said, words},
};
use leptos::{html, prelude::*};
use shared::{Code, Problem};

/// The page's one `h1`. It names the window, and takes the focus when the page was changed.
#[component]
pub fn Heading(
    /// The text; it may become known later.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    let moved = nav::take_moved();
    Effect::new(move || text.with(|text| nav::set_title(text)));
    Effect::new(move || {
        if let (true, Some(heading)) = (moved, heading.get()) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            _ = heading.focus_with_options(&options);
        }
    });
    view! {
        <h1 tabindex="-1" node_ref=heading>
            {move || text.get()}
        </h1>
    }
    .into_any()
}

/// Grey boxes of the height of what will come.
#[component]
pub fn Skeleton(
    /// How many cards.
    cards: usize,
) -> impl IntoView {
    view! {
        <p class="quiet-text" role="status">
            {words().common.loading}
        </p>
        <div aria-hidden="true">
            {(0..cards)
                .map(|_| {
                    view! {
                        <div class="card bones">
                            <div class="bone"></div>
                            <div class="bone"></div>
                            <div class="bone"></div>
                        </div>
                    }
                })
                .collect_view()}
        </div>
    }
    .into_any()
}

/// Shows what was loaded, the skeleton before it comes, or why it did not.
pub fn loaded<T: Clone + PartialEq + Send + Sync + 'static>(
    state: RwSignal<Load<T>>,
    cards: usize,
    show: impl Fn(T) -> AnyView + Send + 'static,
) -> impl IntoView {
    move || match state.get() {
        Load::Waiting => view! { <Skeleton cards /> }.into_any(),
        Load::Here(value) => {
            nav::settled();
            show(value)
        }
        Load::Failed(problem) => failed(&problem),
    }
}

/// Why the page, or a part of it, cannot be shown.
pub fn failed(problem: &Problem) -> AnyView {
    let again = problem.code != Code::NotFound;
    view! {
        {summary_box(said(problem))}
        {again
            .then(|| {
                view! {
                    <button class="button quiet" on:click=move |_| _ = window().location().reload()>
                        {words().common.try_again}
                    </button>
                }
            })}
    }
    .into_any()
}

/// The page where there is none.
#[component]
pub fn NotFound(
    /// Where the program begins.
    home: &'static str,
) -> impl IntoView {
    let words = &words().common;
    view! {
        <Heading text=words.not_found_title />
        <p>{words.not_found}</p>
        <p>
            <a href=home>{words.to_messages}</a>
        </p>
    }
    .into_any()
}
