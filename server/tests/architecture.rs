//! What holds by construction, checked over the sources: invisible means invisible, and the document of the API is whole.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

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
const MAY_READ: [&str; 1] = ["privacy/deletion.rs"];

/// The sources of the server, each by its path below `src`.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    read_into(&root, &root, &mut found);
    assert!(found.len() > 60, "the sources are here");
    found
}

fn read_into(root: &Path, folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read_into(root, &path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let parts: Vec<_> = path
                .strip_prefix(root)
                .expect("below it")
                .iter()
                .map(|part| part.to_string_lossy())
                .collect();
            found.push((parts.join("/"), fs::read_to_string(&path).expect("text")));
        }
    }
}

#[test]
fn people_are_read_through_the_live_views_alone() {
    let found = sources();
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
    ("messages/attachments.rs keep", "a file for a message, which is the school's; a thread is claimed"),
    (
        "messages/attachments.rs add",
        "a file for a message, which is the school's: it only tells those who got it",
    ),
    ("messages/attachments.rs drop_unsent", "only takes away, and only what is still there"),
    ("http/caller.rs note_use", "a mark on a session, if it is still there"),
    ("cli/school.rs add", "a school"),
    ("staff/members.rs add", "a member of staff"),
    ("privacy/deletion.rs person", "the purge claims who is deleted"),
    ("privacy/deletion.rs lone_contact", "the purge claims what is deleted"),
    ("privacy/deletion.rs lone_enquiry", "the purge claims what is deleted"),
    ("privacy/deletion.rs sweep_files", "only takes away"),
    ("privacy/enquiry.rs ask", "a stranger's is under no account; a parent's is claimed"),
    ("accounts/invitation.rs accept", "makes the account"),
    ("accounts/registration.rs register", "a stranger, under no account"),
    ("accounts/registration.rs confirm", "makes the account"),
    ("accounts/registration.rs count", "a stranger, under no account"),
    ("live.rs follow_postgres", "writes nothing"),
    ("preferences/news.rs send", "the text of news; each account that gets them is claimed"),
    ("policy.rs add", "a policy"),
    ("policy.rs remove", "a policy that nobody has read"),
    ("policy.rs begin", "a policy"),
    ("mail/queue.rs send", "a letter to an address, about no account"),
    ("mail/queue.rs claim", "a letter, if it is still there"),
    ("mail/queue.rs handed_over", "only takes away"),
    ("mail/queue.rs not_yet", "a letter, if it is still there"),
    ("schools/requests.rs set_registration", "the school's own rules"),
    ("schools/requests.rs set_joining", "the school's own rules"),
    (
        "import/apply.rs import",
        "the school's records; whoever has an account is claimed before they are linked",
    ),
    (
        "import/history.rs import",
        "the school's records: what is written for a deleted contact is as invisible and goes with it",
    ),
    ("accounts/session.rs check_password", "counts by a hash of an address, whether or not anyone has it"),
    ("db/fingerprint.rs is_right", "the key's own row"),
    ("db/fingerprint.rs replace", "the key's own row"),
    ("accounts/known_device.rs forgive", "a count of a device, if it is still there"),
    ("accounts/known_device.rs sweep", "only takes away"),
    ("accounts/session.rs sweep", "only takes away"),
    ("mail/per_address.rs sweep", "only takes away"),
];
/// Two more, for links without a person.
const LINKS: [(&str, &str); 2] = [
    ("preferences/unsubscribe.rs look", "writes nothing"),
    ("preferences/unsubscribe.rs set", "a link whose person is gone goes on without them"),
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
    let found = sources();
    let known = || UNCLAIMED.iter().chain(&LINKS).map(|(name, _)| *name);
    let mut met = Vec::new();
    // The demo and the seed fill a database of their own; the claims themselves are what begins.
    for (file, text) in found
        .iter()
        .filter(|(file, _)| !["cli/demo.rs", "cli/seed.rs", "claim.rs", "db.rs"].contains(&file.as_str()))
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

/// The rooms of the server from the ground up: a file here may use those of its own room and of the rooms before it, no others.
/// So whoever changes a room knows who may notice, and no two rooms need each other.
const ROOMS: [&str; 29] = [
    // What everything else stands on.
    "trouble",
    "error",
    "clock",
    "secret",
    "fold",
    "numbers",
    "db",
    "files",
    "state",
    "http",
    "claim",
    "audit",
    "work",
    "live",
    "mail",
    // What the product is about.
    "policy",
    "preferences",
    "messages",
    "contacts",
    "schools",
    "accounts",
    "staff",
    "import",
    "privacy",
    // What brings it to people.
    "routes",
    "router",
    "cli",
    "lib",
    "main",
];

/// The most files of one room that may use each other in a circle.
const CIRCLE: usize = 3;

#[test]
fn arrows_go_one_way() {
    let floor = |room: &str| ROOMS.iter().position(|known| *known == room);
    for (file, uses) in arrows() {
        let from = floor(room(&file)).unwrap_or_else(|| panic!("{file} is in no room: give it one in ROOMS"));
        for used in uses {
            let to =
                floor(room(&used)).unwrap_or_else(|| panic!("{used} is in no room: give it one in ROOMS"));
            assert!(to <= from, "{file} uses {used}, whose room stands above its own in ROOMS");
        }
    }
}

#[test]
fn circles_within_a_room_are_small() {
    let arrows = arrows();
    let reached = |from: &str| -> BTreeSet<String> {
        let mut reached = BTreeSet::new();
        let mut next = vec![from.to_owned()];
        while let Some(file) = next.pop() {
            for used in arrows.get(&file).into_iter().flatten() {
                if reached.insert(used.clone()) {
                    next.push(used.clone());
                }
            }
        }
        reached
    };
    let all: BTreeMap<&String, BTreeSet<String>> = arrows.keys().map(|file| (file, reached(file))).collect();
    for (file, reached) in &all {
        let circle: Vec<&String> =
            reached.iter().filter(|other| all.get(*other).is_some_and(|back| back.contains(*file))).collect();
        assert!(circle.len() <= CIRCLE, "these use each other in a circle: {circle:?}");
    }
}

/// The room of a file: the folder it is in, or itself.
fn room(file: &str) -> &str {
    file.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

/// Which files each file uses, by their `use` lines and by paths that begin with `crate`. Tests within a file do not count.
fn arrows() -> BTreeMap<String, BTreeSet<String>> {
    let found = sources();
    let files: BTreeSet<&str> = found.iter().map(|(file, _)| file.as_str()).collect();
    let arrows = found.iter().map(|(file, text)| {
        let code: String =
            text.split("#[cfg(test)]").next().unwrap_or_default().lines().map(uncommented).collect();
        let folder = file.trim_end_matches("/mod.rs").trim_end_matches(".rs");
        let above = folder.rsplit_once('/').map_or(String::new(), |(above, _)| format!("{above}/"));
        let mut paths = Vec::new();
        for rest in code.split("crate::").skip(1) {
            tree("", rest, &mut paths);
        }
        for rest in code.split("use super::").skip(1) {
            tree(&above, rest, &mut paths);
        }
        let uses = paths.iter().filter_map(|path| file_of(path, &files)).filter(|used| used != file);
        (file.clone(), uses.collect())
    });
    arrows.collect()
}

fn uncommented(line: &str) -> String {
    format!("{} ", line.split("//").next().unwrap_or_default())
}

/// Reads `a::{b, c::d}` into `a/b` and `a/c/d`, and gives what follows it.
fn tree<'a>(before: &str, text: &'a str, paths: &mut Vec<String>) -> &'a str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        while let Some(more) = rest.trim_start().strip_prefix('}').map_or(Some(rest), |_| None) {
            rest = tree(before, more, paths).trim_start();
            rest = rest.strip_prefix(',').unwrap_or(rest);
            if rest.is_empty() {
                break;
            }
        }
        return rest.trim_start().strip_prefix('}').unwrap_or_default();
    }
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    if let Some(inner) = rest.strip_prefix("::") {
        return tree(&format!("{before}{name}/"), inner, paths);
    }
    paths.push(format!("{before}{name}"));
    // `as name`, a glob, a macro's or a type's further signs: up to the next name or the end of the list.
    let end = rest.find([',', '}', ';']).unwrap_or(rest.len());
    &rest[end..]
}

/// The file that a path leads into: the longest beginning of it that is one.
fn file_of(path: &str, files: &BTreeSet<&str>) -> Option<String> {
    let parts: Vec<&str> = path.split('/').collect();
    (1..=parts.len()).rev().find_map(|length| {
        let file = parts[..length].join("/");
        [format!("{file}.rs"), format!("{file}/mod.rs")]
            .into_iter()
            .find(|file| files.contains(file.as_str()))
    })
}

#[test]
fn use_lines_are_read_whole() {
    let mut paths = Vec::new();
    let rest = tree("", "{a::{self, b}, c as d, e::F::g}; f", &mut paths);
    assert_eq!(paths, ["a/self", "a/b", "c", "e/F/g"]);
    assert_eq!(rest, "; f");
    let arrows = arrows();
    for (file, used) in [
        ("router.rs", "http/assets.rs"),
        ("import/apply/children.rs", "import/apply.rs"),
        ("accounts/profile.rs", "contacts/record.rs"),
    ] {
        assert!(arrows[file].contains(used), "{file} uses {used}: {:?}", arrows[file]);
    }
}

/// Who is read may be deleted in that moment: then there is none, which is no fault of the server.
#[test]
fn nobody_is_taken_to_be_there() {
    let found = sources();
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

/// A message comes into the database in one way, whatever brings it.
#[test]
fn messages_are_written_in_one_place() {
    let writes = |text: &str| {
        ["message", "recipient", "recipient_pupil", "delivery"]
            .into_iter()
            .filter(|table| text.contains(&format!("INSERT INTO {table} ")))
            .count()
    };
    for (file, text) in sources() {
        let expected = if file == "messages/send.rs" { 4 } else { 0 };
        assert_eq!(writes(&text), expected, "{file}: see messages/send.rs");
    }
}

/// Every pool of connections is made of `db::pool_options`, which says why.
#[test]
fn pools_are_made_in_one_way() {
    for (file, text) in sources() {
        let made = ["PoolOptions::new(", "Pool::connect(", "Pool::connect_with(", "Pool::connect_lazy"];
        let made: usize = made.into_iter().map(|made| text.matches(made).count()).sum();
        assert_eq!(made, usize::from(file == "db.rs"), "{file}: see db::pool_options");
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
