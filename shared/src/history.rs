//! P4 and P5: every message that concerns the signed-in parent, and one message whole.

use crate::{
    Day, Time, endpoint,
    endpoint::{Done, Named},
    reply::{Attachment, Line},
    wire,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

pub use crate::search::SEARCH_CHARACTERS;

/// How many messages a page holds.
pub const PAGE: usize = 25;
/// How many characters of a message the list shows.
pub const START_CHARACTERS: usize = 140;

wire! {
    /// How a message travels.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Channel {
        /// By email.
        Email,
        /// As a text message.
        Sms,
        /// In the app alone.
        App,
    }

    /// D2: where a delivery stands.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum State {
        /// Waits to be sent.
        Created,
        /// Is being handed to the gateway.
        Sending,
        /// The gateway has it.
        Pending,
        /// On its way; no receipt is expected or has come yet.
        Sent,
        /// Arrived.
        Delivered,
        /// Did not arrive; the address may work another time.
        TemporaryFailure,
        /// Did not arrive; the address does not work.
        PermanentFailure,
        /// Our fault or the gateway's.
        TechnicalFailure,
        /// Was stopped before it was sent.
        Cancelled,
    }

    /// Where a value came from.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Origin {
        /// The school's own records (its MIS).
        School,
        /// The parent, in this app.
        You,
    }

    /// Through what a delivery went.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Gateway {
        /// An earlier provider sent it; the school brought its history here.
        Imported,
        /// This server's mail.
        Smtp,
        /// A text message gateway.
        Sms,
        /// Shown here.
        App,
    }

    /// Whom a message was written to.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Audience {
        /// The whole school.
        School,
        /// Everyone of a group.
        Group,
        /// Named people.
        People,
    }

    /// One message to one person over one channel at one address.
    pub struct Delivery {
        /// How.
        pub channel: Channel,
        /// The email address or E.164 number; empty for the app.
        pub address: String,
        /// Where the address came from.
        pub address_from: Origin,
        /// Through what.
        pub gateway: Gateway,
        /// Where it stands.
        pub state: State,
        /// Since when.
        pub state_at: Time,
    }

    /// What the parent answered.
    pub struct Reply {
        /// The text; empty when there were only files.
        pub text: String,
        /// When.
        pub at: Time,
    }

    /// A message in the list.
    pub struct Item {
        /// The id of this person's copy of the message: it opens for nobody else.
        pub id: Uuid,
        /// What it is about; text messages have none and show their start.
        pub subject: String,
        /// The first [`START_CHARACTERS`] characters on one line.
        pub start: String,
        /// Who sent it.
        pub school: Named,
        /// The group it was written to, if any.
        pub group: Option<Named>,
        /// The children it concerns; none when it is about the parent.
        pub children: Vec<Named>,
        /// When.
        pub sent_at: Time,
        /// Whether it has not been opened yet.
        pub unread: bool,
        /// Each delivery to this person.
        pub deliveries: Vec<Delivery>,
        /// What they last answered.
        pub reply: Option<Reply>,
        /// When the school last answered to that.
        pub answered_at: Option<Time>,
        /// Whether files came with it.
        #[serde(default)]
        pub has_files: bool,
    }

    /// One message whole.
    pub struct Message {
        /// What the list shows of it.
        pub item: Item,
        /// The whole text: plain, with line breaks.
        pub body: String,
        /// Whom it was written to. With `children`, `group` and `deliveries` this says why it came.
        pub audience: Audience,
        /// Its files.
        pub attachments: Vec<Attachment>,
        /// What was written about it since, oldest first.
        pub thread: Vec<Line>,
        /// Whether the school takes a reply.
        pub may_reply: bool,
        /// Whether it is on the noticeboard of its group: everyone who is in the group can read it.
        #[serde(default)]
        pub noticeboard: bool,
    }
}

/// A page of rows in a fixed order: a history's newest first, a list of people by name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Where the page before this one ends, if there is one: pass it as `before`.
    pub newer: Option<Cursor>,
    /// Where the page after this one begins, if there is one: pass it as `after`.
    pub older: Option<Cursor>,
}

/// A place in a history: the moment and the id of the row beside it, as `1790000000000000-0190…`. Opaque to programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema), schemars(with = "String"))]
pub struct Cursor {
    /// The row's moment.
    pub at: Time,
    /// The row's id, which orders rows of one moment.
    pub id: Uuid,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.id.simple();
        f.write_str(&[&self.at.0.to_string(), "-", id.encode_lower(&mut Uuid::encode_buffer())].concat())
    }
}

impl FromStr for Cursor {
    type Err = &'static str;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        let wrong = "This is not a place in the list. Start from its first page";
        let (at, id) = raw.rsplit_once('-').ok_or(wrong)?;
        Ok(Self { at: Time(at.parse().map_err(|_| wrong)?), id: Uuid::try_parse(id).map_err(|_| wrong)? })
    }
}

impl From<Cursor> for String {
    fn from(cursor: Cursor) -> Self {
        cursor.to_string()
    }
}

impl TryFrom<String> for Cursor {
    type Error = &'static str;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        raw.parse()
    }
}

wire! {
    /// A page of the parent's history. All filters hold together; each is left out of the query when it is not set.
    #[derive(Default)]
    pub struct ListHistory {
        /// Only of this school.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub school: Option<Uuid>,
        /// Only what concerns this child.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub child: Option<Uuid>,
        /// Only what was written to this group.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub group: Option<Uuid>,
        /// Only what went over this channel.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub channel: Option<Channel>,
        /// Only what has not been opened.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub unread: bool,
        /// From this day on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<Day>,
        /// Up to and with this day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub to: Option<Day>,
        /// The page that begins after this place (older).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub after: Option<Cursor>,
        /// The page that ends before this place (newer).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub before: Option<Cursor>,
    }

    /// The same with words to look for in subject, text and group; a POST, so that what a parent looks for is in no URL.
    #[derive(Default)]
    pub struct SearchHistory {
        /// Every word must occur; case and accents do not matter. At most [`SEARCH_CHARACTERS`].
        pub text: String,
        /// The other filters and the place.
        #[serde(default)]
        pub filter: ListHistory,
    }

    /// Opens one message. It stays unread until [`MarkRead`] says otherwise.
    pub struct ReadMessage {
        /// The id of an [`Item`].
        #[serde(skip_serializing)]
        pub id: Uuid,
    }

    /// Marks a message as opened or as new.
    pub struct MarkRead {
        /// The id of an [`Item`].
        #[serde(skip_serializing)]
        pub id: Uuid,
        /// Whether it has been opened.
        pub read: bool,
    }
}

endpoint!(Get "/api/messages" ListHistory => Page<Item>);
endpoint!(Post "/api/messages/search" SearchHistory => Page<Item>);
endpoint!(Get "/api/messages/{id}" ReadMessage => Message, path: id);
endpoint!(Put "/api/messages/{id}/read" MarkRead => Done, path: id);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_place_reads_back_as_it_was_written(at in any::<i64>(), id in any::<u128>()) {
            let cursor = Cursor { at: Time(at), id: Uuid::from_u128(id) };
            prop_assert_eq!(cursor.to_string().parse(), Ok(cursor));
        }

        #[test]
        fn any_text_is_a_place_or_refused(raw in "\\PC*") {
            let _ = raw.parse::<Cursor>();
        }
    }
}
