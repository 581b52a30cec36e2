//! What the school holds about a contact, beside what the parent says themselves.

use crate::{
    dates,
    pages::office::{
        account::use_office_account,
        table::{Cell, FirstCell, Row, Table, Value},
        wording::number,
    },
};
use leptos::{either::Either, prelude::*};
use shared::{
    choices::{Choice, Emails},
    details::{ChildRecord, Held},
    history::Origin,
    office::Contact,
};

const DETAIL: &str = "Detail";
const IN_USE: &str = "In use";
const RECORDS: &str = "Your records";
const CHANGED: &str = "Changed by the parent";

const CHILD: &str = "Child";
const KNOWN_AS: &str = "Known as";
const BORN: &str = "Date of birth";
const RELATIONSHIP: &str = "Relationship";
const GROUPS: &str = "Groups";

/// A value with its label.
type Labelled = (&'static str, Held);

/// The record.
#[component]
pub fn Record(
    /// Whose.
    contact: Contact,
) -> impl IntoView {
    let zone = use_office_account().time_zone();
    let account = match contact.account_since {
        Some(since) => ["Has an account here since ", &dates::date(since, &zone), "."].concat(),
        None => "Has no account here yet.".to_owned(),
    };
    let since = ["This record has been here since ", &dates::date(contact.held_since, &zone), "."].concat();
    let values = [("Name", contact.name), ("Email", contact.email), ("Mobile", with_spaces(contact.mobile))];
    let row = |(label, held)| view! { <HeldRow label held zone=zone.clone() /> };
    let rows = values.clone().map(row).collect_view();
    view! {
        <p>{account}</p>
        <div>
            <Update values=values.into() />
        </div>
        <h2>"Record"</h2>
        <Table label="Record" columns=&[DETAIL, IN_USE, RECORDS, CHANGED]>{rows}</Table>
        <p class="hint">{since}</p>
        <h2>"How they want to be reached"</h2>
        <Choices choice=contact.choice />
        <h2>"Children"</h2>
        <Children children_of=contact.children />
    }
}

/// The same with numbers as people read them.
fn with_spaces(held: Held) -> Held {
    Held {
        value: held.value.as_deref().map(number),
        school_value: held.school_value.as_deref().map(number),
        ..held
    }
}

/// R5: what the office has to mend in its MIS, so that both say the same.
#[component]
fn Update(values: Vec<Labelled>) -> impl IntoView {
    let bold = |text: String| view! { <strong>{text}</strong> };
    let line = |(label, held): Labelled| {
        let change = match (held.school_value, held.value) {
            (Some(from), Some(to)) => view! { "change " {bold(from)} " to " {bold(to)} }.into_any(),
            (None, Some(to)) => view! { "add " {bold(to)} }.into_any(),
            (Some(from), None) => view! { "remove " {bold(from)} }.into_any(),
            (None, None) => ().into_any(),
        };
        view! { <li>{label} ": " {change}</li> }
    };
    let differing = values.into_iter().filter(|(_, held)| held.from == Origin::You);
    let lines: Vec<_> = differing.map(line).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="warning update" aria-labelledby="update-title">
                <h2 id="update-title">"Update your MIS"</h2>
                <ul>{lines}</ul>
                <p>
                    "The parent changed this here. It is already in use, and an import does not undo it. Once your MIS says the \
                     same, this note disappears."
                </p>
            </section>
        }
    })
}

#[component]
fn HeldRow(label: &'static str, held: Held, zone: String) -> impl IntoView {
    let own = held.from == Origin::You;
    let records = if own { held.school_value } else { held.value.clone() };
    let changed = held.changed_at.map_or_else(|| "No".to_owned(), |at| dates::date(at, &zone));
    view! {
        <Row class=if own { "is-own" } else { "" }>
            <FirstCell column=DETAIL>{label}</FirstCell>
            <Cell column=IN_USE>
                <Value value=held.value />
            </Cell>
            <Cell column=RECORDS>
                <Value value=records />
            </Cell>
            <Cell column=CHANGED><span>{changed}</span></Cell>
        </Row>
    }
}

/// P7: what they chose. Only what is urgent may go past it.
#[component]
fn Choices(choice: Choice) -> impl IntoView {
    let emails = match choice.emails {
        Emails::Each => "an email for each message".to_owned(),
        Emails::Daily => {
            let hour = choice.hour.to_string();
            ["one summary a day at ", &hour, ":00, instead of an email for each message"].concat()
        }
        Emails::None => "none".to_owned(),
    };
    let texts = if choice.texts { "yes" } else { "none" };
    let kept = (choice != Choice::default()).then(|| {
        view! {
            <p class="hint">
                "They choose this themselves, and no import changes it. Anything you mark as urgent still reaches them."
            </p>
        }
    });
    view! {
        <div>
            <ul>
                <li><strong>"Emails"</strong> ": " {emails}</li>
                <li><strong>"Text messages"</strong> ": " {texts}</li>
                <li><strong>"In the app"</strong> ": every message, always"</li>
            </ul>
            {kept}
        </div>
    }
}

#[component]
fn Children(children_of: Vec<ChildRecord>) -> impl IntoView {
    if children_of.is_empty() {
        return Either::Left(view! { <p>"No child is linked to this contact."</p> });
    }
    let row = |child: ChildRecord| {
        let groups: Vec<String> = child.groups.into_iter().map(|group| group.name).collect();
        let groups = (!groups.is_empty()).then(|| groups.join(", "));
        view! {
            <Row>
                <FirstCell column=CHILD>{child.name}</FirstCell>
                <Cell column=KNOWN_AS>
                    <Value value=child.preferred_name />
                </Cell>
                <Cell column=BORN>{dates::day(child.date_of_birth)}</Cell>
                <Cell column=RELATIONSHIP>
                    <Value value=child.relationship />
                </Cell>
                <Cell column=GROUPS>
                    <Value value=groups />
                </Cell>
            </Row>
        }
    };
    Either::Right(view! {
        <Table label="Children" columns=&[CHILD, KNOWN_AS, BORN, RELATIONSHIP, GROUPS]>
            {children_of.into_iter().map(row).collect_view()}
        </Table>
    })
}
