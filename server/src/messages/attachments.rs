//! P5: the files of messages and replies: how they come in, and who may have them.
//!
//! These routes are no JSON, so they stand beside the table; `tests/matrix.rs` walks them too. A file is judged by its content
//! (`content.rs`), kept by a random name (`store.rs`), and served as what it is and as nothing else: nobody's upload is ever a
//! page of ours.

use crate::{
    audit, claim,
    db::{Query, Tx, names, sql},
    error::{Error, Result},
    files::{content, store::new_place},
    http::{
        caller::{Admin, Caller as _, Parent, Staff},
        endpoint::{InPath, cut_off},
    },
    live,
    messages::reply,
    state::AppState,
    work::on_a_thread_and_after,
};
use axum::{
    Json, Router,
    body::{Body, Bytes},
    extract::{RawQuery, Request, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use http_body_util::BodyExt as _;
use shared::{
    Uuid,
    reply::{Attachment, FILE_BYTES, FILE_NAME, FileKind, file_name},
};
use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs::File,
    io::{Read as _, Seek as _},
    sync::{Arc, LazyLock, Mutex, PoisonError},
};
use tokio::{io::AsyncWriteExt as _, sync::Semaphore, task::spawn_blocking};

/// How many files are in memory at a time: each is there while it is examined and stored.
static EXAMINING: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(4)));
/// How many files one person may have uploaded and not sent, those included that are still on their way.
const UNSENT: i64 = 20;
/// How many files are on their way to this server, by whose they are: many at once are no more than one after another.
static ARRIVING: Mutex<BTreeMap<Uuid, i64>> = Mutex::new(BTreeMap::new());
/// What a file may do where it is shown by itself: nothing.
const ALONE: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

/// The routes.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/api/messages/{id}/attachments", post(upload))
        .route("/api/office/replies/{id}/attachments", post(upload_for_office))
        .method_not_allowed_fallback(async || Error::NotFound)
        // The table of routes has these paths too, for another method, and answers what is neither.
        .route("/api/attachments/{id}", get(show))
        .route("/api/office/attachments/{id}", get(show_to_office))
}

/// Whether a file is sent to this path.
pub fn is_upload(path: &str) -> bool {
    path.ends_with("/attachments")
}

/// A parent adds a file to a reply that they are writing.
async fn upload(
    State(app): State<AppState>,
    InPath(id): InPath,
    request: Request,
) -> Result<Json<Attachment>> {
    let who = Parent::identify(&app, request.headers()).await?;
    let (copy, _) = reply::open_copy(&app, &who, parse(&id)?).await?;
    take_in(&app, copy, By::Account(who.account), request).await.map(Json)
}

/// The office adds a file to an answer that it is writing.
async fn upload_for_office(
    State(app): State<AppState>,
    InPath(id): InPath,
    request: Request,
) -> Result<Json<Attachment>> {
    let who = Staff::<Admin>::identify(&app, request.headers()).await?;
    let copy = reply::open_thread(&app, &who, parse(&id)?).await?;
    take_in(&app, copy.id, By::Staff(who.id), request).await.map(Json)
}

/// A file for a parent who may read what it belongs to.
async fn show(
    State(app): State<AppState>,
    InPath(id): InPath,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response> {
    let who = Parent::identify(&app, &headers).await?;
    let file: Row = app
        .db
        .optional(
            sql("SELECT id, place, name, kind, size, contact_id FROM live_attachment WHERE id = ")
                .push_bind(parse(&id)?)
                .push(" AND (message_id IN (SELECT message_id FROM live_recipient WHERE contact_id IN ")
                .push_list(who.contact_ids())
                .push(") OR (reply_id IS NOT NULL AND contact_id IN ")
                .push_list(who.contact_ids())
                .push("))"),
        )
        .await?
        .ok_or(Error::NotFound)?;
    serve(&app, &file, query.as_deref()).await
}

/// A file for the office of the school that it belongs to. A parent's is noted in their audit trail.
async fn show_to_office(
    State(app): State<AppState>,
    InPath(id): InPath,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response> {
    let who = Staff::<Admin>::identify(&app, &headers).await?;
    let file: Row = app
        .db
        .optional(
            sql("SELECT id, place, name, kind, size, contact_id FROM live_attachment
                 WHERE id = $1 AND (message_id IN (SELECT id FROM message WHERE school_id = $2)
                     OR (reply_id IS NOT NULL AND contact_id IN (SELECT id FROM live_contact WHERE school_id = $2)))")
            .bind(parse(&id)?)
            .bind(who.school_id),
        )
        .await?
        .ok_or(Error::NotFound)?;
    if let Some(contact) = file.contact_id {
        audit::note(&app, &who, contact, "attachment opened").await?;
    }
    serve(&app, &file, query.as_deref()).await
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    place: String,
    name: String,
    kind: String,
    size: i64,
    contact_id: Option<Uuid>,
}

/// The columns of [`from_row`].
pub const COLUMNS: &str = "id, name, kind, size";

/// An attachment from [`COLUMNS`].
pub fn from_row((id, name, kind, size): (Uuid, String, String, i64)) -> Result<Attachment> {
    Ok(Attachment { id, name, kind: names::read(&kind)?, size })
}

/// The files of a message.
pub async fn of_message(app: &AppState, message: Uuid) -> Result<Vec<Attachment>> {
    let rows: Vec<(Uuid, String, String, i64)> = app
        .db
        .all(
            sql("SELECT ")
                .push(COLUMNS)
                .push(" FROM live_attachment WHERE message_id = ")
                .push_bind(message)
                .push(" ORDER BY created_at, id"),
        )
        .await?;
    rows.into_iter().map(from_row).collect()
}

fn parse(id: &str) -> Result<Uuid> {
    Uuid::try_parse(id).map_err(|_| Error::NotFound)
}

/// The file as what it is: to be kept, or a picture to be shown when the address ends with `?inline`.
async fn serve(app: &AppState, file: &Row, query: Option<&str>) -> Result<Response> {
    let kind: FileKind = names::read(&file.kind)?;
    let body = app.store.get(&file.place).await?.ok_or_else(|| {
        Error::internal(format!("the file of the attachment {} is gone from the store", file.id))
    })?;
    let how = if query == Some("inline") && kind.is_shown() { "inline" } else { "attachment" };
    let text =
        |text: &str| HeaderValue::from_str(text).map_err(|_| Error::internal("a header cannot be written"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind.media_type())),
        (header::CONTENT_LENGTH, file.size.into()),
        (header::CONTENT_DISPOSITION, text(&disposition(how, &file.name))?),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(ALONE)),
    ];
    Ok((headers, body).into_response())
}

/// RFC 6266: the name in plain letters for old programs, and as it is.
fn disposition(how: &str, name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_graphic() && !matches!(c, '"' | '\\' | '%') || c == ' ' { c } else { '_' })
        .collect();
    let mut line = format!("{how}; filename=\"{plain}\"; filename*=UTF-8''");
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte) {
            line.push(char::from(byte));
        } else {
            let _ = write!(line, "%{byte:02X}");
        }
    }
    line
}

/// What a file is for.
#[derive(Clone, Copy, Debug)]
pub enum For {
    /// A message of the school.
    Message(Uuid),
    /// A line of a thread that is being written.
    Thread(Uuid, By),
}

/// Who writes a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The parent with this account.
    Account(Uuid),
    /// This member of staff.
    Staff(Uuid),
}

impl By {
    /// The condition of a file that they uploaded.
    pub fn uploaded(self) -> Query {
        match self {
            Self::Account(id) => sql("account_id = $1").bind(id),
            Self::Staff(id) => sql("staff_id = $1").bind(id),
        }
    }
}

/// A file on its way: it counts until it is there, or given up.
struct Arriving(Uuid);

impl Arriving {
    /// How many are on their way, with this one.
    fn begin(by: By) -> (Self, i64) {
        let (By::Account(id) | By::Staff(id)) = by;
        let mut all = ARRIVING.lock().unwrap_or_else(PoisonError::into_inner);
        let count = all.entry(id).or_default();
        *count += 1;
        (Self(id), *count)
    }
}

impl Drop for Arriving {
    fn drop(&mut self) {
        let mut all = ARRIVING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = all.get_mut(&self.0) {
            *count -= 1;
            if *count == 0 {
                all.remove(&self.0);
            }
        }
    }
}

async fn take_in(app: &AppState, thread: Uuid, by: By, request: Request) -> Result<Attachment> {
    let (_arriving, coming) = Arriving::begin(by);
    let unsent = sql("SELECT COUNT(*) FROM live_attachment WHERE reply_id IS NULL AND message_id IS NULL")
        .and([by.uploaded()]);
    let (unsent,): (i64,) = app.db.one(unsent).await?;
    if unsent + coming > UNSENT {
        return Err(Error::TooMany(3600));
    }
    let name = name_of(request.headers());
    let file = receive(request.into_body()).await?;
    keep(app, For::Thread(thread, by), &name, file).await
}

/// The name that the browser gave, percent-encoded.
fn name_of(headers: &HeaderMap) -> String {
    let raw = headers.get(FILE_NAME).map_or(&b""[..], HeaderValue::as_bytes);
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((byte, more)) = rest.split_first() {
        let digit = |at: usize| more.get(at).and_then(|digit| char::from(*digit).to_digit(16));
        let code = digit(0).zip(digit(1)).filter(|_| *byte == b'%');
        if let Some(byte) = code.and_then(|(high, low)| u8::try_from(high * 16 + low).ok()) {
            bytes.push(byte);
            rest = &more[2..];
        } else {
            bytes.push(*byte);
            rest = more;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Writes what comes into a file without a name, which is gone with this program whatever happens. Only so much is in memory as
/// came at once, and too much is refused as soon as it is too much.
async fn receive(mut body: Body) -> Result<File> {
    let failed = |error: std::io::Error| Error::internal(format!("a file cannot be received: {error}"));
    let file = spawn_blocking(tempfile::tempfile)
        .await
        .map_err(|_| Error::internal("a thread that makes files failed"))?
        .map_err(failed)?;
    let mut file = tokio::fs::File::from_std(file);
    let mut left = FILE_BYTES;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| cut_off(&error))?;
        let Ok(bytes) = frame.into_data() else { continue };
        left = left.checked_sub(bytes.len() as u64).ok_or(Error::FileTooLarge)?;
        file.write_all(&bytes).await.map_err(failed)?;
    }
    file.flush().await.map_err(failed)?;
    Ok(file.into_std().await)
}

/// Examines a file and keeps it: for a reply, for what the school sends, from the command line. The row is written before the
/// file, so that no file is ever without a row.
pub async fn keep(app: &AppState, belongs: For, name: &str, file: File) -> Result<Attachment> {
    // All of the file is in memory until it is stored.
    let (_permit, examined) = on_a_thread_and_after(&EXAMINING, move || read(file)).await?;
    let (kind, bytes) = examined?;
    let attachment = Attachment {
        id: app.new_id(),
        name: file_name(name, kind),
        kind,
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
    };
    let place = new_place(&*app.chance);
    let (message, thread, account, staff) = match belongs {
        For::Message(message) => (Some(message), None, None, None),
        For::Thread(thread, By::Account(account)) => (None, Some(thread), Some(account), None),
        For::Thread(thread, By::Staff(staff)) => (None, Some(thread), None, Some(staff)),
    };
    let mut tx = match thread {
        Some(copy) => claim_copy(app, copy).await?,
        None => app.db.begin().await?,
    };
    tx.run(
        sql("INSERT INTO attachment (id, message_id, recipient_id, account_id, staff_id, place, name, kind, size, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
        .bind(attachment.id)
        .bind(message)
        .bind(thread)
        .bind(account)
        .bind(staff)
        .bind(&place)
        .bind(&attachment.name)
        .bind(names::of(kind))
        .bind(attachment.size)
        .bind(app.now()),
    )
    .await?;
    tx.commit().await?;
    let stored = app.store.put(&place, Bytes::from(bytes)).await;
    let done = match stored {
        Ok(()) => sql("UPDATE attachment SET stored_at = $1 WHERE gone_at IS NULL AND id = $2"),
        // It may be there in part, or whole with only the answer lost: the sweep takes it away.
        Err(_) => sql("UPDATE attachment SET gone_at = $1 WHERE id = $2"),
    };
    let known = app.db.run(done.bind(app.now()).bind(attachment.id)).await? == 1;
    stored?;
    if !known {
        // Its owner was deleted while it came.
        app.store.delete(&place).await?;
        return Err(Error::NotFound);
    }
    Ok(attachment)
}

/// Adds a file to a message that was sent, and tells the open apps of those who got it.
pub async fn add(app: &AppState, message: Uuid, name: &str, file: File) -> Result<Attachment> {
    let added = keep(app, For::Message(message), name, file).await?;
    let mut tx = app.db.begin().await?;
    live::tell_readers(&mut tx, message).await?;
    tx.commit().await?;
    Ok(added)
}

/// Begins a transaction that writes for whoever has this copy of a message, and for the thread that hangs on it.
async fn claim_copy(app: &AppState, copy: Uuid) -> Result<Tx> {
    let find = || sql("SELECT contact_id FROM live_recipient WHERE id = $1").bind(copy);
    let contact: Option<(Uuid,)> = app.db.optional(find()).await?;
    let (contact,) = contact.ok_or(Error::NotFound)?;
    let mut tx = claim::contact(app, contact).await?;
    // What was on a noticeboard may have been taken down meanwhile.
    let there: Option<(Uuid,)> = tx.optional(find()).await?;
    there.ok_or(Error::NotFound)?;
    Ok(tx)
}

fn read(mut file: File) -> Result<(FileKind, Vec<u8>)> {
    let failed = |error: std::io::Error| Error::internal(format!("a file cannot be read: {error}"));
    file.rewind().map_err(failed)?;
    let mut bytes = Vec::new();
    file.take(FILE_BYTES + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > FILE_BYTES {
        return Err(Error::FileTooLarge);
    }
    content::examine(bytes).map_err(|refused| Error::field("file", refused.code(), refused.message()))
}

/// Takes back a file that was uploaded and not sent.
pub async fn drop_unsent(app: &AppState, id: Uuid, by: By) -> Result {
    let query = sql("UPDATE attachment SET gone_at = $1, name = ''
         WHERE gone_at IS NULL AND reply_id IS NULL AND message_id IS NULL AND id = $2")
    .bind(app.now())
    .bind(id)
    .and([by.uploaded()]);
    if app.db.run(query).await? == 0 { Err(Error::NotFound) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::{disposition, name_of};
    use axum::http::{HeaderMap, HeaderValue};
    use shared::reply::FILE_NAME;

    #[test]
    fn a_name_is_quoted_safely() {
        assert_eq!(
            disposition("attachment", "Été \"1\".pdf"),
            "attachment; filename=\"_t_ _1_.pdf\"; filename*=UTF-8''%C3%89t%C3%A9%20%221%22.pdf"
        );
    }

    #[test]
    fn a_name_is_read_whatever_it_is() {
        for (raw, name) in [
            ("%C3%89t%C3%A9%201.pdf", "Été 1.pdf"),
            ("100%.pdf", "100%.pdf"),
            ("%ff%", "\u{fffd}%"),
            ("%+1", "%+1"),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(FILE_NAME, HeaderValue::from_static(raw));
            assert_eq!(name_of(&headers), name);
        }
        assert_eq!(name_of(&HeaderMap::new()), "");
    }
}
