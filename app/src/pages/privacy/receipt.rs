//! V3: verifying a receipt of a deletion, in the browser alone. The page asks for this Message Centre's keys, and then for nothing
//! more.

use super::{
    receipt_values::ReceiptValues,
    verification::{Refusal, verify},
};
use crate::{
    components::{Form, FormView, Heading, Loaded, SubmitButton},
    i18n::{fill, words},
    state::Content,
};
use leptos::{prelude::*, task::spawn_local_scoped_with_cancellation};
use shared::{
    invisible::is_blank,
    receipt::{Fault, ListReceiptKeys, Receipt, ReceiptKeys},
};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

/// The page.
#[component]
pub fn ReceiptPage() -> impl IntoView {
    let words = words::receipt();
    let state = Content::load(ListReceiptKeys {}).state;
    view! {
        <div class="receipt">
            <Heading text=words.title />
            <p>{words.intro}</p>
            <Loaded state cards=1 show=|keys| view! { <Verifier keys /> } />
        </div>
    }
}

/// The form, and what it found.
#[component]
fn Verifier(
    /// This Message Centre's keys.
    keys: ReceiptKeys,
) -> impl IntoView {
    let words = words::receipt();
    let form = Form::new("receipt");
    let text = form.draft("text", "");
    let found = RwSignal::new(None);
    let submit = move || {
        found.set(None);
        let text = text.get_untracked();
        if is_blank(&text) {
            return form.add_error("text", words.missing);
        }
        spawn_local_scoped_with_cancellation(async move {
            match verify(&text).await {
                Ok(receipt) => {
                    form.clear_draft();
                    found.set(Some(receipt));
                }
                Err(refusal) => form.add_error("text", explain(refusal)),
            }
        });
    };
    let choose = move |input: HtmlInputElement| {
        form.clear_errors();
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        spawn_local_scoped_with_cancellation(async move {
            if let Ok(content) = JsFuture::from(file.text()).await {
                text.set(content.as_string().unwrap_or_default());
                submit();
            }
        });
    };
    let verdict = move || {
        found.get().map(|receipt: Receipt| {
            let ours = keys.keys.iter().any(|key| key.fingerprint == receipt.key);
            view! { <Verdict receipt ours /> }
        })
    };
    view! {
        <FormView form on_submit=submit>
            <div class="field">
                <label for=form.id("file")>{words.file}</label>
                <p class="hint" id=form.id("file-hint")>{words.file_hint}</p>
                <input
                    type="file"
                    id=form.id("file")
                    accept=".json,application/json"
                    aria-describedby=form.id("file-hint")
                    on:change:target=move |event| choose(event.target())
                />
            </div>
            <div class="field">
                <label for=form.id("text")>{words.text}</label>
                <textarea
                    id=form.id("text")
                    rows="8"
                    dir="ltr"
                    spellcheck="false"
                    prop:value=text
                    on:input:target=move |event| text.set(event.target().value())
                ></textarea>
            </div>
            <div class="buttons">
                <SubmitButton form text=words.submit />
            </div>
        </FormView>
        <div role="status">{verdict}</div>
    }
}

/// Whose a receipt is that holds, and what it says.
#[component]
fn Verdict(
    /// The receipt.
    receipt: Receipt,
    /// Whether this Message Centre signed it.
    ours: bool,
) -> impl IntoView {
    let words = words::receipt();
    let (class, text) = if ours { ("banner", words.genuine) } else { ("warning", words.stranger) };
    view! {
        <div>
            <p class=class>{text}</p>
            <ReceiptValues receipt />
        </div>
    }
}

/// Says why a text is no receipt that holds.
fn explain(refusal: Refusal) -> String {
    let words = words::receipt();
    match refusal {
        Refusal::Fault(Fault::NotOne) => words.not_one.into(),
        Refusal::Fault(Fault::Field(field)) => fill(words.field, &[("field", field)]),
        Refusal::Fault(Fault::Key) => words.key.into(),
        Refusal::Fault(Fault::Signature) => words.signature.into(),
        Refusal::Unsupported => words.unsupported.into(),
    }
}
