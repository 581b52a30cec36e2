//! P4 and P5: every message that concerns the signed-in parent, and one message whole.

mod common;

use common::{Browser, TestApp, a_copy, a_message};
use server::{
    db::sql,
    http::caller::Contact,
    messages::{history::Span, send::NewCopy},
};
use shared::{
    Code, Day, Time, Uuid,
    endpoint::Named,
    history::{
        Audience, Channel, Gateway, Item, ListHistory, MarkRead, Origin, Page, ReadMessage, SearchHistory,
        State,
    },
    me::WhoAmI,
    reply::{AnswerReply, SendReply},
};

both!(
    a_parent_without_messages_sees_an_empty_page,
    one_message_is_shown_with_all_that_concerns_it,
    pages_go_back_and_forth_without_gaps,
    two_schools_and_two_children_are_one_history,
    filters_hold_together,
    a_second_opening_leaves_the_time_of_the_first,
    words_are_found_whatever_their_case_and_accents,
    words_are_found_in_what_was_written_in_the_thread,
    bad_filters_are_named,
    a_message_is_opened_and_marked,
    the_other_parent_has_a_copy_of_their_own,
    a_long_history_among_many_is_read_from_its_index,
    the_children_of_a_page_are_read_through_its_copies,
    a_child_who_is_no_longer_theirs_is_not_named_any_more,
    a_page_is_compressed_on_its_way,
);

async fn list(browser: &mut Browser, request: ListHistory) -> Page<Item> {
    browser.call(request).await.expect("a page")
}

fn subjects(page: &Page<Item>) -> Vec<&str> {
    page.items.iter().map(|item| item.subject.as_str()).collect()
}

async fn a_parent_without_messages_sees_an_empty_page(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let mut ann = world.signed_in("ann@example.com").await;
    let page = list(&mut ann, ListHistory::default()).await;
    assert_eq!((page.items.len(), page.newer, page.older), (0, None, None));
    assert_eq!(ann.call(WhoAmI {}).await.expect("me").unread, 0);
}

async fn one_message_is_shown_with_all_that_concerns_it(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let sam = world.child(school, "Sam", "Lee", &[ann]).await;
    let group = world.group(school, "3B", &[sam]).await;
    let message = world
        .message(school, Some(group), "Trip on Friday", "Bring a coat.\n\nhttps://example.com/trip")
        .await;
    let copy =
        world.deliver(message, ann, Channel::Email, "ann@example.com", "permanent_failure", &[sam]).await;
    world.also_deliver(copy, Channel::Sms, "+447700900111", "delivered").await;
    world
        .write(
            sql("UPDATE recipient SET reply = 'We will come', replied_at = $1 WHERE id = $2")
                .bind(world.app.now())
                .bind(copy),
        )
        .await;
    let mut phone = world.signed_in("ann@example.com").await;
    let page = list(&mut phone, ListHistory::default()).await;
    let item = &page.items[0];
    assert_eq!(
        (item.subject.as_str(), item.start.as_str()),
        ("Trip on Friday", "Bring a coat. https://example.com/trip")
    );
    assert_eq!((item.school.name.as_str(), item.children[0].name.as_str()), ("Riverside Primary", "Sam Lee"));
    assert_eq!(item.group.as_ref().map(|group| group.name.as_str()), Some("3B"));
    assert_eq!(item.reply.as_ref().map(|reply| reply.text.as_str()), Some("We will come"));
    assert!(item.unread);
    let ways: Vec<_> =
        item.deliveries.iter().map(|way| (way.channel, way.address.as_str(), way.state)).collect();
    assert_eq!(
        ways,
        [
            (Channel::Email, "ann@example.com", State::PermanentFailure),
            (Channel::Sms, "+447700900111", State::Delivered)
        ]
    );
    let whole = phone.call(ReadMessage { id: item.id }).await.expect("the message");
    assert_eq!(&whole.item, item);
    assert_eq!(whole.body, "Bring a coat.\n\nhttps://example.com/trip");
    assert_eq!(whole.audience, Audience::Group);
    assert_eq!(
        (whole.item.deliveries[0].gateway, whole.item.deliveries[0].address_from),
        (Gateway::Smtp, Origin::School)
    );
}

async fn pages_go_back_and_forth_without_gaps(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    for number in 0..60 {
        // Three at the same moment: the id orders them.
        if number % 3 == 0 {
            world.wait_minutes(1);
        }
        let message = world.message(school, None, &format!("{number}"), "x").await;
        world.deliver(message, ann, Channel::App, "", "delivered", &[]).await;
    }
    let mut phone = world.signed_in("ann@example.com").await;
    let first = list(&mut phone, ListHistory::default()).await;
    assert_eq!((first.items.len(), first.newer), (25, None));
    let second = list(&mut phone, ListHistory { after: first.older, ..ListHistory::default() }).await;
    assert_eq!(second.items.len(), 25);
    let third = list(&mut phone, ListHistory { after: second.older, ..ListHistory::default() }).await;
    assert_eq!((third.items.len(), third.older), (10, None));
    let mut sorted: Vec<Uuid> =
        [&first, &second, &third].iter().flat_map(|page| &page.items).map(|item| item.id).collect();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(sorted.len(), 60, "each once");
    let times: Vec<_> =
        [&first, &second, &third].iter().flat_map(|page| &page.items).map(|item| item.sent_at).collect();
    assert!(times.is_sorted_by(|a, b| a >= b), "newest first");
    let back = list(&mut phone, ListHistory { before: third.newer, ..ListHistory::default() }).await;
    assert_eq!(subjects(&back), subjects(&second));
    let back = list(&mut phone, ListHistory { before: back.newer, ..ListHistory::default() }).await;
    assert_eq!((subjects(&back), back.newer), (subjects(&first), None));
    assert!(back.older.is_some());
}

async fn two_schools_and_two_children_are_one_history(world: TestApp) {
    let riverside = world.school("Riverside Primary").await;
    let hillcrest = world.school("Hillcrest Secondary").await;
    let here = world.contact(riverside, "Ann Lee", Some("ann@example.com"), None).await;
    let there = world.contact(hillcrest, "A. Lee", Some("ann@example.com"), None).await;
    world.account("ann@example.com", &[here, there]).await;
    let sam = world.child(riverside, "Sam", "Lee", &[here]).await;
    let zoe = world.child(hillcrest, "Zoë", "Lee", &[there]).await;
    for (number, (school, contact, child)) in
        [(riverside, here, sam), (hillcrest, there, zoe), (riverside, here, sam)].into_iter().enumerate()
    {
        world.wait_minutes(1);
        let message = world.message(school, None, &format!("{number}"), "x").await;
        world.deliver(message, contact, Channel::Email, "ann@example.com", "delivered", &[child]).await;
    }
    let mut phone = world.signed_in("ann@example.com").await;
    assert_eq!(subjects(&list(&mut phone, ListHistory::default()).await), ["2", "1", "0"]);
    let one = list(&mut phone, ListHistory { school: Some(hillcrest), ..ListHistory::default() }).await;
    assert_eq!(subjects(&one), ["1"]);
    let one = list(&mut phone, ListHistory { child: Some(sam), ..ListHistory::default() }).await;
    assert_eq!(subjects(&one), ["2", "0"]);
    let me = phone.call(WhoAmI {}).await.expect("me");
    let schools: Vec<_> = me.schools.iter().map(|school| school.name.as_str()).collect();
    let children: Vec<_> = me.children.iter().map(|child| child.name.as_str()).collect();
    assert_eq!(
        (schools, children),
        (vec!["Hillcrest Secondary", "Riverside Primary"], vec!["Sam Lee", "Zoë Lee"])
    );
    assert_eq!(me.unread, 3);
}

async fn filters_hold_together(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let sam = world.child(school, "Sam", "Lee", &[ann]).await;
    let group = world.group(school, "Choir", &[sam]).await;
    // 23:30 UTC on 1 September is 00:30 on 2 September in London.
    world.wait_minutes(15 * 60 + 30);
    let late = world.message(school, Some(group), "late", "x").await;
    world.deliver(late, ann, Channel::Sms, "+447700900111", "sent", &[]).await;
    world.wait_days(3);
    let next = world.message(school, Some(group), "next", "x").await;
    let opened = world.deliver(next, ann, Channel::Email, "ann@example.com", "sent", &[]).await;
    let mut phone = world.signed_in("ann@example.com").await;
    phone.call(MarkRead { id: opened, read: true }).await.expect("marked");
    let day = |text: &str| Day::parse(text);
    let none = ListHistory::default();
    for (filter, expected) in [
        (ListHistory { channel: Some(Channel::Sms), ..none.clone() }, vec!["late"]),
        (ListHistory { channel: Some(Channel::App), ..none.clone() }, vec![]),
        (ListHistory { unread: true, ..none.clone() }, vec!["late"]),
        (ListHistory { group: Some(group), ..none.clone() }, vec!["next", "late"]),
        (
            ListHistory { group: Some(group), unread: true, channel: Some(Channel::Email), ..none.clone() },
            vec![],
        ),
        (ListHistory { from: day("2026-09-02"), to: day("2026-09-02"), ..none.clone() }, vec!["late"]),
        (ListHistory { to: day("2026-09-01"), ..none.clone() }, vec![]),
        (ListHistory { from: day("2026-09-03"), ..none.clone() }, vec!["next"]),
        (ListHistory { school: Some(Uuid::nil()), ..none.clone() }, vec![]),
    ] {
        assert_eq!(subjects(&list(&mut phone, filter.clone()).await), expected, "{filter:?}");
    }
}

async fn words_are_found_whatever_their_case_and_accents(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    for (subject, search) in [("Eisteddfod Siân", "eisteddfod sian 50% of seats"), ("Swimming", "swimming")]
    {
        world.wait_minutes(1);
        let message = world.message(school, None, subject, "x").await;
        world.write(sql("UPDATE message SET search = $1 WHERE id = $2").bind(search).bind(message)).await;
        world.deliver(message, ann, Channel::App, "", "delivered", &[]).await;
    }
    let mut phone = world.signed_in("ann@example.com").await;
    for (text, expected) in [
        ("SIÂN", vec!["Eisteddfod Siân"]),
        ("seats eistedd", vec!["Eisteddfod Siân"]),
        ("50%", vec!["Eisteddfod Siân"]),
        ("%", vec!["Eisteddfod Siân"]),
        ("_", vec![]),
        ("' OR 1=1 --", vec![]),
        ("  ", vec!["Swimming", "Eisteddfod Siân"]),
    ] {
        let request = SearchHistory { text: text.to_owned(), filter: ListHistory::default() };
        let page = phone.call(request).await.expect("a page");
        assert_eq!(subjects(&page), expected, "{text}");
    }
}

async fn words_are_found_in_what_was_written_in_the_thread(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.staff(school, "office@example.com", "admin").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let bob = world.parent(school, "Bob Lee", "bob@example.com").await;
    let mut copies = Vec::new();
    for subject in ["Swimming gala", "School dinners"] {
        world.wait_minutes(1);
        let message = world.message(school, None, subject, "x").await;
        world.allow_replies(message).await;
        for contact in [ann, bob] {
            copies.push(world.deliver(message, contact, Channel::App, "", "delivered", &[]).await);
        }
    }
    let (mut phone, mut bobs) =
        (world.signed_in("ann@example.com").await, world.signed_in("bob@example.com").await);
    let mut office = world.staff_signed_in("office@example.com").await;
    let send = |id: Uuid, text: &str| SendReply {
        id,
        request: world.app.new_id(),
        text: text.to_owned(),
        attachments: Vec::new(),
    };
    phone.call(send(copies[0], "Siân has a COLD.")).await.expect("sent");
    phone.call(send(copies[0], "100% sure.")).await.expect("sent");
    bobs.call(send(copies[3], "No lentils, please.")).await.expect("sent");
    let SendReply { id, request, text, attachments } = send(copies[0], "Get well soon!");
    office.call(AnswerReply { id, request, text, attachments }).await.expect("answered");
    let gala = vec!["Swimming gala"];
    for (text, expected) in [
        ("sian cold", gala.clone()),
        ("gala cold 100% well", gala.clone()),
        ("get well", gala),
        ("dinners cold", vec![]),
        ("lentils", vec![]),
        ("100_", vec![]),
        ("olu", vec![]),
        ("i", vec!["School dinners", "Swimming gala"]),
    ] {
        let request = SearchHistory { text: text.to_owned(), filter: ListHistory::default() };
        assert_eq!(subjects(&phone.call(request).await.expect("a page")), expected, "{text}");
    }
    let elsewhere = ListHistory { school: Some(Uuid::nil()), ..ListHistory::default() };
    let request = SearchHistory { text: "cold".to_owned(), filter: elsewhere };
    assert_eq!(
        subjects(&phone.call(request).await.expect("a page")),
        Vec::<&str>::new(),
        "other filters hold"
    );
}

async fn bad_filters_are_named(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let mut phone = world.signed_in("ann@example.com").await;
    let request = ListHistory {
        from: Day::parse("2026-09-02"),
        to: Day::parse("2026-09-01"),
        ..ListHistory::default()
    };
    assert_eq!(phone.call(request).await.unwrap_err().fields[0].field, "to");
    let request = SearchHistory { text: "x".repeat(101), filter: ListHistory::default() };
    assert_eq!(phone.call(request).await.unwrap_err().fields[0].field, "text");
    for query in ["from=yesterday", "school=1", "after=here", "channel=pigeon", "unread=maybe"] {
        let (status, problem) = phone.raw("GET", &format!("/api/messages?{query}"), None).await;
        assert_eq!((status.as_u16(), problem["code"].as_str()), (400, Some("bad_request")), "{query}");
    }
}

async fn a_second_opening_leaves_the_time_of_the_first(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let message = world.message(school, None, "Hello", "x").await;
    let id = world.deliver(message, ann, Channel::App, "", "delivered", &[]).await;
    let mut phone = world.signed_in("ann@example.com").await;
    let opened = world.app.now();
    let at = async || world.count(sql("SELECT read_at FROM recipient WHERE id = $1").bind(id)).await;
    phone.call(MarkRead { id, read: true }).await.expect("opened");
    world.wait_hours(1);
    phone.call(MarkRead { id, read: true }).await.expect("opened again");
    assert_eq!(at().await, opened.0);
    phone.call(MarkRead { id, read: false }).await.expect("marked as new");
    phone.call(MarkRead { id, read: true }).await.expect("opened");
    assert_eq!(at().await, opened.plus_hours(1).0, "as new, it is opened anew");
}

async fn a_message_is_opened_and_marked(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let message = world.message(school, None, "Hello", "x").await;
    let id = world.deliver(message, ann, Channel::App, "", "delivered", &[]).await;
    let mut phone = world.signed_in("ann@example.com").await;
    phone.call(ReadMessage { id }).await.expect("reading changes nothing");
    assert_eq!(phone.call(WhoAmI {}).await.expect("me").unread, 1);
    for (read, unread) in [(true, 0), (true, 0), (false, 1)] {
        phone.call(MarkRead { id, read }).await.expect("marked");
        assert_eq!(phone.call(WhoAmI {}).await.expect("me").unread, unread);
    }
    assert_eq!(phone.call(MarkRead { id: Uuid::nil(), read: true }).await.unwrap_err().code, Code::NotFound);
    assert_eq!(phone.call(ReadMessage { id: Uuid::nil() }).await.unwrap_err().code, Code::NotFound);
    assert_eq!(phone.raw("GET", "/api/messages/not-an-id", None).await.0, 404);
}

async fn the_other_parent_has_a_copy_of_their_own(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let bob = world.parent(school, "Bob Lee", "bob@example.com").await;
    let sam = world.child(school, "Sam", "Lee", &[ann, bob]).await;
    let message = world.message(school, None, "Trip", "x").await;
    let hers = world.deliver(message, ann, Channel::Email, "ann@example.com", "delivered", &[sam]).await;
    let his =
        world.deliver(message, bob, Channel::Email, "bob@example.com", "permanent_failure", &[sam]).await;
    let mut phone = world.signed_in("bob@example.com").await;
    let page = list(&mut phone, ListHistory::default()).await;
    assert_eq!((page.items.len(), page.items[0].id), (1, his));
    assert_eq!(page.items[0].deliveries.len(), 1);
    assert_eq!(phone.call(ReadMessage { id: hers }).await.unwrap_err().code, Code::NotFound);
    phone.call(MarkRead { id: his, read: true }).await.expect("marked");
    let mut hers = world.signed_in("ann@example.com").await;
    assert_eq!(hers.call(WhoAmI {}).await.expect("me").unread, 1, "what he opens stays new for her");
}

async fn a_long_history_among_many_is_read_from_its_index(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let crowd = world.contact(school, "Crowd", None, None).await;
    // 300 of hers among 6,000: enough for a planner to prefer the right way.
    let message_rows: Vec<_> =
        (0..6000_i64).map(|number| (world.app.new_id(), world.app.new_id(), number)).collect();
    let messages: Vec<_> =
        message_rows.iter().map(|(message, _, at)| a_message(*message, school, Time(*at))).collect();
    let copies: Vec<_> = message_rows
        .iter()
        .map(|(message, copy, at)| a_copy(*copy, *message, if at % 20 == 0 { ann } else { crowd }, Time(*at)))
        .collect();
    world.send(&messages, &copies).await;
    world.write(sql("ANALYZE")).await;
    let who = [Contact { id: ann, school_id: school }];
    let query = server::messages::history::query(
        who.iter().map(|contact| contact.id).collect(),
        &ListHistory::default(),
        &Span::default(),
        &[],
        &[],
    );
    let plan = plan(&world, query).await;
    assert!(plan.contains("recipient_history"), "{plan}");
    for scan in [
        "SCAN r\n",
        "SCAN recipient",
        "SCAN m\n",
        "SCAN message",
        "Seq Scan on recipient r",
        "Seq Scan on message m",
    ] {
        assert!(!plan.contains(scan), "{scan} in {plan}");
    }
    let mut phone = world.signed_in("ann@example.com").await;
    let mut after = None;
    let mut pages = 0;
    loop {
        let page = list(&mut phone, ListHistory { after, ..ListHistory::default() }).await;
        pages += 1;
        after = page.older;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(pages, 12);
}

/// However long a child's whole history is, a page asks for its own copies alone.
async fn the_children_of_a_page_are_read_through_its_copies(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let sam = world.child(school, "Sam", "Lee", &[ann]).await;
    let crowd = world.contact(school, "Crowd", None, None).await;
    let mut others = Vec::new();
    for at in 0..40 {
        others.push(world.child(school, &format!("Child {at}"), "Moss", &[crowd]).await);
    }
    // A copy a parent and message, so each has a message of its own: Sam's whole history, and that of forty others.
    let copies: Vec<(Uuid, Uuid)> = (0..9000).map(|_| (world.app.new_id(), world.app.new_id())).collect();
    let messages: Vec<_> = copies.iter().map(|(message, _)| a_message(*message, school, Time(0))).collect();
    let written: Vec<_> = copies
        .iter()
        .enumerate()
        .map(|(at, (message, copy))| {
            let (contact, child) = if at < 3000 { (ann, sam) } else { (crowd, others[at % others.len()]) };
            NewCopy { children: vec![child], ..a_copy(*copy, *message, contact, Time(0)) }
        })
        .collect();
    world.send(&messages, &written).await;
    world.write(sql("ANALYZE")).await;
    let query =
        || server::messages::history::query(vec![ann], &ListHistory::default(), &Span::default(), &[], &[]);
    let plan = plan(&world, query()).await;
    assert!(!plan.contains("recipient_pupil_pupil"), "through the child's whole history: {plan}");
    assert!(
        !plan.contains("SCAN n\n")
            && !plan.contains("SCAN recipient_pupil")
            && !plan.contains("Seq Scan on recipient_pupil"),
        "{plan}"
    );
    let mut phone = world.signed_in("ann@example.com").await;
    let page = list(&mut phone, ListHistory::default()).await;
    assert_eq!(page.items.len(), 25);
    assert!(page.items.iter().all(|item| item.children == [Named { id: sam, name: "Sam Lee".to_owned() }]));
    // Who is no longer her child is not named.
    world.write(sql("DELETE FROM guardian WHERE contact_id = $1").bind(ann)).await;
    let page = list(&mut phone, ListHistory::default()).await;
    assert!(page.items.len() == 25 && page.items.iter().all(|item| item.children.is_empty()));
}

/// An import took a child from a parent, who has another one still, and both were named in one message. The other parent goes on
/// reading both names.
async fn a_child_who_is_no_longer_theirs_is_not_named_any_more(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let bob = world.parent(school, "Bob Lee", "bob@example.com").await;
    let sam = world.child(school, "Sam", "Lee", &[ann, bob]).await;
    let zoe = world.child(school, "Zoë", "Lee", &[ann, bob]).await;
    let message = world.message(school, None, "Trip", "Bring a coat").await;
    let hers = world.deliver(message, ann, Channel::App, "", "delivered", &[sam, zoe]).await;
    let his = world.deliver(message, bob, Channel::App, "", "delivered", &[sam, zoe]).await;
    let named = async |email: &str, id: Uuid| {
        let mut phone = world.signed_in(email).await;
        let listed = list(&mut phone, ListHistory::default()).await.items.remove(0);
        let search = SearchHistory { filter: ListHistory::default(), text: "coat".to_owned() };
        let found = phone.call(search).await.expect("a page").items.remove(0);
        let whole = phone.call(ReadMessage { id }).await.expect("the message").item;
        assert_eq!((&listed, &found), (&whole, &whole));
        whole.children.into_iter().map(|child| child.name).collect::<Vec<_>>()
    };
    assert_eq!(named("ann@example.com", hers).await, ["Sam Lee", "Zoë Lee"]);
    let gone = sql("DELETE FROM guardian WHERE contact_id = $1 AND pupil_id = $2").bind(ann).bind(sam);
    world.write(gone).await;
    assert_eq!(named("ann@example.com", hers).await, ["Zoë Lee"]);
    assert_eq!(named("bob@example.com", his).await, ["Sam Lee", "Zoë Lee"]);
}

/// The plan of a query, a line a step.
async fn plan(world: &TestApp, query: server::db::Query) -> String {
    if world.app.db.is_postgres() {
        let rows: Vec<(String,)> = world.app.db.all(query.before("EXPLAIN ")).await.expect("a plan");
        rows.into_iter().map(|(line,)| line + "\n").collect()
    } else {
        let rows: Vec<(i64, i64, i64, String)> =
            world.app.db.all(query.before("EXPLAIN QUERY PLAN ")).await.expect("a plan");
        rows.into_iter().map(|(.., line)| line + "\n").collect()
    }
}

async fn a_page_is_compressed_on_its_way(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    for number in 0..25 {
        let message =
            world.message(school, None, &format!("Trip {number}"), "Bring a coat and a packed lunch").await;
        world.deliver(message, ann, Channel::Email, "ann@example.com", "delivered", &[]).await;
    }
    let mut phone = world.signed_in("ann@example.com").await;
    let request = |phone: &Browser, encoding: &str| {
        let cookies: Vec<String> =
            phone.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        axum::http::Request::get("/api/messages")
            .header("cookie", cookies.join("; "))
            .header("accept-encoding", encoding)
            .body(axum::body::Body::empty())
            .expect("a request")
    };
    let plain = request(&phone, "identity");
    phone.send(plain).await;
    assert!(phone.last.get("content-encoding").is_none());
    let small = request(&phone, "gzip, br");
    phone.send(small).await;
    assert_eq!(phone.last["content-encoding"], "br");
    assert_eq!(phone.last["cache-control"], "no-store");
}
