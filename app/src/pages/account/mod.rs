//! P3, P6, P7, P8, P11: what is held about the parent, and what they choose: their values, how schools reach them, schools and
//! groups, password, devices.

mod choices;
mod details;
mod devices;
mod password;
mod schools;

use crate::{
    components::{Icon, Part, Picture},
    i18n::words,
    routes::Page,
};
use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};
use shared::details::Field;

/// A page of the section: a part of the app, since the messages do without it.
pub fn page(page: Page) -> AnyView {
    view! { <Part load=move || account_part(page) /> }.into_any()
}

/// The page. What is no page of the section is the first one.
#[wasm_split(account, wasm_split_path = leptos::wasm_split, fallible)]
fn account_part(page: Page) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        Page::ChangeName => view! { <details::ChangeNamePage /> }.into_any(),
        Page::ChangeEmail => view! { <details::ChangePage field=Field::Email /> }.into_any(),
        Page::ChangeMobile => view! { <details::ChangePage field=Field::Mobile /> }.into_any(),
        Page::Choices => view! { <choices::ChoicesPage /> }.into_any(),
        Page::Schools => view! { <schools::SchoolsPage /> }.into_any(),
        Page::Password => view! { <password::PasswordPage /> }.into_any(),
        Page::Devices => view! { <devices::DevicesPage /> }.into_any(),
        _ => view! { <details::DetailsPage /> }.into_any(),
    })
}

/// The way from a page of settings back to what is held about the parent.
#[component]
fn BackToDetails() -> impl IntoView {
    view! {
        <a href=Page::Details.path() class="back">
            <Icon picture=Picture::Back />
            <span>{words::settings().back}</span>
        </a>
    }
}
