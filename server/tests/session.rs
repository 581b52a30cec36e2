//! P2: signing in and out, and being remembered.

mod common;

use common::{Browser, PASSWORD, TestApp, assert_same_time};
use server::{
    db::sql,
    http::caller::{REMEMBER_COOKIE, SESSION_COOKIE},
    secret::Work,
};
use shared::{
    Code,
    copy::{ListCopies, MakeCopy},
    details::{Field, StartChange},
    devices::ListDevices,
    me::WhoAmI,
    new_password::ChangePassword,
    session::{Resume, SignIn, SignOut},
};
use std::time::{Duration, Instant};

both!(
    a_parent_signs_in_and_out,
    a_new_token_at_every_sign_in,
    the_session_ends_with_the_browser_and_after_twenty_hours,
    a_remembered_device_comes_back_for_thirty_days,
    signing_out_forgets_the_device,
    signing_in_elsewhere_forgets_the_device,
    a_replayed_key_ends_everything,
    ten_wrong_passwords_lock_for_fifteen_minutes,
    unknown_and_known_addresses_are_answered_alike,
    unknown_and_known_addresses_take_the_same_time,
    what_has_run_out_is_swept,
    a_clock_that_was_ahead_leaves_nothing_behind,
    a_bad_address_is_named,
    another_site_cannot_post,
    a_sign_in_from_a_fresh_browser_ends_what_rests_on_being_remembered,
    signing_out_with_the_remember_cookie_alone_ends_it,
    a_day_after_wrong_passwords_are_counted_anew,
    after_a_lock_wrong_passwords_are_counted_anew,
    a_right_password_forgives_nobody_else,
    a_stranger_keeps_no_known_device_out,
    a_known_device_is_known_for_its_account_alone_and_for_thirty_days,
    a_known_device_has_ten_tries_of_its_own,
    a_device_that_signed_out_is_a_stranger,
    confirmations_are_counted_apart,
    an_old_password_opens_nothing_beside_its_change,
);

async fn family(world: &TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
}

fn wrong(email: &str) -> SignIn {
    SignIn { email: email.to_owned(), password: "not the password".to_owned(), remember: false }
}

async fn a_parent_signs_in_and_out(world: TestApp) {
    family(&world).await;
    let mut phone = world.browser();
    assert_eq!(phone.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
    let me = phone.sign_in(" ANN@example.com ", false).await.expect("case and spaces do not matter");
    assert_eq!((me.name.as_deref(), me.remembered), (Some("Ann Lee"), false));
    let cookies: Vec<_> =
        phone.last.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok()).collect();
    assert!(cookies.iter().any(|cookie| cookie.starts_with(SESSION_COOKIE)
        && cookie.ends_with("; Path=/; Secure; HttpOnly; SameSite=Lax")));
    assert_eq!(phone.call(WhoAmI {}).await.expect("signed in").email, "ann@example.com");
    assert_eq!(phone.last["cache-control"], "no-store");
    phone.call(SignOut {}).await.expect("signs out");
    assert!(phone.cookies.is_empty());
    assert_eq!(phone.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
    phone.call(SignOut {}).await.expect("signing out twice is as good");
}

async fn a_new_token_at_every_sign_in(world: TestApp) {
    family(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    let first = phone.cookies[SESSION_COOKIE].clone();
    phone.sign_in("ann@example.com", false).await.expect("signs in again");
    assert_ne!(phone.cookies[SESSION_COOKIE], first);
    phone.cookies.insert(SESSION_COOKIE.to_owned(), first);
    assert_eq!(
        phone.call(WhoAmI {}).await.unwrap_err().code,
        Code::SignedOut,
        "the old token is worth nothing"
    );
}

async fn the_session_ends_with_the_browser_and_after_twenty_hours(world: TestApp) {
    family(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    world.wait_hours(19);
    phone.call(WhoAmI {}).await.expect("still signed in");
    world.wait_hours(1);
    assert_eq!(phone.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
    phone.sign_in("ann@example.com", false).await.expect("signs in");
    phone.close_and_open();
    assert_eq!(phone.call(Resume {}).await.unwrap_err().code, Code::SignedOut);
}

async fn a_remembered_device_comes_back_for_thirty_days(world: TestApp) {
    family(&world).await;
    let mut phone = world.browser();
    assert!(phone.sign_in("ann@example.com", true).await.expect("signs in").remembered);
    for _ in 0..3 {
        world.wait_days(9);
        phone.close_and_open();
        let before = phone.cookies[REMEMBER_COOKIE].clone();
        assert!(phone.call(Resume {}).await.expect("comes back").remembered);
        assert_ne!(phone.cookies[REMEMBER_COOKIE], before, "the key changes at each use");
        phone.call(Resume {}).await.expect("a live session answers without using the key");
        phone.call(WhoAmI {}).await.expect("signed in");
    }
    world.wait_days(3);
    phone.close_and_open();
    assert_eq!(
        phone.call(Resume {}).await.unwrap_err().code,
        Code::SignedOut,
        "30 days after the sign-in, not after the last use"
    );
}

async fn signing_out_forgets_the_device(world: TestApp) {
    family(&world).await;
    let mut phone = world.browser();
    phone.sign_in("ann@example.com", true).await.expect("signs in");
    let key = phone.cookies[REMEMBER_COOKIE].clone();
    phone.call(SignOut {}).await.expect("signs out");
    phone.cookies.insert(REMEMBER_COOKIE.to_owned(), key);
    assert_eq!(phone.call(Resume {}).await.unwrap_err().code, Code::SignedOut);
}

async fn signing_in_elsewhere_forgets_the_device(world: TestApp) {
    family(&world).await;
    let mut phone = world.browser();
    phone.sign_in("ann@example.com", true).await.expect("signs in");
    let mut library = world.signed_in("ann@example.com").await;
    phone.call(WhoAmI {}).await.expect("the session of a password goes on until the browser closes");
    phone.close_and_open();
    assert_eq!(phone.call(Resume {}).await.unwrap_err().code, Code::SignedOut);
    // A session that rests on being remembered ends with it.
    phone.sign_in("ann@example.com", true).await.expect("signs in");
    phone.close_and_open();
    phone.call(Resume {}).await.expect("comes back");
    library.sign_in("ann@example.com", false).await.expect("signs in elsewhere");
    assert_eq!(phone.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
}

async fn a_replayed_key_ends_everything(world: TestApp) {
    family(&world).await;
    let mut phone = world.browser();
    phone.sign_in("ann@example.com", true).await.expect("signs in");
    let mut thief = world.browser();
    thief.cookies.insert(REMEMBER_COOKIE.to_owned(), phone.cookies[REMEMBER_COOKIE].clone());
    thief.call(Resume {}).await.expect("the thief is first");
    phone.close_and_open();
    assert_eq!(phone.call(Resume {}).await.unwrap_err().code, Code::SignedOut, "the owner shows a used key");
    assert_eq!(
        thief.call(WhoAmI {}).await.unwrap_err().code,
        Code::SignedOut,
        "which ends the thief's session"
    );
    thief.close_and_open();
    assert_eq!(thief.call(Resume {}).await.unwrap_err().code, Code::SignedOut, "and the thief's key");
    assert_eq!(
        world.count(sql("SELECT COUNT(*) FROM known_device")).await,
        0,
        "and both devices are strangers"
    );
    let letters = world.letters().await;
    assert_eq!(letters.len(), 1);
    assert_eq!(
        (letters[0].0.as_str(), letters[0].1.as_str()),
        ("ann@example.com", "We signed you out everywhere, to be safe")
    );
}

async fn ten_wrong_passwords_lock_for_fifteen_minutes(world: TestApp) {
    family(&world).await;
    let mut phone = world.browser();
    for _ in 0..9 {
        assert_eq!(phone.call(wrong("ann@example.com")).await.unwrap_err().code, Code::WrongSignIn);
    }
    let tenth = phone.call(wrong("ann@example.com")).await.unwrap_err();
    assert_eq!((tenth.code, tenth.status, tenth.retry_after), (Code::Locked, 429, Some(900)));
    assert_eq!(
        phone.sign_in("ann@example.com", false).await.unwrap_err().code,
        Code::Locked,
        "the right one does not help"
    );
    let letters = world.letters().await;
    assert_eq!(letters.len(), 1, "the owner is told, once");
    assert_eq!(letters[0].0, "ann@example.com");
    world.wait_minutes(15);
    phone.sign_in("ann@example.com", false).await.expect("15 minutes later it is open again");
    for _ in 0..9 {
        assert_eq!(
            phone.call(wrong("ann@example.com")).await.unwrap_err().code,
            Code::WrongSignIn,
            "counted anew"
        );
    }
}

async fn unknown_and_known_addresses_are_answered_alike(world: TestApp) {
    family(&world).await;
    let mut phone = world.browser();
    for try_number in 1..=12 {
        let known = phone.call(wrong("ann@example.com")).await.unwrap_err();
        let known_headers = phone.last.clone();
        let unknown = phone.call(wrong("nobody@example.com")).await.unwrap_err();
        assert_eq!(known, unknown, "try {try_number}");
        assert_eq!(known_headers, phone.last, "try {try_number}");
    }
}

async fn unknown_and_known_addresses_take_the_same_time(world: TestApp) {
    // Enough work that a hash left out would show, little enough for a test.
    let world = world.with_work(Work { memory: 4096, passes: 2 });
    family(&world).await;
    let mut phone = world.browser();
    assert_same_time("a known address to an unknown one", async || {
        let mut pairs = Vec::new();
        for round in 0..15 {
            let mut pair = [Duration::ZERO; 2];
            for (which, email) in ["ann@example.com", "nobody@example.com"].iter().enumerate() {
                let started = Instant::now();
                assert_eq!(phone.call(wrong(email)).await.unwrap_err().code, Code::WrongSignIn);
                pair[which] = started.elapsed();
            }
            pairs.push(pair);
            if round % 7 == 0 {
                world.write(sql("DELETE FROM sign_in_failure")).await;
            }
        }
        world.write(sql("DELETE FROM sign_in_failure")).await;
        pairs
    })
    .await;
}

/// The clock was two days ahead for a while: what was made then ends when it comes back.
async fn a_clock_that_was_ahead_leaves_nothing_behind(world: TestApp) {
    family(&world).await;
    let mut desk = world.signed_in("ann@example.com").await;
    world.wait_days(2);
    let mut phone = world.browser();
    phone.sign_in("ann@example.com", true).await.expect("signed in");
    phone.call(WhoAmI {}).await.expect("the clock says so");
    phone.call(MakeCopy { password: PASSWORD.to_owned() }).await.expect("a link");
    world.wait_days(-2);
    // What works no more is not listed as if it did.
    let devices = desk.call(ListDevices {}).await.expect("devices").items;
    assert_eq!(devices.iter().map(|device| device.this).collect::<Vec<_>>(), [true]);
    assert!(desk.call(ListCopies {}).await.expect("copies").links.is_empty());
    assert_eq!(phone.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
    phone.cookies.remove(SESSION_COOKIE);
    assert!(phone.call(Resume {}).await.is_err(), "the remembered device was made then too");
    // The clocks of two servers differ by a little.
    world.wait_minutes(4);
    let mut near = world.signed_in("ann@example.com").await;
    world.wait_minutes(-4);
    near.call(WhoAmI {}).await.expect("that is no clock gone wrong");
}

async fn what_has_run_out_is_swept(world: TestApp) {
    family(&world).await;
    let mut phone = world.browser();
    phone.sign_in("ann@example.com", true).await.expect("signs in");
    phone.close_and_open();
    phone.call(Resume {}).await.expect("comes back");
    let _ = phone.call(wrong("ann@example.com")).await;
    let known = async || world.count(sql("SELECT COUNT(*) FROM known_device")).await;
    world.wait_days(29);
    server::accounts::session::sweep(&world.app).await.expect("swept");
    assert_eq!(known().await, 1, "the phone is known for thirty days");
    world.wait_days(2);
    server::accounts::session::sweep(&world.app).await.expect("swept");
    assert_eq!(known().await, 0);
    for query in [
        sql("SELECT COUNT(*) FROM session"),
        sql("SELECT COUNT(*) FROM remembered"),
        sql("SELECT COUNT(*) FROM remembered_used"),
        sql("SELECT COUNT(*) FROM sign_in_failure"),
    ] {
        assert_eq!(world.count(query.clone()).await, 0, "{query:?}");
    }
}

async fn a_bad_address_is_named(world: TestApp) {
    let mut phone = world.browser();
    let request = SignIn { email: "ann".to_owned(), password: PASSWORD.to_owned(), remember: false };
    let problem = phone.call(request).await.unwrap_err();
    assert_eq!(
        (problem.status, problem.fields[0].field.as_str(), problem.fields[0].code.as_str()),
        (422, "email", "no_at")
    );
}

async fn another_site_cannot_post(world: TestApp) {
    family(&world).await;
    let post = |site: &str, origin: &str, kind: &str| {
        axum::http::Request::post("/api/session")
            .header("host", "localhost:8080")
            .header("origin", origin)
            .header("sec-fetch-site", site)
            .header("content-type", kind)
            .body(axum::body::Body::from(format!(r#"{{"email":"ann@example.com","password":"{PASSWORD}"}}"#)))
            .expect("a request")
    };
    let mut phone = world.browser();
    let json = "application/json";
    assert_eq!(phone.send(post("cross-site", "http://localhost:8080", json)).await.0, 403);
    assert_eq!(phone.send(post("same-origin", "https://evil.example", json)).await.0, 403);
    assert_eq!(phone.send(post("same-origin", "http://localhost:8080", "text/plain")).await.0, 400);
    assert_eq!(phone.send(post("same-origin", "http://localhost:8080", json)).await.0, 200);
}

/// Ten wrong passwords by somebody elsewhere.
async fn stranger_locks(world: &TestApp, email: &str) {
    let mut stranger = world.browser();
    for _ in 0..10 {
        let _ = stranger.call(wrong(email)).await;
    }
    assert_eq!(stranger.sign_in(email, false).await.unwrap_err().code, Code::Locked);
}

/// B4 from a browser that has never been here.
async fn a_sign_in_from_a_fresh_browser_ends_what_rests_on_being_remembered(world: TestApp) {
    family(&world).await;
    let mut phone = world.browser();
    phone.sign_in("ann@example.com", true).await.expect("signs in");
    phone.close_and_open();
    phone.call(Resume {}).await.expect("comes back");
    world.signed_in("ann@example.com").await;
    assert_eq!(phone.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
    phone.close_and_open();
    assert_eq!(phone.call(Resume {}).await.unwrap_err().code, Code::SignedOut);
}

async fn signing_out_with_the_remember_cookie_alone_ends_it(world: TestApp) {
    family(&world).await;
    let mut phone = world.browser();
    phone.sign_in("ann@example.com", true).await.expect("signs in");
    phone.close_and_open();
    let kept = phone.cookies.clone();
    phone.call(SignOut {}).await.expect("signs out");
    assert!(phone.cookies.is_empty());
    phone.cookies = kept;
    assert_eq!(phone.call(Resume {}).await.unwrap_err().code, Code::SignedOut);
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM remembered")).await, 0);
    assert_eq!(
        world.count(sql("SELECT COUNT(*) FROM known_device")).await,
        0,
        "the device is a stranger's again"
    );
}

/// Whoever mistypes once more when the lock is over is not locked again at once.
async fn after_a_lock_wrong_passwords_are_counted_anew(world: TestApp) {
    family(&world).await;
    // By the address, and by a device that is known.
    for mut browser in [world.browser(), world.signed_in("ann@example.com").await] {
        while browser.call(wrong("ann@example.com")).await.unwrap_err().code != Code::Locked {}
        world.wait_minutes(15);
        for _ in 0..9 {
            assert_eq!(browser.call(wrong("ann@example.com")).await.unwrap_err().code, Code::WrongSignIn);
        }
        assert_eq!(browser.call(wrong("ann@example.com")).await.unwrap_err().code, Code::Locked);
    }
}

async fn a_right_password_forgives_nobody_else(world: TestApp) {
    family(&world).await;
    let school = world.school("Hillside Primary").await;
    world.parent(school, "Bob Lee", "bob@example.com").await;
    let known = [world.signed_in("bob@example.com").await, world.signed_in("ann@example.com").await];
    // By the address, and by a device that is known.
    for [mut bob, mut ann] in [[world.browser(), world.browser()], known] {
        for _ in 0..9 {
            assert_eq!(bob.call(wrong("bob@example.com")).await.unwrap_err().code, Code::WrongSignIn);
        }
        ann.sign_in("ann@example.com", false).await.expect("signs in");
        assert_eq!(bob.call(wrong("bob@example.com")).await.unwrap_err().code, Code::Locked);
    }
}

async fn a_day_after_wrong_passwords_are_counted_anew(world: TestApp) {
    family(&world).await;
    // By the address, and by a device that is known.
    for mut browser in [world.browser(), world.signed_in("ann@example.com").await] {
        for _ in 0..9 {
            assert_eq!(browser.call(wrong("ann@example.com")).await.unwrap_err().code, Code::WrongSignIn);
        }
        world.wait_hours(24);
        world.wait_minutes(1);
        for _ in 0..9 {
            assert_eq!(browser.call(wrong("ann@example.com")).await.unwrap_err().code, Code::WrongSignIn);
        }
        assert_eq!(browser.call(wrong("ann@example.com")).await.unwrap_err().code, Code::Locked);
    }
}

async fn a_stranger_keeps_no_known_device_out(world: TestApp) {
    family(&world).await;
    let mut tablet = world.browser();
    tablet.sign_in("ann@example.com", true).await.expect("signs in");
    let mut phone = world.signed_in("ann@example.com").await;
    stranger_locks(&world, "ann@example.com").await;
    phone.sign_in("ann@example.com", false).await.expect("while the session lives");
    stranger_locks(&world, "ann@example.com").await;
    // The session is over and the tablet is no longer remembered: their cookies still say that they have been here.
    world.wait_hours(21);
    stranger_locks(&world, "ann@example.com").await;
    assert_eq!(phone.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
    phone.sign_in("ann@example.com", true).await.expect("after it ended");
    tablet.close_and_open();
    assert_eq!(tablet.call(Resume {}).await.unwrap_err().code, Code::SignedOut);
    tablet.sign_in("ann@example.com", true).await.expect("by the cookie of being remembered");
    // A key that changed at a return proves it as well, and the one of before no more.
    tablet.close_and_open();
    let before = tablet.cookies.clone();
    tablet.call(Resume {}).await.expect("comes back");
    world.wait_hours(21);
    server::accounts::session::sweep(&world.app).await.expect("swept");
    tablet.close_and_open();
    stranger_locks(&world, "ann@example.com").await;
    let mut old = world.browser();
    old.cookies = before;
    assert_eq!(old.sign_in("ann@example.com", false).await.unwrap_err().code, Code::Locked);
    tablet.sign_in("ann@example.com", false).await.expect("by the changed key");
    // The lock of strangers stands: what the owner can do gives nobody more tries.
    assert_eq!(world.browser().sign_in("ann@example.com", false).await.unwrap_err().code, Code::Locked);
}

async fn a_known_device_is_known_for_its_account_alone_and_for_thirty_days(world: TestApp) {
    let school = world.school("Hillside Primary").await;
    world.parent(school, "Bob Lee", "bob@example.com").await;
    family(&world).await;
    let mut ann = world.signed_in("ann@example.com").await;
    let mut bob = world.signed_in("bob@example.com").await;
    stranger_locks(&world, "ann@example.com").await;
    assert_eq!(bob.sign_in("ann@example.com", false).await.unwrap_err().code, Code::Locked, "not Bob's");
    // What a known device hears of other addresses is the same, known or unknown.
    for try_number in 1..=12 {
        let known = ann.call(wrong("bob@example.com")).await.unwrap_err();
        let headers = ann.last.clone();
        let unknown = ann.call(wrong("nobody@example.com")).await.unwrap_err();
        assert_eq!((known, headers), (unknown, ann.last.clone()), "try {try_number}");
    }
    world.wait_days(30);
    stranger_locks(&world, "ann@example.com").await;
    assert_eq!(ann.sign_in("ann@example.com", false).await.unwrap_err().code, Code::Locked, "too long ago");
}

async fn a_known_device_has_ten_tries_of_its_own(world: TestApp) {
    family(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    for _ in 0..9 {
        assert_eq!(phone.call(wrong("ann@example.com")).await.unwrap_err().code, Code::WrongSignIn);
    }
    assert_eq!(phone.call(wrong("ann@example.com")).await.unwrap_err().code, Code::Locked);
    assert_eq!(phone.sign_in("ann@example.com", false).await.unwrap_err().code, Code::Locked);
    let told = world.letters().await;
    assert_eq!(told[0].0, "ann@example.com");
    world.signed_in("ann@example.com").await;
    world.wait_minutes(15);
    phone.sign_in("ann@example.com", false).await.expect("15 minutes later it is open again");
}

async fn a_device_that_signed_out_is_a_stranger(world: TestApp) {
    family(&world).await;
    let mut phone = world.browser();
    phone.sign_in("ann@example.com", true).await.expect("signs in");
    let kept = phone.cookies.clone();
    phone.call(SignOut {}).await.expect("signs out");
    assert!(phone.cookies.is_empty(), "nothing of a parent stays in a browser that is signed out");
    stranger_locks(&world, "ann@example.com").await;
    phone.cookies = kept;
    assert_eq!(phone.sign_in("ann@example.com", false).await.unwrap_err().code, Code::Locked);
}

async fn confirmations_are_counted_apart(world: TestApp) {
    family(&world).await;
    let confirm = async |browser: &mut Browser, password: &str| {
        browser.call(MakeCopy { password: password.to_owned() }).await.map_err(|problem| problem.code)
    };
    let mut phone = world.signed_in("ann@example.com").await;
    let mut tablet = world.signed_in("ann@example.com").await;
    stranger_locks(&world, "ann@example.com").await;
    confirm(&mut phone, PASSWORD).await.expect("a stranger's wrong ones are not hers");
    // Wrong ones on one device are not those of another, nor of the sign-in.
    world.wait_minutes(15);
    for _ in 0..9 {
        assert_eq!(confirm(&mut phone, "not it").await.unwrap_err(), Code::WrongPassword);
    }
    assert_eq!(confirm(&mut phone, "not it").await.unwrap_err(), Code::Locked);
    assert_eq!(confirm(&mut phone, PASSWORD).await.unwrap_err(), Code::Locked);
    confirm(&mut tablet, PASSWORD).await.expect("another device");
    world.signed_in("ann@example.com").await;
    world.wait_minutes(15);
    confirm(&mut phone, PASSWORD).await.expect("15 minutes later");
}

/// Whoever knows the old password may be in the middle of something: none of it outlives the change, whichever is first.
async fn an_old_password_opens_nothing_beside_its_change(world: TestApp) {
    family(&world).await;
    let passwords = [PASSWORD, "teapot gravel lantern"];
    for round in 0..12 {
        let (old, new) = (passwords[round % 2].to_owned(), passwords[(round + 1) % 2].to_owned());
        world.write(sql("DELETE FROM pending_change")).await;
        let sign_in =
            || SignIn { email: "ann@example.com".to_owned(), password: old.clone(), remember: true };
        let [mut owner, mut thief] = [world.browser(), world.browser()];
        owner.call(sign_in()).await.expect("signs in");
        thief.call(sign_in()).await.expect("signs in");
        let mut late = world.browser();
        let start = StartChange {
            field: Field::Email,
            value: "thief@example.com".to_owned(),
            password: old.clone(),
            contacts: Vec::new(),
        };
        let change = ChangePassword { current: old.clone(), password: new };
        let (changed, _, _) = tokio::join!(owner.call(change), thief.call(start), late.call(sign_in()));
        // A sign-in elsewhere ends the owner's own, if that rests on being remembered: it does not here.
        changed.expect("changed");
        let (sessions, waiting) = (
            world.count(sql("SELECT COUNT(*) FROM session")).await,
            world.count(sql("SELECT COUNT(*) FROM pending_change WHERE over = FALSE")).await,
        );
        assert_eq!((sessions, waiting), (1, 0), "round {round}");
        owner.call(WhoAmI {}).await.expect("the owner's own");
    }
}
