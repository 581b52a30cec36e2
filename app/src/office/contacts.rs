//! O4: the school's contacts, and looking for one.

use super::{called, cell, first_cell, how_many, loaded, nothing, number, or_nothing, row, table};
use crate::prelude::*;
use crate::{
    api::{self, Load},
    components::{Form, Kind, Picture, heading, icon},
    dom::{El, button, div, el, link, p},
    nav,
    route::Office,
};
use shared::{
    Uuid,
    invisible::typed,
    office::{CONTACTS, ContactItem, Contacts, SEARCH_CHARACTERS, SearchContacts},
};

/// The page. What is searched for came with the visit, not with the address.
pub fn page(differing: bool, after: Option<Uuid>, text: String) -> El {
    let state = RwSignal::new(Load::Waiting);
    let search = search(differing, text.clone());
    api::load(SearchContacts { text: text.clone(), differing, after }, state);
    div("contacts")
        .add(heading("Contacts"))
        .add(search)
        .add(loaded(state, 6, move |contacts: Contacts| show(&contacts, differing, after.is_some(), &text)))
}

fn search(differing: bool, text: String) -> El {
    let form = Form::new("search");
    let text = RwSignal::new(text);
    let differing = RwSignal::new(differing);
    let submit = move || {
        let text = text.get_untracked();
        let text = typed(&text);
        if text.chars().count() > SEARCH_CHARACTERS {
            let most = SEARCH_CHARACTERS.to_string();
            form.refuse("text", ["Search for at most ", &most, " characters"].concat());
        }
        if form.is_sound() {
            let contacts = Office::Contacts { differing: differing.get_untracked(), after: None };
            nav::go_searching(&contacts.print(), text);
        }
    };
    let hint = "A name, a child's name, an email address, or digits of a mobile number";
    form.element(submit)
        .attr("role", "search")
        .class("search")
        .add(form.field("text", Kind::Search, "Search the contacts", hint, text))
        .add(form.checkbox(
            "differing",
            "Only where the parent's own details differ from our records",
            "",
            differing,
        ))
        .add(form.submit("Search"))
}

fn show(contacts: &Contacts, differing: bool, later: bool, text: &str) -> Vec<El> {
    let narrowed = differing || !text.is_empty();
    let all = || el("p").add(link(&Office::home().print(), "Show all contacts").class("button quiet"));
    if contacts.total == 0 {
        let why = match (text.is_empty(), differing) {
            (true, false) => "Your school has no contacts yet. They come with the first import from your MIS.".to_owned(),
            (true, true) => "No parent has details of their own that differ from your records.".to_owned(),
            (false, _) => [
                "Nobody was found for “",
                text,
                "”. Check the spelling, or look for less: a part of a name, a child, an email address, the end of a number.",
            ]
            .concat(),
        };
        let mut parts = vec![p(&why).class("empty").attr("role", "status")];
        parts.extend(narrowed.then(all));
        return parts;
    }
    let mut count = how_many(contacts.total, "contact", "contacts");
    if !text.is_empty() {
        count = [&count, " found for “", text, "”"].concat();
    }
    let count = div("count").add(p(&count).attr("role", "status")).add(narrowed.then(all));
    let rows = contacts.items.iter().map(contact).collect();
    let columns = [NAME, EMAIL, MOBILE, CHILDREN, ACCOUNT];
    let mut parts = vec![count, table("Contacts", &columns, rows)];
    let go = |after: Option<Uuid>, text: &str| {
        let url = Office::Contacts { differing, after }.print();
        let text = text.to_owned();
        move || nav::go_searching(&url, &text)
    };
    let mut pages = Vec::new();
    if later {
        pages.push(button("button quiet", "First page", go(None, text)));
    }
    if let (true, Some(last)) = (contacts.more, contacts.items.last()) {
        let next = ["Next ", &CONTACTS.to_string()].concat();
        pages.push(button("button quiet", &next, go(Some(last.id), text)).add(icon(Picture::Forward)));
    }
    if !pages.is_empty() {
        parts.push(el("nav").class("buttons").attr("aria-label", "Pages of contacts").add(pages));
    }
    parts
}

const NAME: &str = "Name";
const EMAIL: &str = "Email";
const MOBILE: &str = "Mobile";
const CHILDREN: &str = "Children";
const ACCOUNT: &str = "Account";

fn contact(item: &ContactItem) -> El {
    let name = called(item.name.as_deref(), &item.children, item.email.as_deref(), item.mobile.as_deref());
    let differs = item.differs.then(|| el("span").class("mark").text("Differs from our records"));
    let name = [Some(link(&Office::Contact(item.id).print(), &name)), differs];
    let children = item.children.iter().map(|name| el("li").text(name)).collect::<Vec<_>>();
    let children = if children.is_empty() {
        el("span").add(nothing("none"))
    } else {
        el("ul").class("bare").add(children)
    };
    row()
        .add(first_cell(NAME, Vec::from(name)))
        .add(cell(EMAIL, or_nothing(item.email.as_deref())))
        .add(cell(MOBILE, or_nothing(item.mobile.as_deref().map(number).as_deref())))
        .add(cell(CHILDREN, children))
        .add(cell(ACCOUNT, if item.has_account { "Yes" } else { "No" }))
}
