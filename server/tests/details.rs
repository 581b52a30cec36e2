//! P6: what each school holds about the parent, and changing it.

mod common;

use common::{Browser, PASSWORD, TestApp};
use server::{accounts::invitation, db::sql, http::caller::SESSION_COOKIE};
use shared::{
    Code, Uuid,
    details::{
        ChangeName, ConfirmChange, DropChange, Field, ListDetails, PendingChange, RemoveMobile, SchoolValue,
        StartChange, UseSchoolValue,
    },
    email::Email,
    history::Origin,
    invitation::LookAtInvitation,
    me::WhoAmI,
    new_password::{ForgotPassword, LookAtReset},
    office::{ReadContact, SearchContacts},
    session::Resume,
};

both!(
    everything_held_is_shown_with_its_origin,
    a_name_counts_at_once_and_the_office_sees_the_difference,
    a_mobile_counts_once_its_code_comes_back,
    an_email_counts_once_its_code_comes_back_and_the_old_address_is_told,
    a_code_has_five_tries_ten_minutes_and_one_use,
    codes_are_not_sent_without_end,
    an_address_of_another_account_is_not_given_away,
    bad_values_are_named,
    what_the_parent_says_goes_back_to_the_schools,
    one_school_alone_can_be_changed,
    what_says_where_codes_go_asks_for_the_password,
    a_new_address_signs_out_everywhere_else,
    a_new_address_voids_what_was_sent_before,
);

async fn ann(world: &TestApp) -> (Uuid, Uuid) {
    let school = world.school("Riverside Primary").await;
    let ann = world.contact(school, "Ann Lee", Some("ann@example.com"), Some("+447700900111")).await;
    world.account("ann@example.com", &[ann]).await;
    let sam = world.child(school, "Sam", "Lee", &[ann]).await;
    world.group(school, "3B", &[sam]).await;
    world.staff(school, "office@example.com", "admin").await;
    (school, ann)
}

fn change(field: Field, value: &str) -> StartChange {
    StartChange { field, value: value.to_owned(), password: PASSWORD.to_owned(), contacts: Vec::new() }
}

/// Starts a change and reads the code from the letter that went to the new value.
async fn with_code(
    world: &TestApp,
    browser: &mut Browser,
    field: Field,
    value: &str,
) -> (PendingChange, String) {
    let pending = browser.call(change(field, value)).await.expect("a code is sent");
    let letters = world.letters().await;
    assert_eq!((letters.len(), letters[0].0.as_str()), (1, pending.value.as_str()));
    let code: String = letters[0].2.chars().filter(char::is_ascii_digit).take(6).collect();
    (pending, code)
}

async fn everything_held_is_shown_with_its_origin(world: TestApp) {
    ann(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    let details = phone.call(ListDetails {}).await.expect("details");
    assert_eq!(
        (details.sign_in_email.as_str(), details.schools.len(), details.pending.len()),
        ("ann@example.com", 1, 0)
    );
    let record = &details.schools[0];
    assert_eq!(
        (record.school.name.as_str(), record.name.value.as_deref()),
        ("Riverside Primary", Some("Ann Lee"))
    );
    assert_eq!((record.mobile.value.as_deref(), record.mobile.from), (Some("+447700900111"), Origin::School));
    let child = &record.children[0];
    assert_eq!(
        (child.name.as_str(), child.relationship.as_deref(), child.groups[0].name.as_str()),
        ("Sam Lee", Some("Parent"), "3B")
    );
    assert_eq!(child.date_of_birth.to_string(), "2016-05-04");
}

async fn a_name_counts_at_once_and_the_office_sees_the_difference(world: TestApp) {
    let (_, contact) = ann(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    let details = phone
        .call(ChangeName { name: "  Ann   Marsh ".to_owned(), contacts: Vec::new() })
        .await
        .expect("changed");
    let name = &details.schools[0].name;
    assert_eq!(
        (name.value.as_deref(), name.from, name.school_value.as_deref()),
        (Some("Ann Marsh"), Origin::You, Some("Ann Lee"))
    );
    assert_eq!(name.changed_at, Some(world.app.now()));
    let mut office = world.staff_signed_in("office@example.com").await;
    let list =
        office.call(SearchContacts { differing: true, ..SearchContacts::default() }).await.expect("contacts");
    assert_eq!(
        (list.total, list.items[0].name.as_deref(), list.items[0].differs),
        (1, Some("Ann Marsh"), true)
    );
    let seen = office.call(ReadContact { id: contact }).await.expect("the contact");
    assert_eq!(&seen.name, name);
}

async fn a_mobile_counts_once_its_code_comes_back(world: TestApp) {
    ann(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    let (pending, code) = with_code(&world, &mut phone, Field::Mobile, "(07700) 900-222").await;
    assert_eq!(pending.value, "+447700900222");
    let before = phone.call(ListDetails {}).await.expect("details");
    assert_eq!(
        (before.schools[0].mobile.value.as_deref(), &before.pending),
        (Some("+447700900111"), &vec![pending.clone()])
    );
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let after = phone.call(ConfirmChange { id: pending.id, code: spaced }).await.expect("confirmed");
    let mobile = &after.schools[0].mobile;
    assert_eq!(
        (mobile.value.as_deref(), mobile.from, mobile.school_value.as_deref()),
        (Some("+447700900222"), Origin::You, Some("+447700900111"))
    );
    assert!(after.pending.is_empty());
    let mut told: Vec<String> = world.letters().await.into_iter().map(|(address, ..)| address).collect();
    told.sort();
    assert_eq!(told, ["+447700900111", "ann@example.com"], "the old number and the address are told");
    let removed = phone
        .call(RemoveMobile { password: PASSWORD.to_owned(), contacts: Vec::new() })
        .await
        .expect("removed");
    assert_eq!(
        (removed.schools[0].mobile.value.as_deref(), removed.schools[0].mobile.from),
        (None, Origin::You)
    );
}

async fn an_email_counts_once_its_code_comes_back_and_the_old_address_is_told(world: TestApp) {
    ann(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    let (pending, code) = with_code(&world, &mut phone, Field::Email, "Ann.Marsh@Example.com").await;
    assert!(
        world.browser().sign_in("ann.marsh@example.com", false).await.is_err(),
        "not before it is confirmed"
    );
    let details = phone.call(ConfirmChange { id: pending.id, code }).await.expect("confirmed");
    assert_eq!(details.sign_in_email, "Ann.Marsh@Example.com");
    assert_eq!(details.schools[0].email.value.as_deref(), Some("Ann.Marsh@Example.com"));
    let letters = world.letters().await;
    assert_eq!((letters.len(), letters[0].0.as_str()), (1, "ann@example.com"));
    assert!(
        letters[0].2.contains("A…@Example.com") && !letters[0].2.contains("Ann.Marsh"),
        "{}",
        letters[0].2
    );
    world.browser().sign_in("ann.marsh@example.com", false).await.expect("signs in with the new address");
    assert_eq!(world.browser().sign_in("ann@example.com", false).await.unwrap_err().code, Code::WrongSignIn);
}

async fn a_code_has_five_tries_ten_minutes_and_one_use(world: TestApp) {
    ann(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    let (pending, code) = with_code(&world, &mut phone, Field::Mobile, "07700 900222").await;
    let wrong = if code == "111111" { "222222" } else { "111111" };
    let attempt = |code: &str| ConfirmChange { id: pending.id, code: code.to_owned() };
    assert_eq!(phone.call(attempt("12345")).await.unwrap_err().fields[0].field, "code", "no try is used up");
    for left in [4, 3, 2, 1] {
        let problem = phone.call(attempt(wrong)).await.unwrap_err();
        assert_eq!(problem.code, Code::WrongCode);
        assert!(problem.detail.contains(&if left == 1 {
            "once more".to_owned()
        } else {
            format!("{left} more times")
        }));
    }
    assert_eq!(phone.call(attempt(wrong)).await.unwrap_err().code, Code::Expired);
    assert_eq!(
        phone.call(attempt(&code)).await.unwrap_err().code,
        Code::Expired,
        "the right one comes too late"
    );
    let (pending, code) = with_code(&world, &mut phone, Field::Mobile, "07700 900222").await;
    world.wait_minutes(10);
    assert_eq!(phone.call(ConfirmChange { id: pending.id, code }).await.unwrap_err().code, Code::Expired);
    let (pending, code) = with_code(&world, &mut phone, Field::Mobile, "07700 900222").await;
    phone.call(ConfirmChange { id: pending.id, code: code.clone() }).await.expect("confirmed");
    assert_eq!(
        phone.call(ConfirmChange { id: pending.id, code }).await.unwrap_err().code,
        Code::Expired,
        "once"
    );
}

async fn codes_are_not_sent_without_end(world: TestApp) {
    ann(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    for _ in 0..10 {
        phone.call(change(Field::Mobile, "07700 900222")).await.expect("a code is sent");
    }
    assert_eq!(phone.call(change(Field::Mobile, "07700 900222")).await.unwrap_err().code, Code::TooMany);
    world.wait_hours(1);
    let last = phone.call(change(Field::Mobile, "07700 900222")).await.expect("an hour later");
    phone.call(DropChange { id: last.id }).await.expect("dropped");
    assert!(phone.call(ListDetails {}).await.expect("details").pending.is_empty());
    assert_eq!(phone.call(DropChange { id: Uuid::nil() }).await.unwrap_err().code, Code::NotFound);
}

async fn an_address_of_another_account_is_not_given_away(world: TestApp) {
    let (school, _) = ann(&world).await;
    world.parent(school, "Bob Lee", "bob@example.com").await;
    let mut phone = world.signed_in("ann@example.com").await;
    let unknown = phone.call(change(Field::Email, "new@example.com")).await.expect("a code is sent");
    let unknown_headers = phone.last.clone();
    let known = phone.call(change(Field::Email, "bob@example.com")).await.expect("the same answer");
    assert_eq!(
        (unknown.field, unknown.expires_at, unknown_headers),
        (known.field, known.expires_at, phone.last.clone())
    );
    let letters = world.letters().await;
    let to_bob =
        letters.iter().find(|(address, ..)| address == "bob@example.com").expect("its owner is told");
    assert_eq!(to_bob.1, "You already have a Message Centre account");
    assert_eq!(
        phone.call(ConfirmChange { id: known.id, code: "123456".to_owned() }).await.unwrap_err().code,
        Code::WrongCode
    );
}

async fn bad_values_are_named(world: TestApp) {
    ann(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    for (field, value, code) in [
        (Field::Email, "ann", "no_at"),
        (Field::Email, " ann@EXAMPLE.com", "same"),
        (Field::Mobile, "020 7946 0000", "not_a_uk_mobile"),
        (Field::Mobile, "07700", "too_short"),
        (Field::Mobile, "+44 7700 900111", "same"),
    ] {
        let problem = phone.call(change(field, value)).await.unwrap_err();
        assert_eq!(
            (problem.fields[0].field.as_str(), problem.fields[0].code.as_str()),
            ("value", code),
            "{value}"
        );
    }
    let problem = phone.call(ChangeName { name: "  ".to_owned(), contacts: Vec::new() }).await.unwrap_err();
    assert_eq!((problem.fields[0].field.as_str(), problem.fields[0].code.as_str()), ("name", "empty"));
    assert!(world.letters().await.is_empty(), "nothing was sent");
}

async fn what_the_parent_says_goes_back_to_the_schools(world: TestApp) {
    let (_, contact) = ann(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    phone.call(ChangeName { name: "Ann Marsh".to_owned(), contacts: Vec::new() }).await.expect("changed");
    phone.call(RemoveMobile { password: PASSWORD.to_owned(), contacts: Vec::new() }).await.expect("removed");
    phone
        .call(UseSchoolValue { contact, value: SchoolValue::Name, password: String::new() })
        .await
        .expect("back");
    let details = phone
        .call(UseSchoolValue { contact, value: SchoolValue::Mobile, password: PASSWORD.to_owned() })
        .await
        .expect("back");
    let record = &details.schools[0];
    assert_eq!((record.name.value.as_deref(), record.name.from), (Some("Ann Lee"), Origin::School));
    assert_eq!((record.mobile.value.as_deref(), record.mobile.from), (Some("+447700900111"), Origin::School));
    // Once the school's records say what the parent said, there is no difference to show.
    phone.call(ChangeName { name: "Ann Marsh".to_owned(), contacts: Vec::new() }).await.expect("changed");
    world.write(sql("UPDATE contact SET mis_name = 'Ann Marsh' WHERE id = $1").bind(contact)).await;
    let details = phone.call(ListDetails {}).await.expect("details");
    assert_eq!(
        (details.schools[0].name.from, details.schools[0].name.school_value.as_deref()),
        (Origin::School, None)
    );
}

async fn one_school_alone_can_be_changed(world: TestApp) {
    let (_, here) = ann(&world).await;
    let hillcrest = world.school("Hillcrest Secondary").await;
    let there = world.contact(hillcrest, "A. Lee", Some("ann@example.com"), None).await;
    world
        .write(sql("UPDATE contact SET account_id = (SELECT id FROM account) WHERE id = $1").bind(there))
        .await;
    let mut phone = world.signed_in("ann@example.com").await;
    let details =
        phone.call(ChangeName { name: "Ann Marsh".to_owned(), contacts: vec![here] }).await.expect("changed");
    let names: Vec<_> = details.schools.iter().map(|record| record.name.value.as_deref()).collect();
    assert_eq!(names, [Some("A. Lee"), Some("Ann Marsh")]);
}

/// A stolen session is not the account: it turns no mail, no text and no code elsewhere.
async fn what_says_where_codes_go_asks_for_the_password(world: TestApp) {
    let (_, contact) = ann(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    let before = phone.call(ListDetails {}).await.expect("details");
    for wrong in ["", "not the password"] {
        let password = || wrong.to_owned();
        for (field, value) in [(Field::Email, "thief@example.com"), (Field::Mobile, "07700 900666")] {
            let value = value.to_owned();
            let request = StartChange { field, value, password: password(), contacts: Vec::new() };
            assert_eq!(phone.call(request).await.unwrap_err().code, Code::WrongPassword, "{field:?}");
        }
        let remove = RemoveMobile { password: password(), contacts: Vec::new() };
        assert_eq!(phone.call(remove).await.unwrap_err().code, Code::WrongPassword);
        let back = UseSchoolValue { contact, value: SchoolValue::Mobile, password: password() };
        assert_eq!(phone.call(back).await.unwrap_err().code, Code::WrongPassword);
    }
    assert_eq!(phone.call(ListDetails {}).await.expect("details"), before);
    assert!(world.letters().await.is_empty(), "no code went anywhere");
}

async fn a_new_address_signs_out_everywhere_else(world: TestApp) {
    ann(&world).await;
    let mut thief = world.signed_in("ann@example.com").await;
    let mut phone = world.browser();
    phone.sign_in("ann@example.com", true).await.expect("signs in");
    let (pending, code) = with_code(&world, &mut phone, Field::Email, "ann.marsh@example.com").await;
    let mut copied = world.browser();
    copied.cookies.clone_from(&phone.cookies);
    phone.call(ConfirmChange { id: pending.id, code }).await.expect("confirmed");
    assert_eq!(thief.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
    assert_eq!(copied.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut, "a copied cookie, too");
    assert_ne!(phone.cookies[SESSION_COOKIE], copied.cookies[SESSION_COOKIE]);
    phone.call(WhoAmI {}).await.expect("this one stays signed in");
    phone.close_and_open();
    phone.call(Resume {}).await.expect("and remembered");
    // From a device that is not remembered, the one that is comes back no more.
    let mut tablet = world.browser();
    tablet.cookies.clone_from(&phone.cookies);
    world.write(sql("UPDATE session SET remembered_id = NULL")).await;
    let (pending, code) = with_code_after(&world, &mut tablet, Field::Email, "ann@example.com").await;
    tablet.call(ConfirmChange { id: pending.id, code }).await.expect("confirmed");
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM remembered")).await, 0);
    phone.close_and_open();
    assert_eq!(phone.call(Resume {}).await.unwrap_err().code, Code::SignedOut);
}

/// The same where other letters wait, too.
async fn with_code_after(
    world: &TestApp,
    browser: &mut Browser,
    field: Field,
    value: &str,
) -> (PendingChange, String) {
    world.letters().await;
    with_code(world, browser, field, value).await
}

async fn a_new_address_voids_what_was_sent_before(world: TestApp) {
    ann(&world).await;
    let token = |letters: &[(String, String, String)], path: &str| {
        let (_, rest) = letters[0].2.split_once(path).expect("a link");
        rest.split_whitespace().next().expect("a token").to_owned()
    };
    // Two invitations that wait: to the address of now, and to the one that it will be.
    let invited = async |address: &str| {
        let other = world.school(&format!("{address} School")).await;
        world.contact(other, "A. Lee", Some(address), None).await;
        world.write(sql("UPDATE account SET email_key = 'hidden'")).await;
        let email = Email::parse(address).expect("an address");
        invitation::invite(&world.app, other, &email).await.expect("invited");
        world.write(sql("UPDATE account SET email_key = 'ann@example.com'")).await;
        token(&world.letters().await, "/invite#")
    };
    let to_old = invited("ann@example.com").await;
    let to_new = invited("new@example.com").await;
    let to_bob = invited("bob@example.com").await;
    let mut phone = world.signed_in("ann@example.com").await;
    world.browser().call(ForgotPassword { email: "ann@example.com".to_owned() }).await.expect("asked");
    let reset = token(&world.letters().await, "/reset#");
    let (mobile, mobile_code) = with_code(&world, &mut phone, Field::Mobile, "07700 900222").await;
    let (pending, code) = with_code(&world, &mut phone, Field::Email, "new@example.com").await;
    phone.call(LookAtReset { token: reset.clone() }).await.expect("it works until then");
    phone.call(LookAtInvitation { token: to_old.clone() }).await.expect("it works until then");
    phone.call(ConfirmChange { id: pending.id, code }).await.expect("confirmed");
    assert_eq!(phone.call(LookAtReset { token: reset }).await.unwrap_err().code, Code::Expired);
    for token in [to_old, to_new] {
        assert_eq!(phone.call(LookAtInvitation { token }).await.unwrap_err().code, Code::Expired);
    }
    phone.call(LookAtInvitation { token: to_bob }).await.expect("somebody else's works");
    let late = ConfirmChange { id: mobile.id, code: mobile_code };
    assert_eq!(phone.call(late).await.unwrap_err().code, Code::Expired);
    assert!(phone.call(ListDetails {}).await.expect("details").pending.is_empty());
}
