//! The parents' program: what surrounds every page, and which page is shown.

pub mod account;
pub mod history;
pub mod invite;
pub mod message;
pub mod sign_in;

use crate::{
    api,
    components::{Icon, NotFound, Picture, Reachability, Toast},
    nav,
    route::Parent,
    session::{self, Standing},
    words::{count, words},
};
use leptos::prelude::*;

/// The whole program.
pub fn app() -> impl IntoView {
    nav::start();
    session::start();
    api::start(true);
    account::start();
    _ = document().document_element().map(|html| html.set_attribute("lang", words().tag));

    let place = Memo::new(|_| nav::place());
    let route = Memo::new(move |_| place.with(|place| Parent::parse(&place.path, &place.query)));
    // A page for someone signed in gives way to the sign-in, at its own address, so that it is there afterwards.
    let signing_in =
        Memo::new(move |_| route.with(Parent::is_private) && session::standing() == Standing::Out);
    let inside = Memo::new(move |_| route.with(Parent::is_private) && !signing_in.get());
    Effect::new(move || {
        if route.with(Parent::is_private) {
            account::ask();
        }
    });
    view! {
        <a class="skip" href="#main">
            {words().common.skip}
        </a>
        <header class="head">
            <a class="brand" href="/messages">
                {words().common.product}
            </a>
        </header>
        <Reachability />
        <div class="frame" class:is-inside=move || inside.get()>
            {move || inside.get().then(|| view! { <Navigation route /> })}
            <main id="main" tabindex="-1">
                {move || {
                    let text = place.get().text;
                    if signing_in.get() { sign_in::page(false) } else { page(route.get_untracked(), text) }
                }}
            </main>
        </div>
        <footer class="foot">
            <p>{words().common.footer}</p>
        </footer>
        {sign_in::over_the_page}
        <Toast />
    }
    .into_any()
}

/// One page, made anew for each visit.
fn page(route: Parent, text: String) -> AnyView {
    match route {
        Parent::Messages(filter) => history::page(*filter, text),
        Parent::Message(id) => message::page(id),
        Parent::Invite => invite::page(),
        Parent::SignIn => sign_in::page(true),
        _ => view! { <NotFound home="/messages" /> }.into_any(),
    }
}

/// The bar of three at the bottom of a phone, the side bar of a desk.
#[component]
fn Navigation(
    /// The page shown now.
    route: Memo<Parent>,
) -> impl IntoView {
    let words = &words().common;
    let link = move |to: Parent, picture, text, badge: AnyView| {
        let href = to.print();
        let here = move || route.with(|route| section(route) == section(&to)).then_some("page");
        view! {
            <li>
                <a href=href aria-current=here>
                    <Icon picture />
                    <span>{text}</span>
                    {badge}
                </a>
            </li>
        }
        .into_any()
    };
    let badge = (move || {
        let unread = account::unread();
        (unread > 0).then(|| {
            let text = count(&words.unread, unread);
            view! { <span class="badge">{text}</span> }
        })
    })
    .into_any();
    view! {
        <nav class="bar" aria-label=words.navigation>
            <ul>
                {link(Parent::home(), Picture::Mail, words.messages, badge)}
                {link(Parent::Details, Picture::Person, words.details, ().into_any())}
                {link(Parent::Privacy, Picture::Shield, words.privacy, ().into_any())}
            </ul>
            <button class="bar-leave" on:click=|_| account::sign_out()>
                <Icon picture=Picture::Leave />
                <span>{words.sign_out}</span>
            </button>
        </nav>
    }
    .into_any()
}

/// Which of the three parts of the program a page belongs to.
fn section(route: &Parent) -> u8 {
    match route {
        Parent::Messages(_) | Parent::Message(_) => 1,
        Parent::Details => 2,
        Parent::Privacy | Parent::Delete => 3,
        _ => 0,
    }
}
