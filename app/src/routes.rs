//! Every address of the parents' pages: read and written here, visited with [`Navigator`](crate::state::Navigator). No browser is
//! needed for this. The office's are in `office`.

pub mod office;

use shared::{
    Day, Uuid,
    history::{Channel, ListHistory},
};

/// A page of the parents.
#[derive(Clone, Debug, PartialEq)]
pub enum Route {
    /// The history. Its query is that of `GET /api/messages`, so that `boot.js` can ask before the program runs.
    Messages(Box<ListHistory>),
    /// One message.
    Message(Uuid),
    /// A page whose address is always the same.
    Page(Page),
    /// What a link in a mail stops: its token.
    Unsubscribe(String),
    /// No page has this address.
    NotFound,
}

/// Whom a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Someone signed in; others sign in first, at the page's own address.
    SignedIn,
    /// Everyone: it shows more to someone signed in.
    Everyone,
    /// Someone on their way in or out.
    Outside,
}

/// The pages with one address each: name, whom they are for, address.
macro_rules! pages {
    ($($(#[$doc:meta])* $page:ident $for:ident $path:literal)+) => {
        /// A page whose address is always the same.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Page {
            $($(#[$doc])* $page,)+
        }

        impl Page {
            const ALL: &[(Self, Access, &str)] = &[$((Self::$page, Access::$for, $path)),+];
        }
    };
}

pages! {
    /// The sign-in by its own address. Other pages ask for it in place, and keep theirs.
    SignIn Outside "/sign-in"
    /// An invited parent chooses a password. The secret after `#` is no part of the route.
    Invite Outside "/invite"
    /// Someone without an account registers. Its steps are in the browser's history, not in the address.
    Register Outside "/register"
    /// Asking for a link to choose a new password.
    Forgot Outside "/forgot"
    /// Choosing it. The secret after `#` is no part of the route.
    Reset Outside "/reset"
    /// What is held about the parent.
    Details SignedIn "/details"
    /// Changing the name.
    ChangeName SignedIn "/details/name"
    /// Changing where mail goes, and the sign-in.
    ChangeEmail SignedIn "/details/email"
    /// Changing where text messages go.
    ChangeMobile SignedIn "/details/mobile"
    /// How schools may reach the parent.
    Choices SignedIn "/details/choices"
    /// The parent's schools and groups.
    Schools SignedIn "/details/schools"
    /// Changing the password.
    Password SignedIn "/details/password"
    /// Where the parent is signed in.
    Devices SignedIn "/details/devices"
    /// The parent's rights, and signing out.
    Privacy SignedIn "/privacy"
    /// A copy of everything.
    Copy SignedIn "/privacy/copy"
    /// Verifying a receipt of a deletion.
    Receipt Everyone "/privacy/receipt"
    /// The privacy policy; its query is that of `GET /api/policy`, so that `boot.js` can ask before the program runs.
    Policy Everyone "/privacy/policy"
    /// What changed between two versions; its query is that of `GET /api/policy/changes`.
    PolicyChanges Everyone "/privacy/policy/changes"
    /// What is promised, and the proofs.
    Promises Everyone "/privacy/promises"
    /// Sending an enquiry.
    Enquiry Everyone "/privacy/enquiry"
    /// Deleting everything.
    Delete SignedIn "/privacy/delete"
    /// What was deleted; for nobody who is signed in.
    Deleted Outside "/deleted"
}

impl Page {
    fn entry(self) -> (Access, &'static str) {
        Self::ALL
            .iter()
            .find(|(page, ..)| *page == self)
            .map_or((Access::Outside, "/"), |(_, access, path)| (*access, path))
    }

    /// Its address.
    pub fn path(self) -> &'static str {
        self.entry().1
    }
}

impl Route {
    /// The first page: the whole history.
    pub fn home() -> Self {
        Self::Messages(Box::default())
    }

    /// The page of a path and a query (without `?`).
    pub fn parse(path: &str, query: &str) -> Self {
        let path = path.trim_end_matches('/');
        if let Some((page, ..)) = Page::ALL.iter().find(|(.., known)| *known == path) {
            return Self::Page(*page);
        }
        match split(path) {
            ["" | "messages", ""] => Self::Messages(Box::new(parse_filter(query))),
            ["messages", id] => Uuid::try_parse(id).map_or(Self::NotFound, Self::Message),
            ["unsubscribe", token] => Self::Unsubscribe(token.into()),
            _ => Self::NotFound,
        }
    }

    /// Path and query.
    pub fn print(&self) -> String {
        match self {
            Self::Messages(filter) => print_filter(filter),
            Self::Message(id) => {
                let mut url = String::from("/messages/");
                push_id(&mut url, *id);
                url
            }
            Self::Page(page) => page.path().into(),
            Self::Unsubscribe(token) => ["/unsubscribe/", token].concat(),
            Self::NotFound => "/not-found".into(),
        }
    }

    /// Whom the page is for.
    pub fn access(&self) -> Access {
        match self {
            Self::Messages(_) | Self::Message(_) => Access::SignedIn,
            Self::Page(page) => page.entry().0,
            Self::Unsubscribe(_) | Self::NotFound => Access::Outside,
        }
    }
}

/// The first part of a path and all that follows it.
fn split(path: &str) -> [&str; 2] {
    let path = path.trim_matches('/');
    path.split_once('/').unwrap_or((path, "")).into()
}

fn push_id(url: &mut String, id: Uuid) {
    url.push_str(id.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
}

/// Reads filters from a query. What cannot be read is left out: the page shows more, never an error.
fn parse_filter(query: &str) -> ListHistory {
    let mut filter = ListHistory::default();
    for pair in query.split('&') {
        let Some((name, value)) = pair.split_once('=') else { continue };
        match name {
            "school" => filter.school = Uuid::try_parse(value).ok(),
            "child" => filter.child = Uuid::try_parse(value).ok(),
            "group" => filter.group = Uuid::try_parse(value).ok(),
            "channel" => filter.channel = parse_channel(value),
            "unread" => filter.unread = value == "true",
            "from" => filter.from = Day::parse(value),
            "to" => filter.to = Day::parse(value),
            "after" => filter.after = value.parse().ok(),
            "before" => filter.before = value.parse().ok(),
            _ => {}
        }
    }
    filter
}

/// Writes filters as the query of the request.
fn print_filter(filter: &ListHistory) -> String {
    let query = serde_html_form::to_string(filter).unwrap_or_default();
    if query.is_empty() { "/messages".into() } else { ["/messages?", &query].concat() }
}

/// Reads a channel as it is spelled in JSON and in queries.
pub fn parse_channel(raw: &str) -> Option<Channel> {
    match raw {
        "email" => Some(Channel::Email),
        "sms" => Some(Channel::Sms),
        "app" => Some(Channel::App),
        _ => None,
    }
}

/// A channel as it is spelled in JSON and in queries.
pub fn print_channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "email",
        Channel::Sms => "sms",
        Channel::App => "app",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::{Time, history::Cursor};

    fn parse(url: &str) -> Route {
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        Route::parse(path, query)
    }

    #[test]
    fn every_page_reads_back_as_it_was_written() {
        let id = Uuid::from_u128(0x0190_7000_8000_9000_a000_b000);
        let place = Cursor { at: Time(1_790_000_000_000_000), id };
        let all = ListHistory {
            school: Some(id),
            child: Some(id),
            group: Some(id),
            channel: Some(Channel::Sms),
            unread: true,
            from: Day::new(2026, 9, 1),
            to: Day::new(2026, 9, 30),
            after: Some(place),
            before: None,
        };
        let newer = ListHistory { before: Some(place), ..ListHistory::default() };
        for route in [
            Route::home(),
            Route::Messages(Box::new(all)),
            Route::Messages(Box::new(newer)),
            Route::Message(id),
            Route::Unsubscribe("dG9rZW4_-".into()),
            Route::NotFound,
        ] {
            assert_eq!(parse(&route.print()), route);
        }
        for (page, ..) in Page::ALL {
            assert_eq!(parse(page.path()), Route::Page(*page));
        }
    }

    #[test]
    fn filters_are_spelled_as_people_see_them() {
        let filter = ListHistory {
            channel: Some(Channel::App),
            unread: true,
            to: Day::new(2026, 2, 28),
            ..ListHistory::default()
        };
        assert_eq!(print_filter(&filter), "/messages?channel=app&unread=true&to=2026-02-28");
    }

    #[test]
    fn addresses_that_people_type_are_read_kindly() {
        assert_eq!(parse("/"), Route::home());
        assert_eq!(parse("/messages/"), Route::home());
        assert_eq!(parse("/messages?unread=yes&from=2026-13-01&after=x&&=&school"), Route::home());
        assert_eq!(parse("/messages/17"), Route::NotFound);
        assert_eq!(parse("/details/more"), Route::NotFound);
    }
}
