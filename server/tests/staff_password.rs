//! A member of staff who forgot their password, and whom a stranger keeps out.

mod common;

use common::{PASSWORD, TestApp};
use futures_util::future::join_all;
use server::staff::members;
use shared::{
    Code,
    email::Email,
    office::{LookAtStaffReset, ResetStaffPassword, StaffForgot, StaffSignIn, WhichStaff},
};

both!(
    a_mailed_link_works_once_and_ends_every_session,
    the_latest_link_alone_works_for_half_an_hour_and_there_are_not_many,
    nobody_learns_who_works_for_a_school,
    a_reset_lets_in_whom_a_stranger_kept_out,
    many_who_ask_at_once_are_counted,
    links_are_counted_and_voided_for_each_by_themselves,
    a_link_works_until_its_last_minute_and_another_comes_after_an_hour,
    one_link_used_many_times_at_once_is_used_once,
    a_link_ends_with_another_password_and_with_who_it_is_for,
);

const NEW: &str = "teapot gravel lantern";
const OLU: &str = "office@example.com";

async fn office(world: &TestApp) {
    let school = world.school("Riverside Primary").await;
    world.staff(school, OLU, "admin").await;
}

/// The letters, which are so many.
async fn letters(world: &TestApp, expected: usize) -> Vec<(String, String, String)> {
    let all = world.letters().await;
    assert_eq!(all.len(), expected);
    all
}

async fn link(world: &TestApp) -> String {
    link_of(world, OLU).await
}

async fn link_of(world: &TestApp, email: &str) -> String {
    world.browser().call(StaffForgot { email: format!(" {}", email.to_uppercase()) }).await.expect("asked");
    let letters = letters(world, 1).await;
    assert_eq!(
        (letters[0].0.as_str(), letters[0].1.as_str()),
        (email, "Choose a new password for the office")
    );
    let (_, rest) = letters[0].2.split_once("/office/reset#").expect("a link");
    rest.split_whitespace().next().expect("a token").to_owned()
}

fn reset(token: &str, password: &str) -> ResetStaffPassword {
    ResetStaffPassword { token: token.to_owned(), password: password.to_owned() }
}

fn sign_in(password: &str) -> StaffSignIn {
    StaffSignIn { email: OLU.to_owned(), password: password.to_owned() }
}

async fn a_mailed_link_works_once_and_ends_every_session(world: TestApp) {
    office(&world).await;
    let mut thief = world.staff_signed_in(OLU).await;
    let mut other = world.browser();
    let hillside = world.school("Hillside Primary").await;
    world.staff(hillside, "other@example.com", "admin").await;
    other
        .call(StaffSignIn { email: "other@example.com".to_owned(), password: PASSWORD.to_owned() })
        .await
        .expect("signs in");
    let token = link(&world).await;
    let mut desk = world.browser();
    for _ in 0..2 {
        let look = LookAtStaffReset { token: token.clone() };
        assert_eq!(desk.call(look).await.expect("whom it is for").email, OLU);
    }
    for (password, code) in
        [("short", "too_short"), ("iloveyou12", "common"), ("olu office 12", "about_you"), (OLU, "about_you")]
    {
        let problem = desk.call(reset(&token, password)).await.unwrap_err();
        assert_eq!(problem.fields[0].code, code, "the link is not used up");
    }
    assert_eq!(desk.call(reset(&token, NEW)).await.expect("reset").email, OLU);
    desk.call(WhichStaff {}).await.expect("signed in");
    assert_eq!(thief.call(WhichStaff {}).await.unwrap_err().code, Code::SignedOut);
    other.call(WhichStaff {}).await.expect("nobody else");
    let told = letters(&world, 1).await;
    assert_eq!((told[0].0.as_str(), told[0].1.as_str()), (OLU, "Your password for the office was changed"));
    assert_eq!(desk.call(reset(&token, NEW)).await.unwrap_err().code, Code::Expired);
    let look = LookAtStaffReset { token };
    assert_eq!(desk.call(look).await.unwrap_err().code, Code::Expired);
    assert_eq!(thief.call(sign_in(PASSWORD)).await.unwrap_err().code, Code::WrongSignIn);
    thief.call(sign_in(NEW)).await.expect("the new one signs in");
}

async fn the_latest_link_alone_works_for_half_an_hour_and_there_are_not_many(world: TestApp) {
    office(&world).await;
    let first = link(&world).await;
    let second = link(&world).await;
    let third = link(&world).await;
    let mut desk = world.browser();
    for token in [&first, &second] {
        assert_eq!(desk.call(reset(token, NEW)).await.unwrap_err().code, Code::Expired);
    }
    desk.call(StaffForgot { email: OLU.to_owned() }).await.expect("the answer does not change");
    letters(&world, 0).await;
    desk.call(LookAtStaffReset { token: third.clone() }).await.expect("and takes no link away");
    let look = LookAtStaffReset { token: "no such token".to_owned() };
    assert_eq!(desk.call(look).await.unwrap_err().code, Code::Expired, "beside one that works");
    world.wait_minutes(30);
    assert_eq!(desk.call(reset(&third, NEW)).await.unwrap_err().code, Code::Expired);
    let look = LookAtStaffReset { token: third };
    assert_eq!(desk.call(look).await.unwrap_err().code, Code::Expired, "nor does it name anybody");
    assert_eq!(desk.call(reset("no such token", NEW)).await.unwrap_err().code, Code::Expired);
    world.wait_minutes(31);
    server::accounts::session::sweep(&world.app).await.expect("swept");
    assert_eq!(world.count(server::db::sql("SELECT COUNT(*) FROM staff_reset")).await, 0);
    let fourth = link(&world).await;
    desk.call(reset(&fourth, NEW)).await.expect("reset");
}

async fn nobody_learns_who_works_for_a_school(world: TestApp) {
    office(&world).await;
    let school = world.school("Hillside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let mut desk = world.browser();
    let known = desk.call(StaffForgot { email: OLU.to_owned() }).await.expect("asked");
    let headers = desk.last.clone();
    for email in ["nobody@example.com", "ann@example.com"] {
        let unknown = desk.call(StaffForgot { email: email.to_owned() }).await.expect("asked");
        assert_eq!((&known, &headers), (&unknown, &desk.last));
    }
    letters(&world, 1).await;
    let problem = desk.call(StaffForgot { email: "office".to_owned() }).await.unwrap_err();
    assert_eq!(problem.fields[0].field, "email");
}

async fn a_reset_lets_in_whom_a_stranger_kept_out(world: TestApp) {
    office(&world).await;
    let mut stranger = world.browser();
    for _ in 0..10 {
        let _ = stranger.call(sign_in("not the password")).await;
    }
    let mut desk = world.browser();
    assert_eq!(desk.call(sign_in(PASSWORD)).await.unwrap_err().code, Code::Locked);
    letters(&world, 1).await;
    let token = link(&world).await;
    desk.call(reset(&token, NEW)).await.expect("reset");
    world.browser().call(sign_in(NEW)).await.expect("no longer locked");
}

async fn many_who_ask_at_once_are_counted(world: TestApp) {
    office(&world).await;
    let ask = async || world.browser().call(StaffForgot { email: OLU.to_owned() }).await;
    let all = (0..20).map(|_| ask());
    for answer in join_all(all).await {
        answer.expect("asked");
    }
    letters(&world, 3).await;
    letters(&world, 0).await;
}

/// Whoever asks for links in one name takes neither a link nor the right to one from a colleague.
async fn links_are_counted_and_voided_for_each_by_themselves(world: TestApp) {
    office(&world).await;
    let school = world.school("Hillside Primary").await;
    world.staff(school, "sam@example.com", "admin").await;
    let hers = link_of(&world, "sam@example.com").await;
    for _ in 0..3 {
        link(&world).await;
    }
    let mut desk = world.browser();
    assert_eq!(desk.call(reset(&hers, NEW)).await.expect("it works on").email, "sam@example.com");
    letters(&world, 1).await;
    link_of(&world, "sam@example.com").await;
}

async fn a_link_works_until_its_last_minute_and_another_comes_after_an_hour(world: TestApp) {
    office(&world).await;
    for _ in 0..2 {
        link(&world).await;
    }
    let third = link(&world).await;
    world.wait_minutes(29);
    world.browser().call(reset(&third, NEW)).await.expect("still");
    letters(&world, 1).await;
    world.browser().call(StaffForgot { email: OLU.to_owned() }).await.expect("asked");
    letters(&world, 0).await;
    world.wait_minutes(31);
    link(&world).await;
}

async fn one_link_used_many_times_at_once_is_used_once(world: TestApp) {
    office(&world).await;
    let token = link(&world).await;
    let asked = (0..5).map(async |at| world.browser().call(reset(&token, &format!("{NEW} {at}"))).await);
    let done = join_all(asked).await.into_iter().flatten().count();
    assert_eq!(done, 1);
    letters(&world, 1).await;
}

/// Whoever has an old mail brings no password back that the operator has changed, and learns nothing of who has gone.
async fn a_link_ends_with_another_password_and_with_who_it_is_for(world: TestApp) {
    office(&world).await;
    let school = world.school("Hillside Primary").await;
    for email in ["other@example.com", "sam@example.com"] {
        world.staff(school, email, "admin").await;
    }
    let member = async |email: &str| {
        let email = Email::parse(email).expect("an address");
        members::find(&world.app, &email).await.expect("an answer").expect("a member of staff")
    };
    let mut desk = world.browser();
    let changed = link(&world).await;
    members::set_password(&world.app, &member(OLU).await, "velvet tractor moss").await.expect("changed");
    let removed = link_of(&world, "sam@example.com").await;
    members::remove(&world.app, &member("sam@example.com").await).await.expect("removed");
    for token in [changed, removed] {
        assert_eq!(desk.call(reset(&token, NEW)).await.unwrap_err().code, Code::Expired);
        assert_eq!(desk.call(LookAtStaffReset { token }).await.unwrap_err().code, Code::Expired);
    }
    desk.call(sign_in("velvet tractor moss")).await.expect("the operator's");
}
