//! P14: an open app hears that there is something new, and only its own parent's.

mod common;

use axum::{body::Body, http::header, response::Response};
use common::{Browser, PASSWORD, TestApp};
use http_body_util::BodyExt as _;
use indicatif::ProgressBar;
use server::{
    accounts::invitation,
    db::{Db, sql},
    import::{
        School, apply,
        history::{self, Options},
    },
    live,
    messages::attachments,
    policy,
};
use shared::{
    Uuid,
    deletion::DeleteMe,
    devices::EndOtherDevices,
    email::Email,
    history::{Channel, ListHistory, MarkRead},
    me::WhoAmI,
    new_password::ChangePassword,
    session::SignOut,
};
use std::time::Duration;

both!(
    a_stream_is_never_kept_nor_gathered,
    a_message_is_heard_by_its_parents_alone,
    what_is_undone_is_not_heard,
    what_another_device_reads_is_heard,
    a_school_that_is_new_for_a_parent_is_heard,
    a_stream_ends_with_its_session,
    a_stream_ends_when_the_time_of_its_session_is_over,
    servers_hear_each_other,
    a_server_that_stops_ends_its_streams,
    one_account_has_so_many_streams_and_no_more,
    what_a_command_writes_is_heard,
    there_are_so_many_lines_and_no_more,
);

/// How long an event may take that is to come.
const SOON: Duration = Duration::from_secs(10);
/// How long nothing is heard when there is nothing to hear: long enough for the slower database.
const SILENCE: Duration = Duration::from_millis(1_200);

/// An open stream.
struct Stream {
    body: Body,
    heard: String,
}

impl Stream {
    async fn open(browser: &Browser) -> Self {
        let answer = browser.open(live::PATH).await;
        assert_eq!(answer.status().as_u16(), 200);
        Self { body: answer.into_body(), heard: String::new() }
    }

    /// The next event, as its name and data; none when the stream is over.
    async fn next(&mut self) -> Option<(String, String)> {
        loop {
            if let Some((event, _)) = self.heard.split_once("\n\n") {
                let line = |name: &str| {
                    event
                        .lines()
                        .find_map(|line| line.strip_prefix(name))
                        .unwrap_or_default()
                        .trim()
                        .to_owned()
                };
                let found = (line("event:"), line("data:"));
                let end = event.len() + 2;
                self.heard.drain(..end);
                if found.0 != "beat" {
                    return Some(found);
                }
                continue;
            }
            let frame = self.body.frame().await?.expect("a frame");
            self.heard.push_str(std::str::from_utf8(frame.data_ref()?).expect("text"));
        }
    }

    /// The mark of the next event.
    async fn mark(&mut self) -> String {
        let event = tokio::time::timeout(SOON, self.next()).await.expect("in time");
        let (name, data) = event.expect("an event");
        assert_eq!(name, "news");
        data
    }

    /// Says that the session is over, and ends.
    async fn is_over(&mut self) {
        let event = tokio::time::timeout(SOON, self.next()).await.expect("in time").expect("an event");
        assert_eq!(event.0, "over");
        assert_eq!(tokio::time::timeout(SOON, self.next()).await.expect("in time"), None);
    }

    async fn is_silent(&mut self) {
        let event = tokio::time::timeout(SILENCE, self.next()).await;
        assert!(event.is_err(), "{event:?}");
    }
}

/// A server hears what is written.
fn follow(world: &TestApp) {
    tokio::spawn(live::run(world.app.clone()));
}

struct Family {
    school: School,
    ann: Uuid,
    bob: Uuid,
}

async fn family(world: &TestApp) -> Family {
    let id = world.school("Riverside Primary").await;
    let ann = world.parent(id, "Ann Lee", "ann@example.com").await;
    let bob = world.parent(id, "Bob Lee", "bob@example.com").await;
    world.child(id, "Sam", "Lee", &[ann, bob]).await;
    let school =
        School { id, name: String::new(), code: String::new(), time_zone: "Europe/London".to_owned() };
    Family { school, ann, bob }
}

/// A message from an earlier provider's file.
async fn import(world: &TestApp, school: &School, email: &str, content: &str) {
    let file = format!("channel,address,content,sent time\nemail,{email},{content},2026-08-31T10:00:00Z\n");
    let options = Options { unread: true, ..Options::default() };
    let report = history::import(&world.app, school, file.as_bytes(), options, &ProgressBar::hidden())
        .await
        .expect("an import");
    assert_eq!(report.deliveries, 1);
}

async fn a_stream_is_never_kept_nor_gathered(world: TestApp) {
    family(&world).await;
    let ann = world.signed_in("ann@example.com").await;
    let answer: Response = ann.open(live::PATH).await;
    let header = |name| answer.headers().get(name).map(|value| value.to_str().expect("text").to_owned());
    assert_eq!(header(header::CONTENT_TYPE).as_deref(), Some("text/event-stream"));
    assert_eq!(header(header::CACHE_CONTROL).as_deref(), Some("no-store"));
    assert_eq!(header(header::CONTENT_ENCODING), None);
    let nobody = world.browser().open(live::PATH).await;
    assert_eq!(nobody.status().as_u16(), 401);
}

async fn a_message_is_heard_by_its_parents_alone(world: TestApp) {
    follow(&world);
    let family = family(&world).await;
    let mut ann = world.signed_in("ann@example.com").await;
    let bob = world.signed_in("bob@example.com").await;
    let (mut hers, mut his) = (Stream::open(&ann).await, Stream::open(&bob).await);
    let before = hers.mark().await;
    assert_ne!(before, his.mark().await, "the marks of two parents say nothing about each other");
    assert_eq!(ann.call(WhoAmI {}).await.expect("her").news, before, "the app knows when it knows all");
    import(&world, &family.school, "ann@example.com", "Bring a towel").await;
    let after = hers.mark().await;
    assert_ne!(after, before);
    let me = ann.call(WhoAmI {}).await.expect("her");
    assert_eq!((me.news, me.unread), (after, 1));
    his.is_silent().await;
    hers.is_silent().await;
}

async fn what_is_undone_is_not_heard(world: TestApp) {
    follow(&world);
    let family = family(&world).await;
    let ann = world.signed_in("ann@example.com").await;
    let mut stream = Stream::open(&ann).await;
    stream.mark().await;
    let mut tx = world.app.db.begin().await.expect("a transaction");
    live::tell(&mut tx, [family.ann]).await.expect("told");
    drop(tx);
    stream.is_silent().await;
    // Two in one transaction are one.
    let mut tx = world.app.db.begin().await.expect("a transaction");
    live::tell(&mut tx, [family.ann, family.bob, family.ann]).await.expect("told");
    live::tell(&mut tx, [family.ann]).await.expect("told");
    tx.commit().await.expect("committed");
    stream.mark().await;
    stream.is_silent().await;
}

async fn what_another_device_reads_is_heard(world: TestApp) {
    follow(&world);
    let family = family(&world).await;
    let message = world.message(family.school.id, None, "Trip", "Bring a coat").await;
    let copy = world.deliver(message, family.ann, Channel::Email, "ann@example.com", "delivered", &[]).await;
    let laptop = world.signed_in("ann@example.com").await;
    let mut phone = world.signed_in("ann@example.com").await;
    let mut stream = Stream::open(&laptop).await;
    stream.mark().await;
    phone.call(MarkRead { id: copy, read: true }).await.expect("read");
    stream.mark().await;
}

async fn a_school_that_is_new_for_a_parent_is_heard(world: TestApp) {
    follow(&world);
    family(&world).await;
    let ann = world.signed_in("ann@example.com").await;
    let mut stream = Stream::open(&ann).await;
    stream.mark().await;
    let other = world.school("Hillcrest Secondary").await;
    let contact = world.contact(other, "Ann Lee", Some("ann@example.com"), None).await;
    invitation::invite(&world.app, other, &Email::parse("ann@example.com").expect("an address"))
        .await
        .expect("linked");
    stream.mark().await;
    // And what that school then writes.
    let mut tx = world.app.db.begin().await.expect("a transaction");
    live::tell(&mut tx, [contact]).await.expect("told");
    tx.commit().await.expect("committed");
    stream.mark().await;
}

async fn a_stream_ends_with_its_session(world: TestApp) {
    follow(&world);
    family(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    let mut laptop = world.signed_in("ann@example.com").await;
    let mut desk = world.signed_in("ann@example.com").await;
    let mut bob = world.signed_in("bob@example.com").await;
    let mut streams = Vec::new();
    for browser in [&phone, &laptop, &desk, &bob] {
        let mut stream = Stream::open(browser).await;
        stream.mark().await;
        streams.push(stream);
    }
    phone.call(SignOut {}).await.expect("signed out");
    streams[0].is_over().await;
    laptop.call(EndOtherDevices { password: PASSWORD.to_owned() }).await.expect("ended");
    streams[2].is_over().await;
    let again = desk.sign_in("ann@example.com", false).await.expect("signed in");
    let mut stream = Stream::open(&desk).await;
    assert_eq!(stream.mark().await, again.news);
    let new = "a longer lantern 77".to_owned();
    desk.call(ChangePassword { current: PASSWORD.to_owned(), password: new.clone() }).await.expect("changed");
    streams[1].is_over().await;
    desk.call(DeleteMe { password: new }).await.expect("deleted");
    stream.is_over().await;
    streams[3].is_silent().await;
    bob.call(ListHistory::default()).await.expect("his own");
    assert_eq!(desk.open(live::PATH).await.status().as_u16(), 401);
}

async fn a_stream_ends_when_the_time_of_its_session_is_over(world: TestApp) {
    family(&world).await;
    let ann = world.signed_in("ann@example.com").await;
    let mut stream = Stream::open(&ann).await;
    stream.mark().await;
    world.wait_hours(21);
    stream.is_over().await;
}

async fn servers_hear_each_other(world: TestApp) {
    let family = family(&world).await;
    let other = world.another_server().await;
    follow(&world);
    follow(&other);
    let mut ann = world.signed_in("ann@example.com").await;
    let (mut here, mut there) = (Stream::open(&ann).await, Stream::open(&ann.at(&other)).await);
    assert_eq!(here.mark().await, there.mark().await);
    import(&other, &family.school, "ann@example.com", "Bring a towel").await;
    assert_eq!(here.mark().await, there.mark().await);
    import(&world, &family.school, "ann@example.com", "Bring a cap").await;
    assert_eq!(there.mark().await, here.mark().await);
    ann.call(SignOut {}).await.expect("signed out");
    there.is_over().await;
    here.is_over().await;
}

/// The database ends the connection that hears: what was told meanwhile is found nevertheless.
#[tokio::test]
async fn a_line_that_was_cut_is_made_good() {
    let world = TestApp::postgres().await;
    let Db::Postgres(_) = &world.app.db else { return };
    follow(&world);
    let family = family(&world).await;
    let ann = world.signed_in("ann@example.com").await;
    let mut stream = Stream::open(&ann).await;
    stream.mark().await;
    let cut = async || -> Vec<(bool,)> {
        let all = sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                       WHERE application_name = current_setting('application_name') AND query LIKE 'LISTEN %'");
        world.app.db.all(all).await.expect("ended")
    };
    for _ in 0..3 {
        // The server may be about to connect again.
        let ended = tokio::time::timeout(SOON, async {
            loop {
                let ended = cut().await;
                if !ended.is_empty() {
                    return ended;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        });
        let ended = ended.await.expect("a server that shares its database listens");
        assert_eq!(ended.len(), 1, "one connection of each server hears");
        let mut tx = world.app.db.begin().await.expect("a transaction");
        live::tell(&mut tx, [family.ann]).await.expect("told");
        tx.commit().await.expect("committed");
        stream.mark().await;
    }
}

async fn a_server_that_stops_ends_its_streams(world: TestApp) {
    family(&world).await;
    let ann = world.signed_in("ann@example.com").await;
    let mut stream = Stream::open(&ann).await;
    stream.mark().await;
    world.app.live.close();
    // Nothing is said about the session: the app asks another server.
    assert_eq!(tokio::time::timeout(SOON, stream.next()).await.expect("in time"), None);
    let mut late = Stream::open(&ann).await;
    assert_eq!(tokio::time::timeout(SOON, late.next()).await.expect("in time"), None);
}

async fn what_a_command_writes_is_heard(world: TestApp) {
    let family = family(&world).await;
    follow(&world);
    let message = world.message(family.school.id, None, "Trip", "Bring a towel").await;
    world.deliver(message, family.ann, Channel::Email, "ann@example.com", "delivered", &[]).await;
    let ann = world.signed_in("ann@example.com").await;
    let mut stream = Stream::open(&ann).await;
    let mut mark = stream.mark().await;
    let mut file = tempfile::tempfile().expect("a file");
    std::io::Write::write_all(&mut file, b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n").expect("it is written");
    // A command is another program: it has the database in common with the server, and nothing else.
    let command = world.another_server().await;
    attachments::add(&command.app, message, "letter.pdf", file).await.expect("it is added");
    let mut heard = async |what: &str| {
        let next = stream.mark().await;
        assert_ne!(std::mem::replace(&mut mark, next.clone()), next, "{what}");
    };
    heard("a file").await;
    let day = shared::Day::parse("2026-09-01");
    policy::add(&command.app, "2", day, "en", "# Policy\n\nNew words.\n").await.expect("a version");
    heard("a policy").await;
    policy::remove(&command.app, "2").await.expect("taken out");
    heard("a policy that is taken out").await;
    let list = "Child first name,Child last name,Child date of birth,Parent 1 email\nSamuel,Lee,04/05/2016,ann@example.com\n";
    apply::import(&command.app, &family.school, list.as_bytes(), false, &ProgressBar::hidden())
        .await
        .expect("an import");
    heard("a class list").await;
}

async fn there_are_so_many_lines_and_no_more(world: TestApp) {
    let world = world.set(|config| config.live_lines = 2);
    family(&world).await;
    let (ann, bob) = (world.signed_in("ann@example.com").await, world.signed_in("bob@example.com").await);
    let mut first = Stream::open(&ann).await;
    let second = Stream::open(&ann).await;
    let refused = bob.open(live::PATH).await;
    assert_eq!(
        (refused.status().as_u16(), &refused.headers()["retry-after"]),
        (429, &"60".parse().expect("a header"))
    );
    // Who has a line keeps it, and one that is free is taken again.
    first.mark().await;
    drop(second);
    Stream::open(&bob).await.mark().await;
}

async fn one_account_has_so_many_streams_and_no_more(world: TestApp) {
    family(&world).await;
    let ann = world.signed_in("ann@example.com").await;
    let mut streams = Vec::new();
    for _ in 0..30 {
        streams.push(Stream::open(&ann).await);
    }
    assert_eq!(ann.open(live::PATH).await.status().as_u16(), 429);
    // One that is closed makes room.
    streams.pop();
    Stream::open(&ann).await;
    Stream::open(&world.signed_in("bob@example.com").await).await;
}
