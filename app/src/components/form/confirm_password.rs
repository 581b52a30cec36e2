//! The password, asked for again before something that whoever holds an open device must not do: what says where mails, texts
//! and codes go, who is signed in, a copy, a deletion.

use super::{Form, FormView, PasswordField, SubmitButton};
use crate::{browser, i18n::words};
use leptos::prelude::*;

/// The current password as a field of a form. Copies are the same one.
#[derive(Clone, Copy)]
pub struct ConfirmPassword {
    form: Form,
    value: RwSignal<String>,
}

impl ConfirmPassword {
    /// An empty one.
    pub fn new(form: Form) -> Self {
        Self { form, value: RwSignal::new(String::new()) }
    }

    /// The field, with a hint that says why.
    pub fn field(self, hint: impl Into<String>) -> impl IntoView {
        let hint = hint.into();
        view! { <PasswordField form=self.form name="password" label=words::again().password hint value=self.value /> }
    }

    /// What was typed. Nothing is refused here, so that it does not count as a wrong one.
    pub fn typed(self) -> String {
        if self.value.with_untracked(String::is_empty) {
            self.form.add_error("password", words::sign_in().password_missing);
        }
        self.value.get_untracked()
    }

    /// Takes it out of the page.
    pub fn clear(self) {
        self.value.set(String::new());
    }
}

/// The id of a question's heading, which takes the focus.
const QUESTION: &str = "question";

/// A question that the password answers, in the middle of a page. There is one at a time.
#[component]
pub fn PasswordQuestion(
    /// Whether it stands in a section of its own below an `h2`, and begins with an `h3`.
    #[prop(optional)]
    nested: bool,
    /// What is asked.
    #[prop(into)]
    title: String,
    /// What it means.
    #[prop(into)]
    text: String,
    /// The button that does it.
    yes: &'static str,
    /// Does it, with the password that was typed.
    on_confirm: impl Fn(Form, String) + 'static,
    /// Goes back.
    on_cancel: impl Fn() + Send + 'static,
) -> impl IntoView {
    let form = Form::new("again");
    let password = ConfirmPassword::new(form);
    let submit = move || on_confirm(form, password.typed());
    browser::focus_soon(QUESTION.into());
    let heading = if nested {
        view! { <h3 id=QUESTION tabindex="-1">{title}</h3> }.into_any()
    } else {
        view! { <h2 id=QUESTION tabindex="-1">{title}</h2> }.into_any()
    };
    view! {
        <section class="warning question" aria-labelledby=QUESTION>
            {heading}
            <p>{text}</p>
            <FormView form class="narrow" on_submit=submit>
                {password.field(words::again().hint)}
                <div class="buttons">
                    <SubmitButton form text=yes grave=true />
                    <button type="button" class="button quiet" on:click=move |_| on_cancel()>
                        {words::common().cancel}
                    </button>
                </div>
            </FormView>
        </section>
    }
}
