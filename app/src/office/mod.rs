//! The office's program.

use crate::{
    api,
    components::{NotFound, Reachability, Toast},
    nav,
    route::Office,
    session,
    words::words,
};
use leptos::prelude::*;

/// The whole program.
pub fn app() -> impl IntoView {
    nav::start();
    session::start();
    api::start(false);

    let place = Memo::new(|_| nav::place());
    view! {
        <a class="skip" href="#main">
            {words().common.skip}
        </a>
        <header class="head">
            <a class="brand" href="/office/contacts">
                "Message Centre office"
            </a>
        </header>
        <Reachability />
        <div class="frame">
            <main id="main" tabindex="-1">
                {move || place.with(|place| page(&Office::parse(&place.path, &place.query)))}
            </main>
        </div>
        <Toast />
    }
    .into_any()
}

/// One page, made anew for each visit.
fn page(route: &Office) -> AnyView {
    match route {
        Office::Contacts | Office::Contact(_) | Office::SignIn | Office::NotFound => {
            view! { <NotFound home="/office/contacts" /> }.into_any()
        }
    }
}
