//! O1: who works for a school. What is changed is felt at once.

mod common;

use common::{PASSWORD, TestApp};
use server::{
    db::sql,
    staff::members::{self, Member, Person},
};
use shared::{
    Code, Uuid,
    email::Email,
    office::{ReadContact, Role, StaffSignIn, WhichStaff},
};

both!(
    a_removed_member_is_gone_at_once_and_the_address_is_free,
    what_a_removed_member_did_stays_under_their_name,
    another_role_or_password_ends_their_sessions,
    a_school_keeps_someone_who_looks_after_it,
    two_administrators_who_leave_at_once_are_not_both_let_go,
    who_has_gone_or_only_sends_does_not_look_after_a_school,
    a_list_shows_a_schools_own_and_where_they_are_signed_in_now,
);

async fn member(world: &TestApp, email: &str) -> Member {
    let email = Email::parse(email).expect("an email");
    members::find(&world.app, &email).await.expect("an answer").expect("a member of staff")
}

fn sign_in(email: &str, password: &str) -> StaffSignIn {
    StaffSignIn { email: email.to_owned(), password: password.to_owned() }
}

/// The code of a refusal at a field.
fn refused<T: std::fmt::Debug>(result: Result<T, server::error::Error>) -> String {
    match result {
        Err(server::error::Error::Invalid(fields)) => fields[0].code.clone(),
        other => panic!("{other:?}"),
    }
}

async fn school(world: &TestApp) -> Uuid {
    let school = world.school("Riverside Primary").await;
    world.staff(school, "office@example.com", "admin").await;
    world.staff(school, "sam@example.com", "admin").await;
    school
}

async fn a_removed_member_is_gone_at_once_and_the_address_is_free(world: TestApp) {
    let school = school(&world).await;
    let mut desk = world.staff_signed_in("sam@example.com").await;
    let mut second = world.staff_signed_in("sam@example.com").await;
    let sam = member(&world, "sam@example.com").await;
    assert_eq!(sam.sessions, 2);
    members::remove(&world.app, &sam).await.expect("removed");
    for browser in [&mut desk, &mut second] {
        assert_eq!(browser.call(WhichStaff {}).await.unwrap_err().code, Code::SignedOut);
    }
    let sessions = sql("SELECT COUNT(*) FROM session WHERE staff_id = $1").bind(sam.id);
    assert_eq!(world.count(sessions).await, 0, "no session is kept");
    let mut browser = world.browser();
    let problem = browser.call(sign_in("sam@example.com", PASSWORD)).await.unwrap_err();
    assert_eq!(problem.code, Code::WrongSignIn);
    let names: Vec<String> = members::list(&world.app, school)
        .await
        .expect("a list")
        .into_iter()
        .map(|member| member.email)
        .collect();
    assert_eq!(names, ["office@example.com"]);
    // A command that found them before is too late.
    assert!(members::set_role(&world.app, &sam, Role::Admin).await.is_err());
    assert!(members::set_password(&world.app, &sam, "velvet tractor moss").await.is_err());
    // The same address again, at another school.
    let hillcrest = world.school("Hillcrest Secondary").await;
    let person = Person::parse("Sam@example.com", "Sam Lee", Role::Sender).expect("a person");
    members::add(&world.app, hillcrest, &person, "velvet tractor moss").await.expect("added");
    let me = browser.call(sign_in("sam@example.com", "velvet tractor moss")).await.expect("signed in");
    assert_eq!((me.school.id, me.role), (hillcrest, Role::Sender));
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM staff WHERE email_key = 'sam@example.com'")).await, 1);
    // Nothing of the first sign-in opens anything.
    assert_eq!(desk.call(WhichStaff {}).await.unwrap_err().code, Code::SignedOut);
}

async fn what_a_removed_member_did_stays_under_their_name(world: TestApp) {
    let school = school(&world).await;
    let ann = world.contact(school, "Ann Lee", Some("ann@example.com"), None).await;
    let mut desk = world.staff_signed_in("sam@example.com").await;
    desk.call(ReadContact { id: ann }).await.expect("a contact");
    let sam = member(&world, "sam@example.com").await;
    members::remove(&world.app, &sam).await.expect("removed");
    let seen = sql("SELECT COUNT(*) FROM audit a JOIN staff s ON s.id = a.staff_id
                    WHERE a.contact_id = $1 AND s.name = 'Olu Office' AND s.email = '' AND s.password_hash = ''")
    .bind(ann);
    assert_eq!(world.count(seen).await, 1, "the trail says who it was, and keeps no address of theirs");
}

async fn another_role_or_password_ends_their_sessions(world: TestApp) {
    school(&world).await;
    let mut desk = world.staff_signed_in("sam@example.com").await;
    let sam = member(&world, "sam@example.com").await;
    members::set_role(&world.app, &sam, Role::Sender).await.expect("changed");
    assert_eq!(desk.call(WhichStaff {}).await.unwrap_err().code, Code::SignedOut);
    let me = desk.call(sign_in("sam@example.com", PASSWORD)).await.expect("signed in");
    assert_eq!(me.role, Role::Sender);
    assert_eq!(refused(members::set_password(&world.app, &sam, "password1").await), "common");
    assert_eq!(refused(members::set_password(&world.app, &sam, "sam@example.com").await), "about_you");
    desk.call(WhichStaff {}).await.expect("nothing was changed");
    members::set_password(&world.app, &sam, "velvet tractor moss").await.expect("changed");
    assert_eq!(desk.call(WhichStaff {}).await.unwrap_err().code, Code::SignedOut);
    let problem = desk.call(sign_in("sam@example.com", PASSWORD)).await.unwrap_err();
    assert_eq!(problem.code, Code::WrongSignIn);
    desk.call(sign_in("sam@example.com", "velvet tractor moss")).await.expect("signed in");
    let mut office = world.staff_signed_in("office@example.com").await;
    assert_eq!(members::sign_out(&world.app, &sam).await.expect("signed out"), 1);
    assert_eq!(desk.call(WhichStaff {}).await.unwrap_err().code, Code::SignedOut);
    office.call(WhichStaff {}).await.expect("a colleague stays signed in");
}

async fn a_school_keeps_someone_who_looks_after_it(world: TestApp) {
    school(&world).await;
    // Those of another school do not count.
    let hillcrest = world.school("Hillcrest Secondary").await;
    world.staff(hillcrest, "hill@example.com", "admin").await;
    let (office, sam) = (member(&world, "office@example.com").await, member(&world, "sam@example.com").await);
    members::set_role(&world.app, &sam, Role::Sender).await.expect("one is left");
    assert_eq!(refused(members::remove(&world.app, &office).await), "last_admin");
    assert_eq!(refused(members::set_role(&world.app, &office, Role::Sender).await), "last_admin");
    members::set_role(&world.app, &office, Role::DataProtection).await.expect("looks after it too");
    members::remove(&world.app, &sam).await.expect("a sender may go");
}

async fn two_administrators_who_leave_at_once_are_not_both_let_go(world: TestApp) {
    school(&world).await;
    let (office, sam) = (member(&world, "office@example.com").await, member(&world, "sam@example.com").await);
    let (one, other) =
        tokio::join!(members::remove(&world.app, &office), members::set_role(&world.app, &sam, Role::Sender));
    assert_eq!([one.is_ok(), other.is_ok()].iter().filter(|good| **good).count(), 1, "{one:?} {other:?}");
}

async fn who_has_gone_or_only_sends_does_not_look_after_a_school(world: TestApp) {
    school(&world).await;
    let (office, sam) = (member(&world, "office@example.com").await, member(&world, "sam@example.com").await);
    members::remove(&world.app, &sam).await.expect("one is left");
    assert_eq!(refused(members::remove(&world.app, &office).await), "last_admin", "who has gone is no help");
    // Where nobody looks after a school yet, nobody is the last who does.
    let hillcrest = world.school("Hillcrest Secondary").await;
    world.staff(hillcrest, "hill@example.com", "sender").await;
    members::remove(&world.app, &member(&world, "hill@example.com").await).await.expect("a sender may go");
}

async fn a_list_shows_a_schools_own_and_where_they_are_signed_in_now(world: TestApp) {
    let school = school(&world).await;
    let hillcrest = world.school("Hillcrest Secondary").await;
    let person = Person::parse("Zoe@example.com", "Ada Moss", Role::Sender).expect("a person");
    let refusal = members::add(&world.app, school, &person, "ada moss 12").await;
    assert_eq!(refused(refusal), "about_you");
    members::add(&world.app, school, &person, "velvet tractor moss").await.expect("added");
    world.staff(hillcrest, "hill@example.com", "admin").await;
    world.staff_signed_in("hill@example.com").await;
    world.staff_signed_in("sam@example.com").await;
    world.wait_days(2);
    world.staff_signed_in("office@example.com").await;
    world.staff_signed_in("sam@example.com").await;
    world.staff_signed_in("sam@example.com").await;
    let mut shown: Vec<(String, i64)> = members::list(&world.app, school)
        .await
        .expect("a list")
        .into_iter()
        .map(|member| (member.email, member.sessions))
        .collect();
    assert_eq!(shown[0].0, "Zoe@example.com", "by name");
    shown.sort();
    let expected = [("Zoe@example.com", 0), ("office@example.com", 1), ("sam@example.com", 2)];
    assert_eq!(shown, expected.map(|(email, sessions)| (email.to_owned(), sessions)));
    for (email, sessions) in expected {
        assert_eq!(member(&world, &email.to_uppercase()).await.sessions, sessions, "{email}");
    }
}
