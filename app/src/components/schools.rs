//! Looking for a school by its name or code, and choosing groups of one.

use super::{Checkbox, Form, FormView, InputKind, SubmitButton, TextField};
use crate::i18n::{count, fill, words};
use leptos::{either::Either, prelude::*};
use shared::{
    Uuid,
    join::{FoundSchool, FoundSchools, SEARCH_LETTERS, SearchSchools},
    schools::GroupToJoin,
};

/// The form that looks for a school, and what it finds.
#[component]
pub fn SchoolSearch(
    /// What is typed.
    text: RwSignal<String>,
    /// What was found, and for which text.
    found: RwSignal<Option<(String, FoundSchools)>>,
    /// Is told which school was chosen.
    on_choose: Callback<FoundSchool>,
) -> impl IntoView {
    let words = words::school_search();
    let form = Form::new("school");
    let submit = move || {
        let typed = text.get_untracked();
        form.send(SearchSchools { text: typed.clone() }, move |schools| found.set(Some((typed, schools))));
    };
    let hint = fill(words.hint, &[("least", &SEARCH_LETTERS.to_string())]);
    let results = move || found.get().map(|(text, found)| view! { <Results text found on_choose /> });
    view! {
        <div class="school-search">
            <FormView form search=true on_submit=submit>
                <TextField form name="text" kind=InputKind::Text label=words.label hint value=text />
                <SubmitButton form text=words.button />
            </FormView>
            <div role="status">{results}</div>
        </div>
    }
}

/// The schools that were found, each a button.
#[component]
fn Results(
    /// What was looked for.
    text: String,
    /// What was found.
    found: FoundSchools,
    /// Is told which school was chosen.
    on_choose: Callback<FoundSchool>,
) -> impl IntoView {
    let words = words::school_search();
    if found.schools.is_empty() {
        let none = fill(words.none, &[("text", text.trim())]);
        return Either::Left(view! { <p class="banner">{none}</p> });
    }
    let head = count(&words.found, i64::try_from(found.schools.len()).unwrap_or(i64::MAX));
    let line = move |school: FoundSchool| {
        let (name, code) = (school.name.clone(), fill(words.code, &[("code", &school.code)]));
        view! {
            <li>
                <button type="button" class="found-school" on:click=move |_| on_choose.run(school.clone())>
                    <strong dir="auto">{name}</strong>
                    <span class="hint">{code}</span>
                </button>
            </li>
        }
    };
    Either::Right(view! {
        <div>
            <h2>{head}</h2>
            <ul class="found-schools">{found.schools.into_iter().map(line).collect_view()}</ul>
            {found.more.then(|| view! { <p>{words.more}</p> })}
        </div>
    })
}

/// Groups to choose, each a box to tick; those of one kind stand together.
#[component]
pub fn GroupBoxes(
    /// The form that they belong to. Each field's name is the id of its group.
    form: Form,
    /// The groups, those of one kind one after the other.
    groups: Vec<GroupToJoin>,
    /// The ids of those that are ticked.
    chosen: RwSignal<Vec<Uuid>>,
    /// Gives a group's box a hint; without it there is none.
    #[prop(optional)]
    hint: Option<fn(&GroupToJoin) -> &'static str>,
    /// The name of the first box's field, in place of its group's id: where the summary of what is wrong leads, when the request
    /// has one field for all of them.
    #[prop(optional)]
    first_name: Option<&'static str>,
) -> impl IntoView {
    let first = groups.first().map(|group| group.id);
    let group = |group: &GroupToJoin| {
        let id = group.id;
        let value = RwSignal::new(chosen.with_untracked(|chosen| chosen.contains(&id)));
        Effect::new(move |_| {
            let value = value.get();
            chosen.update(|chosen| {
                chosen.retain(|other| *other != id);
                chosen.extend(value.then_some(id));
            });
        });
        let name = match first_name {
            Some(name) if first == Some(id) => name.to_owned(),
            _ => id.to_string(),
        };
        let hint = hint.map_or("", |hint| hint(group));
        view! { <Checkbox form name label=group.name.clone() hint value /> }
    };
    groups
        .chunk_by(|one, next| one.kind == next.kind)
        .map(|kind| view! { <div class="group-boxes">{kind.iter().map(group).collect_view()}</div> })
        .collect_view()
}
