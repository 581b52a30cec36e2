//! P13: an enquiry by anyone, to a school or to the operator; O8: the office answers it.

mod common;

use common::{Browser, PASSWORD, TestApp};
use serde_json::{Value, json};
use server::{
    db::sql,
    privacy::{
        deletion::purge,
        enquiry::{self, Desk},
    },
    state::Operator,
};
use shared::{
    Code, Problem, Uuid,
    deletion::DeleteMe,
    email::Email,
    enquiry::{
        Action, AnswerEnquiry, Ask, Asked, BeginEnquiry, CloseEnquiry, FORM_HOURS, KEPT_DAYS, LEAST_SECONDS,
        ListEnquiries, ListMyEnquiries, ReadEnquiry, Reference, Text, Topic,
    },
};

both!(
    anyone_asks_a_school_or_the_operator,
    a_parent_asks_under_their_own_address,
    the_answer_says_nothing_of_who_is_known,
    the_answer_says_nothing_of_which_schools_there_are,
    a_parent_types_their_own_schools_alone,
    what_is_wrong_is_said_field_by_field,
    programs_are_kept_out,
    a_person_cannot_send_without_end,
    the_office_answers_and_closes,
    another_schools_enquiries_are_missing,
    the_operator_answers_those_for_no_school,
    a_deletion_takes_enquiries_along,
    a_closed_enquiry_is_purged_after_a_year,
);

fn about(topic: Topic, question: &str) -> Ask {
    Ask {
        topic,
        school_id: None,
        school: String::new(),
        name: "Cat Moss".to_owned(),
        email: "cat@example.com".to_owned(),
        question: question.to_owned(),
        stamp: String::new(),
        website: String::new(),
    }
}

/// Opens the form, takes as long as a person does, and sends it.
async fn send(world: &TestApp, browser: &mut Browser, ask: Ask) -> Result<Asked, Problem> {
    let stamp = browser.call(BeginEnquiry {}).await.expect("a form").stamp;
    world.wait_seconds(LEAST_SECONDS);
    browser.call(Ask { stamp, ..ask }).await
}

/// The letters of one moment by their address.
async fn sorted(world: &TestApp) -> Vec<(String, String, String)> {
    let mut letters = world.letters().await;
    letters.sort();
    letters
}

async fn anyone_asks_a_school_or_the_operator(world: TestApp) {
    let operator = Operator { name: None, email: Email::parse("operator@example.com").ok() };
    let world = world.set(|config| config.operator = operator);
    let school = world.school("Riverside Primary").await;
    world.staff(school, "office@example.com", "admin").await;
    world.staff(school, "sender@example.com", "sender").await;
    let question = "What is held about me?\n\nI was a pupil.";
    let ask = Ask { school: " riverside  PRIMARY".to_owned(), ..about(Topic::MyData, question) };
    let asked = send(&world, &mut world.browser(), ask).await.expect("sent");
    assert_eq!(Reference::parse(&asked.reference).expect("a reference").to_string(), asked.reference);
    assert_eq!(asked.email, "cat@example.com");
    let letters = sorted(&world).await;
    let to: Vec<_> = letters.iter().map(|(to, ..)| to.as_str()).collect();
    assert_eq!(to, ["cat@example.com", "office@example.com"], "senders do not look at people");
    assert!(letters[0].1.contains(&asked.reference), "{letters:?}");
    // The address may be somebody else's, and an office's letters lie in many mailboxes.
    for (_, subject, body) in &letters {
        assert!(!subject.contains("pupil") && !body.contains("pupil"), "{body}");
    }
    assert!(
        !letters[1].2.contains("Cat Moss") && letters[1].2.contains("/office/enquiries"),
        "{}",
        letters[1].2
    );
    // The office is told of the first that waits, not of each.
    let ask = Ask { school: "RIVERSIDE".to_owned(), ..about(Topic::Other, "And who looks at it?") };
    send(&world, &mut world.browser(), ask).await.expect("sent");
    assert_eq!(world.letters().await.len(), 1);
    // Without a school it is the operator's.
    let mut welsh = world.browser();
    "cy".clone_into(&mut welsh.language);
    let asked = send(&world, &mut welsh, about(Topic::SignIn, question)).await.expect("sent");
    let letters = sorted(&world).await;
    assert_eq!((letters[0].0.as_str(), letters[1].0.as_str()), ("cat@example.com", "operator@example.com"));
    assert!(letters[0].1.starts_with("Mae eich ymholiad"), "{}", letters[0].1);
    for part in
        [asked.reference.as_str(), "Cat Moss", "cat@example.com", "not signed in", question, "Cymraeg"]
    {
        assert!(letters[1].2.contains(part), "{}", letters[1].2);
    }
}

async fn a_parent_asks_under_their_own_address(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let other = world.school("Hillcrest Secondary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let mut ann = world.signed_in("ann@example.com").await;
    let ask = Ask {
        school_id: Some(school),
        name: String::new(),
        ..about(Topic::Messages, "Where is the letter?")
    };
    let asked = send(&world, &mut ann, ask).await.expect("sent");
    assert_eq!(asked.email, "ann@example.com", "whatever was sent along");
    let mine = ann.call(ListMyEnquiries {}).await.expect("hers").items;
    assert_eq!(
        (mine.len(), mine[0].reference.as_str(), mine[0].closed),
        (1, asked.reference.as_str(), false)
    );
    assert_eq!(mine[0].school.as_ref().map(|school| school.name.as_str()), Some("Riverside Primary"));
    let name = sql("SELECT COUNT(*) FROM enquiry WHERE name = 'Ann Lee' AND account_id IS NOT NULL");
    assert_eq!(world.count(name).await, 1, "her name is known");
    let ask = Ask { school_id: Some(other), ..about(Topic::Other, "May I come?") };
    assert_eq!(send(&world, &mut ann, ask.clone()).await.unwrap_err().code, Code::NotFound, "not her school");
    assert_eq!(
        send(&world, &mut world.browser(), ask).await.unwrap_err().code,
        Code::NotFound,
        "nor a stranger's"
    );
}

async fn the_answer_says_nothing_of_who_is_known(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let mut answers = Vec::new();
    for email in ["ann@example.com", "nobody@example.com"] {
        let mut browser = world.browser();
        let stamp = browser.call(BeginEnquiry {}).await.expect("a form").stamp;
        world.wait_seconds(LEAST_SECONDS);
        let body = json!({ "topic": "other", "school": "RIVERSIDE", "name": "Cat", "email": email, "question": "Why?",
            "stamp": stamp });
        let (status, mut answer) = browser.raw("POST", "/api/enquiries", Some(body)).await;
        assert!(browser.cookies.is_empty());
        answer["reference"] = Value::Null;
        answer["email"] = Value::Null;
        let (_, subject, letter) = world.letters().await.remove(0);
        let words =
            |text: String| text.split_whitespace().filter(|word| !word.contains("ENQ-")).collect::<String>();
        answers.push((status, answer, words(subject), words(letter)));
    }
    assert_eq!(answers[0], answers[1]);
    let mut ann = world.signed_in("ann@example.com").await;
    assert!(
        ann.call(ListMyEnquiries {}).await.expect("hers").items.is_empty(),
        "anyone could have typed her address"
    );
}

/// What a stranger typed as the school is found, found twice or not found: nothing that they get differs, and no question is lost.
async fn the_answer_says_nothing_of_which_schools_there_are(world: TestApp) {
    let operator = Operator { name: None, email: Email::parse("operator@example.com").ok() };
    let world = world.set(|config| config.operator = operator);
    let twins = [world.school("Twin School").await, world.school("Other School").await];
    world.write(sql("UPDATE school SET name = 'Twin School'")).await;
    world.staff(twins[0], "office@example.com", "admin").await;
    let nowhere = format!("Nowhere School\r\n{}", "x".repeat(10_000));
    let mut answers = Vec::new();
    for (number, (typed, to)) in [
        ("twin", "office@example.com"),
        ("Twin School", "operator@example.com"),
        (nowhere.as_str(), "operator@example.com"),
        ("\u{1f3eb}", "operator@example.com"),
    ]
    .into_iter()
    .enumerate()
    {
        let email = format!("cat{number}@example.com");
        let mut browser = world.browser();
        let stamp = browser.call(BeginEnquiry {}).await.expect("a form").stamp;
        world.wait_seconds(LEAST_SECONDS);
        let body = json!({ "topic": "other", "school": typed, "name": "Cat", "email": email, "question": "Why?", "stamp": stamp });
        let (status, answer) = browser.raw("POST", "/api/enquiries", Some(body)).await;
        let reference = answer["reference"].as_str().expect("a reference").to_owned();
        let letters = sorted(&world).await;
        assert_eq!(letters.iter().map(|(to, ..)| to.as_str()).collect::<Vec<_>>(), [email.as_str(), to]);
        let plain = |text: &str| text.replace(&reference, "REFERENCE").replace(&email, "EMAIL");
        answers.push((status, plain(&answer.to_string()), plain(&letters[0].1), plain(&letters[0].2)));
        let to_operator = &letters[1].2;
        if number == 1 {
            assert!(
                to_operator.contains("For:       Twin School (as typed: no school here has"),
                "{to_operator}"
            );
        }
        if number == 2 {
            let line = to_operator.lines().find(|line| line.starts_with("For:")).expect("a line");
            assert!(
                line.contains("Nowhere Schoolxxx") && line.len() < 300,
                "one line, and not without end: {line}"
            );
        }
    }
    for answer in &answers {
        assert_eq!(answer, &answers[0]);
        assert!(
            !answer.3.to_lowercase().contains("twin"),
            "a mail to a stranger's address repeats nothing: {}",
            answer.3
        );
    }
    let waiting = enquiry::enquiries(&world.app, None, &ListEnquiries::default()).await.expect("a list");
    assert_eq!(waiting.open, 3, "the operator has what is no school's");
    let one = enquiry::open(&world.app, Desk::OPERATOR, waiting.items[2].id).await.expect("an enquiry");
    assert_eq!(one.school_typed.as_deref(), Some("Twin School"));
    let mut office = world.staff_signed_in("office@example.com").await;
    let id = office.call(ListEnquiries::default()).await.expect("enquiries").items[0].id;
    assert_eq!(office.call(ReadEnquiry { id }).await.expect("the enquiry").school_typed, None);
    // Nor does a copy, which the owner of the address may make, say more than they typed.
    let shown = sql("SELECT COUNT(*) FROM live_enquiry WHERE school_id IS NOT NULL AND school_typed IS NULL");
    assert_eq!(world.count(shown).await, 0);
}

/// Who is signed in reads whom they asked: it is one of their own schools, or the operator.
async fn a_parent_types_their_own_schools_alone(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.school("Hillcrest Secondary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let mut ann = world.signed_in("ann@example.com").await;
    for typed in ["Riverside Primary", "Hillcrest Secondary", "Nowhere School"] {
        // The page sends no name for whoever is signed in; what nobody sees is none either.
        let name = "\u{3164}".to_owned();
        let ask = Ask { school: typed.to_owned(), name, ..about(Topic::Other, "Why?") };
        send(&world, &mut ann, ask).await.expect("sent");
        world.wait_seconds(1);
    }
    let mine = ann.call(ListMyEnquiries {}).await.expect("hers").items;
    let to: Vec<_> = mine.iter().map(|one| one.school.as_ref().map(|school| school.name.as_str())).collect();
    assert_eq!(to, [None, None, Some("Riverside Primary")]);
}

async fn what_is_wrong_is_said_field_by_field(world: TestApp) {
    let wrong = async |ask: Ask| {
        let problem = send(&world, &mut world.browser(), ask).await.unwrap_err();
        assert_eq!(problem.code, Code::Invalid);
        problem.fields.into_iter().map(|field| format!("{} {}", field.field, field.code)).collect::<Vec<_>>()
    };
    let empty = Ask { name: " ".to_owned(), email: "cat".to_owned(), ..about(Topic::Other, "") };
    assert_eq!(wrong(empty).await, ["name empty", "email no_at", "question empty"]);
    let links = "https://a.example/ http://b.example/x";
    assert_eq!(wrong(about(Topic::Other, links)).await, ["question links_alone"]);
    assert_eq!(wrong(about(Topic::Other, &"x".repeat(Text::MAX + 1))).await, ["question too_long"]);
}

async fn programs_are_kept_out(world: TestApp) {
    let mut browser = world.browser();
    let ask = |stamp: &str| Ask { stamp: stamp.to_owned(), ..about(Topic::Other, "Buy this") };
    assert_eq!(browser.call(ask("")).await.unwrap_err().code, Code::Expired, "the form was never opened");
    let stamp = browser.call(BeginEnquiry {}).await.expect("a form").stamp;
    let problem = browser.call(ask(&stamp)).await.unwrap_err();
    assert_eq!((problem.code, problem.retry_after), (Code::TooMany, Some(3)), "nobody types so fast");
    let mut forged = stamp.clone().into_bytes();
    forged[2] = if forged[2] == b'A' { b'B' } else { b'A' };
    let forged = String::from_utf8(forged).expect("text");
    world.wait_seconds(LEAST_SECONDS);
    assert_eq!(browser.call(ask(&forged)).await.unwrap_err().code, Code::Expired);
    let hidden = Ask { website: "https://a.example".to_owned(), ..ask(&stamp) };
    let problem = browser.call(hidden).await.unwrap_err();
    assert_eq!(problem.fields[0].field, "website", "a person's browser may have filled it in: it is said");
    browser.call(ask(&stamp)).await.expect("as a person does it");
    world.wait_hours(FORM_HOURS + 1);
    assert_eq!(browser.call(ask(&stamp)).await.unwrap_err().code, Code::Expired, "open since yesterday");
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM enquiry")).await, 1);
}

async fn a_person_cannot_send_without_end(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let ask = || about(Topic::Other, "Why?");
    for _ in 0..5 {
        send(&world, &mut world.browser(), ask()).await.expect("sent");
    }
    let problem = send(&world, &mut world.browser(), ask()).await.unwrap_err();
    assert_eq!(problem.code, Code::TooMany);
    let wait = problem.retry_after.expect("a time");
    assert!((3500..3600).contains(&wait), "{wait}");
    let shouting = Ask { email: "CAT@Example.com".to_owned(), ..ask() };
    assert_eq!(send(&world, &mut world.browser(), shouting).await.unwrap_err().code, Code::TooMany);
    let mut ann = world.signed_in("ann@example.com").await;
    send(&world, &mut ann, ask()).await.expect("others are not kept waiting");
    world.wait_seconds(wait.into());
    send(&world, &mut world.browser(), ask()).await.expect("when it was said");
    // A day has a limit of its own.
    let mut sent = 6;
    while sent < 15 {
        world.wait_hours(1);
        send(&world, &mut world.browser(), ask()).await.expect("sent");
        sent += 1;
    }
    world.wait_hours(1);
    let problem = send(&world, &mut world.browser(), ask()).await.unwrap_err();
    assert!(problem.retry_after.is_some_and(|wait| wait > 3600), "{problem:?}");
}

/// A school with an office, and Ann, who has asked it something: the school, the enquiry.
async fn asked(world: &TestApp) -> (Uuid, Uuid, Browser) {
    let school = world.school("Riverside Primary").await;
    world.staff(school, "office@example.com", "admin").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let mut ann = world.signed_in("ann@example.com").await;
    let ask = Ask { school_id: Some(school), ..about(Topic::MyData, "What do you keep of Sam's doctor?") };
    send(world, &mut ann, ask).await.expect("sent");
    let (id,): (Uuid,) = world.app.db.one(sql("SELECT id FROM enquiry")).await.expect("the enquiry");
    world.letters().await;
    (school, id, ann)
}

async fn the_office_answers_and_closes(world: TestApp) {
    let (_, id, mut ann) = asked(&world).await;
    world.wait_seconds(60);
    let ask = Ask { school: "RIVERSIDE".to_owned(), ..about(Topic::Other, "Hello?") };
    send(&world, &mut world.browser(), ask).await.expect("sent");
    world.letters().await;
    let mut office = world.staff_signed_in("office@example.com").await;
    let list = office.call(ListEnquiries::default()).await.expect("enquiries");
    assert_eq!((list.open, list.new, list.closed, list.items[1].id), (2, 2, 0, id));
    let enquiry = office.call(ReadEnquiry { id }).await.expect("the enquiry");
    assert_eq!(
        (enquiry.email.as_str(), enquiry.signed_in, enquiry.contact.is_some()),
        ("ann@example.com", true, true)
    );
    let list = office.call(ListEnquiries::default()).await.expect("enquiries");
    assert_eq!(
        (list.open, list.new, list.items[0].new, list.items[1].new),
        (2, 1, true, false),
        "new ones first"
    );
    let answer = |text: &str, close| AnswerEnquiry { id, text: text.to_owned(), close };
    assert_eq!(office.call(answer(" ", false)).await.unwrap_err().fields[0].field, "text");
    office.call(answer("We look.", false)).await.expect("answered");
    world.wait_minutes(5);
    let enquiry = office.call(answer("Nothing at all.", true)).await.expect("answered");
    let actions: Vec<_> = enquiry.events.iter().map(|event| (event.action, event.by.as_str())).collect();
    let by = |action| (action, "Olu Office");
    assert_eq!(actions, [by(Action::Opened), by(Action::Answered), by(Action::Answered), by(Action::Closed)]);
    assert_eq!(enquiry.answers[1].by.as_deref(), Some("Olu Office"));
    let letters = world.letters().await;
    assert_eq!((letters.len(), letters[1].0.as_str()), (2, "ann@example.com"));
    let (_, subject, body) = &letters[1];
    assert!(
        subject.contains(&enquiry.reference)
            && body.contains("Nothing at all.")
            && body.contains("Riverside"),
        "{body}"
    );
    let mine = ann.call(ListMyEnquiries {}).await.expect("hers").items.remove(0);
    assert_eq!((mine.closed, mine.answers[0].text.as_str(), &mine.answers[0].by), (true, "We look.", &None));
    let list = office.call(ListEnquiries { closed: true, after: None }).await.expect("enquiries");
    assert_eq!((list.open, list.closed, list.items.len(), list.items[0].answers), (1, 1, 1, 2));
    let enquiry = office.call(CloseEnquiry { id, closed: false }).await.expect("open again");
    assert_eq!(
        (enquiry.closed_at, enquiry.events.last().map(|event| event.action)),
        (None, Some(Action::Reopened))
    );
    let again = office.call(CloseEnquiry { id, closed: false }).await.expect("is so already");
    assert_eq!(again.events.len(), enquiry.events.len());
    // O1: all of it is in the trail of the person.
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM audit WHERE action LIKE 'enquiry %'")).await, 5);
}

async fn another_schools_enquiries_are_missing(world: TestApp) {
    let (_, id, _) = asked(&world).await;
    let other = world.school("Hillcrest Secondary").await;
    world.staff(other, "other@example.com", "admin").await;
    let mut office = world.staff_signed_in("other@example.com").await;
    assert_eq!(office.call(ListEnquiries::default()).await.expect("none").open, 0);
    assert_eq!(office.call(ReadEnquiry { id }).await.unwrap_err().code, Code::NotFound);
    let answer = AnswerEnquiry { id, text: "Hello".to_owned(), close: true };
    assert_eq!(office.call(answer).await.unwrap_err().code, Code::NotFound);
    assert_eq!(office.call(CloseEnquiry { id, closed: true }).await.unwrap_err().code, Code::NotFound);
    assert!(world.letters().await.is_empty());
    let operators = enquiry::open(&world.app, Desk::OPERATOR, id).await;
    assert!(operators.is_err(), "nor does the operator read a school's");
}

async fn the_operator_answers_those_for_no_school(world: TestApp) {
    let asked =
        send(&world, &mut world.browser(), about(Topic::SignIn, "I cannot get in.")).await.expect("sent");
    let reference = Reference::parse(&asked.reference).expect("a reference");
    let id = enquiry::of_reference(&world.app, &reference).await.expect("a search").expect("the enquiry");
    world.letters().await;
    let text = Text::parse("Try the link again.").expect("a text");
    enquiry::reply(&world.app, Desk::OPERATOR, id, &text, true).await.expect("answered");
    let letters = world.letters().await;
    assert_eq!((letters.len(), letters[0].0.as_str()), (1, "cat@example.com"));
    assert!(letters[0].2.contains("the operator of this service"), "{}", letters[0].2);
    let closed = enquiry::enquiries(&world.app, None, &ListEnquiries { closed: true, after: None })
        .await
        .expect("a list");
    assert_eq!((closed.open, closed.closed, closed.items[0].id), (0, 1, id));
}

async fn a_deletion_takes_enquiries_along(world: TestApp) {
    let (_, id, mut ann) = asked(&world).await;
    let mut office = world.staff_signed_in("office@example.com").await;
    let text = "Only what is in your details.".to_owned();
    office.call(AnswerEnquiry { id, text, close: false }).await.expect("answered");
    let typed = Ask {
        school: "RIVERSIDE".to_owned(),
        email: "Ann@example.com".to_owned(),
        ..about(Topic::Other, "Me again, signed out")
    };
    send(&world, &mut world.browser(), typed).await.expect("sent");
    ann.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("deleted");
    let list = office.call(ListEnquiries::default()).await.expect("enquiries");
    assert_eq!((list.open, list.items.len()), (0, 0), "nobody sees them from that moment");
    assert_eq!(office.call(ReadEnquiry { id }).await.unwrap_err().code, Code::NotFound);
    world.letters().await;
    world.wait_days(30);
    purge(&world.app).await.expect("a purge");
    for query in [
        sql("SELECT COUNT(*) FROM enquiry"),
        sql("SELECT COUNT(*) FROM enquiry_answer"),
        sql("SELECT COUNT(*) FROM enquiry_event"),
    ] {
        assert_eq!(world.count(query.clone()).await, 0, "{query:?}");
    }
}

async fn a_closed_enquiry_is_purged_after_a_year(world: TestApp) {
    let (_, id, _) = asked(&world).await;
    let count = async || world.count(sql("SELECT COUNT(*) FROM enquiry")).await;
    let mut office = world.staff_signed_in("office@example.com").await;
    office.call(CloseEnquiry { id, closed: true }).await.expect("closed");
    office.call(CloseEnquiry { id, closed: false }).await.expect("open");
    world.wait_days(KEPT_DAYS + 1);
    purge(&world.app).await.expect("a purge");
    assert_eq!(count().await, 1, "what is open stays");
    let mut office = world.staff_signed_in("office@example.com").await;
    office.call(CloseEnquiry { id, closed: true }).await.expect("closed");
    world.wait_days(KEPT_DAYS - 3);
    purge(&world.app).await.expect("a purge");
    assert_eq!(count().await, 1);
    world.wait_days(3);
    purge(&world.app).await.expect("a purge");
    assert_eq!(count().await, 0);
}
