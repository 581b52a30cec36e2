//! Every route of the table as everyone (R7, A1, A16, B7, B8). A route that is not expected here fails, and so does an
//! expectation without a route; no answer holds a word of somebody else's.

mod common;

use axum::{body::Body, http::Request};
use common::{Browser, PASSWORD, TestApp};
use serde_json::{Value, json};
use server::{
    db::sql,
    preferences::unsubscribe::{self, About},
};
use shared::{
    Uuid,
    copy::MakeCopy,
    deletion::DeleteMe,
    details::{Field, StartChange},
    enquiry::{BeginEnquiry, LEAST_SECONDS},
    history::Channel,
    reply::SendReply,
};
use std::collections::BTreeSet;

both!(
    every_route_answers_its_callers_alone,
    what_is_no_json_answers_its_callers_alone,
    files_are_given_to_those_they_are_for,
    a_one_click_unsubscribe_is_the_same_for_everyone,
    what_names_nothing_is_answered_with_a_problem_everywhere,
);

/// The columns of the expectations.
const CALLERS: [&str; 8] = [
    "nobody",
    "the parent",
    "another parent of the same child",
    "a parent of another school",
    "staff of this school",
    "a sender of this school",
    "staff of another school",
    "a deleted parent",
];

/// What each caller may be shown: words that are theirs or their school's. Everybody else's must be in no answer.
const SECRETS: [(&str, &[usize]); 10] = [
    ("eve@example.com", &[4]),
    ("ann@example.com", &[1, 4]),
    ("+447700900111", &[1, 4]),
    ("Only for Ann", &[1, 4]),
    ("bob@example.com", &[2, 4]),
    ("+447700900222", &[2, 4]),
    ("Only for Bob", &[2, 4]),
    ("cat@example.com", &[3, 6]),
    ("gone@example.com", &[]),
    ("Only for Gone", &[]),
];

/// All routes of parents are alike but for what they answer to the one whose data it is, and to other parents.
const fn parents(the_parent: u16, other_parents: u16) -> [u16; 8] {
    [401, the_parent, other_parents, other_parents, 401, 401, 401, 401]
}

/// All routes of the office: staff of this school, and of another.
const fn admins(this_school: u16, another: u16) -> [u16; 8] {
    [401, 401, 401, 401, this_school, 403, another, 401]
}

/// Method, path, body, and the status that each caller gets.
type Expected = (&'static str, &'static str, Value, [u16; 8]);

/// Registering, joining and leaving, and what the office answers.
fn joining(cast: &Cast) -> Vec<Expected> {
    vec![
        ("POST", "/api/schools/search", json!({ "text": "riverside" }), [200; 8]),
        ("GET", "/api/schools/{school}", Value::Null, [200; 8]),
        (
            "POST",
            "/api/registrations",
            json!({ "school": cast.school, "name": "x", "email": "ann@example.com", "password": PASSWORD, "policy": "none" }),
            [422; 8],
        ),
        ("POST", "/api/registrations/{contact}/confirm", json!({ "code": "000000" }), [410; 8]),
        ("GET", "/api/schools", Value::Null, parents(200, 200)),
        ("POST", "/api/schools/{closed}/join", json!({}), parents(404, 404)),
        ("DELETE", "/api/schools/{closed}/join", Value::Null, parents(404, 404)),
        ("DELETE", "/api/schools/{closed}/groups/{group}", Value::Null, parents(404, 404)),
        ("DELETE", "/api/schools/{closed}", Value::Null, parents(404, 404)),
        ("GET", "/api/office/requests", Value::Null, admins(200, 200)),
        ("POST", "/api/office/requests/{request}/refuse", json!({ "reason": "" }), admins(422, 422)),
        (
            "POST",
            "/api/office/requests/{request}/approve",
            json!({ "contact": cast.contact }),
            admins(422, 404),
        ),
        ("GET", "/api/office/joining", Value::Null, admins(200, 200)),
        ("PUT", "/api/office/joining", json!({ "registration": "by_code" }), admins(200, 200)),
        ("PUT", "/api/office/joining/groups/{group}", json!({ "joining": "ask" }), admins(200, 404)),
    ]
}

/// Replies, and what the office does with them.
fn replies(cast: &Cast) -> Vec<Expected> {
    vec![
        (
            "POST",
            "/api/messages/{copy}/replies",
            json!({ "request": cast.contact, "text": "A word of Ann's", "attachments": [] }),
            parents(200, 404),
        ),
        ("DELETE", "/api/attachments/{file}", Value::Null, parents(404, 404)),
        ("GET", "/api/office/replies", Value::Null, admins(200, 200)),
        ("GET", "/api/office/replies/{copy}", Value::Null, admins(200, 404)),
        (
            "POST",
            "/api/office/replies/{copy}",
            json!({ "request": cast.copy, "text": "An answer", "attachments": [] }),
            admins(200, 404),
        ),
        ("PUT", "/api/office/replies/{copy}/handled", json!({ "handled": true }), admins(200, 404)),
        ("DELETE", "/api/office/attachments/{file}", Value::Null, admins(404, 404)),
    ]
}

/// Signing in and out, a parent's own data, and the office's contacts.
fn the_rest(cast: &Cast) -> Vec<Expected> {
    let wrong = json!({ "email": "nobody@example.com", "password": "wrong password" });
    let token = json!({ "token": "no such token", "password": PASSWORD });
    vec![
        ("POST", "/api/session", wrong.clone(), [401; 8]),
        ("POST", "/api/session/resume", json!({}), [401, 200, 200, 200, 401, 401, 401, 401]),
        ("DELETE", "/api/session", Value::Null, [200; 8]),
        ("POST", "/api/invitation/look", token.clone(), [410; 8]),
        ("POST", "/api/invitation/accept", token.clone(), [410; 8]),
        ("POST", "/api/office/session", wrong, [401; 8]),
        ("POST", "/api/office/password/forgot", json!({ "email": "nobody@example.com" }), [200; 8]),
        ("POST", "/api/office/password/reset", token.clone(), [410; 8]),
        ("POST", "/api/office/password/reset/look", token.clone(), [410; 8]),
        ("POST", "/api/password/judge", json!({ "password": "password" }), [200; 8]),
        ("POST", "/api/password/forgot", json!({ "email": "nobody@example.com" }), [200; 8]),
        ("POST", "/api/password/reset", json!({ "token": "no such token", "password": PASSWORD }), [410; 8]),
        ("POST", "/api/password/reset/look", json!({ "token": "no such token" }), [410; 8]),
        ("POST", "/api/unsubscribe/look", json!({ "token": "no such token" }), [410; 8]),
        ("POST", "/api/unsubscribe", json!({ "token": "no such token", "stop": true }), [410; 8]),
        ("GET", "/api/me", Value::Null, parents(200, 200)),
        ("PUT", "/api/language", json!({ "language": "cy" }), parents(200, 200)),
        ("GET", "/api/messages", Value::Null, parents(200, 200)),
        ("POST", "/api/messages/search", json!({ "text": "only" }), parents(200, 200)),
        ("GET", "/api/messages/{copy}", Value::Null, parents(200, 404)),
        ("PUT", "/api/messages/{copy}/read", json!({ "read": true }), parents(200, 404)),
        ("GET", "/api/details", Value::Null, parents(200, 200)),
        ("PUT", "/api/details/name", json!({ "name": "Me", "contacts": [cast.contact] }), parents(200, 404)),
        (
            "POST",
            "/api/details/changes",
            json!({ "field": "mobile", "value": "07700 900333", "password": PASSWORD, "contacts": [cast.contact] }),
            parents(200, 404),
        ),
        ("POST", "/api/details/changes/{change}/confirm", json!({ "code": "000000" }), parents(422, 410)),
        ("DELETE", "/api/details/changes/{change}", Value::Null, parents(200, 404)),
        (
            "PUT",
            "/api/details/mobile/removed",
            json!({ "password": PASSWORD, "contacts": [cast.contact] }),
            parents(200, 404),
        ),
        (
            "PUT",
            "/api/details/{contact}/school-value",
            json!({ "value": "mobile", "password": PASSWORD }),
            parents(200, 404),
        ),
        ("PUT", "/api/password", json!({ "current": "wrong password", "password": "x" }), parents(422, 422)),
        ("GET", "/api/choices", Value::Null, parents(200, 200)),
        (
            "PUT",
            "/api/choices/{contact}",
            json!({ "emails": "daily", "hour": 18, "texts": false }),
            parents(200, 404),
        ),
        ("PUT", "/api/choices/news", json!({ "news": false }), parents(200, 200)),
        ("GET", "/api/devices", Value::Null, parents(200, 200)),
        ("POST", "/api/devices/{contact}/end", json!({ "password": PASSWORD }), parents(404, 404)),
        ("POST", "/api/devices/others/end", json!({ "password": PASSWORD }), parents(200, 200)),
        ("GET", "/api/office/me", Value::Null, [401, 401, 401, 401, 200, 200, 200, 401]),
        ("POST", "/api/office/contacts/search", json!({ "text": "" }), admins(200, 200)),
        ("GET", "/api/office/contacts/{contact}", Value::Null, admins(200, 404)),
        ("GET", "/api/office/contacts/{contact}/deliveries", Value::Null, admins(200, 404)),
        ("GET", "/api/receipts/keys", Value::Null, [200; 8]),
        ("GET", "/api/copies", Value::Null, parents(200, 200)),
        ("POST", "/api/copies", json!({ "password": "not the password" }), parents(422, 422)),
        ("GET", "/api/deletion", Value::Null, parents(200, 200)),
        ("POST", "/api/deletion", json!({ "password": "not the password" }), parents(422, 422)),
    ]
}

async fn every_route_answers_its_callers_alone(world: TestApp) {
    let cast = Cast::of(&world).await;
    let mut expected = the_rest(&cast);
    expected.extend(policy_and_enquiries());
    expected.extend(joining(&cast));
    expected.extend(replies(&cast));
    let table = server::routes::table();
    for line in table.lines() {
        let known =
            expected.iter().any(|(method, path, ..)| *method == line.method.name() && same(path, line.path));
        assert!(known, "{} {} is not expected here: say who may call it", line.method.name(), line.path);
    }
    assert_eq!(table.lines().len(), expected.len(), "an expectation has no route");
    for (method, path, body, statuses) in expected {
        for (column, status) in statuses.into_iter().enumerate() {
            let change = cast.start_change(&world).await;
            let path = path
                .replace("{copy}", &cast.copy.to_string())
                .replace("{contact}", &cast.contact.to_string())
                .replace("{enquiry}", &cast.enquiry.to_string())
                .replace("{school}", &cast.school.to_string())
                .replace("{closed}", &cast.closed.to_string())
                .replace("{group}", &cast.group.to_string())
                .replace("{request}", &cast.request.to_string())
                .replace("{file}", &cast.file.to_string())
                .replace("{change}", &change.to_string());
            let mut browser = cast.browser(&world, column).await;
            let (found, answer) =
                browser.raw(method, &path, Some(body.clone()).filter(|body| !body.is_null())).await;
            assert_eq!(found.as_u16(), status, "{method} {path} as {}: {answer}", CALLERS[column]);
            let answer = answer.to_string();
            for (secret, may) in SECRETS {
                let allowed = may.contains(&column);
                assert!(
                    allowed || !answer.contains(secret),
                    "{method} {path} shows {secret} to {}",
                    CALLERS[column]
                );
            }
            world.write(server::db::sql("DELETE FROM pending_change")).await;
            world.write(server::db::sql("DELETE FROM target_message")).await;
            world.write(server::db::sql("DELETE FROM sign_in_failure")).await;
        }
    }
}

/// What stands beside the table, because its answer is no JSON.
async fn what_is_no_json_answers_its_callers_alone(world: TestApp) {
    let cast = Cast::of(&world).await;
    let mut ann = world.signed_in("ann@example.com").await;
    let link = ann.call(MakeCopy { password: PASSWORD.to_owned() }).await.expect("a link");
    let copy = link.path();
    let expected = [(server::live::PATH, parents(200, 200)), (copy.as_str(), parents(200, 404))];
    for (path, statuses) in expected {
        for (column, status) in statuses.into_iter().enumerate() {
            let answer = cast.browser(&world, column).await.open(path).await;
            assert_eq!(answer.status().as_u16(), status, "{path} as {}", CALLERS[column]);
        }
    }
}

/// A route beside the table: a mail program stops mails for its reader. Whoever calls it, from wherever, gets the
/// same answer, and no answer names anybody.
async fn a_one_click_unsubscribe_is_the_same_for_everyone(world: TestApp) {
    let cast = Cast::of(&world).await;
    let mut tx = world.app.db.begin().await.expect("a transaction");
    let about = About::Messages { contact: cast.contact, school: cast.school };
    let link = unsubscribe::link(&world.app, &mut tx, about).await.expect("a link");
    tx.commit().await.expect("written");
    let path = link.strip_prefix("http://localhost:8080").expect("our own address");
    for (path, expected) in [(path, 200), ("/unsubscribe/no-such-token", 410)] {
        let mut answers = Vec::new();
        for (column, caller) in CALLERS.iter().enumerate() {
            let mut browser = cast.browser(&world, column).await;
            let cookies: Vec<String> =
                browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let request = Request::post(path)
                .header("host", "localhost:8080")
                .header("origin", "https://mail.example.org")
                .header("sec-fetch-site", "cross-site")
                .header("cookie", cookies.join("; "))
                .header("content-type", "application/x-www-form-urlencoded")
                .body(Body::from("List-Unsubscribe=One-Click"))
                .expect("a request");
            let (status, answer) = browser.send(request).await;
            assert_eq!(status.as_u16(), expected, "{path} as {caller}: {answer}");
            assert!(!browser.last.contains_key("set-cookie") && !browser.last.contains_key("location"));
            let answer = answer.to_string();
            assert!(SECRETS.iter().all(|(secret, _)| !answer.contains(secret)));
            answers.push(answer);
        }
        answers.dedup();
        assert_eq!(answers.len(), 1, "{path}");
    }
}

fn policy_and_enquiries() -> Vec<Expected> {
    vec![
        ("GET", "/api/policy", Value::Null, [200; 8]),
        ("GET", "/api/policy/changes", Value::Null, [200; 8]),
        ("PUT", "/api/policy/read", json!({ "version": "1" }), parents(200, 200)),
        ("GET", "/api/promises", Value::Null, [200; 8]),
        ("GET", "/api/enquiries/begin", Value::Null, [200; 8]),
        (
            "POST",
            "/api/enquiries",
            json!({ "topic": "other", "question": "?", "stamp": "none of ours" }),
            [422; 8],
        ),
        ("GET", "/api/enquiries", Value::Null, parents(200, 200)),
        ("GET", "/api/office/enquiries", Value::Null, admins(200, 200)),
        ("GET", "/api/office/enquiries/{enquiry}", Value::Null, admins(200, 404)),
        (
            "POST",
            "/api/office/enquiries/{enquiry}/answers",
            json!({ "text": "Thank you." }),
            admins(200, 404),
        ),
        ("PUT", "/api/office/enquiries/{enquiry}/closed", json!({ "closed": true }), admins(200, 404)),
    ]
}

async fn files_are_given_to_those_they_are_for(world: TestApp) {
    let cast = Cast::of(&world).await;
    let expected = [
        ("POST", "/api/messages/{copy}/attachments", parents(200, 404)),
        ("GET", "/api/attachments/{file}", parents(200, 404)),
        ("POST", "/api/office/replies/{copy}/attachments", admins(200, 404)),
        ("GET", "/api/office/attachments/{file}", admins(200, 404)),
    ];
    // Whatever a file of ours serves beside the table is expected here.
    let source = include_str!("../src/messages/attachments.rs");
    let routes: Vec<&str> =
        source.split(".route(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(routes.len(), expected.len());
    for route in routes {
        assert!(
            expected.iter().any(|(_, path, _)| same(path, route)),
            "{route} is not expected here: say who may call it"
        );
    }
    for (method, path, statuses) in expected {
        let mut missing = None;
        for (column, status) in statuses.into_iter().enumerate() {
            let place = |file: Uuid| {
                path.replace("{copy}", &cast.copy.to_string()).replace("{file}", &file.to_string())
            };
            let mut browser = cast.browser(&world, column).await;
            if method == "GET" {
                let (found, bytes) = browser.fetch(&place(cast.file)).await;
                assert_eq!(found.as_u16(), status, "{path} as {}", CALLERS[column]);
                assert_eq!(found.is_success(), bytes == cast.bytes, "{path} as {}", CALLERS[column]);
                if status == 404 {
                    // As one that never was.
                    let never = browser.fetch(&place(Uuid::nil())).await;
                    assert_eq!((found, bytes), never, "{path} as {}", CALLERS[column]);
                }
            } else {
                let answer = browser.upload(&place(cast.file), "a.pdf", cast.bytes.clone()).await;
                let found = answer.as_ref().map_or_else(|problem| problem.status, |_| 200);
                assert_eq!(found, status, "{path} as {}", CALLERS[column]);
                if found == 404 {
                    let problem = answer.expect_err("a problem");
                    assert_eq!(*missing.get_or_insert(problem.clone()), problem);
                }
            }
        }
    }
}

/// Whether two paths are the same but for what stands in braces.
fn same(a: &str, b: &str) -> bool {
    let brace = |part: &str| part.starts_with('{');
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split('/').collect(), b.split('/').collect());
    a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| a == b || (brace(a) && brace(b)))
}

/// Two schools; Ann and Bob are parents of one child, Cat's is at the other school, Gone has deleted himself.
struct Cast {
    school: Uuid,
    /// A school that nobody here has to do with.
    closed: Uuid,
    group: Uuid,
    /// Eve waits to be let in.
    request: Uuid,
    contact: Uuid,
    copy: Uuid,
    enquiry: Uuid,
    file: Uuid,
    bytes: Vec<u8>,
    gone: std::collections::BTreeMap<String, String>,
}

impl Cast {
    async fn of(world: &TestApp) -> Self {
        let school = world.school("Riverside Primary").await;
        let other = world.school("Hillcrest Secondary").await;
        let mut people = Vec::new();
        for (school, name, email, mobile) in [
            (school, "Ann Lee", "ann@example.com", "+447700900111"),
            (school, "Bob Lee", "bob@example.com", "+447700900222"),
            (other, "Cat Moss", "cat@example.com", "+447700900444"),
            (school, "Gone Green", "gone@example.com", "+447700900555"),
        ] {
            let contact = world.contact(school, name, Some(email), Some(mobile)).await;
            world.account(email, &[contact]).await;
            people.push(contact);
        }
        let sam = world.child(school, "Sam", "Lee", &[people[0], people[1], people[3]]).await;
        world.child(other, "Mia", "Moss", &[people[2]]).await;
        let group = world.group(school, "3B", &[sam]).await;
        let trip = world.message(school, Some(group), "Trip for all of 3B", "Bring a coat").await;
        let mut copies = Vec::new();
        for (index, (name, email)) in
            [("Ann", "ann@example.com"), ("Bob", "bob@example.com"), ("Gone", "gone@example.com")]
                .iter()
                .enumerate()
        {
            let contact = people[if index == 2 { 3 } else { index }];
            world.deliver(trip, contact, Channel::Email, email, "delivered", &[sam]).await;
            let own = world.message(school, None, &format!("Only for {name}"), "A private word").await;
            copies.push(world.deliver(own, contact, Channel::Email, email, "delivered", &[sam]).await);
        }
        server::policy::add(&world.app, "2", shared::Day::new(2026, 12, 1), "en", "All of it.")
            .await
            .expect("a policy");
        world.staff(school, "office@example.com", "admin").await;
        world.staff(school, "sender@example.com", "sender").await;
        world.staff(other, "other@example.com", "data_protection").await;
        let gone = world.signed_in("gone@example.com").await.cookies;
        let mut elsewhere = world.signed_in("gone@example.com").await;
        elsewhere.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("deleted");
        let enquiry = ask(world, school, "ann@example.com", "Anything for Ann only").await;
        ask(world, school, "bob@example.com", "Only for Bob").await;
        let closed = world.school("Closed College").await;
        world.write(sql("UPDATE school SET registration = 'closed' WHERE id = $1").bind(closed)).await;
        let eve = world.account("eve@example.com", &[]).await;
        let request = world.app.new_id();
        world
            .write(
                sql("INSERT INTO join_request (id, account_id, school_id, name, state, created_at)
                     VALUES ($1, $2, $3, 'Eve', 'pending', $4)")
                .bind(request)
                .bind(eve)
                .bind(school)
                .bind(world.app.now()),
            )
            .await;
        // Ann has sent a file to the school.
        let (copy, bytes) = (copies[0], include_bytes!("files/letter.pdf").to_vec());
        world.write(server::db::sql("UPDATE message SET replies_allowed = TRUE")).await;
        let mut ann = world.signed_in("ann@example.com").await;
        let path = format!("/api/messages/{copy}/attachments");
        let file = ann.upload(&path, "Ann's letter.pdf", bytes.clone()).await.expect("uploaded").id;
        let text = "Only for Ann and the school".to_owned();
        ann.call(SendReply { id: copy, request: copy, text, attachments: vec![file] }).await.expect("sent");
        Self { school, closed, group, request, contact: people[0], copy, file, bytes, enquiry, gone }
    }

    async fn browser(&self, world: &TestApp, column: usize) -> Browser {
        match column {
            1 => world.signed_in("ann@example.com").await,
            2 => world.signed_in("bob@example.com").await,
            3 => world.signed_in("cat@example.com").await,
            4 => world.staff_signed_in("office@example.com").await,
            5 => world.staff_signed_in("sender@example.com").await,
            6 => world.staff_signed_in("other@example.com").await,
            _ => {
                let mut browser = world.browser();
                if column == 7 {
                    browser.cookies.clone_from(&self.gone);
                }
                browser
            }
        }
    }

    /// A change of Ann's that waits for its code.
    async fn start_change(&self, world: &TestApp) -> Uuid {
        let mut ann = world.signed_in("ann@example.com").await;
        let value = "ann.new@example.com".to_owned();
        ann.call(StartChange {
            field: Field::Email,
            value,
            password: PASSWORD.to_owned(),
            contacts: Vec::new(),
        })
        .await
        .expect("a code is sent")
        .id
    }
}

/// A parent asks their school something; gives the enquiry.
async fn ask(world: &TestApp, school: Uuid, email: &str, question: &str) -> Uuid {
    let mut parent = world.signed_in(email).await;
    let stamp = parent.call(BeginEnquiry {}).await.expect("a form").stamp;
    world.wait_seconds(LEAST_SECONDS);
    let mut body = json!({ "topic": "other", "question": question, "stamp": stamp });
    body["school_id"] = json!(school);
    let (status, answer) = parent.raw("POST", "/api/enquiries", Some(body)).await;
    assert!(status.is_success(), "{answer}");
    let of_school = server::db::sql("SELECT id FROM enquiry WHERE question = $1").bind(question);
    let (id,): (Uuid,) = world.app.db.one(of_school).await.expect("the enquiry");
    id
}

/// A path that cannot be read, an id that is none, a method that a path does not have: whoever asks, the answer is a problem.
async fn what_names_nothing_is_answered_with_a_problem_everywhere(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    world.staff(school, "office@example.com", "admin").await;
    let mut callers = [
        world.browser(),
        world.signed_in("ann@example.com").await,
        world.staff_signed_in("office@example.com").await,
    ];
    let table = server::routes::table();
    let beside = [
        "/api/messages/{id}/attachments",
        "/api/attachments/{id}",
        "/api/office/replies/{id}/attachments",
        "/api/office/attachments/{id}",
        shared::copy::DOWNLOAD,
        server::live::PATH,
        "/api/openapi.json",
        "/api/nothing",
    ];
    let paths: BTreeSet<&str> = table.lines().iter().map(|line| line.path).chain(beside).collect();
    let fill = |path: &str, with: &str| {
        let parts = path.split(['{', '}']).enumerate();
        parts.map(|(at, part)| if at % 2 == 1 { with } else { part }).collect::<String>()
    };
    let long = "x".repeat(4_000);
    for path in paths {
        let mut asked: Vec<(&str, String)> =
            ["PATCH", "TRACE", "OPTIONS", "PROPFIND"].map(|method| (method, fill(path, "none"))).into();
        if path.contains('{') {
            for with in ["%ff", "%zz", "%00", "%2f", "none", "%F0%9F%8F%AB", &long] {
                asked.extend(["GET", "POST", "PUT", "DELETE"].map(|method| (method, fill(path, with))));
            }
        }
        for (method, path) in asked {
            for browser in &mut callers {
                let body = matches!(method, "POST" | "PUT" | "PATCH").then(|| json!({}));
                let (status, problem) = browser.raw(method, &path, body).await;
                assert!(status.is_client_error(), "{method} {path}: {status}");
                assert_eq!(problem["status"], status.as_u16(), "{method} {path}: {problem}");
            }
        }
    }
}
