//! P5 and O8: a thread between a parent and the school about one message. It hangs on the parent's own copy, so the other
//! parent of the same child sees none of it (R7).

use crate::{
    audit::{note, note_in},
    claim,
    db::{Tx, fragments::CHILD_NAME, sql},
    error::{Error, Result},
    http::caller::{Admin, Parent, Staff},
    live,
    mail::queue::{self, Letter},
    messages::{
        attachments::{self, By, drop_unsent},
        history::start,
    },
    preferences::language,
    state::AppState,
};
use shared::{
    Time, Uuid,
    email::Email,
    endpoint::Done,
    history::Cursor,
    invisible::typed,
    reply::{
        AnswerReply, Attachment, DropFile, DropOfficeFile, FILES, Line, ListThreads, MarkHandled, OfficeLine,
        ReadThread, SendReply, TEXT, THREADS, Thread, Threads, WholeThread,
    },
    words::mails,
};
use std::collections::BTreeMap;

/// How many lines a parent may write in one thread within an hour.
const PER_HOUR: i64 = 20;

/// A parent replies.
pub async fn send(app: AppState, who: Parent, request: SendReply) -> Result<Line> {
    let (copy, contact) = open_copy(&app, &who, request.id).await?;
    let new =
        New::check(copy, By::Account(who.account), request.request, &request.text, request.attachments)?;
    let now = app.now();
    let mut tx = claim::parent_at(&app, &who, [contact]).await?;
    if let Some(line) = new.write(&app, &mut tx).await? {
        let lately =
            sql("SELECT COUNT(*) FROM live_reply WHERE NOT from_school AND recipient_id = $1 AND at > $2");
        let (lately,): (i64,) = tx.one(lately.bind(copy).bind(now.plus_hours(-1))).await?;
        if lately > PER_HOUR {
            return Err(Error::TooMany(3600));
        }
        new.claim_files(&mut tx, line).await?;
        tx.run(
            sql("UPDATE recipient SET reply = $1, replied_at = $2, waiting_since = COALESCE(waiting_since, $2) WHERE id = $3")
                .bind(&new.text)
                .bind(now)
                .bind(copy),
        )
        .await?;
        live::tell(&mut tx, [contact]).await?;
    }
    tx.commit().await?;
    Ok(new.written(&app).await?.line)
}

/// A parent takes back a file before the reply is sent.
pub async fn drop_file(app: AppState, who: Parent, request: DropFile) -> Result<Done> {
    drop_unsent(&app, request.id, By::Account(who.account)).await?;
    Ok(Done {})
}

/// The office takes back a file before the answer is sent.
pub async fn drop_office_file(app: AppState, who: Staff<Admin>, request: DropOfficeFile) -> Result<Done> {
    drop_unsent(&app, request.id, By::Staff(who.id)).await?;
    Ok(Done {})
}

/// The inbox.
pub async fn list(app: AppState, who: Staff<Admin>, request: ListThreads) -> Result<Threads> {
    let (done, after) = (request.done, request.after);
    let query = sql(COLUMNS)
        .push(" WHERE r.school_id = $1")
        .bind(who.school_id)
        .and(done.then(|| sql("r.waiting_since IS NULL AND r.replied_at IS NOT NULL")))
        .and((!done).then(|| sql("r.waiting_since IS NOT NULL")))
        .and(after.map(|place| sql("(r.replied_at, r.id) < ($1, $2)").bind(place.at).bind(place.id)))
        .push(" ORDER BY r.replied_at DESC, r.id DESC LIMIT ")
        .push_bind(i64::try_from(THREADS + 1).unwrap_or(i64::MAX));
    let mut rows: Vec<Row> = app.db.all(query).await?;
    let more = rows.len() > THREADS;
    rows.truncate(THREADS);
    let older = rows.last().filter(|_| more).map(|row| Cursor { at: row.at(), id: row.id });
    let (waiting,): (i64,) = app
        .db
        .one(
            sql("SELECT COUNT(*) FROM live_recipient WHERE waiting_since IS NOT NULL AND school_id = $1")
                .bind(who.school_id),
        )
        .await?;
    Ok(Threads { items: threads(&app, rows).await?, older, waiting })
}

/// One thread.
pub async fn read(app: AppState, who: Staff<Admin>, request: ReadThread) -> Result<WholeThread> {
    let row = open_thread(&app, &who, request.id).await?;
    note(&app, &who, row.contact_id, "replies opened").await?;
    let (body, sent_at, has_account) = (row.body.clone(), Time(row.sent_at), row.account_id.is_some());
    let attachments = attachments::of_message(&app, row.message_id).await?;
    let lines = lines(&app, row.id).await?;
    let thread = threads(&app, vec![row]).await?.pop().ok_or(Error::NotFound)?;
    Ok(WholeThread { thread, body, sent_at, attachments, lines, has_account })
}

/// The office answers: the message is new again for the parent, who is told by a mail without the text.
pub async fn answer(app: AppState, who: Staff<Admin>, request: AnswerReply) -> Result<OfficeLine> {
    let row = open_thread(&app, &who, request.id).await?;
    let new = New::check(row.id, By::Staff(who.id), request.request, &request.text, request.attachments)?;
    let mut tx = claim::contact(&app, row.contact_id).await?;
    let account: Option<(Uuid, String)> =
        tx.optional(sql("SELECT id, email FROM live_account WHERE id = $1").bind(row.account_id)).await?;
    let Some((account, email)) = account else {
        return Err(Error::field(
            "text",
            "no_account",
            "This parent has no account here, so they could not read an answer. Write to them by email or text message",
        ));
    };
    if let Some(line) = new.write(&app, &mut tx).await? {
        new.claim_files(&mut tx, line).await?;
        tx.run(
            sql("UPDATE recipient SET answered_at = $1, waiting_since = NULL, read_at = NULL WHERE id = $2")
                .bind(app.now())
                .bind(row.id),
        )
        .await?;
        if let Ok(email) = Email::parse(&email) {
            let (school,): (String,) =
                tx.one(sql("SELECT name FROM school WHERE id = $1").bind(who.school_id)).await?;
            let link = format!("{}/messages/{}", app.config.public_url, row.id);
            let language = language::of(&mut tx, account).await?;
            let gaps = [("school", school.as_str()), ("link", &link)];
            queue::write(
                &app,
                &mut tx,
                Letter::email(&email, &mails::reply(language).answered, &gaps).about(Some(account)),
            )
            .await?;
        }
        live::tell(&mut tx, [row.contact_id]).await?;
    }
    note_in(&app, &mut tx, &who, row.contact_id, "reply answered").await?;
    tx.commit().await?;
    app.post.notify_one();
    new.written(&app).await
}

/// A thread is dealt with without an answer, or waits again.
pub async fn mark(app: AppState, who: Staff<Admin>, request: MarkHandled) -> Result<Done> {
    let row = open_thread(&app, &who, request.id).await?;
    let waiting = if request.handled { None } else { Some(row.at()) };
    let mut tx = claim::contact(&app, row.contact_id).await?;
    tx.run(sql("UPDATE recipient SET waiting_since = $1 WHERE id = $2").bind(waiting).bind(row.id)).await?;
    let action = if request.handled { "reply marked as handled" } else { "reply marked as waiting" };
    note_in(&app, &mut tx, &who, row.contact_id, action).await?;
    tx.commit().await?;
    Ok(Done {})
}

/// The parent's own copy of a message to which the school takes replies, and whose contact it is.
pub async fn open_copy(app: &AppState, who: &Parent, id: Uuid) -> Result<(Uuid, Uuid)> {
    let copy: Option<(bool, Uuid)> = app
        .db
        .optional(
            sql("SELECT replies_allowed, contact_id FROM live_recipient WHERE id = ")
                .push_bind(id)
                .push(" AND contact_id IN ")
                .push_list(who.contact_ids()),
        )
        .await?;
    match copy {
        None => Err(Error::NotFound),
        Some((true, contact)) => Ok((id, contact)),
        Some((false, _)) => Err(Error::field(
            "text",
            "closed",
            "The school does not take replies to this message. Contact it another way",
        )),
    }
}

/// A thread of the caller's own school, in which a parent has written. Another school's is as missing as one that never was.
pub async fn open_thread(app: &AppState, who: &Staff<Admin>, id: Uuid) -> Result<Row> {
    app.db
        .optional(
            sql(COLUMNS)
                .push(" WHERE r.id = $1 AND r.school_id = $2 AND r.replied_at IS NOT NULL")
                .bind(id)
                .bind(who.school_id),
        )
        .await?
        .ok_or(Error::NotFound)
}

const COLUMNS: &str =
    "SELECT r.id, r.message_id, r.contact_id, r.sent_at, r.subject, r.body, r.reply, r.replied_at, r.waiting_since,
         c.name, c.account_id FROM live_recipient r JOIN live_contact c ON c.id = r.contact_id";

/// A thread as the database has it.
#[derive(sqlx::FromRow)]
pub struct Row {
    /// The parent's copy.
    pub id: Uuid,
    message_id: Uuid,
    contact_id: Uuid,
    sent_at: i64,
    subject: String,
    body: String,
    reply: Option<String>,
    replied_at: Option<i64>,
    waiting_since: Option<i64>,
    name: Option<String>,
    account_id: Option<Uuid>,
}

impl Row {
    fn at(&self) -> Time {
        Time(self.replied_at.unwrap_or(self.sent_at))
    }
}

async fn threads(app: &AppState, rows: Vec<Row>) -> Result<Vec<Thread>> {
    let children: Vec<(Uuid, String)> = app
        .db
        .all(
            sql("SELECT c.recipient_id, ")
                .push(CHILD_NAME)
                .push(" FROM recipient_pupil c JOIN pupil p ON p.id = c.pupil_id WHERE c.recipient_id IN ")
                .push_list(rows.iter().map(|row| row.id))
                .push(" ORDER BY 2"),
        )
        .await?;
    let thread = |row: Row| Thread {
        children: children.iter().filter(|(id, _)| *id == row.id).map(|(_, name)| name.clone()).collect(),
        at: row.at(),
        id: row.id,
        contact: row.contact_id,
        start: start(&row.body),
        latest: start(row.reply.as_deref().unwrap_or_default()),
        subject: row.subject,
        name: row.name,
        waiting: row.waiting_since.is_some(),
    };
    Ok(rows.into_iter().map(thread).collect())
}

#[derive(sqlx::FromRow)]
struct LineRow {
    id: Uuid,
    from_school: bool,
    body: String,
    at: i64,
    name: Option<String>,
}

/// The lines of a thread, oldest first.
pub async fn lines(app: &AppState, copy: Uuid) -> Result<Vec<OfficeLine>> {
    let rows: Vec<LineRow> = app
        .db
        .all(
            sql("SELECT l.id, l.from_school, l.body, l.at, s.name FROM live_reply l LEFT JOIN staff s ON s.id = l.staff_id
                 WHERE l.recipient_id = $1 ORDER BY l.at, l.id")
            .bind(copy),
        )
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let files: Vec<(Uuid, Uuid, String, String, i64)> = app
        .db
        .all(
            sql("SELECT reply_id, id, name, kind, size FROM live_attachment
                 WHERE reply_id IS NOT NULL AND recipient_id = $1 ORDER BY created_at, id")
            .bind(copy),
        )
        .await?;
    let mut of = BTreeMap::<Uuid, Vec<Attachment>>::new();
    for (line, id, name, kind, size) in files {
        of.entry(line).or_default().push(attachments::from_row((id, name, kind, size))?);
    }
    let line = |row: LineRow| OfficeLine {
        line: Line {
            id: row.id,
            from_school: row.from_school,
            text: row.body,
            at: Time(row.at),
            attachments: of.remove(&row.id).unwrap_or_default(),
        },
        by: row.name,
    };
    Ok(rows.into_iter().map(line).collect())
}

/// A line that is being written.
struct New {
    copy: Uuid,
    by: By,
    request: Uuid,
    text: String,
    files: Vec<Uuid>,
}

impl New {
    fn check(copy: Uuid, by: By, request: Uuid, text: &str, mut files: Vec<Uuid>) -> Result<Self> {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let text: String = text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect();
        let text = typed(&text).to_owned();
        files.sort_unstable();
        files.dedup();
        if text.chars().count() > TEXT {
            return Err(Error::field(
                "text",
                "too_long",
                format!("Shorten your reply to {TEXT} characters or fewer"),
            ));
        }
        if text.is_empty() && files.is_empty() {
            return Err(Error::field("text", "empty", "Write something, or add a file"));
        }
        if files.len() > FILES {
            return Err(Error::field("attachments", "too_many", format!("Add at most {FILES} files")));
        }
        Ok(Self { copy, by, request, text, files })
    }

    /// Writes the line, unless the same request has. Gives its id when it is new.
    async fn write(&self, app: &AppState, tx: &mut Tx) -> Result<Option<Uuid>> {
        let id = app.new_id();
        // What was on a noticeboard may have been taken down meanwhile.
        let there: Option<(Uuid,)> =
            tx.optional(sql("SELECT id FROM live_recipient WHERE id = $1").bind(self.copy)).await?;
        there.ok_or(Error::NotFound)?;
        let staff = if let By::Staff(staff) = self.by { Some(staff) } else { None };
        let new = tx
            .run(
                sql("INSERT INTO reply (id, recipient_id, from_school, staff_id, body, at, request_id)
                     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (recipient_id, request_id) DO NOTHING")
                .bind(id)
                .bind(self.copy)
                .bind(staff.is_some())
                .bind(staff)
                .bind(&self.text)
                .bind(app.now())
                .bind(self.request),
            )
            .await?;
        Ok((new == 1).then_some(id))
    }

    /// The files become the line's. Each must be the writer's own, uploaded for this thread and still there.
    async fn claim_files(&self, tx: &mut Tx, line: Uuid) -> Result {
        if self.files.is_empty() {
            return Ok(());
        }
        let query = sql("UPDATE attachment SET account_id = NULL, staff_id = NULL, reply_id = $1
             WHERE reply_id IS NULL AND gone_at IS NULL AND stored_at IS NOT NULL AND recipient_id = $2 AND id IN ")
        .bind(line)
        .bind(self.copy)
        .push_list(self.files.iter().copied())
        .and([self.by.uploaded()]);
        if tx.run(query).await? != self.files.len() as u64 {
            return Err(Error::field(
                "attachments",
                "gone",
                "A file was not sent within a day and is no longer here. Add it again",
            ));
        }
        Ok(())
    }

    /// The line as it stands in the thread.
    async fn written(&self, app: &AppState) -> Result<OfficeLine> {
        let id: Option<(Uuid,)> = app
            .db
            .optional(
                sql("SELECT id FROM live_reply WHERE recipient_id = $1 AND request_id = $2")
                    .bind(self.copy)
                    .bind(self.request),
            )
            .await?;
        let (id,) = id.ok_or(Error::NotFound)?;
        let lines = lines(app, self.copy).await?;
        lines.into_iter().find(|line| line.line.id == id).ok_or(Error::NotFound)
    }
}
