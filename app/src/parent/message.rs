//! P5: one message.

use crate::{components::Heading, words::words};
use leptos::prelude::*;
use shared::Uuid;

/// The page.
pub fn page(_id: Uuid) -> AnyView {
    view! { <Heading text=words().message.title /> }.into_any()
}
