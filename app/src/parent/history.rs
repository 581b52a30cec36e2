//! P4: every message that concerns the parent.

use crate::{components::Heading, words::words};
use leptos::prelude::*;
use shared::history::ListHistory;

/// The page.
pub fn page(_filter: ListHistory, _text: String) -> AnyView {
    view! { <Heading text=words().history.title /> }.into_any()
}
