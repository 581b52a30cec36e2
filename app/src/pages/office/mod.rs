//! O1 to O8: the school office, for members of staff. It speaks English, and is a part of the app of its own: a parent loads none of
//! it, and it loads none of what is a parent's.

mod account;
mod contact;
mod contacts;
mod enquiries;
mod enquiry;
mod forgot;
mod loading;
mod navigation;
mod replies;
mod requests;
mod shell;
mod sign_in;
mod table;
mod thread;
mod wording;

use crate::components::{
    Part, Skeleton,
    layout::{ConnectivityLine, ToastView},
};
use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};

/// The name of the office, in the head of every page.
const NAME: &str = "Message Centre office";

/// The office: what surrounds its pages, and the page of the address.
pub fn office() -> AnyView {
    view! { <Part load=office_part fallback=Waiting /> }.into_any()
}

/// Loads the office before it is shown. Where it cannot be loaded now, it is tried again as it is shown.
pub async fn preload() {
    _ = preload_part().await;
}

#[wasm_split(office, wasm_split_path = leptos::wasm_split, fallible, preload(preload_part))]
fn office_part() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <shell::OfficeShell /> }.into_any())
}

/// What is shown while the office cannot be loaded, with why.
#[component]
fn Waiting() -> impl IntoView {
    view! {
        <header class="head">
            <a href="/office" class="brand">{NAME}</a>
        </header>
        <ConnectivityLine />
        <div class="frame">
            <main id="main" tabindex="-1">
                <Skeleton cards=2 />
            </main>
        </div>
        <ToastView />
    }
}
