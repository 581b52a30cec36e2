//! What the list is narrowed by: filters, which are in the address, and a text to look for, which is not.

use super::filters::{Filters, filters_on};
use crate::{
    api::Api,
    components::{Form, FormView, Icon, InputKind, Picture, TextField},
    i18n::{count, fill, words},
    routes::Route,
    state::use_navigator,
};
use leptos::prelude::*;
use shared::{
    Problem,
    history::{Item, ListHistory, Page, SEARCH_CHARACTERS, SearchHistory},
    invisible::typed,
};

/// The id of the filters.
const FILTERS: &str = "filters";

/// What a list of messages shows.
#[derive(Clone, PartialEq)]
pub struct SearchParams {
    /// The filters, and the place in the list.
    pub filter: ListHistory,
    /// The text to look for.
    pub text: String,
}

impl SearchParams {
    /// The filters without the place in the list.
    pub fn filters(&self) -> ListHistory {
        ListHistory { after: None, before: None, ..self.filter.clone() }
    }

    /// Whether it shows less than all messages.
    pub fn is_narrowed(&self) -> bool {
        !self.text.is_empty() || self.filters() != ListHistory::default()
    }

    /// Tells it from other lists.
    pub fn key(&self) -> String {
        [&address(self.filter.clone()), "\n", &self.text].concat()
    }

    /// The text, for a link that leads to a search for it.
    pub fn searching(&self) -> Option<String> {
        (!self.text.is_empty()).then(|| self.text.clone())
    }

    /// Asks for one page of them.
    pub async fn fetch(&self, api: Api) -> Result<Page<Item>, Problem> {
        let filter = self.filter.clone();
        if self.text.is_empty() {
            api.call(filter).await
        } else {
            api.call(SearchHistory { text: self.text.clone(), filter }).await
        }
    }
}

/// The address of a list.
pub fn address(filter: ListHistory) -> String {
    Route::Messages(Box::new(filter)).print()
}

/// The head of the list: the field to look for a text, and the button that opens the filters below it.
#[component]
pub fn Search(params: SearchParams) -> impl IntoView {
    let words = words::history();
    let navigator = use_navigator();
    let form = Form::new("search");
    let text = RwSignal::new(params.text.clone());
    let filtering = RwSignal::new(false);
    let filters = params.clone();
    let on = filters_on(&params.filter);
    let submit = move || {
        let text = text.get_untracked();
        if text.chars().count() > SEARCH_CHARACTERS {
            form.add_error("text", fill(words.search_too_long, &[("most", &SEARCH_CHARACTERS.to_string())]));
        } else {
            navigator.go_searching(&address(params.filters()), typed(&text));
        }
    };
    view! {
        <FormView form class="search" search=true on_submit=submit>
            <TextField form name="text" kind=InputKind::Search label=words.search value=text />
            <button class="button quiet square">
                <Icon picture=Picture::Search />
                <span class="quiet-text">{words.search_button}</span>
            </button>
            <button
                type="button"
                class="button quiet square"
                aria-expanded=move || filtering.get().to_string()
                aria-controls=FILTERS
                on:click=move |_| filtering.update(|filtering| *filtering = !*filtering)
            >
                <Icon picture=Picture::Filter />
                <span class="quiet-text">{words.filter}</span>
                {(on > 0)
                    .then(|| {
                        view! {
                            <span class="badge">
                                <span aria-hidden="true">{on}</span>
                                <span class="quiet-text">{count(&words.filters_on, on)}</span>
                            </span>
                        }
                    })}
            </button>
        </FormView>
        <div id=FILTERS class="filters" role="group" aria-label=words.filter hidden=move || !filtering.get()>
            <Filters params=filters />
        </div>
    }
}
