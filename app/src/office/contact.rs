//! O4: one contact: the record beside the parent's own values, and every delivery: "why didn't they get it?"

use super::{account, called, cell, first_cell, loaded, nothing, number, or_nothing, row, table};
use crate::prelude::*;
use crate::{
    api::{self, Load},
    browser,
    components::{Picture, icon, live_heading},
    dates,
    dom::{El, button, div, effect, el, link, p},
    route::Office,
};
use shared::{
    Code, Uuid,
    choices::{Choice, Emails},
    details::{ChildRecord, Held},
    history::{Channel, Cursor, Delivery, Origin, Page, State},
    office::{Contact, ContactMessage, ListDeliveries, ReadContact},
};

/// The page.
pub fn page(id: Uuid) -> El {
    let record = RwSignal::new(Load::Waiting);
    let messages = RwSignal::new(Load::Waiting);
    let place = RwSignal::new(Place::default());
    api::load(ReadContact { id }, record);
    effect(move || {
        let (after, before) = place.get();
        messages.set(Load::Waiting);
        api::load(ListDeliveries { id, after, before }, messages);
    });
    let title = move || {
        record.with(|record| match record {
            Load::Here(contact) => name(contact),
            Load::Failed(problem) if problem.code == Code::NotFound => "There is nothing here".to_owned(),
            Load::Waiting | Load::Failed(_) => "Contact".to_owned(),
        })
    };
    // One explanation is enough: the deliveries are missing for the same reason.
    let there = Memo::new(move |_| record.with(|record| matches!(record, Load::Here(_))));
    div("contact")
        .add(el("p").class("way-back").add(
            link(&Office::home().print(), "").add(icon(Picture::Back)).add(el("span").text("All contacts")),
        ))
        .add(live_heading(title))
        .add(loaded(record, 2, |contact| show(&contact)))
        .add(div("").live(move || there.get().then(|| deliveries(messages, place))))
}

fn name(contact: &Contact) -> String {
    let children: Vec<String> = contact.children.iter().map(|child| child.name.clone()).collect();
    let [name, email, mobile] =
        [&contact.name, &contact.email, &contact.mobile].map(|held| held.value.as_deref());
    called(name, &children, email, mobile)
}

fn show(contact: &Contact) -> Vec<El> {
    let zone = account::zone();
    let account = match contact.account_since {
        Some(since) => ["Has an account here since ", &dates::date(since, &zone), "."].concat(),
        None => "Has no account here yet.".to_owned(),
    };
    let since = ["This record has been here since ", &dates::date(contact.held_since, &zone), "."].concat();
    let values = [
        ("Name", contact.name.clone()),
        ("Email", contact.email.clone()),
        ("Mobile", with_spaces(&contact.mobile)),
    ];
    let rows = values.iter().map(|(label, held)| value(label, held, &zone)).collect();
    vec![
        p(&account),
        div("").add(update(&values)),
        el("h2").text("Record"),
        table("Record", &["Detail", IN_USE, RECORDS, CHANGED], rows),
        p(&since).class("hint"),
        el("h2").text("How they want to be reached"),
        choices(contact.choice),
        el("h2").text("Children"),
        children(&contact.children),
    ]
}

/// P7: what they chose. Only what is urgent may go past it.
fn choices(choice: Choice) -> El {
    let hour = choice.hour.to_string();
    let emails = match choice.emails {
        Emails::Each => "each message by itself".to_owned(),
        Emails::Daily => {
            ["one summary a day at ", &hour, ":00, in place of an email for each message"].concat()
        }
        Emails::None => "none".to_owned(),
    };
    let line = |what: &str, text: &str| el("li").add(el("strong").text(what)).text(": ").text(text);
    let list = el("ul").add([
        line("Emails", &emails),
        line("Text messages", if choice.texts { "yes" } else { "none" }),
        line("In the app", "every message, always"),
    ]);
    let kept = "They choose this themselves, and no import changes it. What you mark as urgent reaches them all the same.";
    div("").add(list).add((choice != Choice::default()).then(|| p(kept).class("hint")))
}

/// The same with numbers as people read them.
fn with_spaces(held: &Held) -> Held {
    Held {
        value: held.value.as_deref().map(number),
        school_value: held.school_value.as_deref().map(number),
        ..held.clone()
    }
}

/// R5: what the office has to mend in its MIS, so that both say the same.
fn update(values: &[(&str, Held)]) -> Option<El> {
    let bold = |text: &str| el("strong").text(text);
    let differing = values.iter().filter(|(_, held)| held.from == Origin::You);
    let lines = differing.map(|(label, held)| {
        let line = el("li").text(label).text(": ");
        match (&held.school_value, &held.value) {
            (Some(from), Some(to)) => line.text("change ").add(bold(from)).text(" to ").add(bold(to)),
            (None, Some(to)) => line.text("add ").add(bold(to)),
            (Some(from), None) => line.text("take out ").add(bold(from)),
            (None, None) => line,
        }
    });
    let lines = lines.collect::<Vec<_>>();
    (!lines.is_empty()).then(|| {
        el("section")
            .class("warning update")
            .attr("aria-labelledby", "update-title")
            .add(el("h2").attr("id", "update-title").text("Update your MIS"))
            .add(el("ul").add(lines))
            .add(p("The parent changed this here. It is used already; an import does not undo it. Once your MIS says the \
                    same, this note goes by itself."))
    })
}

const IN_USE: &str = "In use";
const RECORDS: &str = "Your records";
const CHANGED: &str = "Changed by the parent";

fn value(label: &str, held: &Held, zone: &str) -> El {
    let own = held.from == Origin::You;
    let records = if own { held.school_value.as_deref() } else { held.value.as_deref() };
    let changed = held.changed_at.map(|at| dates::date(at, zone));
    let in_use = or_nothing(held.value.as_deref());
    row()
        .class(if own { "is-own" } else { "" })
        .add(first_cell("Detail", label))
        .add(cell(IN_USE, in_use))
        .add(cell(RECORDS, or_nothing(records)))
        .add(cell(CHANGED, changed.map_or_else(|| el("span").text("No"), |date| el("span").text(&date))))
}

fn children(children: &[ChildRecord]) -> El {
    if children.is_empty() {
        return p("No child is linked to this contact.");
    }
    let row = |child: &ChildRecord| {
        let groups: Vec<&str> = child.groups.iter().map(|group| group.name.as_str()).collect();
        let groups = groups.join(", ");
        row()
            .add(first_cell("Child", child.name.as_str()))
            .add(cell("Known as", or_nothing(child.preferred_name.as_deref())))
            .add(cell("Date of birth", dates::day(child.date_of_birth)))
            .add(cell("Relationship", or_nothing(child.relationship.as_deref())))
            .add(cell("Groups", or_nothing((!groups.is_empty()).then_some(groups.as_str()))))
    };
    let columns = ["Child", "Known as", "Date of birth", "Relationship", "Groups"];
    table("Children", &columns, children.iter().map(row).collect())
}

/// Which page of the messages is shown: the one after, or the one before.
type Place = (Option<Cursor>, Option<Cursor>);

/// What was sent, page by page.
fn deliveries(state: RwSignal<Load<Page<ContactMessage>>>, place: RwSignal<Place>) -> El {
    let turn = move |to: Place| {
        place.set(to);
        browser::focus_soon(TITLE.into());
    };
    let show = move |page: Page<ContactMessage>| {
        if page.items.is_empty() {
            return vec![p("Nothing has been sent to this contact yet.")];
        }
        let zone = account::zone();
        let rows = page.items.iter().flat_map(|message| rows(message, &zone)).collect();
        let columns = [SENT, MESSAGE, GROUP, CHANNEL, ADDRESS, STATE, OPENED, REPLY];
        let region = div("region")
            .attr("role", "region")
            .attr("aria-label", "Messages and deliveries, a table")
            .attr("tabindex", "0")
            .add(table("Messages and deliveries", &columns, rows));
        let newer = page.newer.map(|place| {
            button("button quiet", "", move || turn((None, Some(place))))
                .add(icon(Picture::Back))
                .text("Newer")
        });
        let older = page.older.map(|place| {
            button("button quiet", "Older", move || turn((Some(place), None))).add(icon(Picture::Forward))
        });
        let pager = el("nav").class("buttons").attr("aria-label", "Pages of messages").add([newer, older]);
        vec![region, pager]
    };
    div("deliveries")
        .add(el("h2").attr("id", TITLE).attr("tabindex", "-1").text("Messages and deliveries"))
        .add(loaded(state, 4, show))
}

const TITLE: &str = "deliveries-title";
const SENT: &str = "Sent";
const MESSAGE: &str = "Message";
const GROUP: &str = "Group";
const CHANNEL: &str = "Channel";
const ADDRESS: &str = "Address";
const STATE: &str = "State";
const OPENED: &str = "Opened";
const REPLY: &str = "Reply";

/// A message and its deliveries: what belongs to the message stands once beside them all.
fn rows(message: &ContactMessage, zone: &str) -> Vec<El> {
    let height = message.deliveries.len().max(1).to_string();
    let tall = |cell: El| cell.attr("rowspan", &height);
    let title = if message.subject.is_empty() { &message.start } else { &message.subject };
    let start = (!message.subject.is_empty()).then(|| p(&message.start).class("hint"));
    let about = [Some(el("p").text(title)), start];
    let group = message.group.as_ref().map(|group| group.name.as_str());
    let reply = message.reply.as_ref().map_or_else(
        || el("span").add(nothing("none")),
        |reply| {
            let text = if reply.text.is_empty() { "Files" } else { &reply.text };
            let thread = link(&Office::Reply(message.id).print(), "Open the replies");
            let when = p(&dates::date_and_time(reply.at, zone)).class("hint");
            div("").add([p(text), when, el("p").add(thread)])
        },
    );
    let [channel, address, state] = delivery(message.deliveries.first(), zone);
    let first = row()
        .class("is-first")
        .add(tall(first_cell(SENT, dates::date_and_time(message.sent_at, zone))))
        .add(tall(cell(MESSAGE, Vec::from(about))))
        .add(tall(cell(GROUP, or_nothing(group))))
        .add([channel, address, state])
        .add(tall(cell(OPENED, if message.opened { "Yes" } else { "No" })))
        .add(tall(cell(REPLY, reply)));
    let more = message.deliveries.iter().skip(1).map(|one| row().add(delivery(Some(one), zone)));
    std::iter::once(first).chain(more).collect()
}

/// How, where to, and what became of it.
fn delivery(delivery: Option<&Delivery>, zone: &str) -> [El; 3] {
    let Some(delivery) = delivery else {
        return [CHANNEL, ADDRESS, STATE].map(|column| cell(column, nothing("none")));
    };
    let (channel, address) = match delivery.channel {
        Channel::Email => ("Email", delivery.address.clone()),
        Channel::Sms => ("Text message", number(&delivery.address)),
        Channel::App => ("App", String::new()),
    };
    let own = delivery.address_from == Origin::You && !address.is_empty();
    let own = own.then(|| p("the parent's own").class("hint"));
    let address = or_nothing((!address.is_empty()).then_some(address.as_str()));
    let (text, look) = match delivery.state {
        State::Created => ("Waiting to be sent", ""),
        State::Sending => ("Being sent", ""),
        State::Pending => ("With the mail or phone network", ""),
        State::Sent => ("Sent; no receipt yet", ""),
        State::Delivered => ("Delivered", "is-good"),
        State::TemporaryFailure => ("Not delivered; the address may work another time", "is-bad"),
        State::PermanentFailure => ("Not delivered; the address does not work", "is-bad"),
        State::TechnicalFailure => ("Not delivered; a technical fault", "is-bad"),
        State::Cancelled => ("Cancelled before it was sent", ""),
    };
    let state = [p(text).class(look), p(&dates::date_and_time(delivery.state_at, zone)).class("hint")];
    [cell(CHANNEL, channel), cell(ADDRESS, vec![Some(address), own]), cell(STATE, state)]
}
