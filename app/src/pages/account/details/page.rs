//! The page of what is held: how the parent signs in, and each school's record.

use super::{
    change_form, readable,
    record::{Asked, Record},
    value::Pair,
};
use crate::{
    api::{Load, use_api},
    browser,
    components::{Form, Heading, Loaded},
    dates,
    i18n::{fill, words},
    routes::Page,
    state::{Content, HOME_ZONE, time_zone, use_account, use_toasts},
};
use leptos::{prelude::*, task::spawn_local};
use shared::details::{Details, DropChange, Field, ListDetails, PendingChange};

/// The page.
#[component]
pub fn DetailsPage() -> impl IntoView {
    let content = Content::load(ListDetails {});
    let asked = RwSignal::new(None);
    view! {
        <div class="details">
            <Heading text=words::details().title />
            <Loaded
                state=content.state
                cards=3
                with_account=true
                show=move |details| view! { <Records details content asked /> }
            />
        </div>
    }
}

/// Everything that is held.
#[component]
fn Records(
    /// What it is.
    details: Details,
    /// What the page shows.
    content: Content<Details>,
    /// What is being asked about a record.
    asked: RwSignal<Option<Asked>>,
) -> impl IntoView {
    let words = words::details();
    let account = use_account();
    let me = account.get_untracked();
    let zone =
        |school| me.as_ref().map_or_else(|| HOME_ZONE.to_owned(), |me| time_zone(me, school).to_owned());
    // What belongs to no school has the time of the first.
    let since_zone =
        details.schools.first().map_or_else(|| HOME_ZONE.to_owned(), |record| zone(record.school.id));
    let since = dates::date(details.account_since, &since_zone);
    let pending = details.pending.into_iter().map(|change| view! { <Pending change content /> });
    let no_school = details.schools.is_empty().then(|| view! { <p>{words.no_school}</p> });
    let records = details.schools.into_iter().map(|record| {
        let zone = zone(record.school.id);
        view! { <Record record zone content asked /> }
    });
    view! {
        <p>{words.intro}</p>
        {pending.collect_view()}
        <SignIn email=details.sign_in_email since />
        <Settings />
        {no_school}
        {records.collect_view()}
    }
}

/// A change that waits for its code.
#[component]
fn Pending(
    /// The change.
    change: PendingChange,
    /// What the page shows.
    content: Content<Details>,
) -> impl IntoView {
    let words = words::details();
    let (api, toasts) = (use_api(), use_toasts());
    let (text, page) = match change.field {
        Field::Email => (words.pending_email, Page::ChangeEmail),
        Field::Mobile => (words.pending_mobile, Page::ChangeMobile),
    };
    let text = fill(text, &[("value", &readable(change.field, &change.value))]);
    let form = Form::new(change_form(change.field));
    let id = change.id;
    let cancel = move |_| {
        spawn_local(async move {
            match api.call(DropChange { id }).await {
                Ok(_) => {
                    form.clear_draft();
                    let shown = content.state.try_update(|state| {
                        if let Load::Ready(details) = state {
                            details.pending.retain(|change| change.id != id);
                        }
                    });
                    if shown.is_some() {
                        browser::focus_soon("main".into());
                    }
                    toasts.done(words.dropped);
                }
                Err(problem) => toasts.failed(&problem),
            }
        });
    };
    view! {
        <div class="banner pending">
            <p>{text}</p>
            <div class="buttons">
                <a href=page.path() class="button">{words.enter_code}</a>
                <button type="button" class="button quiet" on:click=cancel>{words.drop}</button>
            </div>
        </div>
    }
}

/// How the parent signs in.
#[component]
fn SignIn(
    /// The address.
    email: String,
    /// The day since when there is an account.
    since: String,
) -> impl IntoView {
    let words = words::details();
    view! {
        <section class="card record" aria-labelledby="sign-in-title">
            <h2 id="sign-in-title">{words.sign_in}</h2>
            <dl class="values">
                <Pair label=words.sign_in_email value=email>
                    <dd class="actions">
                        <a href=Page::ChangeEmail.path() class="button quiet">{words.change_email}</a>
                    </dd>
                </Pair>
                <Pair label=words.account_since value=since />
            </dl>
        </section>
    }
}

/// The ways to what the parent sets.
#[component]
fn Settings() -> impl IntoView {
    let words = words::settings();
    let link = |(page, text): (Page, &'static str)| view! { <li><a href=page.path()>{text}</a></li> };
    let links = [
        (Page::Schools, words.schools),
        (Page::Choices, words.choices),
        (Page::Password, words.password),
        (Page::Devices, words.devices),
    ];
    view! {
        <nav class="card record settings" aria-labelledby="settings-title">
            <h2 id="settings-title">{words.title}</h2>
            <ul class="plain">{links.map(link).collect_view()}</ul>
        </nav>
    }
}
