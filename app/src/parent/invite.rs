//! An invited parent chooses a password. The link's secret is taken out of the address bar at once.

use super::{account, sign_in::remember_box};
use crate::{
    api::{self, Load},
    components::{Form, failed, live_heading, skeleton},
    dom::{self, El, button, div, p},
    nav,
    route::{Page, Parent},
    words::{self, fill},
};
use leptos::prelude::*;
use shared::{
    Code,
    invitation::{AcceptInvitation, Invitation, LookAtInvitation},
    password::{Password, PasswordRefusal},
};

/// The page.
pub fn page() -> El {
    let words = words::invite();
    let token = StoredValue::new(nav::take_fragment());
    let state = RwSignal::new(Load::Waiting);
    dom::spawn(async move {
        let answer = api::call(LookAtInvitation { token: token.get_value() }).await;
        state.set(answer.map_or_else(Load::Failed, Load::Here));
    });
    let expired =
        move || state.with(|state| matches!(state, Load::Failed(problem) if problem.code == Code::Expired));
    let title = move || if expired() { words.expired_title } else { words.title }.to_owned();
    div("narrow").add(live_heading(title)).live(move || match state.get() {
        Load::Waiting => skeleton(2),
        Load::Here(invitation) => form(&invitation, token),
        Load::Failed(problem) if problem.code == Code::Expired => {
            let to_sign_in = button("button", words.to_sign_in, || nav::go(Page::SignIn.path()));
            div("").add([p(words.expired), to_sign_in])
        }
        Load::Failed(problem) => failed(&problem),
    })
}

fn form(invitation: &Invitation, token: StoredValue<String>) -> El {
    let words = words::invite();
    let form = Form::new("invite");
    let password = RwSignal::new(String::new());
    let remember = RwSignal::new(false);
    let submit = move || {
        let password = password.get_untracked();
        // The server has the whole rule, with tables that a phone need not download.
        let refusal = match password.chars().count() {
            0 => Some(PasswordRefusal::Empty),
            1..Password::MIN => Some(PasswordRefusal::TooShort),
            Password::MIN..=Password::MAX => None,
            _ => Some(PasswordRefusal::TooLong),
        };
        if let Some(refusal) = refusal {
            form.refuse("password", refusal.to_string());
        }
        let request =
            AcceptInvitation { token: token.get_value(), password, remember: remember.get_untracked() };
        form.send(request, |me| {
            account::enter(me);
            nav::replace(&Parent::home().print());
        });
    };
    let schools = invitation.schools.join(", ");
    let least = Password::MIN.to_string();
    let username = dom::el("input")
        .class("quiet-text")
        .attr("type", "text")
        .attr("autocomplete", "username")
        .attr("value", &invitation.email)
        .attr("readonly", "")
        .attr("tabindex", "-1")
        .attr("aria-hidden", "true");
    form.element(submit)
        .add(p(&fill(words.intro, &[("email", &invitation.email), ("schools", &schools)])))
        // A password manager keeps the password for this name.
        .add(username)
        .add(form.password(words.password, &fill(words.password_hint, &[("least", &least)]), true, password))
        .add(remember_box(form, remember))
        .add(form.submit(words.submit))
}
