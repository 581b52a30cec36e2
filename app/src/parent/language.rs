//! The line at the end of each page, with the choice of languages.

use super::account;
use crate::{
    api, browser,
    components::{Say, say},
    dom::{self, El, button, div, el, p},
    session::{self, Standing},
    words::{self, said},
};
use shared::{Language, language::ChangeLanguage};

/// The line at the end of each page of a parent.
pub fn footer() -> El {
    let words = words::common();
    let choice = |language: Language| {
        let current = (language == words::language()).then_some("true");
        el("li").add(
            button("", language.name(), move || choose(language))
                .attr("id", &id(language))
                .attr("lang", language.tag())
                .attr_if("aria-current", current),
        )
    };
    let choices = el("ul").add(Language::ALL.map(choice));
    div("")
        .add(p(words.footer))
        .add(el("nav").class("languages").attr("aria-label", words.language).add(choices))
}

/// The id of a language's button, which has the focus again after the page was built in that language.
fn id(language: Language) -> String {
    ["language-", language.tag()].concat()
}

/// The parent chooses a language: on this device, and signed in for their account.
fn choose(language: Language) {
    dom::spawn_for_good(async move {
        // The account first: an answer with its old language would otherwise bring that back.
        if session::standing() == Standing::In {
            match api::call(ChangeLanguage { language }).await {
                Ok(_) => account::spoken(language),
                Err(problem) => return say(Say::Failed(said(&problem))),
            }
        }
        if words::change(language).await.is_err() {
            return say(Say::Failed(words::problems().unreachable.to_owned()));
        }
        browser::focus_soon(id(language));
    });
}
