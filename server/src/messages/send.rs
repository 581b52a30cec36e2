//! The one way in which messages come into the database: a message, each person's copy of it with the children it is about, how each
//! copy travels, and a reply that came with it. Whatever writes messages builds these rows and hands them over here, in a
//! transaction of its own: an import, the demo, a seed, noticeboards, tests.
//!
//! Whoever writes decides who gets a copy; nothing here looks anybody up.

use crate::{
    db::{
        Tx, Value,
        bulk::{batches, insert, update},
        names, sql,
    },
    error::Result,
    fold::fold,
    secret::Hash,
};
use shared::{
    Time, Uuid,
    history::{Channel, Gateway, Origin, State},
};
use std::borrow::{Borrow, Cow};

/// A message that is new.
#[derive(Clone, Debug)]
pub struct NewMessage<'a> {
    pub id: Uuid,
    pub school: Uuid,
    pub audience: Audience<'a>,
    pub subject: Cow<'a, str>,
    pub body: Cow<'a, str>,
    pub sent_at: Time,
    /// When it came into this database.
    pub created_at: Time,
    pub replies_allowed: bool,
    /// By what an import knows it again.
    pub import_key: Option<Hash>,
}

/// Whom a message is written to. The copies say who gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience<'a> {
    School,
    /// The members of a group. On its noticeboard, those too who come to it later ([`super::noticeboard`]).
    Group {
        id: Uuid,
        name: &'a str,
        noticeboard: bool,
    },
    People,
}

/// A person's copy of a message.
#[derive(Clone, Debug)]
pub struct NewCopy<'a> {
    pub id: Uuid,
    pub message: Uuid,
    pub contact: Uuid,
    /// The message's own time: a history is read from one index.
    pub sent_at: Time,
    pub read_at: Option<Time>,
    /// A reply that the copy came with, as an earlier provider kept it.
    pub reply: Option<(Cow<'a, str>, Time)>,
    /// Whether the office has yet to deal with that reply.
    pub reply_waits: bool,
    /// Whose messages these are: the contact's children whom it is about.
    pub children: Vec<Uuid>,
    pub deliveries: Vec<NewDelivery<'a>>,
}

/// One way that a copy travels.
#[derive(Clone, Debug)]
pub struct NewDelivery<'a> {
    pub id: Uuid,
    pub channel: Channel,
    /// An email address or an E.164 number; empty in the app.
    pub address: Cow<'a, str>,
    pub address_from: Origin,
    pub gateway: Gateway,
    pub state: State,
    pub state_at: Time,
}

impl NewMessage<'_> {
    /// What it is searched by: subject, text, and the name of its group.
    fn search(&self) -> String {
        let group = if let Audience::Group { name, .. } = self.audience { name } else { "" };
        fold(&format!("{} {} {group}", self.subject, self.body))
    }
}

/// Writes messages and copies, each with all that belongs to it. A copy may be of a message that is here already.
pub async fn send(tx: &mut Tx, messages: &[NewMessage<'_>], copies: &[NewCopy<'_>]) -> Result {
    insert(
        tx,
        "INSERT INTO message (id, school_id, cohort_id, audience, noticeboard, subject, body, search, sent_at, created_at, replies_allowed, import_key) VALUES ",
        messages,
        |message| {
            let (audience, group, noticeboard) = match message.audience {
                Audience::School => ("school", None, false),
                Audience::Group { id, noticeboard, .. } => ("group", Some(id), noticeboard),
                Audience::People => ("people", None, false),
            };
            [
                message.id.into(),
                message.school.into(),
                group.into(),
                audience.into(),
                noticeboard.into(),
                (&*message.subject).into(),
                (&*message.body).into(),
                message.search().into(),
                message.sent_at.into(),
                message.created_at.into(),
                message.replies_allowed.into(),
                message.import_key.into(),
            ]
        },
    )
    .await?;
    insert(
        tx,
        "INSERT INTO recipient (id, message_id, contact_id, sent_at, read_at, reply, replied_at, waiting_since) VALUES ",
        copies,
        |copy| {
            let replied_at = copy.reply.as_ref().map(|(_, at)| *at);
            [
                copy.id.into(),
                copy.message.into(),
                copy.contact.into(),
                copy.sent_at.into(),
                copy.read_at.into(),
                copy.reply.as_ref().map(|(text, _)| &**text).into(),
                replied_at.into(),
                replied_at.filter(|_| copy.reply_waits).into(),
            ]
        },
    )
    .await?;
    let replies: Vec<(Uuid, &str, Time)> = copies
        .iter()
        .filter_map(|copy| copy.reply.as_ref().map(|(text, at)| (copy.id, &**text, *at)))
        .collect();
    write_threads(tx, &replies).await?;
    let about: Vec<(Uuid, Uuid)> =
        copies.iter().flat_map(|copy| copy.children.iter().map(|child| (copy.id, *child))).collect();
    insert(tx, "INSERT INTO recipient_pupil (recipient_id, pupil_id) VALUES ", &about, |(copy, child)| {
        [(*copy).into(), (*child).into()]
    })
    .await?;
    let deliveries: Vec<(Uuid, &NewDelivery<'_>)> =
        copies.iter().flat_map(|copy| copy.deliveries.iter().map(|delivery| (copy.id, delivery))).collect();
    add_deliveries(tx, &deliveries).await
}

/// Writes how copies travel: each by its id with one way more.
pub async fn add_deliveries<'a, D: Borrow<NewDelivery<'a>>>(tx: &mut Tx, deliveries: &[(Uuid, D)]) -> Result {
    insert(
        tx,
        "INSERT INTO delivery (id, recipient_id, channel, address, address_from, gateway, state, state_at) VALUES ",
        deliveries,
        |(copy, delivery)| delivery.borrow().row(*copy),
    )
    .await
}

impl NewDelivery<'_> {
    fn row(&self, copy: Uuid) -> [Value; 8] {
        [
            self.id.into(),
            copy.into(),
            names::of(self.channel).into(),
            (&*self.address).into(),
            names::of(self.address_from).into(),
            names::of(self.gateway).into(),
            names::of(self.state).into(),
            self.state_at.into(),
        ]
    }
}

/// A copy that stands on a noticeboard: nobody sent it to its owner, and it goes when they leave the group.
#[derive(Clone, Copy, Debug)]
pub struct BoardCopy {
    pub id: Uuid,
    pub message: Uuid,
    pub contact: Uuid,
    pub sent_at: Time,
}

/// Writes copies for noticeboards, read already, each about the children whom its contact has in the group. Another transaction may
/// have written one of them in this moment: then that one stays.
pub async fn add_board_copies(tx: &mut Tx, copies: &[BoardCopy], now: Time) -> Result {
    update(
        tx,
        "INSERT INTO recipient (id, message_id, contact_id, sent_at, read_at, board) VALUES ",
        copies,
        |copy| {
            [
                copy.id.into(),
                copy.message.into(),
                copy.contact.into(),
                copy.sent_at.into(),
                now.into(),
                true.into(),
            ]
        },
        " ON CONFLICT (message_id, contact_id) DO NOTHING",
    )
    .await?;
    name_children_of_group(tx, &copies.iter().map(|copy| copy.id).collect::<Vec<_>>()).await
}

/// Says of copies of messages to groups which children they are about: those whom the contact has in the group.
pub async fn name_children_of_group(tx: &mut Tx, copies: &[Uuid]) -> Result {
    for some in batches(copies, 1) {
        tx.run(
            sql("INSERT INTO recipient_pupil (recipient_id, pupil_id)
                 SELECT r.id, g.pupil_id FROM live_recipient r
                 JOIN live_guardian g ON g.contact_id = r.contact_id
                 JOIN membership m ON m.pupil_id = g.pupil_id AND m.cohort_id = r.cohort_id
                 WHERE r.id IN ")
            .push_list(some.to_vec()),
        )
        .await?;
    }
    Ok(())
}

/// Puts messages to groups on their noticeboards. Bring the copies in step afterwards ([`super::noticeboard::bring`]).
pub async fn put_on_noticeboard(tx: &mut Tx, messages: &[Uuid]) -> Result {
    for some in batches(messages, 1) {
        tx.run(
            sql("UPDATE message SET noticeboard = TRUE WHERE cohort_id IS NOT NULL AND id IN ")
                .push_list(some.to_vec()),
        )
        .await?;
    }
    Ok(())
}

/// Adds replies that an earlier provider kept to copies that are here and have none. Their messages take replies from now on.
pub async fn add_earlier_replies(tx: &mut Tx, replies: &[(Uuid, String, Time)]) -> Result {
    update(
        tx,
        "WITH v (id, reply, replied_at) AS (VALUES ",
        replies,
        |(copy, text, at)| [(*copy).into(), text.into(), (*at).into()],
        ") UPDATE recipient SET reply = v.reply, replied_at = v.replied_at FROM v
           WHERE recipient.id = v.id AND recipient.reply IS NULL",
    )
    .await?;
    for some in batches(replies, 1) {
        tx.run(
            sql("UPDATE message SET replies_allowed = TRUE WHERE id IN (SELECT message_id FROM live_recipient WHERE id IN ")
                .push_list(some.iter().map(|(copy, ..)| *copy))
                .push(")"),
        )
        .await?;
    }
    let replies: Vec<(Uuid, &str, Time)> =
        replies.iter().map(|(copy, text, at)| (*copy, text.as_str(), *at)).collect();
    write_threads(tx, &replies).await
}

/// A thread of one line for each copy.
async fn write_threads(tx: &mut Tx, replies: &[(Uuid, &str, Time)]) -> Result {
    insert(
        tx,
        "INSERT INTO reply (id, recipient_id, from_school, body, at, request_id) VALUES ",
        replies,
        |(copy, text, at)| {
            [(*copy).into(), (*copy).into(), false.into(), (*text).into(), (*at).into(), (*copy).into()]
        },
    )
    .await
}
