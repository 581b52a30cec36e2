//! P9: a parent takes a copy of everything that is held about them.
//!
//! The link opens for its owner alone, for seven days. The copy is made while it is downloaded, so it shows what is held at
//! that moment, nothing of it lies anywhere, and no more than a page of rows is in memory.

pub mod data;
pub mod page;
pub mod read;
pub mod sections;

use crate::{
    accounts::session,
    claim,
    db::sql,
    error::{Error, Result},
    http::{
        caller::{Caller as _, Parent},
        endpoint::InPath,
    },
    mail::queue::{self, Letter},
    preferences::{language, unsubscribe},
    state::AppState,
};
use axum::{
    body::{Body, Bytes},
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use futures_util::StreamExt as _;
use jiff::Timestamp;
use page::Reader;
use read::{Pages, Person};
use sections::SECTIONS;
use shared::{
    Language, Time, Uuid,
    copy::{Copies, CopyLink, DAYS, ListCopies, MakeCopy},
    email::Email,
    words::mails,
};
use std::{
    io::{self, Write},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::mpsc;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions, write::StreamWriter};

/// How many links of one person work at a time. The oldest gives way.
const LINKS: i64 = 5;
/// How many bytes go out together.
const PIECE: usize = 32 * 1024;
/// How many pieces wait for a slow line.
const WAITING: usize = 4;
/// For how long a reader may take nothing before the copy is given up.
const PATIENCE: Duration = Duration::from_mins(1);

/// The links that work.
pub async fn list(app: AppState, who: Parent, _: ListCopies) -> Result<Copies> {
    let rows: Vec<(Uuid, i64, i64)> = app
        .db
        .all(
            sql("SELECT id, created_at, expires_at FROM copy_link WHERE account_id = $1 AND expires_at > $2
                 AND created_at - 300000000 <= $2 ORDER BY created_at DESC, id DESC")
            .bind(who.account)
            .bind(app.now()),
        )
        .await?;
    let link = |(id, created, expires)| CopyLink { id, created_at: Time(created), expires_at: Time(expires) };
    Ok(Copies { links: rows.into_iter().map(link).collect() })
}

/// Makes a link to a copy, for someone who knows the password. The owner is told by mail.
pub async fn make(app: AppState, who: Parent, request: MakeCopy) -> Result<CopyLink> {
    let proof = session::ask_again(&app, &who, &request.password).await?;
    let now = app.now();
    let link = CopyLink { id: app.new_id(), created_at: now, expires_at: now.plus_days(DAYS) };
    let mut tx = proof.claim(&app, &who).await?;
    tx.run(
        sql("INSERT INTO copy_link (id, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4)")
            .bind(link.id)
            .bind(who.account)
            .bind(link.created_at)
            .bind(link.expires_at),
    )
    .await?;
    tx.run(
        sql("DELETE FROM copy_link WHERE account_id = $1 AND id NOT IN
             (SELECT id FROM copy_link WHERE account_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2)")
        .bind(who.account)
        .bind(LINKS),
    )
    .await?;
    let address = format!("{}/privacy/copy", app.config.public_url);
    let language = language::of(&mut tx, who.account).await?;
    let gaps = [("link", address.as_str()), ("days", &DAYS.to_string())];
    let letter = Letter::email(&proof.email, &mails::copy(language).ready, &gaps).about(Some(who.account));
    queue::write(&app, &mut tx, letter).await?;
    tx.commit().await?;
    app.post.notify_one();
    Ok(link)
}

/// The copy itself, as a zip, to the owner of the link. Everyone else's answer is that there is no such thing.
pub async fn download(
    State(app): State<AppState>,
    InPath(id): InPath,
    headers: HeaderMap,
) -> Result<Response> {
    let who = Parent::identify(&app, &headers).await?;
    let id = Uuid::try_parse(&id).map_err(|_| Error::NotFound)?;
    let now = app.now();
    let mut tx = claim::parent(&app, &who).await?;
    let found = tx
        .run(
            sql("UPDATE copy_link SET downloaded_at = $1 WHERE id = $2 AND account_id = $3 AND expires_at > $1 AND created_at - 300000000 <= $1")
                .bind(now)
                .bind(id)
                .bind(who.account),
        )
        .await?;
    if found == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    let copy = Copy::of(app, &who).await?;
    let (to, mut pieces) = mpsc::channel(WAITING);
    tokio::spawn(async move {
        let mut zip = Archive::new(to);
        if let Err(Stopped::Failed(error)) = copy.write(&mut zip).await {
            tracing::error!(what = %error, "a copy was not finished");
            // The browser must not take half a file for a whole one.
            zip.fail().await;
        }
    });
    let body = Body::from_stream(futures_util::stream::poll_fn(move |context| pieces.poll_recv(context)));
    let day = Timestamp::from_microsecond(now.0).map(|at| at.strftime("%Y-%m-%d").to_string());
    let name = format!("attachment; filename=\"message-centre-copy-{}.zip\"", day.unwrap_or_default());
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::try_from(name).map_err(|_| Error::internal("a day is no header"))?,
    );
    Ok(response)
}

/// What one copy needs.
struct Copy {
    app: AppState,
    person: Person,
    email: String,
    reader: Reader,
    made_at: Time,
}

impl Copy {
    async fn of(app: AppState, who: &Parent) -> Result<Self> {
        let (email, key, language): (String, String, String) = app
            .db
            .optional(
                sql("SELECT email, email_key, COALESCE(language, browser_language) FROM live_account WHERE id = $1")
                    .bind(who.account),
            )
            .await?
            .ok_or(Error::SignedOut)?;
        let language = Language::of_tag(&language).unwrap_or_default();
        // Only those that a code has shown to be theirs: what a school wrote down may be somebody else's.
        let own: Vec<(String,)> = app
            .db
            .all(
                sql("SELECT my_email_key FROM live_contact WHERE my_email_key IS NOT NULL AND account_id = $1")
                    .bind(who.account),
            )
            .await?;
        let mut addresses: Vec<String> = own.into_iter().map(|(own,)| own).collect();
        addresses.push(key);
        addresses.sort_unstable();
        addresses.dedup();
        let zone = who.time_zone(&app).await?;
        let sign_in = session::address_hash_of(&app, &email)?;
        let uninvited = addresses
            .iter()
            .filter_map(|key| Email::parse(key).ok())
            .map(|email| unsubscribe::address_hash(&app, &email))
            .collect();
        let person = Person {
            uninvited,
            account: who.account,
            contacts: who.contact_ids().collect(),
            addresses,
            sign_in,
        };
        let made_at = app.now();
        Ok(Self { app, person, email, reader: Reader { language, zone }, made_at })
    }

    /// Writes every file.
    async fn write(&self, zip: &mut Archive) -> Result<(), Stopped> {
        self.page(zip).await?;
        self.data(zip).await?;
        zip.begin("schema.json")?;
        zip.write(&format!("{:#}\n", data::schema())).await?;
        self.files(zip).await?;
        // Whoever has deleted everything meanwhile gets no file that looks whole.
        let there: Option<(Uuid,)> = self
            .app
            .db
            .optional(sql("SELECT id FROM live_account WHERE id = $1").bind(self.person.account))
            .await?;
        there.ok_or_else(|| Error::internal("it was deleted meanwhile"))?;
        zip.end().await
    }

    async fn page(&self, zip: &mut Archive) -> Result<(), Stopped> {
        let reader = &self.reader;
        zip.begin("index.html")?;
        zip.write(&page::start(reader, self.made_at, &self.email, &self.app.config.public_url)).await?;
        for section in SECTIONS {
            zip.write(&page::section(reader, section)).await?;
            let mut pages = Pages::new(&self.app, &self.person, section);
            let mut is_empty = true;
            while let Some(rows) = pages.next().await? {
                is_empty = false;
                for row in &rows {
                    zip.write(&page::row(reader, section, row)).await?;
                }
            }
            zip.write(&page::section_end(reader, is_empty)).await?;
        }
        zip.write(&page::end(reader)).await
    }

    async fn data(&self, zip: &mut Archive) -> Result<(), Stopped> {
        let made_at =
            Timestamp::from_microsecond(self.made_at.0).map(|at| at.to_string()).unwrap_or_default();
        zip.begin("data.json")?;
        let about = data::about(&made_at, &self.email, &self.app.config.public_url);
        zip.write(&format!("{{\n\"about\": {about}")).await?;
        for section in SECTIONS {
            zip.write(&format!(",\n\"{}\": [", section.name)).await?;
            let mut pages = Pages::new(&self.app, &self.person, section);
            let mut comma = "";
            while let Some(rows) = pages.next().await? {
                for row in &rows {
                    zip.write(&format!("{comma}\n{}", data::row(section, row))).await?;
                    comma = ",";
                }
            }
            zip.write("]").await?;
        }
        zip.write("\n}\n").await
    }
}

impl Copy {
    /// The files that came with messages and replies.
    async fn files(&self, zip: &mut Archive) -> Result<(), Stopped> {
        let files: Vec<(Uuid, String, String)> = self
            .app
            .db
            .all(
                sql("SELECT DISTINCT t.id, t.kind, t.place FROM live_attachment t JOIN live_recipient r
                     ON r.message_id = t.message_id OR (t.reply_id IS NOT NULL AND r.id = t.recipient_id)
                     WHERE r.contact_id IN ")
                .push_list(self.person.contacts.clone())
                .push(" ORDER BY t.id"),
            )
            .await?;
        for (id, kind, place) in files {
            let Some(file) = self.app.store.get(&place).await? else {
                tracing::error!(%id, "a copy lacks a file that is gone from the store");
                continue;
            };
            zip.begin_as(&read::file(id, &kind), CompressionMethod::Stored)?;
            let mut pieces = file.into_data_stream();
            while let Some(piece) = pieces.next().await {
                let piece = piece.map_err(|_| Error::internal("a file of a copy cannot be read"))?;
                zip.write_bytes(&piece).await?;
            }
        }
        Ok(())
    }
}

/// Why a copy was not finished.
enum Stopped {
    /// The reader went away.
    Gone,
    /// Our fault.
    Failed(Error),
}

impl From<Error> for Stopped {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl From<io::Error> for Stopped {
    fn from(_: io::Error) -> Self {
        Self::Failed(Error::internal("a zip cannot be written"))
    }
}

impl From<zip::result::ZipError> for Stopped {
    fn from(_: zip::result::ZipError) -> Self {
        Self::Failed(Error::internal("a zip cannot be written"))
    }
}

/// A zip that leaves piece by piece.
struct Archive {
    /// It is there until the end.
    zip: Option<ZipWriter<StreamWriter<Pieces>>>,
    made: Pieces,
    to: mpsc::Sender<Result<Bytes, io::Error>>,
}

/// What was compressed and has not left yet.
#[derive(Clone, Default)]
struct Pieces(Arc<Mutex<Vec<u8>>>);

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Archive {
    fn new(to: mpsc::Sender<Result<Bytes, io::Error>>) -> Self {
        let made = Pieces::default();
        Self { zip: Some(ZipWriter::new_stream(made.clone())), made, to }
    }

    fn open(&mut self) -> Result<&mut ZipWriter<StreamWriter<Pieces>>, Stopped> {
        self.zip.as_mut().ok_or_else(|| Error::internal("a zip was ended before").into())
    }

    /// The next file begins.
    fn begin(&mut self, name: &str) -> Result<(), Stopped> {
        self.begin_as(name, CompressionMethod::Deflated)
    }

    /// The same with a way of its own: what is compressed already is stored as it is.
    fn begin_as(&mut self, name: &str, method: CompressionMethod) -> Result<(), Stopped> {
        let level = (method == CompressionMethod::Deflated).then_some(3);
        let options = SimpleFileOptions::default().compression_method(method).compression_level(level);
        Ok(self.open()?.start_file(name, options)?)
    }

    /// More of it.
    async fn write(&mut self, text: &str) -> Result<(), Stopped> {
        self.write_bytes(text.as_bytes()).await
    }

    async fn write_bytes(&mut self, bytes: &[u8]) -> Result<(), Stopped> {
        self.open()?.write_all(bytes)?;
        self.leave(PIECE).await
    }

    /// All files are written.
    async fn end(&mut self) -> Result<(), Stopped> {
        if let Some(zip) = self.zip.take() {
            zip.finish()?;
        }
        self.leave(1).await
    }

    /// Sends what was made, when it is at least `least` bytes.
    async fn leave(&mut self, least: usize) -> Result<(), Stopped> {
        let piece = {
            let mut made = self.made.0.lock().unwrap_or_else(PoisonError::into_inner);
            if made.len() < least {
                return Ok(());
            }
            std::mem::take(&mut *made)
        };
        match self.to.send_timeout(Ok(piece.into()), PATIENCE).await {
            Ok(()) => Ok(()),
            Err(_) => Err(Stopped::Gone),
        }
    }

    /// Breaks the answer off.
    async fn fail(&mut self) {
        let broken = io::Error::other("the copy was not finished");
        let _ = self.to.send_timeout(Err(broken), PATIENCE).await;
    }
}
