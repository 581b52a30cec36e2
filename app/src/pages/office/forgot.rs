//! A member of staff forgot their password: asking for a link, and the page that the link leads to. The words are those of the
//! parents' pages, in English.

use super::account::use_office_account;
use crate::{
    api::{Load, use_api},
    browser,
    components::{
        Failure, Form, FormView, Heading, HiddenUsername, InputKind, NewPasswordField, Skeleton,
        SubmitButton, TextField,
    },
    i18n::{fill, words},
    routes::office::OfficeRoute,
    state::use_navigator,
};
use leptos::{
    either::{Either, EitherOf4},
    prelude::*,
    task::spawn_local_scoped_with_cancellation,
};
use shared::{
    Code,
    invisible::is_blank,
    new_password::{RESET_MINUTES, RESETS_AN_HOUR, Reset},
    office::{LookAtStaffReset, ResetStaffPassword, StaffForgot},
};

/// The id of the heading, which takes the focus at each step.
const TITLE: &str = "forgot-title";

/// The page that asks for a link. What it says afterwards is the same whoever has the address.
#[component]
pub fn ForgotPage() -> impl IntoView {
    let form = Form::new("forgot");
    let email = form.draft("email", "");
    let sent = RwSignal::new(None::<String>);
    let title = Signal::derive(move || {
        let words = words::forgot();
        if sent.with(Option::is_some) { words.sent_title } else { words.title }.to_owned()
    });
    let step = move || match sent.get() {
        None => Either::Left(view! { <Ask form email sent /> }),
        Some(address) => Either::Right(view! { <OnItsWay address sent /> }),
    };
    view! {
        <div class="narrow">
            <Heading text=title id=TITLE />
            {step}
        </div>
    }
}

/// Asks for the address.
#[component]
fn Ask(form: Form, email: RwSignal<String>, sent: RwSignal<Option<String>>) -> impl IntoView {
    let words = words::forgot();
    let submit = move || {
        let typed = email.get_untracked();
        if is_blank(&typed) {
            form.add_error("email", words::sign_in().email_missing);
        }
        form.send(StaffForgot { email: typed.clone() }, move |_| {
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
            <p class="after"><a href=OfficeRoute::SignIn.print()>{words.to_sign_in}</a></p>
        </FormView>
    }
}

/// Says that a link is on its way, if anyone has the address.
#[component]
fn OnItsWay(address: String, sent: RwSignal<Option<String>>) -> impl IntoView {
    let words = words::forgot();
    let text = fill(words.sent, &[("email", &address), ("minutes", &RESET_MINUTES.to_string())]);
    let help = "Nothing after a few minutes? Look in your spam folder. An administrator of your school knows which address your \
                sign-in has. We send at most {most} links an hour, and only the latest one works.";
    let another = move |_| {
        sent.set(None);
        browser::focus_soon(TITLE.into());
    };
    view! {
        <div>
            <p>{text}</p>
            <p>{fill(help, &[("most", &RESETS_AN_HOUR.to_string())])}</p>
            <div class="buttons">
                <button type="button" class="button quiet" on:click=another>{words.another}</button>
                <a href=OfficeRoute::SignIn.print() class="button quiet">{words.to_sign_in}</a>
            </div>
        </div>
    }
}

/// The page that the link leads to. The link's secret is taken out of the address bar at once.
#[component]
pub fn ResetPage() -> impl IntoView {
    let api = use_api();
    let token = StoredValue::new(use_navigator().take_fragment());
    let state = RwSignal::new(Load::Loading);
    spawn_local_scoped_with_cancellation(async move {
        state.set(match api.call(LookAtStaffReset { token: token.get_value() }).await {
            Ok(reset) => Load::Ready(reset),
            Err(problem) => Load::Failed(problem),
        });
    });
    let title = Signal::derive(move || {
        let words = words::forgot();
        let expired =
            state.with(|state| matches!(state, Load::Failed(problem) if problem.code == Code::Expired));
        if expired { words.expired_title } else { words.reset_title }.to_owned()
    });
    let step = move || match state.get() {
        Load::Loading => EitherOf4::A(view! { <Skeleton cards=2 /> }),
        Load::Ready(Reset { email }) => EitherOf4::B(view! { <Choose email token state /> }),
        Load::Failed(problem) if problem.code == Code::Expired => EitherOf4::C(view! { <Expired /> }),
        Load::Failed(problem) => EitherOf4::D(view! { <Failure problem /> }),
    };
    view! {
        <div class="narrow">
            <Heading text=title id=TITLE />
            {step}
        </div>
    }
}

/// Chooses the new password.
#[component]
fn Choose(email: String, token: StoredValue<String>, state: RwSignal<Load<Reset>>) -> impl IntoView {
    let words = words::forgot();
    let (account, navigator) = (use_office_account(), use_navigator());
    let form = Form::new("reset");
    let password = RwSignal::new(String::new());
    let about = Signal::stored(vec![email.clone()]);
    let submit = move || {
        let request = ResetStaffPassword { token: token.get_value(), password: password.get_untracked() };
        form.send_or(
            request,
            move |me| {
                account.enter(me);
                navigator.replace(&OfficeRoute::home().print());
            },
            move |problem| {
                // Its time has passed while they thought: the page says what to do.
                let over = problem.code == Code::Expired;
                if over {
                    state.set(Load::Failed(problem.clone()));
                    browser::focus_soon(TITLE.into());
                }
                over
            },
        );
    };
    let intro = "This is the office sign-in of {email}. Once it has a new password, every other device is signed out.";
    view! {
        <FormView form on_submit=submit>
            <p>{fill(intro, &[("email", &email)])}</p>
            <HiddenUsername email />
            <NewPasswordField form label=words.password value=password about />
            <SubmitButton form text="Save and go to the office" />
        </FormView>
    }
}

/// The link works no more.
#[component]
fn Expired() -> impl IntoView {
    let words = words::forgot();
    view! {
        <div>
            <p>{fill(words.expired, &[("minutes", &RESET_MINUTES.to_string())])}</p>
            <div class="buttons">
                <a href=OfficeRoute::Forgot.print() class="button">{words.new_link}</a>
                <a href=OfficeRoute::SignIn.print() class="button quiet">{words.to_sign_in}</a>
            </div>
        </div>
    }
}
