//! The step after a new value: the code that was sent to it.

use super::{change::Change, finish, readable};
use crate::{
    browser,
    components::{Form, FormView, InputKind, SubmitButton, TextField},
    i18n::{count, fill, words},
    routes::Page,
    state::{use_navigator, use_toasts},
};
use leptos::prelude::*;
use shared::{
    Time,
    details::{CODE_DIGITS, CODE_MINUTES, ConfirmChange, DropChange, Field, PendingChange},
};
use std::time::Duration;

/// How often the minutes that are left are counted.
const COUNT_INTERVAL: Duration = Duration::from_secs(5);

/// Asks for the code.
#[component]
pub fn CodeForm(
    /// The change.
    change: Change,
    /// What waits for the code.
    pending: PendingChange,
) -> impl IntoView {
    let words = words::details();
    let (navigator, toasts, finish) = (use_navigator(), use_toasts(), finish());
    let form = Form::new("code");
    let code = RwSignal::new(String::new());
    let value = readable(change.field, &pending.value);
    let digits = CODE_DIGITS.to_string();
    let (hint, another, changed) = match change.field {
        Field::Email => (words.code_email_hint, words.another_email, words.email_changed),
        Field::Mobile => (words.code_mobile_hint, words.another_mobile, words.mobile_changed),
    };
    let sent = fill(words.code_sent, &[("digits", &digits), ("value", &value)]);
    let id = pending.id;
    let waiting = value.clone();
    let ask_again = move || change.ask_again(&waiting);
    let submit = move || {
        let typed = code.get_untracked();
        let typed: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        if typed.len() != CODE_DIGITS || !typed.bytes().all(|byte| byte.is_ascii_digit()) {
            form.add_error("code", fill(words.code_wrong, &[("digits", &digits)]));
        }
        let said = fill(changed, &[("value", &value)]);
        form.send(ConfirmChange { id, code: typed }, move |details| {
            change.clear_draft();
            finish(details, said);
        });
    };
    let ask_for_another = ask_again.clone();
    let send_again = move |_| {
        if change.can_send_again() {
            form.clear_errors();
            change.send(form, move || toasts.done(words.code_again));
        } else {
            ask_again();
        }
    };
    let cancel = move |_| {
        form.clear_errors();
        form.send(DropChange { id }, move |_| {
            change.clear_draft();
            navigator.replace(Page::Details.path());
            toasts.done(words.dropped);
        });
    };
    view! {
        <FormView form on_submit=submit>
            <p>{sent}</p>
            <TimeLeft expires_at=pending.expires_at />
            <TextField form name="code" kind=InputKind::Code label=words.code_label hint value=code />
            <SubmitButton form text=words.confirm />
            <div class="buttons">
                <button type="button" class="button quiet" on:click=send_again>{words.new_code}</button>
                <button type="button" class="button quiet" on:click=move |_| ask_for_another()>{another}</button>
                <button type="button" class="button quiet" on:click=cancel>{words.drop}</button>
            </div>
        </FormView>
    }
}

/// For how many minutes a code works. A phone's clock may be wrong, but it counts as fast as any.
#[component]
fn TimeLeft(
    /// When it works no more, by the server's clock.
    expires_at: Time,
) -> impl IntoView {
    let words = words::details();
    let most = 60_000.0 * f64::from(i32::try_from(CODE_MINUTES).unwrap_or(i32::MAX));
    let end = browser::now() + (expires_at.as_millis() - browser::now()).clamp(60_000.0, most);
    #[expect(clippy::cast_possible_truncation, reason = "it is a few minutes")]
    let left = move || ((end - browser::now()) / 60_000.0).ceil() as i64;
    let minutes = RwSignal::new(left());
    if let Ok(timer) = set_interval_with_handle(move || minutes.set(left()), COUNT_INTERVAL) {
        on_cleanup(move || timer.clear());
    }
    let text = move || match minutes.get() {
        left @ 1.. => count(&words.code_left, left),
        _ => words.code_over.to_owned(),
    };
    view! { <p>{text}</p> }
}
