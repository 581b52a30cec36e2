//! O1, as far as it goes today: staff sign in, on a page of its own or over a page whose session has ended.

use super::account::use_office_account;
use crate::{
    components::{
        Form, FormView, Heading, InputKind, PasswordField, SubmitButton, TextField, layout::SignInDialog,
    },
    i18n::words,
    routes::office::OfficeRoute,
    state::use_navigator,
};
use leptos::prelude::*;
use shared::{invisible::is_blank, office::StaffSignIn};

/// The page. At its own address it leads to the contacts; elsewhere it stands in for the page that was wanted.
#[component]
pub fn SignInPage(
    /// Whether it is shown at its own address.
    #[prop(optional)]
    own_address: bool,
) -> impl IntoView {
    let navigator = use_navigator();
    let signed_out = own_address && navigator.location.with_untracked(|location| location.query == "out");
    let done = move || {
        if own_address {
            navigator.replace(&OfficeRoute::home().print());
        }
    };
    view! {
        <div class="narrow">
            {signed_out.then(|| view! { <p class="banner" role="status">{words::sign_in().signed_out}</p> })}
            <Heading text="Sign in to the office" />
            <SignInForm done />
            <p class="hint">"An administrator of your school can give you a sign-in."</p>
        </div>
    }
}

/// The sign-in over a page whose session has ended.
#[component]
pub fn SignInAgain() -> impl IntoView {
    let form = || view! { <SignInForm done=|| () over_page=true /> };
    view! { <SignInDialog leave="/office/sign-in" form /> }
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
    let account = use_office_account();
    let form = Form::new("sign-in");
    let (email, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let submit = move || {
        let request = StaffSignIn { email: email.get_untracked(), password: password.get_untracked() };
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
            <SubmitButton form text=words.submit />
            <p class="after">
                <a href=OfficeRoute::Forgot.print() target=over_page.then_some("_blank")>{words.forgotten}</a>
            </p>
        </FormView>
    }
}
