//! An invited parent chooses a password.

use crate::{components::Heading, words::words};
use leptos::prelude::*;

/// The page.
pub fn page() -> AnyView {
    view! { <Heading text=words().invite.title /> }.into_any()
}
