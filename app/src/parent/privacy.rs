//! What this service keeps and never does, and signing out.

use super::account;
use crate::{
    components::{Picture, heading, icon},
    dom::{El, button, div, el, link, p},
    route::Page,
    words::{self, fill},
};
use shared::{deletion::PURGE_DAYS, session::REMEMBERED_DAYS};

/// The page.
pub fn page() -> El {
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
    div("privacy")
        .add(heading(words.title))
        .add(div("card").add(div("who").live(who)).add(button(
            "button quiet",
            common.sign_out,
            account::sign_out,
        )))
        .add(el("ul").class("ways card").add(ways()))
        .add(section(
            words.keeps_title,
            &[words.keeps_you, words.keeps_children, words.keeps_messages, words.keeps_sign_in],
        ))
        .add(el("p").add(link(Page::Details.path(), words.to_details).class("button quiet")))
        .add(section(words.sees_title, &[words.sees_you, words.sees_school, words.sees_others]))
        .add(section(words.never_title, &[words.never_sold, words.never_third, words.never_follow]))
        .add(section(words.cookies_title, &[words.cookie_session, &remember, words.cookies_none]))
        .add(el("h2").text(words.copy_title))
        .add(p(words.copy))
        .add(el("p").add(link(Page::Copy.path(), words.to_copy).class("button quiet")))
        .add(el("h2").text(words.leave_title))
        .add(p(&leave))
        .add(el("p").add(link(Page::Delete.path(), words.to_delete).class("button quiet")))
        .add(el("p").add(link(Page::Receipt.path(), words.to_receipt).class("button quiet")))
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
