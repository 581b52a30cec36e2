//! P2: signing in, on a page of its own or over a page whose session has ended.

use crate::{
    components::{
        Checkbox, Form, FormView, Heading, InputKind, PasswordField, SubmitButton, TextField,
        layout::SignInDialog,
    },
    i18n::words,
    routes::{Page, Route},
    state::{use_account, use_navigator},
};
use leptos::prelude::*;
use shared::{invisible::is_blank, session::SignIn};

/// The page. At its own address it leads to the messages; elsewhere it stands in for the page that was wanted.
#[component]
pub fn SignInPage(
    /// Whether it is shown at its own address.
    #[prop(optional)]
    own_address: bool,
) -> impl IntoView {
    let words = words::sign_in();
    let navigator = use_navigator();
    let signed_out = own_address && navigator.location.with_untracked(|location| location.query == "out");
    let done = move || {
        if own_address {
            navigator.replace(&Route::home().print());
        }
    };
    view! {
        <div class="narrow">
            {signed_out.then(|| view! { <p class="banner" role="status">{words.signed_out}</p> })}
            <Heading text=words.title />
            <SignInForm done />
            <h2>{words.no_account}</h2>
            <p>{words.no_account_text}</p>
            <p><a href=Page::Register.path() class="button quiet">{words.register}</a></p>
            <ul class="plain-links">
                <li><a href=Page::Policy.path()>{words.policy}</a></li>
                <li><a href=Page::Promises.path()>{words.promises}</a></li>
                <li><a href=Page::Enquiry.path()>{words.enquiry}</a></li>
            </ul>
        </div>
    }
}

/// The sign-in over a page whose session has ended: the page stays as it is, and goes on afterwards.
#[component]
pub fn SignInAgain() -> impl IntoView {
    let form = || view! { <SignInForm done=|| () over_page=true /> };
    view! { <SignInDialog leave=Page::SignIn.path() form /> }
}

/// The form, wherever it stands.
#[component]
fn SignInForm(
    /// Goes on from here.
    done: impl Fn() + Copy + Send + Sync + 'static,
    /// Whether it lies over a page, which is to stay as it is: a new password is then chosen beside it.
    #[prop(optional)]
    over_page: bool,
) -> impl IntoView {
    let words = words::sign_in();
    let account = use_account();
    let form = Form::new("sign-in");
    let (email, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let remember = RwSignal::new(false);
    let submit = move || {
        let request = SignIn {
            email: email.get_untracked(),
            password: password.get_untracked(),
            remember: remember.get_untracked(),
        };
        if is_blank(&request.email) {
            form.add_error("email", words.email_missing);
        }
        if request.password.is_empty() {
            form.add_error("password", words.password_missing);
        }
        form.send(request, move |me| {
            account.enter(me);
            done();
        });
    };
    view! {
        <FormView form on_submit=submit>
            <TextField form name="email" kind=InputKind::Username label=words.email value=email />
            <PasswordField form name="password" label=words.password value=password />
            <RememberBox form value=remember />
            <SubmitButton form text=words.submit />
            <p class="after">
                <a href=Page::Forgot.path() target=over_page.then_some("_blank")>{words.forgotten}</a>
            </p>
        </FormView>
    }
}

/// "Keep me signed in", with what it means on a shared device.
#[component]
pub fn RememberBox(
    /// The form that it belongs to.
    form: Form,
    /// Whether it is ticked.
    value: RwSignal<bool>,
) -> impl IntoView {
    let words = words::sign_in();
    view! {
        <div class="remember">
            <Checkbox form name="remember" label=words.remember hint=words.remember_hint value />
            <p class="warning">{words.remember_warning}</p>
        </div>
    }
}
