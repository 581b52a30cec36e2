//! P13: an enquiry to a school or to the operator, by anyone; and for someone signed in, their own with the answers.

use super::{account, links::Linked};
use crate::prelude::*;
use crate::{
    api::{self, Load},
    browser,
    components::{Form, Kind, heading, skeleton},
    dates,
    dom::{self, El, button, div, effect, el, p},
    session::{self, Standing},
    words::{self, fill},
};
use shared::{
    Uuid,
    enquiry::{Ask, Asked, BeginEnquiry, FORM_HOURS, LEAST_SECONDS, ListMyEnquiries, MyEnquiry, Text, Topic},
    invisible::is_blank,
    me::Me,
};

const TOPICS: [(Topic, &str); 5] = [
    (Topic::MyData, "my_data"),
    (Topic::Messages, "messages"),
    (Topic::SignIn, "sign_in"),
    (Topic::Details, "details"),
    (Topic::Other, "other"),
];

/// What is typed; it stays when the page is drawn anew.
#[derive(Clone, Copy)]
struct Typed {
    topic: RwSignal<String>,
    /// The id of one of the parent's schools, or nothing for the operator.
    to: RwSignal<String>,
    school: RwSignal<String>,
    name: RwSignal<String>,
    email: RwSignal<String>,
    question: RwSignal<String>,
    website: RwSignal<String>,
    /// What the form was opened with, and when.
    stamp: RwSignal<(String, f64)>,
    waiting: RwSignal<bool>,
}

/// The page.
pub fn page() -> El {
    let text = || RwSignal::new(String::new());
    let typed = Typed {
        topic: RwSignal::new(TOPICS[0].1.to_owned()),
        to: text(),
        school: text(),
        name: text(),
        email: text(),
        question: text(),
        website: text(),
        stamp: RwSignal::new((String::new(), 0.0)),
        waiting: RwSignal::new(false),
    };
    let sent: RwSignal<Option<Asked>> = RwSignal::new(None);
    let mine: RwSignal<Load<Vec<MyEnquiry>>> = RwSignal::new(Load::Waiting);
    dom::spawn(async move {
        _ = open(typed).await;
    });
    effect(move || {
        // After each one that was sent, too.
        sent.track();
        if session::standing() == Standing::In {
            dom::spawn(async move {
                if let Ok(found) = api::call_if_signed_in(ListMyEnquiries {}).await {
                    mine.set(Load::Here(found.items));
                }
            });
        }
    });
    div("enquiry")
        .add(heading(words::enquiry().title))
        .live(move || match (sent.get(), session::standing()) {
            (Some(asked), _) => receipt(&asked, typed, sent),
            (None, Standing::Unknown) => skeleton(2),
            (None, _) => form(untrack(account::me).as_deref(), typed, sent),
        })
        .live(move || match mine.get() {
            Load::Here(mine) if !mine.is_empty() => Some(asked_before(&mine)),
            _ => None,
        })
}

/// Asks for what the form is sent with.
async fn open(typed: Typed) -> Result<(), shared::Problem> {
    let form = api::call(BeginEnquiry {}).await?;
    typed.stamp.set((form.stamp, browser::now()));
    Ok(())
}

fn form(me: Option<&Me>, typed: Typed, sent: RwSignal<Option<Asked>>) -> El {
    let words = words::enquiry();
    let form = Form::new("enquiry");
    let known = me.is_some();
    let named = me.is_some_and(|me| me.name.is_some());
    let topics = [words.my_data, words.messages, words.sign_in, words.details, words.other];
    let topics: Vec<(String, String)> =
        TOPICS.iter().zip(topics).map(|((_, name), text)| ((*name).to_owned(), text.to_owned())).collect();
    let whom = match me {
        Some(me) => {
            let mut options: Vec<(String, String)> =
                me.schools.iter().map(|school| (school.id.to_string(), school.name.clone())).collect();
            options.push((String::new(), words.operator.to_owned()));
            if let (true, Some((first, _))) = (typed.to.with_untracked(String::is_empty), options.first()) {
                typed.to.set(first.clone());
            }
            form.select("school_id", words.to, &options, typed.to)
        }
        None => form.field("school", Kind::Text, words.school, words.school_hint, typed.school),
    };
    let name = (!named).then(|| form.field("name", Kind::Name, words.name, "", typed.name));
    let email = match me {
        Some(me) => p(&fill(words.answer_to, &[("email", &me.email)])).class("hint"),
        None => form.field("email", Kind::Email, words.email, "", typed.email),
    };
    let most = Text::MAX.to_string();
    let submit = move || {
        for (needed, field, value, text) in [
            (!named, "name", typed.name, words.name_missing),
            (!known, "email", typed.email, words.email_missing),
            (true, "question", typed.question, words.question_missing),
        ] {
            if needed && value.with_untracked(|value| is_blank(value)) {
                form.refuse(field, text);
            }
        }
        if form.is_sound() && !typed.waiting.get_untracked() {
            send(form, known, typed, sent);
        }
    };
    effect(move || {
        if form.error("website").is_some() {
            typed.website.set(String::new());
        }
    });
    form.element(submit)
        .class("narrow")
        .add(p(words.intro))
        .add(form.select("topic", words.topic, &topics, typed.topic))
        .add(whom)
        .add(name)
        .add(email)
        .add(form.area(
            "question",
            words.question,
            &fill(words.question_hint, &[("most", &most)]),
            typed.question,
        ))
        .add(trap(typed.website))
        .add(form.submit(words.send))
}

/// A field for programs that fill in whatever there is. People do not see it, and screen readers pass over it.
fn trap(value: RwSignal<String>) -> El {
    let input = el("input")
        .attr("type", "text")
        .class("quiet-text")
        .attr("id", "enquiry-website")
        .attr("name", "website")
        .attr("tabindex", "-1")
        .attr("autocomplete", "off");
    let element: web_sys::HtmlInputElement = input.node_as();
    effect({
        let element = element.clone();
        move || element.set_value(&value.get())
    });
    div("quiet-text")
        .attr("aria-hidden", "true")
        .add(el("label").attr("for", "enquiry-website").text(words::enquiry().website))
        .add(input.on("input", move |_| value.set(element.value())))
}

/// Sends the form, not sooner than a person could have filled it in, and with a stamp that still counts.
fn send(form: Form, known: bool, typed: Typed, sent: RwSignal<Option<Asked>>) {
    typed.waiting.set(true);
    dom::spawn(async move {
        let (stamp, at) = typed.stamp.get_untracked();
        #[expect(clippy::cast_precision_loss, reason = "a day has few milliseconds")]
        let (least, most) = (LEAST_SECONDS as f64 * 1000.0, (FORM_HOURS - 1) as f64 * 3_600_000.0);
        if (stamp.is_empty() || browser::now() - at > most)
            && let Err(problem) = open(typed).await
        {
            typed.waiting.set(false);
            return form.fail(&problem);
        }
        let (stamp, at) = typed.stamp.get_untracked();
        #[expect(clippy::cast_possible_truncation, reason = "at most some seconds")]
        let rest = (least + 200.0 - (browser::now() - at)) as i32;
        if rest > 0 {
            _ = browser::promise(|done| browser::after(rest, &done)).await;
        }
        typed.waiting.set(false);
        let topic = typed.topic.get_untracked();
        let topic = TOPICS.iter().find(|(_, name)| *name == topic).map_or(Topic::Other, |(topic, _)| *topic);
        let request = Ask {
            topic,
            school_id: if known { Uuid::try_parse(&typed.to.get_untracked()).ok() } else { None },
            school: if known { String::new() } else { typed.school.get_untracked() },
            name: typed.name.get_untracked(),
            email: typed.email.get_untracked(),
            question: typed.question.get_untracked(),
            stamp,
            website: typed.website.get_untracked(),
        };
        form.send(request, move |asked| sent.set(Some(asked)));
    });
}

fn receipt(asked: &Asked, typed: Typed, sent: RwSignal<Option<Asked>>) -> El {
    let words = words::enquiry();
    browser::focus_soon("enquiry-sent".to_owned());
    let again = move || {
        typed.question.set(String::new());
        sent.set(None);
        dom::spawn(async move {
            _ = open(typed).await;
        });
    };
    div("card")
        .add(el("h2").attr("id", "enquiry-sent").attr("tabindex", "-1").text(words.sent))
        .add(
            el("p")
                .add(el("span").text(words.reference))
                .text(": ")
                .add(el("strong").class("reference").add(el("bdi").text(&asked.reference))),
        )
        .add(p(&fill(words.note_it, &[("email", &asked.email)])))
        .add(button("button quiet", words.another, again))
}

fn asked_before(mine: &[MyEnquiry]) -> El {
    el("section").add(el("h2").text(words::enquiry().mine)).add(mine.iter().map(one).collect::<Vec<_>>())
}

fn one(enquiry: &MyEnquiry) -> El {
    let words = words::enquiry();
    let zone = untrack(account::me);
    let zone = match (&zone, &enquiry.school) {
        (Some(me), Some(school)) => account::zone(me, school.id),
        _ => account::HOME_ZONE,
    };
    let to = enquiry.school.as_ref().map_or(words.operator, |school| &school.name);
    let about = fill(words.asked, &[("to", to), ("date", &dates::date(enquiry.asked_at, zone))]);
    let answers = enquiry.answers.iter().map(|answer| {
        let when = fill(words.answered, &[("date", &dates::date_and_time(answer.at, zone))]);
        div("answer")
            .add(p(&when).class("hint"))
            .add(div("text").attr("dir", "auto").add(Linked(&answer.text)))
    });
    let state = match (enquiry.closed, enquiry.answers.is_empty()) {
        (true, _) => Some(words.closed),
        (false, true) => Some(words.waiting),
        (false, false) => None,
    };
    el("article")
        .class("card")
        .add(el("h3").add(el("bdi").text(&enquiry.reference)))
        .add(p(&about).class("hint"))
        .add(div("text").attr("dir", "auto").add(Linked(&enquiry.question)))
        .add(answers.collect::<Vec<_>>())
        .add(state.map(|state| p(state).class("hint")))
}
