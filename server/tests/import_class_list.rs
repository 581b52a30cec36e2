//! R1, R5, R6, R7: what a class list changes, and what it must not.

mod common;

use common::{PASSWORD, TestApp};
use indicatif::ProgressBar;
use proptest::{prelude::*, test_runner::TestRunner};
use server::{
    db::{Db, sql},
    import::{
        School, Stopped,
        apply::{self, Report, Tally},
    },
    privacy::deletion,
};
use shared::{Uuid, deletion::DeleteMe, history::ListHistory, me::WhoAmI};

both!(
    a_class_list_becomes_children_parents_and_groups,
    the_same_file_twice_changes_nothing,
    parents_are_the_same_by_address_and_else_only_within_a_family,
    two_parents_who_share_a_number_stay_two,
    nobody_is_matched_across_schools,
    what_a_parent_said_stays,
    who_asked_for_deletion_is_not_brought_back,
    who_asked_for_deletion_is_known_by_their_own_details_too,
    one_parents_deletion_leaves_the_other,
    what_a_deleted_parent_said_brings_them_back_no_more,
    a_known_address_is_linked_to_its_account_at_once,
    a_child_moves_to_another_class,
    who_moves_to_another_class_sees_its_noticeboard,
    the_first_value_of_a_file_counts_and_others_are_noted,
    a_trial_writes_nothing,
    refused_rows_are_left_and_the_others_taken,
    many_rows_take_many_statements,
    a_stranger_with_the_same_name_and_number_is_someone_else,
    another_name_with_the_number_of_one_parent_is_another_parent,
    who_left_two_schools_is_brought_back_to_neither,
    two_nhs_numbers_are_two_children,
    two_nhs_numbers_in_two_files_are_two_children,
    no_nhs_number_is_kept,
    a_row_that_could_be_about_either_of_two_children_is_refused,
    a_record_that_could_be_either_childs_is_left_as_it_is,
    another_class_with_other_parents_is_another_child,
    two_parents_of_one_name_stay_two,
    an_address_that_changes_by_name_is_told,
    a_child_with_one_name_is_shown_by_it,
    what_is_not_kept_and_landlines_cost_no_child,
);

const HEAD: &str = "PARENT_1_NAME,PARENT_1_RELATIONSHIP,PARENT_1_EMAIL,PARENT_1_PHONE,PARENT_2_NAME,PARENT_2_RELATIONSHIP,\
PARENT_2_EMAIL,PARENT_2_PHONE,CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_PREFERRED_GIVEN_NAME,CHILD_DATE_OF_BIRTH,CHILD_YEAR_GROUP,\
CHILD_REGISTRATION,CHILD_NHS_NUMBER";

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
    assert_eq!(report.moved, 0, "who is new moves from nowhere");
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
    // Each school has a class 5B of its own.
    let astray = sql("SELECT COUNT(*) FROM membership m JOIN cohort c ON c.id = m.cohort_id
                      JOIN pupil p ON p.id = m.pupil_id WHERE c.school_id <> p.school_id");
    assert_eq!((report.groups_added, world.count(astray).await), (4, 0));
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

/// A school may learn later what a parent had written in the app.
async fn who_asked_for_deletion_is_known_by_their_own_details_too(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    import(&world, &school, FAMILY).await;
    account_of(&world, "ann@example.com").await;
    world
        .write(sql("UPDATE contact SET my_name = 'Annie Moss', my_email = 'annie@example.com',
                 my_email_key = 'annie@example.com', my_mobile = '+447700900055' WHERE mis_email_key = 'ann@example.com'"))
        .await;
    delete(&world, "ann@example.com").await;
    let again = "\
        ,,annie@example.com,,,,,,New,Child,,2019-01-01,,\n\
        ,,,07700 900055,,,,,Sam,Lee,,2016-05-04,,\n\
        Annie Moss,,,07700 900077,,,,,Sam,Lee,,2016-05-04,,";
    let report = import(&world, &school, again).await;
    assert_eq!((report.left_out, report.parents.added), (vec![2, 3, 4], 0));
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
    // Her line is told once, whatever else is new in the file.
    let with_cat = format!("{rows}\nCat Moss,,cat@example.com,,,,,,Zoe,Moss,,2018-01-02,,");
    let report = import(&world, &school, &with_cat).await;
    assert_eq!((report.left_out, report.parents.added), (vec![2], 1));
}

/// The school may have heard from a parent, by phone perhaps, what they have said in the app as well.
async fn what_a_deleted_parent_said_brings_them_back_no_more(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    import(&world, &school, FAMILY).await;
    account_of(&world, "ann@example.com").await;
    world
        .write(sql(
            "UPDATE contact SET my_name = 'Annie Park', my_mobile = '+447700900055',
                 my_email = 'annie@example.com', my_email_key = 'annie@example.com' WHERE mis_email_key = 'ann@example.com'",
        ))
        .await;
    delete(&world, "ann@example.com").await;
    for parent in [
        "Annie Park,,new@example.com,",
        "Annie Park,,,07700 900077",
        ",,,07700 900055",
        ",,annie@example.com,",
    ] {
        let report = import(&world, &school, &format!("{parent},,,,,Kit,Lee,,04/06/2018,3,3A")).await;
        assert_eq!((report.left_out, report.parents.added), (vec![2], 0), "{parent}");
    }
    assert_eq!(people(&world, &school).await, [person("Bob Lee", "bob@example.com", "+447700900002")]);
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

/// O5: the class list alone says who is in a class, and with it whose noticeboard a parent sees.
async fn who_moves_to_another_class_sees_its_noticeboard(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    import(&world, &school, FAMILY).await;
    account_of(&world, "bob@example.com").await;
    let (old,): (Uuid,) =
        world.app.db.one(sql("SELECT id FROM cohort WHERE name = '5B'")).await.expect("the class");
    let new = world.group(school.id, "6A", &[]).await;
    for (group, subject) in [(old, "For 5B"), (new, "For 6A")] {
        let message = world.message(school.id, Some(group), subject, "For everyone of the class").await;
        world.write(sql("UPDATE message SET noticeboard = $1 WHERE id = $2").bind(true).bind(message)).await;
    }
    let mut bob = world.signed_in("bob@example.com").await;
    for (class, subject) in [("5B", "For 5B"), ("6A", "For 6A")] {
        import(&world, &school, &format!(",,,,,,,,Sam,Lee,,2016-05-04,,{class}")).await;
        let page = bob.call(ListHistory::default()).await.expect("messages");
        let subjects: Vec<&str> = page.items.iter().map(|item| item.subject.as_str()).collect();
        assert_eq!(subjects, [subject], "{class}");
    }
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
    let rows = format!("{FAMILY}\nCat,,,020 7946 0000,Dan,,dan@,,Eve,42,,2030-01-01,99,");
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
    let changed: Vec<String> = rows
        .iter()
        .map(|row| row.replace(",q", ",r"))
        .map(|row| format!("{}B", row.strip_suffix('A').expect("each class has an A at its end")))
        .collect();
    let report = import(&world, &school, &changed.join("\n")).await;
    assert_eq!((report.parents.changed, report.parents.unchanged), (9000, 9000));
    assert_eq!((report.children.changed, report.moved, report.groups_added), (9000, 9000, 30));
    let left = "SELECT COUNT(*) FROM membership m JOIN cohort c ON c.id = m.cohort_id WHERE c.kind = 'class' AND c.name LIKE '%A'";
    assert_eq!(world.count(sql(left)).await, 0);
}

async fn a_stranger_with_the_same_name_and_number_is_someone_else(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    import(&world, &school, FAMILY).await;
    for (row, who) in [
        ("Ann Lee,,,07700 900001,,,,,Eve,Park,,2017-02-02,,", ("Ann Lee", "+447700900001")),
        (",,,07700 900001,,,,,Max,Park,,2017-02-02,,", ("", "+447700900001")),
        ("Ann Lee,,other@example.com,,,,,,Zoe,Park,,2017-02-02,,", ("Ann Lee", "")),
    ] {
        let before = people(&world, &school).await.len();
        let report = import(&world, &school, row).await;
        assert_eq!((report.parents.added, report.parents.changed), (1, 0), "{row}");
        let after = people(&world, &school).await;
        assert_eq!(after.len(), before + 1, "{row}");
        let is = |one: &(Option<String>, Option<String>, Option<String>)| {
            one.0.as_deref().unwrap_or_default() == who.0 && one.2.as_deref().unwrap_or_default() == who.1
        };
        assert!(after.iter().any(is), "{row}");
    }
    // Ann is the parent of her own children alone.
    assert_eq!(children_of(&world, "ann@example.com").await, ["Kit", "Sam"]);
}

/// The first names of the children of whom has this address.
async fn children_of(world: &TestApp, email: &str) -> Vec<String> {
    let names: Vec<(String,)> = world
        .app
        .db
        .all(
            sql("SELECT p.first_name FROM live_guardian g JOIN live_contact c ON c.id = g.contact_id
                 JOIN pupil p ON p.id = g.pupil_id WHERE c.email = $1 ORDER BY 1")
            .bind(email),
        )
        .await
        .expect("children");
    names.into_iter().map(|(name,)| name).collect()
}

async fn another_name_with_the_number_of_one_parent_is_another_parent(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    import(&world, &school, "Ann Lee,Mother,,07700 900001,,,,,Sam,Lee,,2016-05-04,,").await;
    let report = import(&world, &school, "Bob Lee,Father,,07700 900001,,,,,Sam,Lee,,2016-05-04,,").await;
    assert_eq!((report.parents.added, report.parents.changed), (1, 0));
    let both = [person("Ann Lee", "", "+447700900001"), person("Bob Lee", "", "+447700900001")];
    assert_eq!(people(&world, &school).await, both);
    // Nor does another address make one of two.
    import(&world, &school, ",,a@example.com,07700 900009,,,,,Kit,Lee,,2018-05-04,,").await;
    let report = import(&world, &school, ",,b@example.com,07700 900009,,,,,Kit,Lee,,2018-05-04,,").await;
    assert_eq!((report.parents.added, report.parents.changed), (1, 0));
}

async fn who_left_two_schools_is_brought_back_to_neither(world: TestApp) {
    let schools = [school(&world, "Riverside Primary").await, school(&world, "Hillcrest Secondary").await];
    for school in &schools {
        import(&world, school, FAMILY).await;
    }
    account_of(&world, "ann@example.com").await;
    delete(&world, "ann@example.com").await;
    world.wait_days(31);
    deletion::purge(&world.app).await.expect("a purge");
    // By address, by name and by number: each of them at both.
    let again = format!(
        "{FAMILY}\nAnn Lee,,,07700 900077,,,,,Kit,Lee,,04/06/2018,,\n,,,07700 900001,,,,,Kit,Lee,,04/06/2018,,"
    );
    for school in &schools {
        let report = import(&world, school, &again).await;
        assert_eq!(report.left_out, [2, 3, 4, 5], "{}", school.name);
        assert_eq!(people(&world, school).await, [person("Bob Lee", "bob@example.com", "+447700900002")]);
    }
}

/// Two boys of one name and one day of birth, of two families.
const BOYS: [&str; 2] = [
    "Ali Khan,Father,ali@example.com,,,,,,Mohammed,Khan,,2015-01-02,,5A,9990000018",
    "Omar Khan,Father,omar@example.com,,,,,,Mohammed,Khan,,2015-01-02,,5B,9990000026",
];

/// Each child with its class and its parents.
async fn families(world: &TestApp, school: &School) -> Vec<String> {
    let rows: Vec<(Uuid, String, Option<String>, Option<String>)> = world
        .app
        .db
        .all(
            sql("SELECT p.id, p.first_name,
                     (SELECT MIN(c.name) FROM membership m JOIN cohort c ON c.id = m.cohort_id
                      WHERE m.pupil_id = p.id AND c.kind = 'class'),
                     COALESCE(t.email, t.mobile)
                 FROM pupil p LEFT JOIN live_guardian g ON g.pupil_id = p.id LEFT JOIN live_contact t ON t.id = g.contact_id
                 WHERE p.school_id = $1 ORDER BY p.id, 4")
            .bind(school.id),
        )
        .await
        .expect("families");
    let mut families = std::collections::BTreeMap::<Uuid, String>::new();
    for (id, first, class, parent) in rows {
        let family = families.entry(id).or_insert_with(|| format!("{first} {}", class.unwrap_or_default()));
        family.push(' ');
        family.push_str(parent.as_deref().unwrap_or_default());
    }
    let mut families: Vec<String> =
        families.into_values().map(|family| family.trim_end().to_owned()).collect();
    families.sort();
    families
}

fn notes(report: &Report) -> Vec<(u64, &str)> {
    report.findings.notes.iter().map(|note| (note.line, note.text.as_str())).collect()
}

async fn two_nhs_numbers_are_two_children(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let two = ["Mohammed 5A ali@example.com", "Mohammed 5B omar@example.com"];
    let report = import(&world, &school, &BOYS.join("\n")).await;
    assert_eq!((report.children.added, report.parents.added), (2, 2));
    let [(3, note)] = notes(&report)[..] else { panic!("{report:?}") };
    assert!(note.contains("kept as two children"), "{note}");
    assert_eq!(families(&world, &school).await, two);
    let before = everything(&world.app.db).await;
    world.wait_hours(1);
    // Whatever comes first, and one at a time.
    for rows in [BOYS.join("\n"), [BOYS[1], BOYS[0]].join("\n"), BOYS[1].to_owned(), BOYS[0].to_owned()] {
        let report = import(&world, &school, &rows).await;
        assert_eq!((report.children.added, report.children.changed, report.findings.refused_rows), (0, 0, 0));
        assert_eq!(everything(&world.app.db).await, before);
    }
    // By their numbers, also when both go to the other class and have other parents.
    let swapped = "Pat Khan,,pat@example.com,,,,,,Mohammed,Khan,,2015-01-02,,5B,9990000018\n\
                   ,,,,,,,,Mohammed,Khan,,2015-01-02,,5A,999 000 0026";
    let report = import(&world, &school, swapped).await;
    assert_eq!((report.children.added, report.children.changed, report.moved), (0, 2, 2));
    assert_eq!(
        families(&world, &school).await,
        ["Mohammed 5A omar@example.com", "Mohammed 5B ali@example.com pat@example.com"]
    );
    // One number is one child, in whatever class; and one with two names is told.
    let report = import(
        &world,
        &school,
        ",,,,,,,,Joe,Lee,,2016-05-04,,5A,9990000034\n\
         Jo,,jo@example.com,,,,,,Joe,Lee,,2016-05-04,,5B,9990000034\n\
         ,,,,,,,,Joseph,Lee,,2016-05-04,,5A,9990000034",
    )
    .await;
    assert_eq!(report.children.added, 2);
    assert!(
        notes(&report)
            .iter()
            .any(|(line, text)| *line == 4 && text.starts_with("line 2 has the same NHS number"))
    );
}

async fn two_nhs_numbers_in_two_files_are_two_children(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    for (row, added) in [(BOYS[0], 1), (BOYS[1], 1), (BOYS[0], 0), (BOYS[1], 0)] {
        let report = import(&world, &school, row).await;
        assert_eq!((report.children.added, report.parents.added, report.children.changed), (added, added, 0));
    }
    assert_eq!(
        families(&world, &school).await,
        ["Mohammed 5A ali@example.com", "Mohammed 5B omar@example.com"]
    );
    // A school begins to give the numbers of children who are here: they are the same.
    import(&world, &school, FAMILY).await;
    let numbered = ",,,,,,,,Sam,Lee,,2016-05-04,,,9990000034\n,,,,,,,,Kit,Lee,,2018-06-04,,,9990000042";
    for _ in 0..2 {
        let report = import(&world, &school, numbered).await;
        assert_eq!((report.children.added, report.children.unchanged), (0, 2));
    }
    // And from then on another number is another child, although class and parents are the same.
    let twin = FAMILY.lines().next().expect("a row").to_owned() + ",9990000018";
    let report = import(&world, &school, &twin).await;
    assert_eq!((report.children.added, report.parents.added), (1, 0));
    assert!(notes(&report)[0].1.contains("another NHS number"));
    // A number that cannot be one says nothing, and costs nothing.
    for number in ["0000000000", "9990000019", "none"] {
        let report = import(&world, &school, &format!(",,,,,,,,Kit,Lee,,2018-06-04,,,{number}")).await;
        assert_eq!((report.children.unchanged, report.findings.refused_rows), (1, 0), "{number}");
        assert_eq!(report.odd, [("CHILD_NHS_NUMBER".to_owned(), vec![2])]);
    }
}

async fn no_nhs_number_is_kept(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    import(&world, &school, &BOYS.join("\n")).await;
    let marks: Vec<(i64, String)> =
        world.app.db.all(sql("SELECT nhs_mark, identity_key FROM pupil ORDER BY id")).await.expect("marks");
    assert_eq!(marks.len(), 2);
    for (mark, identity) in marks {
        assert!((0..65_536).contains(&mark), "16 bits: thousands of numbers have the same");
        assert!(!identity.contains("999000"));
    }
}

async fn a_row_that_could_be_about_either_of_two_children_is_refused(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    import(&world, &school, &BOYS.join("\n")).await;
    let two = families(&world, &school).await;
    // Without numbers: by a parent, or by the class alone.
    for (row, moved) in [
        (",,omar@example.com,,,,,,Mohammed,Khan,,2015-01-02,,5B", 0),
        (",,,,,,,,Mohammed,Khan,,2015-01-02,,5A", 0),
        (",,,,,,ali@example.com,,Mohammed,Khan,,2015-01-02,,6A", 1),
        (",,ali@example.com,,,,,,Mohammed,Khan,,2015-01-02,,5A", 1),
    ] {
        let report = import(&world, &school, row).await;
        assert_eq!(
            (report.children.added, report.moved, report.findings.refused_rows),
            (0, moved, 0),
            "{row}"
        );
    }
    assert_eq!(families(&world, &school).await, two);
    for row in [
        ",,,,,,,,Mohammed,Khan,,2015-01-02,,",
        ",,,,,,,,Mohammed,Khan,,2015-01-02,,7C",
        "Una Khan,,una@example.com,,,,,,Mohammed,Khan,,2015-01-02,,",
        "Ali Khan,,,07700 900001,,,,,Mohammed,Khan,,2015-01-02,,",
        ",,ali@example.com,,,,omar@example.com,,Mohammed,Khan,,2015-01-02,,",
    ] {
        let before = everything(&world.app.db).await;
        let report = import(&world, &school, row).await;
        assert_eq!(
            (report.children, report.parents, report.findings.refused_rows),
            (Tally::default(), Tally::default(), 1),
            "{row}"
        );
        assert!(report.findings.refused[0].reason.starts_with("More than one child here"), "{row}");
        assert_eq!(everything(&world.app.db).await, before, "{row}");
    }
    // What one row of a file makes known helps another, wherever that stands.
    let report = import(
        &world,
        &school,
        ",,,07700 900005,,,,,Mohammed,Khan,,2015-01-02,,\n\
         ,,ali@example.com,,,,,07700 900005,Mohammed,Khan,,2015-01-02,,",
    )
    .await;
    assert_eq!((report.children.added, report.findings.refused_rows), (0, 0));
    // A third number is a third child.
    let report =
        import(&world, &school, ",,ali@example.com,,,,,,Mohammed,Khan,,2015-01-02,,5A,9990000034").await;
    assert_eq!(report.children.added, 1);
}

async fn a_record_that_could_be_either_childs_is_left_as_it_is(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let without_numbers = ",,ali@example.com,,,,omar@example.com,,Mohammed,Khan,,2015-01-02,,5A";
    import(&world, &school, without_numbers).await;
    // Both parents are on the one record, so it says nothing.
    let report = import(&world, &school, &BOYS.join("\n")).await;
    assert_eq!((report.children.added, report.parents.added), (2, 0));
    assert!(notes(&report).iter().any(|(_, text)| text.contains("could be either of those")), "{report:?}");
    assert_eq!(
        families(&world, &school).await,
        [
            "Mohammed 5A ali@example.com",
            "Mohammed 5A ali@example.com omar@example.com",
            "Mohammed 5B omar@example.com"
        ]
    );
    let report = import(&world, &school, &BOYS.join("\n")).await;
    assert_eq!((report.children.added, report.children.unchanged), (0, 2));
    // One parent is on it: it is that parent's child, whichever row comes first.
    for (name, rows) in
        [("Hillcrest Secondary", [BOYS[0], BOYS[1]]), ("Oakfield Juniors", [BOYS[1], BOYS[0]])]
    {
        let school = self::school(&world, name).await;
        import(&world, &school, ",,omar@example.com,,,,,,Mohammed,Khan,,2015-01-02,,").await;
        let report = import(&world, &school, &rows.join("\n")).await;
        assert_eq!((report.children.added, report.parents.added), (1, 1));
        assert_eq!(
            families(&world, &school).await,
            ["Mohammed 5A ali@example.com", "Mohammed 5B omar@example.com"]
        );
    }
}

async fn another_class_with_other_parents_is_another_child(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let [one, other] = BOYS.map(|row| &row[..row.rfind(',').expect("a number")]);
    let both = ["Mohammed 5A ali@example.com", "Mohammed 5B omar@example.com"];
    for rows in [[one, other].join("\n"), [other, one].join("\n")] {
        for name in ["in one file", "in two"] {
            let school = self::school(&world, &format!("{} {name}", world.app.new_id().simple())).await;
            let parts =
                if name == "in two" { rows.lines().map(str::to_owned).collect() } else { vec![rows.clone()] };
            let mut told = 0;
            for part in &parts {
                told += import(&world, &school, part).await.findings.noted;
            }
            assert_eq!(
                (families(&world, &school).await, told),
                (both.map(str::to_owned).to_vec(), 1),
                "{name}"
            );
            let report = import(&world, &school, &rows).await;
            assert_eq!((report.children.added, report.children.unchanged, report.findings.noted), (0, 2, 0));
        }
    }
    // One of the three in common is one child: the class, a parent, or a parent who asked for deletion.
    import(&world, &school, FAMILY).await;
    account_of(&world, "ann@example.com").await;
    delete(&world, "ann@example.com").await;
    for row in [
        "Una,,una@example.com,,,,,,Sam,Lee,,2016-05-04,,5b",
        "Una,,una@example.com,,,,,,Sam,Lee,,2016-05-04,,",
        "Bob Lee,,bob.lee@example.com,,,,,,Sam,Lee,,2016-05-04,,6A",
        ",,,07700 900002,,,,,Sam,Lee,,2016-05-04,,6B",
        ",,ann@example.com,,,,,,Sam,Lee,,2016-05-04,,6C",
        "Ann Lee,,ann.lee@example.com,,,,,,Sam,Lee,,2016-05-04,,6D",
        ",,,07700 900001,,,,,Sam,Lee,,2016-05-04,,6E",
        ",,,,,,,,Sam,Lee,,2016-05-04,,6F",
        // Nobody of hers is left.
        "Dan,,dan@example.com,,,,,,Kit,Lee,,2018-06-04,,4A",
    ] {
        let report = import(&world, &school, row).await;
        assert_eq!((report.children.added, report.findings.refused_rows), (0, 0), "{row}");
    }
}

async fn two_parents_of_one_name_stay_two(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let rows = "Ali Khan,Father,ali@example.com,07700 900001,Ali Khan,Grandfather,old@example.com,07700 900002,Sam,Khan,,2016-05-04,,";
    import(&world, &school, rows).await;
    let two = [
        person("Ali Khan", "ali@example.com", "+447700900001"),
        person("Ali Khan", "old@example.com", "+447700900002"),
    ];
    // The number says which.
    let report = import(&world, &school, "Ali Khan,,,07700 900002,,,,,Sam,Khan,,2016-05-04,,").await;
    assert_eq!((report.parents.unchanged, notes(&report).len()), (1, 0));
    assert_eq!(people(&world, &school).await, two);
    // Nothing does: neither gets the other's number or address.
    for (row, who) in [
        ("Ali Khan,,,07700 900003,,,,,Sam,Khan,,2016-05-04,,", person("Ali Khan", "", "+447700900003")),
        ("Ali Khan,,new@example.com,,,,,,Sam,Khan,,2016-05-04,,", person("Ali Khan", "new@example.com", "")),
    ] {
        let report = import(&world, &school, row).await;
        assert_eq!((report.parents.added, report.parents.changed), (1, 0), "{row}");
        let [(2, note)] = notes(&report)[..] else { panic!("{report:?}") };
        assert!(note.starts_with("parent 1: this child has more than one parent of this name"), "{note}");
        let all = people(&world, &school).await;
        assert!(all.contains(&who) && two.iter().all(|one| all.contains(one)), "{all:?}");
        let report = import(&world, &school, row).await;
        assert_eq!((report.parents.unchanged, notes(&report).len()), (1, 0), "{row}");
    }
}

async fn an_address_that_changes_by_name_is_told(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    import(&world, &school, FAMILY).await;
    let row = "Ann Lee,Mother,ann.lee@example.com,,,,,,Kit,Lee,,04/06/2018,3,3A";
    let report = import(&world, &school, row).await;
    assert_eq!(report.parents.changed, 1);
    let [(2, note)] = notes(&report)[..] else { panic!("{report:?}") };
    assert!(note.contains("had another email address"), "{note}");
    assert_eq!(notes(&import(&world, &school, row).await), []);
}

async fn a_child_with_one_name_is_shown_by_it(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let rows = "Sukarno -,Father,s@example.com,,,,,,Suharto,,,2015-01-02,,5A\n\
                -,,s@example.com,,,,,,Suharto,-,,2015-01-02,,5A\n\
                ,,,,,,,,.,Suharto,,2015-01-02,,5A";
    for added in [1, 0] {
        let report = import(&world, &school, rows).await;
        assert_eq!(
            (report.children.added, report.parents.added, report.findings.refused_rows),
            (added, added, 0)
        );
    }
    assert_eq!(people(&world, &school).await, [person("Sukarno", "s@example.com", "")]);
    account_of(&world, "s@example.com").await;
    let mut parent = world.signed_in("s@example.com").await;
    let me = parent.call(WhoAmI {}).await.expect("me");
    assert_eq!(me.children.iter().map(|child| child.name.as_str()).collect::<Vec<_>>(), ["Suharto"]);
    let details = parent.call(shared::details::ListDetails {}).await.expect("details");
    assert_eq!(details.schools[0].children[0].name, "Suharto");
    world.staff(school.id, "office@example.com", "admin").await;
    let mut office = world.staff_signed_in("office@example.com").await;
    let search = shared::office::SearchContacts { text: "suharto".to_owned(), ..Default::default() };
    let found = office.call(search).await.expect("contacts");
    assert_eq!(found.items[0].children, ["Suharto"]);
}

async fn what_is_not_kept_and_landlines_cost_no_child(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let file = "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_POSTCODE,CHILD_NHS_NUMBER,PARENT_1_EMAIL,PARENT_1_PHONE\n\
                Ann,Lee,2015-01-02,Unknown,9.99E+09,pat@example.com,01632 960001\n\
                Ben,Lee,02-Jan-2015,SW1A\u{a0}1AA,999 000 0018,pat@example.com,'07700 900001\n\
                Cat,Lee,\u{200e}20150102,BFPO 57,,kim@example.com,\n";
    let report = apply::import(&world.app, &school, file.as_bytes(), false, &ProgressBar::hidden())
        .await
        .expect("an import");
    assert_eq!((report.children.added, report.parents.added, report.findings.refused_rows), (3, 2, 0));
    assert_eq!(
        people(&world, &school).await,
        [person("", "kim@example.com", ""), person("", "pat@example.com", "+447700900001")]
    );
    let text = report.to_string();
    for says in [
        "CHILD_POSTCODE does not look right in lines 2 and 4. It is not kept",
        "CHILD_NHS_NUMBER does not look right in line 2.",
        "line 2: the number of parent 1 was left out, and the email address taken",
    ] {
        assert!(text.contains(says), "{text}");
    }
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
    let row = (parent.clone(), parent, 0..3usize, 0..3usize, 0..4usize).prop_map(
        |(one, two, child, class, number)| {
            format!(
                "{one},{two},{},Lee,,2016-05-04,,{},{}",
                ["Sam", "Kit", "Joe"][child],
                ["", "5A", "5B"][class],
                ["", "", "9990000018", "9990000026"][number]
            )
        },
    );
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
