//! An invited parent chooses a password. The link's secret is taken out of the address bar at once.

use super::{
    account,
    new_password::{NewPassword, username},
    sign_in::remember_box,
};
use crate::prelude::*;
use crate::{
    api::{self, Load},
    components::{Form, failed, live_heading, skeleton},
    dom::{self, El, button, div, link, p},
    nav,
    route::{Page, Parent},
    words::{self, fill},
};
use shared::{
    Code,
    invitation::{AcceptInvitation, Invitation, LookAtInvitation},
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
    let about = vec![invitation.email.clone()];
    let password = NewPassword::new(form).about(move || about.clone());
    let remember = RwSignal::new(false);
    let submit = move || {
        let password = password.typed();
        let request =
            AcceptInvitation { token: token.get_value(), password, remember: remember.get_untracked() };
        form.send(request, |me| {
            account::enter(me);
            nav::replace(&Parent::home().print());
        });
    };
    let schools = invitation.schools.join(", ");
    form.element(submit)
        .add(p(&fill(words.intro, &[("email", &invitation.email), ("schools", &schools)])))
        .add(username(&invitation.email))
        .add(password.element(words.password))
        .add(remember_box(form, remember))
        .add(p(words.accept).text(" ").add(link(Page::Policy.path(), words.policy).attr("target", "_blank")))
        .add(form.submit(words.submit))
}
