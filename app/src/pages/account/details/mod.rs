//! P6: what each school holds about the parent, where each value came from, and changing it.

mod change;
mod change_name;
mod code;
mod page;
mod record;
mod school_boxes;
mod value;

pub use change::ChangePage;
pub use change_name::ChangeNamePage;
pub use page::DetailsPage;

use crate::{
    i18n::words,
    routes::Page,
    state::{use_account, use_navigator, use_toasts},
};
use leptos::prelude::*;
use shared::{
    details::{Details, Field},
    phone::Phone,
};

/// The name of the form that changes a value: what is typed into it is kept under this.
const fn change_form(field: Field) -> &'static str {
    match field {
        Field::Email => "change-email",
        Field::Mobile => "change-mobile",
    }
}

/// A value as people read it: a number with its spaces.
fn readable(field: Field, value: &str) -> String {
    match field {
        Field::Mobile => Phone::parse(value).map_or_else(|_| value.to_owned(), |phone| phone.to_string()),
        Field::Email => value.to_owned(),
    }
}

/// Returns what to do once a value was changed: say so, on the page of what is held.
fn finish() -> impl Fn(Details, String) + Copy + Send + Sync + 'static {
    let (account, navigator, toasts) = (use_account(), use_navigator(), use_toasts());
    move |details, said| {
        account.change_email(details.sign_in_email);
        navigator.replace(Page::Details.path());
        toasts.done(said);
    }
}

/// The link that leaves everything as it is, and forgets what was typed.
#[component]
fn CancelLink(
    /// Forgets it.
    on_click: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <a href=Page::Details.path() class="button quiet" on:click=move |_| on_click()>
            {words::common().cancel}
        </a>
    }
}
