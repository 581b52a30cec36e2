//! Whatever happens at the same moment as a deletion comes before it and goes with it, or after it and finds nobody.

mod common;

use common::{Browser, PASSWORD, TestApp};
use futures_util::future::join_all;
use server::{
    accounts::{code::Code as Digits, password_hash::hash_password},
    db::{Value, sql},
    http::caller::SESSION_COOKIE,
    import::{School, apply},
    privacy::deletion::purge,
    secret::token_hash,
};
use shared::{
    Code, Problem, Uuid,
    copy::{DOWNLOAD, MakeCopy},
    deletion::DeleteMe,
    details::{CODES_AN_HOUR, ConfirmChange, Field, StartChange},
    enquiry::{Ask, BeginEnquiry, LEAST_SECONDS, Topic},
    join::{REGISTRATIONS_A_DAY, Register},
    new_password::{ForgotPassword, RESETS_AN_HOUR},
    reply::SendReply,
    requests::ApproveRequest,
};

both!(
    six_deletions_at_once_are_one,
    each_pair_at_once_leaves_nothing_of_the_deleted,
    many_at_once_are_no_more_than_the_limit,
);

const LETTER: &[u8] = include_bytes!("files/letter.pdf");
/// How often each pair is started.
const ROUNDS: usize = 100;
/// How many rounds are under way at a time.
const AT_ONCE: usize = 4;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Delete,
    Approve,
    Reply,
    Upload,
    Enquire,
    Change,
    Export,
    Import,
}

const ACTS: [Act; 8] =
    [Act::Delete, Act::Approve, Act::Reply, Act::Upload, Act::Enquire, Act::Change, Act::Export, Act::Import];

fn delete() -> DeleteMe {
    DeleteMe { password: PASSWORD.to_owned() }
}

async fn six_deletions_at_once_are_one(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let mut phones = Vec::new();
    for _ in 0..6 {
        phones.push(world.signed_in("ann@example.com").await);
    }
    let answers = join_all(phones.iter_mut().map(|phone| phone.call(delete()))).await;
    let (deleted, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
    assert_eq!(deleted.len(), 1, "one of six");
    for refused in refused {
        assert_eq!(refused.unwrap_err().code, Code::SignedOut);
    }
    let letters = world.letters().await;
    assert_eq!(letters.len(), 1, "one mail");
    let reference = deleted.into_iter().next().expect("one").expect("deleted").reference;
    assert!(letters[0].2.contains(&reference), "with the one receipt");
    let kept = sql("SELECT COUNT(*) FROM account WHERE deletion_reference = $1").bind(&reference);
    assert_eq!(world.count(kept).await, 1);
}

/// Someone to whom two things happen at once.
struct Person {
    email: String,
    browser: Browser,
    copy: Uuid,
    request: Uuid,
    change: Uuid,
    digits: String,
}

/// A school with people who can do everything, each of whom waits for the other school.
async fn people(world: &TestApp, hash: &str, school: Uuid, other: Uuid, pair: usize) -> Vec<Person> {
    let (app, now) = (&world.app, world.app.now());
    let trip = world.message(school, None, "Trip", "Bring a coat").await;
    world.allow_replies(trip).await;
    let mut people = Vec::new();
    let mut rows: [Vec<Vec<Value>>; 7] = Default::default();
    for at in 0..ROUNDS {
        let email = format!("trace.{pair}.{at}@example.com");
        let [account, contact, copy, request, change, session] = std::array::from_fn(|_| app.new_id());
        let secret = format!("{session}{account}");
        let digits = Digits::new(app, change, true);
        rows[0].push(vec![account.into(), (&email).into(), (&email).into(), hash.into(), now.into()]);
        rows[1].push(vec![
            contact.into(),
            school.into(),
            account.into(),
            format!("Trace Lee{pair}x{at}").into(),
            (&email).into(),
            (&email).into(),
            now.into(),
            now.into(),
        ]);
        rows[2].push(vec![copy.into(), trip.into(), contact.into(), now.into()]);
        rows[3].push(vec![
            request.into(),
            account.into(),
            other.into(),
            "Trace Lee".into(),
            "pending".into(),
            now.into(),
        ]);
        rows[4].push(vec![
            change.into(),
            account.into(),
            "email".into(),
            format!("new.{email}").into(),
            serde_json::to_string(&[contact]).expect("JSON").into(),
            digits.hash.into(),
            0_i64.into(),
            false.into(),
            now.into(),
            now.plus_hours(1).into(),
        ]);
        rows[5].push(vec![
            session.into(),
            token_hash(&secret).into(),
            account.into(),
            false.into(),
            "A browser".into(),
            now.into(),
            now.into(),
            now.plus_hours(12).into(),
        ]);
        rows[6].push(vec![
            app.new_id().into(),
            account.into(),
            token_hash(&secret).into(),
            0_i64.into(),
            now.into(),
            now.plus_days(30).into(),
        ]);
        let mut browser = world.browser();
        browser.cookies.insert(SESSION_COOKIE.to_owned(), secret);
        people.push(Person { email, browser, copy, request, change, digits: digits.digits });
    }
    for (head, rows) in [
        "INSERT INTO account (id, email, email_key, password_hash, created_at) VALUES ",
        "INSERT INTO contact (id, school_id, account_id, mis_name, mis_email, mis_email_key, created_at, updated_at) VALUES ",
        "INSERT INTO recipient (id, message_id, contact_id, sent_at) VALUES ",
        "INSERT INTO join_request (id, account_id, school_id, name, state, created_at) VALUES ",
        "INSERT INTO pending_change (id, account_id, field, value, contacts, code_hash, tries, over, created_at, expires_at) VALUES ",
        "INSERT INTO session (id, token_hash, account_id, resumed, browser, created_at, used_at, expires_at) VALUES ",
        "INSERT INTO known_device (id, account_id, session_hash, failures, last_at, expires_at) VALUES ",
    ]
    .into_iter()
    .zip(rows)
    {
        world.write(sql(head).push_rows(rows)).await;
    }
    people
}

/// What a round needs beside its person.
struct Round<'a> {
    world: &'a TestApp,
    school: &'a School,
    office: &'a Browser,
    stamp: &'a str,
}

/// Does one thing; whatever comes of it, it is no fault of the server.
async fn act(round: &Round<'_>, person: &Person, act: Act) {
    let mut phone = person.browser.at(round.world);
    let answer: Result<(), Problem> = match act {
        Act::Delete => phone.call(delete()).await.map(drop),
        Act::Approve => {
            let request = ApproveRequest { id: person.request, contact: None, groups: Vec::new() };
            round.office.at(round.world).call(request).await.map(drop)
        }
        Act::Reply => {
            let request = SendReply {
                id: person.copy,
                request: round.world.app.new_id(),
                text: "Trace".to_owned(),
                attachments: Vec::new(),
            };
            phone.call(request).await.map(drop)
        }
        Act::Upload => {
            let path = format!("/api/messages/{}/attachments", person.copy);
            phone.upload(&path, "trace.pdf", LETTER).await.map(drop)
        }
        Act::Enquire => {
            let ask = Ask {
                topic: Topic::Other,
                school_id: None,
                school: String::new(),
                name: "Trace Lee".to_owned(),
                email: String::new(),
                question: "Trace".to_owned(),
                stamp: round.stamp.to_owned(),
                website: String::new(),
            };
            phone.call(ask).await.map(drop)
        }
        Act::Change => {
            phone.call(ConfirmChange { id: person.change, code: person.digits.clone() }).await.map(drop)
        }
        Act::Export => match phone.call(MakeCopy { password: PASSWORD.to_owned() }).await {
            Ok(link) => {
                let (status, _) = phone.fetch_any(&DOWNLOAD.replace("{id}", &link.id.to_string())).await;
                assert!(!status.is_server_error(), "{act:?}: {status}");
                Ok(())
            }
            Err(problem) => Err(problem),
        },
        Act::Import => {
            let list = format!(
                "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,PARENT_1_NAME,PARENT_1_EMAIL\n\
                 Sam,Lee,2016-05-04,Trace Lee,{}\n",
                person.email
            );
            let bar = indicatif::ProgressBar::hidden();
            apply::import(&round.world.app, round.school, list.as_bytes(), false, &bar)
                .await
                .expect("imported");
            Ok(())
        }
    };
    if let Err(problem) = answer {
        assert!(matches!(problem.status, 401 | 404 | 410 | 422), "{act:?}: {problem:?}");
    }
}

async fn each_pair_at_once_leaves_nothing_of_the_deleted(world: TestApp) {
    let other = world.school("Hillside School").await;
    world.staff(other, "office@example.com", "admin").await;
    let office = world.staff_signed_in("office@example.com").await;
    let stamp = world.browser().call(BeginEnquiry {}).await.expect("a form").stamp;
    world.wait_seconds(LEAST_SECONDS);
    let hash = hash_password(&world.app, PASSWORD).await.expect("a hash");
    let mut pair = 0;
    for (at, one) in ACTS.into_iter().enumerate() {
        for another in ACTS.into_iter().skip(at) {
            pair += 1;
            let id = world.school(&format!("{pair} School")).await;
            let school =
                world.app.db.one(sql("SELECT id, name, code, time_zone FROM school WHERE id = $1").bind(id));
            let school: School = school.await.expect("the school");
            let people = people(&world, &hash, id, other, pair).await;
            let round = Round { world: &world, school: &school, office: &office, stamp: &stamp };
            for some in people.chunks(AT_ONCE) {
                join_all(some.iter().map(async |person| {
                    tokio::join!(act(&round, person, one), act(&round, person, another));
                }))
                .await;
            }
        }
    }
    let deleted = sql("SELECT COUNT(*) FROM account WHERE deleted_at IS NOT NULL");
    let deleted = world.count(deleted).await;
    let all = i64::try_from(ACTS.len() * ROUNDS).expect("a number");
    // A confirmed address ends the sign-in that the deletion came with, where it was first: those of that one pair may still be here.
    let one_pair = i64::try_from(ROUNDS).expect("a number");
    assert!((all - one_pair..=all).contains(&deleted), "{deleted} of {all}");
    nothing_is_seen_of_the_deleted(&world).await;
    assert_eq!(world.broken_references().await, 0);
    world.wait_days(30);
    let purged = purge(&world.app).await.expect("a purge");
    assert_eq!((purged.accounts, purged.left), (deleted, 0));
    for query in [
        sql("SELECT COUNT(*) FROM account WHERE deleted_at IS NOT NULL"),
        sql("SELECT COUNT(*) FROM contact WHERE deleted_at IS NOT NULL"),
        sql("SELECT COUNT(*) FROM enquiry WHERE deleted_at IS NOT NULL"),
    ] {
        assert_eq!(world.count(query).await, 0);
    }
    assert_eq!(world.broken_references().await, 0);
}

/// Neither their ids nor their addresses stand in any view, and nothing is on its way to them but the receipt.
async fn nothing_is_seen_of_the_deleted(world: &TestApp) {
    let deleted: Vec<(Uuid, String)> = world
        .app
        .db
        .all(sql("SELECT id, email FROM account WHERE deleted_at IS NOT NULL ORDER BY id"))
        .await
        .expect("accounts");
    let contacts: Vec<(Uuid,)> = world
        .app
        .db
        .all(sql(
            "SELECT c.id FROM contact c JOIN account a ON a.id = c.account_id WHERE a.deleted_at IS NOT NULL",
        ))
        .await
        .expect("contacts");
    for view in world.views().await {
        let shown = world.rows(&view).await;
        for (id, email) in &deleted {
            assert!(!shown.contains(&id.simple().to_string()), "{view} shows {email}");
            assert!(!shown.contains(email), "{view} shows {email}");
        }
        for (id,) in &contacts {
            assert!(!shown.contains(&id.simple().to_string()), "{view} shows the contact {id}");
        }
    }
    for table in ["session", "pending_change", "password_reset", "copy_link", "service_message", "no_news"] {
        let rows = world.rows(table).await;
        for (id, email) in &deleted {
            assert!(!rows.contains(&id.simple().to_string()), "{table} has {email}");
        }
    }
}

async fn many_at_once_are_no_more_than_the_limit(world: TestApp) {
    const MANY: usize = 20;
    let school = world.school("Riverside Primary").await;
    world.write(sql("UPDATE school SET registration = 'listed' WHERE id = $1").bind(school)).await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let phone = world.signed_in("ann@example.com").await;
    let phones = || (0..MANY).map(|_| phone.at(&world)).collect::<Vec<_>>();
    let strangers = || (0..MANY).map(|_| world.browser()).collect::<Vec<_>>();
    let allowed = |answers: &[bool]| i64::try_from(answers.iter().filter(|ok| **ok).count()).expect("few");

    let codes = join_all(phones().into_iter().enumerate().map(async |(at, mut phone)| {
        let request = StartChange {
            field: Field::Email,
            value: format!("ann{at}@example.com"),
            contacts: vec![ann],
            password: PASSWORD.to_owned(),
        };
        phone.call(request).await.is_ok()
    }))
    .await;
    assert_eq!(allowed(&codes), CODES_AN_HOUR);

    let stamp = world.browser().call(BeginEnquiry {}).await.expect("a form").stamp;
    world.wait_seconds(LEAST_SECONDS);
    let ask = |email: &str| Ask {
        topic: Topic::Other,
        school_id: None,
        school: String::new(),
        name: "Cat Moss".to_owned(),
        email: email.to_owned(),
        question: "Where?".to_owned(),
        stamp: stamp.clone(),
        website: String::new(),
    };
    let asked = join_all(phones().into_iter().map(async |mut phone| phone.call(ask("")).await.is_ok())).await;
    assert_eq!(allowed(&asked), 5, "of an account");
    let asked = join_all(
        strangers().into_iter().map(async |mut browser| browser.call(ask("cat@example.com")).await.is_ok()),
    )
    .await;
    assert_eq!(allowed(&asked), 5, "of an address");

    let policy = server::policy::current(&world.app).await.expect("a policy").version;
    let registered = join_all(strangers().into_iter().map(async |mut browser| {
        let request = Register {
            school,
            groups: Vec::new(),
            name: "Cat Moss".to_owned(),
            email: "cat@example.com".to_owned(),
            mobile: String::new(),
            password: PASSWORD.to_owned(),
            policy: policy.clone(),
        };
        browser.call(request).await.is_ok()
    }))
    .await;
    assert_eq!(allowed(&registered), REGISTRATIONS_A_DAY);

    join_all(
        phones()
            .into_iter()
            .map(async |mut phone| phone.call(MakeCopy { password: PASSWORD.to_owned() }).await.map(drop)),
    )
    .await;
    let links = sql("SELECT COUNT(*) FROM copy_link");
    assert!(world.count(links).await <= 5, "the oldest give way");

    join_all(strangers().into_iter().map(async |mut browser| {
        browser.call(ForgotPassword { email: "ann@example.com".to_owned() }).await.expect("the same for all")
    }))
    .await;
    // The links are written beside the answers.
    server::work::finish(&world.app).await;
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM password_reset")).await, RESETS_AN_HOUR);
}
