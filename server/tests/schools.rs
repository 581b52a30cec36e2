//! P8: joining and leaving schools and groups, and what is on their noticeboards (O5).

mod common;

use common::{Browser, TestApp};
use server::{db::sql, messages::noticeboard};
use shared::{
    Code, Uuid,
    history::{Channel, ListHistory, MarkRead, ReadMessage, SearchHistory},
    me::WhoAmI,
    requests::{ApproveRequest, ListRequests},
    schools::{
        JoinSchool, LeaveGroup, LeaveSchool, ListSchools, MySchools, REQUESTS_A_DAY, State, WithdrawJoin,
    },
};

both!(
    schools_and_groups_are_listed_with_their_state,
    another_school_is_asked_and_its_office_answers,
    open_groups_take_people_at_once,
    leaving_a_group_hides_its_noticeboard_and_keeps_the_history,
    leaving_a_school_keeps_the_record_and_the_history,
    what_is_not_ones_own_is_missing,
    nobody_asks_without_end,
    a_noticeboard_is_for_all_who_are_in_the_group_now,
);

struct World {
    school: Uuid,
    ann: Uuid,
    sam: Uuid,
    group: Uuid,
    phone: Browser,
}

async fn riverside(world: &TestApp) -> World {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let sam = world.child(school, "Sam", "Lee", &[ann]).await;
    let group = world.group(school, "3B", &[sam]).await;
    world.staff(school, "office@example.com", "admin").await;
    let phone = world.signed_in("ann@example.com").await;
    World { school, ann, sam, group, phone }
}

fn groups(mine: &MySchools, school: Uuid) -> Vec<(&str, State)> {
    let school = mine.schools.iter().find(|mine| mine.school.id == school).expect("the school");
    school.groups.iter().map(|group| (group.group.name.as_str(), group.state)).collect()
}

async fn subjects(phone: &mut Browser) -> Vec<String> {
    let page = phone.call(ListHistory::default()).await.expect("messages");
    page.items.into_iter().map(|item| item.subject).collect()
}

/// A message on the noticeboard of a group.
async fn post(world: &TestApp, school: Uuid, group: Uuid, subject: &str) -> Uuid {
    world.wait_minutes(1);
    let id = world.message(school, Some(group), subject, "For everyone of the group").await;
    world.write(sql("UPDATE message SET noticeboard = $1 WHERE id = $2").bind(true).bind(id)).await;
    bring(world, school).await;
    id
}

async fn bring(world: &TestApp, school: Uuid) {
    let mut tx = world.app.db.begin().await.expect("a transaction");
    noticeboard::bring(&world.app, &mut tx, school, None).await.expect("brought");
    tx.commit().await.expect("committed");
}

async fn schools_and_groups_are_listed_with_their_state(world: TestApp) {
    let mut there = riverside(&world).await;
    world.group(there.school, "4C", &[]).await;
    let mine = there.phone.call(ListSchools {}).await.expect("schools");
    let school = &mine.schools[0];
    assert_eq!((school.state, school.request.is_none()), (State::Member, true));
    assert_eq!(school.groups[0].children, ["Sam Lee"]);
    assert_eq!(groups(&mine, there.school), [("3B", State::Member)]);
    assert_eq!(school.others.iter().map(|group| group.name.as_str()).collect::<Vec<_>>(), ["4C"]);
}

async fn another_school_is_asked_and_its_office_answers(world: TestApp) {
    let mut there = riverside(&world).await;
    let hillcrest = world.school("Hillcrest Secondary").await;
    let group = world.group(hillcrest, "9A", &[]).await;
    world.staff(hillcrest, "hill@example.com", "admin").await;
    let mine = there.phone.call(JoinSchool { id: hillcrest, groups: vec![group] }).await.expect("asked");
    assert_eq!(groups(&mine, hillcrest), [("9A", State::Pending)]);
    assert_eq!(there.phone.call(WhoAmI {}).await.expect("me").waiting[0].id, hillcrest);
    // A later wish joins the earlier one.
    let later = world.group(hillcrest, "9B", &[]).await;
    let mine = there.phone.call(JoinSchool { id: hillcrest, groups: vec![later] }).await.expect("asked");
    assert_eq!(groups(&mine, hillcrest), [("9A", State::Pending), ("9B", State::Pending)]);
    let mine = there.phone.call(LeaveGroup { id: hillcrest, group: later }).await.expect("taken back");
    assert_eq!(groups(&mine, hillcrest), [("9A", State::Pending)]);
    let mut office = world.staff_signed_in("hill@example.com").await;
    let request = office.call(ListRequests::default()).await.expect("requests").items.remove(0);
    assert_eq!((request.name.as_str(), request.email.as_str()), ("Ann Lee", "ann@example.com"));
    let approve = ApproveRequest { id: request.id, contact: None, groups: vec![group] };
    office.call(approve).await.expect("approved");
    let mine = there.phone.call(ListSchools {}).await.expect("schools");
    assert_eq!((mine.schools.len(), groups(&mine, hillcrest)), (2, vec![("9A", State::Member)]));
    // A school whose records hold the address already lets them in at once.
    let park = world.school("Park Nursery").await;
    world.contact(park, "A. Lee", Some("ANN@example.com"), None).await;
    let mine = there.phone.call(JoinSchool { id: park, groups: Vec::new() }).await.expect("joined");
    let state = mine.schools.iter().find(|mine| mine.school.id == park).map(|mine| mine.state);
    assert_eq!(state, Some(State::Member));
}

async fn open_groups_take_people_at_once(world: TestApp) {
    let mut there = riverside(&world).await;
    let choir = world.group(there.school, "Choir", &[]).await;
    world.write(sql("UPDATE cohort SET joining = 'open' WHERE id = $1").bind(choir)).await;
    let mine = there.phone.call(JoinSchool { id: there.school, groups: vec![choir] }).await.expect("joined");
    assert_eq!(groups(&mine, there.school), [("3B", State::Member), ("Choir", State::Member)]);
    let me = there.phone.call(WhoAmI {}).await.expect("me");
    assert!(me.schools[0].groups.iter().any(|group| group.id == choir), "it can be filtered by");
    let mine = there.phone.call(LeaveGroup { id: there.school, group: choir }).await.expect("left");
    assert_eq!(groups(&mine, there.school), [("3B", State::Member), ("Choir", State::Left)]);
    // A closed group takes nobody, and one of another school neither.
    world.write(sql("UPDATE cohort SET joining = 'closed' WHERE id = $1").bind(choir)).await;
    let elsewhere = world.school("Hillcrest Secondary").await;
    let other = world.group(elsewhere, "9A", &[]).await;
    for group in [choir, other] {
        let problem =
            there.phone.call(JoinSchool { id: there.school, groups: vec![group] }).await.unwrap_err();
        assert_eq!(problem.fields[0].field, "groups");
    }
}

async fn leaving_a_group_hides_its_noticeboard_and_keeps_the_history(world: TestApp) {
    let mut there = riverside(&world).await;
    let own = world.message(there.school, Some(there.group), "To Ann", "Sam did well").await;
    world.deliver(own, there.ann, Channel::Email, "ann@example.com", "delivered", &[]).await;
    post(&world, there.school, there.group, "On the board").await;
    assert_eq!(subjects(&mut there.phone).await, ["On the board", "To Ann"]);
    let mine = there.phone.call(LeaveGroup { id: there.school, group: there.group }).await.expect("left");
    assert_eq!(groups(&mine, there.school), [("3B", State::Left)]);
    assert_eq!(subjects(&mut there.phone).await, ["To Ann"]);
    // What comes onto the board meanwhile is not shown either, and an import changes nothing about it.
    post(&world, there.school, there.group, "Later").await;
    assert_eq!(subjects(&mut there.phone).await, ["To Ann"]);
    // The child is still in the group: coming back needs nobody's leave, and the board is back, as read.
    let mine =
        there.phone.call(JoinSchool { id: there.school, groups: vec![there.group] }).await.expect("back");
    assert_eq!(groups(&mine, there.school), [("3B", State::Member)]);
    assert_eq!(subjects(&mut there.phone).await, ["Later", "On the board", "To Ann"]);
    assert_eq!(there.phone.call(WhoAmI {}).await.expect("me").unread, 1);
}

async fn leaving_a_school_keeps_the_record_and_the_history(world: TestApp) {
    let mut there = riverside(&world).await;
    let own = world.message(there.school, None, "To Ann", "Sam did well").await;
    world.deliver(own, there.ann, Channel::Email, "ann@example.com", "delivered", &[]).await;
    post(&world, there.school, there.group, "On the board").await;
    let mine = there.phone.call(LeaveSchool { id: there.school }).await.expect("left");
    assert_eq!(
        (mine.schools[0].state, groups(&mine, there.school)),
        (State::Left, vec![("3B", State::Left)])
    );
    assert_eq!(subjects(&mut there.phone).await, ["To Ann"]);
    assert_eq!(there.phone.call(LeaveSchool { id: there.school }).await.unwrap_err().code, Code::NotFound);
    let record = sql("SELECT COUNT(*) FROM live_contact WHERE id = $1 AND mis_name = 'Ann Lee'");
    assert_eq!(world.count(record.bind(there.ann)).await, 1, "the school's record stays the school's");
    let mine = there.phone.call(JoinSchool { id: there.school, groups: Vec::new() }).await.expect("back");
    assert_eq!(
        (mine.schools[0].state, groups(&mine, there.school)),
        (State::Member, vec![("3B", State::Member)])
    );
    assert_eq!(subjects(&mut there.phone).await, ["On the board", "To Ann"]);
}

async fn what_is_not_ones_own_is_missing(world: TestApp) {
    let mut there = riverside(&world).await;
    let elsewhere = world.school("Hillcrest Secondary").await;
    let group = world.group(elsewhere, "9A", &[]).await;
    world.write(sql("UPDATE school SET registration = 'closed' WHERE id = $1").bind(elsewhere)).await;
    let phone = &mut there.phone;
    let join = JoinSchool { id: elsewhere, groups: vec![group] };
    assert_eq!(phone.call(join).await.unwrap_err().code, Code::NotFound);
    assert_eq!(phone.call(WithdrawJoin { id: elsewhere }).await.unwrap_err().code, Code::NotFound);
    assert_eq!(phone.call(LeaveSchool { id: elsewhere }).await.unwrap_err().code, Code::NotFound);
    for (id, group) in [(elsewhere, group), (there.school, group), (elsewhere, there.group)] {
        assert_eq!(phone.call(LeaveGroup { id, group }).await.unwrap_err().code, Code::NotFound);
    }
}

async fn nobody_asks_without_end(world: TestApp) {
    let mut there = riverside(&world).await;
    let hillcrest = world.school("Hillcrest Secondary").await;
    for _ in 0..REQUESTS_A_DAY {
        there.phone.call(JoinSchool { id: hillcrest, groups: Vec::new() }).await.expect("asked");
        there.phone.call(WithdrawJoin { id: hillcrest }).await.expect("taken back");
    }
    let join = || JoinSchool { id: hillcrest, groups: Vec::new() };
    assert_eq!(there.phone.call(join()).await.unwrap_err().code, Code::TooMany);
    world.wait_days(1);
    world.wait_minutes(1);
    let mut phone = world.signed_in("ann@example.com").await;
    phone.call(join()).await.expect("asked");
    for number in 0..4 {
        let school = world.school(&format!("School{number} Park")).await;
        phone.call(JoinSchool { id: school, groups: Vec::new() }).await.expect("asked");
    }
    let sixth = world.school("Sixth School").await;
    let problem = phone.call(JoinSchool { id: sixth, groups: Vec::new() }).await.unwrap_err();
    assert_eq!(problem.code, Code::TooMany);
}

async fn a_noticeboard_is_for_all_who_are_in_the_group_now(world: TestApp) {
    let mut there = riverside(&world).await;
    // Bob came to the group after the message; Cat's child is in another one.
    let board = post(&world, there.school, there.group, "Harvest festival").await;
    let bob = world.parent(there.school, "Bob Moss", "bob@example.com").await;
    let cat = world.parent(there.school, "Cat Green", "cat@example.com").await;
    let mia = world.child(there.school, "Mia", "Moss", &[bob]).await;
    let zoe = world.child(there.school, "Zoe", "Green", &[cat]).await;
    world.group(there.school, "4C", &[zoe]).await;
    world
        .write(
            sql("INSERT INTO membership (cohort_id, pupil_id) VALUES ($1, $2)").bind(there.group).bind(mia),
        )
        .await;
    bring(&world, there.school).await;
    let mut bobs = world.signed_in("bob@example.com").await;
    let page = bobs.call(ListHistory::default()).await.expect("messages");
    let item = &page.items[0];
    assert_eq!((page.items.len(), item.unread, item.deliveries.len()), (1, false, 0));
    assert_eq!(item.children.iter().map(|child| child.name.as_str()).collect::<Vec<_>>(), ["Mia Moss"]);
    // It is found, opened and marked like any other.
    let search = SearchHistory { text: "harvest".to_owned(), filter: ListHistory::default() };
    assert_eq!(bobs.call(search).await.expect("found").items.len(), 1);
    let message = bobs.call(ReadMessage { id: item.id }).await.expect("opened");
    assert!(message.noticeboard, "and says so");
    bobs.call(MarkRead { id: item.id, read: false }).await.expect("marked");
    assert_eq!(bobs.call(WhoAmI {}).await.expect("me").unread, 1);
    let filter = ListHistory { child: Some(mia), group: Some(there.group), ..ListHistory::default() };
    assert_eq!(bobs.call(filter).await.expect("messages").items.len(), 1);
    let mut cats = world.signed_in("cat@example.com").await;
    assert!(subjects(&mut cats).await.is_empty());
    assert_eq!(
        cats.call(MarkRead { id: item.id, read: true }).await.unwrap_err().code,
        Code::NotFound,
        "each has a copy of their own"
    );
    // The same again changes nothing; a child who moves takes the board away.
    bring(&world, there.school).await;
    assert_eq!(subjects(&mut bobs).await.len(), 1);
    world.write(sql("DELETE FROM membership WHERE pupil_id = $1").bind(mia)).await;
    bring(&world, there.school).await;
    assert!(subjects(&mut bobs).await.is_empty());
    assert_eq!(subjects(&mut there.phone).await, ["Harvest festival"]);
    let left = sql("SELECT COUNT(*) FROM message WHERE id = $1").bind(board);
    assert_eq!((world.count(left).await, there.sam == mia), (1, false));
}
