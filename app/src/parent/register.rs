//! P1: someone without an account registers: school, groups, about you, the code.
//!
//! The steps are entries of the browser's history, so that Back goes one step back. What was typed is kept in memory until the
//! program goes: it is in no address and in nothing that the browser keeps.

use super::{account, new_password::NewPassword, school_search::SchoolSearch};
use crate::prelude::*;
use crate::{
    api,
    components::{Form, Kind, Say, heading, say},
    dom::{self, El, button, div, effect, el, link, p},
    nav,
    route::{Page, Parent},
    words::{self, fill, said},
};
use shared::{
    Uuid,
    details::{CODE_DIGITS, CODE_MINUTES},
    join::{ConfirmRegistration, FoundSchools, Joined, LookAtSchool, Register, Registered, SchoolToJoin},
    phone::Phone,
    schools::{GroupKind, State},
};
use std::cell::RefCell;

/// What was typed so far.
#[derive(Clone, Default)]
struct Draft {
    search: String,
    found: Option<(String, FoundSchools)>,
    school: Option<SchoolToJoin>,
    groups: Vec<Uuid>,
    name: String,
    email: String,
    mobile: String,
    password: String,
    accepted: bool,
    sent: Option<(Register, Registered)>,
    joined: Option<Joined>,
}

thread_local! {
    static DRAFT: RefCell<Draft> = RefCell::default();
}

fn draft() -> Draft {
    DRAFT.with_borrow(Clone::clone)
}

fn keep(change: impl FnOnce(&mut Draft)) {
    DRAFT.with_borrow_mut(change);
}

/// What is typed into a field goes into the draft at once.
fn kept(value: String, into: fn(&mut Draft, String)) -> RwSignal<String> {
    let signal = RwSignal::new(value);
    effect(move || {
        let value = signal.get();
        keep(|draft| into(draft, value));
    });
    signal
}

const GROUPS: &str = "groups";
const YOU: &str = "you";
const CODE: &str = "code";

fn turn(step: &str) {
    nav::go_searching(Page::Register.path(), step);
}

/// The page. A step that cannot be shown, because the page was loaded anew, gives way to the first.
pub fn page(step: &str) -> El {
    let draft = draft();
    let page = div("narrow register");
    if let Some(joined) = draft.joined {
        return page.add(done(&joined, &draft.email));
    }
    match (step, &draft.school, draft.sent.clone()) {
        (CODE, _, Some((request, registered))) => page.add(code(request, &registered)),
        (YOU, Some(school), _) => page.add(you(school, &draft)),
        (GROUPS, Some(school), _) => page.add(groups(school, &draft)),
        _ => page.add(find(draft)),
    }
}

fn find(draft: Draft) -> Vec<El> {
    let words = words::register();
    let search = SchoolSearch::new(draft.search, draft.found);
    effect(move || {
        let (text, found) = (search.text.get(), search.found.get());
        keep(|draft| (draft.search, draft.found) = (text, found));
    });
    let waiting = RwSignal::new(false);
    let chosen = move |school: shared::join::FoundSchool| {
        if waiting.get_untracked() {
            return;
        }
        waiting.set(true);
        dom::spawn(async move {
            let answer = api::call(LookAtSchool { id: school.id }).await;
            waiting.set(false);
            match answer {
                Ok(school) => {
                    keep(|draft| {
                        let known = |id: &Uuid| school.groups.iter().any(|group| group.id == *id);
                        draft.groups.retain(known);
                        draft.school = Some(school);
                    });
                    turn(GROUPS);
                }
                Err(problem) => say(Say::Failed(said(&problem))),
            }
        });
    };
    vec![
        heading(words.find_title),
        p(words.find_intro),
        search.element(chosen),
        el("p").add(link(Page::SignIn.path(), words.have_account)),
    ]
}

fn groups(school: &SchoolToJoin, draft: &Draft) -> Vec<El> {
    let words = words::register();
    let form = Form::new("groups");
    let boxes = school.groups.iter().map(|group| {
        let chosen = RwSignal::new(draft.groups.contains(&group.id));
        let id = group.id;
        effect(move || {
            let chosen = chosen.get();
            keep(|draft| {
                draft.groups.retain(|other| *other != id);
                draft.groups.extend(chosen.then_some(id));
            });
        });
        (group.kind, form.checkbox(&group.id.to_string(), &group.name, "", chosen))
    });
    let none = school.groups.is_empty();
    let intro = if none { words.groups_none } else { words.groups_intro };
    vec![
        heading(words.groups_title),
        p(&fill(intro, &[("school", &school.school.name)])),
        form.element(|| turn(YOU)).add(columns(boxes.collect())).add(steps(form.submit(words.next))),
    ]
}

/// Boxes of one kind stand together.
pub fn columns(boxes: Vec<(GroupKind, El)>) -> Vec<El> {
    let mut kinds: Vec<(GroupKind, El)> = Vec::new();
    for (kind, element) in boxes {
        match kinds.last_mut() {
            Some((last, into)) if *last == kind => *into = into.clone().add(element),
            _ => kinds.push((kind, div("group-boxes").add(element))),
        }
    }
    kinds.into_iter().map(|(_, element)| element).collect()
}

/// The button that goes on, and the way back.
fn steps(submit: El) -> El {
    let back = button("button quiet", words::register().back, || {
        if let Ok(history) = window().history() {
            _ = history.back();
        }
    });
    div("buttons").add([submit, back])
}

fn you(school: &SchoolToJoin, draft: &Draft) -> Vec<El> {
    let words = words::register();
    let form = Form::new("register");
    let name = kept(draft.name.clone(), |draft, value| draft.name = value);
    let email = kept(draft.email.clone(), |draft, value| draft.email = value);
    let mobile = kept(draft.mobile.clone(), |draft, value| draft.mobile = value);
    let password = NewPassword::new(form)
        .about(move || vec![name.get_untracked(), email.get_untracked()])
        .resumed(draft.password.clone(), |value| keep(|draft| draft.password = value));
    let accepted = RwSignal::new(draft.accepted);
    effect(move || {
        let accepted = accepted.get();
        keep(|draft| draft.accepted = accepted);
    });
    let policy = RwSignal::new(school.policy.clone());
    let id = school.school.id;
    // A policy that has changed meanwhile is shown as it is now, to be accepted anew.
    effect(move || {
        if form.error("policy").is_some() {
            dom::spawn(async move {
                if let Ok(school) = api::call(LookAtSchool { id }).await
                    && policy.with_untracked(|known| *known != school.policy)
                {
                    accepted.set(false);
                    policy.set(school.policy.clone());
                    keep(|draft| draft.school = Some(school));
                }
            });
        }
    });
    let submit = move || {
        // The server says all that is wrong at once, in the parent's language.
        let request = Register {
            school: id,
            groups: DRAFT.with_borrow(|draft| draft.groups.clone()),
            name: name.get_untracked(),
            email: email.get_untracked(),
            mobile: mobile.get_untracked(),
            password: password.typed(),
            policy: if accepted.get_untracked() { policy.get_untracked() } else { String::new() },
        };
        form.send(request.clone(), move |registered| {
            keep(|draft| draft.sent = Some((request, registered)));
            turn(CODE);
        });
    };
    let policy_box = move || {
        let version = policy.get();
        let open = link("/privacy/policy", &fill(words.policy_link, &[("version", &version)]))
            .attr("target", "_blank")
            .attr("rel", "noopener");
        div("").add(el("p").add(open)).add(form.checkbox(
            "policy",
            &fill(words.accept, &[("version", &version)]),
            "",
            accepted,
        ))
    };
    vec![
        heading(words.you_title),
        p(&fill(words.you_intro, &[("school", &school.school.name)])),
        form.element(submit)
            .add(form.field("name", Kind::Name, words.name, words.name_hint, name))
            .add(form.field("email", Kind::Username, words.email, words.email_hint, email))
            .add(form.field("mobile", Kind::Mobile, words.mobile, words.mobile_hint, mobile))
            .add(password.element(words.password))
            .add(div("").live(policy_box))
            .add(steps(form.submit(words.send))),
    ]
}

fn code(request: Register, registered: &Registered) -> Vec<El> {
    let words = words::register();
    let form = Form::new("code");
    let typed = RwSignal::new(String::new());
    let digits = CODE_DIGITS.to_string();
    let sent = fill(words.code_sent, &[("digits", &digits), ("email", &registered.email)]);
    let id = RwSignal::new(registered.id);
    let submit = move || {
        let code: String =
            typed.get_untracked().chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        if code.len() != CODE_DIGITS || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            form.refuse("code", fill(words.code_wrong, &[("digits", &digits)]));
        }
        form.send(ConfirmRegistration { id: id.get_untracked(), code }, |joined| {
            account::enter(joined.me.clone());
            keep(|draft| {
                draft.password.clear();
                draft.sent = None;
                draft.joined = Some(joined);
            });
            nav::replace(Page::Register.path());
        });
    };
    let again = move || {
        form.forget();
        let request = request.clone();
        form.send(request.clone(), move |registered| {
            id.set(registered.id);
            keep(|draft| draft.sent = Some((request, registered)));
            typed.set(String::new());
            say(Say::Done(words.sent_again.into()));
        });
    };
    vec![
        heading(words.code_title),
        p(&sent),
        p(&fill(words.code_works, &[("minutes", &CODE_MINUTES.to_string())])),
        form.element(submit)
            .add(form.field("code", Kind::Code, words.code, "", typed))
            .add(steps(form.submit(words.confirm)))
            .add(button("button quiet", words.again, again)),
    ]
}

fn done(joined: &Joined, email: &str) -> Vec<El> {
    let words = words::register();
    let member = joined.state == State::Member;
    let (title, text) = if member { (words.in_title, words.is_in) } else { (words.waits_title, words.waits) };
    let text = fill(text, &[("school", &joined.school.name), ("email", email.trim())]);
    let mobile = joined.mobile.as_ref().map(|change| {
        let number =
            Phone::parse(&change.value).map_or_else(|_| change.value.clone(), |phone| phone.to_string());
        div("banner")
            .add(p(&fill(words.mobile_waits, &[("mobile", &number)])))
            .add(el("p").add(link(Page::ChangeMobile.path(), words.mobile_code).class("button")))
    });
    let quiet = if mobile.is_some() { "button quiet" } else { "button" };
    let messages = link(&Parent::home().print(), words::common().to_messages).class(quiet);
    let mut parts = vec![heading(title), p(&text)];
    parts.extend(mobile);
    parts.push(el("p").add(messages));
    parts
}
