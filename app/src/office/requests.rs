//! O6, the part about joining: who asks to join the school or its groups, the office's answer, and who may ask at all.

use super::{account, how_many, loaded, number};
use crate::prelude::*;
use crate::{
    api::{self, Load},
    browser,
    components::{Form, Kind, Say, below, heading, say},
    dates,
    dom::{self, El, button, div, el, link, p},
    route::Office,
    words::list,
};
use shared::{
    Uuid,
    requests::{
        ApproveRequest, JoiningRules, ListRequests, Match, ReadJoining, RefuseRequest, Registration, Request,
        RequestState, Requests, SetJoining, SetRegistration,
    },
    schools::{GroupToJoin, Joining},
};

/// The id of the line that says how many wait; it takes the focus when one of them was answered.
const HOW_MANY: &str = "waiting";

/// The page.
pub fn page() -> El {
    let shown = Shown {
        waiting: RwSignal::new(Load::Waiting),
        decided: RwSignal::new(Load::Waiting),
        rules: RwSignal::new(Load::Waiting),
    };
    shown.ask();
    api::load(ReadJoining {}, shown.rules);
    let decided =
        div("")
            .add(el("h2").text("Answered"))
            .add(loaded(shown.decided, 1, |requests: Requests| answered(&requests)));
    let rules =
        div("")
            .add(el("h2").text("Who may ask"))
            .add(loaded(shown.rules, 1, move |rules: JoiningRules| rules_form(&rules)));
    div("requests")
        .add(heading("Requests to join"))
        .add(loaded(shown.waiting, 2, move |requests: Requests| shown.list(&requests)))
        .add(below(decided, shown.waiting))
        .add(below(div("").add(below(rules, shown.decided)), shown.waiting))
}

#[derive(Clone, Copy)]
struct Shown {
    waiting: RwSignal<Load<Requests>>,
    decided: RwSignal<Load<Requests>>,
    rules: RwSignal<Load<JoiningRules>>,
}

impl Shown {
    fn ask(self) {
        api::load(ListRequests::default(), self.waiting);
        api::load(ListRequests { decided: true, after: None }, self.decided);
    }

    /// One was answered: both lists change, and the count beside the link.
    fn answered(self, done: String) {
        say(Say::Done(done));
        // The card that was answered goes as soon as the first list is there: what is asked here must not go with it.
        dom::spawn_for_good(async move {
            if let Ok(requests) = api::call(ListRequests { decided: true, after: None }).await {
                self.decided.set(Load::Here(requests));
            }
            if let Ok(requests) = api::call(ListRequests::default()).await {
                self.waiting.set(Load::Here(requests));
                browser::focus_soon(HOW_MANY.into());
            }
        });
        account::ask();
    }

    fn list(self, requests: &Requests) -> Vec<El> {
        if requests.items.is_empty() {
            return vec![p("Nobody is waiting.").class("empty").attr("id", HOW_MANY).attr("tabindex", "-1")];
        }
        let mut parts = vec![
            p(&how_many(requests.waiting, "person waits", "people wait"))
                .attr("id", HOW_MANY)
                .attr("tabindex", "-1"),
            p(
                "Each has shown by a code that the email address is theirs. Nobody has checked the name or the number unless it \
               says so.",
            ),
        ];
        parts.extend(requests.items.iter().map(|request| self.request(request)));
        if requests.more {
            parts.push(p("There are more: they are shown once these are answered."));
        }
        parts
    }

    fn request(self, request: &Request) -> El {
        let id = request.id;
        let zone = account::zone();
        // A form's name is for good; an office answers a few in a sitting.
        let form = Form::new(String::leak(["join-", &id.to_string()].concat()));
        let mobile = request.mobile.as_deref().map(|mobile| {
            let confirmed =
                if request.mobile_confirmed { " (confirmed by a code)" } else { " (not confirmed)" };
            [&number(mobile), confirmed].concat()
        });
        let pair =
            |label: &str, value: &str| div("value").add(el("dt").text(label)).add(el("dd").text(value));
        let values = vec![
            Some(pair("Email", &[&request.email, " (confirmed by a code)"].concat())),
            mobile.map(|mobile| pair("Mobile", &mobile)),
            Some(pair("Asked", &dates::date_and_time(request.asked_at, &zone))),
        ];
        let groups: Vec<(Uuid, RwSignal<bool>)> =
            request.groups.iter().map(|group| (group.id, RwSignal::new(true))).collect();
        let boxes = request.groups.iter().zip(&groups).enumerate().map(|(index, (group, (id, ticked)))| {
            let field = if index == 0 { "groups".to_owned() } else { id.to_string() };
            form.checkbox(&field, &group.name, "", *ticked)
        });
        let boxes = boxes.collect::<Vec<_>>();
        let boxes = (!boxes.is_empty()).then(|| {
            el("fieldset").class("group-boxes").add(el("legend").text("Groups to put them in")).add(boxes)
        });
        let record = RwSignal::new(String::new());
        let name = request.name.clone();
        let approve = move || {
            let chosen = groups.iter().filter(|(_, ticked)| ticked.get_untracked()).map(|(id, _)| *id);
            let request = ApproveRequest {
                id,
                contact: record.with_untracked(|record| Uuid::try_parse(record).ok()),
                groups: chosen.collect(),
            };
            let done = [&name, " is in and has been told by email."].concat();
            form.send(request, move |_| self.answered(done));
        };
        let whose = match request.contact {
            Some(contact) => el("p")
                .add(link(&Office::Contact(contact).print(), "Already a contact of yours"))
                .text(": they ask for groups alone."),
            None => records(form, &request.matches, record),
        };
        let title = ["join-title-", &id.to_string()].concat();
        el("section")
            .class("card request")
            .attr("aria-labelledby", &title)
            .add(el("h2").attr("id", &title).text(&request.name))
            .add(el("dl").class("values").add(values))
            .add(form.element(approve).add(whose).add(boxes).add(form.submit("Let them in")))
            .add(self.refusal(request))
    }

    fn refusal(self, request: &Request) -> El {
        let id = request.id;
        let form = Form::new(String::leak(["refuse-", &id.to_string()].concat()));
        let reason = RwSignal::new(String::new());
        let done = [&request.name, " was refused and has been told by email."].concat();
        let submit = move || {
            let done = done.clone();
            form.send(RefuseRequest { id, reason: reason.get_untracked() }, move |_| self.answered(done));
        };
        let hint = "The parent reads this and is mailed it. Say what they can do next.";
        el("details").add(el("summary").text("Refuse")).add(
            form.element(submit)
                .add(form.field("reason", Kind::Text, "Reason", hint, reason))
                .add(form.submit("Refuse").class("button grave")),
        )
    }
}

/// Which of the school's records is theirs.
fn records(form: Form, matches: &[Match], record: RwSignal<String>) -> El {
    let mut options = vec![(String::new(), "A new contact".to_owned())];
    options.extend(matches.iter().map(|one| (one.contact.to_string(), described(one))));
    let hint = match matches.len() {
        0 => "None of your records has this name or number.",
        _ => {
            "These of your records have the same name or number, and no account. Choose one only if you are sure: they will see \
              its messages and children, and the email address above counts for it from then on."
        }
    };
    div("").add(p(hint).class("hint")).add(form.select("contact", "They are", &options, record))
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

/// What was answered, latest first.
fn answered(requests: &Requests) -> El {
    if requests.items.is_empty() {
        return p("Nothing has been answered yet.");
    }
    let zone = account::zone();
    let line = |request: &Request| {
        let what = match request.state {
            RequestState::Approved => "let in",
            RequestState::Refused => "refused",
            RequestState::Withdrawn => "took the request back",
            RequestState::Pending => "waits",
        };
        let mut text = [": ", what].concat();
        if let Some(at) = request.decided_at {
            text.push_str(", ");
            text.push_str(&dates::date_and_time(at, &zone));
        }
        match (&request.decided_by, request.state) {
            (Some(who), _) => text.push_str(&[", by ", who].concat()),
            (None, RequestState::Approved) => text.push_str(", because your records have the address"),
            _ => {}
        }
        if let Some(reason) = &request.reason {
            text.push_str(&[". Reason: ", reason].concat());
        }
        let name = el("strong").text(&request.name);
        let name = match request.contact {
            Some(contact) => link(&Office::Contact(contact).print(), "").add(name),
            None => name,
        };
        el("li").add(name).text(&text)
    };
    el("ul").class("answered").add(requests.items.iter().map(line).collect::<Vec<_>>())
}

fn rules_form(rules: &JoiningRules) -> Vec<El> {
    let form = Form::new("registration");
    let registration = RwSignal::new(
        match rules.registration {
            Registration::Closed => "closed",
            Registration::ByCode => "by_code",
            Registration::Listed => "listed",
        }
        .to_owned(),
    );
    let submit = move || {
        let registration = match &*registration.get_untracked() {
            "closed" => Registration::Closed,
            "listed" => Registration::Listed,
            _ => Registration::ByCode,
        };
        form.send(SetRegistration { registration }, |_| say(Say::Done("Saved".into())));
    };
    let options = [
        ("listed", "Everyone", "The school is found by its name."),
        ("by_code", "Those who know the code", "Give the code out in a letter or on your website."),
        ("closed", "Nobody", "Those who have been invited, or are members, are not affected."),
    ];
    let code = ["Your school's code is ", &rules.code, "."].concat();
    let school = form
        .element(submit)
        .add(form.radios("registration", "Who may ask to join the school", &code, &options, registration))
        .add(form.submit("Save"));
    let groups = rules.groups.iter().map(group).collect::<Vec<_>>();
    let groups = (!groups.is_empty()).then(|| {
        el("details")
            .class("card")
            .add(el("summary").text("Which groups people may choose"))
            .add(p("Anyone who registers reads the names of groups that can be chosen."))
            .add(groups)
    });
    let mut parts = vec![div("card").add(school)];
    parts.extend(groups);
    parts
}

fn group(group: &GroupToJoin) -> El {
    let form = Form::new(String::leak(["group-", &group.id.to_string()].concat()));
    let id = group.id;
    let joining = RwSignal::new(
        match group.joining {
            Joining::Closed => "closed",
            Joining::Ask => "ask",
            Joining::Open => "open",
        }
        .to_owned(),
    );
    let options = [
        ("closed", "Nobody chooses it: we put people in"),
        ("ask", "People ask, and we answer"),
        ("open", "Everyone whom we know joins at once"),
    ]
    .map(|(value, text)| (value.to_owned(), text.to_owned()));
    let name = group.name.clone();
    let submit = move || {
        let joining = match &*joining.get_untracked() {
            "open" => Joining::Open,
            "ask" => Joining::Ask,
            _ => Joining::Closed,
        };
        let done = ["Saved for ", &name].concat();
        form.send(SetJoining { id, joining }, move |_| say(Say::Done(done)));
    };
    let save = button("button quiet", "Save", || ())
        .attr("type", "submit")
        .add(el("span").class("quiet-text").text(&[" ", &group.name].concat()));
    form.element(submit)
        .class("group-rule")
        .add(form.select("joining", &group.name, &options, joining))
        .add(save)
}
