//! The form that writes a reply, with files.
//!
//! A file is uploaded as soon as it is chosen, so that what is wrong with it is said at once; the reply then names it. What was
//! typed and chosen stays until the server has it, also on the way to other pages.

use super::files::{ChosenFiles, FilePicker};
use crate::{
    components::{Form, FormView, SubmitButton, TextArea},
    i18n::words,
    state::{ChosenFile, Draft, Upload, use_drafts, use_toasts},
};
use leptos::prelude::*;
use shared::{Endpoint, Uuid, reply::ATTACHMENTS};

/// What was written and is to be sent.
pub struct Reply {
    /// The same for the same content, so that it is sent once.
    pub request: Uuid,
    /// The text.
    pub text: String,
    /// The files that the server has.
    pub attachments: Vec<Uuid>,
}

/// The form.
#[component]
pub fn ReplyForm<E: Endpoint>(
    /// What is replied to: a draft belongs to it.
    id: Uuid,
    /// Where files are sent.
    uploads: String,
    /// Where files are that were sent: their ids follow.
    #[prop(default = ATTACHMENTS)]
    base: &'static str,
    /// Who will read it.
    hint: &'static str,
    /// The button that sends it.
    button: &'static str,
    /// That it was sent.
    sent: &'static str,
    /// The request that sends it.
    request: impl Fn(Reply) -> E + 'static,
    /// Shows what was sent.
    on_sent: impl Fn(E::Response) + Copy + 'static,
) -> impl IntoView {
    let words = words::reply();
    let toasts = use_toasts();
    let form = Form::new("reply");
    let draft = use_drafts().of(id);
    let text = RwSignal::from(draft.text.clone());
    let files = RwSignal::from(draft.files.clone());
    let submit = move || {
        let uploaded = |file: &ChosenFile| if let Upload::Done(id) = file.upload { Some(id) } else { None };
        let Some(attachments): Option<Vec<Uuid>> =
            files.with_untracked(|files| files.iter().map(uploaded).collect())
        else {
            return form.add_error("files", words.wait);
        };
        let text = text.get_untracked();
        let number = request_number(&draft, &text, &attachments);
        let draft = draft.clone();
        form.send(request(Reply { request: number, text, attachments }), move |answer| {
            on_sent(answer);
            draft.clear();
            toasts.done(sent);
        });
    };
    view! {
        <FormView form class="writer" on_submit=submit>
            <TextArea form name="text" label=words.write hint value=text />
            <FilePicker form uploads files />
            <div role="status">
                <ChosenFiles files base />
            </div>
            <SubmitButton form text=button />
        </FormView>
    }
}

/// The number of the request: tried again, it is the same one; with something changed, another.
fn request_number(draft: &Draft, text: &str, files: &[Uuid]) -> Uuid {
    let (last_text, last_files, last) = draft.request.get_untracked();
    if !last.is_nil() && last_text == text && last_files == files {
        return last;
    }
    let random = window().crypto().map(|crypto| crypto.random_uuid());
    let number = random.ok().and_then(|text| Uuid::try_parse(&text).ok()).unwrap_or_default();
    draft.request.set((text.to_owned(), files.to_vec(), number));
    number
}
