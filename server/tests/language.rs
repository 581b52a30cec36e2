//! Languages: what a parent is answered and written in.

mod common;

use common::{PASSWORD, TestApp};
use serde_json::json;
use shared::{
    Code, Language,
    details::{Field, RemoveMobile, StartChange},
    language::ChangeLanguage,
    me::WhoAmI,
    new_password::{ChangePassword, JudgePassword},
};

both!(
    what_is_chosen_is_kept_with_the_account,
    mails_come_in_the_language_of_the_account,
    a_refusal_is_said_in_the_language_of_the_request,
    a_wrong_code_says_how_many_tries_are_left,
);

async fn family(world: &TestApp) {
    let school = world.school("Riverside Primary").await;
    let ann = world.contact(school, "Ann Lee", Some("ann@example.com"), Some("+447700900111")).await;
    world.account("ann@example.com", &[ann]).await;
    world.staff(school, "office@example.com", "admin").await;
}

async fn what_is_chosen_is_kept_with_the_account(world: TestApp) {
    family(&world).await;
    let mut phone = world.browser();
    "pl-PL, en;q=0.5".clone_into(&mut phone.language);
    let me = phone.sign_in("ann@example.com", false).await.expect("signs in");
    assert_eq!(me.language, None, "the browser's own language is no choice");
    phone.call(ChangeLanguage { language: Language::Welsh }).await.expect("chosen");
    let mut tablet = world.signed_in("ann@example.com").await;
    assert_eq!(tablet.call(WhoAmI {}).await.expect("me").language, Some(Language::Welsh));
    let nonsense = tablet.raw("PUT", "/api/language", Some(json!({ "language": "tlh" }))).await;
    assert_eq!(nonsense.0.as_u16(), 400);
    assert_eq!(tablet.call(WhoAmI {}).await.expect("me").language, Some(Language::Welsh));
}

async fn mails_come_in_the_language_of_the_account(world: TestApp) {
    family(&world).await;
    let mut phone = world.browser();
    "pl".clone_into(&mut phone.language);
    phone.sign_in("ann@example.com", false).await.expect("signs in");
    phone.call(RemoveMobile { password: PASSWORD.to_owned(), contacts: Vec::new() }).await.expect("removed");
    assert_eq!(world.letters().await[0].1, "Twój numer telefonu komórkowego został usunięty");
    // What is chosen counts more than what the browser asks for.
    phone.call(ChangeLanguage { language: Language::Welsh }).await.expect("chosen");
    world.signed_in("ann@example.com").await;
    let change =
        ChangePassword { current: PASSWORD.to_owned(), password: "teapot gravel lantern".to_owned() };
    phone.call(change).await.expect("changed");
    let letters = world.letters().await;
    let letter = letters.last().expect("a letter");
    assert_eq!(letter.1, "Newidiwyd eich cyfrinair");
    assert!(letter.2.starts_with("Helo,"), "{}", letter.2);
}

async fn a_refusal_is_said_in_the_language_of_the_request(world: TestApp) {
    family(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    let start = |value: &str| StartChange {
        field: Field::Mobile,
        value: value.to_owned(),
        password: PASSWORD.to_owned(),
        contacts: Vec::new(),
    };
    let short = "Mae’r rhif hwn yn rhy fyr. Mae gan rif ffôn symudol yn y DU 11 digid, fel 07700 900123";
    for (language, message) in [
        ("en", "This number is too short. A UK mobile number has 11 digits, like 07700 900123"),
        ("cy", short),
    ] {
        phone.language = language.to_owned();
        let problem = phone.call(start("07700")).await.unwrap_err();
        let found = (problem.fields[0].code.as_str(), problem.fields[0].message.as_str());
        assert_eq!(found, ("too_short", message));
    }
    let judged = phone
        .call(JudgePassword { password: "password1".to_owned(), about: Vec::new() })
        .await
        .expect("judged");
    assert!(judged.refusal.expect("a refusal").message.starts_with("Dewiswch gyfrinair arall"));
    // The office speaks English whatever its browser asks for.
    let mut office = world.browser();
    "cy".clone_into(&mut office.language);
    let wrong = json!({ "email": "office", "password": "wrong password" });
    let (_, problem) = office.raw("POST", "/api/office/session", Some(wrong)).await;
    assert!(problem.to_string().contains("the @ is missing"), "{problem}");
}

async fn a_wrong_code_says_how_many_tries_are_left(world: TestApp) {
    family(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    let start = StartChange {
        field: Field::Mobile,
        value: "07700 900333".to_owned(),
        password: PASSWORD.to_owned(),
        contacts: Vec::new(),
    };
    let pending = phone.call(start).await.expect("a code is sent");
    let path = format!("/api/details/changes/{}/confirm", pending.id);
    for left in [4, 3] {
        let (_, problem) = phone.raw("POST", &path, Some(json!({ "code": "000000" }))).await;
        assert_eq!(problem["tries_left"], json!(left), "{problem}");
        assert_eq!(problem["code"], serde_json::to_value(Code::WrongCode).expect("a code"));
    }
}
