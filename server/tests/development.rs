//! The page of letters is there for developers, and in no release.

mod common;

use common::TestApp;

both!(letters_can_be_read_by_developers_alone);

#[cfg(feature = "development")]
async fn letters_can_be_read_by_developers_alone(world: TestApp) {
    use server::mail::{
        queue::{self, Letter},
        worker::{self, Mailer},
    };
    use shared::{email::Email, words::Letter as Words};

    const WORDS: Words = Words { subject: "<b>{link}", body: "Open\n\n{link}\n" };
    // The letters of all tests of this program are in one list.
    let address = format!("{}@example.com", world.app.new_id().simple());
    let to = Email::parse(&address).expect("an address");
    let gaps = [("link", "http://localhost:8080/invite#secret")];
    queue::send(&world.app, Letter::email(&to, &WORDS, &gaps)).await.expect("a letter");
    let (_stay, stop) = tokio::sync::watch::channel(false);
    worker::hand_over_due(&world.app, &Mailer::terminal(), &stop).await.expect("a round");
    let (status, letters) = world.browser().raw("GET", "/development/mail.json", None).await;
    assert!(status.is_success());
    let letter = letters.as_array().expect("a list").iter().find(|letter| letter["address"] == address);
    assert_eq!(letter.expect("the letter")["body"], "Open\n\nhttp://localhost:8080/invite#secret\n");
}

#[cfg(not(feature = "development"))]
async fn letters_can_be_read_by_developers_alone(world: TestApp) {
    let (status, answer) = world.browser().raw("GET", "/development/mail.json", None).await;
    assert!(!status.is_success() || !answer.is_array(), "{answer}");
}
