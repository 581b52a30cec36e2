//! P3: a forgotten password: asking for a link. What the page says afterwards is the same whoever has the address.

use crate::{
    browser,
    components::{Form, FormView, Heading, InputKind, SubmitButton, TextField},
    i18n::{fill, words},
    routes::Page,
};
use leptos::{either::Either, prelude::*};
use shared::{
    invisible::is_blank,
    new_password::{ForgotPassword, RESET_MINUTES, RESETS_AN_HOUR},
};

/// The id of the heading, which takes the focus at each step.
const TITLE: &str = "forgot-title";

/// The page.
#[component]
pub fn ForgotPage() -> impl IntoView {
    let words = words::forgot();
    let form = Form::new("forgot");
    let email = form.draft("email", "");
    let sent = RwSignal::new(None::<String>);
    let title = Signal::derive(move || {
        if sent.with(Option::is_some) { words.sent_title } else { words.title }.to_owned()
    });
    let step = move || match sent.get() {
        None => Either::Left(view! { <AskForm form email sent /> }),
        Some(address) => Either::Right(view! { <OnItsWay address sent /> }),
    };
    view! {
        <div class="narrow">
            <Heading text=title id=TITLE />
            {step}
        </div>
    }
}

/// Asks for the link.
#[component]
fn AskForm(
    /// The form.
    form: Form,
    /// The address that is typed.
    email: RwSignal<String>,
    /// Where the link went, once it is sent.
    sent: RwSignal<Option<String>>,
) -> impl IntoView {
    let words = words::forgot();
    let submit = move || {
        let typed = email.get_untracked();
        if is_blank(&typed) {
            form.add_error("email", words::sign_in().email_missing);
        }
        form.send(ForgotPassword { email: typed.clone() }, move |_| {
            form.clear_draft();
            sent.set(Some(typed.trim().to_owned()));
            browser::focus_soon(TITLE.into());
        });
    };
    view! {
        <FormView form on_submit=submit>
            <p>{words.intro}</p>
            <TextField form name="email" kind=InputKind::Username label=words::sign_in().email value=email />
            <SubmitButton form text=words.send />
            <p class="after">
                <a href=Page::SignIn.path()>{words.to_sign_in}</a>
            </p>
        </FormView>
    }
}

/// Says where the link went, if anyone has the address.
#[component]
fn OnItsWay(
    /// The address that was typed.
    address: String,
    /// Is emptied to ask for another link.
    sent: RwSignal<Option<String>>,
) -> impl IntoView {
    let words = words::forgot();
    let (minutes, most) = (RESET_MINUTES.to_string(), RESETS_AN_HOUR.to_string());
    let gaps = [("email", address.as_str()), ("minutes", &minutes), ("most", &most)];
    let another = move |_| {
        sent.set(None);
        browser::focus_soon(TITLE.into());
    };
    view! {
        <div>
            <p>{fill(words.sent, &gaps)}</p>
            <p>{fill(words.sent_help, &gaps)}</p>
            <div class="buttons">
                <button type="button" class="button quiet" on:click=another>
                    {words.another}
                </button>
                <a href=Page::SignIn.path() class="button quiet">{words.to_sign_in}</a>
            </div>
        </div>
    }
}
