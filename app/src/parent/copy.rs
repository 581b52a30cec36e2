//! P9: a parent takes a copy of everything that is held about them.

use super::{account, again::Again};
use crate::prelude::*;
use crate::{
    api::{self, Load},
    browser,
    components::{Form, heading, loaded},
    dates,
    dom::{El, div, el, link, p},
    route::Page,
    words::{self, fill},
};
use shared::copy::{Copies, CopyLink, DAYS, ListCopies, MakeCopy};

/// Where the links stand; the focus goes there when one is made.
const READY: &str = "copy-ready";

/// The page.
pub fn page() -> El {
    let words = words::copy();
    let state = RwSignal::new(Load::Waiting);
    api::load(ListCopies {}, state);
    let lines = [words.inside_you, words.inside_messages, words.inside_staff, words.inside_rest];
    div("copy")
        .add(heading(words.title))
        .add(p(words.intro))
        .add(el("h2").text(words.inside_title))
        .add(el("ul").class("plain").add(lines.map(|line| el("li").text(line))))
        .add([p(words.inside_nobody), p(words.fresh), p(words.safe).class("warning")])
        .add(ask(state))
        .add(loaded(state, 0, |copies| links(&copies)))
}

/// The links that work.
fn links(copies: &Copies) -> Option<El> {
    let words = words::copy();
    if copies.links.is_empty() {
        return None;
    }
    let hint = fill(words.ready_hint, &[("days", &DAYS.to_string())]);
    let list = copies.links.iter().map(download).collect::<Vec<_>>();
    let heading = el("h2").attr("id", READY).attr("tabindex", "-1").text(words.ready);
    Some(div("card").add([heading, p(&hint).class("hint")]).add(el("ul").class("plain").add(list)))
}

fn download(copy: &CopyLink) -> El {
    let words = words::copy();
    let zone = untrack(account::me);
    let zone = zone
        .as_ref()
        .and_then(|me| me.schools.first())
        .map_or(account::HOME_ZONE, |school| &school.time_zone);
    let date = dates::date_and_time(copy.expires_at, zone);
    let file = link(&copy.path(), words.download).class("button").attr("download", "");
    el("li").add([el("p").add(file), p(&fill(words.until, &[("date", &date)])).class("hint")])
}

fn ask(state: RwSignal<Load<Copies>>) -> El {
    let words = words::copy();
    let form = Form::new("copy");
    let password = Again::new(form);
    let submit = move || {
        form.send(MakeCopy { password: password.typed() }, move |link| {
            password.forget();
            state.update(|state| {
                if let Load::Here(copies) = state {
                    copies.links.insert(0, link);
                }
            });
            browser::focus_soon(READY.into());
        });
    };
    div("").add(el("h2").text(words.ask_title)).add(
        form.element(submit).class("narrow").add(password.field(words.password_hint)).add(
            div("buttons")
                .add(form.submit(words.submit))
                .add(link(Page::Privacy.path(), words::common().cancel).class("button quiet")),
        ),
    )
}
