//! P3: another password, chosen by someone who knows the current one.

use super::BackToDetails;
use crate::{
    api::Load,
    components::{
        Form, FormView, Heading, HiddenUsername, Loaded, NewPasswordField, PasswordField, SubmitButton,
    },
    i18n::words,
    routes::Page,
    state::{use_account, use_navigator, use_toasts},
};
use leptos::prelude::*;
use shared::new_password::ChangePassword;

/// The page.
#[component]
pub fn PasswordPage() -> impl IntoView {
    let account = use_account();
    // Only the address: what else changes about the parent must not take away what was typed.
    let email = Memo::new(move |_| match account.me.get() {
        Load::Ready(me) => Load::Ready(me.email.clone()),
        Load::Failed(problem) => Load::Failed(problem),
        Load::Loading => Load::Loading,
    });
    view! {
        <div class="narrow">
            <BackToDetails />
            <Heading text=words::password().title />
            <Loaded state=email cards=1 show=|email| view! { <PasswordForm email /> } />
        </div>
    }
}

/// The form.
#[component]
fn PasswordForm(
    /// The address that the parent signs in with.
    email: String,
) -> impl IntoView {
    let words = words::password();
    let (account, navigator, toasts) = (use_account(), use_navigator(), use_toasts());
    let form = Form::new("password");
    let (current, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    // What the school and the parent call them, and where they get mails.
    let about = Signal::derive(move || {
        let me = account.get();
        me.map(|me| [Some(me.email.clone()), me.name.clone()].into_iter().flatten().collect())
            .unwrap_or_default()
    });
    let submit = move || {
        let request = ChangePassword { current: current.get_untracked(), password: password.get_untracked() };
        if request.current.is_empty() {
            // The server would count that as a wrong one.
            form.add_error("current", words.current_missing);
            if request.password.is_empty() {
                form.add_error("password", words.new_missing);
            }
        }
        form.send(request, move |_| {
            navigator.replace(Page::Devices.path());
            toasts.done(words.saved);
        });
    };
    view! {
        <FormView form on_submit=submit>
            <p>{words.intro}</p>
            <HiddenUsername email />
            <PasswordField form name="current" label=words.current value=current />
            <p class="after-field">
                <a href=Page::Forgot.path()>{words.forgotten}</a>
            </p>
            <NewPasswordField form label=words.new value=password about />
            <SubmitButton form text=words.save />
        </FormView>
    }
}
