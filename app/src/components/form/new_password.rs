//! Choosing a password: the field, and what the server thinks of it while it is typed.

use super::{Form, PasswordField};
use crate::{
    api::use_api,
    i18n::{fill, words},
};
use leptos::{prelude::*, task::spawn_local};
use shared::{
    new_password::{JudgePassword, Judgement, Strength},
    password::Password,
};
use std::time::Duration;

/// For how long nothing must have been typed before the server is asked.
const PAUSE: Duration = Duration::from_millis(400);

/// The field `password`, with the meter under it. What is wrong with a password the server says, which has the whole rule,
/// together with the other fields.
#[component]
pub fn NewPasswordField(
    /// The form that it belongs to.
    form: Form,
    /// Its label.
    #[prop(into)]
    label: String,
    /// What is typed.
    value: RwSignal<String>,
    /// The person's names and addresses, asked for when they are needed: they make a poor password.
    about: Signal<Vec<String>>,
) -> impl IntoView {
    let hint = fill(words::new_password().hint, &[("least", &Password::MIN.to_string())]);
    let judgement = judge(value, about);
    view! {
        <PasswordField form name="password" label hint is_new=true value>
            <StrengthMeter judgement />
        </PasswordField>
    }
}

/// Asks the server once the parent pauses. Without an answer there is no judgement, and the form can be sent all the same.
fn judge(value: RwSignal<String>, about: Signal<Vec<String>>) -> RwSignal<Option<Judgement>> {
    let api = use_api();
    let judgement = RwSignal::new(None);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    Effect::new(move |_| {
        let password = value.get();
        stop();
        if password.is_empty() {
            judgement.set(None);
            return;
        }
        let ask = move || {
            let about = about.get_untracked();
            spawn_local(async move {
                let answer = api.call(JudgePassword { password: password.clone(), about }).await;
                // The page may be gone, or something else typed by now.
                if value.try_with_untracked(|now| *now == password) == Some(true) {
                    judgement.try_set(answer.ok());
                }
            });
        };
        timer.set_value(set_timeout_with_handle(ask, PAUSE).ok());
    });
    on_cleanup(stop);
    judgement
}

/// Three bars and words that say the same. Its place is kept, so that nothing moves while somebody types.
#[component]
fn StrengthMeter(
    /// What the server thinks; none while it has not been asked.
    judgement: RwSignal<Option<Judgement>>,
) -> impl IntoView {
    let is = move |strength: Strength| {
        judgement.with(|judgement| judgement.as_ref().is_some_and(|judgement| judgement.strength == strength))
    };
    let text = move || {
        let words = words::new_password();
        judgement.with(|judgement| match judgement {
            None => String::new(),
            Some(Judgement { refusal: Some(refusal), .. }) => refusal.message.clone(),
            Some(Judgement { strength: Strength::Weak, .. }) => words.weak.to_owned(),
            Some(Judgement { strength: Strength::Fair, .. }) => words.fair.to_owned(),
            Some(Judgement { strength: Strength::Strong, .. }) => words.strong.to_owned(),
        })
    };
    view! {
        <div
            class="strength"
            class:is-weak=move || is(Strength::Weak)
            class:is-fair=move || is(Strength::Fair)
            class:is-strong=move || is(Strength::Strong)
        >
            <div class="strength-bars" aria-hidden="true">
                <i></i>
                <i></i>
                <i></i>
            </div>
            <p role="status">{text}</p>
        </div>
    }
}

/// Tells a password manager under which name to keep the password. Nobody sees it.
#[component]
pub fn HiddenUsername(
    /// The email address that the person signs in with.
    email: String,
) -> impl IntoView {
    view! {
        <input
            class="quiet-text"
            type="text"
            name="username"
            autocomplete="username"
            value=email
            readonly
            tabindex="-1"
            aria-hidden="true"
        />
    }
}
