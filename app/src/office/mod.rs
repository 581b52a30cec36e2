//! The office's program: what surrounds every page, and which page is shown. The office speaks English.

pub mod account;
pub mod contact;
pub mod contacts;
pub mod enquiries;
pub mod enquiry;
pub mod forgot;
pub mod replies;
pub mod requests;
pub mod sign_in;

use crate::prelude::*;
use crate::{
    api::{self, Load},
    components::{Picture, failed, heading, icon, loaded_or},
    dom::{El, Inside, div, el, link, p},
    frame::Frame,
    nav,
    route::Office,
    session,
    words::{self, list},
};
use shared::{Code, Problem, office::Waiting, phone::Phone};

/// The whole program.
pub fn app() -> Frame {
    nav::start();
    session::start();
    api::start(false);
    account::start();
    Frame {
        home: "/office/contacts",
        name: || "Message Centre office",
        readers: || route().readers(),
        ask: |_| account::ask(),
        page: || page(&route(), nav::place().text),
        sign_in: || sign_in::page(false),
        sign_in_again: sign_in::again,
        sign_in_path: "/office/sign-in",
        navigation: side,
        notice: None,
        footer: None,
    }
}

/// The page of the address.
fn route() -> Office {
    let place = nav::place();
    Office::parse(&place.path, &place.query)
}

/// One page, made anew for each visit.
fn page(route: &Office, text: String) -> El {
    match route {
        Office::Contacts { differing, after } => contacts::page(*differing, *after, text),
        Office::Contact(id) => contact::page(*id),
        Office::Requests => requests::page(),
        Office::Enquiries { closed, after } => enquiries::page(*closed, *after),
        Office::Enquiry(id) => enquiry::page(*id),
        Office::Replies => replies::page(),
        Office::Reply(id) => replies::thread(*id),
        Office::SignIn => sign_in::page(true),
        Office::Forgot => forgot::page(),
        Office::Reset => forgot::reset(),
        Office::NotFound => div("")
            .add(heading(words::common().not_found_title))
            .add(p("If you typed the address, check that it is correct."))
            .add(el("p").add(link(&Office::home().print(), "Go to the contacts"))),
    }
}

/// Who is signed in, where to go, and leaving.
fn side() -> El {
    let who =
        || account::me().map(|me| [p(&me.school.name).class("side-school"), p(&me.name).class("side-name")]);
    let to = |path: &'static str, picture, text: &str| {
        let current = move || {
            let shown = nav::place().path;
            let home = path == "/office/contacts" && shown.trim_end_matches('/') == "/office";
            (home || shown.starts_with(path)).then(|| "page".to_owned())
        };
        link(path, "").add(icon(picture)).add(el("span").text(text)).live_attr("aria-current", current)
    };
    let count = |of: fn(Waiting) -> i64| {
        move || {
            let waiting = of(account::waiting());
            (waiting > 0).then(|| {
                el("span")
                    .class("badge")
                    .text(&waiting.to_string())
                    .add(el("span").class("quiet-text").text(" waiting"))
            })
        }
    };
    let links = [
        to("/office/contacts", Picture::Person, "Contacts"),
        to("/office/replies", Picture::Reply, "Replies").live(count(|waiting| waiting.replies)),
        to("/office/requests", Picture::Tick, "Requests").live(count(|waiting| waiting.requests)),
        to("/office/enquiries", Picture::Bubble, "Enquiries").live(count(|waiting| waiting.enquiries)),
    ];
    let leave = el("button")
        .class("side-leave")
        .attr("type", "button")
        .add([icon(Picture::Leave), el("span").text(words::common().sign_out)])
        .on("click", |_| account::sign_out());
    el("nav")
        .class("side")
        .attr("aria-label", "Office")
        .add(div("side-who").live(who))
        .add(el("ul").add(links.map(|link| el("li").add(link))))
        .add(leave)
}

/// Shows what was loaded, the skeleton before it comes, or why it did not.
fn loaded<T: Clone + Send + Sync + 'static, I: Inside>(
    state: RwSignal<Load<T>>,
    cards: usize,
    show: impl Fn(T) -> I + 'static,
) -> El {
    loaded_or(state, cards, show, trouble)
}

/// Why something cannot be shown. What is missing and what the role lacks are no faults, and not shown as such.
fn trouble(problem: &Problem) -> El {
    match problem.code {
        Code::Forbidden => div("banner").attr("role", "status").add([
            el("p").add(el("strong").text("Your role does not include this.")),
            p("Contacts and enquiries are for administrators. Ask an administrator of your school if you need them."),
        ]),
        Code::NotFound => p(
            "Nobody here has this address. Parents who had their data deleted are no longer shown, and other schools' \
             contacts are theirs alone.",
        ),
        _ => failed(problem),
    }
}

/// What a contact is called where the school knows no name.
fn called(name: Option<&str>, children: &[String], email: Option<&str>, mobile: Option<&str>) -> String {
    match (name, children, email.map(str::to_owned).or_else(|| mobile.map(number))) {
        (Some(name), ..) => name.to_owned(),
        (None, [_, ..], _) => ["Parent or carer of ", &list(children)].concat(),
        (None, [], Some(address)) => address,
        (None, [], None) => "Contact without a name".to_owned(),
    }
}

/// A stored number with its spaces.
fn number(stored: &str) -> String {
    Phone::parse(stored).map_or_else(|_| stored.to_owned(), |phone| phone.to_string())
}

/// A table that becomes cards on a phone: each cell then shows its column's name. The roles keep it a table for screen
/// readers, whatever the style makes of it.
fn table(name: &str, columns: &[&str], rows: Vec<El>) -> El {
    let heads =
        columns.iter().map(|column| el("th").attr("scope", "col").attr("role", "columnheader").text(column));
    let head = el("tr").attr("role", "row").add(heads.collect::<Vec<_>>());
    el("table")
        .class("rows")
        .attr("role", "table")
        .attr("aria-label", name)
        .add(el("thead").attr("role", "rowgroup").add(head))
        .add(el("tbody").attr("role", "rowgroup").add(rows))
}

fn row() -> El {
    el("tr").attr("role", "row")
}

/// A cell with the name of its column.
fn cell(column: &str, inside: impl Inside) -> El {
    el("td").attr("role", "cell").attr("data-column", column).add(div("").add(inside))
}

/// The cell that names its row.
fn first_cell(column: &str, inside: impl Inside) -> El {
    el("th")
        .attr("scope", "row")
        .attr("role", "rowheader")
        .attr("data-column", column)
        .add(div("").add(inside))
}

/// What stands where there is nothing, read out as such.
fn nothing(text: &str) -> [El; 2] {
    [el("span").attr("aria-hidden", "true").text("–"), el("span").class("quiet-text").text(text)]
}

/// A value, or a dash.
fn or_nothing(value: Option<&str>) -> El {
    value.map_or_else(|| el("span").add(nothing("none")), breakable)
}

/// An address, which on a narrow screen breaks after a full stop or an at sign rather than anywhere.
fn breakable(address: &str) -> El {
    address.split_inclusive(['@', '.']).enumerate().fold(el("span"), |line, (nth, part)| {
        let line = if nth == 0 { line } else { line.add(el("wbr")) };
        line.text(part)
    })
}

/// `3 contacts`
fn how_many(n: i64, one: &str, other: &str) -> String {
    [n.to_string().as_str(), " ", if n == 1 { one } else { other }].concat()
}
