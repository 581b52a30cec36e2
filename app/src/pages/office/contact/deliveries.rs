//! What was sent to a contact, and what became of it, page by page.

use crate::{
    api::{Load, use_api},
    browser,
    components::{Icon, Picture},
    dates,
    pages::office::{
        account::use_office_account,
        loading::{OfficeLoaded, load_into},
        table::{Cell, FirstCell, Nothing, Row, Table, Value},
        wording::number,
    },
    routes::office::OfficeRoute,
};
use leptos::{either::Either, prelude::*};
use shared::{
    Uuid,
    history::{Channel, Cursor, Delivery, Origin, Page, Reply, State},
    office::{ContactMessage, ListDeliveries},
};

const TITLE: &str = "deliveries-title";
const SENT: &str = "Sent";
const MESSAGE: &str = "Message";
const GROUP: &str = "Group";
const CHANNEL: &str = "Channel";
const ADDRESS: &str = "Address";
const STATE: &str = "State";
const OPENED: &str = "Opened";
const REPLY: &str = "Reply";

/// Which page of the messages is shown: the one after a place, or the one before.
type Place = (Option<Cursor>, Option<Cursor>);

/// The messages with their deliveries. They are asked for at once, and shown together with the record.
#[component]
pub fn Deliveries(
    /// To whom.
    contact: Uuid,
    /// Whether they are shown.
    #[prop(into)]
    is_shown: Signal<bool>,
) -> impl IntoView {
    let api = use_api();
    let state = RwSignal::new(Load::Loading);
    let place = RwSignal::new(Place::default());
    Effect::new(move |_| {
        let (after, before) = place.get();
        state.set(Load::Loading);
        load_into(api, ListDeliveries { id: contact, after, before }, state);
    });
    let content = move || {
        is_shown.get().then(|| {
            view! {
                <div class="deliveries">
                    <h2 id=TITLE tabindex="-1">"Messages and deliveries"</h2>
                    <OfficeLoaded state cards=4 show=move |page| view! { <Messages page place /> } />
                </div>
            }
        })
    };
    view! { <div>{content}</div> }
}

/// One page of them.
#[component]
fn Messages(page: Page<ContactMessage>, place: RwSignal<Place>) -> impl IntoView {
    if page.items.is_empty() {
        return Either::Left(view! { <p>"Nothing has been sent to this contact yet."</p> });
    }
    let zone = use_office_account().time_zone();
    let rows = |message| view! { <MessageRows message zone=zone.clone() /> };
    let rows = page.items.into_iter().map(rows).collect_view();
    let turn = move |to: Place| {
        place.set(to);
        browser::focus_soon(TITLE.into());
    };
    let newer = page.newer.map(|newer| {
        view! {
            <button type="button" class="button quiet" on:click=move |_| turn((None, Some(newer)))>
                <Icon picture=Picture::Back />
                "Newer"
            </button>
        }
    });
    let older = page.older.map(|older| {
        view! {
            <button type="button" class="button quiet" on:click=move |_| turn((Some(older), None))>
                "Older"
                <Icon picture=Picture::Forward />
            </button>
        }
    });
    Either::Right(view! {
        <div class="region" role="region" aria-label="Messages and deliveries, a table" tabindex="0">
            <Table
                label="Messages and deliveries"
                columns=&[SENT, MESSAGE, GROUP, CHANNEL, ADDRESS, STATE, OPENED, REPLY]
            >
                {rows}
            </Table>
        </div>
        <nav class="buttons" aria-label="Pages of messages">
            {newer}
            {older}
        </nav>
    })
}

/// A message and its deliveries: what belongs to the message stands once beside them all.
#[component]
fn MessageRows(message: ContactMessage, zone: String) -> impl IntoView {
    let height = message.deliveries.len().max(1).to_string();
    let (title, start) = if message.subject.is_empty() {
        (message.start, None)
    } else {
        (message.subject, Some(message.start))
    };
    let mut deliveries = message.deliveries.into_iter();
    let first = match deliveries.next() {
        Some(delivery) => Either::Left(view! { <DeliveryCells delivery zone=zone.clone() /> }),
        None => Either::Right(view! {
            <Cell column=CHANNEL>
                <Nothing />
            </Cell>
            <Cell column=ADDRESS>
                <Nothing />
            </Cell>
            <Cell column=STATE>
                <Nothing />
            </Cell>
        }),
    };
    let more = deliveries.map(|delivery| {
        let cells = view! { <DeliveryCells delivery zone=zone.clone() /> };
        view! { <Row>{cells}</Row> }
    });
    let more = more.collect_view();
    let sent_at = dates::date_and_time(message.sent_at, &zone);
    let thread = message.id;
    let reply = match message.reply {
        Some(reply) => Either::Left(view! { <ReplyOf reply thread zone /> }),
        None => Either::Right(view! { <span><Nothing /></span> }),
    };
    view! {
        <Row class="is-first">
            <FirstCell column=SENT rowspan=height.clone()>{sent_at}</FirstCell>
            <Cell column=MESSAGE rowspan=height.clone()>
                <p>{title}</p>
                {start.map(|start| view! { <p class="hint">{start}</p> })}
            </Cell>
            <Cell column=GROUP rowspan=height.clone()>
                <Value value=message.group.map(|group| group.name) />
            </Cell>
            {first}
            <Cell column=OPENED rowspan=height.clone()>{if message.opened { "Yes" } else { "No" }}</Cell>
            <Cell column=REPLY rowspan=height>{reply}</Cell>
        </Row>
        {more}
    }
}

/// What the parent answered, and the way to the thread.
#[component]
fn ReplyOf(reply: Reply, thread: Uuid, zone: String) -> impl IntoView {
    let text = if reply.text.is_empty() { "Files".to_owned() } else { reply.text };
    view! {
        <div>
            <p>{text}</p>
            <p class="hint">{dates::date_and_time(reply.at, &zone)}</p>
            <p><a href=OfficeRoute::Reply(thread).print()>"Open the replies"</a></p>
        </div>
    }
}

/// How, where to, and what became of it.
#[component]
fn DeliveryCells(delivery: Delivery, zone: String) -> impl IntoView {
    let (channel, address) = match delivery.channel {
        Channel::Email => ("Email", delivery.address),
        Channel::Sms => ("Text message", number(&delivery.address)),
        Channel::App => ("App", String::new()),
    };
    let is_text = delivery.channel == Channel::Sms;
    let address = (!address.is_empty()).then_some(address);
    let own = (delivery.address_from == Origin::You && address.is_some())
        .then(|| view! { <p class="hint">"given by the parent"</p> });
    let (text, class) = match delivery.state {
        State::Created => ("Waiting to be sent", ""),
        State::Sending => ("Being sent", ""),
        State::Pending => ("With the email provider or phone network", ""),
        State::Sent => ("Sent; no receipt yet", ""),
        State::Delivered => ("Delivered", "is-good"),
        State::TemporaryFailure if is_text => ("Not delivered; the phone could not be reached", "is-bad"),
        State::TemporaryFailure => ("Not delivered; the mailbox could not be reached", "is-bad"),
        State::PermanentFailure if is_text => ("Not delivered; the number does not work", "is-bad"),
        State::PermanentFailure => ("Not delivered; the address does not work", "is-bad"),
        State::TechnicalFailure => ("Not delivered; a technical fault", "is-bad"),
        State::Cancelled => ("Cancelled before it was sent", ""),
    };
    view! {
        <Cell column=CHANNEL>{channel}</Cell>
        <Cell column=ADDRESS>
            <Value value=address />
            {own}
        </Cell>
        <Cell column=STATE>
            <p class=class>{text}</p>
            <p class="hint">{dates::date_and_time(delivery.state_at, &zone)}</p>
        </Cell>
    }
}
