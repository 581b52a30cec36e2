//! O8: one enquiry: what was asked, the answers, and what was done with it.

use super::{account, breakable, enquiries::topic, loaded};
use crate::prelude::*;
use crate::{
    api::{self, Load},
    components::{Form, Picture, Say, icon, live_heading, say},
    dates,
    dom::{self, El, button, div, el, link, p},
    parent::links::Linked,
    route::Office,
    words::said,
};
use shared::{
    Code, Language, Uuid,
    enquiry::{Action, Answer, AnswerEnquiry, CloseEnquiry, Enquiry, ReadEnquiry},
    invisible::is_blank,
};

/// The page.
pub fn page(id: Uuid) -> El {
    let state = RwSignal::new(Load::Waiting);
    let answer = RwSignal::new(String::new());
    api::load(ReadEnquiry { id }, state);
    let title = move || {
        state.with(|state| match state {
            Load::Here(enquiry) => ["Enquiry ", &enquiry.reference].concat(),
            Load::Failed(problem) if problem.code == Code::NotFound => "There is nothing here".to_owned(),
            Load::Waiting | Load::Failed(_) => "Enquiry".to_owned(),
        })
    };
    let all = Office::Enquiries { closed: false, after: None }.print();
    div("enquiry")
        .add(
            el("p")
                .class("way-back")
                .add(link(&all, "").add(icon(Picture::Back)).add(el("span").text("All enquiries"))),
        )
        .add(live_heading(title))
        .add(loaded(state, 2, move |enquiry| show(&enquiry, state, answer)))
}

fn show(enquiry: &Enquiry, state: RwSignal<Load<Enquiry>>, answer: RwSignal<String>) -> Vec<El> {
    let zone = account::zone();
    let value = |name: &str, inside: El| div("value").add(el("dt").text(name)).add(el("dd").add(inside));
    let who = el("bdi").text(&enquiry.name);
    let who = match enquiry.contact {
        Some(contact) => el("span").add(link(&Office::Contact(contact).print(), "").add(who)),
        None => who,
    };
    let known = if enquiry.signed_in {
        " (signed in, so the address is theirs)"
    } else {
        " (not signed in: the address is as it was typed, so send nothing personal there)"
    };
    let facts = [
        value("From", who),
        value("Answer goes to", el("span").add(breakable(&enquiry.email)).text(known)),
        value("About", el("span").text(topic(enquiry.topic))),
        value("Sent", el("span").text(&dates::date_and_time(enquiry.asked_at, &zone))),
        value("Language", el("span").text(spoken(enquiry.language))),
    ];
    let answers = enquiry.answers.iter().map(|answer| answered(answer, &zone)).collect::<Vec<_>>();
    let events = enquiry.events.iter().map(|event| {
        let what = match event.action {
            Action::Opened => "Opened",
            Action::Answered => "Answered",
            Action::Closed => "Closed",
            Action::Reopened => "Opened again",
        };
        let when = dates::date_and_time(event.at, &zone);
        el("li").text(what).text(" by ").text(&event.by).text(", ").text(&when)
    });
    let closed = enquiry.closed_at.map(|at| {
        let text =
            ["Closed on ", &dates::date_and_time(at, &zone), ". It is kept for a year from then."].concat();
        p(&text).class("banner").attr("role", "status")
    });
    let toggle = close(enquiry.id, enquiry.closed_at.is_none(), state);
    vec![
        div("").add(closed),
        el("dl").class("values card").add(facts),
        el("h2").text("Question"),
        div("card text").attr("dir", "auto").add(Linked(&enquiry.question)),
        div("").add(answers),
        if enquiry.closed_at.is_none() { reply(enquiry, state, answer) } else { div("") },
        div("buttons").add(toggle),
        el("h2").text("What was done"),
        el("ul").class("bare").add(events.collect::<Vec<_>>()),
    ]
}

/// A language as the office calls it.
fn spoken(language: Language) -> &'static str {
    match language {
        Language::English => "English",
        Language::Welsh => "Welsh",
        Language::Polish => "Polish",
        Language::Urdu => "Urdu",
    }
}

fn answered(answer: &Answer, zone: &str) -> El {
    let by = answer.by.as_deref().unwrap_or("The office");
    let title = ["Answer by ", by, ", ", &dates::date_and_time(answer.at, zone)].concat();
    el("section")
        .add(el("h2").text(&title))
        .add(div("card text").attr("dir", "auto").add(Linked(&answer.text)))
}

fn reply(enquiry: &Enquiry, state: RwSignal<Load<Enquiry>>, answer: RwSignal<String>) -> El {
    let form = Form::new("answer");
    let close = RwSignal::new(true);
    let id = enquiry.id;
    let submit = move || {
        if answer.with_untracked(|text| is_blank(text)) {
            form.refuse("text", "Write the answer");
        }
        let request = AnswerEnquiry { id, text: answer.get_untracked(), close: close.get_untracked() };
        form.send(request, move |enquiry| {
            answer.set(String::new());
            state.set(Load::Here(enquiry));
            account::ask();
            say(Say::Done("The answer is on its way.".to_owned()));
        });
    };
    let hint = if enquiry.signed_in {
        "It goes by mail with the reference, and the parent also finds it in the Message Centre."
    } else {
        "It goes by mail with the reference."
    };
    el("section").add(el("h2").text("Your answer")).add(
        form.element(submit)
            .class("answer-form")
            .add(form.area("text", "Answer", hint, answer))
            .add(form.checkbox("close", "Close the enquiry with this answer", "", close))
            .add(form.submit("Send the answer")),
    )
}

fn close(id: Uuid, closed: bool, state: RwSignal<Load<Enquiry>>) -> El {
    let press = move || {
        dom::spawn(async move {
            match api::call(CloseEnquiry { id, closed }).await {
                Ok(enquiry) => {
                    state.set(Load::Here(enquiry));
                    account::ask();
                    say(Say::Done(
                        if closed { "The enquiry is closed." } else { "The enquiry is open again." }
                            .to_owned(),
                    ));
                }
                Err(problem) => say(Say::Failed(said(&problem))),
            }
        });
    };
    button("button quiet", if closed { "Close without another answer" } else { "Open it again" }, press)
}
