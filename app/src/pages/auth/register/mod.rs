//! P1: someone without an account registers: school, groups, about you, the code.
//!
//! The steps are entries of the browser's history, so that Back goes one step back. What was typed is kept in
//! [`Registration`](crate::state::Registration).

mod about_you;
mod code;
mod school;

use crate::{
    components::{Form, SubmitButton},
    i18n::words,
    routes::{Page, Route},
    state::{Navigator, use_navigator, use_registration},
};
use leptos::prelude::*;

/// The step that chooses groups.
const GROUPS: &str = "groups";
/// The step that asks for name, address and password.
const ABOUT_YOU: &str = "you";
/// The step that asks for the code.
const CODE: &str = "code";

/// Goes on to a step.
fn go_to(navigator: Navigator, step: &str) {
    navigator.go_searching(Page::Register.path(), step);
}

/// The page. A step that cannot be shown, because the page was loaded anew, gives way to the first.
#[component]
pub fn RegisterPage(
    /// Which step; empty for the first.
    step: String,
) -> impl IntoView {
    let (navigator, registration) = (use_navigator(), use_registration());
    on_cleanup(move || {
        if navigator.route_untracked() != Route::Page(Page::Register) {
            registration.leave();
        }
    });
    let joined = registration.joined.get_untracked();
    let school = registration.school.get_untracked();
    let sent = registration.sent.get_untracked();
    let step = match (joined, step.as_str(), school, sent) {
        (Some(joined), ..) => view! { <code::Done joined /> }.into_any(),
        (_, CODE, _, Some((request, registered))) => {
            view! { <code::CodeStep request registered /> }.into_any()
        }
        (_, ABOUT_YOU, Some(school), _) => view! { <about_you::AboutYouStep school /> }.into_any(),
        (_, GROUPS, Some(school), _) => view! { <school::GroupsStep school /> }.into_any(),
        _ => view! { <school::SchoolStep /> }.into_any(),
    };
    view! { <div class="narrow register">{step}</div> }
}

/// The button that goes on, and the way back.
#[component]
fn StepButtons(
    /// The form that is sent to go on.
    form: Form,
    /// The text of the button that goes on.
    text: &'static str,
) -> impl IntoView {
    let back = |_| {
        if let Ok(history) = window().history() {
            _ = history.back();
        }
    };
    view! {
        <div class="buttons">
            <SubmitButton form text />
            <button type="button" class="button quiet" on:click=back>
                {words::register().back}
            </button>
        </div>
    }
}
