//! Changing the name, which needs no code.

use super::{
    CancelLink, finish,
    school_boxes::{ChosenSchools, SchoolBoxes},
};
use crate::{
    components::{Form, FormView, Heading, InputKind, Loaded, SubmitButton, TextField},
    i18n::words,
    state::Content,
};
use leptos::prelude::*;
use shared::details::{ChangeName, Details, ListDetails};

/// The page.
#[component]
pub fn ChangeNamePage() -> impl IntoView {
    let content = Content::load(ListDetails {});
    view! {
        <div class="narrow">
            <Heading text=words::details().name_title id="step" />
            <Loaded state=content.state cards=1 show=|details| view! { <NameForm details /> } />
        </div>
    }
}

/// The form.
#[component]
fn NameForm(
    /// What is held.
    details: Details,
) -> impl IntoView {
    let words = words::details();
    let finish = finish();
    let form = Form::new("name");
    let name = details.schools.iter().find_map(|record| record.name.value.as_deref()).unwrap_or_default();
    let value = form.draft("name", name);
    let schools = ChosenSchools::of(&details, form);
    let submit = move || {
        // Whether it is a name the server says, in the parent's language.
        let request = ChangeName { name: value.get_untracked(), contacts: schools.get(form) };
        form.send(request, move |details| {
            form.clear_draft();
            finish(details, words.name_saved.into());
        });
    };
    view! {
        <FormView form on_submit=submit>
            <TextField
                form
                name="name"
                kind=InputKind::Name
                label=words.name_label
                hint=words.name_hint
                value
            />
            <SchoolBoxes form schools />
            <div class="buttons">
                <SubmitButton form text=words.name_save />
                <CancelLink on_click=move || form.clear_draft() />
            </div>
        </FormView>
    }
}
