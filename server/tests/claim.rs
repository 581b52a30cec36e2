//! C8: whoever is gone, between the moment in which a request was let in and the one in which it writes, is not written for.

mod common;

use common::{Browser, PASSWORD, TestApp};
use server::{
    accounts::session::ask_again,
    claim,
    db::{Tx, sql},
    error::{Error, Result},
    http::caller::{Caller as _, Parent},
    secret::token_hash,
    work,
};
use shared::{Uuid, deletion::DeleteMe, session::SignOut};
use std::{
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::Poll,
};

both!(
    who_was_deleted_is_not_claimed,
    a_session_that_has_ended_claims_nothing,
    nobody_claims_a_contact_that_is_not_theirs,
    a_contact_that_is_gone_is_not_claimed,
    contacts_of_many_statements_are_all_claimed,
    a_password_that_was_changed_claims_nothing,
    what_is_done_beside_an_answer_is_finished_before_the_server_stops,
);

/// A parent as the handler of a request has them.
async fn let_in(world: &TestApp, browser: &Browser) -> Parent {
    let request = browser.request("GET", "/api/me").body(()).expect("a request");
    Parent::identify(&world.app, request.headers()).await.expect("signed in")
}

/// What came of a claim. Its transaction ends here: on SQLite the next one waits for it.
async fn outcome(claim: impl Future<Output = Result<Tx>>) -> Result {
    claim.await.map(drop)
}

async fn who_was_deleted_is_not_claimed(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let contact = world.parent(school, "Ann Lee", "ann@example.com").await;
    let phone = world.signed_in("ann@example.com").await;
    let who = let_in(&world, &phone).await;
    let account = who.account;
    outcome(claim::parent_at(&world.app, &who, [contact])).await.expect("she is there");
    let mut elsewhere = world.signed_in("ann@example.com").await;
    elsewhere.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("deleted");
    // A session that a request of that very moment began, should there be one.
    world
        .write(
            sql("INSERT INTO session (id, token_hash, account_id, created_at, used_at, expires_at, browser, resumed)
                 VALUES ($1, $6, $2, $3, $3, $4, '', $5)")
            .bind(who.session)
            .bind(account)
            .bind(world.app.now())
            .bind(world.app.now().plus_days(1))
            .bind(false)
            .bind(token_hash("of that moment")),
        )
        .await;
    let app = &world.app;
    assert!(matches!(outcome(claim::parent(app, &who)).await, Err(Error::SignedOut)));
    assert!(matches!(outcome(claim::account(app, account)).await, Err(Error::NotFound)));
    assert!(matches!(outcome(claim::contact(app, contact)).await, Err(Error::NotFound)));
    let both = outcome(claim::account_and_contact(app, account, contact)).await;
    assert!(matches!(both, Err(Error::NotFound)));
    let (tx, there) = claim::accounts(app, [account]).await.expect("a transaction");
    assert!(there.is_empty());
    drop(tx);
    let mut tx = world.app.db.begin().await.expect("a transaction");
    assert!(claim::contacts(&mut tx, [contact]).await.expect("those who are there").is_empty());
}

async fn a_session_that_has_ended_claims_nothing(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let mut phone = world.signed_in("ann@example.com").await;
    let who = let_in(&world, &phone).await;
    outcome(claim::parent(&world.app, &who)).await.expect("she is there");
    phone.call(SignOut {}).await.expect("signed out");
    assert!(matches!(outcome(claim::parent(&world.app, &who)).await, Err(Error::SignedOut)));
}

async fn nobody_claims_a_contact_that_is_not_theirs(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let bob = world.parent(school, "Bob Roe", "bob@example.com").await;
    let nobodys = world.contact(school, "Cai Poe", None, Some("+447700900001")).await;
    let who = let_in(&world, &world.signed_in("ann@example.com").await).await;
    for contacts in [vec![bob], vec![nobodys], vec![ann, bob], vec![ann, world.app.new_id()]] {
        let claimed = outcome(claim::parent_at(&world.app, &who, contacts.clone())).await;
        assert!(matches!(claimed, Err(Error::NotFound)), "{contacts:?}");
    }
}

async fn a_contact_that_is_gone_is_not_claimed(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let contact = world.parent(school, "Ann Lee", "ann@example.com").await;
    let who = let_in(&world, &world.signed_in("ann@example.com").await).await;
    // She has left the school, and is still here for others.
    world.write(sql("UPDATE contact SET deleted_at = $1").bind(world.app.now())).await;
    let app = &world.app;
    assert!(matches!(outcome(claim::parent_at(app, &who, [contact])).await, Err(Error::NotFound)));
    assert!(matches!(outcome(claim::contact(app, contact)).await, Err(Error::NotFound)));
    let both = outcome(claim::account_and_contact(app, who.account, contact)).await;
    assert!(matches!(both, Err(Error::NotFound)));
    outcome(claim::parent(app, &who)).await.expect("she is there");
}

async fn contacts_of_many_statements_are_all_claimed(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let contact = world.contact(school, "Ann Lee", Some("ann@example.com"), None).await;
    // One statement takes a thousand ids, and these all come before hers.
    let before = (0..1000).map(Uuid::from_u128);
    let mut tx = world.app.db.begin().await.expect("a transaction");
    let there = claim::contacts(&mut tx, before.chain([contact])).await.expect("those who are there");
    assert_eq!(there.into_iter().collect::<Vec<_>>(), [contact]);
}

/// What a password allows is begun with the proof of it, which the compiler sees to ([`server::accounts::session::Proof`]).
async fn a_password_that_was_changed_claims_nothing(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let contact = world.parent(school, "Ann Lee", "ann@example.com").await;
    let who = let_in(&world, &world.signed_in("ann@example.com").await).await;
    let app = &world.app;
    let proof = ask_again(app, &who, PASSWORD).await.expect("hers");
    outcome(proof.claim(app, &who)).await.expect("hers still");
    outcome(proof.claim_at(app, &who, [contact])).await.expect("hers still");
    let elsewhere = proof.claim_at(app, &who, [app.new_id()]);
    assert!(matches!(outcome(elsewhere).await, Err(Error::NotFound)));
    world.write(sql("UPDATE account SET password_hash = 'of another'")).await;
    assert!(matches!(outcome(proof.claim(app, &who)).await, Err(Error::WrongPassword)));
    assert!(matches!(outcome(proof.claim_at(app, &who, [contact])).await, Err(Error::WrongPassword)));
}

async fn what_is_done_beside_an_answer_is_finished_before_the_server_stops(world: TestApp) {
    let (go_on, may_go_on) = tokio::sync::oneshot::channel::<()>();
    let done = Arc::new(AtomicBool::new(false));
    let written = done.clone();
    work::beside(&world.app, "the test's", async move {
        may_go_on.await.expect("the test says so");
        written.store(true, Ordering::SeqCst);
        Ok(())
    });
    let mut stopping = pin!(work::finish(&world.app));
    let first = std::future::poll_fn(|context| Poll::Ready(stopping.as_mut().poll(context))).await;
    assert!(first.is_pending(), "it is not done yet");
    go_on.send(()).expect("it waits");
    stopping.await;
    assert!(done.load(Ordering::SeqCst));
}
