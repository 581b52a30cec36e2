//! P7: how each school may reach the parent, and news about this service.

use super::BackToDetails;
use crate::{
    components::{Checkbox, Form, FormView, Heading, Loaded, Radios, Select, SubmitButton},
    i18n::{fill, words},
    state::{Content, use_toasts},
};
use leptos::prelude::*;
use shared::{
    choices::{
        Choice, Choices, Choose, ChooseNews, Emails, ListChoices, SUMMARY_HOUR, SUMMARY_HOURS, SchoolChoice,
    },
    phone::Phone,
};

/// The page.
#[component]
pub fn ChoicesPage() -> impl IntoView {
    let words = words::choices();
    let content = Content::load(ListChoices {});
    let show = move |choices: Choices| {
        let no_school = choices.schools.is_empty().then(|| view! { <p>{words.no_school}</p> });
        let schools = choices.schools.into_iter().map(|school| view! { <School school /> });
        view! {
            {schools.collect_view()}
            {no_school}
            <h2>{words.always_title}</h2>
            <ul>
                <li>{words.always_urgent}</li>
                <li>{words.always_account}</li>
            </ul>
            <News wanted=choices.news />
        }
    };
    view! {
        <div class="choices">
            <BackToDetails />
            <Heading text=words.title />
            <p>{words.intro}</p>
            <Loaded state=content.state cards=2 show />
        </div>
    }
}

/// What the parent chooses for one school.
#[component]
fn School(
    /// The school and what was chosen.
    school: SchoolChoice,
) -> impl IntoView {
    let words = words::choices();
    let toasts = use_toasts();
    // A form's name is for good; a parent has few schools.
    let form = Form::new(String::leak(["choice-", &school.contact.to_string()].concat()));
    let name = school.school.name;
    let emails = RwSignal::new(print_emails(school.choice.emails).to_owned());
    let hour = RwSignal::new(school.choice.hour.to_string());
    let texts = RwSignal::new(school.choice.texts);
    let choice = Signal::derive(move || Choice {
        emails: emails.with(|emails| parse_emails(emails)),
        hour: hour.with(|hour| hour.parse()).unwrap_or(SUMMARY_HOUR),
        texts: texts.get(),
    });
    let submit = {
        let (contact, name) = (school.contact, name.clone());
        move || {
            let Choice { emails, hour, texts } = choice.get_untracked();
            let said = fill(words.saved, &[("school", &name)]);
            form.send(Choose { contact, emails, hour, texts }, move |_| toasts.done(said));
        }
    };
    let options = vec![
        (print_emails(Emails::Each), words.each.to_owned(), String::new()),
        (print_emails(Emails::Daily), words.daily.to_owned(), words.daily_hint.to_owned()),
        (print_emails(Emails::None), words.none.to_owned(), String::new()),
    ];
    let (has_email, has_mobile) = (school.email.is_some(), school.mobile.is_some());
    let emails_to = school
        .email
        .map_or_else(|| words.no_email.to_owned(), |address| fill(words.emails_to, &[("address", &address)]));
    let texts_to = school.mobile.map_or_else(
        || words.no_mobile.to_owned(),
        |number| {
            let number = Phone::parse(&number).map_or(number, |phone| phone.to_string());
            fill(words.texts_to, &[("number", &number)])
        },
    );
    let is_daily = Memo::new(move |_| choice.get().emails == Emails::Daily);
    let when = move || {
        is_daily
            .get()
            .then(|| view! { <Select form name="hour" label=words.hour options=hours() value=hour /> })
    };
    let is_app_alone = Memo::new(move |_| choice.get().is_app_alone(has_email, has_mobile));
    let warning = {
        let text = fill(words.app_alone, &[("school", &name)]);
        move || is_app_alone.get().then(|| view! { <p class="warning">{text.clone()}</p> })
    };
    let for_school = fill(words.for_school, &[("school", &name)]);
    view! {
        <section class="card choice" aria-labelledby=form.id("school")>
            <h2 id=form.id("school")>{name}</h2>
            <FormView form on_submit=submit>
                <Radios form name="emails" legend=words.emails hint=emails_to options value=emails />
                <div>{when}</div>
                <Checkbox form name="texts" label=words.texts hint=texts_to value=texts />
                <div role="status">{warning}</div>
                <SubmitButton form text=words.save>
                    <span class="quiet-text">{for_school}</span>
                </SubmitButton>
            </FormView>
        </section>
    }
}

/// Whether news about this service come: apart from what schools write.
#[component]
fn News(
    /// Whether they do.
    wanted: bool,
) -> impl IntoView {
    let words = words::choices();
    let toasts = use_toasts();
    let form = Form::new("news");
    let news = RwSignal::new(wanted);
    let submit = move || {
        let news = news.get_untracked();
        let said = if news { words.news_on } else { words.news_off };
        form.send(ChooseNews { news }, move |_| toasts.done(said));
    };
    view! {
        <section class="card choice" aria-labelledby="news-title">
            <h2 id="news-title">{words.news_title}</h2>
            <FormView form on_submit=submit>
                <Checkbox form name="news" label=words.news hint=words.news_hint value=news />
                <SubmitButton form text=words.save>
                    <span class="quiet-text">{fill(words.for_school, &[("school", words.news_title)])}</span>
                </SubmitButton>
            </FormView>
        </section>
    }
}

/// The hours at which a summary can come, and how they are written: `07:00`.
fn hours() -> Vec<(String, String)> {
    let written = |hour: i64| {
        let number = hour.to_string();
        let text = [if hour < 10 { "0" } else { "" }, &number, ":00"].concat();
        (number, text)
    };
    SUMMARY_HOURS.map(written).collect()
}

const fn print_emails(emails: Emails) -> &'static str {
    match emails {
        Emails::Each => "each",
        Emails::Daily => "daily",
        Emails::None => "none",
    }
}

fn parse_emails(text: &str) -> Emails {
    match text {
        "daily" => Emails::Daily,
        "none" => Emails::None,
        _ => Emails::Each,
    }
}
