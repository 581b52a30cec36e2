//! P9: a parent takes a copy of everything that is held about them. `columns.rs` tests that nothing is missing.

mod common;

use common::{PASSWORD, TestApp, unzip};
use http_body_util::BodyExt as _;
use serde_json::Value;
use server::{
    db::sql,
    messages::attachments::{For, keep},
};
use shared::{
    Code, Uuid,
    copy::{DAYS, ListCopies, MakeCopy},
    deletion::DeleteMe,
    history::Channel,
    office::ReadContact,
};

both!(
    the_password_is_asked_and_wrong_ones_lock,
    a_link_opens_for_its_owner_alone_and_for_seven_days,
    the_copy_tells_of_messages_deliveries_children_and_staff_views,
    nobody_writes_html_into_a_copy,
    many_messages_leave_piece_by_piece,
    no_copy_outlives_its_owner,
    files_of_messages_come_with_the_copy,
    an_address_that_a_school_wrote_is_not_ones_own,
);

fn make() -> MakeCopy {
    MakeCopy { password: PASSWORD.to_owned() }
}

async fn the_password_is_asked_and_wrong_ones_lock(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let mut phone = world.signed_in("ann@example.com").await;
    for _ in 0..9 {
        let problem = phone.call(MakeCopy { password: "not the password".to_owned() }).await.unwrap_err();
        assert_eq!(problem.code, Code::WrongPassword);
    }
    assert_eq!(phone.call(MakeCopy { password: String::new() }).await.unwrap_err().code, Code::Locked);
    assert_eq!(phone.call(make()).await.unwrap_err().code, Code::Locked);
    assert!(phone.call(ListCopies {}).await.expect("a list").links.is_empty());
    world.letters().await;
    world.wait_minutes(15);
    let link = phone.call(make()).await.expect("a link");
    // That the account was locked is told by a letter beside this one.
    let letters = world.letters().await;
    let told: Vec<_> = letters.iter().filter(|(.., body)| body.contains("/privacy/copy")).collect();
    assert_eq!((told.len(), told[0].0.as_str()), (1, "ann@example.com"));
    assert!(!told[0].2.contains(&link.id.to_string()));
}

async fn a_link_opens_for_its_owner_alone_and_for_seven_days(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let bob = world.parent(school, "Bob Lee", "bob@example.com").await;
    world.child(school, "Sam", "Lee", &[ann, bob]).await;
    let mut phone = world.signed_in("ann@example.com").await;
    let link = phone.call(make()).await.expect("a link");
    assert_eq!(link.expires_at, world.app.now().plus_days(DAYS));
    assert_eq!(phone.call(ListCopies {}).await.expect("a list").links, std::slice::from_ref(&link));
    let (status, _) = phone.download(&link.path()).await;
    assert_eq!(status.as_u16(), 200);
    let header = |name: &str| phone.last[name].to_str().expect("text").to_owned();
    assert_eq!(header("content-type"), "application/zip");
    assert_eq!(header("content-disposition"), "attachment; filename=\"message-centre-copy-2026-09-01.zip\"");
    assert_eq!(header("cache-control"), "no-store");

    let mut other = world.signed_in("bob@example.com").await;
    assert_eq!(other.download(&link.path()).await.0.as_u16(), 404);
    assert!(other.call(ListCopies {}).await.expect("a list").links.is_empty());
    assert_eq!(world.browser().download(&link.path()).await.0.as_u16(), 401);
    let never = link.path().replace(&link.id.to_string(), &Uuid::nil().to_string());
    assert_eq!(phone.download(&never).await.0.as_u16(), 404);
    assert_eq!(phone.download("/api/copies/1/copy.zip").await.0.as_u16(), 404);

    world.wait_days(DAYS);
    world.wait_seconds(-1);
    let mut phone = world.signed_in("ann@example.com").await;
    assert_eq!(phone.download(&link.path()).await.0.as_u16(), 200);
    world.wait_seconds(1);
    assert_eq!(phone.download(&link.path()).await.0.as_u16(), 404);
    assert!(phone.call(ListCopies {}).await.expect("a list").links.is_empty());

    for _ in 0..7 {
        world.wait_seconds(1);
        phone.call(make()).await.expect("a link");
    }
    assert_eq!(phone.call(ListCopies {}).await.expect("a list").links.len(), 5, "the oldest gave way");
}

async fn the_copy_tells_of_messages_deliveries_children_and_staff_views(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let other_school = world.school("Hillcrest Secondary").await;
    let ann = world.contact(school, "Ann Lee", Some("ann@example.com"), Some("+447700900111")).await;
    let also_ann = world.contact(other_school, "A. Lee", Some("ann@example.com"), None).await;
    world.account("ann@example.com", &[ann, also_ann]).await;
    let bob = world.parent(school, "Bob Lee", "bob@example.com").await;
    let sam = world.child(school, "Sam", "Lee", &[ann, bob]).await;
    let kim = world.child(school, "Kim", "Bobson", &[bob]).await;
    let group = world.group(school, "3B", &[sam, kim]).await;
    let trip = world.message(school, Some(group), "Trip", "Bring a coat").await;
    let copy = world.deliver(trip, ann, Channel::Email, "ann@example.com", "delivered", &[sam, kim]).await;
    world.also_deliver(copy, Channel::Sms, "+447700900111", "permanent_failure").await;
    world.deliver(trip, bob, Channel::Email, "bob@example.com", "delivered", &[sam, kim]).await;
    world.write(sql("UPDATE recipient SET reply = 'Thank you' WHERE id = $1").bind(copy)).await;
    world.staff(school, "office@example.com", "admin").await;
    let mut office = world.staff_signed_in("office@example.com").await;
    office.call(ReadContact { id: ann }).await.expect("a contact");

    let mut phone = world.signed_in("ann@example.com").await;
    let link = phone.call(make()).await.expect("a link");
    let files = unzip(&phone.download(&link.path()).await.1);
    let data: Value = serde_json::from_str(&files["data.json"]).expect("JSON");
    assert_eq!(data["about"]["made_at"], "2026-09-01T08:00:00Z");
    assert_eq!(data["account"][0]["email"], "ann@example.com");
    assert_eq!(data["schools"].as_array().map(Vec::len), Some(2));
    let message = &data["messages"][0];
    assert_eq!(
        (&message["subject"], &message["group"], &message["reply"]),
        (&"Trip".into(), &"3B".into(), &"Thank you".into())
    );
    assert_eq!(message["deliveries"].as_array().map(Vec::len), Some(2));
    assert_eq!(message["children"].as_array().map(Vec::len), Some(1), "not somebody else's child");
    assert_eq!(data["staff_views"][0]["role"], "admin");
    let riverside =
        data["schools"].as_array().expect("schools").iter().find(|one| one["school"] == "Riverside Primary");
    let children = &riverside.expect("her school")["children"];
    assert_eq!(
        (&children[0]["first_name"], &children[0]["groups"][0]["name"]),
        (&"Sam".into(), &"3B".into())
    );

    let page = &files["index.html"];
    for text in [
        "Riverside Primary",
        "Hillcrest Secondary",
        "Sam Lee",
        "Bring a coat",
        "Thank you",
        "Delivered",
        "Not delivered; there is no such address",
        "An administrator",
        "1 September 2026, 09:00",
        "Chrome on Android",
    ] {
        assert!(page.contains(text), "the page does not say {text}");
    }
    for text in files.values() {
        for secret in ["bob@", "Bob Lee", "Kim", "Olu Office", "office@example.com"] {
            assert!(!text.contains(secret), "{secret} is somebody else's");
        }
    }
    for thing in ["<script", "<link", "<img", "<iframe", "@import", "url("] {
        assert!(!page.contains(thing), "the page has {thing}");
    }
    let external = page.matches("href=\"").count() - page.matches("href=\"#").count();
    assert_eq!(external, 0, "every link stays in the page");
    conforms(&serde_json::from_str(&files["schema.json"]).expect("JSON"), &data, "");
}

/// Whether `data` is as `schema` says, as far as our schema goes: types, fields, items.
fn conforms(schema: &Value, data: &Value, place: &str) {
    if let Some(constant) = schema.get("const") {
        assert_eq!(constant, data, "{place}");
        return;
    }
    let kind = match data {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let kinds = &schema["type"];
    assert!(
        kinds == kind || kinds.as_array().is_some_and(|all| all.iter().any(|one| one == kind)),
        "{place} is {kind}"
    );
    if let Value::Array(items) = data {
        for item in items {
            conforms(&schema["items"], item, place);
        }
    }
    if let Value::Object(fields) = data {
        assert_eq!(schema["additionalProperties"], false, "{place}");
        for (name, value) in fields {
            assert!(schema["properties"].get(name).is_some(), "{place}.{name} is not described");
            conforms(&schema["properties"][name], value, &format!("{place}.{name}"));
        }
        for name in schema["required"].as_array().expect("a list") {
            assert!(fields.contains_key(name.as_str().expect("a name")), "{place} lacks {name}");
        }
    }
}

async fn nobody_writes_html_into_a_copy(world: TestApp) {
    let evil = "<script>alert('x')</script>\"><img src=x onerror=y>&amp;";
    let school = world.school(&format!("School {evil}")).await;
    let ann = world.contact(school, evil, Some("ann@example.com"), None).await;
    world.account("ann@example.com", &[ann]).await;
    let sam = world.child(school, evil, evil, &[ann]).await;
    let group = world.group(school, evil, &[sam]).await;
    let message = world.message(school, Some(group), evil, evil).await;
    let copy = world.deliver(message, ann, Channel::Email, evil, "delivered", &[sam]).await;
    world.write(sql("UPDATE recipient SET reply = $1 WHERE id = $2").bind(evil).bind(copy)).await;
    let mut phone = world.signed_in("ann@example.com").await;
    let link = phone.call(make()).await.expect("a link");
    let files = unzip(&phone.download(&link.path()).await.1);
    let page = &files["index.html"];
    assert!(!page.contains("<script") && !page.contains("<img"), "it is escaped");
    assert!(
        page.contains(
            "&lt;script&gt;alert('x')&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=y&gt;&amp;amp;"
        )
    );
    let data: Value = serde_json::from_str(&files["data.json"]).expect("JSON");
    assert_eq!(data["messages"][0]["body"], evil);
}

async fn many_messages_leave_piece_by_piece(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    // More than three pages of rows, some of the same moment; texts that do not compress well.
    for index in 0..800u32 {
        let body: String = (0..8).map(|_| server::secret::token(&*world.app.chance)).collect();
        let message = world.message(school, None, &format!("Letter {index}."), &body).await;
        world.deliver(message, ann, Channel::Email, "ann@example.com", "delivered", &[]).await;
        world.wait_seconds(i64::from(index % 3));
    }
    let mut phone = world.signed_in("ann@example.com").await;
    let link = phone.call(make()).await.expect("a link");
    let mut body = phone.open(&link.path()).await.into_body();
    let (mut pieces, mut largest, mut zip) = (0, 0, Vec::new());
    while let Some(frame) = body.frame().await {
        let piece = frame.expect("a piece").into_data().expect("data");
        (pieces, largest) = (pieces + 1, largest.max(piece.len()));
        zip.extend_from_slice(&piece);
    }
    assert!(pieces > 10 && largest < 128 * 1024, "{pieces} pieces, the largest of {largest} bytes");
    let files = unzip(&zip);
    let data: Value = serde_json::from_str(&files["data.json"]).expect("JSON");
    let subjects: std::collections::BTreeSet<&str> = data["messages"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["subject"].as_str())
        .collect();
    assert_eq!((subjects.len(), data["messages"].as_array().map(Vec::len)), (800, Some(800)), "each once");
    assert!((0..800).all(|index| files["index.html"].contains(&format!("Letter {index}."))));
}

async fn no_copy_outlives_its_owner(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let mut phone = world.signed_in("ann@example.com").await;
    let link = phone.call(make()).await.expect("a link");
    let cookies = phone.cookies.clone();
    phone.call(DeleteMe { password: PASSWORD.to_owned() }).await.expect("deleted");
    phone.cookies = cookies;
    assert_eq!(phone.download(&link.path()).await.0.as_u16(), 401);
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM copy_link")).await, 0);
}

async fn files_of_messages_come_with_the_copy(world: TestApp) {
    const LETTER: &[u8] = include_bytes!("files/letter.pdf");
    let school = world.school("Riverside Primary").await;
    let ann = world.parent(school, "Ann Lee", "ann@example.com").await;
    let bob = world.parent(school, "Bob Lee", "bob@example.com").await;
    let mut kept = Vec::new();
    for (contact, address) in [(ann, "ann@example.com"), (bob, "bob@example.com")] {
        let message = world.message(school, None, "Trip", "See the letter").await;
        world.deliver(message, contact, Channel::Email, address, "delivered", &[]).await;
        let mut file = tempfile::tempfile().expect("a file");
        std::io::Write::write_all(&mut file, LETTER).expect("written");
        kept.push(keep(&world.app, For::Message(message), "letter.pdf", file).await.expect("kept").id);
    }
    let mut phone = world.signed_in("ann@example.com").await;
    let link = phone.call(make()).await.expect("a link");
    let files = unzip(&phone.download(&link.path()).await.1);
    let path = format!("attachments/{}.pdf", kept[0]);
    assert_eq!(files.get(&path).map(String::as_str), Some(&*String::from_utf8_lossy(LETTER)));
    assert!(!files.keys().any(|name| name.contains(&kept[1].to_string())), "nobody else's");
    let data: Value = serde_json::from_str(&files["data.json"]).expect("JSON");
    let attachment = &data["messages"][0]["attachments"][0];
    assert_eq!((&attachment["file"], &attachment["name"]), (&path.as_str().into(), &"letter.pdf".into()));
    assert!(files["index.html"].contains(&format!("href=\"{path}\"")));
    conforms(&serde_json::from_str(&files["schema.json"]).expect("JSON"), &data, "");
}

/// A school may have written another person's address, or an old one that somebody else has now: what went there is not shown.
async fn an_address_that_a_school_wrote_is_not_ones_own(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    let contact = world.contact(school, "Ann Lee", Some("gran@example.com"), None).await;
    world.account("ann@example.com", &[contact]).await;
    let here = world.school("Hillcrest Secondary").await;
    let confirmed = world.contact(here, "Ann Lee", Some("other@example.com"), None).await;
    world
        .write(
            sql("UPDATE contact SET account_id = (SELECT id FROM account), my_email = 'Work@example.com',
                 my_email_key = 'work@example.com' WHERE id = $1")
            .bind(confirmed),
        )
        .await;
    for address in ["gran@example.com", "other@example.com", "work@example.com", "ann@example.com"] {
        world
            .write(
                sql("INSERT INTO invitation (id, token_hash, email, email_key, created_at, expires_at)
                     VALUES ($1, $2, $3, $3, $4, $5)")
                .bind(world.app.new_id())
                .bind(server::secret::token_hash(address))
                .bind(address)
                .bind(world.app.now())
                .bind(world.app.now().plus_days(30)),
            )
            .await;
    }
    let mut phone = world.signed_in("ann@example.com").await;
    let link = phone.call(make()).await.expect("a link");
    let files = unzip(&phone.download(&link.path()).await.1);
    let data: Value = serde_json::from_str(&files["data.json"]).expect("JSON");
    let invitations = data["invitations"].to_string();
    for (address, own) in [("gran@", false), ("other@", false), ("work@", true), ("ann@", true)] {
        assert_eq!(invitations.contains(address), own, "{address} in {invitations}");
    }
}
