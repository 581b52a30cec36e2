//! Who may ask to join the school and its groups.

use crate::{
    components::{Form, FormView, Radios, Select, SubmitButton},
    state::use_toasts,
};
use leptos::prelude::*;
use shared::{
    requests::{JoiningRules, Registration, SetJoining, SetRegistration},
    schools::{GroupToJoin, Joining},
};

/// The rules, and the forms that change them.
#[component]
pub fn Rules(
    /// The rules.
    rules: JoiningRules,
) -> impl IntoView {
    let group = |group: GroupToJoin| view! { <GroupRule group /> };
    let groups = (!rules.groups.is_empty()).then(|| {
        view! {
            <details class="card">
                <summary>"Which groups people may choose"</summary>
                <p>"Anyone who registers can see the names of groups that can be chosen."</p>
                {rules.groups.into_iter().map(group).collect_view()}
            </details>
        }
    });
    view! {
        <div class="card">
            <SchoolRule code=rules.code registration=rules.registration />
        </div>
        {groups}
    }
}

#[component]
fn SchoolRule(code: String, registration: Registration) -> impl IntoView {
    let toasts = use_toasts();
    let form = Form::new("registration");
    let value = match registration {
        Registration::Closed => "closed",
        Registration::ByCode => "by_code",
        Registration::Listed => "listed",
    };
    let value = RwSignal::new(value.to_owned());
    let submit = move || {
        let registration = match &*value.get_untracked() {
            "closed" => Registration::Closed,
            "listed" => Registration::Listed,
            _ => Registration::ByCode,
        };
        form.send(SetRegistration { registration }, move |_| toasts.done("Saved"));
    };
    let options = [
        ("listed", "Everyone", "The school can be found by its name."),
        ("by_code", "People who know the code", "Give the code out in a letter or on your website."),
        ("closed", "Nobody", "People who have been invited, or are members, are not affected."),
    ]
    .map(|(option, text, hint)| (option, text.to_owned(), hint.to_owned()));
    view! {
        <FormView form on_submit=submit>
            <Radios
                form
                name="registration"
                legend="Who may ask to join the school"
                hint=["Your school's code is ", &code, "."].concat()
                options=options.into()
                value
            />
            <SubmitButton form text="Save" />
        </FormView>
    }
}

#[component]
fn GroupRule(group: GroupToJoin) -> impl IntoView {
    let toasts = use_toasts();
    let id = group.id;
    let form = Form::new(String::leak(["group-", &id.to_string()].concat()));
    let value = match group.joining {
        Joining::Closed => "closed",
        Joining::Ask => "ask",
        Joining::Open => "open",
    };
    let value = RwSignal::new(value.to_owned());
    let done = ["Saved for ", &group.name].concat();
    let submit = move || {
        let joining = match &*value.get_untracked() {
            "open" => Joining::Open,
            "ask" => Joining::Ask,
            _ => Joining::Closed,
        };
        let done = done.clone();
        form.send(SetJoining { id, joining }, move |_| toasts.done(done));
    };
    let options = [
        ("closed", "Only staff can add people"),
        ("ask", "People ask, and we answer"),
        ("open", "Anyone we know joins straight away"),
    ]
    .map(|(option, text)| (option.to_owned(), text.to_owned()));
    view! {
        <FormView form class="group-rule" on_submit=submit>
            <Select form name="joining" label=group.name.clone() options=options.into() value />
            <button type="submit" class="button quiet">
                "Save" <span class="quiet-text">" " {group.name}</span>
            </button>
        </FormView>
    }
}
