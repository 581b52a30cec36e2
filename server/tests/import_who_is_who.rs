//! R1, R5: when two rows could be about one person or two, and what an import may change of those who are known.

mod common;

use common::TestApp;
use indicatif::ProgressBar;
use server::{
    db::sql,
    import::{
        School,
        apply::{self, Report},
    },
};
use shared::{Uuid, me::WhoAmI};
use std::collections::BTreeMap;

both!(
    what_another_row_says_of_a_parent_tells_whose_child_it_is,
    whose_address_is_in_the_file_is_nobody_else,
    an_account_stays_with_its_owner_whatever_address_a_school_writes,
    a_relationship_that_changes_is_written,
    whose_own_details_differ_is_counted,
    rows_that_say_less_wait_for_those_that_say_more,
    a_class_that_changes_makes_no_second_child,
    a_parent_known_by_one_thing_alone_is_a_parent,
    whatever_is_known_of_a_parent_tells_whose_child_it_is,
    what_the_school_knows_of_a_parent_tells_whose_child_a_new_one_is,
    an_nhs_number_goes_to_the_child_whose_parent_it_is_given_with,
    a_row_that_fits_one_of_several_namesakes_is_theirs_and_else_nobodys,
    the_schools_own_value_comes_before_what_a_parent_said,
    two_parents_of_one_row_are_two_people,
    a_number_that_two_parents_share_says_nothing_of_either,
    what_a_parent_said_of_themselves_tells_them_from_others,
    another_address_is_told_where_there_was_one,
    nothing_stays_of_what_was_taken_for_another_parents,
);

const HEAD: &str = "PARENT_1_NAME,PARENT_1_RELATIONSHIP,PARENT_1_EMAIL,PARENT_1_PHONE,\
CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_YEAR_GROUP,CHILD_REGISTRATION,\
CHILD_NHS_NUMBER,PARENT_2_NAME,PARENT_2_RELATIONSHIP,PARENT_2_EMAIL,PARENT_2_PHONE";

const SAM: &str = "Sam,Lee,2016-05-04,5";
const KIT: &str = "Kit,Lee,2018-06-04,3";

async fn school(world: &TestApp, name: &str) -> School {
    let id = world.school(name).await;
    School { id, name: name.to_owned(), code: String::new(), time_zone: "Europe/London".to_owned() }
}

/// A school of which nothing is known yet.
async fn another_school(world: &TestApp) -> School {
    school(world, &world.app.new_id().simple().to_string()).await
}

async fn import(world: &TestApp, school: &School, rows: &[String]) -> Report {
    let file = format!("{HEAD}\n{}\n", rows.join("\n"));
    apply::import(&world.app, school, file.as_bytes(), false, &ProgressBar::hidden())
        .await
        .expect("an import")
}

/// A row: a parent, a child, a class; and after the class, if need be, an NHS number and a second parent.
fn row(parent: &str, child: &str, class: &str) -> String {
    format!("{parent},{child},{class}")
}

async fn contact(world: &TestApp, email: &str) -> Uuid {
    let (id,): (Uuid,) = world
        .app
        .db
        .one(sql("SELECT id FROM live_contact WHERE mis_email = $1").bind(email))
        .await
        .expect("one contact");
    id
}

async fn what_another_row_says_of_a_parent_tells_whose_child_it_is(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    // Kit's row says that Ann's number is the one that alone stands beside Sam in another class: one Sam, not two.
    let rows = [
        row("Ann Lee,Mother,ann@example.com,", SAM, "5B"),
        row("Ann Lee,Mother,ann@example.com,07700 900001", KIT, "3A"),
        row("A Lee,Mother,,07700 900001", SAM, "5C"),
    ];
    assert_eq!(import(&world, &school, &rows).await.children.added, 2);
    assert_eq!(import(&world, &school, &rows).await.children.added, 0);
    // Nothing joins these, so they are two.
    let rows = [
        row("Cai Roe,Father,cai@example.com,", "Mo,Roe,2017-01-02,4", "4B"),
        row("Dee Roe,Mother,,07700 900002", "Mo,Roe,2017-01-02,4", "4C"),
    ];
    assert_eq!(import(&world, &school, &rows).await.children.added, 2);
}

async fn whose_address_is_in_the_file_is_nobody_else(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let ann = "Ann Lee,Mother,ann@example.com,";
    import(&world, &school, &[row(ann, SAM, "5B")]).await;
    let known = contact(&world, "ann@example.com").await;
    // Another Ann Lee stands beside Sam now, and the first one beside Kit: the first keeps her address and her record.
    let other = row("Ann Lee,Aunt,other@example.com,", SAM, "5B");
    let report = import(&world, &school, &[other, row(ann, KIT, "3A")]).await;
    assert_eq!((report.parents.added, report.parents.changed), (1, 1), "the first one has Kit, too");
    assert_eq!(contact(&world, "ann@example.com").await, known);
    assert_ne!(contact(&world, "other@example.com").await, known);
    // A row without an address says nothing else: she is known by her name, although her address stands in another row.
    let report =
        import(&world, &school, &[row(ann, KIT, "3A"), row("Ann Lee,,,07700 900001", KIT, "3A")]).await;
    assert_eq!((report.parents.added, report.parents.changed), (0, 1), "{report}");
}

async fn an_account_stays_with_its_owner_whatever_address_a_school_writes(world: TestApp) {
    let (one, other) = (school(&world, "Riverside Primary").await, school(&world, "Hillcrest").await);
    import(&world, &one, &[row("Ann Lee,Mother,ann@example.com,", SAM, "5B")]).await;
    let ann = world.account("ann@example.com", &[contact(&world, "ann@example.com").await]).await;
    import(&world, &other, &[row("Eve Roe,Mother,eve@example.com,", "Zoe,Roe,2012-03-04,9", "9C")]).await;
    world.account("eve@example.com", &[contact(&world, "eve@example.com").await]).await;
    // The school now writes Eve's address at Ann's name, by a slip: Ann's record, with Sam's messages, stays Ann's.
    let report = import(&world, &one, &[row("Ann Lee,Mother,eve@example.com,", SAM, "5B")]).await;
    assert_eq!((report.parents.changed, report.linked), (1, 0));
    let (owner,): (Option<Uuid>,) = world
        .app
        .db
        .one(
            sql("SELECT account_id FROM live_contact WHERE id = $1")
                .bind(contact_in(&world, &one, "eve@example.com").await),
        )
        .await
        .expect("the contact");
    assert_eq!(owner, Some(ann));
    let mut eve = world.signed_in("eve@example.com").await;
    let me = eve.call(WhoAmI {}).await.expect("me");
    assert_eq!((me.schools.len(), me.children.len()), (1, 1), "Eve sees her own school and child alone");
}

async fn contact_in(world: &TestApp, school: &School, email: &str) -> Uuid {
    let (id,): (Uuid,) = world
        .app
        .db
        .one(
            sql("SELECT id FROM live_contact WHERE school_id = $1 AND mis_email = $2")
                .bind(school.id)
                .bind(email),
        )
        .await
        .expect("one contact");
    id
}

async fn a_relationship_that_changes_is_written(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    for relationship in ["Mother", "Guardian"] {
        let parent = format!("Ann Lee,{relationship},ann@example.com,");
        let report = import(&world, &school, &[row(&parent, SAM, "5B")]).await;
        assert_eq!((report.parents.added + report.parents.changed, report.parents.unchanged), (1, 0));
        let relationships: Vec<(String,)> =
            world.app.db.all(sql("SELECT relationship FROM live_guardian")).await.expect("guardians");
        assert_eq!(relationships, [(relationship.to_owned(),)]);
    }
    // A blank cell says nothing.
    import(&world, &school, &[row("Ann Lee,,ann@example.com,", SAM, "5B")]).await;
    let (relationship,): (String,) =
        world.app.db.one(sql("SELECT relationship FROM live_guardian")).await.expect("a guardian");
    assert_eq!(relationship, "Guardian");
    // One more child is a change, too.
    let report = import(&world, &school, &[row("Ann Lee,,ann@example.com,", KIT, "3A")]).await;
    assert_eq!((report.parents.added, report.parents.changed), (0, 1));
}

/// The office is told how many have said another thing than the school's new value, one detail after the other.
async fn whose_own_details_differ_is_counted(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    let ann = "Ann Lee,Mother,ann@example.com,07700 900001";
    import(&world, &school, &[row(ann, SAM, "5B")]).await;
    let set = |column: &'static str, value: &'static str| {
        let db = &world.app.db;
        async move {
            db.run(sql("UPDATE contact SET ").push(column).push(" = ").push_bind(value)).await.expect("said");
        }
    };
    set("my_mobile", "+447700900009").await;
    let report =
        import(&world, &school, &[row("Ann Lee,Mother,ann@example.com,07700 900002", SAM, "5B")]).await;
    assert_eq!(report.kept_own, 1, "her own number");
    set("my_name", "Annie Lee").await;
    let report =
        import(&world, &school, &[row("Anne Lee,Mother,ann@example.com,07700 900002", SAM, "5B")]).await;
    assert_eq!(report.kept_own, 1, "her own name");
    set("my_email", "annie@example.com").await;
    set("my_email_key", "annie@example.com").await;
    let report =
        import(&world, &school, &[row("Annie Lee,Mother,ann.lee@example.com,07700 900009", SAM, "5B")]).await;
    assert_eq!(report.kept_own, 1, "her own address");
    // What she herself says is no difference.
    let report =
        import(&world, &school, &[row("Annie Lee,Mother,annie@example.com,07700 900009", SAM, "5B")]).await;
    assert_eq!((report.parents.changed, report.kept_own), (1, 0));
}

/// Ann, Bob, Cat and Una as parents of somebody, known by their addresses alone.
const ANN: &str = ",,ann@example.com,";
const BOB: &str = ",,bob@example.com,";
const CAT: &str = ",,cat@example.com,";
const UNA: &str = ",,una@example.com,";
/// No parent.
const NOBODY: &str = ",,,";

/// The parents of each child of a school, by their addresses or else their numbers.
async fn families(world: &TestApp, school: &School) -> Vec<String> {
    let rows: Vec<(Uuid, Option<String>)> = world
        .app
        .db
        .all(
            sql("SELECT p.id, COALESCE(c.email, c.mobile) FROM pupil p LEFT JOIN live_guardian g ON g.pupil_id = p.id
                 LEFT JOIN live_contact c ON c.id = g.contact_id WHERE p.school_id = $1 ORDER BY 1, 2")
            .bind(school.id),
        )
        .await
        .expect("families");
    let mut families = BTreeMap::<Uuid, Vec<String>>::new();
    for (child, parent) in rows {
        families.entry(child).or_default().extend(parent);
    }
    let mut families: Vec<String> = families.into_values().map(|parents| parents.join(" ")).collect();
    families.sort();
    families
}

/// Writes what a parent said of themselves, for everyone at a school.
async fn say(world: &TestApp, school: &School, name: &str, email: Option<&str>, mobile: &str) {
    world
        .write(
            sql("UPDATE contact SET my_name = $1, my_email = $2, my_email_key = $2, my_mobile = $3 WHERE school_id = $4")
                .bind(name)
                .bind(email)
                .bind(mobile)
                .bind(school.id),
        )
        .await;
}

/// A row without class or NHS number could be about either of two children of one file, wherever it stands there: its parent
/// must not be shown the messages about the one who happens to come next.
async fn rows_that_say_less_wait_for_those_that_say_more(world: TestApp) {
    let unclear = row(UNA, SAM, "");
    for [ann, bob] in [[",9990000018", ",9990000026"], ["5A", "5B"]] {
        let (ann, bob) = (row(ANN, SAM, ann), row(BOB, SAM, bob));
        for rows in [[&unclear, &ann, &bob], [&ann, &unclear, &bob], [&ann, &bob, &unclear]] {
            let school = another_school(&world).await;
            let rows = rows.map(Clone::clone);
            let report = import(&world, &school, &rows).await;
            assert_eq!((report.children.added, report.findings.refused_rows), (2, 1), "{rows:?}");
            assert_eq!(families(&world, &school).await, ["ann@example.com", "bob@example.com"], "{rows:?}");
        }
    }
}

/// Every autumn all classes change, and parents come and go: that alone makes no second child.
async fn a_class_that_changes_makes_no_second_child(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    import(&world, &school, &[row(ANN, SAM, "5A"), row(ANN, KIT, "")]).await;
    // One of two parents is known; a list that had no classes has them.
    let rows = [row(UNA, SAM, "6A,,,,ann@example.com,"), row(BOB, KIT, "3A")];
    let report = import(&world, &school, &rows).await;
    assert_eq!((report.children.added, report.children.changed), (0, 2), "{report}");
    // Nor does a parent of the same name within one file, who has two numbers.
    let mo = "Mo,Roe,2017-01-02,4";
    let rows = [row("Dee Roe,,,07700 900001", mo, "4B"), row("Dee Roe,,,07700 900002", mo, "4C")];
    assert_eq!(import(&world, &school, &rows).await.children.added, 1);
}

/// A child whose only parent has no more than an address, or a number, has a parent: other people's child is another one.
async fn a_parent_known_by_one_thing_alone_is_a_parent(world: TestApp) {
    for (parent, known) in [(ANN, "ann@example.com"), (",,,07700 900001", "+447700900001")] {
        let school = another_school(&world).await;
        import(&world, &school, &[row(parent, SAM, "5A")]).await;
        let report = import(&world, &school, &[row(UNA, SAM, "5B")]).await;
        assert_eq!(report.children.added, 1, "{parent}");
        let mut both = [known, "una@example.com"];
        both.sort_unstable();
        assert_eq!(families(&world, &school).await, both, "{parent}");
    }
}

/// A child who moved to another class is known by a parent: by each thing that the school or the parent says.
async fn whatever_is_known_of_a_parent_tells_whose_child_it_is(world: TestApp) {
    for (own_email, parent) in [
        (None, "X Roe,,,07700 900001"),
        (None, "X Roe,,,07700 900002"),
        (None, "Ann Lee,,,07700 900003"),
        (None, "Annie Lee,,,07700 900003"),
        (Some("annie@example.com"), ",,annie@example.com,"),
    ] {
        let school = another_school(&world).await;
        import(&world, &school, &[row("Ann Lee,,,07700 900001", SAM, "5A")]).await;
        say(&world, &school, "Annie Lee", own_email, "+447700900002").await;
        let report = import(&world, &school, &[row(parent, SAM, "5B")]).await;
        assert_eq!((report.children.added, report.children.changed), (0, 1), "{parent}");
    }
}

/// The same for what is known of a parent who stands in another row: there, at another child, in the school's records, or
/// reached by one more address. Otherwise the file would mean another thing when it is imported again.
async fn what_the_school_knows_of_a_parent_tells_whose_child_a_new_one_is(world: TestApp) {
    let sam = |parent: &str, class: &str| row(parent, SAM, class);
    let kit = |parent: &str| row(parent, KIT, "3A");
    let annie = ",,annie@example.com,";
    for rows in [
        [sam(ANN, "5A"), sam(",,,07700 900001", "5B")].as_slice(),
        &[sam(annie, "5A"), sam(",,,07700 900001", "5B")],
        &[sam(ANN, "5A"), sam(",,,07700 900002", "5B")],
        &[sam(ANN, "5A"), sam("Ann Lee,,,07700 900009", "5B")],
        &[sam(ANN, "5A"), sam("Annie Lee,,,07700 900009", "5B")],
        &[sam(ANN, "5A"), sam(annie, "5B")],
        // The file says the number beside her own address, which the record joins to the school's.
        &[sam(ANN, "5A"), kit(",,annie@example.com,07700 900005"), sam(",,,07700 900005", "5B")],
    ] {
        let school = another_school(&world).await;
        import(&world, &school, &[kit("Ann Lee,,ann@example.com,07700 900001")]).await;
        say(&world, &school, "Annie Lee", Some("annie@example.com"), "+447700900002").await;
        assert_eq!(import(&world, &school, rows).await.children.added, 1, "{rows:?}");
        assert_eq!(import(&world, &school, rows).await.children.added, 0, "{rows:?}");
    }
    // The child was here before; a number or a name of the parent is new, and stands in the row of a sister.
    for rows in [
        [kit(",,ann@example.com,07700 900005"), sam(",,,07700 900005", "5B")],
        [kit("Anna Roe,,ann@example.com,"), sam("Anna Roe,,,07700 900009", "5B")],
    ] {
        let school = another_school(&world).await;
        import(&world, &school, &[sam("Ann Lee,,ann@example.com,", "5A")]).await;
        assert_eq!(import(&world, &school, &rows).await.children.added, 1, "Kit alone: {rows:?}");
    }
}

async fn an_nhs_number_goes_to_the_child_whose_parent_it_is_given_with(world: TestApp) {
    let [one, two, three] = [",9990000018", ",9990000026", ",9990000034"];
    // Two numbers are two children, although nothing else differs.
    let school = another_school(&world).await;
    let rows = [row(ANN, SAM, one), row(ANN, SAM, two)];
    for added in [2, 0] {
        assert_eq!(import(&world, &school, &rows).await.children.added, added);
    }
    // One number in two rows is one, and it is the child's who was here; nothing is to be told of it.
    let school = another_school(&world).await;
    import(&world, &school, &[row(ANN, SAM, "5A")]).await;
    let report = import(&world, &school, &[row(NOBODY, SAM, one), row(NOBODY, SAM, one)]).await;
    assert_eq!((report.children.added, report.findings.noted), (0, 0), "{report}");
    // The same beside another child's number: her mother says whose it is, once for each row.
    let school = another_school(&world).await;
    import(&world, &school, &[row(ANN, SAM, "")]).await;
    let report = import(&world, &school, &[row(ANN, SAM, one), row(ANN, SAM, one), row(BOB, SAM, two)]).await;
    assert_eq!(report.children.added, 1, "{report}");
    assert_eq!(families(&world, &school).await, ["ann@example.com", "bob@example.com"]);
    // A child who has a number already is none of those with two others, whoever their parents are.
    let school = another_school(&world).await;
    import(&world, &school, &[row(ANN, SAM, one)]).await;
    let report = import(&world, &school, &[row(ANN, SAM, two), row(BOB, SAM, three)]).await;
    assert_eq!(report.children.added, 2, "{report}");
    assert_eq!(import(&world, &school, &[row(ANN, SAM, one)]).await.children.added, 0);
    // And what is said beside the known number is no claim to the record that has none.
    let school = another_school(&world).await;
    import(&world, &school, &[row(ANN, SAM, "5A,9990000018"), row(BOB, SAM, "5B")]).await;
    let report =
        import(&world, &school, &[row(BOB, SAM, one), row(BOB, SAM, two), row(CAT, SAM, three)]).await;
    assert_eq!(report.children.added, 1, "Cat's alone: {report}");
}

/// Children of one name and day of birth, and what becomes of one more row: who is added and what is refused. Never may a
/// row with another NHS number, or with another child's parent, go to a child.
async fn a_row_that_fits_one_of_several_namesakes_is_theirs_and_else_nobodys(world: TestApp) {
    let [one, two, three] = [",9990000018", ",9990000026", ",9990000034"];
    let sam = |parent: &str, class: &str, number: &str| row(parent, SAM, &format!("{class}{number}"));
    let (ann, bob, cat) = (sam(ANN, "5A", one), sam(BOB, "5B", ""), sam(CAT, "5C", ""));
    let (anns, cats) = (sam(ANN, "5B", two), sam(CAT, "5C", three));
    let (bobs, without_class) = (sam(BOB, "5B", two), sam(BOB, "", two));
    for (known, more, added, refused, why) in [
        (vec![&ann, &bob], sam(BOB, "", two), 0, 0, "the number is new for the one who has none"),
        (vec![&ann, &anns], sam(ANN, "5A", ""), 0, 0, "both are Ann's: the class tells"),
        (vec![&ann, &bobs], sam(UNA, "5C", ""), 1, 0, "a third class and another parent"),
        (vec![&ann, &without_class], sam(UNA, "5C", ""), 0, 1, "may be the one whose class is not known"),
        (vec![&ann, &bob, &cat], sam(ANN, "", two), 0, 1, "Ann's has another number"),
        (vec![&ann, &bob, &cat], sam(NOBODY, "5A", two), 0, 1, "the one in the class has another number"),
        (vec![&ann, &bob, &cat], sam(UNA, "5A", two), 1, 0, "who is in her class has another number"),
        (vec![&ann, &anns, &cats], sam(ANN, "5C", ""), 0, 1, "Ann's are in other classes"),
    ] {
        let school = another_school(&world).await;
        for row in &known {
            assert_eq!(import(&world, &school, &[(*row).clone()]).await.children.added, 1, "{why}: {row}");
        }
        let before = families(&world, &school).await;
        let report = import(&world, &school, std::slice::from_ref(&more)).await;
        assert_eq!(
            (report.children.added, report.findings.refused_rows),
            (added, refused),
            "{why}: {report}"
        );
        let mut after = families(&world, &school).await;
        if added == 1 {
            after.retain(|parents| parents != "una@example.com");
        }
        assert_eq!(after, before, "{why}");
        // Again, it is the same.
        let report = import(&world, &school, &[more]).await;
        assert_eq!((report.children.added, report.findings.refused_rows), (0, refused), "{why}: {report}");
    }
}

/// Bob gave Ann's address as his own: a row with it is still about Ann, as the school has it.
async fn the_schools_own_value_comes_before_what_a_parent_said(world: TestApp) {
    let school = school(&world, "Riverside Primary").await;
    import(&world, &school, &[row("Bob Roe,Father,bob@example.com,", "Mo,Roe,2017-01-02,4", "4B")]).await;
    say(&world, &school, "Bob Roe", Some("ann@example.com"), "").await;
    world.write(sql("UPDATE contact SET my_name = NULL, my_mobile = NULL")).await;
    let bob = contact(&world, "bob@example.com").await;
    let other = world.contact(school.id, "Ann Lee", Some("ann@example.com"), None).await;
    let report = import(&world, &school, &[row("Ann Lee-Park,Mother,ann@example.com,", SAM, "5B")]).await;
    assert_eq!((report.parents.added, report.parents.changed), (0, 1));
    let named =
        |id| sql("SELECT COUNT(*) FROM live_contact WHERE mis_name = 'Ann Lee-Park' AND id = $1").bind(id);
    assert_eq!((world.count(named(other)).await, world.count(named(bob)).await), (1, 0));
    // The same with a number: two parents are known by no more, and one of them said the other one's.
    let school = another_school(&world).await;
    import(&world, &school, &[row(",,,07700 900002", SAM, ""), row(",,,07700 900001", SAM, "")]).await;
    world
        .write(sql("UPDATE contact SET my_mobile = '+447700900001' WHERE mis_mobile = '+447700900002'"))
        .await;
    let report = import(&world, &school, &[row(",Uncle,,07700 900001", SAM, "")]).await;
    assert_eq!((report.parents.added, report.parents.changed), (0, 1));
    let parents: Vec<(String, Option<String>)> = world
        .app
        .db
        .all(
            sql("SELECT c.mis_mobile, g.relationship FROM live_guardian g JOIN live_contact c ON c.id = g.contact_id
                 WHERE c.school_id = $1 ORDER BY 1")
            .bind(school.id),
        )
        .await
        .expect("both");
    let uncle = ("+447700900001".to_owned(), Some("Uncle".to_owned()));
    assert_eq!(parents, [uncle, ("+447700900002".to_owned(), None)]);
}

/// A row with two parents speaks of two people, also when either could be the one the school knows.
async fn two_parents_of_one_row_are_two_people(world: TestApp) {
    for second in
        ["Bob Lee,Father,annie@example.com,", ",Father,,07700 900001", "Annie Lee,Aunt,,07700 900002"]
    {
        let school = another_school(&world).await;
        import(&world, &school, &[row("Ann Lee,Mother,ann@example.com,07700 900001", SAM, "5B")]).await;
        say(&world, &school, "Annie Lee", Some("annie@example.com"), "+447700900001").await;
        let rows = [row("Ann Lee,Mother,ann@example.com,", SAM, &format!("5B,,{second}"))];
        for added in [1, 0] {
            let report = import(&world, &school, &rows).await;
            assert_eq!((report.parents.added, report.findings.noted), (added, 0), "{second}: {report}");
        }
        let relationships: Vec<(String,)> = world
            .app
            .db
            .all(
                sql("SELECT g.relationship FROM live_guardian g JOIN live_contact c ON c.id = g.contact_id
                     WHERE c.school_id = $1 ORDER BY 1")
                .bind(school.id),
            )
            .await
            .expect("guardians");
        assert_eq!(relationships.len(), 2, "{second}");
    }
    // A row that stands before such a one and says no address: whom it means is known when all rows were seen, and what it
    // says counts then as the first value. The same file again changes nothing.
    let school = another_school(&world).await;
    import(&world, &school, &[row("Ann Lee,,ann@example.com,", SAM, "5B")]).await;
    let rows = [
        row("ANN LEE,Aunt,,07700 900002", SAM, "5B"),
        row(ANN, SAM, "5B,,Ann Lee,Grandmother,,07700 900002"),
    ];
    assert_eq!(import(&world, &school, &rows).await.parents.added, 1);
    let report = import(&world, &school, &rows).await;
    assert_eq!((report.parents.added, report.parents.changed), (0, 0), "{report}");
}

async fn a_number_that_two_parents_share_says_nothing_of_either(world: TestApp) {
    // Whoever has no more than the number is a third person, wherever their row stands, and theirs is what that row says.
    let one = school(&world, "Riverside Primary").await;
    let rows = [
        row(",Grandmother,,07700 900001", SAM, "5B"),
        row("Ann Lee,,,07700 900001", SAM, "5B"),
        row("Bob Lee,,,07700 900001", SAM, "5B"),
    ];
    for added in [3, 0] {
        assert_eq!(import(&world, &one, &rows).await.parents.added, added);
    }
    let people: Vec<(Option<String>, Option<String>)> = world
        .app
        .db
        .all(sql("SELECT c.name, g.relationship FROM live_guardian g JOIN live_contact c ON c.id = g.contact_id ORDER BY COALESCE(c.name, '~')"))
        .await
        .expect("people");
    let person = |name: &str| (Some(name.to_owned()), None);
    assert_eq!(people, [person("Ann Lee"), person("Bob Lee"), (None, Some("Grandmother".to_owned()))]);
    // Of two who also share their name, neither gets what the row says.
    let other = school(&world, "Hillcrest").await;
    let row_of = |email: &str| row(&format!("Ali Khan,,{email},07700 900001"), KIT, "3A");
    import(&world, &other, &[row_of("ali@example.com"), row_of("old@example.com")]).await;
    let report = import(&world, &other, &[row("Ali Khan,Uncle,,07700 900001", KIT, "3A")]).await;
    assert_eq!((report.parents.added, report.parents.changed, report.findings.noted), (1, 0, 1), "{report}");
    // Nor is one meant because he has no number, where the row has none.
    let third = school(&world, "Oakfield").await;
    let rows = [
        row("Ali Khan,,ali@example.com,07700 900001", KIT, "3A"),
        row("Ali Khan,,old@example.com,", KIT, "3A"),
    ];
    import(&world, &third, &rows).await;
    world.write(sql("UPDATE contact SET my_mobile = mis_mobile")).await;
    let report = import(&world, &third, &[row("Ali Khan,,new@example.com,", KIT, "3A")]).await;
    assert_eq!((report.parents.added, report.parents.changed), (1, 0), "{report}");
    assert_eq!(families(&world, &third).await, ["ali@example.com new@example.com old@example.com"]);
}

/// A parent has joined by the app, and the school has no more than a number of theirs.
async fn what_a_parent_said_of_themselves_tells_them_from_others(world: TestApp) {
    let number = ",,,07700 900001";
    for (parent, added, why) in [
        ("Eve Roe,,,07700 900001", 1, "she is Annie Lee, and shares the number"),
        (",,eve@example.com,07700 900001", 1, "her address is another"),
        ("Annie Lee,,,07700 900001", 0, "it is her own name"),
        (",,,07700 900002", 0, "it is her own number"),
    ] {
        let school = another_school(&world).await;
        import(&world, &school, &[row(number, SAM, "5B")]).await;
        say(&world, &school, "Annie Lee", Some("annie@example.com"), "+447700900002").await;
        let report = import(&world, &school, &[row(parent, SAM, "5B")]).await;
        assert_eq!(report.parents.added, added, "{why}: {report}");
    }
}

/// The office checks whether two addresses are one person's: it is told when there were two, and not otherwise.
async fn another_address_is_told_where_there_was_one(world: TestApp) {
    let new = row("Ann Lee,Mother,new@example.com,", SAM, "5B");
    for (own, told) in [(None, 0), (Some("annie@example.com"), 1)] {
        let school = another_school(&world).await;
        import(&world, &school, &[row("Ann Lee,Mother,,07700 900001", SAM, "5B")]).await;
        say(&world, &school, "Ann Lee", own, "+447700900001").await;
        let report = import(&world, &school, std::slice::from_ref(&new)).await;
        assert_eq!(
            (report.parents.added, report.parents.changed, report.findings.noted),
            (0, 1, told),
            "{report}"
        );
    }
    // Both her addresses in one file: the first one is kept, and the other one told.
    let school = another_school(&world).await;
    import(&world, &school, &[row("Ann Lee,Mother,ann@example.com,", SAM, "5B")]).await;
    say(&world, &school, "Ann Lee", Some("annie@example.com"), "").await;
    let rows =
        [row("Ann Lee,Mother,ann@example.com,", SAM, "5B"), row("Ann Lee,,annie@example.com,", KIT, "3A")];
    let report = import(&world, &school, &rows).await;
    assert_eq!(report.parents.added, 0);
    let notes: Vec<&str> = report.findings.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["the email address of parent 1 differs from line 2, whose value was kept"]);
    // Whichever comes first: the same file again changes nothing.
    let school = another_school(&world).await;
    import(&world, &school, &[row("Ann Lee,Mother,ann@example.com,", SAM, "5B")]).await;
    say(&world, &school, "Ann Lee", Some("annie@example.com"), "").await;
    let [ann, annie] = rows;
    let rows = [annie, ann];
    import(&world, &school, &rows).await;
    let report = import(&world, &school, &rows).await;
    assert_eq!((report.parents.added, report.parents.changed), (0, 0), "{report}");
}

/// Two parents of one name: a row that names one by number alone is hers, wherever it stands, and the other gets nothing of it.
async fn nothing_stays_of_what_was_taken_for_another_parents(world: TestApp) {
    let alone = row("ANN LEE,Aunt,,07700 900002", SAM, "5B");
    let both = row(ANN, SAM, "5B,,Ann Lee,Aunt,,07700 900002");
    for rows in [[alone.clone(), both.clone()], [both, alone]] {
        let school = another_school(&world).await;
        import(&world, &school, &[row("Ann Lee,,ann@example.com,", SAM, "5B")]).await;
        for added in [1, 0] {
            let report = import(&world, &school, &rows).await;
            assert_eq!(report.parents.added, added, "{report}");
        }
        let people: Vec<(Option<String>, Option<String>, Option<String>)> = world
            .app
            .db
            .all(
                sql("SELECT c.mis_email, c.mis_mobile, g.relationship FROM live_contact c
                     JOIN live_guardian g ON g.contact_id = c.id WHERE c.school_id = $1 ORDER BY c.mis_email IS NULL")
                .bind(school.id),
            )
            .await
            .expect("people");
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            people,
            [(some("ann@example.com"), None, None), (None, some("+447700900002"), some("Aunt"))],
            "{rows:?}"
        );
    }
}
