//! P13: the form of an enquiry. The server takes it with a stamp of when it was opened: programs fill in a form faster than people.

use crate::{
    api::{Api, use_api},
    browser,
    components::{Form, FormView, InputKind, Select, SubmitButton, TextArea, TextField},
    i18n::{fill, words},
};
use futures_channel::oneshot;
use leptos::{either::Either, prelude::*, task::spawn_local_scoped_with_cancellation};
use shared::{
    Problem, Uuid,
    enquiry::{Ask, Asked, BeginEnquiry, FORM_HOURS, LEAST_SECONDS, Text, Topic},
    invisible::is_blank,
    me::Me,
};
use std::{sync::Arc, time::Duration};

/// The topics as the form spells them.
const TOPICS: [(Topic, &str); 5] = [
    (Topic::MyData, "my_data"),
    (Topic::Messages, "messages"),
    (Topic::SignIn, "sign_in"),
    (Topic::Details, "details"),
    (Topic::Other, "other"),
];

/// The form.
#[component]
pub fn EnquiryForm(
    /// Who is signed in, if anyone.
    me: Option<Arc<Me>>,
    /// What was sent from this page before: the next enquiry begins with it, but for the question.
    last: StoredValue<Option<Ask>>,
    /// What the server answered when it was sent.
    sent: RwSignal<Option<Asked>>,
) -> impl IntoView {
    let words = words::enquiry();
    let form = Form::new("enquiry");
    let recipients = me.as_ref().map(|me| recipients(me));
    let fields = last.with_value(|last| Fields::new(form, last.as_ref(), recipients.as_deref()));
    let website = RwSignal::new(String::new());
    let (is_known, is_named) = (me.is_some(), me.as_ref().is_some_and(|me| me.name.is_some()));
    let submit_request = use_submit(form, last, sent);
    let submit = move || {
        for (needed, field, value, text) in [
            (!is_named, "name", fields.name, words.name_missing),
            (!is_known, "email", fields.email, words.email_missing),
            (true, "question", fields.question, words.question_missing),
        ] {
            if needed && value.with_untracked(|value| is_blank(value)) {
                form.add_error(field, text);
            }
        }
        if form.is_valid() {
            submit_request(fields.request(is_known, website.get_untracked()));
        }
    };
    let topics = [words.my_data, words.messages, words.sign_in, words.details, words.other];
    let topics =
        TOPICS.iter().zip(topics).map(|((_, name), text)| ((*name).to_owned(), text.to_owned())).collect();
    let to = match recipients {
        Some(options) => Either::Left(view! {
            <Select form name="school_id" label=words.to options value=fields.school_id />
        }),
        None => Either::Right(view! {
            <TextField
                form
                name="school"
                kind=InputKind::Text
                label=words.school
                hint=words.school_hint
                value=fields.school
            />
        }),
    };
    let name = (!is_named).then(|| {
        view! { <TextField form name="name" kind=InputKind::Name label=words.name value=fields.name /> }
    });
    let email = match &me {
        Some(me) => Either::Left(view! {
            <p class="hint">{fill(words.answer_to, &[("email", &me.email)])}</p>
        }),
        None => Either::Right(view! {
            <TextField form name="email" kind=InputKind::Email label=words.email value=fields.email />
        }),
    };
    let hint = fill(words.question_hint, &[("most", &Text::MAX.to_string())]);
    view! {
        <FormView form class="narrow" on_submit=submit>
            <p>{words.intro}</p>
            <Select form name="topic" label=words.topic options=topics value=fields.topic />
            {to}
            {name}
            {email}
            <TextArea form name="question" label=words.question hint value=fields.question />
            <Trap form value=website />
            <SubmitButton form text=words.send />
        </FormView>
    }
}

/// What is typed; it is there again when the form is built anew.
#[derive(Clone, Copy)]
struct Fields {
    topic: RwSignal<String>,
    /// The id of one of the parent's schools, or nothing for the operator.
    school_id: RwSignal<String>,
    school: RwSignal<String>,
    name: RwSignal<String>,
    email: RwSignal<String>,
    question: RwSignal<String>,
}

impl Fields {
    fn new(form: Form, last: Option<&Ask>, recipients: Option<&[(String, String)]>) -> Self {
        let text = |field: fn(&Ask) -> &String| last.map_or("", |last| field(last));
        let topic = last.map_or(Topic::MyData, |last| last.topic);
        let topic = TOPICS.iter().find(|(other, _)| *other == topic).map_or("", |(_, name)| name);
        Self {
            topic: form.draft("topic", topic),
            school_id: recipients
                .map_or_else(|| RwSignal::new(String::new()), |recipients| recipient(form, last, recipients)),
            school: form.draft("school", text(|last| &last.school)),
            name: form.draft("name", text(|last| &last.name)),
            email: form.draft("email", text(|last| &last.email)),
            question: form.draft("question", ""),
        }
    }

    /// The request without its stamp.
    fn request(self, is_known: bool, website: String) -> Ask {
        let topic = self.topic.get_untracked();
        Ask {
            topic: TOPICS.iter().find(|(_, name)| *name == topic).map_or(Topic::Other, |(topic, _)| *topic),
            school_id: self.school_id.with_untracked(|id| Uuid::try_parse(id).ok()).filter(|_| is_known),
            school: if is_known { String::new() } else { self.school.get_untracked() },
            name: self.name.get_untracked(),
            email: self.email.get_untracked(),
            question: self.question.get_untracked(),
            stamp: String::new(),
            website,
        }
    }
}

/// Who may answer: the parent's schools by their ids, and the operator.
fn recipients(me: &Me) -> Vec<(String, String)> {
    let schools = me.schools.iter().map(|school| (school.id.to_string(), school.name.clone()));
    schools.chain([(String::new(), words::enquiry().operator.to_owned())]).collect()
}

/// Who is to answer: the one chosen before, or the first.
fn recipient(form: Form, last: Option<&Ask>, recipients: &[(String, String)]) -> RwSignal<String> {
    let first = recipients.first().map_or("", |(id, _)| id);
    let before = last.map(|last| last.school_id.map(|id| id.to_string()).unwrap_or_default());
    let chosen = form.draft("school_id", before.as_deref().unwrap_or(first));
    // The parent may have left the school since.
    if recipients.iter().all(|(id, _)| chosen.with_untracked(|chosen| chosen != id)) {
        chosen.set(first.to_owned());
    }
    chosen
}

/// A field for programs that fill in whatever there is. People do not see it, and screen readers pass over it.
#[component]
fn Trap(
    /// The form.
    form: Form,
    /// What a program filled in.
    value: RwSignal<String>,
) -> impl IntoView {
    // Should a browser have filled it in for a person, the next try is without.
    Effect::new(move |_| {
        if form.error("website").is_some() {
            value.set(String::new());
        }
    });
    view! {
        <div class="quiet-text" aria-hidden="true">
            <label for=form.id("website")>{words::enquiry().website}</label>
            <input
                type="text"
                class="quiet-text"
                id=form.id("website")
                name="website"
                tabindex="-1"
                autocomplete="off"
                prop:value=value
                on:input:target=move |event| value.set(event.target().value())
            />
        </div>
    }
}

/// What the form is sent with.
#[derive(Clone)]
struct Stamp {
    text: String,
    /// When the form was opened, in milliseconds since 1970.
    opened_at: f64,
}

/// Opens the form; the function that it returns sends it, once.
fn use_submit(
    form: Form,
    last: StoredValue<Option<Ask>>,
    sent: RwSignal<Option<Asked>>,
) -> impl Fn(Ask) + Copy {
    let api = use_api();
    let stamp = StoredValue::new(None);
    let waiting = StoredValue::new(false);
    spawn_local_scoped_with_cancellation(async move {
        // Where this fails, it is tried again when the form is sent.
        if let Ok(opened) = open(api).await {
            stamp.set_value(Some(opened));
        }
    });
    move |request: Ask| {
        if waiting.get_value() {
            return;
        }
        waiting.set_value(true);
        spawn_local_scoped_with_cancellation(async move {
            let ready = wait_for_stamp(api, stamp).await;
            waiting.set_value(false);
            let request = match ready {
                Ok(stamp) => Ask { stamp, ..request },
                Err(problem) => return form.add_problem(&problem),
            };
            form.send(request.clone(), move |asked| {
                form.clear_draft();
                last.set_value(Some(request));
                sent.set(Some(asked));
            });
        });
    }
}

async fn open(api: Api) -> Result<Stamp, Problem> {
    let form = api.call(BeginEnquiry {}).await?;
    Ok(Stamp { text: form.stamp, opened_at: browser::now() })
}

/// Returns a stamp that still counts, not sooner than a person could have filled in the form.
async fn wait_for_stamp(api: Api, stamp: StoredValue<Option<Stamp>>) -> Result<String, Problem> {
    #[expect(clippy::cast_precision_loss, reason = "a day has few milliseconds")]
    let (least, most) = (LEAST_SECONDS as f64 * 1000.0 + 200.0, (FORM_HOURS - 1) as f64 * 3_600_000.0);
    let current = stamp.get_value().filter(|stamp| browser::now() - stamp.opened_at <= most);
    let Stamp { text, opened_at } = if let Some(current) = current {
        current
    } else {
        let opened = open(api).await?;
        stamp.set_value(Some(opened.clone()));
        opened
    };
    let rest = least - (browser::now() - opened_at);
    if rest > 0.0 {
        let (sender, passed) = oneshot::channel::<()>();
        set_timeout(move || _ = sender.send(()), Duration::from_secs_f64(rest / 1000.0));
        _ = passed.await;
    }
    Ok(text)
}
