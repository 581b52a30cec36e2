//! O8: the school's enquiries, new ones first.

use super::{
    account::use_office_account,
    loading::{OfficeLoaded, load},
    table::{Cell, FirstCell, Row, Table},
    wording::how_many,
};
use crate::{
    components::{Heading, Icon, Picture},
    dates,
    routes::office::OfficeRoute,
};
use leptos::prelude::*;
use shared::{
    Uuid,
    enquiry::{ENQUIRIES, Enquiries, EnquiryItem, ListEnquiries, Topic},
};

const WHO: &str = "From";
const ABOUT: &str = "About";
const WHEN: &str = "Sent";
const STATE: &str = "State";
const REFERENCE: &str = "Reference";

/// The page.
#[component]
pub fn EnquiriesPage(
    /// Whether those are shown that are closed.
    closed: bool,
    /// The enquiry that this page of them begins after.
    after: Option<Uuid>,
) -> impl IntoView {
    let state = load(ListEnquiries { closed, after });
    let show = move |enquiries: Enquiries| view! { <List enquiries closed later=after.is_some() /> };
    view! {
        <div class="enquiries">
            <Heading text=if closed { "Closed enquiries" } else { "Enquiries" } />
            <OfficeLoaded state cards=4 show />
        </div>
    }
}

/// A topic as the office reads it.
pub fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::MyData => "Information held about them",
        Topic::Messages => "A message",
        Topic::SignIn => "Signing in",
        Topic::Details => "A mistake in their details",
        Topic::Other => "Something else",
    }
}

fn list(closed: bool, after: Option<Uuid>) -> String {
    OfficeRoute::Enquiries { closed, after }.print()
}

#[component]
fn List(enquiries: Enquiries, closed: bool, later: bool) -> impl IntoView {
    let said = match (closed, enquiries.open, enquiries.new) {
        (true, ..) => how_many(
            enquiries.closed,
            "enquiry is closed and kept for a year.",
            "enquiries are closed. Each is kept for a year.",
        ),
        (false, 0, _) => "No enquiries are waiting for you.".to_owned(),
        (false, open, new) => {
            [&how_many(open, "enquiry is open", "enquiries are open"), ", ", &new.to_string(), " new."]
                .concat()
        }
    };
    let other = if closed {
        Some("Open enquiries".to_owned())
    } else {
        (enquiries.closed > 0).then(|| how_many(enquiries.closed, "closed enquiry", "closed enquiries"))
    };
    let other =
        other.map(|text| view! { <p><a href=list(!closed, None) class="button quiet">{text}</a></p> });
    let next = enquiries.items.last().filter(|_| enquiries.more).map(|last| last.id);
    let zone = use_office_account().time_zone();
    let items = (!enquiries.items.is_empty()).then(|| {
        let line = |item: &EnquiryItem| view! { <Line item=item.clone() closed zone=zone.clone() /> };
        let lines = enquiries.items.iter().map(line).collect_view();
        view! {
            <Table label="Enquiries" columns=&[WHO, ABOUT, WHEN, STATE, REFERENCE]>{lines}</Table>
            <Pager closed later next />
        }
    });
    view! {
        <div class="count">
            <p role="status">{said}</p>
            {other}
        </div>
        {items}
    }
}

/// The links to other pages of the enquiries.
#[component]
fn Pager(closed: bool, later: bool, next: Option<Uuid>) -> impl IntoView {
    let first = later.then(|| view! { <a href=list(closed, None) class="button quiet">"First page"</a> });
    let next = next.map(|last| {
        view! {
            <a href=list(closed, Some(last)) class="button quiet">
                {["Next ", &ENQUIRIES.to_string()].concat()} <Icon picture=Picture::Forward />
            </a>
        }
    });
    (first.is_some() || next.is_some())
        .then(|| view! { <nav class="buttons" aria-label="Pages of enquiries">{first} {next}</nav> })
}

#[component]
fn Line(item: EnquiryItem, closed: bool, zone: String) -> impl IntoView {
    let state = match (closed, item.new, item.answers) {
        (true, _, 0) => "Closed without an answer".to_owned(),
        (true, ..) => "Answered and closed".to_owned(),
        (false, true, _) => String::new(),
        (false, false, 0) => "Not answered".to_owned(),
        (false, false, answers) => how_many(answers, "answer", "answers"),
    };
    let new = (!closed && item.new).then(|| view! { <span class="mark">"New"</span> });
    view! {
        <Row>
            <FirstCell column=WHO>
                <a href=OfficeRoute::Enquiry(item.id).print() dir="auto">{item.name}</a>
            </FirstCell>
            <Cell column=ABOUT>{topic(item.topic)}</Cell>
            <Cell column=WHEN>{dates::date_and_time(item.asked_at, &zone)}</Cell>
            <Cell column=STATE><span>{state}</span>{new}</Cell>
            <Cell column=REFERENCE>{item.reference}</Cell>
        </Row>
    }
}
