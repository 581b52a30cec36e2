//! P6: what each school holds about the parent, where each value came from, and changing it.

use super::{
    account,
    again::{Again, Question},
    shown::Shown,
};
use crate::prelude::*;
use crate::{
    api::{self, Load},
    browser,
    components::{Form, Kind, Say, heading, live_heading, loaded, say},
    dates,
    dom::{self, El, button, div, el, link, p},
    nav,
    route::Page,
    words::{self, count, fill, said},
};
use shared::{
    Time, Uuid,
    details::{
        CODE_DIGITS, CODE_MINUTES, ChangeName, ChildRecord, ConfirmChange, Details, DropChange, Field, Held,
        ListDetails, PendingChange, RemoveMobile, SchoolRecord, SchoolValue, StartChange, UseSchoolValue,
    },
    history::Origin,
    phone::Phone,
};
use std::time::Duration;

/// The page.
pub fn page() -> El {
    let sheet = Sheet { shown: Shown::load(ListDetails {}), asked: RwSignal::new(None) };
    div("details")
        .add(heading(words::details().title))
        .add(loaded(sheet.shown.state, 3, move |details| sheet.show(&details)))
}

/// What is being asked about a school's record of the mobile number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Taking it out.
    Remove(Uuid),
    /// Going back to what the school says.
    Back(Uuid),
}

impl Asked {
    /// The id of the button that asks.
    fn button(self) -> String {
        match self {
            Self::Remove(contact) => ["remove-", &contact.to_string()].concat(),
            Self::Back(contact) => ["back-", &contact.to_string()].concat(),
        }
    }
}

/// What is loaded, and what is being asked about.
#[derive(Clone, Copy)]
struct Sheet {
    shown: Shown<Details>,
    asked: RwSignal<Option<Asked>>,
}

impl Sheet {
    fn show(self, details: &Details) -> Vec<El> {
        let words = words::details();
        let mut parts = vec![p(words.intro)];
        parts.extend(details.pending.iter().map(|change| self.pending(change)));
        parts.push(sign_in(details));
        parts.push(settings());
        if details.schools.is_empty() {
            parts.push(p(words.no_school));
        }
        parts.extend(details.schools.iter().map(|record| self.school(record)));
        parts
    }

    /// A change that waits for its code.
    fn pending(self, change: &PendingChange) -> El {
        let words = words::details();
        let (text, page) = match change.field {
            Field::Email => (words.pending_email, Page::ChangeEmail),
            Field::Mobile => (words.pending_mobile, Page::ChangeMobile),
        };
        let text = fill(text, &[("value", &shown(change.field, &change.value))]);
        let enter = link(page.path(), words.enter_code).class("button");
        let id = change.id;
        let drop = button("button quiet", words.drop, move || self.drop(id));
        div("banner pending").add(p(&text)).add(div("buttons").add([enter, drop]))
    }

    fn school(self, record: &SchoolRecord) -> El {
        let words = words::details();
        let zone = account::me().map_or_else(
            || account::HOME_ZONE.to_owned(),
            |me| account::zone(&me, record.school.id).to_owned(),
        );
        let contact = record.contact;
        let school = &record.school.name;
        // For screen readers: which of the values, and which of the schools.
        let of = |button: El, value: &str| {
            let what = fill(words.for_what, &[("value", value), ("school", school)]);
            button.add(el("span").class("quiet-text").text(&what))
        };
        let ask = |asked: Asked, text: &str| {
            let pressed = move || self.asked.set(Some(asked));
            of(button("button quiet", text, pressed).attr("id", &asked.button()), words.mobile)
        };
        let name_back = record.name.school_value.is_some().then(|| {
            let said = fill(words.school_value_used, &[("school", school)]);
            let pressed = move || {
                let request = UseSchoolValue { contact, value: SchoolValue::Name, password: String::new() };
                self.shown.act(request, said.clone(), contact);
            };
            of(button("button quiet", words.use_school_value, pressed), words.name)
        });
        let change = |to: Page, text: &str| link(to.path(), text).class("button quiet");

        let name = vec![Some(change(Page::ChangeName, words.change_name)), name_back];
        let email = vec![Some(change(Page::ChangeEmail, words.change_email))];
        let has_mobile = record.mobile.value.is_some();
        let mobile = vec![
            Some(change(Page::ChangeMobile, if has_mobile { words.change_mobile } else { words.add_mobile })),
            has_mobile.then(|| ask(Asked::Remove(contact), words.remove_mobile)),
            record.mobile.school_value.as_ref().map(|_| ask(Asked::Back(contact), words.use_school_value)),
        ];
        let (called, theirs) = (school.clone(), record.mobile.school_value.clone());
        let question = move || {
            let asked = self.asked.get();
            let here =
                [Asked::Remove(contact), Asked::Back(contact)].into_iter().find(|one| asked == Some(*one));
            here.map(|asked| self.ask(asked, contact, &called, theirs.as_deref()))
        };
        let values = [
            value(words.name, &record.name, None, &zone).add(actions(name)),
            value(words.email, &record.email, None, &zone).add(actions(email)),
            value(words.mobile, &record.mobile, Some(Field::Mobile), &zone)
                .add(actions(mobile))
                .add(el("dd").live(question)),
        ];
        let since = fill(words.held_since, &[("date", &dates::date(record.held_since, &zone))]);
        let heading = el("h2").attr("id", &contact.to_string()).attr("tabindex", "-1").text(school);
        el("section")
            .class("card record")
            .attr("aria-labelledby", &contact.to_string())
            .add(heading)
            .add(el("dl").class("values").add(values))
            .add(children(&record.children))
            .add(p(&since).class("hint"))
    }

    /// Asks before the mobile number of a record changes.
    fn ask(self, asked: Asked, contact: Uuid, school: &str, theirs: Option<&str>) -> El {
        let words = words::details();
        let (title, text, yes, done) = match asked {
            Asked::Remove(_) => (
                words.remove_title,
                fill(words.remove_text, &[("school", school)]),
                words.remove_mobile,
                words.mobile_removed,
            ),
            Asked::Back(_) => {
                let value = theirs.map(|value| shown(Field::Mobile, value)).unwrap_or_default();
                let text = fill(words.back_text, &[("value", &value), ("school", school)]);
                (words.back_title, text, words.use_school_value, words.school_value_used)
            }
        };
        let done = fill(done, &[("school", school)]);
        Question { level: "h3", title, text: &text, yes }.ask(
            move |form, password| {
                let done = done.clone();
                let turn = move |details| {
                    self.asked.set(None);
                    self.shown.turn(details, done, contact);
                };
                match asked {
                    Asked::Remove(_) => form.send(RemoveMobile { password, contacts: vec![contact] }, turn),
                    Asked::Back(_) => {
                        form.send(UseSchoolValue { contact, value: SchoolValue::Mobile, password }, turn);
                    }
                }
            },
            move || {
                self.asked.set(None);
                browser::focus_soon(asked.button());
            },
        )
    }

    /// Drops a change that waits for its code.
    fn drop(self, id: Uuid) {
        dom::spawn_for_good(async move {
            match api::call(DropChange { id }).await {
                Ok(_) => {
                    self.shown.state.update(|state| {
                        if let Load::Here(details) = state {
                            details.pending.retain(|change| change.id != id);
                        }
                    });
                    browser::focus_soon("main".into());
                    say(Say::Done(words::details().dropped.into()));
                }
                Err(problem) => say(Say::Failed(said(&problem))),
            }
        });
    }
}

/// The ways to what the parent sets.
fn settings() -> El {
    let words = words::settings();
    let links = [
        (Page::Schools, words.schools),
        (Page::Choices, words.choices),
        (Page::Password, words.password),
        (Page::Devices, words.devices),
    ];
    let links = links.map(|(page, text)| el("li").add(link(page.path(), text)));
    el("nav")
        .class("card record settings")
        .attr("aria-labelledby", "settings-title")
        .add(el("h2").attr("id", "settings-title").text(words.title))
        .add(el("ul").class("plain").add(links))
}

/// How the parent signs in.
fn sign_in(details: &Details) -> El {
    let words = words::details();
    let change = link(Page::ChangeEmail.path(), words.change_email).class("button quiet");
    let zone = details.schools.first().zip(account::me());
    let zone = zone.as_ref().map_or(account::HOME_ZONE, |(record, me)| account::zone(me, record.school.id));
    let values = [
        pair(words.sign_in_email, &details.sign_in_email).add(actions(vec![Some(change)])),
        pair(words.account_since, &dates::date(details.account_since, zone)),
    ];
    el("section")
        .class("card record")
        .attr("aria-labelledby", "sign-in-title")
        .add(el("h2").attr("id", "sign-in-title").text(words.sign_in))
        .add(el("dl").class("values").add(values))
}

/// What the school says about the children.
fn children(children: &[ChildRecord]) -> Option<El> {
    if children.is_empty() {
        return None;
    }
    let words = words::details();
    let child = |child: &ChildRecord| {
        let groups =
            child.groups.iter().map(|group| el("li").add(el("bdi").text(&group.name))).collect::<Vec<_>>();
        let groups = (!groups.is_empty()).then(|| {
            div("value")
                .add(el("dt").text(words.groups))
                .add(el("dd").add(el("ul").class("groups").add(groups)))
        });
        let values = vec![
            child.preferred_name.as_ref().map(|name| pair(words.known_as, name)),
            Some(pair(words.born, &dates::day(child.date_of_birth))),
            child.relationship.as_ref().map(|what| pair(words.relationship, what)),
            groups,
        ];
        div("child").add(el("h4").text(&child.name)).add(el("dl").class("values").add(values))
    };
    let list = children.iter().map(child).collect::<Vec<_>>();
    Some(
        div("children")
            .add(el("h3").text(words.children))
            .add(list)
            .add(p(words.children_from).class("hint")),
    )
}

/// A label and its value.
fn pair(label: &str, value: &str) -> El {
    div("value").add(el("dt").text(label)).add(el("dd").add(el("bdi").text(value)))
}

/// A label, the value that counts, and where it came from.
fn value(label: &str, held: &Held, field: Option<Field>, zone: &str) -> El {
    let words = words::details();
    let read = |value: &String| field.map_or_else(|| value.clone(), |field| shown(field, value));
    let now = held.value.as_ref().map(read);
    let date = held.changed_at.map(|at| dates::date(at, zone)).unwrap_or_default();
    let from = match (held.from, &held.value, held.school_value.as_ref().map(read)) {
        (Origin::School, None, _) => String::new(),
        (Origin::School, ..) => words.from_school.to_owned(),
        (Origin::You, Some(_), None) => fill(words.from_you_alone, &[("date", &date)]),
        (Origin::You, value, theirs) => {
            let text = if value.is_some() { words.from_you } else { words.you_removed };
            fill(text, &[("date", &date), ("value", &theirs.unwrap_or_default())])
        }
    };
    let none = if now.is_none() { "none" } else { "" };
    let now = el("dd").class(none).add(el("bdi").text(now.as_deref().unwrap_or(words.none)));
    let from = (!from.is_empty()).then(|| el("dd").class("hint").text(&from));
    div("value").add(el("dt").text(label)).add(now).add(from)
}

fn actions(actions: Vec<Option<El>>) -> El {
    el("dd").class("actions").add(actions)
}

/// A value as people read it: a number with its spaces.
fn shown(field: Field, value: &str) -> String {
    match field {
        Field::Mobile => Phone::parse(value).map_or_else(|_| value.to_owned(), |phone| phone.to_string()),
        Field::Email => value.to_owned(),
    }
}

/// The page that changes one value; the name where there is no field.
pub fn change(what: Option<Field>) -> El {
    let state = RwSignal::new(Load::Waiting);
    let step = RwSignal::new(None);
    let value = RwSignal::new(String::new());
    api::load(ListDetails {}, state);
    let title = move || {
        let words = words::details();
        match (what, step.with(Option::is_some)) {
            (None, _) => words.name_title,
            (Some(Field::Email), false) => words.email_title,
            (Some(Field::Email), true) => words.code_email_title,
            (Some(Field::Mobile), false) => words.mobile_title,
            (Some(Field::Mobile), true) => words.code_mobile_title,
        }
        .to_owned()
    };
    let form = loaded(state, 1, move |details: Details| {
        let schools = Schools::of(&details);
        let Some(field) = what else { return change_name(&details, schools, value) };
        let steps = Steps { field, step, value, schools, password: RwSignal::new(String::new()) };
        step.set(details.pending.into_iter().find(|change| change.field == field));
        div("").live(move || step.get().map_or_else(|| steps.new_value(), |change| steps.code(&change)))
    });
    div("narrow").add(live_heading(title).attr("id", TITLE)).add(form)
}

/// The id of the heading, which takes the focus at each step.
const TITLE: &str = "step";

fn change_name(details: &Details, schools: Schools, value: RwSignal<String>) -> El {
    let words = words::details();
    let form = Form::new("name");
    if let Some(name) = details.schools.iter().find_map(|record| record.name.value.clone()) {
        value.set(name);
    }
    let submit = move || {
        // Whether it is a name the server says, in the parent's language.
        let name = value.get_untracked();
        form.send(ChangeName { name, contacts: schools.chosen(form) }, |details| {
            finish(details, words.name_saved.into());
        });
    };
    form.element(submit)
        .add(form.field("name", Kind::Name, words.name_label, words.name_hint, value))
        .add(schools.choice(form, ""))
        .add(buttons(form.submit(words.name_save), vec![cancel()]))
}

/// It was changed: back to what is held.
fn finish(details: Details, said: String) {
    account::changed(details.sign_in_email);
    nav::replace(Page::Details.path());
    say(Say::Done(said));
}

/// A form's button, and what else can be done.
fn buttons(submit: El, others: Vec<El>) -> El {
    div("buttons").add(submit).add(others)
}

/// Leaves everything as it is.
fn cancel() -> El {
    link(Page::Details.path(), words::common().cancel).class("button quiet")
}

/// A new address or number: what is typed, then the code that was sent to it.
#[derive(Clone, Copy)]
struct Steps {
    field: Field,
    step: RwSignal<Option<PendingChange>>,
    value: RwSignal<String>,
    schools: Schools,
    /// What was typed last, for another code to the same address or number while this page is open.
    password: RwSignal<String>,
}

impl Steps {
    fn new_value(self) -> El {
        let words = words::details();
        let form = Form::new("change");
        let (kind, label, hint, schools_hint) = match self.field {
            Field::Email => (Kind::Email, words.email_label, words.email_hint, words.schools_hint),
            Field::Mobile => (Kind::Mobile, words.mobile_label, words.mobile_hint, ""),
        };
        let password = Again::new(form);
        let submit = move || {
            self.password.set(password.typed());
            self.send(form, || ());
        };
        form.element(submit)
            .add(form.field("value", kind, label, hint, self.value))
            .add(self.schools.choice(form, schools_hint))
            .add(password.field(words::again().hint))
            .add(buttons(form.submit(words.send_code), vec![cancel()]))
    }

    /// Sends the code and shows the step after it.
    fn send(self, form: Form, done: impl Fn() + 'static) {
        let value = self.value.get_untracked();
        let password = self.password.get_untracked();
        let request = StartChange { field: self.field, value, password, contacts: self.schools.chosen(form) };
        form.send(request, move |change| {
            self.turn(Some(change));
            done();
        });
    }

    fn turn(self, to: Option<PendingChange>) {
        if to.is_none() {
            self.password.set(String::new());
        }
        self.step.set(to);
        window().scroll_to_with_x_and_y(0.0, 0.0);
        browser::focus_soon(TITLE.into());
    }

    fn code(self, change: &PendingChange) -> El {
        let words = words::details();
        let form = Form::new("code");
        let code = RwSignal::new(String::new());
        let value = shown(self.field, &change.value);
        if self.value.with_untracked(String::is_empty) {
            self.value.set(value.clone());
        }
        let digits = CODE_DIGITS.to_string();
        let (hint, another, changed) = match self.field {
            Field::Email => (words.code_email_hint, words.another_email, words.email_changed),
            Field::Mobile => (words.code_mobile_hint, words.another_mobile, words.mobile_changed),
        };
        let sent = fill(words.code_sent, &[("digits", &digits), ("value", &value)]);
        let id = change.id;
        let submit = move || {
            let typed = code.get_untracked();
            let typed: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
            if typed.len() != CODE_DIGITS || !typed.bytes().all(|byte| byte.is_ascii_digit()) {
                form.refuse("code", fill(words.code_wrong, &[("digits", &digits)]));
            }
            let said = fill(changed, &[("value", &value)]);
            form.send(ConfirmChange { id, code: typed }, |details| finish(details, said));
        };
        let again = move || {
            if self.password.with_untracked(String::is_empty) {
                // The password is not known any more after a reload, nor which schools were chosen: they are asked for again.
                self.turn(None);
            } else {
                form.forget();
                self.send(form, || say(Say::Done(words.code_again.into())));
            }
        };
        let drop = move || {
            form.forget();
            form.send(DropChange { id }, |_| {
                nav::replace(Page::Details.path());
                say(Say::Done(words.dropped.into()));
            });
        };
        let others = vec![
            button("button quiet", words.new_code, again),
            button("button quiet", another, move || self.turn(None)),
            button("button quiet", words.drop, drop),
        ];
        form.element(submit)
            .add(p(&sent))
            .add(time_left(change.expires_at))
            .add(form.field("code", Kind::Code, words.code_label, hint, code))
            .add(form.submit(words.confirm))
            .add(div("buttons").add(others))
    }
}

/// For how many minutes a code works. A phone's clock may be wrong, but it counts as fast as any.
fn time_left(expires_at: Time) -> El {
    let words = words::details();
    let most = 60_000.0 * f64::from(i32::try_from(CODE_MINUTES).unwrap_or(i32::MAX));
    let end = browser::now() + (expires_at.as_millis() - browser::now()).clamp(60_000.0, most);
    #[expect(clippy::cast_possible_truncation, reason = "it is a few minutes")]
    let left = move || ((end - browser::now()) / 60_000.0).ceil() as i64;
    let minutes = RwSignal::new(left());
    if let Ok(timer) = set_interval_with_handle(move || minutes.set(left()), Duration::from_secs(5)) {
        on_cleanup(move || timer.clear());
    }
    el("p").live_text(move || match minutes.get() {
        left @ 1.. => count(&words.code_left, left),
        _ => words.code_over.to_owned(),
    })
}

/// The schools whose records are changed.
#[derive(Clone, Copy)]
struct Schools {
    /// Each record with the name of its school, and whether it is chosen.
    list: StoredValue<Vec<(Uuid, String, RwSignal<bool>)>>,
}

impl Schools {
    /// All of them, all chosen.
    fn of(details: &Details) -> Self {
        let list = details.schools.iter();
        let list = list.map(|record| (record.contact, record.school.name.clone(), RwSignal::new(true)));
        Self { list: StoredValue::new(list.collect()) }
    }

    /// The boxes to tick, where there is a choice.
    fn choice(self, form: Form, hint: &str) -> Option<El> {
        let words = words::details();
        let schools = self.list.get_value();
        if schools.len() < 2 {
            return None;
        }
        let boxes = schools.into_iter().enumerate().map(|(index, (contact, name, chosen))| {
            // The first is where the summary of what is wrong leads.
            let field = if index == 0 { SCHOOLS.to_owned() } else { contact.to_string() };
            form.checkbox(&field, &name, "", chosen)
        });
        let hint = (!hint.is_empty()).then(|| p(hint).class("hint"));
        Some(
            el("fieldset")
                .class("schools")
                .live_class("is-wrong", move || form.error(SCHOOLS).is_some())
                .add(el("legend").text(words.schools))
                .add(hint)
                .add(div("").live(move || form.error(SCHOOLS).map(|text| el("p").class("error").text(&text))))
                .add(boxes.collect::<Vec<_>>()),
        )
    }

    /// What is chosen; none is refused.
    fn chosen(self, form: Form) -> Vec<Uuid> {
        let schools = self.list.get_value();
        let chosen = schools.iter().filter(|(_, _, chosen)| chosen.get_untracked());
        let chosen: Vec<Uuid> = chosen.map(|(contact, ..)| *contact).collect();
        if chosen.is_empty() && !schools.is_empty() {
            form.refuse(SCHOOLS, words::details().schools_none);
        }
        chosen
    }
}

/// The field of the schools, as the requests spell it.
const SCHOOLS: &str = "contacts";
