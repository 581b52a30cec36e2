//! R8: the message history of an earlier provider: one row for each time a message went to one address.
//!
//! Rows with the same channel, content, group and sent time are one message, so the same file twice changes nothing. An
//! address that two people share cannot be given to one of them safely: such a row is refused.

use super::{
    School, Stopped,
    class_list::short,
    dates,
    report::{Findings, Refused, lines},
    table::{Column, Kind, Row, Table},
};
use crate::{
    clock::Ids,
    contacts::suppression::Suppressed,
    db::{
        Tx,
        bulk::{batches, insert},
        names, sql,
    },
    error::Result,
    fold::fold,
    live,
    messages::{
        noticeboard,
        send::{self, Audience, NewCopy, NewDelivery, NewMessage},
    },
    numbers::{count, thousands},
    secret::Hash,
    state::AppState,
};
use indicatif::ProgressBar;
use jiff::tz::TimeZone;
use sha2::{Digest as _, Sha256};
use shared::{
    Time, Uuid,
    email::Email,
    history::{Channel, Gateway, Origin, State},
    phone::Phone,
};
use std::{
    collections::{HashMap, HashSet, hash_map::Entry},
    fmt,
};

/// The longest text of a message, in characters.
const CONTENT: usize = 100_000;
/// The longest subject, in characters.
const SUBJECT: usize = 200;
/// A first line of this many characters, or fewer, can be a subject.
const FIRST_LINE: usize = 80;

/// What a column of a history holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Is {
    Channel,
    Address,
    Content,
    Group,
    Sent,
    Replied,
    Reply,
    Subject,
    State,
}

const COLUMNS: [Column<Is>; 9] = [
    Column {
        is: Is::Channel,
        names: &["channel", "type", "method", "sent by"],
        required: true,
        kind: Kind::Line,
    },
    Column {
        is: Is::Address,
        names: &[
            "address",
            "recipient",
            "to",
            "sent to",
            "email address",
            "phone number",
            "number",
            "mobile",
        ],
        required: true,
        kind: Kind::Line,
    },
    Column {
        is: Is::Content,
        names: &["content", "message", "text", "body", "message text"],
        required: true,
        kind: Kind::Text,
    },
    Column {
        is: Is::Sent,
        names: &["sent time", "sent", "sent at", "sent on", "sent date", "date sent", "time sent", "date"],
        required: true,
        kind: Kind::Line,
    },
    Column {
        is: Is::Group,
        names: &["group", "group name", "sent to group"],
        required: false,
        kind: Kind::Line,
    },
    Column {
        is: Is::Replied,
        names: &[
            "replied time",
            "replied",
            "replied at",
            "reply time",
            "reply date",
            "reply at",
            "date replied",
        ],
        required: false,
        kind: Kind::Line,
    },
    Column {
        is: Is::Reply,
        names: &["reply", "reply text", "answer", "response"],
        required: false,
        kind: Kind::Text,
    },
    Column { is: Is::Subject, names: &["subject", "title"], required: false, kind: Kind::Line },
    Column {
        is: Is::State,
        names: &["state", "status", "delivery state", "delivery", "result"],
        required: false,
        kind: Kind::Line,
    },
];

/// What an import did.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Whether nothing was written.
    pub dry_run: bool,
    /// Rows that are not blank.
    pub rows: u64,
    /// Messages that are new.
    pub messages: u64,
    /// Deliveries that are new.
    pub deliveries: u64,
    /// Rows whose delivery was here already.
    pub known: u64,
    /// Replies to deliveries that were here without one.
    pub replies: u64,
    /// Groups that are new.
    pub groups_added: u64,
    /// Lines to people who asked for deletion (R6).
    pub left_out: Vec<u64>,
    /// Columns that nobody knows.
    pub unknown: Vec<String>,
    /// Refusals and notes.
    pub findings: Findings,
}

/// How to import.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a wish of its own")]
pub struct Options {
    /// Write nothing.
    pub dry_run: bool,
    /// Mark messages as not opened yet. Without it they count as read.
    pub unread: bool,
    /// Let parents reply to every message. Without it, to those with a reply.
    pub replies: bool,
    /// Put messages that went to a group on its noticeboard (O5): everyone who is in it sees them, for as long as they are.
    pub noticeboard: bool,
}

/// Reads a history into the school's records.
pub async fn import(
    app: &AppState,
    school: &School,
    bytes: &[u8],
    options: Options,
    bar: &ProgressBar,
) -> Result<Report, Stopped> {
    let zone = school.zone()?;
    let table = Table::read(bytes, &COLUMNS)?;
    let mut report = Report { dry_run: options.dry_run, unknown: table.unknown.clone(), ..Report::default() };
    bar.set_length(table.rows.len() as u64);
    let mut tx = app.db.begin().await?;
    // Two imports for one school come one after the other.
    tx.run(sql("UPDATE school SET name = name WHERE id = $1").bind(school.id)).await?;
    let mut history = History::load(app, &mut tx, school.id).await?;
    // After the records: whoever is deleted in between is then in both, rather than in neither.
    let suppressed = Suppressed::load(app, &mut tx, school.id).await?;
    let mut lines = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        report.rows += 1;
        let mut reader = Reader { table: &table, row, problems: Vec::new() };
        match reader.line(&zone, app.now()) {
            Some(line) if reader.problems.is_empty() => lines.push(line),
            _ => report.findings.refuse(reader.problems),
        }
    }
    history.find_messages(&mut tx, &lines).await?;
    for line in lines {
        history.take(line, &table, &suppressed, options, &mut report);
        bar.inc(1);
    }
    if !options.dry_run {
        history.write(&mut tx, app.now(), options).await?;
        live::tell(&mut tx, history.reached()).await?;
        if options.noticeboard {
            noticeboard::bring(app, &mut tx, school.id, None).await?;
        }
        tx.commit().await?;
    }
    report.groups_added = history.groups.iter().filter(|group| group.new).count() as u64;
    // Refusals come up in two rounds.
    report.findings.refused.sort_by_key(|refused| refused.line);
    Ok(report)
}

/// A row that was read.
struct Line {
    number: u64,
    channel: Channel,
    address: Address,
    subject: String,
    content: String,
    group: Option<String>,
    sent: Time,
    reply: Option<(String, Time)>,
    state: State,
    key: Hash,
}

enum Address {
    Email(Email),
    Phone(Phone),
}

impl Address {
    fn key(&self) -> &str {
        match self {
            Self::Email(email) => email.key(),
            Self::Phone(phone) => phone.as_e164(),
        }
    }

    fn text(&self) -> &str {
        match self {
            Self::Email(email) => email.as_str(),
            Self::Phone(phone) => phone.as_e164(),
        }
    }
}

struct Reader<'a> {
    table: &'a Table<Is>,
    row: &'a Row,
    problems: Vec<Refused>,
}

impl<'a> Reader<'a> {
    fn line(&mut self, zone: &TimeZone, now: Time) -> Option<Line> {
        if let Some(problem) = self.table.misread(self.row) {
            self.problems.push(problem);
            return None;
        }
        let channel = self.required(Is::Channel, channel);
        let address = self.required(Is::Address, |raw| address(raw, channel));
        let content = self.required(Is::Content, |raw| text(raw, CONTENT));
        let group = self.optional(Is::Group, short);
        let sent = self.required(Is::Sent, |raw| dates::moment(raw, zone, now));
        let replied = self.optional(Is::Replied, |raw| dates::moment(raw, zone, now));
        let reply = self.optional(Is::Reply, |raw| text(raw, CONTENT));
        let subject = self.optional(Is::Subject, |raw| text(raw, SUBJECT));
        let state = self.optional(Is::State, state).unwrap_or(State::Delivered);
        let (channel, address, content, sent) = (channel?, address?, content?, sent?);
        if replied.is_some_and(|replied| replied < sent) {
            self.refuse(
                Is::Replied,
                "The reply is older than the message. Check day and month of both times".to_owned(),
            );
        }
        let subject = match subject {
            Some(subject) => subject.replace('\n', " "),
            None if channel == Channel::Email => subject_of(&content).unwrap_or_default().to_owned(),
            None => String::new(),
        };
        Some(Line {
            number: self.row.line,
            channel,
            key: key(channel, &content, group.as_deref(), sent),
            address,
            subject,
            content,
            group,
            sent,
            reply: reply.map(|text| (text, replied.unwrap_or(sent))),
            state,
        })
    }

    fn required<T, E: fmt::Display>(
        &mut self,
        column: Is,
        parse: impl FnOnce(&'a str) -> Result<T, E>,
    ) -> Option<T> {
        if self.table.cell(self.row, column).is_none() {
            let name = COLUMNS.iter().find(|known| known.is == column).map_or("", |known| known.names[0]);
            self.refuse(column, format!("Enter the {name}"));
        }
        self.optional(column, parse)
    }

    fn optional<T, E: fmt::Display>(
        &mut self,
        column: Is,
        parse: impl FnOnce(&'a str) -> Result<T, E>,
    ) -> Option<T> {
        match parse(self.table.cell(self.row, column)?) {
            Ok(value) => Some(value),
            Err(reason) => {
                self.refuse(column, reason.to_string());
                None
            }
        }
    }

    fn refuse(&mut self, column: Is, reason: String) {
        let column = self.table.name(column).to_owned();
        self.problems.push(Refused { line: self.row.line, column, reason });
    }
}

fn channel(raw: &str) -> Result<Channel, &'static str> {
    let name: String = raw.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    Ok(match name.as_str() {
        "email" | "mail" => Channel::Email,
        "sms" | "text" | "textmessage" | "txt" | "mobile" => Channel::Sms,
        "app" | "inapp" | "push" | "notification" | "appmessage" => Channel::App,
        _ => return Err("Enter email, sms or app"),
    })
}

/// What went to an app is known by the email address or the number of its owner.
fn address(raw: &str, channel: Option<Channel>) -> Result<Address, String> {
    let is_email = match channel {
        Some(Channel::Email) => true,
        Some(Channel::Sms) => false,
        Some(Channel::App) | None => raw.contains('@'),
    };
    if is_email {
        Email::parse(raw).map(Address::Email).map_err(|refusal| refusal.to_string())
    } else {
        Phone::parse(raw).map(Address::Phone).map_err(|refusal| refusal.to_string())
    }
}

fn text(raw: &str, most: usize) -> Result<String, String> {
    let text = raw.replace("\r\n", "\n").replace('\r', "\n");
    if text.chars().count() > most {
        return Err(format!("Shorten this to {} characters or fewer", thousands(most as u64)));
    }
    Ok(text.trim_end().to_owned())
}

fn state(raw: &str) -> Result<State, &'static str> {
    let name: String = raw.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    Ok(match name.as_str() {
        "delivered" | "read" | "opened" | "received" | "success" | "ok" | "replied" => State::Delivered,
        "sent" | "accepted" | "queued" | "pending" | "sending" => State::Sent,
        "temporaryfailure" | "undelivered" | "expired" | "notdelivered" => State::TemporaryFailure,
        "permanentfailure" | "failed" | "failure" | "bounced" | "bounce" | "invalid" | "rejected"
        | "blocked" => State::PermanentFailure,
        "technicalfailure" | "error" => State::TechnicalFailure,
        "cancelled" | "canceled" => State::Cancelled,
        _ => return Err("Enter delivered, sent, failed, undelivered, error or cancelled, or leave it empty"),
    })
}

/// A short first line with more after it is a subject, unless it greets.
fn subject_of(content: &str) -> Option<&str> {
    let (first, rest) = content.split_once('\n')?;
    let first = first.trim();
    let greets = first.ends_with(',')
        || ["dear ", "hello", "hi ", "good morning", "good afternoon"]
            .into_iter()
            .any(|greeting| first.to_lowercase().starts_with(greeting));
    (!first.is_empty() && !greets && first.chars().count() <= FIRST_LINE && !rest.trim().is_empty())
        .then_some(first)
}

/// What makes two rows the same message.
fn key(channel: Channel, content: &str, group: Option<&str>, sent: Time) -> Hash {
    let mut hash = Sha256::new();
    for part in [&names::of(channel), content, &group.map(fold).unwrap_or_default(), &sent.0.to_string()] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().into()
}

/// Whose an address is.
#[derive(Clone, Copy)]
enum Owner {
    One(Uuid, Origin),
    Many,
}

struct Group {
    id: Uuid,
    name: String,
    key: String,
    new: bool,
}

struct Message {
    id: Uuid,
    key: Hash,
    group: Option<usize>,
    subject: String,
    body: String,
    sent: Time,
    new: bool,
}

/// One person's copy, with its one delivery.
struct Copy {
    id: Uuid,
    delivery: Uuid,
    message: Uuid,
    contact: Uuid,
    sent: Time,
    read: Option<Time>,
    reply: Option<(String, Time)>,
    children: Vec<Uuid>,
    channel: Channel,
    address: String,
    from: Origin,
    state: State,
}

/// A contact's id, and email key and number of the parent's own and of the school's records.
type Addresses = (Uuid, Option<String>, Option<String>, Option<String>, Option<String>);

/// A school in memory.
struct History {
    school: Uuid,
    ids: Ids,
    owners: HashMap<String, Owner>,
    children: HashMap<Uuid, Vec<Uuid>>,
    /// What makes the children of a contact the same in another file: the marks of deleted parents hang on it.
    identities: HashMap<Uuid, Vec<String>>,
    members: HashSet<(Uuid, Uuid)>,
    groups: Vec<Group>,
    by_group: HashMap<String, usize>,
    messages: Vec<Message>,
    by_key: HashMap<Hash, usize>,
    /// Which copy is there, and whether it has a reply.
    there: HashMap<(Uuid, Uuid), (Uuid, bool)>,
    copies: Vec<Copy>,
    by_copy: HashMap<(Uuid, Uuid), usize>,
    /// Replies to copies that are in the database, and whose copies those are.
    replies: Vec<(Uuid, String, Time)>,
    replied: Vec<Uuid>,
}

impl History {
    async fn load(app: &AppState, tx: &mut Tx, school: Uuid) -> Result<Self> {
        let mut history = Self {
            school,
            ids: Ids::after(app.new_id()),
            owners: HashMap::new(),
            children: HashMap::new(),
            identities: HashMap::new(),
            members: HashSet::new(),
            groups: Vec::new(),
            by_group: HashMap::new(),
            messages: Vec::new(),
            by_key: HashMap::new(),
            there: HashMap::new(),
            copies: Vec::new(),
            by_copy: HashMap::new(),
            replies: Vec::new(),
            replied: Vec::new(),
        };
        let contacts: Vec<Addresses> = tx
            .all(
                sql("SELECT id, my_email_key, my_mobile, mis_email_key, mis_mobile FROM live_contact WHERE school_id = $1")
                    .bind(school),
            )
            .await?;
        for (id, my_email, my_mobile, mis_email, mis_mobile) in contacts {
            // The parent's own value first: where both are the same, it is theirs.
            for (value, origin) in [
                (my_email, Origin::You),
                (my_mobile, Origin::You),
                (mis_email, Origin::School),
                (mis_mobile, Origin::School),
            ] {
                let Some(value) = value.filter(|value| !value.is_empty()) else { continue };
                history
                    .owners
                    .entry(value)
                    .and_modify(|owner| {
                        if !matches!(owner, Owner::One(known, _) if *known == id) {
                            *owner = Owner::Many;
                        }
                    })
                    .or_insert(Owner::One(id, origin));
            }
        }
        let guardians: Vec<(Uuid, Uuid, String)> = tx
            .all(
                sql("SELECT g.contact_id, g.pupil_id, p.identity_key FROM live_guardian g JOIN pupil p ON p.id = g.pupil_id
                     WHERE p.school_id = $1 ORDER BY 1, 2")
                .bind(school),
            )
            .await?;
        for (contact, pupil, identity) in guardians {
            history.children.entry(contact).or_default().push(pupil);
            history.identities.entry(contact).or_default().push(identity);
        }
        let members: Vec<(Uuid, Uuid)> = tx
            .all(
                sql("SELECT m.cohort_id, m.pupil_id FROM membership m JOIN pupil p ON p.id = m.pupil_id
                     WHERE p.school_id = $1")
                .bind(school),
            )
            .await?;
        history.members = members.into_iter().collect();
        // Where a year and a class have one name, the class is meant: its name was chosen.
        let groups: Vec<(Uuid, String, String)> = tx
            .all(
                sql("SELECT id, name, name_key FROM cohort WHERE school_id = $1
                     ORDER BY CASE kind WHEN 'class' THEN 0 WHEN 'year' THEN 1 ELSE 2 END, id")
                .bind(school),
            )
            .await?;
        for (id, name, key) in groups {
            history.by_group.entry(key.clone()).or_insert(history.groups.len());
            history.groups.push(Group { id, name, key, new: false });
        }
        Ok(history)
    }

    /// Which of these messages are here, and whose copies of them.
    async fn find_messages(&mut self, tx: &mut Tx, lines: &[Line]) -> Result {
        let wanted: HashSet<Hash> = lines.iter().map(|line| line.key).collect();
        let known: Vec<(Uuid, Vec<u8>, i64)> = tx
            .all(
                sql("SELECT id, import_key, sent_at FROM message WHERE school_id = $1 AND import_key IS NOT NULL")
                    .bind(self.school),
            )
            .await?;
        let mut ids = Vec::new();
        for (id, key, sent) in known {
            let Ok(key) = Hash::try_from(key) else { continue };
            if wanted.contains(&key) {
                ids.push(id);
                self.by_key.insert(key, self.messages.len());
                self.messages.push(Message {
                    id,
                    key,
                    group: None,
                    subject: String::new(),
                    body: String::new(),
                    sent: Time(sent),
                    new: false,
                });
            }
        }
        for some in batches(&ids, 1) {
            let copies: Vec<(Uuid, Uuid, Uuid, bool)> = tx
                .all(
                    sql("SELECT message_id, contact_id, id, reply IS NOT NULL FROM live_recipient WHERE message_id IN ")
                        .push_list(some.iter().copied()),
                )
                .await?;
            self.there.extend(
                copies.into_iter().map(|(message, contact, id, replied)| ((message, contact), (id, replied))),
            );
        }
        Ok(())
    }

    /// Takes in one row.
    fn take(
        &mut self,
        line: Line,
        table: &Table<Is>,
        suppressed: &Suppressed<'_>,
        options: Options,
        report: &mut Report,
    ) {
        let number = line.number;
        if let Address::Email(email) = &line.address
            && suppressed.email(email.key())
        {
            report.left_out.push(number);
            return;
        }
        let (contact, from) = match self.owners.get(line.address.key()) {
            Some(Owner::One(contact, from)) => (*contact, *from),
            Some(Owner::Many) => {
                let reason =
                    "Two people share this address, so the message cannot be given to one of them safely";
                return report.findings.refuse_for(number, table.name(Is::Address), reason);
            }
            None => {
                let reason =
                    "No contact of this school has this address. Import the class list that it is in first";
                return report.findings.refuse_for(number, table.name(Is::Address), reason);
            }
        };
        // A number that another parent of the child had too, who asked for deletion: the message may be theirs.
        let may_be_of_the_deleted = matches!(line.address, Address::Phone(_))
            && self.identities.get(&contact).is_some_and(|children| {
                children.iter().any(|child| suppressed.mobile(line.address.key(), child))
            });
        if may_be_of_the_deleted {
            report.left_out.push(number);
            return;
        }
        let group = line.group.as_deref().map(|name| self.group(name));
        let message = self.message(&line, group, report);
        let place = (message, contact);
        if let Some((copy, replied)) = self.there.get_mut(&place) {
            report.known += 1;
            if let Some((text, at)) = line.reply.filter(|_| !*replied) {
                *replied = true;
                report.replies += 1;
                self.replies.push((*copy, text, at));
                self.replied.push(contact);
            }
            return;
        }
        match self.by_copy.entry(place) {
            Entry::Occupied(copy) => {
                report.known += 1;
                let copy = &mut self.copies[*copy.get()];
                copy.reply = copy.reply.take().or(line.reply);
            }
            Entry::Vacant(new) => {
                report.deliveries += 1;
                new.insert(self.copies.len());
                let children = match group {
                    None => Vec::new(),
                    Some(group) => self.children_in(contact, self.groups[group].id),
                };
                self.copies.push(Copy {
                    id: self.ids.another(),
                    delivery: self.ids.another(),
                    message,
                    contact,
                    sent: line.sent,
                    read: (!options.unread).then_some(line.sent),
                    reply: line.reply,
                    children,
                    channel: line.channel,
                    address: if line.channel == Channel::App {
                        String::new()
                    } else {
                        line.address.text().to_owned()
                    },
                    from,
                    state: line.state,
                });
            }
        }
    }

    fn children_in(&self, contact: Uuid, group: Uuid) -> Vec<Uuid> {
        let children = self.children.get(&contact).map(Vec::as_slice).unwrap_or_default();
        children.iter().copied().filter(|child| self.members.contains(&(group, *child))).collect()
    }

    fn group(&mut self, name: &str) -> usize {
        match self.by_group.entry(fold(name)) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                let at = self.groups.len();
                let key = new.key().clone();
                self.groups.push(Group { id: self.ids.another(), name: name.to_owned(), key, new: true });
                *new.insert(at)
            }
        }
    }

    fn message(&mut self, line: &Line, group: Option<usize>, report: &mut Report) -> Uuid {
        let at = match self.by_key.entry(line.key) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                report.messages += 1;
                let at = self.messages.len();
                self.messages.push(Message {
                    id: self.ids.another(),
                    key: line.key,
                    group,
                    subject: line.subject.clone(),
                    body: line.content.clone(),
                    sent: line.sent,
                    new: true,
                });
                *new.insert(at)
            }
        };
        self.messages[at].id
    }

    /// The contacts who have something new by this.
    fn reached(&self) -> impl Iterator<Item = Uuid> {
        self.copies.iter().map(|copy| copy.contact).chain(self.replied.iter().copied())
    }

    async fn write(&self, tx: &mut Tx, now: Time, options: Options) -> Result {
        let answered: HashSet<Uuid> =
            self.copies.iter().filter(|copy| copy.reply.is_some()).map(|copy| copy.message).collect();
        let groups: Vec<&Group> = self.groups.iter().filter(|group| group.new).collect();
        insert(
            tx,
            "INSERT INTO cohort (id, school_id, kind, name, name_key, created_at) VALUES ",
            &groups,
            |group| {
                [
                    group.id.into(),
                    self.school.into(),
                    "other".into(),
                    (&group.name).into(),
                    (&group.key).into(),
                    now.into(),
                ]
            },
        )
        .await?;
        let messages: Vec<NewMessage<'_>> = self
            .messages
            .iter()
            .filter(|message| message.new)
            .map(|message| NewMessage {
                id: message.id,
                school: self.school,
                audience: match message.group.map(|group| &self.groups[group]) {
                    Some(group) => Audience::Group { id: group.id, name: &group.name, noticeboard: false },
                    None => Audience::People,
                },
                subject: (&message.subject).into(),
                body: (&message.body).into(),
                sent_at: message.sent,
                created_at: now,
                replies_allowed: options.replies || answered.contains(&message.id),
                import_key: Some(message.key),
            })
            .collect();
        let copies: Vec<NewCopy<'_>> = self.copies.iter().map(Copy::as_new).collect();
        send::send(tx, &messages, &copies).await?;
        if options.noticeboard {
            // Those too that an earlier import brought without it.
            let messages: Vec<Uuid> = self.messages.iter().map(|message| message.id).collect();
            send::put_on_noticeboard(tx, &messages).await?;
        }
        send::add_earlier_replies(tx, &self.replies).await
    }
}

impl Copy {
    /// The same as it is written. What an earlier provider brought was dealt with there.
    fn as_new(&self) -> NewCopy<'_> {
        NewCopy {
            id: self.id,
            message: self.message,
            contact: self.contact,
            sent_at: self.sent,
            read_at: self.read,
            reply: self.reply.as_ref().map(|(text, at)| (text.into(), *at)),
            reply_waits: false,
            children: self.children.clone(),
            deliveries: vec![NewDelivery {
                id: self.delivery,
                channel: self.channel,
                address: (&self.address).into(),
                address_from: self.from,
                gateway: Gateway::Imported,
                state: self.state,
                state_at: self.sent,
            }],
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.dry_run {
            writeln!(f, "This was a trial: nothing was written. The import would do this:")?;
        }
        writeln!(f, "{} read.", count(self.rows, "row", "rows"))?;
        writeln!(
            f,
            "{} and {} added; {} here already.",
            count(self.messages, "message", "messages"),
            count(self.deliveries, "delivery", "deliveries"),
            count(self.known, "delivery was", "deliveries were")
        )?;
        if self.replies > 0 {
            writeln!(
                f,
                "{} added to messages that were here.",
                count(self.replies, "reply was", "replies were")
            )?;
        }
        if self.groups_added > 0 {
            writeln!(f, "{} added.", count(self.groups_added, "group was", "groups were"))?;
        }
        if !self.left_out.is_empty() {
            writeln!(
                f,
                "{} left out, because they went to people who asked for deletion, or to a number that such a person shared ({}).",
                count(self.left_out.len() as u64, "row was", "rows were"),
                lines(&self.left_out)
            )?;
        }
        if !self.unknown.is_empty() {
            writeln!(f, "Columns not known, so passed over: {}.", self.unknown.join(", "))?;
        }
        write!(f, "{}", self.findings)
    }
}

#[cfg(test)]
mod tests {
    use super::{channel, state, subject_of};
    use shared::history::{Channel, State};

    #[test]
    fn channels_and_states_have_many_names() {
        for (raw, is) in [
            ("E-mail", Channel::Email),
            ("TEXT", Channel::Sms),
            ("Text message", Channel::Sms),
            ("in-app", Channel::App),
        ] {
            assert_eq!(channel(raw), Ok(is));
        }
        assert!(channel("pigeon").is_err());
        assert_eq!(state("Permanent failure"), Ok(State::PermanentFailure));
        assert!(state("perhaps").is_err());
    }

    #[test]
    fn a_subject_is_a_short_first_line_that_does_not_greet() {
        assert_eq!(subject_of("School trip\n\nDear parents,\nwe go"), Some("School trip"));
        for none in [
            "One line",
            "Dear parents\nwe go",
            "Parents,\nwe go",
            "Trip\n ",
            &format!("{}\nx", "a".repeat(81)),
        ] {
            assert_eq!(subject_of(none), None, "{none}");
        }
    }
}
