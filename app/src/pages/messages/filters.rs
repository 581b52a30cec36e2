//! The filters of the list: the form that sets them, and the chips that take them away one by one.

use super::{
    delivery,
    search::{SearchParams, address},
};
use crate::{
    browser,
    components::{Checkbox, Form, FormView, Icon, InputKind, Picture, Select, SubmitButton, TextField},
    dates,
    i18n::{fill, words},
    routes::{parse_channel, print_channel},
    state::{use_account, use_navigator},
};
use leptos::prelude::*;
use shared::{
    Day, Uuid,
    endpoint::Named,
    history::{Channel, ListHistory},
    me::Me,
};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The filters, once it is known what there is to choose.
#[component]
pub fn Filters(params: SearchParams) -> impl IntoView {
    let account = use_account();
    move || account.get().map(|me| view! { <FilterForm me params=params.clone() /> })
}

/// How many filters hold.
pub fn filters_on(filter: &ListHistory) -> i64 {
    let on = [
        filter.school.is_some(),
        filter.child.is_some(),
        filter.group.is_some(),
        filter.channel.is_some(),
        filter.unread,
        filter.from.is_some(),
        filter.to.is_some(),
    ];
    on.into_iter().map(i64::from).sum()
}

#[component]
fn FilterForm(me: Arc<Me>, params: SearchParams) -> impl IntoView {
    let words = words::history();
    let navigator = use_navigator();
    let form = Form::new("filter");
    let filter = &params.filter;
    let id = |id: Option<Uuid>| RwSignal::new(id.map(|id| id.to_string()).unwrap_or_default());
    let day = |day: Option<Day>| RwSignal::new(day.map(|day| day.to_string()).unwrap_or_default());
    let (school, child, group) = (id(filter.school), id(filter.child), id(filter.group));
    let channel = RwSignal::new(filter.channel.map(print_channel).unwrap_or_default().to_owned());
    let unread = RwSignal::new(filter.unread);
    let (from, to) = (day(filter.from), day(filter.to));

    let submit = move || {
        let id = |value: RwSignal<String>| value.with_untracked(|id| Uuid::try_parse(id).ok());
        let filter = ListHistory {
            school: id(school),
            child: id(child),
            group: id(group),
            channel: channel.with_untracked(|channel| parse_channel(channel)),
            unread: unread.get_untracked(),
            from: chosen_day(form, "from", from),
            to: chosen_day(form, "to", to),
            after: None,
            before: None,
        };
        if let (Some(from), Some(to)) = (filter.from, filter.to)
            && to < from
        {
            form.add_error("to", words.days_crossed);
        }
        if form.is_valid() {
            navigator.go_searching(&address(filter), &params.text);
        }
    };
    let several = me.schools.len() > 1;
    let schools = me.schools.iter().filter(|_| several);
    let schools = schools.map(|school| (school.id.to_string(), school.name.clone())).collect();
    let children = me.children.iter().map(|child| (child.id.to_string(), child.name.clone())).collect();
    // Two schools may both have a Year 4.
    let name = |group: &Named, school: &str| {
        if several { [&group.name, " (", school, ")"].concat() } else { group.name.clone() }
    };
    let groups = me.schools.iter().flat_map(|school| school.groups.iter().map(move |group| (school, group)));
    let groups: Vec<_> =
        groups.map(|(school, group)| (group.id.to_string(), name(group, &school.name))).collect();
    let channels = [Channel::Email, Channel::Sms, Channel::App]
        .map(|channel| (print_channel(channel).to_owned(), delivery::name(channel).to_owned()));
    view! {
        <FormView form on_submit=submit>
            <div class="filter-fields">
                <Choice form name="school" label=words.school options=schools value=school />
                <Choice form name="child" label=words.child options=children value=child />
                <Choice form name="group" label=words.group options=groups value=group />
                <Choice form name="channel" label=words.channel options=channels.into() value=channel />
                <TextField form name="from" kind=InputKind::Day label=words.from value=from />
                <TextField form name="to" kind=InputKind::Day label=words.to value=to />
            </div>
            <Checkbox form name="unread" label=words.unread_only value=unread />
            <SubmitButton form text=words.apply />
        </FormView>
    }
}

/// The day that was chosen; the form says where it is none.
fn chosen_day(form: Form, name: &str, value: RwSignal<String>) -> Option<Day> {
    let day = value.with_untracked(|day| Day::parse(day));
    // A browser gives a day that is no day as an empty one, and says so beside it.
    let input = browser::by_id(&form.id(name)).and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    let bad = input.is_some_and(|input| input.validity().bad_input());
    if bad || (day.is_none() && value.with_untracked(|day| !day.is_empty())) {
        form.add_error(name, words::history().bad_day);
    }
    day
}

/// A choice among all or one; nothing where there is nothing to choose.
#[component]
fn Choice(
    form: Form,
    name: &'static str,
    label: &'static str,
    options: Vec<(String, String)>,
    value: RwSignal<String>,
) -> impl IntoView {
    (!options.is_empty()).then(|| {
        let all = std::iter::once((String::new(), words::history().any.to_owned()));
        view! { <Select form name label options=all.chain(options).collect() value /> }
    })
}

/// The filters that hold, each with a link that takes it away.
#[component]
pub fn Chips(me: Arc<Me>, params: SearchParams) -> impl IntoView {
    let words = words::history();
    let filter = params.filters();
    let chip = |what: &str, value: &str, without: ListHistory| {
        let label = match value {
            "" => what.to_owned(),
            value => fill(words.chip, &[("what", what), ("value", value)]),
        };
        view! { <Chip label href=address(without) searching=params.searching() /> }
    };
    let name = |name: Option<&String>| name.map_or_else(|| "?".to_owned(), Clone::clone);
    let text = params.searching().map(|text| {
        let label = fill(words.chip, &[("what", words.search), ("value", &text)]);
        view! { <Chip label href=address(filter.clone()) searching=None /> }
    });
    let school = filter.school.map(|id| {
        let school = name(me.schools.iter().find(|school| school.id == id).map(|school| &school.name));
        chip(words.school, &school, ListHistory { school: None, ..filter.clone() })
    });
    let child = filter.child.map(|id| {
        let child = name(me.children.iter().find(|child| child.id == id).map(|child| &child.name));
        chip(words.child, &child, ListHistory { child: None, ..filter.clone() })
    });
    let group = filter.group.map(|id| {
        let mut groups = me.schools.iter().flat_map(|school| &school.groups);
        let group = name(groups.find(|group| group.id == id).map(|group| &group.name));
        chip(words.group, &group, ListHistory { group: None, ..filter.clone() })
    });
    let channel = filter.channel.map(|channel| {
        chip(words.channel, delivery::name(channel), ListHistory { channel: None, ..filter.clone() })
    });
    let unread =
        filter.unread.then(|| chip(words.unread_only, "", ListHistory { unread: false, ..filter.clone() }));
    let from = filter
        .from
        .map(|day| chip(words.from, &dates::day(day), ListHistory { from: None, ..filter.clone() }));
    let to =
        filter.to.map(|day| chip(words.to, &dates::day(day), ListHistory { to: None, ..filter.clone() }));
    view! { <ul class="chips">{text} {school} {child} {group} {channel} {unread} {from} {to}</ul> }
}

#[component]
fn Chip(label: String, href: String, searching: Option<String>) -> impl IntoView {
    view! {
        <li>
            <a class="chip" href=href data-searching=searching>
                <span class="quiet-text">{words::history().remove} " "</span>
                <span>{label}</span>
                <Icon picture=Picture::Cross />
            </a>
        </li>
    }
}
