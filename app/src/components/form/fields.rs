//! Fields: each with its label, hint and error.

use super::Form;
use crate::i18n::words;
use leptos::prelude::*;

/// What a field holds: it decides the keyboard of a phone and what the browser may fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputKind {
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
    /// Words to look for.
    Search,
}

impl InputKind {
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
            Self::Search => ("search", None, "off"),
        }
    }
}

/// A line to type into. Its name is that of the request's field.
#[component]
pub fn TextField(
    /// The form that it belongs to.
    form: Form,
    /// Its name.
    name: &'static str,
    /// What it holds.
    kind: InputKind,
    /// Its label.
    #[prop(into)]
    label: String,
    /// A hint under the label.
    #[prop(optional, into)]
    hint: String,
    /// What is typed.
    value: RwSignal<String>,
) -> impl IntoView {
    let described_by = described_by(form, name, !hint.is_empty());
    let (input_type, inputmode, autocomplete) = kind.attributes();
    // Addresses and numbers are written from left to right in every language; names as their letters are.
    let raw = matches!(kind, InputKind::Username | InputKind::Email | InputKind::Code);
    let left_to_right = raw || kind == InputKind::Mobile;
    view! {
        <Field form name label hint>
            <input
                type=input_type
                inputmode=inputmode
                autocomplete=autocomplete
                autocapitalize=raw.then_some("none")
                spellcheck="false"
                dir=if left_to_right { "ltr" } else { "auto" }
                id=form.id(name)
                name=name
                prop:value=value
                on:input:target=move |event| value.set(event.target().value())
                aria-invalid=move || form.error(name).map(|_| "true")
                aria-describedby=described_by
            />
        </Field>
    }
}

/// Lines to type into.
#[component]
pub fn TextArea(
    /// The form that it belongs to.
    form: Form,
    /// Its name.
    name: &'static str,
    /// Its label.
    #[prop(into)]
    label: String,
    /// A hint under the label.
    #[prop(optional, into)]
    hint: String,
    /// What is typed.
    value: RwSignal<String>,
) -> impl IntoView {
    let described_by = described_by(form, name, !hint.is_empty());
    view! {
        <Field form name label hint>
            <textarea
                rows="7"
                dir="auto"
                id=form.id(name)
                name=name
                prop:value=value
                on:input:target=move |event| value.set(event.target().value())
                aria-invalid=move || form.error(name).map(|_| "true")
                aria-describedby=described_by
            ></textarea>
        </Field>
    }
}

/// A password with a button that shows it.
#[component]
pub fn PasswordField(
    /// The form that it belongs to.
    form: Form,
    /// Its name.
    name: &'static str,
    /// Its label.
    #[prop(into)]
    label: String,
    /// A hint under the label.
    #[prop(optional, into)]
    hint: String,
    /// Whether a new one is chosen.
    #[prop(optional)]
    is_new: bool,
    /// What is typed.
    value: RwSignal<String>,
    /// What stands under it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let common = words::common();
    let shown = RwSignal::new(false);
    let described_by = described_by(form, name, !hint.is_empty());
    view! {
        <Field form name label hint>
            <div class="with-button">
                <input
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete=if is_new { "new-password" } else { "current-password" }
                    autocapitalize="none"
                    spellcheck="false"
                    dir="ltr"
                    id=form.id(name)
                    name=name
                    prop:value=value
                    on:input:target=move |event| value.set(event.target().value())
                    aria-invalid=move || form.error(name).map(|_| "true")
                    aria-describedby=described_by
                />
                <button
                    type="button"
                    class="button quiet"
                    aria-controls=form.id(name)
                    aria-label=move || if shown.get() { common.hide_password } else { common.show_password }
                    on:click=move |_| shown.update(|shown| *shown = !*shown)
                >
                    {move || if shown.get() { common.hide } else { common.show }}
                </button>
            </div>
            {children.map(|children| children())}
        </Field>
    }
}

/// A choice of one among values and their texts.
#[component]
pub fn Select(
    /// The form that it belongs to.
    form: Form,
    /// Its name.
    name: &'static str,
    /// Its label.
    #[prop(into)]
    label: String,
    /// Values and their texts.
    options: Vec<(String, String)>,
    /// The value that is chosen.
    value: RwSignal<String>,
) -> impl IntoView {
    let chosen = value.get_untracked();
    let option = |(option, text): (String, String)| {
        let selected = option == chosen;
        view! { <option value=option selected=selected>{text}</option> }
    };
    let options = options.into_iter().map(option).collect_view();
    view! {
        <Field form name label hint=String::new()>
            <select id=form.id(name) name=name on:change:target=move |event| value.set(event.target().value())>
                {options}
            </select>
        </Field>
    }
}

/// A choice of one among a few that are all seen.
#[component]
pub fn Radios(
    /// The form that it belongs to.
    form: Form,
    /// Its name.
    name: &'static str,
    /// What is chosen.
    #[prop(into)]
    legend: String,
    /// A hint under the legend.
    #[prop(optional, into)]
    hint: String,
    /// Values, their texts, and a hint for each that may be empty.
    options: Vec<(&'static str, String, String)>,
    /// The value that is chosen.
    value: RwSignal<String>,
) -> impl IntoView {
    let radio = |(index, (option, text, hint)): (usize, (&'static str, String, String))| {
        // The first is where the summary of what is wrong leads.
        let id = if index == 0 { form.id(name) } else { [&form.id(name), "-", option].concat() };
        let hint_id = [&id, "-hint"].concat();
        let described_by = (!hint.is_empty()).then(|| hint_id.clone());
        view! {
            <div class="check">
                <input
                    type="radio"
                    id=id.clone()
                    name=form.id(name)
                    value=option
                    checked=value.get_untracked() == option
                    aria-describedby=described_by
                    on:change=move |_| value.set(option.to_owned())
                />
                <label for=id>{text}</label>
                {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
            </div>
        }
    };
    view! {
        <fieldset class="radios">
            <legend>{legend}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
            {options.into_iter().enumerate().map(radio).collect_view()}
        </fieldset>
    }
}

/// A box to tick.
#[component]
pub fn Checkbox(
    /// The form that it belongs to.
    form: Form,
    /// Its name.
    #[prop(into)]
    name: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// A hint under the label.
    #[prop(optional, into)]
    hint: String,
    /// Whether it is ticked.
    value: RwSignal<bool>,
) -> impl IntoView {
    let id = form.id(&name);
    let described_by = described_by(form, name.clone(), !hint.is_empty());
    let (wrong, invalid) = (name.clone(), name.clone());
    view! {
        <div class="check" class:is-wrong=move || form.error(&wrong).is_some()>
            <input
                type="checkbox"
                id=id.clone()
                name=name.clone()
                prop:checked=value
                on:change:target=move |event| value.set(event.target().checked())
                aria-invalid=move || form.error(&invalid).map(|_| "true")
                aria-describedby=described_by
            />
            <label for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=[&id, "-hint"].concat()>{hint}</p> })}
            <ErrorText form name />
        </div>
    }
}

/// The button that sends the form.
#[component]
pub fn SubmitButton(
    /// The form that it sends.
    form: Form,
    /// Its text.
    text: &'static str,
    /// Whether what it does cannot be undone.
    #[prop(optional)]
    grave: bool,
    /// Whether it is not what the page is for.
    #[prop(optional)]
    quiet: bool,
    /// What stands after the text.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <button class="button" class:grave=grave class:quiet=quiet aria-disabled=move || form.sending.get().then_some("true")>
            {move || if form.sending.get() { words::common().sending } else { text }}
            {children.map(|children| children())}
        </button>
    }
}

/// What stands around a control: label, hint, error.
#[component]
fn Field(form: Form, name: &'static str, label: String, hint: String, children: Children) -> impl IntoView {
    let id = form.id(name);
    view! {
        <div class="field" class:is-wrong=move || form.error(name).is_some()>
            <label for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=[&id, "-hint"].concat()>{hint}</p> })}
            <ErrorText form name=name.to_owned() />
            {children()}
        </div>
    }
}

/// What is wrong with a control, if anything.
#[component]
fn ErrorText(form: Form, name: String) -> impl IntoView {
    view! {
        <div>
            {move || {
                form.error(&name)
                    .map(|text| {
                        view! {
                            <p class="error" id=[&form.id(&name), "-error"].concat()>
                                <span class="quiet-text">{words::common().error}</span> " " {text}
                            </p>
                        }
                    })
            }}
        </div>
    }
}

/// The ids of what belongs to a control, for screen readers: its hint, and what is wrong with it.
fn described_by(form: Form, name: impl Into<String>, has_hint: bool) -> impl Fn() -> Option<String> {
    let name = name.into();
    move || {
        let id = form.id(&name);
        let hint = has_hint.then(|| [&id, "-hint"].concat());
        let error = form.error(&name).map(|_| [&id, "-error"].concat());
        match (hint, error) {
            (Some(hint), Some(error)) => Some([&hint, " ", &error].concat()),
            (hint, error) => hint.or(error),
        }
    }
}
