//! P3: the page that the link of a forgotten password leads to. The link's secret is taken out of the address bar at once.

use crate::{
    api::{Load, use_api},
    browser,
    components::{Failure, Form, FormView, Heading, HiddenUsername, Loaded, NewPasswordField, SubmitButton},
    i18n::{fill, words},
    routes::{Page, Route},
    state::{use_account, use_navigator},
};
use leptos::{prelude::*, task::spawn_local_scoped_with_cancellation};
use shared::{
    Code, Problem,
    new_password::{LookAtReset, RESET_MINUTES, Reset, ResetPassword},
};

/// The id of the heading, which takes the focus when the link's time is over.
const TITLE: &str = "reset-title";

/// The page.
#[component]
pub fn ResetPage() -> impl IntoView {
    let words = words::forgot();
    let api = use_api();
    let token = StoredValue::new(use_navigator().take_fragment());
    let state = RwSignal::new(Load::Loading);
    spawn_local_scoped_with_cancellation(async move {
        let answer = api.call(LookAtReset { token: token.get_value() }).await;
        state.set(answer.map_or_else(Load::Failed, Load::Ready));
    });
    let title = Signal::derive(move || {
        let expired =
            state.with(|state| matches!(state, Load::Failed(problem) if problem.code == Code::Expired));
        if expired { words.expired_title } else { words.reset_title }.to_owned()
    });
    let show = move |Reset { email }| view! { <ResetForm email token state /> };
    view! {
        <div class="narrow">
            <Heading text=title id=TITLE />
            <Loaded state cards=2 show failure=why_not />
        </div>
    }
}

/// Says why no password can be chosen here.
fn why_not(problem: Problem) -> AnyView {
    if problem.code != Code::Expired {
        return view! { <Failure problem /> }.into_any();
    }
    let words = words::forgot();
    view! {
        <div>
            <p>{fill(words.expired, &[("minutes", &RESET_MINUTES.to_string())])}</p>
            <div class="buttons">
                <a href=Page::Forgot.path() class="button">{words.new_link}</a>
                <a href=Page::SignIn.path() class="button quiet">{words.to_sign_in}</a>
            </div>
        </div>
    }
    .into_any()
}

/// Chooses the new password.
#[component]
fn ResetForm(
    /// The address of the account.
    email: String,
    /// The link's secret.
    token: StoredValue<String>,
    /// What the page shows.
    state: RwSignal<Load<Reset>>,
) -> impl IntoView {
    let words = words::forgot();
    let (account, navigator) = (use_account(), use_navigator());
    let form = Form::new("reset");
    let password = RwSignal::new(String::new());
    let submit = move || {
        let request = ResetPassword { token: token.get_value(), password: password.get_untracked() };
        let done = move |me| {
            account.enter(me);
            navigator.replace(&Route::home().print());
        };
        form.send_or(request, done, move |problem| {
            // Its time has passed while the parent thought: the page says what to do.
            let expired = problem.code == Code::Expired;
            if expired {
                state.set(Load::Failed(problem.clone()));
                browser::focus_soon(TITLE.into());
            }
            expired
        });
    };
    let about = email.clone();
    let about = Signal::derive(move || vec![about.clone()]);
    view! {
        <FormView form on_submit=submit>
            <p>{fill(words.reset_intro, &[("email", &email)])}</p>
            <HiddenUsername email=email.clone() />
            <NewPasswordField form label=words.password value=password about />
            <SubmitButton form text=words.save />
        </FormView>
    }
}
