//! P7: how each school may reach a parent, summaries, news, and stopping mails by their link.

mod common;

use axum::{body::Body, http::Request};
use common::{PASSWORD, TestApp};
use indicatif::ProgressBar;
use proptest::{prelude::*, strategy::ValueTree as _};
use server::{
    accounts::invitation::{self, Invited},
    db::sql,
    import::{School, apply},
    preferences::{
        digest,
        news::{self, News},
        notifications,
    },
};
use shared::{
    Code, Language, Uuid,
    choices::{Choice, Choose, ChooseNews, Emails, ListChoices, May, SUMMARY_HOUR},
    deletion::DeleteMe,
    email::Email,
    history::Channel,
    language::ChangeLanguage,
    office::ReadContact,
    unsubscribe::{LookAtUnsubscribe, Mails, Unsubscribe},
};

both!(
    a_choice_is_each_schools_own_and_the_office_sees_it,
    whoever_sends_asks_what_was_chosen,
    no_import_undoes_a_choice,
    a_summary_comes_once_a_day_at_its_hour,
    many_servers_write_one_summary,
    a_summary_waits_for_the_morning,
    one_click_stops_summaries_and_can_be_undone,
    a_link_works_for_a_year_and_looking_changes_nothing,
    a_deleted_persons_link_answers_the_same,
    news_come_once_and_not_to_those_who_said_no,
    news_come_in_the_language_of_the_reader,
    who_wants_no_invitations_gets_none,
    a_changed_password_leaves_links_alone,
);

struct Family {
    school: Uuid,
    ann: Uuid,
}

async fn family(world: &TestApp) -> Family {
    let school = world.school("Riverside Primary").await;
    let ann = world.contact(school, "Ann Lee", Some("ann@example.com"), Some("+447700900111")).await;
    world.account("ann@example.com", &[ann]).await;
    Family { school, ann }
}

fn choose(contact: Uuid, emails: Emails, texts: bool) -> Choose {
    Choose { contact, emails, hour: SUMMARY_HOUR, texts }
}

impl Family {
    async fn wants(&self, world: &TestApp, emails: Emails) {
        let mut ann = world.signed_in("ann@example.com").await;
        ann.call(choose(self.ann, emails, true)).await.expect("chosen");
    }

    async fn message(&self, world: &TestApp, subject: &str) -> Uuid {
        let message = world.message(self.school, None, subject, "Secret words of the text").await;
        world.deliver(message, self.ann, Channel::Email, "ann@example.com", "created", &[]).await
    }

    async fn choice(&self, world: &TestApp) -> Choice {
        notifications::of(&world.app.db, [self.ann]).await.expect("a choice")[&self.ann]
    }
}

/// The letters that a round of summaries writes.
async fn summaries(world: &TestApp) -> Vec<(String, String, String)> {
    digest::write_due(&world.app, false).await.expect("a round");
    world.letters().await
}

/// Waits until it is this time in London, on this day or the next.
fn wait_until(world: &TestApp, hour: i64, minute: i64) {
    let now = world.app.now().0 / 60_000_000;
    // It is summer in these tests: London is an hour before UTC.
    let minutes = (hour * 60 + minute - 60 - now).rem_euclid(24 * 60);
    world.wait_minutes(minutes);
}

/// The token of the link that stops mails like this one.
fn token(body: &str) -> String {
    let (_, rest) = body.split_once("/unsubscribe/").expect("a link");
    rest.split_whitespace().next().expect("a token").to_owned()
}

/// What a mail program does for its reader: no cookie, from anywhere.
async fn one_click(world: &TestApp, token: &str, body: &'static str) -> u16 {
    let request = Request::post(format!("/unsubscribe/{token}"))
        .header("host", "localhost:8080")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body))
        .expect("a request");
    world.browser().send(request).await.0.as_u16()
}

const ONE_CLICK: &str = "List-Unsubscribe=One-Click";

async fn look(world: &TestApp, token: &str) -> (Mails, Option<String>, bool) {
    let seen = world.browser().call(LookAtUnsubscribe { token: token.to_owned() }).await.expect("a link");
    (seen.mails, seen.school, seen.stopped)
}

async fn a_choice_is_each_schools_own_and_the_office_sees_it(world: TestApp) {
    let people = family(&world).await;
    let hillcrest = world.school("Hillcrest Secondary").await;
    let there = world.contact(hillcrest, "A. Lee", Some("ann@example.com"), None).await;
    let account =
        sql("UPDATE contact SET account_id = (SELECT account_id FROM contact WHERE id = $1) WHERE id = $2");
    world.write(account.bind(people.ann).bind(there)).await;
    world.parent(people.school, "Bob Lee", "bob@example.com").await;
    let mut ann = world.signed_in("ann@example.com").await;
    let found = ann.call(ListChoices {}).await.expect("choices");
    assert!(found.news && found.schools.iter().all(|school| school.choice == Choice::default()));
    assert_eq!(found.schools[1].mobile.as_deref(), Some("+447700900111"));
    let found = ann.call(choose(people.ann, Emails::Daily, false)).await.expect("chosen");
    let seen: Vec<_> =
        found.schools.iter().map(|school| (school.school.name.as_str(), school.choice.emails)).collect();
    assert_eq!(seen, [("Hillcrest Secondary", Emails::Each), ("Riverside Primary", Emails::Daily)]);
    assert!(!ann.call(ChooseNews { news: false }).await.expect("chosen").news);
    assert!(!ann.call(ChooseNews { news: false }).await.expect("again").news);
    assert!(ann.call(ChooseNews { news: true }).await.expect("chosen").news);
    for hour in [-1, 6, 21, 99] {
        let request = Choose { hour, ..choose(people.ann, Emails::Daily, true) };
        assert_eq!(ann.call(request).await.unwrap_err().fields[0].code, "not_an_hour");
    }
    let mut bob = world.signed_in("bob@example.com").await;
    assert_eq!(bob.call(choose(people.ann, Emails::None, false)).await.unwrap_err().code, Code::NotFound);
    world.staff(people.school, "office@example.com", "admin").await;
    let mut office = world.staff_signed_in("office@example.com").await;
    let seen = office.call(ReadContact { id: people.ann }).await.expect("a contact");
    assert_eq!(seen.choice, Choice { emails: Emails::Daily, hour: SUMMARY_HOUR, texts: false });
}

async fn whoever_sends_asks_what_was_chosen(world: TestApp) {
    let people = family(&world).await;
    people.wants(&world, Emails::Daily).await;
    let mut tx = world.app.db.begin().await.expect("a transaction");
    for (channel, urgent, expected) in [
        (Channel::App, false, May::Send),
        (Channel::Email, false, May::InSummary),
        (Channel::Email, true, May::Send),
        (Channel::Sms, false, May::Send),
    ] {
        assert_eq!(notifications::may(&mut tx, people.ann, channel, urgent).await.expect("a rule"), expected);
    }
    assert_eq!(
        notifications::may(&mut tx, Uuid::nil(), Channel::Sms, false).await.expect("a rule"),
        May::Send
    );
}

/// R5: whatever a class list says, and however often, before a choice or after it.
async fn no_import_undoes_a_choice(world: TestApp) {
    const HEAD: &str =
        "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,PARENT_1_NAME,PARENT_1_EMAIL,PARENT_1_PHONE\n";
    let people = family(&world).await;
    world.child(people.school, "Sam", "Lee", &[people.ann]).await;
    let school: School = world
        .app
        .db
        .one(sql("SELECT id, name, code, time_zone FROM school WHERE id = $1").bind(people.school))
        .await
        .expect("the school");
    let step = prop_oneof![
        ("[AS]", "ann2?", "07700 9001[12][0-9]").prop_map(|(child, email, phone)| Err(format!(
            "{HEAD}{}am,Lee,2016-05-04,Ann Lee,{email}@example.com,{phone}\n",
            if child == "A" { "P" } else { "S" }
        ))),
        Just(Err(HEAD.to_owned())),
        (0..3usize, 7..21i64, any::<bool>()).prop_map(|(emails, hour, texts)| Ok(Choice {
            emails: [Emails::Each, Emails::Daily, Emails::None][emails],
            hour,
            texts
        })),
    ];
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let steps = prop::collection::vec(step, 30).new_tree(&mut runner).expect("steps").current();
    let mut expected = Choice::default();
    for step in steps {
        match step {
            Ok(choice) => {
                let mut tx = world.app.db.begin().await.expect("a transaction");
                notifications::set(&world.app, &mut tx, people.ann, choice).await.expect("chosen");
                tx.commit().await.expect("written");
                expected = choice;
            }
            Err(list) => {
                let bar = ProgressBar::hidden();
                // A list that cannot be taken changes nothing either.
                let _ = apply::import(&world.app, &school, list.as_bytes(), false, &bar).await;
            }
        }
        assert_eq!(people.choice(&world).await, expected);
    }
}

async fn a_summary_comes_once_a_day_at_its_hour(world: TestApp) {
    let people = family(&world).await;
    people.message(&world, "Before the choice").await;
    world.wait_minutes(5);
    people.wants(&world, Emails::Daily).await;
    wait_until(&world, 16, 0);
    people.message(&world, "Trip\nto the museum").await;
    let opened = people.message(&world, "Opened already").await;
    world.write(sql("UPDATE recipient SET read_at = sent_at WHERE id = $1").bind(opened)).await;
    world.wait_minutes(30);
    people.message(&world, "Swimming {stop} kit").await;
    assert_eq!(summaries(&world).await, [], "its hour has not come");
    wait_until(&world, 17, 2);
    let letters = summaries(&world).await;
    assert_eq!(letters.len(), 1);
    let (to, subject, body) = &letters[0];
    assert_eq!(
        (to.as_str(), subject.as_str()),
        ("ann@example.com", "New messages from Riverside Primary: 2")
    );
    assert!(body.contains("- Trip to the museum\n- Swimming {stop} kit\n"), "{body}");
    for never in ["Before the choice", "Opened already", "Secret words", "Ann"] {
        assert!(!body.contains(never), "{never}");
    }
    people.message(&world, "Later").await;
    for _ in 0..3 {
        assert_eq!(summaries(&world).await, [], "once a day");
        world.wait_hours(1);
    }
    wait_until(&world, 17, 30);
    let letters = summaries(&world).await;
    assert!(letters[0].2.contains("- Later\n") && !letters[0].2.contains("museum"), "each is named once");
    world.wait_days(1);
    assert_eq!(summaries(&world).await, [], "there is nothing new");
    people.message(&world, "The day after").await;
    let mut ann = world.signed_in("ann@example.com").await;
    ann.call(choose(people.ann, Emails::Each, true)).await.expect("no more");
    world.wait_days(1);
    assert_eq!(summaries(&world).await, []);
}

async fn many_servers_write_one_summary(world: TestApp) {
    let people = family(&world).await;
    people.wants(&world, Emails::Daily).await;
    world.wait_minutes(1);
    people.message(&world, "Trip").await;
    wait_until(&world, 17, 1);
    let rounds = (0..8).map(|_| {
        let app = world.app.clone();
        tokio::spawn(async move { digest::write_due(&app, false).await.expect("a round") })
    });
    let mut written = 0;
    for round in rounds.collect::<Vec<_>>() {
        written += round.await.expect("a server");
    }
    assert_eq!((written, world.letters().await.len()), (1, 1));
    // By hand, before the hour: that is the day's one.
    world.wait_hours(18);
    people.message(&world, "Another").await;
    world.wait_minutes(2);
    assert_eq!(digest::write_due(&world.app, true).await.expect("a round"), 1);
    world.letters().await;
    people.message(&world, "One more").await;
    wait_until(&world, 17, 1);
    assert_eq!(summaries(&world).await, []);
    world.wait_days(1);
    assert_eq!(summaries(&world).await[0].1, "New messages from Riverside Primary: 1");
}

/// A server that was away at the hour does not wake anybody in the night.
async fn a_summary_waits_for_the_morning(world: TestApp) {
    let people = family(&world).await;
    people.wants(&world, Emails::Daily).await;
    world.wait_minutes(1);
    people.message(&world, "Trip").await;
    wait_until(&world, 21, 0);
    for _ in 0..10 {
        assert_eq!(summaries(&world).await, []);
        world.wait_hours(1);
    }
    assert_eq!(summaries(&world).await.len(), 1, "at seven");
    people.message(&world, "Swimming").await;
    wait_until(&world, 17, 1);
    assert_eq!(summaries(&world).await.len(), 1, "and again at its hour");
}

async fn one_click_stops_summaries_and_can_be_undone(world: TestApp) {
    let people = family(&world).await;
    people.wants(&world, Emails::Daily).await;
    world.wait_minutes(1);
    people.message(&world, "Trip").await;
    wait_until(&world, 17, 1);
    let token = token(&summaries(&world).await[0].2);
    assert!(token.len() == 43 && !token.contains('.'), "opaque");
    for _ in 0..3 {
        assert_eq!(one_click(&world, &token, ONE_CLICK).await, 200, "the same again is the same");
        assert_eq!(people.choice(&world).await.emails, Emails::None);
        assert_eq!(look(&world, &token).await, (Mails::Messages, Some("Riverside Primary".to_owned()), true));
    }
    people.message(&world, "Swimming").await;
    world.wait_days(1);
    assert_eq!(summaries(&world).await, [], "no summary, and no mail in its place");
    let undo = Unsubscribe { token: token.clone(), stop: false };
    for _ in 0..2 {
        assert!(!world.browser().call(undo.clone()).await.expect("undone").stopped);
    }
    assert_eq!(people.choice(&world).await, Choice { emails: Emails::Daily, ..Choice::default() });
    // What is chosen elsewhere is what the link says.
    people.wants(&world, Emails::None).await;
    assert!(look(&world, &token).await.2);
    assert!(!world.browser().call(undo).await.expect("undone").stopped);
    assert_eq!(people.choice(&world).await.emails, Emails::Daily);
}

async fn a_link_works_for_a_year_and_looking_changes_nothing(world: TestApp) {
    let people = family(&world).await;
    people.wants(&world, Emails::Daily).await;
    world.wait_minutes(1);
    people.message(&world, "Trip").await;
    wait_until(&world, 17, 1);
    let token = token(&summaries(&world).await[0].2);
    assert!(!look(&world, &token).await.2);
    let (status, _) = world.browser().raw("GET", &format!("/unsubscribe/{token}"), None).await;
    assert!(status.as_u16() != 405 && !look(&world, &token).await.2, "a scanner stops nothing");
    for body in ["", "List-Unsubscribe=Yes", "a=b"] {
        assert_eq!(one_click(&world, &token, body).await, 400);
    }
    let json = Some(serde_json::json!({}));
    assert_eq!(world.browser().raw("POST", &format!("/unsubscribe/{token}"), json).await.0.as_u16(), 400);
    for wrong in ["", "x", &token[1..], &token.to_uppercase()] {
        if !wrong.is_empty() {
            assert_eq!(one_click(&world, wrong, ONE_CLICK).await, 410, "{wrong}");
        }
        let problem = world.browser().call(LookAtUnsubscribe { token: wrong.to_owned() }).await.unwrap_err();
        assert_eq!(problem.code, Code::Expired);
    }
    assert_eq!(people.choice(&world).await.emails, Emails::Daily);
    world.wait_days(365);
    assert_eq!(one_click(&world, &token, ONE_CLICK).await, 200);
    world.wait_days(1);
    assert_eq!(one_click(&world, &token, ONE_CLICK).await, 410);
    server::accounts::session::sweep(&world.app).await.expect("swept");
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM unsubscribe")).await, 0);
}

async fn a_deleted_persons_link_answers_the_same(world: TestApp) {
    let people = family(&world).await;
    people.wants(&world, Emails::Daily).await;
    world.wait_minutes(1);
    people.message(&world, "Trip").await;
    wait_until(&world, 17, 1);
    let summary = token(&summaries(&world).await[0].2);
    let news = News { subject: "New".to_owned(), text: "Replies".to_owned(), ..News::default() };
    news::send(&world.app, &news, &ProgressBar::hidden()).await.expect("sent");
    let news = token(&world.letters().await[0].2);
    assert_eq!(one_click(&world, &news, ONE_CLICK).await, 200);
    let before = [look(&world, &summary).await, look(&world, &news).await];
    let mut ann = world.signed_in("ann@example.com").await;
    ann.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("deleted");
    for _ in 0..2 {
        assert_eq!([look(&world, &summary).await, look(&world, &news).await], before);
        world.wait_days(30);
        server::privacy::deletion::purge(&world.app).await.expect("a purge");
    }
    for token in [&summary, &news] {
        assert_eq!(one_click(&world, token, ONE_CLICK).await, 200);
        assert!(look(&world, token).await.2);
        let undone = Unsubscribe { token: token.clone(), stop: false };
        assert!(!world.browser().call(undone).await.expect("undone").stopped);
        assert!(!look(&world, token).await.2);
    }
    let kept = sql("SELECT COUNT(*) FROM unsubscribe WHERE contact_id IS NOT NULL OR account_id IS NOT NULL");
    assert_eq!(world.count(kept).await, 0);
}

async fn news_come_once_and_not_to_those_who_said_no(world: TestApp) {
    let people = family(&world).await;
    for name in ["bob", "cat", "dan"] {
        world.parent(people.school, name, &format!("{name}@example.com")).await;
    }
    world.signed_in("bob@example.com").await.call(ChooseNews { news: false }).await.expect("chosen");
    let first = News::parse("# You can reply now\n\nOpen a message.").expect("news");
    let send = async |news: &News| news::send(&world.app, news, &ProgressBar::hidden()).await.expect("sent");
    let counted = news::count(&world.app, &first).await.expect("counted");
    assert_eq!((counted.written, counted.declined), (3, 1));
    let went = send(&first).await;
    assert_eq!((went.written, went.before, went.declined), (3, 0, 1));
    let letters = world.letters().await;
    let mut to: Vec<_> = letters.iter().map(|letter| letter.0.as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["ann@example.com", "cat@example.com", "dan@example.com"]);
    assert!(letters[0].1 == "You can reply now" && letters[0].2.starts_with("Open a message.\n"));
    // After a crash in the middle: who was written to is not written to again.
    let forget = sql(
        "DELETE FROM bulletin_sent WHERE account_id = (SELECT id FROM account WHERE email = 'cat@example.com')",
    );
    world.write(forget).await;
    let both = [first.clone(), first.clone()].map(|news| {
        let app = world.app.clone();
        tokio::spawn(
            async move { news::send(&app, &news, &ProgressBar::hidden()).await.expect("sent").written },
        )
    });
    let mut written = 0;
    for one in both {
        written += one.await.expect("a command");
    }
    let again = world.letters().await;
    assert_eq!((written, again.len(), again[0].0.as_str()), (1, 1, "cat@example.com"));
    // One click, and the next news go to two.
    assert_eq!(one_click(&world, &token(&again[0].2), ONE_CLICK).await, 200);
    assert_eq!(look(&world, &token(&again[0].2)).await, (Mails::News, None, true));
    let second = News { subject: "Summaries".to_owned(), ..first.clone() };
    assert_eq!(send(&second).await.written, 2);
    assert!(!world.signed_in("cat@example.com").await.call(ListChoices {}).await.expect("choices").news);
    assert_eq!(send(&first).await.written, 0);
}

async fn news_come_in_the_language_of_the_reader(world: TestApp) {
    let people = family(&world).await;
    for (name, language) in [("bob", Language::Urdu), ("cat", Language::Polish)] {
        let email = format!("{name}@example.com");
        world.parent(people.school, name, &email).await;
        let mut browser = world.signed_in(&email).await;
        browser.call(ChangeLanguage { language }).await.expect("chosen");
    }
    let mut news = News::parse("# New\n\nYou can reply.").expect("news");
    news.translate(Language::Urdu, News::parse("# نیا\n\nآپ جواب دے سکتے ہیں۔").expect("news"));
    news::send(&world.app, &news, &ProgressBar::hidden()).await.expect("sent");
    let letters = world.letters().await;
    let to = |email: &str| letters.iter().find(|letter| letter.0 == email).expect("a letter");
    // There is no Polish text: the frame is Polish all the same.
    for (email, subject, text) in [
        ("ann@example.com", "New", "You can reply.\n\n--\nYou are getting this"),
        ("bob@example.com", "نیا", "آپ جواب دے سکتے ہیں۔\n\n--\nیہ ای میل"),
        ("cat@example.com", "New", "You can reply.\n\n--\nOtrzymujesz"),
    ] {
        let plain = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(plain(&to(email).1), subject);
        assert!(plain(&to(email).2).starts_with(text), "{}", to(email).2);
    }
    // A translation that comes later is no other news.
    news.translate(Language::Polish, News::parse("# Nowe\n\nTekst.").expect("news"));
    assert_eq!(news::send(&world.app, &news, &ProgressBar::hidden()).await.expect("sent").written, 0);
}

async fn who_wants_no_invitations_gets_none(world: TestApp) {
    let riverside = world.school("Riverside Primary").await;
    let hillcrest = world.school("Hillcrest Secondary").await;
    for school in [riverside, hillcrest] {
        world.contact(school, "Ann Lee", Some("ann@example.com"), None).await;
    }
    let email = Email::parse("ann@example.com").expect("an address");
    let invite = async |school| invitation::invite(&world.app, school, &email).await.expect("asked");
    assert_eq!(invite(riverside).await, Invited::Sent);
    let letter = world.letters().await.remove(0).2;
    assert!(letter.contains("/invite#") && letter.contains("Stop invitations"), "{letter}");
    let token = token(&letter);
    assert_eq!(look(&world, &token).await, (Mails::Invitations, None, false));
    assert_eq!(one_click(&world, &token, ONE_CLICK).await, 200);
    assert_eq!((invite(riverside).await, invite(hillcrest).await), (Invited::Declined, Invited::Declined));
    assert_eq!(world.letters().await, []);
    world.browser().call(Unsubscribe { token, stop: false }).await.expect("undone");
    assert_eq!(invite(hillcrest).await, Invited::Sent);
}

async fn a_changed_password_leaves_links_alone(world: TestApp) {
    family(&world).await;
    let news = News { subject: "New".to_owned(), text: "Replies".to_owned(), ..News::default() };
    news::send(&world.app, &news, &ProgressBar::hidden()).await.expect("sent");
    let token = token(&world.letters().await[0].2);
    let mut ann = world.signed_in("ann@example.com").await;
    let change = shared::new_password::ChangePassword {
        current: PASSWORD.to_owned(),
        password: "teapot gravel lantern".to_owned(),
    };
    ann.call(change).await.expect("changed");
    assert_eq!(one_click(&world, &token, ONE_CLICK).await, 200);
    let next = News { text: "More".to_owned(), ..news };
    assert_eq!(news::send(&world.app, &next, &ProgressBar::hidden()).await.expect("sent").declined, 1);
}
