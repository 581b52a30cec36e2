//! The office's program.

use crate::{
    api,
    components::{not_found, reachability, toast},
    dom::{El, el, link},
    nav,
    route::Office,
    session,
    words::words,
};

/// The whole program.
pub fn app() -> Vec<El> {
    nav::start();
    session::start();
    api::start(false);

    let page = || {
        let place = nav::place();
        page(&Office::parse(&place.path, &place.query))
    };
    vec![
        link("#main", words().common.skip).class("skip"),
        el("header").class("head").add(link("/office/contacts", "Message Centre office").class("brand")),
        reachability(),
        el("div").class("frame").add(el("main").attr("id", "main").attr("tabindex", "-1").live(page)),
        toast(),
    ]
}

/// One page, made anew for each visit.
fn page(route: &Office) -> El {
    match route {
        Office::Contacts | Office::Contact(_) | Office::SignIn | Office::NotFound => {
            not_found("/office/contacts")
        }
    }
}
