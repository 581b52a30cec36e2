//! V8: what is promised, and how each promise is proven.

use crate::prelude::*;
use crate::{
    api::{self, Load},
    components::{heading, loaded},
    dates,
    dom::{El, div, el, link, p},
    route::Page,
    words::{self, fill},
};
use shared::promises::{ListPromises, Promise, Promises};

/// The page.
pub fn page() -> El {
    let words = words::promises();
    let state = RwSignal::new(Load::Waiting);
    api::load(ListPromises {}, state);
    div("promises")
        .add(heading(words.title))
        .add(p(words.intro))
        .add(loaded(state, 4, |promises| shown(&promises)))
}

fn shown(promises: &Promises) -> Vec<El> {
    let all = promises.groups.iter().flat_map(|group| &group.promises);
    let (kept, number) = (all.clone().filter(|one| one.not_yet.is_none()).count(), all.count());
    let gaps = [("kept", &*kept.to_string()), ("all", &*number.to_string())];
    let mut parts = vec![p(&fill(words::promises().count, &gaps)).class("banner")];
    for group in &promises.groups {
        parts.push(el("h2").text(&group.title));
        parts
            .push(el("ul").class("promise-list").add(group.promises.iter().map(promise).collect::<Vec<_>>()));
    }
    parts.push(el("p").add(link(Page::Policy.path(), words::policy().to_policy).class("button quiet")));
    parts
}

fn promise(promise: &Promise) -> El {
    let words = words::promises();
    let id = el("bdi").class("hint").text(&promise.id);
    let card = el("li").class("card").add(el("p").class("promise").text(&promise.words).text(" ").add(id));
    let rows = p(&fill(words.rows, &[("rows", &promise.rows.join(", "))])).class("hint");
    if let Some(why) = &promise.not_yet {
        let mark = el("strong").class("mark").text(words.not_yet);
        return card.add(el("p").add(mark).text(" ").text(why)).add(rows);
    }
    let tests = promise
        .tests
        .iter()
        .map(|test| el("li").add(el("code").attr("dir", "ltr").attr("translate", "no").text(test)));
    card.add(p(&fill(words.kept, &[("date", &dates::day(promise.since))]))).add(
        el("details")
            .add(el("summary").text(words.proof))
            .add(rows)
            .add(el("ul").class("tests").add(tests.collect::<Vec<_>>())),
    )
}
