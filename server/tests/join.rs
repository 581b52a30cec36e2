//! P1: registering.

mod common;

use common::{Browser, PASSWORD, TestApp, assert_same_time};
use server::{
    db::sql,
    import::{School, apply},
    privacy::deletion::purge,
    secret::Work,
};
use shared::{
    Code, Uuid,
    deletion::DeleteMe,
    details::{ConfirmChange, ListDetails},
    history::{Channel, ListHistory},
    join::{ConfirmRegistration, Joined, LookAtSchool, Register, Registered, SearchSchools},
    me::WhoAmI,
    requests::{ApproveRequest, ListRequests},
    schools::{ListSchools, State},
    session::Resume,
};
use std::time::{Duration, Instant};

both!(
    a_school_is_found_by_its_name_or_its_code,
    what_can_be_chosen_is_what_the_school_lets_people_choose,
    a_known_address_is_linked_at_once,
    an_unknown_address_waits_and_sees_nothing,
    everything_that_is_wrong_is_named_at_once,
    known_and_unknown_addresses_are_answered_alike,
    known_and_unknown_addresses_take_the_same_time,
    a_code_has_five_tries_ten_minutes_and_one_use,
    an_address_is_registered_so_often_in_a_day,
    a_number_counts_once_its_own_code_comes_back,
    what_has_run_out_is_removed,
    an_import_lets_in_who_waits,
    who_was_deleted_can_come_back,
    a_wish_to_join_one_school_brings_nobody_back_to_another,
    nobody_is_made_twice,
    two_codes_at_the_same_moment_make_one_account,
);

/// Riverside, found by its name, with Ann as a contact, and a group.
async fn riverside(world: &TestApp) -> (Uuid, Uuid, Uuid) {
    let school = world.school("Riverside Primary").await;
    world.write(sql("UPDATE school SET registration = 'listed' WHERE id = $1").bind(school)).await;
    let ann = world.contact(school, "Ann Lee", Some("ann@example.com"), Some("+447700900111")).await;
    let sam = world.child(school, "Sam", "Lee", &[ann]).await;
    let group = world.group(school, "3B", &[sam]).await;
    world.staff(school, "office@example.com", "admin").await;
    (school, ann, group)
}

fn register(school: Uuid, email: &str) -> Register {
    Register {
        school,
        groups: Vec::new(),
        name: "Nia New".to_owned(),
        email: email.to_owned(),
        mobile: String::new(),
        password: PASSWORD.to_owned(),
        policy: "1".to_owned(),
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).take(6).collect()
}

/// Registers and gives the code that came.
async fn with_code(world: &TestApp, phone: &mut Browser, request: Register) -> (Registered, String) {
    let registered = phone.call(request).await.expect("registered");
    let letters = world.letters().await;
    assert_eq!((letters.len(), letters[0].0.as_str()), (1, registered.email.as_str()));
    (registered, digits(&letters[0].1))
}

async fn joined(world: &TestApp, phone: &mut Browser, request: Register) -> Joined {
    let (registered, code) = with_code(world, phone, request).await;
    phone.call(ConfirmRegistration { id: registered.id, code }).await.expect("confirmed")
}

async fn a_school_is_found_by_its_name_or_its_code(world: TestApp) {
    let (school, ..) = riverside(&world).await;
    let other = world.school("Hillcrest Secondary").await;
    let closed = world.school("Closed College").await;
    world.write(sql("UPDATE school SET registration = 'closed' WHERE id = $1").bind(closed)).await;
    let mut phone = world.browser();
    for (text, found) in [
        ("river", vec![school]),
        (" PRIMARY  river ", vec![school]),
        ("Rivérside", vec![school]),
        ("riverside", vec![school]),
        ("hillcrest secondary", vec![]),
        ("HillCrest", vec![other]),
        ("hillcres", vec![]),
        ("closed", vec![]),
        ("%%%abc", vec![]),
    ] {
        let answer = phone.call(SearchSchools { text: text.to_owned() }).await.expect("schools");
        assert_eq!(answer.schools.iter().map(|school| school.id).collect::<Vec<_>>(), found, "{text}");
    }
    for text in ["", "ri", " r i ", "%_%"] {
        let problem = phone.call(SearchSchools { text: text.to_owned() }).await.unwrap_err();
        assert_eq!(
            (problem.fields[0].field.as_str(), problem.fields[0].code.as_str()),
            ("text", "too_short")
        );
    }
    let problem = phone.call(SearchSchools { text: "a".repeat(101) }).await.unwrap_err();
    assert_eq!(problem.fields[0].code, "too_long");
    for number in 0..11 {
        let id = world.school(&format!("{number}Park School")).await;
        world.write(sql("UPDATE school SET registration = 'listed' WHERE id = $1").bind(id)).await;
    }
    let answer = phone.call(SearchSchools { text: "park".to_owned() }).await.expect("schools");
    assert_eq!((answer.schools.len(), answer.more), (10, true));
}

async fn what_can_be_chosen_is_what_the_school_lets_people_choose(world: TestApp) {
    let (school, _, group) = riverside(&world).await;
    let choir = world.group(school, "Choir", &[]).await;
    let staff = world.group(school, "Support plan", &[]).await;
    world.write(sql("UPDATE cohort SET kind = 'other' WHERE id IN ").push_list([choir, staff])).await;
    world.write(sql("UPDATE cohort SET joining = 'open' WHERE id = $1").bind(choir)).await;
    let mut phone = world.browser();
    let seen = phone.call(LookAtSchool { id: school }).await.expect("a school");
    assert_eq!(seen.groups.iter().map(|group| group.id).collect::<Vec<_>>(), [group, choir]);
    let mut request = register(school, "new@example.com");
    request.groups = vec![staff];
    assert_eq!(phone.call(request).await.unwrap_err().fields[0].field, "groups");
    world.write(sql("UPDATE school SET registration = 'closed' WHERE id = $1").bind(school)).await;
    assert_eq!(phone.call(LookAtSchool { id: school }).await.unwrap_err().code, Code::NotFound);
    let problem = phone.call(register(school, "new@example.com")).await.unwrap_err();
    assert_eq!(problem.fields[0].field, "school");
    let problem = phone.call(LookAtSchool { id: world.app.new_id() }).await.unwrap_err();
    assert_eq!(problem.code, Code::NotFound);
}

async fn a_known_address_is_linked_at_once(world: TestApp) {
    let (school, ann, group) = riverside(&world).await;
    let hillcrest = world.school("Hillcrest Secondary").await;
    world.contact(hillcrest, "Ann Lee", Some("ann@example.com"), None).await;
    let trip = world.message(school, Some(group), "Trip", "Bring a coat").await;
    world.deliver(trip, ann, Channel::Email, "ann@example.com", "delivered", &[]).await;
    let choir = world.group(school, "Choir", &[]).await;
    world.write(sql("UPDATE cohort SET joining = 'open' WHERE id = $1").bind(choir)).await;
    let other = world.group(school, "4C", &[]).await;
    let mut phone = world.browser();
    let mut request = register(school, " ANN@example.com");
    request.groups = vec![group, choir, other];
    let joined = joined(&world, &mut phone, request).await;
    assert_eq!((joined.state, joined.me.schools.len(), joined.me.unread), (State::Member, 2, 1));
    assert_eq!(joined.me.name.as_deref(), Some("Ann Lee"), "what the school says stands");
    assert!(joined.me.waiting.is_empty());
    assert_eq!(phone.call(ListHistory::default()).await.expect("messages").items.len(), 1);
    // Her child's group and the open one are hers; for the third the office is asked.
    let mine = phone.call(ListSchools {}).await.expect("schools");
    let there = mine.schools.iter().find(|mine| mine.school.id == school).expect("the school");
    let states: Vec<_> = there.groups.iter().map(|group| (group.group.name.as_str(), group.state)).collect();
    assert_eq!(states, [("3B", State::Member), ("4C", State::Pending), ("Choir", State::Member)]);
    let mut office = world.staff_signed_in("office@example.com").await;
    let requests = office.call(ListRequests::default()).await.expect("requests");
    assert_eq!((requests.items.len(), requests.items[0].contact), (1, Some(ann)));
    assert_eq!(requests.items[0].groups.iter().map(|group| group.id).collect::<Vec<_>>(), [other]);
    world.browser().sign_in("ann@example.com", false).await.expect("the password that was typed signs in");
}

async fn an_unknown_address_waits_and_sees_nothing(world: TestApp) {
    let (school, ann, group) = riverside(&world).await;
    let trip = world.message(school, Some(group), "Trip", "Bring a coat").await;
    world.deliver(trip, ann, Channel::Email, "ann@example.com", "delivered", &[]).await;
    world.write(sql("UPDATE cohort SET joining = 'open' WHERE id = $1").bind(group)).await;
    let mut phone = world.browser();
    let mut request = register(school, "new@example.com");
    request.groups = vec![group];
    let (registered, code) = with_code(&world, &mut phone, request).await;
    assert!(phone.cookies.is_empty(), "nothing is open before the code");
    let accounts = || sql("SELECT COUNT(*) FROM account WHERE email_key = 'new@example.com'");
    assert_eq!(world.count(accounts()).await, 0);
    let mut office = world.staff_signed_in("office@example.com").await;
    assert!(office.call(ListRequests::default()).await.expect("requests").items.is_empty());
    let joined = phone.call(ConfirmRegistration { id: registered.id, code }).await.expect("confirmed");
    assert_eq!((joined.state, joined.school.name.as_str()), (State::Pending, "Riverside Primary"));
    let me = phone.call(WhoAmI {}).await.expect("signed in");
    assert_eq!(
        (me.name.as_deref(), me.schools.len(), me.children.len(), me.waiting[0].id),
        (Some("Nia New"), 0, 0, school)
    );
    assert!(phone.call(ListHistory::default()).await.expect("messages").items.is_empty());
    assert!(phone.call(ListDetails {}).await.expect("details").schools.is_empty());
    let mine = phone.call(ListSchools {}).await.expect("schools").schools;
    assert_eq!((mine.len(), mine[0].state, mine[0].groups[0].state), (1, State::Pending, State::Pending));
    assert_eq!(
        world.count(sql("SELECT COUNT(*) FROM contact WHERE school_id = $1").bind(school)).await,
        1,
        "no contact before the office agrees"
    );
    phone.close_and_open();
    assert_eq!(phone.call(Resume {}).await.unwrap_err().code, Code::SignedOut);
}

async fn everything_that_is_wrong_is_named_at_once(world: TestApp) {
    let (school, ..) = riverside(&world).await;
    let mut phone = world.browser();
    let problem = phone
        .call(Register {
            school,
            groups: Vec::new(),
            name: " ".to_owned(),
            email: "nobody".to_owned(),
            mobile: "123".to_owned(),
            password: "short".to_owned(),
            policy: "0".to_owned(),
        })
        .await
        .unwrap_err();
    let wrong: Vec<_> =
        problem.fields.iter().map(|field| (field.field.as_str(), field.code.as_str())).collect();
    assert_eq!(
        wrong,
        [
            ("name", "empty"),
            ("email", "no_at"),
            ("mobile", "too_short"),
            ("password", "too_short"),
            ("policy", "outdated")
        ]
    );
    let mut request = register(school, "nia@example.com");
    request.policy = String::new();
    assert_eq!(phone.call(request).await.unwrap_err().fields[0].code, "not_accepted");
    let mut request = register(school, "nia@example.com");
    request.password = String::from("nia new 1");
    assert_eq!(phone.call(request).await.unwrap_err().fields[0].code, "about_you");
    assert!(world.letters().await.is_empty());
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM registration")).await, 0);
    // A number of nothing that can be seen is none, as it is left out.
    let unseen = Register { mobile: "\u{200b}\u{a0}".to_owned(), ..register(school, "nia@example.com") };
    phone.call(unseen).await.expect("registered without a number");
}

async fn known_and_unknown_addresses_are_answered_alike(world: TestApp) {
    let (school, ann, _) = riverside(&world).await;
    world.account("ann@example.com", &[ann]).await;
    let mut phone = world.browser();
    let known = phone.call(register(school, "ann@example.com")).await.expect("registered");
    let known_headers = phone.last.clone();
    let unknown = phone.call(register(school, "new@example.com")).await.expect("registered");
    assert_eq!(phone.last, known_headers);
    assert_eq!(known.expires_at, unknown.expires_at);
    let mut letters = world.letters().await;
    letters.sort();
    assert_eq!(
        letters.iter().map(|letter| (letter.0.as_str(), letter.1.contains("already"))).collect::<Vec<_>>(),
        [("ann@example.com", true), ("new@example.com", false)]
    );
    // A code that could have been sent to the known address: none is, and none fits. Tries run out alike.
    let right = digits(&letters[1].1);
    let wrong = if right == "000000" { "111111" } else { "000000" };
    for try_number in 1..=6 {
        let mut answers = Vec::new();
        for id in [known.id, unknown.id] {
            let problem = phone.call(ConfirmRegistration { id, code: wrong.to_owned() }).await.unwrap_err();
            answers.push((problem, phone.last.clone()));
        }
        assert_eq!(answers[0], answers[1], "try {try_number}");
    }
    // Bad input is named alike too, and limits are reached alike.
    for _ in 0..12 {
        let mut answers = Vec::new();
        for email in ["ann@example.com", "new@example.com"] {
            let answer = phone.call(register(school, email)).await;
            answers.push((answer.map(|registered| registered.expires_at), phone.last.clone()));
        }
        assert_eq!(answers[0], answers[1]);
    }
}

async fn known_and_unknown_addresses_take_the_same_time(world: TestApp) {
    // Judging a password takes its time too, in a debug build: hashing it must take more, or leaving it out would not show.
    let world = world.with_work(Work { memory: 16 * 1024, passes: 2 });
    let (school, ann, _) = riverside(&world).await;
    world.account("ann@example.com", &[ann]).await;
    let mut phone = world.browser();
    let mut confirming = Vec::new();
    assert_same_time("registering a known address to an unknown one", async || {
        let mut registering = Vec::new();
        for _ in 0..15 {
            let mut pairs = [[Duration::ZERO; 2]; 2];
            for (which, email) in ["ann@example.com", "new@example.com"].iter().enumerate() {
                let started = Instant::now();
                let registered = phone.call(register(school, email)).await.expect("registered");
                pairs[0][which] = started.elapsed();
                let started = Instant::now();
                let request = ConfirmRegistration { id: registered.id, code: "000000".to_owned() };
                assert_eq!(phone.call(request).await.unwrap_err().code, Code::WrongCode);
                pairs[1][which] = started.elapsed();
            }
            world.write(sql("DELETE FROM target_message")).await;
            world.wait_minutes(1);
            registering.push(pairs[0]);
            confirming.push(pairs[1]);
        }
        registering
    })
    .await;
    assert_same_time("confirming a known address to an unknown one", async || confirming.clone()).await;
}

async fn a_code_has_five_tries_ten_minutes_and_one_use(world: TestApp) {
    let (school, ..) = riverside(&world).await;
    let mut phone = world.browser();
    let (registered, code) = with_code(&world, &mut phone, register(school, "new@example.com")).await;
    let wrong = if code == "000000" { "111111" } else { "000000" };
    let confirm = |code: &str| ConfirmRegistration { id: registered.id, code: code.to_owned() };
    assert_eq!(phone.call(confirm("12345")).await.unwrap_err().fields[0].code, "not_a_code");
    for _ in 0..4 {
        assert_eq!(phone.call(confirm(wrong)).await.unwrap_err().code, Code::WrongCode);
    }
    assert_eq!(phone.call(confirm(wrong)).await.unwrap_err().code, Code::Expired);
    assert_eq!(phone.call(confirm(&code)).await.unwrap_err().code, Code::Expired, "the tries have run out");
    let (registered, code) = with_code(&world, &mut phone, register(school, "new@example.com")).await;
    world.wait_minutes(10);
    let request = ConfirmRegistration { id: registered.id, code };
    assert_eq!(phone.call(request).await.unwrap_err().code, Code::Expired);
    let (registered, code) = with_code(&world, &mut phone, register(school, "new@example.com")).await;
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    phone.call(ConfirmRegistration { id: registered.id, code: spaced }).await.expect("confirmed");
    let request = ConfirmRegistration { id: registered.id, code };
    assert_eq!(phone.call(request).await.unwrap_err().code, Code::Expired, "once");
}

async fn an_address_is_registered_so_often_in_a_day(world: TestApp) {
    let (school, ..) = riverside(&world).await;
    let mut phone = world.browser();
    for _ in 0..10 {
        phone.call(register(school, "new@example.com")).await.expect("registered");
    }
    world.wait_hours(20);
    let problem = phone.call(register(school, "new@example.com")).await.unwrap_err();
    assert_eq!((problem.code, problem.retry_after), (Code::TooMany, Some(4 * 3600)));
    phone.call(register(school, "another@example.com")).await.expect("another address is another's");
    world.wait_hours(4);
    phone.call(register(school, "new@example.com")).await.expect("a new day");
}

async fn a_number_counts_once_its_own_code_comes_back(world: TestApp) {
    let (school, ..) = riverside(&world).await;
    let mut phone = world.browser();
    // Who is known: the number is written to the school's record once it is confirmed.
    let mut request = register(school, "ann@example.com");
    request.mobile = String::from("07700 900222");
    let linked = joined(&world, &mut phone, request).await;
    let letters = world.letters().await;
    assert_eq!((letters.len(), letters[0].0.as_str()), (1, "+447700900222"));
    let mobile = |details: &shared::details::Details| details.schools[0].mobile.value.clone();
    let details = phone.call(ListDetails {}).await.expect("details");
    assert_eq!((mobile(&details).as_deref(), details.pending.len()), (Some("+447700900111"), 1));
    let request = ConfirmChange { id: linked.mobile.expect("a number").id, code: digits(&letters[0].2) };
    let details = phone.call(request).await.expect("confirmed");
    assert_eq!(mobile(&details).as_deref(), Some("+447700900222"));
    world.letters().await;
    // Who waits: the office sees that it is confirmed, and it counts when they are let in.
    let mut tablet = world.browser();
    let mut request = register(school, "new@example.com");
    request.mobile = String::from("07700 900333");
    let waiting = joined(&world, &mut tablet, request).await;
    let code = digits(&world.letters().await[0].2);
    let mut office = world.staff_signed_in("office@example.com").await;
    let seen = office.call(ListRequests::default()).await.expect("requests").items.remove(0);
    assert_eq!((seen.mobile.as_deref(), seen.mobile_confirmed), (Some("+447700900333"), false));
    let request = ConfirmChange { id: waiting.mobile.expect("a number").id, code };
    tablet.call(request).await.expect("confirmed");
    let seen = office.call(ListRequests::default()).await.expect("requests").items.remove(0);
    assert!(seen.mobile_confirmed);
    let request = ApproveRequest { id: seen.id, contact: None, groups: Vec::new() };
    office.call(request).await.expect("approved");
    let details = tablet.call(ListDetails {}).await.expect("details");
    assert_eq!(mobile(&details).as_deref(), Some("+447700900333"));
    // The number that a school holds already needs no code.
    let hillcrest = world.school("Hillcrest Secondary").await;
    world.contact(hillcrest, "Cat Moss", Some("cat@example.com"), Some("+447700900444")).await;
    let mut request = register(hillcrest, "cat@example.com");
    request.mobile = String::from("07700 900444");
    world.letters().await;
    assert_eq!(joined(&world, &mut world.browser(), request).await.mobile, None);
}

async fn what_has_run_out_is_removed(world: TestApp) {
    let (school, ..) = riverside(&world).await;
    let mut phone = world.browser();
    phone.call(register(school, "new@example.com")).await.expect("registered");
    server::accounts::session::sweep(&world.app).await.expect("swept");
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM registration")).await, 1);
    world.wait_minutes(10);
    server::accounts::session::sweep(&world.app).await.expect("swept");
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM registration")).await, 0);
    world.wait_hours(24);
    server::accounts::session::sweep(&world.app).await.expect("swept");
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM target_message")).await, 0);
}

/// Imports a class list in which the parent of a child has this address.
async fn import(world: &TestApp, school: Uuid, email: &str) -> apply::Report {
    let school: School = world
        .app
        .db
        .one(sql("SELECT id, name, code, time_zone FROM school WHERE id = $1").bind(school))
        .await
        .expect("the school");
    let list = format!(
        "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_REGISTRATION,PARENT_1_NAME,PARENT_1_EMAIL\n\
         Joe,New,2017-02-03,3B,Nia New,{email}\n"
    );
    apply::import(&world.app, &school, list.as_bytes(), false, &indicatif::ProgressBar::hidden())
        .await
        .expect("imported")
}

async fn an_import_lets_in_who_waits(world: TestApp) {
    let (school, _, group) = riverside(&world).await;
    let other = world.group(school, "4C", &[]).await;
    let mut phone = world.browser();
    let mut request = register(school, "new@example.com");
    request.groups = vec![group, other];
    joined(&world, &mut phone, request).await;
    let report = import(&world, school, "New@example.com").await;
    assert_eq!((report.parents.added, report.linked), (1, 1));
    let letters = world.letters().await;
    assert_eq!((letters.len(), letters[0].0.as_str()), (1, "new@example.com"));
    assert!(letters[0].1.contains("Riverside Primary"), "{}", letters[0].1);
    let me = phone.call(WhoAmI {}).await.expect("signed in");
    assert_eq!((me.schools.len(), me.waiting.len(), me.children.len()), (1, 0, 1));
    // The child is in one of the groups; the other is still the office's to answer.
    let mine = phone.call(ListSchools {}).await.expect("schools").schools.remove(0);
    let states: Vec<_> = mine.groups.iter().map(|group| (group.group.name.as_str(), group.state)).collect();
    assert_eq!(states, [("3B", State::Member), ("4C", State::Pending)]);
    assert!(import(&world, school, "new@example.com").await.parents.added == 0);
    assert!(world.letters().await.is_empty(), "told once");
}

async fn who_was_deleted_can_come_back(world: TestApp) {
    let (school, ..) = riverside(&world).await;
    let mut phone = world.browser();
    joined(&world, &mut phone, register(school, "new@example.com")).await;
    import(&world, school, "new@example.com").await;
    phone.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("deleted");
    world.wait_days(30);
    purge(&world.app).await.expect("a purge");
    assert_eq!(import(&world, school, "new@example.com").await.left_out.len(), 1);
    // Somebody else's wish.
    let wish = sql("INSERT INTO suppressed (school_id, hash, created_at) VALUES ($1, $2, 0)");
    world.write(wish.bind(school).bind([7_u8; 32])).await;
    world.letters().await;
    // A confirmed registration is a new wish: the school may know them again.
    let joined = joined(&world, &mut phone, register(school, "new@example.com")).await;
    assert_eq!(joined.state, State::Pending);
    let report = import(&world, school, "new@example.com").await;
    assert_eq!((report.left_out.len(), report.linked), (0, 1));
    assert_eq!(phone.call(WhoAmI {}).await.expect("signed in").children.len(), 1);
    let report = import(&world, school, "nia@example.com").await;
    assert_eq!(
        (report.left_out.len(), report.parents.added, report.parents.changed),
        (0, 0, 1),
        "by name beside the child too"
    );
    assert_eq!(
        world.count(sql("SELECT COUNT(*) FROM suppressed")).await,
        1,
        "nobody else's wish is forgotten"
    );
}

/// Whoever asked one school to forget them, and another one to let them in, is known to the other one alone.
async fn a_wish_to_join_one_school_brings_nobody_back_to_another(world: TestApp) {
    let (school, ..) = riverside(&world).await;
    let mut phone = world.browser();
    joined(&world, &mut phone, register(school, "new@example.com")).await;
    import(&world, school, "new@example.com").await;
    phone.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("deleted");
    world.letters().await;
    let other = world.school("Hillcrest Secondary").await;
    let joined = joined(&world, &mut phone, register(other, "nia@example.com")).await;
    assert_eq!(joined.state, State::Pending);
    // By the name beside the child: the address is new here.
    let report = import(&world, school, "nia@example.com").await;
    assert_eq!((report.left_out.len(), report.parents.added, report.linked), (1, 0, 0));
}

async fn nobody_is_made_twice(world: TestApp) {
    let (school, ..) = riverside(&world).await;
    let mut phone = world.browser();
    let (first, first_code) = with_code(&world, &mut phone, register(school, "new@example.com")).await;
    let (second, second_code) = with_code(&world, &mut phone, register(school, "new@example.com")).await;
    phone.call(ConfirmRegistration { id: second.id, code: second_code }).await.expect("confirmed");
    let request = ConfirmRegistration { id: first.id, code: first_code };
    assert_eq!(phone.call(request).await.unwrap_err().code, Code::Expired);
    let accounts = sql("SELECT COUNT(*) FROM account WHERE email_key = 'new@example.com'");
    assert_eq!(world.count(accounts).await, 1);
}

async fn two_codes_at_the_same_moment_make_one_account(world: TestApp) {
    let (school, ..) = riverside(&world).await;
    for round in 0..10 {
        let email = format!("new{round}@example.com");
        let (mut phone, mut laptop) = (world.browser(), world.browser());
        let (first, first_code) = with_code(&world, &mut phone, register(school, &email)).await;
        let (second, second_code) = with_code(&world, &mut laptop, register(school, &email)).await;
        let (one, other) = tokio::join!(
            phone.call(ConfirmRegistration { id: first.id, code: first_code.clone() }),
            laptop.call(ConfirmRegistration { id: second.id, code: second_code }),
        );
        let problem = match (one, other) {
            (Ok(_), Err(problem)) | (Err(problem), Ok(_)) => problem,
            both => panic!("{both:?}"),
        };
        assert_eq!(problem.code, Code::Expired, "{problem:?}");
        world.letters().await;
        // The same code twice, as a double click sends it.
        let email = format!("twice{round}@example.com");
        let (again, code) = with_code(&world, &mut phone, register(school, &email)).await;
        let request = || ConfirmRegistration { id: again.id, code: code.clone() };
        let (one, other) = tokio::join!(phone.call(request()), laptop.call(request()));
        assert!(one.is_ok() != other.is_ok());
        let problem = one.err().or(other.err()).expect("one of them");
        assert_eq!(problem.code, Code::Expired, "{problem:?}");
        world.letters().await;
    }
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM account")).await, 20);
}
