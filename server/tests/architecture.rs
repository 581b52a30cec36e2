//! What holds by construction, checked over the sources: invisible means invisible, and the document of the API is whole.

use std::{fs, path::Path};

/// The tables with people in them, which reads reach through `live_*` views alone.
const HIDDEN: [&str; 11] = [
    "account",
    "contact",
    "guardian",
    "recipient",
    "delivery",
    "session",
    "policy_reading",
    "enquiry",
    "join_request",
    "reply",
    "attachment",
];
/// The code that writes, purges and holds: it alone may read them. V1.
const MAY_READ: [&str; 1] = ["deletion.rs"];

/// The sources below a folder, as path and text.
fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            found.push((name, fs::read_to_string(&path).expect("text")));
        }
    }
}

#[test]
fn people_are_read_through_the_live_views_alone() {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.len() > 15, "the sources are here");
    for (name, text) in found {
        if MAY_READ.contains(&name.as_str()) {
            continue;
        }
        let words: Vec<&str> = text
            .split(|c: char| !(c.is_alphanumeric() || c == '_'))
            .filter(|word| !word.is_empty())
            .collect();
        for pair in words.windows(3) {
            let reads = matches!(pair[1], "FROM" | "JOIN") && pair[0] != "DELETE";
            assert!(
                !(reads && HIDDEN.contains(&pair[2])),
                "{name} reads the table {} past its live view",
                pair[2]
            );
        }
    }
}

/// The functions that begin a transaction, or write a statement by itself, without claiming a person (`claim.rs`), each with why
/// that is right. What a signed-in parent calls is never one of them.
const UNCLAIMED: [(&str, &str); 36] = [
    ("router.rs ready", "writes nothing"),
    ("attachments.rs keep", "a file for a message, which is the school's; a thread is claimed"),
    ("attachments.rs add", "a file for a message, which is the school's: it only tells those who got it"),
    ("attachments.rs drop_unsent", "only takes away, and only what is still there"),
    ("caller.rs note_use", "a mark on a session, if it is still there"),
    ("school.rs add", "a school"),
    ("staff.rs add", "a member of staff"),
    ("deletion.rs person", "the purge claims who is deleted"),
    ("deletion.rs lone_contact", "the purge claims what is deleted"),
    ("deletion.rs lone_enquiry", "the purge claims what is deleted"),
    ("deletion.rs sweep_files", "only takes away"),
    ("enquiry.rs ask", "a stranger's is under no account; a parent's is claimed"),
    ("invitation.rs accept", "makes the account"),
    ("join.rs register", "a stranger, under no account"),
    ("join.rs confirm", "makes the account"),
    ("join.rs count", "a stranger, under no account"),
    ("live.rs follow_postgres", "writes nothing"),
    ("news.rs send", "the text of news; each account that gets them is claimed"),
    ("policy.rs add", "a policy"),
    ("policy.rs remove", "a policy that nobody has read"),
    ("policy.rs begin", "a policy"),
    ("post.rs send", "a letter to an address, about no account"),
    ("post.rs claim", "a letter, if it is still there"),
    ("post.rs handed_over", "only takes away"),
    ("post.rs not_yet", "a letter, if it is still there"),
    ("requests.rs set_registration", "the school's own rules"),
    ("requests.rs set_joining", "the school's own rules"),
    ("apply.rs import", "the school's records; whoever has an account is claimed before they are linked"),
    (
        "history.rs import",
        "the school's records: what is written for a deleted contact is as invisible and goes with it",
    ),
    ("session.rs check_password", "counts by a hash of an address, whether or not anyone has it"),
    ("fingerprint.rs is_right", "the key's own row"),
    ("fingerprint.rs replace", "the key's own row"),
    ("known_device.rs forgive", "a count of a device, if it is still there"),
    ("known_device.rs sweep", "only takes away"),
    ("session.rs sweep", "only takes away"),
    ("target.rs sweep", "only takes away"),
];
/// Two more, for links without a person.
const LINKS: [(&str, &str); 2] = [
    ("unsubscribe.rs look", "writes nothing"),
    ("unsubscribe.rs set", "a link whose person is gone goes on without them"),
];

/// The functions of a source, as name and text without spaces.
fn functions(text: &str) -> Vec<(String, String)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let indent = line.len() - line.trim_start().len();
        let head = line.trim_start().trim_start_matches("pub(crate) ").trim_start_matches("pub ");
        let head = head.trim_start_matches("async ");
        let Some(rest) = head.strip_prefix("fn ") else { continue };
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let close = format!("{}}}", " ".repeat(indent));
        let whole = lines[at..].iter().take_while(|line| **line != close);
        found.push((name, whole.flat_map(|line| line.chars()).filter(|c| !c.is_whitespace()).collect()));
    }
    found
}

#[test]
fn whoever_writes_for_a_person_claims_them_first() {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    let known = || UNCLAIMED.iter().chain(&LINKS).map(|(name, _)| *name);
    let mut met = Vec::new();
    // The demo and the seed fill a database of their own; the claims themselves are what begins.
    for (file, text) in
        found.iter().filter(|(file, _)| !["demo.rs", "seed.rs", "claim.rs", "db.rs"].contains(&file.as_str()))
    {
        for (function, text) in functions(text) {
            if !(text.contains("db.begin()") || text.contains("db.run(")) {
                continue;
            }
            let name = format!("{file} {function}");
            assert!(known().any(|known| known == name), "{name} writes without a claim: see claim.rs");
            let head = text.split('{').next().unwrap_or_default();
            assert!(
                !head.contains("Parent"),
                "{name} writes for a signed-in parent, so it begins with a claim"
            );
            met.push(name);
        }
    }
    for known in known() {
        assert!(met.iter().any(|name| name == known), "{known} is no longer here");
    }
}

/// Who is read may be deleted in that moment: then there is none, which is no fault of the server.
#[test]
fn nobody_is_taken_to_be_there() {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    for (file, text) in found {
        let text: String = text.split("#[cfg(test)]").next().unwrap_or_default().split_whitespace().collect();
        for query in text.split(".one(").skip(1) {
            let query = query.split(".await").next().unwrap_or_default();
            assert!(
                !query.contains("FROMlive_") || query.contains("COUNT(") || query.contains("SELECT(SELECT"),
                "{file} fails where somebody is deleted meanwhile: {query}"
            );
        }
    }
}

#[test]
fn the_migrations_of_both_databases_are_the_same() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let names = |kind: &str| -> Vec<_> {
        let mut names: Vec<_> = fs::read_dir(folder.join(kind))
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names("sqlite"), names("postgres"));
    for name in names("sqlite") {
        let read = |kind: &str| fs::read_to_string(folder.join(kind).join(&name)).expect("text");
        let plain = |text: String| {
            [
                ("UUID", "BLOB"),
                ("BYTEA", "BLOB"),
                ("BIGINT", "INTEGER"),
                ("BOOLEAN", "INTEGER"),
                (") STRICT;", ");"),
            ]
            .iter()
            .fold(text, |text, (from, to)| text.replace(from, to))
            .lines()
            .filter(|line| !line.starts_with("--"))
            .collect::<Vec<_>>()
            .join("\n")
        };
        assert_eq!(plain(read("sqlite")), plain(read("postgres")), "{}", name.display());
    }
}

#[test]
fn the_document_describes_every_route() {
    let table = server::routes::table();
    let document = table.openapi();
    for line in table.lines() {
        let operation = &document["paths"][line.path][line.method.name().to_lowercase()];
        assert!(operation["operationId"].is_string(), "{} {}", line.method.name(), line.path);
        assert!(operation["summary"].as_str().is_some_and(|text| !text.is_empty()));
        let path_parameters = operation["parameters"]
            .as_array()
            .expect("parameters")
            .iter()
            .filter(|one| one["in"] == "path")
            .count();
        assert_eq!(path_parameters, line.path.matches('{').count(), "{}", line.path);
        assert_eq!(operation["security"].is_null(), line.who == server::http::caller::Who::Anyone);
    }
    let text = document.to_string();
    for reference in text.split("\"$ref\":\"#/components/schemas/").skip(1) {
        let name = reference.split('"').next().expect("a name");
        assert!(
            !document["components"]["schemas"][name].is_null(),
            "{name} is referred to and not described"
        );
    }
}
