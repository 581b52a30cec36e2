//! P2: signing in, on a page of its own or over a page whose session has ended.

use super::account;
use crate::{
    browser,
    components::{Checkbox, ErrorSummary, Field, Form, Heading, Kind, PasswordField, Submit},
    nav,
    route::Parent,
    session::{self, Standing},
    words::words,
};
use leptos::{html, prelude::*};
use shared::session::SignIn;

/// The page. At its own address it leads to the messages; elsewhere it stands in for the page that was wanted.
pub fn page(own_address: bool) -> AnyView {
    let words = &words().sign_in;
    let signed_out = own_address && nav::place().query == "out";
    let done = move || {
        if own_address {
            nav::replace(&Parent::home().print());
        }
    };
    view! {
        <div class="narrow">
            {signed_out.then(|| view! { <p class="banner" role="status">{words.signed_out}</p> })}
            <Heading text=words.title />
            {form(done)}
            <h2>{words.no_account}</h2>
            <p>{words.no_account_text}</p>
        </div>
    }
    .into_any()
}

/// The form, wherever it stands.
fn form(done: impl Fn() + Clone + 'static) -> AnyView {
    let words = &words().sign_in;
    let form = Form::new("sign-in");
    let email = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let remember = RwSignal::new(false);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        form.clear();
        if email.with(|email| email.trim().is_empty()) {
            form.refuse("email", words.email_missing);
        }
        if password.with(String::is_empty) {
            form.refuse("password", words.password_missing);
        }
        let done = done.clone();
        form.send(
            SignIn { email: email.get(), password: password.get(), remember: remember.get() },
            move |me| {
                account::enter(me);
                done();
            },
        );
    };
    view! {
        <form novalidate on:submit=submit>
            <ErrorSummary form />
            <Field form name="email" kind=Kind::Username label=words.email value=email />
            <PasswordField form label=words.password value=password />
            {remember_box(form, remember)}
            <Submit form text=words.submit />
        </form>
    }
    .into_any()
}

/// "Keep me signed in", with what it means on a shared device.
pub fn remember_box(form: Form, value: RwSignal<bool>) -> AnyView {
    let words = &words().sign_in;
    view! {
        <div class="remember">
            <Checkbox form name="remember" label=words.remember hint=words.remember_hint value />
            <p class="warning">{words.remember_warning}</p>
        </div>
    }
    .into_any()
}

/// The same over a page whose session has ended: the page stays as it is, and goes on afterwards.
pub fn over_the_page() -> impl IntoView {
    move || {
        let Standing::Again { typed } = session::standing() else { return ().into_any() };
        let words = &words().sign_in;
        let dialog = NodeRef::<html::Dialog>::new();
        Effect::new(move || {
            if let Some(dialog) = dialog.get() {
                _ = dialog.show_modal();
                browser::focus_soon("again-title".into());
            }
        });
        view! {
            <dialog
                class="dialog"
                node_ref=dialog
                aria-labelledby="again-title"
                on:cancel=|event: web_sys::Event| event.prevent_default()
            >
                <h2 id="again-title" tabindex="-1">
                    {words.again_title}
                </h2>
                <p>{if typed { words.again_typed } else { words.again }}</p>
                {form(|| ())}
                <button class="button quiet" on:click=|_| _ = window().location().assign("/sign-in")>
                    {words.leave}
                </button>
            </dialog>
        }
        .into_any()
    }
}
