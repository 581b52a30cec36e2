//! A link to another page that looks like a button.

use leptos::prelude::*;

/// The link, in a paragraph of its own.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// What it says.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <p><a href=href class="button quiet">{text}</a></p> }
}
