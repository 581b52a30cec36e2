//! P5, P4 and O8: a thread between a parent and the school.

mod common;

use common::{Browser, TestApp};
use indicatif::ProgressBar;
use serde_json::json;
use server::{
    db::sql,
    import::{School, history},
};
use shared::{
    Code, Uuid,
    history::{Channel, ListHistory, MarkRead, ReadMessage},
    me::WhoAmI,
    reply::{AnswerReply, FILES, ListThreads, MarkHandled, ReadThread, SendReply, TEXT, THREADS},
};

both!(
    a_parent_replies_and_the_school_answers,
    the_same_reply_twice_is_one_reply,
    a_message_that_takes_no_replies_says_so,
    the_other_parent_sees_nothing_of_it,
    what_cannot_be_sent_is_said,
    a_thread_is_dealt_with_without_an_answer,
    an_earlier_providers_reply_is_in_the_thread,
    the_inbox_has_pages,
);

struct World {
    ann: Browser,
    bob: Browser,
    office: Browser,
    school: Uuid,
    contact: Uuid,
    /// Ann's and Bob's copies of one message.
    copies: [Uuid; 2],
}

async fn family(world: &TestApp) -> World {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let bob = world.parent(school, "Bob Lee", "bob@example.com").await;
    let sam = world.child(school, "Sam", "Lee", &[ann, bob]).await;
    let trip = world.message(school, None, "Trip", "Bring a coat").await;
    world.allow_replies(trip).await;
    let copies = [
        world.deliver(trip, ann, Channel::Email, "ann@example.com", "delivered", &[sam]).await,
        world.deliver(trip, bob, Channel::Email, "bob@example.com", "delivered", &[sam]).await,
    ];
    world.staff(school, "office@example.com", "admin").await;
    World {
        ann: world.signed_in("ann@example.com").await,
        bob: world.signed_in("bob@example.com").await,
        office: world.staff_signed_in("office@example.com").await,
        school,
        contact: ann,
        copies,
    }
}

fn saying(copy: Uuid, text: &str) -> SendReply {
    SendReply {
        id: copy,
        request: Uuid::from_u128(u128::from(text.len() as u64)),
        text: text.to_owned(),
        attachments: vec![],
    }
}

fn answering(copy: Uuid, text: &str) -> AnswerReply {
    let SendReply { id, request, text, attachments } = saying(copy, text);
    AnswerReply { id, request, text, attachments }
}

async fn a_parent_replies_and_the_school_answers(world: TestApp) {
    let World { mut ann, mut office, contact, copies: [copy, _], .. } = family(&world).await;
    ann.call(MarkRead { id: copy, read: true }).await.expect("read");
    world.wait_minutes(1);
    let line = ann.call(saying(copy, " He has\r\na cold \n")).await.expect("sent");
    assert_eq!((line.text.as_str(), line.from_school, line.at), ("He has\na cold", false, world.app.now()));
    let item = ann.call(ListHistory::default()).await.expect("a history").items.remove(0);
    let reply = item.reply.expect("the reply");
    assert_eq!((reply.text.as_str(), reply.at, item.answered_at), ("He has\na cold", world.app.now(), None));

    let inbox = office.call(ListThreads::default()).await.expect("an inbox");
    let thread = &inbox.items[0];
    assert_eq!((inbox.waiting, inbox.items.len(), thread.id, thread.waiting), (1, 1, copy, true));
    assert_eq!(
        (thread.name.as_deref(), thread.children.as_slice()),
        (Some("Ann Lee"), &["Sam Lee".to_owned()][..])
    );
    assert_eq!((thread.subject.as_str(), thread.latest.as_str()), ("Trip", "He has a cold"));
    let whole = office.call(ReadThread { id: copy }).await.expect("the thread");
    assert_eq!((whole.body.as_str(), whole.lines.len(), whole.has_account), ("Bring a coat", 1, true));

    world.wait_minutes(1);
    let answer = office.call(answering(copy, "Get well soon")).await.expect("answered");
    assert_eq!((answer.line.from_school, answer.by.as_deref()), (true, Some("Olu Office")));
    let letters = world.letters().await;
    assert_eq!((letters.len(), letters[0].0.as_str()), (1, "ann@example.com"));
    assert!(
        letters[0].1.contains("Riverside Primary") && letters[0].2.contains(&format!("/messages/{copy}"))
    );
    assert!(!letters[0].2.contains("Get well") && !letters[0].2.contains("Olu"), "{}", letters[0].2);
    let inbox = office.call(ListThreads::default()).await.expect("an inbox");
    assert_eq!((inbox.waiting, inbox.items.len()), (0, 0));
    let done = office.call(ListThreads { done: true, after: None }).await.expect("an inbox");
    assert_eq!((done.items[0].id, done.items[0].waiting), (copy, false));

    assert_eq!(ann.call(WhoAmI {}).await.expect("me").unread, 1, "an answer makes it new again");
    let item = ann.call(ListHistory::default()).await.expect("a history").items.remove(0);
    assert_eq!((item.unread, item.answered_at), (true, Some(world.app.now())));
    let message = ann.call(ReadMessage { id: copy }).await.expect("the message");
    let said: Vec<_> = message.thread.iter().map(|line| (line.from_school, line.text.as_str())).collect();
    assert_eq!((said, message.may_reply), (vec![(false, "He has\na cold"), (true, "Get well soon")], true));
    let (_, raw) = ann.raw("GET", &format!("/api/messages/{copy}"), None).await;
    assert!(!raw.to_string().contains("Olu"), "the school speaks with one voice");

    let noted = sql("SELECT COUNT(*) FROM audit WHERE contact_id = $1 AND action LIKE 'repl%'").bind(contact);
    assert_eq!(world.count(noted).await, 2);
}

async fn the_same_reply_twice_is_one_reply(world: TestApp) {
    let World { mut ann, mut office, copies: [copy, _], .. } = family(&world).await;
    let first = ann.call(saying(copy, "Yes")).await.expect("sent");
    world.wait_minutes(1);
    assert_eq!(ann.call(saying(copy, "Yes")).await.expect("the same"), first);
    for _ in 0..2 {
        office.call(answering(copy, "Thanks")).await.expect("answered");
    }
    assert_eq!(ann.call(ReadMessage { id: copy }).await.expect("the message").thread.len(), 2);
    assert_eq!(world.letters().await.len(), 1);
    // Two at the same moment, as when a phone sends again what the network had only delayed.
    let mut again = world.signed_in("ann@example.com").await;
    let (one, two) = tokio::join!(ann.call(saying(copy, "At once")), again.call(saying(copy, "At once")));
    assert_eq!(one.expect("sent").id, two.expect("sent").id);
}

async fn a_message_that_takes_no_replies_says_so(world: TestApp) {
    let World { mut ann, copies: [copy, _], .. } = family(&world).await;
    world.write(sql("UPDATE message SET replies_allowed = FALSE")).await;
    let problem = ann.call(saying(copy, "Yes")).await.unwrap_err();
    assert_eq!((problem.code, problem.fields[0].code.as_str()), (Code::Invalid, "closed"));
    assert!(!ann.call(ReadMessage { id: copy }).await.expect("the message").may_reply);
}

async fn the_other_parent_sees_nothing_of_it(world: TestApp) {
    let World { mut ann, mut bob, mut office, copies: [copy, other], .. } = family(&world).await;
    ann.call(saying(copy, "Only Ann says this")).await.expect("sent");
    office.call(answering(copy, "And the school this")).await.expect("answered");
    let mut said = String::new();
    for path in ["/api/messages".to_owned(), format!("/api/messages/{other}"), "/api/me".to_owned()] {
        said += &bob.raw("GET", &path, None).await.1.to_string();
    }
    assert!(!said.contains("Only Ann") && !said.contains("the school this"), "{said}");
    assert_eq!(bob.call(saying(copy, "Me too")).await.unwrap_err().code, Code::NotFound);
    assert_eq!(bob.call(WhoAmI {}).await.expect("him").unread, 1, "nothing of it is new for him");
    bob.call(saying(other, "Only Bob says that")).await.expect("sent");
    let (_, seen) = ann.raw("GET", &format!("/api/messages/{copy}"), None).await;
    assert!(!seen.to_string().contains("Only Bob"));
    assert_eq!(office.call(ReadThread { id: copy }).await.expect("a thread").lines.len(), 2);
}

async fn what_cannot_be_sent_is_said(world: TestApp) {
    let World { mut ann, mut office, copies: [copy, other], .. } = family(&world).await;
    let files = (0..=FILES).map(|at| Uuid::from_u128(at as u128)).collect::<Vec<_>>();
    for (text, attachments, field, code) in [
        (" \n ".to_owned(), vec![], "text", "empty"),
        ("\u{200b}\n\u{3164}\u{2800}".to_owned(), vec![], "text", "empty"),
        ("x".repeat(TEXT + 1), vec![], "text", "too_long"),
        ("Yes".to_owned(), files, "attachments", "too_many"),
        ("Yes".to_owned(), vec![Uuid::nil()], "attachments", "gone"),
    ] {
        let request = SendReply { id: copy, request: Uuid::nil(), text, attachments };
        let problem = ann.call(request).await.unwrap_err();
        assert_eq!((problem.fields[0].field.as_str(), problem.fields[0].code.as_str()), (field, code));
    }
    assert_eq!(ann.call(ReadMessage { id: copy }).await.expect("the message").thread, vec![]);
    // Nothing to answer, so there is no thread; and another school's thread answers as if there were none.
    let elsewhere = world.school("Hillcrest Secondary").await;
    let cat = world.parent(elsewhere, "Cat Moss", "cat@example.com").await;
    let fair = world.message(elsewhere, None, "Fair", "On Saturday").await;
    world.allow_replies(fair).await;
    let theirs = world.deliver(fair, cat, Channel::Email, "cat@example.com", "delivered", &[]).await;
    let mut phone = world.signed_in("cat@example.com").await;
    phone.call(saying(theirs, "For my own school alone")).await.expect("sent");
    for id in [copy, other, theirs] {
        assert_eq!(office.call(ReadThread { id }).await.unwrap_err().code, Code::NotFound);
        assert_eq!(office.call(answering(id, "Hello")).await.unwrap_err().code, Code::NotFound);
        assert_eq!(office.call(MarkHandled { id, handled: true }).await.unwrap_err().code, Code::NotFound);
    }
    assert_eq!(office.call(ListThreads::default()).await.expect("an inbox").items, vec![]);
    assert_eq!(phone.call(ReadMessage { id: theirs }).await.expect("the message").thread.len(), 1);
    let line = ann.call(saying(copy, "a\0b\u{1b}\tc")).await.expect("sent");
    assert_eq!(line.text, "ab\tc");
    let exact = "é".repeat(TEXT);
    assert_eq!(ann.call(saying(copy, &exact)).await.expect("sent").text, exact);
    for at in 2..20 {
        ann.call(saying(copy, &"y".repeat(50 + at))).await.expect("sent");
    }
    assert_eq!(ann.call(saying(copy, "One too many")).await.unwrap_err().code, Code::TooMany);
    world.wait_hours(1);
    ann.call(saying(copy, "One too many")).await.expect("an hour later");
}

async fn a_thread_is_dealt_with_without_an_answer(world: TestApp) {
    let World { mut ann, mut office, copies: [copy, _], .. } = family(&world).await;
    ann.call(MarkRead { id: copy, read: true }).await.expect("read");
    ann.call(saying(copy, "Thank you")).await.expect("sent");
    for (handled, waiting) in [(true, 0), (false, 1), (true, 0)] {
        office.call(MarkHandled { id: copy, handled }).await.expect("marked");
        assert_eq!(office.call(ListThreads::default()).await.expect("an inbox").waiting, waiting);
    }
    let item = ann.call(ListHistory::default()).await.expect("a history").items.remove(0);
    assert_eq!((item.unread, item.answered_at), (false, None), "the parent sees nothing of it");
    assert_eq!(world.letters().await.len(), 0);
    world.wait_minutes(1);
    ann.call(saying(copy, "One thing more")).await.expect("sent");
    assert_eq!(office.call(ListThreads::default()).await.expect("an inbox").waiting, 1);
}

async fn an_earlier_providers_reply_is_in_the_thread(world: TestApp) {
    let World { mut ann, mut office, school, .. } = family(&world).await;
    world.contact(school, "Cat Moss", Some("cat@example.com"), None).await;
    let csv = "channel,address,subject,content,sent time,replied time,reply\n\
               email,ann@example.com,Fair,Come to the fair,2026-05-01 08:00,2026-05-01 09:00,We will\n\
               email,cat@example.com,Fair,Come to the fair,2026-05-01 08:00,2026-05-01 10:00,So will we\n\
               email,ann@example.com,Lunch,Prices,2026-05-02 08:00,,\n";
    let school: School = world
        .app
        .db
        .one(sql("SELECT id, name, code, time_zone FROM school WHERE id = $1").bind(school))
        .await
        .expect("the school");
    let import = async |csv: &str, replies: bool| {
        let options = history::Options { replies, ..history::Options::default() };
        history::import(&world.app, &school, csv.as_bytes(), options, &ProgressBar::hidden())
            .await
            .expect("imported")
    };
    import(csv, false).await;
    let items = ann.call(ListHistory::default()).await.expect("a history").items;
    let mut open = Vec::new();
    for item in items.iter().filter(|item| item.subject != "Trip") {
        let message = ann.call(ReadMessage { id: item.id }).await.expect("the message");
        open.push((item.subject.as_str(), message.may_reply, message.thread.len()));
    }
    assert_eq!(open, [("Lunch", false, 0), ("Fair", true, 1)]);
    assert_eq!(
        office.call(ListThreads::default()).await.expect("an inbox").waiting,
        0,
        "dealt with long ago"
    );
    let done = office.call(ListThreads { done: true, after: None }).await.expect("an inbox").items;
    assert_eq!(done.len(), 2);
    let cats = done.iter().find(|thread| thread.name.as_deref() == Some("Cat Moss")).expect("hers").id;
    let problem = office.call(answering(cats, "See you")).await.unwrap_err();
    assert_eq!(problem.fields[0].code, "no_account", "nobody could read it");

    // Her next line stands below the old one.
    let fair = items.iter().find(|item| item.subject == "Fair").expect("the fair").id;
    ann.call(saying(fair, "Until when?")).await.expect("sent");
    let thread = ann.call(ReadMessage { id: fair }).await.expect("the message").thread;
    assert_eq!(thread.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), ["We will", "Until when?"]);
    // The same file again, now with a reply that came later: it changes nothing where she has written here, and is added elsewhere.
    let later = csv.replace("2026-05-02 08:00,,", "2026-05-02 08:00,2026-05-02 09:00,Too dear");
    assert_eq!(import(&later, true).await.replies, 1);
    let lunch = items.iter().find(|item| item.subject == "Lunch").expect("the lunch").id;
    let message = ann.call(ReadMessage { id: lunch }).await.expect("the message");
    assert_eq!((message.thread[0].text.as_str(), message.may_reply), ("Too dear", true));
    assert_eq!(ann.call(ReadMessage { id: fair }).await.expect("the message").thread.len(), 2);
}

async fn the_inbox_has_pages(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.staff(school, "office@example.com", "admin").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let mut phone = world.signed_in("ann@example.com").await;
    let mut expected = Vec::new();
    for at in 0..THREADS + 3 {
        let message = world.message(school, None, &format!("Message {at}"), "Text").await;
        world.allow_replies(message).await;
        let copy = world.deliver(message, ann, Channel::App, "", "delivered", &[]).await;
        world.wait_seconds(1);
        phone.call(saying(copy, "Yes")).await.expect("sent");
        expected.insert(0, copy);
    }
    let mut office = world.staff_signed_in("office@example.com").await;
    let first = office.call(ListThreads::default()).await.expect("a page");
    assert_eq!((first.items.len(), first.waiting), (THREADS, i64::try_from(THREADS).expect("few") + 3));
    let second = office.call(ListThreads { done: false, after: first.older }).await.expect("a page");
    assert!(second.older.is_none());
    let ids: Vec<_> = first.items.iter().chain(&second.items).map(|thread| thread.id).collect();
    assert_eq!(ids, expected);
    let (status, problem) = office.raw("GET", "/api/office/replies?after=nonsense", None).await;
    assert_eq!((status.as_u16(), &problem["code"]), (400, &json!(Code::BadRequest)), "{problem}");
    assert!(problem.get("items").is_none(), "no page beside the problem: {problem}");
}
