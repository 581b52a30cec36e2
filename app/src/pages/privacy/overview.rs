//! What this service keeps and never does, the way to a parent's other rights, and signing out.

use super::button_link::ButtonLink;
use crate::{
    api::Load,
    components::{Heading, Icon, Loaded, Picture},
    i18n::{fill, words},
    routes::Page,
    state::use_account,
};
use leptos::prelude::*;
use shared::{deletion::PURGE_DAYS, session::REMEMBERED_DAYS};

/// The page.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    // Who is signed in stands first; the rest comes with it, so as not to be pushed down by it.
    view! {
        <div class="privacy">
            <Heading text=words::privacy().title />
            <Loaded state=Load::Ready(()) with_account=true cards=5 show=|()| view! { <Overview /> } />
        </div>
    }
}

#[component]
fn Overview() -> impl IntoView {
    let words = words::privacy();
    let remember = fill(words.cookie_remember, &[("days", &REMEMBERED_DAYS.to_string())]);
    let leave = fill(words.leave, &[("days", &PURGE_DAYS.to_string())]);
    view! {
        <SignedInAs />
        <MoreRights />
        <Points title=words.keeps_title>
            <li>{words.keeps_you}</li>
            <li>{words.keeps_children}</li>
            <li>{words.keeps_messages}</li>
            <li>{words.keeps_sign_in}</li>
        </Points>
        <ButtonLink href=Page::Details.path() text=words.to_details />
        <Points title=words.sees_title>
            <li>{words.sees_you}</li>
            <li>{words.sees_school}</li>
            <li>{words.sees_others}</li>
        </Points>
        <Points title=words.never_title>
            <li>{words.never_sold}</li>
            <li>{words.never_third}</li>
            <li>{words.never_follow}</li>
        </Points>
        <Points title=words.cookies_title>
            <li>{words.cookie_session}</li>
            <li>{remember}</li>
            <li>{words.cookies_none}</li>
        </Points>
        <h2>{words.copy_title}</h2>
        <p>{words.copy}</p>
        <ButtonLink href=Page::Copy.path() text=words.to_copy />
        <h2>{words.leave_title}</h2>
        <p>{leave}</p>
        <ButtonLink href=Page::Delete.path() text=words.to_delete />
        <ButtonLink href=Page::Receipt.path() text=words.to_receipt />
    }
}

/// Who is signed in, and signing out.
#[component]
fn SignedInAs() -> impl IntoView {
    let words = words::privacy();
    let account = use_account();
    let who = move || {
        account.get().map(|me| {
            let remembered =
                me.remembered.then(|| fill(words.remembered, &[("days", &REMEMBERED_DAYS.to_string())]));
            view! {
                <p class="signed-in-as">{fill(words.signed_in_as, &[("email", &me.email)])}</p>
                {remembered.map(|text| view! { <p class="hint">{text}</p> })}
            }
        })
    };
    view! {
        <div class="card">
            <div class="who">{who}</div>
            <button type="button" class="button quiet" on:click=move |_| account.sign_out()>
                {words::common().sign_out}
            </button>
        </div>
    }
}

/// Where the rest of a parent's rights is.
#[component]
fn MoreRights() -> impl IntoView {
    let links = [
        (Page::Policy, words::policy().title),
        (Page::Promises, words::promises().title),
        (Page::Enquiry, words::enquiry().title),
    ];
    let link = |(page, text): (Page, &'static str)| {
        view! { <li><a href=page.path()>{text} <Icon picture=Picture::Forward /></a></li> }
    };
    view! { <ul class="ways card">{links.map(link).collect_view()}</ul> }
}

/// A heading and a list of what it is about.
#[component]
fn Points(
    /// The heading.
    title: &'static str,
    /// The items of the list.
    children: Children,
) -> impl IntoView {
    view! {
        <h2>{title}</h2>
        <ul class="plain">{children()}</ul>
    }
}
