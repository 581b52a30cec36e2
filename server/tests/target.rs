//! One address or number gets so many messages of a kind and no more, whoever asks for them and from however many accounts.

mod common;

use common::{Browser, PASSWORD, TestApp};
use futures_util::future::join_all;
use server::{
    accounts::invitation::{Invited, invite},
    db::sql,
    mail::per_address::{Kind, take, until_free},
};
use shared::{
    Code, Problem, Time, Uuid,
    details::{CODES_AN_HOUR, Field, PendingChange, StartChange},
    email::Email,
    join::{ConfirmRegistration, REGISTRATIONS_A_DAY, Register},
    new_password::ForgotPassword,
    session::SignIn,
};

both!(
    many_accounts_at_once_send_no_more_to_one_target,
    a_day_has_its_limit_too,
    each_kind_is_counted_by_itself,
    who_registers_with_a_number_that_had_too_many_is_in_without_it,
    an_address_is_invited_so_often_whatever_the_school,
    a_locked_account_is_told_a_few_times_a_day,
    what_is_counted_names_nobody_and_goes,
    no_kind_uses_up_another,
);

/// More than one account may ask for in an hour.
const MANY: usize = 20;

/// So many parents, each with an account of their own.
async fn parents(world: &TestApp, many: usize) -> Vec<(Uuid, Browser)> {
    let school = world.school("Riverside Primary").await;
    let mut parents = Vec::new();
    for at in 0..many {
        let email = format!("p{at}@example.com");
        let contact = world.parent(school, &format!("Parent {}", "x".repeat(at + 1)), &email).await;
        parents.push((contact, world.signed_in(&email).await));
    }
    parents
}

async fn ask(parent: &mut (Uuid, Browser), field: Field, value: &str) -> Result<PendingChange, Problem> {
    let (contact, phone) = parent;
    let (value, contacts) = (value.to_owned(), vec![*contact]);
    phone.call(StartChange { field, value, contacts, password: PASSWORD.to_owned() }).await
}

/// How many letters wait for somebody, by their address; what is written beside an answer is among them.
async fn letters_to(world: &TestApp, address: &str) -> i64 {
    server::work::finish(&world.app).await;
    world.count(sql("SELECT COUNT(*) FROM service_message WHERE address = $1").bind(address)).await
}

async fn many_accounts_at_once_send_no_more_to_one_target(world: TestApp) {
    let mut parents = parents(&world, MANY).await;
    // However they write it, it is one target.
    for (field, spellings, address) in [
        (Field::Mobile, ["07700 900222", "+44 7700 900222"], "+447700900222"),
        (Field::Email, ["victim@example.com", "VICTIM@example.com"], "victim@example.com"),
    ] {
        let asked = parents.iter_mut().enumerate();
        let answers =
            join_all(asked.map(async |(at, parent)| ask(parent, field, spellings[at % 2]).await)).await;
        let (sent, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
        assert_eq!(i64::try_from(sent.len()).expect("few"), CODES_AN_HOUR, "{field:?}");
        for refused in refused {
            let problem = refused.unwrap_err();
            assert_eq!(problem.code, Code::TooMany, "{problem:?}");
            assert!(problem.retry_after.is_some_and(|wait| (1..=3600).contains(&wait)), "{problem:?}");
        }
        let written = world
            .count(
                sql("SELECT COUNT(*) FROM service_message WHERE LOWER(address) = $1")
                    .bind(address.to_owned()),
            )
            .await;
        assert_eq!(written, CODES_AN_HOUR, "{field:?}");
    }
    // Another target is another's.
    ask(&mut parents[0], Field::Mobile, "07700 900333").await.expect("sent");
}

async fn a_day_has_its_limit_too(world: TestApp) {
    let mut parents = parents(&world, 2).await;
    for _ in 0..2 {
        for _ in 0..CODES_AN_HOUR {
            ask(&mut parents[0], Field::Mobile, "07700 900222").await.expect("sent");
        }
        world.wait_hours(1);
    }
    let problem = ask(&mut parents[1], Field::Mobile, "07700 900222").await.unwrap_err();
    assert_eq!((problem.code, problem.retry_after), (Code::TooMany, Some(22 * 3600)));
    world.wait_hours(19);
    // The session has ended meanwhile, and the wait is shorter.
    parents[1].1 = world.signed_in("p1@example.com").await;
    assert!(ask(&mut parents[1], Field::Mobile, "07700 900222").await.is_err());
    world.wait_hours(3);
    ask(&mut parents[1], Field::Mobile, "07700 900222").await.expect("when it was said");
}

async fn register(world: &TestApp, school: Uuid, email: &str, mobile: &str) -> Result<Uuid, Problem> {
    let request = Register {
        school,
        groups: Vec::new(),
        name: "Nia New".to_owned(),
        email: email.to_owned(),
        mobile: mobile.to_owned(),
        password: PASSWORD.to_owned(),
        policy: server::policy::current(&world.app).await.expect("a policy").version,
    };
    world.browser().call(request).await.map(|registered| registered.id)
}

async fn listed(world: &TestApp, name: &str) -> Uuid {
    let school = world.school(name).await;
    world.write(sql("UPDATE school SET registration = 'listed' WHERE id = $1").bind(school)).await;
    school
}

/// Whoever fills a person's mailbox with what strangers can cause does not take their link for a new password from them.
async fn each_kind_is_counted_by_itself(world: TestApp) {
    let mut parents = parents(&world, 2).await;
    let school = listed(&world, "Hillcrest Secondary").await;
    let victim = "p0@example.com";
    for _ in 0..CODES_AN_HOUR {
        ask(&mut parents[1], Field::Email, victim).await.expect("sent");
    }
    assert!(ask(&mut parents[1], Field::Email, victim).await.is_err());
    for _ in 0..REGISTRATIONS_A_DAY {
        register(&world, school, victim, "").await.expect("sent");
    }
    assert_eq!(register(&world, school, victim, "").await.unwrap_err().code, Code::TooMany);
    let before = letters_to(&world, victim).await;
    world.browser().call(ForgotPassword { email: victim.to_owned() }).await.expect("the same for all");
    assert_eq!(letters_to(&world, victim).await, before + 1, "a link for a new password");
}

async fn who_registers_with_a_number_that_had_too_many_is_in_without_it(world: TestApp) {
    let mut parents = parents(&world, 1).await;
    let school = listed(&world, "Hillcrest Secondary").await;
    for _ in 0..CODES_AN_HOUR {
        ask(&mut parents[0], Field::Mobile, "07700 900222").await.expect("sent");
    }
    world.letters().await;
    for (email, mobile, is_asked) in
        [("nia@example.com", "07700 900222", false), ("mia@example.com", "07700 900333", true)]
    {
        let id = register(&world, school, email, mobile).await.expect("registered");
        let (_, _, body) = world.letters().await.remove(0);
        let code = body.split_whitespace().find(|word| word.len() == 6 && word.parse::<u32>().is_ok());
        let code = code.expect("a code").to_owned();
        let joined = world.browser().call(ConfirmRegistration { id, code }).await.expect("in");
        assert_eq!(joined.mobile.is_some(), is_asked, "{mobile}");
        assert_eq!(world.letters().await.iter().any(|(to, ..)| to.starts_with("+44")), is_asked, "{mobile}");
    }
}

async fn an_address_is_invited_so_often_whatever_the_school(world: TestApp) {
    let email = Email::parse("ann@example.com").expect("an address");
    let mut schools = Vec::new();
    for name in ["Riverside Primary", "Hillcrest Secondary"] {
        let school = world.school(name).await;
        world.contact(school, "Ann Lee", Some("ann@example.com"), None).await;
        schools.push(school);
    }
    let invited = join_all((0..MANY).map(|at| invite(&world.app, schools[at % 2], &email))).await;
    let sent = invited.into_iter().filter(|one| *one.as_ref().expect("asked") == Invited::Sent).count();
    assert_eq!(sent, 5);
    assert_eq!(letters_to(&world, "ann@example.com").await, 5);
    assert_eq!(invite(&world.app, schools[0], &email).await.expect("asked"), Invited::TooMany);
    let links = sql("SELECT COUNT(*) FROM invitation");
    assert_eq!(world.count(links).await, 1, "the latest link works on");
    world.wait_days(1);
    assert_eq!(invite(&world.app, schools[0], &email).await.expect("asked"), Invited::Sent);
}

async fn a_locked_account_is_told_a_few_times_a_day(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let wrong =
        || SignIn { email: "ann@example.com".to_owned(), password: "wrong".to_owned(), remember: false };
    for _ in 0..6 {
        while world.browser().call(wrong()).await.unwrap_err().code != Code::Locked {}
        world.wait_hours(1);
    }
    assert_eq!(letters_to(&world, "ann@example.com").await, 3);
}

async fn what_is_counted_names_nobody_and_goes(world: TestApp) {
    let mut parents = parents(&world, 1).await;
    ask(&mut parents[0], Field::Mobile, "07700 900222").await.expect("sent");
    ask(&mut parents[0], Field::Email, "new@example.com").await.expect("sent");
    let rows = world.rows("target_message").await;
    assert!(!rows.contains("900222") && !rows.contains("example"), "{rows}");
    let count = || sql("SELECT COUNT(*) FROM target_message");
    world.wait_minutes(24 * 60 - 1);
    server::accounts::session::sweep(&world.app).await.expect("swept");
    assert_eq!(world.count(count()).await, 2);
    world.wait_minutes(1);
    server::accounts::session::sweep(&world.app).await.expect("swept");
    assert_eq!(world.count(count()).await, 0);
}

/// Of each kind all that is promised goes to one address, after whatever went to it of the others.
async fn no_kind_uses_up_another(world: TestApp) {
    let sent = async |kind| {
        let mut sent = 0;
        loop {
            let mut tx = world.app.db.begin().await.expect("a transaction");
            if take(&world.app, &mut tx, kind, "ann@example.com").await.is_err() {
                return sent;
            }
            tx.commit().await.expect("counted");
            sent += 1;
        }
    };
    let kinds = [
        (Kind::Change, CODES_AN_HOUR, CODES_AN_HOUR),
        (Kind::Registration, REGISTRATIONS_A_DAY, 0),
        (Kind::Invitation, 5, 0),
        (Kind::Locked, 3, 0),
    ];
    for (kind, at_once, _) in kinds {
        assert_eq!(sent(kind).await, at_once, "{kind:?}");
    }
    world.wait_hours(23);
    for (kind, _, later) in kinds {
        assert_eq!(sent(kind).await, later, "{kind:?}, on the same day");
    }
    world.wait_hours(1);
    for (kind, at_once, _) in kinds {
        assert_eq!(sent(kind).await, at_once, "{kind:?}, a day after the first");
    }
}

#[test]
fn a_clock_that_was_set_back_keeps_nobody_waiting_longer_than_the_span() {
    let now = Time(1_788_249_600_000_000);
    let at = |seconds: i64| [(now.plus_seconds(seconds).0,)];
    assert_eq!(until_free(&at(-600), 1, 3600, now), 3000);
    assert_eq!(until_free(&at(86_400), 1, 3600, now), 3600);
    assert_eq!(until_free(&at(-600), 2, 3600, now), 0, "one of two");
}
