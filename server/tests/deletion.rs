//! P10: a parent leaves for good.

mod common;

use common::{PASSWORD, TestApp, a_copy, a_message};
use server::{
    db::sql,
    import::{School, apply},
    mail::queue,
    privacy::deletion::{OF_ACCOUNT, OF_CONTACT, OF_ENQUIRY, Purged, purge},
};
use shared::{
    Code, Time, Uuid,
    choices::{Choose, ChooseNews, Emails, SUMMARY_HOUR},
    deletion::{DeleteMe, LookAtDeletion},
    history::{Channel, ListHistory},
    me::WhoAmI,
    office::{ListDeliveries, ReadContact, SearchContacts},
    session::Resume,
};

both!(
    what_goes_is_listed,
    the_password_is_asked_and_wrong_ones_lock,
    a_deleted_parent_is_invisible_at_once,
    a_purge_removes_everything_when_it_is_due,
    what_others_share_stays,
    no_import_brings_a_deleted_parent_back,
    no_view_shows_the_deleted,
    the_purge_knows_every_reference,
    one_who_cannot_be_purged_holds_up_nobody,
    one_who_cannot_be_purged_stays_whole,
    a_device_that_ran_out_is_not_counted,
    a_purge_of_several_leaves_one_row_behind,
    a_long_history_goes_whole,
    nothing_purged_is_left_in_sqlites_files,
    a_second_deletion_puts_nothing_off,
    files_go_with_what_they_belong_to_alone,
);

struct World {
    school: Uuid,
    ann: Uuid,
    copy: Uuid,
}

async fn family(world: &TestApp) -> World {
    let school = world.school("Riverside Primary").await;
    let ann = world.contact(school, "Ann Lee", Some("ann@example.com"), Some("+447700900111")).await;
    world.account("ann@example.com", &[ann]).await;
    let bob = world.parent(school, "Bob Lee", "bob@example.com").await;
    let sam = world.child(school, "Sam", "Lee", &[ann, bob]).await;
    let shared = world.message(school, None, "Trip", "Bring a coat").await;
    world.deliver(shared, bob, Channel::Email, "bob@example.com", "delivered", &[sam]).await;
    let copy = world.deliver(shared, ann, Channel::Email, "ann@example.com", "delivered", &[sam]).await;
    world.also_deliver(copy, Channel::Sms, "+447700900111", "created").await;
    let own = world.message(school, None, "Only for Ann", "A private word").await;
    let answered = world.deliver(own, ann, Channel::Email, "ann@example.com", "delivered", &[]).await;
    world.reply(answered, "Thank you").await;
    world.staff(school, "office@example.com", "admin").await;
    join_and_leave(world, school, ann).await;
    World { school, ann, copy }
}

/// She asked to join, waits for another school, left a group and a school.
async fn join_and_leave(world: &TestApp, school: Uuid, ann: Uuid) {
    let group = world.group(school, "3B", &[]).await;
    for query in [
        sql("INSERT INTO join_request (id, account_id, school_id, contact_id, name, mobile, state, reason, created_at)
             SELECT $3, account_id, school_id, id, 'Ann Lee', '+447700900111', 'refused', 'Only for Ann', 0 FROM contact
             WHERE id = $1 AND school_id <> $2"),
        sql("INSERT INTO join_request (id, account_id, school_id, name, state, created_at)
             SELECT $3, account_id, school_id, 'Ann Lee', 'pending', 0 FROM contact WHERE id = $1 AND school_id <> $2"),
        sql("INSERT INTO join_request_group (request_id, cohort_id) SELECT id, $2 FROM join_request WHERE contact_id = $1 OR contact_id IS NULL"),
        sql("INSERT INTO group_choice (contact_id, cohort_id, joined, at) VALUES ($1, $2, FALSE, 0)"),
        sql("INSERT INTO left_school (contact_id, at) VALUES ($1, 0)"),
    ]
    .into_iter()
    .enumerate()
    .map(|(index, query)| {
        let query = query.bind(ann);
        match index {
            4 => query,
            0 | 1 => query.bind(group).bind(world.app.new_id()),
            _ => query.bind(group),
        }
    }) {
        world.write(query).await;
    }
}

fn delete() -> DeleteMe {
    DeleteMe { password: PASSWORD.to_owned() }
}

async fn what_goes_is_listed(world: TestApp) {
    family(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    world.signed_in("ann@example.com").await;
    let goes = phone.call(LookAtDeletion {}).await.expect("a list");
    assert_eq!((goes.messages, goes.replies, goes.unsent, goes.devices), (2, 1, 1, 2));
    assert_eq!(
        (goes.schools, goes.children),
        (vec!["Riverside Primary".to_owned()], vec!["Sam Lee".to_owned()])
    );
}

async fn the_password_is_asked_and_wrong_ones_lock(world: TestApp) {
    family(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    for _ in 0..9 {
        let problem = phone.call(DeleteMe { password: "not the password".to_owned() }).await.unwrap_err();
        assert_eq!(problem.code, Code::WrongPassword);
    }
    assert_eq!(phone.call(DeleteMe { password: String::new() }).await.unwrap_err().code, Code::Locked);
    assert_eq!(phone.call(delete()).await.unwrap_err().code, Code::Locked);
    phone.call(WhoAmI {}).await.expect("nothing was deleted");
}

async fn a_deleted_parent_is_invisible_at_once(world: TestApp) {
    let people = family(&world).await;
    let mut phone = world.browser();
    phone.sign_in("ann@example.com", true).await.expect("signs in");
    let cookies = phone.cookies.clone();
    let deleted = phone.call(delete()).await.expect("deleted");
    assert!(phone.cookies.is_empty());
    assert_eq!((deleted.deleted_at, deleted.purge_by), (world.app.now(), world.app.now().plus_days(30)));
    phone.cookies = cookies;
    assert_eq!(phone.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
    phone.close_and_open();
    assert_eq!(phone.call(Resume {}).await.unwrap_err().code, Code::SignedOut);
    assert_eq!(
        phone.sign_in("ann@example.com", false).await.unwrap_err().code,
        Code::WrongSignIn,
        "as if there had been nobody"
    );

    let mut office = world.staff_signed_in("office@example.com").await;
    for text in ["Ann", "ann@example.com", "900111", "Sam", ""] {
        let found = office
            .call(SearchContacts { text: text.to_owned(), ..SearchContacts::default() })
            .await
            .expect("contacts");
        assert!(found.items.iter().all(|item| item.id != people.ann), "{text}");
    }
    let id = people.ann;
    assert_eq!(office.call(ReadContact { id }).await.unwrap_err().code, Code::NotFound);
    let request = ListDeliveries { id, after: None, before: None };
    assert_eq!(office.call(request).await.unwrap_err().code, Code::NotFound);
    let unsent = sql(
        "SELECT COUNT(*) FROM delivery WHERE state = 'cancelled' AND channel = 'sms' AND recipient_id = $1",
    );
    assert_eq!(world.count(unsent.bind(people.copy)).await, 1, "what was not sent never will be");
    let kept = sql("SELECT COUNT(*) FROM delivery WHERE state = 'delivered' AND recipient_id = $1");
    assert_eq!(world.count(kept.bind(people.copy)).await, 1, "what had arrived stays so until it is purged");
    let letters = world.letters().await;
    assert_eq!((letters.len(), letters[0].0.as_str()), (1, "ann@example.com"));
    assert!(
        letters[0].2.contains(&deleted.reference) && letters[0].2.contains("1 October 2026"),
        "{}",
        letters[0].2
    );
    let mut bob = world.signed_in("bob@example.com").await;
    assert_eq!(bob.call(ListHistory::default()).await.expect("his history").items.len(), 1);
}

/// Something of Ann's in every view, at a second school where she is in a group and reads its noticeboard.
async fn something_everywhere(world: &TestApp, ann: Uuid) -> (Uuid, Uuid) {
    let (account,): (Uuid,) = world
        .app
        .db
        .one(sql("SELECT account_id FROM contact WHERE id = $1").bind(ann))
        .await
        .expect("her account");
    let school = world.school("Hillside School").await;
    let contact = world.contact(school, "Ann Lee", Some("ann@example.com"), None).await;
    let group = world.group(school, "Choir", &[]).await;
    let board = world.message(school, Some(group), "Songs", "Learn them").await;
    let copy = world.deliver(board, contact, Channel::App, "ann@example.com", "delivered", &[]).await;
    world.reply(copy, "Gladly").await;
    let id = || world.app.new_id();
    for query in [
        sql("UPDATE contact SET account_id = $1 WHERE id = $2").bind(account).bind(contact),
        sql("INSERT INTO group_choice (contact_id, cohort_id, joined, at) VALUES ($1, $2, TRUE, 0)")
            .bind(contact)
            .bind(group),
        sql("UPDATE recipient SET board = TRUE WHERE id = $1").bind(copy),
        sql("INSERT INTO attachment (id, recipient_id, account_id, place, name, kind, size, created_at, stored_at)
             VALUES ($1, $2, $3, 'place', 'a.pdf', 'pdf', 1, 0, 0)")
        .bind(id())
        .bind(copy)
        .bind(account),
        sql("INSERT INTO policy_reading (account_id, policy_id, how, at) SELECT $1, id, 'read', 0 FROM policy")
            .bind(account),
        sql("INSERT INTO enquiry (id, reference, account_id, topic, name, email, email_key, language, question, asked_at)
             VALUES ($1, 'ENQ', $2, 'other', 'Ann Lee', 'earlier@example.com', 'earlier@example.com', 'en', 'Where?', 0)")
        .bind(id())
        .bind(account),
    ] {
        world.write(query).await;
    }
    (account, contact)
}

async fn no_view_shows_the_deleted(world: TestApp) {
    let people = family(&world).await;
    let (account, contact) = something_everywhere(&world, people.ann).await;
    let mut phone = world.signed_in("ann@example.com").await;
    let hers = [account, people.ann, contact].map(|id| id.simple().to_string());
    for view in world.views().await {
        let shown = world.rows(&view).await;
        assert!(hers.iter().any(|id| shown.contains(id)), "{view} is to show something of hers before");
    }
    phone.call(delete()).await.expect("deleted");
    for view in world.views().await {
        let shown = world.rows(&view).await;
        assert!(!hers.iter().any(|id| shown.contains(id)), "{view} shows the deleted");
        assert!(!shown.contains("ann@example.com"), "{view} shows the deleted");
    }
}

async fn the_purge_knows_every_reference(world: TestApp) {
    let known: Vec<(&str, &str)> = OF_ACCOUNT
        .iter()
        .chain(&OF_CONTACT)
        .chain(&OF_ENQUIRY)
        .flat_map(|step| step.refers.iter().copied())
        .collect();
    let all = world.references().await;
    assert!(all.len() > 60, "{} foreign keys", all.len());
    for (table, column, to) in all {
        let goes =
            ["account", "contact", "recipient", "reply", "join_request", "enquiry"].contains(&to.as_str());
        assert!(
            !goes || known.contains(&(table.as_str(), column.as_str())),
            "{table}.{column} refers to {to}, and no step of the purge clears it"
        );
    }
    // Each step does what it says: with a row in each table, all goes.
    let people = family(&world).await;
    something_everywhere(&world, people.ann).await;
    let mut phone = world.signed_in("ann@example.com").await;
    phone.call(delete()).await.expect("deleted");
    world.wait_days(30);
    let purged = purge(&world.app).await.expect("a purge");
    assert_eq!((purged.accounts, purged.contacts, purged.left), (1, 2, 0));
    assert_eq!(world.broken_references().await, 0);
    assert_eq!(
        world.count(sql("SELECT COUNT(*) FROM purge_log WHERE accounts = 1 AND contacts = 2")).await,
        1
    );
}

async fn one_who_cannot_be_purged_holds_up_nobody(world: TestApp) {
    let people = family(&world).await;
    for email in ["ann@example.com", "bob@example.com"] {
        world.signed_in(email).await.call(delete()).await.expect("deleted");
    }
    // A table of an operator's own, which nothing here knows.
    world
        .write(if world.app.db.is_postgres() {
            sql("CREATE TABLE obstacle (contact_id UUID NOT NULL REFERENCES contact (id))")
        } else {
            sql("CREATE TABLE obstacle (contact_id BLOB NOT NULL REFERENCES contact (id))")
        })
        .await;
    world.write(sql("INSERT INTO obstacle (contact_id) VALUES ($1)").bind(people.ann)).await;
    world.wait_days(30);
    let purged = purge(&world.app).await.expect("a purge");
    assert_eq!((purged.accounts, purged.contacts), (1, 1), "the other one");
    assert!(purged.left > 0);
    world.write(sql("DROP TABLE obstacle")).await;
    let purged = purge(&world.app).await.expect("a purge");
    assert_eq!((purged.accounts, purged.contacts, purged.left), (1, 1, 0), "the next time");
}

/// The second receipt counts what one transaction took: nothing of somebody whose account has to wait goes before it.
async fn one_who_cannot_be_purged_stays_whole(world: TestApp) {
    let people = family(&world).await;
    let (account, _) = something_everywhere(&world, people.ann).await;
    world.signed_in("ann@example.com").await.call(delete()).await.expect("deleted");
    world
        .write(if world.app.db.is_postgres() {
            sql("CREATE TABLE obstacle (account_id UUID NOT NULL REFERENCES account (id))")
        } else {
            sql("CREATE TABLE obstacle (account_id BLOB NOT NULL REFERENCES account (id))")
        })
        .await;
    world.write(sql("INSERT INTO obstacle (account_id) VALUES ($1)").bind(account)).await;
    world.wait_days(30);
    let hers = async || {
        let contacts = sql("SELECT COUNT(*) FROM contact WHERE account_id = $1").bind(account);
        let enquiries = sql("SELECT COUNT(*) FROM enquiry WHERE account_id = $1").bind(account);
        (world.count(contacts).await, world.count(enquiries).await)
    };
    assert_eq!(purge(&world.app).await.expect("a purge"), Purged { left: 1, ..Purged::default() });
    assert_eq!(hers().await, (2, 1), "her schools' records and her question");
    world.write(sql("DROP TABLE obstacle")).await;
    let purged = purge(&world.app).await.expect("a purge");
    assert_eq!((purged.accounts, purged.contacts, purged.left), (1, 2, 0));
    assert_eq!(hers().await, (0, 0));
}

async fn a_device_that_ran_out_is_not_counted(world: TestApp) {
    family(&world).await;
    world.signed_in("ann@example.com").await;
    world.wait_days(2);
    let mut phone = world.signed_in("ann@example.com").await;
    let rows = sql("SELECT COUNT(*) FROM session WHERE account_id IS NOT NULL");
    assert_eq!(world.count(rows).await, 2, "the first is still a row");
    assert_eq!(phone.call(LookAtDeletion {}).await.expect("a list").devices, 1);
    let receipt = phone.call(delete()).await.expect("deleted").receipt;
    let receipt = server::privacy::receipt::verify(&receipt).expect("it holds");
    let devices = receipt.counts.iter().find(|count| count.of == "devices");
    assert_eq!(devices.map(|count| count.number), Some(1));
}

async fn a_purge_of_several_leaves_one_row_behind(world: TestApp) {
    let people = family(&world).await;
    for email in ["ann@example.com", "bob@example.com"] {
        world.signed_in(email).await.call(delete()).await.expect("deleted");
    }
    // One without an account, and a question of nobody's.
    let lone = world.contact(people.school, "Cat Moss", None, None).await;
    let past = world.app.now();
    world
        .write(sql("UPDATE contact SET deleted_at = $2, purge_by = $2 WHERE id = $1").bind(lone).bind(past))
        .await;
    world.wait_days(30);
    let purged = purge(&world.app).await.expect("a purge");
    assert_eq!(purged, Purged { accounts: 2, contacts: 3, deliveries: 4, left: 0 });
    let rows: Vec<(i64, i64, i64)> =
        world.app.db.all(sql("SELECT accounts, contacts, deliveries FROM purge_log")).await.expect("rows");
    assert_eq!(rows, [(2, 3, 4)]);
    let query = sql("INSERT INTO enquiry (id, reference, topic, name, email, email_key, language, question, asked_at, closed_at, purge_by)
         VALUES ($1, 'ENQ', 'other', 'Dan Moss', 'dan@example.com', 'dan@example.com', 'en', 'Where?', $2, $2, $2)");
    world.write(query.bind(world.app.new_id()).bind(past)).await;
    assert_eq!(purge(&world.app).await.expect("a purge"), Purged::default());
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM enquiry")).await, 0);
    assert_eq!(
        world.count(sql("SELECT COUNT(*) FROM purge_log WHERE accounts = 0 AND contacts = 0")).await,
        1
    );
}

/// Who came back and leaves again does not keep for longer what was to go with the first time.
async fn a_second_deletion_puts_nothing_off(world: TestApp) {
    family(&world).await;
    let due = world.app.now().plus_days(30);
    let query = sql("INSERT INTO enquiry (id, reference, topic, name, email, email_key, language, question, asked_at, deleted_at, purge_by)
         VALUES ($1, 'ENQ', 'other', 'Ann Lee', 'ann@example.com', 'ann@example.com', 'en', 'Where?', 0, $2, $3)");
    world.write(query.bind(world.app.new_id()).bind(world.app.now()).bind(due)).await;
    world.wait_days(10);
    world.signed_in("ann@example.com").await.call(delete()).await.expect("deleted");
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM enquiry WHERE purge_by = $1").bind(due)).await, 1);
}

/// SQLite writes to a log beside its file, where pages stand as they were: what is purged goes from there too (V2).
async fn nothing_purged_is_left_in_sqlites_files(world: TestApp) {
    let server::db::Db::Sqlite { read, .. } = &world.app.db else { return };
    let file: String = sqlx::query_scalar("SELECT file FROM pragma_database_list WHERE name = 'main'")
        .fetch_one(read)
        .await
        .expect("the file");
    let holds = |trace: &str| {
        let has = |end: &str| {
            let bytes = std::fs::read(format!("{file}{end}")).expect("one of SQLite's files");
            bytes.windows(trace.len()).any(|part| part == trace.as_bytes())
        };
        has("") || has("-wal")
    };
    family(&world).await;
    world.signed_in("ann@example.com").await.call(delete()).await.expect("deleted");
    world.wait_days(30);
    assert!(holds("A private word"));
    purge(&world.app).await.expect("a purge");
    assert!(!holds("A private word"));
    // A question of nobody's goes by itself.
    let query = sql("INSERT INTO enquiry (id, reference, topic, name, email, email_key, language, question, asked_at, closed_at, purge_by)
         VALUES ($1, 'ENQ', 'other', 'Dan Moss', 'dan@example.com', 'dan@example.com', 'en', 'A lone question', $2, $2, $2)");
    world.write(query.bind(world.app.new_id()).bind(world.app.now())).await;
    assert!(holds("A lone question"));
    purge(&world.app).await.expect("a purge");
    assert!(!holds("A lone question"));
}

/// More messages to her alone than one statement takes.
async fn a_long_history_goes_whole(world: TestApp) {
    let people = family(&world).await;
    let copies: Vec<(Uuid, Uuid)> = (0..501).map(|_| (world.app.new_id(), world.app.new_id())).collect();
    let messages: Vec<_> =
        copies.iter().map(|(message, _)| a_message(*message, people.school, Time(0))).collect();
    let copies: Vec<_> =
        copies.iter().map(|(message, copy)| a_copy(*copy, *message, people.ann, Time(0))).collect();
    world.send(&messages, &copies).await;
    world.signed_in("ann@example.com").await.call(delete()).await.expect("deleted");
    world.wait_days(30);
    purge(&world.app).await.expect("a purge");
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM message")).await, 1, "what Bob has too");
}

/// A file of a message that others have, or that hangs on a noticeboard, is theirs too.
async fn files_go_with_what_they_belong_to_alone(world: TestApp) {
    let people = family(&world).await;
    let group = world.group(people.school, "Choir", &[]).await;
    let board = world.message(people.school, Some(group), "Songs", "Learn them").await;
    world.deliver(board, people.ann, Channel::App, "", "delivered", &[]).await;
    world.write(sql("UPDATE message SET noticeboard = TRUE WHERE id = $1").bind(board)).await;
    for (subject, place) in [("Trip", "shared"), ("Only for Ann", "own"), ("Songs", "board")] {
        let query =
            sql("INSERT INTO attachment (id, message_id, place, name, kind, size, created_at, stored_at)
             SELECT $1, id, $2, $2, 'pdf', 1, $3, $3 FROM message WHERE subject = $4")
            .bind(world.app.new_id())
            .bind(place)
            .bind(world.app.now())
            .bind(subject);
        world.write(query).await;
    }
    world.signed_in("ann@example.com").await.call(delete()).await.expect("deleted");
    world.wait_days(30);
    purge(&world.app).await.expect("a purge");
    let left =
        sql("SELECT name FROM attachment WHERE gone_at IS NULL AND message_id IS NOT NULL ORDER BY name");
    let left: Vec<(String,)> = world.app.db.all(left).await.expect("files");
    assert_eq!(left, [("board".to_owned(),), ("shared".to_owned(),)]);
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM message WHERE noticeboard")).await, 1);
}

async fn a_purge_removes_everything_when_it_is_due(world: TestApp) {
    let people = family(&world).await;
    let mut office = world.staff_signed_in("office@example.com").await;
    office.call(ReadContact { id: people.ann }).await.expect("noted in the audit trail");
    let mut phone = world.signed_in("ann@example.com").await;
    let choice = Choose { contact: people.ann, emails: Emails::Daily, hour: SUMMARY_HOUR, texts: false };
    phone.call(choice).await.expect("chosen");
    phone.call(ChooseNews { news: false }).await.expect("chosen");
    let mine = || sql("SELECT COUNT(*) FROM choice").push(" WHERE contact_id = ").push_bind(people.ann);
    assert_eq!(world.count(mine()).await, 1);
    phone.call(delete()).await.expect("deleted");
    assert_eq!(world.count(mine()).await + world.count(sql("SELECT COUNT(*) FROM no_news")).await, 0);
    let letter = queue::claim(&world.app).await.expect("claimed").expect("a letter");
    queue::handed_over(&world.app, &letter).await.expect("handed over");
    world.wait_days(28);
    assert_eq!(purge(&world.app).await.expect("a purge"), Purged::default(), "not before it is due");
    world.wait_days(1);
    let purged = purge(&world.app).await.expect("a purge");
    assert_eq!(purged, Purged { accounts: 1, contacts: 1, deliveries: 3, left: 0 });
    assert_eq!(purge(&world.app).await.expect("a purge"), Purged::default(), "once");
    let letter = queue::claim(&world.app).await.expect("claimed").expect("the second receipt");
    queue::handed_over(&world.app, &letter).await.expect("handed over");
    // Nothing anywhere: every column of every table is searched for what was hers.
    for (table, text) in everything(&world).await {
        for trace in ["Ann Lee", "ann@example.com", "900111", "Only for Ann", "Thank you"] {
            assert!(!text.contains(trace), "{trace} is still in {table}");
        }
    }
    assert_eq!(
        world.count(sql("SELECT COUNT(*) FROM news")).await,
        0,
        "nor that there was something new for her"
    );
    let _ = people.school;
}

async fn what_others_share_stays(world: TestApp) {
    family(&world).await;
    let mut phone = world.signed_in("ann@example.com").await;
    phone.call(delete()).await.expect("deleted");
    world.wait_days(30);
    purge(&world.app).await.expect("a purge");
    let mut bob = world.signed_in("bob@example.com").await;
    let page = bob.call(ListHistory::default()).await.expect("his history");
    assert_eq!((page.items.len(), page.items[0].subject.as_str()), (1, "Trip"));
    assert_eq!(page.items[0].children[0].name, "Sam Lee");
}

async fn no_import_brings_a_deleted_parent_back(world: TestApp) {
    let list = |email: &str| {
        format!(
            "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,PARENT_1_NAME,PARENT_1_EMAIL,PARENT_1_PHONE,PARENT_2_NAME,PARENT_2_EMAIL\n\
             Sam,Lee,2016-05-04,Ann Lee,ann@example.com,07700 900111,Bob Lee,bob@example.com\n\
             Zoe,Lee,2018-02-03,Ann Lee,{email},07700 900111,Bob Lee,bob@example.com\n"
        )
    };
    let people = family(&world).await;
    let school: School = world
        .app
        .db
        .one(sql("SELECT id, name, code, time_zone FROM school WHERE id = $1").bind(people.school))
        .await
        .expect("the school");
    let import = async |email: &str| {
        apply::import(&world.app, &school, list(email).as_bytes(), false, &indicatif::ProgressBar::hidden())
            .await
            .expect("imported")
    };
    assert!(import("ann@example.com").await.left_out.is_empty());
    let mut phone = world.signed_in("ann@example.com").await;
    phone.call(delete()).await.expect("deleted");
    let here = || sql("SELECT COUNT(*) FROM contact WHERE mis_name = 'Ann Lee' AND deleted_at IS NULL");
    // Neither before the purge nor after it; by address, and by number and name beside her children.
    let report = import("").await;
    assert_eq!((report.left_out, report.parents.added, world.count(here()).await), (vec![2, 3], 0, 0));
    world.wait_days(30);
    purge(&world.app).await.expect("a purge");
    let report = import("").await;
    assert_eq!((report.left_out, report.parents.added, world.count(here()).await), (vec![2, 3], 0, 0));
    let mut bob = world.signed_in("bob@example.com").await;
    let details = bob.call(shared::details::ListDetails {}).await.expect("his details");
    assert_eq!(details.schools[0].children.len(), 2);
}

/// Every table with all its rows as text.
async fn everything(world: &TestApp) -> Vec<(String, String)> {
    let tables = [
        "school",
        "staff",
        "account",
        "contact",
        "pupil",
        "guardian",
        "cohort",
        "membership",
        "message",
        "reply",
        "attachment",
        "recipient",
        "recipient_pupil",
        "delivery",
        "remembered",
        "remembered_used",
        "known_device",
        "session",
        "sign_in_failure",
        "invitation",
        "pending_change",
        "password_reset",
        "staff_reset",
        "policy",
        "policy_text",
        "policy_reading",
        "enquiry",
        "enquiry_answer",
        "enquiry_event",
        "group_choice",
        "left_school",
        "registration",
        "target_message",
        "join_request",
        "join_request_group",
        "suppressed",
        "service_message",
        "audit",
        "news",
        "purge_log",
        "choice",
        "no_news",
        "no_invitation",
        "bulletin",
        "bulletin_sent",
        "unsubscribe",
        "copy_link",
        "receipt_key",
        "key_fingerprint",
        "readiness",
    ];
    let names: Vec<(String,)> = world
        .app
        .db
        .all(if world.app.db.is_postgres() {
            sql("SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'")
        } else {
            sql("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        })
        .await
        .expect("tables");
    let unknown: Vec<_> =
        names.iter().filter(|(name,)| !name.starts_with('_') && !tables.contains(&name.as_str())).collect();
    assert!(unknown.is_empty(), "{unknown:?} is not searched here");
    let mut all = Vec::new();
    for table in tables {
        let text = match &world.app.db {
            server::db::Db::Postgres(pool) => {
                let query = sqlx::AssertSqlSafe(format!(
                    "SELECT COALESCE(string_agg(t::text, ' '), '') FROM {table} t"
                ));
                sqlx::query_scalar::<_, String>(query).fetch_one(pool).await.expect("rows")
            }
            server::db::Db::Sqlite { read, .. } => {
                let columns: Vec<(String,)> = sqlx::query_as("SELECT name FROM pragma_table_info($1)")
                    .bind(table)
                    .fetch_all(read)
                    .await
                    .expect("columns");
                let list: Vec<String> = columns
                    .into_iter()
                    .map(|(name,)| format!("COALESCE(CAST({name} AS TEXT), '')"))
                    .collect();
                let query = format!(
                    "SELECT COALESCE(group_concat({}, ' '), '') FROM {table}",
                    list.join(" || ' ' || ")
                );
                sqlx::query_scalar::<_, String>(sqlx::AssertSqlSafe(query))
                    .fetch_one(read)
                    .await
                    .unwrap_or_default()
            }
        };
        all.push((table.to_owned(), text));
    }
    all
}
