//! P4: every message that concerns the parent, with filters, search and pages.
//!
//! A page that was seen is kept in memory: Back shows it at once, where it was left, and it is brought up to date behind the
//! parent's back.

use super::{
    delivery::{self, DeliveryLine},
    filters::Chips,
    live::{self, Fresh, NewMessages},
    policy_notice::PolicyNotice,
    search::{Search, SearchParams, address},
};
use crate::{
    api::{Load, use_api},
    components::{Failure, Heading, Icon, Picture, Skeleton},
    dates,
    i18n::{self, fill, words},
    routes::Route,
    state::{time_zone, use_account, use_inbox, use_navigator, use_toasts},
};
use leptos::{either::EitherOf4, prelude::*, task::spawn_local_scoped_with_cancellation};
use shared::{
    Problem,
    history::{Cursor, Item, ListHistory, Page},
    me::Me,
};
use std::sync::Arc;

type PageOfItems = Arc<Page<Item>>;

/// What the page shows below its head.
#[derive(Clone, PartialEq)]
enum Shown {
    Skeleton,
    Failure(Problem),
    Nothing,
    Messages,
}

/// The page.
#[component]
pub fn ListPage(filter: ListHistory, text: String) -> impl IntoView {
    let words = words::history();
    let (account, inbox, navigator) = (use_account(), use_inbox(), use_navigator());
    let params = StoredValue::new(SearchParams { filter, text });
    let fresh = Fresh::new();
    let state =
        RwSignal::new(inbox.cached(&params.with_value(SearchParams::key)).map_or(Load::Loading, Load::Ready));
    let refresh = use_refresh(params, state, fresh);
    refresh();
    let before = account.news.get_untracked();
    Effect::new(move |_| {
        if account.news.get() != before {
            refresh();
        }
    });
    // The count of unread messages may have changed since, on another device.
    account.refresh();

    // The dates of messages are in their schools' time zones, so the list waits for these; boot.js asked for both.
    let shown = Memo::new(move |_| match (state.get(), account.me.get()) {
        (Load::Failed(problem), _) | (_, Load::Failed(problem)) => Shown::Failure(problem),
        (Load::Ready(page), Load::Ready(_)) if page.items.is_empty() => Shown::Nothing,
        (Load::Ready(_), Load::Ready(_)) => Shown::Messages,
        _ => Shown::Skeleton,
    });
    let page = Signal::derive(move || state.get().ready());
    // Each is built anew, and none out of the elements of another, which would move.
    let list = move || match shown.get() {
        Shown::Skeleton => EitherOf4::A(view! { <Skeleton cards=6 /> }),
        Shown::Failure(problem) => EitherOf4::B(view! { <Failure problem /> }),
        Shown::Nothing => {
            navigator.settled();
            EitherOf4::C(
                view! { <PolicyNotice /> <WaitingSchools /> <NoMessages params=params.get_value() /> },
            )
        }
        Shown::Messages => {
            navigator.settled();
            super::preload_when_idle();
            EitherOf4::D(
                view! { <PolicyNotice /> <WaitingSchools /> <Messages page params=params.get_value() /> },
            )
        }
    };
    // What narrows the list stands above it: it comes at once where it is known, else together with the list.
    let at_once = account.is_known.get_untracked();
    let is_due = Memo::new(move |_| at_once || state.with(|state| !matches!(state, Load::Loading)));
    let chips = move || {
        let params = params.get_value();
        (is_due.get() && params.is_narrowed())
            .then(|| account.get().map(|me| view! { <Chips me params=params.clone() /> }))
    };
    let title = if params.with_value(SearchParams::is_narrowed) { words.found_title } else { words.title };
    view! {
        <div class="history">
            <Heading text=title />
            <NewMessages fresh />
            <Search params=params.get_value() />
            {chips}
            {list}
        </div>
    }
}

/// Asks for the page and shows it, unless it is what is shown already.
fn use_refresh(
    params: StoredValue<SearchParams>,
    state: RwSignal<Load<PageOfItems>>,
    fresh: Fresh,
) -> impl Fn() + Copy {
    let (api, inbox, toasts) = (use_api(), use_inbox(), use_toasts());
    move || {
        spawn_local_scoped_with_cancellation(async move {
            let params = params.get_value();
            match params.fetch(api).await {
                Ok(page) => {
                    let page = Arc::new(page);
                    match state.get_untracked() {
                        Load::Ready(shown) if shown == page => {}
                        Load::Ready(shown) => {
                            live::replace(&shown.items, &page.items, fresh, || {
                                state.set(Load::Ready(page.clone()));
                            });
                        }
                        _ => state.set(Load::Ready(page.clone())),
                    }
                    inbox.cache(params.key(), page);
                }
                Err(problem) if state.with_untracked(Load::is_ready) => toasts.failed(&problem),
                Err(problem) => state.set(Load::Failed(problem)),
            }
        });
    }
}

/// The schools that have not let the parent in yet.
#[component]
fn WaitingSchools() -> impl IntoView {
    let account = use_account();
    move || {
        let schools: Vec<String> = account.get()?.waiting.iter().map(|school| school.name.clone()).collect();
        let text = fill(words::history().waiting, &[("schools", &i18n::list(&schools))]);
        (!schools.is_empty()).then(|| view! { <p class="banner">{text}</p> })
    }
}

/// What is said where there are none.
#[component]
fn NoMessages(params: SearchParams) -> impl IntoView {
    let words = words::history();
    let (title, text) = if params.is_narrowed() {
        (words.nothing_title, words.nothing)
    } else {
        (words.none_title, words.none)
    };
    let all = params.is_narrowed() || params.filter != ListHistory::default();
    view! {
        <div class="card empty">
            <h2>{title}</h2>
            <p>{text}</p>
            {all.then(|| view! { <a href=Route::home().print() class="button quiet">{words.clear}</a> })}
        </div>
    }
}

/// The messages as they are now. What comes in makes the list anew, and [`live::replace`] keeps what is read in its place.
#[component]
fn Messages(page: Signal<Option<PageOfItems>>, params: SearchParams) -> impl IntoView {
    let account = use_account();
    let revision = StoredValue::new(0_u32);
    let current = move || {
        let shown = (page.get()?, account.get()?);
        revision.update_value(|revision| *revision += 1);
        Some((revision.get_value(), shown))
    };
    let days = move |(_, (page, me)): (u32, (PageOfItems, Arc<Me>))| {
        view! { <Days page me params=params.clone() /> }
    };
    view! { <For each=current key=|(revision, _)| *revision children=days /> }
}

/// The messages by day, newest first, and the links to other pages.
#[component]
fn Days(page: PageOfItems, me: Arc<Me>, params: SearchParams) -> impl IntoView {
    let heading = |item: &Item| dates::day_heading(item.sent_at, time_zone(&me, item.school.id));
    let day = |items: &[Item]| {
        let row = |item: &Item| view! { <Row item=item.clone() me=me.clone() /> };
        view! {
            <section class="day">
                <h2>{heading(&items[0])}</h2>
                <ul class="items">{items.iter().map(row).collect_view()}</ul>
            </section>
        }
    };
    let days = page.items.chunk_by(|one, next| heading(one) == heading(next)).map(day);
    view! {
        <div class="days">
            {days.collect_view()}
            <Pager newer=page.newer older=page.older params />
        </div>
    }
}

/// One message. Its title is the link, which covers the card.
#[component]
fn Row(item: Item, me: Arc<Me>) -> impl IntoView {
    let words = words::history();
    let zone = time_zone(&me, item.school.id);
    // A text message has no subject: its start is its title.
    let (title, start) = match item.subject.as_str() {
        "" => (item.start.clone(), None),
        subject => (subject.to_owned(), Some(item.start.clone())),
    };
    let school = (me.schools.len() > 1).then_some(&item.school.name);
    let names = item.group.iter().chain(&item.children).map(|thing| &thing.name);
    let about: Vec<String> = school.into_iter().chain(names).cloned().collect();
    let about = (!about.is_empty()).then(|| {
        view! { <ul class="about">{about.into_iter().map(|name| view! { <li><bdi>{name}</bdi></li> }).collect_view()}</ul> }
    });
    // That it arrived is what everyone expects; that it did not is what they should know.
    let failed = item.deliveries.iter().filter(|sent| delivery::has_failed(sent.state));
    let failed: Vec<_> = failed
        .map(|sent| view! { <DeliveryLine delivery=sent.clone() state=delivery::state(sent) /> })
        .collect();
    let failed = (!failed.is_empty()).then(|| view! { <ul class="deliveries">{failed}</ul> });
    view! {
        <li class="item" class:is-unread=item.unread>
            <div class="item-line">
                <h3>
                    {item.unread.then(|| view! { <span class="unread-mark"><span class="quiet-text">{words.unread}</span></span> })}
                    <a href=Route::Message(item.id).print() dir="auto">{title}</a>
                </h3>
                <span class="time">{dates::time_of_day(item.sent_at, zone)}</span>
            </div>
            <div class="item-line">
                {about}
                <Marks item=item.clone() zone=zone.to_owned() />
            </div>
            {start.map(|start| view! { <p class="start" dir="auto">{start}</p> })}
            {failed}
        </li>
    }
}

/// What else there is about a message, each as a small picture with its words for screen readers: files, the parent's reply, the
/// school's answer to it.
#[component]
fn Marks(item: Item, zone: String) -> impl IntoView {
    let words = words::history();
    let mark = |picture: Picture, text: String| {
        view! { <span class="mark"><Icon picture /><span class="quiet-text">{text}</span></span> }
    };
    let files = item.has_files.then(|| mark(Picture::Clip, words::reply().files.to_owned()));
    let reply = item.reply.as_ref().map(|reply| {
        let text = if reply.text.is_empty() { words::reply().files } else { &reply.text };
        mark(Picture::Reply, fill(words.replied, &[("date", &dates::date(reply.at, &zone)), ("text", text)]))
    });
    let answer = item
        .answered_at
        .map(|at| mark(Picture::Bubble, fill(words::reply().answered, &[("date", &dates::date(at, &zone))])));
    view! { <span class="marks">{files} {reply} {answer}</span> }
}

/// Links to the pages before and after.
#[component]
fn Pager(newer: Option<Cursor>, older: Option<Cursor>, params: SearchParams) -> impl IntoView {
    let words = words::history();
    let to = |after: Option<Cursor>, before: Option<Cursor>, text: &'static str, rel: &'static str| {
        let href = address(ListHistory { after, before, ..params.filters() });
        view! { <a class="button quiet" rel=rel href=href data-searching=params.searching()>{text}</a> }
    };
    (newer.is_some() || older.is_some()).then(|| {
        view! {
            <nav class="pager" aria-label=words.pages>
                {newer.map(|place| to(None, Some(place), words.newer, "prev"))}
                {older.map(|place| to(Some(place), None, words.older, "next"))}
            </nav>
        }
    })
}
