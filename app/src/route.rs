//! The addresses of the pages: read and written here, visited in [`nav`](crate::nav). No browser is needed for this.

use shared::{
    Day, Uuid,
    history::{Channel, ListHistory},
};

/// A page of the parents' programs.
#[derive(Clone, Debug, PartialEq)]
pub enum Parent {
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
pub enum For {
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
            const ALL: &[(Self, For, &str)] = &[$((Self::$page, For::$for, $path)),+];
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
    fn entry(self) -> (For, &'static str) {
        Self::ALL
            .iter()
            .find(|(page, ..)| *page == self)
            .map_or((For::Outside, "/"), |(_, readers, path)| (*readers, path))
    }

    /// Its address.
    pub fn path(self) -> &'static str {
        self.entry().1
    }
}

impl Parent {
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
    pub fn readers(&self) -> For {
        match self {
            Self::Messages(_) | Self::Message(_) => For::SignedIn,
            Self::Page(page) => page.entry().0,
            Self::Unsubscribe(_) | Self::NotFound => For::Outside,
        }
    }
}

/// A page of the office's program.
#[derive(Clone, Debug, PartialEq)]
pub enum Office {
    /// The contacts. What is searched for is in no address.
    Contacts {
        /// Only those whose own details differ from the school's records.
        differing: bool,
        /// The page that begins after this contact.
        after: Option<Uuid>,
    },
    /// One contact.
    Contact(Uuid),
    /// Who asks to join.
    Requests,
    /// The enquiries.
    Enquiries {
        /// Those that are closed.
        closed: bool,
        /// The page that begins after this enquiry.
        after: Option<Uuid>,
    },
    /// One enquiry.
    Enquiry(Uuid),
    /// Replies of parents.
    Replies,
    /// One thread of replies.
    Reply(Uuid),
    /// The sign-in by its own address.
    SignIn,
    /// Asking for a link to choose a new password.
    Forgot,
    /// The page that the link leads to.
    Reset,
    /// No page has this address.
    NotFound,
}

impl Office {
    /// The first page: all contacts.
    pub fn home() -> Self {
        Self::Contacts { differing: false, after: None }
    }

    /// The page of a path and a query (without `?`).
    pub fn parse(path: &str, query: &str) -> Self {
        let Some(path) = path.strip_prefix("/office") else { return Self::NotFound };
        match split(path) {
            ["" | "contacts", ""] => Self::Contacts {
                differing: parameter(query, "differing") == Some("true"),
                after: parameter(query, "after").and_then(|id| Uuid::try_parse(id).ok()),
            },
            ["contacts", id] => Uuid::try_parse(id).map_or(Self::NotFound, Self::Contact),
            ["requests", ""] => Self::Requests,
            ["enquiries", ""] => Self::Enquiries {
                closed: parameter(query, "closed") == Some("true"),
                after: parameter(query, "after").and_then(|id| Uuid::try_parse(id).ok()),
            },
            ["enquiries", id] => Uuid::try_parse(id).map_or(Self::NotFound, Self::Enquiry),
            ["replies", ""] => Self::Replies,
            ["replies", id] => Uuid::try_parse(id).map_or(Self::NotFound, Self::Reply),
            ["sign-in", ""] => Self::SignIn,
            ["forgot", ""] => Self::Forgot,
            ["reset", ""] => Self::Reset,
            _ => Self::NotFound,
        }
    }

    /// Path and query.
    pub fn print(&self) -> String {
        match self {
            Self::Contacts { differing, after } => {
                listed("/office/contacts", "differing", *differing, *after)
            }
            Self::Enquiries { closed, after } => listed("/office/enquiries", "closed", *closed, *after),
            Self::Enquiry(id) => {
                let mut url = String::from("/office/enquiries/");
                push_id(&mut url, *id);
                url
            }
            Self::Contact(id) => {
                let mut url = String::from("/office/contacts/");
                push_id(&mut url, *id);
                url
            }
            Self::Requests => "/office/requests".into(),
            Self::Replies => "/office/replies".into(),
            Self::Reply(id) => {
                let mut url = String::from("/office/replies/");
                push_id(&mut url, *id);
                url
            }
            Self::SignIn => "/office/sign-in".into(),
            Self::Forgot => "/office/forgot".into(),
            Self::Reset => "/office/reset".into(),
            Self::NotFound => "/office/not-found".into(),
        }
    }

    /// Whom the page is for.
    pub fn readers(&self) -> For {
        match self {
            Self::Contacts { .. }
            | Self::Contact(_)
            | Self::Requests
            | Self::Replies
            | Self::Reply(_)
            | Self::Enquiries { .. }
            | Self::Enquiry(_) => For::SignedIn,
            Self::SignIn | Self::Forgot | Self::Reset | Self::NotFound => For::Outside,
        }
    }
}

/// The address of a list: a part of it alone, and from which place on.
fn listed(path: &str, part: &str, alone: bool, after: Option<Uuid>) -> String {
    let mut url = path.to_owned();
    if alone {
        url.extend(["?", part, "=true"]);
    }
    if let Some(after) = after {
        url.push_str(if alone { "&after=" } else { "?after=" });
        push_id(&mut url, after);
    }
    url
}

/// The value of a parameter of a query.
fn parameter<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find(|(other, _)| *other == name)
        .map(|(_, value)| value)
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

    fn parent(url: &str) -> Parent {
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        Parent::parse(path, query)
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
            Parent::home(),
            Parent::Messages(Box::new(all)),
            Parent::Messages(Box::new(newer)),
            Parent::Message(id),
            Parent::Unsubscribe("dG9rZW4_-".into()),
            Parent::NotFound,
        ] {
            assert_eq!(parent(&route.print()), route);
        }
        for (page, ..) in Page::ALL {
            assert_eq!(parent(page.path()), Parent::Page(*page));
        }
        for route in [
            Office::home(),
            Office::Contacts { differing: true, after: None },
            Office::Contacts { differing: true, after: Some(id) },
            Office::Contacts { differing: false, after: Some(id) },
            Office::Contact(id),
            Office::Requests,
            Office::SignIn,
            Office::Forgot,
            Office::Reset,
            Office::NotFound,
        ] {
            let url = route.print();
            let (path, query) = url.split_once('?').unwrap_or((&url, ""));
            assert_eq!(Office::parse(path, query), route);
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
        assert_eq!(parent("/"), Parent::home());
        assert_eq!(parent("/messages/"), Parent::home());
        assert_eq!(parent("/messages?unread=yes&from=2026-13-01&after=x&&=&school"), Parent::home());
        assert_eq!(parent("/messages/17"), Parent::NotFound);
        assert_eq!(parent("/details/more"), Parent::NotFound);
        assert_eq!(Office::parse("/office", "after=1&&=&differing"), Office::home());
        assert_eq!(Office::parse("/", ""), Office::NotFound);
    }
}
