//! R1, R7, R8: files that somebody broke. What cannot be read for certain is refused by line, and no row carries another.

mod common;

use common::TestApp;
use indicatif::ProgressBar;
use server::{
    db::sql,
    import::{
        School, Stopped, apply,
        history::{self, Options},
    },
};
use std::collections::BTreeSet;

both!(
    a_broken_quotation_mark_gives_no_child_another_parent,
    a_broken_quotation_mark_gives_nobody_anothers_message,
    a_file_with_a_broken_mark_is_refused_whole,
    a_message_has_any_number_of_lines,
    a_refused_row_is_named_by_its_line,
    one_wrong_byte_refuses_its_row_alone,
    what_was_written_twice_is_said,
);

async fn school(world: &TestApp) -> School {
    let name = "Riverside Primary";
    let id = world.school(name).await;
    School { id, name: name.to_owned(), code: String::new(), time_zone: "Europe/London".to_owned() }
}

async fn import_children(world: &TestApp, school: &School, file: &[u8]) -> Result<apply::Report, Stopped> {
    apply::import(&world.app, school, file, false, &ProgressBar::hidden()).await
}

async fn import_messages(world: &TestApp, school: &School, file: &[u8]) -> Result<history::Report, Stopped> {
    history::import(&world.app, school, file, Options::default(), &ProgressBar::hidden()).await
}

/// A file with one quotation mark more, at every place, and with one less.
fn broken(file: &str) -> Vec<String> {
    let places = file.char_indices().map(|(at, _)| at).chain([file.len()]);
    let added = places.map(|at| format!("{}\"{}", &file[..at], &file[at..]));
    let removed = file.match_indices('"').map(|(at, _)| format!("{}{}", &file[..at], &file[at + 1..]));
    added.chain(removed).collect()
}

/// Two families, with cells that begin and end with what can be taken for the edge of a cell.
const FAMILIES: &str = "\
CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,NOTES,PARENT_1_NAME,PARENT_1_EMAIL
Ann,Lee,2015-01-02,\"see file, \"\"blue\"\"\",Pat Lee,lee@example.com
\"Ben\",Ray,2016-01-02,\",\",\"Joe Ray\",ray@example.com
Amy,Lee,2017-01-02,5\" taller,Pat Lee,lee@example.com
Bob,Ray,2018-01-02,\"two
lines,\", \"Joe Ray\" ,ray@example.com
Ada,\"Lee\",2019-01-02,\"\",,lee@example.com
";

async fn a_broken_quotation_mark_gives_no_child_another_parent(world: TestApp) {
    let school = school(&world).await;
    let mut taken = 0;
    for file in broken(FAMILIES).iter().chain([&FAMILIES.to_owned()]) {
        taken += usize::from(import_children(&world, &school, file.as_bytes()).await.is_ok());
    }
    assert!(taken > 1, "the file itself, and marks inside a cell beside an inch mark");
    let families: Vec<(String, String)> = world
        .app
        .db
        .all(sql(
            "SELECT p.last_name, c.mis_email FROM live_guardian g JOIN live_contact c ON c.id = g.contact_id
                  JOIN pupil p ON p.id = g.pupil_id",
        ))
        .await
        .expect("families");
    let families: BTreeSet<(&str, &str)> =
        families.iter().map(|(child, parent)| (child.as_str(), parent.as_str())).collect();
    assert_eq!(families, BTreeSet::from([("Lee", "lee@example.com"), ("Ray", "ray@example.com")]));
}

const MESSAGES: &str = "\
channel,address,content,group,sent time,replied time,reply
email,lee@example.com,\"For Lee, and
more, for Lee\",,2026-05-04T08:30:00Z,,\"Lee: yes,\"
email,ray@example.com,For Ray,,2026-05-04T08:31:00Z,,
email,lee@example.com,\",For Lee\",,2026-05-04T08:32:00Z,,\"\"
email,ray@example.com,\"For \"\"Ray\"\"\",\"\",\"2026-05-04T08:33:00Z\",,\"
Ray: no\"
email,lee@example.com,\"For Lee: 5\"\",\",,2026-05-04T08:34:00Z,,
email,ray@example.com,a 5\" ruler for Ray,,2026-05-04T08:35:00Z,,
";

async fn a_broken_quotation_mark_gives_nobody_anothers_message(world: TestApp) {
    let school = school(&world).await;
    for name in ["Lee", "Ray"] {
        let email = format!("{}@example.com", name.to_lowercase());
        world.contact(school.id, name, Some(&email), None).await;
    }
    let mut taken = 0;
    for file in broken(MESSAGES).iter().chain([&MESSAGES.to_owned()]) {
        taken += usize::from(import_messages(&world, &school, file.as_bytes()).await.is_ok());
    }
    assert!(taken > 1, "the file itself, and marks inside a cell beside an inch mark");
    let read: Vec<(String, String, String)> = world
        .app
        .db
        .all(sql("SELECT c.mis_name, m.body, COALESCE(r.reply, '') FROM live_recipient r
                  JOIN live_contact c ON c.id = r.contact_id JOIN message m ON m.id = r.message_id"))
        .await
        .expect("messages");
    assert!(read.len() >= 6);
    for (name, body, reply) in read {
        // A mark may stand inside a name: it is text there.
        let body = body.replace('"', "");
        let other = if name == "Lee" { "Ray" } else { "Lee" };
        assert!(body.contains(&name) && !body.contains(other) && !body.contains('@'), "{name}: {body}");
        assert!(reply.is_empty() || reply.starts_with(&name), "{name}: {reply}");
        assert!(!reply.contains(other) && !reply.contains('@'), "{name}: {reply}");
    }
}

async fn count(world: &TestApp, query: &'static str) -> i64 {
    world.count(sql(query)).await
}

/// What is said of a file that cannot be read.
fn refused<T: std::fmt::Debug>(outcome: Result<T, Stopped>) -> String {
    match outcome {
        Err(Stopped::Unreadable(what)) => what.0.join("\n"),
        other => panic!("{other:?}"),
    }
}

async fn a_file_with_a_broken_mark_is_refused_whole(world: TestApp) {
    let school = school(&world).await;
    for (rows, says) in [
        (
            "Ann,Lee,2015-01-02,\"see file,pat@example.com\nBen,Ray,2016-01-02,\"ok\",joe@example.com\n",
            "Line 2, NOTES: the quotation mark (\") that opens this cell is followed on line 3 by one with more text after it",
        ),
        (
            "Ann,Lee,2015-01-02,,pat@example.com\nBen,\"Ray,2016-01-02,,joe@example.com\nEve,Orr\",2016-01-05,,sue@example.com\n",
            "Line 3, CHILD_LAST_NAME: this cell goes over several lines",
        ),
        (
            "Ann,Lee,2015-01-02,\"see file,pat@example.com\nBen,Ray,2016-01-02,ok,joe@example.com\n",
            "Line 2, NOTES: the quotation mark (\") that opens this cell is never closed",
        ),
        (
            "Ann,Lee,2015-01-02,see file\",pat@example.com\nBen,Ray,2016-01-02,ok,joe@example.com\n",
            "Line 2, NOTES: this cell has a quotation mark (\") without its other one",
        ),
    ] {
        let file =
            format!("CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,NOTES,PARENT_1_EMAIL\n{rows}");
        let said = refused(import_children(&world, &school, file.as_bytes()).await);
        assert!(said.contains(says), "{said}");
    }
    // Two that match each other: the row is refused, and nobody is in it.
    let file = "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,NOTES,PARENT_1_EMAIL\n\
                Ann,Lee,2015-01-02,\"see file,pat@example.com\nBen,Ray,2016-01-02,ok\",joe@example.com\n";
    let report = import_children(&world, &school, file.as_bytes()).await.expect("a report");
    assert_eq!((report.rows, report.findings.refused_rows, report.findings.refused[0].line), (1, 1, 2));
    assert_eq!(count(&world, "SELECT COUNT(*) FROM pupil").await, 0);
    assert_eq!(count(&world, "SELECT COUNT(*) FROM contact").await, 0);

    world.contact(school.id, "Pam", Some("pam@example.com"), None).await;
    let file = "channel,address,content,sent\n\
                email,pam@example.com,\"Ava forgot her coat,2026-05-05T09:00:00Z\n\
                email,quinn@example.com,Cal: SEN review on Monday,2026-05-05T09:01:00Z\n\
                email,sue@example.com,\"Cal: please call the office\",2026-05-05T09:02:00Z\n";
    let said = refused(import_messages(&world, &school, file.as_bytes()).await);
    assert!(
        said.starts_with(
            "Line 2, content: the quotation mark (\") that opens this cell is followed on line 4"
        ),
        "{said}"
    );
    let file = file.replace(",\"Cal: please", ",Cal: please");
    let report = import_messages(&world, &school, file.as_bytes()).await.expect("a report");
    assert_eq!((report.rows, report.findings.refused_rows, report.findings.refused[0].line), (1, 1, 2));
    assert_eq!(count(&world, "SELECT COUNT(*) FROM message").await, 0);
}

async fn bodies(world: &TestApp) -> Vec<String> {
    let bodies: Vec<(String,)> =
        world.app.db.all(sql("SELECT body FROM message ORDER BY sent_at")).await.expect("messages");
    bodies.into_iter().map(|(body,)| body).collect()
}

async fn a_message_has_any_number_of_lines(world: TestApp) {
    let school = school(&world).await;
    world.contact(school.id, "Pam", Some("pam@example.com"), None).await;
    let mut expected = Vec::new();
    for (at, (lines, end)) in
        [(202, "\n"), (202, "\r"), (10_000, "\n"), (10_000, "\r\n")].into_iter().enumerate()
    {
        let items: Vec<String> = (0..lines).map(|item| format!("Item {item}")).collect();
        let file = format!(
            "channel,address,content,sent{end}email,pam@example.com,\"{}\",2026-05-05T09:0{at}:00Z{end}email,pam@example.com,,{end}",
            items.join(end)
        );
        let report = import_messages(&world, &school, file.as_bytes()).await.expect("a report");
        assert_eq!((report.messages, report.findings.refused_rows), (1, 1));
        assert_eq!(report.findings.refused[0].line, lines + 2);
        expected.push(items.join("\n"));
    }
    assert_eq!(bodies(&world).await, expected);
}

async fn a_refused_row_is_named_by_its_line(world: TestApp) {
    let school = school(&world).await;
    let file = "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,NOTES\rAnn,Lee,2015-01-02,\"two\nlines\"\r\
                Ben,Lee,2015-01-03,\rCat,Lee,never,\r\rDan,Lee,2015-01-05,\"a\r\nb\"\r\nEve, \"Lee\" ,never,";
    let report = import_children(&world, &school, file.as_bytes()).await.expect("a report");
    let lines: Vec<u64> = report.findings.refused.iter().map(|refused| refused.line).collect();
    assert_eq!((report.rows, report.children.added, lines), (5, 3, vec![5, 9]));
}

async fn one_wrong_byte_refuses_its_row_alone(world: TestApp) {
    let school = school(&world).await;
    let head = b"CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,NOTES\n".as_slice();
    let file =
        [head, b"Jos\xc3\xa9,Garc\xc3\xada,2015-01-02,\nZo\xeb,Lee,2015-03-02,\nKit,Lee,2015-03-03,\xff\n"]
            .concat();
    let report = import_children(&world, &school, &file).await.expect("a report");
    assert_eq!((report.children.added, report.findings.refused_rows), (2, 1));
    let refused = &report.findings.refused[0];
    assert_eq!((refused.line, refused.column.as_str()), (3, "CHILD_FIRST_NAME"));
    // All of it in Windows-1252 is what it is.
    let file = [head, b"Zo\xeb,Lee,2015-03-02,\nRen\xe9,Lee,2015-03-04,\n"].concat();
    let report = import_children(&world, &school, &file).await.expect("a report");
    assert_eq!((report.children.added, report.findings.refused_rows), (2, 0));
    let all: Vec<(String,)> = world.app.db.all(sql("SELECT first_name FROM pupil")).await.expect("names");
    let all: BTreeSet<String> = all.into_iter().map(|(name,)| name).collect();
    assert_eq!(all, BTreeSet::from(["José", "Kit", "René", "Zoë"].map(str::to_owned)));
}

async fn what_was_written_twice_is_said(world: TestApp) {
    let school = school(&world).await;
    let file =
        "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH\nJosÃ©,Lee,2015-01-02\nZoë,Lee,2015-03-02\n";
    let report = import_children(&world, &school, file.as_bytes()).await.expect("a report");
    assert_eq!((report.children.added, report.findings.refused_rows), (1, 1));
    assert!(report.findings.refused[0].reason.contains("wrong encoding"), "{:?}", report.findings.refused);
    world.contact(school.id, "Pam", Some("pam@example.com"), None).await;
    let file = "channel,address,content,sent\nemail,pam@example.com,Itâ€™s on Friday,2026-05-05T09:00:00Z\n\
                email,pam@example.com,It’s £5,2026-05-05T09:01:00Z\nemail,pam@example.com,Lost: \u{fffd},2026-05-05T09:02:00Z\n";
    let report = import_messages(&world, &school, file.as_bytes()).await.expect("a report");
    assert_eq!((report.messages, report.findings.refused[0].line), (2, 2));
    assert_eq!(bodies(&world).await, ["It’s £5", "Lost: \u{fffd}"]);
}
