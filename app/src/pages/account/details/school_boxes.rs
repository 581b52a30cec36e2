//! The schools whose records are changed.

use crate::{
    components::{Checkbox, Form},
    i18n::words,
};
use leptos::prelude::*;
use shared::{Uuid, details::Details};

/// The field of the schools, as the requests spell it.
const FIELD: &str = "contacts";

/// The schools to choose among. Copies are the same choice.
#[derive(Clone, Copy)]
pub struct ChosenSchools {
    /// Each record with the name of its school, and whether it is chosen.
    list: StoredValue<Vec<(Uuid, String, RwSignal<bool>)>>,
}

impl ChosenSchools {
    /// All of them; all are chosen to begin with.
    pub fn of(details: &Details, form: Form) -> Self {
        let list = details.schools.iter().map(|record| {
            let contact = record.contact;
            (contact, record.school.name.clone(), form.draft_tick(&contact.to_string(), true))
        });
        Self { list: StoredValue::new(list.collect()) }
    }

    /// The records that are chosen; none is an error.
    pub fn get(self, form: Form) -> Vec<Uuid> {
        let schools = self.list.get_value();
        let chosen = schools.iter().filter(|(.., chosen)| chosen.get_untracked());
        let chosen: Vec<Uuid> = chosen.map(|(contact, ..)| *contact).collect();
        if chosen.is_empty() && !schools.is_empty() {
            form.add_error(FIELD, words::details().schools_none);
        }
        chosen
    }
}

/// The boxes to tick, where there is a choice.
#[component]
pub fn SchoolBoxes(
    /// The form that they belong to.
    form: Form,
    /// The schools.
    schools: ChosenSchools,
    /// A hint under the legend.
    #[prop(optional_no_strip)]
    hint: Option<&'static str>,
) -> impl IntoView {
    let words = words::details();
    let schools = schools.list.get_value();
    (schools.len() > 1).then(|| {
        let boxes = schools.into_iter().enumerate().map(|(index, (contact, school, chosen))| {
            // The first is where the summary of what is wrong leads.
            let name = if index == 0 { FIELD.to_owned() } else { contact.to_string() };
            view! { <Checkbox form name label=school value=chosen /> }
        });
        let error = move || form.error(FIELD).map(|text| view! { <p class="error">{text}</p> });
        view! {
            <fieldset class="schools" class:is-wrong=move || form.error(FIELD).is_some()>
                <legend>{words.schools}</legend>
                {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
                <div>{error}</div>
                {boxes.collect_view()}
            </fieldset>
        }
    })
}
