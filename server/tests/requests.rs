//! O6, the part about joining: the office answers.

mod common;

use common::{Browser, TestApp};
use server::db::sql;
use shared::{
    Code, Uuid,
    details::ListDetails,
    history::{Channel, ListHistory, Origin},
    join::{ConfirmRegistration, LookAtSchool, Register, SearchSchools},
    me::WhoAmI,
    office::WhichStaff,
    requests::{
        ApproveRequest, ListRequests, REQUESTS, ReadJoining, RefuseRequest, Registration, Request,
        RequestState, SetJoining, SetRegistration,
    },
    schools::{JoinSchool, Joining, ListSchools, State, WithdrawJoin},
};

both!(
    approved_as_a_new_contact,
    approved_as_a_contact_that_is_there,
    a_record_of_somebody_else_cannot_be_given_away,
    refused_with_a_reason_that_is_read_and_mailed,
    a_request_is_answered_once,
    another_schools_requests_are_as_missing,
    records_that_could_be_theirs_are_shown,
    the_school_says_who_may_ask,
    many_requests_come_in_pages,
);

struct World {
    school: Uuid,
    ann: Uuid,
    group: Uuid,
    office: Browser,
}

async fn riverside(world: &TestApp) -> World {
    let school = world.school("Riverside Primary").await;
    let ann = world.contact(school, "Ann Lee", Some("ann@example.com"), Some("+447700900111")).await;
    let sam = world.child(school, "Sam", "Lee", &[ann]).await;
    let group = world.group(school, "3B", &[sam]).await;
    world.staff(school, "office@example.com", "admin").await;
    let office = world.staff_signed_in("office@example.com").await;
    World { school, ann, group, office }
}

/// Someone who registered and waits.
async fn waits(world: &TestApp, school: Uuid, name: &str, email: &str, groups: &[Uuid]) -> Browser {
    let mut phone = world.browser();
    let registered = phone
        .call(Register {
            school,
            groups: groups.to_vec(),
            name: name.to_owned(),
            email: email.to_owned(),
            mobile: "07700 900111".to_owned(),
            password: common::PASSWORD.to_owned(),
            policy: "1".to_owned(),
        })
        .await
        .expect("registered");
    let letters = world.letters().await;
    let code = letters[0].1.chars().filter(char::is_ascii_digit).take(6).collect();
    let joined = phone.call(ConfirmRegistration { id: registered.id, code }).await.expect("confirmed");
    assert_eq!(joined.state, State::Pending);
    world.letters().await;
    phone
}

async fn the_one(office: &mut Browser) -> Request {
    let mut requests = office.call(ListRequests::default()).await.expect("requests");
    assert_eq!((requests.items.len(), requests.waiting), (1, 1));
    requests.items.remove(0)
}

async fn approved_as_a_new_contact(world: TestApp) {
    let mut there = riverside(&world).await;
    let other = world.group(there.school, "4C", &[]).await;
    let mut phone = waits(&world, there.school, "Nia New", "new@example.com", &[there.group, other]).await;
    assert_eq!(there.office.call(WhichStaff {}).await.expect("staff").waiting.requests, 1);
    let request = the_one(&mut there.office).await;
    assert_eq!((request.name.as_str(), request.email.as_str()), ("Nia New", "new@example.com"));
    assert_eq!(request.groups.len(), 2);
    let approve = ApproveRequest { id: request.id, contact: None, groups: vec![there.group, there.school] };
    there.office.call(approve).await.expect("approved");
    let letters = world.letters().await;
    assert_eq!(
        (letters.len(), letters[0].0.as_str(), letters[0].1.as_str()),
        (1, "new@example.com", "Riverside Primary has approved your request")
    );
    let me = phone.call(WhoAmI {}).await.expect("signed in");
    assert_eq!((me.name.as_deref(), me.schools.len(), me.waiting.len()), (Some("Nia New"), 1, 0));
    let mine = phone.call(ListSchools {}).await.expect("schools").schools.remove(0);
    let states: Vec<_> = mine.groups.iter().map(|group| (group.group.id, group.state)).collect();
    assert_eq!(
        (mine.state, states, mine.request),
        (State::Member, vec![(there.group, State::Member)], None),
        "only the group that the office ticked"
    );
    let record = phone.call(ListDetails {}).await.expect("details").schools.remove(0);
    assert_eq!((record.name.from, record.email.from), (Origin::You, Origin::You));
    assert_eq!(record.mobile.value, None, "its code has not come back");
    assert!(record.children.is_empty(), "nobody says which children are theirs but the school's records");
    let audit =
        sql("SELECT COUNT(*) FROM audit WHERE contact_id = $1 AND action = 'request to join approved'");
    assert_eq!(world.count(audit.bind(record.contact)).await, 1);
    assert_eq!(there.office.call(WhichStaff {}).await.expect("staff").waiting.requests, 0);
    let decided = there
        .office
        .call(ListRequests { decided: true, after: None })
        .await
        .expect("requests")
        .items
        .remove(0);
    assert_eq!((decided.state, decided.decided_by.as_deref()), (RequestState::Approved, Some("Olu Office")));
}

async fn approved_as_a_contact_that_is_there(world: TestApp) {
    let mut there = riverside(&world).await;
    let trip = world.message(there.school, Some(there.group), "Trip", "Bring a coat").await;
    world.deliver(trip, there.ann, Channel::Email, "ann@example.com", "delivered", &[]).await;
    let mut phone = waits(&world, there.school, "Annie Lee", "annie@example.com", &[]).await;
    let request = the_one(&mut there.office).await;
    let approve = ApproveRequest { id: request.id, contact: Some(there.ann), groups: Vec::new() };
    there.office.call(approve).await.expect("approved");
    let me = phone.call(WhoAmI {}).await.expect("signed in");
    assert_eq!((me.name.as_deref(), me.children.len()), (Some("Ann Lee"), 1));
    assert_eq!(phone.call(ListHistory::default()).await.expect("messages").items.len(), 1);
    let record = phone.call(ListDetails {}).await.expect("details").schools.remove(0);
    assert_eq!(
        (record.contact, record.email.value.as_deref(), record.email.school_value.as_deref()),
        (there.ann, Some("annie@example.com"), Some("ann@example.com"))
    );
    // Whoever reads the school's address is told that another one counts.
    let mut told: Vec<_> =
        world.letters().await.into_iter().map(|(address, subject, _)| (address, subject)).collect();
    told.sort();
    assert_eq!(told[0], ("ann@example.com".to_owned(), "Your email address was changed".to_owned()));
    assert_eq!((told.len(), told[1].0.as_str()), (2, "annie@example.com"));
}

async fn a_record_of_somebody_else_cannot_be_given_away(world: TestApp) {
    let mut there = riverside(&world).await;
    world.account("ann@example.com", &[there.ann]).await;
    let elsewhere = world.school("Hillcrest Secondary").await;
    let stranger = world.contact(elsewhere, "Cat Moss", Some("cat@example.com"), None).await;
    waits(&world, there.school, "Nia New", "new@example.com", &[]).await;
    let request = the_one(&mut there.office).await;
    let approve = |contact| ApproveRequest { id: request.id, contact: Some(contact), groups: Vec::new() };
    let problem = there.office.call(approve(there.ann)).await.unwrap_err();
    assert_eq!((problem.fields[0].field.as_str(), problem.fields[0].code.as_str()), ("contact", "taken"));
    assert_eq!(there.office.call(approve(stranger)).await.unwrap_err().code, Code::NotFound);
    the_one(&mut there.office).await;
    assert!(world.letters().await.is_empty(), "nothing was changed and nobody told");
}

async fn refused_with_a_reason_that_is_read_and_mailed(world: TestApp) {
    let mut there = riverside(&world).await;
    let mut phone = waits(&world, there.school, "Nia New", "new@example.com", &[there.group]).await;
    let request = the_one(&mut there.office).await;
    for (reason, code) in [(" ", "empty"), ("\u{200b}\u{3164}\n", "empty"), (&*"a".repeat(501), "too_long")] {
        let refuse = RefuseRequest { id: request.id, reason: reason.to_owned() };
        assert_eq!(there.office.call(refuse).await.unwrap_err().fields[0].code, code);
    }
    let reason = "Please call the office {link}".to_owned();
    there.office.call(RefuseRequest { id: request.id, reason: reason.clone() }).await.expect("refused");
    let letters = world.letters().await;
    assert_eq!((letters.len(), letters[0].0.as_str()), (1, "new@example.com"));
    assert!(letters[0].2.contains(&reason), "{}", letters[0].2);
    let mine = phone.call(ListSchools {}).await.expect("schools").schools.remove(0);
    let said = mine.request.expect("the request");
    assert_eq!((mine.state, said.state, said.reason), (State::Refused, State::Refused, Some(reason)));
    assert!(phone.call(WhoAmI {}).await.expect("signed in").waiting.is_empty());
    // They may ask again, and the answer may be another.
    phone.call(JoinSchool { id: there.school, groups: Vec::new() }).await.expect("asked again");
    let request = the_one(&mut there.office).await;
    assert_eq!(request.name, "Nia New");
}

async fn a_request_is_answered_once(world: TestApp) {
    let mut there = riverside(&world).await;
    let mut phone = waits(&world, there.school, "Nia New", "new@example.com", &[]).await;
    let request = the_one(&mut there.office).await;
    phone.call(WithdrawJoin { id: there.school }).await.expect("taken back");
    assert_eq!(phone.call(WithdrawJoin { id: there.school }).await.unwrap_err().code, Code::NotFound);
    let approve = ApproveRequest { id: request.id, contact: None, groups: Vec::new() };
    assert_eq!(there.office.call(approve.clone()).await.unwrap_err().code, Code::NotFound);
    phone.call(JoinSchool { id: there.school, groups: Vec::new() }).await.expect("asked again");
    let approve = ApproveRequest { id: the_one(&mut there.office).await.id, ..approve };
    there.office.call(approve.clone()).await.expect("approved");
    assert_eq!(there.office.call(approve.clone()).await.unwrap_err().code, Code::NotFound);
    let refuse = RefuseRequest { id: approve.id, reason: "No".to_owned() };
    assert_eq!(there.office.call(refuse).await.unwrap_err().code, Code::NotFound);
}

async fn another_schools_requests_are_as_missing(world: TestApp) {
    let mut there = riverside(&world).await;
    waits(&world, there.school, "Nia New", "new@example.com", &[]).await;
    let id = the_one(&mut there.office).await.id;
    let elsewhere = world.school("Hillcrest Secondary").await;
    let group = world.group(elsewhere, "9A", &[]).await;
    world.staff(elsewhere, "other@example.com", "admin").await;
    let mut other = world.staff_signed_in("other@example.com").await;
    assert!(other.call(ListRequests::default()).await.expect("requests").items.is_empty());
    let approve = ApproveRequest { id, contact: None, groups: Vec::new() };
    assert_eq!(other.call(approve).await.unwrap_err().code, Code::NotFound);
    let refuse = RefuseRequest { id, reason: "No".to_owned() };
    assert_eq!(other.call(refuse).await.unwrap_err().code, Code::NotFound);
    let open = SetJoining { id: group, joining: Joining::Open };
    assert_eq!(there.office.call(open).await.unwrap_err().code, Code::NotFound);
}

async fn records_that_could_be_theirs_are_shown(world: TestApp) {
    let mut there = riverside(&world).await;
    let same_name = world.contact(there.school, "nía  NEW", Some("n.new@example.com"), None).await;
    let with_account = world.contact(there.school, "Nia New", Some("other@example.com"), None).await;
    world.account("other@example.com", &[with_account]).await;
    world.contact(there.school, "Bob Lee", None, Some("+447700900222")).await;
    waits(&world, there.school, "Nia New", "new@example.com", &[]).await;
    let matches = the_one(&mut there.office).await.matches;
    let found: Vec<_> = matches.iter().map(|one| (one.contact, one.same_name, one.same_mobile)).collect();
    assert_eq!(found, [(there.ann, false, true), (same_name, true, false)]);
    assert_eq!(matches[0].children, ["Sam Lee"]);
}

async fn the_school_says_who_may_ask(world: TestApp) {
    let mut there = riverside(&world).await;
    let rules = there.office.call(ReadJoining {}).await.expect("rules");
    assert_eq!((rules.code.as_str(), rules.registration), ("RIVERSIDE", Registration::ByCode));
    assert_eq!(rules.groups[0].joining, Joining::Ask);
    let mut phone = world.browser();
    let found = async |phone: &mut Browser, text: &str| {
        phone.call(SearchSchools { text: text.to_owned() }).await.expect("schools").schools.len()
    };
    assert_eq!((found(&mut phone, "riversi").await, found(&mut phone, "riverside").await), (0, 1));
    let listed = SetRegistration { registration: Registration::Listed };
    there.office.call(listed).await.expect("listed");
    assert_eq!(found(&mut phone, "riversi").await, 1);
    let closed = SetJoining { id: there.group, joining: Joining::Closed };
    there.office.call(closed).await.expect("closed");
    let seen = phone.call(LookAtSchool { id: there.school }).await.expect("a school");
    assert!(seen.groups.is_empty());
    let closed = SetRegistration { registration: Registration::Closed };
    there.office.call(closed).await.expect("closed");
    assert_eq!(found(&mut phone, "riverside").await, 0);
}

async fn many_requests_come_in_pages(world: TestApp) {
    let mut there = riverside(&world).await;
    for number in 0..REQUESTS + 3 {
        let email = format!("parent{number}@example.com");
        let account = world.account(&email, &[]).await;
        world.wait_seconds(1);
        world
            .write(
                sql("INSERT INTO join_request (id, account_id, school_id, name, state, created_at)
                     VALUES ($1, $2, $3, $4, 'pending', $5)")
                .bind(world.app.new_id())
                .bind(account)
                .bind(there.school)
                .bind(format!("Parent {number}"))
                .bind(world.app.now()),
            )
            .await;
    }
    let first = there.office.call(ListRequests::default()).await.expect("requests");
    assert_eq!((first.items.len(), first.waiting, first.more), (50, 53, true));
    assert_eq!(first.items[0].name, "Parent 0", "who has waited longest comes first");
    let after = first.items.last().map(|item| item.id);
    let second = there.office.call(ListRequests { decided: false, after }).await.expect("requests");
    assert_eq!((second.items.len(), second.items[0].name.as_str(), second.more), (3, "Parent 50", false));
}
