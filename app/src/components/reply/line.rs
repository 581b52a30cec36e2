//! One line of a thread.

use super::Attachments;
use crate::components::Linked;
use leptos::prelude::*;
use shared::reply::{ATTACHMENTS, Line};

/// One line of a thread.
#[component]
pub fn ThreadLine(
    /// The line.
    line: Line,
    /// Who wrote it.
    who: String,
    /// When.
    when: String,
    /// Where its files are: their ids follow.
    #[prop(default = ATTACHMENTS)]
    base: &'static str,
) -> impl IntoView {
    let text = (!line.text.is_empty())
        .then(|| view! { <div class="text" dir="auto"><Linked text=line.text /></div> });
    view! {
        <li class="card" class:is-school=line.from_school>
            <div class="line-head">
                <strong><bdi>{who}</bdi></strong>
                <span class="hint">{when}</span>
            </div>
            {text}
            <Attachments files=line.attachments base />
        </li>
    }
}
