//! The smallest program in parts: what `cargo xtask` splits, weighs and tries in a browser without building the product.
//!
//! Each part is a function under `#[wasm_split]`, which `cargo xtask` moves into a file of its own. Calling it loads that file
//! first. `fallible` makes a file that cannot be loaded an error rather than a panic, and the next call loads it again.

#![expect(
    clippy::unnecessary_wraps,
    reason = "a part that cannot be loaded is an error, which `wasm_split` adds"
)]

use std::future::Future;

use gloo_net::http::Request;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

fn main() {
    mount_to_body(App);
}

/// Which part is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Promises,
    Languages,
}

/// The page around the parts. What is counted here must outlive every part that does not come.
#[component]
fn App() -> impl IntoView {
    let count = RwSignal::new(0);
    let section = RwSignal::new(None);
    view! {
        <button on:click=move |_| count.update(|count| *count += 1)>"Count: " {count}</button>
        <button on:click=move |_| section.set(Some(Section::Promises))>"Promises"</button>
        <button on:click=move |_| section.set(Some(Section::Languages))>"Languages"</button>
        <button on:click=move |_| spawn_local(async { _ = preload_languages().await })>"Preload"</button>
        {move || match section.get() {
            None => ().into_any(),
            Some(Section::Promises) => view! { <Part load=promises /> }.into_any(),
            Some(Section::Languages) => view! { <Part load=languages /> }.into_any(),
        }}
    }
}

/// Shows a part once it is loaded. Where it cannot be loaded, says so and offers to try again.
#[component]
fn Part<F, Fut>(load: F) -> impl IntoView
where
    F: Fn() -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output = Result<AnyView, SplitLoaderError>> + Send + 'static,
{
    let attempt = RwSignal::new(0);
    let try_again = move || {
        view! {
            <p role="alert">"This part could not be loaded."</p>
            <button on:click=move |_| attempt.update(|attempt| *attempt += 1)>"Try again"</button>
        }
    };
    move || {
        attempt.track();
        let part =
            move || Suspend::new(async move { load().await.unwrap_or_else(|_| try_again().into_any()) });
        view! { <Suspense fallback=|| view! { <p role="status">"Loading…"</p> }>{part}</Suspense> }
    }
}

/// The first part.
#[wasm_split(promises, wasm_split_path = leptos::wasm_split, fallible)]
fn promises() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <h1>"Promises"</h1> <Answer path="/api/promises" /> }.into_any())
}

/// The second part, which can also be loaded before it is shown.
#[wasm_split(languages, wasm_split_path = leptos::wasm_split, fallible, preload(preload_languages))]
fn languages() -> Result<AnyView, SplitLoaderError> {
    let spoken = ["English", "Cymraeg", "Polski", "اردو"];
    let list = spoken.map(|name| view! { <li>{name}</li> }).into_iter().collect_view();
    Ok(view! { <h1>"Languages"</h1> <ul>{list}</ul> <Answer path="/api/policy" /> }.into_any())
}

/// How much the server answers. Both parts use this and the page does not, so it goes into a file that they share.
#[component]
fn Answer(path: &'static str) -> impl IntoView {
    let said = RwSignal::new(String::from("Asking the server…"));
    spawn_local(async move {
        let length = match Request::get(path).send().await {
            Ok(answer) => answer.text().await.map(|text| text.len()),
            Err(problem) => Err(problem),
        };
        said.set(match length {
            Ok(length) => format!("The server answered with {length} bytes."),
            Err(problem) => problem.to_string(),
        });
    });
    view! { <p>{said}</p> }
}
