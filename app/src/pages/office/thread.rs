//! O8: one thread of replies, and the form that answers.

use super::{
    account::use_office_account,
    loading::{OfficeLoaded, load, title_of},
    replies::name,
};
use crate::{
    api::use_api,
    components::{Attachments, Heading, Icon, Linked, Picture, Reply, ReplyForm, ThreadLine},
    dates,
    routes::office::OfficeRoute,
    state::use_toasts,
};
use leptos::{either::Either, prelude::*, task::spawn_local};
use shared::{
    Uuid,
    reply::{AnswerReply, MarkHandled, OfficeLine, ReadThread, WholeThread},
};

/// Where the office's files are: their ids follow.
const ATTACHMENTS: &str = "/api/office/attachments/";

/// The page.
#[component]
pub fn ThreadPage(
    /// Which.
    id: Uuid,
) -> impl IntoView {
    let state = load(ReadThread { id });
    let title = title_of(state, |whole| ["Reply from ", &name(&whole.thread)].concat(), "Reply");
    view! {
        <div class="reply">
            <p class="way-back">
                <a href=OfficeRoute::Replies.print()>
                    <Icon picture=Picture::Back />
                    <span>"All replies"</span>
                </a>
            </p>
            <Heading text=title />
            <OfficeLoaded state cards=2 show=|whole| view! { <Whole whole /> } />
        </div>
    }
}

#[component]
fn Whole(whole: WholeThread) -> impl IntoView {
    let zone = use_office_account().time_zone();
    let thread = whole.thread;
    let parent = name(&thread);
    let waiting = RwSignal::new(thread.waiting);
    let lines = RwSignal::new(whole.lines);
    let about = match thread.children.as_slice() {
        [] => String::new(),
        children => [" about ", &children.join(", ")].concat(),
    };
    let about = [&about, ", to the message sent on ", &dates::date_and_time(whole.sent_at, &zone)].concat();
    let subject = (!thread.subject.is_empty()).then(|| view! { <h2>{thread.subject}</h2> });
    let line = {
        let parent = parent.clone();
        move |OfficeLine { line, by }: OfficeLine| {
            let author = if line.from_school { "The school" } else { &parent };
            let who = by.unwrap_or_else(|| author.to_owned());
            let when = dates::date_and_time(line.at, &zone);
            view! { <ThreadLine line who when base=ATTACHMENTS /> }
        }
    };
    let write = if whole.has_account {
        Either::Left(view! { <WriteAnswer id=thread.id lines waiting /> })
    } else {
        Either::Right(view! {
            <p class="banner">
                "This parent has no account here, so they could not read an answer. Write to them by email or text message."
            </p>
        })
    };
    view! {
        <p>
            <a href=OfficeRoute::Contact(thread.contact).print()>{parent}</a>
            {about}
        </p>
        <div class="card">
            {subject}
            <div class="text" dir="auto"><Linked text=whole.body /></div>
            <Attachments files=whole.attachments base=ATTACHMENTS />
        </div>
        <h2>"Thread"</h2>
        <ol class="thread">
            <For each=move || lines.get() key=|line| line.line.id children=line />
        </ol>
        <MarkButton id=thread.id waiting />
        {write}
    }
}

/// The form that answers.
#[component]
fn WriteAnswer(id: Uuid, lines: RwSignal<Vec<OfficeLine>>, waiting: RwSignal<bool>) -> impl IntoView {
    let account = use_office_account();
    let request = move |Reply { request, text, attachments }| AnswerReply { id, request, text, attachments };
    let show = move |line: OfficeLine| {
        lines.update(|lines| {
            lines.retain(|known| known.line.id != line.line.id);
            lines.push(line);
        });
        waiting.set(false);
        account.refresh();
    };
    view! {
        <ReplyForm
            id
            uploads=["/api/office/replies/", &id.to_string(), "/attachments"].concat()
            base=ATTACHMENTS
            hint="The parent reads it here, and is told by email. No other parent sees it."
            button="Send answer"
            sent="Your answer was sent."
            request
            on_sent=show
        />
    }
}

/// Marks the thread as dealt with without an answer, or as waiting again.
#[component]
fn MarkButton(id: Uuid, waiting: RwSignal<bool>) -> impl IntoView {
    let (api, account, toasts) = (use_api(), use_office_account(), use_toasts());
    let press = move |_| {
        let handled = waiting.get_untracked();
        spawn_local(async move {
            match api.call(MarkHandled { id, handled }).await {
                Ok(_) => {
                    // The page may be gone by now.
                    waiting.try_set(!handled);
                    account.refresh();
                    toasts.done(if handled { "Marked as dealt with." } else { "Marked as waiting." });
                }
                Err(problem) => toasts.failed(&problem),
            }
        });
    };
    view! {
        <div class="buttons">
            <button type="button" class="button quiet" on:click=press>
                {move || if waiting.get() { "Mark as dealt with" } else { "Mark as waiting" }}
            </button>
        </div>
    }
}
