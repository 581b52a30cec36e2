//! R8: the history of an earlier provider becomes the parents' own.

mod common;

use common::{PASSWORD, TestApp};
use indicatif::ProgressBar;
use server::{
    db::sql,
    import::{
        School, Stopped,
        history::{self, Options, Report},
    },
};
use shared::{
    Time, Uuid,
    deletion::DeleteMe,
    history::{Audience, Gateway, Item, ListHistory, Origin, ReadMessage, State},
};

both!(
    a_history_becomes_messages_that_parents_read,
    the_same_file_twice_changes_nothing,
    a_message_to_many_is_one_message,
    an_address_of_nobody_or_of_two_is_refused,
    a_message_is_about_the_children_of_its_group,
    times_without_an_offset_are_the_schools,
    a_reply_that_came_later_is_added,
    who_asked_for_deletion_gets_no_history,
    messages_can_be_left_unread,
    a_message_on_the_noticeboard_is_for_its_whole_group,
    a_trial_writes_nothing,
    what_is_wrong_is_named,
    a_message_names_no_child_who_is_no_longer_theirs,
    a_text_to_a_number_that_a_deleted_parent_shared_is_left_out,
);

const HEAD: &str = "channel,address,content,group,sent time,replied time,reply,status";

async fn school(world: &TestApp, name: &str) -> School {
    let id = world.school(name).await;
    School { id, name: name.to_owned(), code: String::new(), time_zone: "Europe/London".to_owned() }
}

async fn import_with(world: &TestApp, school: &School, rows: &str, options: Options) -> Report {
    let file = format!("{HEAD}\n{rows}\n");
    history::import(&world.app, school, file.as_bytes(), options, &ProgressBar::hidden())
        .await
        .expect("an import")
}

async fn import(world: &TestApp, school: &School, rows: &str) -> Report {
    import_with(world, school, rows, Options::default()).await
}

async fn items(world: &TestApp, email: &str) -> Vec<Item> {
    let mut browser = world.signed_in(email).await;
    browser.call(ListHistory::default()).await.expect("a history").items
}

/// Ann and Bob, both with accounts, have Sam of 3B.
async fn family(world: &TestApp, school: &School) -> (Uuid, Uuid, Uuid) {
    let ann = world.contact(school.id, "Ann Lee", Some("ann@example.com"), Some("+447700900001")).await;
    let bob = world.contact(school.id, "Bob Lee", Some("bob@example.com"), Some("+447700900002")).await;
    world.account("ann@example.com", &[ann]).await;
    world.account("bob@example.com", &[bob]).await;
    let sam = world.child(school.id, "Sam", "Lee", &[ann, bob]).await;
    world.group(school.id, "3B", &[sam]).await;
    (ann, bob, sam)
}

async fn count(world: &TestApp, table: &'static str) -> i64 {
    world.count(sql(table)).await
}

async fn a_history_becomes_messages_that_parents_read(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let (_, _, sam) = family(&world, &school).await;
    world.write(sql("UPDATE contact SET my_mobile = '+447700900009' WHERE mis_name = 'Ann Lee'")).await;
    let report = import(
        &world,
        &school,
        "E-mail,ANN@example.com,\"School trip\r\n\r\nDear parents,\r\nwe go to the coast.\",3b,2026-05-04T08:30:00Z,04/05/2026 11:00,\"We will, thanks\",\n\
         Text,07700 900009,Bring a coat,,05/05/2026 07:15,,,failed\n\
         app,bob@example.com,For Bob alone,,2026-05-06 10:00,,,",
    )
    .await;
    assert_eq!((report.rows, report.messages, report.deliveries, report.findings.refused_rows), (3, 3, 3, 0));
    assert_eq!(report.groups_added, 0);
    let ann = items(&world, "ann@example.com").await;
    assert_eq!(ann.len(), 2);
    let (text, mail) = (&ann[0], &ann[1]);
    assert_eq!((mail.subject.as_str(), mail.unread), ("School trip", false));
    assert_eq!(mail.group.as_ref().map(|group| group.name.as_str()), Some("3B"));
    assert_eq!(mail.children.iter().map(|child| child.id).collect::<Vec<_>>(), [sam]);
    let reply = mail.reply.as_ref().expect("a reply");
    assert_eq!((reply.text.as_str(), reply.at), ("We will, thanks", Time(1_777_888_800_000_000)));
    assert_eq!(mail.deliveries[0].gateway, Gateway::Imported);
    assert_eq!(
        (mail.deliveries[0].state, mail.deliveries[0].address_from),
        (State::Delivered, Origin::School)
    );
    assert_eq!((text.subject.as_str(), text.deliveries[0].address.as_str()), ("", "+447700900009"));
    assert_eq!(
        (text.deliveries[0].state, text.deliveries[0].address_from),
        (State::PermanentFailure, Origin::You)
    );
    assert!(text.children.is_empty());
    let mut browser = world.signed_in("ann@example.com").await;
    let whole = browser.call(ReadMessage { id: mail.id }).await.expect("the message");
    assert_eq!(whole.body, "School trip\n\nDear parents,\nwe go to the coast.");
    assert_eq!(whole.audience, Audience::Group);
    let bob = items(&world, "bob@example.com").await;
    assert_eq!(bob.len(), 1);
    assert_eq!(bob[0].deliveries[0].address, "");
    let search = shared::history::SearchHistory { text: "COÀST 3b".into(), filter: ListHistory::default() };
    assert_eq!(browser.call(search).await.expect("a page").items.len(), 1);
}

const ROWS: &str = "\
email,ann@example.com,Trip,3B,2026-05-04T08:30:00Z,,,\n\
email,bob@example.com,Trip,3B,2026-05-04T08:30:00Z,,Yes,\n\
email,ann@example.com,Trip,3B,2026-05-04T08:30:00Z,,,\n\
sms,07700 900001,Trip,Choir,2026-05-04T08:30:00Z,,,";

async fn the_same_file_twice_changes_nothing(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    family(&world, &school).await;
    let first = import(&world, &school, ROWS).await;
    assert_eq!((first.messages, first.deliveries, first.known, first.groups_added), (2, 3, 1, 1));
    world.wait_hours(1);
    let second = import(&world, &school, ROWS).await;
    assert_eq!(
        (second.messages, second.deliveries, second.known, second.groups_added, second.replies),
        (0, 0, 4, 0, 0)
    );
    assert_eq!(count(&world, "SELECT COUNT(*) FROM message").await, 2);
    assert_eq!(count(&world, "SELECT COUNT(*) FROM live_recipient").await, 3);
    assert_eq!(count(&world, "SELECT COUNT(*) FROM live_delivery").await, 3);
}

async fn a_message_to_many_is_one_message(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    family(&world, &school).await;
    let report = import(
        &world,
        &school,
        "email,ann@example.com,Trip,3B,2026-05-04T08:30:00Z,,,\n\
         email,bob@example.com,Trip,3b,2026-05-04T09:30:00+01:00,,,\n\
         email,bob@example.com,Trip,3B,2026-05-04T08:31:00Z,,,\n\
         email,bob@example.com,Trip,,2026-05-04T08:30:00Z,,,\n\
         app,bob@example.com,Trip,3B,2026-05-04T08:30:00Z,,,",
    )
    .await;
    assert_eq!((report.messages, report.deliveries), (4, 5));
    assert_eq!(items(&world, "ann@example.com").await.len(), 1);
    assert_eq!(items(&world, "bob@example.com").await.len(), 4);
}

async fn an_address_of_nobody_or_of_two_is_refused(world: TestApp) {
    let (school, other) =
        (school(&world, "Riverside Primary").await, school(&world, "Hillcrest Secondary").await);
    family(&world, &school).await;
    world.contact(school.id, "Cat Lee", None, Some("+447700900001")).await;
    world.contact(other.id, "Dan Mill", Some("dan@example.com"), None).await;
    let report = import(
        &world,
        &school,
        "sms,07700 900001,For one of two,,2026-05-04T08:30:00Z,,,\n\
         email,dan@example.com,For another school,,2026-05-04T08:30:00Z,,,\n\
         email,ann@example.com,For Ann,,2026-05-04T08:30:00Z,,,",
    )
    .await;
    assert_eq!((report.deliveries, report.findings.refused_rows), (1, 2));
    let reasons: Vec<&str> = report.findings.refused.iter().map(|refused| refused.reason.as_str()).collect();
    assert!(reasons[0].starts_with("Two people share this address"), "{reasons:?}");
    assert!(reasons[1].starts_with("No contact of this school has this address"), "{reasons:?}");
}

async fn a_message_is_about_the_children_of_its_group(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let (ann, _, sam) = family(&world, &school).await;
    let kit = world.child(school.id, "Kit", "Lee", &[ann]).await;
    world.group(school.id, "Choir", &[sam, kit]).await;
    import(
        &world,
        &school,
        "sms,07700 900001,Choir today,choir,2026-05-04T08:30:00Z,,,\n\
         sms,07700 900001,Trip,3B,2026-05-04T08:31:00Z,,,\n\
         sms,07700 900001,To a group of the past,Owls,2026-05-04T08:32:00Z,,,",
    )
    .await;
    let children: Vec<usize> =
        items(&world, "ann@example.com").await.iter().map(|item| item.children.len()).collect();
    assert_eq!(children, [0, 1, 2]);
    assert_eq!(count(&world, "SELECT COUNT(*) FROM cohort WHERE kind = 'other' AND name = 'Owls'").await, 1);
}

async fn times_without_an_offset_are_the_schools(world: TestApp) {
    let mut school = school(&world, "Riverside Primary").await;
    "Europe/Paris".clone_into(&mut school.time_zone);
    family(&world, &school).await;
    import(&world, &school, "sms,07700 900001,Trip,,04/05/2026 08:30,,,").await;
    assert_eq!(items(&world, "ann@example.com").await[0].sent_at, Time(1_777_876_200_000_000));
}

async fn a_reply_that_came_later_is_added(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    family(&world, &school).await;
    import(&world, &school, "sms,07700 900001,Trip,,2026-05-04T08:30:00Z,,,").await;
    let report =
        import(&world, &school, "sms,07700 900001,Trip,,2026-05-04T08:30:00Z,2026-05-04T09:00:00Z,Yes,")
            .await;
    assert_eq!((report.deliveries, report.replies), (0, 1));
    let reply = items(&world, "ann@example.com").await[0].reply.clone().expect("a reply");
    assert_eq!((reply.text.as_str(), reply.at), ("Yes", Time(1_777_885_200_000_000)));
    // What is there is not written over.
    let report =
        import(&world, &school, "sms,07700 900001,Trip,,2026-05-04T08:30:00Z,2026-05-04T09:00:00Z,No,").await;
    assert_eq!(report.replies, 0);
}

async fn who_asked_for_deletion_gets_no_history(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    family(&world, &school).await;
    let mut ann = world.signed_in("ann@example.com").await;
    ann.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("the deletion");
    let report = import(&world, &school, ROWS).await;
    assert_eq!(report.left_out, [2, 4]);
    assert_eq!((report.deliveries, report.findings.refused_rows), (1, 1));
}

async fn messages_can_be_left_unread(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    family(&world, &school).await;
    import_with(&world, &school, ROWS, Options { unread: true, ..Options::default() }).await;
    assert!(items(&world, "ann@example.com").await.iter().all(|item| item.unread));
}

async fn a_trial_writes_nothing(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    family(&world, &school).await;
    let report = import_with(&world, &school, ROWS, Options { dry_run: true, ..Options::default() }).await;
    assert_eq!((report.messages, report.deliveries), (2, 3));
    assert_eq!(count(&world, "SELECT COUNT(*) FROM message").await, 0);
    assert_eq!(count(&world, "SELECT COUNT(*) FROM cohort WHERE name = 'Choir'").await, 0);
}

async fn what_is_wrong_is_named(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    family(&world, &school).await;
    let report = import(
        &world,
        &school,
        "pigeon,ann@example.com,,,yesterday,,,lost\n\
         sms,020 7946 0000,Trip,,2026-05-04T08:30:00Z,2026-05-03T08:30:00Z,Yes,",
    )
    .await;
    let columns: Vec<(u64, &str)> =
        report.findings.refused.iter().map(|refused| (refused.line, refused.column.as_str())).collect();
    assert_eq!(columns, [(2, "channel"), (2, "content"), (2, "sent time"), (2, "status"), (3, "address")]);
    let file = b"address,content\nann@example.com,Trip\n";
    match history::import(&world.app, &school, file, Options::default(), &ProgressBar::hidden()).await {
        Err(Stopped::Unreadable(what)) => {
            assert!(what.0[0].starts_with("Missing: channel, sent time."), "{what:?}");
        }
        other => panic!("{other:?}"),
    }
}

async fn a_message_on_the_noticeboard_is_for_its_whole_group(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    family(&world, &school).await;
    world.parent(school.id, "Cat Moss", "cat@example.com").await;
    let rows = "email,ann@example.com,Trip of 3B,3B,2026-05-04 08:15,,,\n\
                email,ann@example.com,Only for Ann,,2026-05-04 08:20,,,";
    import(&world, &school, rows).await;
    assert_eq!(
        (items(&world, "ann@example.com").await.len(), items(&world, "bob@example.com").await.len()),
        (2, 0)
    );
    // The same file again, as one for noticeboards; and once more, which changes nothing.
    let options = Options { noticeboard: true, ..Options::default() };
    for _ in 0..2 {
        import_with(&world, &school, rows, options).await;
        let bobs = items(&world, "bob@example.com").await;
        let starts: Vec<_> = bobs.iter().map(|item| (item.start.as_str(), item.unread)).collect();
        assert_eq!(starts, [("Trip of 3B", false)]);
        assert_eq!(items(&world, "ann@example.com").await.len(), 2);
        assert!(items(&world, "cat@example.com").await.is_empty(), "not of the group");
    }
    let mut bob = world.signed_in("bob@example.com").await;
    let id = items(&world, "bob@example.com").await[0].id;
    assert!(bob.call(ReadMessage { id }).await.expect("it").noticeboard);
}

async fn a_message_names_no_child_who_is_no_longer_theirs(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let (ann, _, sam) = family(&world, &school).await;
    let kit = world.child(school.id, "Kit", "Lee", &[ann]).await;
    world.group(school.id, "Choir", &[sam, kit]).await;
    import(&world, &school, "email,ann@example.com,Choir today,Choir,2026-05-04T08:30:00Z,,,").await;
    let named = async || -> Vec<Uuid> {
        items(&world, "ann@example.com").await[0].children.iter().map(|child| child.id).collect()
    };
    assert_eq!(named().await, [kit, sam]);
    // Sam is no longer hers, but still Bob's.
    world
        .write(sql("DELETE FROM guardian WHERE contact_id = $1 AND pupil_id = $2").bind(ann).bind(sam))
        .await;
    assert_eq!(named().await, [kit]);
    let mut browser = world.signed_in("ann@example.com").await;
    let id = items(&world, "ann@example.com").await[0].id;
    let whole = browser.call(ReadMessage { id }).await.expect("the message");
    assert_eq!(whole.item.children.iter().map(|child| child.id).collect::<Vec<_>>(), [kit]);
    // Nor does what comes later.
    import(&world, &school, "email,ann@example.com,Choir tomorrow,Choir,2026-05-05T08:30:00Z,,,").await;
    assert_eq!(named().await, [kit]);
    assert_eq!(
        world.count(sql("SELECT COUNT(*) FROM recipient_pupil WHERE pupil_id = $1").bind(sam)).await,
        1
    );
    let search = shared::history::SearchHistory { text: "choir".into(), filter: ListHistory::default() };
    let found = browser.call(search).await.expect("a page").items;
    assert!(found.iter().all(|item| item.children.len() == 1 && item.children[0].id == kit));
}

async fn a_text_to_a_number_that_a_deleted_parent_shared_is_left_out(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let ann = world.contact(school.id, "Ann Lee", Some("ann@example.com"), Some("+447700900001")).await;
    let bob = world.contact(school.id, "Bob Lee", Some("bob@example.com"), Some("+447700900001")).await;
    world.child(school.id, "Sam", "Lee", &[ann, bob]).await;
    for (email, contact) in [("ann@example.com", ann), ("bob@example.com", bob)] {
        world.account(email, &[contact]).await;
    }
    let rows = "sms,07700 900001,For Ann or Bob,,2026-05-04T08:30:00Z,,,\n\
                email,bob@example.com,For Bob,,2026-05-04T08:31:00Z,,,";
    let report = import(&world, &school, rows).await;
    assert_eq!((report.deliveries, report.findings.refused_rows), (1, 1));
    let mut browser = world.signed_in("ann@example.com").await;
    browser.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("the deletion");
    // The number is Bob's alone now, and the text may have been hers.
    let report = import(&world, &school, rows).await;
    assert_eq!(
        (report.left_out.as_slice(), report.deliveries, report.findings.refused_rows),
        ([2].as_slice(), 0, 0)
    );
    assert_eq!(items(&world, "bob@example.com").await.len(), 1);
}
