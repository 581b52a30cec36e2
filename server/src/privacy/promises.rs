//! V8: the promise ledger, `privacy/promises.toml`. `tests/promises.rs` looks whether every test it names exists.

use crate::{
    error::{Error, Result},
    http::caller::Anyone,
    state::AppState,
};
use serde::Deserialize;
use shared::{
    Day, Language,
    promises::{ListPromises, Promise, PromiseGroup, Promises},
};
use std::{collections::BTreeMap, sync::LazyLock};

/// The ledger as it stands in its file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ledger {
    /// The day from which promises are kept that name no other.
    pub since: Day,
    /// What promises are about, in order.
    pub group: Vec<Group>,
    /// Why some are not kept yet.
    pub later: BTreeMap<String, Said>,
    /// The promises, in order.
    pub promise: Vec<Entry>,
}

/// What some promises are about.
#[derive(Debug, Deserialize)]
pub struct Group {
    /// As promises name it.
    pub id: String,
    /// Its title.
    #[serde(flatten)]
    pub title: Said,
}

/// A promise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// `A1` and so on.
    pub id: String,
    /// A [`Group`].
    pub group: String,
    /// The rows of the product that keep it.
    pub rows: Vec<String>,
    /// What is promised.
    pub words: Said,
    /// The tests that prove it: `server/tests/x.rs::name`, or `end2end/tests/x.spec.ts: title`.
    #[serde(default)]
    pub tests: Vec<String>,
    /// A key of [`Ledger::later`], where it is not kept yet.
    pub not_yet: Option<String>,
    /// Since when it is kept, if not from the ledger's day on.
    pub since: Option<Day>,
}

/// A text in the languages of the pages.
#[derive(Debug, Deserialize)]
pub struct Said {
    /// English.
    pub en: String,
    /// Welsh.
    pub cy: String,
    /// Polish.
    pub pl: String,
    /// Urdu.
    pub ur: String,
}

impl Said {
    /// The text in a language.
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Welsh => &self.cy,
            Language::Polish => &self.pl,
            Language::Urdu => &self.ur,
        }
    }
}

static LEDGER: LazyLock<Option<Ledger>> =
    LazyLock::new(|| toml::from_str(include_str!("../../../privacy/promises.toml")).ok());

/// The ledger of this program.
pub fn ledger() -> Option<&'static Ledger> {
    LEDGER.as_ref()
}

/// The ledger in the language of the request.
pub async fn list(_: AppState, who: Anyone, _: ListPromises) -> Result<Promises> {
    let ledger = ledger().ok_or_else(|| Error::internal("the promise ledger cannot be read"))?;
    let promise = |entry: &Entry| Promise {
        id: entry.id.clone(),
        words: entry.words.text(who.language).to_owned(),
        rows: entry.rows.clone(),
        since: entry.since.unwrap_or(ledger.since),
        tests: entry.tests.clone(),
        not_yet: entry
            .not_yet
            .as_ref()
            .and_then(|key| Some(ledger.later.get(key)?.text(who.language).to_owned())),
    };
    let groups = ledger.group.iter().map(|group| PromiseGroup {
        title: group.title.text(who.language).to_owned(),
        promises: ledger.promise.iter().filter(|entry| entry.group == group.id).map(promise).collect(),
    });
    Ok(Promises { groups: groups.collect() })
}
