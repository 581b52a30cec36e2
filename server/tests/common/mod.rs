//! A world to test in: a database of its own, a clock that stands still until it is moved, and browsers with cookies.
//!
//! `both!(name)` runs `async fn name(world: TestApp)` on SQLite and on PostgreSQL.

#![allow(dead_code, clippy::allow_attributes, reason = "each test file uses its own part of this world")]

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
    response::Response,
};
use http_body_util::BodyExt as _;
use serde_json::Value;
use server::{
    accounts::password_hash::hash_password,
    clock::{Clock, SystemChance},
    db::{Db, names, sql},
    files::store::Store,
    messages::send::{self, Audience, NewCopy, NewDelivery, NewMessage},
    policy,
    secret::{Key, Work},
    state::{AppState, Config},
};
use shared::{
    Endpoint, Problem, Time, Uuid,
    email::Email,
    history::{Channel, Gateway, Origin},
    reply::{Attachment, FILE_NAME, UPLOAD},
    session::SignIn,
};
use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::Duration,
};
use tempfile::TempDir;
use tower::ServiceExt as _;

/// Runs each test on both databases.
#[macro_export]
macro_rules! both {
    ($($name:ident),+ $(,)?) => {
        $(mod $name {
            #[tokio::test]
            async fn sqlite() {
                super::$name(super::common::TestApp::sqlite().await).await;
            }

            #[tokio::test]
            async fn postgres() {
                super::$name(super::common::TestApp::postgres().await).await;
            }
        })+
    };
}

/// The password of everyone in this world.
pub const PASSWORD: &str = "correct horse battery";
/// When the world begins: 2026-09-01 08:00 UTC, a school morning.
pub const BEGINNING: Time = Time(1_788_249_600_000_000);

/// A clock that is moved by hand.
pub struct TestClock(AtomicI64);

impl Clock for TestClock {
    fn now(&self) -> Time {
        Time(self.0.load(Ordering::SeqCst))
    }
}

/// A world.
pub struct TestApp {
    /// The application.
    pub app: AppState,
    clock: Arc<TestClock>,
    router: Router,
    files: Option<TempDir>,
    url: String,
}

/// Argon2 at its quickest: these tests are not about its strength.
pub const QUICK: Work = Work { memory: 8, passes: 1 };

/// A database as the program makes it: with its own policy.
async fn begun(url: &str) -> Db {
    let db = Db::connect(url).await.expect("a database");
    policy::begin(&db).await.expect("a policy");
    db
}

impl TestApp {
    /// A world on SQLite.
    pub async fn sqlite() -> Self {
        let files = tempfile::tempdir().expect("a folder for the database");
        let url = format!("sqlite:{}", files.path().join("test.db").display());
        let db = begun(&url).await;
        Self::on(db, Some(files), url)
    }

    /// A world on PostgreSQL, in a schema of its own.
    pub async fn postgres() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let url = std::env::var("TEST_POSTGRES_URL").expect(
            "TEST_POSTGRES_URL is not set: run the tests with `cargo xtask test`, which starts a temporary PostgreSQL",
        );
        let schema = format!("test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::SeqCst));
        let pool = sqlx::PgPool::connect(&url).await.expect("the PostgreSQL of TEST_POSTGRES_URL answers");
        sqlx::query(sqlx::AssertSqlSafe(format!("DROP SCHEMA IF EXISTS {schema} CASCADE")))
            .execute(&pool)
            .await
            .expect("drop");
        sqlx::query(sqlx::AssertSqlSafe(format!("CREATE SCHEMA {schema}")))
            .execute(&pool)
            .await
            .expect("a schema");
        pool.close().await;
        let join = if url.contains('?') { '&' } else { '?' };
        let url = format!("{url}{join}options=-csearch_path%3D{schema}&application_name={schema}");
        let db = begun(&url).await;
        Self::on(db, None, url)
    }

    /// The same world with another cost of a password.
    pub fn with_work(mut self, work: Work) -> Self {
        let files = self.files.take();
        Self::with(self.app.db.clone(), files, self.url, work, Store::memory())
    }

    /// The same world with another store of attachments.
    pub fn with_store(mut self, store: Store) -> Self {
        let files = self.files.take();
        Self::with(self.app.db.clone(), files, self.url, QUICK, store)
    }

    /// The same world with other settings.
    pub fn set(mut self, change: impl FnOnce(&mut Config)) -> Self {
        let mut config = self.app.config.clone();
        change(&mut config);
        let (clock, key) = (self.clock.clone(), self.app.key.clone());
        let state = AppState::new(
            self.app.db.clone(),
            clock.clone(),
            Arc::new(SystemChance),
            config,
            key,
            self.app.store.clone(),
        );
        let (files, url) = (self.files.take(), self.url);
        Self { router: server::router(state.clone()), app: state, clock, files, url }
    }

    fn on(db: Db, files: Option<TempDir>, url: String) -> Self {
        Self::with(db, files, url, QUICK, Store::memory())
    }

    fn with(db: Db, files: Option<TempDir>, url: String, work: Work, store: Store) -> Self {
        let clock = Arc::new(TestClock(AtomicI64::new(BEGINNING.0)));
        let config = Config {
            password_work: work,
            wrong_password_step: Duration::ZERO,
            live_beat: Duration::from_millis(100),
            ..Config::default()
        };
        let key = Key::random(&SystemChance);
        let state = AppState::new(db, clock.clone(), Arc::new(SystemChance), config, key, store);
        Self { router: server::router(state.clone()), app: state, clock, files, url }
    }

    /// Another server for the same world: the same database, key and clock, and nothing else in common.
    pub async fn another_server(&self) -> Self {
        let db = Db::connect(&self.url).await.expect("the same database");
        let (config, key) = (self.app.config.clone(), self.app.key.clone());
        let state = AppState::new(
            db,
            self.clock.clone(),
            Arc::new(SystemChance),
            config,
            key,
            self.app.store.clone(),
        );
        Self {
            router: server::router(state.clone()),
            app: state,
            clock: self.clock.clone(),
            files: None,
            url: self.url.clone(),
        }
    }

    /// Moves the clock.
    pub fn wait_seconds(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }

    /// Moves the clock.
    pub fn wait_minutes(&self, minutes: i64) {
        self.wait_seconds(minutes * 60);
    }

    /// Moves the clock.
    pub fn wait_hours(&self, hours: i64) {
        self.wait_seconds(hours * 3600);
    }

    /// Moves the clock.
    pub fn wait_days(&self, days: i64) {
        self.wait_seconds(days * 86_400);
    }

    /// A browser without cookies.
    pub fn browser(&self) -> Browser {
        Browser {
            router: self.router.clone(),
            cookies: BTreeMap::new(),
            language: "en".to_owned(),
            last: HeaderMap::new(),
        }
    }

    /// A browser in which the parent has signed in.
    pub async fn signed_in(&self, email: &str) -> Browser {
        let mut browser = self.browser();
        browser.sign_in(email, false).await.expect("the parent signs in");
        browser
    }

    /// A browser in which the member of staff has signed in.
    pub async fn staff_signed_in(&self, email: &str) -> Browser {
        let mut browser = self.browser();
        let request = shared::office::StaffSignIn { email: email.to_owned(), password: PASSWORD.to_owned() };
        browser.call(request).await.expect("the member of staff signs in");
        browser
    }

    /// A school.
    pub async fn school(&self, name: &str) -> Uuid {
        let id = self.app.new_id();
        self.write(
            sql("INSERT INTO school (id, name, code, time_zone, created_at) VALUES ($1, $2, $3, 'Europe/London', $4)")
                .bind(id)
                .bind(name)
                .bind(name.split(' ').next().unwrap_or(name).to_uppercase())
                .bind(self.app.now()),
        )
        .await;
        id
    }

    /// A member of staff: `role` as in the database.
    pub async fn staff(&self, school: Uuid, email: &str, role: &str) -> Uuid {
        let id = self.app.new_id();
        let hash = hash_password(&self.app, PASSWORD).await.expect("a hash");
        self.write(
            sql("INSERT INTO staff (id, school_id, email, email_key, name, role, password_hash, created_at)
                 VALUES ($1, $2, $3, $4, 'Olu Office', $5, $6, $7)")
            .bind(id)
            .bind(school)
            .bind(email)
            .bind(Email::parse(email).expect("an email").key())
            .bind(role)
            .bind(hash)
            .bind(self.app.now()),
        )
        .await;
        id
    }

    /// A contact of a school, from its MIS, without an account.
    pub async fn contact(&self, school: Uuid, name: &str, email: Option<&str>, mobile: Option<&str>) -> Uuid {
        let id = self.app.new_id();
        let key = email.map(|email| Email::parse(email).expect("an email").key().to_owned());
        self.write(
            sql("INSERT INTO contact (id, school_id, mis_name, mis_email, mis_email_key, mis_mobile, created_at, updated_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $7)")
            .bind(id)
            .bind(school)
            .bind(name)
            .bind(email)
            .bind(key)
            .bind(mobile)
            .bind(self.app.now()),
        )
        .await;
        id
    }

    /// An account for these contacts.
    pub async fn account(&self, email: &str, contacts: &[Uuid]) -> Uuid {
        let id = self.app.new_id();
        let hash = hash_password(&self.app, PASSWORD).await.expect("a hash");
        self.write(
            sql("INSERT INTO account (id, email, email_key, password_hash, created_at) VALUES ($1, $2, $3, $4, $5)")
                .bind(id)
                .bind(email)
                .bind(Email::parse(email).expect("an email").key())
                .bind(hash)
                .bind(self.app.now()),
        )
        .await;
        self.write(
            sql("UPDATE contact SET account_id = $1 WHERE id IN ").bind(id).push_list(contacts.to_vec()),
        )
        .await;
        id
    }

    /// A contact with an account: a parent who can sign in with [`PASSWORD`].
    pub async fn parent(&self, school: Uuid, name: &str, email: &str) -> Uuid {
        let contact = self.contact(school, name, Some(email), None).await;
        self.account(email, &[contact]).await;
        contact
    }

    /// A child of these contacts.
    pub async fn child(&self, school: Uuid, first: &str, last: &str, parents: &[Uuid]) -> Uuid {
        let id = self.app.new_id();
        self.write(
            sql("INSERT INTO pupil (id, school_id, first_name, last_name, date_of_birth, identity_key, created_at, updated_at)
                 VALUES ($1, $2, $3, $4, '2016-05-04', $5, $6, $6)")
            .bind(id)
            .bind(school)
            .bind(first)
            .bind(last)
            .bind(format!("{}|{}|2016-05-04", first.to_lowercase(), last.to_lowercase()))
            .bind(self.app.now()),
        )
        .await;
        for parent in parents {
            self.write(
                sql("INSERT INTO guardian (contact_id, pupil_id, relationship) VALUES ($1, $2, 'Parent')")
                    .bind(*parent)
                    .bind(id),
            )
            .await;
        }
        id
    }

    /// A group with these children.
    pub async fn group(&self, school: Uuid, name: &str, children: &[Uuid]) -> Uuid {
        let id = self.app.new_id();
        self.write(
            sql("INSERT INTO cohort (id, school_id, kind, name, name_key, created_at) VALUES ($1, $2, 'class', $3, $4, $5)")
                .bind(id)
                .bind(school)
                .bind(name)
                .bind(name.to_lowercase())
                .bind(self.app.now()),
        )
        .await;
        for child in children {
            self.write(
                sql("INSERT INTO membership (cohort_id, pupil_id) VALUES ($1, $2)").bind(id).bind(*child),
            )
            .await;
        }
        id
    }

    /// A message, sent now.
    pub async fn message(&self, school: Uuid, group: Option<Uuid>, subject: &str, body: &str) -> Uuid {
        let name: Option<(String,)> = self
            .app
            .db
            .optional(sql("SELECT name FROM cohort WHERE id = $1").bind(group))
            .await
            .expect("a group");
        let name = name.map(|(name,)| name).unwrap_or_default();
        let message = NewMessage {
            id: self.app.new_id(),
            school,
            audience: match group {
                Some(id) => Audience::Group { id, name: &name, noticeboard: false },
                None => Audience::People,
            },
            subject: subject.into(),
            body: body.into(),
            sent_at: self.app.now(),
            created_at: self.app.now(),
            replies_allowed: false,
            import_key: None,
        };
        self.send(std::slice::from_ref(&message), &[]).await;
        message.id
    }

    /// A contact's copy of a message and one delivery of it. Gives the copy's id.
    pub async fn deliver(
        &self,
        message: Uuid,
        contact: Uuid,
        channel: Channel,
        address: &str,
        state: &str,
        about: &[Uuid],
    ) -> Uuid {
        let copy = NewCopy {
            id: self.app.new_id(),
            message,
            contact,
            sent_at: self.app.now(),
            read_at: None,
            reply: None,
            reply_waits: false,
            children: about.to_vec(),
            deliveries: vec![self.delivery(channel, address, state)],
        };
        self.send(&[], std::slice::from_ref(&copy)).await;
        copy.id
    }

    /// Messages and copies, as everything writes them.
    pub async fn send(&self, messages: &[NewMessage<'_>], copies: &[NewCopy<'_>]) {
        let mut tx = self.app.db.begin().await.expect("a transaction");
        send::send(&mut tx, messages, copies).await.expect("they are written");
        tx.commit().await.expect("they are written");
    }

    /// One more delivery of a contact's copy of a message.
    pub async fn also_deliver(&self, copy: Uuid, channel: Channel, address: &str, state: &str) {
        let delivery = self.delivery(channel, address, state);
        let mut tx = self.app.db.begin().await.expect("a transaction");
        send::add_deliveries(&mut tx, &[(copy, delivery)]).await.expect("it is written");
        tx.commit().await.expect("it is written");
    }

    fn delivery<'a>(&self, channel: Channel, address: &'a str, state: &str) -> NewDelivery<'a> {
        let gateway = match channel {
            Channel::Email => Gateway::Smtp,
            Channel::Sms => Gateway::Sms,
            Channel::App => Gateway::App,
        };
        NewDelivery {
            id: self.app.new_id(),
            channel,
            address: address.into(),
            address_from: Origin::School,
            gateway,
            state: names::read(state).expect("a state"),
            state_at: self.app.now(),
        }
    }

    /// Lets parents reply to a message.
    pub async fn allow_replies(&self, message: Uuid) {
        self.write(sql("UPDATE message SET replies_allowed = TRUE WHERE id = $1").bind(message)).await;
    }

    /// A reply to a copy, which an earlier provider brought.
    pub async fn reply(&self, copy: Uuid, text: &str) {
        let at = self.app.now();
        self.write(
            sql("INSERT INTO reply (id, recipient_id, from_school, body, at, request_id) VALUES ($1, $2, $3, $4, $5, $1)")
                .bind(self.app.new_id())
                .bind(copy)
                .bind(false)
                .bind(text)
                .bind(at),
        )
        .await;
        self.write(
            sql("UPDATE recipient SET reply = $1, replied_at = $2 WHERE id = $3")
                .bind(text)
                .bind(at)
                .bind(copy),
        )
        .await;
    }

    /// Writes to the database past the program.
    pub async fn write(&self, query: server::db::Query) {
        self.app.db.run(query).await.expect("the database takes it");
    }

    /// A number from the database past the program.
    pub async fn count(&self, query: server::db::Query) -> i64 {
        let (count,): (i64,) = self.app.db.one(query).await.expect("a count");
        count
    }

    /// The views that leave out the deleted.
    pub async fn views(&self) -> Vec<String> {
        let names: Vec<(String,)> = self
            .app
            .db
            .all(if self.app.db.is_postgres() {
                sql("SELECT table_name::text FROM information_schema.views WHERE table_schema = current_schema() ORDER BY 1")
            } else {
                sql("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY 1")
            })
            .await
            .expect("views");
        // Those who work for a school are no parents: a parent's deletion has nothing to do with them.
        let names: Vec<String> =
            names.into_iter().map(|(name,)| name).filter(|name| name != "live_staff").collect();
        assert!(names.len() >= 13 && names.iter().all(|name| name.starts_with("live_")), "{names:?}");
        names
    }

    /// All rows of a table or view as text, in small letters; ids as 32 digits.
    pub async fn rows(&self, table: &str) -> String {
        match &self.app.db {
            Db::Postgres(pool) => {
                let query = sqlx::AssertSqlSafe(format!(
                    "SELECT COALESCE(string_agg(t::text, ' '), '') FROM {table} t"
                ));
                let text: String = sqlx::query_scalar(query).fetch_one(pool).await.expect("rows");
                text.to_lowercase().replace('-', "")
            }
            Db::Sqlite { read, .. } => {
                let columns: Vec<(String,)> = sqlx::query_as("SELECT name FROM pragma_table_info($1)")
                    .bind(table)
                    .fetch_all(read)
                    .await
                    .expect("columns");
                let list: Vec<String> = columns.into_iter().map(|(name,)| format!("quote({name})")).collect();
                let query = format!(
                    "SELECT COALESCE(group_concat({}, ' '), '') FROM {table}",
                    list.join(" || ' ' || ")
                );
                let text: String =
                    sqlx::query_scalar(sqlx::AssertSqlSafe(query)).fetch_one(read).await.expect("rows");
                text.to_lowercase().replace('-', "")
            }
        }
    }

    /// Every foreign key of the schema: table, column, and the table that it refers to.
    pub async fn references(&self) -> Vec<(String, String, String)> {
        match &self.app.db {
            Db::Postgres(_) => self
                .app
                .db
                .all(sql("SELECT c.conrelid::regclass::text, a.attname::text, c.confrelid::regclass::text
                          FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                          WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace ORDER BY 1, 2")),
            Db::Sqlite { .. } => self
                .app
                .db
                .all(sql("SELECT t.name, f.\"from\", f.\"table\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
                          WHERE t.type = 'table' ORDER BY 1, 2")),
        }
        .await
        .expect("foreign keys")
    }

    /// How many rows refer to one that is not there.
    pub async fn broken_references(&self) -> i64 {
        if !self.app.db.is_postgres() {
            return self.count(sql("SELECT COUNT(*) FROM pragma_foreign_key_check")).await;
        }
        let Db::Postgres(pool) = &self.app.db else { unreachable!("it is PostgreSQL") };
        let mut broken = 0;
        for (table, column, to) in self.references().await {
            let query = format!(
                "SELECT COUNT(*) FROM {table} t WHERE {column} IS NOT NULL
                 AND NOT EXISTS (SELECT 1 FROM {to} r WHERE r.id = t.{column})"
            );
            let count: i64 =
                sqlx::query_scalar(sqlx::AssertSqlSafe(query)).fetch_one(pool).await.expect("a count");
            broken += count;
        }
        broken
    }

    /// The letters that wait to be sent, oldest first: address, subject, body. They are taken out. What is written beside an
    /// answer is among them.
    pub async fn letters(&self) -> Vec<(String, String, String)> {
        server::work::finish(&self.app).await;
        let letters: Vec<(Uuid, String, String, String)> = self
            .app
            .db
            .all(sql("SELECT id, address, subject, body FROM service_message ORDER BY created_at, id"))
            .await
            .expect("letters");
        // Only those that were read: another may just have been written.
        self.write(
            sql("DELETE FROM service_message WHERE id IN ").push_list(letters.iter().map(|letter| letter.0)),
        )
        .await;
        letters.into_iter().map(|(_, address, subject, body)| (address, subject, body)).collect()
    }
}

/// A short message to named people.
pub fn a_message(id: Uuid, school: Uuid, sent_at: Time) -> NewMessage<'static> {
    NewMessage {
        id,
        school,
        audience: Audience::People,
        subject: "s".into(),
        body: "b".into(),
        sent_at,
        created_at: sent_at,
        replies_allowed: false,
        import_key: None,
    }
}

/// A copy that travels in no way.
pub fn a_copy(id: Uuid, message: Uuid, contact: Uuid, sent_at: Time) -> NewCopy<'static> {
    NewCopy {
        id,
        message,
        contact,
        sent_at,
        read_at: None,
        reply: None,
        reply_waits: false,
        children: Vec::new(),
        deliveries: Vec::new(),
    }
}

/// The files of a zip, as text.
pub fn unzip(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
    (0..zip.len())
        .map(|index| {
            let mut file = zip.by_index(index).expect("a file of the zip");
            let mut text = Vec::new();
            std::io::Read::read_to_end(&mut file, &mut text).expect("the file is whole");
            (file.name().expect("a name").into_owned(), String::from_utf8_lossy(&text).into_owned())
        })
        .collect()
}

/// A browser: it keeps cookies and sends what a browser sends.
pub struct Browser {
    router: Router,
    /// Its cookies.
    pub cookies: BTreeMap<String, String>,
    /// What it sends as `Accept-Language`.
    pub language: String,
    /// The headers of the last answer.
    pub last: HeaderMap,
}

impl Browser {
    /// A parent signs in.
    pub async fn sign_in(&mut self, email: &str, remember: bool) -> Result<shared::me::Me, Problem> {
        self.call(SignIn { email: email.to_owned(), password: PASSWORD.to_owned(), remember }).await
    }

    /// Closes the browser: session cookies are forgotten, others stay.
    pub fn close_and_open(&mut self) {
        self.cookies.remove(server::http::caller::SESSION_COOKIE);
    }

    /// Calls an endpoint.
    pub async fn call<E: Endpoint>(&mut self, request: E) -> Result<E::Response, Problem> {
        let mut path = request.path();
        let body = if E::METHOD.has_body() {
            Some(serde_json::to_value(&request).expect("JSON"))
        } else {
            let query = serde_html_form::to_string(&request).expect("a query");
            if !query.is_empty() {
                path = format!("{path}?{query}");
            }
            None
        };
        let (status, body) = self.raw(E::METHOD.name(), &path, body).await;
        if status.is_success() {
            Ok(serde_json::from_value(body).expect("the endpoint's answer"))
        } else {
            Err(serde_json::from_value(body).expect("a problem"))
        }
    }

    /// Sends anything.
    pub async fn raw(&mut self, method: &str, path: &str, body: Option<Value>) -> (StatusCode, Value) {
        let mut request = self.request(method, path);
        if body.is_some() {
            request = request
                .header(header::CONTENT_TYPE, "application/json")
                .header(header::ORIGIN, "http://localhost:8080");
        }
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        self.send(request.body(body).expect("a request")).await
    }

    /// Begins a request as a page of ours makes it.
    pub fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost:8080")
            .header("sec-fetch-site", "same-origin")
            .header(header::ACCEPT_LANGUAGE, &self.language)
            .header(
                header::USER_AGENT,
                "Mozilla/5.0 (Linux; Android 10; K) Chrome/124.0.0.0 Mobile Safari/537.36",
            );
        if self.cookies.is_empty() {
            return request;
        }
        let pairs: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        request.header(header::COOKIE, pairs.join("; "))
    }

    /// Uploads a file.
    pub async fn upload(
        &mut self,
        path: &str,
        name: &str,
        body: impl Into<Body>,
    ) -> Result<Attachment, Problem> {
        let request = self
            .request("POST", path)
            .header(header::ORIGIN, "http://localhost:8080")
            .header(header::CONTENT_TYPE, UPLOAD)
            .header(FILE_NAME, name);
        let (status, answer) = self.send(request.body(body.into()).expect("a request")).await;
        if status.is_success() {
            Ok(serde_json::from_value(answer).expect("an attachment"))
        } else {
            Err(serde_json::from_value(answer).expect("a problem"))
        }
    }

    /// Reads a file; its headers are in `last`.
    pub async fn fetch(&mut self, path: &str) -> (StatusCode, Vec<u8>) {
        let request = self.request("GET", path).body(Body::empty()).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let status = response.status();
        self.last = response.headers().clone();
        (status, response.into_body().collect().await.expect("a body").to_bytes().to_vec())
    }

    /// The same, where the answer may break off.
    pub async fn fetch_any(&mut self, path: &str) -> (StatusCode, Option<Vec<u8>>) {
        let response = self.open(path).await;
        let status = response.status();
        (status, response.into_body().collect().await.ok().map(|body| body.to_bytes().to_vec()))
    }

    /// Asks for something whose answer may never end.
    pub async fn open(&self, path: &str) -> Response {
        let pairs: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder()
            .uri(path)
            .header(header::HOST, "localhost:8080")
            .header(header::ACCEPT_ENCODING, "gzip, br")
            .header(header::COOKIE, pairs.join("; "));
        self.router.clone().oneshot(request.body(Body::empty()).expect("a request")).await.expect("an answer")
    }

    /// Downloads a whole file; its headers are in [`Self::last`].
    pub async fn download(&mut self, path: &str) -> (StatusCode, Vec<u8>) {
        let answer = self.open(path).await;
        self.last = answer.headers().clone();
        let status = answer.status();
        (status, answer.into_body().collect().await.expect("a whole body").to_bytes().to_vec())
    }

    /// The same browser, whose requests a load balancer now sends to another server.
    pub fn at(&self, server: &TestApp) -> Self {
        Self {
            router: server.router.clone(),
            cookies: self.cookies.clone(),
            language: self.language.clone(),
            last: HeaderMap::new(),
        }
    }

    /// Sends a request as it is and keeps the cookies of the answer.
    pub async fn send(&mut self, request: Request<Body>) -> (StatusCode, Value) {
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let status = response.status();
        self.last = response.headers().clone();
        for cookie in self.last.get_all(header::SET_COOKIE) {
            let text = cookie.to_str().expect("text");
            let (pair, attributes) = text.split_once(';').unwrap_or((text, ""));
            let (name, value) = pair.split_once('=').expect("a name and a value");
            if attributes.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = response.into_body().collect().await.expect("a body").to_bytes();
        (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
    }
}

/// Asserts that two ways take as long as each other. `measure` times both in turn, so that whatever else the machine does falls
/// on both. A difference is one when the quickest of each and the middle of the pairs both say so, and say so each time they are
/// asked anew: noise does not, work that is left out does.
pub async fn assert_same_time(what: &str, mut measure: impl AsyncFnMut() -> Vec<[Duration; 2]>) {
    const LIKE: std::ops::Range<f64> = 0.67..1.5;
    let mut found = Vec::new();
    for _ in 0..4 {
        let pairs = measure().await;
        let quickest =
            |which: usize| pairs.iter().map(|pair| pair[which]).min().unwrap_or_default().as_secs_f64();
        let quickest = quickest(0) / quickest(1);
        let mut ratios: Vec<f64> =
            pairs.iter().map(|[one, other]| one.as_secs_f64() / other.as_secs_f64()).collect();
        ratios.sort_by(f64::total_cmp);
        let middle = ratios[ratios.len() / 2];
        if LIKE.contains(&quickest) || LIKE.contains(&middle) {
            return;
        }
        found.push(format!("quickest {quickest:.2}, middle {middle:.2}"));
    }
    panic!("{what}: the first to the second is {found:?}");
}
