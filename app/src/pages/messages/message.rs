//! P5: one message whole, how it was sent, and why it came.

use super::{
    delivery::{self, DeliveryLine},
    thread::{Thread, add_lines},
    why::Why,
};
use crate::{
    api::{Load, use_api},
    components::{Attachments, Failure, Heading, Icon, Linked, Picture, Skeleton},
    dates,
    i18n::{fill, words},
    routes::Route,
    state::{time_zone, use_account, use_inbox, use_navigator, use_toasts},
};
use leptos::{
    either::EitherOf4,
    prelude::*,
    task::{spawn_local, spawn_local_scoped_with_cancellation},
};
use shared::{
    Code, Problem, Uuid,
    history::{MarkRead, Message, ReadMessage},
    me::Me,
    reply::Line,
};
use std::sync::Arc;

/// What the page shows below its heading.
#[derive(Clone, PartialEq)]
enum Shown {
    Skeleton,
    NotFound,
    Failure(Problem),
    Message,
}

/// The page.
#[component]
pub fn MessagePage(id: Uuid) -> impl IntoView {
    let words = words::message();
    let (api, account, inbox, navigator) = (use_api(), use_account(), use_inbox(), use_navigator());
    let state = RwSignal::new(Load::<Arc<Message>>::Loading);
    let lines = RwSignal::new(Vec::new());
    spawn_local_scoped_with_cancellation(async move {
        state.set(match api.call(ReadMessage { id }).await {
            Ok(message) => {
                if message.item.unread {
                    inbox.open(id);
                }
                lines.set(message.thread.clone());
                Load::Ready(Arc::new(message))
            }
            Err(problem) => Load::Failed(problem),
        });
    });
    follow(id, state, lines);
    let is_known = account.is_known;
    let shown = Memo::new(move |_| match state.get() {
        Load::Failed(problem) if problem.code == Code::NotFound => Shown::NotFound,
        Load::Failed(problem) => Shown::Failure(problem),
        Load::Ready(_) if is_known.get() => Shown::Message,
        _ => match account.me.get() {
            Load::Failed(problem) => Shown::Failure(problem),
            _ => Shown::Skeleton,
        },
    });
    // A long title pushes down what is below it, so it comes with that, not before.
    let title = Signal::derive(move || match (shown.get(), state.get()) {
        (Shown::Message, Load::Ready(message)) if message.item.subject.is_empty() => {
            fill(words.title_from, &[("school", &message.item.school.name)])
        }
        (Shown::Message, Load::Ready(message)) => message.item.subject.clone(),
        (Shown::NotFound, _) => words.not_found_title.to_owned(),
        _ => words.title.to_owned(),
    });
    // Each is built anew, and none out of the elements of another, which would move.
    let content = move || match (shown.get(), state.get_untracked().ready(), account.get_untracked()) {
        (Shown::NotFound, ..) => EitherOf4::A(view! { <p>{words.not_found}</p> }),
        (Shown::Failure(problem), ..) => EitherOf4::B(view! { <Failure problem /> }),
        (Shown::Message, Some(message), Some(me)) => {
            navigator.settled();
            EitherOf4::C(view! { <Whole message me lines /> })
        }
        _ => EitherOf4::D(view! { <Skeleton cards=2 /> }),
    };
    let home = Route::home().print();
    let href = home.clone();
    let back = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        navigator.back_to(&home);
    };
    view! {
        <div class="message">
            <a href=href class="back" on:click=back>
                <Icon picture=Picture::Back />
                <span>{words.back}</span>
            </a>
            <Heading text=title dir="auto" />
            {content}
        </div>
    }
}

/// Adds what is written while the page is open. The rest stays as it is.
fn follow(id: Uuid, state: RwSignal<Load<Arc<Message>>>, lines: RwSignal<Vec<Line>>) {
    let (api, account, inbox, toasts) = (use_api(), use_account(), use_inbox(), use_toasts());
    let before = account.news.get_untracked();
    Effect::new(move |_| {
        if account.news.get() == before || !state.with_untracked(Load::is_ready) {
            return;
        }
        spawn_local_scoped_with_cancellation(async move {
            let Ok(Message { item, thread, .. }) = api.call(ReadMessage { id }).await else { return };
            let is_new =
                |line: &Line| lines.with_untracked(|lines| lines.iter().all(|known| known.id != line.id));
            let new: Vec<Line> = thread.into_iter().filter(is_new).collect();
            let answered = new.iter().any(|line| line.from_school);
            add_lines(lines, new);
            if answered {
                if item.unread {
                    inbox.open(id);
                }
                toasts.done(fill(words::reply().came, &[("school", &item.school.name)]));
            }
        });
    });
}

#[component]
fn Whole(message: Arc<Message>, me: Arc<Me>, lines: RwSignal<Vec<Line>>) -> impl IntoView {
    let words = words::message();
    let item = &message.item;
    let zone = time_zone(&me, item.school.id).to_owned();
    let about = item.group.iter().chain(&item.children);
    let about = about.map(|thing| view! { " · " <bdi>{thing.name.clone()}</bdi> }).collect_view();
    let deliveries = item.deliveries.iter().map(|sent| {
        let when = dates::date_and_time(sent.state_at, &zone);
        let state = fill(words.since, &[("state", delivery::state(sent)), ("when", &when)]);
        view! { <DeliveryLine delivery=sent.clone() state /> }
    });
    // What is there for a noticeboard alone was sent to nobody.
    let deliveries = (!item.deliveries.is_empty()).then(|| {
        view! {
            <section>
                <h2>{words.deliveries}</h2>
                <ul class="deliveries">{deliveries.collect_view()}</ul>
            </section>
        }
    });
    let thread = (!message.thread.is_empty() || message.may_reply).then(|| {
        let school = item.school.name.clone();
        view! { <Thread id=item.id school zone=zone.clone() lines may_reply=message.may_reply /> }
    });
    view! {
        <div class="message-head">
            <p><bdi>{item.school.name.clone()}</bdi> {about}</p>
            <p>{dates::date_and_time(item.sent_at, &zone)}</p>
        </div>
        <div class="card">
            <div class="text" dir="auto"><Linked text=message.body.clone() /></div>
        </div>
        <Attachments files=message.attachments.clone() />
        {thread}
        {deliveries}
        <Why message=message.clone() />
        <MarkButton id=item.id />
    }
}

/// Marks the message as unread, and as read again.
#[component]
fn MarkButton(id: Uuid) -> impl IntoView {
    let words = words::message();
    let (api, inbox, toasts) = (use_api(), use_inbox(), use_toasts());
    let unread = RwSignal::new(false);
    let mark = move |_| {
        let read = unread.get_untracked();
        spawn_local(async move {
            match api.call(MarkRead { id, read }).await {
                Ok(_) => {
                    unread.set(!read);
                    inbox.mark(id, !read);
                    toasts.done(if read { words.marked_read } else { words.marked_unread });
                }
                Err(problem) => toasts.failed(&problem),
            }
        });
    };
    view! {
        <div class="buttons">
            <button type="button" class="button quiet" on:click=mark>
                {move || if unread.get() { words.mark_read } else { words.mark_unread }}
            </button>
        </div>
    }
}
