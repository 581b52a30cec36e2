//! R1, R5, R6, R7: what a class list changes, and what it must not.

mod common;

use common::{PASSWORD, TestApp};
use indicatif::ProgressBar;
use proptest::{prelude::*, test_runner::TestRunner};
use server::{
    db::{Db, sql},
    deletion,
    roster::{
        School, Stopped,
        apply::{self, Report, Tally},
    },
};
use shared::{Uuid, deletion::DeleteMe, me::WhoAmI};

both!(
    a_class_list_becomes_children_parents_and_groups,
    the_same_file_twice_changes_nothing,
    parents_are_the_same_by_address_and_else_only_within_a_family,
    two_parents_who_share_a_number_stay_two,
    nobody_is_matched_across_schools,
    what_a_parent_said_stays,
    who_asked_for_deletion_is_not_brought_back,
    one_parents_deletion_leaves_the_other,
    a_known_address_is_linked_to_its_account_at_once,
    a_child_moves_to_another_class,
    the_first_value_of_a_file_counts_and_others_are_noted,
    a_trial_writes_nothing,
    refused_rows_are_left_and_the_others_taken,
    many_rows_take_many_statements,
);

const HEAD: &str = "PARENT_1_NAME,PARENT_1_RELATIONSHIP,PARENT_1_EMAIL,PARENT_1_PHONE,PARENT_2_NAME,PARENT_2_RELATIONSHIP,\
PARENT_2_EMAIL,PARENT_2_PHONE,CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_PREFERRED_GIVEN_NAME,CHILD_DATE_OF_BIRTH,CHILD_YEAR_GROUP,\
CHILD_REGISTRATION";

/// Ann and Bob have Sam; Ann also has Kit.
const FAMILY: &str = "\
Ann Lee,Mother,ann@example.com,07700 900001,Bob Lee,Father,bob@example.com,07700 900002,Sam,Lee,Sammy,2016-05-04,5,5B
Ann Lee,Mother,ann@example.com,07700 900001,,,,,Kit,Lee,,04/06/2018,3,3A";

async fn school(world: &TestApp, name: &str) -> School {
    let id = world.school(name).await;
    School { id, name: name.to_owned(), code: String::new(), time_zone: "Europe/London".to_owned() }
}

async fn import(world: &TestApp, school: &School, rows: &str) -> Report {
    let file = format!("{HEAD}\n{rows}\n");
    apply::import(&world.app, school, file.as_bytes(), false, &ProgressBar::hidden())
        .await
        .expect("an import")
}

/// Name, address and number that count, of everyone in a school, by address and name.
async fn people(world: &TestApp, school: &School) -> Vec<(Option<String>, Option<String>, Option<String>)> {
    world
        .app
        .db
        .all(
            sql("SELECT name, email, mobile FROM live_contact WHERE school_id = $1 ORDER BY COALESCE(LOWER(email), '~'), LOWER(name), mobile")
                .bind(school.id),
        )
        .await
        .expect("people")
}

fn person(name: &str, email: &str, mobile: &str) -> (Option<String>, Option<String>, Option<String>) {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    (some(name), some(email), some(mobile))
}

/// Everything that an import can change, with when it was changed.
async fn everything(db: &Db) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for query in [
        "SELECT COALESCE(mis_name, '') || '|' || COALESCE(mis_email, '') || '|' || COALESCE(mis_mobile, '') || '|' || updated_at
         FROM contact ORDER BY id",
        "SELECT first_name || '|' || last_name || '|' || COALESCE(preferred_name, '') || '|' || updated_at FROM pupil ORDER BY id",
        "SELECT COALESCE(relationship, '') FROM guardian ORDER BY contact_id, pupil_id",
        "SELECT kind || '|' || name FROM cohort ORDER BY id",
        "SELECT 'member' FROM membership",
    ] {
        let some: Vec<(String,)> = db.all(sql(query)).await.expect("rows");
        rows.push(some.into_iter().map(|(row,)| row).collect());
    }
    rows
}

async fn a_class_list_becomes_children_parents_and_groups(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let report = import(&world, &school, FAMILY).await;
    assert_eq!((report.rows, report.groups_added), (2, 4));
    assert_eq!(report.children, Tally { added: 2, ..Tally::default() });
    assert_eq!(report.parents, Tally { added: 2, ..Tally::default() });
    assert_eq!(
        people(&world, &school).await,
        [
            person("Ann Lee", "ann@example.com", "+447700900001"),
            person("Bob Lee", "bob@example.com", "+447700900002")
        ]
    );
    let families: Vec<(String, String, String)> = world
        .app
        .db
        .all(sql("SELECT c.name, g.relationship, p.first_name FROM live_guardian g JOIN live_contact c ON c.id = g.contact_id
                  JOIN pupil p ON p.id = g.pupil_id ORDER BY 1, 3"))
        .await
        .expect("families");
    let family = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
    assert_eq!(
        families,
        [
            family("Ann Lee", "Mother", "Kit"),
            family("Ann Lee", "Mother", "Sam"),
            family("Bob Lee", "Father", "Sam")
        ]
    );
    let groups: Vec<(String, String)> = world
        .app
        .db
        .all(sql("SELECT p.first_name, c.name FROM membership m JOIN cohort c ON c.id = m.cohort_id
                  JOIN pupil p ON p.id = m.pupil_id ORDER BY 1, c.kind, 2"))
        .await
        .expect("groups");
    let groups: Vec<(&str, &str)> =
        groups.iter().map(|(child, group)| (child.as_str(), group.as_str())).collect();
    assert_eq!(groups, [("Kit", "3A"), ("Kit", "Year 3"), ("Sam", "5B"), ("Sam", "Year 5")]);
}

async fn the_same_file_twice_changes_nothing(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let rows = format!(
        "{FAMILY}\n\
         ,,,07700 900003,Ann Lee,,,,Sam,Lee,,2016-05-04,,\n\
         Ann  Lee,,ANN@example.com,,Bob Lee,Uncle,,07700 900009,Ally,Lee,,2016-05-04,Reception,R1\n\
         ,,,07700 900003,,,carol@example.com,,Sam,Lee,,2016-05-04,,"
    );
    import(&world, &school, &rows).await;
    let before = everything(&world.app.db).await;
    world.wait_hours(1);
    let report = import(&world, &school, &rows).await;
    assert_eq!(everything(&world.app.db).await, before);
    assert_eq!((report.children.added, report.children.changed), (0, 0));
    assert_eq!((report.parents.added, report.parents.changed), (0, 0));
    assert_eq!((report.groups_added, report.moved, report.linked, report.kept_own), (0, 0, 0, 0));
    assert_eq!(report.children.unchanged, 3);
}

async fn parents_are_the_same_by_address_and_else_only_within_a_family(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    import(&world, &school, FAMILY).await;
    let report = import(
        &world,
        &school,
        // By address, whatever the child, and with another name.
        "Anne Lee-Smith,,Ann@Example.com,,,,,,Joe,Lee,,2017-01-01,,\n\
         ,,,,BOB  LEE,,,07700 900022,Sam,Lee,,2016-05-04,,\n\
         ,,,,Ann Lee,,,07700 900001,Eve,Park,,2017-02-02,,",
    )
    .await;
    assert_eq!((report.parents.added, report.parents.changed), (1, 2));
    assert_eq!(
        people(&world, &school).await,
        [
            person("Anne Lee-Smith", "Ann@Example.com", "+447700900001"),
            // By name, within the family: the number changed.
            person("BOB LEE", "bob@example.com", "+447700900022"),
            // The same name and number with a stranger's child say nothing.
            person("Ann Lee", "", "+447700900001"),
        ]
    );
}

async fn two_parents_who_share_a_number_stay_two(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let rows = "Ann Lee,Mother,,07700 900001,Bob Lee,Father,,07700 900001,Sam,Lee,,2016-05-04,,";
    for _ in 0..2 {
        import(&world, &school, rows).await;
        assert_eq!(
            people(&world, &school).await,
            [person("Ann Lee", "", "+447700900001"), person("Bob Lee", "", "+447700900001")]
        );
    }
    // A new partner with the old number is not the one who had it.
    import(&world, &school, ",,cat@example.com,07700 900001,,,,,Sam,Lee,,2016-05-04,,").await;
    assert_eq!(people(&world, &school).await.len(), 3);
}

async fn nobody_is_matched_across_schools(world: TestApp) {
    let (one, other) =
        (school(&world, "Riverside Primary").await, school(&world, "Hillcrest Secondary").await);
    import(&world, &one, FAMILY).await;
    let report = import(&world, &other, FAMILY).await;
    assert_eq!((report.children.added, report.parents.added), (2, 2));
    assert_eq!(people(&world, &one).await.len(), 2);
}

async fn what_a_parent_said_stays(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    import(&world, &school, FAMILY).await;
    world
        .write(sql(
            "UPDATE contact SET my_name = 'Annie', my_mobile = '', my_email = 'annie@example.com', my_email_key = 'annie@example.com'
             WHERE mis_email_key = 'ann@example.com'",
        ))
        .await;
    let report = import(
        &world,
        &school,
        "Ann Li,Mother,ann.li@example.com,07700 900055,Bob Lee,Father,bob@example.com,07700 900002,Sam,Lee,,2016-05-04,,",
    )
    .await;
    // By her name, within the family: her own or the school's.
    assert_eq!((report.parents.added, report.kept_own), (1, 0));
    let report =
        import(&world, &school, "Ann Li,,annie@example.com,07700 900056,,,,,Sam,Lee,,2016-05-04,,").await;
    assert_eq!((report.parents.changed, report.kept_own), (1, 1));
    assert_eq!(people(&world, &school).await[1], person("Annie", "annie@example.com", ""));
    let mis: Vec<(String, String, String)> = world
        .app
        .db
        .all(sql("SELECT mis_name, mis_email, mis_mobile FROM live_contact WHERE my_name IS NOT NULL"))
        .await
        .expect("the school's values");
    assert_eq!(mis, [("Ann Li".to_owned(), "annie@example.com".to_owned(), "+447700900056".to_owned())]);
}

async fn delete(world: &TestApp, email: &str) {
    let mut browser = world.signed_in(email).await;
    browser.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("the deletion");
}

async fn account_of(world: &TestApp, email: &str) -> Uuid {
    let contacts: Vec<(Uuid,)> = world
        .app
        .db
        .all(sql("SELECT id FROM live_contact WHERE email_key = $1").bind(email))
        .await
        .expect("contacts");
    let contacts: Vec<Uuid> = contacts.into_iter().map(|(id,)| id).collect();
    world.account(email, &contacts).await
}

async fn who_asked_for_deletion_is_not_brought_back(world: TestApp) {
    let (school, other) =
        (school(&world, "Riverside Primary").await, school(&world, "Hillcrest Secondary").await);
    import(&world, &school, FAMILY).await;
    account_of(&world, "ann@example.com").await;
    delete(&world, "ann@example.com").await;
    let again = "\
        Ann Lee,Mother,ann@example.com,07700 900001,Bob Lee,Father,bob@example.com,07700 900002,Sam,Lee,Sammy,2016-05-04,5,5B\n\
        Ann Lee,Mother,new@example.com,,,,,,Kit,Lee,,04/06/2018,3,3A\n\
        ,,,07700900001,,,,,Kit,Lee,,04/06/2018,3,3A\n\
        ANN LEE,,,07700 900077,,,,,Sam,Lee,,2016-05-04,,\n\
        ,,Ann@example.com,,,,,,New,Child,,2019-01-01,,";
    for _ in 0..2 {
        let report = import(&world, &school, again).await;
        assert_eq!(report.left_out, [2, 3, 4, 5, 6]);
        assert_eq!((report.parents.added, report.findings.refused_rows), (0, 0));
        assert_eq!(people(&world, &school).await, [person("Bob Lee", "bob@example.com", "+447700900002")]);
        // The same once she is gone for good.
        world.wait_days(31);
        deletion::purge(&world.app).await.expect("a purge");
        assert_eq!(
            world.count(sql("SELECT COUNT(*) FROM contact WHERE mis_email_key LIKE '%ann%'")).await,
            0
        );
    }
    // Children stay with the school, a stranger of that name is someone else, and so is she at a school that she did not leave.
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM pupil WHERE school_id = $1").bind(school.id)).await, 3);
    let report = import(&world, &school, "Ann Lee,,,07700 900001,,,,,Max,Mill,,2016-05-04,,").await;
    assert_eq!((report.parents.added, report.left_out.len()), (1, 0));
    let report = import(&world, &other, FAMILY).await;
    assert_eq!((report.parents.added, report.left_out.len()), (2, 0));
}

async fn one_parents_deletion_leaves_the_other(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    // They share a number.
    let rows =
        "Ann Lee,Mother,ann@example.com,07700 900001,Bob Lee,Father,,07700 900001,Sam,Lee,,2016-05-04,,";
    import(&world, &school, rows).await;
    account_of(&world, "ann@example.com").await;
    delete(&world, "ann@example.com").await;
    let report = import(&world, &school, rows).await;
    assert_eq!((report.left_out.len(), report.parents.unchanged), (1, 1));
    // The number alone may be hers, and must not become his new address.
    let report = import(&world, &school, ",,hers@example.com,07700 900001,,,,,Sam,Lee,,2016-05-04,,").await;
    assert_eq!(report.left_out.len(), 1);
    assert_eq!(people(&world, &school).await, [person("Bob Lee", "", "+447700900001")]);
}

async fn a_known_address_is_linked_to_its_account_at_once(world: TestApp) {
    let (one, other) =
        (school(&world, "Riverside Primary").await, school(&world, "Hillcrest Secondary").await);
    import(&world, &one, FAMILY).await;
    account_of(&world, "ann@example.com").await;
    let report = import(
        &world,
        &other,
        "Ann Lee,Mother,Ann@example.com,,Bob,,bob@example.com,,Zoe,Lee,,2012-03-04,9,9C",
    )
    .await;
    assert_eq!((report.linked, report.parents.added), (1, 2));
    let mut ann = world.signed_in("ann@example.com").await;
    let me = ann.call(WhoAmI {}).await.expect("me");
    assert_eq!((me.schools.len(), me.children.len()), (2, 3));
    assert_eq!(
        import(&world, &other, "Ann Lee,Mother,Ann@example.com,,,,,,Zoe,Lee,,2012-03-04,9,9C").await.linked,
        0
    );
}

async fn a_child_moves_to_another_class(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    import(&world, &school, FAMILY).await;
    let report = import(&world, &school, ",,,,,,,,SAM,Lee,,4.5.2016,Year 6,6b").await;
    assert_eq!((report.children.changed, report.moved, report.groups_added), (1, 1, 2));
    let groups: Vec<(String,)> = world
        .app
        .db
        .all(sql("SELECT c.name FROM membership m JOIN cohort c ON c.id = m.cohort_id JOIN pupil p ON p.id = m.pupil_id
                  WHERE p.first_name = 'SAM' ORDER BY 1"))
        .await
        .expect("groups");
    assert_eq!(groups, [("6b".to_owned(),), ("Year 6".to_owned(),)]);
    // A blank cell says nothing.
    let report = import(&world, &school, ",,,,,,,,SAM,Lee,,4.5.2016,,").await;
    assert_eq!((report.children.unchanged, report.moved), (1, 0));
}

async fn the_first_value_of_a_file_counts_and_others_are_noted(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let report = import(
        &world,
        &school,
        &format!("{FAMILY}\nAnna Lee,Aunt,ann@example.com,07700 900003,,,,,Sam,Lee,Samuel,2016-05-04,6,6C"),
    )
    .await;
    let notes: Vec<&str> = report.findings.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(
        notes,
        [
            "the child's preferred name differs from line 2, whose value was kept",
            "the child's year group differs from line 2, whose value was kept",
            "the child's class differs from line 2, whose value was kept",
            "the name of parent 1 differs from line 2, whose value was kept",
            "the mobile number of parent 1 differs from line 2, whose value was kept",
            "the relationship of parent 1 differs from line 2, whose value was kept",
        ]
    );
    assert!(report.findings.notes.iter().all(|note| note.line == 4));
    // A report can be shown to anyone: it names lines and columns, no people.
    assert!(!report.to_string().contains("Ann") && !report.to_string().contains("example.com"));
}

async fn a_trial_writes_nothing(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let file = format!("{HEAD}\n{FAMILY}\n");
    let report = apply::import(&world.app, &school, file.as_bytes(), true, &ProgressBar::hidden())
        .await
        .expect("a trial");
    assert_eq!((report.dry_run, report.children.added, report.parents.added), (true, 2, 2));
    assert!(everything(&world.app.db).await.iter().all(Vec::is_empty));
    let wet = import(&world, &school, FAMILY).await;
    assert_eq!((wet.children, wet.parents), (report.children, report.parents));
}

async fn refused_rows_are_left_and_the_others_taken(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let rows = format!("{FAMILY}\nCat,,cat@example.com,020 7946 0000,Dan,,dan@,,Eve,,,2030-01-01,99,");
    let report = import(&world, &school, &rows).await;
    assert_eq!((report.rows, report.findings.refused_rows, report.children.added), (3, 1, 2));
    let columns: Vec<&str> = report.findings.refused.iter().map(|refused| refused.column.as_str()).collect();
    assert_eq!(
        columns,
        ["CHILD_LAST_NAME", "CHILD_DATE_OF_BIRTH", "CHILD_YEAR_GROUP", "PARENT_1_PHONE", "PARENT_2_EMAIL"]
    );
    assert!(report.findings.refused.iter().all(|refused| refused.line == 4));
    for (file, says) in
        [("CHILD_FIRST_NAME,CHILD_LAST_NAME\nA,B\n", "Missing: CHILD_DATE_OF_BIRTH"), ("", "empty")]
    {
        match apply::import(&world.app, &school, file.as_bytes(), false, &ProgressBar::hidden()).await {
            Err(Stopped::Unreadable(what)) => assert!(what.0[0].contains(says), "{what:?}"),
            other => panic!("{other:?}"),
        }
    }
}

async fn many_rows_take_many_statements(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let rows: Vec<String> = (0..9000)
        .map(|at| {
            let letters: String = format!("{at:05}").bytes().map(|byte| char::from(byte - b'0' + b'a')).collect();
            format!("P{letters},,p{at}@example.com,,Q{letters},,q{at}@example.com,,C{letters},Lee,,2016-05-04,{},{}A", at % 6 + 1, at % 30)
        })
        .collect();
    let report = import(&world, &school, &rows.join("\n")).await;
    assert_eq!((report.children.added, report.parents.added, report.groups_added), (9000, 18_000, 36));
    let changed: Vec<String> = rows.iter().map(|row| row.replace(",q", ",r").replace("A\n", "B\n")).collect();
    let report = import(&world, &school, &changed.join("\n")).await;
    assert_eq!(
        (report.children.unchanged, report.parents.changed, report.parents.unchanged),
        (9000, 9000, 9000)
    );
}

/// R1's promise in general: whatever a file holds, importing it again changes nothing.
#[tokio::test(flavor = "multi_thread")]
async fn any_file_twice_changes_nothing() {
    let world = TestApp::sqlite().await;
    let parent = (0..5usize, 0..4usize, 0..4usize).prop_map(|(name, email, phone)| {
        format!(
            "{},,{},{}",
            ["", "Ann Lee", "Bob Lee", "ann  lee", "BOB Lee"][name],
            ["", "a@example.com", "b@example.com", "c@example.com"][email],
            ["", "07700 900001", "07700 900002", "07700 900003"][phone]
        )
    });
    let row = (parent.clone(), parent, 0..3usize, 0..3usize).prop_map(|(one, two, child, class)| {
        format!("{one},{two},{},Lee,,2016-05-04,,{}", ["Sam", "Kit", "Joe"][child], ["", "5A", "5B"][class])
    });
    let files = proptest::collection::vec(row, 1..7);
    tokio::task::block_in_place(|| {
        let runtime = tokio::runtime::Handle::current();
        TestRunner::new(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })
            .run(&files, |rows| {
                runtime.block_on(async {
                    let name = world.app.new_id().simple().to_string();
                    let school = school(&world, &name).await;
                    let rows = rows.join("\n");
                    import(&world, &school, &rows).await;
                    let people_then = people(&world, &school).await;
                    let again = import(&world, &school, &rows).await;
                    prop_assert_eq!((again.parents.added, again.parents.changed), (0, 0));
                    prop_assert_eq!(
                        (again.children.added, again.children.changed, again.groups_added),
                        (0, 0, 0)
                    );
                    prop_assert_eq!(people(&world, &school).await, people_then);
                    Ok(())
                })
            })
            .unwrap();
    });
}
