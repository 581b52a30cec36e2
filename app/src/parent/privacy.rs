//! What this service keeps and never does, and signing out.

use super::account;
use crate::prelude::*;
use crate::{
    components::{Picture, heading, icon},
    dom::{El, button, div, el, link, p},
    route::Page,
    words::{self, fill},
};
use shared::{deletion::PURGE_DAYS, session::REMEMBERED_DAYS};

/// The page.
pub fn page() -> El {
    let known = account::is_known();
    div("privacy").add(heading(words::privacy().title)).live(move || {
        // Who is signed in stands first; the rest comes with it, so as not to be pushed down by it.
        if known.get() { shown() } else { vec![account::awaited(5)] }
    })
}

fn shown() -> Vec<El> {
    let common = words::common();
    let words = words::privacy();
    let days = REMEMBERED_DAYS.to_string();
    let remembered = fill(words.remembered, &[("days", &days)]);
    let remember = fill(words.cookie_remember, &[("days", &days)]);
    let leave = fill(words.leave, &[("days", &PURGE_DAYS.to_string())]);
    let who = move || {
        account::me().map(|me| {
            let email = p(&fill(words.signed_in_as, &[("email", &me.email)])).class("signed-in-as");
            [Some(email), me.remembered.then(|| p(&remembered).class("hint"))]
        })
    };
    let sign_out = button("button quiet", common.sign_out, account::sign_out);
    let mut parts =
        vec![div("card").add(div("who").live(who)).add(sign_out), el("ul").class("ways card").add(ways())];
    parts.extend(section(
        words.keeps_title,
        &[words.keeps_you, words.keeps_children, words.keeps_messages, words.keeps_sign_in],
    ));
    parts.push(way_to(Page::Details, words.to_details));
    parts.extend(section(words.sees_title, &[words.sees_you, words.sees_school, words.sees_others]));
    parts.extend(section(words.never_title, &[words.never_sold, words.never_third, words.never_follow]));
    parts.extend(section(words.cookies_title, &[words.cookie_session, &remember, words.cookies_none]));
    parts.extend([
        el("h2").text(words.copy_title),
        p(words.copy),
        way_to(Page::Copy, words.to_copy),
        el("h2").text(words.leave_title),
        p(&leave),
        way_to(Page::Delete, words.to_delete),
        way_to(Page::Receipt, words.to_receipt),
    ]);
    parts
}

/// A way to another page, in a paragraph of its own.
fn way_to(page: Page, text: &str) -> El {
    el("p").add(link(page.path(), text).class("button quiet"))
}

/// Where the rest of a parent's rights is.
fn ways() -> Vec<El> {
    let ways = [
        (Page::Policy, words::policy().title),
        (Page::Promises, words::promises().title),
        (Page::Enquiry, words::enquiry().title),
    ];
    let way = |(page, text): (Page, &str)| el("li").add(link(page.path(), text).add(icon(Picture::Forward)));
    ways.map(way).into()
}

fn section(title: &str, lines: &[&str]) -> [El; 2] {
    let lines = lines.iter().map(|line| el("li").text(line)).collect::<Vec<_>>();
    [el("h2").text(title), el("ul").class("plain").add(lines)]
}
