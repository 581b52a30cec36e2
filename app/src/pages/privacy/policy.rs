//! P12: one version of the privacy policy: that of the query, or the one that applies.

use super::{button_link::ButtonLink, policy_text::text_blocks};
use crate::{
    api::Load,
    components::{Heading, Loaded},
    dates,
    i18n::{self, fill, words},
    routes::Page,
    state::{Content, use_account},
};
use leptos::{
    either::{Either, EitherOf3},
    prelude::*,
};
use shared::policy::{Policy, ReadPolicy, Standing, Version};

/// The page.
#[component]
pub fn PolicyPage(
    /// The query of the address, that of `GET /api/policy`.
    query: String,
) -> impl IntoView {
    let language = parameter(&query, "language");
    let language_is_chosen = language.is_some();
    let state = Content::load(ReadPolicy { version: parameter(&query, "version"), language }).state;
    mark_read(state, |policy| &policy.version);
    let show = move |policy| view! { <PolicyVersion policy language_is_chosen /> };
    view! {
        <div class="policy">
            <Heading text=words::policy().title />
            <Loaded state cards=4 show />
        </div>
    }
}

/// What is shown has been read, by whoever is signed in.
pub fn mark_read<T: Send + Sync + 'static>(state: RwSignal<Load<T>>, version: fn(&T) -> &Version) {
    let account = use_account();
    Effect::new(move |_| {
        let unread = account.get().and_then(|me| Some(me.policy.as_ref()?.version.version.clone()));
        let is_shown = state.with(
            |state| matches!(state, Load::Ready(shown) if unread.as_ref() == Some(&version(shown).version)),
        );
        if let (true, Some(unread)) = (is_shown, unread) {
            account.mark_policy_read(unread);
        }
    });
}

/// A version whole.
#[component]
fn PolicyVersion(
    /// The version.
    policy: Policy,
    /// Whether the address says which language is wanted.
    language_is_chosen: bool,
) -> impl IntoView {
    let words = words::policy();
    let Policy { version, language, original, text, versions } = policy;
    // Versions stand newest first.
    let before = versions.iter().skip_while(|one| one.version != version.version).nth(1);
    let changes = before.map(|before| {
        let href = address(Page::PolicyChanges, &[("from", &before.version), ("to", &version.version)]);
        view! { <ButtonLink href text=fill(words.what_changed, &[("version", &before.version)]) /> }
    });
    view! {
        <p class="policy-version">{version_name(&version)}</p>
        <StandingNote version=version.clone() versions=versions.clone() />
        <LanguageNote version=version.version language=language.clone() original language_is_chosen />
        {changes}
        <div class="policy-text card" lang=language dir="auto">{text_blocks(&text)}</div>
        <h2>{words.versions}</h2>
        <Versions versions />
        <div class="buttons">
            <a href=Page::Promises.path() class="button quiet">{words.to_promises}</a>
            <a href=Page::Enquiry.path() class="button quiet">{words.to_enquiry}</a>
        </div>
    }
}

/// Whether the version applies, and the way to the one that does or will.
#[component]
fn StandingNote(
    /// The version.
    version: Version,
    /// Every version.
    versions: Vec<Version>,
) -> impl IntoView {
    let words = words::policy();
    let to_current = || view! { <ButtonLink href=Page::Policy.path() text=words.to_current /> };
    match version.standing {
        Standing::Current => {
            let coming = versions.iter().find(|one| one.standing == Standing::Coming).map(|one| {
                let text = fill(words.to_coming, &[("date", &dates::day(one.day))]);
                view! { <ButtonLink href=version_address(one) text /> }
            });
            EitherOf3::A(view! {
                <div class="banner">
                    <p>{words.current}</p>
                    {coming}
                </div>
            })
        }
        Standing::Coming => {
            let text = fill(words.coming, &[("date", &dates::day(version.day))]);
            EitherOf3::B(view! {
                <div class="banner">
                    <p>{text}</p>
                    {to_current()}
                </div>
            })
        }
        Standing::Earlier => EitherOf3::C(view! {
            <div class="warning">
                <p>{words.earlier}</p>
                {to_current()}
            </div>
        }),
    }
}

/// That the text is a translation, or not in the language of the page.
#[component]
fn LanguageNote(
    /// What the version is called.
    version: String,
    /// The language of the text.
    language: String,
    /// The language of the text that counts.
    original: String,
    /// Whether the address says which language is wanted.
    language_is_chosen: bool,
) -> impl IntoView {
    let words = words::policy();
    if language != original {
        let href = address(Page::Policy, &[("version", &version), ("language", &original)]);
        return Some(Either::Left(view! {
            <p class="hint">{words.translation} " " <a href=href hreflang=original>{words.original}</a></p>
        }));
    }
    let is_foreign = language.split('-').next() != Some(i18n::language().tag());
    (is_foreign && !language_is_chosen)
        .then(|| Either::Right(view! { <p class="hint">{words.other_language}</p> }))
}

/// Every version, with a mark at the ones that apply or will.
#[component]
fn Versions(
    /// The versions, newest first.
    versions: Vec<Version>,
) -> impl IntoView {
    let words = words::policy();
    let row = |version: &Version| {
        let mark = match version.standing {
            Standing::Coming => Some(words.later),
            Standing::Current => Some(words.now),
            Standing::Earlier => None,
        };
        view! {
            <li>
                <a href=version_address(version)>{version_name(version)}</a>
                " "
                {mark.map(|mark| view! { <span class="badge">{mark}</span> })}
            </li>
        }
    };
    view! { <ul class="versions">{versions.iter().map(row).collect_view()}</ul> }
}

/// `Version 2, 1 December 2026`
pub fn version_name(version: &Version) -> String {
    fill(words::policy().version, &[("version", &version.version), ("date", &dates::day(version.day))])
}

fn version_address(version: &Version) -> String {
    address(Page::Policy, &[("version", &version.version)])
}

/// The address of a page with a query, as the API spells the same query.
pub fn address(page: Page, query: &[(&str, &str)]) -> String {
    [page.path(), "?", &serde_html_form::to_string(query).unwrap_or_default()].concat()
}

/// A parameter of a query.
pub fn parameter(query: &str, name: &str) -> Option<String> {
    let value = query.split('&').filter_map(|pair| pair.split_once('=')).find(|(other, _)| *other == name)?.1;
    js_sys::decode_uri_component(&value.replace('+', " ")).ok().map(String::from)
}
