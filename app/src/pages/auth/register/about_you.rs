//! The third step: name, address, password, and the policy.

use super::{CODE, StepButtons, go_to};
use crate::{
    api::use_api,
    components::{Checkbox, Form, FormView, Heading, InputKind, NewPasswordField, TextField},
    i18n::{fill, words},
    routes::Page,
    state::{use_navigator, use_registration},
};
use leptos::{prelude::*, task::spawn_local_scoped_with_cancellation};
use shared::{
    Uuid,
    join::{LookAtSchool, Register, SchoolToJoin},
};

/// Asks who registers.
#[component]
pub fn AboutYouStep(
    /// The school.
    school: SchoolToJoin,
) -> impl IntoView {
    let words = words::register();
    let (navigator, registration) = (use_navigator(), use_registration());
    let (name, email, mobile) = (registration.name, registration.email, registration.mobile);
    let form = Form::new("register");
    let policy = RwSignal::new(school.policy.clone());
    let id = school.school.id;
    follow_policy(form, id, policy);
    let submit = move || {
        let accepted = registration.accepted.get_untracked();
        // The server says all that is wrong at once, in the parent's language.
        let request = Register {
            school: id,
            groups: registration.groups.get_untracked(),
            name: name.get_untracked(),
            email: email.get_untracked(),
            mobile: mobile.get_untracked(),
            password: registration.password.get_untracked(),
            policy: if accepted { policy.get_untracked() } else { String::new() },
        };
        form.send(request.clone(), move |registered| {
            registration.sent.set(Some((request, registered)));
            go_to(navigator, CODE);
        });
    };
    let about = Signal::derive(move || vec![name.get(), email.get()]);
    view! {
        <Heading text=words.you_title />
        <p>{fill(words.you_intro, &[("school", &school.school.name)])}</p>
        <FormView form on_submit=submit>
            <TextField form name="name" kind=InputKind::Name label=words.name hint=words.name_hint value=name />
            <TextField
                form
                name="email"
                kind=InputKind::Username
                label=words.email
                hint=words.email_hint
                value=email
            />
            <TextField
                form
                name="mobile"
                kind=InputKind::Mobile
                label=words.mobile
                hint=words.mobile_hint
                value=mobile
            />
            <NewPasswordField form label=words.password value=registration.password about />
            <div>{move || view! { <AcceptPolicy form version=policy.get() value=registration.accepted /> }}</div>
            <StepButtons form text=words.send />
        </FormView>
    }
}

/// A version of the policy, and the box that accepts it.
#[component]
fn AcceptPolicy(
    /// The form that the box belongs to.
    form: Form,
    /// The version.
    version: String,
    /// Whether it is accepted.
    value: RwSignal<bool>,
) -> impl IntoView {
    let words = words::register();
    let gaps = [("version", version.as_str())];
    view! {
        <div>
            <p>
                <a href=Page::Policy.path() target="_blank" rel="noopener">
                    {fill(words.policy_link, &gaps)}
                </a>
            </p>
            <Checkbox form name="policy" label=fill(words.accept, &gaps) value />
        </div>
    }
}

/// Where the server refuses the version that was accepted, another may be in force by now: shows it, to be accepted anew.
fn follow_policy(form: Form, school: Uuid, policy: RwSignal<String>) {
    let (api, registration) = (use_api(), use_registration());
    Effect::new(move |_| {
        if form.error("policy").is_none() {
            return;
        }
        spawn_local_scoped_with_cancellation(async move {
            if let Ok(school) = api.call(LookAtSchool { id: school }).await
                && policy.with_untracked(|known| *known != school.policy)
            {
                registration.accepted.set(false);
                policy.set(school.policy.clone());
                registration.school.set(Some(school));
            }
        });
    });
}
