//! What was written about a message since, and the form to write more.

use crate::{
    components::{Reply, ReplyForm, ThreadLine},
    dates,
    i18n::{fill, words},
};
use leptos::{
    prelude::*,
    task::{spawn_local, tick},
};
use shared::{
    Uuid,
    reply::{Line, SendReply},
};
use web_sys::Element;

/// The lines, oldest first, and the form.
#[component]
pub fn Thread(
    /// The message.
    id: Uuid,
    /// The school's name.
    school: String,
    /// The school's time zone.
    zone: String,
    /// What was written.
    lines: RwSignal<Vec<Line>>,
    /// Whether the school takes a reply.
    may_reply: bool,
) -> impl IntoView {
    let line = move |line: Line| {
        let who = if line.from_school { school.clone() } else { words::reply().you.to_owned() };
        let when = fill(words::message().replied, &[("when", &dates::date_and_time(line.at, &zone))]);
        view! { <ThreadLine line who when /> }
    };
    view! {
        <section>
            <h2>{words::reply().thread}</h2>
            <ol class="thread">
                <For each=move || lines.get() key=|line| line.id children=line />
            </ol>
            {may_reply.then(|| view! { <WriteReply id lines /> })}
        </section>
    }
}

/// The form that replies.
#[component]
fn WriteReply(id: Uuid, lines: RwSignal<Vec<Line>>) -> impl IntoView {
    let words = words::reply();
    let request = move |Reply { request, text, attachments }| SendReply { id, request, text, attachments };
    view! {
        <ReplyForm
            id
            uploads=["/api/messages/", &id.to_string(), "/attachments"].concat()
            hint=words.write_hint
            button=words.send
            sent=words.sent
            request
            on_sent=move |line| add_lines(lines, vec![line])
        />
    }
}

/// Adds lines, which pushes the form down. Where the parent types into that, or reads what stands below it, it is the rest that
/// moves.
pub fn add_lines(lines: RwSignal<Vec<Line>>, new: Vec<Line>) {
    if new.is_empty() {
        return;
    }
    let form = document().query_selector(".writer").ok().flatten();
    let before = form.map(|form| (top(&form), form));
    lines.update(|lines| {
        lines.retain(|known| new.iter().all(|line| line.id != known.id));
        lines.extend(new);
    });
    let Some((before, form)) = before else { return };
    spawn_local(async move {
        // By then the lines are there, and nothing of them was painted.
        tick().await;
        let height = document().document_element().map_or(0, |html| html.client_height());
        let types_there = || form.contains(document().active_element().as_deref());
        if before < 0.0 || (before < f64::from(height) && types_there()) {
            window().scroll_by_with_x_and_y(0.0, top(&form) - before);
        }
    });
}

fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}
