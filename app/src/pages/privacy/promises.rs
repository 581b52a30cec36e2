//! V8: what is promised, and how each promise is proven.

use super::button_link::ButtonLink;
use crate::{
    components::{Heading, Loaded},
    dates,
    i18n::{fill, words},
    routes::Page,
    state::Content,
};
use leptos::{either::Either, prelude::*};
use shared::promises::{ListPromises, Promise, PromiseGroup, Promises};

/// The page.
#[component]
pub fn PromisesPage() -> impl IntoView {
    let words = words::promises();
    let promises = Content::load(ListPromises {}).state;
    view! {
        <div class="promises">
            <Heading text=words.title />
            <p>{words.intro}</p>
            <Loaded state=promises cards=4 show=|promises| view! { <Ledger promises /> } />
        </div>
    }
}

/// How many are kept, and all of them by what they are about.
#[component]
fn Ledger(
    /// The promises.
    promises: Promises,
) -> impl IntoView {
    let all = promises.groups.iter().flat_map(|group| &group.promises);
    let (kept, number) = (all.clone().filter(|promise| promise.not_yet.is_none()).count(), all.count());
    let count = fill(words::promises().count, &[("kept", &kept.to_string()), ("all", &number.to_string())]);
    let card = |promise| view! { <PromiseCard promise /> };
    let group = |PromiseGroup { title, promises }| {
        view! {
            <h2>{title}</h2>
            <ul class="promise-list">{promises.into_iter().map(card).collect_view()}</ul>
        }
    };
    view! {
        <p class="banner">{count}</p>
        {promises.groups.into_iter().map(group).collect_view()}
        <ButtonLink href=Page::Policy.path() text=words::policy().to_policy />
    }
}

/// One promise: since when it is kept and the tests that prove it, or why it is not kept yet.
#[component]
fn PromiseCard(
    /// The promise.
    promise: Promise,
) -> impl IntoView {
    let words = words::promises();
    let rows = fill(words.rows, &[("rows", &promise.rows.join(", "))]);
    let test = |test| {
        view! {
            <li>
                <code dir="ltr" translate="no">{test}</code>
            </li>
        }
    };
    let proof = match promise.not_yet {
        Some(why) => Either::Left(view! {
            <p><strong class="mark">{words.not_yet}</strong> " " {why}</p>
            <p class="hint">{rows}</p>
        }),
        None => Either::Right(view! {
            <p>{fill(words.kept, &[("date", &dates::day(promise.since))])}</p>
            <details>
                <summary>{words.proof}</summary>
                <p class="hint">{rows}</p>
                <ul class="tests">{promise.tests.into_iter().map(test).collect_view()}</ul>
            </details>
        }),
    };
    view! {
        <li class="card">
            <p class="promise">{promise.words} " " <bdi class="hint">{promise.id}</bdi></p>
            {proof}
        </li>
    }
}
