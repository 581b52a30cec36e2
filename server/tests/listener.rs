//! What comes to a server that really listens: who stops in the middle of a request holds nothing for long.

mod common;

use common::{Browser, TestApp};
use server::http::{
    caller::SESSION_COOKIE,
    listener::{self, Calm},
};
use shared::{history::Channel, reply::UPLOAD};
use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
};

both!(
    half_of_the_headers_is_hung_up_on,
    a_connection_that_asks_nothing_more_is_hung_up_on,
    half_of_a_body_is_too_slow,
    a_body_that_trickles_is_too_slow,
    a_file_may_take_long_but_not_stall,
    what_is_no_request_is_refused,
    what_has_begun_is_finished_when_it_stops,
);

/// How long headers and bodies may take here.
const WITHIN: Duration = Duration::from_millis(400);
/// How long an answer may take on a busy machine.
const SOON: Duration = Duration::from_secs(10);

struct Listening {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    ended: JoinHandle<()>,
}

impl Listening {
    async fn begin(world: TestApp) -> (Self, TestApp) {
        let world = world.set(|config| (config.headers_within, config.body_within) = (WITHIN, WITHIN));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let (stop, told) = oneshot::channel();
        let served = listener::serve(Calm::new(listener), server::router(world.app.clone()), WITHIN, async {
            let _ = told.await;
        });
        (Self { address, stop, ended: tokio::spawn(served) }, world)
    }

    /// A connection on which `text` was sent.
    async fn send(&self, text: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.expect("it listens");
        stream.write_all(text.as_bytes()).await.expect("it reads");
        stream
    }
}

/// Everything until the other side hangs up.
async fn rest(stream: &mut TcpStream) -> String {
    let mut all = Vec::new();
    // That it was cut rather than closed is no answer either.
    let _ = tokio::time::timeout(SOON, stream.read_to_end(&mut all)).await.expect("it hangs up in time");
    String::from_utf8(all).expect("text")
}

/// The head of a request with a body.
fn head(path: &str, kind: &str, cookies: &str, length: usize) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: localhost:8080\r\nContent-Type: {kind}\r\nCookie: {cookies}\r\nContent-Length: {length}\r\n\r\n"
    )
}

/// 408, as a problem.
fn is_too_slow(answer: &str) {
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    assert!(answer.contains("application/problem+json") && answer.contains("\"status\":408"), "{answer}");
}

async fn half_of_the_headers_is_hung_up_on(world: TestApp) {
    let (server, _world) = Listening::begin(world).await;
    for half in ["", "GET /hea", "GET /healthz HTTP/1.1\r\nHost: local"] {
        let begun = Instant::now();
        // HTTP/1.1 has an answer for it, but hyper hangs up without one.
        assert_eq!(rest(&mut server.send(half).await).await, "", "{half:?}");
        assert!(begun.elapsed() >= WITHIN, "{half:?}: it had its time");
    }
}

async fn a_connection_that_asks_nothing_more_is_hung_up_on(world: TestApp) {
    let (server, _world) = Listening::begin(world).await;
    let mut stream = server.send("GET /healthz HTTP/1.1\r\nHost: localhost:8080\r\n\r\n").await;
    let answer = rest(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 200 ") && answer.ends_with("ok"), "{answer}");
}

async fn half_of_a_body_is_too_slow(world: TestApp) {
    let (server, _world) = Listening::begin(world).await;
    for path in ["/api/session", "/api/password/forgot", "/unsubscribe/none"] {
        let head = head(path, "application/json", "", 100);
        is_too_slow(&rest(&mut server.send(&format!("{head}{{\"email\":")).await).await);
    }
    // One that hangs up is told nothing, and one that says all is answered.
    drop(server.send(&head("/api/password/forgot", "application/json", "", 100)).await);
    let body = r#"{"email":"nobody@example.com"}"#;
    let head = head("/api/password/forgot", "application/json", "", body.len());
    let answer = rest(&mut server.send(&format!("{head}{body}")).await).await;
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
}

async fn a_body_that_trickles_is_too_slow(world: TestApp) {
    let (server, _world) = Listening::begin(world).await;
    let mut stream = server.send(&head("/api/password/forgot", "application/json", "", 10_000)).await;
    let (mut reading, mut writing) = stream.split();
    let trickle = async {
        while writing.write_all(b" ").await.is_ok() {
            tokio::time::sleep(WITHIN / 8).await;
        }
        std::future::pending::<()>().await;
    };
    let mut first = [0; 12];
    tokio::select! {
        read = tokio::time::timeout(SOON, reading.read_exact(&mut first)) => { read.expect("in time").expect("an answer"); }
        () = trickle => {}
    }
    assert_eq!(&first, b"HTTP/1.1 408");
}

/// Ann, who may answer a message: its path for files, and her cookies.
async fn ann(world: &TestApp) -> (String, String) {
    let school = world.school("Riverside Primary").await;
    let contact = world.parent(school, "Ann Lee", "ann@example.com").await;
    let trip = world.message(school, None, "Trip", "Bring a coat").await;
    world.allow_replies(trip).await;
    let copy = world.deliver(trip, contact, Channel::Email, "ann@example.com", "delivered", &[]).await;
    let browser: Browser = world.signed_in("ann@example.com").await;
    let session = &browser.cookies[SESSION_COOKIE];
    (format!("/api/messages/{copy}/attachments"), format!("{SESSION_COOKIE}={session}"))
}

async fn a_file_may_take_long_but_not_stall(world: TestApp) {
    let (server, world) = Listening::begin(world).await;
    let (path, cookies) = ann(&world).await;
    let letter = include_bytes!("files/letter.pdf");
    let head = head(&path, UPLOAD, &cookies, letter.len());
    let mut stream = server.send(&head).await;
    stream.write_all(&letter[..100]).await.expect("it reads");
    is_too_slow(&rest(&mut stream).await);
    // In eight pieces it takes twice as long as nothing may come.
    let mut stream = server.send(&head).await;
    for piece in letter.chunks(letter.len().div_ceil(8)) {
        tokio::time::sleep(WITHIN / 4).await;
        stream.write_all(piece).await.expect("it reads");
    }
    let answer = rest(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
}

/// hyper answers these before any of our code is asked: without a body, so without a problem in it.
async fn what_is_no_request_is_refused(world: TestApp) {
    let (server, _world) = Listening::begin(world).await;
    let long = "x".repeat(70_000);
    for (text, status) in [
        ("nonsense\r\n\r\n".to_owned(), "400"),
        (format!("GET /{long} HTTP/1.1\r\nHost: localhost:8080\r\n\r\n"), "414"),
        (format!("GET / HTTP/1.1\r\nHost: localhost:8080\r\nX: {}\r\n\r\n", long.repeat(8)), "431"),
    ] {
        let answer = rest(&mut server.send(&text).await).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{status}: {answer}");
        assert!(answer.contains("content-length: 0\r\n"), "{answer}");
    }
}

async fn what_has_begun_is_finished_when_it_stops(world: TestApp) {
    let (server, world) = Listening::begin(world).await;
    let (path, cookies) = ann(&world).await;
    let letter = include_bytes!("files/letter.pdf");
    let mut stream = server.send(&head(&path, UPLOAD, &cookies, letter.len())).await;
    stream.write_all(&letter[..100]).await.expect("it reads");
    tokio::time::sleep(WITHIN / 4).await;
    server.stop.send(()).expect("it serves");
    tokio::time::sleep(WITHIN / 4).await;
    assert!(TcpStream::connect(server.address).await.is_err(), "nobody new is let in");
    assert!(!server.ended.is_finished());
    stream.write_all(&letter[100..]).await.expect("it reads");
    let answer = rest(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    tokio::time::timeout(SOON, server.ended).await.expect("in time").expect("it ended");
}
