//! P10: a parent leaves for good.

use super::{account, again::Again, receipt};
use crate::prelude::*;
use crate::{
    api::{self, Load},
    components::{Form, heading, not_found},
    dates,
    dom::{El, div, el, link, p},
    json, nav,
    route::Page,
    words::{self, count, fill, list},
};
use shared::{
    Time,
    deletion::{DeleteMe, Deleted, LookAtDeletion, PURGE_DAYS, WhatGoes},
    receipt::Receipt,
};

/// The page.
pub fn page() -> El {
    let state = RwSignal::new(Load::Waiting);
    api::load(LookAtDeletion {}, state);
    div("deletion").add(heading(words::delete().title)).add(account::loaded(state, 2, |goes| what(&goes)))
}

/// What goes, what stays, and the form.
fn what(goes: &WhatGoes) -> Vec<El> {
    let words = words::delete();
    let account = move || {
        let email = account::me().map(|me| me.email.clone()).unwrap_or_default();
        fill(words.goes_account, &[("email", &email)])
    };
    let mut going = vec![el("li").live_text(account)];
    if !goes.schools.is_empty() {
        let schools = list(&goes.schools);
        going.push(el("li").text(&fill(words.goes_schools, &[("schools", &schools)])));
    }
    let counts = [
        (goes.messages, &words.goes_messages),
        (goes.replies, &words.goes_replies),
        (goes.unsent, &words.goes_unsent),
        (goes.devices, &words.goes_devices),
    ];
    going.extend(counts.into_iter().filter(|(n, _)| *n > 0).map(|(n, text)| el("li").text(&count(text, n))));

    let mut staying = Vec::new();
    if !goes.children.is_empty() {
        let children = list(&goes.children);
        staying.push(el("li").text(&fill(words.stays_children, &[("children", &children)])));
    }
    staying.extend([el("li").text(words.stays_mark), el("li").text(words.stays_count)]);

    vec![
        p(words.warning).class("warning"),
        el("h2").text(words.goes_title),
        el("ul").add(going),
        el("h2").text(words.stays_title),
        el("ul").add(staying),
        el("h2").text(words.when_title),
        p(&fill(words.when, &[("days", &PURGE_DAYS.to_string())])),
        p(words.reach),
        p(words.second),
        el("h2").text(words.confirm_title),
        confirm(),
    ]
}

fn confirm() -> El {
    let words = words::delete();
    let form = Form::new("delete");
    let understood = RwSignal::new(false);
    let password = Again::new(form);
    let submit = move || {
        if !understood.get_untracked() {
            form.refuse("understand", words.understand_missing);
        }
        form.send(DeleteMe { password: password.typed() }, |deleted| leave(&deleted));
    };
    form.element(submit)
        .class("narrow")
        .add(form.checkbox("understand", words.understand, "", understood))
        .add(password.field(""))
        .add(
            div("buttons")
                .add(form.submit(words.submit).class("button grave"))
                .add(link(Page::Privacy.path(), words.keep).class("button quiet")),
        )
}

/// The program starts again and knows the receipt alone, which says nothing about the person.
fn leave(deleted: &Deleted) {
    let zone = untrack(account::me);
    let zone = zone
        .as_ref()
        .and_then(|me| me.schools.first())
        .map_or(account::HOME_ZONE, |school| &school.time_zone);
    let (at, by) = (deleted.deleted_at.0.to_string(), deleted.purge_by.0.to_string());
    let text = [&deleted.reference, at.as_str(), &by, zone, &deleted.receipt].join("\n");
    nav::start_over(Page::Deleted.path(), &text);
}

/// The page after it: the receipt that [`leave`] wrote down.
pub fn done(written: &str) -> El {
    let mut lines = written.splitn(5, '\n');
    let (Some(reference), Some(Ok(at)), Some(Ok(by)), Some(zone), Some(file)) = (
        lines.next(),
        lines.next().map(str::parse),
        lines.next().map(str::parse),
        lines.next(),
        lines.next(),
    ) else {
        return not_found("/messages");
    };
    let words = words::delete();
    let line = |label: &str, value: &str| {
        div("value").add(el("dt").text(label)).add(el("dd").add(el("bdi").text(value)))
    };
    let signed = json::read::<Receipt>(file).ok();
    let fingerprint = signed.as_ref().map(|signed| {
        let code = receipt::fingerprint(&signed.key);
        div("value").add(el("dt").text(words::receipt().fingerprint)).add(el("dd").add(code))
    });
    let download = signed.as_ref().map(|signed| receipt::download(signed, file));
    let verify = link(Page::Receipt.path(), words::receipt().title).class("button quiet");
    let lines = [
        line(words.reference, reference),
        line(words.deleted_at, &dates::date_and_time(Time(at), zone)),
        line(words.purge_by, &dates::date(Time(by), zone)),
    ];
    div("deletion")
        .add(heading(words.done_title))
        .add(p(words.done).class("banner").attr("role", "status"))
        .add(el("dl").class("card values").add(lines).add(fingerprint))
        .add(div("buttons").add(download).add(verify))
        .add(p(words.note_it))
}
