//! A parent's rights: what is kept and promised, the policy, a copy, a deletion and its receipt, an enquiry. They are one part of
//! the app, some of them for everyone.

mod button_link;
mod copy;
mod deleted;
mod deletion;
mod enquiry;
mod enquiry_form;
mod my_enquiries;
mod overview;
mod policy;
mod policy_changes;
mod policy_text;
mod promises;
mod receipt;
mod receipt_values;
mod verification;

use crate::{
    components::{NotFound, Part},
    routes::Page,
    state::{HOME_ZONE, Location},
};
use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};
use shared::me::Me;

/// A page of this section, at the location that is visited.
pub fn page(page: Page, location: Location) -> AnyView {
    view! { <Part load=move || privacy_part(page, location.clone()) /> }.into_any()
}

/// The pages of the part.
#[wasm_split(privacy, wasm_split_path = leptos::wasm_split, fallible)]
fn privacy_part(page: Page, location: Location) -> Result<AnyView, SplitLoaderError> {
    let Location { query, search, .. } = location;
    Ok(match page {
        Page::Privacy => view! { <overview::PrivacyPage /> }.into_any(),
        Page::Copy => view! { <copy::CopyPage /> }.into_any(),
        Page::Receipt => view! { <receipt::ReceiptPage /> }.into_any(),
        Page::Policy => view! { <policy::PolicyPage query /> }.into_any(),
        Page::PolicyChanges => view! { <policy_changes::PolicyChangesPage query /> }.into_any(),
        Page::Promises => view! { <promises::PromisesPage /> }.into_any(),
        Page::Enquiry => view! { <enquiry::EnquiryPage /> }.into_any(),
        Page::Delete => view! { <deletion::DeletionPage /> }.into_any(),
        Page::Deleted => view! { <deleted::DeletedPage text=search /> }.into_any(),
        _ => view! { <NotFound /> }.into_any(),
    })
}

/// The time zone of the parent's first school, for dates that are about no school.
fn own_time_zone(me: Option<&Me>) -> &str {
    me.and_then(|me| me.schools.first()).map_or(HOME_ZONE, |school| &school.time_zone)
}
