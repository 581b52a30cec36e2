//! The sign-in over a page whose session has ended.

use crate::{
    browser,
    i18n::words,
    state::{SessionState, use_session},
};
use leptos::{html, prelude::*};
use web_sys::Event;

/// The sign-in over a page whose session has ended: the page stays as it is, and goes on afterwards.
#[component]
pub fn SignInDialog(
    /// The sign-in by its own address, for whoever does not go on.
    leave: &'static str,
    /// The form.
    #[prop(into)]
    form: ViewFn,
) -> impl IntoView {
    let session = use_session();
    // It is built once: what else hears meanwhile that the session has ended must not take away what was typed into it.
    let expired = Memo::new(move |_| matches!(session.state.get(), SessionState::Expired { .. }));
    move || expired.get().then(|| view! { <Dialog leave form=form.clone() /> })
}

#[component]
fn Dialog(leave: &'static str, form: ViewFn) -> impl IntoView {
    let words = words::sign_in();
    let session = use_session();
    let dialog = NodeRef::<html::Dialog>::new();
    let why = move || match session.state.get() {
        SessionState::Expired { unsent: true } => words.again_typed,
        _ => words.again,
    };
    request_animation_frame(move || {
        if let Some(dialog) = dialog.try_get_untracked().flatten() {
            // Chromium asks whether it may close for the first Escape, and closes at the second whatever the answer, but for this.
            _ = dialog.set_attribute("closedby", "none");
            _ = dialog.show_modal();
            browser::focus_soon("again-title".into());
        }
    });
    view! {
        // There is nothing to go back to until somebody has signed in.
        <dialog node_ref=dialog class="dialog" aria-labelledby="again-title" on:cancel=|event: Event| event.prevent_default()>
            <h2 id="again-title" tabindex="-1">{words.again_title}</h2>
            <p>{why}</p>
            {form.run()}
            <button type="button" class="button quiet" on:click=move |_| session.start_over(leave, true)>
                {words.leave}
            </button>
        </dialog>
    }
}
