//! P10: a parent leaves for good.

use super::{deleted, own_time_zone};
use crate::{
    components::{Checkbox, ConfirmPassword, Form, FormView, Heading, Loaded, SubmitButton},
    i18n::{count, fill, list, words},
    routes::Page,
    state::{Content, use_account, use_drafts, use_navigator},
};
use leptos::prelude::*;
use shared::deletion::{DeleteMe, LookAtDeletion, PURGE_DAYS, WhatGoes};

/// The page.
#[component]
pub fn DeletionPage() -> impl IntoView {
    let state = Content::load(LookAtDeletion {}).state;
    view! {
        <div class="deletion">
            <Heading text=words::delete().title />
            <Loaded state with_account=true cards=2 show=|goes| view! { <WhatHappens goes /> } />
        </div>
    }
}

/// What goes, what stays, and the form.
#[component]
fn WhatHappens(
    /// What a deletion takes.
    goes: WhatGoes,
) -> impl IntoView {
    let words = words::delete();
    let when = fill(words.when, &[("days", &PURGE_DAYS.to_string())]);
    view! {
        <p class="warning">{words.warning}</p>
        <h2>{words.goes_title}</h2>
        <Going goes=goes.clone() />
        <h2>{words.stays_title}</h2>
        <Staying children=goes.children />
        <h2>{words.when_title}</h2>
        <p>{when}</p>
        <p>{words.reach}</p>
        <p>{words.second}</p>
        <h2>{words.confirm_title}</h2>
        <DeletionForm />
    }
}

/// What goes, in numbers.
#[component]
fn Going(
    /// What a deletion takes.
    goes: WhatGoes,
) -> impl IntoView {
    let words = words::delete();
    let account = use_account();
    let address = move || {
        let email = account.get().map(|me| me.email.clone()).unwrap_or_default();
        fill(words.goes_account, &[("email", &email)])
    };
    let schools =
        (!goes.schools.is_empty()).then(|| fill(words.goes_schools, &[("schools", &list(&goes.schools))]));
    let counts = [
        (goes.messages, &words.goes_messages),
        (goes.replies, &words.goes_replies),
        (goes.unsent, &words.goes_unsent),
        (goes.devices, &words.goes_devices),
    ];
    let counts = counts.into_iter().filter(|(n, _)| *n > 0).map(|(n, text)| count(text, n));
    let line = |text: String| view! { <li>{text}</li> };
    view! {
        <ul>
            <li>{address}</li>
            {schools.into_iter().chain(counts).map(line).collect_view()}
        </ul>
    }
}

/// What stays.
#[component]
fn Staying(
    /// The children whose own records stay with the school.
    children: Vec<String>,
) -> impl IntoView {
    let words = words::delete();
    let children =
        (!children.is_empty()).then(|| fill(words.stays_children, &[("children", &list(&children))]));
    view! {
        <ul>
            {children.map(|text| view! { <li>{text}</li> })}
            <li>{words.stays_mark}</li>
            <li>{words.stays_count}</li>
        </ul>
    }
}

/// Deletes everything, with the box ticked and the password.
#[component]
fn DeletionForm() -> impl IntoView {
    let words = words::delete();
    let (account, navigator, drafts) = (use_account(), use_navigator(), use_drafts());
    let form = Form::new("delete");
    let understood = RwSignal::new(false);
    let password = ConfirmPassword::new(form);
    let submit = move || {
        if !understood.get_untracked() {
            form.add_error("understand", words.understand_missing);
        }
        form.send(DeleteMe { password: password.typed() }, move |deleted| {
            // The app starts again and knows the receipt alone, which says nothing about the person.
            let me = account.get_untracked();
            let text = deleted::write(&deleted, own_time_zone(me.as_deref()));
            // What was typed goes with the rest, so that the browser does not ask whether to stay.
            drafts.clear();
            navigator.reload_at(Page::Deleted.path(), &text);
        });
    };
    view! {
        <FormView form class="narrow" on_submit=submit>
            <Checkbox form name="understand" label=words.understand value=understood />
            {password.field("")}
            <div class="buttons">
                <SubmitButton form text=words.submit grave=true />
                <a href=Page::Privacy.path() class="button quiet">{words.keep}</a>
            </div>
        </FormView>
    }
}
