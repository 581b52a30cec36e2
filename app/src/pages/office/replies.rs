//! O8: replies of parents: those that wait, and those that were answered or dealt with.

use super::{
    account::use_office_account,
    loading::{OfficeLoaded, is_loading, load_into},
    table::{Cell, FirstCell, Row, Table, Value},
    wording::{called, how_many},
};
use crate::{
    api::{Load, use_api},
    components::{Heading, Icon, Picture},
    dates,
    routes::office::OfficeRoute,
};
use leptos::{either::Either, prelude::*};
use shared::{
    history::Cursor,
    reply::{ListThreads, THREADS, Thread, Threads},
};

const CAME: &str = "Came";
const FROM: &str = "From";
const REPLY: &str = "Reply";
const ABOUT: &str = "About";
const MESSAGE: &str = "Message";

/// The page.
#[component]
pub fn RepliesPage() -> impl IntoView {
    let (waiting, done) = (RwSignal::new(Load::Loading), RwSignal::new(Load::Loading));
    let hidden = is_loading(waiting);
    view! {
        <div class="replies">
            <Heading text="Replies" />
            <ThreadList state=waiting />
            <ThreadList state=done done=true hidden />
        </div>
    }
}

/// The name of the parent who replied.
pub fn name(thread: &Thread) -> String {
    called(thread.name.as_deref(), &thread.children, None, None)
}

/// What waits, or what is done.
#[component]
fn ThreadList(
    state: RwSignal<Load<Threads>>,
    /// Whether it is what is done.
    #[prop(optional)]
    done: bool,
    /// Whether it is not shown yet.
    #[prop(optional, into)]
    hidden: Signal<bool>,
) -> impl IntoView {
    let api = use_api();
    let page = RwSignal::new(None::<Cursor>);
    Effect::new(move |_| {
        state.set(Load::Loading);
        load_into(api, ListThreads { done, after: page.get() }, state);
    });
    let title = if done { "Answered or dealt with" } else { "Waiting" };
    view! {
        <section hidden=hidden>
            <h2>{title}</h2>
            <OfficeLoaded state cards=2 show=move |threads| view! { <ThreadTable threads title done page /> } />
        </section>
    }
}

#[component]
fn ThreadTable(
    threads: Threads,
    title: &'static str,
    done: bool,
    /// Where the page of the threads begins that is shown.
    page: RwSignal<Option<Cursor>>,
) -> impl IntoView {
    if threads.items.is_empty() {
        let none = if done { "Nothing yet." } else { "No replies are waiting for an answer." };
        return Either::Left(view! { <p class="empty">{none}</p> });
    }
    let zone = use_office_account().time_zone();
    let row = |thread| view! { <ThreadRow thread zone=zone.clone() /> };
    let rows = threads.items.into_iter().map(row).collect_view();
    let count = (!done).then(
        || view! { <p class="count">{how_many(threads.waiting, "reply waiting", "replies waiting")}</p> },
    );
    let first = page.get_untracked().map(|_| {
        view! {
            <button type="button" class="button quiet" on:click=move |_| page.set(None)>"First page"</button>
        }
    });
    let next = threads.older.map(|older| {
        view! {
            <button type="button" class="button quiet" on:click=move |_| page.set(Some(older))>
                {["Next ", &THREADS.to_string()].concat()} <Icon picture=Picture::Forward />
            </button>
        }
    });
    let pager = (first.is_some() || next.is_some())
        .then(|| view! { <nav class="buttons" aria-label=title>{first} {next}</nav> });
    Either::Right(view! {
        {count}
        <Table label=title columns=&[CAME, FROM, REPLY, ABOUT, MESSAGE]>
            {rows}
        </Table>
        {pager}
    })
}

#[component]
fn ThreadRow(thread: Thread, zone: String) -> impl IntoView {
    let name = name(&thread);
    let text = if thread.latest.is_empty() { "Files".to_owned() } else { thread.latest };
    let subject = if thread.subject.is_empty() { thread.start } else { thread.subject };
    let about = (!thread.children.is_empty()).then(|| thread.children.join(", "));
    view! {
        <Row>
            <FirstCell column=CAME>{dates::date_and_time(thread.at, &zone)}</FirstCell>
            <Cell column=FROM>
                <a href=OfficeRoute::Contact(thread.contact).print()>{name}</a>
            </Cell>
            <Cell column=REPLY>
                <a href=OfficeRoute::Reply(thread.id).print()>{text}</a>
            </Cell>
            <Cell column=ABOUT>
                <Value value=about />
            </Cell>
            <Cell column=MESSAGE>{subject}</Cell>
        </Row>
    }
}
