//! The parents' two programs: what surrounds every page, and which page is shown.
//!
//! Messages are what nearly every visit is for. What is held about the parent, and their rights, are a program of their own,
//! so that a phone that only reads messages does not load them.

pub mod account;
pub mod deletion;
pub mod delivery;
pub mod details;
pub mod history;
pub mod invite;
pub mod links;
pub mod message;
pub mod privacy;
pub mod sign_in;

use crate::{
    api,
    components::{Picture, icon, not_found, reachability, toast},
    dom::{El, effect, el, link, p},
    nav,
    route::Parent,
    session::{self, Standing},
    words::{count, words},
};
use leptos::prelude::*;

/// A whole program, with its pages.
pub fn app(show: fn(Parent, String) -> El) -> Vec<El> {
    nav::start();
    session::start();
    api::start(true);
    account::start();
    if let Some(html) = document().document_element() {
        _ = html.set_attribute("lang", words().tag);
    }
    let route = || {
        let place = nav::place();
        (Parent::parse(&place.path, &place.query), place.text)
    };
    // A page for someone signed in gives way to the sign-in, at its own address, so that it is there afterwards.
    let private = Memo::new(move |_| route().0.is_private());
    let signing_in = Memo::new(move |_| private.get() && session::standing() == Standing::Out);
    let inside = Memo::new(move |_| private.get() && !signing_in.get());
    effect(move || {
        if inside.get() {
            account::ask();
        }
    });
    let words = &words().common;
    let page = move || {
        let (route, text) = route();
        if signing_in.get() { sign_in::page(false) } else { show(route, text) }
    };
    vec![
        link("#main", words.skip).class("skip"),
        el("header").class("head").add(link("/messages", words.product).class("brand")),
        reachability(),
        el("div")
            .class("frame")
            // A sign-in in place of a page stands where the page will: nothing moves when it gives way.
            .live_class("is-inside", move || private.get())
            .live(move || inside.get().then(|| navigation(move || route().0)))
            .live(move || {
                // Asked for, not only followed: a memo that is first worked out further in would build the page twice.
                _ = signing_in.get();
                el("main").attr("id", "main").attr("tabindex", "-1").live(page)
            }),
        el("footer").class("foot").add(p(words.footer)),
        el("div").live(sign_in::over_the_page),
        toast(),
    ]
}

/// One page about messages, made anew for each visit.
pub fn messages(route: Parent, text: String) -> El {
    match route {
        Parent::Messages(filter) => history::page(*filter, text),
        Parent::Message(id) => message::page(id),
        Parent::Invite => invite::page(),
        Parent::SignIn => sign_in::page(true),
        _ => not_found("/messages"),
    }
}

/// One page about the parent, made anew for each visit.
#[expect(clippy::needless_pass_by_value, reason = "it has the shape of the other program's")]
pub fn about_me(route: Parent, text: String) -> El {
    match route {
        Parent::Details => details::page(),
        Parent::Change(what) => details::change(what),
        Parent::Privacy => privacy::page(),
        Parent::Delete => deletion::page(),
        Parent::Deleted => deletion::done(&text),
        _ => not_found("/messages"),
    }
}

/// The bar of three at the bottom of a phone, the side bar of a desk.
fn navigation(route: impl Fn() -> Parent + Copy + 'static) -> El {
    let words = &words().common;
    let to = move |to: Parent, picture, text| {
        let link = link(&to.print(), "").add(icon(picture)).add(el("span").text(text));
        link.live_attr("aria-current", move || (section(&route()) == section(&to)).then(|| "page".to_owned()))
    };
    let badge = move || {
        let unread = account::unread();
        (unread > 0).then(|| el("span").class("badge").text(&count(&words.unread, unread)))
    };
    let links = [
        to(Parent::home(), Picture::Mail, words.messages).live(badge),
        to(Parent::Details, Picture::Person, words.details),
        to(Parent::Privacy, Picture::Shield, words.privacy),
    ];
    let leave = el("button")
        .class("bar-leave")
        .attr("type", "button")
        .add([icon(Picture::Leave), el("span").text(words.sign_out)])
        .on("click", |_| account::sign_out());
    el("nav")
        .class("bar")
        .attr("aria-label", words.navigation)
        .add(el("ul").add(links.map(|link| el("li").add(link))))
        .add(leave)
}

/// Which of the three parts of the program a page belongs to.
fn section(route: &Parent) -> u8 {
    match route {
        Parent::Messages(_) | Parent::Message(_) => 1,
        Parent::Details | Parent::Change(_) => 2,
        Parent::Privacy | Parent::Delete => 3,
        _ => 0,
    }
}
