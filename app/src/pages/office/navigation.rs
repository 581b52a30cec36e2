//! The side bar of the office; on a phone a few lines under the head.

use super::account::use_office_account;
use crate::{
    components::{Icon, Picture},
    i18n::words,
    state::use_navigator,
};
use leptos::prelude::*;
use shared::office::Waiting;

/// Who is signed in, where to go, and signing out.
#[component]
pub fn SideNavigation() -> impl IntoView {
    let account = use_office_account();
    let who = move || {
        account.me.get().ready().map(|me| {
            view! {
                <p class="side-school">{me.school.name.clone()}</p>
                <p class="side-name">{me.name.clone()}</p>
            }
        })
    };
    view! {
        <nav class="side" aria-label="Office">
            <div class="side-who">{who}</div>
            <ul>
                <Section path="/office/contacts" picture=Picture::Person text="Contacts" />
                <Section
                    path="/office/replies"
                    picture=Picture::Reply
                    text="Replies"
                    waiting=|waiting: Waiting| waiting.replies
                />
                <Section
                    path="/office/requests"
                    picture=Picture::Tick
                    text="Requests"
                    waiting=|waiting: Waiting| waiting.requests
                />
                <Section
                    path="/office/enquiries"
                    picture=Picture::Bubble
                    text="Enquiries"
                    waiting=|waiting: Waiting| waiting.enquiries
                />
            </ul>
            <button class="side-leave" type="button" on:click=move |_| account.sign_out()>
                <Icon picture=Picture::Leave />
                <span>{words::common().sign_out}</span>
            </button>
        </nav>
    }
}

/// The link to a section.
#[component]
fn Section(
    path: &'static str,
    picture: Picture,
    text: &'static str,
    /// How much waits there.
    #[prop(optional)]
    waiting: Option<fn(Waiting) -> i64>,
) -> impl IntoView {
    let (account, navigator) = (use_office_account(), use_navigator());
    let current = move || {
        navigator.location.with(|location| {
            let home = path == "/office/contacts" && location.path.trim_end_matches('/') == "/office";
            (home || location.path.starts_with(path)).then_some("page")
        })
    };
    let count = Memo::new(move |_| waiting.map_or(0, |waiting| waiting(account.waiting.get())));
    let badge = move || {
        (count.get() > 0).then(|| {
            view! {
                <span class="badge">
                    {count.get().to_string()} <span class="quiet-text">" waiting"</span>
                </span>
            }
        })
    };
    view! {
        <li>
            <a href=path aria-current=current>
                <Icon picture />
                <span>{text}</span>
                {badge}
            </a>
        </li>
    }
}
