//! V3: signed receipts of a deletion and of its purge.

mod common;

use common::{PASSWORD, TestApp};
use serde_json::{Value, json};
use server::{
    clock::SystemChance,
    db::sql,
    files::store::Store,
    mail::queue::{self, Claimed},
    privacy::{
        deletion::{Purged, purge},
        receipt::{is_about, known, verify},
    },
    secret::Key,
    state::{AppState, Config},
};
use shared::{
    deletion::{DeleteMe, Deleted},
    email::Email,
    history::Channel,
    receipt::{Fault, Kind, ListReceiptKeys, Receipt, grouped},
};
use std::sync::Arc;

both!(
    a_deletion_gives_a_receipt_and_mails_it,
    a_changed_receipt_is_refused_and_told_why,
    the_purge_mails_a_second_one,
    many_servers_purge_and_one_receipt_is_mailed,
    a_receipt_holds_when_the_server_gets_another_key,
);

async fn delete(world: &TestApp) -> Deleted {
    let school = world.school("Riverside Primary").await;
    let other = world.school("Hillcrest Secondary").await;
    let ann = world.contact(school, "Ann Lee", Some("ann@example.com"), None).await;
    let also = world.contact(other, "Ann Lee", Some("ann@example.com"), None).await;
    world.account("ann@example.com", &[ann, also]).await;
    for (school, contact, reply) in
        [(school, ann, Some("Thank you")), (school, ann, None), (other, also, None)]
    {
        let message = world.message(school, None, "Trip", "Bring a coat").await;
        let copy = world.deliver(message, contact, Channel::Email, "ann@example.com", "delivered", &[]).await;
        if let Some(text) = reply {
            world.reply(copy, text).await;
            // The school's own lines are no replies of hers.
            for _ in 0..2 {
                let answer = sql("INSERT INTO reply (id, recipient_id, from_school, body, at, request_id) VALUES ($1, $2, $3, 'Gladly', $4, $1)")
                    .bind(world.app.new_id())
                    .bind(copy)
                    .bind(true)
                    .bind(world.app.now());
                world.write(answer).await;
            }
        }
    }
    let mut phone = world.signed_in("ann@example.com").await;
    phone.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("deleted")
}

async fn letters(world: &TestApp) -> Vec<Claimed> {
    let mut letters = Vec::new();
    while let Some(letter) = queue::claim(&world.app).await.expect("claimed") {
        queue::handed_over(&world.app, &letter).await.expect("handed over");
        letters.push(letter);
    }
    letters
}

fn counts(receipt: &Receipt) -> Vec<(&str, i64)> {
    receipt.counts.iter().map(|count| (count.of.as_str(), count.number)).collect()
}

async fn a_deletion_gives_a_receipt_and_mails_it(world: TestApp) {
    let deleted = delete(&world).await;
    let receipt = verify(&deleted.receipt).expect("it holds");
    assert_eq!((receipt.kind, &receipt.reference), (Kind::Deleted, &deleted.reference));
    assert_eq!(receipt.issuer, "http://localhost:8080");
    assert_eq!(
        (receipt.deleted_at.as_str(), receipt.purge_by.as_str(), &receipt.purged_at),
        ("2026-09-01T08:00:00Z", "2026-10-01T08:00:00Z", &None)
    );
    assert_eq!(
        counts(&receipt),
        [("deliveries", 3), ("devices", 1), ("messages", 3), ("replies", 1), ("schools", 2)]
    );
    for trace in ["ann", "Ann", "Lee", "Riverside", "Hillcrest"] {
        assert!(!deleted.receipt.contains(trace), "the receipt says {trace}");
    }
    let email = |text| Email::parse(text).expect("an address");
    assert!(is_about(&world.app, &receipt, &email("Ann@Example.com")));
    assert!(!is_about(&world.app, &receipt, &email("bob@example.com")));
    // Two receipts that differ only in their reference are not both about her: nobody can tell that two are one person's.
    let other = Receipt { reference: "DEL-AAAA-AAAA".to_owned(), ..receipt.clone() };
    assert!(!is_about(&world.app, &other, &email("ann@example.com")));
    assert_ne!(other.signed_text(), receipt.signed_text());

    let letters = letters(&world).await;
    assert_eq!((letters.len(), letters[0].address.as_str()), (1, "ann@example.com"));
    assert_eq!(letters[0].attachment.as_ref(), Some(&deleted.receipt));
    let name = format!("receipt-{}-deleted.json", deleted.reference);
    assert_eq!(letters[0].attachment_name, Some(name));
    assert!(letters[0].body.contains(&grouped(&receipt.key)) && letters[0].body.contains("/privacy/receipt"));

    let keys = world.browser().call(ListReceiptKeys {}).await.expect("keys").keys;
    assert_eq!(keys.len(), 1);
    assert_eq!((&keys[0].fingerprint, &keys[0].public_key), (&receipt.key, &receipt.public_key));
}

async fn a_changed_receipt_is_refused_and_told_why(world: TestApp) {
    let deleted = delete(&world).await;
    let whole: Value = serde_json::from_str(&deleted.receipt).expect("JSON");
    let changed = |field: &str, value: Value| {
        let mut file = whole.clone();
        file[field] = value;
        verify(&file.to_string()).expect_err(field)
    };
    for (field, value) in [
        ("kind", json!("deleted ")),
        ("counts", json!([{ "of": "messages", "number": 3, "more": 1 }])),
        ("more", json!("something")),
        ("deleted_at", json!(3)),
    ] {
        assert_eq!(changed(field, value), Fault::NotOne, "{field}");
    }
    for (field, value) in [
        ("reference", json!("DEL-AAAA-AAAA")),
        ("issuer", json!("https://elsewhere.example")),
        ("person", json!("00".repeat(32))),
        ("deleted_at", json!("2025-09-01T08:00:00Z")),
        ("purge_by", json!("2026-10-02T08:00:00Z")),
        ("counts", json!([])),
        ("signature", json!("00".repeat(64))),
    ] {
        assert_eq!(changed(field, value), Fault::Signature, "{field}");
    }
    assert_eq!(changed("key", json!("00".repeat(32))), Fault::Key);
    assert_eq!(changed("purged_at", json!("2026-09-30T08:00:00Z")), Fault::Field("purged_at"));
    assert_eq!(verify("not JSON"), Err(Fault::NotOne));
    // Somebody else's key, with its own fingerprint: the signature is not its.
    let stranger = Key::random(&SystemChance);
    let other = AppState::new(
        world.app.db.clone(),
        Arc::new(server::clock::SystemClock),
        Arc::new(SystemChance),
        Config::default(),
        stranger,
        Store::memory(),
    );
    let theirs = known(&other).await.expect("keys").swap_remove(0);
    let mut file = whole.clone();
    file["key"] = theirs.fingerprint.into();
    file["public_key"] = theirs.public_key.into();
    assert_eq!(verify(&file.to_string()), Err(Fault::Signature));
    assert!(verify(&whole.to_string()).is_ok(), "white space does not count");
}

async fn the_purge_mails_a_second_one(world: TestApp) {
    let deleted = delete(&world).await;
    letters(&world).await;
    world.wait_days(29);
    assert_eq!(
        purge(&world.app).await.expect("a purge"),
        Purged { accounts: 1, contacts: 2, deliveries: 3, left: 0 }
    );
    let letters = letters(&world).await;
    assert_eq!((letters.len(), letters[0].address.as_str()), (1, "ann@example.com"));
    assert!(letters[0].body.contains(&deleted.reference));
    let receipt = verify(letters[0].attachment.as_ref().expect("a receipt")).expect("it holds");
    assert_eq!((receipt.kind, &receipt.reference), (Kind::Purged, &deleted.reference));
    assert_eq!(receipt.purged_at.as_deref(), Some("2026-09-30T08:00:00Z"));
    assert_eq!(receipt.person, verify(&deleted.receipt).expect("it holds").person, "the two belong together");
    assert_eq!(counts(&receipt), [("deliveries", 3), ("messages", 3), ("replies", 1), ("schools", 2)]);
    for table in ["account", "contact", "recipient", "delivery", "message", "service_message"] {
        let query = format!("SELECT COUNT(*) FROM {table}");
        assert_eq!(world.count(sql(query.leak())).await, 0, "{table}");
    }
}

async fn many_servers_purge_and_one_receipt_is_mailed(world: TestApp) {
    delete(&world).await;
    letters(&world).await;
    world.wait_days(30);
    let (app, same, third) = (world.app.clone(), world.app.clone(), world.app.clone());
    let (one, other, another) = tokio::join!(purge(&app), purge(&same), purge(&third));
    let all = [one, other, another].map(|purged| purged.expect("a purge"));
    assert_eq!(all.iter().map(|purged| purged.accounts).sum::<i64>(), 1);
    assert_eq!(all.iter().map(|purged| purged.contacts).sum::<i64>(), 2);
    assert_eq!(letters(&world).await.len(), 1);
}

async fn a_receipt_holds_when_the_server_gets_another_key(world: TestApp) {
    let receipt = verify(&delete(&world).await.receipt).expect("it holds");
    let later = AppState::new(
        world.app.db.clone(),
        Arc::new(server::clock::SystemClock),
        Arc::new(SystemChance),
        Config::default(),
        Key::random(&SystemChance),
        Store::memory(),
    );
    let keys = known(&later).await.expect("keys");
    assert_eq!(keys.len(), 2, "the new one and the old one");
    assert!(keys[0].fingerprint != receipt.key && keys[0].since.is_none());
    assert_eq!((&keys[1].fingerprint, keys[1].since), (&receipt.key, Some(world.app.now())));
}
