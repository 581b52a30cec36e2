//! The first steps: the school, and its groups.

use super::{ABOUT_YOU, GROUPS, StepButtons, go_to};
use crate::{
    api::use_api,
    components::{Form, FormView, GroupBoxes, Heading, SchoolSearch},
    i18n::{fill, words},
    routes::Page,
    state::{use_navigator, use_registration, use_toasts},
};
use leptos::{prelude::*, task::spawn_local};
use shared::join::{FoundSchool, LookAtSchool, SchoolToJoin};

/// Looks for the school.
#[component]
pub fn SchoolStep() -> impl IntoView {
    let words = words::register();
    let (api, navigator, toasts, registration) =
        (use_api(), use_navigator(), use_toasts(), use_registration());
    let waiting = RwSignal::new(false);
    let choose = move |school: FoundSchool| {
        if waiting.get_untracked() {
            return;
        }
        waiting.set(true);
        let visit = navigator.location.with_untracked(|location| location.visit);
        // What was found may change meanwhile; the answer counts all the same.
        spawn_local(async move {
            let answer = api.call(LookAtSchool { id: school.id }).await;
            waiting.try_set(false);
            // The parent may have gone on to something else.
            if navigator.location.with_untracked(|location| location.visit) != visit {
                return;
            }
            match answer {
                Ok(school) => {
                    registration.groups.update(|groups| {
                        groups.retain(|id| school.groups.iter().any(|group| group.id == *id));
                    });
                    registration.school.set(Some(school));
                    go_to(navigator, GROUPS);
                }
                Err(problem) => toasts.failed(&problem),
            }
        });
    };
    view! {
        <Heading text=words.find_title />
        <p>{words.find_intro}</p>
        <SchoolSearch text=registration.search found=registration.found on_choose=Callback::new(choose) />
        <p>
            <a href=Page::SignIn.path()>{words.have_account}</a>
        </p>
    }
}

/// Chooses groups of the school.
#[component]
pub fn GroupsStep(
    /// The school.
    school: SchoolToJoin,
) -> impl IntoView {
    let words = words::register();
    let (navigator, registration) = (use_navigator(), use_registration());
    let form = Form::new("groups");
    let intro = if school.groups.is_empty() { words.groups_none } else { words.groups_intro };
    view! {
        <Heading text=words.groups_title />
        <p>{fill(intro, &[("school", &school.school.name)])}</p>
        <FormView form on_submit=move || go_to(navigator, ABOUT_YOU)>
            <GroupBoxes form groups=school.groups chosen=registration.groups />
            <StepButtons form text=words.next />
        </FormView>
    }
}
