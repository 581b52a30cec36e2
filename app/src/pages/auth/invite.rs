//! An invited parent chooses a password. The link's secret is taken out of the address bar at once.

use super::sign_in::RememberBox;
use crate::{
    api::{Load, use_api},
    components::{Failure, Form, FormView, Heading, HiddenUsername, Loaded, NewPasswordField, SubmitButton},
    i18n::{fill, words},
    routes::{Page, Route},
    state::{use_account, use_navigator},
};
use leptos::{prelude::*, task::spawn_local_scoped_with_cancellation};
use shared::{
    Code, Problem,
    invitation::{AcceptInvitation, Invitation, LookAtInvitation},
};

/// The page.
#[component]
pub fn InvitePage() -> impl IntoView {
    let words = words::invite();
    let api = use_api();
    let token = StoredValue::new(use_navigator().take_fragment());
    let state = RwSignal::new(Load::Loading);
    spawn_local_scoped_with_cancellation(async move {
        let answer = api.call(LookAtInvitation { token: token.get_value() }).await;
        state.set(answer.map_or_else(Load::Failed, Load::Ready));
    });
    let title = Signal::derive(move || {
        let expired =
            state.with(|state| matches!(state, Load::Failed(problem) if problem.code == Code::Expired));
        if expired { words.expired_title } else { words.title }.to_owned()
    });
    let show = move |invitation| view! { <InviteForm invitation token /> };
    view! {
        <div class="narrow">
            <Heading text=title />
            <Loaded state cards=2 show failure=why_not />
        </div>
    }
}

/// Says why no password can be chosen here.
fn why_not(problem: Problem) -> AnyView {
    if problem.code != Code::Expired {
        return view! { <Failure problem /> }.into_any();
    }
    let words = words::invite();
    let navigator = use_navigator();
    view! {
        <div>
            <p>{words.expired}</p>
            <button type="button" class="button" on:click=move |_| navigator.go(Page::SignIn.path())>
                {words.to_sign_in}
            </button>
        </div>
    }
    .into_any()
}

/// Chooses the password.
#[component]
fn InviteForm(
    /// Whom the schools invite.
    invitation: Invitation,
    /// The link's secret.
    token: StoredValue<String>,
) -> impl IntoView {
    let words = words::invite();
    let (account, navigator) = (use_account(), use_navigator());
    let form = Form::new("invite");
    let (password, remember) = (RwSignal::new(String::new()), RwSignal::new(false));
    let submit = move || {
        let request = AcceptInvitation {
            token: token.get_value(),
            password: password.get_untracked(),
            remember: remember.get_untracked(),
        };
        form.send(request, move |me| {
            account.enter(me);
            navigator.replace(&Route::home().print());
        });
    };
    let Invitation { email, schools, .. } = invitation;
    let intro = fill(words.intro, &[("email", &email), ("schools", &schools.join(", "))]);
    let about = email.clone();
    let about = Signal::derive(move || vec![about.clone()]);
    view! {
        <FormView form on_submit=submit>
            <p>{intro}</p>
            <HiddenUsername email=email.clone() />
            <NewPasswordField form label=words.password value=password about />
            <RememberBox form value=remember />
            <p>{words.accept} " " <a href=Page::Policy.path() target="_blank">{words.policy}</a></p>
            <SubmitButton form text=words.submit />
        </FormView>
    }
}
