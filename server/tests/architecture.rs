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
        assert_eq!(operation["security"].is_null(), line.who == server::caller::Who::Anyone);
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
