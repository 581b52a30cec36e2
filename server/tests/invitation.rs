//! A school invites a parent, who chooses a password.

mod common;

use common::{PASSWORD, TestApp};
use server::accounts::invitation::{Invited, invite};
use shared::{
    Code, Uuid,
    email::Email,
    invitation::{AcceptInvitation, LookAtInvitation},
};

both!(
    a_link_opens_an_account_once,
    one_link_brings_all_schools_together,
    a_link_runs_out_and_a_later_one_replaces_it,
    a_weak_password_is_refused_with_its_reason,
    who_has_an_account_is_linked_and_a_stranger_is_not_invited,
);

async fn invited(world: &TestApp, school: Uuid, email: &str) -> String {
    let email = Email::parse(email).expect("an email");
    assert_eq!(invite(&world.app, school, &email).await.expect("invited"), Invited::Sent);
    let letters = world.letters().await;
    assert_eq!(letters.len(), 1);
    let (_, link) = letters[0].2.split_once("/invite#").expect("a link");
    link.split_whitespace().next().expect("a token").to_owned()
}

fn accept(token: &str, password: &str) -> AcceptInvitation {
    AcceptInvitation { token: token.to_owned(), password: password.to_owned(), remember: false }
}

async fn a_link_opens_an_account_once(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.contact(school, "Ann Lee", Some("Ann@example.com"), None).await;
    let token = invited(&world, school, "ann@EXAMPLE.com").await;
    let mut phone = world.browser();
    let seen = phone.call(LookAtInvitation { token: token.clone() }).await.expect("an invitation");
    assert_eq!(
        (seen.email.as_str(), seen.schools),
        ("Ann@example.com", vec!["Riverside Primary".to_owned()])
    );
    let me = phone.call(accept(&token, PASSWORD)).await.expect("accepted");
    assert_eq!((me.name.as_deref(), me.schools.len()), (Some("Ann Lee"), 1));
    assert_eq!(phone.call(accept(&token, PASSWORD)).await.unwrap_err().code, Code::Expired);
    assert_eq!(phone.call(LookAtInvitation { token }).await.unwrap_err().code, Code::Expired);
    world.browser().sign_in("ann@example.com", false).await.expect("signs in");
}

async fn one_link_brings_all_schools_together(world: TestApp) {
    let riverside = world.school("Riverside Primary").await;
    let hillcrest = world.school("Hillcrest Secondary").await;
    world.contact(riverside, "Ann Lee", Some("ann@example.com"), None).await;
    world.contact(hillcrest, "A. Lee", Some("ann@example.com"), None).await;
    world.contact(hillcrest, "Bob Lee", Some("bob@example.com"), None).await;
    let token = invited(&world, riverside, "ann@example.com").await;
    let me = world.browser().call(accept(&token, PASSWORD)).await.expect("accepted");
    assert_eq!(me.schools.len(), 2);
}

async fn a_link_runs_out_and_a_later_one_replaces_it(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.contact(school, "Ann Lee", Some("ann@example.com"), None).await;
    let first = invited(&world, school, "ann@example.com").await;
    let second = invited(&world, school, "ann@example.com").await;
    let mut phone = world.browser();
    assert_eq!(phone.call(accept(&first, PASSWORD)).await.unwrap_err().code, Code::Expired);
    world.wait_days(14);
    assert_eq!(phone.call(accept(&second, PASSWORD)).await.unwrap_err().code, Code::Expired);
}

async fn a_weak_password_is_refused_with_its_reason(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.contact(school, "Ann Lee", Some("ann@example.com"), None).await;
    let token = invited(&world, school, "ann@example.com").await;
    let mut phone = world.browser();
    for (password, code) in [
        ("short", "too_short"),
        ("password", "common"),
        ("ann@example.com", "about_you"),
        ("aaaaaaaaaa", "repeated"),
    ] {
        let problem = phone.call(accept(&token, password)).await.unwrap_err();
        assert_eq!((problem.fields[0].field.as_str(), problem.fields[0].code.as_str()), ("password", code));
    }
    phone.call(accept(&token, PASSWORD)).await.expect("the link still works");
}

async fn who_has_an_account_is_linked_and_a_stranger_is_not_invited(world: TestApp) {
    let riverside = world.school("Riverside Primary").await;
    let hillcrest = world.school("Hillcrest Secondary").await;
    world.parent(riverside, "Ann Lee", "ann@example.com").await;
    world.contact(hillcrest, "A. Lee", Some("ann@example.com"), None).await;
    let ann = Email::parse("ann@example.com").expect("an email");
    assert_eq!(invite(&world.app, hillcrest, &ann).await.expect("linked"), Invited::AlreadyHasAccount);
    assert_eq!(world.browser().sign_in("ann@example.com", false).await.expect("signs in").schools.len(), 2);
    let nobody = Email::parse("nobody@example.com").expect("an email");
    assert_eq!(invite(&world.app, hillcrest, &nobody).await.expect("answered"), Invited::NoSuchContact);
    assert!(world.letters().await.is_empty());
}
