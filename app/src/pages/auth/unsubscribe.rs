//! P7: the page of a link that stops mails. It asks for no sign-in, names nobody, and changes nothing until its button is pressed:
//! scanners of mails open links too.

use crate::{
    api::{Load, use_api},
    browser,
    components::{Failure, Form, FormView, Heading, Loaded, SubmitButton},
    i18n::{fill, words},
    routes::Page,
};
use leptos::{either::Either, prelude::*, task::spawn_local_scoped_with_cancellation};
use shared::{
    Code, Problem,
    unsubscribe::{LookAtUnsubscribe, Mails, Subscription, Unsubscribe},
};

/// The id of the heading, which takes the focus when something was done.
const TITLE: &str = "unsubscribe-title";

/// The page.
#[component]
pub fn UnsubscribePage(
    /// The token of the link.
    token: String,
) -> impl IntoView {
    let api = use_api();
    let token = StoredValue::new(token);
    let state = RwSignal::new(Load::Loading);
    let resumed = RwSignal::new(false);
    spawn_local_scoped_with_cancellation(async move {
        let answer = api.call(LookAtUnsubscribe { token: token.get_value() }).await;
        state.set(answer.map_or_else(Load::Failed, Load::Ready));
    });
    let form = Form::new("unsubscribe");
    let set = Callback::new(move |stop| {
        form.send(Unsubscribe { token: token.get_value(), stop }, move |about| {
            resumed.set(!about.stopped);
            state.set(Load::Ready(about));
            browser::focus_soon(TITLE.into());
        });
    });
    let show = move |about: Subscription| {
        if about.stopped {
            Either::Left(view! { <Stopped about form set /> })
        } else {
            Either::Right(view! { <Running about resumed=resumed.get_untracked() form set /> })
        }
    };
    view! {
        <div class="narrow">
            <Heading text=Signal::derive(move || state.with(title)) id=TITLE />
            <Loaded state cards=1 show failure=why_not />
        </div>
    }
}

/// What the page is about, as far as it is known.
fn title(state: &Load<Subscription>) -> String {
    let words = words::unsubscribe();
    let (text, school) = match state {
        Load::Ready(about) if about.stopped => (words.done_title, None),
        Load::Ready(about) => {
            let text = match about.mails {
                Mails::Messages => words.messages_title,
                Mails::News => words.news_title,
                Mails::Invitations => words.invitations_title,
            };
            (text, about.school.as_deref())
        }
        Load::Failed(problem) if problem.code == Code::Expired => (words.expired_title, None),
        Load::Loading | Load::Failed(_) => (words.title, None),
    };
    fill(text, &[("school", school.unwrap_or_default())])
}

/// Says why nothing can be stopped here.
fn why_not(problem: Problem) -> AnyView {
    if problem.code != Code::Expired {
        return view! { <Failure problem /> }.into_any();
    }
    view! {
        <div>
            <p>{words::unsubscribe().expired}</p>
            <ToPreferences />
        </div>
    }
    .into_any()
}

/// The link to where a parent who is signed in chooses.
#[component]
fn ToPreferences() -> impl IntoView {
    view! { <a href=Page::Choices.path() class="button quiet">{words::unsubscribe().to_choices}</a> }
}

/// The same link where there can be an account: invitations go to those who have none.
fn preferences(about: &Subscription) -> Option<impl IntoView + use<>> {
    (about.mails != Mails::Invitations).then(|| view! { <ToPreferences /> })
}

/// Mails that still come, and the button that stops them.
#[component]
fn Running(
    /// The mails.
    about: Subscription,
    /// Whether they had been stopped, and were resumed here.
    resumed: bool,
    /// The form of the button.
    form: Form,
    /// Stops the mails.
    set: Callback<bool>,
) -> impl IntoView {
    let words = words::unsubscribe();
    let (text, back) = match about.mails {
        Mails::Messages => (words.messages, words.messages_undone),
        Mails::News => (words.news, words.news_undone),
        Mails::Invitations => (words.invitations, words.invitations_undone),
    };
    let preferences = preferences(&about);
    let school = about.school.unwrap_or_default();
    let gaps = [("school", school.as_str())];
    let text = fill(text, &gaps);
    let back = resumed.then(|| fill(back, &gaps)).map(|text| view! { <p class="banner">{text}</p> });
    view! {
        <FormView form on_submit=move || set.run(true)>
            {back}
            <p>{text}</p>
            <div class="buttons">
                <SubmitButton form text=words.stop />
                {preferences}
            </div>
        </FormView>
    }
}

/// Mails that come no more, and the button that resumes them.
#[component]
fn Stopped(
    /// The mails.
    about: Subscription,
    /// The form of the button.
    form: Form,
    /// Resumes the mails.
    set: Callback<bool>,
) -> impl IntoView {
    let words = words::unsubscribe();
    let text = match about.mails {
        Mails::Messages => words.messages_done,
        Mails::News => words.news_done,
        Mails::Invitations => words.invitations_done,
    };
    let preferences = preferences(&about);
    let text = fill(text, &[("school", &about.school.unwrap_or_default())]);
    view! {
        <FormView form on_submit=move || set.run(false)>
            <p class="banner">{text}</p>
            <div class="buttons">
                <SubmitButton form text=words.undo quiet=true />
                {preferences}
            </div>
        </FormView>
    }
}
