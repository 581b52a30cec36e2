//! Forms: fields with label, hint and error, and the summary of what is wrong.
//!
//! What was typed stays, whatever the answer is.

use crate::{
    api, browser,
    words::{said, words},
};
use leptos::{prelude::*, task::spawn_local_scoped_with_cancellation};
use shared::{Endpoint, Problem};

/// Something wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wrong {
    /// The field as the request spells it; empty when it is the whole form.
    field: String,
    /// What to do.
    text: String,
}

/// The state of one form. Fields and buttons take a copy of it.
#[derive(Clone, Copy)]
pub struct Form {
    /// Begins the ids of its fields, so that they are unique on the page.
    name: &'static str,
    wrongs: RwSignal<Vec<Wrong>>,
    busy: RwSignal<bool>,
}

impl Form {
    /// A form; its name is unique on the page: `sign-in`.
    pub fn new(name: &'static str) -> Self {
        Self { name, wrongs: RwSignal::new(Vec::new()), busy: RwSignal::new(false) }
    }

    /// The id of a field's input.
    pub fn id(self, field: &str) -> String {
        [self.name, "-", field].concat()
    }

    /// Whether it is being sent.
    pub fn busy(self) -> bool {
        self.busy.get()
    }

    /// What is wrong with a field.
    pub fn error(self, field: &'static str) -> Memo<Option<String>> {
        let wrongs = self.wrongs;
        Memo::new(move |_| {
            wrongs.with(|wrongs| {
                wrongs.iter().find(|wrong| wrong.field == field).map(|wrong| wrong.text.clone())
            })
        })
    }

    /// Forgets what was wrong. Call it before checking the fields.
    pub fn clear(self) {
        if !self.wrongs.with_untracked(Vec::is_empty) {
            self.wrongs.set(Vec::new());
        }
    }

    /// Notes what is wrong with a field (`""` is the whole form) and takes the parent to the summary.
    pub fn refuse(self, field: &str, text: impl Into<String>) {
        let wrong = Wrong { field: field.to_owned(), text: text.into() };
        self.wrongs.update(|wrongs| wrongs.push(wrong));
        browser::focus_soon(self.id("summary"));
    }

    /// Notes a problem that the server found, field by field where it names them.
    pub fn fail(self, problem: &Problem) {
        if problem.fields.is_empty() {
            self.refuse("", said(problem));
        }
        for field in &problem.fields {
            self.refuse(&field.field, field.message.clone());
        }
    }

    /// Sends the form once, unless something is wrong with it or it is on its way already.
    pub fn send<E: Endpoint>(self, request: E, done: impl FnOnce(E::Response) + 'static) {
        if self.busy.get_untracked() || !self.wrongs.with_untracked(Vec::is_empty) {
            return;
        }
        self.busy.set(true);
        spawn_local_scoped_with_cancellation(async move {
            let answer = api::call(request).await;
            self.busy.set(false);
            match answer {
                Ok(answer) => done(answer),
                Err(problem) => self.fail(&problem),
            }
        });
    }
}

/// What is wrong with a form, above it, each with a link to its field. It takes the focus.
#[component]
pub fn ErrorSummary(
    /// The form.
    form: Form,
) -> impl IntoView {
    move || {
        let wrongs = form.wrongs.get();
        (!wrongs.is_empty()).then(|| {
            let lines = wrongs
                .into_iter()
                .map(|wrong| {
                    if wrong.field.is_empty() {
                        return view! { <li>{wrong.text}</li> }.into_any();
                    }
                    let mut href = String::from("#");
                    href.push_str(&form.id(&wrong.field));
                    view! {
                        <li>
                            <a href=href>{wrong.text}</a>
                        </li>
                    }
                    .into_any()
                })
                .collect_view();
            view! {
                <div class="summary" role="alert" tabindex="-1" id=form.id("summary")>
                    <h2>{words().common.there_is_a_problem}</h2>
                    <ul>{lines}</ul>
                </div>
            }
            .into_any()
        })
    }
}

/// The look of an error summary, for a single text.
pub(super) fn summary_box(text: String) -> AnyView {
    view! {
        <div class="summary" role="alert">
            <h2>{words().common.there_is_a_problem}</h2>
            <p>{text}</p>
        </div>
    }
    .into_any()
}

/// What a field holds: it decides the keyboard of a phone and what the browser may fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A person's own name.
    Name,
    /// The email address of a sign-in.
    Username,
    /// Another email address.
    Email,
    /// A mobile number.
    Mobile,
    /// A code that was sent.
    Code,
    /// A day.
    Day,
}

impl Kind {
    /// `type`, `inputmode` and `autocomplete`.
    const fn attributes(self) -> (&'static str, Option<&'static str>, &'static str) {
        match self {
            Self::Text => ("text", None, "off"),
            Self::Name => ("text", None, "name"),
            // type=email would change what was typed in some browsers, so it is text with the keyboard for email.
            Self::Username => ("text", Some("email"), "username"),
            Self::Email => ("text", Some("email"), "email"),
            Self::Mobile => ("tel", None, "tel"),
            Self::Code => ("text", Some("numeric"), "one-time-code"),
            Self::Day => ("date", None, "off"),
        }
    }
}

/// The ids that `aria-describedby` lists.
fn described_by(id: &str, hint: bool, error: bool) -> Option<String> {
    let mut ids = String::new();
    for (there, end) in [(hint, "-hint "), (error, "-error ")] {
        if there {
            ids.push_str(id);
            ids.push_str(end);
        }
    }
    (!ids.is_empty()).then_some(ids)
}

/// Label, hint, error and whatever is typed into.
fn frame(
    id: &str,
    label: &'static str,
    hint: String,
    error: Memo<Option<String>>,
    input: AnyView,
) -> AnyView {
    let hint_id = [id, "-hint"].concat();
    let error_id = [id, "-error"].concat();
    let hint = (!hint.is_empty()).then(|| {
        view! {
            <p class="hint" id=hint_id>
                {hint}
            </p>
        }
    });
    view! {
        <div class="field" class:is-wrong=move || error.with(Option::is_some)>
            <label for=id.to_owned()>{label}</label>
            {hint}
            {move || {
                error
                    .get()
                    .map(|text| {
                        view! {
                            <p class="error" id=error_id.clone()>
                                <span class="quiet-text">{words().common.error}</span>
                                " "
                                {text}
                            </p>
                        }
                    })
            }}
            {input}
        </div>
    }
    .into_any()
}

/// A line to type into.
#[component]
pub fn Field(
    /// Its form.
    form: Form,
    /// Its name, as the request spells it.
    name: &'static str,
    /// What it holds.
    kind: Kind,
    /// Its label.
    label: &'static str,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: String,
    /// What was typed.
    value: RwSignal<String>,
) -> impl IntoView {
    let id = form.id(name);
    let error = form.error(name);
    let (r#type, inputmode, autocomplete) = kind.attributes();
    let describe = {
        let (id, hint) = (id.clone(), !hint.is_empty());
        move || described_by(&id, hint, error.with(Option::is_some))
    };
    let raw = matches!(kind, Kind::Username | Kind::Email | Kind::Code).then_some("none");
    let input = view! {
        <input
            id=id.clone()
            name=name
            type=r#type
            inputmode=inputmode
            autocomplete=autocomplete
            autocapitalize=raw
            spellcheck="false"
            aria-describedby=describe
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
        />
    };
    frame(&id, label, hint, error, input.into_any())
}

/// A password with a button that shows it.
#[component]
pub fn PasswordField(
    /// Its form.
    form: Form,
    /// Its label.
    label: &'static str,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: String,
    /// Whether it is being chosen rather than asked for.
    #[prop(optional)]
    new: bool,
    /// What was typed.
    value: RwSignal<String>,
) -> impl IntoView {
    let id = form.id("password");
    let error = form.error("password");
    let shown = RwSignal::new(false);
    let describe = {
        let (id, hint) = (id.clone(), !hint.is_empty());
        move || described_by(&id, hint, error.with(Option::is_some))
    };
    let words = &words().common;
    let input = view! {
        <div class="with-button">
            <input
                id=id.clone()
                name="password"
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete=if new { "new-password" } else { "current-password" }
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=describe
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
            <button
                type="button"
                class="button quiet"
                aria-label=move || if shown.get() { words.hide_password } else { words.show_password }
                aria-controls=id.clone()
                on:click=move |_| shown.update(|shown| *shown = !*shown)
            >
                {move || if shown.get() { words.hide } else { words.show }}
            </button>
        </div>
    };
    frame(&id, label, hint, error, input.into_any())
}

/// A choice of one.
#[component]
pub fn SelectField(
    /// Its form.
    form: Form,
    /// Its name.
    name: &'static str,
    /// Its label.
    label: &'static str,
    /// Values and their texts.
    options: Vec<(String, String)>,
    /// The value chosen.
    value: RwSignal<String>,
) -> impl IntoView {
    let id = form.id(name);
    let options = options
        .into_iter()
        .map(|(option, text)| {
            let chosen = value.with_untracked(|value| *value == option);
            view! {
                <option value=option selected=chosen>
                    {text}
                </option>
            }
        })
        .collect_view();
    let input = view! {
        <select id=id.clone() name=name on:change=move |event| value.set(event_target_value(&event))>
            {options}
        </select>
    };
    frame(&id, label, String::new(), form.error(name), input.into_any())
}

/// A box to tick.
#[component]
pub fn Checkbox(
    /// Its form.
    form: Form,
    /// Its name, as the request spells it.
    name: &'static str,
    /// Its label.
    label: &'static str,
    /// What ticking it means.
    #[prop(optional, into)]
    hint: String,
    /// Whether it is ticked.
    value: RwSignal<bool>,
) -> impl IntoView {
    let id = form.id(name);
    let hint_id = (!hint.is_empty()).then(|| [&id, "-hint"].concat());
    view! {
        <div class="check">
            <input
                type="checkbox"
                id=id.clone()
                name=name
                aria-describedby=hint_id.clone()
                prop:checked=move || value.get()
                on:change=move |event| value.set(event_target_checked(&event))
            />
            <label for=id>{label}</label>
            {hint_id
                .map(|id| {
                    view! {
                        <p class="hint" id=id>
                            {hint}
                        </p>
                    }
                })}
        </div>
    }
    .into_any()
}

/// The button that sends the form.
#[component]
pub fn Submit(
    /// The form.
    form: Form,
    /// Its text.
    #[prop(into)]
    text: String,
    /// Whether it destroys something.
    #[prop(optional)]
    grave: bool,
) -> impl IntoView {
    view! {
        <button class="button" class:grave=grave aria-disabled=move || form.busy().then_some("true")>
            {move || if form.busy() { words().common.sending.to_owned() } else { text.clone() }}
        </button>
    }
    .into_any()
}
