//! O8: replies of parents: those that wait, and those that were answered or dealt with; one thread.

use super::{account, called, cell, first_cell, how_many, loaded, row, table};
use crate::prelude::*;
use crate::{
    api::{self, Load},
    components::{Picture, Say, below, heading, icon, live_heading, say},
    dates,
    dom::{self, El, button, div, effect, el, link, p},
    parent::links::Linked,
    reply::{self, Draft, Says},
    route::Office,
    words::said,
};
use shared::{
    Code, Uuid,
    history::Cursor,
    reply::{
        AnswerReply, ListThreads, MarkHandled, OfficeLine, ReadThread, THREADS, Thread, Threads, WholeThread,
    },
};

/// The page.
pub fn page() -> El {
    let state = || RwSignal::new(Load::Waiting);
    let (waiting, done) = (state(), state());
    let part = below(section(true, done), waiting);
    div("replies").add(heading("Replies")).add(section(false, waiting)).add(part)
}

const CAME: &str = "Came";
const FROM: &str = "From";
const REPLY: &str = "Reply";
const ABOUT: &str = "About";
const MESSAGE: &str = "Message";

/// What waits, or what is done.
fn section(done: bool, state: RwSignal<Load<Threads>>) -> El {
    let place = RwSignal::new(None::<Cursor>);
    effect(move || {
        state.set(Load::Waiting);
        api::load(ListThreads { done, after: place.get() }, state);
    });
    let title = if done { "Answered or dealt with" } else { "Waiting" };
    let show = move |threads: Threads| {
        if threads.items.is_empty() {
            let none = if done { "Nothing yet." } else { "No reply waits for an answer." };
            return vec![p(none).class("empty")];
        }
        let zone = account::zone();
        let rows = threads.items.iter().map(|thread| thread_row(thread, &zone)).collect();
        let mut parts = Vec::new();
        if !done {
            parts.push(p(&how_many(threads.waiting, "reply waits", "replies wait")).class("count"));
        }
        parts.push(table(title, &[CAME, FROM, REPLY, ABOUT, MESSAGE], rows));
        let first =
            place.get_untracked().map(|_| button("button quiet", "First page", move || place.set(None)));
        let next = threads.older.map(|older| {
            let text = ["Next ", &THREADS.to_string()].concat();
            button("button quiet", &text, move || place.set(Some(older))).add(icon(Picture::Forward))
        });
        if first.is_some() || next.is_some() {
            let pages = el("nav").class("buttons").attr("aria-label", title);
            parts.push(pages.add([first, next]));
        }
        parts
    };
    el("section").add(el("h2").text(title)).add(loaded(state, 2, show))
}

fn name(thread: &Thread) -> String {
    called(thread.name.as_deref(), &thread.children, None, None)
}

fn thread_row(thread: &Thread, zone: &str) -> El {
    let text = if thread.latest.is_empty() { "Files" } else { &thread.latest };
    let subject = if thread.subject.is_empty() { &thread.start } else { &thread.subject };
    row()
        .add(first_cell(CAME, dates::date_and_time(thread.at, zone)))
        .add(cell(FROM, link(&Office::Contact(thread.contact).print(), &name(thread))))
        .add(cell(REPLY, link(&Office::Reply(thread.id).print(), text)))
        .add(cell(
            ABOUT,
            super::or_nothing(Some(thread.children.join(", ").as_str()).filter(|all| !all.is_empty())),
        ))
        .add(cell(MESSAGE, subject.as_str()))
}

/// One thread.
pub fn thread(id: Uuid) -> El {
    let state = RwSignal::new(Load::Waiting);
    api::load(ReadThread { id }, state);
    let title = move || {
        state.with(|state| match state {
            Load::Here(whole) => ["Reply of ", &name(&whole.thread)].concat(),
            Load::Failed(problem) if problem.code == Code::NotFound => "There is nothing here".to_owned(),
            Load::Waiting | Load::Failed(_) => "Reply".to_owned(),
        })
    };
    let back =
        link(&Office::Replies.print(), "").add(icon(Picture::Back)).add(el("span").text("All replies"));
    div("reply").add(el("p").class("way-back").add(back)).add(live_heading(title)).add(loaded(
        state,
        2,
        move |whole| show(&whole),
    ))
}

/// Where the office's files are.
const BASE: &str = "/api/office/attachments/";

/// What the form of an answer says.
const SAYS: Says = Says {
    hint: "The parent reads it here, and is told of it by mail. No other parent sees it.",
    button: "Send answer",
    sent: "Your answer was sent.",
};

fn show(whole: &WholeThread) -> Vec<El> {
    let zone = account::zone();
    let thread = &whole.thread;
    let id = thread.id;
    let waiting = RwSignal::new(thread.waiting);
    let lines = RwSignal::new(whole.lines.clone());
    let about = match thread.children.as_slice() {
        [] => String::new(),
        children => [" about ", &children.join(", ")].concat(),
    };
    let contact = el("p")
        .add(link(&Office::Contact(thread.contact).print(), &name(thread)))
        .text(&about)
        .text(", to the message of ")
        .text(&dates::date_and_time(whole.sent_at, &zone));
    let message = div("card")
        .add((!thread.subject.is_empty()).then(|| el("h2").text(&thread.subject)))
        .add(div("text").attr("dir", "auto").add(Linked(&whole.body)))
        .add(reply::files(&whole.attachments, BASE));
    let parent = name(thread);
    let said_lines = move || {
        let line = |line: &OfficeLine| {
            let who =
                line.by.as_deref().unwrap_or(if line.line.from_school { "The school" } else { &parent });
            let text = &line.line.text;
            let text = (!text.is_empty()).then(|| div("text").attr("dir", "auto").add(Linked(text)));
            let when = dates::date_and_time(line.line.at, &zone);
            reply::line(line.line.from_school, who, &when, text, reply::files(&line.line.attachments, BASE))
        };
        lines.with(|lines| lines.iter().map(line).collect::<Vec<_>>())
    };
    let writer = if whole.has_account {
        let path = ["/api/office/replies/", &id.to_string(), "/attachments"].concat();
        reply::writer(path, BASE, SAYS, move |form, draft, sent| {
            let Draft { request, text, files } = draft;
            form.send(AnswerReply { id, request, text, attachments: files }, move |line| {
                lines.update(|lines| {
                    lines.retain(|known| known.line.id != line.line.id);
                    lines.push(line);
                });
                waiting.set(false);
                account::ask();
                sent();
            });
        })
    } else {
        p("This parent has no account here, so they could not read an answer. Write to them by mail or text message.")
            .class("banner")
    };
    vec![
        contact,
        message,
        el("h2").text("Thread"),
        el("ol").class("thread").live(said_lines),
        mark(id, waiting),
        writer,
    ]
}

/// Dealt with without an answer, or not yet.
fn mark(id: Uuid, waiting: RwSignal<bool>) -> El {
    let press = move || {
        dom::spawn(async move {
            let handled = waiting.get_untracked();
            match api::call(MarkHandled { id, handled }).await {
                Ok(_) => {
                    waiting.set(!handled);
                    account::ask();
                    let done = if handled { "Marked as dealt with." } else { "Marked as waiting." };
                    say(Say::Done(done.to_owned()));
                }
                Err(problem) => say(Say::Failed(said(&problem))),
            }
        });
    };
    let text = move || if waiting.get() { "Mark as dealt with" } else { "Mark as waiting" }.to_owned();
    div("buttons").add(button("button quiet", "", press).live_text(text))
}
