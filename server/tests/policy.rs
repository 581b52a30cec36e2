//! P12: the privacy policy, its versions, and telling parents of a new one.

mod common;

use common::{PASSWORD, TestApp};
use server::{
    db::sql,
    policy::{self, Added, How},
};
use shared::{
    Code, Day, Language,
    deletion::DeleteMe,
    email::Email,
    invitation::AcceptInvitation,
    me::WhoAmI,
    policy::{Change, CompareVersions, Kind, MarkPolicyRead, ReadPolicy, Standing},
};

both!(
    a_new_server_has_a_policy,
    the_policy_that_applies_goes_by_its_date,
    a_text_is_given_in_the_language_wanted_if_there_is_one,
    two_versions_are_compared_word_by_word,
    a_parent_is_told_of_a_new_version_until_it_is_read,
    an_invited_parent_accepts_the_policy_shown,
    what_was_read_does_not_change,
    a_deletion_takes_what_was_read_along,
);

fn day(text: &str) -> Option<Day> {
    Day::parse(text)
}

async fn add(world: &TestApp, version: &str, date: &str, text: &str) -> Added {
    policy::add(&world.app, version, day(date), "en", text).await.expect("a version")
}

fn version(version: &str) -> ReadPolicy {
    ReadPolicy { version: Some(version.to_owned()), language: None }
}

async fn a_new_server_has_a_policy(world: TestApp) {
    let policy = world.browser().call(ReadPolicy::default()).await.expect("a policy");
    assert_eq!((policy.version.version.as_str(), policy.version.standing), ("1", Standing::Current));
    assert_eq!(
        (policy.language.as_str(), policy.versions.len(), policy.text[0].kind),
        ("en", 1, Kind::Title)
    );
    let text: String =
        policy.text.iter().flat_map(|block| &block.text).map(|span| span.text.as_str()).collect();
    assert!(text.contains("The operator of this server runs the service") && !text.contains('{'), "{text}");
    // Once is enough, whatever opens the database next.
    policy::begin(&world.app.db).await.expect("nothing to do");
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM policy")).await, 1);
}

async fn the_policy_that_applies_goes_by_its_date(world: TestApp) {
    world.wait_days(85);
    let added = add(&world, "2", "2026-12-01", "Two.").await;
    assert!(matches!(added, Added::Version(version) if version.standing == Standing::Coming));
    add(&world, "2014", "2014-09-01", "The first of all.").await;
    let standings = async || {
        let policy = world.browser().call(ReadPolicy::default()).await.expect("a policy");
        let all: Vec<_> = policy.versions.into_iter().map(|one| (one.version, one.standing)).collect();
        (policy.version.version, all)
    };
    let (coming, current, earlier) = (Standing::Coming, Standing::Current, Standing::Earlier);
    let named =
        |all: [(&str, Standing); 3]| all.map(|(version, standing)| (version.to_owned(), standing)).to_vec();
    assert_eq!(
        standings().await,
        ("1".to_owned(), named([("2", coming), ("1", current), ("2014", earlier)]))
    );
    assert_eq!(policy::current(&world.app).await.expect("one").version, "1");
    world.wait_days(6);
    assert_eq!(
        standings().await,
        ("2".to_owned(), named([("2", current), ("1", earlier), ("2014", earlier)]))
    );
    let old = world.browser().call(version("2014")).await.expect("the oldest");
    assert_eq!(
        (old.version.day, old.text[0].text[0].text.as_str()),
        (day("2014-09-01").expect("a day"), "The first of all.")
    );
    assert_eq!(world.browser().call(version("3")).await.unwrap_err().code, Code::NotFound);
}

async fn a_text_is_given_in_the_language_wanted_if_there_is_one(world: TestApp) {
    world.wait_days(200);
    add(&world, "2", "2026-12-01", "In English.").await;
    world.wait_seconds(1);
    let added = policy::add(&world.app, "2", None, "cy", "Yn Gymraeg.").await.expect("a language");
    assert!(matches!(added, Added::Language(version) if version.version == "2"));
    for (wanted, language) in [(None, "en"), (Some("cy"), "cy"), (Some("cy-GB"), "cy"), (Some("ur"), "en")] {
        let request = ReadPolicy { version: None, language: wanted.map(str::to_owned) };
        let policy = world.browser().call(request).await.expect("a policy");
        assert_eq!((policy.language.as_str(), policy.original.as_str()), (language, "en"), "{wanted:?}");
    }
    // This product's own is there in every language, and the English text is the one that counts.
    for language in Language::ALL.map(Language::tag) {
        let request = ReadPolicy { version: Some("1".to_owned()), language: Some(language.to_owned()) };
        let policy = world.browser().call(request).await.expect("a policy");
        assert_eq!((policy.language.as_str(), policy.original.as_str()), (language, "en"));
    }
}

async fn two_versions_are_compared_word_by_word(world: TestApp) {
    world.wait_days(200);
    let nothing = world.browser().call(CompareVersions::default()).await;
    assert_eq!(nothing.unwrap_err().code, Code::NotFound, "there is one version alone");
    add(&world, "2", "2026-12-01", "We keep it for 30 days.\n\nThe end.").await;
    add(&world, "3", "2026-12-02", "We keep it for 14 days.\n\nThe end.").await;
    let asked = CompareVersions { from: Some("3".into()), to: Some("2".into()), language: None };
    let changes = world.browser().call(CompareVersions::default()).await.expect("the newest two");
    assert_eq!(changes, world.browser().call(asked).await.expect("the same, whichever is named first"));
    assert_eq!(
        (changes.from.version.as_str(), changes.to.version.as_str(), changes.versions.len()),
        ("2", "3", 3)
    );
    let runs: Vec<_> = changes.blocks[0].runs.iter().map(|run| (run.text.as_str(), run.change)).collect();
    let (kept, added, removed) = (Change::Kept, Change::Added, Change::Removed);
    assert_eq!(runs, [("We keep it for ", kept), ("30", removed), ("14", added), (" days.", kept)]);
    assert!(changes.blocks[1].is_kept());
    // Where no language is in both, there is nothing to compare.
    policy::add(&world.app, "4", day("2026-12-03"), "cy", "Y diwedd.").await.expect("a version");
    assert_eq!(world.browser().call(CompareVersions::default()).await.unwrap_err().code, Code::NotFound);
}

async fn a_parent_is_told_of_a_new_version_until_it_is_read(world: TestApp) {
    world.wait_days(85);
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    world.parent(school, "Bob Lee", "bob@example.com").await;
    let mut ann = world.signed_in("ann@example.com").await;
    let notice = ann.call(WhoAmI {}).await.expect("signed in").policy.expect("a notice");
    assert_eq!((notice.version.version.as_str(), notice.first), ("1", true));
    let read = |version: &str| MarkPolicyRead { version: version.to_owned() };
    assert_eq!(ann.call(read("9")).await.unwrap_err().code, Code::NotFound);
    ann.call(read("1")).await.expect("noted");
    assert_eq!(ann.call(WhoAmI {}).await.expect("signed in").policy, None);
    // A new one is announced before it applies.
    add(&world, "2", "2026-12-01", "Two.").await;
    let notice = ann.call(WhoAmI {}).await.expect("signed in").policy.expect("a notice");
    assert_eq!(
        (notice.version.version.as_str(), notice.version.standing, notice.first),
        ("2", Standing::Coming, false)
    );
    for _ in 0..2 {
        ann.call(read("2")).await.expect("noted, however often");
    }
    assert_eq!(ann.call(WhoAmI {}).await.expect("signed in").policy, None);
    let mut bob = world.signed_in("bob@example.com").await;
    assert!(
        bob.call(WhoAmI {}).await.expect("signed in").policy.is_some_and(|notice| notice.first),
        "each for themselves"
    );
}

async fn an_invited_parent_accepts_the_policy_shown(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.contact(school, "Ann Lee", Some("ann@example.com"), None).await;
    let email = Email::parse("ann@example.com").expect("an email");
    server::accounts::invitation::invite(&world.app, school, &email).await.expect("invited");
    let (_, _, letter) = world.letters().await.remove(0);
    let token =
        letter.split("/invite#").nth(1).and_then(|rest| rest.split_whitespace().next()).expect("a link");
    let mut ann = world.browser();
    let request =
        AcceptInvitation { token: token.to_owned(), password: PASSWORD.to_owned(), remember: false };
    assert_eq!(ann.call(request).await.expect("an account").policy, None);
    let accepted =
        sql("SELECT COUNT(*) FROM policy_reading WHERE how = 'accepted' AND at = $1").bind(world.app.now());
    assert_eq!(world.count(accepted).await, 1);
}

async fn what_was_read_does_not_change(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let ann = world.contact(school, "Ann Lee", Some("ann@example.com"), None).await;
    let account = world.account("ann@example.com", &[ann]).await;
    let field = |outcome: Result<Added, server::error::Error>| match outcome {
        Err(server::error::Error::Invalid(fields)) => fields[0].field.clone(),
        other => panic!("{other:?}"),
    };
    let put = |version: &'static str, date: &'static str, language: &'static str, text: &'static str| {
        policy::add(&world.app, version, day(date), language, text)
    };
    assert_eq!(field(put("1", "", "en", "Other words.").await), "version");
    assert_eq!(field(put("1", "2027-01-01", "cy", "Geiriau eraill.").await), "date");
    assert_eq!(field(put("2", "", "en", "No day.").await), "date");
    assert_eq!(field(put(" ", "2027-01-01", "en", "No name.").await), "version");
    assert_eq!(field(put("2", "2027-01-01", "English", "No tag.").await), "language");
    assert_eq!(field(put("2", "2027-01-01", "en", "<b>Markup</b>").await), "text");
    assert!(policy::remove(&world.app, "1").await.is_err(), "the last one stays");
    add(&world, "2", "2027-01-01", "Two.").await;
    let mut tx = world.app.db.begin().await.expect("a transaction");
    policy::note(&mut tx, account, "1", How::Accepted, world.app.now()).await.expect("noted");
    tx.commit().await.expect("kept");
    assert!(policy::remove(&world.app, "1").await.is_err(), "somebody has accepted it");
    policy::remove(&world.app, "2").await.expect("nobody has read it");
    assert_eq!(world.browser().call(ReadPolicy::default()).await.expect("a policy").versions.len(), 1);
    assert!(policy::remove(&world.app, "2").await.is_err());
}

async fn a_deletion_takes_what_was_read_along(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let mut ann = world.signed_in("ann@example.com").await;
    ann.call(MarkPolicyRead { version: "1".to_owned() }).await.expect("noted");
    ann.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("deleted");
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM live_policy_reading")).await, 0);
    world.wait_days(30);
    server::privacy::deletion::purge(&world.app).await.expect("a purge");
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM policy_reading")).await, 0);
}
