//! P4 and P5: every message that concerns the signed-in parent, and one message whole.

use crate::{
    claim,
    db::{Query, fragments::CHILD_NAME, json, names, sql},
    error::{Error, Result},
    fold::{anywhere, fold},
    http::caller::Parent,
    live,
    messages::{attachments, reply},
    state::AppState,
};
use jiff::{civil, tz::TimeZone};
use serde::Deserialize;
use shared::{
    Day, Time, Uuid,
    endpoint::{Done, Named},
    history::{
        Audience, Channel, Cursor, Delivery, Gateway, Item, ListHistory, MarkRead, Message, Origin, PAGE,
        Page, ReadMessage, Reply, START_CHARACTERS, SearchHistory, State,
    },
    invisible::typed,
};

/// A page of the history.
pub async fn list(app: AppState, who: Parent, request: ListHistory) -> Result<Page<Item>> {
    page(&app, &who, &request, "").await
}

/// A page of what has the words.
pub async fn search(app: AppState, who: Parent, request: SearchHistory) -> Result<Page<Item>> {
    request.check().map_err(|refusal| Error::refused("text", refusal))?;
    page(&app, &who, &request.filter, &request.text).await
}

/// One message.
pub async fn read(app: AppState, who: Parent, request: ReadMessage) -> Result<Message> {
    let query = rows_of(
        sql("(SELECT * FROM live_recipient WHERE id = ")
            .push_bind(request.id)
            .push(" AND contact_id IN ")
            .push_list(who.contact_ids())
            .push(")"),
        who.contact_ids(),
    );
    let row: Row = app.db.rows(query).await?.pop().ok_or(Error::NotFound)?;
    let (audience, body, may_reply) = (row.audience, row.body.clone(), row.replies_allowed);
    let attachments = attachments::of_message(&app, row.message_id).await?;
    let thread = reply::lines(&app, row.id).await?.into_iter().map(|line| line.line).collect();
    let noticeboard: Option<(bool,)> = app
        .db
        .optional(
            sql("SELECT m.noticeboard FROM message m JOIN live_recipient r ON r.message_id = m.id WHERE r.id = $1")
                .bind(row.id),
        )
        .await?;
    let (noticeboard,) = noticeboard.ok_or(Error::NotFound)?;
    Ok(Message { item: row.into_item(), body, audience, attachments, thread, may_reply, noticeboard })
}

/// Marks a message as opened or as new.
pub async fn mark(app: AppState, who: Parent, request: MarkRead) -> Result<Done> {
    let mut tx = claim::parent(&app, &who).await?;
    let changed: Option<(Uuid,)> = tx
        .optional(
            sql("UPDATE recipient SET read_at = CASE WHEN ")
                .push_bind(request.read)
                .push(" THEN COALESCE(read_at, ")
                .push_bind(app.now())
                .push(") ELSE NULL END WHERE id = ")
                .push_bind(request.id)
                .push(" AND contact_id IN ")
                .push_list(who.contact_ids())
                .push(" RETURNING contact_id"),
        )
        .await?;
    let (contact,) = changed.ok_or(Error::NotFound)?;
    // The parent's other devices count it too.
    live::tell(&mut tx, [contact]).await?;
    tx.commit().await?;
    Ok(Done {})
}

/// A copy of a message as the database has it.
#[derive(Deserialize)]
pub struct Row {
    pub id: Uuid,
    pub message_id: Uuid,
    pub sent_at: i64,
    pub read_at: Option<i64>,
    reply: Option<String>,
    replied_at: Option<i64>,
    /// When the school answered to the reply.
    answered_at: Option<i64>,
    #[serde(deserialize_with = "json::yes")]
    replies_allowed: bool,
    audience: Audience,
    pub subject: String,
    body: String,
    school: Named,
    pub group: Option<Named>,
    #[serde(deserialize_with = "json::yes")]
    has_files: bool,
    #[serde(deserialize_with = "json::list")]
    deliveries: Vec<DeliveryRow>,
    #[serde(deserialize_with = "json::list")]
    children: Vec<Named>,
}

#[derive(Deserialize)]
struct DeliveryRow {
    channel: Channel,
    address: String,
    address_from: Origin,
    gateway: Gateway,
    state: State,
    state_at: i64,
}

/// Selects the [`Row`]s of copies, with their deliveries, and the children they are about. A child must still be one of these
/// contacts': a message does not go on naming a child of somebody else.
///
/// Children are found through the page's own copies; a child's whole time at school is never read.
fn rows_of(copies: Query, contacts: impl Iterator<Item = Uuid>) -> Query {
    sql("SELECT CAST(JSON_ROWS(JSON_OBJECT(
             'id', JSON_ID(page.id), 'message_id', JSON_ID(page.message_id), 'sent_at', page.sent_at, 'read_at', page.read_at,
             'reply', page.reply, 'replied_at', page.replied_at, 'answered_at', page.answered_at,
             'replies_allowed', page.replies_allowed, 'audience', page.audience, 'subject', page.subject, 'body', page.body,
             'has_files', EXISTS (SELECT 1 FROM live_attachment a WHERE a.message_id = page.message_id),
             'school', JSON_OBJECT('id', JSON_ID(s.id), 'name', s.name),
             'group', JSON_INSIDE((
                 SELECT JSON_OBJECT('id', JSON_ID(g.id), 'name', g.name) FROM cohort g WHERE g.id = page.cohort_id)),
             'deliveries', JSON_INSIDE((
                 SELECT JSON_ROWS(JSON_OBJECT('channel', d.channel, 'address', d.address, 'address_from', d.address_from,
                     'gateway', d.gateway, 'state', d.state, 'state_at', d.state_at))
                 FROM live_delivery d WHERE d.recipient_id = page.id)),
             'children', JSON_INSIDE((
                 SELECT JSON_ROWS(JSON_OBJECT('id', JSON_ID(p.id), 'name', ")
        .push(CHILD_NAME)
        .push("))
                 FROM recipient_pupil n JOIN pupil p ON p.id = n.pupil_id
                 WHERE n.recipient_id = page.id AND EXISTS
                     (SELECT 1 FROM live_guardian w WHERE w.pupil_id = n.pupil_id AND w.contact_id IN ")
        .push_list(contacts)
        .push(")))
         )) AS TEXT) FROM ")
        .push_query(copies)
        .push(" page JOIN school s ON s.id = page.school_id")
}

impl Row {
    /// The first characters of its text.
    pub fn start(&self) -> String {
        start(&self.body)
    }

    /// The latest reply, if there is one. An earlier provider may have left out when it came: then it is the message's time.
    pub fn reply(&mut self) -> Option<Reply> {
        let at = Time(self.replied_at.unwrap_or(self.sent_at));
        self.reply.take().map(|text| Reply { text, at })
    }

    /// Each delivery, by the channel's name.
    pub fn deliveries(&mut self) -> Vec<Delivery> {
        let mut rows = std::mem::take(&mut self.deliveries);
        rows.sort_by_key(|row| names::of(row.channel));
        let delivery = |row: DeliveryRow| Delivery {
            channel: row.channel,
            address: row.address,
            address_from: row.address_from,
            gateway: row.gateway,
            state: row.state,
            state_at: Time(row.state_at),
        };
        rows.into_iter().map(delivery).collect()
    }

    fn into_item(mut self) -> Item {
        self.children.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
        Item {
            id: self.id,
            start: self.start(),
            reply: self.reply(),
            deliveries: self.deliveries(),
            children: self.children,
            subject: self.subject,
            school: self.school,
            group: self.group,
            sent_at: Time(self.sent_at),
            unread: self.read_at.is_none(),
            answered_at: self.answered_at.map(Time),
            has_files: self.has_files,
        }
    }
}

async fn page(app: &AppState, who: &Parent, filter: &ListHistory, text: &str) -> Result<Page<Item>> {
    let span = span(app, who, filter).await?;
    let contacts =
        who.contacts.iter().filter(|contact| filter.school.is_none_or(|school| school == contact.school_id));
    let page = copies(app, contacts.map(|contact| contact.id).collect(), filter, &span, text).await?;
    Ok(Page {
        newer: page.newer,
        older: page.older,
        items: page.items.into_iter().map(Row::into_item).collect(),
    })
}

/// A page of the copies that these contacts got.
pub async fn copies(
    app: &AppState,
    contacts: Vec<Uuid>,
    filter: &ListHistory,
    span: &Span,
    text: &str,
) -> Result<Page<Row>> {
    if contacts.is_empty() {
        return Ok(Page { items: Vec::new(), newer: None, older: None });
    }
    let words = words(text);
    let threads = in_threads(app, &contacts, &words).await?;
    let mut rows: Vec<Row> = app.db.rows(query(contacts, filter, span, &words, &threads)).await?;
    let more = rows.len() > PAGE;
    let backwards = filter.before.is_some();
    rows.sort_by_key(|row| std::cmp::Reverse((row.sent_at, row.id)));
    if backwards {
        // The one too many is the newest.
        rows.drain(..rows.len().saturating_sub(PAGE));
    }
    rows.truncate(PAGE);
    let place = |row: &Row| Cursor { at: Time(row.sent_at), id: row.id };
    let (first, last) = (rows.first().map(place), rows.last().map(place));
    Ok(Page {
        newer: first.filter(|_| if backwards { more } else { filter.after.is_some() }),
        older: last.filter(|_| backwards || more),
        items: rows,
    })
}

/// The words that are searched for, each once.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> =
        fold(typed(text)).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// The copies that have all the words when what was written in their threads counts too. Folded here, because neither database
/// folds accents in the same way; a parent writes hundreds of replies, not millions.
async fn in_threads(app: &AppState, contacts: &[Uuid], words: &[String]) -> Result<Vec<Uuid>> {
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let lines: Vec<(Uuid, String, String)> = app
        .db
        .all(
            sql("SELECT r.id, r.search, l.body FROM live_recipient r JOIN live_reply l ON l.recipient_id = r.id
                 WHERE r.replied_at IS NOT NULL AND r.contact_id IN ")
            .push_list(contacts.iter().copied())
            .push(" ORDER BY r.id"),
        )
        .await?;
    let threads = lines.chunk_by(|(one, ..), (other, ..)| one == other);
    let found = threads.filter(|lines| {
        let said: Vec<String> = lines.iter().map(|(_, _, body)| fold(body)).collect();
        let has = |word: &String| lines[0].1.contains(word) || said.iter().any(|text| text.contains(word));
        words.iter().all(has)
    });
    Ok(found.map(|lines| lines[0].0).collect())
}

/// The days of a filter as moments: from the first's beginning to the last's end.
#[derive(Default)]
pub struct Span {
    from: Option<Time>,
    to: Option<Time>,
}

async fn span(app: &AppState, who: &Parent, filter: &ListHistory) -> Result<Span> {
    if filter.from.is_none() && filter.to.is_none() {
        return Ok(Span { from: None, to: None });
    }
    if filter.from > filter.to && filter.to.is_some() {
        return Err(Error::field("to", "before_from", "The last day must be the same as or after the first"));
    }
    let zone = who.time_zone(app).await?;
    Ok(Span {
        from: filter.from.map(|day| midnight(day, 0, &zone)).transpose()?,
        to: filter.to.map(|day| midnight(day, 1, &zone)).transpose()?,
    })
}

/// The first moment of the day that is `later` days after `day`.
fn midnight(day: Day, later: i64, zone: &TimeZone) -> Result<Time> {
    let (year, month, day) = day.parts();
    let moment = || -> Result<Time, jiff::Error> {
        let date = civil::Date::new(
            i16::try_from(year).unwrap_or(i16::MAX),
            month.cast_signed(),
            day.cast_signed(),
        )?;
        let start = date.checked_add(jiff::Span::new().days(later))?.to_zoned(zone.clone())?;
        Ok(Time(start.timestamp().as_microsecond()))
    };
    moment().map_err(|_| Error::field("to", "no_such_day", "Enter a day between 1900 and 9998"))
}

/// The [`Row`]s of one page and one more. One branch a contact, each of which reads its own stretch of one index from the place
/// on: page 1000 costs what page 1 costs, however long the history is.
pub fn query(
    contacts: Vec<Uuid>,
    filter: &ListHistory,
    span: &Span,
    words: &[String],
    threads: &[Uuid],
) -> Query {
    let order =
        if filter.before.is_some() { " ORDER BY sent_at, id" } else { " ORDER BY sent_at DESC, id DESC" };
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let conditions = conditions(filter, span, words, threads);
    let mut query = sql("(SELECT * FROM (");
    for (index, contact) in contacts.iter().enumerate() {
        query = query
            .push(if index == 0 { "" } else { " UNION ALL " })
            .push("SELECT * FROM (SELECT * FROM live_recipient l WHERE contact_id = ")
            .push_bind(*contact)
            .and(conditions.iter().cloned())
            .push(order)
            .push(" LIMIT ")
            .push_bind(limit)
            .push(") AS b");
    }
    rows_of(query.push(") u").push(order).push(" LIMIT ").push_bind(limit).push(")"), contacts.into_iter())
}

/// What a copy (`l`) must be to be on the page: after or before its place, and what the filters ask for.
fn conditions(filter: &ListHistory, span: &Span, words: &[String], threads: &[Uuid]) -> Vec<Query> {
    let after = filter.after.filter(|_| filter.before.is_none());
    let conditions = [
        filter.before.map(|place| sql("(sent_at, id) > ($1, $2)").bind(place.at).bind(place.id)),
        after.map(|place| sql("(sent_at, id) < ($1, $2)").bind(place.at).bind(place.id)),
        filter.unread.then(|| sql("read_at IS NULL")),
        span.from.map(|from| sql("sent_at >= $1").bind(from)),
        span.to.map(|to| sql("sent_at < $1").bind(to)),
        filter.group.map(|group| sql("cohort_id = $1").bind(group)),
        filter.child.map(|child| {
            sql("EXISTS (SELECT 1 FROM recipient_pupil p WHERE p.recipient_id = l.id AND p.pupil_id = $1)")
                .bind(child)
        }),
        filter.channel.map(|channel| {
            sql("EXISTS (SELECT 1 FROM live_delivery d WHERE d.recipient_id = l.id AND d.channel = $1)")
                .bind(names::of(channel))
        }),
        (!words.is_empty()).then(|| has_words(words, threads)),
    ];
    conditions.into_iter().flatten().collect()
}

/// A copy has all the words itself, or is one of those that have them with their threads.
fn has_words(words: &[String], threads: &[Uuid]) -> Query {
    sql("((1 = 1")
        .and(words.iter().map(|word| sql("search LIKE $1 ESCAPE '\\'").bind(anywhere(word))))
        .push(") OR id IN ")
        .push_list(threads.iter().copied())
        .push(")")
}

/// The first characters on one line, cut at a word where one ends near.
pub fn start(body: &str) -> String {
    let mut start = String::new();
    for word in body.split_whitespace() {
        let length = start.chars().count();
        // One is kept for the dots.
        if length + 1 + word.chars().count() >= START_CHARACTERS {
            if start.is_empty() {
                start = word.chars().take(START_CHARACTERS - 1).collect();
            }
            start.push('…');
            return start;
        }
        if length > 0 {
            start.push(' ');
        }
        start.push_str(word);
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_start_is_one_short_line(body in "\\PC{0,400}") {
            let start = start(&body);
            prop_assert!(start.chars().count() <= START_CHARACTERS);
            prop_assert!(!start.contains('\n'));
        }
    }

    #[test]
    fn a_start_that_is_just_full_has_room_for_its_dots() {
        let full = format!("{} more", "a".repeat(START_CHARACTERS - 1));
        for body in [full.clone(), format!("a {full}"), "ab ".repeat(100)] {
            let start = start(&body);
            assert!(start.ends_with('…') && start.chars().count() <= START_CHARACTERS, "{start}");
        }
        assert_eq!(start(" Bring\na  coat "), "Bring a coat");
    }

    #[test]
    fn a_day_begins_at_the_schools_midnight() {
        let london = TimeZone::get("Europe/London").expect("London has a time zone");
        let day = |text| Day::parse(text).expect("a day");
        // 2026-10-25 has 25 hours there.
        let (begin, end) = (midnight(day("2026-10-25"), 0, &london), midnight(day("2026-10-25"), 1, &london));
        assert_eq!(end.expect("an end").seconds_since(begin.expect("a beginning")), 25 * 3600);
        assert!(midnight(day("9999-12-31"), 1, &london).is_err());
    }
}
