//! One request: who asks for what, which record is theirs, letting them in, or refusing.

use crate::{
    components::{Checkbox, Form, FormView, InputKind, Select, SubmitButton, TextField},
    dates,
    i18n::list,
    pages::office::{account::use_office_account, wording::number},
    routes::office::OfficeRoute,
};
use leptos::{either::Either, prelude::*};
use shared::{
    Uuid,
    endpoint::Named,
    requests::{ApproveRequest, Match, RefuseRequest, Request},
};

/// The card.
#[component]
pub fn RequestCard(
    /// The request.
    request: Request,
    /// Is told that it was answered, and what to say about it.
    on_answer: Callback<String>,
) -> impl IntoView {
    let id = request.id;
    let zone = use_office_account().time_zone();
    let title = ["join-title-", &id.to_string()].concat();
    let heading = title.clone();
    let mobile = request.mobile.as_deref().map(|mobile| {
        let confirmed = if request.mobile_confirmed { " (confirmed by a code)" } else { " (not confirmed)" };
        [&number(mobile), confirmed].concat()
    });
    let values = [
        Some(("Email", [&request.email, " (confirmed by a code)"].concat())),
        mobile.map(|mobile| ("Mobile", mobile)),
        Some(("Asked", dates::date_and_time(request.asked_at, &zone))),
    ];
    let pair = |(label, value)| {
        view! {
            <div class="value">
                <dt>{label}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    view! {
        <section class="card request" aria-labelledby=title>
            <h2 id=heading>{request.name.clone()}</h2>
            <dl class="values">{values.into_iter().flatten().map(pair).collect_view()}</dl>
            <Approval request=request.clone() on_answer />
            <Refusal id name=request.name on_answer />
        </section>
    }
}

/// Lets them in.
#[component]
fn Approval(request: Request, on_answer: Callback<String>) -> impl IntoView {
    let id = request.id;
    // A form's name is for good; an office answers a few in a sitting.
    let form = Form::new(String::leak(["join-", &id.to_string()].concat()));
    let record = RwSignal::new(String::new());
    let groups: Vec<(Named, RwSignal<bool>)> =
        request.groups.into_iter().map(|group| (group, RwSignal::new(true))).collect();
    let done = [&request.name, " has been let in and told by email."].concat();
    let ticked: Vec<_> = groups.iter().map(|(group, ticked)| (group.id, *ticked)).collect();
    let submit = move || {
        let ticked = ticked.iter().filter(|(_, ticked)| ticked.get_untracked());
        let request = ApproveRequest {
            id,
            contact: record.with_untracked(|record| Uuid::try_parse(record).ok()),
            groups: ticked.map(|(id, _)| *id).collect(),
        };
        let done = done.clone();
        form.send(request, move |_| on_answer.run(done));
    };
    let whose = match request.contact {
        Some(contact) => Either::Left(view! {
            <p>
                <a href=OfficeRoute::Contact(contact).print()>"Already a contact of yours"</a>
                ": asking to join groups only."
            </p>
        }),
        None => Either::Right(view! { <Records form matches=request.matches record /> }),
    };
    view! {
        <FormView form on_submit=submit>
            {whose}
            <Groups form groups />
            <SubmitButton form text="Let them in" />
        </FormView>
    }
}

/// The groups that they asked for.
#[component]
fn Groups(form: Form, groups: Vec<(Named, RwSignal<bool>)>) -> impl IntoView {
    let group = |(index, (group, ticked)): (usize, (Named, RwSignal<bool>))| {
        // The first is where the summary of what is wrong leads.
        let name = if index == 0 { "groups".to_owned() } else { group.id.to_string() };
        view! { <Checkbox form name label=group.name value=ticked /> }
    };
    (!groups.is_empty()).then(|| {
        view! {
            <fieldset class="group-boxes">
                <legend>"Groups to put them in"</legend>
                {groups.into_iter().enumerate().map(group).collect_view()}
            </fieldset>
        }
    })
}

/// Which of the school's records is theirs.
#[component]
fn Records(form: Form, matches: Vec<Match>, record: RwSignal<String>) -> impl IntoView {
    let hint = if matches.is_empty() {
        "None of your records has this name or number."
    } else {
        "These of your records have the same name or number, and no account. Choose one only if you are sure: they will see its \
         messages and children, and the email address above is used for it from then on."
    };
    let mut options = vec![(String::new(), "A new contact".to_owned())];
    options.extend(matches.iter().map(|one| (one.contact.to_string(), described(one))));
    view! {
        <div>
            <p class="hint">{hint}</p>
            <Select form name="contact" label="They are" options value=record />
        </div>
    }
}

fn described(one: &Match) -> String {
    let mut text = one.name.clone().unwrap_or_else(|| "Contact without a name".to_owned());
    for part in [one.email.clone(), one.mobile.as_deref().map(number)].into_iter().flatten() {
        text.push_str(", ");
        text.push_str(&part);
    }
    if !one.children.is_empty() {
        text.push_str("; parent of ");
        text.push_str(&list(&one.children));
    }
    text.push_str(match (one.same_name, one.same_mobile) {
        (true, true) => " – same name and number",
        (true, false) => " – same name",
        _ => " – same number",
    });
    text
}

/// Does not let them in, and says why.
#[component]
fn Refusal(id: Uuid, name: String, on_answer: Callback<String>) -> impl IntoView {
    let form = Form::new(String::leak(["refuse-", &id.to_string()].concat()));
    let reason = form.draft("reason", "");
    let done = [&name, " was refused and has been told by email."].concat();
    let submit = move || {
        let done = done.clone();
        form.send(RefuseRequest { id, reason: reason.get_untracked() }, move |_| {
            form.clear_draft();
            on_answer.run(done);
        });
    };
    view! {
        <details>
            <summary>"Refuse"</summary>
            <FormView form on_submit=submit>
                <TextField
                    form
                    name="reason"
                    kind=InputKind::Text
                    label="Reason"
                    hint="The parent reads this here and by email. Say what they can do next."
                    value=reason
                />
                <SubmitButton form text="Refuse" grave=true />
            </FormView>
        </details>
    }
}
