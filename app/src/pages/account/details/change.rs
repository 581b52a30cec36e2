//! Changing the email address or the mobile number: what is typed, then the code that is sent to it.

use super::{
    CancelLink, change_form,
    code::CodeForm,
    school_boxes::{ChosenSchools, SchoolBoxes},
};
use crate::{
    browser,
    components::{ConfirmPassword, Form, FormView, Heading, InputKind, Loaded, SubmitButton, TextField},
    i18n::words,
    state::Content,
};
use leptos::{either::Either, prelude::*};
use shared::details::{Details, Field, ListDetails, PendingChange, StartChange};

/// The id of the heading, which takes the focus at each step.
const HEADING: &str = "step";

/// A change under way. Copies are the same one.
#[derive(Clone, Copy)]
pub struct Change {
    /// What is changed.
    pub field: Field,
    /// The change that waits for its code; without one the new value is asked for.
    pending: RwSignal<Option<PendingChange>>,
    /// The form of the new value.
    form: Form,
    /// The new value, as typed.
    value: RwSignal<String>,
    /// What was typed last, for another code to the same address or number while this page is open.
    password: RwSignal<String>,
    schools: ChosenSchools,
}

impl Change {
    /// Whether another code can be sent. After a reload the password is not known any more, nor which schools were chosen: they are
    /// asked for again.
    pub fn can_send_again(self) -> bool {
        self.password.with_untracked(|password| !password.is_empty())
    }

    /// Sends the code, by the form that asks for it, and shows the step after it.
    pub fn send(self, form: Form, done: impl FnOnce() + 'static) {
        let request = StartChange {
            field: self.field,
            value: self.value.get_untracked(),
            password: self.password.get_untracked(),
            contacts: self.schools.get(form),
        };
        form.send(request, move |pending| {
            self.show(Some(pending));
            done();
        });
    }

    /// Goes back to the new value; after a reload nothing is typed, and it is the one that waits for its code.
    pub fn ask_again(self, waiting: &str) {
        if self.value.with_untracked(String::is_empty) {
            self.value.set(waiting.to_owned());
        }
        self.password.set(String::new());
        self.form.clear_errors();
        self.show(None);
    }

    /// Forgets what was typed: it was confirmed, or is not wanted any more.
    pub fn clear_draft(self) {
        self.form.clear_draft();
    }

    /// Shows another step from its beginning.
    fn show(self, pending: Option<PendingChange>) {
        self.pending.set(pending);
        window().scroll_to_with_x_and_y(0.0, 0.0);
        browser::focus_soon(HEADING.into());
    }
}

/// The page.
#[component]
pub fn ChangePage(
    /// What is changed.
    field: Field,
) -> impl IntoView {
    let words = words::details();
    let content = Content::load(ListDetails {});
    let pending = RwSignal::new(None);
    let title = Signal::derive(move || {
        match (field, pending.with(Option::is_some)) {
            (Field::Email, false) => words.email_title,
            (Field::Email, true) => words.code_email_title,
            (Field::Mobile, false) => words.mobile_title,
            (Field::Mobile, true) => words.code_mobile_title,
        }
        .to_owned()
    });
    let form = Form::new(change_form(field));
    let (value, password) = (form.draft("value", ""), RwSignal::new(String::new()));
    let show = move |details: Details| {
        let schools = ChosenSchools::of(&details, form);
        let change = Change { field, pending, form, value, password, schools };
        pending.set(details.pending.into_iter().find(|pending| pending.field == field));
        move || match pending.get() {
            None => Either::Left(view! { <NewValueForm change /> }),
            Some(pending) => Either::Right(view! { <CodeForm change pending /> }),
        }
    };
    view! {
        <div class="narrow">
            <Heading text=title id=HEADING />
            <Loaded state=content.state cards=1 show />
        </div>
    }
}

/// Asks for the new value.
#[component]
fn NewValueForm(
    /// The change.
    change: Change,
) -> impl IntoView {
    let words = words::details();
    let form = change.form;
    let (kind, label, hint, schools_hint) = match change.field {
        Field::Email => (InputKind::Email, words.email_label, words.email_hint, Some(words.schools_hint)),
        Field::Mobile => (InputKind::Mobile, words.mobile_label, words.mobile_hint, None),
    };
    let password = ConfirmPassword::new(form);
    let submit = move || {
        change.password.set(password.typed());
        change.send(form, || ());
    };
    view! {
        <FormView form on_submit=submit>
            <TextField form name="value" kind label hint value=change.value />
            <SchoolBoxes form schools=change.schools hint=schools_hint />
            {password.field(words::again().hint)}
            <div class="buttons">
                <SubmitButton form text=words.send_code />
                <CancelLink on_click=move || change.clear_draft() />
            </div>
        </FormView>
    }
}
