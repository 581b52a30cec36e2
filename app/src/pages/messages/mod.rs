//! P4, P5: the messages. `list` has them all, `message` shows one.

mod delivery;
mod filters;
mod list;
mod live;
mod message;
mod policy_notice;
mod search;
mod thread;
mod why;

use crate::components::Part;
use leptos::{
    prelude::*,
    task::spawn_local,
    wasm_split::{SplitLoaderError, wasm_split},
};
use shared::{Uuid, history::ListHistory};
use std::time::Duration;

/// The list of messages, narrowed by filters and a text to look for.
pub fn list(filter: ListHistory, text: String) -> AnyView {
    view! { <list::ListPage filter text /> }.into_any()
}

/// One message: a part of the app, since the list does without it.
pub fn message(id: Uuid) -> AnyView {
    view! { <Part load=move || message_part(id) /> }.into_any()
}

/// The page of one message.
#[wasm_split(message, wasm_split_path = leptos::wasm_split, fallible, preload(preload_message))]
fn message_part(id: Uuid) -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <message::MessagePage id /> }.into_any())
}

/// Loads the page of one message before it is needed, once nothing else is to be done. Where it cannot be loaded now, it is when it
/// is needed.
fn preload_when_idle() {
    let preload = || spawn_local(async { _ = preload_message().await });
    // Safari has no idle callbacks.
    if request_idle_callback_with_handle(preload).is_err() {
        set_timeout(preload, Duration::from_millis(500));
    }
}
