//! The Message Centre's browser app: one Leptos program. Begin with `app.rs`, which decides what page is shown.
//!
//! - `routes` has every address; `state/` what pages share, as contexts; `api/` the way to the server;
//! - `pages/` has a folder a section and a file a page; `components/` what pages are made of.

#![expect(
    clippy::needless_pass_by_value,
    clippy::large_types_passed_by_value,
    reason = "a component owns its properties"
)]
#![cfg_attr(
    not(target_family = "wasm"),
    expect(
        clippy::unnecessary_wraps,
        reason = "a part that cannot be loaded is an error, which `wasm_split` adds"
    )
)]

pub mod api;
pub mod app;
pub mod browser;
pub mod components;
pub mod dates;
pub mod i18n;
pub mod pages;
pub mod routes;
pub mod state;

use shared::{Endpoint as _, office::WhichStaff};

/// Reads the language of the page, then puts the app where the skeleton stood. Both have the same head and the same places, so
/// nothing moves. The office waits for its part and to know whether somebody is signed in, so that its skeleton gives way to the page
/// or the sign-in at once.
pub async fn start() {
    i18n::start().await;
    let mut signed_out = false;
    if routes::office::is_office(&browser::path()) {
        pages::office::preload().await;
        signed_out = api::first_is_refused(WhichStaff::PATH).await;
    }
    if let Some(place) = browser::by_id("app") {
        place.set_text_content(None);
        leptos::mount::mount_to(place, move || leptos::view! { <app::App signed_out /> }).forget();
    }
}
