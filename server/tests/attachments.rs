//! P5, V2: the files of messages and replies: what is taken, who may have it, and that it goes.

mod common;

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
};
use common::{Browser, PASSWORD, TestApp};
use http_body::Frame;
use server::{
    db::sql,
    files::store::Store,
    messages::attachments::{For, keep},
    privacy::deletion::{Swept, purge, sweep_files},
};
use shared::{
    Code, Uuid,
    deletion::DeleteMe,
    history::{Channel, ReadMessage},
    reply::{DropFile, FILE_BYTES, FileKind, SendReply, UPLOAD},
};
use std::{
    collections::BTreeMap,
    convert::Infallible,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    pin::Pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};
use tempfile::TempDir;
use tokio::sync::Notify;

const PHOTO: &[u8] = include_bytes!("files/turned.jpg");
const LETTER: &[u8] = include_bytes!("files/letter.pdf");

both!(
    a_file_is_sent_and_read_as_what_it_is,
    what_is_no_pdf_or_picture_is_refused,
    ten_megabytes_and_no_more,
    no_other_site_uploads,
    what_is_not_sent_is_nobodys_and_goes,
    nobody_fills_the_store,
    nobody_fills_the_store_by_many_at_once,
    a_messages_files_are_for_all_who_got_it,
    files_go_with_their_owner,
    a_store_that_fails_loses_nothing,
    a_bucket_is_a_store,
    what_cannot_be_read_names_nothing,
);

/// Ann and Bob, parents of one child, and their copies of one message.
async fn family(world: &TestApp) -> (Uuid, [Uuid; 2]) {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let bob = world.parent(school, "Bob Lee", "bob@example.com").await;
    let trip = world.message(school, None, "Trip", "Bring a coat").await;
    world.allow_replies(trip).await;
    world.staff(school, "office@example.com", "admin").await;
    let mut copies = [Uuid::nil(); 2];
    for (at, (contact, email)) in [(ann, "ann@example.com"), (bob, "bob@example.com")].into_iter().enumerate()
    {
        copies[at] = world.deliver(trip, contact, Channel::Email, email, "delivered", &[]).await;
    }
    (trip, copies)
}

fn upload_path(copy: Uuid) -> String {
    format!("/api/messages/{copy}/attachments")
}

async fn reply_with(browser: &mut Browser, copy: Uuid, files: Vec<Uuid>) {
    let request = SendReply { id: copy, request: copy, text: String::new(), attachments: files };
    browser.call(request).await.expect("sent");
}

fn header<'a>(browser: &'a Browser, name: &str) -> &'a str {
    browser.last.get(name).map_or("", |value| value.to_str().expect("text"))
}

async fn a_file_is_sent_and_read_as_what_it_is(world: TestApp) {
    let (_, [copy, _]) = family(&world).await;
    let mut ann = world.signed_in("ann@example.com").await;
    let photo =
        ann.upload(&upload_path(copy), "..%2FZo%C3%AB%20%22ill%22.exe", PHOTO).await.expect("uploaded");
    assert_eq!((photo.name.as_str(), photo.kind), ("Zoë _ill_.exe.jpg", FileKind::Jpeg));
    let letter = ann.upload(&upload_path(copy), "letter.txt", LETTER).await.expect("uploaded");
    assert_eq!(
        (letter.name.as_str(), letter.size),
        ("letter.txt.pdf", i64::try_from(LETTER.len()).expect("small"))
    );
    reply_with(&mut ann, copy, vec![letter.id, photo.id]).await;
    let thread = ann.call(ReadMessage { id: copy }).await.expect("the message").thread;
    assert_eq!(thread[0].attachments.len(), 2);

    let mut office = world.staff_signed_in("office@example.com").await;
    for (browser, path) in [(&mut ann, "/api/attachments"), (&mut office, "/api/office/attachments")] {
        let (status, bytes) = browser.fetch(&format!("{path}/{}", letter.id)).await;
        assert_eq!((status.as_u16(), bytes.as_slice()), (200, LETTER));
        for (name, value) in [
            ("content-type", "application/pdf"),
            (
                "content-disposition",
                "attachment; filename=\"letter.txt.pdf\"; filename*=UTF-8''letter.txt.pdf",
            ),
            ("cache-control", "no-store"),
            ("x-content-type-options", "nosniff"),
            ("content-security-policy", "default-src 'none'; sandbox; frame-ancestors 'none'"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(header(browser, name), value, "{name}");
        }
        // A document is never shown by itself, a picture only where it is asked for.
        browser.fetch(&format!("{path}/{}?inline", letter.id)).await;
        assert!(header(browser, "content-disposition").starts_with("attachment"));
        let (_, bytes) = browser.fetch(&format!("{path}/{}?inline", photo.id)).await;
        assert_eq!(header(browser, "content-type"), "image/jpeg");
        assert!(header(browser, "content-disposition").starts_with("inline; "));
        assert!(
            header(browser, "content-disposition").ends_with("filename*=UTF-8''Zo%C3%AB%20_ill_.exe.jpg")
        );
        assert_eq!(
            (bytes.len().to_string().as_str(), bytes.len()),
            (header(browser, "content-length"), usize::try_from(photo.size).expect("small"))
        );
        assert!(!bytes.windows(6).any(|part| part == b"SECRET"), "nobody learns where it was taken");
    }
    let noted = sql("SELECT COUNT(*) FROM audit WHERE action = 'attachment opened'");
    assert_eq!(world.count(noted).await, 3);
}

async fn what_is_no_pdf_or_picture_is_refused(world: TestApp) {
    let (_, [copy, _]) = family(&world).await;
    let mut ann = world.signed_in("ann@example.com").await;
    for (name, bytes, code) in [
        ("holiday.jpg", &b"MZ\x90\0\x03 This program cannot be run"[..], "not_allowed"),
        ("letter.pdf", b"<!doctype html><script>alert(1)</script>", "not_allowed"),
        ("drawing.png", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "not_allowed"),
        ("letter.pdf", b"<html>%PDF-1.7</html>", "not_allowed"),
        ("moving.gif", b"GIF89a/*<script>*/=alert(1)//;", "broken"),
        ("photo.jpg", &PHOTO[..60], "broken"),
        ("nothing.pdf", b"", "empty"),
    ] {
        let problem = ann.upload(&upload_path(copy), name, bytes.to_vec()).await.unwrap_err();
        assert_eq!((problem.code, problem.fields[0].code.as_str()), (Code::Invalid, code), "{name}");
        assert_eq!(problem.fields[0].field, "file");
    }
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM attachment")).await, 0, "nothing was kept");
}

/// A body in pieces that counts how many of them were asked for.
struct Pieces {
    left: u64,
    asked: Arc<AtomicU64>,
}

impl axum::body::HttpBody for Pieces {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        self.left -= 1;
        self.asked.fetch_add(1, Ordering::SeqCst);
        Poll::Ready(Some(Ok(Frame::data(Bytes::from(vec![b' '; 1024 * 1024])))))
    }
}

async fn ten_megabytes_and_no_more(world: TestApp) {
    let (_, [copy, _]) = family(&world).await;
    let mut ann = world.signed_in("ann@example.com").await;
    let mut full = LETTER.to_vec();
    full.resize(usize::try_from(FILE_BYTES).expect("it fits"), b'\n');
    let file = ann.upload(&upload_path(copy), "full.pdf", full.clone()).await.expect("uploaded");
    assert_eq!(file.size, i64::try_from(FILE_BYTES).expect("it fits"));
    full.push(b'\n');
    let problem = ann.upload(&upload_path(copy), "more.pdf", full).await.unwrap_err();
    assert_eq!((problem.code, problem.status), (Code::TooLarge, 413));
    assert!(problem.detail.contains("10 MB"), "{}", problem.detail);
    // A gigabyte is refused at its eleventh megabyte.
    let asked = Arc::new(AtomicU64::new(0));
    let body = Body::new(Pieces { left: 1024, asked: asked.clone() });
    let problem = ann.upload(&upload_path(copy), "huge.pdf", body).await.unwrap_err();
    assert_eq!((problem.status, asked.load(Ordering::SeqCst)), (413, 11));
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM attachment")).await, 1);
}

async fn no_other_site_uploads(world: TestApp) {
    let (_, [copy, _]) = family(&world).await;
    let mut ann = world.signed_in("ann@example.com").await;
    for (name, value, status) in [
        ("sec-fetch-site", "cross-site", 403),
        ("sec-fetch-site", "same-site", 403),
        ("origin", "https://evil.example", 403),
        // What a form of another site can send.
        ("content-type", "multipart/form-data; boundary=x", 400),
        ("content-type", "text/plain", 400),
        ("content-type", "application/json", 400),
    ] {
        let request = ann.request("POST", &upload_path(copy)).header(header::CONTENT_TYPE, UPLOAD);
        let mut request = request.body(Body::from(LETTER)).expect("a request");
        request.headers_mut().insert(name, HeaderValue::from_static(value));
        assert_eq!(ann.send(request).await.0.as_u16(), status, "{name}: {value}");
    }
    let (status, _) = ann.raw("POST", &upload_path(copy), None).await;
    assert_eq!(status.as_u16(), 400);
}

async fn what_is_not_sent_is_nobodys_and_goes(world: TestApp) {
    let (_, [copy, other]) = family(&world).await;
    let mut ann = world.signed_in("ann@example.com").await;
    let mut bob = world.signed_in("bob@example.com").await;
    let mut office = world.staff_signed_in("office@example.com").await;
    let mut files = Vec::new();
    for name in ["one.pdf", "two.pdf", "three.pdf"] {
        files.push(ann.upload(&upload_path(copy), name, LETTER).await.expect("uploaded").id);
    }
    for (browser, path) in
        [(&mut ann, "attachments"), (&mut bob, "attachments"), (&mut office, "office/attachments")]
    {
        assert_eq!(browser.fetch(&format!("/api/{path}/{}", files[0])).await.0.as_u16(), 404);
    }
    // Nobody else can send it, nor can she somewhere else.
    assert_eq!(bob.call(DropFile { id: files[0] }).await.unwrap_err().code, Code::NotFound);
    let take = |id, file| SendReply {
        id,
        request: Uuid::from_u128(7),
        text: "Mine".into(),
        attachments: vec![file],
    };
    assert_eq!(bob.call(take(other, files[0])).await.unwrap_err().fields[0].code, "gone");
    // Taken back, sent, and forgotten.
    ann.call(DropFile { id: files[0] }).await.expect("taken back");
    assert_eq!(ann.call(take(copy, files[0])).await.unwrap_err().fields[0].code, "gone");
    reply_with(&mut ann, copy, vec![files[1]]).await;
    assert_eq!(ann.call(DropFile { id: files[1] }).await.unwrap_err().code, Code::NotFound, "it is sent");
    assert_eq!(sweep_files(&world.app).await.expect("a sweep"), Swept { removed: 1, left: 0 });
    // Of a message, by a server that stopped before the store had it.
    let half = sql("INSERT INTO attachment (id, message_id, place, name, kind, size, created_at)
         SELECT $1, message_id, 'half', 'half.pdf', 'pdf', 1, $2 FROM recipient WHERE id = $3");
    world.write(half.bind(world.app.new_id()).bind(world.app.now()).bind(copy)).await;
    world.wait_hours(23);
    assert_eq!(
        sweep_files(&world.app).await.expect("a sweep"),
        Swept { removed: 0, left: 0 },
        "kept for a day"
    );
    world.wait_hours(2);
    assert_eq!(sweep_files(&world.app).await.expect("a sweep"), Swept { removed: 2, left: 0 });
    assert_eq!(ann.call(take(copy, files[2])).await.unwrap_err().code, Code::SignedOut, "a day later");
    let mut ann = world.signed_in("ann@example.com").await;
    assert_eq!(ann.call(take(copy, files[2])).await.unwrap_err().fields[0].code, "gone");
    assert_eq!(ann.fetch(&format!("/api/attachments/{}", files[1])).await, (StatusCode::OK, LETTER.to_vec()));
}

async fn nobody_fills_the_store(world: TestApp) {
    let (_, [copy, _]) = family(&world).await;
    let mut ann = world.signed_in("ann@example.com").await;
    for _ in 0..20 {
        ann.upload(&upload_path(copy), "a.pdf", LETTER).await.expect("uploaded");
    }
    let problem = ann.upload(&upload_path(copy), "a.pdf", LETTER).await.unwrap_err();
    assert_eq!((problem.code, problem.retry_after), (Code::TooMany, Some(3600)));
}

/// A body that does not end until it is told to, then as a letter.
fn slow(end: &Arc<Notify>) -> Body {
    let end = end.clone();
    Body::from_stream(futures_util::stream::once(async move {
        end.notified().await;
        Ok::<_, Infallible>(Bytes::from_static(LETTER))
    }))
}

async fn nobody_fills_the_store_by_many_at_once(world: TestApp) {
    let (_, [copy, other]) = family(&world).await;
    let ann = world.signed_in("ann@example.com").await;
    let end = Arc::new(Notify::new());
    let mut coming = Vec::new();
    for _ in 0..20 {
        let (mut browser, body) = (ann.at(&world), slow(&end));
        coming.push(tokio::spawn(async move { browser.upload(&upload_path(copy), "a.pdf", body).await }));
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    let problem = ann.at(&world).upload(&upload_path(copy), "a.pdf", LETTER).await.unwrap_err();
    assert_eq!(problem.code, Code::TooMany, "twenty are on their way");
    let mut bob = world.signed_in("bob@example.com").await;
    bob.upload(&upload_path(other), "a.pdf", LETTER).await.expect("others are not kept waiting");
    end.notify_waiters();
    for upload in coming {
        upload.await.expect("it ends").expect("uploaded");
    }
    let unsent = world.count(sql("SELECT COUNT(*) FROM attachment")).await;
    assert_eq!(unsent, 21);
    // One that was broken off is not counted for ever.
    for file in ann_files(&world).await {
        ann.at(&world).call(DropFile { id: file }).await.expect("taken back");
    }
    let (mut browser, body) = (ann.at(&world), slow(&end));
    let cut = tokio::spawn(async move { browser.upload(&upload_path(copy), "a.pdf", body).await });
    tokio::time::sleep(Duration::from_millis(100)).await;
    cut.abort();
    assert!(cut.await.is_err());
    for _ in 0..20 {
        ann.at(&world).upload(&upload_path(copy), "a.pdf", LETTER).await.expect("uploaded");
    }
}

async fn ann_files(world: &TestApp) -> Vec<Uuid> {
    let query = "SELECT t.id FROM attachment t JOIN account a ON a.id = t.account_id WHERE a.email_key = 'ann@example.com'";
    let files: Vec<(Uuid,)> = world.app.db.all(sql(query)).await.expect("files");
    files.into_iter().map(|(id,)| id).collect()
}

async fn of_message(world: &TestApp, message: Uuid) -> Uuid {
    let mut file = tempfile::tempfile().expect("a file");
    file.write_all(LETTER).expect("written");
    keep(&world.app, For::Message(message), "letter.pdf", file).await.expect("kept").id
}

async fn a_messages_files_are_for_all_who_got_it(world: TestApp) {
    let (trip, [copy, other]) = family(&world).await;
    let file = of_message(&world, trip).await;
    let elsewhere = world.school("Hillcrest Secondary").await;
    world.parent(elsewhere, "Cat Moss", "cat@example.com").await;
    world.staff(elsewhere, "other@example.com", "admin").await;
    for (email, copy) in [("ann@example.com", copy), ("bob@example.com", other)] {
        let mut parent = world.signed_in(email).await;
        assert_eq!(parent.call(ReadMessage { id: copy }).await.expect("the message").attachments[0].id, file);
        assert_eq!(parent.fetch(&format!("/api/attachments/{file}")).await.1, LETTER);
        assert_eq!(parent.call(DropFile { id: file }).await.unwrap_err().code, Code::NotFound);
    }
    let mut cat = world.signed_in("cat@example.com").await;
    assert_eq!(cat.fetch(&format!("/api/attachments/{file}")).await.0.as_u16(), 404);
    for (email, status) in [("office@example.com", 200), ("other@example.com", 404)] {
        let mut office = world.staff_signed_in(email).await;
        assert_eq!(office.fetch(&format!("/api/office/attachments/{file}")).await.0.as_u16(), status);
    }
}

/// A folder for files, and a world that keeps them there.
fn with_folder(world: TestApp) -> (TestApp, TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("attachments");
    let store = Store::open(place.to_str().expect("text"), []).expect("a store");
    (world.with_store(store), folder, place)
}

/// The files below a folder.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.path().is_dir() { found.extend(files_in(&entry.path())) } else { found.push(entry.path()) }
    }
    found
}

async fn files_go_with_their_owner(world: TestApp) {
    let (world, _folder, place) = with_folder(world);
    let (trip, [copy, other]) = family(&world).await;
    of_message(&world, trip).await;
    let mut ann = world.signed_in("ann@example.com").await;
    let mut bob = world.signed_in("bob@example.com").await;
    for (browser, copy) in [(&mut ann, copy), (&mut bob, other)] {
        let file = browser.upload(&upload_path(copy), "Private.pdf", LETTER).await.expect("uploaded").id;
        reply_with(browser, copy, vec![file]).await;
    }
    let unsent = ann.upload(&upload_path(copy), "Unsent.pdf", LETTER).await.expect("uploaded").id;
    let there = files_in(&place);
    assert_eq!(there.len(), 4);
    for path in there {
        let name = path.strip_prefix(&place).expect("in the folder").to_string_lossy().into_owned();
        assert!(
            name.len() == 33 && name.chars().all(|c| c.is_ascii_hexdigit() || c == '/'),
            "{name} says nothing"
        );
        assert_eq!(fs::read(path).expect("a file"), LETTER, "it is whole");
    }
    let mut office = world.staff_signed_in("office@example.com").await;
    let sent: (Uuid,) = world
        .app
        .db
        .one(sql("SELECT id FROM attachment WHERE recipient_id = $1 AND reply_id IS NOT NULL").bind(copy))
        .await
        .expect("hers");
    let path = format!("/api/office/attachments/{}", sent.0);
    assert_eq!(office.fetch(&path).await.0.as_u16(), 200);

    ann.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("deleted");
    assert_eq!(office.fetch(&path).await.0.as_u16(), 404, "from this moment");
    assert_eq!(
        sweep_files(&world.app).await.expect("a sweep"),
        Swept { removed: 1, left: 0 },
        "what was not sent"
    );
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM attachment WHERE id = $1").bind(unsent)).await, 0);
    world.wait_days(29);
    purge(&world.app).await.expect("a purge");
    assert_eq!(sweep_files(&world.app).await.expect("a sweep"), Swept { removed: 1, left: 0 }, "her own");
    assert_eq!(files_in(&place).len(), 2, "the message's stays for Bob, and so does his");
    let mut bob = world.signed_in("bob@example.com").await;
    bob.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("deleted");
    world.wait_days(29);
    purge(&world.app).await.expect("a purge");
    assert_eq!(sweep_files(&world.app).await.expect("a sweep"), Swept { removed: 2, left: 0 });
    assert_eq!((files_in(&place).len(), world.count(sql("SELECT COUNT(*) FROM attachment")).await), (0, 0));
}

async fn a_store_that_fails_loses_nothing(world: TestApp) {
    let (world, folder, place) = with_folder(world);
    let (_, [copy, _]) = family(&world).await;
    let mut ann = world.signed_in("ann@example.com").await;
    let file = ann.upload(&upload_path(copy), "Private.pdf", LETTER).await.expect("uploaded").id;
    reply_with(&mut ann, copy, vec![file]).await;
    // A disk that is no longer there, as far as a program can tell.
    let away = folder.path().join("away");
    fs::rename(&place, &away).expect("moved");
    fs::write(&place, "no folder").expect("written");
    let problem = ann.upload(&upload_path(copy), "a.pdf", LETTER).await.unwrap_err();
    assert_eq!((problem.status, problem.code), (500, Code::Internal));
    assert!(!problem.detail.contains("attachments"), "nothing of the server's inside: {}", problem.detail);
    assert_eq!(ann.fetch(&format!("/api/attachments/{file}")).await.0.as_u16(), 500);
    ann.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("deleted all the same");
    world.wait_days(29);
    assert_eq!(purge(&world.app).await.expect("a purge").accounts, 1, "the rows go");
    assert_eq!(
        sweep_files(&world.app).await.expect("a sweep"),
        Swept { removed: 0, left: 2 },
        "and it is said"
    );
    let left: Vec<(String, Option<Uuid>)> =
        world.app.db.all(sql("SELECT name, recipient_id FROM attachment")).await.expect("rows");
    assert_eq!(left, vec![(String::new(), None); 2], "where the files are is all that is known");
    fs::remove_file(&place).expect("removed");
    fs::rename(&away, &place).expect("back");
    assert_eq!(sweep_files(&world.app).await.expect("a sweep"), Swept { removed: 2, left: 0 });
    assert_eq!(files_in(&place), Vec::<PathBuf>::new());
}

/// A server that speaks as much S3 as we need.
#[derive(Clone, Default)]
struct Bucket {
    files: Arc<Mutex<BTreeMap<String, Bytes>>>,
    broken: Arc<AtomicBool>,
}

impl Bucket {
    async fn serve(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let router = Router::new().fallback(Self::answer).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        url
    }

    async fn answer(
        State(bucket): State<Self>,
        request: Request,
    ) -> (StatusCode, [(&'static str, &'static str); 2], Bytes) {
        let signed = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let ours = signed.is_some_and(|line| line.starts_with("AWS4-HMAC-SHA256 Credential=key/"));
        let (path, method) = (request.uri().path().to_owned(), request.method().clone());
        let headers = [("etag", "\"1\""), ("last-modified", "Tue, 01 Sep 2026 08:00:00 GMT")];
        if !ours || bucket.broken.load(Ordering::SeqCst) {
            return (StatusCode::FORBIDDEN, headers, Bytes::new());
        }
        let body = to_bytes(request.into_body(), 64 * 1024 * 1024).await.expect("a body");
        let mut files = bucket.files.lock().expect("files");
        match method {
            Method::PUT => {
                files.insert(path, body);
                (StatusCode::OK, headers, Bytes::new())
            }
            Method::DELETE => {
                files.remove(&path);
                (StatusCode::NO_CONTENT, headers, Bytes::new())
            }
            _ => match files.get(&path) {
                Some(file) => (StatusCode::OK, headers, file.clone()),
                None => (StatusCode::NOT_FOUND, headers, Bytes::new()),
            },
        }
    }
}

async fn a_bucket_is_a_store(world: TestApp) {
    let bucket = Bucket::default();
    let settings = [
        ("AWS_ENDPOINT", bucket.serve().await),
        ("AWS_REGION", "eu-west-2".to_owned()),
        ("AWS_ACCESS_KEY_ID", "key".to_owned()),
        ("AWS_SECRET_ACCESS_KEY", "secret".to_owned()),
        ("PATH", "/usr/bin".to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value));
    let store = Store::open("s3://school/attachments/here", settings).expect("a store");
    store.probe(&server::clock::SystemChance).await.expect("it works");
    let world = world.with_store(store);
    let (_, [copy, _]) = family(&world).await;
    let mut ann = world.signed_in("ann@example.com").await;
    let file = ann.upload(&upload_path(copy), "Private.pdf", LETTER).await.expect("uploaded").id;
    reply_with(&mut ann, copy, vec![file]).await;
    let paths: Vec<String> = bucket.files.lock().expect("files").keys().cloned().collect();
    assert!(paths.len() == 1 && paths[0].starts_with("/school/attachments/here/"), "{paths:?}");
    assert_eq!(ann.fetch(&format!("/api/attachments/{file}")).await, (StatusCode::OK, LETTER.to_vec()));
    bucket.broken.store(true, Ordering::SeqCst);
    assert_eq!(ann.upload(&upload_path(copy), "a.pdf", LETTER).await.unwrap_err().status, 500);
    ann.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("deleted");
    world.wait_days(29);
    purge(&world.app).await.expect("a purge");
    assert_eq!(sweep_files(&world.app).await.expect("a sweep"), Swept { removed: 0, left: 2 });
    bucket.broken.store(false, Ordering::SeqCst);
    assert_eq!(sweep_files(&world.app).await.expect("a sweep"), Swept { removed: 2, left: 0 });
    assert!(bucket.files.lock().expect("files").is_empty());
}

async fn what_cannot_be_read_names_nothing(world: TestApp) {
    family(&world).await;
    let mut ann = world.signed_in("ann@example.com").await;
    let mut stranger = world.browser();
    for (method, path) in [
        ("GET", "/api/attachments/%ff"),
        ("GET", "/api/attachments/%zz"),
        ("GET", "/api/attachments/none"),
        ("GET", "/api/attachments/%00"),
        ("PUT", "/api/attachments/none"),
        ("DELETE", "/api/attachments/none"),
        ("GET", "/api/messages/none/attachments"),
        ("GET", "/api/office/attachments/%ff"),
        ("GET", "/api/office/replies/%ff/attachments"),
        ("GET", "/api/copies/%ff/copy.zip"),
        ("POST", "/unsubscribe/%ff"),
    ] {
        for browser in [&mut ann, &mut stranger] {
            let body = (method == "PUT" || method == "POST").then(|| serde_json::json!({}));
            let (status, problem) = browser.raw(method, path, body).await;
            assert!(status.is_client_error(), "{method} {path}: {status}");
            assert_eq!(
                problem["status"],
                status.as_u16(),
                "{method} {path}: a problem says what happened: {problem}"
            );
        }
    }
}
