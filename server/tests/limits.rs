//! What anyone may ask is limited for one computer, so that a single prankster does not use up everyone's share.

mod common;

use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{Request, StatusCode, header},
};
use common::{Browser, PASSWORD, TestApp};
use serde_json::Value;
use server::{db::sql, state::limits::Limited};
use shared::{
    Endpoint, Uuid,
    enquiry::{Ask, BeginEnquiry, LEAST_SECONDS, Topic},
    join::{ConfirmRegistration, Register, SearchSchools},
    new_password::{ForgotPassword, JudgePassword},
    office::{StaffForgot, StaffSignIn},
    session::SignIn,
};
use std::net::SocketAddr;

both!(
    a_computer_that_asks_too_often_waits_and_others_do_not,
    a_right_password_takes_nothing_of_the_limit,
    a_proxy_on_the_same_host_is_believed_and_nobody_else,
    the_named_header_is_believed_from_anywhere,
    nonsense_from_a_proxy_counts_as_the_proxy,
    strangers_enquiries_do_not_keep_parents_waiting,
);

/// A request as a proxy hands it over: `forwarded` is what it says of the browser, `peer` is the proxy itself.
async fn from<E: Endpoint>(world: &TestApp, peer: &str, forwarded: &str, ask: &E) -> (StatusCode, Value) {
    let request = Request::builder()
        .method(E::METHOD.name())
        .header(header::HOST, "localhost:8080")
        .header("x-forwarded-for", forwarded)
        .extension(ConnectInfo(SocketAddr::new(peer.parse().expect("an address"), 40_000)));
    let request = if E::METHOD.has_body() {
        let body = serde_json::to_vec(ask).expect("JSON");
        request.uri(ask.path()).header(header::CONTENT_TYPE, "application/json").body(Body::from(body))
    } else {
        let query = serde_html_form::to_string(ask).expect("a query");
        request.uri(format!("{}?{query}", ask.path())).body(Body::empty())
    };
    world.browser().send(request.expect("a request")).await
}

/// The same through a proxy on this host.
async fn via<E: Endpoint>(world: &TestApp, computer: &str, ask: &E) -> (StatusCode, Value) {
    from(world, "127.0.0.1", computer, ask).await
}

fn register(school: Uuid, number: u32) -> Register {
    Register {
        school,
        groups: Vec::new(),
        name: "Nia New".to_owned(),
        email: format!("nia{number}@example.com"),
        mobile: String::new(),
        password: PASSWORD.to_owned(),
        policy: "1".to_owned(),
    }
}

async fn open_school(world: &TestApp) -> Uuid {
    let school = world.school("Riverside Primary").await;
    world.write(sql("UPDATE school SET registration = 'listed' WHERE id = $1").bind(school)).await;
    school
}

/// A computer may ask `what` so often at once; then it is told to wait, another one is not, and later it may go on.
async fn limited<E: Endpoint>(world: &TestApp, what: Limited, ask: impl Fn(u32) -> E) {
    let rate = what.of_a_computer();
    for number in 0..rate.most {
        let (status, answer) = via(world, "192.0.2.1", &ask(number)).await;
        assert_ne!(status, 429, "{what:?} {number}: {answer}");
    }
    let (status, answer) = via(world, "192.0.2.1", &ask(rate.most)).await;
    assert_eq!((status.as_u16(), answer["code"].as_str()), (429, Some("too_many")), "{what:?}");
    let wait = answer["retry_after"].as_i64().expect("how long");
    assert!((1..=rate.seconds).contains(&wait), "{what:?}: {wait}");
    let (status, answer) = via(world, "192.0.2.2", &ask(rate.most + 1)).await;
    assert_ne!(status, 429, "{what:?}, another computer: {answer}");
    world.wait_seconds(wait);
    let (status, answer) = via(world, "192.0.2.1", &ask(rate.most + 2)).await;
    assert_ne!(status, 429, "{what:?}, when it was said: {answer}");
}

async fn a_computer_that_asks_too_often_waits_and_others_do_not(world: TestApp) {
    let school = open_school(&world).await;
    limited(&world, Limited::Register, |number| register(school, number)).await;
    limited(&world, Limited::SchoolSearch, |_| SearchSchools { text: "River".to_owned() }).await;
    limited(&world, Limited::Confirm, |_| ConfirmRegistration { id: Uuid::nil(), code: "123456".to_owned() })
        .await;
    limited(&world, Limited::Forgot, |number| ForgotPassword { email: format!("p{number}@example.com") })
        .await;
    world.wait_minutes(10);
    limited(&world, Limited::Forgot, |number| StaffForgot { email: format!("s{number}@example.com") }).await;
    limited(&world, Limited::Judge, |_| JudgePassword { password: "x".to_owned(), about: Vec::new() }).await;
    // One wrong password for many people, which no lock of an account sees; parents and staff are counted together.
    limited(&world, Limited::SignIn, |number| SignIn {
        email: format!("p{number}@example.com"),
        password: "Autumn2026!".to_owned(),
        remember: false,
    })
    .await;
    world.wait_minutes(10);
    for number in 0..Limited::SignIn.of_a_computer().most {
        let email = format!("s{number}@example.com");
        let ask = StaffSignIn { email, password: "Autumn2026!".to_owned() };
        assert_eq!(via(&world, "192.0.2.1", &ask).await.0, 401);
    }
    let ask = SignIn { email: "p@example.com".to_owned(), password: "x".to_owned(), remember: false };
    assert_eq!(via(&world, "192.0.2.1", &ask).await.0, 429);
}

async fn a_right_password_takes_nothing_of_the_limit(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let ask = SignIn { email: "ann@example.com".to_owned(), password: PASSWORD.to_owned(), remember: false };
    // A whole school's parents behind one address.
    for _ in 0..=Limited::SignIn.of_a_computer().most {
        assert_eq!(via(&world, "192.0.2.1", &ask).await.0, 200);
    }
}

async fn a_proxy_on_the_same_host_is_believed_and_nobody_else(world: TestApp) {
    let ask = |number: u32| ForgotPassword { email: format!("p{number}@example.com") };
    let most = Limited::Forgot.of_a_computer().most;
    // What a browser writes before the proxy's word does not make another computer of it.
    for number in 0..most {
        let forwarded = format!("198.51.100.{}, 192.0.2.1", number % 250);
        assert_eq!(from(&world, "::1", &forwarded, &ask(number)).await.0, 200);
    }
    assert_eq!(from(&world, "::1", "192.0.2.1", &ask(0)).await.0, 429);
    assert_eq!(
        from(&world, "::1", "[2001:db8::1]:443", &ask(0)).await.0,
        200,
        "with a port, as some write it"
    );
    // Who reaches the server past its proxy says what they like, and it counts for nobody.
    assert_eq!(from(&world, "203.0.113.9", "192.0.2.1", &ask(0)).await.0, 200);
    for number in 0..=most {
        assert_eq!(from(&world, "203.0.113.9", "192.0.2.3", &ask(number)).await.0, 200);
    }
    assert_eq!(from(&world, "127.0.0.1", "192.0.2.3", &ask(0)).await.0, 200, "its share is whole");
}

async fn the_named_header_is_believed_from_anywhere(world: TestApp) {
    let world = world.set(|config| config.client_header = Some("x-forwarded-for".parse().expect("a header")));
    let ask = |number: u32| ForgotPassword { email: format!("p{number}@example.com") };
    for number in 0..Limited::Forgot.of_a_computer().most {
        assert_eq!(from(&world, "10.0.0.2", "192.0.2.1", &ask(number)).await.0, 200);
    }
    assert_eq!(from(&world, "10.0.0.3", "192.0.2.1", &ask(0)).await.0, 429);
    let world = world.set(|config| config.client_header = Some("x-real-ip".parse().expect("a header")));
    for number in 0..=Limited::Forgot.of_a_computer().most {
        assert_eq!(via(&world, "192.0.2.1", &ask(number)).await.0, 200, "another header says nothing");
    }
}

async fn nonsense_from_a_proxy_counts_as_the_proxy(world: TestApp) {
    let ask = |number: u32| ForgotPassword { email: format!("p{number}@example.com") };
    for number in 0..Limited::Forgot.of_a_computer().most {
        assert_eq!(via(&world, "unknown", &ask(number)).await.0, 200);
    }
    assert_eq!(via(&world, "_hidden", &ask(0)).await.0, 429);
    assert_eq!(via(&world, "192.0.2.1", &ask(0)).await.0, 200, "who can be told apart is");
}

async fn strangers_enquiries_do_not_keep_parents_waiting(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let ask = |stamp: &str, email: &str| Ask {
        topic: Topic::Other,
        school_id: None,
        school: String::new(),
        name: "Cat Moss".to_owned(),
        email: email.to_owned(),
        question: "Why?".to_owned(),
        stamp: stamp.to_owned(),
        website: String::new(),
    };
    let mut ann = world.signed_in("ann@example.com").await;
    let stamp =
        |mut browser: Browser| async move { browser.call(BeginEnquiry {}).await.expect("a form").stamp };
    let form = stamp(world.browser()).await;
    world.wait_seconds(LEAST_SECONDS);
    // Somebody types Ann's address, as often as it is taken.
    for _ in 0..5 {
        world.browser().call(ask(&form, "ann@example.com")).await.expect("sent");
    }
    assert!(world.browser().call(ask(&form, "ann@example.com")).await.is_err());
    // Somebody else, from everywhere, fills the hour of the whole server.
    let mut sent = 5;
    while world.browser().call(ask(&form, &format!("p{sent}@example.com"))).await.is_ok() {
        sent += 1;
        assert!(sent <= 300, "the server takes no end of them");
    }
    assert_eq!(sent, 300);
    ann.call(ask(&form, "")).await.expect("Ann's own are counted by her account alone");
    // One computer has a share of its own; who is signed in does not need it.
    world.wait_hours(2);
    let form = stamp(world.browser()).await;
    world.wait_seconds(LEAST_SECONDS);
    limited(&world, Limited::Enquiry, |number| ask(&form, &format!("q{number}@example.com"))).await;
    // So has one that tries names of schools.
    world.wait_hours(2);
    let form = stamp(world.browser()).await;
    world.wait_seconds(LEAST_SECONDS);
    limited(&world, Limited::Enquiry, |number| Ask {
        school: format!("School {number}"),
        ..ask(&form, &format!("r{number}@example.com"))
    })
    .await;
}
