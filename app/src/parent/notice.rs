//! P12: the notice of a policy that the parent has not read, at the end of the window on every page. It lies over the page, so
//! that nothing moves when it comes.

use super::account;
use crate::{
    api, browser, dates,
    dom::{self, El, button, div, link, p},
    route::Page,
    words::{self, fill},
};
use shared::policy::{MarkPolicyRead, Standing};

/// The bar.
pub fn bar() -> El {
    let unread = || account::me().and_then(|me| me.policy.clone());
    div("notice").attr("role", "status").live_class("is-on", move || unread().is_some()).live(move || {
        unread().map(|notice| {
            let words = words::notice();
            let version = notice.version;
            let text = match (notice.first, version.standing) {
                (true, _) => words.first.to_owned(),
                (false, Standing::Coming) => fill(words.coming, &[("date", &dates::day(version.day))]),
                (false, _) => {
                    fill(words.changed, &[("version", &version.version), ("date", &dates::day(version.day))])
                }
            };
            let url = address(Page::Policy, &[("version", &version.version)]);
            let done = button("button quiet", words.done, move || {
                read(version.version.clone());
                browser::focus_soon("main".into());
            });
            [p(&text), link(&url, words.open).class("button"), done]
        })
    })
}

/// The parent has read a version. Should this fail, they are told again, which is no loss.
pub fn read(version: String) {
    dom::spawn_for_good(async move {
        if api::call(MarkPolicyRead { version }).await.is_ok() {
            account::policy_read();
        }
    });
}

/// The address of a page with a query, as the API spells the same query.
pub fn address(page: Page, query: &[(&str, &str)]) -> String {
    [page.path(), "?", &serde_html_form::to_string(query).unwrap_or_default()].concat()
}
