//! P7: how each school may reach the parent, and news about this service.

use crate::prelude::*;
use crate::{
    api::{self, Load},
    components::{Form, Say, heading, loaded, say},
    dom::{El, div, el, p},
    words::{self, fill},
};
use shared::{
    choices::{Choice, Choices, Choose, ChooseNews, Emails, ListChoices, SUMMARY_HOURS, SchoolChoice},
    phone::Phone,
};

/// The page.
pub fn page() -> El {
    let state = RwSignal::new(Load::Waiting);
    api::load(ListChoices {}, state);
    div("choices")
        .add(super::back_to_details())
        .add(heading(words::choices().title))
        .add(p(words::choices().intro))
        .add(loaded(state, 2, |choices| show(&choices)))
}

fn show(choices: &Choices) -> Vec<El> {
    let words = words::choices();
    let mut parts: Vec<El> = choices.schools.iter().map(school).collect();
    if parts.is_empty() {
        parts.push(p(words.no_school));
    }
    parts.push(el("h2").text(words.always_title));
    parts.push(el("ul").add([words.always_urgent, words.always_account].map(|text| el("li").text(text))));
    parts.push(news(choices.news));
    parts
}

/// What the parent sets for one school.
fn school(school: &SchoolChoice) -> El {
    let words = words::choices();
    // A form's name is for good; a parent has few schools.
    let form = Form::new(String::leak(["choice-", &school.contact.to_string()].concat()));
    let name = school.school.name.clone();
    let emails = RwSignal::new(print(school.choice.emails).to_owned());
    let hour = RwSignal::new(school.choice.hour.to_string());
    let texts = RwSignal::new(school.choice.texts);
    let (has_email, has_mobile) = (school.email.is_some(), school.mobile.is_some());
    let chosen = move || Choice {
        emails: parse(&emails.get()),
        hour: hour.get().parse().unwrap_or(shared::choices::SUMMARY_HOUR),
        texts: texts.get(),
    };
    let submit = {
        let (contact, name) = (school.contact, name.clone());
        move || {
            let Choice { emails, hour, texts } = untrack(chosen);
            let said = fill(words.saved, &[("school", &name)]);
            form.send(Choose { contact, emails, hour, texts }, move |_| say(Say::Done(said)));
        }
    };
    let to = school
        .email
        .as_ref()
        .map_or_else(|| words.no_email.to_owned(), |address| fill(words.emails_to, &[("address", address)]));
    let options = [
        (print(Emails::Each), words.each, ""),
        (print(Emails::Daily), words.daily, words.daily_hint),
        (print(Emails::None), words.none, ""),
    ];
    let texts_to = school.mobile.as_ref().map_or_else(
        || words.no_mobile.to_owned(),
        |number| {
            let number = Phone::parse(number).map_or_else(|_| number.clone(), |phone| phone.to_string());
            fill(words.texts_to, &[("number", &number)])
        },
    );
    let when = move || {
        (parse(&emails.get()) == Emails::Daily).then(|| form.select("hour", words.hour, &hours(), hour))
    };
    let warning = {
        let name = name.clone();
        move || {
            chosen()
                .is_app_alone(has_email, has_mobile)
                .then(|| p(&fill(words.app_alone, &[("school", &name)])).class("warning"))
        }
    };
    let id = form.id("school");
    let save = form
        .submit(words.save)
        .add(el("span").class("quiet-text").text(&fill(words.for_school, &[("school", &name)])));
    el("section")
        .class("card choice")
        .attr("aria-labelledby", &id)
        .add(el("h2").attr("id", &id).text(&name))
        .add(
            form.element(submit)
                .add(form.radios("emails", words.emails, &to, &options, emails))
                .add(div("").live(when))
                .add(form.checkbox("texts", words.texts, &texts_to, texts))
                .add(div("").attr("role", "status").live(warning))
                .add(save),
        )
}

/// Whether news about this service come: apart from what schools write.
fn news(wanted: bool) -> El {
    let words = words::choices();
    let form = Form::new("news");
    let news = RwSignal::new(wanted);
    let submit = move || {
        let news = news.get_untracked();
        let said = if news { words.news_on } else { words.news_off };
        form.send(ChooseNews { news }, move |_| say(Say::Done(said.into())));
    };
    el("section")
        .class("card choice")
        .attr("aria-labelledby", "news-title")
        .add(el("h2").attr("id", "news-title").text(words.news_title))
        .add(form.element(submit).add(form.checkbox("news", words.news, words.news_hint, news)).add(
            form.submit(words.save).add(
                el("span").class("quiet-text").text(&fill(words.for_school, &[("school", words.news_title)])),
            ),
        ))
}

/// `07:00` and so on.
fn hours() -> Vec<(String, String)> {
    SUMMARY_HOURS
        .map(|hour| {
            let number = hour.to_string();
            let text = [if hour < 10 { "0" } else { "" }, &number, ":00"].concat();
            (number, text)
        })
        .collect()
}

const fn print(emails: Emails) -> &'static str {
    match emails {
        Emails::Each => "each",
        Emails::Daily => "daily",
        Emails::None => "none",
    }
}

fn parse(text: &str) -> Emails {
    match text {
        "daily" => Emails::Daily,
        "none" => Emails::None,
        _ => Emails::Each,
    }
}
