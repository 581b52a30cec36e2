//! P13: the parent's own enquiries with their answers.

use crate::{
    components::Linked,
    dates,
    i18n::{fill, words},
    state::{HOME_ZONE, time_zone, use_account},
};
use leptos::prelude::*;
use shared::enquiry::{Answer, MyEnquiry};

/// The enquiries; nothing where there are none.
#[component]
pub fn MyEnquiries(
    /// The enquiries, newest first.
    enquiries: RwSignal<Vec<MyEnquiry>>,
) -> impl IntoView {
    let enquiry = |enquiry: MyEnquiry| view! { <EnquiryCard enquiry /> };
    move || {
        let enquiries = enquiries.get();
        (!enquiries.is_empty()).then(|| {
            view! {
                <section>
                    <h2>{words::enquiry().mine}</h2>
                    {enquiries.into_iter().map(enquiry).collect_view()}
                </section>
            }
        })
    }
}

#[component]
fn EnquiryCard(
    /// The enquiry.
    enquiry: MyEnquiry,
) -> impl IntoView {
    let words = words::enquiry();
    let me = use_account().get_untracked();
    let zone = match (&me, &enquiry.school) {
        (Some(me), Some(school)) => time_zone(me, school.id),
        _ => HOME_ZONE,
    };
    let to = enquiry.school.as_ref().map_or(words.operator, |school| &school.name);
    let about = fill(words.asked, &[("to", to), ("date", &dates::date(enquiry.asked_at, zone))]);
    let state = match (enquiry.closed, enquiry.answers.is_empty()) {
        (true, _) => Some(words.closed),
        (false, true) => Some(words.waiting),
        (false, false) => None,
    };
    let answer = |answer: Answer| {
        let when = fill(words.answered, &[("date", &dates::date_and_time(answer.at, zone))]);
        view! {
            <div class="answer">
                <p class="hint">{when}</p>
                <div class="text" dir="auto"><Linked text=answer.text /></div>
            </div>
        }
    };
    view! {
        <article class="card">
            <h3><bdi>{enquiry.reference}</bdi></h3>
            <p class="hint">{about}</p>
            <div class="text" dir="auto"><Linked text=enquiry.question /></div>
            {enquiry.answers.into_iter().map(answer).collect_view()}
            {state.map(|state| view! { <p class="hint">{state}</p> })}
        </article>
    }
}
