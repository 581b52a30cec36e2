//! What happens to the database happens to it once: a full disk, a lost connection, a request that is cut off. Afterwards the
//! server writes again without a restart, and what it said was written is there.

mod common;

use common::TestApp;
use server::db::{Db, sql};
use sqlx::{ConnectOptions as _, Connection as _};
use std::{future::Future, pin::pin, task::Poll, time::Duration};

both!(
    a_request_that_is_cut_off_leaves_a_clean_connection,
    what_failed_in_between_cannot_be_committed,
    ready_means_that_it_writes,
);

/// A row that is easy to count, and of which there can be one with each code.
fn a_school(world: &TestApp, code: &str) -> server::db::Query {
    sql("INSERT INTO school (id, name, code, time_zone, created_at) VALUES ($1, 'A school', $2, 'UTC', 1)")
        .bind(world.app.new_id())
        .bind(code)
}

async fn schools(world: &TestApp) -> i64 {
    world.count(sql("SELECT COUNT(*) FROM school")).await
}

/// The one connection of SQLite that writes.
fn writer(world: &TestApp) -> &sqlx::SqlitePool {
    let Db::Sqlite { write, .. } = &world.app.db else { panic!("this is about SQLite") };
    write
}

async fn pragma(world: &TestApp, text: &'static str) {
    sqlx::query(text).execute(writer(world)).await.expect("a setting");
}

/// Lets the future go on `times` times, and drops it.
async fn cut_off(times: usize, future: impl Future) -> bool {
    let mut future = pin!(future);
    for _ in 0..times {
        let ended =
            std::future::poll_fn(|context| Poll::Ready(future.as_mut().poll(context).is_ready())).await;
        if ended {
            return true;
        }
        tokio::time::sleep(Duration::from_micros(200)).await;
    }
    false
}

/// SQLite undoes the whole transaction itself when the disk is full; sqlx goes on counting it.
#[tokio::test]
async fn a_full_disk_is_over_once_there_is_room() {
    let world = TestApp::sqlite().await;
    world.app.db.run(a_school(&world, "FIRST")).await.expect("there is room");
    // Room for what is there and nothing more, for this connection alone.
    pragma(&world, "PRAGMA max_page_count = 1").await;
    let long = "x".repeat(100_000);
    let mut tx = world.app.db.begin().await.expect("a transaction");
    tx.run(a_school(&world, "LOST")).await.expect("a page has room");
    let full = tx.run(a_school(&world, &long)).await;
    assert!(full.is_err_and(|error| error.to_string().contains("full")));
    // Whoever does not look at the failure writes nothing half.
    assert!(tx.run(a_school(&world, "HALF")).await.is_err());
    assert!(tx.commit().await.is_err());
    assert_eq!(schools(&world).await, 1);
    // A statement alone fails too, and is alone in it.
    pragma(&world, "PRAGMA max_page_count = 1").await;
    assert!(world.app.db.run(a_school(&world, &long)).await.is_err());
    pragma(&world, "PRAGMA max_page_count = 1000000").await;
    for code in ["SECOND", "THIRD"] {
        let mut tx = world.app.db.begin().await.expect("there is room again");
        tx.run(a_school(&world, code)).await.expect("it writes");
        tx.commit().await.expect("it is kept");
    }
    world.app.db.run(a_school(&world, "FOURTH")).await.expect("it writes");
    assert_eq!(schools(&world).await, 4);
}

/// Another process holds the database for longer than this one waits.
#[tokio::test]
async fn a_database_that_was_busy_is_written_to_afterwards() {
    let world = TestApp::sqlite().await;
    let mut other = writer(&world).connect_options().connect().await.expect("another connection");
    let held = other.begin_with("BEGIN IMMEDIATE").await.expect("it holds the database");
    pragma(&world, "PRAGMA busy_timeout = 50").await;
    assert!(world.app.db.begin().await.is_err());
    assert!(world.app.db.run(a_school(&world, "BUSY")).await.is_err());
    held.rollback().await.expect("it lets go");
    let mut tx = world.app.db.begin().await.expect("a transaction");
    tx.run(a_school(&world, "FREE")).await.expect("it writes");
    tx.commit().await.expect("it is kept");
    assert_eq!(schools(&world).await, 1);
}

async fn a_request_that_is_cut_off_leaves_a_clean_connection(world: TestApp) {
    let other = world.another_server().await;
    let mut written = 0;
    for times in 0..40 {
        cut_off(times, world.app.db.begin()).await;
        // What is written now, outside of any transaction, is there for everyone: it went into none that was left open.
        for turn in 0..3 {
            world.app.db.run(a_school(&world, &format!("BEGIN{times}X{turn}"))).await.expect("it writes");
            written += 1;
        }
        assert_eq!(schools(&other).await, written, "a begin that was cut off after {times} steps");
    }
    for times in 0..40 {
        let mut tx = world.app.db.begin().await.expect("a transaction");
        tx.run(a_school(&world, &format!("COMMIT{times}"))).await.expect("it writes");
        cut_off(times, tx.commit()).await;
        // It is kept whole or not at all; the next one finds a clean connection.
        let mut tx = world.app.db.begin().await.expect("a transaction");
        tx.run(a_school(&world, &format!("AFTER{times}"))).await.expect("it writes");
        tx.commit().await.expect("it is kept");
        let (after,): (i64,) = other
            .app
            .db
            .one(sql("SELECT COUNT(*) FROM school WHERE code = $1").bind(format!("AFTER{times}")))
            .await
            .expect("a count");
        assert_eq!(after, 1);
    }
}

async fn what_failed_in_between_cannot_be_committed(world: TestApp) {
    let mut tx = world.app.db.begin().await.expect("a transaction");
    tx.run(a_school(&world, "ONE")).await.expect("it writes");
    assert!(tx.run(a_school(&world, "ONE")).await.is_err(), "the code is taken");
    assert!(tx.run(a_school(&world, "TWO")).await.is_err(), "it is over");
    assert!(tx.commit().await.is_err(), "nobody is told that this was kept");
    assert_eq!(schools(&world).await, 0);
    // One row that is not there is no failure of the database.
    let mut tx = world.app.db.begin().await.expect("a transaction");
    let none = tx.one::<(i64,)>(sql("SELECT created_at FROM school WHERE code = 'NONE'")).await;
    assert!(none.is_err());
    tx.run(a_school(&world, "ONE")).await.expect("it writes");
    tx.commit().await.expect("it is kept");
    assert_eq!(schools(&world).await, 1);
}

/// Does it in the way of this database.
async fn both_of(world: &TestApp, sqlite: &'static str, postgres: &'static str) {
    if world.app.db.is_postgres() {
        world.write(sql(postgres)).await;
    } else {
        pragma(world, sqlite).await;
    }
}

async fn ready_means_that_it_writes(world: TestApp) {
    let world = world.set(|config| config.ready_for = Duration::ZERO);
    let asks = async || world.browser().raw("GET", "/readyz", None).await.0.as_u16();
    assert_eq!(asks().await, 200);
    let written = async || world.count(sql("SELECT COALESCE(MAX(written_at), 0) FROM readiness")).await;
    let before = written().await;
    world.wait_seconds(1);
    assert_eq!(asks().await, 200);
    assert!(written().await > before, "it was written again");
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM readiness")).await, 1);
    both_of(&world, "PRAGMA query_only = on", "ALTER TABLE readiness RENAME TO away").await;
    assert_eq!(asks().await, 500, "a transaction alone can begin on a full disk");
    both_of(&world, "PRAGMA query_only = off", "ALTER TABLE away RENAME TO readiness").await;
    assert_eq!(asks().await, 200);
    // Who asks all the time does not wear the disk.
    let world = world.set(|config| config.ready_for = Duration::from_mins(1));
    let asks = async || world.browser().raw("GET", "/readyz", None).await.0.as_u16();
    assert_eq!(asks().await, 200);
    let before = world.count(sql("SELECT written_at FROM readiness")).await;
    world.wait_seconds(1);
    assert_eq!(asks().await, 200);
    assert_eq!(world.count(sql("SELECT written_at FROM readiness")).await, before);
}

/// PostgreSQL ends the connections of this world, as it does when it restarts.
async fn cut_lines(world: &TestApp, but: Option<&str>) -> u64 {
    let url = std::env::var("TEST_POSTGRES_URL").expect("the URL");
    let pool = sqlx::PgPool::connect(&url).await.expect("PostgreSQL answers");
    let (name,): (String,) =
        world.app.db.one(sql("SELECT current_setting('application_name')")).await.expect("a name");
    let cut = sqlx::query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND query NOT LIKE $2",
    )
    .bind(name)
    .bind(but.unwrap_or("nothing"))
    .fetch_all(&pool)
    .await
    .expect("it cuts them");
    pool.close().await;
    cut.len() as u64
}

#[tokio::test]
async fn a_postgres_that_restarts_costs_no_later_request() {
    let world = TestApp::postgres().await;
    // Many connections, so that many are dead at once.
    let mut open = Vec::new();
    for _ in 0..8 {
        open.push(world.app.db.begin().await.expect("a transaction"));
    }
    let mut tx = open.pop().expect("one");
    tx.run(a_school(&world, "LOST")).await.expect("it writes");
    assert!(cut_lines(&world, None).await >= 8);
    assert!(tx.commit().await.is_err(), "nobody is told that this was kept");
    drop(open);
    for turn in 0..12 {
        let mut tx = world.app.db.begin().await.expect("a transaction");
        tx.run(a_school(&world, &format!("AFTER{turn}"))).await.expect("it writes");
        tx.commit().await.expect("it is kept");
        world.app.db.run(a_school(&world, &format!("ALONE{turn}"))).await.expect("it writes");
    }
    assert_eq!(schools(&world).await, 24);
}
