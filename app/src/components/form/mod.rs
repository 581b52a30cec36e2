//! Forms: the state of one, and its element with the summary of what is wrong. Fields are in `fields`.
//!
//! What was typed stays, whatever the answer is.

mod confirm_password;
mod fields;
mod new_password;

pub use confirm_password::{ConfirmPassword, PasswordQuestion};
pub use fields::{Checkbox, InputKind, PasswordField, Radios, Select, SubmitButton, TextArea, TextField};
pub use new_password::{HiddenUsername, NewPasswordField};

use crate::{
    api::{Api, use_api},
    browser,
    i18n::{explain, words},
    state::{Drafts, use_drafts},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local_scoped_with_cancellation};
use shared::{Code, Endpoint, Problem};

/// Something wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
struct FormError {
    /// The field as the request spells it; empty when it is the whole form.
    field: String,
    /// What to do.
    text: String,
}

/// The state of one form. Copies are the same form.
#[derive(Clone, Copy)]
pub struct Form {
    /// Begins the ids of its fields, so that they are unique on the page.
    name: &'static str,
    errors: RwSignal<Vec<FormError>>,
    sending: RwSignal<bool>,
    api: Api,
    drafts: Drafts,
}

impl Form {
    /// A form; its name is unique on the page: `sign-in`.
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            errors: RwSignal::new(Vec::new()),
            sending: RwSignal::new(false),
            api: use_api(),
            drafts: use_drafts(),
        }
    }

    /// The id of a field's input.
    pub fn id(self, field: &str) -> String {
        [self.name, "-", field].concat()
    }

    /// What is typed into a field, kept when the parent goes elsewhere and comes back, until [`clear_draft`](Self::clear_draft). Not
    /// for passwords and codes: those are signals of the page.
    pub fn draft(self, field: &str, initial: &str) -> RwSignal<String> {
        self.drafts.field(self.id(field), initial)
    }

    /// The same for a box to tick.
    pub fn draft_tick(self, field: &str, initial: bool) -> RwSignal<bool> {
        let kept = self.draft(field, if initial { "true" } else { "" });
        let ticked = RwSignal::new(kept.with_untracked(|kept| !kept.is_empty()));
        Effect::new(move |_| kept.set(if ticked.get() { "true" } else { "" }.to_owned()));
        ticked
    }

    /// Forgets what was typed, once it was sent. What the page shows stays as it is.
    pub fn clear_draft(self) {
        self.drafts.clear_fields(&[self.name, "-"].concat());
    }

    /// Forgets what was wrong. [`FormView`] does so before it submits.
    pub fn clear_errors(self) {
        self.errors.set(Vec::new());
    }

    /// Says what is wrong with a field (`""` is the whole form) and takes the parent to the summary.
    pub fn add_error(self, field: &str, text: impl Into<String>) {
        let error = FormError { field: field.to_owned(), text: text.into() };
        self.errors.update(|errors| errors.push(error));
        browser::focus_soon(self.id("summary"));
    }

    /// Says what the server found wrong, field by field where it names them.
    pub fn add_problem(self, problem: &Problem) {
        match problem.code {
            Code::WrongCode => self.add_error("code", explain(problem)),
            Code::WrongPassword | Code::Locked => self.add_error("password", explain(problem)),
            _ if problem.fields.is_empty() => self.add_error("", explain(problem)),
            _ => {}
        }
        for field in &problem.fields {
            self.add_error(&field.field, field.message.clone());
        }
    }

    /// Whether nothing is wrong so far.
    pub fn is_valid(self) -> bool {
        self.errors.with_untracked(Vec::is_empty)
    }

    /// What is wrong with a field; a view that reads it follows it.
    pub fn error(self, field: &str) -> Option<String> {
        self.errors
            .with(|errors| errors.iter().find(|error| error.field == field).map(|error| error.text.clone()))
    }

    /// Sends the form once, unless something is wrong with it or it is on its way already.
    pub fn send<E: Endpoint>(self, request: E, done: impl FnOnce(E::Response) + 'static) {
        self.send_or(request, done, |_| false);
    }

    /// The same for a page that deals with some problems itself: `on_error` says whether it did.
    pub fn send_or<E: Endpoint>(
        self,
        request: E,
        done: impl FnOnce(E::Response) + 'static,
        on_error: impl FnOnce(&Problem) -> bool + 'static,
    ) {
        if self.sending.get_untracked() || !self.is_valid() {
            return;
        }
        self.sending.set(true);
        spawn_local_scoped_with_cancellation(async move {
            let answer = self.api.call(request).await;
            self.sending.set(false);
            match answer {
                Ok(answer) => done(answer),
                Err(problem) if on_error(&problem) => {}
                Err(problem) => self.add_problem(&problem),
            }
        });
    }
}

/// The form's element, with the summary of what is wrong at its top.
#[component]
pub fn FormView(
    /// Its state.
    form: Form,
    /// Its class.
    #[prop(optional)]
    class: &'static str,
    /// Whether it searches.
    #[prop(optional)]
    search: bool,
    /// Checks what was typed, says with [`Form::add_error`] what is wrong, and calls [`Form::send`].
    on_submit: impl Fn() + 'static,
    /// Its fields.
    children: Children,
) -> impl IntoView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if form.sending.get_untracked() {
            return;
        }
        form.clear_errors();
        on_submit();
    };
    view! {
        <form novalidate class=class role=search.then_some("search") on:submit=submit>
            <div><Summary form /></div>
            {children()}
        </form>
    }
}

/// What is wrong, each with a link to its field. It takes the focus.
#[component]
fn Summary(form: Form) -> impl IntoView {
    let line = move |error: &FormError| {
        let field = form.id(&error.field);
        let text = error.text.clone();
        let is_field = browser::by_id(&field).is_some();
        let text = if is_field {
            view! { <a href=["#", &field].concat()>{text}</a> }.into_any()
        } else {
            text.into_any()
        };
        view! { <li>{text}</li> }
    };
    move || {
        let errors = form.errors.get();
        (!errors.is_empty()).then(|| {
            view! {
                <div class="summary" role="alert" tabindex="-1" id=form.id("summary")>
                    <h2>{words::common().there_is_a_problem}</h2>
                    <ul>{errors.iter().map(line).collect_view()}</ul>
                </div>
            }
        })
    }
}
