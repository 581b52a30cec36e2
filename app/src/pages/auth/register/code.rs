//! The last step: the code that was mailed, and what came of it.

use super::StepButtons;
use crate::{
    components::{Form, FormView, Heading, InputKind, TextField},
    i18n::{fill, words},
    routes::{Page, Route},
    state::{use_account, use_navigator, use_registration, use_toasts},
};
use leptos::prelude::*;
use shared::{
    details::{CODE_DIGITS, CODE_MINUTES},
    join::{ConfirmRegistration, Joined, Register, Registered},
    phone::Phone,
    schools::State,
};

/// Asks for the code.
#[component]
pub fn CodeStep(
    /// What was sent, to be sent again for another code.
    request: Register,
    /// What waits for the code.
    registered: Registered,
) -> impl IntoView {
    let words = words::register();
    let (account, navigator, toasts, registration) =
        (use_account(), use_navigator(), use_toasts(), use_registration());
    let form = Form::new("code");
    let typed = RwSignal::new(String::new());
    let id = RwSignal::new(registered.id);
    let digits = CODE_DIGITS.to_string();
    let sent = fill(words.code_sent, &[("digits", &digits), ("email", &registered.email)]);
    let submit = move || {
        let code: String =
            typed.get_untracked().chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        if code.len() != CODE_DIGITS || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            form.add_error("code", fill(words.code_wrong, &[("digits", &digits)]));
        }
        form.send(ConfirmRegistration { id: id.get_untracked(), code }, move |joined| {
            account.enter(joined.me.clone());
            registration.finish(joined);
            navigator.replace(Page::Register.path());
        });
    };
    let send_again = move |_| {
        form.clear_errors();
        let request = request.clone();
        form.send(request.clone(), move |registered| {
            id.set(registered.id);
            registration.sent.set(Some((request, registered)));
            typed.set(String::new());
            toasts.done(words.sent_again);
        });
    };
    view! {
        <Heading text=words.code_title />
        <p>{sent}</p>
        <p>{fill(words.code_works, &[("minutes", &CODE_MINUTES.to_string())])}</p>
        <FormView form on_submit=submit>
            <TextField form name="code" kind=InputKind::Code label=words.code value=typed />
            <StepButtons form text=words.confirm />
            <button type="button" class="button quiet" on:click=send_again>
                {words.again}
            </button>
        </FormView>
    }
}

/// Says whether they are in or wait for the school, and what can be done meanwhile.
#[component]
pub fn Done(
    /// What came of the registration.
    joined: Joined,
) -> impl IntoView {
    let words = words::register();
    let email = use_registration().email.get_untracked();
    let is_member = joined.state == State::Member;
    let (title, text) =
        if is_member { (words.in_title, words.is_in) } else { (words.waits_title, words.waits) };
    let text = fill(text, &[("school", &joined.school.name), ("email", email.trim())]);
    let class = if joined.mobile.is_some() { "button quiet" } else { "button" };
    let mobile = joined.mobile.map(|change| {
        let number = Phone::parse(&change.value).map_or(change.value, |phone| phone.to_string());
        view! {
            <div class="banner">
                <p>{fill(words.mobile_waits, &[("mobile", &number)])}</p>
                <p>
                    <a href=Page::ChangeMobile.path() class="button">{words.mobile_code}</a>
                </p>
            </div>
        }
    });
    view! {
        <Heading text=title />
        <p>{text}</p>
        {mobile}
        <p>
            <a href=Route::home().print() class=class>{words::common().to_messages}</a>
        </p>
    }
}
