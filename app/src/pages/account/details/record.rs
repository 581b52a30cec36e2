//! What one school holds about the parent and says about their children.

use super::{
    readable,
    value::{HeldValue, Pair},
};
use crate::{
    browser,
    components::{Form, PasswordQuestion},
    dates,
    i18n::{fill, words},
    routes::Page,
    state::Content,
};
use leptos::{either::Either, prelude::*};
use shared::{
    Uuid,
    details::{ChildRecord, Details, Field, RemoveMobile, SchoolRecord, SchoolValue, UseSchoolValue},
};

/// What is being asked about a school's record of the mobile number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asked {
    /// Whether to take it out.
    Remove(Uuid),
    /// Whether to use the school's number again.
    UseSchoolValue(Uuid),
}

impl Asked {
    /// Whose record it is.
    const fn contact(self) -> Uuid {
        match self {
            Self::Remove(contact) | Self::UseSchoolValue(contact) => contact,
        }
    }

    /// The id of the button that asks.
    fn button_id(self) -> String {
        match self {
            Self::Remove(contact) => ["remove-", &contact.to_string()].concat(),
            Self::UseSchoolValue(contact) => ["back-", &contact.to_string()].concat(),
        }
    }
}

/// The record.
#[component]
pub fn Record(
    /// What is held.
    record: SchoolRecord,
    /// The time zone of the school.
    zone: String,
    /// What the page shows.
    content: Content<Details>,
    /// What is being asked.
    asked: RwSignal<Option<Asked>>,
) -> impl IntoView {
    let words = words::details();
    let SchoolRecord { contact, school, name, email, mobile, children, held_since } = record;
    let school = school.name;
    // For screen readers: which of the values, and which of the schools.
    let of = {
        let school = school.clone();
        move |value: &str| fill(words.for_what, &[("value", value), ("school", &school)])
    };
    let name_back = name.school_value.is_some().then(|| {
        let said = fill(words.school_value_used, &[("school", &school)]);
        let use_school_name = move |_| {
            let request = UseSchoolValue { contact, value: SchoolValue::Name, password: String::new() };
            content.act(request, said.clone(), contact);
        };
        view! {
            <button type="button" class="button quiet" on:click=use_school_name>
                {words.use_school_name} <span class="quiet-text">{of(words.name)}</span>
            </button>
        }
    });
    let ask = |question: Asked, text: &'static str| {
        view! {
            <button
                type="button"
                class="button quiet"
                id=question.button_id()
                on:click=move |_| asked.set(Some(question))
            >
                {text}
                <span class="quiet-text">{of(words.mobile)}</span>
            </button>
        }
    };
    let has_mobile = mobile.value.is_some();
    let change_mobile = if has_mobile { words.change_mobile } else { words.add_mobile };
    let remove = has_mobile.then(|| ask(Asked::Remove(contact), words.remove_mobile));
    let mobile_back =
        mobile.school_value.is_some().then(|| ask(Asked::UseSchoolValue(contact), words.use_school_number));
    let question = {
        let (school, number) = (school.clone(), mobile.school_value.clone().unwrap_or_default());
        move |question: Asked| {
            let (school, number) = (school.clone(), readable(Field::Mobile, &number));
            view! { <Question question school number content asked /> }
        }
    };
    let questions = move || asked.get().filter(|asked| asked.contact() == contact);
    let since = fill(words.held_since, &[("date", &dates::date(held_since, &zone))]);
    view! {
        <section class="card record" aria-labelledby=contact.to_string()>
            <h2 id=contact.to_string() tabindex="-1">{school}</h2>
            <dl class="values">
                <HeldValue label=words.name held=name zone=zone.clone()>
                    <dd class="actions">
                        <a href=Page::ChangeName.path() class="button quiet">{words.change_name}</a>
                        {name_back}
                    </dd>
                </HeldValue>
                <HeldValue label=words.email held=email zone=zone.clone()>
                    <dd class="actions">
                        <a href=Page::ChangeEmail.path() class="button quiet">{words.change_email}</a>
                    </dd>
                </HeldValue>
                <HeldValue label=words.mobile held=mobile field=Field::Mobile zone>
                    <dd class="actions">
                        <a href=Page::ChangeMobile.path() class="button quiet">{change_mobile}</a>
                        {remove}
                        {mobile_back}
                    </dd>
                    <dd><For each=questions key=|question| *question children=question /></dd>
                </HeldValue>
            </dl>
            <ChildRecords children />
            <p class="hint">{since}</p>
        </section>
    }
}

/// Asks before the mobile number of a record changes.
#[component]
fn Question(
    /// What is asked.
    question: Asked,
    /// The name of the school.
    school: String,
    /// The number that the school has.
    number: String,
    /// What the page shows.
    content: Content<Details>,
    /// What is being asked.
    asked: RwSignal<Option<Asked>>,
) -> impl IntoView {
    let words = words::details();
    let gaps = [("school", &*school), ("value", &*number)];
    let (title, text, yes, done) = match question {
        Asked::Remove(_) => {
            (words.remove_title, words.remove_text, words.remove_mobile, words.mobile_removed)
        }
        Asked::UseSchoolValue(_) => {
            (words.back_title, words.back_text, words.use_school_number, words.school_value_used)
        }
    };
    let (text, done) = (fill(text, &gaps), fill(done, &gaps));
    let confirm = move |form: Form, password: String| {
        let done = done.clone();
        let show = move |details| {
            asked.set(None);
            content.replace(details, done, question.contact());
        };
        match question {
            Asked::Remove(contact) => form.send(RemoveMobile { password, contacts: vec![contact] }, show),
            Asked::UseSchoolValue(contact) => {
                form.send(UseSchoolValue { contact, value: SchoolValue::Mobile, password }, show);
            }
        }
    };
    let cancel = move || {
        asked.set(None);
        browser::focus_soon(question.button_id());
    };
    view! { <PasswordQuestion nested=true title text yes on_confirm=confirm on_cancel=cancel /> }
}

/// What the school says about the children, if any.
#[component]
fn ChildRecords(
    /// The children.
    children: Vec<ChildRecord>,
) -> impl IntoView {
    let words = words::details();
    (!children.is_empty()).then(|| {
        let children = children.into_iter().map(|child| view! { <Child child /> });
        view! {
            <div class="children">
                <h3>{words.children}</h3>
                {children.collect_view()}
                <p class="hint">{words.children_from}</p>
            </div>
        }
    })
}

/// What the school says about one child.
#[component]
fn Child(
    /// The child.
    child: ChildRecord,
) -> impl IntoView {
    let words = words::details();
    let pair = |label| move |value| view! { <Pair label value /> };
    let groups = child.groups.into_iter().map(|group| view! { <li><bdi>{group.name}</bdi></li> });
    let groups = groups.collect::<Vec<_>>();
    let groups = if groups.is_empty() {
        Either::Left(())
    } else {
        Either::Right(view! {
            <div class="value">
                <dt>{words.groups}</dt>
                <dd><ul class="groups">{groups}</ul></dd>
            </div>
        })
    };
    view! {
        <div class="child">
            <h4>{child.name}</h4>
            <dl class="values">
                {child.preferred_name.map(pair(words.known_as))}
                {pair(words.born)(dates::day(child.date_of_birth))}
                {child.relationship.map(pair(words.relationship))}
                {groups}
            </dl>
        </div>
    }
}
