//! The bar of three at the bottom of a phone, the side bar of a desk.

use crate::{
    components::{Icon, Picture},
    i18n::{count, words},
    routes::{Access, Page, Route},
    state::{SessionState, use_account, use_navigator, use_session},
};
use leptos::prelude::*;

/// The links to the sections, and signing out.
#[component]
pub fn Navigation() -> impl IntoView {
    let words = words::common();
    let (account, session, navigator) = (use_account(), use_session(), use_navigator());
    let unread = move || {
        let unread = account.unread.get();
        (unread > 0).then(|| view! { <span class="badge">{count(&words.unread, unread)}</span> })
    };
    // A page for everyone may have nobody to sign out.
    let leave = move || {
        let access =
            navigator.location.with(|location| Route::parse(&location.path, &location.query).access());
        let someone = access == Access::SignedIn || session.state.get() == SessionState::SignedIn;
        someone.then(|| {
            view! {
                <button class="bar-leave" type="button" on:click=move |_| account.sign_out()>
                    <Icon picture=Picture::Leave />
                    <span>{words.sign_out}</span>
                </button>
            }
        })
    };
    view! {
        <nav class="bar" aria-label=words.navigation>
            <ul>
                <Section path="/messages" picture=Picture::Mail text=words.messages badge=ViewFn::from(unread) />
                <Section path=Page::Details.path() picture=Picture::Person text=words.details />
                <Section path=Page::Privacy.path() picture=Picture::Shield text=words.privacy />
            </ul>
            {leave}
        </nav>
    }
}

/// The link to a section.
#[component]
fn Section(
    path: &'static str,
    picture: Picture,
    text: &'static str,
    #[prop(optional)] badge: ViewFn,
) -> impl IntoView {
    let navigator = use_navigator();
    let current = move || {
        navigator.location.with(|location| {
            let here = location.path.starts_with(path) || (location.path == "/" && path == "/messages");
            here.then_some("page")
        })
    };
    view! {
        <li>
            <a href=path aria-current=current>
                <Icon picture />
                <span>{text}</span>
                {move || badge.run()}
            </a>
        </li>
    }
}
