//! One value with its label, and where it came from.

use super::readable;
use crate::{
    dates,
    i18n::{fill, words},
};
use leptos::prelude::*;
use shared::{
    details::{Field, Held},
    history::Origin,
};

/// A label and its value.
#[component]
pub fn Pair(
    /// The label.
    label: &'static str,
    /// The value.
    value: String,
    /// What stands under it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="value">
            <dt>{label}</dt>
            <dd><bdi>{value}</bdi></dd>
            {children.map(|children| children())}
        </div>
    }
}

/// A label, the value that counts, and where it came from.
#[component]
pub fn HeldValue(
    /// The label.
    label: &'static str,
    /// The value.
    held: Held,
    /// What kind of value it is, where people read it otherwise than it is kept.
    #[prop(optional)]
    field: Option<Field>,
    /// The time zone of the school.
    zone: String,
    /// What can be done with it.
    children: Children,
) -> impl IntoView {
    let read = |value: &String| field.map_or_else(|| value.clone(), |field| readable(field, value));
    let value = held.value.as_ref().map(read);
    let school_value = held.school_value.as_ref().map(read).unwrap_or_default();
    let class = value.is_none().then_some("none");
    let origin = origin(&held, &school_value, &zone);
    view! {
        <div class="value">
            <dt>{label}</dt>
            <dd class=class>
                <bdi>{value.unwrap_or_else(|| words::details().none.to_owned())}</bdi>
            </dd>
            {origin.map(|origin| view! { <dd class="hint">{origin}</dd> })}
            {children()}
        </div>
    }
}

/// Says where a value came from, and what the school has where that is another.
fn origin(held: &Held, school_value: &str, zone: &str) -> Option<String> {
    let words = words::details();
    let date = held.changed_at.map(|at| dates::date(at, zone)).unwrap_or_default();
    let text = match (held.from, held.value.is_some(), held.school_value.is_some()) {
        (Origin::School, false, _) => return None,
        (Origin::School, true, _) => words.from_school,
        (Origin::You, true, false) => words.from_you_alone,
        (Origin::You, true, true) => words.from_you,
        (Origin::You, false, _) => words.you_removed,
    };
    Some(fill(text, &[("date", &date), ("value", school_value)]))
}
