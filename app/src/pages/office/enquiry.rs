//! O8: one enquiry: what was asked, the answers, and what was done with it.

use super::{
    account::use_office_account,
    enquiries::topic,
    loading::{OfficeLoaded, load, title_of},
    table::Breakable,
};
use crate::{
    api::{Load, use_api},
    components::{Checkbox, Form, FormView, Heading, Icon, Linked, Picture, SubmitButton, TextArea},
    dates,
    routes::office::OfficeRoute,
    state::{use_drafts, use_toasts},
};
use leptos::{either::Either, prelude::*, task::spawn_local};
use shared::{
    Language, Uuid,
    enquiry::{Action, Answer, AnswerEnquiry, CloseEnquiry, Enquiry, EnquiryEvent, ReadEnquiry},
    invisible::is_blank,
};

/// The page.
#[component]
pub fn EnquiryPage(
    /// Which.
    id: Uuid,
) -> impl IntoView {
    let state = load(ReadEnquiry { id });
    let title = title_of(state, |enquiry| ["Enquiry ", &enquiry.reference].concat(), "Enquiry");
    let all = OfficeRoute::Enquiries { closed: false, after: None }.print();
    view! {
        <div class="enquiry">
            <p class="way-back">
                <a href=all>
                    <Icon picture=Picture::Back />
                    <span>"All enquiries"</span>
                </a>
            </p>
            <Heading text=title />
            <OfficeLoaded state cards=2 show=move |enquiry| view! { <Whole enquiry state /> } />
        </div>
    }
}

#[component]
fn Whole(enquiry: Enquiry, state: RwSignal<Load<Enquiry>>) -> impl IntoView {
    let zone = use_office_account().time_zone();
    let closed = enquiry.closed_at.map(|at| {
        let text =
            ["Closed on ", &dates::date_and_time(at, &zone), ". It is kept for a year from then."].concat();
        view! { <p class="banner" role="status">{text}</p> }
    });
    let answer = |answer: &Answer| {
        let by = answer.by.as_deref().unwrap_or("The office");
        let title = ["Answer by ", by, ", ", &dates::date_and_time(answer.at, &zone)].concat();
        view! {
            <section>
                <h2>{title}</h2>
                <div class="card text" dir="auto"><Linked text=answer.text.clone() /></div>
            </section>
        }
    };
    let event = |event: &EnquiryEvent| {
        let what = match event.action {
            Action::Opened => "Opened",
            Action::Answered => "Answered",
            Action::Closed => "Closed",
            Action::Reopened => "Opened again",
        };
        view! { <li>{[what, " by ", &event.by, ", ", &dates::date_and_time(event.at, &zone)].concat()}</li> }
    };
    let write = if enquiry.closed_at.is_none() {
        Either::Left(view! { <WriteAnswer id=enquiry.id signed_in=enquiry.signed_in state /> })
    } else {
        Either::Right(view! { <div></div> })
    };
    view! {
        <div>{closed}</div>
        <Facts enquiry=enquiry.clone() zone=zone.clone() />
        <h2>"Question"</h2>
        <div class="card text" dir="auto"><Linked text=enquiry.question.clone() /></div>
        <div>{enquiry.answers.iter().map(answer).collect_view()}</div>
        {write}
        <CloseButton id=enquiry.id is_closed=enquiry.closed_at.is_some() state />
        <h2>"What was done"</h2>
        <ul class="bare">{enquiry.events.iter().map(event).collect_view()}</ul>
    }
}

/// Who asked, about what and when.
#[component]
fn Facts(enquiry: Enquiry, zone: String) -> impl IntoView {
    let name = view! { <bdi>{enquiry.name}</bdi> };
    let who = match enquiry.contact {
        Some(contact) => {
            Either::Left(view! { <span><a href=OfficeRoute::Contact(contact).print()>{name}</a></span> })
        }
        None => Either::Right(name),
    };
    let known = if enquiry.signed_in {
        " (signed in, so the address is theirs)"
    } else {
        " (not signed in: the address is as it was typed, so send nothing personal there)"
    };
    view! {
        <dl class="values card">
            <div class="value">
                <dt>"From"</dt>
                <dd>{who}</dd>
            </div>
            <div class="value">
                <dt>"Answer goes to"</dt>
                <dd>
                    <span><Breakable text=enquiry.email /> {known}</span>
                </dd>
            </div>
            <div class="value">
                <dt>"About"</dt>
                <dd><span>{topic(enquiry.topic)}</span></dd>
            </div>
            <div class="value">
                <dt>"Sent"</dt>
                <dd><span>{dates::date_and_time(enquiry.asked_at, &zone)}</span></dd>
            </div>
            <div class="value">
                <dt>"Language"</dt>
                <dd><span>{language(enquiry.language)}</span></dd>
            </div>
        </dl>
    }
}

/// A language as the office calls it.
fn language(language: Language) -> &'static str {
    match language {
        Language::English => "English",
        Language::Welsh => "Welsh",
        Language::Polish => "Polish",
        Language::Urdu => "Urdu",
    }
}

/// The form that answers.
#[component]
fn WriteAnswer(id: Uuid, signed_in: bool, state: RwSignal<Load<Enquiry>>) -> impl IntoView {
    let (account, drafts, toasts) = (use_office_account(), use_drafts(), use_toasts());
    let form = Form::new("answer");
    // Each enquiry has a draft of its own.
    let draft = ["answer-", &id.to_string()].concat();
    let text = drafts.field(draft.clone(), "");
    let close = RwSignal::new(true);
    let submit = move || {
        if text.with_untracked(|text| is_blank(text)) {
            form.add_error("text", "Write the answer");
        }
        let request = AnswerEnquiry { id, text: text.get_untracked(), close: close.get_untracked() };
        let draft = draft.clone();
        form.send(request, move |enquiry| {
            drafts.clear_fields(&draft);
            state.set(Load::Ready(enquiry));
            account.refresh();
            toasts.done("The answer is on its way.");
        });
    };
    let hint = if signed_in {
        "It is sent by email with the reference, and the parent also finds it in the Message Centre."
    } else {
        "It is sent by email with the reference."
    };
    view! {
        <section>
            <h2>"Your answer"</h2>
            <FormView form class="answer-form" on_submit=submit>
                <TextArea form name="text" label="Answer" hint value=text />
                <Checkbox form name="close" label="Close the enquiry with this answer" value=close />
                <SubmitButton form text="Send the answer" />
            </FormView>
        </section>
    }
}

/// Closes the enquiry, or opens it again.
#[component]
fn CloseButton(id: Uuid, is_closed: bool, state: RwSignal<Load<Enquiry>>) -> impl IntoView {
    let (api, account, toasts) = (use_api(), use_office_account(), use_toasts());
    let press = move |_| {
        let closed = !is_closed;
        spawn_local(async move {
            match api.call(CloseEnquiry { id, closed }).await {
                Ok(enquiry) => {
                    // The page may be gone by now.
                    state.try_set(Load::Ready(enquiry));
                    account.refresh();
                    toasts.done(if closed { "The enquiry is closed." } else { "The enquiry is open again." });
                }
                Err(problem) => toasts.failed(&problem),
            }
        });
    };
    view! {
        <div class="buttons">
            <button type="button" class="button quiet" on:click=press>
                {if is_closed { "Open it again" } else { "Close without another answer" }}
            </button>
        </div>
    }
}
