//! The addresses of the school office, which are read and written in its part of the app alone.

use super::{Access, push_id, split};
use shared::{Uuid, pages::Program};

/// Whether an address is the office's.
pub fn is_office(path: &str) -> bool {
    Program::of(path) == Program::Office
}

/// A page of the school office.
#[derive(Clone, Debug, PartialEq)]
pub enum OfficeRoute {
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

impl OfficeRoute {
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
            Self::Enquiry(id) => one("/office/enquiries/", *id),
            Self::Contact(id) => one("/office/contacts/", *id),
            Self::Requests => "/office/requests".into(),
            Self::Replies => "/office/replies".into(),
            Self::Reply(id) => one("/office/replies/", *id),
            Self::SignIn => "/office/sign-in".into(),
            Self::Forgot => "/office/forgot".into(),
            Self::Reset => "/office/reset".into(),
            Self::NotFound => "/office/not-found".into(),
        }
    }

    /// Whom the page is for.
    pub fn access(&self) -> Access {
        match self {
            Self::Contacts { .. }
            | Self::Contact(_)
            | Self::Requests
            | Self::Replies
            | Self::Reply(_)
            | Self::Enquiries { .. }
            | Self::Enquiry(_) => Access::SignedIn,
            Self::SignIn | Self::Forgot | Self::Reset | Self::NotFound => Access::Outside,
        }
    }
}

/// The address of one of many.
fn one(path: &str, id: Uuid) -> String {
    let mut url = path.to_owned();
    push_id(&mut url, id);
    url
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_reads_back_as_it_was_written() {
        let id = Uuid::from_u128(0x0190_7000_8000_9000_a000_b000);
        for route in [
            OfficeRoute::home(),
            OfficeRoute::Contacts { differing: true, after: None },
            OfficeRoute::Contacts { differing: true, after: Some(id) },
            OfficeRoute::Contacts { differing: false, after: Some(id) },
            OfficeRoute::Contact(id),
            OfficeRoute::Requests,
            OfficeRoute::Enquiries { closed: true, after: Some(id) },
            OfficeRoute::Enquiry(id),
            OfficeRoute::Replies,
            OfficeRoute::Reply(id),
            OfficeRoute::SignIn,
            OfficeRoute::Forgot,
            OfficeRoute::Reset,
            OfficeRoute::NotFound,
        ] {
            let url = route.print();
            let (path, query) = url.split_once('?').unwrap_or((&url, ""));
            assert_eq!(OfficeRoute::parse(path, query), route);
            assert!(is_office(&url), "{url}");
        }
    }

    #[test]
    fn addresses_that_people_type_are_read_kindly() {
        assert_eq!(OfficeRoute::parse("/office", "after=1&&=&differing"), OfficeRoute::home());
        assert_eq!(OfficeRoute::parse("/office/contacts/17", ""), OfficeRoute::NotFound);
        assert_eq!(OfficeRoute::parse("/", ""), OfficeRoute::NotFound);
        assert!(!is_office("/officer"));
    }
}
