//! O4: the school's contacts, and looking for one.

use super::{
    loading::{OfficeLoaded, load},
    table::{Cell, FirstCell, Nothing, Row, Table, Value},
    wording::{called, how_many, number},
};
use crate::{
    components::{Checkbox, Form, FormView, Heading, Icon, InputKind, Picture, SubmitButton, TextField},
    routes::office::OfficeRoute,
    state::use_navigator,
};
use leptos::{either::Either, prelude::*};
use shared::{
    Uuid,
    invisible::typed,
    office::{CONTACTS, ContactItem, Contacts, SEARCH_CHARACTERS, SearchContacts},
};

const NAME: &str = "Name";
const EMAIL: &str = "Email";
const MOBILE: &str = "Mobile";
const CHILDREN: &str = "Children";
const ACCOUNT: &str = "Account";

/// What the page is narrowed to.
#[derive(Clone)]
struct Search {
    differing: bool,
    after: Option<Uuid>,
    text: String,
}

/// The page.
#[component]
pub fn ContactsPage(
    /// Whether only those are shown whose own details differ from the school's records.
    differing: bool,
    /// The contact that this page of them begins after.
    after: Option<Uuid>,
    /// What is searched for. It came with the visit, not with the address.
    text: String,
) -> impl IntoView {
    let state = load(SearchContacts { text: text.clone(), differing, after });
    let search = Search { differing, after, text: text.clone() };
    let show = move |contacts: Contacts| view! { <Found contacts search=search.clone() /> };
    view! {
        <div class="contacts">
            <Heading text="Contacts" />
            <SearchForm differing text />
            <OfficeLoaded state cards=6 show />
        </div>
    }
}

#[component]
fn SearchForm(differing: bool, text: String) -> impl IntoView {
    let navigator = use_navigator();
    let form = Form::new("search");
    let text = RwSignal::new(text);
    let differing = RwSignal::new(differing);
    let submit = move || {
        let text = text.get_untracked();
        let text = typed(&text);
        if text.chars().count() > SEARCH_CHARACTERS {
            let most = SEARCH_CHARACTERS.to_string();
            form.add_error("text", ["Use ", &most, " characters or fewer to search"].concat());
        }
        if form.is_valid() {
            let contacts = OfficeRoute::Contacts { differing: differing.get_untracked(), after: None };
            navigator.go_searching(&contacts.print(), text);
        }
    };
    view! {
        <FormView form class="search" search=true on_submit=submit>
            <TextField
                form
                name="text"
                kind=InputKind::Search
                label="Search the contacts"
                hint="A name, a child's name, an email address, or digits of a mobile number"
                value=text
            />
            <Checkbox
                form
                name="differing"
                label="Only where the parent's own details differ from our records"
                value=differing
            />
            <SubmitButton form text="Search" />
        </FormView>
    }
}

/// The contacts that were found.
#[component]
fn Found(contacts: Contacts, search: Search) -> impl IntoView {
    let narrowed = search.differing || !search.text.is_empty();
    let all = narrowed.then(|| {
        view! { <p><a href=OfficeRoute::home().print() class="button quiet">"Show all contacts"</a></p> }
    });
    if contacts.total == 0 {
        return Either::Left(view! {
            <p class="empty" role="status">{why_none(&search)}</p>
            {all}
        });
    }
    let mut count = how_many(contacts.total, "contact", "contacts");
    if !search.text.is_empty() {
        count = [&count, " found for “", &search.text, "”"].concat();
    }
    let next = contacts.items.last().filter(|_| contacts.more).map(|last| last.id);
    let contact = |item: ContactItem| view! { <Contact item /> };
    Either::Right(view! {
        <div class="count">
            <p role="status">{count}</p>
            {all}
        </div>
        <Table label="Contacts" columns=&[NAME, EMAIL, MOBILE, CHILDREN, ACCOUNT]>
            {contacts.items.into_iter().map(contact).collect_view()}
        </Table>
        <Pager search next />
    })
}

fn why_none(search: &Search) -> String {
    match (search.text.is_empty(), search.differing) {
        (true, false) => {
            "Your school has no contacts yet. They come with the first import from your MIS.".to_owned()
        }
        (true, true) => "No parent has changed details so that they differ from your records.".to_owned(),
        (false, _) => [
            "Nobody was found for “",
            &search.text,
            "”. Check the spelling, or search for less: part of a name, a child, an email address, the end of a number.",
        ]
        .concat(),
    }
}

/// The ways to other pages of what was found.
#[component]
fn Pager(search: Search, next: Option<Uuid>) -> impl IntoView {
    let navigator = use_navigator();
    let Search { differing, after: shown, text } = search;
    let go = move |after: Option<Uuid>| {
        let url = OfficeRoute::Contacts { differing, after }.print();
        let text = text.clone();
        move |_| navigator.go_searching(&url, &text)
    };
    let first = shown.is_some().then(|| {
        view! { <button type="button" class="button quiet" on:click=go(None)>"First page"</button> }
    });
    let next = next.map(|last| {
        view! {
            <button type="button" class="button quiet" on:click=go(Some(last))>
                {["Next ", &CONTACTS.to_string()].concat()} <Icon picture=Picture::Forward />
            </button>
        }
    });
    (first.is_some() || next.is_some())
        .then(|| view! { <nav class="buttons" aria-label="Pages of contacts">{first} {next}</nav> })
}

#[component]
fn Contact(item: ContactItem) -> impl IntoView {
    let name = called(item.name.as_deref(), &item.children, item.email.as_deref(), item.mobile.as_deref());
    let differs = item.differs.then(|| view! { <span class="mark">"Differs from our records"</span> });
    let children = if item.children.is_empty() {
        Either::Left(view! { <span><Nothing /></span> })
    } else {
        let child = |name: String| view! { <li>{name}</li> };
        Either::Right(view! { <ul class="bare">{item.children.into_iter().map(child).collect_view()}</ul> })
    };
    view! {
        <Row>
            <FirstCell column=NAME>
                <a href=OfficeRoute::Contact(item.id).print()>{name}</a>
                {differs}
            </FirstCell>
            <Cell column=EMAIL>
                <Value value=item.email />
            </Cell>
            <Cell column=MOBILE>
                <Value value=item.mobile.as_deref().map(number) />
            </Cell>
            <Cell column=CHILDREN>{children}</Cell>
            <Cell column=ACCOUNT>{if item.has_account { "Yes" } else { "No" }}</Cell>
        </Row>
    }
}
