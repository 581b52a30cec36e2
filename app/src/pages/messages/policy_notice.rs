//! P12: the notice of a policy that the parent has not read, at the top of the list.

use crate::{
    browser, dates,
    i18n::{fill, words},
    routes::Page,
    state::use_account,
};
use leptos::prelude::*;
use shared::policy::{Notice, Standing};

/// The notice that there is when the list is opened, until it has been read. One that comes later waits for the next list: nothing that
/// is read moves down.
#[component]
pub fn PolicyNotice() -> impl IntoView {
    let account = use_account();
    let unread = move || account.get().and_then(|me| me.policy.clone());
    let notice = untrack(unread);
    let is_unread = Memo::new(move |_| unread().is_some());
    move || notice.clone().filter(|_| is_unread.get()).map(|notice| view! { <Unread notice /> })
}

#[component]
fn Unread(notice: Notice) -> impl IntoView {
    let words = words::notice();
    let account = use_account();
    let version = notice.version;
    let date = dates::day(version.day);
    let text = match (notice.first, version.standing) {
        (true, _) => words.first.to_owned(),
        (false, Standing::Coming) => fill(words.coming, &[("date", &date)]),
        (false, _) => fill(words.changed, &[("version", &version.version), ("date", &date)]),
    };
    let href =
        [Page::Policy.path(), "?version=", &String::from(js_sys::encode_uri_component(&version.version))]
            .concat();
    let mark_read = move |_| {
        account.mark_policy_read(version.version.clone());
        browser::focus_soon("main".into());
    };
    view! {
        <div class="banner notice">
            <p>{text}</p>
            <div class="buttons">
                <a href=href class="button quiet">{words.open}</a>
                <button type="button" class="button quiet" on:click=mark_read>{words.done}</button>
            </div>
        </div>
    }
}
