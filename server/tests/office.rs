//! What the school office sees: its sign-in, a search of contacts, one contact and its deliveries.

mod common;

use common::{PASSWORD, TestApp};
use serde_json::json;
use server::db::sql;
use shared::{
    Code,
    deletion::DeleteMe,
    enquiry::{BeginEnquiry, LEAST_SECONDS},
    history::{Channel, State},
    office::{CONTACTS, ListDeliveries, ReadContact, Role, SearchContacts, Waiting, WhichStaff},
    reply::{MarkHandled, SendReply},
    schools::JoinSchool,
    session::SignOut,
};

both!(
    staff_sign_in_and_are_signed_out_when_idle,
    twenty_hours_are_the_most_however_busy,
    contacts_are_found_by_what_is_held,
    a_long_list_has_pages,
    one_contact_shows_what_arrived_and_is_noted,
    a_sender_does_not_look_at_people,
    what_waits_is_counted,
);

async fn staff_sign_in_and_are_signed_out_when_idle(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.staff(school, "office@example.com", "admin").await;
    let mut office = world.staff_signed_in("office@example.com").await;
    let me = office.call(WhichStaff {}).await.expect("signed in");
    assert_eq!(
        (me.role, me.school.name.as_str(), me.time_zone.as_str()),
        (Role::Admin, "Riverside Primary", "Europe/London")
    );
    for _ in 0..3 {
        world.wait_minutes(100);
        office.call(WhichStaff {}).await.expect("each use starts the two hours anew");
    }
    world.wait_hours(2);
    assert_eq!(office.call(WhichStaff {}).await.unwrap_err().code, Code::SignedOut);
    let mut office = world.staff_signed_in("office@example.com").await;
    office.call(SignOut {}).await.expect("signs out");
    assert_eq!(office.call(WhichStaff {}).await.unwrap_err().code, Code::SignedOut);
    assert_eq!(
        world.browser().sign_in("office@example.com", false).await.unwrap_err().code,
        Code::WrongSignIn,
        "no parent"
    );
}

async fn twenty_hours_are_the_most_however_busy(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.staff(school, "office@example.com", "admin").await;
    let mut office = world.staff_signed_in("office@example.com").await;
    for _ in 0..19 {
        world.wait_hours(1);
        office.call(WhichStaff {}).await.expect("never idle");
    }
    world.wait_minutes(59);
    office.call(WhichStaff {}).await.expect("a minute is left");
    world.wait_minutes(1);
    assert_eq!(office.call(WhichStaff {}).await.unwrap_err().code, Code::SignedOut);
}

async fn contacts_are_found_by_what_is_held(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let other = world.school("Hillcrest Secondary").await;
    world.staff(school, "office@example.com", "admin").await;
    let sian =
        world.contact(school, "Siân Price-Jones", Some("sian@example.com"), Some("+447700900111")).await;
    let ann = world.contact(school, "Ann Lee", None, Some("+447700900222")).await;
    world.contact(other, "Ann Elsewhere", Some("ann@example.com"), None).await;
    world.child(school, "Zoë", "Lee", &[ann]).await;
    let mut office = world.staff_signed_in("office@example.com").await;
    for (text, expected) in [
        ("", vec![ann, sian]),
        ("SIAN", vec![sian]),
        ("jones sian", vec![sian]),
        ("zoe", vec![ann]),
        ("sian@example", vec![sian]),
        ("07700 900222", vec![ann]),
        ("+44 7700 900111", vec![sian]),
        ("elsewhere", vec![]),
        ("%", vec![]),
    ] {
        let found = office
            .call(SearchContacts { text: text.to_owned(), ..SearchContacts::default() })
            .await
            .expect("contacts");
        let ids: Vec<_> = found.items.iter().map(|item| item.id).collect();
        assert_eq!(ids, expected, "{text}");
    }
    let long = SearchContacts { text: "x".repeat(101), ..SearchContacts::default() };
    assert_eq!(office.call(long).await.unwrap_err().fields[0].field, "text");
}

async fn a_long_list_has_pages(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.staff(school, "office@example.com", "admin").await;
    for number in 0..120 {
        world.contact(school, &format!("Parent {number:03}"), None, None).await;
    }
    let mut office = world.staff_signed_in("office@example.com").await;
    let mut names = Vec::new();
    let mut after = None;
    loop {
        let page =
            office.call(SearchContacts { after, ..SearchContacts::default() }).await.expect("contacts");
        assert_eq!(page.total, 120);
        assert!(page.items.len() <= CONTACTS);
        after = page.items.last().map(|item| item.id);
        names.extend(page.items.into_iter().filter_map(|item| item.name));
        if !page.more {
            break;
        }
    }
    assert_eq!((names.len(), names.is_sorted()), (120, true));
}

async fn one_contact_shows_what_arrived_and_is_noted(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.staff(school, "office@example.com", "admin").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    world.child(school, "Sam", "Lee", &[ann]).await;
    let message = world.message(school, None, "Trip", "Bring a coat").await;
    world.deliver(message, ann, Channel::Email, "ann@example.com", "permanent_failure", &[]).await;
    let mut office = world.staff_signed_in("office@example.com").await;
    let contact = office.call(ReadContact { id: ann }).await.expect("the contact");
    assert_eq!((contact.children[0].name.as_str(), contact.account_since.is_some()), ("Sam Lee", true));
    let page = office.call(ListDeliveries { id: ann, after: None, before: None }).await.expect("deliveries");
    assert_eq!((page.items[0].subject.as_str(), page.items[0].opened), ("Trip", false));
    assert_eq!(page.items[0].deliveries[0].state, State::PermanentFailure);
    let noted =
        sql("SELECT COUNT(*) FROM audit WHERE contact_id = $1 AND school_id = $2").bind(ann).bind(school);
    assert_eq!(world.count(noted).await, 2);
}

async fn a_sender_does_not_look_at_people(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.staff(school, "sender@example.com", "sender").await;
    let mut office = world.staff_signed_in("sender@example.com").await;
    office.call(WhichStaff {}).await.expect("signed in");
    assert_eq!(office.call(SearchContacts::default()).await.unwrap_err().code, Code::Forbidden);
}

async fn what_waits_is_counted(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.write(sql("UPDATE school SET registration = 'listed' WHERE id = $1").bind(school)).await;
    let other = world.school("Hillcrest Secondary").await;
    world.staff(school, "office@example.com", "admin").await;
    world.staff(school, "sender@example.com", "sender").await;
    world.staff(other, "other@example.com", "data_protection").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    world.account("eve@example.com", &[]).await;
    let message = world.message(school, None, "Swimming gala", "x").await;
    world.allow_replies(message).await;
    let copy = world.deliver(message, ann, Channel::App, "", "delivered", &[]).await;
    let mut phone = world.signed_in("ann@example.com").await;
    let text = "Sam has a cold.".to_owned();
    phone.call(SendReply { id: copy, request: copy, text, attachments: Vec::new() }).await.expect("sent");
    for question in ["What do you keep?", "And why?"] {
        let stamp = phone.call(BeginEnquiry {}).await.expect("a form").stamp;
        world.wait_seconds(LEAST_SECONDS);
        let ask = json!({ "topic": "other", "question": question, "stamp": stamp, "school_id": school });
        assert!(phone.raw("POST", "/api/enquiries", Some(ask)).await.0.is_success());
    }
    let mut eve = world.signed_in("eve@example.com").await;
    eve.call(JoinSchool { id: school, groups: Vec::new() }).await.expect("asked");
    let counts = async |staff: &str| {
        world.staff_signed_in(staff).await.call(WhichStaff {}).await.expect("signed in").waiting
    };
    let all = Waiting { replies: 1, requests: 1, enquiries: 2 };
    assert_eq!(counts("office@example.com").await, all);
    assert_eq!(counts("sender@example.com").await, Waiting::default(), "they may answer none of them");
    assert_eq!(counts("other@example.com").await, Waiting::default());
    let mut office = world.staff_signed_in("office@example.com").await;
    office.call(MarkHandled { id: copy, handled: true }).await.expect("dealt with");
    assert_eq!(counts("office@example.com").await, Waiting { replies: 0, ..all });
    phone.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("deleted");
    assert_eq!(counts("office@example.com").await, Waiting { replies: 0, requests: 1, enquiries: 0 });
}
