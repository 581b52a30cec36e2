//! P5: one message whole, how it was sent, and why it came.

use super::{account, delivery, history, links::Linked};
use crate::prelude::*;
use crate::reply::{self, Draft, Says};
use crate::{
    api::{self, Load},
    components::{Picture, Say, failed, icon, live_heading, say},
    dates,
    dom::{self, El, Inside as _, div, effect, el, link, p},
    nav,
    route::{Page, Parent},
    words::{self, fill, list, said},
};
use shared::{
    Code, Uuid,
    history::{Audience, Channel, Gateway, MarkRead, Message, Origin, ReadMessage},
    me::Me,
    reply::{Line, SendReply},
};

/// The page.
pub fn page(id: Uuid) -> El {
    let words = words::message();
    let state = RwSignal::new(Load::Waiting);
    let unread = RwSignal::new(false);
    let lines = RwSignal::new(Vec::new());
    dom::spawn(async move {
        state.set(match api::call(ReadMessage { id }).await {
            Ok(message) => {
                if message.item.unread {
                    open(id);
                }
                lines.set(message.thread.clone());
                Load::Here(message)
            }
            Err(problem) => Load::Failed(problem),
        });
    });
    let before = untrack(account::news);
    effect(move || {
        if account::news() != before && state.with_untracked(|state| matches!(state, Load::Here(_))) {
            dom::spawn(follow(id, lines));
        }
    });
    let known = account::is_known();
    // A long title pushes down what is below it, so it comes with that, not before.
    let title = move || {
        state.with(|state| match state {
            Load::Here(_) if !known.get() => words.title.to_owned(),
            Load::Here(message) if message.item.subject.is_empty() => {
                fill(words.title_from, &[("school", &message.item.school.name)])
            }
            Load::Here(message) => message.item.subject.clone(),
            Load::Failed(problem) if problem.code == Code::NotFound => words.not_found_title.to_owned(),
            _ => words.title.to_owned(),
        })
    };
    let home = Parent::home().print();
    let back = link(&home, "").class("back").add([icon(Picture::Back), el("span").text(words.back)]);
    div("message")
        .add(back.on("click", move |event| {
            event.prevent_default();
            nav::back_to(&home);
        }))
        .add(live_heading(title).attr("dir", "auto"))
        .live(move || match (state.get(), known.get().then(|| untrack(account::me)).flatten()) {
            (Load::Failed(problem), _) if problem.code == Code::NotFound => p(words.not_found),
            (Load::Failed(problem), _) => failed(&problem),
            (Load::Here(message), Some(me)) => {
                nav::settled();
                shown(&message, &me, unread, lines)
            }
            _ => account::awaited(2),
        })
}

/// Adds what was written since the page was opened. The rest stays as it is.
async fn follow(id: Uuid, lines: RwSignal<Vec<Line>>) {
    let Ok(Message { item, thread, .. }) = api::call(ReadMessage { id }).await else { return };
    let is_new = |line: &Line| lines.with_untracked(|lines| lines.iter().all(|known| known.id != line.id));
    let new: Vec<Line> = thread.into_iter().filter(is_new).collect();
    if new.is_empty() {
        return;
    }
    let answered = new.iter().any(|line| line.from_school);
    lines.update(|lines| lines.extend(new));
    if answered {
        if item.unread {
            open(id);
        }
        say(Say::Done(fill(words::reply().came, &[("school", &item.school.name)])));
    }
}

/// It has been opened. Should this fail, it stays unread, which is no loss.
fn open(id: Uuid) {
    dom::spawn_for_good(async move {
        if api::call(MarkRead { id, read: true }).await.is_ok() {
            history::mark(id, false);
        }
    });
}

fn shown(message: &Message, me: &Me, unread: RwSignal<bool>, lines: RwSignal<Vec<Line>>) -> El {
    let words = words::message();
    let item = &message.item;
    let zone = account::zone(me, item.school.id);
    let mut about = el("p").add(el("bdi").text(&item.school.name));
    for thing in item.group.iter().chain(&item.children) {
        about = about.text(" · ").add(el("bdi").text(&thing.name));
    }
    let head = div("message-head").add(about).add(p(&dates::date_and_time(item.sent_at, zone)));
    let deliveries = item.deliveries.iter().map(|sent| {
        let when = dates::date_and_time(sent.state_at, zone);
        delivery::line(sent, &fill(words.since, &[("state", delivery::state(sent)), ("when", &when)]))
    });
    div("")
        .add(head)
        .add(div("card").add(div("text").attr("dir", "auto").add(Linked(&message.body))))
        .add(reply::files(&message.attachments, BASE))
        .add(thread(message, zone, lines))
        // What is there for a noticeboard alone was sent to nobody.
        .add((!item.deliveries.is_empty()).then(|| {
            el("section")
                .add(el("h2").text(words.deliveries))
                .add(el("ul").class("deliveries").add(deliveries.collect::<Vec<_>>()))
        }))
        .add(why(message))
        .add(mark_button(item.id, unread))
}

/// What was written since, and the form to write more.
fn thread(message: &Message, zone: &str, lines: RwSignal<Vec<Line>>) -> Option<El> {
    if message.thread.is_empty() && !message.may_reply {
        return None;
    }
    let (id, school) = (message.item.id, message.item.school.name.clone());
    let zone = zone.to_owned();
    let list = el("ol").class("thread");
    let node = list.node().clone();
    // Lines only come: those that are there stay, with their pictures and with the focus.
    effect(move || {
        let line = |line: &Line| {
            let who = if line.from_school { &school } else { words::reply().you };
            let when = fill(words::message().replied, &[("when", &dates::date_and_time(line.at, &zone))]);
            let text =
                (!line.text.is_empty()).then(|| div("text").attr("dir", "auto").add(Linked(&line.text)));
            reply::line(line.from_school, who, &when, text, reply::files(&line.attachments, BASE))
        };
        let there = node.child_element_count() as usize;
        let new = lines.with(|lines| lines.iter().skip(there).map(line).collect::<Vec<_>>());
        stay(|| new.put(&node));
    });
    let writer = message.may_reply.then(|| {
        let path = ["/api/messages/", &id.to_string(), "/attachments"].concat();
        let words = words::reply();
        let says = Says { hint: words.write_hint, button: words.send, sent: words.sent };
        reply::writer(path, BASE, says, move |form, draft, sent| {
            let Draft { request, text, files } = draft;
            form.send(SendReply { id, request, text, attachments: files }, move |line| {
                lines.update(|lines| {
                    lines.retain(|known| known.id != line.id);
                    lines.push(line);
                });
                sent();
            });
        })
    });
    let heading = el("h2").text(words::reply().thread);
    Some(el("section").add(heading).add(list).add(writer))
}

/// Puts in what pushes the form down. Where the parent types into that, or reads what stands below, it is the rest that moves.
fn stay(put: impl FnOnce()) {
    let top = |writer: &web_sys::Element| writer.get_bounding_client_rect().top();
    let writer = document().query_selector(".writer").ok().flatten().map(|writer| (top(&writer), writer));
    put();
    let height = || document().document_element().map_or(0, |html| html.client_height());
    if let Some((before, writer)) = writer
        && (before < 0.0
            || (before < f64::from(height()) && writer.contains(document().active_element().as_deref())))
    {
        window().scroll_by_with_x_and_y(0.0, top(&writer) - before);
    }
}

/// Where files are.
const BASE: &str = "/api/attachments/";

/// "Why did I get this?": from the child to the address, one step a line.
fn why(message: &Message) -> El {
    let words = words::message();
    let item = &message.item;
    let school = item.school.name.as_str();
    let children: Vec<String> = item.children.iter().map(|child| child.name.clone()).collect();
    let children = list(&children);
    let group = item.group.as_ref().map(|group| group.name.as_str());
    let mut steps = vec![match (children.is_empty(), group) {
        (true, _) => words.why_you.to_owned(),
        (false, Some(group)) => fill(words.why_group, &[("children", &children), ("group", group)]),
        (false, None) => fill(words.why_children, &[("children", &children)]),
    }];
    steps.push(match (message.audience, group) {
        (Audience::School, _) | (Audience::Group, None) => fill(words.why_all, &[("school", school)]),
        (Audience::Group, Some(group)) => {
            fill(words.why_all_of_group, &[("school", school), ("group", group)])
        }
        (Audience::People, _) => fill(words.why_named, &[("school", school)]),
    });
    if let (true, Some(group)) = (message.noticeboard, group) {
        steps.push(fill(words.why_noticeboard, &[("group", group)]));
    }
    for sent in &item.deliveries {
        let how = delivery::sent(sent);
        let mut step = match (sent.channel, sent.address_from) {
            (Channel::App, _) => words.why_app.to_owned(),
            (_, Origin::School) => fill(words.why_address_school, &[("sent", &how), ("school", school)]),
            (_, Origin::You) => fill(words.why_address_you, &[("sent", &how)]),
        };
        let gateway = match sent.gateway {
            Gateway::Smtp => words.gateway_smtp,
            Gateway::Sms => words.gateway_sms,
            Gateway::Imported => words.gateway_imported,
            Gateway::App => "",
        };
        let state = fill(words.sentence, &[("text", delivery::state(sent))]);
        for more in [fill(gateway, &[("school", school)]), state] {
            if !more.is_empty() {
                step.push(' ');
                step.push_str(&more);
            }
        }
        steps.push(step);
    }
    let steps = steps.iter().map(|step| el("li").text(step)).collect::<Vec<_>>();
    let choices = el("p").add(link(Page::Choices.path(), words::settings().choices).class("button quiet"));
    el("section").add(el("h2").text(words.why)).add(el("ol").class("why").add(steps)).add(choices)
}

/// Marks the message as unread, and as read again.
fn mark_button(id: Uuid, unread: RwSignal<bool>) -> El {
    let words = words::message();
    let press = move || {
        dom::spawn(async move {
            let read = unread.get_untracked();
            match api::call(MarkRead { id, read }).await {
                Ok(_) => {
                    unread.set(!read);
                    history::mark(id, !read);
                    say(Say::Done(if read { words.marked_read } else { words.marked_unread }.to_owned()));
                }
                Err(problem) => say(Say::Failed(said(&problem))),
            }
        });
    };
    let button = dom::button("button quiet", "", press)
        .live_text(move || if unread.get() { words.mark_read } else { words.mark_unread }.to_owned());
    div("buttons").add(button)
}
