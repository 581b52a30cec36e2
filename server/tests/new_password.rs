//! P3: choosing a new password.

mod common;

use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, Version, password_hash::phc::PasswordHash};
use common::{PASSWORD, TestApp};
use server::{
    db::sql,
    http::caller::{REMEMBER_COOKIE, SESSION_COOKIE},
};
use shared::{
    Code,
    details::{ConfirmChange, Field, StartChange},
    invitation::LookAtInvitation,
    me::WhoAmI,
    new_password::{ChangePassword, ForgotPassword, JudgePassword, LookAtReset, ResetPassword, Strength},
    session::{Resume, SignIn},
};

both!(
    a_change_asks_for_the_present_one_and_ends_every_other_session,
    a_mailed_link_works_once_for_half_an_hour,
    the_latest_link_alone_works_and_there_are_not_many,
    nobody_learns_whether_an_address_is_known,
    a_reset_opens_a_locked_account_and_ends_every_session,
    passwords_are_judged,
    a_password_opens_from_every_keyboard,
    another_password_voids_what_was_begun_under_the_old_one,
);

const NEW: &str = "teapot gravel lantern";

async fn family(world: &TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
}

/// The letters, which are so many.
async fn letters(world: &TestApp, expected: usize) -> Vec<(String, String, String)> {
    let all = world.letters().await;
    assert_eq!(all.len(), expected);
    all
}

async fn link(world: &TestApp) -> String {
    world.browser().call(ForgotPassword { email: "Ann@example.com".to_owned() }).await.expect("asked");
    let letters = letters(world, 1).await;
    let (_, rest) = letters[0].2.split_once("/reset#").expect("a link");
    rest.split_whitespace().next().expect("a token").to_owned()
}

fn reset(token: &str, password: &str) -> ResetPassword {
    ResetPassword { token: token.to_owned(), password: password.to_owned() }
}

fn sign_in(password: &str) -> SignIn {
    SignIn { email: "ann@example.com".to_owned(), password: password.to_owned(), remember: false }
}

async fn a_change_asks_for_the_present_one_and_ends_every_other_session(world: TestApp) {
    family(&world).await;
    let mut tablet = world.signed_in("ann@example.com").await;
    let mut phone = world.browser();
    phone.sign_in("ann@example.com", true).await.expect("signs in");
    let change = |current: &str, password: &str| ChangePassword {
        current: current.to_owned(),
        password: password.to_owned(),
    };
    for (current, password, field, code) in [
        ("not it", NEW, "current", "wrong_password"),
        (PASSWORD, "short", "password", "too_short"),
        (PASSWORD, "ann lee 1", "password", "about_you"),
        (PASSWORD, "iloveyou12", "password", "common"),
        (PASSWORD, PASSWORD, "password", "same"),
    ] {
        let problem = phone.call(change(current, password)).await.unwrap_err();
        assert_eq!(
            (problem.fields[0].field.as_str(), problem.fields[0].code.as_str()),
            (field, code),
            "{password}"
        );
    }
    let mut before = world.browser();
    before.cookies.clone_from(&phone.cookies);
    phone.call(change(PASSWORD, NEW)).await.expect("changed");
    phone.call(WhoAmI {}).await.expect("this device stays signed in");
    assert_eq!(tablet.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
    for cookie in [SESSION_COOKIE, REMEMBER_COOKIE] {
        assert_ne!(phone.cookies[cookie], before.cookies[cookie], "{cookie} is another one");
    }
    assert_eq!(before.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut, "a copy is worth nothing");
    phone.close_and_open();
    phone.call(Resume {}).await.expect("and remembered");
    before.close_and_open();
    assert_eq!(before.call(Resume {}).await.unwrap_err().code, Code::SignedOut);
    let told = letters(&world, 2).await;
    for subject in ["Your password was changed", "We signed you out everywhere, to be safe"] {
        assert!(told.iter().any(|letter| letter.0 == "ann@example.com" && letter.1 == subject), "{subject}");
    }
    assert_eq!(phone.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
    assert_eq!(phone.call(sign_in(PASSWORD)).await.unwrap_err().code, Code::WrongSignIn);
    phone.call(sign_in(NEW)).await.expect("the new one signs in");
}

async fn a_mailed_link_works_once_for_half_an_hour(world: TestApp) {
    family(&world).await;
    let token = link(&world).await;
    let mut phone = world.browser();
    let look = |token: &str| LookAtReset { token: token.to_owned() };
    for _ in 0..2 {
        assert_eq!(phone.call(look(&token)).await.expect("whom it is for").email, "ann@example.com");
    }
    assert_eq!(
        phone.call(reset(&token, "short")).await.unwrap_err().fields[0].code,
        "too_short",
        "the link is not used up"
    );
    assert_eq!(phone.call(reset(&token, NEW)).await.expect("reset").email, "ann@example.com");
    phone.call(WhoAmI {}).await.expect("signed in");
    assert_eq!(phone.call(reset(&token, NEW)).await.unwrap_err().code, Code::Expired);
    assert_eq!(phone.call(look(&token)).await.unwrap_err().code, Code::Expired);
    let _told = letters(&world, 1).await;
    let token = link(&world).await;
    world.wait_minutes(30);
    assert_eq!(phone.call(reset(&token, NEW)).await.unwrap_err().code, Code::Expired);
    assert_eq!(phone.call(reset("no such token", NEW)).await.unwrap_err().code, Code::Expired);
}

async fn the_latest_link_alone_works_and_there_are_not_many(world: TestApp) {
    family(&world).await;
    let first = link(&world).await;
    let second = link(&world).await;
    link(&world).await;
    let mut phone = world.browser();
    for token in [&first, &second] {
        assert_eq!(phone.call(reset(token, NEW)).await.unwrap_err().code, Code::Expired);
    }
    phone
        .call(ForgotPassword { email: "ann@example.com".to_owned() })
        .await
        .expect("the answer does not change");
    letters(&world, 0).await;
    world.wait_minutes(61);
    let fourth = link(&world).await;
    phone.call(reset(&fourth, NEW)).await.expect("reset");
}

async fn nobody_learns_whether_an_address_is_known(world: TestApp) {
    family(&world).await;
    let mut phone = world.browser();
    let known = phone.call(ForgotPassword { email: "ann@example.com".to_owned() }).await.expect("asked");
    let headers = phone.last.clone();
    let unknown = phone.call(ForgotPassword { email: "nobody@example.com".to_owned() }).await.expect("asked");
    assert_eq!((known, headers), (unknown, phone.last.clone()));
    letters(&world, 1).await;
    let problem = phone.call(ForgotPassword { email: "ann".to_owned() }).await.unwrap_err();
    assert_eq!(problem.fields[0].field, "email");
}

async fn a_reset_opens_a_locked_account_and_ends_every_session(world: TestApp) {
    family(&world).await;
    let mut thief = world.signed_in("ann@example.com").await;
    let mut phone = world.browser();
    for _ in 0..10 {
        let _ = phone.call(sign_in("not the password")).await;
    }
    assert_eq!(phone.call(sign_in(PASSWORD)).await.unwrap_err().code, Code::Locked);
    let _locked = letters(&world, 1).await;
    let token = link(&world).await;
    phone.call(reset(&token, NEW)).await.expect("reset");
    assert_eq!(thief.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
    world.browser().call(sign_in(NEW)).await.expect("no longer locked");
}

async fn passwords_are_judged(world: TestApp) {
    let mut phone = world.browser();
    for (password, strength, refusal) in [
        ("", Strength::Weak, Some("empty")),
        ("password1", Strength::Weak, Some("common")),
        ("maryjane1", Strength::Weak, Some("guessable")),
        ("Password2026!", Strength::Weak, Some("common")),
        ("Ｐａｓｓｗｏｒｄ２０２６！", Strength::Weak, Some("common")),
        ("teapot gravel lantern", Strength::Strong, None),
        ("xK7#mQ2$vL9pR4&w", Strength::Strong, None),
    ] {
        let judged = phone
            .call(JudgePassword { password: password.to_owned(), about: Vec::new() })
            .await
            .expect("judged");
        let code = judged.refusal.as_ref().map(|refusal| refusal.code.as_str());
        assert_eq!((judged.strength, code), (strength, refusal), "{password}");
    }
    let about = vec!["Priya Ravenhill".to_owned(), "priya@example.com".to_owned()];
    let judged =
        phone.call(JudgePassword { password: "ravenhill12".to_owned(), about }).await.expect("judged");
    assert_eq!(
        (judged.strength, judged.refusal.expect("a refusal").code.as_str()),
        (Strength::Weak, "about_you")
    );
}

/// One keyboard writes an accent as part of its letter, another after it. What an earlier version hashed as it was typed opens too.
async fn a_password_opens_from_every_keyboard(world: TestApp) {
    family(&world).await;
    let (one, other) = ("caf\u{e9}-kettle-violin", "cafe\u{301}-kettle-violin");
    let mut phone = world.browser();
    phone.call(sign_in(PASSWORD)).await.expect("signs in");
    let change = |from: &str, to: &str| ChangePassword { current: from.to_owned(), password: to.to_owned() };
    phone.call(change(PASSWORD, other)).await.expect("changed");
    for typed in [one, other] {
        world.browser().call(sign_in(typed)).await.expect(typed);
    }
    assert_eq!(
        world.browser().call(sign_in("cafe-kettle-violin")).await.unwrap_err().code,
        Code::WrongSignIn
    );
    let same = phone.call(change(one, other)).await.unwrap_err();
    assert_eq!(same.fields[0].code, "same", "the same in another spelling");

    // As an earlier version hashed it: Argon2 of what was typed, with less work, which the hash itself tells.
    let as_typed =
        Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(64, 1, 1, None).expect("cheap"));
    let hash: PasswordHash = as_typed.hash_password_with_salt(other.as_bytes(), &[7; 16]).expect("a hash");
    world
        .app
        .db
        .run(
            sql("UPDATE account SET password_hash = $1 WHERE password_hash IS NOT NULL")
                .bind(hash.to_string()),
        )
        .await
        .expect("an earlier version's");
    world.browser().call(sign_in(other)).await.expect("as it was typed then");
}

/// Whoever had the password, the mailbox or a device comes back with nothing that they began before.
async fn another_password_voids_what_was_begun_under_the_old_one(world: TestApp) {
    family(&world).await;
    let mut password = PASSWORD.to_owned();
    for by_link in [false, true] {
        let mut thief = world.browser();
        thief.call(sign_in(&password)).await.expect("signs in");
        let start = StartChange {
            field: Field::Email,
            value: "thief@example.com".to_owned(),
            password: password.clone(),
            contacts: Vec::new(),
        };
        let pending = thief.call(start).await.expect("a code is sent");
        let code = letters(&world, 1).await[0].2.chars().filter(char::is_ascii_digit).take(6).collect();
        let invitation = invite(&world).await;
        let mut phone = world.browser();
        phone.call(sign_in(&password)).await.expect("signs in");
        let token = link(&world).await;
        let new = if by_link { NEW } else { "gravel lantern teapot" };
        if by_link {
            phone.call(reset(&token, new)).await.expect("reset");
        } else {
            let change = ChangePassword { current: password.clone(), password: new.to_owned() };
            phone.call(change).await.expect("changed");
        }
        new.clone_into(&mut password);
        assert_eq!(thief.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
        assert_eq!(phone.call(LookAtReset { token }).await.unwrap_err().code, Code::Expired);
        let look = LookAtInvitation { token: invitation };
        assert_eq!(phone.call(look).await.unwrap_err().code, Code::Expired);
        // Even by one who has a session again.
        thief.call(sign_in(new)).await.expect("signs in");
        let confirm = ConfirmChange { id: pending.id, code };
        assert_eq!(thief.call(confirm).await.unwrap_err().code, Code::Expired, "by link: {by_link}");
        letters(&world, 1).await;
        world.wait_hours(1);
    }
}

/// An invitation that was left over, from before there was an account. Gives its token.
async fn invite(world: &TestApp) -> String {
    let token = world.app.new_id().to_string();
    world
        .write(
            sql("INSERT INTO invitation (id, token_hash, email, email_key, created_at, expires_at)
                 VALUES ($1, $2, 'ann@example.com', 'ann@example.com', $3, $4)")
            .bind(world.app.new_id())
            .bind(server::secret::token_hash(&token))
            .bind(world.app.now())
            .bind(world.app.now().plus_days(30)),
        )
        .await;
    token
}
