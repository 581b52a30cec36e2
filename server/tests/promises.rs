//! V8: the promise ledger is whole: every promise is there, and is proven by tests that exist or says why it is not kept yet.

mod common;

use common::TestApp;
use server::privacy::promises::{Entry, Ledger, Said, ledger};
use shared::{Language, promises::ListPromises};
use std::{collections::BTreeSet, fs, path::Path};

both!(the_ledger_is_shown_in_the_language_of_the_request);

fn the_ledger() -> &'static Ledger {
    ledger()
        .expect("privacy/promises.toml can be read: its fields are those of server/src/privacy/promises.rs")
}

#[test]
fn every_promise_is_in_the_ledger_once() {
    let expected: BTreeSet<String> =
        (1..=21).map(|n| format!("A{n}")).chain((1..=20).map(|n| format!("B{n}"))).collect();
    let there: BTreeSet<String> = the_ledger().promise.iter().map(|entry| entry.id.clone()).collect();
    assert_eq!(there, expected);
    assert_eq!(the_ledger().promise.len(), 41, "each once");
}

#[test]
fn every_promise_is_proven_or_says_why_not() {
    let ledger = the_ledger();
    for Entry { id, group, rows, tests, not_yet, .. } in &ledger.promise {
        assert!(ledger.group.iter().any(|one| one.id == *group), "{id}: there is no group {group}");
        assert!(!rows.is_empty(), "{id} names no row of the product");
        match not_yet {
            Some(why) => {
                assert!(ledger.later.contains_key(why), "{id}: later.{why} is missing");
            }
            None => assert!(!tests.is_empty(), "{id} has neither tests nor a reason why it is not kept yet"),
        }
        for test in tests {
            exists(test).unwrap_or_else(|what| panic!("{id}: {test}: {what}"));
        }
    }
    for why in ledger.later.keys() {
        let used = ledger.promise.iter().any(|entry| entry.not_yet.as_ref() == Some(why));
        assert!(used, "later.{why} is no promise's reason any more");
    }
}

#[test]
fn every_text_is_there_in_every_language() {
    let ledger = the_ledger();
    let groups = ledger.group.iter().map(|group| &group.title);
    let texts: Vec<&Said> =
        groups.chain(ledger.later.values()).chain(ledger.promise.iter().map(|entry| &entry.words)).collect();
    for said in texts {
        for language in Language::ALL {
            let text = said.text(language);
            assert!(!text.trim().is_empty(), "{}: nothing in {}", said.en, language.name());
            assert!(language == Language::English || text != said.en, "{text}: {}", language.name());
            let arabic = text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
            assert_eq!(arabic, language == Language::Urdu, "{text}");
        }
    }
}

/// Whether a test is in the sources: a Rust function under `#[test]` or in `both!`, or the title of a Playwright test.
fn exists(test: &str) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository");
    let read =
        |file: &str| fs::read_to_string(root.join(file)).map_err(|_| format!("there is no file {file}"));
    if let Some((file, title)) = test.split_once(".spec.ts: ") {
        let source = read(&format!("{file}.spec.ts"))?;
        let found =
            ['\'', '"', '`'].iter().any(|quote| source.contains(&format!("test({quote}{title}{quote}")));
        return found.then_some(()).ok_or_else(|| "no test has this title".to_owned());
    }
    let (file, name) = test.split_once("::").ok_or("neither FILE.rs::NAME nor FILE.spec.ts: TITLE")?;
    let source = read(file)?;
    rust_tests(&source).contains(name).then_some(()).ok_or_else(|| "no test has this name".to_owned())
}

fn rust_tests(text: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    // In `both!(…)`.
    for part in text.split("both!(").skip(1) {
        let list = part.split(')').next().unwrap_or_default();
        names.extend(list.split(',').map(str::trim).filter(|name| !name.is_empty()));
    }
    // Under `#[test]`, in `proptest!` too.
    let mut marked = false;
    for line in text.lines().map(str::trim) {
        if line == "#[test]" || line.starts_with("#[tokio::test") {
            marked = true;
        } else if marked && let Some((_, rest)) = line.split_once("fn ") {
            names.extend(rest.split('(').next());
            marked = false;
        }
    }
    names
}

#[test]
fn tests_are_found_in_sources() {
    let text = "both!(one, two);\n#[test]\nfn three() {}\nfn four() {}\n#[cfg(unix)]\n#[tokio::test]\nasync fn five() {}\nproptest! {\n    #[test]\n    fn six(n in 0..3) {}\n}";
    assert_eq!(rust_tests(text), BTreeSet::from(["one", "two", "three", "five", "six"]));
    for wrong in [
        "server/tests/promises.rs::nowhere",
        "server/tests/none.rs::x",
        "no test at all",
        "end2end/tests/none.spec.ts: x",
    ] {
        assert!(exists(wrong).is_err(), "{wrong}");
    }
    assert_eq!(exists("server/tests/promises.rs::tests_are_found_in_sources"), Ok(()));
}

async fn the_ledger_is_shown_in_the_language_of_the_request(world: TestApp) {
    let mut browser = world.browser();
    let promises = browser.call(ListPromises {}).await.expect("the ledger");
    let all: usize = promises.groups.iter().map(|group| group.promises.len()).sum();
    assert_eq!(all, 41);
    "cy".clone_into(&mut browser.language);
    let welsh = browser.call(ListPromises {}).await.expect("the ledger");
    assert_ne!(welsh.groups[0].title, promises.groups[0].title);
    for promise in promises.groups.iter().flat_map(|group| &group.promises) {
        assert!(!promise.tests.is_empty() || promise.not_yet.is_some(), "{}", promise.id);
    }
}
