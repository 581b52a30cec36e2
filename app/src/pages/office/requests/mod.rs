//! O6, the part about joining: who asks to join the school or its groups, the office's answer, and who may ask at all.

mod answered;
mod request;
mod rules;

use self::{answered::Answered, request::RequestCard, rules::Rules};
use super::{
    account::use_office_account,
    loading::{OfficeLoaded, is_loading, load},
    wording::how_many,
};
use crate::{
    api::{Load, use_api},
    browser,
    components::Heading,
    state::use_toasts,
};
use leptos::{either::Either, prelude::*, task::spawn_local};
use shared::{
    Uuid,
    requests::{ListRequests, ReadJoining, Request, Requests},
};

/// The id of the line that says how many wait; it takes the focus when one of them was answered.
const HOW_MANY: &str = "waiting";

/// The page.
#[component]
pub fn RequestsPage() -> impl IntoView {
    let waiting = load(ListRequests::default());
    let answered = load(ListRequests { decided: true, after: None });
    let rules = load(ReadJoining {});
    let on_answer = use_refresh(waiting, answered);
    let (is_waiting_loading, is_answered_loading) = (is_loading(waiting), is_loading(answered));
    view! {
        <div class="requests">
            <Heading text="Requests to join" />
            <WaitingList requests=waiting on_answer />
            <div hidden=move || is_waiting_loading.get()>
                <h2>"Answered"</h2>
                <OfficeLoaded state=answered cards=1 show=|requests| view! { <Answered requests /> } />
            </div>
            <div hidden=move || is_waiting_loading.get()>
                <div hidden=move || is_answered_loading.get()>
                    <h2>"Who may ask"</h2>
                    <OfficeLoaded state=rules cards=1 show=|rules| view! { <Rules rules /> } />
                </div>
            </div>
        </div>
    }
}

/// What is to be done when one was answered, with what is said about it: both lists change, and the count beside the link.
fn use_refresh(waiting: RwSignal<Load<Requests>>, answered: RwSignal<Load<Requests>>) -> Callback<String> {
    let (api, account, toasts) = (use_api(), use_office_account(), use_toasts());
    Callback::new(move |done: String| {
        toasts.done(done);
        // The card that was answered goes as soon as the first list is there: what is asked here must not go with it.
        spawn_local(async move {
            if let Ok(requests) = api.call(ListRequests { decided: true, after: None }).await {
                answered.try_set(Load::Ready(requests));
            }
            if let Ok(requests) = api.call(ListRequests::default()).await
                && waiting.try_set(Load::Ready(requests)).is_none()
            {
                browser::focus_soon(HOW_MANY.into());
            }
        });
        account.refresh();
    })
}

/// Those that wait. A card stays as it is while others are answered, with what is typed into it.
#[component]
fn WaitingList(requests: RwSignal<Load<Requests>>, on_answer: Callback<String>) -> impl IntoView {
    // Built once: what changes afterwards is followed further in.
    let state = Memo::new(move |_| {
        requests.with(|requests| match requests {
            Load::Ready(_) => Load::Ready(()),
            Load::Failed(problem) => Load::Failed(problem.clone()),
            Load::Loading => Load::Loading,
        })
    });
    view! { <OfficeLoaded state cards=2 show=move |()| view! { <Cards requests on_answer /> } /> }
}

#[component]
fn Cards(requests: RwSignal<Load<Requests>>, on_answer: Callback<String>) -> impl IntoView {
    let requests = Memo::new(move |_| requests.get().ready());
    let is_empty = Memo::new(move |_| {
        requests.with(|requests| requests.as_ref().is_none_or(|requests| requests.items.is_empty()))
    });
    let how_many = move || {
        let waiting = requests.with(|requests| requests.as_ref().map_or(0, |requests| requests.waiting));
        how_many(waiting, "person waiting", "people waiting")
    };
    let head = move || {
        if is_empty.get() {
            Either::Left(view! { <p class="empty" id=HOW_MANY tabindex="-1">"Nobody is waiting."</p> })
        } else {
            Either::Right(view! {
                <p id=HOW_MANY tabindex="-1">{how_many}</p>
                <p>
                    "Each has confirmed with a code that the email address is theirs. Nobody has checked the name or the number \
                     unless it says so."
                </p>
            })
        }
    };
    let more = move || {
        requests.with(|requests| requests.as_ref().is_some_and(|requests| requests.more)).then(|| {
            view! { <p>"There are more: they are shown once these are answered."</p> }
        })
    };
    let items = move || requests.get().map(|requests| requests.items).unwrap_or_default();
    view! {
        {head}
        <For each=items key=offer children=move |request| view! { <RequestCard request on_answer /> } />
        {more}
    }
}

/// What tells a card from others: whose it is, and the records to choose from.
fn offer(request: &Request) -> (Uuid, Option<Uuid>, Vec<Uuid>) {
    (request.id, request.contact, request.matches.iter().map(|one| one.contact).collect())
}
