//! P4: every message that concerns the parent, with filters, search and pages.
//!
//! The filters are in the address, what is searched for is not. A page that was seen is kept in memory: Back shows it at
//! once, where it was left, and it is brought up to date behind the parent's back.

use super::{account, delivery, live};
use crate::prelude::*;
use crate::{
    api::{self, Load},
    browser,
    components::{Form, Kind, Picture, Say, failed, heading, icon, say},
    dates,
    dom::{self, El, div, effect, el, link, p},
    nav,
    route::{Parent, parse_channel, print_channel},
    words::{self, count, fill, said},
};
use shared::{
    Day, Uuid,
    endpoint::Named,
    history::{Channel, Cursor, Item, ListHistory, PAGE, Page, SEARCH_CHARACTERS, SearchHistory},
    invisible::typed,
    me::Me,
};
use std::{cell::RefCell, sync::Arc};
use wasm_bindgen::JsCast;

/// How many pages are kept in memory.
const KEPT: usize = 20;

thread_local! {
    /// Pages that were seen, by address and search; the oldest first.
    static SEEN: RefCell<Vec<(String, Arc<Page<Item>>)>> = const { RefCell::new(Vec::new()) };
}

fn recall(key: &str) -> Option<Arc<Page<Item>>> {
    SEEN.with_borrow(|seen| seen.iter().find(|(other, _)| other == key).map(|(_, page)| page.clone()))
}

fn remember(key: String, page: Arc<Page<Item>>) {
    SEEN.with_borrow_mut(|seen| {
        seen.retain(|(other, _)| *other != key);
        if seen.len() >= KEPT {
            seen.remove(0);
        }
        seen.push((key, page));
    });
}

/// A message was opened, or marked as unread: the pages in memory and the count in the navigation follow.
pub fn mark(id: Uuid, unread: bool) {
    account::count_unread(if unread { 1 } else { -1 });
    SEEN.with_borrow_mut(|seen| {
        for (_, page) in seen {
            if page.items.iter().any(|item| item.id == id && item.unread != unread) {
                for item in &mut Arc::make_mut(page).items {
                    if item.id == id {
                        item.unread = unread;
                    }
                }
            }
        }
    });
}

/// What the page shows: the filters and the text to look for.
struct Sought {
    filter: ListHistory,
    text: String,
}

impl Sought {
    /// The filters without the place in the list.
    fn filters(&self) -> ListHistory {
        ListHistory { after: None, before: None, ..self.filter.clone() }
    }

    /// Whether it is more than the list itself.
    fn narrows(&self) -> bool {
        !self.text.is_empty() || self.filters() != ListHistory::default()
    }

    /// A link to the same search with other filters.
    fn link(&self, filter: ListHistory) -> El {
        let link = link(&Parent::Messages(Box::new(filter)).print(), "");
        if self.text.is_empty() { link } else { link.attr(nav::SEARCHING, &self.text) }
    }
}

/// The page.
pub fn page(filter: ListHistory, text: String) -> El {
    let words = words::history();
    let sought = Arc::new(Sought { filter, text });
    let key = [&Parent::Messages(Box::new(sought.filter.clone())).print(), "\n", &sought.text].concat();
    let state = RwSignal::new(recall(&key).map_or(Load::Waiting, Load::Here));
    ask(key.clone(), sought.clone(), state);
    let before = untrack(account::news);
    effect({
        let sought = sought.clone();
        move || {
            if account::news() != before {
                ask(key.clone(), sought.clone(), state);
            }
        }
    });
    // The count of unread messages may have changed since, on another device.
    account::ask();

    let list = {
        let sought = sought.clone();
        // The dates of messages are in their schools' time zones, so the list waits for these; boot.js asked for both.
        move || match (state.get(), account::me()) {
            (Load::Failed(problem), _) => failed(&problem),
            (Load::Here(page), Some(me)) => {
                nav::settled();
                div("").add(waiting(&me)).add(list(&page, &me, &sought))
            }
            _ => account::awaited(6),
        }
    };
    let title = if sought.narrows() { words.found_title } else { words.title };
    let filters = {
        let sought = sought.clone();
        move || account::me().map(|me| filter_form(&me, &sought))
    };
    // What narrows the list stands above it: it comes at once where it is known, else together with the list.
    let at_once = untrack(account::is_known).get_untracked();
    let narrowed = {
        let sought = sought.clone();
        move || {
            let is_due = at_once || !state.with(|state| matches!(state, Load::Waiting));
            (is_due && sought.narrows()).then(|| account::me().map(|me| chips(&me, &sought)))
        }
    };
    let on = filters_on(&sought.filter);
    let summary = el("summary").add(icon(Picture::Filter)).text(words.filter);
    let summary =
        summary.add((on > 0).then(|| el("span").class("badge").text(&count(&words.filters_on, on))));
    div("history")
        .add(heading(title))
        .add(live::line())
        .add(search_form(&sought))
        .add(el("details").class("filters").add(summary).live(filters))
        .live(narrowed)
        .live(list)
}

/// Asks for the page and shows it, unless it is what is shown already.
fn ask(key: String, sought: Arc<Sought>, state: RwSignal<Load<Arc<Page<Item>>>>) {
    dom::spawn(async move {
        let filter = sought.filter.clone();
        let answer = if sought.text.is_empty() {
            api::call(filter).await
        } else {
            api::call(SearchHistory { text: sought.text.clone(), filter }).await
        };
        match answer {
            Ok(page) => {
                let page = Arc::new(page);
                match state.get_untracked() {
                    Load::Here(shown) if shown == page => {}
                    Load::Here(shown) => {
                        live::replace(&shown.items, &page.items, || state.set(Load::Here(page.clone())));
                    }
                    _ => state.set(Load::Here(page.clone())),
                }
                remember(key, page);
            }
            Err(problem) if state.with_untracked(|state| matches!(state, Load::Here(_))) => {
                say(Say::Failed(said(&problem)));
            }
            Err(problem) => state.set(Load::Failed(problem)),
        }
    });
}

fn search_form(sought: &Sought) -> El {
    let words = words::history();
    let form = Form::new("search");
    let text = RwSignal::new(sought.text.clone());
    let filter = sought.filters();
    let submit = move || {
        let text = text.get_untracked();
        if text.chars().count() > SEARCH_CHARACTERS {
            form.refuse("text", fill(words.search_too_long, &[("most", &SEARCH_CHARACTERS.to_string())]));
        } else {
            nav::go_searching(&Parent::Messages(Box::new(filter.clone())).print(), typed(&text));
        }
    };
    let button = el("button")
        .class("button quiet")
        .add(icon(Picture::Search))
        .add(el("span").class("quiet-text").text(words.search_button));
    form.element(submit)
        .attr("role", "search")
        .class("search")
        .add(form.field("text", Kind::Search, words.search, "", text))
        .add(button)
}

fn filters_on(filter: &ListHistory) -> i64 {
    [
        filter.school.is_some(),
        filter.child.is_some(),
        filter.group.is_some(),
        filter.channel.is_some(),
        filter.unread,
        filter.from.is_some(),
        filter.to.is_some(),
    ]
    .into_iter()
    .map(i64::from)
    .sum()
}

fn filter_form(me: &Me, sought: &Sought) -> El {
    let words = words::history();
    let form = Form::new("filter");
    let filter = &sought.filter;
    let id = |id: Option<Uuid>| RwSignal::new(id.map(|id| id.to_string()).unwrap_or_default());
    let day = |day: Option<Day>| RwSignal::new(day.map(|day| day.to_string()).unwrap_or_default());
    let (school, child, group) = (id(filter.school), id(filter.child), id(filter.group));
    let channel = RwSignal::new(filter.channel.map(print_channel).unwrap_or_default().to_owned());
    let unread = RwSignal::new(filter.unread);
    let (from, to) = (day(filter.from), day(filter.to));
    let text = sought.text.clone();

    let submit = move || {
        let id = |signal: RwSignal<String>| signal.with_untracked(|id| Uuid::try_parse(id).ok());
        let day = |name, signal: RwSignal<String>| {
            let day = signal.with_untracked(|day| Day::parse(day));
            // A browser gives a day that is no day as an empty one, and says so beside it.
            let input = browser::by_id(&form.id(name))
                .and_then(|input| input.dyn_into::<web_sys::HtmlInputElement>().ok());
            let bad = input.is_some_and(|input| input.validity().bad_input());
            if bad || (day.is_none() && signal.with_untracked(|day| !day.is_empty())) {
                form.refuse(name, words.bad_day);
            }
            day
        };
        let filter = ListHistory {
            school: id(school),
            child: id(child),
            group: id(group),
            channel: channel.with_untracked(|channel| parse_channel(channel)),
            unread: unread.get_untracked(),
            from: day("from", from),
            to: day("to", to),
            after: None,
            before: None,
        };
        if let (Some(from), Some(to)) = (filter.from, filter.to)
            && to < from
        {
            form.refuse("to", words.days_crossed);
        }
        if form.is_sound() {
            nav::go_searching(&Parent::Messages(Box::new(filter)).print(), &text);
        }
    };
    let choice = |name, label, options: Vec<(String, String)>, value| {
        let all = std::iter::once((String::new(), words.any.to_owned()));
        (!options.is_empty())
            .then(|| form.select(name, label, &all.chain(options).collect::<Vec<_>>(), value))
    };
    let named = |things: &[Named]| {
        things.iter().map(|thing| (thing.id.to_string(), thing.name.clone())).collect::<Vec<_>>()
    };
    let several = me.schools.len() > 1;
    let schools = if several {
        me.schools.iter().map(|school| (school.id.to_string(), school.name.clone())).collect()
    } else {
        Vec::new()
    };
    // Two schools may both have a Year 4.
    let groups = me.schools.iter().flat_map(|school| {
        school.groups.iter().map(move |group| {
            let name =
                if several { [&group.name, " (", &school.name, ")"].concat() } else { group.name.clone() };
            (group.id.to_string(), name)
        })
    });
    let channels = [Channel::Email, Channel::Sms, Channel::App]
        .map(|channel| (print_channel(channel).to_owned(), delivery::name(channel).to_owned()));
    let fields = div("filter-fields")
        .add(choice("school", words.school, schools, school))
        .add(choice("child", words.child, named(&me.children), child))
        .add(choice("group", words.group, groups.collect(), group))
        .add(choice("channel", words.channel, channels.into(), channel))
        .add(form.field("from", Kind::Day, words.from, "", from))
        .add(form.field("to", Kind::Day, words.to, "", to));
    form.element(submit)
        .add(fields)
        .add(form.checkbox("unread", words.unread_only, "", unread))
        .add(form.submit(words.apply))
}

/// The filters that hold, each with a link that takes it away.
fn chips(me: &Me, sought: &Sought) -> El {
    let words = words::history();
    let filter = sought.filters();
    let mut chips = Vec::new();
    let mut chip = |what: &str, value: &str, link: El| {
        let text = if value.is_empty() {
            what.to_owned()
        } else {
            fill(words.chip, &[("what", what), ("value", value)])
        };
        let remove = el("span").class("quiet-text").text(words.remove).text(" ");
        chips.push(
            el("li")
                .add(link.class("chip").add(remove).add(el("span").text(&text)).add(icon(Picture::Cross))),
        );
    };
    if !sought.text.is_empty() {
        chip(words.search, &sought.text, link(&Parent::Messages(Box::new(filter.clone())).print(), ""));
    }
    if let Some(id) = filter.school {
        let name = me.schools.iter().find(|school| school.id == id).map_or("?", |school| &school.name);
        chip(words.school, name, sought.link(ListHistory { school: None, ..filter.clone() }));
    }
    if let Some(id) = filter.child {
        let name = me.children.iter().find(|child| child.id == id).map_or("?", |child| &child.name);
        chip(words.child, name, sought.link(ListHistory { child: None, ..filter.clone() }));
    }
    if let Some(id) = filter.group {
        let mut groups = me.schools.iter().flat_map(|school| &school.groups);
        let name = groups.find(|group| group.id == id).map_or("?", |group| &group.name);
        chip(words.group, name, sought.link(ListHistory { group: None, ..filter.clone() }));
    }
    if let Some(channel) = filter.channel {
        chip(
            words.channel,
            delivery::name(channel),
            sought.link(ListHistory { channel: None, ..filter.clone() }),
        );
    }
    if filter.unread {
        chip(words.unread_only, "", sought.link(ListHistory { unread: false, ..filter.clone() }));
    }
    if let Some(day) = filter.from {
        chip(words.from, &dates::day(day), sought.link(ListHistory { from: None, ..filter.clone() }));
    }
    if let Some(day) = filter.to {
        chip(words.to, &dates::day(day), sought.link(ListHistory { to: None, ..filter.clone() }));
    }
    el("ul").class("chips").add(chips)
}

/// The schools that have not let the parent in yet.
fn waiting(me: &Me) -> Option<El> {
    let schools: Vec<String> = me.waiting.iter().map(|school| school.name.clone()).collect();
    (!schools.is_empty())
        .then(|| p(&fill(words::history().waiting, &[("schools", &words::list(&schools))])).class("banner"))
}

/// The messages by day, newest first, and the links to other pages.
fn list(page: &Page<Item>, me: &Me, sought: &Sought) -> El {
    let words = words::history();
    if page.items.is_empty() {
        let (title, text) = if sought.narrows() {
            (words.nothing_title, words.nothing)
        } else {
            (words.none_title, words.none)
        };
        let all = sought.narrows() || sought.filter != ListHistory::default();
        let clear = all.then(|| link(&Parent::home().print(), words.clear).class("button quiet"));
        return div("card empty").add(el("h2").text(title)).add(p(text)).add(clear);
    }
    let several = me.schools.len() > 1;
    let mut days: Vec<El> = Vec::new();
    let mut items: Vec<El> = Vec::with_capacity(PAGE);
    let mut heading = String::new();
    for message in &page.items {
        let day = dates::day_heading(message.sent_at, account::zone(me, message.school.id));
        if day != heading {
            push_day(&mut days, &heading, &mut items);
            heading = day;
        }
        items.push(item(message, account::zone(me, message.school.id), several));
    }
    push_day(&mut days, &heading, &mut items);
    div("days").add(days).add(pager(page, sought))
}

fn push_day(days: &mut Vec<El>, heading: &str, items: &mut Vec<El>) {
    if !items.is_empty() {
        let list = el("ul").class("items").add(std::mem::take(items));
        days.push(el("section").class("day").add(el("h2").text(heading)).add(list));
    }
}

/// One message. Its title is the link, which covers the card.
fn item(item: &Item, zone: &str, several_schools: bool) -> El {
    let words = words::history();
    // A text message has no subject: its start is its title.
    let (title, start) = if item.subject.is_empty() {
        (&item.start, None)
    } else {
        (&item.subject, Some(p(&item.start).class("start").attr("dir", "auto")))
    };
    let unread = item.unread.then(|| el("span").class("unread-mark").text(words.unread));
    let time = dates::time_of_day(item.sent_at, zone);
    let mut about: Vec<&str> = Vec::new();
    if several_schools {
        about.push(&item.school.name);
    }
    about.extend(item.group.iter().map(|group| group.name.as_str()));
    about.extend(item.children.iter().map(|child| child.name.as_str()));
    let about = (!about.is_empty()).then(|| {
        el("ul")
            .class("about")
            .add(about.into_iter().map(|text| el("li").add(el("bdi").text(text))).collect::<Vec<_>>())
    });
    let lines =
        item.deliveries.iter().map(|sent| delivery::line(sent, delivery::state(sent))).collect::<Vec<_>>();
    let reply = item.reply.as_ref().map(|reply| {
        let date = dates::date(reply.at, zone);
        let text = if reply.text.is_empty() { words::reply().files } else { &reply.text };
        let text = fill(words.replied, &[("date", &date), ("text", text)]);
        el("p").class("replied").add(icon(Picture::Reply)).add(el("span").text(&text))
    });
    let answered = item.answered_at.map(|at| {
        let text = fill(words::reply().answered, &[("date", &dates::date(at, zone))]);
        el("p").class("replied").add(icon(Picture::Bubble)).add(el("span").text(&text))
    });
    let head = div("item-head")
        .add(el("h3").add(unread).add(link(&Parent::Message(item.id).print(), title).attr("dir", "auto")))
        .add(el("span").class("time").text(&time));
    el("li")
        .class(if item.unread { "item is-unread" } else { "item" })
        .add(head)
        .add(start)
        .add(about)
        .add(el("ul").class("deliveries").add(lines))
        .add(reply)
        .add(answered)
}

/// Links to the pages before and after.
fn pager(page: &Page<Item>, sought: &Sought) -> Option<El> {
    let words = words::history();
    let to = |after: Option<Cursor>, before: Option<Cursor>, text, rel| {
        let link = sought.link(ListHistory { after, before, ..sought.filters() });
        link.class("button quiet").attr("rel", rel).text(text)
    };
    let newer = page.newer.map(|place| to(None, Some(place), words.newer, "prev"));
    let older = page.older.map(|place| to(Some(place), None, words.older, "next"));
    (newer.is_some() || older.is_some())
        .then(|| el("nav").class("pager").attr("aria-label", words.pages).add(newer).add(older))
}
