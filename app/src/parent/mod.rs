//! The parents' programs: what surrounds every page, and which page is shown.
//!
//! Messages are what nearly every visit is for. The way to an account, what is held about the parent, and their rights are
//! programs of their own, so that a phone that only reads messages does not load them.

pub mod account;
mod again;
pub mod choices;
pub mod copy;
pub mod deletion;
pub mod delivery;
pub mod details;
pub mod devices;
pub mod enquiry;
pub mod forgot;
pub mod history;
pub mod invite;
pub mod language;
pub mod links;
pub mod live;
pub mod message;
pub mod new_password;
pub mod notice;
pub mod password;
pub mod policy;
pub mod privacy;
pub mod promises;
pub mod receipt;
pub mod register;
pub mod school_search;
pub mod schools;
mod shown;
pub mod sign_in;
pub mod unsubscribe;

use crate::{
    api,
    components::{Picture, icon, not_found},
    dom::{El, el, link},
    frame::Frame,
    nav,
    route::{For, Page, Parent},
    session::{self, Standing},
    words::{self, count},
};
use shared::details::Field;

/// A whole program, with its pages.
fn app(page: fn() -> El) -> Frame {
    words::start();
    nav::start();
    session::start();
    api::start(true);
    account::start();
    Frame {
        home: "/messages",
        name: || words::common().product,
        readers: || route().readers(),
        ask: account::ask_for,
        page,
        sign_in: || sign_in::page(false),
        sign_in_again: sign_in::again,
        sign_in_path: Page::SignIn.path(),
        navigation,
        notice: Some(notice::bar),
        footer: Some(language::footer),
    }
}

/// The page of the address.
fn route() -> Parent {
    let place = nav::place();
    Parent::parse(&place.path, &place.query)
}

/// The program for messages.
pub fn messages() -> Frame {
    live::start();
    app(|| match route() {
        Parent::Messages(filter) => history::page(*filter, nav::place().text),
        Parent::Message(id) => message::page(id),
        Parent::Page(Page::SignIn) => sign_in::page(true),
        _ => not_found("/messages"),
    })
}

/// The program for the way to an account.
pub fn joining() -> Frame {
    app(|| match route() {
        Parent::Page(Page::Invite) => invite::page(),
        Parent::Page(Page::Register) => register::page(&nav::place().text),
        Parent::Page(Page::Forgot) => forgot::page(),
        Parent::Page(Page::Reset) => forgot::reset(),
        Parent::Unsubscribe(token) => unsubscribe::page(token),
        _ => not_found("/messages"),
    })
}

/// The program for what a parent chooses.
pub fn settings() -> Frame {
    app(|| match route() {
        Parent::Page(Page::Choices) => choices::page(),
        Parent::Page(Page::Schools) => schools::page(),
        Parent::Page(Page::Password) => password::page(),
        Parent::Page(Page::Devices) => devices::page(),
        _ => not_found("/messages"),
    })
}

/// The way from a page of settings back to what is held about the parent.
fn back_to_details() -> El {
    let back = [icon(Picture::Back), el("span").text(words::settings().back)];
    link(Page::Details.path(), "").class("back").add(back)
}

/// The program for what is held about a parent.
pub fn about_me() -> Frame {
    app(|| match route() {
        Parent::Page(Page::Details) => details::page(),
        Parent::Page(Page::ChangeName) => details::change(None),
        Parent::Page(Page::ChangeEmail) => details::change(Some(Field::Email)),
        Parent::Page(Page::ChangeMobile) => details::change(Some(Field::Mobile)),
        _ => not_found("/messages"),
    })
}

/// The program for a parent's rights.
pub fn rights() -> Frame {
    app(|| match route() {
        Parent::Page(Page::Privacy) => privacy::page(),
        Parent::Page(Page::Copy) => copy::page(),
        Parent::Page(Page::Receipt) => receipt::page(),
        Parent::Page(Page::Policy) => policy::page(),
        Parent::Page(Page::PolicyChanges) => policy::changes(),
        Parent::Page(Page::Promises) => promises::page(),
        Parent::Page(Page::Enquiry) => enquiry::page(),
        Parent::Page(Page::Delete) => deletion::page(),
        Parent::Page(Page::Deleted) => deletion::done(&nav::place().text),
        _ => not_found("/messages"),
    })
}

/// The bar of three at the bottom of a phone, the side bar of a desk.
fn navigation() -> El {
    let words = words::common();
    let to = move |path: &'static str, picture, text| {
        let link = link(path, "").add(icon(picture)).add(el("span").text(text));
        let current = move || {
            let shown = nav::place().path;
            (shown.starts_with(path) || (shown == "/" && path == "/messages")).then(|| "page".to_owned())
        };
        link.live_attr("aria-current", current)
    };
    let badge = move || {
        let unread = account::unread();
        (unread > 0).then(|| el("span").class("badge").text(&count(&words.unread, unread)))
    };
    let links = [
        to("/messages", Picture::Mail, words.messages).live(badge),
        to(Page::Details.path(), Picture::Person, words.details),
        to(Page::Privacy.path(), Picture::Shield, words.privacy),
    ];
    // A page for everyone may have nobody to sign out.
    let leave = move || {
        let someone = route().readers() == For::SignedIn || session::standing() == Standing::In;
        someone.then(|| {
            el("button")
                .class("bar-leave")
                .attr("type", "button")
                .add([icon(Picture::Leave), el("span").text(words.sign_out)])
                .on("click", |_| account::sign_out())
        })
    };
    el("nav")
        .class("bar")
        .attr("aria-label", words.navigation)
        .add(el("ul").add(links.map(|link| el("li").add(link))))
        .live(leave)
}
