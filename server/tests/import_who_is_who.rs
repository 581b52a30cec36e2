//! R1, R5: when two rows could be about one person or two, and what an import may change of those who are known.

mod common;

use common::TestApp;
use indicatif::ProgressBar;
use server::{
    db::sql,
    roster::{
        School,
        apply::{self, Report},
    },
};
use shared::{Uuid, me::WhoAmI};

both!(
    what_another_row_says_of_a_parent_tells_whose_child_it_is,
    whose_address_is_in_the_file_is_nobody_else,
    an_account_stays_with_its_owner_whatever_address_a_school_writes,
    a_relationship_that_changes_is_written,
    whose_own_details_differ_is_counted,
);

const HEAD: &str = "PARENT_1_NAME,PARENT_1_RELATIONSHIP,PARENT_1_EMAIL,PARENT_1_PHONE,\
CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_YEAR_GROUP,CHILD_REGISTRATION";

const SAM: &str = "Sam,Lee,2016-05-04,5";
const KIT: &str = "Kit,Lee,2018-06-04,3";

async fn school(world: &TestApp, name: &str) -> School {
    let id = world.school(name).await;
    School { id, name: name.to_owned(), code: String::new(), time_zone: "Europe/London".to_owned() }
}

async fn import(world: &TestApp, school: &School, rows: &[String]) -> Report {
    let file = format!("{HEAD}\n{}\n", rows.join("\n"));
    apply::import(&world.app, school, file.as_bytes(), false, &ProgressBar::hidden())
        .await
        .expect("an import")
}

/// A row: a parent, a child, a class.
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
        import(&world, &school, &[row(&parent, SAM, "5B")]).await;
        let relationships: Vec<(String,)> =
            world.app.db.all(sql("SELECT relationship FROM live_guardian")).await.expect("guardians");
        assert_eq!(relationships, [(relationship.to_owned(),)]);
    }
    // A blank cell says nothing.
    import(&world, &school, &[row("Ann Lee,,ann@example.com,", SAM, "5B")]).await;
    let (relationship,): (String,) =
        world.app.db.one(sql("SELECT relationship FROM live_guardian")).await.expect("a guardian");
    assert_eq!(relationship, "Guardian");
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
    // What she herself says is no difference.
    let report =
        import(&world, &school, &[row("Annie Lee,Mother,ann@example.com,07700 900009", SAM, "5B")]).await;
    assert_eq!(report.kept_own, 0);
}
