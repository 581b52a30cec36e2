//! The line at the end of each page, with the choice of languages.

use crate::{
    browser,
    i18n::{self, use_i18n, words},
    state::{SessionState, use_account, use_session, use_toasts},
};
use leptos::{prelude::*, task::spawn_local};
use shared::{Language, language::ChangeLanguage};

/// The line at the end of each page.
#[component]
pub fn Footer() -> impl IntoView {
    let words = words::common();
    let choice = |language: Language| view! { <li><LanguageButton language /></li> };
    view! {
        <footer class="foot">
            <div>
                <p>{words.footer}</p>
                <nav class="languages" aria-label=words.language>
                    <ul>{Language::ALL.map(choice).collect_view()}</ul>
                </nav>
            </div>
        </footer>
    }
}

/// Chooses a language: on this device, and signed in for the account.
#[component]
fn LanguageButton(language: Language) -> impl IntoView {
    let (account, session, toasts, i18n) = (use_account(), use_session(), use_toasts(), use_i18n());
    // The button has the focus again after the page was built in that language.
    let id = ["language-", language.tag()].concat();
    let focus = id.clone();
    let choose = move |_| {
        let focus = focus.clone();
        spawn_local(async move {
            // The account first: an answer with its old language would otherwise bring that back.
            if session.state.get_untracked() == SessionState::SignedIn {
                match account.api.call(ChangeLanguage { language }).await {
                    Ok(_) => account.set_language(language),
                    Err(problem) => return toasts.failed(&problem),
                }
            }
            match i18n.change(language).await {
                Ok(()) => browser::focus_soon(focus),
                Err(problem) => toasts.failed(&problem),
            }
        });
    };
    view! {
        <button
            type="button"
            id=id
            lang=language.tag()
            aria-current=(language == i18n::language()).then_some("true")
            on:click=choose
        >
            {language.name()}
        </button>
    }
}
