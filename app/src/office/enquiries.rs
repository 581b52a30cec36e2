//! O8: the school's enquiries, new ones first.

use super::{account, cell, first_cell, how_many, loaded, row, table};
use crate::prelude::*;
use crate::{
    api::{self, Load},
    components::{Picture, heading, icon},
    dates,
    dom::{El, div, el, link, p},
    route::Office,
};
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
pub fn page(closed: bool, after: Option<Uuid>) -> El {
    let state = RwSignal::new(Load::Waiting);
    api::load(ListEnquiries { closed, after }, state);
    div("enquiries").add(heading(if closed { "Closed enquiries" } else { "Enquiries" })).add(loaded(
        state,
        4,
        move |enquiries| show(&enquiries, closed, after.is_some()),
    ))
}

/// A topic as the office reads it.
pub fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::MyData => "What is held about them",
        Topic::Messages => "A message",
        Topic::SignIn => "Signing in",
        Topic::Details => "Details that are wrong",
        Topic::Other => "Something else",
    }
}

fn show(enquiries: &Enquiries, closed: bool, later: bool) -> Vec<El> {
    let to = |closed, text: &str| {
        el("p").add(link(&Office::Enquiries { closed, after: None }.print(), text).class("button quiet"))
    };
    let other = if closed {
        Some(to(false, "Open enquiries"))
    } else {
        (enquiries.closed > 0)
            .then(|| to(true, &how_many(enquiries.closed, "closed enquiry", "closed enquiries")))
    };
    let said = match (closed, enquiries.open, enquiries.new) {
        (true, ..) => how_many(
            enquiries.closed,
            "enquiry is closed and kept for a year.",
            "enquiries are closed. Each is kept for a year.",
        ),
        (false, 0, _) => "No enquiry waits for you.".to_owned(),
        (false, open, new) => {
            [&how_many(open, "enquiry is open", "enquiries are open"), ", ", &new.to_string(), " new."]
                .concat()
        }
    };
    let mut parts = vec![div("count").add(p(&said).attr("role", "status")).add(other)];
    if enquiries.items.is_empty() {
        return parts;
    }
    let zone = account::zone();
    let rows = enquiries.items.iter().map(|item| line(item, closed, &zone)).collect();
    parts.push(table("Enquiries", &[WHO, ABOUT, WHEN, STATE, REFERENCE], rows));
    let mut pages = Vec::new();
    if later {
        pages.push(
            link(&Office::Enquiries { closed, after: None }.print(), "First page").class("button quiet"),
        );
    }
    if let (true, Some(last)) = (enquiries.more, enquiries.items.last()) {
        let next = ["Next ", &ENQUIRIES.to_string()].concat();
        let url = Office::Enquiries { closed, after: Some(last.id) }.print();
        pages.push(link(&url, &next).class("button quiet").add(icon(Picture::Forward)));
    }
    if !pages.is_empty() {
        parts.push(el("nav").class("buttons").attr("aria-label", "Pages of enquiries").add(pages));
    }
    parts
}

fn line(item: &EnquiryItem, closed: bool, zone: &str) -> El {
    let state = match (closed, item.new, item.answers) {
        (true, _, 0) => "Closed without an answer".to_owned(),
        (true, ..) => "Answered and closed".to_owned(),
        (false, true, _) => String::new(),
        (false, false, 0) => "Not answered".to_owned(),
        (false, false, answers) => how_many(answers, "answer", "answers"),
    };
    let new = (!closed && item.new).then(|| el("span").class("mark").text("New"));
    row()
        .add(first_cell(WHO, link(&Office::Enquiry(item.id).print(), &item.name).attr("dir", "auto")))
        .add(cell(ABOUT, topic(item.topic)))
        .add(cell(WHEN, dates::date_and_time(item.asked_at, zone)))
        .add(cell(STATE, vec![el("span").text(&state).add(new)]))
        .add(cell(REFERENCE, item.reference.as_str()))
}
