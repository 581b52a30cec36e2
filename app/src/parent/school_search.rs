//! Looking for a school by its name or code.

use crate::prelude::*;
use crate::{
    components::{Form, Kind},
    dom::{El, button, div, el, p},
    words::{self, count, fill},
};
use shared::join::{FoundSchool, FoundSchools, SEARCH_LETTERS, SearchSchools};

/// What is looked for and what was found. Copies are the same search.
#[derive(Clone, Copy)]
pub struct SchoolSearch {
    /// What was typed.
    pub text: RwSignal<String>,
    /// What was found, and for which text.
    pub found: RwSignal<Option<(String, FoundSchools)>>,
}

impl SchoolSearch {
    /// With what was typed and found before.
    pub fn new(text: String, found: Option<(String, FoundSchools)>) -> Self {
        Self { text: RwSignal::new(text), found: RwSignal::new(found) }
    }

    /// The form and what it finds; `chosen` is told which school it is.
    pub fn element(self, chosen: impl Fn(FoundSchool) + Clone + 'static) -> El {
        let words = words::school_search();
        let form = Form::new("school");
        let submit = move || {
            let text = self.text.get_untracked();
            form.send(SearchSchools { text: text.clone() }, move |found| self.found.set(Some((text, found))));
        };
        let hint = fill(words.hint, &[("least", &SEARCH_LETTERS.to_string())]);
        let form = form
            .element(submit)
            .attr("role", "search")
            .add(form.field("text", Kind::Text, words.label, &hint, self.text))
            .add(form.submit(words.button));
        let results = move || self.found.get().map(|(text, found)| results(&text, found, chosen.clone()));
        div("school-search").add(form).add(div("").attr("role", "status").live(results))
    }
}

fn results(text: &str, found: FoundSchools, chosen: impl Fn(FoundSchool) + Clone + 'static) -> El {
    let words = words::school_search();
    if found.schools.is_empty() {
        return p(&fill(words.none, &[("text", text.trim())])).class("banner");
    }
    let head = count(&words.found, i64::try_from(found.schools.len()).unwrap_or(i64::MAX));
    let line = |school: FoundSchool| {
        let code = fill(words.code, &[("code", &school.code)]);
        let (chosen, name) = (chosen.clone(), school.name.clone());
        let button = button("found-school", "", move || chosen(school.clone()))
            .add(el("strong").attr("dir", "auto").text(&name))
            .add(el("span").class("hint").text(&code));
        el("li").add(button)
    };
    let lines = found.schools.into_iter().map(line).collect::<Vec<_>>();
    div("")
        .add(el("h2").text(&head))
        .add(el("ul").class("found-schools").add(lines))
        .add(found.more.then(|| p(words.more)))
}
